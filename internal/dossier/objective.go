package dossier

// Objective is a change that communication must bring about, in people, and that
// can be measured.
type Objective struct {
	ID        ObjectiveID   `yaml:"id"`
	Problem   ProblemID     `yaml:"problem,omitempty"`
	Statement string        `yaml:"statement,omitempty"`
	Kind      ObjectiveKind `yaml:"kind,omitempty"`
	Metric    string        `yaml:"metric,omitempty"`
	Unit      string        `yaml:"unit,omitempty"`
	Baseline  *Baseline     `yaml:"baseline,omitempty"`
	Target    *float64      `yaml:"target,omitempty"`
	By        Date          `yaml:"by,omitempty"`
	Horizon   Horizon       `yaml:"horizon,omitempty"`
	Level     Level         `yaml:"level,omitempty"`
	Weight    *float64      `yaml:"weight,omitempty"`
	Owner     RoleID        `yaml:"owner,omitempty"`
	Audiences []AudienceID  `yaml:"audiences,omitempty"`
	Base      `yaml:",inline"`
}

// ObjectiveKind is what is to change in people.
type ObjectiveKind string

// Know, feel, do: faire connaître, faire aimer, faire agir.
const (
	Know ObjectiveKind = "know"
	Feel ObjectiveKind = "feel"
	Do   ObjectiveKind = "do"
)

// Horizon is how far an objective looks.
type Horizon string

// Medium is a year or so, long is beyond.
const (
	ShortTerm  Horizon = "short"
	MediumTerm Horizon = "medium"
	LongTerm   Horizon = "long"
)

// Level is the level of effect that something measures, as in the AMEC Integrated
// Evaluation Framework.
type Level string

// The levels of effect, from what was put out to what it changed.
const (
	Output  Level = "output"
	OutTake Level = "out-take"
	Outcome Level = "outcome"
	Impact  Level = "impact"
)

// Baseline is where a metric starts: a value with its source and date, or who will
// measure it and by when.
type Baseline struct {
	Value     *float64 `yaml:"value,omitempty"`
	Source    string   `yaml:"source,omitempty"`
	Date      Date     `yaml:"date,omitempty"`
	MeasureBy Date     `yaml:"measure_by,omitempty"`
	Who       string   `yaml:"who,omitempty"`
}

// Known reports whether the starting value has been measured, with its source and date.
func (b *Baseline) Known() bool {
	return b != nil && b.Value != nil && b.Source != "" && !b.Date.IsZero()
}

// Promised reports whether somebody is to measure the starting value by a date.
func (b *Baseline) Promised() bool {
	return b != nil && !b.MeasureBy.IsZero() && b.Who != ""
}
