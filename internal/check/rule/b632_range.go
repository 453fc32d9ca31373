package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b632 = &check.Rule{
	Code: "B632", Principle: "P21", Full: check.Blocking, Light: check.Warning, Since: "0.1",
	Title: check.Text{
		FR: "Une fourchette va du plus bas au plus haut",
		EN: "A range goes from the lowest to the highest",
	},
	What: map[string]check.Text{
		"": {
			FR: "Dans l’effet attendu de la bataille « {battle} », l’hypothèse {lower_name} ({lower}) dépasse l’hypothèse {upper_name} ({upper}).",
			EN: "In the expected effect of the battle “{battle}”, the {lower_name} figure ({lower}) is above the {upper_name} one ({upper}).",
		},
	},
	Why: check.Text{
		FR: "La fourchette sert à comparer des batailles et à dire honnêtement ce que l’on ignore ; dans le désordre, elle fausse les deux.",
		EN: "The range is there to compare battles and to say honestly what is not known; out of order it spoils both.",
	},
	Mend: check.Text{
		FR: "Remettez « low », « likely » et « high » dans l’ordre des nombres ; pour une baisse, « low » est le nombre le plus négatif (de −40 à −10 : « low: -40 », « high: -10 »).",
		EN: "Put “low”, “likely” and “high” in the order of the numbers; for a fall, “low” is the most negative number (from −40 to −10: “low: -40”, “high: -10”).",
	},
	Bad: check.Text{
		FR: "effect:\n  low: 60\n  likely: 40\n  high: 90",
		EN: "effect:\n  low: 60\n  likely: 40\n  high: 90",
	},
	Good: check.Text{
		FR: "effect:\n  low: 40\n  likely: 60\n  high: 90",
		EN: "effect:\n  low: 40\n  likely: 60\n  high: 90",
	},
	Source: check.Text{
		FR: "Fourchette basse, probable, haute (estimation à trois points, PERT).",
		EN: "Low, likely and high figures (three-point estimate, PERT).",
	},
	Check: func(p *check.Pass) {
		for i := range p.Battles {
			b := &p.Battles[i]
			if b.State == dossier.Declined || b.State == dossier.Stopped {
				continue
			}
			orderOfRange(p, b, b.Effect, "effect")
			for j := range b.Levels {
				orderOfRange(p, b, b.Levels[j].Effect, itemField("levels", j)+".effect")
			}
		}
	},
}

// orderOfRange reports the first two figures of an effect that are out of order.
func orderOfRange(p *check.Pass, b *dossier.Battle, e *dossier.Effect, field string) {
	if e == nil {
		return
	}
	var lower *float64
	var lowerName check.Text
	for _, one := range []struct {
		figure *float64
		name   check.Text
		key    string
	}{
		{e.Low, check.Text{FR: "basse", EN: "low"}, "low"},
		{e.Likely, check.Text{FR: "probable", EN: "likely"}, "likely"},
		{e.High, check.Text{FR: "haute", EN: "high"}, "high"},
	} {
		if one.figure == nil {
			continue
		}
		if lower != nil && *lower > *one.figure {
			p.Report(check.At(b.ID, field+"."+one.key), check.Args{
				"battle": b.ID, "lower": *lower, "lower_name": lowerName, "upper": *one.figure, "upper_name": one.name,
			})
			return
		}
		lower, lowerName = one.figure, one.name
	}
}
