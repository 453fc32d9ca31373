package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b218 = &check.Rule{
	Code: "B218", Principle: "P07", Full: check.Advice, Light: check.Advice, Since: "0.1",
	Title: check.Text{
		FR: "Trop d’objectifs pour être tenus",
		EN: "Too many objectives to be kept",
	},
	What: map[string]check.Text{
		"": {
			FR: "Le dossier suit {count:objectif:objectifs} à la fois ; à ce niveau, {most} est un maximum.",
			EN: "The dossier pursues {count:objective:objectives} at once; at this depth, {most} is the most.",
		},
	},
	Why: check.Text{
		FR: "Choisir, c’est renoncer : au-delà de quelques objectifs, les mêmes heures se partagent et aucun n’avance assez pour se voir.",
		EN: "To choose is to give up: beyond a few objectives the same hours are shared out and none moves far enough to be seen.",
	},
	Mend: check.Text{
		FR: "Gardez ceux dont l’organisation souffrirait le plus de l’échec ; repoussez les autres par une décision, ou réunissez ceux qui visent le même effet chez le même public.",
		EN: "Keep those whose failure would hurt the organisation most; put the others off by a decision, or merge those that aim at the same effect in the same audience.",
	},
	Bad: check.Text{
		FR: "Onze objectifs pour une chargée de communication à 12 heures par semaine",
		EN: "Eleven objectives for one communication officer at 12 hours a week",
	},
	Good: check.Text{
		FR: "Trois objectifs, et une décision datée qui repousse les huit autres à 2028",
		EN: "Three objectives, and a dated decision that puts the other eight off to 2028",
	},
	Source: check.Text{
		FR: "OGSM, qui tient en une ou deux pages ; « choix des batailles à mener » (Les stratégies « me-too » du Social Media).",
		EN: "OGSM, which fits on one or two pages; “choix des batailles à mener” (choosing the battles; Les stratégies « me-too » du Social Media).",
	},
	Check: func(p *check.Pass) {
		most := 7
		if p.Light() {
			most = 3
		}
		count := 0
		for _, o := range openObjectives(p) {
			if d := standingDecision(p.Facts, dossier.AnyID(o.ID)); d == nil || d.Verdict != dossier.Postpone {
				count++
			}
		}
		if count > most {
			p.Report(check.Part("objectives"), check.Args{"count": count, "most": most})
		}
	},
}
