package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b006 = &check.Rule{
	Code: dossier.FaultTwice, Full: check.Blocking, Light: check.Blocking, Since: "0.1",
	Title: check.Text{
		FR: "Un id ou une clé donnés deux fois",
		EN: "An id or a key given twice",
	},
	What: map[string]check.Text{
		"key": {
			FR: "La clé « {key} » est déjà donnée à la ligne {line}.",
			EN: "The key “{key}” is already given on line {line}.",
		},
		"id": {
			FR: "L’id « {id} » est déjà pris à la ligne {line}.",
			EN: "The id “{id}” is already taken on line {line}.",
		},
	},
	Why: check.Text{
		FR: "De deux éléments du même nom, rien ne dit lequel les autres servent ; de deux valeurs pour une clé, rien ne dit laquelle compte.",
		EN: "Of two elements with one name, nothing says which one the others serve; of two values for a key, nothing says which one counts.",
	},
	Mend: check.Text{
		FR: "Donnez à l’un des deux éléments un autre id (« parents-primaire », « parents-college ») et corrigez ceux qui le nomment ; réunissez sous une seule clé ce qui est écrit deux fois.",
		EN: "Give one of the two elements another id (“parents-primary”, “parents-secondary”) and correct those that name it; bring together under one key what is written twice.",
	},
	Bad: check.Text{
		FR: "audiences:\n  - id: parents\n    segment: Parents de l'école primaire\n  - id: parents\n    segment: Parents du collège",
		EN: "audiences:\n  - id: parents\n    segment: Parents at the primary school\n  - id: parents\n    segment: Parents at the secondary school",
	},
	Good: check.Text{
		FR: "audiences:\n  - id: parents-primaire\n    segment: Parents de l'école primaire\n  - id: parents-college\n    segment: Parents du collège",
		EN: "audiences:\n  - id: parents-primary\n    segment: Parents at the primary school\n  - id: parents-secondary\n    segment: Parents at the secondary school",
	},
	Source: check.Text{
		FR: "Le format du dossier : un id est unique dans tout le dossier, toutes parties confondues.",
		EN: "The dossier’s format: an id is unique in the whole dossier, across all its parts.",
	},
}
