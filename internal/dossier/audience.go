package dossier

// Audience is a public: who, what they expect, and where they really are.
type Audience struct {
	ID             AudienceID  `yaml:"id"`
	Segment        string      `yaml:"segment,omitempty"`
	Rank           Rank        `yaml:"rank,omitempty"`
	Size           *int        `yaml:"size,omitempty"`
	Expects        []string    `yaml:"expects,omitempty"`
	Insight        string      `yaml:"insight,omitempty"`
	Verbatims      []Verbatim  `yaml:"verbatims,omitempty"`
	Barriers       []string    `yaml:"barriers,omitempty"`
	Drivers        []string    `yaml:"drivers,omitempty"`
	Today          State       `yaml:"today,omitempty"`
	Should         State       `yaml:"should,omitempty"`
	WithoutDigital *Share      `yaml:"without_digital,omitempty"` // share of the audience without digital access
	Behaviours     []Behaviour `yaml:"behaviours,omitempty"`
	Base           `yaml:",inline"`
}

// Rank is an audience's rank in the strategy.
type Rank string

// Cœur de cible, cible secondaire, relais (prescripteurs), interne.
const (
	Core      Rank = "core"
	Secondary Rank = "secondary"
	Relay     Rank = "relay"
	Internal  Rank = "internal"
)

// State is what an audience knows, feels and does.
type State struct {
	Know string `yaml:"know,omitempty"`
	Feel string `yaml:"feel,omitempty"`
	Do   string `yaml:"do,omitempty"`
}

// Verbatim is something that somebody of the audience said, word for word.
type Verbatim struct {
	Quote  string `yaml:"quote,omitempty"`
	Source string `yaml:"source,omitempty"`
	Date   Date   `yaml:"date,omitempty"`
}

// Behaviour is how an audience uses one medium: the share that it reaches and the
// hours a week spent on it.
type Behaviour struct {
	Medium       Medium `yaml:"medium,omitempty"`
	Share        *Share `yaml:"share,omitempty"`
	HoursPerWeek *Hours `yaml:"hours_per_week,omitempty"`
	Source       string `yaml:"source,omitempty"`
	Date         Date   `yaml:"date,omitempty"`
}
