package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b303 = &check.Rule{
	Code: "B303", Principle: "P04", Full: check.Warning, Light: check.Advice, Since: "0.1",
	Title: check.Text{
		FR: "L’usage d’un média a sa source et sa date",
		EN: "A media habit has a source and a date",
	},
	What: map[string]check.Text{
		"": {
			FR: "Les usages du public « {audience} » n’ont pas tous une source et une date : {media}.",
			EN: "The media habits of the audience “{audience}” do not all have a source and a date: {media}.",
		},
		"none": {
			FR: "Aucun usage du public « {audience} » n’a sa source et sa date : {media}.",
			EN: "No media habit of the audience “{audience}” has its source and its date: {media}.",
		},
		"old": {
			FR: "Des usages du public « {audience} » ont plus de trois ans : {media} (le plus ancien date du {date}).",
			EN: "Media habits of the audience “{audience}” are over three years old: {media} (the oldest dates from {date}).",
		},
	},
	Why: check.Text{
		FR: "Les usages changent en deux ans : un chiffre sans source, ou trop vieux, fait choisir un canal que le public a quitté, ou n’a jamais pris.",
		EN: "Habits change in two years: a figure that has no source, or is too old, makes you pick a channel that the audience has left or never used.",
	},
	Mend: check.Text{
		FR: "Complétez « source » et « date » de chaque usage, ou refaites la mesure (accueil, caisse, enquête nationale de l’année) ; retirez ceux que vous ne pouvez pas sourcer.",
		EN: "Fill in “source” and “date” of each habit, or measure again (counter, till, this year’s national survey); take out those that you cannot source.",
	},
	Bad: check.Text{
		FR: "behaviours:\n  - medium: tiktok\n    share: 0.7",
		EN: "behaviours:\n  - medium: tiktok\n    share: 0.7",
	},
	Good: check.Text{
		FR: "behaviours:\n  - medium: tiktok\n    share: 0.22\n    source: Questionnaire aux 118 lycéens du club\n    date: 2026-09-28",
		EN: "behaviours:\n  - medium: tiktok\n    share: 0.22\n    source: Questionnaire to the club’s 118 pupils\n    date: 2026-09-28",
	},
	Source: check.Text{
		FR: "Plan média : toute donnée d’audience porte sa source et sa vague ; « ce que font concrètement les consommateurs » (Médias sociaux : entre hype et réalité).",
		EN: "Media planning: every audience figure bears its source and its wave; “ce que font concrètement les consommateurs” (Médias sociaux : entre hype et réalité).",
	},
	Check: func(p *check.Pass) {
		for i := range p.Audiences {
			a := &p.Audiences[i]
			var bare, old []dossier.Medium
			habits := 0
			bareField, oldField, oldest := "", "", dossier.Date{}
			for j := range a.Behaviours {
				if saysOfMedium(&a.Behaviours[j]) {
					habits++
				}
				switch b := &a.Behaviours[j]; {
				case !saysOfMedium(b): // B302 says it
				case blank(b.Source) || b.Date.IsZero():
					if bare = append(bare, b.Medium); len(bare) == 1 {
						bareField = itemField("behaviours", j)
					}
				case isStale(b, p.Today):
					if old = append(old, b.Medium); len(old) == 1 {
						oldField = itemField("behaviours", j) + ".date"
					}
					if oldest.IsZero() || b.Date.Before(oldest) {
						oldest = b.Date
					}
				}
			}
			if bare != nil {
				variant := ""
				if len(bare) == habits {
					variant = "none"
				}
				p.ReportAs(variant, check.At(a.ID, bareField), check.Args{"audience": a.ID, "media": bare})
			}
			if old != nil {
				p.ReportAs("old", check.At(a.ID, oldField), check.Args{"audience": a.ID, "media": old, "date": oldest})
			}
		}
	},
}
