package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b012 = &check.Rule{
	Code: dossier.FaultForm, Full: check.Blocking, Light: check.Blocking, Since: "0.1",
	Title: check.Text{
		FR: "Un montant, une cadence ou une répétition illisible",
		EN: "An amount, a cadence or a repetition that cannot be read",
	},
	What: map[string]check.Text{
		"money": {
			FR: "« {key} » vaut « {text} » : un montant s’écrit avec sa devise et sans signe moins, comme « 1200 EUR » ou « 89.90 EUR ».",
			EN: "“{key}” is “{text}”: an amount is written with its currency and no minus sign, such as “1200 EUR” or “89.90 EUR”.",
		},
		"cadence": {
			FR: "« {key} » vaut « {text} » : une cadence s’écrit en fois par période, comme « 2/week », avec day, week, month, quarter ou year.",
			EN: "“{key}” is “{text}”: a cadence is written in times per period, such as “2/week”, with day, week, month, quarter or year.",
		},
		"time": {
			FR: "« {key} » vaut « {text} » : il faut une heure du jour, écrite HH:MM, comme 09:30.",
			EN: "“{key}” is “{text}”: it must be a time of day, written HH:MM, such as 09:30.",
		},
		"repeat": {
			FR: "« {key} » vaut « {text} » : une répétition s’écrit comme dans un agenda (RRULE), par exemple « FREQ=WEEKLY;BYDAY=TU » pour chaque mardi.",
			EN: "“{key}” is “{text}”: a repetition is written as in a calendar (RRULE), such as “FREQ=WEEKLY;BYDAY=TU” for every Tuesday.",
		},
	},
	Why: check.Text{
		FR: "Boussole additionne les montants et compte les jours ; une devise devinée ou un rythme approché donnerait un total que personne ne pourrait défendre.",
		EN: "Boussole adds up amounts and counts days; a guessed currency or an approximate rhythm would give a total that nobody could defend.",
	},
	Mend: check.Text{
		FR: "Écrivez « 1200 EUR » et non « 1 200 € », « 2/week » et non « 2 fois par semaine », « FREQ=MONTHLY;BYDAY=1SA » et non « le premier samedi du mois ».",
		EN: "Write “1200 EUR” and not “€1,200”, “2/week” and not “twice a week”, “FREQ=MONTHLY;BYDAY=1SA” and not “the first Saturday of the month”.",
	},
	Bad: check.Text{
		FR: "amount: 1 200 €\nleast_cadence: 2 fois par semaine\nrepeat: le premier samedi du mois",
		EN: "amount: €1,200\nleast_cadence: twice a week\nrepeat: the first Saturday of the month",
	},
	Good: check.Text{
		FR: "amount: 1200 EUR\nleast_cadence: 2/week\nrepeat: FREQ=MONTHLY;BYDAY=1SA",
		EN: "amount: 1200 EUR\nleast_cadence: 2/week\nrepeat: FREQ=MONTHLY;BYDAY=1SA",
	},
	Source: check.Text{
		FR: "ISO 4217 pour les devises, RFC 5545 (iCalendar) pour les répétitions.",
		EN: "ISO 4217 for currencies, RFC 5545 (iCalendar) for repetitions.",
	},
}
