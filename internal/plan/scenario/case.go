package scenario

import (
	"context"
	"errors"
	"slices"
	"strconv"
	"strings"

	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/plan"
	"boussole/internal/plan/solve"
)

// The names of the cases that take no argument, as “boussole plan --case” reads them.
// Others are Without, Budget, Hours and Exposure followed by what they are of.
const (
	AsIs          = ""            // the dossier as it is
	WithSocial    = "with-social" // social media compete, even where people have set them aside
	WithoutSocial = "without-social"
	SocialOnly    = "social-only"
	Today         = "today"   // what is chosen in the dossier, at the levels chosen
	Absence       = "absence" // of the busiest role, known beforehand
	Low           = "low"     // effects at their low end
	Crisis        = "crisis"  // a month of it

	Without  = "without:"  // a channel
	Budget   = "budget:"   // a percentage
	Hours    = "hours:"    // a percentage
	Exposure = "exposure:" // a cap
)

// Names are the names of all cases, for those who look for one.
func Names() []string {
	return []string{WithSocial, WithoutSocial, SocialOnly, Today, Absence, Low, Crisis, Without + "ID", Budget + "80", Hours + "80", Exposure + "5"}
}

// Ground is what cases are made of.
type Ground struct {
	Dossier *dossier.Dossier
	Config  plan.Config
	Plan    *plan.Plan // of the dossier as it is; Absence and Crisis are made of it

	// Each bounds the time of one plan, so that the others have theirs; nil: nothing does.
	Each func(context.Context) (context.Context, context.CancelFunc)
}

// Case is a dossier and a configuration that differ from the real ones in one way.
type Case struct {
	Name    string
	Title   plan.Message
	Dossier *dossier.Dossier
	Config  plan.Config
	Sudden  []plan.Away // absences that Dossier holds as planned, for who is caught unprepared
	Reduced []Reduced   // battles that go on by fewer channels
}

// NeedsPlan reports whether a case is made of the plan of the dossier as it is.
func NeedsPlan(name string) bool { return name == Absence || name == Crisis }

// Case makes a case by its name. The error is a *plan.Problem.
func (g Ground) Case(name string) (*Case, error) {
	c := &Case{Name: name, Dossier: g.Dossier, Config: g.Config}
	c.Config.Case = name
	kind, value, _ := strings.Cut(name, ":")
	var err error
	switch {
	case name == AsIs:
		c.Title = say("le plan", "the plan", nil)
	case name == WithSocial:
		err = c.withSocial()
	case name == WithoutSocial:
		err = c.withoutSocial()
	case name == SocialOnly:
		err = c.socialOnly()
	case name == Today:
		err = c.today()
	case name == Absence:
		err = c.absence(g.Plan)
	case name == Low:
		c.low()
	case name == Crisis:
		err = c.crisis(g.Plan)
	case kind+":" == Without:
		err = c.without(dossier.ChannelID(value))
	case kind+":" == Budget, kind+":" == Hours, kind+":" == Exposure:
		n, bad := strconv.Atoi(value)
		if bad != nil || n < 0 || n > 1000 {
			return nil, unknown(name)
		}
		switch kind + ":" {
		case Budget:
			err = c.budget(n)
		case Hours:
			err = c.hours(n)
		default:
			c.exposure(n)
		}
	default:
		return nil, unknown(name)
	}
	if err != nil {
		return nil, err
	}
	return c, nil
}

func unknown(name string) error {
	p := &plan.Problem{
		What: say("il n’y a pas de cas « {name} ».", "there is no case “{name}”.", check.Args{"name": name}),
		Mend: say("Les cas : {names}.", "The cases: {names}.", check.Args{"names": Names()}),
	}
	if near := dossier.Nearest(name, Names()); near != "" {
		p.Mend = say("Peut-être « {near} » ? Les cas : {names}.", "Perhaps “{near}”? The cases: {names}.", check.Args{"near": near, "names": Names()})
	}
	return p
}

func say(fr, en string, args check.Args) plan.Message {
	return plan.Message{Text: dossier.Text{FR: fr, EN: en}, Args: args}
}

// Outcome is the plan of a case.
type Outcome struct {
	*Case
	Model   *plan.Model
	Result  solve.Result
	Plan    *plan.Plan
	Refused *plan.Problem // in this case there is nothing to plan, and why; the rest is then nil
}

// Proven reports whether it is proven of the plan that was found, if there is one, that no
// other is worth more.
func (o *Outcome) Proven() bool {
	return o.Plan == nil || o.Result.Status != solve.Feasible
}

// Unknown reports whether time ran out before any plan was found, or proven not to exist.
func (o *Outcome) Unknown() bool {
	return o.Plan != nil && o.Result.Status == solve.Interrupted
}

// Holds reports whether there is a plan that keeps within its limits.
func (o *Outcome) Holds() bool {
	return o.Plan != nil && o.Result.Choice != nil && o.Result.Status != solve.Infeasible
}

// Solve plans a case, beginning from another plan where that is known; nil: from nothing.
func (c *Case) Solve(ctx context.Context, start *plan.Plan) (*Outcome, error) {
	o := &Outcome{Case: c}
	m, err := plan.New(c.Dossier, c.Config)
	if refused, is := errors.AsType[*plan.Problem](err); is {
		o.Refused = refused
		return o, nil
	}
	if err != nil {
		return nil, err
	}
	o.Model = m
	if c.Config.Levels != nil {
		o.Result, err = m.Declared()
	} else {
		var config solve.Config
		if start != nil {
			config.Start, _ = m.ChoiceOf(start)
		}
		o.Result, err = m.Solve(ctx, config)
	}
	if err != nil {
		return nil, err
	}
	if o.Plan, err = m.Plan(o.Result); err != nil {
		return nil, err
	}
	c.State(o.Plan)
	return o, nil
}

// State puts into a plan the absences that the case adds.
func (c *Case) State(p *plan.Plan) {
	for _, a := range c.Sudden {
		p.Absences = append(p.Absences, plan.Absent{Role: a.Role, From: a.From.String(), To: a.To.String()})
	}
}

// Tried is the dossier that a plan of a case is to be held against: cases that are made of
// the plan of the dossier as it is are made again from the absences that the plan states.
func Tried(d *dossier.Dossier, name string, absences []plan.Absent) (*dossier.Dossier, error) {
	if !NeedsPlan(name) {
		c, err := Ground{Dossier: d}.Case(name)
		if err != nil {
			return nil, err
		}
		return c.Dossier, nil
	}
	out := *d
	out.People = slices.Clone(d.People)
	for i := range out.People {
		r := &out.People[i]
		for _, a := range absences {
			from, err := dossier.ParseDate(a.From)
			to, errTo := dossier.ParseDate(a.To)
			if a.Role == r.ID && err == nil && errTo == nil {
				r.Absences = append(slices.Clone(r.Absences), dossier.Absence{From: from, To: to})
			}
		}
	}
	return &out, nil
}

// Figures are what a plan comes to.
type Figures struct {
	Value        float64 `json:"value"`
	Mean         float64 `json:"mean"`
	Worst        float64 `json:"worst"`
	HoursPerWeek float64 `json:"hours_per_week"` // of work, on average; missions beside are left out
	Spent        float64 `json:"spent"`
	Currency     string  `json:"currency,omitempty"`
	Exposure     int     `json:"exposure"`
}

// FiguresOf adds a plan up.
func FiguresOf(p *plan.Plan) Figures {
	f := Figures{Value: p.Value, Mean: p.Mean, Worst: p.Worst, Exposure: p.Exposure.Sum}
	for _, role := range p.Load {
		for _, week := range role.Weeks {
			for _, work := range week.Work {
				f.HoursPerWeek += work.Hours / float64(p.Horizon)
			}
		}
	}
	for _, period := range p.Spend {
		f.Spent += period.Spent
		if period.Currency != "" {
			f.Currency = period.Currency
		}
	}
	return f
}

// Amount is the money spent.
func (f Figures) Amount() dossier.Money {
	currency := f.Currency
	if currency == "" {
		currency = "EUR"
	}
	return dossier.Money{Cents: int64(f.Spent+0.5) * 100, Currency: currency}
}

// Move is a battle that one plan fights otherwise than another: levels, 0 for declined.
type Move struct {
	Battle dossier.BattleID `json:"battle"`
	Was    int              `json:"was"`
	Is     int              `json:"is"`
}

// Moves are what a plan fights otherwise than one before.
func Moves(before, after *plan.Plan) []Move {
	list := []Move{}
	for i := range after.Battles {
		a := &after.Battles[i]
		at := slices.IndexFunc(before.Battles, func(b plan.Fought) bool { return b.ID == a.ID })
		if at >= 0 && before.Battles[at].Level != a.Level {
			list = append(list, Move{a.ID, before.Battles[at].Level, a.Level})
		}
	}
	return list
}

// Words are a move in a few words, as a clause.
func (m Move) Words() plan.Message {
	args := check.Args{"battle": m.Battle, "was": m.Was, "is": m.Is}
	switch {
	case m.Was == 0:
		return say("« {battle} » entre", "“{battle}” enters", args)
	case m.Is == 0:
		return say("« {battle} » sort", "“{battle}” leaves", args)
	}
	return say("« {battle} » passe du niveau {was} au niveau {is}", "“{battle}” goes from level {was} to level {is}", args)
}

// points is a difference of progress in hundredths, to a tenth.
func points(v float64) float64 {
	n := int(v*1000 + 0.5)
	if v < 0 {
		n = -int(-v*1000 + 0.5)
	}
	return float64(n) / 10
}

// Named are elements by their names, for a sentence that lists some.
func Named[ID ~string](ids []ID) []plan.Message {
	list := make([]plan.Message, len(ids))
	for i, id := range ids {
		list[i] = say("« {e} »", "“{e}”", check.Args{"e": dossier.AnyID(id)})
	}
	return list
}

func share(v float64) dossier.Share { return dossier.Share(v) }
