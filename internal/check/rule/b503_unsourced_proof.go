package rule

import (
	"strconv"

	"boussole/internal/check"
)

var b503 = &check.Rule{
	Code: "B503", Principle: "P06", Full: check.Warning, Light: check.Off, Since: "0.1",
	Title: check.Text{
		FR: "Une preuve dit d’où elle vient",
		EN: "A proof says where it comes from",
	},
	What: map[string]check.Text{
		"": {
			FR: "La preuve « {proof} » du message « {message} » n’a pas de source.",
			EN: "The proof “{proof}” of the message “{message}” has no source.",
		},
	},
	Why: check.Text{
		FR: "Sans source, une preuve n’est qu’une affirmation de plus, et la première question d’un journaliste ou d’un client la renverse.",
		EN: "Without a source a proof is one more claim, and the first question from a journalist or a customer upsets it.",
	},
	Mend: check.Text{
		FR: "Ajoutez à la preuve « evidence » : la source, la date, et l’adresse du document s’il est public.",
		EN: "Add “evidence” to the proof: the source, the date, and the document’s address if it is public.",
	},
	Bad: check.Text{
		FR: "proofs:\n  - text: 96 % de nos locataires nous recommandent",
		EN: "proofs:\n  - text: 96% of our tenants recommend us",
	},
	Good: check.Text{
		FR: "proofs:\n  - text: 81 % de nos locataires nous recommandent\n    evidence: [{source: \"Enquête triennale, 1 240 réponses\", date: 2026-03-15}]",
		EN: "proofs:\n  - text: 81% of our tenants recommend us\n    evidence: [{source: \"Three-yearly survey, 1,240 answers\", date: 2026-03-15}]",
	},
	Source: check.Text{
		FR: "Principes de Barcelone 3.0 : intégrité et transparence de ce que l’on avance.",
		EN: "Barcelona Principles 3.0: integrity and transparency of what is claimed.",
	},
	Check: func(p *check.Pass) {
		for i := range p.Messages {
			m := &p.Messages[i]
			for j, proof := range m.Proofs {
				if !blank(proof.Text) && !sourced(proof.Evidence) {
					p.Report(check.At(m.ID, "proofs["+strconv.Itoa(j)+"]"), check.Args{"message": m.ID, "proof": excerpt(proof.Text)})
				}
			}
		}
	},
}
