package plan

import (
	"fmt"
	"math"
	"slices"

	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/plan/solve"
)

// lacks are what a battle lacks to join a plan as it stands, in words.
func (q *asker) lacks(b int, l *lack) []Message {
	var list []Message
	one := &q.battles[b]
	for _, other := range l.apart {
		list = append(list, say("elle ne va pas avec « {other} »", "it does not go with “{other}”", check.Args{"other": q.battles[other].ID}))
	}
	for k, h := range l.more.hours {
		if h <= 1e-6 {
			continue
		}
		asked := one.offers[l.offer].effort[k]
		args := check.Args{"skill": skillWord(""), "asked": asked, "missing": h, "left": max(0, asked-h)}
		if k < q.skills.upkeep() {
			args["skill"] = skillWord(q.skills.names[k])
		}
		who := q.team.holders(1 << k)
		switch {
		case len(who) == 0 && k < q.skills.upkeep() && q.team.knows(k):
			list = append(list, say("ceux qui ont la compétence qu’elle demande n’ont pas d’heures ({skill}, {asked} h par semaine)", "those who have the skill that it asks for have no hours ({skill}, {asked} h a week)", args))
			continue
		case len(who) == 0:
			list = append(list, say("personne n’a la compétence qu’elle demande ({skill}, {asked} h par semaine)", "nobody has the skill that it asks for ({skill}, {asked} h a week)", args))
			continue
		case l.from[k] > 3:
			args["from"] = q.calendar.first(l.from[k])
			list = append(list, say("il manque jusqu’à {missing} h par semaine en {skill} à partir du {from} (elle en demande {asked}, il en reste {left} à {who})", "up to {missing} h a week of {skill} are missing from {from} (it asks for {asked}; {who} {n?has:have} {left} left)", q.holding(args, who)))
		default:
			list = append(list, say("il manque {missing} h par semaine en {skill} (elle en demande {asked}, il en reste {left} à {who})", "{missing} h a week of {skill} are missing (it asks for {asked}; {who} {n?has:have} {left} left)", q.holding(args, who)))
		}
	}
	if l.more.money > 0 {
		list = append(list, say("il manque {amount} au budget", "the budget lacks {amount}", check.Args{"amount": q.cents(math.Ceil(l.more.money))}))
	}
	if l.more.exposure > 0 {
		list = append(list, say("l’exposition passerait à {sum}, pour un plafond de {cap}", "exposure would come to {sum}, for a cap of {cap}", check.Args{"sum": l.exposure, "cap": *q.d.Exposure.Cap}))
	}
	for _, id := range one.after {
		if other := slices.IndexFunc(q.battles, func(o battle) bool { return dossier.AnyID(o.ID) == id }); other >= 0 && q.choice[other] == 0 {
			list = append(list, say("elle a besoin de « {other} », que le plan ne mène pas", "it needs “{other}”, which the plan does not fight", check.Args{"other": q.battles[other].ID}))
		}
	}
	return list
}

// isHeldBack reports whether a battle whose lowest level is of no use to the plan would be
// of use at a level above, were it not for what that one lacks; the lack is then its own.
func (q *asker) isHeldBack(b int, l **lack, lacks *[]Message) bool {
	one := &q.battles[b]
	if one.objective < 0 {
		return false
	}
	for j := range one.offers {
		o := &one.offers[j]
		if o.level == one.offers[0].level {
			continue
		}
		with := slices.Clone(q.choice)
		with[b] = j + 1
		if e, err := q.Instance.Evaluate(with); err != nil || e.Value <= q.value+alike {
			continue
		}
		above := q.lackOf(q.choice, b, j)
		if list := q.lacks(b, above); len(list) > 0 {
			*l, *lacks = above, list
			return true
		}
	}
	return false
}

func (q *asker) holding(args check.Args, who []*role) check.Args {
	names := make([]string, len(who))
	for i, r := range who {
		names[i] = r.name()
	}
	args["who"], args["n"] = names, float64(len(names))
	return args
}

func lackWords(list []Message) Message {
	if len(list) == 0 {
		return Message{}
	}
	return say("{list}", "{list}", check.Args{"list": clauses(list)})
}

// clauses are messages that semicolons part, for they hold commas.
type clauses []Message

// requirement is one thing that must hold, in words.
func (m *Model) requirement(r solve.Requirement) Message {
	switch r.Kind {
	case solve.KeepGroup:
		if r.Index == len(m.battles) {
			return say("les outils et les canaux que le devoir impose sont là quoi qu’il arrive", "the tools, and the channels that a duty keeps, are there whatever happens", nil)
		}
		b := &m.battles[r.Index]
		if len(b.offers) == 0 && len(b.unfit) > 0 {
			return say("« {battle} » est à conserver, mais {why}", "“{battle}” must be kept, but {why}", check.Args{"battle": b.ID, "why": b.unfit[0]})
		}
		if b.declared {
			return say("« {battle} » est menée, au niveau {level}", "“{battle}” is fought, at level {level}", check.Args{"battle": b.ID, "level": m.Levels[b.ID]})
		}
		return say("« {battle} » est à conserver", "“{battle}” must be kept", check.Args{"battle": b.ID})
	case solve.KeepImplication, solve.KeepExclusion:
		return m.tie(r)
	default:
		return m.limitWords(r.Index)
	}
}

func (m *Model) tie(r solve.Requirement) Message {
	var i, j int
	id := r.ID(m.Instance)
	if _, err := fmt.Sscanf(id, "bar %d %d", &i, &j); err == nil {
		b := &m.battles[i]
		return say("« {battle} » ne peut pas être menée : {why}", "“{battle}” cannot be fought: {why}", check.Args{"battle": b.ID, "why": b.barred[j].why})
	}
	if _, err := fmt.Sscanf(id, "after %d %d", &i, &j); err == nil {
		return say("« {battle} » a besoin de « {other} »", "“{battle}” needs “{other}”", check.Args{"battle": m.battles[i].ID, "other": m.battles[j].ID})
	}
	_, _ = fmt.Sscanf(id, "apart %d %d", &i, &j)
	return say("« {battle} » et « {other} » s’excluent", "“{battle}” and “{other}” exclude each other", check.Args{"battle": m.battles[i].ID, "other": m.battles[j].ID})
}

func (m *Model) limitWords(i int) Message {
	l := m.limits[i]
	switch l.kind {
	case limitHours: // below
	case limitMoney:
		weeks := m.money.weeksOf(l.set)
		return say("le budget du {from} au {to} est de {amount}", "the budget from {from} to {to} is {amount}",
			check.Args{"from": m.calendar.first(weeks[0]), "to": m.calendar.first(weeks[len(weeks)-1]).AddDays(6), "amount": m.cents(m.Instance.Limits[i].Bound)})
	case limitExposure:
		return say("le plafond d’exposition est de {cap}", "the exposure cap is {cap}", check.Args{"cap": *m.d.Exposure.Cap})
	}
	who := m.team.holders(l.set)
	args := check.Args{"skills": m.hoursWord(l.set), "hours": dossier.Hours(m.Instance.Limits[i].Bound), "monday": m.calendar.first(m.classes[l.class][0])}
	if len(who) == 0 {
		return say("personne n’a d’heures pour ces compétences : {skills}", "nobody has hours for these skills: {skills}", args)
	}
	names := make([]string, len(who))
	for i, r := range who {
		names[i] = r.name()
	}
	args["who"], args["n"] = names, len(names)
	return say("{skills} : {who} n’{n?a:ont} que {hours} h la semaine du {monday}", "{skills}: {who} {n?has:have} only {hours} h in the week of {monday}", args)
}
