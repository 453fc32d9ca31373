package rule

import "boussole/internal/check"

var b106 = &check.Rule{
	Code: "B106", Principle: "P16", Full: check.Warning, Light: check.Off, Since: "0.1",
	Title: check.Text{
		FR: "Une stratégie dit où elle mène",
		EN: "A strategy says where it leads",
	},
	What: map[string]check.Text{
		"": {
			FR: "La vision n’est pas écrite : le dossier ne dit pas où l’organisation veut être dans quelques années.",
			EN: "The vision is not written: the dossier does not say where the organisation wants to be in a few years.",
		},
	},
	Why: check.Text{
		FR: "Sans vision, les objectifs se suivent sans mener nulle part, et à chaque revue l’urgence décide.",
		EN: "Without a vision, objectives follow one another and lead nowhere, and at each review urgency decides.",
	},
	Mend: check.Text{
		FR: "Écrivez « vision » en un paragraphe : à quelle date, qu’est-ce qui sera différent, pour qui, et à quoi on le verra.",
		EN: "Write “vision” in one paragraph: by what date, what will be different, for whom, and how one will see it.",
	},
	Bad: check.Text{
		FR: "vision: \"\"",
		EN: "vision: \"\"",
	},
	Good: check.Text{
		FR: "vision: En 2030, un foyer sur trois de la vallée fera réparer avant de racheter, et connaîtra l’atelier où le faire.",
		EN: "vision: By 2030, one household in three in the valley will have things mended before buying anew, and will know the workshop to go to.",
	},
	Source: check.Text{
		FR: "Première des six étapes : « vision, objectifs à moyen ou long terme… » (Médias sociaux : y être ou ne pas y être…).",
		EN: "The first of the six steps: “vision, medium or long-term objectives…” (Médias sociaux : y être ou ne pas y être…).",
	},
	Check: func(p *check.Pass) {
		if blank(string(p.Vision)) {
			p.Report(check.Part("vision"), nil)
		}
	},
}
