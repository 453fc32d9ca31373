package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b011 = &check.Rule{
	Code: dossier.FaultWord, Full: check.Blocking, Light: check.Blocking, Since: "0.1",
	Title: check.Text{
		FR: "Un mot qui n’est pas de ceux prévus",
		EN: "A word that is not one of those provided",
	},
	What: map[string]check.Text{
		"near": {
			FR: "« {key} » vaut « {text} » : vouliez-vous dire « {near} » ?",
			EN: "“{key}” is “{text}”: did you mean “{near}”?",
		},
		"": {
			FR: "« {key} » vaut « {text} », qui n’est pas un mot prévu. Les mots prévus sont {words}.",
			EN: "“{key}” is “{text}”, which is not a word provided. The words provided are {words}.",
		},
	},
	Why: check.Text{
		FR: "Les contrôles reposent sur ces mots ; un état ou un canal inconnu leur échapperait, et le dossier aurait l’air en ordre.",
		EN: "The checks rest on these words; an unknown state or channel would escape them, and the dossier would look in order.",
	},
	Mend: check.Text{
		FR: "Prenez l’un des mots prévus, en anglais et en minuscules (« state: chosen » pour une bataille choisie), et dites la nuance dans « note ».",
		EN: "Take one of the words provided, in lower case (“state: chosen” for a chosen battle), and give the finer point in “note”.",
	},
	Bad: check.Text{
		FR: "battles:\n  - id: portes-ouvertes\n    state: choisie",
		EN: "battles:\n  - id: open-day\n    state: selected",
	},
	Good: check.Text{
		FR: "battles:\n  - id: portes-ouvertes\n    state: chosen",
		EN: "battles:\n  - id: open-day\n    state: chosen",
	},
	Source: check.Text{
		FR: "Le format du dossier : ses listes de mots, que décrit son schéma.",
		EN: "The dossier’s format: its lists of words, as its schema describes them.",
	},
}
