package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b007 = &check.Rule{
	Code: dossier.FaultID, Full: check.Blocking, Light: check.Blocking, Since: "0.1",
	Title: check.Text{
		FR: "Un id manque ou ne convient pas",
		EN: "An id is missing or unfit",
	},
	What: map[string]check.Text{
		"missing": {
			FR: "Cet élément ({kind}) n’a pas d’id.",
			EN: "This element ({kind}) has no id.",
		},
		"form": {
			FR: "« {id} » ne peut pas servir d’id. Écrivez par exemple « {near} ».",
			EN: "“{id}” cannot serve as an id. Write for instance “{near}”.",
		},
		"reserved": {
			FR: "« {id} » est le nom d’une partie du dossier : aucun élément ne peut le prendre pour id.",
			EN: "“{id}” is the name of a part of the dossier: no element can take it as its id.",
		},
	},
	Why: check.Text{
		FR: "C’est par leur id que les éléments se servent les uns les autres ; en inventer un, c’est le voir changer à la lecture suivante.",
		EN: "Elements serve one another by their ids; one that was made up would change at the next reading.",
	},
	Mend: check.Text{
		FR: "Donnez un id court et durable : lettres minuscules sans accent, chiffres et traits d’union, 64 signes au plus, comme « id: parents-primaire ».",
		EN: "Give a short and lasting id: plain lower-case letters, figures and hyphens, 64 characters at most, such as “id: parents-primary”.",
	},
	Bad: check.Text{
		FR: "audiences:\n  - id: Parents d'élèves\n    segment: Parents d'élèves de Poligny",
		EN: "audiences:\n  - id: Parents of pupils\n    segment: Parents of pupils in Poligny",
	},
	Good: check.Text{
		FR: "audiences:\n  - id: parents-d-eleves\n    segment: Parents d'élèves de Poligny",
		EN: "audiences:\n  - id: parents-of-pupils\n    segment: Parents of pupils in Poligny",
	},
	Source: check.Text{
		FR: "Le format du dossier : tout élément a un id stable.",
		EN: "The dossier’s format: every element has a stable id.",
	},
}
