package dossier

// Offer is a product or a service, with what is known of its quality.
type Offer struct {
	ID       OfferID      `yaml:"id"`
	Name     string       `yaml:"name,omitempty"`
	Audience []AudienceID `yaml:"audiences,omitempty"`
	Quality  []Quality    `yaml:"quality,omitempty"`
	Base     `yaml:",inline"`
}

// Quality is one dated reading of an offer's quality.
//
// Scale is the top of the scale: 5 for stars, 100 for a percentage, 1 for a share.
// A net promoter score runs from -100 to 100 and needs none. For complaints and
// returns, Value over Scale is their share, and less is better.
type Quality struct {
	Source  string         `yaml:"source,omitempty"`
	Measure QualityMeasure `yaml:"measure,omitempty"`
	Value   *float64       `yaml:"value,omitempty"`
	Scale   *float64       `yaml:"scale,omitempty"`
	Floor   *float64       `yaml:"floor,omitempty"` // the least value the organisation accepts (for complaints and returns, the most)
	Date    Date           `yaml:"date,omitempty"`
}

// QualityMeasure is what a quality reading measures.
type QualityMeasure string

// The measures of quality.
const (
	Reviews      QualityMeasure = "reviews"
	Satisfaction QualityMeasure = "satisfaction"
	NPS          QualityMeasure = "nps"
	Complaints   QualityMeasure = "complaints"
	Returns      QualityMeasure = "returns"
)
