package rule

import (
	"cmp"

	"boussole/internal/check"
	"boussole/internal/text/claim"
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
			if found := cmp.Or(presence(o.Statement), claimed(o.Statement, claim.Objective, claim.Tool, claim.Presence)); found != "" {
				p.Report(check.At(o.ID, "statement"), check.Args{"objective": o.ID, "words": found})
			}
		}
	},
}
