package audit

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"boussole/internal/audit/anchor"
	"boussole/internal/check"
	"boussole/internal/text"
)

// Swap is a sentence of anybody's with another's name in it: is it still true?
type Swap struct {
	Sentence int    // its place in Verdict.Sentences
	Text     string // with the other's name where the organisation's stood
	Named    bool   // the organisation's name stood in it; else the other only signs it
	Facts    []Fact // of the dossier, that could anchor it, the nearest first
	Wanted   check.Text
}

// Swaps puts another's name into the sentences that are anybody's: first those that name
// the organisation, then those in which it speaks of itself, then the others, at most so
// many and in the order of the document. Wanted says which kind of fact would anchor each.
func (a *Audit) Swaps(other string, facts *Facts, most int) []Swap {
	if a.Verdict == nil {
		return nil
	}
	var ranked [3][]Swap
	names := a.names()
	for i := range a.Verdict.Sentences {
		s := &a.Verdict.Sentences[i]
		if s.Kind != anchor.Anybody {
			continue
		}
		words := s.Span.In(a.Blocks[s.Block].Text)
		if len(Placeholders(words)) > 0 {
			continue // it waits for a fact already
		}
		one := Swap{Sentence: i, Text: words, Wanted: wanted(words)}
		rank := 2
		switch swapped, named := swap(words, names, other, s.Language); {
		case named:
			one.Text, one.Named, rank = swapped, true, 0
		case ourselves.In(words):
			rank = 1
		}
		ranked[rank] = append(ranked[rank], one)
	}
	list := slices.Concat(ranked[0], ranked[1], ranked[2])
	list = list[:min(len(list), most)]
	slices.SortFunc(list, func(x, y Swap) int { return x.Sentence - y.Sentence })
	for i := range list {
		s := &a.Verdict.Sentences[list[i].Sentence]
		list[i].Facts = facts.Near(s.Span.In(a.Blocks[s.Block].Text), nearest)
	}
	return list
}

const nearest = 3 // facts beside a sentence

var ourselves = text.NewPhrases("nous", "notre", "nos", "we", "our", "us")

// names are the organisation's names as words, the longest first: those that the caller
// says, or else what the document seems to call it.
func (a *Audit) names() [][]string {
	var list [][]string
	for _, name := range a.Whose {
		list = append(list, text.Words(name))
	}
	if len(list) == 0 && len(a.Verdict.Names) > 0 {
		list = append(list, a.Verdict.Names)
	}
	slices.SortStableFunc(list, func(x, y []string) int { return len(y) - len(x) })
	return slices.DeleteFunc(list, func(words []string) bool { return len(words) == 0 })
}

// swap is a sentence with another's name in place of the organisation's.
func swap(s string, names [][]string, other string, lang text.Language) (string, bool) {
	tokens := text.Tokens(s)
	var b strings.Builder
	from, found := 0, false
	for i := 0; i < len(tokens); i++ {
		n := 0
		for _, name := range names {
			if n = matches(s, tokens[i:], name); n > 0 {
				break
			}
		}
		if n == 0 {
			continue
		}
		before := s[from:tokens[i].Start]
		if lang == text.French {
			before = elide(before, other)
		}
		b.WriteString(before + other)
		from, found = tokens[i+n-1].End, true
		i += n - 1
	}
	b.WriteString(s[from:])
	return b.String(), found
}

// matches is how many tokens, from the first on, are a name; 0 where they are none. A name
// of one word needs its capital.
func matches(s string, tokens []text.Token, name []string) int {
	if len(tokens) < len(name) {
		return 0
	}
	for i, w := range name {
		if tokens[i].Hash != text.HashWord(w) {
			return 0
		}
	}
	first, _ := utf8.DecodeRuneInString(tokens[0].In(s))
	if len(name) == 1 && !unicode.IsUpper(first) && !unicode.IsDigit(first) {
		return 0
	}
	return len(name)
}

// elide makes the small words before a name agree with it. An article that another name
// elided is dropped, for only its bearer knows the name's gender.
func elide(before, name string) string {
	first, _ := utf8.DecodeRuneInString(name)
	vowel := strings.ContainsRune("aeiouyàâéèêëîïôöûü", unicode.ToLower(first))
	for _, one := range elisions {
		for _, apostrophe := range [...]string{"’", "'"} {
			if rest, is := strings.CutSuffix(before, one.short+apostrophe); is && !vowel && endsWord(rest) {
				return rest + one.full
			}
		}
		for _, long := range one.long {
			if rest, is := strings.CutSuffix(before, long+" "); is && vowel && endsWord(rest) {
				return rest + one.short + "’"
			}
		}
	}
	return before
}

// elisions are small words as they stand before a vowel and before a consonant.
var elisions = []struct {
	short, full string
	long        []string
}{
	{"d", "de ", []string{"de"}},
	{"D", "De ", []string{"De"}},
	{"qu", "que ", []string{"que"}},
	{"Qu", "Que ", []string{"Que"}},
	{"l", "", []string{"la", "le"}},
	{"L", "", []string{"La", "Le"}},
}

// endsWord is whether a text ends where a word may begin.
func endsWord(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return s == "" || !unicode.IsLetter(r)
}

// wanted is the kind of fact that would anchor a sentence, by what it speaks of.
func wanted(s string) check.Text {
	words := text.Words(s)
	for i := range wants {
		if wants[i].of.InWords(words) {
			return wants[i].fact
		}
	}
	return anyFact
}

var anyFact = check.Text{
	FR: "un nom, un lieu, une date ou une mesure qui ne sont qu’à vous",
	EN: "a name, a place, a date or a measure that is yours alone",
}

// wants are what sentences speak of, and the fact that would anchor each, the most telling
// first.
var wants = []struct {
	of   *text.Phrases
	fact check.Text
}{
	{
		text.NewPhrases("public*", "audience*", "client*", "usager*", "habitant*", "citoyen*", "cible*", "communauté*", "jeunes", "familles", "customer*", "user*", "citizen*", "resident*", "communit*", "stakeholder*"),
		check.Text{FR: "qui, exactement, combien ils sont, et ce qu’une personne a dit, mot pour mot", EN: "who exactly, how many they are, and what one person said, word for word"},
	},
	{
		text.NewPhrases("visibilité", "notoriété", "image", "rayonnement", "réputation", "engagement", "présence", "visibility", "awareness", "reputation", "presence", "reach", "brand"),
		check.Text{FR: "la mesure d’aujourd’hui, la cible, la date, et ce que cela change chez qui", EN: "today’s measure, the target, the date, and what that changes for whom"},
	},
	{
		text.NewPhrases("valeur*", "humain*", "proximité", "confiance", "transparen*", "qualité", "excellence", "authentique", "responsable", "value*", "trust*", "quality", "authentic*", "human", "integrity", "excellence"),
		check.Text{FR: "un fait daté qui le prouve : ce qui a été fait, par qui, pour qui", EN: "a dated fact that proves it: what was done, by whom, for whom"},
	},
	{
		text.NewPhrases("innovant*", "innovation*", "solution*", "offre*", "service*", "produit*", "accompagn*", "expertise", "innovativ*", "product*", "offer*", "solutions"),
		check.Text{FR: "l’offre par son nom, et ce qu’elle fait qu’aucune autre ne fait", EN: "the offer by its name, and what it does that no other does"},
	},
	{
		text.NewPhrases("territoire*", "local*", "proche*", "terrain", "région*", "region*", "neighbourhood*"),
		check.Text{FR: "le lieu par son nom", EN: "the place by its name"},
	},
	{
		text.NewPhrases("équipe*", "collaborat*", "expert*", "partenaire*", "acteur*", "team*", "partner*", "staff", "colleague*", "volunteer*"),
		check.Text{FR: "qui, par son nom, et combien d’heures par semaine", EN: "who, by name, and how many hours a week"},
	},
	{
		text.NewPhrases("contenu*", "publi*", "réseaux sociaux", "canaux", "canal", "stor*", "content*", "post*", "channel*", "social media"),
		check.Text{FR: "ce qui sera dit, sur quel canal, à quel rythme, par qui", EN: "what will be said, on which channel, how often, by whom"},
	},
	{
		text.NewPhrases("objectif*", "stratégie*", "développer", "renforcer", "améliorer", "optimiser", "goal*", "strateg*", "improve", "strengthen", "develop", "grow"),
		check.Text{FR: "le problème auquel cela répond, la mesure de départ et la date", EN: "the problem that it answers, the starting measure and the date"},
	},
}
