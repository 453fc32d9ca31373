package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b302 = &check.Rule{
	Code: "B302", Principle: "P04", Full: check.Warning, Light: check.Warning, Since: "0.1",
	Title: check.Text{
		FR: "Savoir où le public se trouve vraiment",
		EN: "Know where the audience really is",
	},
	What: map[string]check.Text{
		"": {
			FR: "On ne sait pas par quels médias le public « {audience} » s’informe.",
			EN: "Nothing says by which media the audience “{audience}” can be reached.",
		},
		"empty": {
			FR: "Le dossier cite des médias du public « {audience} » sans dire quelle part de ce public ils touchent : {media}.",
			EN: "The dossier names media of the audience “{audience}” without the share that they reach: {media}.",
		},
	},
	Why: check.Text{
		FR: "Les heures et le budget vont là où sont les gens : sans ces chiffres, on choisit les canaux que l’on aime.",
		EN: "Hours and money go where people are: without these figures, one picks the channels that one likes.",
	},
	Mend: check.Text{
		FR: "Écrivez sous « behaviours », pour chaque média utile, la part touchée (« share »), la source et la date : une question à l’accueil pendant deux semaines suffit pour commencer.",
		EN: "Write under “behaviours”, for each useful medium, the “share” reached, the source and the date: one question at the counter for two weeks is a start.",
	},
	Bad: check.Text{
		FR: "audiences:\n  - id: aines\n    segment: Habitants de plus de 70 ans",
		EN: "audiences:\n  - id: elders\n    segment: Residents over 70",
	},
	Good: check.Text{
		FR: "audiences:\n  - id: aines\n    segment: Habitants de plus de 70 ans\n    behaviours:\n      - medium: print\n        share: 0.81\n        source: Enquête au guichet, 164 réponses\n        date: 2026-05-20",
		EN: "audiences:\n  - id: elders\n    segment: Residents over 70\n    behaviours:\n      - medium: print\n        share: 0.81\n        source: Survey at the counter, 164 answers\n        date: 2026-05-20",
	},
	Source: check.Text{
		FR: "« les investissements publicitaires doivent être en cohérence avec ce que font concrètement les consommateurs » (Médias sociaux : entre hype et réalité).",
		EN: "“En cohérence avec ce que font concrètement les consommateurs” (in keeping with what consumers really do; Médias sociaux : entre hype et réalité).",
	},
	Check: func(p *check.Pass) {
		aimedAt := map[dossier.AudienceID]bool{}
		for _, o := range openObjectives(p) {
			for _, id := range o.Audiences {
				aimedAt[id] = true
			}
		}
		for i := range p.Audiences {
			a := &p.Audiences[i]
			// Relays are reached one by one, not by the share that a medium has of them.
			if !aimedAt[a.ID] || a.Rank == dossier.Relay {
				continue
			}
			var named []dossier.Medium
			said := false
			for j := range a.Behaviours {
				b := &a.Behaviours[j]
				said = said || saysOfMedium(b)
				if b.Medium != "" {
					named = append(named, b.Medium)
				}
			}
			switch {
			case said:
			case named != nil:
				p.ReportAs("empty", check.At(a.ID, "behaviours"), check.Args{"audience": a.ID, "media": named})
			default:
				p.Report(check.At(a.ID, "behaviours"), check.Args{"audience": a.ID})
			}
		}
	},
}
