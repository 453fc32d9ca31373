package rule

import (
	"boussole/internal/audit"
	"boussole/internal/audit/anchor"
	"boussole/internal/audit/library"
	"boussole/internal/check"
)

var b915 = &audit.Rule{
	Rule: check.Rule{
		Code: "B915", Principle: "P06", Full: check.Blocking, Light: check.Blocking, Since: "0.2",
		Title: check.Text{
			FR: "Le texte d’un autre",
			EN: "Somebody else’s text",
		},
		What: map[string]check.Text{
			"": {
				FR: "{share} des suites de quatre mots sont dans « {title} » ({organisation}) : c’est son texte, par exemple : « {passage} »",
				EN: "{share} of the four-word phrases are in “{title}” ({organisation}): it is its text, for example: “{passage}”",
			},
		},
		Unjudged: map[string]check.Text{
			"itself": {
				FR: "« {title} » ({organisation}) et ce document ne font presque qu’un : si c’est le vôtre ou une de ses versions, dites de qui il est (--name) ; sinon, c’est son texte.",
				EN: "“{title}” ({organisation}) and this document are almost one: if it is yours or a version of it, say whose it is (--name); if not, it is its text.",
			},
			"library": {
				FR: "Sans bibliothèque de référence, on ne peut dire ce qui est à vous et ce qui est à tous.",
				EN: "Without a reference library there is no saying what is yours and what is anybody’s.",
			},
		},
		Why: check.Text{
			FR: "La stratégie d’un autre répond aux problèmes d’un autre ; en changer le nom n’y change rien.",
			EN: "Another’s strategy answers another’s problems; changing the name in it changes nothing.",
		},
		Mend: check.Text{
			FR: "Repartez de votre problème et de vos publics ; gardez du texte d’origine ce que vous citez, avec sa source et sa licence.",
			EN: "Start again from your problem and your audiences; keep of the original what you quote, with its source and its licence.",
		},
		Bad: check.Text{
			FR: "Le guide d’une entreprise, où seul le nom a été remplacé",
			EN: "A company’s guide in which only the name was replaced",
		},
		Good: check.Text{
			FR: "Un guide à vous, qui cite en note les deux règles qu’il reprend",
			EN: "A guide of your own, which cites in a note the two rules that it takes over",
		},
		Source: check.Text{
			FR: "Broder, On the resemblance and containment of documents (1997) ; « on prend les mêmes et on recommence » (Les stratégies « me-too » du Social Media).",
			EN: "Broder, On the resemblance and containment of documents (1997); Les stratégies « me-too » du Social Media.",
		},
	},
	Judge: func(p *audit.Pass) {
		copies(p, func(share float64) bool { return share >= anchor.Default().Strong })
		if p.Verdict == nil {
			return
		}
		for i := range p.Verdict.Comparison.Others {
			if m := &p.Verdict.Comparison.Others[i]; m.Relation == library.Perhaps {
				p.Unjudged("itself", check.Args{"title": m.Entry.Title, "organisation": m.Entry.Organisation})
			}
		}
	},
}
