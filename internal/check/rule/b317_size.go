package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b317 = &check.Rule{
	Code: "B317", Principle: "P04", Full: check.Advice, Light: check.Off, Since: "0.1",
	Title: check.Text{
		FR: "Savoir combien compte le cœur de cible",
		EN: "Know how many the core audience is",
	},
	What: map[string]check.Text{
		"": {
			FR: "La taille du public « {audience} », cœur de cible, n’est pas connue.",
			EN: "The size of the core audience “{audience}” is not known.",
		},
	},
	Why: check.Text{
		FR: "Sans effectif, ni la valeur cible ni le budget ne peuvent être jugés : 400 personnes, est-ce beaucoup ou la moitié ?",
		EN: "Without a headcount, neither the target nor the budget can be judged: are 400 people many, or half of them?",
	},
	Mend: check.Text{
		FR: "Écrivez sous « size » le nombre de personnes (Insee, fichier clients, inscrits), même arrondi, et d’où il vient sous « evidence ».",
		EN: "Write under “size” the number of people (census, customer file, enrolments), even rounded, and where it comes from under “evidence”.",
	},
	Bad: check.Text{
		FR: "audiences:\n  - id: parents\n    rank: core",
		EN: "audiences:\n  - id: parents\n    rank: core",
	},
	Good: check.Text{
		FR: "audiences:\n  - id: parents\n    rank: core\n    size: 640",
		EN: "audiences:\n  - id: parents\n    rank: core\n    size: 640",
	},
	Source: check.Text{
		FR: "Plan média : l’univers se compte avant la couverture.",
		EN: "Media planning: the universe is counted before the coverage.",
	},
	Check: func(p *check.Pass) {
		for i := range p.Audiences {
			if a := &p.Audiences[i]; a.Rank == dossier.Core && (a.Size == nil || *a.Size == 0) {
				p.Report(check.At(a.ID, "size"), check.Args{"audience": a.ID})
			}
		}
	},
}
