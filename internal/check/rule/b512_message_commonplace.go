package rule

import (
	"slices"

	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b512 = &check.Rule{
	Code: "B512", Principle: "P06", Full: check.Warning, Light: check.Advice, Since: "0.1",
	Title: check.Text{
		FR: "Un message qu’un concurrent pourrait signer",
		EN: "A message that a competitor could sign",
	},
	What: map[string]check.Text{
		"": {
			FR: "Le message « {message} » ne tient que par des mots que tout le monde emploie ({words}), et aucune preuve sourcée ne l’appuie.",
			EN: "The message “{message}” stands only on words that everybody uses ({words}), and no sourced proof supports it.",
		},
	},
	Why: check.Text{
		FR: "Signé par un concurrent, il serait tout aussi vrai : il fait connaître le métier, pas vous.",
		EN: "Signed by a competitor it would be just as true: it makes the trade known, not you.",
	},
	Mend: check.Text{
		FR: "Gardez l’idée et changez la matière : un fait, un chiffre avec son unité, un lieu, un engagement daté ; puis sa source dans « proofs ».",
		EN: "Keep the idea and change the stuff: a fact, a figure with its unit, a place, a dated commitment; then its source under “proofs”.",
	},
	Bad: check.Text{
		FR: "key_message: Une équipe passionnée et à votre écoute pour des solutions sur mesure",
		EN: "key_message: A passionate team delivering tailored, innovative solutions",
	},
	Good: check.Text{
		FR: "key_message: Le même menuisier prend les mesures, fabrique et pose, et son numéro est sur le devis",
		EN: "key_message: The same joiner measures, builds and fits, and his number is on the quotation",
	},
	Source: check.Text{
		FR: "« Génériques, applicables aussi bien à une marque A qu’à une marque B » (Les stratégies « me-too » du Social Media) ; OGSM.",
		EN: "“Generic, fit for a brand A as well as a brand B” (Les stratégies « me-too » du Social Media); OGSM.",
	},
	Check: func(p *check.Pass) {
		anchored := anchorsOf(p)
		for i := range p.Messages {
			m := &p.Messages[i]
			if slices.ContainsFunc(m.Proofs, func(proof dossier.Proof) bool { return sourced(proof.Evidence) }) {
				continue
			}
			if words := anchored.commonplace(m.Promise + "\n" + m.KeyMessage); words != nil {
				field := "key_message"
				if blank(m.KeyMessage) {
					field = "promise"
				}
				p.Report(check.At(m.ID, field), check.Args{"message": m.ID, "words": words})
			}
		}
	},
}
