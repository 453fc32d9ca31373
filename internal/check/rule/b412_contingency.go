package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b412 = &check.Rule{
	Code: "B412", Principle: "P08", Full: check.Advice, Light: check.Off, Since: "0.1",
	Title: check.Text{
		FR: "Le budget n’a pas de réserve",
		EN: "The budget has no contingency",
	},
	What: map[string]check.Text{
		"": {
			FR: "Tout le budget est affecté : aucune ligne n’est une réserve.",
			EN: "The whole budget is allotted: no line is a contingency.",
		},
	},
	Why: check.Text{
		FR: "Une crise, une réimpression ou un temps fort imprévu se paie alors en abandonnant une bataille en pleine mêlée.",
		EN: "A crisis, a reprint or an unforeseen moment is then paid for by giving up a battle in the thick of it.",
	},
	Mend: check.Text{
		FR: "Gardez 5 à 10 % du budget sous une ligne « post: contingency ».",
		EN: "Keep 5 to 10% of the budget under a line “post: contingency”.",
	},
	Bad: check.Text{
		FR: "budget:\n  - {id: affichage, post: space, amount: 12000 EUR}\n  - {id: impressions, post: production, amount: 6000 EUR}",
		EN: "budget:\n  - {id: posters, post: space, amount: 12000 EUR}\n  - {id: printing, post: production, amount: 6000 EUR}",
	},
	Good: check.Text{
		FR: "budget:\n  - {id: affichage, post: space, amount: 11000 EUR}\n  - {id: impressions, post: production, amount: 5500 EUR}\n  - {id: reserve, post: contingency, amount: 1500 EUR}",
		EN: "budget:\n  - {id: posters, post: space, amount: 11000 EUR}\n  - {id: printing, post: production, amount: 5500 EUR}\n  - {id: reserve, post: contingency, amount: 1500 EUR}",
	},
	Source: check.Text{
		FR: "« Certes, prenez des risques mais aussi minimisez les risques » (Les stratégies « me-too » du Social Media) ; postes d’un budget de communication : achat d’espace, production, honoraires, réserve.",
		EN: "“Take risks, certainly, but also minimise risks” (Les stratégies « me-too » du Social Media); posts of a communication budget: space, production, fees, contingency.",
	},
	Check: func(p *check.Pass) {
		money := false
		for i := range p.Budget {
			l := &p.Budget[i]
			if l.Post == dossier.Contingency {
				return
			}
			money = money || l.Amount == nil || l.Amount.Cents > 0
		}
		if money {
			p.Report(check.Part("budget"), nil)
		}
	},
}
