package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b624 = &check.Rule{
	Code: "B624", Principle: "P21", Full: check.Advice, Light: check.Off, Since: "0.1",
	Title: check.Text{
		FR: "Le plan sans réseaux sociaux a été envisagé",
		EN: "The plan without social networks was considered",
	},
	What: map[string]check.Text{
		"": {
			FR: "Pour l’objectif « {objective} », toutes les batailles écrites passent par un réseau social : {battles}.",
			EN: "For the objective “{objective}”, every battle written goes through a social network: {battles}.",
		},
	},
	Why: check.Text{
		FR: "On ne sait ce que les réseaux sociaux apportent qu’en comparant avec un plan qui s’en passe.",
		EN: "One knows what social networks bring only by comparing with a plan that does without them.",
	},
	Mend: check.Text{
		FR: "Écrivez au moins une bataille sans réseau social pour cet objectif, avec son effet attendu et son effort, même si vous l’écartez ensuite.",
		EN: "Write at least one battle without a social network for this objective, with its expected effect and effort, even if you decline it afterwards.",
	},
	Bad: check.Text{
		FR: "battles:\n  - id: offres-linkedin\n    objective: recruter\n    channels: [linkedin-usine]\n  - id: videos-metier\n    objective: recruter\n    channels: [youtube-usine]",
		EN: "battles:\n  - id: linkedin-offers\n    objective: recruit\n    channels: [linkedin-plant]\n  - id: trade-videos\n    objective: recruit\n    channels: [youtube-plant]",
	},
	Good: check.Text{
		FR: "battles:\n  - id: offres-linkedin\n    objective: recruter\n    channels: [linkedin-usine]\n  - id: lycees-pro\n    objective: recruter\n    channels: [visites-atelier]",
		EN: "battles:\n  - id: linkedin-offers\n    objective: recruit\n    channels: [linkedin-plant]\n  - id: vocational-schools\n    objective: recruit\n    channels: [workshop-visits]",
	},
	Source: check.Text{
		FR: "« Vous pourrez y arriver sans médias sociaux dans certains cas » (Ne démarrez pas un plan media sociaux, Bertrand Duperrin).",
		EN: "“Vous pourrez y arriver sans médias sociaux dans certains cas” (in some cases you will manage without social media; Ne démarrez pas un plan media sociaux, Bertrand Duperrin).",
	},
	Check: func(p *check.Pass) {
		if only, _ := onlySocial(p); only {
			return // B602 says it
		}
		type options struct {
			battles        []string
			inPlay, beside bool // beside: one of them does without
		}
		byObjective := map[dossier.ObjectiveID]*options{}
		for i := range p.Battles {
			b := &p.Battles[i]
			o := byObjective[b.Objective]
			if o == nil {
				o = &options{}
				byObjective[b.Objective] = o
			}
			o.battles = append(o.battles, p.Index.Label(dossier.AnyID(b.ID)))
			o.inPlay = o.inPlay || b.State == dossier.Chosen
			o.beside = o.beside || !usesSocial(p.Facts, b)
		}
		for i := range p.Objectives {
			id := p.Objectives[i].ID
			if o := byObjective[id]; o != nil && o.inPlay && !o.beside {
				p.Report(check.At(id), check.Args{"objective": id, "battles": quoted(o.battles)})
			}
		}
	},
}

func usesSocial(f *check.Facts, b *dossier.Battle) bool {
	for _, id := range b.Channels {
		if c := f.Channels[id]; c != nil && c.Kind.Social() {
			return true
		}
	}
	return false
}
