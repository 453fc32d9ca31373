package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b805 = &check.Rule{
	Code: "B805", Principle: "P18", Full: check.Warning, Light: check.Warning, Since: "0.1",
	Title: check.Text{
		FR: "Rien ne dit quand quitter la plateforme",
		EN: "Nothing says when to leave the platform",
	},
	What: map[string]check.Text{
		"": {
			FR: "Aucun seuil d’arrêt n’est fixé pour « {channel} », ni pour une bataille qui l’emploie.",
			EN: "No stop threshold is set for “{channel}”, nor for a battle that uses it.",
		},
	},
	Why: check.Text{
		FR: "Un réseau que l’on n’a pas prévu de quitter se garde par habitude, avec des heures qui manquent ailleurs.",
		EN: "A network that nobody planned to leave is kept out of habit, with hours that are missing elsewhere.",
	},
	Mend: check.Text{
		FR: "Donnez au canal ou à sa bataille un indicateur dont « thresholds.stop » dit à quelle valeur arrêter ; au niveau léger, une revue qui porte sur ce canal suffit.",
		EN: "Give the channel or its battle an indicator whose “thresholds.stop” says at what value to stop; at light depth, a review about that channel is enough.",
	},
	Bad: check.Text{
		FR: "indicators:\n  - {id: demandes, serves: instagram, metric: Demandes reçues par Instagram}",
		EN: "indicators:\n  - {id: requests, serves: instagram, metric: Requests received by Instagram}",
	},
	Good: check.Text{
		FR: "indicators:\n  - id: demandes\n    serves: instagram\n    metric: Demandes reçues par Instagram\n    every: monthly\n    thresholds: {continue: 12, correct: 6, stop: 3}",
		EN: "indicators:\n  - id: requests\n    serves: instagram\n    metric: Requests received by Instagram\n    every: monthly\n    thresholds: {continue: 12, correct: 6, stop: 3}",
	},
	Source: check.Text{
		FR: "« Renoncer à certaines plateformes, pour mieux consacrer son énergie ailleurs » (Médias sociaux : y être ou ne pas y être...).",
		EN: "“Give up some platforms, to put one’s energy elsewhere” (Médias sociaux : y être ou ne pas y être...).",
	},
	Check: func(p *check.Pass) {
		if hasNoEvaluation(p) {
			return
		}
		judged := map[dossier.AnyID]bool{}
		for i := range p.Evaluation.Indicators {
			if n := &p.Evaluation.Indicators[i]; n.Thresholds != nil && n.Thresholds.Stop != nil {
				judged[n.Serves] = true
			}
		}
		if p.Light() {
			for i := range p.Evaluation.Reviews {
				for _, id := range p.Evaluation.Reviews[i].About {
					judged[id] = true
				}
			}
		}
		for _, c := range p.Facts.SocialInUse() {
			// What a duty keeps cannot be stopped by a figure.
			ruled := c.Duty != "" || judged[dossier.AnyID(c.ID)]
			for _, b := range p.Facts.UsedBy[c.ID] {
				ruled = ruled || judged[dossier.AnyID(b.ID)]
			}
			if !ruled {
				p.Report(check.At(c.ID), check.Args{"channel": c.ID})
			}
		}
	},
}
