package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b005 = &check.Rule{
	Code: dossier.FaultType, Full: check.Blocking, Light: check.Blocking, Since: "0.1",
	Title: check.Text{
		FR: "Une valeur d’une autre nature que celle attendue",
		EN: "A value of another kind than the one wanted",
	},
	What: map[string]check.Text{
		"root": {
			FR: "Un dossier est fait de parties (« organisation: », « problems: »...) ; ce fichier commence par autre chose.",
			EN: "A dossier is made of parts (“organisation:”, “problems:”...); this file begins with something else.",
		},
		"map": {
			FR: "Sous « {key} », il faut des clés et leurs valeurs, et non une valeur seule ou une liste. Les clés admises sont {keys}.",
			EN: "“{key}” wants keys and their values, and not a single value or a list. The keys admitted are {keys}.",
		},
		"list": {
			FR: "« {key} » attend une liste : chaque élément sur sa ligne, précédé d’un tiret.",
			EN: "“{key}” wants a list: each item on its line, after a dash.",
		},
		"table": {
			FR: "« {key} » attend des noms et leurs valeurs, une paire par ligne, comme « redaction: 3 ».",
			EN: "“{key}” wants names and their values, a pair a line, such as “writing: 3”.",
		},
		"text": {
			FR: "« {key} » attend une seule valeur, et non une liste ou des clés.",
			EN: "“{key}” wants a single value, and not a list or keys.",
		},
		"bool": {
			FR: "« {key} » vaut « {text} » : il faut « true » (oui) ou « false » (non).",
			EN: "“{key}” is “{text}”: it must be “true” or “false”.",
		},
		"number": {
			FR: "« {key} » vaut « {text} » : il faut un nombre seul, sans unité, avec un point pour les décimales.",
			EN: "“{key}” is “{text}”: it must be a bare number, with no unit and a point for its decimals.",
		},
		"integer": {
			FR: "« {key} » vaut « {text} » : il faut un nombre entier seul, sans unité ni espace.",
			EN: "“{key}” is “{text}”: it must be a bare whole number, with no unit and no space.",
		},
		"key": {
			FR: "Une clé est ici une liste ou un groupe de clés : une clé est un mot.",
			EN: "A key here is a list or a group of keys: a key is a word.",
		},
	},
	Why: check.Text{
		FR: "Boussole calcule avec ces valeurs ; deviner que « 3h » ou « trois » veut dire 3 fausserait en silence les heures et les seuils.",
		EN: "Boussole computes with these values; guessing that “3h” or “three” means 3 would quietly falsify hours and thresholds.",
	},
	Mend: check.Text{
		FR: "Écrivez la valeur dans la forme attendue : 3.5 et non 3,5 ; 0.35 et non 35 % ; 1200 et non 1 200. Un texte qui contient « : » se met entre guillemets.",
		EN: "Write the value in the form wanted: 3.5 and not 3,5; 0.35 and not 35%; 1200 and not 1,200. Put a text that holds “: ” in quotes.",
	},
	Bad: check.Text{
		FR: "people:\n  - id: accueil\n    hours_per_week: 3h\naudiences:\n  - id: parents\n    expects:\n      - Une réponse claire : les menus du mois",
		EN: "people:\n  - id: reception\n    hours_per_week: 3h\naudiences:\n  - id: parents\n    expects:\n      - A clear answer: the month's menus",
	},
	Good: check.Text{
		FR: "people:\n  - id: accueil\n    hours_per_week: 3\naudiences:\n  - id: parents\n    expects:\n      - \"Une réponse claire : les menus du mois\"",
		EN: "people:\n  - id: reception\n    hours_per_week: 3\naudiences:\n  - id: parents\n    expects:\n      - \"A clear answer: the month's menus\"",
	},
	Source: check.Text{
		FR: "Le format du dossier : chaque clé dit la nature de sa valeur.",
		EN: "The dossier’s format: each key says of what kind its value is.",
	},
}
