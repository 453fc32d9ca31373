package rule

import (
	"boussole/internal/check"
	"boussole/internal/text"
)

var b201 = &check.Rule{
	Code: "B201", Principle: "P02", Full: check.Blocking, Light: check.Blocking, Since: "0.1",
	Title: check.Text{
		FR: "Être présent n’est pas un objectif",
		EN: "Being present is not an objective",
	},
	What: map[string]check.Text{
		"": {
			FR: "L’objectif « {objective} » a pour sujet un outil ou une présence : « {words} ».",
			EN: "The objective “{objective}” is about a tool or a presence: “{words}”.",
		},
	},
	Why: check.Text{
		FR: "Un compte ouvert ne dit rien de ce qui doit changer, ni chez qui : on peut l’atteindre sans que rien ne change pour l’organisation.",
		EN: "An open account says nothing of what must change, nor in whom: it can be reached while nothing changes for the organisation.",
	},
	Mend: check.Text{
		FR: "Dites ce que des personnes sauront, ressentiront ou feront de plus ; laissez l’outil à la bataille qui l’emploie, s’il en faut un.",
		EN: "Say what people will know, feel or do that they do not today; leave the tool to the battle that uses it, if one is needed.",
	},
	Bad: check.Text{
		FR: "statement: Être présents sur Instagram et développer notre communauté",
		EN: "statement: Be present on Instagram and grow our community",
	},
	Good: check.Text{
		FR: "statement: Faire venir à l’atelier du samedi 400 familles de Poligny, contre 210 en 2026",
		EN: "statement: Bring 400 families from Poligny to the Saturday workshop, up from 210 in 2026",
	},
	Source: check.Text{
		FR: "« Être présent sur les médias ne peut pas être un objectif en soi » (Les stratégies « me-too » du Social Media).",
		EN: "“Being present on media cannot be an objective in itself” (Les stratégies « me-too » du Social Media).",
	},
	Check: func(p *check.Pass) {
		for i := range p.Objectives {
			o := &p.Objectives[i]
			if found := presence(o.Statement); found != "" {
				p.Report(check.At(o.ID, "statement"), check.Args{"objective": o.ID, "words": found})
			}
		}
	},
}

// An objective is about a presence when it begins with one of these, whatever
// follows, or holds one of the phrases that name nothing but an account or its figures.
var (
	presenceOpenings = text.NewPhrases(
		"être présent*", "être sur", "être actif*", "être active*", "être visible* sur", "assurer une présence", "avoir une présence", "développer notre présence", "développer sa présence", "renforcer notre présence", "renforcer sa présence", "accroître notre présence", "présence sur", "présence digitale", "présence en ligne",
		"be present", "being present", "be on", "be active", "being active", "have a presence", "establish a presence", "build a presence", "grow our presence", "strengthen our presence", "maintain a presence", "develop our presence", "presence on", "online presence",
	)
	presenceOfAccounts = text.NewPhrases(
		"ouvrir un compte", "ouvrir une page", "ouvrir une chaîne", "créer un compte", "créer une page", "créer une chaîne", "créer notre page", "créer notre compte", "créer une page facebook", "lancer un compte", "lancer une page", "lancer une chaîne", "lancer notre page", "lancer notre compte",
		"animer nos réseaux", "animer les réseaux", "animer notre communauté", "développer notre communauté", "alimenter nos réseaux", "alimenter les réseaux",
		"open an account", "open a page", "create an account", "create a page", "launch an account", "launch a page", "launch a channel", "launch our page", "run our social media", "grow our community", "grow our following",
	)
	followerCounts = text.NewPhrases(
		"followers", "abonnés", "fans", "likes", "j'aime", "publier", "poster", "posts", "publications par semaine", "tweets",
		"post daily", "post every day", "posts a week", "posts per week", "subscribers",
	)
	followerVerbs = text.NewPhrases(
		"avoir", "atteindre", "gagner", "obtenir", "passer à", "dépasser", "doubler", "publier", "poster", "tweeter", "augmenter",
		"have", "reach", "gain", "get", "grow", "double", "post", "publish", "tweet", "increase", "earn", "win",
	)
	launchVerbs = text.NewPhrases("lancer", "ouvrir", "créer", "aller sur", "se lancer sur", "investir", "launch", "open", "create", "start", "join", "get on", "go on")
)

// presence is the phrase by which a statement makes a tool or a presence its subject,
// or nothing. Naming a network in passing is no fault; nor is counting what people do there.
func presence(statement string) string {
	words := text.Words(statement)
	head := words[:min(len(words), 7)]
	if found := presenceOpenings.FindWords(head); len(found) > 0 {
		return found[0]
	}
	if found := presenceOfAccounts.FindWords(words); len(found) > 0 {
		return found[0]
	}
	if counted, verb := followerCounts.FindWords(head), followerVerbs.FindWords(words[:min(len(words), 2)]); len(counted) > 0 && len(verb) > 0 {
		return verb[0] + " … " + counted[0]
	}
	if verb := launchVerbs.FindWords(words[:min(len(words), 4)]); len(verb) > 0 {
		if network := networks.FindWords(head); len(network) > 0 {
			return verb[0] + " … " + network[0]
		}
	}
	return ""
}
