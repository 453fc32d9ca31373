package rule

import "boussole/internal/check"

var b618 = &check.Rule{
	Code: "B618", Principle: "P10", Full: check.Blocking, Light: check.Blocking, Since: "0.1",
	Title: check.Text{
		FR: "L’affinité annoncée est celle que l’on calcule",
		EN: "The affinity stated is the one computed",
	},
	What: map[string]check.Text{
		"": {
			FR: "La ligne « {line} » du plan média annonce une affinité de {stated} ; {useful} personnes utiles sur {total} en donnent {computed}.",
			EN: "The media plan’s line “{line}” states an affinity of {stated}; {useful} useful people of {total} make {computed}.",
		},
		"useful": {
			FR: "La ligne « {line} » du plan média compte plus de personnes utiles ({useful}) que d’audience totale ({total}).",
			EN: "The media plan’s line “{line}” counts more useful people ({useful}) than its total audience ({total}).",
		},
	},
	Unjudged: map[string]check.Text{
		"inputs": {
			FR: "La ligne « {line} » annonce une affinité de {stated} sans ses deux audiences, utile et totale : on ne peut la recalculer.",
			EN: "The line “{line}” states an affinity of {stated} without both its useful and total audiences: it cannot be computed again.",
		},
	},
	Why: check.Text{
		FR: "L’affinité dit quelle part de l’audience payée est vraiment la vôtre : fausse, elle fait acheter du monde plutôt que votre public.",
		EN: "Affinity says how much of the audience you pay for is really yours: when it is wrong, you buy a crowd and miss your audience.",
	},
	Mend: check.Text{
		FR: "Reprenez l’audience utile et l’audience totale chez la même source et à la même date, puis corrigez « affinity », « audience_useful » ou « audience_total ».",
		EN: "Take the useful and the total audience again from one source at one date, then put “affinity”, “audience_useful” or “audience_total” right.",
	},
	Bad: check.Text{
		FR: "media_plan:\n  - id: hebdo-local\n    audience_useful: 9000\n    audience_total: 30000\n    affinity: 90",
		EN: "media_plan:\n  - id: local-weekly\n    audience_useful: 9000\n    audience_total: 30000\n    affinity: 90",
	},
	Good: check.Text{
		FR: "media_plan:\n  - id: hebdo-local\n    audience_useful: 9000\n    audience_total: 30000\n    affinity: 30",
		EN: "media_plan:\n  - id: local-weekly\n    audience_useful: 9000\n    audience_total: 30000\n    affinity: 30",
	},
	Source: check.Text{
		FR: "Plan média : affinité = audience utile ÷ audience totale × 100.",
		EN: "Media planning: affinity = useful audience ÷ total audience × 100.",
	},
	Check: func(p *check.Pass) {
		for i := range p.MediaPlan {
			m := &p.MediaPlan[i]
			if m.AudienceUseful == nil || m.AudienceTotal == nil || *m.AudienceTotal == 0 && *m.AudienceUseful == 0 {
				if m.Affinity != nil {
					p.Unjudged("inputs", check.At(m.ID, "affinity"), check.Args{"line": m.ID, "stated": *m.Affinity})
				}
				continue
			}
			useful, total := *m.AudienceUseful, *m.AudienceTotal
			if useful > total {
				p.ReportAs("useful", check.At(m.ID, "audience_useful"), check.Args{"line": m.ID, "useful": useful, "total": total})
				continue
			}
			if computed := affinityOf(useful, total); m.Affinity != nil && !agrees(*m.Affinity, computed, 1) {
				p.Report(check.At(m.ID, "affinity"), check.Args{"line": m.ID, "stated": *m.Affinity, "computed": computed, "useful": useful, "total": total})
			}
		}
	},
}
