package rule

import "boussole/internal/check"

var b515 = &check.Rule{
	Code: "B515", Principle: "P06", Full: check.Advice, Light: check.Advice, Since: "0.1",
	Title: check.Text{
		FR: "Un message dit quelque chose",
		EN: "A message says something",
	},
	What: map[string]check.Text{
		"": {
			FR: "Le message « {message} » n’a ni promesse ni message clé.",
			EN: "The message “{message}” has neither a promise nor a key message.",
		},
	},
	Why: check.Text{
		FR: "Un message sans contenu se remplit au moment de publier, et chacun y met le sien.",
		EN: "A message with nothing in it is filled in when it is time to publish, and everyone fills in their own.",
	},
	Mend: check.Text{
		FR: "Écrivez « key_message », la phrase que le public doit retenir, ou « promise », ce qu’il y gagne.",
		EN: "Write “key_message”, the sentence that the audience should remember, or “promise”, what it gains.",
	},
	Bad: check.Text{
		FR: "- {id: dechetterie, audience: foyers, objective: tri}",
		EN: "- {id: recycling-centre, audience: households, objective: sorting}",
	},
	Good: check.Text{
		FR: "- id: dechetterie\n  audience: foyers\n  objective: tri\n  key_message: La déchetterie de Foucherans ouvre jusqu’à 20 h le jeudi",
		EN: "- id: recycling-centre\n  audience: households\n  objective: sorting\n  key_message: The Foucherans recycling centre is open until 8 pm on Thursdays",
	},
	Source: check.Text{
		FR: "Copy stratégie : promesse et message résiduel, ce qu’il doit en rester.",
		EN: "Copy strategy: the promise, and what people should be left with.",
	},
	Check: func(p *check.Pass) {
		for i := range p.Messages {
			if m := &p.Messages[i]; blank(m.Promise, m.KeyMessage) {
				p.Report(check.At(m.ID), check.Args{"message": m.ID})
			}
		}
	},
}
