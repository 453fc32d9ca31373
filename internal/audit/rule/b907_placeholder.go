package rule

import (
	"boussole/internal/audit"
	"boussole/internal/check"
	"boussole/internal/text"
)

var b907 = &audit.Rule{
	Rule: check.Rule{
		Code: "B907", Principle: "P06", Full: check.Blocking, Light: check.Blocking, Since: "0.2",
		Title: check.Text{
			FR: "Un blanc de modèle est resté",
			EN: "A template’s blank was left in",
		},
		What: map[string]check.Text{
			"one": {
				FR: "Un blanc n’est pas rempli : « {words} ».",
				EN: "A blank is not filled in: “{words}”.",
			},
			"": {
				FR: "{n:blanc n’est pas rempli:blancs ne sont pas remplis}, à commencer par « {words} ».",
				EN: "{n:blank is not filled in:blanks are not filled in}, beginning with “{words}”.",
			},
		},
		Why: check.Text{
			FR: "Un blanc dit que le texte a été écrit pour n’importe qui : on ne saurait dire ce qui, autour, a été pensé pour vous.",
			EN: "A blank says that the text was written for anybody: there is no telling what around it was thought out for you.",
		},
		Mend: check.Text{
			FR: "Remplissez-le avec un fait de votre organisation et sa source, ou ôtez la ligne.",
			EN: "Fill it in with a fact of your organisation and its source, or take the line out.",
		},
		Bad: check.Text{
			FR: "Atteindre [X %] de notoriété auprès de [cible]",
			EN: "Reach [X%] awareness among [target]",
		},
		Good: check.Text{
			FR: "Atteindre 35 % de notoriété spontanée chez les apiculteurs du canton (22 % en mai 2026, enquête GDSA)",
			EN: "Reach 35% unprompted awareness among the canton’s beekeepers (22% in May 2026, GDSA survey)",
		},
		Source: check.Text{
			FR: "« des recommandations génériques qui vont aussi bien à la marque A qu’à la marque B » (Les stratégies « me-too » du Social Media).",
			EN: "“Generic guidelines that would fit brand A as well as brand B” (Les stratégies « me-too » du Social Media).",
		},
	},
	Judge: func(p *audit.Pass) {
		blanks, block := 0, -1
		var first text.Span
		for i := range p.Blocks {
			found := p.Blanks(i)
			if len(found) > 0 && block < 0 {
				block, first = i, found[0]
			}
			blanks += len(found)
		}
		if block >= 0 {
			variant := ""
			if blanks == 1 {
				variant = "one"
			}
			p.Report(variant, block, first, check.Args{"n": blanks, "words": audit.Excerpt(first.In(p.Blocks[block].Text))})
		}
	},
}
