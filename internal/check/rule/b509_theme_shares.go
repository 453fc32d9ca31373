package rule

import (
	"math"

	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b509 = &check.Rule{
	Code: "B509", Principle: "P17", Full: check.Warning, Light: check.Off, Since: "0.1",
	Title: check.Text{
		FR: "Les parts des thèmes font un tout",
		EN: "The themes’ shares make a whole",
	},
	What: map[string]check.Text{
		"": {
			FR: "Les parts données à {count:thème:thèmes} de la charte font {sum} en tout, au lieu de 100 %.",
			EN: "The shares given to {count:theme:themes} of the charter make {sum} in all, instead of 100%.",
		},
	},
	Unjudged: map[string]check.Text{
		"": {
			FR: "Des thèmes de la charte ont une part et d’autres non ({themes}) : on ne peut pas vérifier qu’elles font un tout.",
			EN: "Some of the charter’s themes have a share and others none ({themes}): whether they make a whole cannot be checked.",
		},
	},
	Why: check.Text{
		FR: "Des parts qui ne font pas un tout ne tranchent rien : le thème le plus facile prend la place des autres.",
		EN: "Shares that do not make a whole settle nothing: the easiest theme takes the place of the others.",
	},
	Mend: check.Text{
		FR: "Reprenez « charter.themes » pour que les parts fassent 1 en tout, en pensant à ce que l’équipe a le temps de produire.",
		EN: "Go over “charter.themes” so that the shares make 1 in all, with an eye to what the team has time to produce.",
	},
	Bad: check.Text{
		FR: "themes:\n  - {name: Chantiers, share: 0.6}\n  - {name: Équipe, share: 0.3}\n  - {name: Conseils, share: 0.3}",
		EN: "themes:\n  - {name: Jobs, share: 0.6}\n  - {name: Team, share: 0.3}\n  - {name: Advice, share: 0.3}",
	},
	Good: check.Text{
		FR: "themes:\n  - {name: Chantiers, share: 0.5}\n  - {name: Équipe, share: 0.2}\n  - {name: Conseils, share: 0.3}",
		EN: "themes:\n  - {name: Jobs, share: 0.5}\n  - {name: Team, share: 0.2}\n  - {name: Advice, share: 0.3}",
	},
	Source: check.Text{
		FR: "Charte éditoriale : thèmes et leur part dans ce qui est publié.",
		EN: "Editorial charter: the themes and their share of what is published.",
	},
	Check: func(p *check.Pass) {
		sum, given := 0.0, 0
		var without []string
		for _, theme := range p.Charter.Themes {
			if theme.Share == nil {
				without = append(without, theme.Name)
				continue
			}
			sum += float64(*theme.Share)
			given++
		}
		const tolerance = 0.02 + 1e-9
		over, under := sum > 1+tolerance, sum < 1-tolerance
		switch {
		case given == 0:
		case over || under && len(without) == 0:
			sum = math.Round(sum*1000) / 1000
			p.Report(check.At("charter", "themes"), check.Args{"count": given, "sum": dossier.Share(sum)})
		case len(without) > 0:
			p.Unjudged("", check.At("charter", "themes"), check.Args{"themes": without})
		}
	},
}
