package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b013 = &check.Rule{
	Code: dossier.FaultMore, Full: check.Blocking, Light: check.Blocking, Since: "0.1",
	Title: check.Text{
		FR: "D’autres fautes, qui ne sont pas montrées",
		EN: "Other faults, which are not shown",
	},
	What: map[string]check.Text{
		"": {
			FR: "Le fichier a encore {n:faute:fautes} ; elles paraîtront quand celles-ci seront corrigées.",
			EN: "The file has {n:more fault:more faults}; they will show once these are mended.",
		},
	},
	Why: check.Text{
		FR: "Au-delà de quelques dizaines, une liste de fautes ne se lit plus, et les dernières viennent souvent des premières.",
		EN: "Past a few dozen, nobody reads a list of faults, and the last often come from the first.",
	},
	Mend: check.Text{
		FR: "Corrigez les premières fautes et relancez la commande.",
		EN: "Mend the first faults and run the command again.",
	},
	Bad: check.Text{
		FR: "# cinquante fois la même clé mal écrite\nobjectifs: []",
		EN: "# fifty times the same mistyped key\nobjectivs: []",
	},
	Good: check.Text{
		FR: "objectives: []",
		EN: "objectives: []",
	},
	Source: check.Text{
		FR: "Ce que personne ne peut lire, personne ne le lit (principe P25).",
		EN: "What nobody can read, nobody reads (principle P25).",
	},
}
