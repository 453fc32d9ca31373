package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b621 = &check.Rule{
	Code: "B621", Principle: "P07", Full: check.Blocking, Light: check.Blocking, Since: "0.1",
	Title: check.Text{
		FR: "Deux batailles qui s’excluent ne se mènent pas ensemble",
		EN: "Two battles that exclude each other are not both fought",
	},
	What: map[string]check.Text{
		"": {
			FR: "Les batailles « {battle} » et « {other} » s’excluent et sont choisies toutes deux.",
			EN: "The battles “{battle}” and “{other}” exclude each other and are both chosen.",
		},
	},
	Why: check.Text{
		FR: "Menées ensemble, elles se contredisent devant le public ou se disputent les mêmes forces : le choix reste à faire.",
		EN: "Fought together they contradict each other before the public or compete for the same forces: the choice is still to be made.",
	},
	Mend: check.Text{
		FR: "Gardez l’une et écartez l’autre avec son motif (« state: declined », « reason »), ou retirez « excludes » si l’incompatibilité est levée.",
		EN: "Keep one and decline the other with its reason (“state: declined”, “reason”), or remove “excludes” if they have become compatible.",
	},
	Bad: check.Text{
		FR: "battles:\n  - id: soldes-permanents\n    excludes: [prix-justes]\n    state: chosen\n  - id: prix-justes\n    state: chosen",
		EN: "battles:\n  - id: permanent-sales\n    excludes: [fair-prices]\n    state: chosen\n  - id: fair-prices\n    state: chosen",
	},
	Good: check.Text{
		FR: "battles:\n  - id: prix-justes\n    state: chosen\n  - id: soldes-permanents\n    excludes: [prix-justes]\n    state: declined\n    reason: Contredit la promesse d’un prix juste toute l’année",
		EN: "battles:\n  - id: fair-prices\n    state: chosen\n  - id: permanent-sales\n    excludes: [fair-prices]\n    state: declined\n    reason: Contradicts the promise of a fair price all year",
	},
	Source: check.Text{
		FR: "« choix des batailles à mener » (Les stratégies « me-too » du Social Media).",
		EN: "“Choix des batailles à mener” (choosing which battles to fight; Les stratégies « me-too » du Social Media).",
	},
	Check: func(p *check.Pass) {
		type pair struct{ a, b dossier.BattleID }
		said := map[pair]bool{}
		for _, b := range p.Facts.InPlay {
			for i, id := range b.Excludes {
				other := p.Facts.Battles[id]
				if other == nil || id == b.ID || other.State != dossier.Chosen || said[pair{id, b.ID}] || said[pair{b.ID, id}] {
					continue
				}
				said[pair{b.ID, id}] = true
				p.Report(check.At(b.ID, itemField("excludes", i)), check.Args{"battle": b.ID, "other": id})
			}
		}
	},
}
