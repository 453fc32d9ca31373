package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b604 = &check.Rule{
	Code: "B604", Principle: "P08", Full: check.Warning, Light: check.Warning, Since: "0.1",
	Title: check.Text{
		FR: "Le plafond d’exposition est fixé avant la bataille",
		EN: "The exposure cap is set before the battle",
	},
	What: map[string]check.Text{
		"": {
			FR: "Aucun plafond d’exposition n’est fixé, alors que {n?ce canal ouvre:ces canaux ouvrent} l’organisation aux réponses de n’importe qui : {channels}.",
			EN: "No exposure cap is set, while {n?this channel lays:these channels lay} the organisation open to anybody’s answers: {channels}.",
		},
	},
	Why: check.Text{
		FR: "Sans limite décidée d’avance, chaque canal de plus paraît acceptable, jusqu’au jour où il faut répondre partout à la fois.",
		EN: "Without a limit decided beforehand, each further channel looks acceptable, until the day when one must answer everywhere at once.",
	},
	Mend: check.Text{
		FR: "Décidez avec la direction du total que vous pouvez soutenir et écrivez-le dans « exposure.cap », avec sa raison, qui l’a décidé et quand.",
		EN: "Decide with management how much you can bear in all and write it in “exposure.cap”, with the reason, who decided it and when.",
	},
	Bad: check.Text{
		FR: "channels:\n  - id: page-facebook\n    kind: facebook\n    exposure: 3",
		EN: "channels:\n  - id: facebook-page\n    kind: facebook\n    exposure: 3",
	},
	Good: check.Text{
		FR: "exposure:\n  cap: 4\n  reason: Une seule personne peut répondre le week-end\n  decided_by: La maire\n  decided_on: 2026-10-12",
		EN: "exposure:\n  cap: 4\n  reason: Only one person can answer at weekends\n  decided_by: The mayor\n  decided_on: 2026-10-12",
	},
	Source: check.Text{
		FR: "« ne pas ouvrir grand les portes, qui avant étaient fermées à double tour » (Les stratégies « me-too » du Social Media).",
		EN: "“Ne pas ouvrir grand les portes” (do not throw the doors wide open; Les stratégies « me-too » du Social Media).",
	},
	Check: func(p *check.Pass) {
		if p.Exposure.Cap != nil {
			return
		}
		var open []string
		for _, c := range p.Facts.InUse {
			if c.Kind.Social() || c.Exposure != nil && *c.Exposure >= 2 {
				open = append(open, p.Index.Label(dossier.AnyID(c.ID)))
			}
		}
		if len(open) > 0 {
			p.Report(check.At(dossier.AnyID("exposure"), "cap"), check.Args{"channels": some(open), "n": len(open)})
		}
	},
}
