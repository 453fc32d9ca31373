package rule

import "boussole/internal/check"

var b101 = &check.Rule{
	Code: "B101", Principle: "P19", Full: check.Blocking, Light: check.Blocking, Since: "0.1",
	Title: check.Text{
		FR: "Dire qui l’on est avant de parler",
		EN: "Say who you are before you speak",
	},
	What: map[string]check.Text{
		"": {
			FR: "Le dossier ne dit pas à quoi sert l’organisation : sa raison d’être n’est pas écrite.",
			EN: "The dossier does not say what the organisation is for: its purpose is not written.",
		},
	},
	Why: check.Text{
		FR: "Sans réponse à « Qui êtes-vous ? », chaque canal invente la sienne et le discours se rompt de l’un à l’autre.",
		EN: "Without an answer to “Who are you?”, each channel makes up its own and the voice breaks from one to the next.",
	},
	Mend: check.Text{
		FR: "Écrivez dans « identity.purpose », en une phrase, ce que vous faites, pour qui, et ce qui manquerait si vous fermiez demain.",
		EN: "Write in “identity.purpose”, in one sentence, what you do, for whom, and what would be missed if you closed tomorrow.",
	},
	Bad: check.Text{
		FR: "identity:\n  values: [écoute, qualité]",
		EN: "identity:\n  values: [listening, quality]",
	},
	Good: check.Text{
		FR: "identity:\n  purpose: Réparer et refaire à l’identique les fenêtres des maisons anciennes du Revermont, pour qu’on n’ait pas à les jeter",
		EN: "identity:\n  purpose: Repair or rebuild the windows of old houses in the Revermont, so that nobody has to throw them away",
	},
	Source: check.Text{
		FR: "« La question essentielle est assez simple : qui êtes-vous ? » (Oubliez toute stratégie sur les médias sociaux).",
		EN: "“The essential question is rather simple: who are you?” (Oubliez toute stratégie sur les médias sociaux).",
	},
	Check: func(p *check.Pass) {
		switch {
		case sayNothing(&p.Identity):
			p.Report(check.Part("identity"), nil)
		case blank(p.Identity.Purpose):
			p.Report(check.At("identity", "purpose"), nil)
		}
	},
}
