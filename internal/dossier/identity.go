package dossier

// Organisation is whose strategy this is.
type Organisation struct {
	Name      string   `yaml:"name,omitempty"`
	Sector    string   `yaml:"sector,omitempty"`
	Country   string   `yaml:"country,omitempty"` // ISO 3166-1 alpha-2
	Languages []string `yaml:"languages,omitempty"`
	Site      string   `yaml:"site,omitempty"`
	Names     []string `yaml:"names,omitempty"`  // names that people use for it
	Public    bool     `yaml:"public,omitempty"` // a public body, with public-service duties
	Base      `yaml:",inline"`
}

// Identity answers "Qui êtes-vous ?".
type Identity struct {
	Purpose     string   `yaml:"purpose,omitempty"`
	Values      []string `yaml:"values,omitempty"`
	Positioning string   `yaml:"positioning,omitempty"`
	IsNot       []string `yaml:"is_not,omitempty"`
	Voice       Voice    `yaml:"voice,omitempty"`
	Base        `yaml:",inline"`
}

// Voice is how the organisation speaks, on every channel.
type Voice struct {
	Traits  []string `yaml:"traits,omitempty"`
	Address Address  `yaml:"address,omitempty"`
	Use     []string `yaml:"use,omitempty"`
	Avoid   []string `yaml:"avoid,omitempty"`
	Us      []string `yaml:"us,omitempty"`
	NotUs   []string `yaml:"not_us,omitempty"`
}

// Address is how French speaks to the reader.
type Address string

// Vous and tu; mixed is a stated practice of using both.
const (
	Vous  Address = "vous"
	Tu    Address = "tu"
	Mixed Address = "mixed"
)

// Vision is one paragraph: where this leads.
type Vision string

// Value is the benefit for the organisation and for each part of its ecosystem.
type Value struct {
	Organisation string    `yaml:"organisation,omitempty"`
	Ecosystem    []Benefit `yaml:"ecosystem,omitempty"`
	Base         `yaml:",inline"`
}

// Benefit is what one part of the ecosystem (an actor, an audience) gains.
type Benefit struct {
	For     AnyID  `yaml:"for,omitempty"`
	Benefit string `yaml:"benefit,omitempty"`
}
