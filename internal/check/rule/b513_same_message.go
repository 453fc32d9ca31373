package rule

import (
	"strings"

	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/text"
)

var b513 = &check.Rule{
	Code: "B513", Principle: "P04", Full: check.Advice, Light: check.Off, Since: "0.1",
	Title: check.Text{
		FR: "Deux publics n’attendent pas la même phrase",
		EN: "Two audiences do not expect the same sentence",
	},
	What: map[string]check.Text{
		"": {
			FR: "« {audience} » et « {other} » reçoivent le même message clé : « {key_message} ».",
			EN: "“{audience}” and “{other}” get the same key message: “{key_message}”.",
		},
	},
	Why: check.Text{
		FR: "Si deux publics ont été distingués, c’est qu’ils attendent autre chose ; une phrase pour les deux ne répond à aucun.",
		EN: "If two audiences were told apart, it is because they expect different things; one sentence for both answers neither.",
	},
	Mend: check.Text{
		FR: "Repartez de « expects » pour chacun et réécrivez l’un des deux messages ; ou réunissez les deux publics s’ils n’en font qu’un.",
		EN: "Start again from each one’s “expects” and rewrite one of the messages; or join the two audiences if they are one.",
	},
	Bad: check.Text{
		FR: "- {id: parents, audience: parents, key_message: La cantine passe au bio}\n- {id: agriculteurs, audience: agriculteurs, key_message: La cantine passe au bio}",
		EN: "- {id: parents, audience: parents, key_message: School meals go organic}\n- {id: farmers, audience: farmers, key_message: School meals go organic}",
	},
	Good: check.Text{
		FR: "- {id: parents, audience: parents, key_message: Quatre repas bio par semaine au même prix}\n- {id: agriculteurs, audience: agriculteurs, key_message: \"La cantine achète 9 tonnes de légumes par an, livrées le lundi\"}",
		EN: "- {id: parents, audience: parents, key_message: Four organic meals a week at the same price}\n- {id: farmers, audience: farmers, key_message: \"The canteen buys 9 tonnes of vegetables a year, delivered on Mondays\"}",
	},
	Source: check.Text{
		FR: "« Les attentes des cibles à toucher » (Les stratégies « me-too » du Social Media).",
		EN: "“The expectations of the audiences to be reached” (Les stratégies « me-too » du Social Media).",
	},
	Check: func(p *check.Pass) {
		first := map[string]dossier.AudienceID{}
		for i := range p.Messages {
			m := &p.Messages[i]
			key := strings.Join(text.Words(m.KeyMessage), " ")
			audience := p.Facts.Audiences[m.Audience]
			// Relays are there to pass on the message of others.
			if key == "" || audience == nil || audience.Rank == dossier.Relay {
				continue
			}
			other, seen := first[key]
			switch {
			case !seen:
				first[key] = m.Audience
			case other != m.Audience:
				p.Report(check.At(m.ID, "key_message"), check.Args{"audience": m.Audience, "other": other, "key_message": excerpt(m.KeyMessage)})
			}
		}
	},
}
