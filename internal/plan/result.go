package plan

import (
	"context"
	"errors"
	"math"
	"slices"

	"boussole/internal/dossier"
	"boussole/internal/plan/solve"
)

// Schema names the form of the JSON of a plan.
const Schema = "boussole/plan/1"

// Plan is what was chosen, in the words of the dossier: what is fought, when, by whom,
// for what money, and to what end. Weeks are numbered from 1; Reason is empty until the
// plan is explained.
type Plan struct {
	Schema     string       `json:"schema"`
	Dossier    string       `json:"dossier,omitempty"` // the file
	Seed       uint64       `json:"seed"`
	From       string       `json:"from"` // the first day of week 1
	Horizon    int          `json:"horizon"`
	Caution    float64      `json:"caution"`
	Tail       float64      `json:"tail"`
	Draws      int          `json:"draws"`
	Status     string       `json:"status"`             // optimal, feasible, infeasible, interrupted
	Gap        float64      `json:"gap"`                // proven: no plan is worth more than about this share more
	Value      float64      `json:"value"`              // what was made as great as can be, 0 to 1
	Mean       float64      `json:"mean"`               // of the progress on all objectives by weight
	Worst      float64      `json:"worst"`              // mean of that progress in the worst share of the draws
	Case       string       `json:"case,omitempty"`     // what it tries out; none: the dossier as it is
	Absences   []Absent     `json:"absences,omitempty"` // that the case adds to those of the dossier
	Reopened   []string     `json:"reopened,omitempty"`
	Battles    []Fought     `json:"battles"`
	Objectives []Progress   `json:"objectives"`
	Exposure   Exposure     `json:"exposure"`
	Load       []RoleLoad   `json:"load"`
	Spend      []PeriodCost `json:"spend"`

	Margins    []Gain   `json:"margins,omitempty"`    // what a little more would bring
	Conflict   []string `json:"conflict,omitempty"`   // where no plan holds: what cannot hold together
	Unfinished bool     `json:"unfinished,omitempty"` // some explanations were not computed for want of time
	Notes      []Said   `json:"notes"`
}

// Within is the gap as it is told, rounded up, for no more than that is proven: to tenths
// of a hundredth, or to whole ones from ten.
func (p *Plan) Within() dossier.Share {
	steps := 1000.0
	if p.Gap > 0.1 {
		steps = 100
	}
	return dossier.Share(math.Ceil(p.Gap*steps-1e-9) / steps)
}

// Absent is a role that is away from one day to another, both included.
type Absent struct {
	Role dossier.RoleID `json:"role"`
	From string         `json:"from"`
	To   string         `json:"to"`
}

// Fought is one battle in a plan; at level 0 it is not fought.
type Fought struct {
	ID       dossier.BattleID `json:"id"`
	Level    int              `json:"level"` // 1 is the first of the dossier
	Start    string           `json:"start,omitempty"`
	Weeks    []int            `json:"weeks"`
	Exposure int              `json:"exposure"`
	Reason   string           `json:"reason"`
	Costs    []string         `json:"costs,omitempty"`  // of imposing or reopening it
	Change   *Change          `json:"change,omitempty"` // the cheapest that would bring it in
	Room     *Room            `json:"room,omitempty"`   // what it asks for, beside what the rest leaves
	Hinge    string           `json:"hinge,omitempty"`  // what would reverse the choice
	Often    *float64         `json:"often,omitempty"`  // share of the draws in which the best plan fights it
}

// Gain is what one more hour a week of a skill would bring, or more money.
type Gain struct {
	Skill   string   `json:"skill,omitempty"`
	Money   string   `json:"money,omitempty"`
	Gain    float64  `json:"gain"` // of the value
	Changes []string `json:"changes,omitempty"`
}

// Said is a note in words, and where in the dossier it is of.
type Said struct {
	Element dossier.AnyID `json:"element,omitempty"`
	Field   string        `json:"field,omitempty"`
	Line    int           `json:"line,omitempty"`
	Column  int           `json:"column,omitempty"`
	What    string        `json:"what"`
}

// Progress is how far a plan brings an objective: the metric's value at the end, and the
// share of the way to the target, each in the tenth worst of the draws, on average, and
// in the tenth best.
type Progress struct {
	ID     dossier.ObjectiveID `json:"id"`
	Weight float64             `json:"weight"` // all together 1
	Value  Range               `json:"value"`
	Share  Range               `json:"share"`
}

// Range is a low, a mean and a high value.
type Range struct {
	Low  float64 `json:"low"`
	Mean float64 `json:"mean"`
	High float64 `json:"high"`
}

// Exposure is the sum of the exposures of what is fought; the cap is nil where none is set.
type Exposure struct {
	Sum int  `json:"sum"`
	Cap *int `json:"cap"`
}

// RoleLoad is what a role does, week by week.
type RoleLoad struct {
	Role  dossier.RoleID `json:"role"`
	Weeks []WeekLoad     `json:"weeks"`
}

// WeekLoad is what a role does in a week. Hours are the sum of Missions and Work.
type WeekLoad struct {
	Week     int     `json:"week"`
	There    float64 `json:"there"` // hours that the role has
	Missions float64 `json:"missions"`
	Hours    float64 `json:"hours"`
	Work     []Work  `json:"work"`
}

// Work is hours of a role for a battle, or for the upkeep of a channel.
type Work struct {
	Battle  dossier.BattleID  `json:"battle,omitempty"`
	Channel dossier.ChannelID `json:"channel,omitempty"`
	Skill   string            `json:"skill,omitempty"` // none: upkeep
	Hours   float64           `json:"hours"`
}

// PeriodCost is what a plan spends in weeks that the same lines of the budget cover.
type PeriodCost struct {
	Weeks    []int     `json:"weeks"`
	Currency string    `json:"currency"`
	Lines    []LineSum `json:"lines"` // those that cover it; one may cover other periods too
	Spent    float64   `json:"spent"`
	Items    []Cost    `json:"items"`
}

// LineSum is what a line of the budget has for the weeks of the plan.
type LineSum struct {
	Line   dossier.BudgetID `json:"line"`
	Amount float64          `json:"amount"`
}

// Cost is what a battle, a channel or the tools cost in a period.
type Cost struct {
	Battle  dossier.BattleID  `json:"battle,omitempty"`
	Channel dossier.ChannelID `json:"channel,omitempty"`
	Tools   bool              `json:"tools,omitempty"`
	Amount  float64           `json:"amount"`
}

// Solve finds the best plan. See solve.Solve for what the result says. Of starts that are
// worth as much, battles take the earliest, one after the other in the order of the dossier.
func (m *Model) Solve(ctx context.Context, c solve.Config) (solve.Result, error) {
	r, err := solve.Solve(ctx, m.Instance, c)
	if r.Choice == nil || err != nil {
		return r, err
	}
	for b := range m.battles {
		offers := m.battles[b].offers
		for j := range offers {
			if r.Choice[b] == 0 || offers[j].level != offers[r.Choice[b]-1].level || j+1 >= r.Choice[b] {
				continue
			}
			earlier := slices.Clone(r.Choice)
			earlier[b] = j + 1
			if e, err := m.Instance.Evaluate(earlier); err == nil && e.Violations == nil && e.Value >= r.Value-alike {
				r.Choice = earlier
				break
			}
		}
	}
	return r, nil
}

var errUnassigned = errors.New("the plan asks for hours that nobody has")

// Plan is a result in the words of the dossier. The error tells of hours that nobody
// could be given, which the limits of the model should have kept out.
func (m *Model) Plan(r solve.Result) (*Plan, error) {
	p := &Plan{
		Schema: Schema, Seed: m.Seed, From: m.From.String(), Horizon: m.Horizon, Caution: m.Caution, Tail: m.Tail, Draws: m.Draws,
		Status: r.Status.String(), Gap: round(r.Gap()), Value: round(r.Value), Exposure: Exposure{Cap: m.d.Exposure.Cap},
		Battles: []Fought{}, Objectives: []Progress{}, Load: []RoleLoad{}, Spend: []PeriodCost{}, Notes: []Said{},
	}
	p.Case = m.Case
	for i := range m.battles {
		if b := &m.battles[i]; b.State.Unfought() && !b.closed() {
			p.Reopened = append(p.Reopened, string(b.ID))
		}
	}
	c := r.Choice
	if c == nil {
		p.Value = 0
		for i := range m.battles {
			p.Battles = append(p.Battles, Fought{ID: m.battles[i].ID, Weeks: []int{}})
		}
		return p, nil
	}
	e, err := m.Instance.Evaluate(c)
	if err != nil {
		return nil, err
	}
	wary := *m.Instance
	wary.Caution = 1 // without caution the worst share is not looked at
	worst, err := wary.Evaluate(c)
	if err != nil {
		return nil, err
	}
	p.Mean, p.Worst = round(e.Mean), round(worst.Worst)
	for i := range m.battles {
		p.Battles = append(p.Battles, m.fought(i, c))
		if c[i] > 0 {
			p.Exposure.Sum += m.battles[i].exposure
		}
	}
	m.progress(p, c)
	m.spent(p, c)
	if err := m.load(p, c); r.Status != solve.Infeasible { // of a plan that does not hold, what can be shared out is
		return p, err
	}
	return p, nil
}

// round drops what binary fractions add: a millionth is enough of anything.
func round(x float64) float64 { return math.Round(x*1e6) / 1e6 }

func (m *Model) fought(i int, c solve.Choice) Fought {
	b := &m.battles[i]
	f := Fought{ID: b.ID, Weeks: []int{}, Exposure: b.exposure}
	if c[i] == 0 {
		return f
	}
	o := &b.offers[c[i]-1]
	f.Level, f.Start = o.level, laterOf(m.calendar.first(o.start), m.From).String()
	if laterOf(b.Start, m.From) == b.Start && m.calendar.week(b.Start) == o.start {
		f.Start = b.Start.String()
	}
	for _, w := range o.fought {
		f.Weeks = append(f.Weeks, w+1)
	}
	return f
}

func (m *Model) progress(p *Plan, c solve.Choice) {
	sums := make([][]float64, len(m.aims))
	for o := range sums {
		sums[o] = make([]float64, m.Draws)
	}
	add := func(effects []solve.Effect) {
		for _, e := range effects {
			for s, v := range e.ByDraw {
				sums[e.Objective][s] += v
			}
		}
	}
	on := make([]bool, len(m.Instance.Switches))
	for k, s := range m.Instance.Switches {
		on[k] = slices.ContainsFunc(s.Options, func(p solve.Pick) bool { return c[p.Group] == p.Option })
	}
	for g, j := range c {
		add(m.Instance.Groups[g].Options[j].Effects)
	}
	for _, pair := range m.Instance.Pairs {
		if on[pair.A] && on[pair.B] {
			add(pair.Effects)
		}
	}
	for o, a := range m.aims {
		values, shares := make([]float64, m.Draws), make([]float64, m.Draws)
		for s, v := range sums[o] {
			values[s] = a.from + v
			shares[s] = min(1, v/(a.to-a.from))
		}
		value := rangeOf(values)
		if a.to < a.from {
			value.Low, value.High = value.High, value.Low // low is always the worse
		}
		p.Objectives = append(p.Objectives, Progress{ID: a.ID, Weight: round(a.weight), Value: value, Share: rangeOf(shares)})
	}
}

func rangeOf(values []float64) Range {
	sum := 0.0
	for _, v := range values {
		sum += v
	}
	sorted := slices.Sorted(slices.Values(values))
	n := len(sorted)
	return Range{Low: round(sorted[n/10]), Mean: round(sum / float64(n)), High: round(sorted[n-1-n/10])}
}

func (m *Model) load(p *Plan, c solve.Choice) error {
	var failed error
	for i := range m.team.roles {
		p.Load = append(p.Load, RoleLoad{Role: m.team.roles[i].ID, Weeks: []WeekLoad{}})
	}
	before := map[task]int{}
	for w := range m.calendar.weeks {
		shares, left := m.assign(m.askedIn(c, w), w, before)
		if len(left) > 0 {
			failed = errUnassigned
		}
		for i := range m.team.roles {
			r := &m.team.roles[i]
			one := WeekLoad{Week: w + 1, There: round(r.there[w]), Missions: round(r.bound[w]), Work: []Work{}}
			sum := r.bound[w]
			for _, s := range shares {
				if s.role != i {
					continue
				}
				job := Work{Hours: round(s.hours)}
				if s.battle >= 0 {
					job.Battle = m.battles[s.battle].ID
				} else {
					job.Channel = m.d.Channels[s.channel].ID
				}
				if s.skill < m.skills.upkeep() {
					job.Skill = m.skills.names[s.skill]
				}
				sum += s.hours
				one.Work = append(one.Work, job)
			}
			one.Hours = round(sum)
			p.Load[i].Weeks = append(p.Load[i].Weeks, one)
		}
	}
	return failed
}

func (m *Model) spent(p *Plan, c solve.Choice) {
	for at := range m.money.periods {
		weeks := m.money.periods[at].weeks
		one := PeriodCost{
			Currency: m.money.currency, Lines: []LineSum{}, Items: []Cost{},
		}
		for _, w := range weeks {
			one.Weeks = append(one.Weeks, w+1)
		}
		for i := range m.money.lines {
			if l := &m.money.lines[i]; l.periods>>at&1 == 1 {
				one.Lines = append(one.Lines, LineSum{Line: l.ID, Amount: round(l.amount)})
			}
		}
		add := func(uses []solve.Use, cost Cost) {
			for _, u := range uses {
				if u.Resource == m.moneyIn(at) {
					one.Spent += u.Amount
					cost.Amount = round(u.Amount)
					one.Items = append(one.Items, cost)
				}
			}
		}
		for i := range m.battles {
			add(m.Instance.Groups[i].Options[c[i]].Uses, Cost{Battle: m.battles[i].ID})
		}
		for _, s := range m.Instance.Switches {
			if slices.ContainsFunc(s.Options, func(p solve.Pick) bool { return c[p.Group] == p.Option }) {
				add(s.Uses, Cost{Channel: dossier.ChannelID(s.ID)})
			}
		}
		add(m.Instance.Groups[len(m.battles)].Options[1].Uses, Cost{Tools: true})
		one.Spent = round(one.Spent)
		p.Spend = append(p.Spend, one)
	}
}
