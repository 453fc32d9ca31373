package rule

import "boussole/internal/check"

var b103 = &check.Rule{
	Code: "B103", Principle: "P19", Full: check.Warning, Light: check.Warning, Since: "0.1",
	Title: check.Text{
		FR: "Donner ses traits à la voix",
		EN: "Give the voice its traits",
	},
	What: map[string]check.Text{
		"": {
			FR: "La voix de l’organisation n’a aucun trait : rien ne dit si elle est sobre, directe ou chaleureuse.",
			EN: "The organisation’s voice has no traits: nothing says whether it is sober, direct or warm.",
		},
	},
	Why: check.Text{
		FR: "Qui écrit sans connaître la voix écrit avec la sienne, et le lecteur entend autant d’organisations que d’auteurs.",
		EN: "Whoever writes without knowing the voice writes with their own, and readers hear as many organisations as there are writers.",
	},
	Mend: check.Text{
		FR: "Donnez dans « identity.voice.traits » trois ou quatre adjectifs que vos collègues reconnaîtraient, et qu’un concurrent ne prendrait pas.",
		EN: "Give in “identity.voice.traits” three or four adjectives that your colleagues would recognise and a competitor would not take.",
	},
	Bad: check.Text{
		FR: "voice:\n  address: vous",
		EN: "voice:\n  use: [neighbours]",
	},
	Good: check.Text{
		FR: "voice:\n  address: vous\n  traits: [précise, franche, sans superlatif]",
		EN: "voice:\n  use: [neighbours]\n  traits: [precise, frank, no superlatives]",
	},
	Source: check.Text{
		FR: "« L’ADN de l’entreprise mute subitement sans de véritable finalité » (Oubliez toute stratégie sur les médias sociaux).",
		EN: "“The company’s DNA suddenly mutates with no real purpose” (Oubliez toute stratégie sur les médias sociaux).",
	},
	Check: func(p *check.Pass) {
		if !sayNothing(&p.Identity) && blank(p.Identity.Voice.Traits...) {
			p.Report(check.At("identity", "voice.traits"), nil)
		}
	},
}
