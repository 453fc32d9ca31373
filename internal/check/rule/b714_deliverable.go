package rule

import "boussole/internal/check"

var b714 = &check.Rule{
	Code: "B714", Principle: "P16", Full: check.Advice, Light: check.Off, Since: "0.1",
	Title: check.Text{
		FR: "Chaque action dit ce qu’elle livre",
		EN: "Every action says what it delivers",
	},
	What: map[string]check.Text{
		"": {
			FR: "L’action « {action} » ne dit pas ce qu’elle livre.",
			EN: "The action “{action}” does not say what it delivers.",
		},
	},
	Why: check.Text{
		FR: "Sans livrable, on ne sait pas quand l’action est finie, ni si elle l’a été comme convenu.",
		EN: "Without a deliverable nobody knows when the action is finished, nor whether it was done as agreed.",
	},
	Mend: check.Text{
		FR: "Écrivez sous « deliverable » ce qu’on aura en main : « 300 affiches A3 posées chez 40 commerçants ».",
		EN: "Write under “deliverable” what there will be to hold: “300 A3 posters put up in 40 shops”.",
	},
	Bad: check.Text{
		FR: "actions:\n  - {id: affiches, what: Campagne d’affichage}",
		EN: "actions:\n  - {id: posters, what: Poster campaign}",
	},
	Good: check.Text{
		FR: "actions:\n  - {id: affiches, what: Affichage chez les commerçants, deliverable: 300 affiches A3 posées chez 40 commerçants}",
		EN: "actions:\n  - {id: posters, what: Posters in shops, deliverable: 300 A3 posters put up in 40 shops}",
	},
	Source: check.Text{
		FR: "« Actions concrètes / programme », cinquième des six étapes (Médias sociaux : y être ou ne pas y être…).",
		EN: "“Concrete actions / programme”, fifth of the six steps (Médias sociaux : y être ou ne pas y être…).",
	},
	Check: func(p *check.Pass) {
		for i := range p.Actions {
			if a := &p.Actions[i]; a.Deliverable == "" {
				p.Report(check.At(a.ID, "deliverable"), check.Args{"action": a.ID})
			}
		}
	},
}
