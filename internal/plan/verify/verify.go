// Package verify holds a plan, as it is printed, against the dossier that it is a plan of:
// every battle's weeks, needs and exclusions, every role's hours week by week, the budget,
// the exposure, and the sums that the plan states.
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

	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/locale"
)

// Plan is a plan as it is printed. What is not here is not checked.
type Plan struct {
	Schema   string   `json:"schema"`
	From     string   `json:"from"`
	Horizon  int      `json:"horizon"`
	Status   string   `json:"status"`
	Reopened []string `json:"reopened"`
	Battles  []struct {
		ID       string `json:"id"`
		Level    int    `json:"level"`
		Start    string `json:"start"`
		Weeks    []int  `json:"weeks"`
		Exposure int    `json:"exposure"`
	} `json:"battles"`
	Exposure struct {
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

// Violation is something that a plan does not hold: what, and of which battle or role.
type Violation struct {
	Kind    Kind
	Element dossier.AnyID // the battle, the role, the line; none for the whole
	Week    int           // 1 is the first; 0 where it is of no week
	text    dossier.Text
	args    check.Args
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
)

// Sentence is the violation in words; the index turns ids into names.
func (v *Violation) Sentence(lang locale.Lang, x *dossier.Index) string {
	return check.Sentence(lang, v.text, v.args, x)
}

// tolerance is the least difference that counts, in hours, euros or points: plans state
// millionths.
const tolerance = 1e-3

// Check is what a plan does not hold of a dossier, in the order of its parts; nil where it
// holds everything.
func Check(p *Plan, d *dossier.Dossier) []Violation {
	c := newChecker(p, d)
	c.battles()
	c.ties()
	c.hours()
	c.money()
	c.exposure()
	return c.found
}

func (c *checker) fault(kind Kind, id dossier.AnyID, week int, fr, en string, args check.Args) {
	c.found = append(c.found, Violation{kind, id, week, dossier.Text{FR: fr, EN: en}, args})
}
