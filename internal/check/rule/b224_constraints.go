package rule

import "boussole/internal/check"

var b224 = &check.Rule{
	Code: "B224", Principle: "P15", Full: check.Advice, Light: check.Off, Since: "0.1",
	Title: check.Text{
		FR: "Les contraintes et les attentes s’écrivent",
		EN: "Constraints and expectations are written down",
	},
	What: map[string]check.Text{
		"": {
			FR: "Le dossier ne mentionne ni contrainte, ni attente de la direction.",
			EN: "The dossier mentions neither a constraint nor what management expects.",
		},
	},
	Why: check.Text{
		FR: "Ce que l’on découvre en route (une obligation légale, une langue, une attente tue) défait un plan déjà engagé.",
		EN: "What comes to light on the way (a legal duty, a language, an unspoken expectation) undoes a plan under way.",
	},
	Mend: check.Text{
		FR: "Demandez à la direction ce qu’elle attend, et écrivez-le sous « expectations » ; écrivez sous « constraints » ce que la loi, la marque, le calendrier ou l’accessibilité imposent.",
		EN: "Ask management what it expects and write it under “expectations”; write under “constraints” what the law, the brand, the calendar or accessibility impose.",
	},
	Bad: check.Text{
		FR: "constraints: []\nexpectations: []",
		EN: "constraints: []\nexpectations: []",
	},
	Good: check.Text{
		FR: "constraints:\n  - id: reserve-electorale\n    kind: legal\n    statement: Pas de bilan de mandat dans les six mois qui précèdent le scrutin\nexpectations:\n  - id: moins-d-appels\n    from: Direction générale des services\n    statement: Deux fois moins d’appels sur les horaires",
		EN: "constraints:\n  - id: pre-election\n    kind: legal\n    statement: No account of the term of office in the six months before the vote\nexpectations:\n  - id: fewer-calls\n    from: Chief executive\n    statement: Half as many calls about opening hours",
	},
	Source: check.Text{
		FR: "« Définir ses objectifs, ses attentes, ses contraintes » (Médias sociaux : y être ou ne pas y être...).",
		EN: "“Définir ses objectifs, ses attentes, ses contraintes” (define objectives, expectations, constraints; Médias sociaux : y être ou ne pas y être...).",
	},
	Check: func(p *check.Pass) {
		if len(p.Constraints) == 0 && len(p.Expectations) == 0 {
			p.Report(check.Part("constraints"), nil)
		}
	},
}
