package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b003 = &check.Rule{
	Code: dossier.FaultForbidden, Full: check.Blocking, Light: check.Blocking, Since: "0.1",
	Title: check.Text{
		FR: "Une forme de YAML que le dossier n’admet pas",
		EN: "A form of YAML that the dossier does not admit",
	},
	What: map[string]check.Text{
		"anchor": {
			FR: "« &{name} » est une ancre YAML ; le dossier n’en admet pas.",
			EN: "“&{name}” is a YAML anchor; the dossier admits none.",
		},
		"alias": {
			FR: "« *{name} » est un renvoi YAML ; le dossier n’en admet pas.",
			EN: "“*{name}” is a YAML alias; the dossier admits none.",
		},
		"tag": {
			FR: "« {name} » est une étiquette YAML ; le dossier n’en admet pas.",
			EN: "“{name}” is a YAML tag; the dossier admits none.",
		},
		"merge": {
			FR: "« << » fusionne des clés ; le dossier ne l’admet pas.",
			EN: "“<<” merges keys; the dossier does not admit it.",
		},
		"documents": {
			FR: "Un deuxième document commence ici, après « --- » ; un fichier contient un seul dossier.",
			EN: "A second document begins here, after “---”; a file holds one dossier.",
		},
	},
	Why: check.Text{
		FR: "Le dossier se lit par des personnes, ligne à ligne : ce qui vaut à un endroit doit y être écrit, et non appelé d’ailleurs.",
		EN: "People read the dossier line by line: what holds in a place must be written there, and not called in from elsewhere.",
	},
	Mend: check.Text{
		FR: "Écrivez la valeur en toutes lettres, ou nommez l’élément par son id ; un texte qui commence par « & », « * » ou « ! » se met entre guillemets ; un autre dossier va dans un autre fichier.",
		EN: "Write the value in full, or name the element by its id; put a text that begins with “&”, “*” or “!” in quotes; another dossier goes into another file.",
	},
	Bad: check.Text{
		FR: "audiences:\n  - &parents\n    id: parents\n    segment: Parents d'élèves de Poligny",
		EN: "audiences:\n  - &parents\n    id: parents\n    segment: Parents of pupils in Poligny",
	},
	Good: check.Text{
		FR: "audiences:\n  - id: parents\n    segment: Parents d'élèves de Poligny\nmessages:\n  - id: cantine\n    audience: parents",
		EN: "audiences:\n  - id: parents\n    segment: Parents of pupils in Poligny\nmessages:\n  - id: canteen\n    audience: parents",
	},
	Source: check.Text{
		FR: "YAML 1.2, sans ses ancres, renvois, étiquettes et fusions, d’où viennent les fichiers piégés.",
		EN: "YAML 1.2, without its anchors, aliases, tags and merges, where booby-trapped files come from.",
	},
}
