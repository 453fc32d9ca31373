package rule

import (
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
			FR: "Au {date}, les batailles choisies demandent {asked} h par semaine ({skills}) ; missions déduites, {roles} {roles?n’en a:n’en ont} que {there} : il manque {missing} h, quelle que soit la répartition.",
			EN: "As of {date}, the chosen battles ask for {asked} h a week ({skills}); once missions are deducted, {roles} {roles?has:have} only {there}: it is {missing} h short, however the work is shared out.",
		},
	},
	Unjudged: map[string]check.Text{
		"effort": {
			FR: "La bataille « {battle} » est choisie mais ne dit pas quelles heures elle demande : elle n’est pas comptée dans le partage des heures.",
			EN: "The battle “{battle}” is chosen but does not say what hours it asks for: it is not counted when hours are shared out.",
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
		for _, b := range p.Facts.InPlay {
			if level := b.Level(); level == nil || len(level.Effort) == 0 {
				p.Unjudged("effort", check.At(b.ID, levelField(b)), check.Args{"battle": b.ID})
			}
		}
		w := workforceOf(p)
		found, day := shortages(p, w)
		for _, l := range found {
			roles := make([]dossier.AnyID, len(l.roles))
			for i, r := range l.roles {
				roles[i] = dossier.AnyID(w.roles[r])
			}
			p.Report(check.Part("people"), check.Args{
				"skills": skillNames(p, l.skills), "roles": p.Names(roles...), "date": day,
				"asked": dossier.Hours(l.asked), "there": dossier.Hours(l.there), "missing": dossier.Hours(l.asked - l.there),
			})
		}
	},
}
