package dossier

// Action is something that will be done, by somebody, on a day or again and again.
type Action struct {
	ID          ActionID        `yaml:"id"`
	Battle      BattleID        `yaml:"battle,omitempty"`
	What        string          `yaml:"what,omitempty"`
	Accountable []RoleID        `yaml:"accountable,omitempty"` // exactly one, in a sound plan
	Responsible []RoleID        `yaml:"responsible,omitempty"`
	Consulted   []RoleID        `yaml:"consulted,omitempty"`
	Informed    []RoleID        `yaml:"informed,omitempty"`
	Channel     ChannelID       `yaml:"channel,omitempty"`
	Date        Date            `yaml:"date,omitempty"`  // the day, or the first one
	Time        string          `yaml:"time,omitempty"`  // HH:MM, local
	Until       Date            `yaml:"until,omitempty"` // last day of an action that lasts several
	Repeat      *Recurrence     `yaml:"repeat,omitempty"`
	Hours       map[Skill]Hours `yaml:"hours,omitempty"` // in all, each time
	Cost        *Money          `yaml:"cost,omitempty"`  // each time
	Deliverable string          `yaml:"deliverable,omitempty"`
	Base        `yaml:",inline"`
}

// Season is an entry of the calendar: a recurring date, a blackout, or a season of
// the organisation's own.
type Season struct {
	ID       SeasonID    `yaml:"id"`
	Name     string      `yaml:"name,omitempty"`
	Kind     SeasonKind  `yaml:"kind,omitempty"`
	From     Date        `yaml:"from,omitempty"`
	To       Date        `yaml:"to,omitempty"` // last day; the same day unless said
	Repeat   *Recurrence `yaml:"repeat,omitempty"`
	Channels []ChannelID `yaml:"channels,omitempty"` // of a blackout: those it silences; all unless said
	Reason   string      `yaml:"reason,omitempty"`
	Base     `yaml:",inline"`
}

// SeasonKind is the kind of a calendar entry.
type SeasonKind string

// Marronnier, période interdite, saison.
const (
	RecurringDate SeasonKind = "recurring"
	Blackout      SeasonKind = "blackout"
	OwnSeason     SeasonKind = "season"
)
