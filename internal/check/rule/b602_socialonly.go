package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b602 = &check.Rule{
	Code: "B602", Principle: "P10", Full: check.Blocking, Light: check.Warning, Since: "0.1",
	Title: check.Text{
		FR: "Les réseaux sociaux ne sont pas tout le plan",
		EN: "Social networks are not the whole plan",
	},
	What: map[string]check.Text{
		"": {
			FR: "Tous les canaux en usage sont des réseaux sociaux ({channels}), et rien ne dit qu’un autre média a été pesé puis écarté.",
			EN: "Every channel in use is a social network ({channels}), and nothing says that another medium was weighed and turned down.",
		},
	},
	Unjudged: map[string]check.Text{
		"kind": {
			FR: "Hors de ces canaux, dont la nature n’est pas dite, tout passe par des réseaux sociaux ; on ne peut dire si le plan s’y réduit : {channels}.",
			EN: "Apart from these channels, whose kind is not given, everything goes through social networks; there is no saying whether the plan comes down to them: {channels}.",
		},
	},
	Why: check.Text{
		FR: "Vos publics ne vivent pas seulement en ligne : un plan réduit aux réseaux sociaux part de l’outil, et laisse de côté ceux qui n’y sont pas.",
		EN: "Your audiences do not live online only: a plan that comes down to social networks starts from the tool, and leaves out those who are not there.",
	},
	Mend: check.Text{
		FR: "Pesez au moins un canal hors ligne (accueil, affichage, presse, courrier, événement) : employez-le, ou écartez-le dans une bataille « state: declined » avec son motif (« reason »).",
		EN: "Weigh at least one offline channel (the counter, posters, the press, mail, an event): use it, or turn it down in a battle with “state: declined” and its “reason”.",
	},
	Bad: check.Text{
		FR: "battles:\n  - id: stories\n    channels: [instagram, tiktok]\n    state: chosen",
		EN: "battles:\n  - id: stories\n    channels: [instagram, tiktok]\n    state: chosen",
	},
	Good: check.Text{
		FR: "battles:\n  - id: stories\n    channels: [instagram]\n    state: chosen\n  - id: prospectus\n    channels: [boites-aux-lettres]\n    state: declined\n    reason: 900 EUR de distribution pour 12 clients en 2025",
		EN: "battles:\n  - id: stories\n    channels: [instagram]\n    state: chosen\n  - id: leaflets\n    channels: [letterboxes]\n    state: declined\n    reason: 900 EUR to hand out, for 12 customers in 2025",
	},
	Source: check.Text{
		FR: "« il ne faut pas penser Web ou TV mais bien les 2 » (Médias sociaux : entre hype et réalité) ; Barcelona Principles 3.0 : tous les canaux pertinents, en ligne et hors ligne.",
		EN: "“Il ne faut pas penser Web ou TV mais bien les 2” (not web or TV, but both; Médias sociaux : entre hype et réalité); Barcelona Principles 3.0: all relevant online and offline channels.",
	},
	Check: func(p *check.Pass) {
		only, untold := onlySocial(p)
		if len(untold) > 0 {
			p.Unjudged("kind", check.Part("channels"), check.Args{"channels": untold})
		}
		if !only {
			return
		}
		var names []string
		for _, c := range p.Facts.InUse {
			names = append(names, p.Index.Label(dossier.AnyID(c.ID)))
		}
		p.Report(check.Part("channels"), check.Args{"channels": some(names)})
	},
}
