package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b314 = &check.Rule{
	Code: "B314", Principle: "P10", Full: check.Warning, Light: check.Warning, Since: "0.1",
	Title: check.Text{
		FR: "Joindre aussi ceux qui n’ont pas le numérique",
		EN: "Reach those without digital access too",
	},
	What: map[string]check.Text{
		"": {
			FR: "{share} du public « {audience} » n’a pas accès au numérique, et les batailles choisies ne le joignent qu’en ligne : {channels}.",
			EN: "{share} of the audience “{audience}” has no digital access, and chosen battles reach it online only: {channels}.",
		},
	},
	Why: check.Text{
		FR: "Qui n’est pas en ligne est souvent celui qui avait le plus besoin de l’information : il restera sans elle.",
		EN: "Those who are not online are often those who needed the information most: they will stay without it.",
	},
	Mend: check.Text{
		FR: "Ajoutez à l’une des batailles un canal hors ligne où ce public passe : accueil, téléphone, courrier, bulletin, affichage, relais de voisinage.",
		EN: "Add to one of the battles an offline channel that this audience meets: counter, telephone, mail, bulletin, posters, neighbours who relay.",
	},
	Bad: check.Text{
		FR: "audiences:\n  - id: aines\n    without_digital: 0.31\nbattles:\n  - id: navette\n    audience: aines\n    channels: [site, page-facebook]\n    state: chosen",
		EN: "audiences:\n  - id: elders\n    without_digital: 0.31\nbattles:\n  - id: shuttle\n    audience: elders\n    channels: [website, facebook-page]\n    state: chosen",
	},
	Good: check.Text{
		FR: "battles:\n  - id: navette\n    audience: aines\n    channels: [site, bulletin, accueil]\n    state: chosen",
		EN: "battles:\n  - id: shuttle\n    audience: elders\n    channels: [website, bulletin, counter]\n    state: chosen",
	},
	Source: check.Text{
		FR: "« Les médias sociaux (qui ne sont pas une réalité pour tout le monde en France) » (Médias sociaux : entre hype et réalité) ; principes de Barcelone 3.0 : tous les canaux utiles, en ligne et hors ligne.",
		EN: "“Qui ne sont pas une réalité pour tout le monde en France” (not a reality for everybody in France; Médias sociaux : entre hype et réalité); Barcelona Principles 3.0: all relevant online and offline channels.",
	},
	Unjudged: map[string]check.Text{
		"": {
			FR: "On ne peut dire si le public « {audience} » est joint hors ligne : le dossier ne dit pas le genre (« kind ») de {channels}.",
			EN: "Whether the audience “{audience}” is reached offline cannot be told: the dossier does not say the “kind” of {channels}.",
		},
	},
	Check: func(p *check.Pass) {
		reaching := channelsByAudience(p)
		for i := range p.Audiences {
			a := &p.Audiences[i]
			if a.WithoutDigital == nil || *a.WithoutDigital < withoutDigital {
				continue
			}
			var online, untold []dossier.AnyID
			offline := false
			for _, c := range reaching[a.ID] {
				switch {
				case c.Kind == "" && c.Offline == nil:
					untold = append(untold, dossier.AnyID(c.ID))
				case c.IsOffline():
					offline = true
				default:
					online = append(online, dossier.AnyID(c.ID))
				}
			}
			switch {
			case offline:
			case untold != nil:
				p.Unjudged("", check.At(a.ID, "without_digital"), check.Args{"audience": a.ID, "channels": quoted(p.Names(untold...))})
			case online != nil:
				p.Report(check.At(a.ID, "without_digital"), check.Args{
					"audience": a.ID, "share": *a.WithoutDigital, "channels": some(p.Names(online...)),
				})
			}
		}
	},
}

// withoutDigital is the share of an audience without digital access from which it
// cannot be reached online alone.
const withoutDigital = 0.15

// channelsByAudience are the channels of the chosen battles that address each audience,
// each once: the battle's own audience, or its objective's where it names none.
func channelsByAudience(p *check.Pass) map[dossier.AudienceID][]*dossier.Channel {
	type way struct {
		audience dossier.AudienceID
		channel  dossier.ChannelID
	}
	seen := map[way]bool{}
	channels := map[dossier.AudienceID][]*dossier.Channel{}
	for _, b := range p.Facts.InPlay {
		audiences := []dossier.AudienceID{b.Audience}
		if o := p.Facts.Objectives[b.Objective]; b.Audience == "" && o != nil {
			audiences = o.Audiences
		}
		for _, a := range audiences {
			for _, id := range b.Channels {
				if c := p.Facts.Channels[id]; c != nil && !seen[way{a, id}] {
					seen[way{a, id}] = true
					channels[a] = append(channels[a], c)
				}
			}
		}
	}
	return channels
}
