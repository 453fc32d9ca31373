package rule

import (
	"boussole/internal/audit"
	"boussole/internal/check"
	"boussole/internal/text/claim"
)

var b902 = &audit.Rule{
	Rule: check.Rule{
		Code: "B902", Principle: "P02", Full: check.Blocking, Light: check.Blocking, Since: "0.2",
		Title: check.Text{
			FR: "Être présent n’est pas un objectif",
			EN: "Being present is not an objective",
		},
		What: map[string]check.Text{
			"": {
				FR: "« {words} » : être vu est ici le but ; rien ne dit par qui, ni ce que ces personnes feront ensuite.",
				EN: "“{words}”: being seen is the aim here; nothing says by whom, nor what those people will do then.",
			},
		},
		Why: check.Text{
			FR: "La visibilité s’obtient sans que rien ne change pour l’organisation : personne ne vient, n’achète ni ne vote parce qu’un compte est actif.",
			EN: "Visibility can be had while nothing changes for the organisation: nobody comes, buys or votes because an account is active.",
		},
		Mend: check.Text{
			FR: "Dites qui doit vous voir, ce qu’ils sauront ou feront, et comment vous le mesurerez ; la présence n’est qu’un des moyens d’y arriver.",
			EN: "Say who must see you, what they will know or do, and how you will measure it; presence is only one way there.",
		},
		Bad: check.Text{
			FR: "Renforcer notre visibilité sur les réseaux sociaux",
			EN: "Strengthen our visibility on social networks",
		},
		Good: check.Text{
			FR: "Que 40 % des apiculteurs du canton, contre 22 % en 2026, sachent déclarer leurs ruches en ligne",
			EN: "40% of the canton’s beekeepers, up from 22% in 2026, know how to declare their hives online",
		},
		Source: check.Text{
			FR: "« Être présent sur les médias ne peut pas être un objectif en soi » (Les stratégies « me-too » du Social Media). Le même défaut dans un dossier : B201.",
			EN: "“Being present on media cannot be an objective in itself” (Les stratégies « me-too » du Social Media). The same fault in a dossier: B201.",
		},
	},
	Judge: func(p *audit.Pass) {
		for i := range p.Sentences {
			if s := &p.Sentences[i]; s.Claim.Label == claim.Presence && wantedHere(p, s) {
				p.Report("", s.Block, s.Claim.Words, check.Args{"words": audit.Excerpt(s.Claim.Words.In(p.Blocks[s.Block].Text))})
			}
		}
	},
}
