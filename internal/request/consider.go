package request

import (
	"context"
	"errors"
	"math"
	"slices"

	"boussole/internal/dossier"
	"boussole/internal/locale"
	"boussole/internal/plan"
	"boussole/internal/plan/solve"
)

// Input is what an answer is made from.
type Input struct {
	Dossier  *dossier.Document
	Request  *Request
	Plan     plan.Config // as of the plan that the dossier is planned with
	Today    dossier.Date
	Lang     locale.Lang
	Progress func(solve.Progress) // told of every solve; may be nil
}

// Answer is what is answered to a request. The plans are nil where none could be made.
type Answer struct {
	Request *Request
	Verdict Verdict
	Medium  dossier.Medium   // none where the request is for no medium
	Battle  dossier.BattleID // of the request, in Case
	Made    bool             // the battle was made for the request; else the dossier has it
	Reopen  bool             // it is one that people set aside, which a plan must reopen
	Case    []byte           // the dossier with the request in it
	From    dossier.Date     // the plans' first day

	Without *plan.Plan   // the best plan without the request
	With    *plan.Plan   // the best plan with the request in play
	Imposed *plan.Plan   // the best plan that carries it out; its status says where none does
	Fought  *plan.Fought // the request in With, and why

	People    bool // the hours of the request are of people, and of no skill
	Stops     []Stop
	BreakEven *BreakEven
	Unplanned *plan.Problem // why no plan could be made

	Lead      []Sentence
	Questions [Questions]Reply
	Takes     []Sentence
	Stopping  []Sentence
	Changing  []Sentence
	Meanwhile []Sentence
	Notes     []Sentence

	Unfinished bool // time ran out
}

// Stop is a battle that gives way where the request is carried out.
type Stop struct {
	Battle dossier.BattleID `json:"battle"`
	From   int              `json:"from"`  // its level without the request
	To     int              `json:"to"`    // its level with it; 0: it is not fought
	Hours  float64          `json:"hours"` // a week, that it takes without the request
}

// BreakEven is the least that a request must bring for the best plan to carry it out.
type BreakEven struct {
	Objective dossier.ObjectiveID `json:"objective"`
	Value     float64             `json:"value"`  // on the objective's metric, up or down to its target
	Asked     bool                `json:"asked"`  // the request is for this objective; else it is the nearest
	Never     bool                `json:"never"`  // even the whole way to the target would not do
	Slight    bool                `json:"slight"` // whatever it brings is enough
}

// Reply is one of the five questions, with what the request says and what the dossier says.
type Reply struct {
	Received string // none: it was not answered
	FromFile bool   // the answer is the dossier's own
	Says     []Sentence
	Good     bool // the dossier can work with it
}

// Sentence is one sentence of an answer, and where in the dossier it comes from.
type Sentence struct {
	Text  string `json:"text"`
	Cites []Cite `json:"cites,omitempty"`
}

// Cite is a place in the dossier.
type Cite struct {
	Element dossier.AnyID `json:"element"`
	Field   string        `json:"field,omitempty"`
	Label   string        `json:"label"`
	Line    int           `json:"line,omitempty"`
	Note    string        `json:"note,omitempty"` // the source that the dossier gives, and its date
}

// desk is one request being considered.
type desk struct {
	Input
	ctx context.Context //nolint:containedctx // it lives as long as one answer
	d   *dossier.Dossier
	u   *understood
	t   *trial
	a   *Answer

	reserve dossier.Money // of the plan with the request in play
}

// Consider answers a request. The error tells of a dossier that cannot hold the request;
// where no plan can be made of the dossier, the answer says why.
func Consider(ctx context.Context, in Input) (*Answer, error) {
	k := &desk{Input: in, ctx: ctx, d: in.Dossier.Dossier, a: &Answer{Request: in.Request, From: in.Plan.From}}
	k.u = understand(k.d, in.Request)
	k.a.Medium = k.u.medium
	var err error
	if k.t, err = try(in.Dossier, in.Request, k.u, in.Plan.From); err != nil {
		return nil, err
	}
	k.a.Battle, k.a.Made, k.a.People, k.a.Reopen, k.a.Case = k.t.battle, k.t.made, k.t.people, k.t.reopen, k.t.doc.Source()
	if err := k.plans(); err != nil && !errors.As(err, &k.a.Unplanned) {
		return nil, err
	}
	k.judge()
	k.tell()
	return k.a, nil
}

// plans makes the plans that the answer stands on.
func (k *desk) plans() error {
	var err error
	without := k.d
	if !k.t.made {
		without = k.t.with(func(b *dossier.Battle) { b.State, b.MustKeep = setAside(b.State), false })
	}
	if k.a.Without, _, err = k.plan(without, k.Plan, ""); err != nil {
		return err
	}
	reopened := k.Plan
	if k.t.reopen {
		reopened.Reopen.Battles = append(slices.Clone(reopened.Reopen.Battles), k.t.battle)
	}
	if k.a.With, k.a.Fought, err = k.plan(k.t.doc.Dossier, reopened, k.t.battle); err != nil {
		return err
	}
	if k.a.Fought == nil {
		return nil
	}
	if k.a.Imposed = k.a.With; k.a.Fought.Level == 0 && !k.t.probing {
		must := k.t.with(func(b *dossier.Battle) { b.MustKeep = true })
		if k.a.Imposed, _, err = k.plan(must, reopened, ""); err != nil {
			return err
		}
	}
	k.stops()
	k.breakEven(reopened)
	return nil
}

// setAside is the state of a battle that is left out: that which people gave it, or parked.
func setAside(s dossier.BattleState) dossier.BattleState {
	if s.Unfought() {
		return s
	}
	return dossier.Parked
}

// plan makes a plan, and explains one battle of it where one is named.
func (k *desk) plan(d *dossier.Dossier, c plan.Config, why dossier.BattleID) (*plan.Plan, *plan.Fought, error) {
	m, err := plan.New(d, c)
	if err != nil {
		return nil, nil, err
	}
	r, err := m.Solve(k.ctx, solve.Config{Progress: k.Progress})
	if err != nil {
		return nil, nil, err
	}
	k.a.Unfinished = k.a.Unfinished || r.Status == solve.Interrupted || r.Status == solve.Feasible
	p, err := m.Plan(r)
	if err != nil {
		return nil, nil, err
	}
	if why == "" {
		if r.Status == solve.Infeasible {
			x, err := m.Explain(k.ctx, r)
			if err != nil {
				return nil, nil, err
			}
			m.Tell(p, x, k.Lang)
		}
		return p, nil, nil
	}
	at := slices.IndexFunc(p.Battles, func(f plan.Fought) bool { return f.ID == why })
	if at < 0 || r.Choice == nil {
		return p, nil, nil
	}
	k.reserve = m.Reserve()
	reading, unfinished := m.ExplainOne(k.ctx, r, why)
	k.a.Unfinished = k.a.Unfinished || unfinished
	if reading != nil {
		m.TellOne(&p.Battles[at], reading, k.Lang)
	}
	return p, &p.Battles[at], nil
}

// stops are the battles that give way where the request is carried out.
func (k *desk) stops() {
	if k.a.Imposed == nil || !holds(k.a.Imposed) || k.t.probing {
		return
	}
	hours := Weekly(k.a.Without)
	for _, f := range k.a.Without.Battles {
		at := slices.IndexFunc(k.a.Imposed.Battles, func(g plan.Fought) bool { return g.ID == f.ID })
		if at < 0 || f.ID == k.t.battle || k.a.Imposed.Battles[at].Level >= f.Level {
			continue
		}
		k.a.Stops = append(k.a.Stops, Stop{Battle: f.ID, From: f.Level, To: k.a.Imposed.Battles[at].Level, Hours: hours[f.ID]})
	}
}

func holds(p *plan.Plan) bool { return p.Status == "optimal" || p.Status == "feasible" }

// Weekly is the hours a week that each battle of a plan takes on average over its weeks.
func Weekly(p *plan.Plan) map[dossier.BattleID]float64 {
	weeks := map[dossier.BattleID]int{}
	for _, f := range p.Battles {
		weeks[f.ID] = len(f.Weeks)
	}
	hours := map[dossier.BattleID]float64{}
	for _, l := range p.Load {
		for _, week := range l.Weeks {
			for _, job := range week.Work {
				if n := weeks[job.Battle]; n > 0 {
					hours[job.Battle] += job.Hours / float64(n)
				}
			}
		}
	}
	for id, h := range hours {
		hours[id] = math.Round(h*1e6) / 1e6
	}
	return hours
}

// breakEven looks for the least effect with which the best plan carries the request out,
// where nobody says its effect, by solving again: as if it were certain.
func (k *desk) breakEven(c plan.Config) {
	if k.t.effect || k.t.probing || k.a.Fought == nil || k.a.Fought.Level > 0 {
		return
	}
	o, asked := k.aim()
	if o == nil {
		return
	}
	way := *o.Target - *o.Baseline.Value
	b := &BreakEven{Objective: o.ID, Asked: asked}
	enters := func(v float64) bool {
		d := k.t.with(func(b *dossier.Battle) {
			b.Objective = o.ID
			b.Effect = &dossier.Effect{Low: &v, Likely: &v, High: &v, Basis: dossier.Estimated}
		})
		m, err := plan.New(d, c)
		if err != nil {
			return false
		}
		r, err := m.Solve(k.ctx, solve.Config{})
		if err != nil || r.Status != solve.Optimal {
			k.a.Unfinished = true
			return false
		}
		p, err := m.Plan(r)
		return err == nil && slices.ContainsFunc(p.Battles, func(f plan.Fought) bool { return f.ID == k.t.battle && f.Level > 0 })
	}
	const steps = 10
	if b.Never = !enters(way); b.Never {
		b.Value = round(way)
		k.a.BreakEven = b
		return
	}
	low, high := 0.0, 1.0
	for range steps {
		if middle := (low + high) / 2; enters(middle * way) {
			high = middle
		} else {
			low = middle
		}
	}
	b.Slight = low == 0
	b.Value = upward(high * way)
	if k.ctx.Err() == nil {
		k.a.BreakEven = b
	}
}

// aim is the objective that the request serves or, where it names none, the nearest that
// can be counted: one for its audience before others, then the one that weighs most.
func (k *desk) aim() (o *dossier.Objective, asked bool) {
	counts := func(o *dossier.Objective) bool {
		return o != nil && o.Baseline != nil && o.Baseline.Value != nil && o.Target != nil && *o.Target != *o.Baseline.Value
	}
	if f := k.u.objective; f.it != nil && f.sure {
		if counts(f.it) {
			return f.it, true
		}
		return nil, true
	}
	if f := k.u.objective; counts(f.it) {
		return f.it, false
	}
	weight := func(o *dossier.Objective) float64 {
		w := 0.0
		if o.Weight != nil {
			w = *o.Weight
		}
		if a := k.u.audience; a.it != nil && a.sure && slices.Contains(o.Audiences, a.it.ID) {
			w += 1e6
		}
		return w
	}
	for i := range k.d.Objectives {
		if one := &k.d.Objectives[i]; counts(one) && (o == nil || weight(one) > weight(o)) {
			o = one
		}
	}
	return o, false
}

func round(x float64) float64 { return math.Round(x*1e6) / 1e6 }

// upward rounds to two figures, away from nought.
func upward(x float64) float64 {
	if x == 0 {
		return 0
	}
	scale := math.Pow(10, math.Floor(math.Log10(math.Abs(x)))-1)
	return round(math.Copysign(math.Ceil(math.Abs(x)/scale-1e-9)*scale, x))
}
