package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b004 = &check.Rule{
	Code: dossier.FaultKey, Full: check.Blocking, Light: check.Blocking, Since: "0.1",
	Title: check.Text{
		FR: "Clé inconnue",
		EN: "Unknown key",
	},
	What: map[string]check.Text{
		"near": {
			FR: "Clé inconnue « {key} » : vouliez-vous dire « {near} » ?",
			EN: "Unknown key “{key}”: did you mean “{near}”?",
		},
		"": {
			FR: "Clé inconnue « {key} ». Les clés admises ici sont {keys}.",
			EN: "Unknown key “{key}”. The keys admitted here are {keys}.",
		},
	},
	Why: check.Text{
		FR: "Une clé mal écrite et passée sous silence, ce serait une partie de la stratégie perdue sans que personne le sache.",
		EN: "A misspelt key that is passed over in silence would be a part of the strategy lost with nobody the wiser.",
	},
	Mend: check.Text{
		FR: "Écrivez la clé en anglais, en minuscules et au bon niveau de retrait (« by: 2027-06-30 » sous l’objectif) ; ce qui n’a pas de clé va dans « note ».",
		EN: "Write the key in lower case and at the right indent (“by: 2027-06-30” under the objective); what has no key goes into “note”.",
	},
	Bad: check.Text{
		FR: "objectifs:\n  - id: venir\n    statement: Faire venir 400 familles à l'atelier du samedi",
		EN: "objective:\n  - id: come\n    statement: Bring 400 families to the Saturday workshop",
	},
	Good: check.Text{
		FR: "objectives:\n  - id: venir\n    statement: Faire venir 400 familles à l'atelier du samedi",
		EN: "objectives:\n  - id: come\n    statement: Bring 400 families to the Saturday workshop",
	},
	Source: check.Text{
		FR: "Le format du dossier : ses parties et leurs clés, que décrit son schéma.",
		EN: "The dossier’s format: its parts and their keys, as its schema describes them.",
	},
}
