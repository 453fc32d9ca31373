package dossier

// Message is what is said to an audience for an objective, and what proves it.
type Message struct {
	ID         MessageID   `yaml:"id"`
	Audience   AudienceID  `yaml:"audience,omitempty"`
	Objective  ObjectiveID `yaml:"objective,omitempty"`
	Promise    string      `yaml:"promise,omitempty"`
	Proofs     []Proof     `yaml:"proofs,omitempty"`
	KeyMessage string      `yaml:"key_message,omitempty"`
	Lines      []string    `yaml:"lines,omitempty"` // lines to take, éléments de langage
	Registers  []Register  `yaml:"registers,omitempty"`
	Base       `yaml:",inline"`
}

// Proof is a reason to believe a promise.
type Proof struct {
	Text     string     `yaml:"text,omitempty"`
	Evidence []Evidence `yaml:"evidence,omitempty"`
}

// Register is how a message sounds on one channel, where it departs from the
// organisation's voice, and why.
type Register struct {
	Channel ChannelID `yaml:"channel,omitempty"`
	Address Address   `yaml:"address,omitempty"`
	Traits  []string  `yaml:"traits,omitempty"`
	Style   string    `yaml:"style,omitempty"`
	Reason  string    `yaml:"reason,omitempty"`
}
