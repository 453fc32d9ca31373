// Package verify holds a plan, as it is printed, against the dossier that it is a plan of:
// every battle's weeks, needs and exclusions, every role's hours week by week, the budget,
// the exposure, the sums that the plan states, and what it says that it is worth, by the
// same draws made again.
//
// It reads both for itself. It shares no code with the package that makes plans, nor with
// its solver, so that a fault of theirs, or a hand that edits a plan, is found here.
//
//	p, err := verify.Read(json)
//	for _, v := range verify.Check(p, doc.Dossier) {
//		fmt.Println(v.Sentence(locale.French, doc.Index))
//	}
package verify

import (
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"

	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/locale"
)

// Plan is a plan as it is printed. What is not here is not checked.
type Plan struct {
	Schema   string   `json:"schema"`
	From     string   `json:"from"`
	Horizon  int      `json:"horizon"`
	Seed     uint64   `json:"seed"`
	Draws    int      `json:"draws"`
	Caution  float64  `json:"caution"`
	Tail     float64  `json:"tail"`
	Value    float64  `json:"value"`
	Mean     float64  `json:"mean"`
	Worst    float64  `json:"worst"`
	Status   string   `json:"status"`
	Case     string   `json:"case"` // what it tries out: the dossier to check it against is not the one that is written
	Absences []Absent `json:"absences"`
	Reopened []string `json:"reopened"`
	Battles  []struct {
		ID       string `json:"id"`
		Level    int    `json:"level"`
		Start    string `json:"start"`
		Weeks    []int  `json:"weeks"`
		Exposure int    `json:"exposure"`
	} `json:"battles"`
	Objectives []Progress `json:"objectives"`
	Exposure   struct {
		Sum int `json:"sum"`
	} `json:"exposure"`
	Load  []Load `json:"load"`
	Spend []struct {
		Weeks    []int   `json:"weeks"`
		Currency string  `json:"currency"`
		Spent    float64 `json:"spent"`
		Items    []struct {
			Battle  string  `json:"battle"`
			Channel string  `json:"channel"`
			Tools   bool    `json:"tools"`
			Amount  float64 `json:"amount"`
		} `json:"items"`
	} `json:"spend"`
}

// Progress is how far a plan brings an objective: the value of its metric, and the share of
// the way to its target.
type Progress struct {
	ID     string  `json:"id"`
	Weight float64 `json:"weight"`
	Value  Range   `json:"value"`
	Share  Range   `json:"share"`
}

// Range is a low, a mean and a high value.
type Range struct {
	Low  float64 `json:"low"`
	Mean float64 `json:"mean"`
	High float64 `json:"high"`
}

// Absent is a role that is away from one day to another, both included.
type Absent struct {
	Role string `json:"role"`
	From string `json:"from"`
	To   string `json:"to"`
}

// Load is what a role does, week by week.
type Load struct {
	Role  string `json:"role"`
	Weeks []struct {
		Week     int     `json:"week"`
		There    float64 `json:"there"`
		Missions float64 `json:"missions"`
		Hours    float64 `json:"hours"`
		Work     []struct {
			Battle  string  `json:"battle"`
			Channel string  `json:"channel"`
			Skill   string  `json:"skill"`
			Hours   float64 `json:"hours"`
		} `json:"work"`
	} `json:"weeks"`
}

// The schema of plans that are understood, and how long they may be.
const (
	schema      = "boussole/plan/1"
	mostHorizon = 53
)

// Errors of Read. The others are ErrForm too.
var (
	ErrSchema = errors.New("its schema is not “" + schema + "”")
	ErrSpan   = errors.New("it has no first day, or no number of weeks, that can be read")
	ErrForm   = errors.New("no plan as “boussole plan --format json” writes it")
	ErrNoPlan = errors.New("the plan says that none was found")
)

// Read reads a plan as JSON.
func Read(src []byte) (*Plan, error) {
	p := &Plan{}
	if err := json.Unmarshal(src, p); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrForm, err)
	}
	if p.isAbsurd() {
		return nil, fmt.Errorf("%w: a figure of it is greater than any plan has", ErrForm)
	}
	from, err := dossier.ParseDate(p.From)
	if p.Schema != schema {
		return nil, fmt.Errorf("%w: %w", ErrForm, ErrSchema)
	}
	if err != nil || from.IsZero() || p.Horizon < 1 || p.Horizon > mostHorizon {
		return nil, fmt.Errorf("%w: %w", ErrForm, ErrSpan)
	}
	if p.Status == "infeasible" || p.Status == "interrupted" {
		return nil, ErrNoPlan
	}
	return p, nil
}

// mostFigure is greater than any hours, amount or value of a plan.
const mostFigure = 1e15

// isAbsurd reports whether a figure is too great to be added to others.
func (p *Plan) isAbsurd() bool {
	figures := []float64{p.Caution, p.Tail, p.Value, p.Mean, p.Worst}
	for _, o := range p.Objectives {
		figures = append(figures, o.Weight, o.Value.Low, o.Value.Mean, o.Value.High, o.Share.Low, o.Share.Mean, o.Share.High)
	}
	for _, l := range p.Load {
		for _, w := range l.Weeks {
			figures = append(figures, w.There, w.Missions, w.Hours)
			for _, work := range w.Work {
				figures = append(figures, work.Hours)
			}
		}
	}
	for _, s := range p.Spend {
		figures = append(figures, s.Spent)
		for _, item := range s.Items {
			figures = append(figures, item.Amount)
		}
	}
	return slices.ContainsFunc(figures, func(x float64) bool { return math.Abs(x) > mostFigure })
}

// Violation is something that a plan does not hold: what, and of which battle or role.
// What does not hold in several weeks is one violation, in the words of the first of them.
type Violation struct {
	Kind    Kind
	Element dossier.AnyID // the battle, the role, the line; none for the whole
	Weeks   []int         // 1 is the first; none where it is of no week
	text    dossier.Text
	args    check.Args
	last    dossier.Date // the first day of the last of several weeks
}

// Kind is what a violation is of.
type Kind string

// The kinds of violations.
const (
	OfBattle   Kind = "battle"   // unknown, missing, twice, or of no such level
	OfState    Kind = "state"    // fought though people do not want it
	OfMust     Kind = "must"     // not fought though it must be
	OfNeed     Kind = "need"     // fought without what it needs
	OfExcluded Kind = "excluded" // fought beside what it excludes
	OfWeeks    Kind = "weeks"    // fought outside its dates or within a blackout, or not all through
	OfCadence  Kind = "cadence"  // under what a channel asks for, or too often interrupted
	OfHours    Kind = "hours"    // a role has more to do than it has hours
	OfSkill    Kind = "skill"    // a role does what it cannot
	OfWork     Kind = "work"     // hours asked that nobody does, or done that nobody asks
	OfMoney    Kind = "money"    // more is spent than there is
	OfExposure Kind = "exposure" // more is exposed than the cap
	OfSum      Kind = "sum"      // a figure that the plan states is not the sum of its parts
	OfWorth    Kind = "worth"    // a value or a progress that its draws do not give
)

// Sentence is the violation in words; the index turns ids into names.
func (v *Violation) Sentence(lang locale.Lang, x *dossier.Index) string {
	said := check.Sentence(lang, v.text, v.args, x)
	if len(v.Weeks) < 2 {
		return said
	}
	likewise := dossier.Text{FR: "{said} ; de même la semaine du {last}.", EN: "{said}; likewise in the week of {last}."}
	if len(v.Weeks) > 2 {
		likewise = dossier.Text{FR: "{said} ; de même {n} autres semaines, jusqu’à celle du {last}.", EN: "{said}; likewise in {n} other weeks, up to that of {last}."}
	}
	said = strings.TrimSuffix(said, ".")
	return check.Sentence(lang, likewise, check.Args{"said": dossier.Text{FR: said, EN: said}, "last": v.last, "n": len(v.Weeks) - 1}, x)
}

// tolerance is the least difference that counts, in hours, euros or points: plans state
// millionths.
const tolerance = 1e-3

// Check is what a plan does not hold of a dossier, in the order of its parts; nil where it
// holds everything.
func Check(p *Plan, d *dossier.Dossier) []Violation {
	c := newChecker(p, d)
	c.battles()
	known := !slices.ContainsFunc(c.found, func(v Violation) bool { return v.Kind == OfBattle || v.Kind == OfWeeks })
	c.ties()
	c.hours()
	c.money()
	c.exposure()
	if known { // else nobody can say what is fought, and what it is worth
		c.worth()
	}
	return c.found
}

// fault notes a violation, with those of its kind in other weeks.
func (c *checker) fault(kind Kind, id dossier.AnyID, week int, fr, en string, args check.Args) {
	if week == 0 {
		c.found = append(c.found, Violation{Kind: kind, Element: id, text: dossier.Text{FR: fr, EN: en}, args: args})
		return
	}
	of := fmt.Sprint(kind, "\n", id, "\n", en, "\n", args["who"], "\n", args["skill"])
	at, known := c.before[of]
	if !known {
		c.before[of] = len(c.found)
		c.found = append(c.found, Violation{Kind: kind, Element: id, Weeks: []int{week}, text: dossier.Text{FR: fr, EN: en}, args: args})
		return
	}
	v := &c.found[at]
	if !slices.Contains(v.Weeks, week) {
		v.Weeks = append(v.Weeks, week)
		slices.Sort(v.Weeks)
	}
	v.last = c.from.AddDays(7 * (v.Weeks[len(v.Weeks)-1] - 1))
}
