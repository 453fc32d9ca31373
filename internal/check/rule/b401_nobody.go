package rule

import "boussole/internal/check"

var b401 = &check.Rule{
	Code: "B401", Principle: "P03", Full: check.Blocking, Light: check.Blocking, Since: "0.1",
	Title: check.Text{
		FR: "Personne n’est déclaré pour faire le travail",
		EN: "Nobody is declared to do the work",
	},
	What: map[string]check.Text{
		"": {
			FR: "Le dossier ne déclare aucune fonction : on ne sait ni qui fera la communication, ni avec combien d’heures.",
			EN: "The dossier declares no role: nobody knows who will do the communication, nor with how many hours.",
		},
	},
	Why: check.Text{
		FR: "Les forces se comptent avant la bataille : sans personne ni heures, rien de ce qui suit ne peut être tenu.",
		EN: "Forces are counted before the battle: without people and hours, nothing that follows can be kept up.",
	},
	Mend: check.Text{
		FR: "Écrivez sous « people » au moins une fonction, avec ses heures par semaine (« hours_per_week ») et ce qu’elle sait faire (« skills ») ; le dirigeant qui y passe une heure par semaine en est une.",
		EN: "Write at least one role under “people”, with its hours a week (“hours_per_week”) and what it can do (“skills”); an owner who gives it one hour a week is one.",
	},
	Bad: check.Text{
		FR: "people: []",
		EN: "people: []",
	},
	Good: check.Text{
		FR: "people:\n  - id: gerante\n    title: Gérante\n    hours_per_week: 2\n    skills: [rédaction, accueil]",
		EN: "people:\n  - id: owner\n    title: Owner\n    hours_per_week: 2\n    skills: [writing, counter]",
	},
	Source: check.Text{
		FR: "« Avant d’aller en guerre, il faut compter ses hommes » (Les stratégies « me-too » du Social Media).",
		EN: "“Before going to war, one must count one’s men” (Les stratégies « me-too » du Social Media).",
	},
	Check: func(p *check.Pass) {
		if len(p.People) == 0 {
			p.Report(check.Part("people"), nil)
		}
	},
}
