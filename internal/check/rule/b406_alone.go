package rule

import (
	"slices"

	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b406 = &check.Rule{
	Code: "B406", Principle: "P12", Full: check.Warning, Light: check.Off, Since: "0.1",
	Title: check.Text{
		FR: "Les réseaux sociaux reposent sur une seule personne",
		EN: "Social media rest on one person alone",
	},
	What: map[string]check.Text{
		"": {
			FR: "Toutes les actions sur les réseaux sociaux ({actions:action:actions}) reposent sur la seule fonction « {role} », alors que {others:autre a:autres ont} des heures.",
			EN: "All actions on social media ({actions:action:actions}) rest on the single role “{role}”, while {others:other role has:other roles have} hours.",
		},
	},
	Why: check.Text{
		FR: "Confier les réseaux à une personne en fait un silo : les services n’y répondent pas, et tout s’arrête quand elle est absente.",
		EN: "Handing social media to one person makes a silo of them: departments do not answer there, and everything stops when that person is away.",
	},
	Mend: check.Text{
		FR: "Confiez au moins une action (« responsible ») ou une mission qui répond d’un réseau (« answers_for ») à une autre fonction, par exemple celle qui connaît les réponses.",
		EN: "Give at least one action (“responsible”), or a mission that answers for a network (“answers_for”), to another role, such as the one who knows the answers.",
	},
	Bad: check.Text{
		FR: "actions:\n  - {id: agenda, channel: facebook, accountable: chargee-com, responsible: chargee-com}\n  - {id: reponses, channel: facebook, accountable: chargee-com, responsible: chargee-com}",
		EN: "actions:\n  - {id: diary, channel: facebook, accountable: comms-officer, responsible: comms-officer}\n  - {id: answers, channel: facebook, accountable: comms-officer, responsible: comms-officer}",
	},
	Good: check.Text{
		FR: "actions:\n  - {id: agenda, channel: facebook, accountable: chargee-com, responsible: chargee-com}\n  - {id: reponses, channel: facebook, accountable: chargee-com, responsible: accueil-mairie}",
		EN: "actions:\n  - {id: diary, channel: facebook, accountable: comms-officer, responsible: comms-officer}\n  - {id: answers, channel: facebook, accountable: comms-officer, responsible: front-desk}",
	},
	Source: check.Text{
		FR: "« Surtout ne les relaient pas à une personne en particulier » (Médias sociaux : entre hype et réalité).",
		EN: "“Above all do not hand them on to one person in particular” (Médias sociaux : entre hype et réalité).",
	},
	Check: func(p *check.Pass) {
		var who []dossier.RoleID
		actions, repeats := 0, false
		for i := range p.Actions {
			a := &p.Actions[i]
			c := p.Facts.Channels[a.Channel]
			if c == nil || !c.Kind.Social() || !inProgramme(p, a) || !stillToCome(p, a) {
				continue
			}
			actions++
			who = append(append(who, a.Accountable...), a.Responsible...)
			repeats = repeats || a.Repeat != nil
		}
		who = each(who)
		if len(who) != 1 || actions < 2 && !repeats || othersAnswerOnline(p, who[0]) {
			return
		}
		if r := p.Facts.Roles[who[0]]; r == nil || r.People() != 1 {
			return
		}
		others := 0
		for i := range p.People {
			if r := &p.People[i]; r.ID != who[0] && r.HoursPerWeek != nil && *r.HoursPerWeek > 0 {
				others++
			}
		}
		if others > 0 {
			p.Report(check.At(who[0]), check.Args{"role": who[0], "actions": actions, "others": others})
		}
	},
}

// othersAnswerOnline reports whether somebody else than a role carries a mission that
// answers for a social network.
func othersAnswerOnline(p *check.Pass, role dossier.RoleID) bool {
	return slices.ContainsFunc(p.Missions, func(m dossier.Mission) bool {
		return m.CarriedBy != "" && m.CarriedBy != role && slices.ContainsFunc(m.AnswersFor, func(id dossier.AnyID) bool {
			c := p.Facts.Channels[dossier.ChannelID(id)]
			return c != nil && c.Kind.Social()
		})
	})
}
