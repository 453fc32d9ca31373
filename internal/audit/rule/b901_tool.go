package rule

import (
	"boussole/internal/audit"
	"boussole/internal/check"
	"boussole/internal/text/claim"
)

var b901 = &audit.Rule{
	Rule: check.Rule{
		Code: "B901", Principle: "P02", Full: check.Blocking, Light: check.Blocking, Since: "0.2",
		Title: check.Text{
			FR: "Un outil n’est pas un objectif",
			EN: "A tool is not an objective",
		},
		What: map[string]check.Text{
			"": {
				FR: "« {words} » : ce qui est voulu est un outil, et rien ne dit ce qu’il doit changer, ni chez qui.",
				EN: "“{words}”: what is wanted is a tool, and nothing says what it is to change, or in whom.",
			},
		},
		Why: check.Text{
			FR: "Un outil mis en service ne dit rien de ce qui doit changer : on peut cocher la case sans que personne sache, ressente ou fasse rien de plus.",
			EN: "A tool in service says nothing of what must change: the box can be ticked while nobody knows, feels or does anything more.",
		},
		Mend: check.Text{
			FR: "Écrivez d’abord ce que des personnes nommées sauront ou feront, de combien et d’ici quand ; gardez l’outil pour la bataille qui l’emploie, s’il en faut un.",
			EN: "Write first what named people will know or do, by how much and by when; keep the tool for the battle that uses it, if one is needed.",
		},
		Bad: check.Text{
			FR: "Objectif 1 : lancer un podcast",
			EN: "Objective 1: launch a podcast",
		},
		Good: check.Text{
			FR: "Objectif 1 : que 300 parents de plus sachent où inscrire leur enfant d’ici juin 2027",
			EN: "Objective 1: 300 more parents know where to enrol their child by June 2027",
		},
		Source: check.Text{
			FR: "« Être présent sur les médias ne peut pas être un objectif en soi » (Les stratégies « me-too » du Social Media). Le même défaut dans un dossier : B201.",
			EN: "“Being present on media cannot be an objective in itself” (Les stratégies « me-too » du Social Media). The same fault in a dossier: B201.",
		},
	},
	Judge: func(p *audit.Pass) {
		for i := range p.Sentences {
			if s := &p.Sentences[i]; s.Claim.Label == claim.Tool && wantedHere(p, s) {
				p.Report("", s.Block, s.Claim.Words, check.Args{"words": audit.Excerpt(s.Claim.Words.In(p.Blocks[s.Block].Text))})
			}
		}
	},
}

// wantedHere is whether what a sentence asks for is what the document wants. What stands
// among actions, channels, means, rules or indicators is a means, which serves what
// stands elsewhere; a blank of a template asks for nothing.
func wantedHere(p *audit.Pass, s *audit.Sentence) bool {
	b := &p.Blocks[s.Block]
	if len(p.Blanks(s.Block)) > 0 || s.Claim.Implied && b.Part != audit.Objectives {
		return false
	}
	switch b.Part {
	case audit.Objectives, audit.Identity, audit.Problem, audit.Audience:
		return true
	case audit.Nowhere, audit.Battles:
		return b.Kind != audit.Cell && b.Kind != audit.Label && b.Kind != audit.Note
	default:
		return false
	}
}
