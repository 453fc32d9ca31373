package rule

import "boussole/internal/check"

var b706 = &check.Rule{
	Code: "B706", Principle: "P16", Full: check.Warning, Light: check.Off, Since: "0.1",
	Title: check.Text{
		FR: "Chaque action a sa date ou sa répétition",
		EN: "Every action has its date or its repetition",
	},
	What: map[string]check.Text{
		"": {
			FR: "L’action « {action} » n’a ni date ni répétition.",
			EN: "The action “{action}” has neither a date nor a repetition.",
		},
	},
	Why: check.Text{
		FR: "Un programme concret dit quand : ce qui n’a pas de jour est toujours remis.",
		EN: "A concrete programme says when: what has no day is always put off.",
	},
	Mend: check.Text{
		FR: "Donnez-lui une « date », ou une répétition sous « repeat » (« FREQ=WEEKLY;BYDAY=TU » : chaque mardi).",
		EN: "Give it a “date”, or a repetition under “repeat” (“FREQ=WEEKLY;BYDAY=TU”: every Tuesday).",
	},
	Bad: check.Text{
		FR: "actions:\n  - {id: portraits, what: Portraits d’artisans, battle: savoir-faire}",
		EN: "actions:\n  - {id: portraits, what: Portraits of craftspeople, battle: craft}",
	},
	Good: check.Text{
		FR: "actions:\n  - {id: portraits, what: Portraits d’artisans, battle: savoir-faire, date: 2027-01-05, repeat: FREQ=MONTHLY;BYDAY=1TU}",
		EN: "actions:\n  - {id: portraits, what: Portraits of craftspeople, battle: craft, date: 2027-01-05, repeat: FREQ=MONTHLY;BYDAY=1TU}",
	},
	Source: check.Text{
		FR: "« Actions concrètes / programme », cinquième des six étapes (Médias sociaux : y être ou ne pas y être…).",
		EN: "“Concrete actions / programme”, fifth of the six steps (Médias sociaux : y être ou ne pas y être…).",
	},
	Check: func(p *check.Pass) {
		for i := range p.Actions {
			if a := &p.Actions[i]; a.Date.IsZero() && a.Repeat == nil {
				p.Report(check.At(a.ID, "date"), check.Args{"action": a.ID})
			}
		}
	},
}
