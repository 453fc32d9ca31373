package rule

import (
	"boussole/internal/audit"
	"boussole/internal/check"
)

var b910 = &audit.Rule{
	Rule: check.Rule{
		Code: "B910", Principle: "P03", Full: check.Warning, Light: check.Warning, Since: "0.2",
		Title: check.Text{
			FR: "Un objectif sans mesure ou sans date",
			EN: "An objective without a measure or a date",
		},
		What: map[string]check.Text{
			"both": {
				FR: "« {objective} » n’a ni mesure ni date.",
				EN: "“{objective}” has neither a measure nor a date.",
			},
			"measure": {
				FR: "« {objective} » a une date et pas de mesure.",
				EN: "“{objective}” has a date and no measure.",
			},
			"date": {
				FR: "« {objective} » a une mesure et pas de date.",
				EN: "“{objective}” has a measure and no date.",
			},
		},
		Why: check.Text{
			FR: "Sans mesure ni échéance, un objectif n’est jamais manqué : personne ne saura quand ni s’il faut changer de route.",
			EN: "Without a measure or a date an objective is never missed: nobody will know when, or whether, to change course.",
		},
		Mend: check.Text{
			FR: "Dites de combien, à partir de quoi et d’ici quand : « passer de 12 % à 19 % d’ici juin 2027 ».",
			EN: "Say by how much, from what and by when: “from 12% to 19% by June 2027”.",
		},
		Bad: check.Text{
			FR: "Mieux informer les familles",
			EN: "Inform families better",
		},
		Good: check.Text{
			FR: "Que 60 % des familles, contre 38 %, connaissent la date des inscriptions d’ici mars 2027",
			EN: "60% of families, up from 38%, know when enrolment opens by March 2027",
		},
		Source: check.Text{
			FR: "Objectifs SMART (Doran, 1981). Le même défaut dans un dossier : B208 et B209.",
			EN: "SMART objectives (Doran, 1981). The same fault in a dossier: B208 and B209.",
		},
	},
	Judge: func(p *audit.Pass) {
		for i := range p.Objectives {
			o := &p.Objectives[i]
			measured, dated := o.Target != nil || o.Baseline != nil, o.Date != nil
			variant := ""
			switch {
			case !measured && !dated:
				variant = "both"
			case !measured:
				variant = "measure"
			case !dated:
				variant = "date"
			default:
				continue
			}
			p.Report(variant, o.Block, o.Span, check.Args{"objective": audit.Excerpt(o.Span.In(p.Blocks[o.Block].Text))})
		}
	},
}
