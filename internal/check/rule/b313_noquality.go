package rule

import (
	"slices"

	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b313 = &check.Rule{
	Code: "B313", Principle: "P09", Full: check.Warning, Light: check.Advice, Since: "0.1",
	Title: check.Text{
		FR: "Savoir ce que vaut l’offre avant d’en parler",
		EN: "Know how good the offer is before speaking of it",
	},
	What: map[string]check.Text{
		"": {
			FR: "Aucun relevé de qualité pour {subject}{none}.",
			EN: "Nothing says how good {subject} is{none}.",
		},
	},
	Why: check.Text{
		FR: "Tout commence par les produits et les services : attirer du monde vers une offre que l’on n’a pas mesurée, c’est parier qu’elle ne décevra pas.",
		EN: "It all begins with products and services: to draw people to an offer that was never measured is to bet that it will not disappoint.",
	},
	Mend: check.Text{
		FR: "Écrivez sous « offers », pour chaque offre, un relevé sous « quality » : avis, satisfaction, NPS, réclamations ou retours, avec valeur, échelle, source et date.",
		EN: "Write under “offers”, for each offer, a reading under “quality”: reviews, satisfaction, NPS, complaints or returns, with value, scale, source and date.",
	},
	Bad: check.Text{
		FR: "offers:\n  - id: atelier\n    name: Atelier du samedi",
		EN: "offers:\n  - id: workshop\n    name: Saturday workshop",
	},
	Good: check.Text{
		FR: "offers:\n  - id: atelier\n    name: Atelier du samedi\n    quality:\n      - measure: satisfaction\n        value: 88\n        scale: 100\n        source: Fiches de sortie, 96 réponses\n        date: 2026-06-30",
		EN: "offers:\n  - id: workshop\n    name: Saturday workshop\n    quality:\n      - measure: satisfaction\n        value: 88\n        scale: 100\n        source: Exit cards, 96 answers\n        date: 2026-06-30",
	},
	Source: check.Text{
		FR: "« tout commence (logiquement) par vos produits et services » (Médias sociaux : entre hype et réalité).",
		EN: "“Tout commence (logiquement) par vos produits et services” (it all begins with your products and services; Médias sociaux : entre hype et réalité).",
	},
	Check: func(p *check.Pass) {
		if len(p.Offers) == 0 && !p.Light() { // the light dossier does not ask for them
			p.Report(check.Part("offers"), check.Args{
				"subject": check.Text{FR: "ce que l’organisation propose", EN: "what is offered"},
				"none":    check.Text{FR: " : le dossier ne décrit ni produit ni service", EN: ": the dossier describes no product and no service"},
			})
		}
		for i := range p.Offers {
			o := &p.Offers[i]
			if slices.ContainsFunc(o.Quality, func(q dossier.Quality) bool { return q.Value != nil && q.Measure != "" }) {
				continue
			}
			p.Report(check.At(o.ID, "quality"), check.Args{
				"subject": quote(p.Index.Label(dossier.AnyID(o.ID))), "none": check.Text{},
			})
		}
	},
}
