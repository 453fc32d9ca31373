package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b204 = &check.Rule{
	Code: "B204", Principle: "P01", Full: check.Blocking, Light: check.Warning, Since: "0.1",
	Title: check.Text{
		FR: "La communication seule ne résout pas un problème",
		EN: "Communication alone does not solve a problem",
	},
	What: map[string]check.Text{
		"": {
			FR: "Rien n’est prévu pour résoudre le problème « {problem} » : il n’a pas de plan.",
			EN: "Nothing is planned to solve the problem “{problem}”: it has no plan.",
		},
		"communication": {
			FR: "Le plan du problème « {problem} » n’est fait que de communication : {steps:étape:étapes}, et rien sur le produit, le service, les équipes ou le fonctionnement.",
			EN: "The plan of the problem “{problem}” is made of communication only: {steps:step:steps}, and nothing on product, service, staff or operations.",
		},
	},
	Why: check.Text{
		FR: "Faire savoir ne répare rien : si rien ne change en dehors des messages, la communication promet ce que personne ne tient.",
		EN: "Telling people mends nothing: if nothing changes beside the messages, communication promises what nobody keeps.",
	},
	Mend: check.Text{
		FR: "Ajoutez sous « plan » au moins une étape d’un autre genre (product, service, staff ou operations) avec qui et pour quand ; ou dites sous « communication_cannot_solve » que la communication n’y peut rien.",
		EN: "Add under “plan” at least one step of another kind (product, service, staff or operations) with who and by when; or say under “communication_cannot_solve” that communication can do nothing about it.",
	},
	Bad: check.Text{
		FR: "problems:\n  - id: attente\n    statement: 38 % des usagers attendent plus de 30 minutes au guichet\n    plan:\n      - kind: communication\n        what: Campagne sur le guichet rénové",
		EN: "problems:\n  - id: queue\n    statement: 38% of users wait more than 30 minutes at the counter\n    plan:\n      - kind: communication\n        what: Campaign on the refurbished counter",
	},
	Good: check.Text{
		FR: "problems:\n  - id: attente\n    statement: 38 % des usagers attendent plus de 30 minutes au guichet\n    plan:\n      - kind: service\n        what: Prise de rendez-vous par téléphone\n        who: Service état civil\n        by: 2027-02-01\n      - kind: communication\n        what: Faire connaître le numéro",
		EN: "problems:\n  - id: queue\n    statement: 38% of users wait more than 30 minutes at the counter\n    plan:\n      - kind: service\n        what: Appointments by telephone\n        who: Registry office\n        by: 2027-02-01\n      - kind: communication\n        what: Make the number known",
	},
	Source: check.Text{
		FR: "« Leur utilisation ne règle aucun problème par elle-même et n’évitera jamais de regarder les problèmes en face » (Vous cherchez la solution à une problématique business ?).",
		EN: "“Leur utilisation ne règle aucun problème par elle-même” (using them settles no problem by itself; Vous cherchez la solution à une problématique business ?).",
	},
	Unjudged: map[string]check.Text{
		"kind": {
			FR: "Le plan du problème « {problem} » ne dit pas le genre de toutes ses étapes : on ne peut juger s’il ne tient que par la communication.",
			EN: "The plan of the problem “{problem}” does not say the kind of all its steps: whether it rests on communication alone cannot be judged.",
		},
	},
	Check: func(p *check.Pass) {
		for i := range p.Problems {
			pr := &p.Problems[i]
			if !blank(pr.CannotSolve) {
				continue
			}
			steps, unknown, other := 0, 0, false
			for _, s := range pr.Plan {
				switch {
				case blank(s.What):
				case s.Kind == "":
					unknown++
				case s.Kind == dossier.PlanCommunication:
					steps++
				default:
					other = true
				}
			}
			switch {
			case other:
			case unknown > 0:
				p.Unjudged("kind", check.At(pr.ID, "plan"), check.Args{"problem": pr.ID})
			case steps > 0:
				p.ReportAs("communication", check.At(pr.ID, "plan"), check.Args{"problem": pr.ID, "steps": steps})
			default:
				p.Report(check.At(pr.ID, "plan"), check.Args{"problem": pr.ID})
			}
		}
	},
}
