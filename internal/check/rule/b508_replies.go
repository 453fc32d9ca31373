package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b508 = &check.Rule{
	Code: "B508", Principle: "P24", Full: check.Warning, Light: check.Off, Since: "0.1",
	Title: check.Text{
		FR: "Savoir répondre avant que l’on vous parle",
		EN: "Know how to answer before people speak to you",
	},
	What: map[string]check.Text{
		"": {
			FR: "On peut vous écrire ou vous appeler ({channels}), et la charte ne dit pas comment répondre {missing}.",
			EN: "People can write to you or call you ({channels}), and the charter does not say how to answer {missing}.",
		},
	},
	Why: check.Text{
		FR: "Une marque écoute autant qu’elle parle ; une réponse improvisée sous la critique fait plus de tort que la critique.",
		EN: "A brand listens as much as it speaks; an answer made up under criticism does more harm than the criticism.",
	},
	Mend: check.Text{
		FR: "Remplissez « charter.replies » : pour chaque cas, qui répond, dans quel délai, par quels premiers mots, et quand on passe en privé.",
		EN: "Fill in “charter.replies”: for each case who answers, how soon, with which first words, and when to go private.",
	},
	Bad: check.Text{
		FR: "charter:\n  replies:\n    praise: Remercier par le prénom",
		EN: "charter:\n  replies:\n    praise: Thank people by their first name",
	},
	Good: check.Text{
		FR: "charter:\n  replies:\n    praise: Remercier par le prénom\n    question: Répondre le jour même, avec le lien vers la page à jour\n    complaint: Dire que c’est lu, par qui c’est suivi et quand ; reprendre au téléphone\n    attack: Un rappel des faits, signé, une seule fois ; prévenir la directrice",
		EN: "charter:\n  replies:\n    praise: Thank people by their first name\n    question: Answer the same day, with a link to the current page\n    complaint: Say that it was read, who follows it up and when; go on by telephone\n    attack: State the facts once, signed; tell the director",
	},
	Source: check.Text{
		FR: "« La bonne ou mauvaise réputation se dessine ainsi sur le long terme » (Médias sociaux : entre hype et réalité).",
		EN: "“Good or bad reputation takes shape in the long term” (Médias sociaux : entre hype et réalité).",
	},
	Check: func(p *check.Pass) {
		if noCharter(&p.Charter) {
			return // B507
		}
		var asked []dossier.AnyID
		public := false
		for _, c := range p.Facts.InUse {
			if inPublic := answeredInPublic(p.Facts, c); inPublic || answeredInPrivate(p.Facts, c) {
				asked = append(asked, dossier.AnyID(c.ID))
				public = public || inPublic
			}
		}
		if len(asked) == 0 {
			return
		}
		var missing []check.Text
		if blank(p.Charter.Replies.Question) {
			missing = append(missing, check.Text{FR: "à une question", EN: "a question"})
		}
		if blank(p.Charter.Replies.Complaint) {
			missing = append(missing, check.Text{FR: "à une réclamation", EN: "a complaint"})
		}
		if public && blank(p.Charter.Replies.Attack) {
			missing = append(missing, check.Text{FR: "à une attaque", EN: "an attack"})
		}
		if len(missing) > 0 {
			p.Report(check.At("charter", "replies"), check.Args{"channels": some(p.Names(asked...)), "missing": missing})
		}
	},
}
