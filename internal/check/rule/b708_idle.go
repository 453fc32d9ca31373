package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b708 = &check.Rule{
	Code: "B708", Principle: "P16", Full: check.Blocking, Light: check.Off, Since: "0.1",
	Title: check.Text{
		FR: "Une bataille choisie sans action",
		EN: "A chosen battle without any action",
	},
	What: map[string]check.Text{
		"": {
			FR: "{battles?La bataille choisie:Les batailles choisies} {names} {battles?n’a:n’ont} aucune action pour {battles?la:les} mener.",
			EN: "The chosen {battles?battle:battles} {names} {battles?has:have} no action to carry {battles?it:them} out.",
		},
	},
	Why: check.Text{
		FR: "Une bataille sans action est un souhait : personne ne saura, lundi matin, par quoi commencer.",
		EN: "A battle without action is a wish: on Monday morning nobody will know where to begin.",
	},
	Mend: check.Text{
		FR: "Écrivez sous « actions » ce qui sera fait pour elle (« battle »), par qui et quand ; sinon écartez-la ou mettez-la en attente, avec la raison.",
		EN: "Write under “actions” what will be done for it (“battle”), by whom and when; otherwise decline or park it, with the reason.",
	},
	Bad: check.Text{
		FR: "battles: [{id: savoir-faire, state: chosen}]\nactions: []",
		EN: "battles: [{id: craft, state: chosen}]\nactions: []",
	},
	Good: check.Text{
		FR: "battles: [{id: savoir-faire, state: chosen}]\nactions:\n  - {id: portraits, battle: savoir-faire, what: Portrait d’un compagnon, repeat: FREQ=MONTHLY;BYDAY=1TU}",
		EN: "battles: [{id: craft, state: chosen}]\nactions:\n  - {id: portraits, battle: craft, what: Portrait of a craftsperson, repeat: FREQ=MONTHLY;BYDAY=1TU}",
	},
	Source: check.Text{
		FR: "« Actions concrètes / programme », cinquième des six étapes (Médias sociaux : y être ou ne pas y être…).",
		EN: "“Concrete actions / programme”, fifth of the six steps (Médias sociaux : y être ou ne pas y être…).",
	},
	Check: func(p *check.Pass) {
		var idle []dossier.AnyID
		for _, b := range p.Facts.InPlay {
			if len(p.Facts.Actions[b.ID]) == 0 {
				idle = append(idle, dossier.AnyID(b.ID))
			}
		}
		if len(idle) > 0 && len(p.Actions) == 0 {
			p.Report(check.Part("actions"), check.Args{"battles": len(idle), "names": quoted(p.Names(idle...))})
			return
		}
		for _, b := range idle {
			p.Report(check.At(b), check.Args{"battles": 1, "names": quoted(p.Names(b))})
		}
	},
}
