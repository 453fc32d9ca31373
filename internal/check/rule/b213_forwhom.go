package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b213 = &check.Rule{
	Code: "B213", Principle: "P04", Full: check.Blocking, Light: check.Blocking, Since: "0.1",
	Title: check.Text{
		FR: "Un objectif dit chez qui le changement doit avoir lieu",
		EN: "An objective says in whom things must change",
	},
	What: map[string]check.Text{
		"": {
			FR: "{subject} ne nomme aucun public{none}.",
			EN: "{subject} names no audience{none}.",
		},
	},
	Why: check.Text{
		FR: "Sans public, on ne peut partir d’aucune attente réelle, et le message s’adresse à tout le monde, donc à personne.",
		EN: "Without an audience there is no real expectation to start from, and the message speaks to everybody, hence to nobody.",
	},
	Mend: check.Text{
		FR: "Nommez sous « audiences » de l’objectif les publics chez qui le changement doit avoir lieu, décrits dans la partie « audiences ».",
		EN: "Name under the objective’s “audiences” those in whom things must change, described in the part “audiences”.",
	},
	Bad: check.Text{
		FR: "objectives:\n  - id: venir\n    statement: Faire venir 400 familles à l’atelier",
		EN: "objectives:\n  - id: come\n    statement: Bring 400 families to the workshop",
	},
	Good: check.Text{
		FR: "audiences:\n  - id: familles\n    segment: Familles de Poligny avec des enfants de 6 à 12 ans\nobjectives:\n  - id: venir\n    statement: Faire venir 400 familles à l’atelier\n    audiences: [familles]",
		EN: "audiences:\n  - id: families\n    segment: Families in Poligny with children aged 6 to 12\nobjectives:\n  - id: come\n    statement: Bring 400 families to the workshop\n    audiences: [families]",
	},
	Source: check.Text{
		FR: "« quand un marketer parle de “cible”, il parle bien de quelqu’un » (Médias sociaux : entre hype et réalité).",
		EN: "“Quand un marketer parle de ‘cible’, il parle bien de quelqu’un” (a target is somebody; Médias sociaux : entre hype et réalité).",
	},
	Check: func(p *check.Pass) {
		if len(p.Audiences) == 0 {
			if len(p.Objectives) > 0 {
				p.Report(check.Part("audiences"), check.Args{
					"subject": check.Text{FR: "La stratégie", EN: "The strategy"},
					"none":    check.Text{FR: " : ses objectifs ne s’adressent à personne", EN: ": its objectives are about nobody"},
				})
			}
			return
		}
		for i := range p.Objectives {
			if o := &p.Objectives[i]; len(o.Audiences) == 0 {
				name := quote(p.Index.Label(dossier.AnyID(o.ID)))
				p.Report(check.At(o.ID, "audiences"), check.Args{
					"subject": check.Text{FR: "L’objectif " + name.FR, EN: "The objective " + name.EN},
					"none":    check.Text{},
				})
			}
		}
	},
}
