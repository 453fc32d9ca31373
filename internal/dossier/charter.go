package dossier

// Charter is the editorial charter.
type Charter struct {
	Line          string     `yaml:"line,omitempty"`
	Themes        []Theme    `yaml:"themes,omitempty"`
	Formats       []string   `yaml:"formats,omitempty"`
	Tone          string     `yaml:"tone,omitempty"`
	Do            []string   `yaml:"do,omitempty"`
	Dont          []string   `yaml:"dont,omitempty"`
	Naming        []string   `yaml:"naming,omitempty"`
	LegalMentions []string   `yaml:"legal_mentions,omitempty"`
	Accessibility []string   `yaml:"accessibility,omitempty"`
	Approvals     []Approval `yaml:"approvals,omitempty"`
	Replies       Replies    `yaml:"replies,omitempty"`
	Base          `yaml:",inline"`
}

// Theme is a subject and its share of what is published.
type Theme struct {
	Name  string `yaml:"name,omitempty"`
	Share *Share `yaml:"share,omitempty"`
}

// Approval is who approves what.
type Approval struct {
	What     string   `yaml:"what,omitempty"`
	Approver []RoleID `yaml:"approver,omitempty"`
	Within   *Hours   `yaml:"within_hours,omitempty"`
}

// Replies is how to answer, by the kind of what was said.
type Replies struct {
	Praise    string `yaml:"praise,omitempty"`
	Question  string `yaml:"question,omitempty"`
	Complaint string `yaml:"complaint,omitempty"`
	Attack    string `yaml:"attack,omitempty"`
	Troll     string `yaml:"troll,omitempty"`
}
