package rule

import (
	"slices"

	"boussole/internal/audit"
	"boussole/internal/check"
	"boussole/internal/text"
	"boussole/internal/text/claim"
)

var b904 = &audit.Rule{
	Rule: check.Rule{
		Code: "B904", Principle: "P10", Full: check.Warning, Light: check.Warning, Since: "0.2",
		Title: check.Text{
			FR: "Les réseaux sociaux ne sont pas tout le plan",
			EN: "Social networks are not the whole plan",
		},
		What: map[string]check.Text{
			"": {
				FR: "Le document ne parle que de réseaux sociaux ({networks}) : ni accueil, ni affiche, ni presse, ni courrier, ni rencontre n’y est pesé.",
				EN: "The document speaks of social networks only ({networks}): no counter, poster, press, letter or meeting is weighed in it.",
			},
		},
		Why: check.Text{
			FR: "Vos publics ne vivent pas seulement en ligne : un plan réduit aux réseaux part de l’outil, et laisse de côté ceux qui n’y sont pas.",
			EN: "Your audiences do not live online only: a plan that comes down to networks starts from the tool, and leaves out those who are not there.",
		},
		Mend: check.Text{
			FR: "Pesez au moins un canal hors ligne par public, et dites pourquoi vous l’employez ou y renoncez.",
			EN: "Weigh at least one offline channel for each audience, and say why you use it or give it up.",
		},
		Bad: check.Text{
			FR: "Canaux : Instagram, TikTok, LinkedIn",
			EN: "Channels: Instagram, TikTok, LinkedIn",
		},
		Good: check.Text{
			FR: "Canaux : Instagram ; l’affiche en mairie ; le marché du samedi, écarté faute de bénévoles",
			EN: "Channels: Instagram; the poster in the town hall; the Saturday market, given up for want of volunteers",
		},
		Source: check.Text{
			FR: "« il ne faut pas penser Web ou TV mais bien les 2 » (Médias sociaux : entre hype et réalité) ; Barcelona Principles 3.0. Le même défaut dans un dossier : B602.",
			EN: "“Il ne faut pas penser Web ou TV mais bien les 2” (not web or TV but both; Médias sociaux : entre hype et réalité); Barcelona Principles 3.0. The same fault in a dossier: B602.",
		},
	},
	Judge: func(p *audit.Pass) {
		var names []string
		first := -1
		for i := range p.Blocks {
			words := p.Words(i)
			if offline.InWords(words) {
				return
			}
			for _, name := range claim.Networks().FindWords(words) {
				if first < 0 {
					first = i
				}
				if !slices.Contains(names, name) {
					names = append(names, name)
				}
			}
		}
		if len(names) >= leastNetworks {
			p.Report("", first, p.Whole(first), check.Args{"networks": names[:min(len(names), mostNamed)]})
		}
	},
}

const (
	leastNetworks = 2 // named, for the document to be a plan for networks
	mostNamed     = 5
)

// offline are the places where people are met without a network, and what is carried there.
var offline = text.NewPhrases(
	"affiche*", "affichage", "panneau*", "presse", "journal", "journaux", "radio", "télévision", "tv", "courrier*", "boîtes aux lettres", "boîte aux lettres", "prospectus", "tract*", "flyer*", "dépliant*", "plaquette*", "brochure*", "bulletin*", "magazine*", "accueil", "guichet", "permanence*", "réunion publique", "réunions publiques", "porte à porte", "marché", "marchés", "salon", "salons", "forum", "forums", "stand*", "rencontre*", "visite*", "événement*", "évènement*", "fête*", "téléphone", "porte ouverte", "portes ouvertes", "vitrine", "boutique", "bouche à oreille", "atelier*",
	"poster*", "leaflet*", "press", "newspaper*", "television", "letter*", "mailing*", "letterbox*", "brochure", "print", "printed", "counter", "reception", "meeting*", "door to door", "market", "fair", "fairs", "event*", "open day*", "phone", "telephone", "shop window", "word of mouth", "workshop*", "in person", "noticeboard*", "notice board*", "stall", "stalls", "billboard*", "conference*",
)
