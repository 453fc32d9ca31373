package rule

import (
	"fmt"
	"strings"
	"testing"
)

// FuzzPhrases asserts that no sentence stops the readers of sentences, and that what
// they quote stands in the sentence.
func FuzzPhrases(f *testing.F) {
	for _, s := range []string{
		"", "Nous voulons", "D’ici fin 2027", "« être présents »", "être", "Publier", "Renforcer notre", "5 000", "Créer une page",
		"être visibles et présents", "Si vous n’utilisez pas TikTok, vous allez mourir", "grand public et", "et et et", "Œuvre \u0301 « à", "On ne peut plus ignorer les",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(s, " ")
		for name, read := range map[string]func(string) string{"presence": presence, "incantation": incantation} {
			if quote := read(s); quote != "" && !strings.Contains(s, quote) && !strings.ContainsAny(s, "«“\"„") {
				t.Errorf("%s quotes %q, which is not in %q", name, quote, s)
			}
		}
		everybody(s)
	})
}

// BenchmarkPhrases reads sentences of growing length, none of which ends: the rate is to
// stay level.
func BenchmarkPhrases(b *testing.B) {
	for name, s := range map[string]string{
		"presence":  "Si vous n’utilisez pas Instagram pour être présents sur les réseaux et poster des vidéos « ",
		"sans":      "sans Facebook incontournable pas être actif et sans disparaître, ",
		"everybody": "« grand public et ",
	} {
		for _, n := range []int{20, 200, 2000} {
			b.Run(fmt.Sprintf("%s/%d", name, n), func(b *testing.B) {
				long := strings.Repeat(s, n)
				b.SetBytes(int64(len(long)))
				for b.Loop() {
					presence(long)
					incantation(long)
					everybody(long)
				}
			})
		}
	}
}
