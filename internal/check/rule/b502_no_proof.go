package rule

import (
	"slices"

	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b502 = &check.Rule{
	Code: "B502", Principle: "P06", Full: check.Warning, Light: check.Warning, Since: "0.1",
	Title: check.Text{
		FR: "Pas de promesse sans preuve",
		EN: "No promise without a proof",
	},
	What: map[string]check.Text{
		"": {
			FR: "La promesse « {promise} » n’a aucune preuve.",
			EN: "The promise “{promise}” has no proof.",
		},
		"key": {
			FR: "Le message « {message} » promet « {promise} » et n’en donne aucune preuve.",
			EN: "The message “{message}” promises “{promise}” and gives no proof of it.",
		},
	},
	Why: check.Text{
		FR: "Une promesse nue vaut pour n’importe quelle marque : c’est la preuve qui appartient à une seule.",
		EN: "A bare promise fits any brand: it is the proof that belongs to one only.",
	},
	Mend: check.Text{
		FR: "Ajoutez dans « proofs » un fait que le public peut vérifier, avec sa source ; s’il n’y en a pas, promettez moins.",
		EN: "Add under “proofs” a fact that the audience can check, with its source; if there is none, promise less.",
	},
	Bad: check.Text{
		FR: "- id: delais\n  promise: Votre passeport plus vite qu’en préfecture",
		EN: "- id: delays\n  promise: Your passport sooner than at the county office",
	},
	Good: check.Text{
		FR: "- id: delais\n  promise: Votre passeport plus vite qu’en préfecture\n  proofs:\n    - text: 19 jours d’attente en mairie au premier semestre, contre 41 dans le département\n      evidence: [{source: Tableau de l’ANTS, date: 2026-07-01}]",
		EN: "- id: delays\n  promise: Your passport sooner than at the county office\n  proofs:\n    - text: 19 days’ wait at the town hall in the first half-year, 41 in the county\n      evidence: [{source: Passport agency table, date: 2026-07-01}]",
	},
	Source: check.Text{
		FR: "Copy stratégie : promesse, preuve (reason why), bénéfice, ton.",
		EN: "Copy strategy: promise, reason why, benefit, tone.",
	},
	Check: func(p *check.Pass) {
		for i := range p.Messages {
			m := &p.Messages[i]
			if blank(m.Promise) || slices.ContainsFunc(m.Proofs, isGiven) {
				continue
			}
			variant := "key"
			if blank(m.KeyMessage) {
				variant = "" // the message is known by its promise
			}
			p.ReportAs(variant, check.At(m.ID, "proofs"), check.Args{"message": m.ID, "promise": excerpt(m.Promise)})
		}
	},
}

// isGiven reports whether a proof says something, or points to where it is said.
func isGiven(proof dossier.Proof) bool { return !blank(proof.Text) || sourced(proof.Evidence) }
