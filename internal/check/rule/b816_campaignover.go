package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

// lessonWeeks is how many weeks after its end a campaign's lesson may wait.
const lessonWeeks = 8

var b816 = &check.Rule{
	Code: "B816", Principle: "P11", Full: check.Warning, Light: check.Off, Since: "0.1",
	Title: check.Text{
		FR: "Une campagne s’est achevée sans bilan",
		EN: "A campaign ended and nobody drew its lesson",
	},
	What: map[string]check.Text{
		"": {
			FR: "La campagne « {battle} » s’est achevée le {end}, il y a {weeks:semaine:semaines}, et rien n’a été décidé à son sujet.",
			EN: "The campaign “{battle}” ended on {end}, {weeks:week:weeks} ago, and nothing has been decided about it.",
		},
	},
	Why: check.Text{
		FR: "Une campagne se juge une fois, à sa fin ; passé deux mois, on la refera ou on l’oubliera sans savoir ce qu’elle a donné.",
		EN: "A campaign is judged once, at its end; after two months it will be repeated or forgotten with nobody knowing what it did.",
	},
	Mend: check.Text{
		FR: "Relevez ses chiffres et écrivez une décision à son sujet (la refaire, la corriger, ne plus la faire) ; passez-la en « state: stopped » si elle est close.",
		EN: "Read its figures and write a decision about it (repeat, correct, not again); set it to “state: stopped” if it is over.",
	},
	Bad: check.Text{
		FR: "battles:\n  - {id: salon, rhythm: campaign, state: chosen, start: 2026-05-02, end: 2026-06-14}\ndecisions: []",
		EN: "battles:\n  - {id: fair, rhythm: campaign, state: chosen, start: 2026-05-02, end: 2026-06-14}\ndecisions: []",
	},
	Good: check.Text{
		FR: "decisions:\n  - id: salon-a-refaire\n    date: 2026-07-02\n    about: [salon]\n    verdict: correct\n    why: 41 devis pour 60 visés, mais 9 sur 10 viennent du stand et non des affiches\n    by: Nadia Lambert, gérante",
		EN: "decisions:\n  - id: fair-again\n    date: 2026-07-02\n    about: [fair]\n    verdict: correct\n    why: 41 quotes out of 60 aimed at, but 9 in 10 come from the stand and not from the posters\n    by: Nadia Lambert, owner",
	},
	Source: check.Text{
		FR: "« Un système de campagnes » et « un processus long terme » (Médias sociaux : entre hype et réalité) ; cycle d’évaluation du GCS.",
		EN: "“A system of campaigns” and “a long-term process” (Médias sociaux : entre hype et réalité); GCS Evaluation Cycle.",
	},
	Check: func(p *check.Pass) {
		if p.Today.IsZero() {
			return
		}
		held := sittingsOf(p)
		for _, b := range p.Facts.InPlay {
			id := dossier.AnyID(b.ID)
			if b.Rhythm != dossier.Campaign || b.Lasting || b.End.IsZero() || !b.End.AddDays(7*lessonWeeks).Before(p.Today) {
				continue
			}
			// A review of it that decided nothing is B807's.
			if p.Facts.DecidedSince(id, b.End) || !held.of[id].IsZero() && !held.of[id].Before(b.End) {
				continue
			}
			p.Report(check.At(b.ID, "end"), check.Args{"battle": b.ID, "end": b.End, "weeks": b.End.DaysUntil(p.Today) / 7})
		}
	},
}
