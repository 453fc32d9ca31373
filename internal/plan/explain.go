package plan

import (
	"context"
	"math"
	"slices"

	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/plan/solve"
)

// Explanation is why a plan is what it is. What time did not allow is left out, and
// Unfinished says so.
type Explanation struct {
	Battles    []Reading // as those of the plan
	Margins    []Margin
	Conflict   []Message // where no plan holds: the least that cannot hold together
	Unfinished bool
}

// Reading is why a battle is in a plan or not.
type Reading struct {
	ID     dossier.BattleID
	Taken  bool
	Closed bool      // people do not want it
	Why    Message   // what carries it, or what it lacked
	Costs  []Message // of one not taken: what leaves if it is imposed, and what that costs
	Change *Change   // of one not taken: the cheapest change that would bring it in; nil: none was found
	Often  *float64  // in how many of the draws the best plan fights it, as a share; nil: not asked
	Room   *Room     // what it asks for, beside what the rest of the plan leaves; nil: it has no level
	Hinge  *Message  // of one whose effect is only estimated: what would reverse the choice
}

// Margin is what a little more of something would bring, as a difference between plans.
type Margin struct {
	Skill   string        // one more hour a week of it, all through the plan; none: money
	Money   dossier.Money // or so much more money
	Gain    float64       // of the value
	Changes []Message     // what enters, leaves, or is fought at another level
}

// thousandUnits is how much more money a margin asks about, in the budget's currency.
const thousandUnits = 1000

// Explain says why a result is what it is, by solving again until that is done or ctx is.
func (m *Model) Explain(ctx context.Context, r solve.Result) (*Explanation, error) {
	x := &Explanation{}
	if r.Choice == nil || r.Status == solve.Infeasible {
		if r.Status != solve.Infeasible {
			x.Unfinished = true
			return x, nil
		}
		set, err := solve.Conflict(ctx, m.Instance)
		for _, one := range set {
			x.Conflict = append(x.Conflict, m.requirement(one))
		}
		if x.Unfinished = ctx.Err() != nil; x.Unfinished {
			err = nil // no error: the explanation is what was found
		}
		return x, err
	}
	q := &asker{Model: m, ctx: ctx, choice: r.Choice, value: r.Value}
	x.Battles = make([]Reading, len(m.battles))
	// What matters most comes first: time may run out.
	for b := range m.battles {
		q.read(b, &x.Battles[b])
	}
	q.margins(x)
	for _, one := range q.changing {
		one()
	}
	q.often(x)
	for _, one := range q.hinging {
		one()
	}
	x.Unfinished = q.late
	return x, nil
}

// read says why a battle is taken or not; what would change that is left for later.
func (q *asker) read(b int, r *Reading) {
	battle := &q.battles[b]
	r.ID, r.Taken, r.Closed = battle.ID, q.choice[b] != 0, battle.closed()
	r.Room = q.roomOf(q.choice, b)
	switch {
	case r.Taken:
		q.readTaken(b, r)
	case len(battle.offers) == 0 && len(battle.barred) == 0:
		r.Why = say("elle ne peut pas être chiffrée", "it cannot be counted", nil)
		if len(battle.unfit) > 0 {
			r.Why = battle.unfit[0]
		}
	case battle.objective < 0 && len(battle.barred) == 0:
		r.Why = say("son objectif ne se compte pas, donc rien ne dit ce qu’elle apporterait", "its objective cannot be counted, so nothing says what it would bring", nil)
	default:
		q.readDeclined(b, r)
	}
}

// points is a difference of value in hundredths: points of progress on all objectives.
func points(v float64) float64 { return math.Round(v*1000) / 10 }

func (q *asker) readTaken(b int, r *Reading) {
	battle := &q.battles[b]
	o := &battle.offers[q.choice[b]-1]
	args := check.Args{"objective": battle.Objective}
	r.Costs = q.otherLevel(b, o)
	switch {
	case battle.isKept() && battle.objective < 0:
		r.Why = say("elle est à conserver ; son effet ne se compte pas", "it must be kept; its effect cannot be counted", args)
	case battle.isKept():
		r.Why = say("elle est à conserver", "it must be kept", args)
	}
	in := q.variant(q.without(b))
	if without, ok := q.ask(in); ok {
		if without.choice != nil {
			lost := points(q.value - without.value)
			args["points"] = math.Abs(lost)
			switch {
			case battle.isKept() && battle.objective < 0:
			case battle.isKept() && lost < 0:
				r.Why = say("elle est à conserver, ce qui coûte {points:point:points} au plan", "it must be kept, which costs the plan {points:point:points}", args)
			case battle.isKept() && lost == 0:
			case battle.isKept():
				r.Why = Message{dossier.Text{FR: r.Why.Text.FR + " ; sans elle, le plan perdrait {points:point:points}", EN: r.Why.Text.EN + "; without it the plan would lose {points:point:points}"}, args}
			case lost == 0:
				r.Why = say("elle sert « {objective} » ; sans elle, d’autres feraient aussi bien", "it serves “{objective}”; without it others would do as well", args)
			default:
				r.Why = say("sans elle, le plan perdrait {points:point:points}, sur « {objective} »", "without it the plan would lose {points:point:points}, on “{objective}”", args)
			}
			q.hinging = append(q.hinging, func() { q.hinge(b, o, without.value, r) })
		} else {
			r.Why = say("sans elle, aucun plan ne tient", "without it no plan holds", args)
		}
	} else if r.Why.Text.EN == "" {
		r.Why = say("elle sert « {objective} »", "it serves “{objective}”", args)
	}
}

// otherLevel says what the level that the dossier chose lacks, where the plan takes another.
func (q *asker) otherLevel(b int, o *offer) []Message {
	battle := &q.battles[b]
	if battle.State != dossier.Chosen {
		return nil
	}
	level := 1
	if battle.ChosenLevel != nil {
		level = *battle.ChosenLevel
	}
	args := check.Args{"level": level, "is": o.level}
	at := slices.IndexFunc(battle.offers, func(o offer) bool { return o.level == level })
	if level == o.level || at < 0 {
		return nil
	}
	rest := slices.Clone(q.choice)
	rest[b] = 0
	l := q.lackOf(rest, b, at)
	lacks := q.lacks(b, l)
	if len(lacks) == 0 {
		return []Message{say("le niveau {is} vaut mieux que le niveau {level}, choisi jusque-là", "level {is} is worth more than level {level}, chosen until now", args)}
	}
	args["lacks"] = clauses(lacks)
	return []Message{say("au niveau {level}, choisi jusque-là, {lacks}", "at level {level}, chosen until now, {lacks}", args)}
}

func (q *asker) readDeclined(b int, r *Reading) {
	battle := &q.battles[b]
	if battle.isBarred() {
		r.Why = battle.barred[slices.IndexFunc(battle.barred, func(x bar) bool { return x.kind == barCase })].why
		return
	}
	needs := slices.ContainsFunc(battle.barred, func(x bar) bool { return x.kind == barNeed })
	if len(battle.barred) > 0 {
		r.Why = battle.barred[0].why
	}
	if len(battle.offers) == 0 {
		if len(battle.unfit) > 0 && !battle.closed() {
			r.Costs = append(r.Costs, battle.unfit[0])
		}
		return
	}
	l := q.lacking(q.choice, b)
	lacks := q.lacks(b, l)
	with, ok := q.ask(q.variant(q.fighting(b)))
	if !ok {
		r.Why = orElse(r.Why, lackWords(lacks))
		return
	}
	gain := 0.0
	if with.choice != nil {
		gain = with.value - q.value
	}
	switch {
	case len(lacks) > 0:
		r.Why = orElse(r.Why, lackWords(lacks))
		if battle.closed() {
			r.Costs = append(r.Costs, lackWords(lacks))
		}
	case gain < alike && with.choice != nil && q.isHeldBack(b, &l, &lacks):
		held := say("au niveau {least}, elle ne servirait pas « {objective} » ; au niveau {level}, {lacks}", "at level {least} it would not serve “{objective}”; at level {level}, {lacks}",
			check.Args{"least": battle.offers[0].level, "level": battle.offers[l.offer].level, "objective": battle.Objective, "lacks": clauses(lacks)})
		r.Why = orElse(r.Why, held)
		if battle.closed() {
			r.Costs = append(r.Costs, held)
		}
	case gain < alike && with.choice != nil:
		nothing := say("elle ferait reculer « {objective} »", "it would set “{objective}” back", check.Args{"objective": battle.Objective})
		if gain >= -alike || battle.objective < 0 {
			nothing = say("elle n’apporterait rien de plus à « {objective} »", "it would bring nothing more to “{objective}”", check.Args{"objective": battle.Objective})
		}
		r.Why = orElse(r.Why, nothing)
		if battle.closed() && battle.objective >= 0 {
			r.Costs = append(r.Costs, nothing)
		}
	}
	r.Costs = append(r.Costs, q.imposed(b, with, gain)...)
	if len(lacks) > 0 && len(l.apart) == 0 && battle.objective >= 0 {
		q.changing = append(q.changing, func() {
			if by, elsewhere, found := q.cheapest(b, l); found {
				r.Change = q.changeOf(b, by, l, needs, elsewhere)
			}
		})
	} else if needs && len(lacks) == 0 && gain >= -alike {
		r.Change = &Change{Needs: true}
	}
	q.hinging = append(q.hinging, func() { q.hingeDeclined(b, with, r) })
}

// orElse is a message, or another where it is empty.
func orElse(a, b Message) Message {
	if a.Text.EN != "" {
		return a
	}
	return b
}

// imposed says what leaves when a battle is imposed, and what that costs.
func (q *asker) imposed(b int, with answer, gain float64) []Message {
	switch {
	case with.choice == nil:
		return []Message{say("même seule avec ce qui est à conserver, elle ne tient pas", "even alone with what must be kept, it does not fit", nil)}
	case q.battles[b].closed() && gain > alike:
		if p := points(gain); p > 0 {
			return []Message{say("la remettre en jeu (--reopen {id}) ferait gagner {points:point:points} au plan : la décision est à relire", "reopening it (--reopen {id}) would gain the plan {points:point:points}: the decision is worth another look", check.Args{"id": string(q.battles[b].ID), "points": p})}
		}
	case gain < -alike:
		changes := q.changes(with.choice, b)
		args := check.Args{"points": points(-gain), "changes": changes}
		if len(changes) > 0 {
			return []Message{say("l’imposer coûterait {points:point:points} : {changes}", "imposing it would cost {points:point:points}: {changes}", args)}
		}
		return []Message{say("l’imposer coûterait {points:point:points}", "imposing it would cost {points:point:points}", args)}
	}
	return nil
}

// changes are what another choice fights otherwise, but for one battle.
func (q *asker) changes(other solve.Choice, but int) []Message {
	var list []Message
	for i := range q.battles {
		args := check.Args{"battle": q.battles[i].ID}
		level := func(c solve.Choice) int {
			if c[i] == 0 {
				return 0
			}
			return q.battles[i].offers[c[i]-1].level
		}
		was, is := level(q.choice), level(other)
		args["was"], args["is"] = was, is
		switch {
		case i == but || was == is:
		case is == 0:
			list = append(list, say("« {battle} » sort", "“{battle}” leaves", args))
		case was == 0:
			list = append(list, say("« {battle} » entre", "“{battle}” enters", args))
		default:
			list = append(list, say("« {battle} » passe du niveau {was} au niveau {is}", "“{battle}” goes from level {was} to level {is}", args))
		}
	}
	return list
}

// margins says what one more hour of each skill would bring, and more money.
func (q *asker) margins(x *Explanation) {
	try := func(by more, margin Margin) {
		a, ok := q.ask(q.variant(q.raised(by)))
		if !ok || a.choice == nil {
			return
		}
		if margin.Gain = a.value - q.value; margin.Gain > alike {
			margin.Changes = q.changes(a.choice, -1)
		} else {
			margin.Gain = 0
		}
		x.Margins = append(x.Margins, margin)
	}
	for k := range q.skills.upkeep() {
		if q.asked>>k&1 == 0 {
			continue
		}
		hours := make([]float64, q.skills.upkeep()+1)
		hours[k] = 1
		try(more{hours: hours}, Margin{Skill: q.skills.names[k]})
	}
	if q.money.limited {
		try(more{money: thousandUnits}, Margin{Money: q.cents(thousandUnits)})
	}
}

// often counts in how many draws the best plan fights each battle.
func (q *asker) often(x *Explanation) {
	counts := make([]int, len(q.battles))
	for s := range q.Draws {
		a, ok := q.ask(q.inDraw(s))
		if !ok || a.choice == nil {
			return
		}
		for b := range counts {
			if a.choice[b] != 0 {
				counts[b]++
			}
		}
	}
	for b := range x.Battles {
		share := float64(counts[b]) / float64(q.Draws)
		x.Battles[b].Often = &share
	}
}
