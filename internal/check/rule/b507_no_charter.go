package rule

import "boussole/internal/check"

var b507 = &check.Rule{
	Code: "B507", Principle: "P17", Full: check.Warning, Light: check.Off, Since: "0.1",
	Title: check.Text{
		FR: "Une charte éditoriale dit la ligne et le ton",
		EN: "An editorial charter gives line and tone",
	},
	What: map[string]check.Text{
		"": {
			FR: "La charte éditoriale ne dit ni la ligne ni le ton.",
			EN: "The editorial charter gives neither the line nor the tone.",
		},
	},
	Why: check.Text{
		FR: "La constance ne peut tenir à une seule personne : le jour où elle s’absente, seule une règle écrite garde le cap.",
		EN: "Constancy cannot rest on one person: on the day they are away, only a written rule keeps the course.",
	},
	Mend: check.Text{
		FR: "Écrivez dans « charter.line » de quoi vous parlez et de quoi vous ne parlez pas, et dans « charter.tone » comment ; dix lignes suffisent.",
		EN: "Write in “charter.line” what you speak of and what you do not, and in “charter.tone” how; ten lines are enough.",
	},
	Bad: check.Text{
		FR: "charter:\n  formats: [photo, vidéo courte]",
		EN: "charter:\n  formats: [photograph, short video]",
	},
	Good: check.Text{
		FR: "charter:\n  line: Les chantiers de la ville, leurs dates, leurs coûts et ceux qui les mènent ; jamais la vie des élus\n  tone: Des faits d’abord, une phrase par idée, aucun adjectif sur nous-mêmes\n  formats: [photo, vidéo courte]",
		EN: "charter:\n  line: The town’s works, their dates, their costs and those who carry them out; never the councillors’ lives\n  tone: Facts first, one sentence an idea, no adjectives about ourselves\n  formats: [photograph, short video]",
	},
	Source: check.Text{
		FR: "« La déployer avec constance, patience, et régularité (…) en rédigeant une charte éditoriale » (Médias sociaux : y être ou ne pas y être…).",
		EN: "“Deploy it with constancy, patience and regularity (…) by writing an editorial charter” (Médias sociaux : y être ou ne pas y être…).",
	},
	Check: func(p *check.Pass) {
		if blank(p.Charter.Line, p.Charter.Tone) {
			p.Report(check.Part("charter"), nil)
		}
	},
}
