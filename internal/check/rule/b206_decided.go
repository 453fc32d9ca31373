package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b206 = &check.Rule{
	Code: "B206", Principle: "P01", Full: check.Warning, Light: check.Advice, Since: "0.1",
	Title: check.Text{
		FR: "Quelqu’un a décidé d’agir sur le problème",
		EN: "Somebody decided to act on the problem",
	},
	What: map[string]check.Text{
		"": {
			FR: "On ne sait ni qui a décidé d’agir sur le problème « {problem} », ni quand.",
			EN: "Nothing says who decided to act on the problem “{problem}”, or when.",
		},
		"who": {
			FR: "On ne sait pas qui a décidé d’agir sur le problème « {problem} ».",
			EN: "Nothing says who decided to act on the problem “{problem}”.",
		},
		"when": {
			FR: "On ne sait pas quand il a été décidé d’agir sur le problème « {problem} ».",
			EN: "Nothing says when it was decided to act on the problem “{problem}”.",
		},
		"later": {
			FR: "La décision d’agir sur le problème « {problem} » porte une date à venir : {date}.",
			EN: "The decision to act on the problem “{problem}” carries a date still to come: {date}.",
		},
	},
	Why: check.Text{
		FR: "Un problème que personne n’a décidé de résoudre n’obtiendra ni heures ni arbitrages : le plan s’arrêtera à la première urgence.",
		EN: "A problem that nobody decided to solve gets neither hours nor anybody to settle disputes: the plan stops at the first urgent matter.",
	},
	Mend: check.Text{
		FR: "Faites prendre la décision par qui tient les moyens, puis écrivez « decided_by » et « decided_on ».",
		EN: "Have the decision taken by whoever holds the means, then write “decided_by” and “decided_on”.",
	},
	Bad: check.Text{
		FR: "problems:\n  - id: atelier-vide\n    statement: L’atelier du samedi tourne à un tiers de ses places",
		EN: "problems:\n  - id: empty-workshop\n    statement: The Saturday workshop runs at a third of its places",
	},
	Good: check.Text{
		FR: "problems:\n  - id: atelier-vide\n    statement: L’atelier du samedi tourne à un tiers de ses places\n    decided_by: Claire Vuillet, gérante\n    decided_on: 2026-09-12",
		EN: "problems:\n  - id: empty-workshop\n    statement: The Saturday workshop runs at a third of its places\n    decided_by: Claire Vuillet, manager\n    decided_on: 2026-09-12",
	},
	Source: check.Text{
		FR: "« avant d’utiliser les médias sociaux pour faire quoi que ce soit il faut avant tout décider de faire ce quoi que ce soit » (Vous cherchez la solution à une problématique business ?).",
		EN: "“Il faut avant tout décider de faire ce quoi que ce soit” (one must first decide to do whatever it is; Vous cherchez la solution à une problématique business ?).",
	},
	Check: func(p *check.Pass) {
		for i := range p.Problems {
			pr := &p.Problems[i]
			if !blank(pr.CannotSolve) || decidedElsewhere(p, pr) {
				continue
			}
			switch noName, noDay := blank(pr.DecidedBy), pr.DecidedOn.IsZero(); {
			case noName && noDay:
				p.Report(check.At(pr.ID, "decided_by"), check.Args{"problem": pr.ID})
			case noName:
				p.ReportAs("who", check.At(pr.ID, "decided_by"), check.Args{"problem": pr.ID})
			case noDay:
				p.ReportAs("when", check.At(pr.ID, "decided_on"), check.Args{"problem": pr.ID})
			case !p.Today.IsZero() && pr.DecidedOn.After(p.Today):
				p.ReportAs("later", check.At(pr.ID, "decided_on"), check.Args{"problem": pr.ID, "date": pr.DecidedOn})
			}
		}
	},
}

// decidedElsewhere reports whether the decisions hold one, dated and signed, to act on
// the problem.
func decidedElsewhere(p *check.Pass, pr *dossier.Problem) bool {
	for _, d := range p.Facts.Decided[dossier.AnyID(pr.ID)] {
		if !turnsDown(d) && d.Verdict != dossier.Postpone && !blank(d.By) && !d.Date.IsZero() {
			return true
		}
	}
	return false
}
