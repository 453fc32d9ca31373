package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b609 = &check.Rule{
	Code: "B609", Principle: "P07", Full: check.Warning, Light: check.Warning, Since: "0.1",
	Title: check.Text{
		FR: "Ce que l’on écarte, on dit pourquoi",
		EN: "What is turned down says why",
	},
	What: map[string]check.Text{
		"": {
			FR: "La bataille « {battle} » est {state} sans que l’on dise pourquoi.",
			EN: "The battle “{battle}” is {state}, and nothing says why.",
		},
	},
	Why: check.Text{
		FR: "Sans son motif, un renoncement se rediscute à chaque réunion ; avec lui, on sait ce qui devrait changer pour y revenir.",
		EN: "Without its reason a refusal is argued again at each meeting; with it, one knows what would have to change to come back to it.",
	},
	Mend: check.Text{
		FR: "Donnez le motif sous « reason » : les heures, le public, le coût ou le résultat mesuré qui a tranché.",
		EN: "Give the reason under “reason”: the hours, the audience, the cost or the measured result that settled it.",
	},
	Bad: check.Text{
		FR: "battles:\n  - id: podcast\n    state: declined",
		EN: "battles:\n  - id: podcast\n    state: declined",
	},
	Good: check.Text{
		FR: "battles:\n  - id: podcast\n    state: declined\n    reason: 9 h par épisode, pour 6 h disponibles par semaine",
		EN: "battles:\n  - id: podcast\n    state: declined\n    reason: 9 h an episode, against 6 h available a week",
	},
	Source: check.Text{
		FR: "« accepter de renoncer à certaines plateformes, pour mieux consacrer son énergie ailleurs » (Médias sociaux : y être ou ne pas y être...).",
		EN: "“Accepter de renoncer à certaines plateformes” (accept giving some platforms up; Médias sociaux : y être ou ne pas y être...).",
	},
	Check: func(p *check.Pass) {
		for i := range p.Battles {
			if b := &p.Battles[i]; isSetAside(b) && !saysWhySetAside(p.Facts, b) {
				p.Report(check.At(b.ID, "reason"), check.Args{"battle": b.ID, "state": asideStates[b.State]})
			}
		}
	},
}

var asideStates = map[dossier.BattleState]check.Text{
	dossier.Declined: {FR: "écartée", EN: "declined"},
	dossier.Parked:   {FR: "mise en attente", EN: "parked"},
	dossier.Stopped:  {FR: "arrêtée", EN: "stopped"},
}
