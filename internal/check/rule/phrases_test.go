package rule

import (
	"strings"
	"testing"
	"time"
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

// The readers of sentences cost time in proportion to the text.
func TestPhrases_areLinear(t *testing.T) {
	t.Parallel()
	for _, s := range []string{
		"Si vous n’utilisez pas Instagram pour être présents sur les réseaux et poster des vidéos « ",
		"sans Facebook incontournable pas être actif et sans disparaître, ",
		"« grand public et ",
	} {
		took := func(n int) time.Duration {
			long := strings.Repeat(s, n)
			start := time.Now()
			presence(long)
			incantation(long)
			everybody(long)
			return time.Since(start)
		}
		took(10)
		if small, large := took(200), took(2000); large > 60*small+200*time.Millisecond {
			t.Errorf("%q: ten times the text took %v after %v", s, large, small)
		}
	}
}
