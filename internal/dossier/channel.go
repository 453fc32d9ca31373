package dossier

// Channel is one place where the organisation speaks or listens.
type Channel struct {
	ID                 ChannelID `yaml:"id"`
	Name               string    `yaml:"name,omitempty"`
	Kind               Medium    `yaml:"kind,omitempty"`
	Offline            *bool     `yaml:"offline,omitempty"` // only where the kind does not tell
	Ownership          []PESO    `yaml:"ownership,omitempty"`
	Role               string    `yaml:"role,omitempty"`
	Duty               string    `yaml:"duty,omitempty"` // legal or public-service obligation
	FixedCostPerYear   *Money    `yaml:"fixed_cost_per_year,omitempty"`
	UpkeepHoursPerWeek *Hours    `yaml:"upkeep_hours_per_week,omitempty"`
	LeastCadence       *Cadence  `yaml:"least_cadence,omitempty"`
	Exposure           *Exposed  `yaml:"exposure,omitempty"`
	Base               `yaml:",inline"`
}

// IsOffline reports whether the channel is offline: as stated, or else by its kind.
func (c Channel) IsOffline() bool {
	if c.Offline != nil {
		return *c.Offline
	}
	return !c.Kind.Online()
}

// PESO is who holds a channel: paid, earned, shared, owned.
type PESO string

// Payé, acquis, partagé, possédé.
const (
	Paid   PESO = "paid"
	Earned PESO = "earned"
	Shared PESO = "shared"
	Owned  PESO = "owned"
)

// Exposed is how much a channel or a battle lays the organisation open, from 0
// (nothing said in public) to 4 (anybody may answer, live).
type Exposed int

// MediaLine is a line of the media plan. From coverage and frequency Boussole
// computes GRP, from contacts and price the cost per thousand, from the two
// audiences the affinity, and compares them with what is stated.
type MediaLine struct {
	ID             MediaLineID `yaml:"id"`
	Channel        ChannelID   `yaml:"channel,omitempty"`
	Audience       AudienceID  `yaml:"audience,omitempty"`
	Battle         BattleID    `yaml:"battle,omitempty"`
	Universe       *int        `yaml:"universe,omitempty"`        // people of the audience whom the plan is counted on
	Coverage       *Share      `yaml:"coverage,omitempty"`        // share of the universe reached at least once
	Frequency      *float64    `yaml:"frequency,omitempty"`       // mean contacts of a person reached (répétition)
	AudienceTotal  *int        `yaml:"audience_total,omitempty"`  // all people whom the vehicle reaches
	AudienceUseful *int        `yaml:"audience_useful,omitempty"` // those among them who are of the audience
	Affinity       *float64    `yaml:"affinity,omitempty"`        // stated, useful over total, times 100
	GRP            *float64    `yaml:"grp,omitempty"`             // stated
	CPM            *Money      `yaml:"cpm,omitempty"`             // stated cost per thousand contacts
	Insertions     *int        `yaml:"insertions,omitempty"`
	From           Date        `yaml:"from,omitempty"`
	To             Date        `yaml:"to,omitempty"`
	NetPrice       *Money      `yaml:"net_price,omitempty"`
	Source         string      `yaml:"source,omitempty"`
	Base           `yaml:",inline"`
}

// Synergy is one channel serving another.
type Synergy struct {
	ID   SynergyID `yaml:"id"`
	From ChannelID `yaml:"from,omitempty"`
	To   ChannelID `yaml:"to,omitempty"`
	How  string    `yaml:"how,omitempty"`
	Lift *Share    `yaml:"lift,omitempty"` // expected gain on the second channel's effect
	Base `yaml:",inline"`
}
