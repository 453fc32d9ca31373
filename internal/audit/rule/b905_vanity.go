package rule

import (
	"strings"

	"boussole/internal/audit"
	"boussole/internal/check"
	"boussole/internal/text"
	"boussole/internal/text/claim"
)

var b905 = &audit.Rule{
	Rule: check.Rule{
		Code: "B905", Principle: "P18", Full: check.Warning, Light: check.Warning, Since: "0.2",
		Title: check.Text{
			FR: "Des indicateurs qui flattent et ne décident rien",
			EN: "Indicators that flatter and decide nothing",
		},
		What: map[string]check.Text{
			"": {
				FR: "Tout ce que le document compte est ce qu’il a publié ou ce qu’un écran affiche : {counted}.",
				EN: "All that the document counts is what it put out or what a screen displays: {counted}.",
			},
		},
		Why: check.Text{
			FR: "Des abonnés et des vues montent sans que rien ne change pour l’organisation : aucun de ces chiffres ne dit d’arrêter ni de continuer.",
			EN: "Followers and views go up while nothing changes for the organisation: none of these figures says to stop or to go on.",
		},
		Mend: check.Text{
			FR: "Ajoutez pour chaque objectif une mesure de ce que les gens savent, pensent ou font ; gardez ces chiffres pour le suivi du travail.",
			EN: "Add for each objective a measure of what people know, think or do; keep these figures for following the work.",
		},
		Bad: check.Text{
			FR: "Indicateurs : nombre d’abonnés, nombre de vues",
			EN: "Indicators: number of followers, number of views",
		},
		Good: check.Text{
			FR: "Indicateurs : part des foyers qui trient (19 % visés), appels au standard sur les horaires",
			EN: "Indicators: share of households that sort (19% aimed at), calls to the switchboard about opening hours",
		},
		Source: check.Text{
			FR: "Barcelona Principles 3.0 : mesurer les effets et non les seules productions. Le même défaut dans un dossier : B802.",
			EN: "Barcelona Principles 3.0: measure outcomes, not outputs alone. The same fault in a dossier: B802.",
		},
	},
	Judge: func(p *audit.Pass) {
		var vain []string
		first := -1
		for i := range p.Blocks {
			b := &p.Blocks[i]
			if b.Part != audit.Evaluation || b.Kind == audit.Heading || b.Kind == audit.Label || b.Kind == audit.Note {
				continue
			}
			for _, piece := range metrics(b.Text) {
				c := claim.WhatIsCounted(piece)
				switch {
				case c.Vanity(false), claim.AdvertisingValue(piece).End > 0:
					if first < 0 {
						first = i
					}
					vain = append(vain, audit.Excerpt(piece))
				case b.Kind == audit.Item && len(text.Words(piece)) > 1, countsPeople.In(piece):
					return // something else is measured
				}
			}
		}
		if len(vain) > 0 {
			p.Report("", first, p.Whole(first), check.Args{"counted": vain[:min(len(vain), mostNamed)]})
		}
	},
}

// metrics are the pieces of a text that each may name a metric.
func metrics(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(",;:.•|", r) })
}

// countsPeople are words of what people know, think or do.
var countsPeople = text.NewPhrases(
	"inscription*", "vente*", "visiteur*", "satisf*", "adhésion*", "réponse*", "réclamation*", "appels", "enquête*", "sondage*", "part des", "part de", "fréquentation", "don", "dons", "candidature*", "réservation*", "chiffre d'affaires", "demandes", "participant*", "mémoris*", "confiance", "retour*", "délai*",
	"registration*", "sale", "sales", "visitor*", "satisf*", "membership*", "complaint*", "calls", "survey*", "poll", "polls", "share of", "attendance", "donation*", "application*", "booking*", "revenue", "request*", "participant*", "recall", "trust", "retention", "response time",
)
