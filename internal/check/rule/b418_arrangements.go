package rule

import "boussole/internal/check"

var b418 = &check.Rule{
	Code: "B418", Principle: "P22", Full: check.Advice, Light: check.Off, Since: "0.1",
	Title: check.Text{
		FR: "Ce qui fonctionne déjà fait partie du plan",
		EN: "What already works is part of the plan",
	},
	What: map[string]check.Text{
		"": {
			FR: "Aucun dispositif existant n’est écrit : le plan ignore ce qui fonctionne déjà dans la vraie vie.",
			EN: "No existing arrangement is written down: the plan knows nothing of what already works in real life.",
		},
	},
	Why: check.Text{
		FR: "Le comptoir, la réunion du lundi, le bénévole que tout le monde appelle : c’est là qu’une stratégie prend appui ; un outil qui l’ignore ne change rien.",
		EN: "The counter, the Monday meeting, the volunteer whom everybody calls: that is what a strategy leans on, and a tool that ignores it changes nothing.",
	},
	Mend: check.Text{
		FR: "Écrivez sous « arrangements » deux ou trois façons de faire qui tiennent depuis longtemps : quoi, qui, depuis quand, sur quels canaux.",
		EN: "Write under “arrangements” two or three ways of doing that have long held: what, who, since when, on which channels.",
	},
	Bad: check.Text{
		FR: "arrangements: []",
		EN: "arrangements: []",
	},
	Good: check.Text{
		FR: "arrangements:\n  - {id: permanence, what: Permanence du samedi où les habitants posent leurs questions, who: Adjoints à tour de rôle, since: \"2014\"}",
		EN: "arrangements:\n  - {id: surgery, what: Saturday surgery where residents ask their questions, who: Deputy mayors in turn, since: \"2014\"}",
	},
	Source: check.Text{
		FR: "« Un dispositif […] efficace et rôdé “dans la vraie vie” » (Vous cherchez la solution à une problématique business ? Ne démarrez pas un plan media sociaux…).",
		EN: "“An arrangement […] effective and run in ‘in real life’” (Vous cherchez la solution à une problématique business ? Ne démarrez pas un plan media sociaux…).",
	},
	Check: func(p *check.Pass) {
		// Tools without any arrangement are reported as such.
		if len(p.Arrangements) == 0 && len(p.Tools) == 0 {
			p.Report(check.Part("arrangements"), nil)
		}
	},
}
