package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b818 = &check.Rule{
	Code: "B818", Principle: "P18", Full: check.Advice, Light: check.Off, Since: "0.1",
	Title: check.Text{
		FR: "Aucun indicateur ne mesure un résultat",
		EN: "No indicator measures an outcome",
	},
	What: map[string]check.Text{
		"": {
			FR: "{n:indicateur suit:indicateurs suivent} ce qui est produit ou reçu ; aucun ne mesure un résultat ou un impact.",
			EN: "{n:indicator follows:indicators follow} what is put out or taken in; none measures an outcome or an impact.",
		},
	},
	Why: check.Text{
		FR: "Avoir été vu, lu ou compris n’est pas encore avoir changé ce que des personnes font, ni ce que l’organisation y gagne.",
		EN: "To have been seen, read or understood is not yet to have changed what people do, or what the organisation gains by it.",
	},
	Mend: check.Text{
		FR: "Ajoutez un indicateur de résultat (« level: outcome » : ce que des personnes font autrement) ou d’impact (« level: impact » : ce que l’organisation y gagne).",
		EN: "Add an indicator of outcome (“level: outcome”: what people do differently) or of impact (“level: impact”: what the organisation gains).",
	},
	Bad: check.Text{
		FR: "indicators:\n  - {id: lecture, metric: Foyers qui disent avoir lu le bulletin, level: out-take}",
		EN: "indicators:\n  - {id: reading, metric: Households that say they read the bulletin, level: out-take}",
	},
	Good: check.Text{
		FR: "indicators:\n  - {id: lecture, metric: Foyers qui disent avoir lu le bulletin, level: out-take}\n  - {id: tri, metric: Part des bacs bien triés, level: outcome}",
		EN: "indicators:\n  - {id: reading, metric: Households that say they read the bulletin, level: out-take}\n  - {id: sorting, metric: Share of bins sorted well, level: outcome}",
	},
	Source: check.Text{
		FR: "AMEC Integrated Evaluation Framework : à toute production, au moins une réception ou un résultat.",
		EN: "AMEC Integrated Evaluation Framework: to every output, at least one out-take or outcome.",
	},
	Unjudged: map[string]check.Text{
		"level": {
			FR: "{n:indicateur n’a:indicateurs n’ont} pas de niveau d’effet (« level ») : rien ne dit si un résultat est mesuré.",
			EN: "{n:indicator has:indicators have} no level of effect (“level”): nothing says whether an outcome is measured.",
		},
	},
	Check: func(p *check.Pass) {
		deep, untold := 0, 0
		for i := range p.Evaluation.Indicators {
			n := &p.Evaluation.Indicators[i]
			switch level := levelOf(n, objectiveServed(p, n)); {
			case level == dossier.Outcome || level == dossier.Impact:
				return
			case isVanity(p, n):
			case level == "":
				untold++
			default:
				deep++
			}
		}
		at := check.At(dossier.AnyID("evaluation"), "indicators")
		switch {
		case untold > 0:
			p.Unjudged("level", at, check.Args{"n": untold})
		case deep > 0: // of vanity alone, B802 speaks
			p.Report(at, check.Args{"n": len(p.Evaluation.Indicators)})
		}
	},
}
