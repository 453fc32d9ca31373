package rule

import "boussole/internal/check"

var b310 = &check.Rule{
	Code: "B310", Principle: "P14", Full: check.Warning, Light: check.Off, Since: "0.1",
	Title: check.Text{
		FR: "Une entrée du SWOT repose sur une preuve",
		EN: "A SWOT entry rests on evidence",
	},
	What: map[string]check.Text{
		"": {
			FR: "Aucune source n’appuie l’entrée du SWOT « {entry} ».",
			EN: "No source supports the SWOT entry “{entry}”.",
		},
	},
	Why: check.Text{
		FR: "Sans preuve, un SWOT recueille les opinions de la réunion, et l’entrée la mieux défendue l’emporte sur la plus vraie.",
		EN: "Without evidence a SWOT collects the opinions of a meeting, and the entry that is argued best beats the one that is truest.",
	},
	Mend: check.Text{
		FR: "Ajoutez sous « evidence » la source, sa date et sa valeur ; si vous n’en trouvez pas, retirez l’entrée ou faites-la vérifier.",
		EN: "Add under “evidence” the source, its date and its value; if you find none, take the entry out or have it verified.",
	},
	Bad: check.Text{
		FR: "swot:\n  - id: reactif\n    kind: strength\n    statement: Notre réactivité",
		EN: "swot:\n  - id: responsive\n    kind: strength\n    statement: Our responsiveness",
	},
	Good: check.Text{
		FR: "swot:\n  - id: reponse\n    kind: strength\n    statement: Réponse en moins de quatre heures aux demandes de devis\n    evidence:\n      - source: Messagerie, 212 demandes\n        date: 2026-10-31\n        value: 3 h 40",
		EN: "swot:\n  - id: answer\n    kind: strength\n    statement: Quote requests answered within four hours\n    evidence:\n      - source: Mailbox, 212 requests\n        date: 2026-10-31\n        value: 3 h 40",
	},
	Source: check.Text{
		FR: "« une analyse SWOT [...] appliquée à son entreprise, sa marque, son produit, ses services » (Médias sociaux : y être ou ne pas y être...).",
		EN: "“Appliquée à son entreprise, sa marque, son produit, ses services” (applied to one’s own company; Médias sociaux : y être ou ne pas y être...).",
	},
	Check: func(p *check.Pass) {
		for i := range p.SWOT {
			if e := &p.SWOT[i]; !sourced(e.Evidence) {
				p.Report(check.At(e.ID, "evidence"), check.Args{"entry": e.ID})
			}
		}
	},
}
