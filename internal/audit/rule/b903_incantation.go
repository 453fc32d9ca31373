package rule

import (
	"boussole/internal/audit"
	"boussole/internal/check"
	"boussole/internal/text/claim"
)

var b903 = &audit.Rule{
	Rule: check.Rule{
		Code: "B903", Principle: "P21", Full: check.Warning, Light: check.Warning, Since: "0.2",
		Title: check.Text{
			FR: "Une incantation n’est pas un argument",
			EN: "An incantation is no argument",
		},
		What: map[string]check.Text{
			"": {
				FR: "« {sentence} » menace ou décrète au lieu d’argumenter.",
				EN: "“{sentence}” threatens or decrees instead of arguing.",
			},
		},
		Why: check.Text{
			FR: "Ce qui vaudrait pour n’importe qui ne décide rien pour vous : une stratégie bâtie sur la peur de manquer le train sert l’outil, non le problème à résoudre.",
			EN: "What would hold for anybody decides nothing for you: a strategy built on the fear of missing the train serves the tool, not the problem to be solved.",
		},
		Mend: check.Text{
			FR: "Dites ce que vous perdriez sans cet outil, chez quel public, d’après quelle mesure ; s’il n’y a rien à dire, ôtez la phrase.",
			EN: "Say what you would lose without this tool, with which audience, by which measure; if there is nothing to say, take the sentence out.",
		},
		Bad: check.Text{
			FR: "Si nous n’utilisons pas les médias sociaux, nous allons mourir.",
			EN: "If we do not use social media we are going to die.",
		},
		Good: check.Text{
			FR: "62 % de nos adhérents de moins de 30 ans ont découvert le club par une vidéo (enquête de mai 2026).",
			EN: "62% of our members under 30 found the club through a video (survey of May 2026).",
		},
		Source: check.Text{
			FR: "« des démarches incantatoires du genre “si vous n’utilisez pas les médias sociaux vous allez mourir” » (Ne démarrez pas un plan média sociaux...). Le même défaut dans un dossier : B217.",
			EN: "“Si vous n’utilisez pas les médias sociaux vous allez mourir” (if you do not use social media you will die; Ne démarrez pas un plan média sociaux...). The same fault in a dossier: B217.",
		},
	},
	Judge: func(p *audit.Pass) {
		for i := range p.Sentences {
			s := &p.Sentences[i]
			if kind := p.Blocks[s.Block].Kind; s.Claim.Label == claim.Incantation && kind != audit.Label {
				p.Report("", s.Block, s.Span, check.Args{"sentence": audit.Excerpt(p.Text(s))})
			}
		}
	},
}
