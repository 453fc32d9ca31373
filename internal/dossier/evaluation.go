package dossier

// Evaluation is how the strategy is looked at again: when, by whom, on what figures.
type Evaluation struct {
	Every      Interval    `yaml:"every,omitempty"`
	Sits       []RoleID    `yaml:"sits,omitempty"`
	Reviews    []Review    `yaml:"reviews,omitempty"`
	Indicators []Indicator `yaml:"indicators,omitempty"`
	Base       `yaml:",inline"`
}

// Interval is how often something comes round.
type Interval string

// The intervals.
const (
	Daily      Interval = "daily"
	Weekly     Interval = "weekly"
	Monthly    Interval = "monthly"
	Quarterly  Interval = "quarterly"
	HalfYearly Interval = "half-yearly"
	Yearly     Interval = "yearly"
)

// Days is the interval's usual length in days, 0 where there is none.
func (i Interval) Days() int {
	switch i {
	case Daily:
		return 1
	case Weekly:
		return 7
	case Monthly:
		return 31
	case Quarterly:
		return 92
	case HalfYearly:
		return 184
	case Yearly:
		return 366
	}
	return 0
}

// Review is one sitting: when it is due, when it was held, what it decided.
type Review struct {
	ID        ReviewID     `yaml:"id"`
	Date      Date         `yaml:"date,omitempty"`
	Held      Date         `yaml:"held,omitempty"`
	About     []AnyID      `yaml:"about,omitempty"`
	Decisions []DecisionID `yaml:"decisions,omitempty"`
	Base      `yaml:",inline"`
}

// Indicator is a figure that says whether an objective, a battle or a channel does
// what it is there for. Where it serves an objective and gives no baseline, target
// or date of its own, the objective's count.
type Indicator struct {
	ID         IndicatorID `yaml:"id"`
	Serves     AnyID       `yaml:"serves,omitempty"`
	Metric     string      `yaml:"metric,omitempty"`
	Level      Level       `yaml:"level,omitempty"`
	Unit       string      `yaml:"unit,omitempty"`
	Source     string      `yaml:"source,omitempty"`
	Every      Interval    `yaml:"every,omitempty"`
	Baseline   *Baseline   `yaml:"baseline,omitempty"`
	Target     *float64    `yaml:"target,omitempty"`
	By         Date        `yaml:"by,omitempty"`
	Thresholds *Thresholds `yaml:"thresholds,omitempty"`
	Base       `yaml:",inline"`
}

// Thresholds are the values at which a review continues, corrects or stops. More is
// better where Continue is above Stop, and less is better where it is below.
type Thresholds struct {
	Continue *float64 `yaml:"continue,omitempty"`
	Correct  *float64 `yaml:"correct,omitempty"`
	Stop     *float64 `yaml:"stop,omitempty"`
}

// Decision is a choice that was made, and why.
type Decision struct {
	ID      DecisionID `yaml:"id"`
	Date    Date       `yaml:"date,omitempty"`
	About   []AnyID    `yaml:"about,omitempty"`
	Request string     `yaml:"request,omitempty"` // the request that was answered, if one was
	Verdict Verdict    `yaml:"verdict,omitempty"`
	Decided string     `yaml:"decided,omitempty"`
	Why     string     `yaml:"why,omitempty"`
	By      string     `yaml:"by,omitempty"`
	Base    `yaml:",inline"`
}

// Verdict is the gist of a decision.
type Verdict string

// The verdicts.
const (
	Adopt    Verdict = "adopt"
	Continue Verdict = "continue"
	Correct  Verdict = "correct"
	Stop     Verdict = "stop"
	Refuse   Verdict = "refuse"
	Postpone Verdict = "postpone"
)

// Waiver sets a finding aside: which rule, for which element, why, by whom, until when.
type Waiver struct {
	ID      WaiverID `yaml:"id"`
	Rule    string   `yaml:"rule,omitempty"`
	Element AnyID    `yaml:"element,omitempty"` // none: the whole dossier
	Reason  string   `yaml:"reason,omitempty"`
	Author  string   `yaml:"author,omitempty"`
	Expires Date     `yaml:"expires,omitempty"`
}
