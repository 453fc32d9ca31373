package rule

import "boussole/internal/check"

var b815 = &check.Rule{
	Code: "B815", Principle: "P23", Full: check.Warning, Light: check.Warning, Since: "0.1",
	Title: check.Text{
		FR: "Une décision dont on ne saura plus la raison",
		EN: "A decision whose reason will be lost",
	},
	What: map[string]check.Text{
		"": {
			FR: "À la décision « {decision} », il manque {missing}.",
			EN: "The decision “{decision}” lacks {missing}.",
		},
	},
	Why: check.Text{
		FR: "Dans un an, quelqu’un reposera la question ; sans la raison, l’auteur et le jour, elle se rejouera depuis le début.",
		EN: "In a year somebody will ask again; without the reason, the author and the day, it will be argued over from the start.",
	},
	Mend: check.Text{
		FR: "Complétez « decided » ou « verdict », « why », « by » et « date », en une phrase chacun.",
		EN: "Fill in “decided” or “verdict”, “why”, “by” and “date”, a sentence each.",
	},
	Bad: check.Text{
		FR: "decisions:\n  - id: pas-de-tiktok\n    request: Ouvrir un compte TikTok\n    verdict: refuse",
		EN: "decisions:\n  - id: no-tiktok\n    request: Open a TikTok account\n    verdict: refuse",
	},
	Good: check.Text{
		FR: "decisions:\n  - id: pas-de-tiktok\n    date: 2026-11-12\n    request: Ouvrir un compte TikTok\n    verdict: refuse\n    why: Nos clientes ont plus de 50 ans et personne n'a trois heures par semaine à y donner\n    by: Nadia Lambert, gérante",
		EN: "decisions:\n  - id: no-tiktok\n    date: 2026-11-12\n    request: Open a TikTok account\n    verdict: refuse\n    why: Our customers are over 50 and nobody has three hours a week to give it\n    by: Nadia Lambert, owner",
	},
	Source: check.Text{
		FR: "« Ne pas savoir nécessairement pourquoi » (Les stratégies « me-too » du Social Media).",
		EN: "“Not necessarily knowing why” (Les stratégies « me-too » du Social Media).",
	},
	Check: func(p *check.Pass) {
		for i := range p.Decisions {
			d := &p.Decisions[i]
			var lacks missing
			lacks.unless(d.Decided != "" || d.Verdict != "", "decided", check.Text{FR: "ce qui a été décidé", EN: "what was decided"})
			lacks.unless(d.Why != "", "why", check.Text{FR: "la raison", EN: "the reason"})
			lacks.unless(d.By != "", "by", check.Text{FR: "qui a décidé", EN: "who decided"})
			lacks.unless(!d.Date.IsZero(), "date", check.Text{FR: "le jour", EN: "the day"})
			if lacks.any() {
				p.Report(check.At(d.ID, lacks.field), check.Args{"decision": d.ID, "missing": lacks.names})
			}
		}
	},
}
