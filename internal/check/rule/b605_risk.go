package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b605 = &check.Rule{
	Code: "B605", Principle: "P08", Full: check.Blocking, Light: check.Warning, Since: "0.1",
	Title: check.Text{
		FR: "Un risque a un signal, un seuil, une réponse, un responsable",
		EN: "A risk has a signal, a threshold, a response and an owner",
	},
	What: map[string]check.Text{
		"": {
			FR: "Au risque « {risk} », il manque {missing}.",
			EN: "The risk “{risk}” lacks {missing}.",
		},
	},
	Why: check.Text{
		FR: "Un risque que personne ne guette, ou auquel personne ne sait répondre, se règle dans la panique.",
		EN: "A risk that nobody watches for, or that nobody knows how to answer, gets dealt with in a panic.",
	},
	Mend: check.Text{
		FR: "Écrivez ce qui l’annonce (« signal »), à partir de quand on agit (« threshold »), ce que l’on fait (« response ») et qui en répond (« owner »).",
		EN: "Write what announces it (“signal”), from when on you act (“threshold”), what you do (“response”) and who answers for it (“owner”).",
	},
	Bad: check.Text{
		FR: "risks:\n  - id: rumeur\n    event: Une rumeur court sur la qualité de l’eau",
		EN: "risks:\n  - id: rumour\n    event: A rumour spreads about the quality of the water",
	},
	Good: check.Text{
		FR: "risks:\n  - id: rumeur\n    event: Une rumeur court sur la qualité de l’eau\n    signal: Appels à l’accueil, groupe Facebook du village\n    threshold: 5 appels en une journée\n    response: Publier la dernière analyse sur le site et à l’affichage\n    owner: directrice-technique",
		EN: "risks:\n  - id: rumour\n    event: A rumour spreads about the quality of the water\n    signal: Calls at the counter, the village’s Facebook group\n    threshold: 5 calls in a day\n    response: Publish the latest test on the site and the notice board\n    owner: technical-director",
	},
	Source: check.Text{
		FR: "« prenez des risques mais aussi minimisez les risques » (Les stratégies « me-too » du Social Media).",
		EN: "“Prenez des risques mais aussi minimisez les risques” (take risks, but minimise them too; Les stratégies « me-too » du Social Media).",
	},
	Check: func(p *check.Pass) {
		for i := range p.Risks {
			r := &p.Risks[i]
			if !isRun(p, r.ID) {
				continue
			}
			var missing []check.Text
			for _, one := range []struct {
				empty bool
				name  check.Text
			}{
				{r.Signal == "", check.Text{FR: "un signal", EN: "a signal"}},
				{r.Threshold == "", check.Text{FR: "un seuil", EN: "a threshold"}},
				{r.Response == "", check.Text{FR: "une réponse", EN: "a response"}},
				{r.Owner == "", check.Text{FR: "un responsable", EN: "an owner"}},
			} {
				if one.empty {
					missing = append(missing, one.name)
				}
			}
			if len(missing) > 0 {
				p.Report(check.At(r.ID), check.Args{"risk": r.ID, "missing": missing})
			}
		}
	},
}

// isRun reports whether a risk is run today: a battle in play runs it, or no battle
// at all, so that it is the organisation's own.
func isRun(p *check.Pass, risk dossier.RiskID) bool {
	alone := true
	for _, ref := range p.Index.RefsTo(dossier.AnyID(risk)) {
		if b := p.Facts.Battles[dossier.BattleID(ref.From)]; b != nil {
			if b.State == dossier.Chosen {
				return true
			}
			alone = false
		}
	}
	return alone
}
