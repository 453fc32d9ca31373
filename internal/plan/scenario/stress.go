package scenario

import (
	"context"
	"slices"

	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/plan"
)

// Stress is a plan held against trials.
type Stress struct {
	Base       *Outcome
	Trials     []Trial
	Unfinished bool // time ran out: some trials are missing
	Unproven   bool // time allowed no proof that some of the plans are the best
}

// Trial is what becomes of a plan in one case: as it stands, where nobody rearranges it,
// and made again.
type Trial struct {
	*Outcome // the plan made again
	Figures  Figures
	Moves    []Move         // of the plan made again, against the base
	Held     *plan.Held     // nil where nothing can be tried
	Conflict []plan.Message // where no plan made again holds: what cannot hold together
}

// Fails are the battles of the plan that do not keep all their weeks, those that fail first
// before the others.
func (t *Trial) Fails() []*plan.HeldBattle {
	var list []*plan.HeldBattle
	if t.Held == nil {
		return nil
	}
	for i := range t.Held.Battles {
		if b := &t.Held.Battles[i]; len(b.Missed) > 0 {
			list = append(list, b)
		}
	}
	slices.SortStableFunc(list, func(a, b *plan.HeldBattle) int { return a.Missed[0] - b.Missed[0] })
	return list
}

// cut is the budget of the trial of less money, in percent of what it is.
const cut = "80"

// Test holds the plan of a dossier against its trials: the busiest role away for four
// weeks, a fifth less money, each platform that it uses closing in turn, effects at their
// low end, a month of crisis. Where no plan holds in the first place there is nothing to
// test: Base says so.
func Test(ctx context.Context, g Ground) (*Stress, error) {
	base, err := g.solve(ctx, AsIs)
	if err != nil {
		return nil, err
	}
	if base.Refused != nil {
		return nil, base.Refused
	}
	s := &Stress{Base: base, Unproven: !base.Proven()}
	if !base.Holds() {
		s.Unfinished = base.Unknown()
		return s, nil
	}
	g.Plan = base.Plan
	names := []string{Absence, Budget + cut}
	for _, p := range Platforms(g.Dossier) {
		if used(base.Plan, g.Dossier, p.ID) {
			names = append(names, Without+string(p.ID))
		}
	}
	for _, name := range append(names, Low, Crisis) {
		if ctx.Err() != nil {
			s.Unfinished = true
			break
		}
		t, err := g.try(ctx, base, name)
		if err != nil {
			return nil, err
		}
		s.Trials = append(s.Trials, *t)
		s.Unproven, s.Unfinished = s.Unproven || !t.Proven(), s.Unfinished || t.Unknown()
	}
	return s, nil
}

// used reports whether a plan fights a battle that a channel carries.
func used(p *plan.Plan, d *dossier.Dossier, id dossier.ChannelID) bool {
	return slices.ContainsFunc(d.Battles, func(b dossier.Battle) bool {
		return slices.Contains(b.Channels, id) && slices.ContainsFunc(p.Battles, func(f plan.Fought) bool { return f.ID == b.ID && f.Level > 0 })
	})
}

func (g Ground) try(ctx context.Context, base *Outcome, name string) (*Trial, error) {
	o, err := g.solve(ctx, name)
	if err != nil {
		return nil, err
	}
	t := &Trial{Outcome: o}
	if o.Plan != nil && o.Result.Choice != nil {
		t.Figures, t.Moves = FiguresOf(o.Plan), Moves(base.Plan, o.Plan)
	}
	if o.Model != nil && !o.Holds() && !o.Unknown() {
		x, err := o.Model.Explain(ctx, o.Result)
		if err != nil {
			return nil, err
		}
		t.Conflict = x.Conflict
	}
	caught := o.Model
	if len(o.Sudden) > 0 {
		config := o.Config
		config.Away = append(slices.Clone(config.Away), o.Sudden...)
		if caught, err = plan.New(g.Dossier, config); err != nil {
			return nil, err
		}
	}
	if caught == nil {
		return t, nil
	}
	t.Held, err = caught.Hold(base.Plan)
	return t, err
}

// Survivors are the battles of the plan that go on to their end in every trial, even
// where they lose some weeks, and that every plan made again fights too. Where no plan
// made again holds, only how the plan as it stands fares counts.
func (s *Stress) Survivors() []dossier.BattleID {
	var list []dossier.BattleID
	for i := range s.Base.Plan.Battles {
		f := &s.Base.Plan.Battles[i]
		if f.Level == 0 || slices.ContainsFunc(s.Trials, func(t Trial) bool { return !t.keeps(s.Base.Plan, f.ID) }) {
			continue
		}
		list = append(list, f.ID)
	}
	return list
}

// keeps reports whether a battle of the plan survives the trial, both as the plan stands and
// as it is made again.
func (t *Trial) keeps(base *plan.Plan, id dossier.BattleID) bool {
	if t.Held == nil {
		return true
	}
	for i := range t.Held.Battles {
		if b := &t.Held.Battles[i]; b.ID == id && len(b.Missed) > 0 && ends(base, b) {
			return false
		}
	}
	return !t.Holds() || !slices.ContainsFunc(t.Moves, func(m Move) bool { return m.Battle == id && m.Is == 0 })
}

// Whole says why the plan made again is worth less than the one that nobody changed,
// where it is.
func (t *Trial) Whole() plan.Message {
	if t.Held == nil || !t.Holds() || t.Held.Mean-t.Figures.Mean < alike {
		return plan.Message{}
	}
	return say("Il vaut un peu moins que le plan laissé à lui-même, parce qu’il ne commence que ce qu’il peut finir : l’autre compte des semaines de batailles abandonnées en route.", "It is worth a little less than the plan left to itself, because it begins only what it can finish: the other counts weeks of battles given up on the way.", nil)
}

// Sentence says what survives everything.
func (s *Stress) Sentence() plan.Message {
	list := s.Survivors()
	all := 0
	for i := range s.Base.Plan.Battles {
		if s.Base.Plan.Battles[i].Level > 0 {
			all++
		}
	}
	args := check.Args{"list": Named(list), "n": len(list), "all": all}
	switch {
	case len(s.Trials) == 0:
		return say("Aucune épreuve n’a été essayée.", "No trial was made.", args)
	case len(list) == 0:
		return say("Aucune bataille ne va jusqu’au bout de toutes ces épreuves.", "No battle goes on to its end in all these trials.", args)
	case len(list) == all:
		return say("Toutes les batailles vont jusqu’au bout de toutes ces épreuves, quitte à perdre des semaines.", "All battles go on to their end in all these trials, even if weeks are lost.", args)
	}
	if len(list) == 1 {
		return say("Une seule bataille, sur {all}, va jusqu’au bout de toutes ces épreuves, quitte à perdre des semaines : {list}.", "Only one battle, of {all}, goes on to its end in all these trials, even if weeks are lost: {list}.", args)
	}
	return say("{n:bataille va:batailles vont} jusqu’au bout de toutes ces épreuves, sur {all}, quitte à perdre des semaines : {list}.", "{n:battle goes:battles go} on to {n?its:their} end in all these trials, of {all}, even if weeks are lost: {list}.", args)
}

// Weakest is the battle that stops first in any trial, and in which; false where none stops.
func (s *Stress) Weakest() (t *Trial, b *plan.HeldBattle, some bool) {
	for i := range s.Trials {
		for _, one := range s.Trials[i].Fails() {
			if ends(s.Base.Plan, one) && (b == nil || one.Missed[0] < b.Missed[0]) {
				t, b = &s.Trials[i], one
			}
		}
	}
	return t, b, b != nil
}

// first is the first day of a week of a plan.
func first(p *plan.Plan, week int) dossier.Date {
	from, _ := dossier.ParseDate(p.From)
	return from.AddDays(7 * (week - 1))
}

// Falls say what becomes of the battles that do not keep all their weeks, those that share
// a fate in one sentence.
func (t *Trial) Falls(base *plan.Plan) []plan.Message {
	type fate struct {
		from, lost int // week, weeks
		whole, end bool
		why        string
	}
	var order []fate
	all := map[fate][]*plan.HeldBattle{}
	for _, b := range t.Fails() {
		f := fate{b.Missed[0], len(b.Missed), b.Lost(), ends(base, b), b.Why.Text.EN}
		if f.whole {
			f.from, f.lost = 0, 0 // each from its own first week
		}
		if all[f] == nil {
			order = append(order, f)
		}
		all[f] = append(all[f], b)
	}
	var list []plan.Message
	for _, f := range order {
		list = append(list, fall(base, all[f]))
	}
	return list
}

// fall says what becomes of battles that share a fate.
func fall(base *plan.Plan, battles []*plan.HeldBattle) plan.Message {
	b := battles[0]
	ids := make([]dossier.BattleID, len(battles))
	for i := range ids {
		ids[i] = battles[i].ID
	}
	args := check.Args{"list": Named(ids), "many": len(ids), "why": b.Why, "n": len(b.Missed), "of": b.Weeks, "from": first(base, b.Missed[0])}
	switch {
	case b.Lost() && len(ids) > 1:
		return say("{list} tombent d’emblée : {why}", "{list} fall at once: {why}", args)
	case b.Lost():
		return say("{list} tombe dès le {from} : {why}", "{list} falls from {from} on: {why}", args)
	case ends(base, b) && len(ids) > 1:
		return say("{list} s’arrêtent le {from}, {n:semaine perdue:semaines perdues} : {why}", "{list} stop on {from}, {n:week:weeks} lost: {why}", args)
	case ends(base, b):
		return say("{list} s’arrête le {from}, {n:semaine perdue:semaines perdues} sur {of} : {why}", "{list} stops on {from}, {n:week:weeks} lost of {of}: {why}", args)
	case len(ids) > 1:
		return say("{list} perdent {n:semaine:semaines} chacune, à partir du {from} : {why}", "{list} lose {n:week:weeks} each, from {from}: {why}", args)
	}
	return say("{list} perd {n:semaine:semaines} sur {of}, à partir du {from} : {why}", "{list} loses {n:week:weeks} of {of}, from {from}: {why}", args)
}

// ends reports whether a battle stops and does not begin again.
func ends(base *plan.Plan, b *plan.HeldBattle) bool {
	at := slices.IndexFunc(base.Battles, func(f plan.Fought) bool { return f.ID == b.ID })
	weeks := base.Battles[at].Weeks
	return slices.Equal(weeks[len(weeks)-len(b.Missed):], b.Missed)
}
