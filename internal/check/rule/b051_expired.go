package rule

import "boussole/internal/check"

var b051 = &check.Rule{
	Code: "B051", Full: check.Warning, Light: check.Warning, Since: "0.1",
	Title: check.Text{
		FR: "Une dérogation est échue",
		EN: "A waiver has expired",
	},
	What: map[string]check.Text{
		"": {
			FR: "La dérogation à la règle {rule}, accordée par {author}, est échue depuis le {expires} : le constat compte de nouveau.",
			EN: "The waiver of rule {rule}, granted by {author}, expired on {expires}: the finding counts again.",
		},
	},
	Why: check.Text{
		FR: "Une dérogation est un délai que quelqu’un s’est donné ; passé son terme, elle ne protège plus que l’oubli.",
		EN: "A waiver is time that somebody allowed themselves; past its term it protects nothing but forgetting.",
	},
	Mend: check.Text{
		FR: "Réglez ce que la règle signale et supprimez la dérogation, ou redites pourquoi elle tient encore et donnez-lui une nouvelle échéance (« expires »).",
		EN: "Settle what the rule reports and delete the waiver, or say again why it still holds and give it a new “expires”.",
	},
	Bad: check.Text{
		FR: "waivers:\n  - id: sans-voix\n    rule: B103\n    reason: Atelier d'identité prévu au printemps\n    author: Claire Morel\n    expires: 2026-05-31  # six mois ont passé",
		EN: "waivers:\n  - id: no-voice\n    rule: B103\n    reason: Identity workshop planned for spring\n    author: Claire Morel\n    expires: 2026-05-31  # six months have gone by",
	},
	Good: check.Text{
		FR: "waivers:\n  - id: sans-voix\n    rule: B103\n    reason: Atelier d'identité reporté au 12 janvier\n    author: Claire Morel\n    expires: 2027-01-31",
		EN: "waivers:\n  - id: no-voice\n    rule: B103\n    reason: Identity workshop put off to 12 January\n    author: Claire Morel\n    expires: 2027-01-31",
	},
	Source: check.Text{
		FR: "« Une stratégie ne se grave pas dans le marbre » (Médias sociaux : y être ou ne pas y être...) : ses exceptions non plus.",
		EN: "“A strategy is not carved in marble” (Médias sociaux : y être ou ne pas y être...): nor are its exceptions.",
	},
	Waivers: func(p *check.Pass, use check.Use) {
		for i := range p.Waivers {
			w := &p.Waivers[i]
			if check.Sound(w) && isKnown(use, w) && w.Expires.Before(p.Today) {
				p.Report(check.At(w.ID, "expires"), check.Args{"rule": codeOf(w), "author": w.Author, "expires": w.Expires})
			}
		}
	},
}
