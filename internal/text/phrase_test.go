package text_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"boussole/internal/text"

	"github.com/google/go-cmp/cmp"
)

// One look for several sets finds what a look for each of them finds, and first what
// begins first.
func TestSets_findWhatEachSetFinds(t *testing.T) {
	t.Parallel()
	sets := []*text.Phrases{
		text.NewPhrases("notre plan", "a", "innov*"),
		text.NewPhrases("plan de com*", "l'été", "c*"),
		text.NewPhrases("notre", "plan", "à l’écoute"),
		text.NewPhrases(),
	}
	all, union := text.NewSets(sets...), text.Union(sets...)
	vocabulary := strings.Fields("notre plan de communication innove innovant innover l été à l’écoute a com c plane lan notr")
	chance := rand.New(rand.NewPCG(4, 9))
	for range 2_000 {
		words := make([]string, chance.IntN(9))
		for i := range words {
			words[i] = text.Fold(vocabulary[chance.IntN(len(vocabulary))])
		}
		var want uint64
		first, at := -1, len(words)+1
		for i, set := range sets {
			if !set.InWords(words) {
				continue
			}
			want |= 1 << i
			for n := range words {
				if n < at && beginsWith(set, words[n:]) {
					first, at = i, n
				}
			}
		}
		if got := all.InWords(words); got != want {
			t.Fatalf("%q: sets %b, want %b", words, got, want)
		}
		if got := all.FirstInWords(words); got != first {
			t.Fatalf("%q: set %d first, want %d", words, got, first)
		}
		if union.InWords(words) != (want != 0) {
			t.Fatalf("%q: the union finds %t", words, want == 0)
		}
	}
}

// beginsWith is whether a phrase of a set stands at the very beginning of words.
func beginsWith(set *text.Phrases, words []string) bool {
	return set.InWords(words) && !set.InWords(words[1:]) || len(set.FindWords(words)) > 0 && strings.HasPrefix(strings.Join(words, " ")+" ", set.FindWords(words)[0]+" ")
}

// A Reader finds in each of many texts what Read finds, and later texts change nothing.
func TestReader_readsEachTextAlike(t *testing.T) {
	t.Parallel()
	texts := []string{
		"", "L’été, 12 élèves à Saint-Étienne : 3,5 % !", "日本語 и русский", "mot", strings.Repeat("un mot après l’autre ", 2_000), "…",
		strings.Repeat("a b ", 900), "Œuvre", "fin",
	}
	var r text.Reader
	var got []text.Reading
	for range 5 {
		for _, s := range texts {
			got = append(got, r.Read(s))
		}
	}
	for i, one := range got {
		want := text.Read(texts[i%len(texts)])
		if diff := cmp.Diff(append([]string{}, want.Words...), append([]string{}, one.Words...)); diff != "" {
			t.Errorf("text %d (-Read +Reader):\n%s", i, diff)
		}
		if diff := cmp.Diff(append([]text.Token{}, want.Tokens...), append([]text.Token{}, one.Tokens...)); diff != "" {
			t.Errorf("text %d (-Read +Reader):\n%s", i, diff)
		}
	}
}

// Text in which nothing can be a name has none, and a quick look overlooks none.
func TestNamesIn_overlooksNothing(t *testing.T) {
	t.Parallel()
	for s, want := range map[string]string{
		"Le bulletin paraît quatre fois.":          "",
		"Nous écrivons à l’équipe.":                "",
		"Le bulletin d’Arbois paraît.":             "arbois",
		"le bulletin d’Évian paraît.":              "evian",
		"The office writes to beta.gouv.fr daily.": "beta gouv fr",
		"We write to @lacave today.":               "lacave",
		"L’Atelier ouvre.":                         "atelier",
		"Dans « Œuilly », rien.":                   "oeuilly",
		"Une école, an iPhone.":                    "iphone",
	} {
		var got []string
		for _, n := range text.NamesIn(s) {
			got = append(got, n.Key)
		}
		if strings.Join(got, ", ") != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}
