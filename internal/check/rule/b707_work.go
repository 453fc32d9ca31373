package rule

import "boussole/internal/check"

var b707 = &check.Rule{
	Code: "B707", Principle: "P03", Full: check.Warning, Light: check.Off, Since: "0.1",
	Title: check.Text{
		FR: "Chaque action dit les heures qu’elle prend",
		EN: "Every action says the hours that it takes",
	},
	What: map[string]check.Text{
		"": {
			FR: "L’action « {action} » ne dit pas combien d’heures elle prend.",
			EN: "The action “{action}” does not say how many hours it takes.",
		},
	},
	Why: check.Text{
		FR: "Une action qui n’est pas comptée paraît gratuite : c’est l’addition de celles-là qui fait déborder les semaines.",
		EN: "An action that is not counted looks free: it is the sum of those that overfills the weeks.",
	},
	Mend: check.Text{
		FR: "Écrivez sous « hours » ce qu’elle prend chaque fois, par compétence ; 0 si quelqu’un d’extérieur fait tout.",
		EN: "Write under “hours” what it takes each time, by skill; 0 if somebody from outside does it all.",
	},
	Bad: check.Text{
		FR: "actions:\n  - {id: lettre, what: Lettre mensuelle, repeat: FREQ=MONTHLY;BYDAY=1TU}",
		EN: "actions:\n  - {id: newsletter, what: Monthly newsletter, repeat: FREQ=MONTHLY;BYDAY=1TU}",
	},
	Good: check.Text{
		FR: "actions:\n  - {id: lettre, what: Lettre mensuelle, repeat: FREQ=MONTHLY;BYDAY=1TU, hours: {photo: 1, conception: 6}}",
		EN: "actions:\n  - {id: newsletter, what: Monthly newsletter, repeat: FREQ=MONTHLY;BYDAY=1TU, hours: {photo: 1, design: 6}}",
	},
	Source: check.Text{
		FR: "Plan de charge ; « du temps, et de la constance » (Médias sociaux : y être ou ne pas y être…).",
		EN: "Workload planning; “time, and constancy” (Médias sociaux : y être ou ne pas y être…).",
	},
	Check: func(p *check.Pass) {
		for i := range p.Actions {
			if a := &p.Actions[i]; len(a.Hours) == 0 {
				p.Report(check.At(a.ID, "hours"), check.Args{"action": a.ID})
			}
		}
	},
}
