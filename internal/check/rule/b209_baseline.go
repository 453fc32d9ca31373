package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b209 = &check.Rule{
	Code: "B209", Principle: "P18", Full: check.Blocking, Light: check.Warning, Since: "0.1",
	Title: check.Text{
		FR: "Un objectif dit d’où il part",
		EN: "An objective says where it starts from",
	},
	What: map[string]check.Text{
		"": {
			FR: "L’objectif « {objective} » n’a pas de situation de départ, et personne n’est chargé de la mesurer.",
			EN: "The objective “{objective}” has no baseline, and nobody is to measure one.",
		},
		"value": {
			FR: "La situation de départ de l’objectif « {objective} » ({value}) ne dit pas {missing}.",
			EN: "The baseline of the objective “{objective}” ({value}) does not say {missing}.",
		},
		"promise": {
			FR: "La situation de départ de l’objectif « {objective} » reste à mesurer, et l’on ne sait pas {missing}.",
			EN: "The baseline of the objective “{objective}” is still to be measured, and nothing says {missing}.",
		},
	},
	Why: check.Text{
		FR: "Sans mesure avant, il n’y a pas de mesure après : on ne pourra attribuer aucun changement à ce que l’on aura fait.",
		EN: "Without a measure before there is none after: no change can be credited to what was done.",
	},
	Mend: check.Text{
		FR: "Écrivez « baseline » avec « value », « source » et « date » ; si la valeur manque encore, avec « measure_by » (avant quelle date) et « who » (par qui).",
		EN: "Write “baseline” with “value”, “source” and “date”; where the value is still missing, with “measure_by” (by which date) and “who”.",
	},
	Bad: check.Text{
		FR: "objectives:\n  - id: venir\n    metric: Familles inscrites dans l’année\n    target: 400",
		EN: "objectives:\n  - id: come\n    metric: Families enrolled in the year\n    target: 400",
	},
	Good: check.Text{
		FR: "objectives:\n  - id: venir\n    metric: Familles inscrites dans l’année\n    target: 400\n    baseline:\n      value: 210\n      source: Cahier d’inscription de l’atelier\n      date: 2026-11-30",
		EN: "objectives:\n  - id: come\n    metric: Families enrolled in the year\n    target: 400\n    baseline:\n      value: 210\n      source: Workshop register\n      date: 2026-11-30",
	},
	Source: check.Text{
		FR: "Principes de Barcelone 3.0 : fixer des buts mesurables est un préalable ; plan de communication : mesurer ex ante pour pouvoir mesurer ex post.",
		EN: "Barcelona Principles 3.0: setting measurable goals is a prerequisite; measure ex ante so as to measure ex post.",
	},
	Check: func(p *check.Pass) {
		for i := range p.Objectives {
			o := &p.Objectives[i]
			b := o.Baseline
			if b.Known() || b.Promised() {
				continue
			}
			if b == nil {
				b = &dossier.Baseline{}
			}
			var missing []check.Text
			var fields []string
			lacks := func(field, fr, en string) {
				missing, fields = append(missing, check.Text{FR: fr, EN: en}), append(fields, "baseline."+field)
			}
			switch {
			case b.Value != nil:
				if b.Source == "" {
					lacks("source", "d’où elle vient", "where it comes from")
				}
				if b.Date.IsZero() {
					lacks("date", "de quand elle date", "when it was taken")
				}
				p.ReportAs("value", check.At(o.ID, fields[0]), check.Args{"objective": o.ID, "value": *b.Value, "missing": missing})
			case !b.MeasureBy.IsZero() || b.Who != "":
				if b.Who == "" {
					lacks("who", "par qui", "by whom")
				}
				if b.MeasureBy.IsZero() {
					lacks("measure_by", "avant quelle date", "by which date")
				}
				p.ReportAs("promise", check.At(o.ID, fields[0]), check.Args{"objective": o.ID, "missing": missing})
			default:
				p.Report(check.At(o.ID, "baseline"), check.Args{"objective": o.ID})
			}
		}
	},
}
