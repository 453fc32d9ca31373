package rule

import "boussole/internal/check"

var b102 = &check.Rule{
	Code: "B102", Principle: "P19", Full: check.Warning, Light: check.Advice, Since: "0.1",
	Title: check.Text{
		FR: "Dire ce que l’on n’est pas",
		EN: "Say what you are not",
	},
	What: map[string]check.Text{
		"": {
			FR: "L’identité ne dit pas ce que l’organisation n’est pas.",
			EN: "The identity does not say what the organisation is not.",
		},
	},
	Why: check.Text{
		FR: "Une identité qui n’exclut rien laisse tout entrer : les chatons, le « parler jeune », la dernière mode, et personne ne peut dire non.",
		EN: "An identity that rules nothing out takes everything in: kittens, “talking young” and the latest fashion, and nobody can say no.",
	},
	Mend: check.Text{
		FR: "Listez dans « identity.is_not » deux ou trois choses que l’on vous prête ou que l’on vous demande, et que vous n’êtes pas.",
		EN: "List in “identity.is_not” two or three things that people take you for, or ask you to be, and that you are not.",
	},
	Bad: check.Text{
		FR: "identity:\n  purpose: Faire du pain au levain pour le quartier de la Butte",
		EN: "identity:\n  purpose: Bake sourdough bread for the Butte district",
	},
	Good: check.Text{
		FR: "identity:\n  purpose: Faire du pain au levain pour le quartier de la Butte\n  is_not:\n    - Une pâtisserie (pas de gâteaux de commande)\n    - Un lieu à la mode, le pain reste à 4,20 € le kilo",
		EN: "identity:\n  purpose: Bake sourdough bread for the Butte district\n  is_not:\n    - A cake shop (no cakes to order)\n    - A fashionable place, bread stays at €4.20 a kilo",
	},
	Source: check.Text{
		FR: "« Qu’est-ce que nous ne sommes pas ? », question du diagnostic associatif (Mouvement associatif).",
		EN: "“What are we not?”, a question of the French associations’ movement’s diagnosis (Mouvement associatif).",
	},
	Check: func(p *check.Pass) {
		if !sayNothing(&p.Identity) && blank(p.Identity.IsNot...) {
			p.Report(check.At("identity", "is_not"), nil)
		}
	},
}
