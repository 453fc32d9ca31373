package rule

import (
	"boussole/internal/audit"
	"boussole/internal/check"
)

var b912 = &audit.Rule{
	Rule: check.Rule{
		Code: "B912", Principle: "P04", Full: check.Advice, Light: check.Advice, Since: "0.2",
		Title: check.Text{
			FR: "Des maillons que le document laisse de côté",
			EN: "Links that the document leaves out",
		},
		What: map[string]check.Text{
			"": {
				FR: "Le document ne parle pas de ceci : {parts}.",
				EN: "The document does not speak of this: {parts}.",
			},
		},
		Why: check.Text{
			FR: "Ce qui n’est pas écrit se décide quand même, par habitude ou dans l’urgence, et par quelqu’un qui ne le sait pas.",
			EN: "What is not written is decided all the same, by habit or in haste, and by somebody who does not know it.",
		},
		Mend: check.Text{
			FR: "Écrivez une ligne sur chacun, ou dites que vous l’avez laissé de côté et pourquoi.",
			EN: "Write a line on each, or say that you left it out and why.",
		},
		Bad: check.Text{
			FR: "Un plan sans personne pour le faire ni risque nommé",
			EN: "A plan with nobody to carry it out and no risk named",
		},
		Good: check.Text{
			FR: "Deux personnes, 9 heures par semaine ; le risque : la rumeur sur l’eau ; qui répond : le directeur",
			EN: "Two people, 9 hours a week; the risk: the rumour about the water; who answers: the director",
		},
		Source: check.Text{
			FR: "« compter ses hommes » (Médias sociaux : entre hype et réalité). Les mêmes manques dans un dossier : B401, B606, B507, B807.",
			EN: "“Compter ses hommes” (count your people; Médias sociaux : entre hype et réalité). The same gaps in a dossier: B401, B606, B507, B807.",
		},
	},
	Judge: func(p *audit.Pass) {
		if missing := missingOf(p, beyond); len(missing) > 0 {
			p.ReportWhole("", check.Args{"parts": missing})
		}
	},
}

// beyond are the other parts of the chain.
var beyond = []audit.Part{
	audit.Identity, audit.Ecosystem, audit.SWOT, audit.Forces, audit.Missions, audit.Channels, audit.Battles, audit.Programme, audit.Charter, audit.Risk, audit.Decisions,
}
