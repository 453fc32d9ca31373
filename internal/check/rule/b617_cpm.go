package rule

import (
	"math"

	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b617 = &check.Rule{
	Code: "B617", Principle: "P10", Full: check.Blocking, Light: check.Blocking, Since: "0.1",
	Title: check.Text{
		FR: "Le coût pour mille annoncé est celui que l’on calcule",
		EN: "The cost per thousand stated is the one computed",
	},
	What: map[string]check.Text{
		"": {
			FR: "La ligne « {line} » du plan média annonce un coût pour mille de {stated} ; {price} pour {contacts:contact:contacts} en donnent {computed}.",
			EN: "The media plan’s line “{line}” states a cost per thousand of {stated}; {price} for {contacts:contact:contacts} makes {computed}.",
		},
	},
	Unjudged: map[string]check.Text{
		"inputs": {
			FR: "La ligne « {line} » annonce un coût pour mille de {stated} sans tout ce qui le donne (univers, couverture, répétition, prix net) : on ne peut le recalculer.",
			EN: "The line “{line}” states a cost per thousand of {stated} without all that makes it (universe, coverage, frequency, net price): it cannot be computed again.",
		},
		"currency": {
			FR: "La ligne « {line} » donne son coût pour mille ({stated}) et son prix net ({price}) en deux monnaies.",
			EN: "The line “{line}” gives its cost per thousand ({stated}) and its net price ({price}) in two currencies.",
		},
	},
	Why: check.Text{
		FR: "Le coût pour mille sert à peser une vue à la télévision contre une vue sur le web ; calculé autrement à chaque ligne, il ne compare plus rien.",
		EN: "The cost per thousand weighs a view on television against a view on the web; worked out differently on each line, it compares nothing.",
	},
	Mend: check.Text{
		FR: "Recalculez-le sur le prix net et les contacts de votre cible (univers × couverture × répétition), puis corrigez « cpm » ; un coût pour mille fondé sur l’audience totale du support n’est pas comparable.",
		EN: "Work it out again from the net price and the contacts with your audience (universe × coverage × frequency), then put “cpm” right; one based on the vehicle’s whole audience cannot be compared.",
	},
	Bad: check.Text{
		FR: "media_plan:\n  - id: affichage-gare\n    universe: 20000\n    coverage: 0.5\n    frequency: 8\n    net_price: 1600 EUR\n    cpm: 8 EUR",
		EN: "media_plan:\n  - id: station-posters\n    universe: 20000\n    coverage: 0.5\n    frequency: 8\n    net_price: 1600 EUR\n    cpm: 8 EUR",
	},
	Good: check.Text{
		FR: "media_plan:\n  - id: affichage-gare\n    universe: 20000\n    coverage: 0.5\n    frequency: 8\n    net_price: 1600 EUR\n    cpm: 20 EUR",
		EN: "media_plan:\n  - id: station-posters\n    universe: 20000\n    coverage: 0.5\n    frequency: 8\n    net_price: 1600 EUR\n    cpm: 20 EUR",
	},
	Source: check.Text{
		FR: "Plan média : coût pour mille = prix net ÷ contacts × 1 000 ; « 10 millions de vues à la TV ou 10 millions de vues sur Internet se valent ? » (Médias sociaux : entre hype et réalité).",
		EN: "Media planning: cost per thousand = net price ÷ contacts × 1,000; are 10 million views on television worth 10 million on the internet? (Médias sociaux : entre hype et réalité).",
	},
	Check: func(p *check.Pass) {
		for i := range p.MediaPlan {
			m := &p.MediaPlan[i]
			if m.CPM == nil {
				continue
			}
			at, args := check.At(m.ID, "cpm"), check.Args{"line": m.ID, "stated": *m.CPM}
			if m.Universe == nil || m.Coverage == nil || m.Frequency == nil || m.NetPrice == nil {
				p.Unjudged("inputs", at, args)
				continue
			}
			contacts := contactsOf(*m.Universe, *m.Coverage, *m.Frequency)
			args["price"], args["contacts"] = *m.NetPrice, math.Round(contacts)
			computed := costPerThousand(*m.NetPrice, contacts)
			switch {
			case contacts <= 0:
				p.Unjudged("inputs", at, args)
			case m.CPM.Currency != m.NetPrice.Currency:
				p.Unjudged("currency", at, args)
			case !agrees(m.CPM.Amount(), computed, 0.01):
				args["computed"] = dossier.Money{Cents: int64(math.Round(computed * 100)), Currency: m.CPM.Currency}
				p.Report(at, args)
			}
		}
	},
}
