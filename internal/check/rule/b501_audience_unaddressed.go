package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b501 = &check.Rule{
	Code: "B501", Principle: "P04", Full: check.Blocking, Light: check.Warning, Since: "0.1",
	Title: check.Text{
		FR: "À chaque public visé, un message",
		EN: "A message for every audience aimed at",
	},
	What: map[string]check.Text{
		"": {
			FR: "Les objectifs comptent sur {audiences}, et aucun message n’est écrit pour {count?ce public:ces publics}.",
			EN: "The objectives count on {audiences}, and no message is written for {count?this audience:these audiences}.",
		},
	},
	Why: check.Text{
		FR: "Un public à qui l’on n’a rien préparé reçoit le message d’un autre, qui ne répond pas à ce qu’il attend.",
		EN: "An audience for whom nothing was prepared gets another’s message, which does not answer what it expects.",
	},
	Mend: check.Text{
		FR: "Écrivez dans « messages » ce que vous dites à ce public, avec ses preuves ; si vous n’avez rien à lui dire, retirez-le des objectifs.",
		EN: "Write under “messages” what you say to this audience, with its proofs; or take it out of the objectives if you have nothing to say to it.",
	},
	Bad: check.Text{
		FR: "objectives:\n  - {id: dons, statement: Passer de 320 à 450 donateurs réguliers, audiences: [donateurs, notaires]}\nmessages:\n  - {id: merci, audience: donateurs, key_message: Chaque don est un repas}",
		EN: "objectives:\n  - {id: gifts, statement: Go from 320 to 450 regular donors, audiences: [donors, solicitors]}\nmessages:\n  - {id: thanks, audience: donors, key_message: Every gift is a meal}",
	},
	Good: check.Text{
		FR: "messages:\n  - {id: merci, audience: donateurs, key_message: Chaque don est un repas}\n  - {id: legs, audience: notaires, key_message: Un legs à l’association est exonéré de droits}",
		EN: "messages:\n  - {id: thanks, audience: donors, key_message: Every gift is a meal}\n  - {id: legacies, audience: solicitors, key_message: A legacy to the charity is free of inheritance tax}",
	},
	Source: check.Text{
		FR: "Plan de communication : à chaque cible son message (copy stratégie) ; guide OASIS du GCS britannique.",
		EN: "Communication plan: a message for each audience (copy strategy); UK GCS guide to campaign planning, OASIS.",
	},
	Check: func(p *check.Pass) {
		spoken := map[dossier.AudienceID]bool{}
		for i := range p.Messages {
			spoken[p.Messages[i].Audience] = true
		}
		for i := range p.Battles {
			if b := &p.Battles[i]; b.Message != "" {
				spoken[b.Audience] = true
			}
		}
		var silent []dossier.AnyID
		for i := range p.Objectives {
			o := &p.Objectives[i]
			if problem := p.Facts.Problems[o.Problem]; problem != nil && problem.CannotSolve != "" {
				continue // B215
			}
			for _, a := range o.Audiences {
				if !spoken[a] {
					spoken[a] = true
					silent = append(silent, dossier.AnyID(a))
				}
			}
		}
		if len(p.Messages) == 0 && len(silent) > 0 {
			p.Report(check.Part("messages"), check.Args{"audiences": quoted(p.Names(silent...)), "count": len(silent)})
			return
		}
		for _, a := range silent {
			p.Report(check.At(a), check.Args{"audiences": quoted(p.Names(a)), "count": 1})
		}
	},
}
