package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b606 = &check.Rule{
	Code: "B606", Principle: "P08", Full: check.Warning, Light: check.Advice, Since: "0.1",
	Title: check.Text{
		FR: "Une bataille exposée a pesé ses risques",
		EN: "An exposed battle has weighed its risks",
	},
	What: map[string]check.Text{
		"": {
			FR: "La bataille « {battle} » expose l’organisation au niveau {exposure} sur 4 et ne nomme aucun risque.",
			EN: "The battle “{battle}” lays the organisation open at level {exposure} of 4 and names no risk.",
		},
	},
	Unjudged: map[string]check.Text{
		"exposure": {
			FR: "Aucun risque nommé, et ni la bataille ni ses canaux ne disent leur exposition : {battles}.",
			EN: "No risk named, and neither the battle nor its channels say how exposed they are: {battles}.",
		},
	},
	Why: check.Text{
		FR: "Dès que des inconnus peuvent répondre en public, quelque chose peut mal tourner : mieux vaut l’avoir imaginé au calme.",
		EN: "As soon as strangers can answer in public, something can go wrong: better to have imagined it in calm.",
	},
	Mend: check.Text{
		FR: "Demandez à ceux qui répondront ce qu’ils redoutent, écrivez-le dans « risks » et nommez-le dans la bataille (clé « risks »).",
		EN: "Ask those who will answer what they fear, write it under “risks” and name it in the battle (its own “risks” key).",
	},
	Bad: check.Text{
		FR: "battles:\n  - id: questions-en-direct\n    exposure: 4\n    state: chosen",
		EN: "battles:\n  - id: live-questions\n    exposure: 4\n    state: chosen",
	},
	Good: check.Text{
		FR: "battles:\n  - id: questions-en-direct\n    exposure: 4\n    risks: [question-sans-reponse]\n    state: chosen",
		EN: "battles:\n  - id: live-questions\n    exposure: 4\n    risks: [question-without-answer]\n    state: chosen",
	},
	Source: check.Text{
		FR: "« limiter les pertes » (Les stratégies « me-too » du Social Media).",
		EN: "“Limiter les pertes” (limit the losses; Les stratégies « me-too » du Social Media).",
	},
	Check: func(p *check.Pass) {
		var untold []string
		for _, b := range p.Facts.InPlay {
			if len(b.Risks) > 0 {
				continue
			}
			exposure, ok := p.Facts.Exposure(b)
			switch {
			case ok && exposure >= 2:
				p.Report(check.At(b.ID, "risks"), check.Args{"battle": b.ID, "exposure": exposure})
			case !ok && len(b.Channels) > 0 && !p.Light():
				untold = append(untold, p.Index.Label(dossier.AnyID(b.ID)))
			}
		}
		if len(untold) > 0 {
			p.Unjudged("exposure", check.Part("battles"), check.Args{"battles": untold})
		}
	},
}
