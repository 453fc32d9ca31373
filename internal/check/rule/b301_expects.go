package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b301 = &check.Rule{
	Code: "B301", Principle: "P04", Full: check.Warning, Light: check.Warning, Since: "0.1",
	Title: check.Text{
		FR: "Partir de ce que le public attend",
		EN: "Start from what the audience expects",
	},
	What: map[string]check.Text{
		"": {
			FR: "On ne sait pas ce qu’attend le public « {audience} ».",
			EN: "Nothing says what the audience “{audience}” expects.",
		},
	},
	Why: check.Text{
		FR: "Qui ignore les attentes parle de soi : le message répond alors à une question que personne ne posait.",
		EN: "Those who ignore expectations talk about themselves: the message then answers a question that nobody asked.",
	},
	Mend: check.Text{
		FR: "Interrogez cinq à dix personnes de ce public, ou relisez les demandes reçues, et écrivez sous « expects » ce qu’elles attendent.",
		EN: "Ask five to ten people of this audience, or read again the requests received, and write under “expects” what they expect.",
	},
	Bad: check.Text{
		FR: "audiences:\n  - id: parents\n    segment: Parents d’élèves de maternelle",
		EN: "audiences:\n  - id: parents\n    segment: Parents of nursery-school children",
	},
	Good: check.Text{
		FR: "audiences:\n  - id: parents\n    segment: Parents d’élèves de maternelle\n    expects:\n      - Savoir avant 7 h 30 si la cantine est assurée\n      - Inscrire sans se déplacer",
		EN: "audiences:\n  - id: parents\n    segment: Parents of nursery-school children\n    expects:\n      - To know before 7.30 whether the canteen is open\n      - To enrol without coming in person",
	},
	Source: check.Text{
		FR: "« et aussi des attentes des cibles à toucher par ces médias » (Les stratégies « me-too » du Social Media).",
		EN: "“Et aussi des attentes des cibles à toucher par ces médias” (and from the expectations of the audiences; Les stratégies « me-too » du Social Media).",
	},
	Check: func(p *check.Pass) {
		for i := range p.Audiences {
			if a := &p.Audiences[i]; a.Rank != dossier.Internal && blank(a.Expects...) {
				p.Report(check.At(a.ID, "expects"), check.Args{"audience": a.ID})
			}
		}
	},
}
