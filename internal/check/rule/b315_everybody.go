package rule

import (
	"strings"

	"boussole/internal/check"
	"boussole/internal/text"
)

var b315 = &check.Rule{
	Code: "B315", Principle: "P04", Full: check.Warning, Light: check.Warning, Since: "0.1",
	Title: check.Text{
		FR: "Tout le monde n’est pas un public",
		EN: "“Everybody” is not an audience",
	},
	What: map[string]check.Text{
		"": {
			FR: "Le public « {audience} » désigne tout le monde : « {words} ».",
			EN: "The audience “{audience}” means everybody: “{words}”.",
		},
	},
	Why: check.Text{
		FR: "Ce qui s’adresse à tous n’attend rien de personne : ni attentes communes, ni lieu où les joindre, ni message qui les touche.",
		EN: "What is meant for all expects nothing of anyone: no shared expectations, no place to meet them, no message that touches them.",
	},
	Mend: check.Text{
		FR: "Nommez ceux dont le comportement doit changer (« segment ») : qui, où, dans quelle situation ; s’il y en a plusieurs, faites-en plusieurs publics.",
		EN: "Name those whose behaviour must change (“segment”): who, where, in which situation; if there are several, make them several audiences.",
	},
	Bad: check.Text{
		FR: "audiences:\n  - id: public\n    segment: Grand public",
		EN: "audiences:\n  - id: public\n    segment: General public",
	},
	Good: check.Text{
		FR: "audiences:\n  - id: nouveaux\n    segment: Foyers arrivés à Champagnole depuis moins de deux ans",
		EN: "audiences:\n  - id: newcomers\n    segment: Households that moved to Champagnole less than two years ago",
	},
	Source: check.Text{
		FR: "Cœur de cible, cible secondaire, relais ; « quand un marketer parle de “cible”, il parle bien de quelqu’un » (Médias sociaux : entre hype et réalité).",
		EN: "Core, secondary and relay audiences; “quand un marketer parle de ‘cible’, il parle bien de quelqu’un” (a target is somebody; Médias sociaux : entre hype et réalité).",
	},
	Check: func(p *check.Pass) {
		for i := range p.Audiences {
			a := &p.Audiences[i]
			if words := everybody(a.Segment); words != "" {
				p.Report(check.At(a.ID, "segment"), check.Args{"audience": a.ID, "words": words})
			}
		}
	},
}

// everybody is the phrase by which a segment, or one of those that it lists, means all
// the world, or nothing. It stands at the beginning: "la presse grand public" is a
// press. What narrows it down excuses it: "grand public qui n’a jamais poussé la porte
// d’un théâtre".
func everybody(segment string) string {
	parts := strings.FieldsFunc(segment, func(r rune) bool { return strings.ContainsRune(",;/+&()", r) })
	for _, part := range parts {
		words := text.Words(part)
		for start := 0; start >= 0 && start < len(words); start = nextAfterAnd(words, start) {
			at := start
			for at < len(words) && everybodyArticles[words[at]] {
				at++
			}
			if n := phraseAt(words[at:], everybodyWords); n > 0 && narrowing.FindWords(words[at+n:]) == nil {
				return asWritten(segment, []string{strings.Join(words[at:at+n], " ")})[0]
			}
		}
	}
	return ""
}

// nextAfterAnd is the word after the next "et" or "and", or -1.
func nextAfterAnd(words []string, from int) int {
	for i := from; i < len(words); i++ {
		if words[i] == "et" || words[i] == "and" {
			return i + 1
		}
	}
	return -1
}

var (
	everybodyArticles = wordSet("le la les l un the a au du")
	everybodyWords    = text.NewPhrases(
		"grand public", "tout public", "tous publics", "tous les publics", "tout le monde", "large public", "public large", "public le plus large", "plus grand nombre", "tout un chacun", "toute la population", "ensemble de la population", "population générale", "population en général", "tous les français", "tous les âges", "tous les internautes", "internautes", "monde entier", "tout type de public", "tous types de publics",
		"general public", "public at large", "wider public", "broad public", "everyone", "everybody", "anyone", "anybody", "all audiences", "all publics", "all ages", "whole world", "whole population", "entire population", "general population", "the masses", "internet users",
	)
	narrowing = text.NewPhrases("qui", "dont", "ayant", "n'ayant", "jamais", "dans les", "venu*", "who", "whose", "that", "with", "within", "living", "having", "never")
)
