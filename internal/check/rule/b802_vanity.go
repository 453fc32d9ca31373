package rule

import (
	"slices"

	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b802 = &check.Rule{
	Code: "B802", Principle: "P18", Full: check.Blocking, Light: check.Warning, Since: "0.1",
	Title: check.Text{
		FR: "L’objectif n’est suivi que par des chiffres de vanité",
		EN: "The objective is followed by vanity figures only",
	},
	What: map[string]check.Text{
		"": {
			FR: "L’objectif « {objective} » n’est suivi que par ce qui est publié ou par l’audience affichée : {metrics}.",
			EN: "The objective “{objective}” is followed only by what is put out or by the audience displayed: {metrics}.",
		},
	},
	Why: check.Text{
		FR: "Ces chiffres montent avec l’activité et l’achat d’espace ; ils ne disent pas si des personnes savent, ressentent ou font autre chose qu’avant.",
		EN: "These figures rise with activity and bought space; they do not say whether people know, feel or do anything other than before.",
	},
	Mend: check.Text{
		FR: "Gardez-les s’ils aident à régler l’action, et ajoutez un indicateur de l’effet lui-même : inscriptions, appels évités, part du public qui sait (« level: outcome »).",
		EN: "Keep them if they help to adjust the work, and add an indicator of the effect itself: enrolments, calls avoided, share of the audience who know (“level: outcome”).",
	},
	Bad: check.Text{
		FR: "indicators:\n  - {id: audience, serves: venir, metric: Nombre de followers Instagram}\n  - {id: portee, serves: venir, metric: Portée mensuelle des publications}",
		EN: "indicators:\n  - {id: audience, serves: come, metric: Number of Instagram followers}\n  - {id: reach, serves: come, metric: Monthly reach of posts}",
	},
	Good: check.Text{
		FR: "indicators:\n  - {id: familles, serves: venir, metric: Familles inscrites à l'atelier, level: outcome, source: registre}\n  - {id: portee, serves: venir, metric: Portée mensuelle des publications, level: output}",
		EN: "indicators:\n  - {id: families, serves: come, metric: Families enrolled in the workshop, level: outcome, source: register}\n  - {id: reach, serves: come, metric: Monthly reach of posts, level: output}",
	},
	Source: check.Text{
		FR: "Barcelona Principles 3.0 : mesurer productions, résultats et impact ; AMEC Integrated Evaluation Framework, ses niveaux.",
		EN: "Barcelona Principles 3.0: measure outputs, outcomes and impact; AMEC Integrated Evaluation Framework, its levels.",
	},
	Check: func(p *check.Pass) {
		by := followed(p)
		for i := range p.Objectives {
			o := &p.Objectives[i]
			list := by[o.ID]
			if len(list) == 0 || slices.ContainsFunc(list, func(n *dossier.Indicator) bool { return !isVanity(p, n) }) {
				continue
			}
			var metrics []string
			for _, n := range list {
				if m := metricOf(n, objectiveServed(p, n)); m != "" {
					metrics = append(metrics, m)
				} else {
					metrics = append(metrics, string(n.ID))
				}
			}
			p.Report(check.At(list[0].ID, "metric"), check.Args{"objective": o.ID, "metrics": metrics})
		}
	},
}
