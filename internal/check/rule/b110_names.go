package rule

import "boussole/internal/check"

var b110 = &check.Rule{
	Code: "B110", Principle: "P24", Full: check.Advice, Light: check.Off, Since: "0.1",
	Title: check.Text{
		FR: "Connaître les noms sous lesquels on parle de vous",
		EN: "Know the names by which people speak of you",
	},
	What: map[string]check.Text{
		"": {
			FR: "Le dossier ne liste aucun des noms que les gens donnent à l’organisation.",
			EN: "The dossier lists none of the names that people use for the organisation.",
		},
	},
	Why: check.Text{
		FR: "On n’entend pas un nom que l’on ne cherche pas : sigles, surnoms et fautes d’orthographe portent souvent les critiques.",
		EN: "A name that is not looked for is not heard: initials, nicknames and misspellings often carry the criticism.",
	},
	Mend: check.Text{
		FR: "Ajoutez à « organisation.names » le nom d’usage, le sigle, l’ancien nom, et les fautes que l’on voit dans les avis.",
		EN: "Add to “organisation.names” the everyday name, the initials, the former name, and the misspellings seen in reviews.",
	},
	Bad: check.Text{
		FR: "organisation:\n  name: Maison des jeunes et de la culture de Palente",
		EN: "organisation:\n  name: Palente Youth and Arts Centre",
	},
	Good: check.Text{
		FR: "organisation:\n  name: Maison des jeunes et de la culture de Palente\n  names: [MJC de Palente, la MJC, le foyer]",
		EN: "organisation:\n  name: Palente Youth and Arts Centre\n  names: [the MJC, Palente youth club, the club]",
	},
	Source: check.Text{
		FR: "« La présence de sa marque (en parle-t-on ? comment ? qui ?) » (Médias sociaux : y être ou ne pas y être…).",
		EN: "“The presence of its brand (is it spoken of? how? by whom?)” (Médias sociaux : y être ou ne pas y être…).",
	},
	Check: func(p *check.Pass) {
		if blank(p.Organisation.Names...) {
			p.Report(check.At("organisation", "names"), nil)
		}
	},
}
