package rule

import (
	"boussole/internal/check"
	"boussole/internal/text"
)

var b211 = &check.Rule{
	Code: "B211", Principle: "P15", Full: check.Warning, Light: check.Warning, Since: "0.1",
	Title: check.Text{
		FR: "Un objectif demande un changement",
		EN: "An objective asks for a change",
	},
	What: map[string]check.Text{
		"": {
			FR: "L’objectif « {objective} » vise {target}, qui est déjà sa situation de départ : il ne demande aucun changement.",
			EN: "The objective “{objective}” aims at {target}, which is its baseline already: it asks for no change.",
		},
	},
	Why: check.Text{
		FR: "Un objectif atteint d’avance ne guide aucun choix, et l’effort qu’on lui consacre manque ailleurs.",
		EN: "An objective that is reached in advance guides no choice, and the effort that it takes is missing elsewhere.",
	},
	Mend: check.Text{
		FR: "Fixez sous « target » la valeur que l’organisation veut atteindre ; s’il s’agit de tenir malgré une baisse attendue, dites-le dans l’énoncé (« maintenir… »).",
		EN: "Set under “target” the value that the organisation wants to reach; if the point is to hold on despite an expected fall, say so in the statement (“keep…”).",
	},
	Bad: check.Text{
		FR: "statement: Faire venir plus de familles à l’atelier\nbaseline:\n  value: 210\ntarget: 210",
		EN: "statement: Bring more families to the workshop\nbaseline:\n  value: 210\ntarget: 210",
	},
	Good: check.Text{
		FR: "statement: Faire venir plus de familles à l’atelier\nbaseline:\n  value: 210\ntarget: 400",
		EN: "statement: Bring more families to the workshop\nbaseline:\n  value: 210\ntarget: 400",
	},
	Source: check.Text{
		FR: "GCS OASIS : un objectif donne la situation de départ, le changement voulu et son explication.",
		EN: "GCS OASIS: an objective gives the baseline, the change and its explanation.",
	},
	Check: func(p *check.Pass) {
		for i := range p.Objectives {
			o := &p.Objectives[i]
			if o.Target == nil || o.Baseline == nil || o.Baseline.Value == nil || *o.Target != *o.Baseline.Value {
				continue
			}
			// To hold on is a change avoided, where the statement says that this is the point.
			if words := text.Words(o.Statement); holding.FindWords(words[:min(len(words), 6)]) != nil {
				continue
			}
			p.Report(check.At(o.ID, "target"), check.Args{"objective": o.ID, "target": *o.Target})
		}
	},
}

// holding are the verbs of objectives that keep what there is.
var holding = text.NewPhrases(
	"maintenir", "conserver", "garder", "préserver", "stabiliser", "contenir", "tenir", "rester", "retenir", "fidéliser", "ne pas perdre", "ne pas dépasser", "sans perdre", "continu*",
	"maintain", "keep", "hold", "retain", "preserve", "stay", "remain", "sustain", "not lose", "lose no", "avoid",
)
