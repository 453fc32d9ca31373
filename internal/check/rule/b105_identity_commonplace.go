package rule

import "boussole/internal/check"

var b105 = &check.Rule{
	Code: "B105", Principle: "P06", Full: check.Warning, Light: check.Advice, Since: "0.1",
	Title: check.Text{
		FR: "Une identité qui irait à n’importe qui n’en est pas une",
		EN: "An identity that would fit anybody is none",
	},
	What: map[string]check.Text{
		"": {
			FR: "La raison d’être ne tient que par des mots que tout le monde emploie ({words}) : rien n’y est propre à l’organisation.",
			EN: "The purpose stands only on words that everybody uses ({words}): nothing in it is the organisation’s own.",
		},
		"positioning": {
			FR: "Le positionnement ne tient que par des mots que tout le monde emploie ({words}) : rien n’y est propre à l’organisation.",
			EN: "The positioning stands only on words that everybody uses ({words}): nothing in it is the organisation’s own.",
		},
	},
	Why: check.Text{
		FR: "Mettez-y le nom d’un concurrent : si la phrase reste vraie, elle ne dit pas pourquoi venir chez vous.",
		EN: "Put a competitor’s name in it: if the sentence is still true, it does not say why anyone should come to you.",
	},
	Mend: check.Text{
		FR: "Remplacez chacun de ces mots par le fait qu’il recouvre : un lieu, un chiffre avec son unité, un métier, ce que vous refusez de faire.",
		EN: "Replace each of these words with the fact that it covers: a place, a figure with its unit, a craft, what you refuse to do.",
	},
	Bad: check.Text{
		FR: "positioning: Un acteur de référence, à l’écoute, qui propose des solutions innovantes et sur mesure",
		EN: "positioning: A leading provider of innovative, tailored solutions with a passionate team",
	},
	Good: check.Text{
		FR: "positioning: Le seul atelier entre Dole et Lons-le-Saunier qui refait un escalier sans que la famille ait à déménager",
		EN: "positioning: The only workshop between Dole and Lons-le-Saunier that rebuilds a staircase while the family stays at home",
	},
	Source: check.Text{
		FR: "« Des lignes directrices génériques applicables aussi bien à une marque A qu’à une marque B » (Les stratégies « me-too » du Social Media).",
		EN: "“Generic guidelines that apply to a brand A as well as to a brand B” (Les stratégies « me-too » du Social Media).",
	},
	Check: func(p *check.Pass) {
		anchored := anchorsOf(p)
		if words := anchored.commonplace(p.Identity.Purpose); words != nil {
			p.Report(check.At("identity", "purpose"), check.Args{"words": words})
		}
		if words := anchored.commonplace(p.Identity.Positioning); words != nil {
			p.ReportAs("positioning", check.At("identity", "positioning"), check.Args{"words": words})
		}
	},
}
