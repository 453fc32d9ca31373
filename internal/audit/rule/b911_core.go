package rule

import (
	"boussole/internal/audit"
	"boussole/internal/check"
)

var b911 = &audit.Rule{
	Rule: check.Rule{
		Code: "B911", Principle: "P04", Full: check.Warning, Light: check.Warning, Since: "0.2",
		Title: check.Text{
			FR: "La chaîne est rompue",
			EN: "The chain is broken",
		},
		What: map[string]check.Text{
			"": {
				FR: "Le document ne dit rien de ceci : {parts}.",
				EN: "The document says nothing of this: {parts}.",
			},
		},
		Why: check.Text{
			FR: "Problème, objectif, public et mesure se tiennent : qu’il en manque un, et le reste ne répond plus à aucune question.",
			EN: "Problem, objective, audience and measure hold each other up: with one of them missing, the rest answers no question any more.",
		},
		Mend: check.Text{
			FR: "Écrivez d’abord ce qui manque, en une phrase chacun, avec un fait à l’appui ; « boussole audit --draft » en donne le dossier à remplir.",
			EN: "Write what is missing first, one sentence each, with a fact behind it; “boussole audit --draft” gives the dossier to fill in.",
		},
		Bad: check.Text{
			FR: "Un calendrier de publication, et rien d’autre",
			EN: "A posting calendar, and nothing else",
		},
		Good: check.Text{
			FR: "Un problème daté, un objectif mesuré, un public nommé, puis le calendrier",
			EN: "A dated problem, a measured objective, a named audience, and then the calendar",
		},
		Source: check.Text{
			FR: "La chaîne identité, problème, objectif, public, bataille, canal, action, mesure, revue. Le même défaut dans un dossier : B202 et B801.",
			EN: "The chain of identity, problem, objective, audience, battle, channel, action, measure, review. The same fault in a dossier: B202 and B801.",
		},
	},
	Judge: func(p *audit.Pass) {
		if missing := missingOf(p, core); len(missing) > 0 {
			p.ReportWhole("", check.Args{"parts": missing})
		}
	},
}

// core are the parts without which a document is no strategy.
var core = []audit.Part{audit.Problem, audit.Objectives, audit.Audience, audit.Evaluation}

func missingOf(p *audit.Pass, parts []audit.Part) []check.Text {
	var missing []check.Text
	for _, part := range parts {
		if !p.Covered(part).Held {
			missing = append(missing, audit.PartName(part))
		}
	}
	return missing
}
