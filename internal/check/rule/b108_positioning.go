package rule

import "boussole/internal/check"

var b108 = &check.Rule{
	Code: "B108", Principle: "P19", Full: check.Warning, Light: check.Advice, Since: "0.1",
	Title: check.Text{
		FR: "Tenir une place que d’autres ne tiennent pas",
		EN: "Hold a place that others do not hold",
	},
	What: map[string]check.Text{
		"": {
			FR: "L’identité n’a pas de positionnement : rien ne dit en quoi l’organisation diffère de celles que l’on pourrait choisir à sa place.",
			EN: "The identity has no positioning: nothing says how the organisation differs from those that could be chosen instead.",
		},
	},
	Why: check.Text{
		FR: "Sans place choisie, les messages parlent du métier en général et font aussi bien la publicité du voisin.",
		EN: "Without a chosen place, messages speak of the trade at large and advertise the neighbour just as well.",
	},
	Mend: check.Text{
		FR: "Écrivez dans « identity.positioning » : pour qui, face à quelles autres solutions, et par quoi vous seul répondez mieux.",
		EN: "Write in “identity.positioning”: for whom, against which alternatives, and what you alone do better.",
	},
	Bad: check.Text{
		FR: "identity:\n  purpose: Garder ouverts les commerces de Champagnole",
		EN: "identity:\n  purpose: Keep the shops of Champagnole open",
	},
	Good: check.Text{
		FR: "identity:\n  purpose: Garder ouverts les commerces de Champagnole\n  positioning: Face à la zone commerciale, les seules boutiques où l’on vient à pied et où l’on est servi le dimanche matin",
		EN: "identity:\n  purpose: Keep the shops of Champagnole open\n  positioning: Against the retail park, the only shops within walking distance that serve you on Sunday mornings",
	},
	Source: check.Text{
		FR: "Recommandation stratégique et copy stratégie : le positionnement précède la promesse.",
		EN: "Copy strategy: positioning comes before the promise.",
	},
	Check: func(p *check.Pass) {
		if !sayNothing(&p.Identity) && blank(p.Identity.Positioning) {
			p.Report(check.At("identity", "positioning"), nil)
		}
	},
}
