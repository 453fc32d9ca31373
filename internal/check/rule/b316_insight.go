package rule

import "boussole/internal/check"

var b316 = &check.Rule{
	Code: "B316", Principle: "P04", Full: check.Advice, Light: check.Off, Since: "0.1",
	Title: check.Text{
		FR: "Un insight vient de quelqu’un",
		EN: "An insight comes from somebody",
	},
	What: map[string]check.Text{
		"": {
			FR: "L’insight du public « {audience} » n’a ni verbatim ni source : « {insight} ».",
			EN: "The insight of the audience “{audience}” has neither a verbatim nor a source: “{insight}”.",
		},
	},
	Why: check.Text{
		FR: "Un insight que personne n’a dit n’est que l’idée que l’on se fait du public, et le message se trompera avec elle.",
		EN: "An insight that nobody voiced is the idea that one has of the audience, and the message will be wrong with it.",
	},
	Mend: check.Text{
		FR: "Ajoutez sous « verbatims » une phrase entendue, avec sa source et sa date, ou sous « evidence » l’étude d’où l’insight vient.",
		EN: "Add under “verbatims” a sentence that was heard, with its source and date, or under “evidence” the study that the insight comes from.",
	},
	Bad: check.Text{
		FR: "insight: Les parents veulent de la sérénité",
		EN: "insight: Parents want peace of mind",
	},
	Good: check.Text{
		FR: "insight: Les parents apprennent la grève devant la grille fermée\nverbatims:\n  - quote: « Je l’ai su à 8 h 20, avec les deux petits »\n    source: Mère d’élève, sortie de l’école\n    date: 2026-10-06",
		EN: "insight: Parents learn of the strike at the closed gate\nverbatims:\n  - quote: “I found out at 8.20, with both kids”\n    source: A mother at the school gate\n    date: 2026-10-06",
	},
	Source: check.Text{
		FR: "GCS OASIS, étape « Audience / Insight » : l’insight se tire de données et de paroles recueillies.",
		EN: "GCS OASIS, step “Audience/Insight”: insight is drawn from data and from what people said.",
	},
	Check: func(p *check.Pass) {
		for i := range p.Audiences {
			a := &p.Audiences[i]
			if blank(a.Insight) || sourced(a.Evidence) {
				continue
			}
			heard := false
			for _, v := range a.Verbatims {
				heard = heard || !blank(v.Quote)
			}
			if !heard {
				p.Report(check.At(a.ID, "insight"), check.Args{"audience": a.ID, "insight": excerpt(a.Insight)})
			}
		}
	},
}
