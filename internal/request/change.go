package request

import (
	"math"
	"slices"
	"strings"

	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/locale"
	"boussole/internal/plan"
)

// changing is what would change the answer, each found by planning again.
func (k *desk) changing() {
	a := k.a
	add := func(t dossier.Text, args check.Args, cites ...Cite) {
		a.Changing = append(a.Changing, k.say(t, args, cites...))
	}
	if a.Unplanned != nil {
		mend := a.Unplanned.Mend.In(k.Lang, k.Dossier.Index)
		add(tr("{mend}", "{mend}"), check.Args{"mend": tr(mend, mend)})
		return
	}
	if a.Verdict == There {
		k.keeping()
		return
	}
	if f := a.Fought; f != nil && f.Level == 0 && !k.t.probing {
		if f.Change == nil && !k.t.effect {
			k.fitting()
		}
		if c := f.Change; c != nil {
			words := k.words(c)
			args := check.Args{"words": words}
			switch {
			case len(words) == 0 && c.Needs:
				add(tr("Ce dont elle a besoin une fois en place, elle entrerait dans le plan.", "With what it needs in place, it would enter the plan."), args, k.cite(dossier.AnyID(a.Battle), "needs"))
			case c.Elsewhere:
				add(tr("Il faudrait {words} pour la mener sans que rien n’y perde ; mais ces moyens serviraient mieux les objectifs ailleurs.", "It would take {words} to carry it out with nothing lost; but these means would serve the objectives better elsewhere."), args)
			case !k.t.effect:
				add(tr("Pour la mener sans rien arrêter, il faudrait {words}.", "To carry it out and stop nothing, it would take {words}."), args)
			default:
				add(tr("Avec {words}, le meilleur plan la mènerait.", "With {words}, the best plan would carry it out."), args)
			}
		}
		if f.Hinge != "" {
			add(tr("{hinge}.", "{hinge}."), check.Args{"hinge": tr(capital(f.Hinge), capital(f.Hinge))}, k.cite(dossier.AnyID(a.Battle), "effect"))
		}
	}
	k.worth()
	for i, q := range a.Questions {
		if !q.Good {
			add(k.condition(Question(i)), check.Args{"what": k.what()})
		}
	}
}

// words are what a change asks for; hours of no skill are those of the people named.
func (k *desk) words(c *plan.Change) []string {
	if !k.theirs() || len(c.Hours) == 0 {
		return c.Words(k.Lang, k.d.Exposure.Cap)
	}
	var list []string
	rest := *c
	rest.Hours = nil
	for _, h := range c.Hours {
		at := slices.IndexFunc(k.a.Fought.Room.Hours, func(r plan.RoomFor) bool { return r.Skill == h.Skill })
		if h.Skill == "" || at < 0 || len(k.a.Fought.Room.Hours[at].Who) == 0 {
			rest.Hours = append(rest.Hours, h)
			continue
		}
		who, _ := k.who(k.a.Fought.Room.Hours[at].Who)
		list = append(list, k.text(tr("{n:heure:heures} de plus par semaine à {who}", "{n:more hour:more hours} a week for {who}"), check.Args{"n": h.Hours, "who": who}))
	}
	return append(list, rest.Words(k.Lang, k.d.Exposure.Cap)...)
}

// fitting says what it would take for the request to join the plan as it stands.
func (k *desk) fitting() {
	room := k.a.Fought.Room
	if room == nil || !k.lacking() {
		return
	}
	var list []string
	var cites []Cite
	add := func(t dossier.Text, args check.Args) { list = append(list, k.text(t, args)) }
	for _, h := range room.Hours {
		missing := round(h.Asked - h.Left)
		if missing <= 1e-6 {
			continue
		}
		who, from := k.who(h.Who)
		cites = append(cites, from...)
		args := check.Args{"n": missing, "skill": k.skill(h.Skill), "who": who}
		switch {
		case len(who) == 0:
			add(tr("quelqu’un qui ait {n} h par semaine pour {skill}", "somebody who has {n} h a week for {skill}"), args)
		case k.theirs():
			add(tr("{n:heure:heures} de plus par semaine à {who}", "{n:more hour:more hours} a week for {who}"), args)
		default:
			add(tr("{n:heure:heures} de plus par semaine en {skill}", "{n:more hour:more hours} a week of {skill}"), args)
		}
	}
	if m := room.Money; m != nil && m.Asked > m.Left+1e-6 {
		add(tr("{amount} de plus", "{amount} more"), check.Args{"amount": k.money(math.Ceil(m.Asked - m.Left))})
	}
	if e := room.Exposure; e != nil && e.Asked > e.Left && k.d.Exposure.Cap != nil {
		add(tr("un plafond d’exposition de {new} au lieu de {old}", "an exposure cap of {new} instead of {old}"), check.Args{"new": round(float64(*k.d.Exposure.Cap) - e.Left + e.Asked), "old": *k.d.Exposure.Cap})
		cites = append(cites, k.cite("exposure", "cap"))
	}
	k.a.Changing = append(k.a.Changing, k.say(tr("Pour qu’elle tienne à côté du reste : {list}.", "For it to fit beside the rest: {list}."), check.Args{"list": k.listed(list)}, cites...))
}

func stateWords(s dossier.BattleState) dossier.Text {
	switch s {
	case dossier.Parked:
		return tr("en attente", "parked")
	case dossier.Stopped:
		return tr("arrêtée", "stopped")
	default:
		return tr("déclinée", "declined")
	}
}

// worth says how much the request would have to bring.
func (k *desk) worth() {
	b := k.a.BreakEven
	if b == nil {
		return
	}
	args := check.Args{"objective": b.Objective, "value": k.gain(abs(b.Value), k.unit(b.Objective))}
	cite := k.cite(dossier.AnyID(b.Objective), "target")
	say := func(t dossier.Text) { k.a.Changing = append(k.a.Changing, k.say(t, args, cite)) }
	if b.Value < 0 {
		args["way"] = tr("de moins", "less")
	} else {
		args["way"] = tr("de plus", "more")
	}
	switch {
	case b.Never && holds(k.a.Imposed) && b.Asked:
		say(tr("Même si elle faisait à elle seule tout le chemin de « {objective} », le plan ne la mènerait pas : ce qu’elle arrêterait compte davantage.", "Even if it made all the way of “{objective}” by itself, the plan would not carry it out: what it would stop counts for more."))
	case b.Never && holds(k.a.Imposed):
		say(tr("Même si elle servait « {objective} », et en faisait à elle seule tout le chemin, le plan ne la mènerait pas : ce qu’elle arrêterait compte davantage.", "Even if it served “{objective}” and made all the way by itself, the plan would not carry it out: what it would stop counts for more."))
	case b.Never && b.Asked:
		say(tr("Même si elle faisait à elle seule tout le chemin de « {objective} », le plan ne la mènerait pas : elle ne tient pas.", "Even if it made all the way of “{objective}” by itself, the plan would not carry it out: it does not fit."))
	case b.Never:
		say(tr("Même si elle servait « {objective} », et en faisait à elle seule tout le chemin, le plan ne la mènerait pas : elle ne tient pas.", "Even if it served “{objective}” and made all the way by itself, the plan would not carry it out: it does not fit."))
	case b.Slight && b.Asked:
		say(tr("Le moindre effet mesuré sur « {objective} » suffirait, puisque rien ne s’arrête.", "The least measured effect on “{objective}” would be enough, since nothing stops."))
	case b.Slight:
		say(tr("Si elle servait « {objective} », le moindre effet suffirait, puisque rien ne s’arrête.", "If it served “{objective}”, the least effect would be enough, since nothing stops."))
	case b.Asked:
		say(tr("Elle vaudrait ses heures si elle apportait à coup sûr au moins {value} {way} à « {objective} ».", "It would be worth its hours if it surely brought at least {value} {way} to “{objective}”."))
	default:
		say(tr("Si elle servait « {objective} », elle vaudrait ses heures à partir de {value} {way}.", "If it served “{objective}”, it would be worth its hours from {value} {way}."))
	}
}

// gain is a difference on an objective: of shares it is in points.
func (k *desk) gain(v float64, unit string) dossier.Text {
	first, _, _ := strings.Cut(unit, " ")
	if first == "part" || first == "share" {
		v *= 100
		unit = "%"
	}
	if unit == "%" {
		s := k.text(tr("{v:point:points}", "{v:point:points}"), check.Args{"v": v})
		return tr(s, s)
	}
	s := locale.Number(k.Lang, v, 3) + " " + locale.Typeset(k.Lang, unit)
	return tr(s, s)
}

func abs(x float64) float64 { return max(x, -x) }

// condition is what would answer a question.
func (k *desk) condition(q Question) dossier.Text {
	switch q {
	case ForWhom:
		return tr("Un public nommé, et combien d’entre eux on toucherait.", "An audience by name, and how many of them would be reached.")
	case ForWhat:
		return tr("Un objectif écrit : ce qui change, chez qui, de combien à combien, et pour quand.", "An objective in writing: what changes, in whom, from how much to how much, and by when.")
	case WithWhose:
		return tr("Une personne nommée, et ses heures par semaine.", "A person by name, and their hours a week.")
	case SayingWhat:
		return tr("Une phrase qu’on y dirait, avec sa preuve.", "One sentence that would be said there, with its proof.")
	default:
		return tr("Une mesure, et le chiffre auquel on s’arrêterait.", "A measure, and the figure at which one would stop.")
	}
}

// keeping is what the answer stands on, where it is yes.
func (k *desk) keeping() {
	f := k.a.Fought
	if f.Hinge != "" {
		k.a.Changing = append(k.a.Changing, k.say(tr("{hinge}.", "{hinge}."), check.Args{"hinge": tr(capital(f.Hinge), capital(f.Hinge))}))
	}
	if f.Room == nil {
		return
	}
	for _, h := range f.Room.Hours {
		who, cites := k.who(h.Who)
		if h.Skill != "" && len(who) > 0 {
			k.a.Changing = append(k.a.Changing, k.say(tr("Il lui faut {asked} h par semaine de {who}, sur les {left} que laisse le reste : en dessous, la réponse est à revoir.", "It needs {asked} h a week of {who}, of the {left} that the rest leaves: below that, the answer has to be looked at again."),
				check.Args{"who": who, "asked": h.Asked, "left": h.Left}, cites...))
			return
		}
	}
}

// meanwhile is what can be done until the next review.
func (k *desk) meanwhile() {
	a := k.a
	var next *dossier.Review
	for i := range k.d.Evaluation.Reviews {
		r := &k.d.Evaluation.Reviews[i]
		if r.Held.IsZero() && !r.Date.Before(k.Today) && (next == nil || r.Date.Before(next.Date)) {
			next = r
		}
	}
	args := check.Args{}
	var cite Cite
	if next != nil {
		args["review"], cite = next.Date, k.cite(dossier.AnyID(next.ID), "date")
	}
	add := func(withReview, without dossier.Text) {
		t, cites := without, []Cite(nil)
		if next != nil {
			t, cites = withReview, []Cite{cite}
		}
		a.Meanwhile = append(a.Meanwhile, k.say(t, args, cites...))
	}
	estimated := !k.t.effect || k.guessed()
	switch {
	case a.Verdict == There:
		add(tr("À la revue du {review}, regarder si elle tient ses heures et ce qu’elle a apporté.", "At the review of {review}, see whether it keeps its hours and what it has brought."), tr("Fixer le jour où l’on regardera si elle tient ses heures et ce qu’elle a apporté.", "Set the day when one looks at whether it keeps its hours and what it has brought."))
	case estimated && k.u.medium != "" && a.Verdict == NotYet:
		args["medium"] = k.medium()
		add(tr("D’ici à la revue du {review}, demander à ceux qui viennent comment ils ont entendu parler de vous, et noter ceux qui nomment {medium} : la revue aura de quoi décider.", "Until the review of {review}, ask those who come how they heard of you, and note those who name {medium}: the review will have what it takes to decide."),
			tr("Demander à ceux qui viennent comment ils ont entendu parler de vous, noter ceux qui nomment {medium}, et fixer le jour où l’on en décidera.", "Ask those who come how they heard of you, note those who name {medium}, and set the day when this is decided."))
	case a.Verdict == NotYet && k.answered():
		add(tr("La revue du {review} pourra reprendre la question, si ce qui manque est là.", "The review of {review} can take the question up again, if what is missing is there."), tr("Fixer le jour où l’on reprendra la question, si ce qui manque est là.", "Set the day when the question is taken up again, if what is missing is there."))
	case a.Verdict == NotYet:
		add(tr("La revue du {review} pourra reprendre la question, avec les réponses qui manquent.", "The review of {review} can take the question up again, with the answers that are missing."), tr("Fixer le jour où l’on reprendra la question, avec les réponses qui manquent.", "Set the day when the question is taken up again, with the answers that are missing."))
	default:
		add(tr("La revue du {review} pourra rouvrir la question si l’un de ces chiffres change.", "The review of {review} can reopen the question if one of these figures changes."), tr("La question se rouvre dès que l’un de ces chiffres change.", "The question opens again as soon as one of these figures changes."))
	}
	a.Meanwhile = append(a.Meanwhile, k.say(tr("Boussole a préparé cette réponse ; la décision revient à ceux qui décident.", "Boussole has prepared this answer; the decision is for those who decide."), nil))
}

// guessed reports whether the effect of the request is only estimated.
func (k *desk) guessed() bool {
	b := byID(k.t.doc.Dossier.Battles, func(b *dossier.Battle) bool { return b.ID == k.t.battle })
	return b != nil && b.Effect != nil && b.Effect.Basis == dossier.Estimated
}

// notes are what was assumed, and how to read the figures.
func (k *desk) notes() {
	a := k.a
	add := func(t dossier.Text, args check.Args, cites ...Cite) {
		a.Notes = append(a.Notes, k.say(t, args, cites...))
	}
	if c := k.t.assumed; c != nil {
		add(tr("La demande ne dit pas à quoi elle expose : l’exposition que le dossier donne à « {channel} », {n} sur 4, en tient lieu.", "The request does not say what it exposes to: the exposure that the dossier gives “{channel}”, {n} of 4, stands for it."), check.Args{"channel": c.ID, "n": int(*c.Exposure)}, k.cite(dossier.AnyID(c.ID), "exposure"))
	}
	if k.t.past {
		add(tr("Les heures, la dépense et l’effet sont ceux que le dossier donne à « {battle} », finie le {end} et reprise ici au début du plan.", "The hours, the spend and the effect are those that the dossier gives “{battle}”, which ended on {end} and begins again here with the plan."), check.Args{"battle": k.u.battle.ID, "end": k.u.battle.End}, k.cite(dossier.AnyID(k.u.battle.ID), "levels"))
	}
	if k.t.made && !k.t.past && k.Request.Effect == nil && a.Unplanned == nil && !k.t.probing {
		if k.t.effect {
			add(tr("L’effet attendu est celui que le dossier donne à « {battle} ».", "The expected effect is the one that the dossier gives “{battle}”."), check.Args{"battle": k.u.battle.ID}, k.cite(dossier.AnyID(k.u.battle.ID), "effect"))
		} else {
			add(tr("Personne n’a dit ce que la demande apporterait ; Boussole n’en invente pas l’effet, et cherche celui qu’il faudrait.", "Nobody has said what the request would bring; Boussole does not make its effect up, and looks for the one that it would take."), nil)
		}
	}
	if e := k.Request.Effect; e != nil && e.Low == nil {
		add(tr("L’effet annoncé n’a pas de fourchette : il compte comme certain.", "The stated effect has no range: it counts as certain."), nil)
	}
	if k.t.made && k.Request.Hours != nil && len(k.u.roles) == 0 {
		add(tr("Faute de noms, ses heures peuvent être prises à tous ceux qui en ont.", "For want of names, its hours may be taken from anybody who has some."), nil)
	}
	if a.With != nil && holds(a.With) {
		last := a.From.AddDays(7*a.With.Horizon - 1)
		t := tr("Trois plans ont été calculés du {from} au {to} : sans la demande, avec elle en jeu, et avec elle imposée. « Le chemin » est la part faite entre le départ et la cible de chaque objectif, selon son poids.", "Three plans were computed from {from} to {to}: without the request, with it in play, and with it imposed. “The way” is the share made between the start and the target of each objective, by its weight.")
		if k.t.probing {
			t = tr("Ce qui reste d’heures vient du plan calculé du {from} au {to}, sans la demande.", "The hours that are left come from the plan computed from {from} to {to}, without the request.")
		}
		add(t, check.Args{"from": a.From, "to": last})
	}
	if f := a.Fought; f != nil && f.Room != nil && len(f.Room.Hours) > 0 {
		add(tr("« Ce qui reste » est compté dans la semaine qui en laisse le moins, une fois que chacun a repris ce que d’autres peuvent lui laisser.", "“What is left” is counted in the week that leaves least, once everybody has taken over what others can leave to them."), nil)
	}
	if a.Unfinished {
		add(tr("Le temps a manqué : certaines réponses n’ont pas été cherchées jusqu’au bout.", "Time ran out: some answers were not looked for to the end."), nil)
	}
}
