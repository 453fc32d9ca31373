package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b311 = &check.Rule{
	Code: "B311", Principle: "P14", Full: check.Advice, Light: check.Off, Since: "0.1",
	Title: check.Text{
		FR: "Qui va sur le web social y connaît ses forces",
		EN: "Those who use social media know their strengths there",
	},
	What: map[string]check.Text{
		"": {
			FR: "Le dossier emploie {channels}, et le SWOT n’a aucune entrée propre au web social.",
			EN: "The dossier uses {channels}, and the SWOT has no entry about the social web.",
		},
	},
	Why: check.Text{
		FR: "Les forces d’une organisation au guichet ne sont pas celles qu’elle a en public, où chacun peut lui répondre.",
		EN: "An organisation’s strengths at the counter are not those that it has in public, where anybody may answer back.",
	},
	Mend: check.Text{
		FR: "Ajoutez au SWOT ce qui vaut sur les réseaux (délais de réponse, habitués, avis, sujets qui fâchent) avec « scope: social » et une preuve.",
		EN: "Add to the SWOT what holds on the networks (time to answer, regulars, reviews, sore subjects) with “scope: social” and evidence.",
	},
	Bad: check.Text{
		FR: "swot:\n  - id: equipe\n    kind: strength\n    scope: whole",
		EN: "swot:\n  - id: team\n    kind: strength\n    scope: whole",
	},
	Good: check.Text{
		FR: "swot:\n  - id: sans-reponse\n    kind: weakness\n    scope: social\n    statement: Quatre questions sur dix restent sans réponse sur la page Facebook",
		EN: "swot:\n  - id: unanswered\n    kind: weakness\n    scope: social\n    statement: Four questions in ten stay unanswered on the Facebook page",
	},
	Source: check.Text{
		FR: "« une analyse SWOT [...] spécifique au web social » (Médias sociaux : y être ou ne pas y être...).",
		EN: "“Spécifique au web social” (a SWOT of the social web; Médias sociaux : y être ou ne pas y être...).",
	},
	Check: func(p *check.Pass) {
		social := p.Facts.SocialInUse()
		if len(social) == 0 || len(p.SWOT) == 0 { // B309 asks for the SWOT
			return
		}
		for i := range p.SWOT {
			if p.SWOT[i].Scope == dossier.ScopeSocial {
				return
			}
		}
		names := make([]string, len(social))
		for i, c := range social {
			names[i] = p.Index.Label(dossier.AnyID(c.ID))
		}
		p.Report(check.Part("swot"), check.Args{"channels": some(names)})
	},
}
