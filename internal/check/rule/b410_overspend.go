package rule

import (
	"boussole/internal/check"
)

var b410 = &check.Rule{
	Code: "B410", Principle: "P03", Full: check.Blocking, Light: check.Blocking, Since: "0.1",
	Title: check.Text{
		FR: "Les dépenses prévues dépassent le budget",
		EN: "Planned spending exceeds the budget",
	},
	What: map[string]check.Text{
		"": {
			FR: "Le plan coûte {spend} pour un budget de {budget} : {battles} de batailles, {channels} de frais fixes des canaux, {tools} d’outils ; il manque {missing}.",
			EN: "The plan costs {spend} for a budget of {budget}: {battles} of battles, {channels} of the channels’ fixed costs, {tools} of tools; {missing} is lacking.",
		},
	},
	Unjudged: map[string]check.Text{
		"currencies": {
			FR: "Les montants en {others} ne sont pas comptés : le budget est en {currency}.",
			EN: "Amounts in {others} are not counted: the budget is in {currency}.",
		},
		"amount": {
			FR: "La ligne de budget « {line} » n’a pas de montant : elle compte pour zéro.",
			EN: "The budget line “{line}” has no amount: it counts as nothing.",
		},
		"spend": {
			FR: "Aucune dépense n’est écrite pour {battles} : {count?elle compte:elles comptent} pour zéro dans la comparaison avec le budget.",
			EN: "No spending is written for {battles}: {count?it counts:they count} as nothing in the comparison with the budget.",
		},
	},
	Why: check.Text{
		FR: "Ce qui dépasse sera coupé en route, au hasard des factures, et non par choix.",
		EN: "What goes over will be cut on the way, as invoices happen to come, and not by choice.",
	},
	Mend: check.Text{
		FR: "Choisissez un niveau moins cher (« chosen_level »), écartez une bataille ou un outil, ou faites voter la somme et ajoutez-la sous « budget ».",
		EN: "Choose a cheaper level (“chosen_level”), decline a battle or drop a tool, or have the sum voted and add it under “budget”.",
	},
	Bad: check.Text{
		FR: "budget: [{id: annee, amount: 3000 EUR}]\nbattles:\n  - {id: portes-ouvertes, state: chosen, levels: [{spend: 4200 EUR}]}",
		EN: "budget: [{id: year, amount: 3000 EUR}]\nbattles:\n  - {id: open-day, state: chosen, levels: [{spend: 4200 EUR}]}",
	},
	Good: check.Text{
		FR: "budget: [{id: annee, amount: 3000 EUR}]\nbattles:\n  - {id: portes-ouvertes, state: chosen, levels: [{spend: 2500 EUR}]}",
		EN: "budget: [{id: year, amount: 3000 EUR}]\nbattles:\n  - {id: open-day, state: chosen, levels: [{spend: 2500 EUR}]}",
	},
	Source: check.Text{
		FR: "Plan média (prix nets) et plan de communication ; « ressources à mobiliser » (Médias sociaux : y être ou ne pas y être…).",
		EN: "Media plan (net prices) and communication plan; “resources to mobilise” (Médias sociaux : y être ou ne pas y être…).",
	},
	Check: func(p *check.Pass) {
		if len(p.Budget) == 0 {
			return
		}
		for i := range p.Budget {
			if l := &p.Budget[i]; l.Amount == nil {
				p.Unjudged("amount", check.At(l.ID, "amount"), check.Args{"line": l.ID})
			}
		}
		s := spendingOf(p)
		if len(s.others) > 0 {
			p.Unjudged("currencies", check.Part("budget"), check.Args{"others": check.Sorted(s.others), "currency": s.currency})
		}
		if len(s.priceless) > 0 {
			p.Unjudged("spend", check.Part("battles"), check.Args{"battles": quoted(p.Names(s.priceless...)), "count": len(s.priceless)})
		}
		if s.mixed || s.sum() <= s.budget {
			return
		}
		p.Report(check.Part("budget"), check.Args{
			"spend": s.money(s.sum()), "budget": s.money(s.budget), "missing": s.money(s.sum() - s.budget),
			"battles": s.money(s.battles), "channels": s.money(s.channels), "tools": s.money(s.tools),
		})
	},
}
