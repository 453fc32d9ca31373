package rule

import "boussole/internal/check"

var b610 = &check.Rule{
	Code: "B610", Principle: "P07", Full: check.Warning, Light: check.Warning, Since: "0.1",
	Title: check.Text{
		FR: "Une bataille choisie a son argument",
		EN: "A chosen battle has its argument",
	},
	What: map[string]check.Text{
		"": {
			FR: "La bataille « {battle} » est choisie sans argument.",
			EN: "The battle “{battle}” is chosen without an argument.",
		},
	},
	Why: check.Text{
		FR: "Une bataille que l’on ne sait pas défendre devant la direction est une habitude ou une mode.",
		EN: "A battle that nobody can defend before management is a habit or a fashion.",
	},
	Mend: check.Text{
		FR: "Dites sous « argument » pourquoi celle-ci plutôt qu’une autre : ce que fait le public, ce qu’elle coûte, ce qui laisse penser qu’elle gagnera.",
		EN: "Say under “argument” why this one rather than another: what the audience does, what it costs, what makes one think it will win.",
	},
	Bad: check.Text{
		FR: "battles:\n  - id: relais-ecoles\n    state: chosen",
		EN: "battles:\n  - id: school-relays\n    state: chosen",
	},
	Good: check.Text{
		FR: "battles:\n  - id: relais-ecoles\n    argument: Sept familles sur dix lisent le cahier de liaison ; les directrices sont d’accord et cela coûte 2 h par mois\n    state: chosen",
		EN: "battles:\n  - id: school-relays\n    argument: Seven families in ten read the school notebook; the heads agree and it costs 2 h a month\n    state: chosen",
	},
	Source: check.Text{
		FR: "« si la diplomatie est une meilleure stratégie » (Les stratégies « me-too » du Social Media).",
		EN: "“Si la diplomatie est une meilleure stratégie” (if diplomacy is the better strategy; Les stratégies « me-too » du Social Media).",
	},
	Check: func(p *check.Pass) {
		for _, b := range p.Facts.InPlay {
			if b.Argument == "" {
				p.Report(check.At(b.ID, "argument"), check.Args{"battle": b.ID})
			}
		}
	},
}
