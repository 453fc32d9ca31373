package dossier

// Actor is somebody of the ecosystem: what they say, what they say of us, where they are.
type Actor struct {
	ID          ActorID    `yaml:"id"`
	Name        string     `yaml:"name,omitempty"`
	Kind        ActorKind  `yaml:"kind,omitempty"`
	Part        Part       `yaml:"part,omitempty"` // of an internal stakeholder
	Positioning string     `yaml:"positioning,omitempty"`
	Messages    []string   `yaml:"messages,omitempty"`
	SaysOfUs    []Mention  `yaml:"says_of_us,omitempty"`
	Presences   []Presence `yaml:"presences,omitempty"`
	Base        `yaml:",inline"`
}

// ActorKind is what somebody is to the organisation.
type ActorKind string

// The kinds of actors.
const (
	Client      ActorKind = "client"
	Partner     ActorKind = "partner"
	Competitor  ActorKind = "competitor"
	Press       ActorKind = "medium"
	Institution ActorKind = "institution"
	Stakeholder ActorKind = "internal"
	Self        ActorKind = "self"
)

// Part is the part that an internal stakeholder plays.
type Part string

// The parts of internal stakeholders.
const (
	Sponsor  Part = "sponsor"
	Approver Part = "approver"
	Ally     Part = "ally"
	Opponent Part = "opponent"
)

// Mention is how an actor speaks of the organisation; none at all is said with
// how: silent.
type Mention struct {
	How    Tone   `yaml:"how,omitempty"`
	What   string `yaml:"what,omitempty"`
	Who    string `yaml:"who,omitempty"`
	Source string `yaml:"source,omitempty"`
	Date   Date   `yaml:"date,omitempty"`
}

// Tone is how somebody speaks of the organisation.
type Tone string

// The tones; Silent means that somebody looked and nothing was said.
const (
	Favourable   Tone = "favourable"
	Neutral      Tone = "neutral"
	Critical     Tone = "critical"
	MixedOpinion Tone = "mixed"
	Silent       Tone = "silent"
)

// Presence is an account or a place of an actor on one medium, as seen on a date.
type Presence struct {
	Medium       Medium   `yaml:"medium,omitempty"`
	Handle       string   `yaml:"handle,omitempty"`
	Followers    *int     `yaml:"followers,omitempty"`
	PostsPerWeek *float64 `yaml:"posts_per_week,omitempty"`
	LastPost     Date     `yaml:"last_post,omitempty"`
	Source       string   `yaml:"source,omitempty"`
	Date         Date     `yaml:"date,omitempty"`
}

// SWOTEntry is a strength, a weakness, an opportunity or a threat, tied to evidence.
type SWOTEntry struct {
	ID        SWOTID    `yaml:"id"`
	Kind      SWOTKind  `yaml:"kind,omitempty"`
	Scope     SWOTScope `yaml:"scope,omitempty"`
	Statement string    `yaml:"statement,omitempty"`
	Weight    *float64  `yaml:"weight,omitempty"`
	BearsOn   []AnyID   `yaml:"bears_on,omitempty"`
	Base      `yaml:",inline"`
}

// SWOTKind is the quarter of the table that an entry stands in.
type SWOTKind string

// The four quarters.
const (
	Strength    SWOTKind = "strength"
	Weakness    SWOTKind = "weakness"
	Opportunity SWOTKind = "opportunity"
	Threat      SWOTKind = "threat"
)

// SWOTScope is what an entry is about.
type SWOTScope string

// The whole of communication, or the social web.
const (
	ScopeWhole  SWOTScope = "whole"
	ScopeSocial SWOTScope = "social"
)
