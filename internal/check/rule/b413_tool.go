package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b413 = &check.Rule{
	Code: "B413", Principle: "P22", Full: check.Warning, Light: check.Off, Since: "0.1",
	Title: check.Text{
		FR: "Un outil qui ne sert aucun dispositif",
		EN: "A tool that serves no working arrangement",
	},
	What: map[string]check.Text{
		"": {
			FR: "{names} {tools?n’élargit:n’élargissent} aucun dispositif existant.",
			EN: "{names} {tools?widens:widen} no arrangement that already works.",
		},
	},
	Why: check.Text{
		FR: "Un outil élargit une façon de travailler qui existe ; il n’en crée pas.",
		EN: "A tool widens a way of working that exists; it does not create one.",
	},
	Mend: check.Text{
		FR: "Décrivez sous « arrangements » ce qui fonctionne déjà (qui fait quoi, depuis quand), puis nommez-le sous « arrangements » de l’outil ; sinon renoncez à l’outil.",
		EN: "Describe under “arrangements” what already works (who does what, since when), then name it under the tool’s “arrangements”; otherwise give the tool up.",
	},
	Bad: check.Text{
		FR: "tools:\n  - {id: planificateur, name: Planificateur de publications, cost_per_year: 480 EUR}",
		EN: "tools:\n  - {id: scheduler, name: Post scheduler, cost_per_year: 480 EUR}",
	},
	Good: check.Text{
		FR: "arrangements:\n  - {id: point-lundi, what: Point du lundi entre services sur la semaine à venir, since: \"2019\"}\ntools:\n  - {id: planificateur, name: Planificateur de publications, arrangements: [point-lundi]}",
		EN: "arrangements:\n  - {id: monday-meeting, what: Monday meeting of departments on the coming week, since: \"2019\"}\ntools:\n  - {id: scheduler, name: Post scheduler, arrangements: [monday-meeting]}",
	},
	Source: check.Text{
		FR: "« Sans le dispositif, l’outil n’est rien » (Vous cherchez la solution à une problématique business ? Ne démarrez pas un plan media sociaux…).",
		EN: "“Without the arrangement, the tool is nothing” (Vous cherchez la solution à une problématique business ? Ne démarrez pas un plan media sociaux…).",
	},
	Check: func(p *check.Pass) {
		var idle []dossier.AnyID
		for i := range p.Tools {
			if t := &p.Tools[i]; len(t.Arrangement) == 0 {
				idle = append(idle, dossier.AnyID(t.ID))
			}
		}
		if len(idle) > 0 && len(p.Arrangements) == 0 {
			p.Report(check.Part("tools"), check.Args{"tools": len(idle), "names": quoted(p.Names(idle...))})
			return
		}
		for _, t := range idle {
			p.Report(check.At(t, "arrangements"), check.Args{"tools": 1, "names": quoted(p.Names(t))})
		}
	},
}
