package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b622 = &check.Rule{
	Code: "B622", Principle: "P22", Full: check.Blocking, Light: check.Off, Since: "0.1",
	Title: check.Text{
		FR: "Une bataille s’engage quand ses conditions sont réunies",
		EN: "A battle starts once what it needs is in place",
	},
	What: map[string]check.Text{
		"": {
			FR: "La bataille « {battle} » attend encore : {need}.",
			EN: "The battle “{battle}” is still waiting for: {need}.",
		},
		"mission": {
			FR: "La bataille « {battle} » repose sur la mission « {need} », dont rien ne dit par qui et quand elle a été acceptée.",
			EN: "The battle “{battle}” rests on the mission “{need}”, and nothing says by whom and when it was accepted.",
		},
		"charter": {
			FR: "La bataille « {battle} » repose sur la charte éditoriale, qui n’a ni ligne ni ton.",
			EN: "The battle “{battle}” rests on the editorial charter, which has neither a line nor a tone.",
		},
		"offer": {
			FR: "La bataille « {battle} » repose sur la qualité de « {need} » : la dernière mesure donne {value}, pour un seuil de {floor}.",
			EN: "The battle “{battle}” rests on the quality of “{need}”: the last reading is {value}, for a limit of {floor}.",
		},
	},
	Unjudged: map[string]check.Text{
		"quality": {
			FR: "La bataille « {battle} » repose sur la qualité de « {need} » : faute d’une mesure et d’un seuil sur la même échelle, on ne peut dire si elle suffit.",
			EN: "The battle “{battle}” rests on the quality of “{need}”: without a reading and a limit on the same scale, there is no saying whether it is enough.",
		},
	},
	Why: check.Text{
		FR: "Un outil élargit un dispositif qui marche déjà ; il ne remplace ni l’accord d’un service, ni une charte, ni un produit qui tient.",
		EN: "A tool widens an arrangement that already works; it replaces neither a department’s agreement, nor a charter, nor a product that holds up.",
	},
	Mend: check.Text{
		FR: "Réglez d’abord ce préalable puis datez-le (« met », « accepted_on »), ou mettez la bataille en attente (« state: parked ») jusque-là.",
		EN: "Settle what is needed first and date it (“met”, “accepted_on”), or park the battle (“state: parked”) until then.",
	},
	Bad: check.Text{
		FR: "battles:\n  - id: reponse-en-une-heure\n    state: chosen\n    needs:\n      - what: Astreinte du service clients le samedi",
		EN: "battles:\n  - id: answer-within-the-hour\n    state: chosen\n    needs:\n      - what: Customer service on call on Saturdays",
	},
	Good: check.Text{
		FR: "battles:\n  - id: reponse-en-une-heure\n    state: chosen\n    needs:\n      - what: Astreinte du service clients le samedi\n        met: 2026-10-03",
		EN: "battles:\n  - id: answer-within-the-hour\n    state: chosen\n    needs:\n      - what: Customer service on call on Saturdays\n        met: 2026-10-03",
	},
	Source: check.Text{
		FR: "« Mais sans le dispositif, l’outil n’est rien » (Ne démarrez pas un plan media sociaux, Bertrand Duperrin).",
		EN: "“Mais sans le dispositif, l’outil n’est rien” (without the arrangement the tool is nothing; Ne démarrez pas un plan media sociaux, Bertrand Duperrin).",
	},
	Check: func(p *check.Pass) {
		for _, b := range p.Facts.InPlay {
			for i := range b.Needs {
				n := &b.Needs[i]
				at, args := check.At(b.ID, itemField("needs", i)), check.Args{"battle": b.ID, "need": n.Element}
				if mission := p.Facts.Missions[dossier.MissionID(n.Element)]; mission != nil {
					if mission.AcceptedBy == "" || mission.AcceptedOn.IsZero() {
						p.ReportAs("mission", at, args)
					}
				} else if offer := p.Facts.Offers[dossier.OfferID(n.Element)]; offer != nil {
					needOfQuality(p, offer, n.Floor, at, args)
				} else if n.Element == "charter" {
					if p.Charter.Line == "" && p.Charter.Tone == "" {
						p.ReportAs("charter", at, args)
					}
				} else if n.Met.IsZero() || n.Met.After(laterOf(p.Today, b.Start)) && !p.Today.IsZero() {
					if n.What != "" {
						args["need"] = n.What
					}
					p.Report(at, args)
				}
			}
		}
	},
}

func laterOf(a, b dossier.Date) dossier.Date {
	if b.After(a) {
		return b
	}
	return a
}

// needOfQuality reports an offer whose last reading on one of its measures is under
// the battle's floor, or under its own where the battle sets none. The battle's floor
// is judged on the measures of which more is better, and whose scale reaches it.
func needOfQuality(p *check.Pass, o *dossier.Offer, floor *float64, at check.Place, args check.Args) {
	last := map[dossier.QualityMeasure]*dossier.Quality{}
	for i := range o.Quality {
		q := &o.Quality[i]
		if before := last[q.Measure]; q.Value != nil && (before == nil || !q.Date.Before(before.Date)) {
			last[q.Measure] = q
		}
	}
	judged := false
	for _, measure := range []dossier.QualityMeasure{dossier.Reviews, dossier.Satisfaction, dossier.NPS, dossier.Complaints, dossier.Returns} {
		q := last[measure]
		if q == nil {
			continue
		}
		lessIsBetter := measure == dossier.Complaints || measure == dossier.Returns
		limit := q.Floor
		if floor != nil {
			if lessIsBetter || q.Scale != nil && *floor > *q.Scale {
				continue
			}
			limit = floor
		}
		if limit == nil {
			continue
		}
		judged = true
		if lessIsBetter && *q.Value > *limit || !lessIsBetter && *q.Value < *limit {
			args["value"], args["floor"] = *q.Value, *limit
			p.ReportAs("offer", at, args)
			return
		}
	}
	if !judged {
		p.Unjudged("quality", at, args)
	}
}
