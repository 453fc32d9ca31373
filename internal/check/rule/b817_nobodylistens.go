package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b817 = &check.Rule{
	Code: "B817", Principle: "P24", Full: check.Warning, Light: check.Off, Since: "0.1",
	Title: check.Text{
		FR: "On parle, et personne n’est chargé de répondre",
		EN: "We speak, and nobody is in charge of answering",
	},
	What: map[string]check.Text{
		"": {
			FR: "Vos publics peuvent vous écrire ou vous parler ({channels}), mais aucune mission ne dit qui répond ni sous quel délai.",
			EN: "Your audiences can write or speak to you ({channels}), but no mission says who answers or how soon.",
		},
	},
	Why: check.Text{
		FR: "Une question laissée sans réponse en public se voit plus longtemps que la publication qui l’a fait naître.",
		EN: "A question left unanswered in public stays in view longer than the post that it answers.",
	},
	Mend: check.Text{
		FR: "Confiez une mission à qui peut répondre, avec les canaux dont elle répond (« answers_for ») et son délai (« answer_within_hours »).",
		EN: "Give a mission to somebody who can answer, with the channels that it answers for (“answers_for”) and its time limit (“answer_within_hours”).",
	},
	Bad: check.Text{
		FR: "missions:\n  - {id: accueil, department: Accueil, mission: Aider la communication}",
		EN: "missions:\n  - {id: reception, department: Reception, mission: Help communication}",
	},
	Good: check.Text{
		FR: "missions:\n  - id: accueil\n    department: Accueil\n    mission: Répondre aux questions des parents\n    answers_for: [facebook, telephone]\n    answer_within_hours: 24\n    hours_per_week: 3",
		EN: "missions:\n  - id: reception\n    department: Reception\n    mission: Answer parents' questions\n    answers_for: [facebook, phone]\n    answer_within_hours: 24\n    hours_per_week: 3",
	},
	Source: check.Text{
		FR: "« Celui qui écoute et qui parle » (Médias sociaux : entre hype et réalité, commentaires).",
		EN: "“The one who listens and who speaks” (Médias sociaux : entre hype et réalité, comments).",
	},
	Check: func(p *check.Pass) {
		for i := range p.Missions {
			if p.Missions[i].AnswerWithin != nil {
				return
			}
		}
		var channels []string
		for _, c := range p.Facts.InUse {
			if c.Kind.Social() && answeredInPublic(p.Facts, c) || c.Kind != dossier.SMS && answeredInPrivate(p.Facts, c) {
				channels = append(channels, p.Index.Label(dossier.AnyID(c.ID)))
			}
		}
		if len(channels) > 0 {
			p.Report(check.Part("missions"), check.Args{"channels": some(channels)})
		}
	},
}
