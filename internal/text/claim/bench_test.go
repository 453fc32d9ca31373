package claim_test

import (
	"testing"

	"boussole/internal/text"
	"boussole/internal/text/claim"
)

// prose is ordinary sentences of a plan, few of them at fault.
var prose = map[text.Language][]string{
	text.French: {
		"La commune compte 8 400 habitants, dont un tiers vit dans les hameaux du plateau.",
		"Le service de communication emploie deux agents et un apprenti depuis 2023.",
		"Nous répondrons à chaque courrier dans les dix jours, comme le demande le conseil municipal.",
		"Faire passer de 12 % à 19 % la part des foyers qui compostent d’ici juin 2027.",
		"Les réunions de quartier ont rassemblé 310 personnes au printemps, surtout des retraités.",
		"Renforcer notre visibilité sur les réseaux sociaux.",
		"Le bulletin paraît quatre fois par an et il est distribué dans toutes les boîtes aux lettres.",
		"Le budget de l’année est de 46 000 euros, imprimerie comprise.",
	},
	text.English: {
		"The borough has 8,400 residents, a third of whom live in the villages on the plateau.",
		"The communications office has employed two officers and a trainee since 2023.",
		"Every letter will be answered within ten days, as the council asked in its last session.",
		"Raise the share of households that compost from 12% to 19% by June 2027.",
		"Spring meetings brought together 310 people, most of them retired.",
		"Increase our social media presence.",
		"The bulletin comes out four times a year and goes to every letter box.",
		"This year’s budget is £46,000, printing included.",
	},
}

func BenchmarkOf(b *testing.B) {
	for _, lang := range []text.Language{text.French, text.English} {
		b.Run(string(lang), func(b *testing.B) {
			n := 0
			for _, s := range prose[lang] {
				n += len(s)
			}
			b.SetBytes(int64(n))
			b.ReportAllocs()
			for b.Loop() {
				for _, s := range prose[lang] {
					claim.Of(lang, s, claim.Anywhere)
				}
			}
		})
	}
}
