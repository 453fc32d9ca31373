package rule

import "boussole/internal/check"

var b219 = &check.Rule{
	Code: "B219", Principle: "P12", Full: check.Warning, Light: check.Off, Since: "0.1",
	Title: check.Text{
		FR: "Un objectif a quelqu’un qui en répond",
		EN: "Somebody answers for each objective",
	},
	What: map[string]check.Text{
		"": {
			FR: "Personne ne répond de l’objectif « {objective} ».",
			EN: "Nobody answers for the objective “{objective}”.",
		},
	},
	Why: check.Text{
		FR: "Un objectif de tous n’est suivi par personne, et la revue n’aura pas d’interlocuteur.",
		EN: "What is everybody’s objective is watched by nobody, and the review will have no one to ask.",
	},
	Mend: check.Text{
		FR: "Nommez sous « owner » la fonction qui en rend compte aux revues, parmi celles de la partie « people ».",
		EN: "Name under “owner” the role that accounts for it at the reviews, among those of the part “people”.",
	},
	Bad: check.Text{
		FR: "objectives:\n  - id: venir\n    statement: Faire venir 400 familles à l’atelier",
		EN: "objectives:\n  - id: come\n    statement: Bring 400 families to the workshop",
	},
	Good: check.Text{
		FR: "objectives:\n  - id: venir\n    statement: Faire venir 400 familles à l’atelier\n    owner: accueil",
		EN: "objectives:\n  - id: come\n    statement: Bring 400 families to the workshop\n    owner: front-desk",
	},
	Source: check.Text{
		FR: "« Définir les missions de chacun au sein de l’entreprise » (Médias sociaux : y être ou ne pas y être...).",
		EN: "“Définir les missions de chacun au sein de l’entreprise” (define everyone’s mission; Médias sociaux : y être ou ne pas y être...).",
	},
	Check: func(p *check.Pass) {
		for _, o := range openObjectives(p) {
			if o.Owner == "" {
				p.Report(check.At(o.ID, "owner"), check.Args{"objective": o.ID})
			}
		}
	},
}
