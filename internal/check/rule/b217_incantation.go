package rule

import (
	"cmp"

	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/text/claim"
)

var b217 = &check.Rule{
	Code: "B217", Principle: "P21", Full: check.Warning, Light: check.Warning, Since: "0.1",
	Title: check.Text{
		FR: "Une incantation n’est pas un argument",
		EN: "An incantation is no argument",
	},
	What: map[string]check.Text{
		"": {
			FR: "« {element} » invoque un outil au lieu de le justifier : « {words} ».",
			EN: "“{element}” invokes a tool instead of arguing for it: “{words}”.",
		},
	},
	Why: check.Text{
		FR: "Ce qui vaudrait pour n’importe qui ne décide rien pour vous : une stratégie bâtie sur une menace sert l’outil, non le problème à résoudre.",
		EN: "What would hold for anybody decides nothing for you: a strategy built on a threat serves the tool, not the problem to be solved.",
	},
	Mend: check.Text{
		FR: "Dites ce que vous perdriez sans cet outil, chez quel public, d’après quelle mesure ; s’il n’y a rien à dire, renoncez à l’outil.",
		EN: "Say what you would lose without this tool, with which audience, by which measure; if there is nothing to say, drop the tool.",
	},
	Bad: check.Text{
		FR: "argument: TikTok est incontournable, tout le monde y est",
		EN: "argument: TikTok is unavoidable, everyone is on it",
	},
	Good: check.Text{
		FR: "argument: 71 % des parents d’élèves lisent le groupe Facebook de l’école (enquête de septembre 2026), 18 % le cahier de liaison",
		EN: "argument: 71% of the parents read the school’s Facebook group (survey of September 2026), 18% the notebook",
	},
	Source: check.Text{
		FR: "« des démarches incantatoires du genre “si vous n’utilisez pas les médias sociaux vous allez mourir” » (Ne démarrez pas un plan média sociaux...).",
		EN: "“Si vous n’utilisez pas les médias sociaux vous allez mourir” (if you do not use social media you will die; Ne démarrez pas un plan média sociaux...).",
	},
	Check: func(p *check.Pass) {
		look := func(id dossier.AnyID, field, s string) {
			if words := cmp.Or(incantation(s), claimed(s, claim.Anywhere, claim.Incantation)); words != "" {
				p.Report(check.At(id, field), check.Args{"element": id, "words": words})
			}
		}
		for i := range p.Goals {
			look(dossier.AnyID(p.Goals[i].ID), "statement", p.Goals[i].Statement)
		}
		for i := range p.Problems {
			pr := &p.Problems[i]
			look(dossier.AnyID(pr.ID), "statement", pr.Statement)
			look(dossier.AnyID(pr.ID), "cost_of_inaction", pr.CostOfInaction)
			look(dossier.AnyID(pr.ID), "communication_part", pr.CommunicationPart)
		}
		for i := range p.Objectives {
			look(dossier.AnyID(p.Objectives[i].ID), "statement", p.Objectives[i].Statement)
		}
		for i := range p.Battles {
			// What was set aside may well keep the incantation that it was set aside for.
			if b := &p.Battles[i]; !isSetAside(b) {
				look(dossier.AnyID(b.ID), "argument", b.Argument)
			}
		}
	},
}
