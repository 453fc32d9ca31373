package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b306 = &check.Rule{
	Code: "B306", Principle: "P13", Full: check.Warning, Light: check.Off, Since: "0.1",
	Title: check.Text{
		FR: "Connaître son écosystème, soi-même compris",
		EN: "Know the landscape, oneself included",
	},
	What: map[string]check.Text{
		"": {
			FR: "Il manque à l’écosystème : {missing}.",
			EN: "The landscape does not describe {missing}.",
		},
	},
	Why: check.Text{
		FR: "On ne choisit ni sa place ni ses batailles sans savoir ce que disent et font les autres, ni où l’on se trouve soi-même.",
		EN: "Neither a place nor a battle can be chosen without knowing what others say and do, and where one stands oneself.",
	},
	Mend: check.Text{
		FR: "Ajoutez sous « actors » au moins un concurrent (« kind: competitor »), un partenaire (« kind: partner ») et l’organisation elle-même (« kind: self »), avec leurs présences datées.",
		EN: "Add under “actors” at least one competitor (“kind: competitor”), one partner (“kind: partner”) and the organisation itself (“kind: self”), with their dated presences.",
	},
	Bad: check.Text{
		FR: "actors:\n  - id: menuiserie-voisine\n    kind: competitor",
		EN: "actors:\n  - id: nearby-joinery\n    kind: competitor",
	},
	Good: check.Text{
		FR: "actors:\n  - id: menuiserie-voisine\n    kind: competitor\n  - id: scierie\n    kind: partner\n  - id: nous\n    kind: self",
		EN: "actors:\n  - id: nearby-joinery\n    kind: competitor\n  - id: sawmill\n    kind: partner\n  - id: us\n    kind: self",
	},
	Source: check.Text{
		FR: "« analyse de son “écosystème en ligne” (clients, partenaires, concurrents, mais aussi soi-même) » (Médias sociaux : y être ou ne pas y être...).",
		EN: "“Clients, partenaires, concurrents, mais aussi soi-même” (clients, partners, competitors, but also oneself; Médias sociaux : y être ou ne pas y être...).",
	},
	Check: func(p *check.Pass) {
		known := map[dossier.ActorKind]bool{}
		for i := range p.Actors {
			known[p.Actors[i].Kind] = true
		}
		var missing []check.Text
		// A public body has duties rather than competitors.
		if !known[dossier.Competitor] && !p.Organisation.Public {
			missing = append(missing, check.Text{FR: "un concurrent", EN: "a competitor"})
		}
		if !known[dossier.Partner] {
			missing = append(missing, check.Text{FR: "un partenaire", EN: "a partner"})
		}
		if !known[dossier.Self] {
			missing = append(missing, check.Text{FR: "l’organisation elle-même", EN: "the organisation itself"})
		}
		if missing != nil {
			p.Report(check.Part("actors"), check.Args{"missing": missing})
		}
	},
}
