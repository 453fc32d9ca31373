package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b814 = &check.Rule{
	Code: "B814", Principle: "P12", Full: check.Advice, Light: check.Off, Since: "0.1",
	Title: check.Text{
		FR: "Personne ne siège à la revue",
		EN: "Nobody sits at the review",
	},
	What: map[string]check.Text{
		"": {
			FR: "L’évaluation ne dit pas qui siège à la revue.",
			EN: "The evaluation does not say who sits at the review.",
		},
	},
	Why: check.Text{
		FR: "Une revue que la communication tient seule ne peut ni accorder des heures, ni changer un service, ni arrêter ce qu’un autre a demandé.",
		EN: "A review that communication holds alone can neither give hours back, nor change a service, nor stop what somebody else asked for.",
	},
	Mend: check.Text{
		FR: "Nommez dans « evaluation.sits » les fonctions qui siègent, dont une qui peut décider et celles des services qui portent une mission.",
		EN: "Name in “evaluation.sits” the roles that sit, one of which can decide, and those of the departments that carry a mission.",
	},
	Bad: check.Text{
		FR: "evaluation:\n  every: quarterly",
		EN: "evaluation:\n  every: quarterly",
	},
	Good: check.Text{
		FR: "evaluation:\n  every: quarterly\n  sits: [directrice, communication, accueil]",
		EN: "evaluation:\n  every: quarterly\n  sits: [director, communication, reception]",
	},
	Source: check.Text{
		FR: "Des notions « applicables dans les faits, avec les départements concernés » (Les stratégies « me-too » du Social Media).",
		EN: "Notions “applicable in fact, with the departments concerned” (Les stratégies « me-too » du Social Media).",
	},
	Check: func(p *check.Pass) {
		if len(p.Evaluation.Sits) == 0 && !hasNoEvaluation(p) {
			p.Report(check.At(dossier.AnyID("evaluation"), "sits"), nil)
		}
	},
}
