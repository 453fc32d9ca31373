package rule

import "boussole/internal/check"

var b702 = &check.Rule{
	Code: "B702", Principle: "P12", Full: check.Warning, Light: check.Off, Since: "0.1",
	Title: check.Text{
		FR: "Chaque action dit qui la fait",
		EN: "Every action says who does it",
	},
	What: map[string]check.Text{
		"": {
			FR: "Rien ne dit qui fait l’action « {action} » ; « {accountable} » ne fait qu’en répondre.",
			EN: "Nothing says who does the action “{action}”; “{accountable}” is only accountable for it.",
		},
	},
	Why: check.Text{
		FR: "Répondre d’une action n’est pas la faire : sans exécutant nommé, elle reste dans l’agenda.",
		EN: "To be accountable for an action is not to do it: with nobody named to do it, it stays in the diary.",
	},
	Mend: check.Text{
		FR: "Nommez sous « responsible » la ou les fonctions qui la font ; ce peut être celle qui en répond.",
		EN: "Name under “responsible” the role or roles that do it; it may be the one who is accountable.",
	},
	Bad: check.Text{
		FR: "actions:\n  - {id: bulletin, what: Bulletin de mars, accountable: chargee-com}",
		EN: "actions:\n  - {id: bulletin, what: March bulletin, accountable: comms-officer}",
	},
	Good: check.Text{
		FR: "actions:\n  - {id: bulletin, what: Bulletin de mars, accountable: chargee-com, responsible: [chargee-com, secretariat]}",
		EN: "actions:\n  - {id: bulletin, what: March bulletin, accountable: comms-officer, responsible: [comms-officer, secretary]}",
	},
	Source: check.Text{
		FR: "RACI : au moins un R (celui qui fait) par action.",
		EN: "RACI: at least one R (responsible) per action.",
	},
	Check: func(p *check.Pass) {
		for i := range p.Actions {
			// An action with nobody at all is reported for having nobody accountable.
			if a := &p.Actions[i]; len(a.Responsible) == 0 && len(a.Accountable) > 0 {
				p.Report(check.At(a.ID, "responsible"), check.Args{"action": a.ID, "accountable": a.Accountable[0]})
			}
		}
	},
}
