package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b010 = &check.Rule{
	Code: dossier.FaultRange, Full: check.Blocking, Light: check.Blocking, Since: "0.1",
	Title: check.Text{
		FR: "Un nombre hors de ses bornes",
		EN: "A number out of its bounds",
	},
	What: map[string]check.Text{
		"hours": {
			FR: "« {key} » vaut « {text} » : un nombre d’heures ne peut pas être négatif.",
			EN: "“{key}” is “{text}”: a number of hours cannot be negative.",
		},
		"too_many_hours": {
			FR: "« {key} » vaut « {text} » : plus d’un million d’heures, aucune équipe ne les a.",
			EN: "“{key}” is “{text}”: over a million hours, which no team has.",
		},
		"share": {
			FR: "« {key} » vaut « {text} » : une part va de 0 à 1.",
			EN: "“{key}” is “{text}”: a share goes from 0 to 1.",
		},
		"between": {
			FR: "« {key} » vaut « {text} » : il faut un nombre entier de {low} à {high}.",
			EN: "“{key}” is “{text}”: it must be a whole number from {low} to {high}.",
		},
		"below": {
			FR: "« {key} » vaut « {text} » : il faut un nombre positif ou nul.",
			EN: "“{key}” is “{text}”: it must be zero or more.",
		},
		"level": {
			FR: "« {key} » vaut « {text} », mais la bataille a {levels:niveau:niveaux} sous « levels » : le premier est le 1.",
			EN: "“{key}” is “{text}”, but the battle has {levels:level:levels} under “levels”: the first is 1.",
		},
		"negative": {
			FR: "« {key} » vaut « {text} » : il faut un nombre entier positif ou nul, d’au plus {high}.",
			EN: "“{key}” is “{text}”: it must be a whole number, zero or more and {high} at most.",
		},
	},
	Why: check.Text{
		FR: "Des heures négatives ou une part de 35 fausseraient les totaux que la stratégie doit tenir, sans que rien ne le montre.",
		EN: "Negative hours or a share of 35 would falsify the totals that the strategy must keep within, and nothing would show it.",
	},
	Mend: check.Text{
		FR: "Ramenez le nombre dans ses bornes : 35 % s’écrit 0.35, une exposition va de 0 à 4, une probabilité ou un impact de 1 à 5.",
		EN: "Bring the number within its bounds: 35% is written 0.35, an exposure goes from 0 to 4, a likelihood or an impact from 1 to 5.",
	},
	Bad: check.Text{
		FR: "without_digital: 18",
		EN: "without_digital: 18",
	},
	Good: check.Text{
		FR: "without_digital: 0.18",
		EN: "without_digital: 0.18",
	},
	Source: check.Text{
		FR: "Le format du dossier : les parts vont de 0 à 1, les heures et les nombres de personnes ne sont pas négatifs.",
		EN: "The dossier’s format: shares go from 0 to 1, and hours and numbers of people are not negative.",
	},
}
