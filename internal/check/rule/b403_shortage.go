package rule

import (
	"math"
	"slices"

	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b403 = &check.Rule{
	Code: "B403", Principle: "P03", Full: check.Blocking, Light: check.Blocking, Since: "0.1",
	Title: check.Text{
		FR: "Les batailles demandent plus d’heures qu’il n’y en a",
		EN: "The battles ask for more hours than there are",
	},
	What: map[string]check.Text{
		"": {
			FR: "Au {date}, les batailles choisies demandent {asked} h par semaine ({skills}) ; missions déduites, {roles} {roles?n’en a:n’en ont} que {there} : il manque {missing} h, de quelque façon qu’on les partage.",
			EN: "As of {date}, the chosen battles ask for {asked} h a week ({skills}); once missions are deducted, {roles} {roles?has:have} only {there}: it is {missing} h short, however the work is shared out.",
		},
	},
	Unjudged: map[string]check.Text{
		"effort": {
			FR: "{battles} {battles?est choisie mais ne dit:sont choisies mais ne disent} pas quelles heures {battles?elle demande:elles demandent} : le partage des heures n’en tient pas compte.",
			EN: "{battles} {battles?is chosen but does:are chosen but do} not say what hours {battles?it asks:they ask} for: the sharing of hours leaves {battles?it:them} out.",
		},
		"hours": {
			FR: "On ne sait pas combien d’heures {roles?a:ont} {roles}, et les autres n’y suffiraient pas : on ne peut dire si les batailles choisies tiennent.",
			EN: "Nothing says how many hours {roles} {roles?has:have}, and the others would not be enough: nobody can say whether the chosen battles fit.",
		},
		"skills": {
			FR: "On ne sait pas ce que {roles?sait:savent} faire {roles}, et les autres n’y suffiraient pas : on ne peut dire si les batailles choisies tiennent.",
			EN: "Nothing says what {roles} can do, and the others would not be enough: nobody can say whether the chosen battles fit.",
		},
	},
	Why: check.Text{
		FR: "Un plan qui demande plus d’heures qu’il n’y en a s’arrête au bout de quelques semaines, et c’est le public qui le voit.",
		EN: "A plan that asks for more hours than there are stops after a few weeks, and it is the public who sees it.",
	},
	Mend: check.Text{
		FR: "Choisissez un niveau plus modeste (« chosen_level »), écartez une bataille, décalez-en une, ou faites accorder les heures qui manquent avant de commencer.",
		EN: "Choose a more modest level (“chosen_level”), decline a battle, move one to another time, or have the missing hours granted before you begin.",
	},
	Bad: check.Text{
		FR: "people:\n  - {id: gerante, hours_per_week: 3, skills: [rédaction, photo]}\nbattles:\n  - id: atelier\n    state: chosen\n    levels:\n      - effort:\n          rédaction: 4\n          photo: 2",
		EN: "people:\n  - {id: owner, hours_per_week: 3, skills: [writing, photo]}\nbattles:\n  - id: workshop\n    state: chosen\n    levels:\n      - effort:\n          writing: 4\n          photo: 2",
	},
	Good: check.Text{
		FR: "people:\n  - {id: gerante, hours_per_week: 3, skills: [rédaction, photo]}\nbattles:\n  - id: atelier\n    state: chosen\n    levels:\n      - effort:\n          rédaction: 1.5\n          photo: 1",
		EN: "people:\n  - {id: owner, hours_per_week: 3, skills: [writing, photo]}\nbattles:\n  - id: workshop\n    state: chosen\n    levels:\n      - effort:\n          writing: 1.5\n          photo: 1",
	},
	Source: check.Text{
		FR: "« Avant d’aller en guerre, il faut compter ses hommes » (Les stratégies « me-too » du Social Media) ; théorème de Hall et coupe minimale pour le partage des heures.",
		EN: "“Before going to war, one must count one’s men” (Les stratégies « me-too » du Social Media); Hall’s theorem and the minimum cut for the sharing of hours.",
	},
	Check: func(p *check.Pass) {
		if len(p.People) == 0 || p.Today.IsZero() {
			return
		}
		var untold []dossier.AnyID
		for _, b := range p.Facts.InPlay {
			if level := b.Level(); level == nil || len(level.Effort) == 0 {
				untold = append(untold, dossier.AnyID(b.ID))
			}
		}
		if untold != nil {
			p.Unjudged("effort", check.Part("battles"), check.Args{"battles": quoted(p.Names(untold...))})
		}
		w := workforceOf(p)
		found, day := shortages(p, w)
		for _, l := range found {
			roles := make([]dossier.AnyID, len(l.roles))
			for i, r := range l.roles {
				roles[i] = dossier.AnyID(w.roles[r])
			}
			p.Report(check.Part("people"), check.Args{
				"skills": some(skillNames(p, l.skills)), "roles": quoted(p.Names(roles...)), "date": day,
				"asked": dossier.Hours(l.asked), "there": dossier.Hours(l.there), "missing": dossier.Hours(l.asked - l.there),
			})
		}
		if len(found) == 0 {
			doubtShortage(p, w)
		}
	},
}

// doubtShortage says so where the work can be shared out only because roles that say
// nothing of their hours, or of their skills, are taken to have enough of them.
func doubtShortage(p *check.Pass, w workforce) {
	doubt := func(variant string, of []dossier.AnyID, without workforce) {
		if len(of) == 0 {
			return
		}
		if short, _ := shortages(p, without); len(short) > 0 {
			p.Unjudged(variant, check.Part("people"), check.Args{"roles": quoted(p.Names(of...))})
		}
	}
	var noHours, noSkills []dossier.AnyID
	idle, unable := w, w
	idle.free, unable.free = slices.Clone(w.free), slices.Clone(w.free)
	for i, free := range w.free {
		if math.IsInf(free, 1) {
			noHours, idle.free[i] = append(noHours, dossier.AnyID(w.roles[i])), 0
		}
	}
	for _, i := range w.any {
		// Who declares neither is said once, for the hours.
		if !math.IsInf(w.free[i], 1) {
			noSkills, unable.free[i] = append(noSkills, dossier.AnyID(w.roles[i])), 0
		}
	}
	doubt("hours", noHours, idle)
	doubt("skills", noSkills, unable)
}
