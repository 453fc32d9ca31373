package rule

import "boussole/internal/check"

var b308 = &check.Rule{
	Code: "B308", Principle: "P24", Full: check.Warning, Light: check.Off, Since: "0.1",
	Title: check.Text{
		FR: "Parle-t-on de vous ? Comment ? Qui ?",
		EN: "Are you spoken of? How? By whom?",
	},
	What: map[string]check.Text{
		"": {
			FR: "Personne n’a regardé ce que l’on dit de l’organisation : {count:acteur:acteurs}, et rien sous « says_of_us ».",
			EN: "Nobody has looked at what is said of the organisation: {count:actor:actors}, and nothing under “says_of_us”.",
		},
	},
	Why: check.Text{
		FR: "La réputation se fait dans ce que disent les autres : parler sans avoir écouté, c’est répondre à côté.",
		EN: "Reputation is made in what others say: to speak without having listened is to answer beside the point.",
	},
	Mend: check.Text{
		FR: "Relevez avis, articles et conversations des douze derniers mois et notez, par acteur, comment il parle de vous ; « how: silent » dit que l’on a cherché et rien trouvé.",
		EN: "Gather reviews, articles and conversations of the last twelve months and note, by actor, how it speaks of you; “how: silent” says that somebody looked and found nothing.",
	},
	Bad: check.Text{
		FR: "actors:\n  - id: le-progres\n    kind: medium",
		EN: "actors:\n  - id: local-paper\n    kind: medium",
	},
	Good: check.Text{
		FR: "actors:\n  - id: le-progres\n    kind: medium\n    says_of_us:\n      - how: critical\n        what: « Encore trois semaines de retard »\n        source: Édition de Lons\n        date: 2026-09-18",
		EN: "actors:\n  - id: local-paper\n    kind: medium\n    says_of_us:\n      - how: critical\n        what: “Three weeks late again”\n        source: Lons edition\n        date: 2026-09-18",
	},
	Source: check.Text{
		FR: "« la présence de sa marque (en parle-t-on ? comment ? qui ?) » (Médias sociaux : y être ou ne pas y être...).",
		EN: "“En parle-t-on ? comment ? qui ?” (is it spoken of? how? by whom?; Médias sociaux : y être ou ne pas y être...).",
	},
	Check: func(p *check.Pass) {
		if len(p.Actors) == 0 {
			return // B306 says it, once
		}
		for i := range p.Actors {
			for _, m := range p.Actors[i].SaysOfUs {
				if m.How != "" || !blank(m.What) {
					return
				}
			}
		}
		p.Report(check.Part("actors"), check.Args{"count": len(p.Actors)})
	},
}
