package rule

import (
	"boussole/internal/audit"
	"boussole/internal/check"
	"boussole/internal/text"
	"boussole/internal/text/claim"
)

var b906 = &audit.Rule{
	Rule: check.Rule{
		Code: "B906", Principle: "P18", Full: check.Blocking, Light: check.Blocking, Since: "0.2",
		Title: check.Text{
			FR: "L’équivalence publicitaire ne mesure rien",
			EN: "Advertising value equivalence measures nothing",
		},
		What: map[string]check.Text{
			"": {
				FR: "Le document compte une équivalence publicitaire : « {words} ».",
				EN: "The document counts an advertising value equivalence: “{words}”.",
			},
		},
		Why: check.Text{
			FR: "Le prix d’un espace que l’on n’a pas acheté ne dit ni qui a lu, ni ce qui en est resté : un article hostile y vaut autant qu’un éloge.",
			EN: "The price of space that was not bought says neither who read nor what they kept of it: a hostile article is worth as much as praise.",
		},
		Mend: check.Text{
			FR: "Remplacez-la par ce que les retombées ont changé : part du public touché qui a retenu le message, visites ou appels qui citent l’article.",
			EN: "Replace it with what the coverage changed: the share of those reached who recall the message, visits or calls that mention the article.",
		},
		Bad: check.Text{
			FR: "Retombées presse : 120 000 € d’équivalence publicitaire",
			EN: "Press coverage: £120,000 of advertising value equivalence",
		},
		Good: check.Text{
			FR: "Retombées presse : 31 appels qui citent l’article du 4 mai",
			EN: "Press coverage: 31 calls that mention the article of 4 May",
		},
		Source: check.Text{
			FR: "Barcelona Principles 3.0 : « AVEs are not the value of communication ». Le même défaut dans un dossier : B803.",
			EN: "Barcelona Principles 3.0: “AVEs are not the value of communication”. The same fault in a dossier: B803.",
		},
	},
	Judge: func(p *audit.Pass) {
		for i := range p.Sentences {
			s := &p.Sentences[i]
			if s.Claim.Label == claim.Incantation {
				continue
			}
			t := p.Text(s)
			if at := claim.AdvertisingValueRead(t, p.Reading(s), s.Span.Start); at.End > 0 && !rejected.In(t) {
				p.Report("", s.Block, text.Span{Start: s.Span.Start + at.Start, End: s.Span.Start + at.End}, check.Args{"words": at.In(t)})
			}
		}
	},
}

// rejected are words by which a text speaks of a measure in order to set it aside.
var rejected = text.NewPhrases(
	"ne mesure rien", "ne mesure pas", "ne dit rien", "abandonn*", "renon*", "n'utilis*", "ne compt*", "plus jamais", "bannir", "proscri*", "est un leurre", "à éviter",
	"measures nothing", "does not measure", "do not use", "don't use", "we reject", "reject*", "no longer", "abandon*", "never use", "is not the value", "are not the value", "to be avoided", "stop using",
)
