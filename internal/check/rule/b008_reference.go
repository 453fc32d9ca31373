package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b008 = &check.Rule{
	Code: dossier.FaultReference, Full: check.Blocking, Light: check.Blocking, Since: "0.1",
	Title: check.Text{
		FR: "Un id qui ne mène à rien de ce qui est attendu",
		EN: "An id that leads to nothing of the kind wanted",
	},
	What: map[string]check.Text{
		"none": {
			FR: "« {key} » nomme « {id} », qui n’est l’id d’aucun élément.",
			EN: "“{key}” names “{id}”, which is the id of no element.",
		},
		"near": {
			FR: "« {key} » nomme « {id} », qui n’est l’id d’aucun élément : vouliez-vous dire « {near} » ?",
			EN: "“{key}” names “{id}”, which is the id of no element: did you mean “{near}”?",
		},
		"kind": {
			FR: "« {key} » nomme « {id} », qui est d’une autre nature ({is}) que celle attendue ici ({kind}).",
			EN: "“{key}” names “{id}”, which is of another kind ({is}) than the one wanted here ({kind}).",
		},
	},
	Why: check.Text{
		FR: "Chaque maillon de la chaîne nomme celui qu’il sert ; un nom qui ne mène à rien laisse une action sans bataille ou une bataille sans objectif.",
		EN: "Each link of the chain names the one it serves; a name that leads nowhere leaves an action without a battle, or a battle without an objective.",
	},
	Mend: check.Text{
		FR: "Écrivez l’id d’un élément qui existe, ou ajoutez cet élément à sa partie (« audience: parents » suppose un public dont l’id est « parents »).",
		EN: "Write the id of an element that exists, or add the element to its part (“audience: parents” supposes an audience whose id is “parents”).",
	},
	Bad: check.Text{
		FR: "audiences:\n  - id: parents\nmessages:\n  - id: cantine\n    audience: parent",
		EN: "audiences:\n  - id: parents\nmessages:\n  - id: canteen\n    audience: parent",
	},
	Good: check.Text{
		FR: "audiences:\n  - id: parents\nmessages:\n  - id: cantine\n    audience: parents",
		EN: "audiences:\n  - id: parents\nmessages:\n  - id: canteen\n    audience: parents",
	},
	Source: check.Text{
		FR: "La chaîne de Boussole : de l’identité à la revue, chaque élément nomme celui qu’il sert.",
		EN: "Boussole’s chain: from the identity to the review, each element names the one it serves.",
	},
}
