package dossier

// Battle is a strategic axis: an argument that wins ground on one objective, with
// one audience, by some channels, at a rhythm.
type Battle struct {
	ID          BattleID    `yaml:"id"`
	Name        string      `yaml:"name,omitempty"`
	Objective   ObjectiveID `yaml:"objective,omitempty"`
	Audience    AudienceID  `yaml:"audience,omitempty"`
	Message     MessageID   `yaml:"message,omitempty"`
	Channels    []ChannelID `yaml:"channels,omitempty"`
	Offers      []OfferID   `yaml:"offers,omitempty"`
	Purpose     Purpose     `yaml:"purpose,omitempty"`
	Argument    string      `yaml:"argument,omitempty"`
	Rhythm      Rhythm      `yaml:"rhythm,omitempty"`
	Effect      *Effect     `yaml:"effect,omitempty"`
	Levels      []Intensity `yaml:"levels,omitempty"`
	ChosenLevel *int        `yaml:"chosen_level,omitempty"` // 1 is the first of Levels
	Start       Date        `yaml:"start,omitempty"`
	LatestStart Date        `yaml:"latest_start,omitempty"` // it may begin on any day from Start to this one, and is then as long
	End         Date        `yaml:"end,omitempty"`
	Lasting     bool        `yaml:"lasting,omitempty"`
	Exposure    *Exposed    `yaml:"exposure,omitempty"`
	Risks       []RiskID    `yaml:"risks,omitempty"`
	Needs       []Need      `yaml:"needs,omitempty"`
	Excludes    []BattleID  `yaml:"excludes,omitempty"`
	MustKeep    bool        `yaml:"must_keep,omitempty"`
	State       BattleState `yaml:"state,omitempty"`
	Reason      string      `yaml:"reason,omitempty"`
	Base        `yaml:",inline"`
}

// Level is the level of intensity that the battle is fought at: the chosen one, or
// the first. It is nil where the battle has none.
func (b Battle) Level() *Intensity {
	i := 0
	if b.ChosenLevel != nil {
		i = *b.ChosenLevel - 1
	}
	if i < 0 || i >= len(b.Levels) {
		return nil
	}
	return &b.Levels[i]
}

// Purpose is what a battle does for the people it addresses.
type Purpose string

// Promote invites people to come or buy; the others serve those who are there.
const (
	Promote  Purpose = "promote"
	Inform   Purpose = "inform"
	Answer   Purpose = "answer"
	Repair   Purpose = "repair"
	Listen   Purpose = "listen"
	Mobilise Purpose = "mobilise"
)

// Rhythm is the time of a battle: a burst, or a long process.
type Rhythm string

// Campagne, relation.
const (
	Campaign     Rhythm = "campaign"
	Relationship Rhythm = "relationship"
)

// BattleState is where a battle stands.
type BattleState string

// The states of a battle.
const (
	Candidate BattleState = "candidate"
	Chosen    BattleState = "chosen"
	Declined  BattleState = "declined"
	Parked    BattleState = "parked"
	Stopped   BattleState = "stopped"
)

// Unfought reports whether the battle is declined, parked or stopped.
func (s BattleState) Unfought() bool { return s == Declined || s == Parked || s == Stopped }

// Effect is what is expected on the objective's metric, as a range in its unit, and
// where the range comes from.
type Effect struct {
	Low    *float64 `yaml:"low,omitempty"`
	Likely *float64 `yaml:"likely,omitempty"`
	High   *float64 `yaml:"high,omitempty"`
	Basis  Basis    `yaml:"basis,omitempty"`
	Who    string   `yaml:"who,omitempty"`
}

// Basis is what an expected effect rests on.
type Basis string

// The bases, from the firmest.
const (
	Measured    Basis = "measured"
	Benchmarked Basis = "benchmarked"
	Estimated   Basis = "estimated"
)

// Intensity is one level at which a battle can be fought.
type Intensity struct {
	Name    string          `yaml:"name,omitempty"`
	Cadence *Cadence        `yaml:"cadence,omitempty"`
	Effort  map[Skill]Hours `yaml:"effort,omitempty"` // hours a week
	Spend   *Money          `yaml:"spend,omitempty"`  // over the whole battle, or a year of it if lasting
	Effect  *Effect         `yaml:"effect,omitempty"`
}

// Need is a prerequisite of a battle.
type Need struct {
	What    string   `yaml:"what,omitempty"`
	Element AnyID    `yaml:"element,omitempty"` // what must be ready: a mission accepted, the charter, an offer
	Floor   *float64 `yaml:"floor,omitempty"`   // the least quality of the offer, on its own scale
	Met     Date     `yaml:"met,omitempty"`     // since when it is met
}
