package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b009 = &check.Rule{
	Code: dossier.FaultDate, Full: check.Blocking, Light: check.Blocking, Since: "0.1",
	Title: check.Text{
		FR: "Une date qui n’en est pas une",
		EN: "A date that is none",
	},
	What: map[string]check.Text{
		"": {
			FR: "« {key} » vaut « {text} » : il faut un jour du calendrier, écrit année-mois-jour, comme 2027-06-30.",
			EN: "“{key}” is “{text}”: it must be a day of the calendar, written year-month-day, such as 2027-06-30.",
		},
		"order": {
			FR: "« {key} » ({text}) vient avant « {other} » ({from}).",
			EN: "“{key}” ({text}) comes before “{other}” ({from}).",
		},
	},
	Why: check.Text{
		FR: "03/04 est en avril ici et en mars ailleurs, et « juin » ne dit pas quel jour la revue peut juger : une échéance ne se devine pas.",
		EN: "03/04 is in April here and in March elsewhere, and “June” does not say on which day a review can judge: a deadline is not guessed.",
	},
	Mend: check.Text{
		FR: "Écrivez le jour entier, AAAA-MM-JJ : « by: 2027-06-30 » pour la fin de juin 2027.",
		EN: "Write the whole day, YYYY-MM-DD: “by: 2027-06-30” for the end of June 2027.",
	},
	Bad: check.Text{
		FR: "by: juin 2027",
		EN: "by: June 2027",
	},
	Good: check.Text{
		FR: "by: 2027-06-30",
		EN: "by: 2027-06-30",
	},
	Source: check.Text{
		FR: "ISO 8601, la forme des dates du dossier.",
		EN: "ISO 8601, the form of the dossier’s dates.",
	},
}
