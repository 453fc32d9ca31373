package rule

import (
	"slices"

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
		"none": {
			FR: "Aucun risque n’est écrit, alors que {battles} {battles?peut:peuvent} exposer l’organisation.",
			EN: "No risk is written, though {battles} may lay the organisation open.",
		},
	},
	Unjudged: map[string]check.Text{
		"exposure": {
			FR: "{battles} ne {battles?nomme:nomment} aucun risque, et rien ne dit à quel point {battles?elle expose:elles exposent} l’organisation.",
			EN: "{battles} {battles?names:name} no risk, and nothing says how far {battles?it lays:they lay} the organisation open.",
		},
	},
	Why: check.Text{
		FR: "Dès que des inconnus peuvent répondre en public, quelque chose peut mal tourner : mieux vaut y avoir pensé au calme.",
		EN: "As soon as strangers can answer in public, something can go wrong: better to have thought of it beforehand.",
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
		type exposed struct {
			battle *dossier.Battle
			level  int
		}
		var open []exposed
		var untold, all []string
		for _, b := range p.Facts.InPlay {
			if len(b.Risks) > 0 {
				continue
			}
			level, ok := p.Facts.Exposure(b)
			name := p.Index.Label(dossier.AnyID(b.ID))
			switch {
			case ok && level >= 2:
				open, all = append(open, exposed{b, level}), append(all, name)
			case ok || len(b.Channels) == 0:
			case !p.Light():
				untold, all = append(untold, name), append(all, name)
			case isOnSocial(p.Facts, b): // at light depth nobody is asked for the exposure
				all = append(all, name)
			}
		}
		if len(p.Risks) == 0 {
			if len(all) > 0 {
				p.ReportAs("none", check.Part("risks"), check.Args{"battles": quoted(all)})
			}
			return
		}
		for _, one := range open {
			p.Report(check.At(one.battle.ID, "risks"), check.Args{"battle": one.battle.ID, "exposure": one.level})
		}
		if len(untold) > 0 {
			p.Unjudged("exposure", check.Part("battles"), check.Args{"battles": quoted(untold)})
		}
	},
}

// isOnSocial reports whether a battle uses a social network.
func isOnSocial(f *check.Facts, b *dossier.Battle) bool {
	return slices.ContainsFunc(b.Channels, func(id dossier.ChannelID) bool {
		c := f.Channels[id]
		return c != nil && c.Kind.Social()
	})
}
