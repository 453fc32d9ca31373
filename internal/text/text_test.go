package text_test

import (
	"testing"

	"boussole/internal/text"

	"github.com/google/go-cmp/cmp"
)

func TestFold_makesWritingsAlike(t *testing.T) {
	t.Parallel()
	for _, s := range []string{"L’Été à Œuilly", "l'été à œuilly", "L'E\u0301TE\u0301 A\u0300 OEUILLY", "l’été\u00a0à\u202fœuilly"} {
		if got, want := text.Fold(s), "l'ete a oeuilly"; got != want {
			t.Errorf("Fold(%q) = %q, want %q", s, got, want)
		}
	}
}

func TestPhrases_findWholeWordsAndStems(t *testing.T) {
	t.Parallel()
	set := text.NewPhrases("à l’écoute", "innov*", "leader de", "être présent*")
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Toujours à l'écoute et innovante", []string{"a l ecoute", "innovante"}},
		{"Le leader du marché", nil},
		{"Étre présents partout", []string{"etre presents"}},
		{"Une écoute", nil},
		{"", nil},
	} {
		if diff := cmp.Diff(set.Find(c.text), c.want); diff != "" {
			t.Errorf("Find(%q): %s", c.text, diff)
		}
	}
}

func TestNames_leavesOutBeginningsAndCapitals(t *testing.T) {
	t.Parallel()
	got := text.Names("Nous réparons les fenêtres d’Arbois et de Poligny. Depuis 1987, la SCOP travaille avec l’ONF. Merci Jeanne !")
	if diff := cmp.Diff(got, []string{"Arbois", "Poligny", "Jeanne"}); diff != "" {
		t.Error(diff)
	}
}

func FuzzFold(f *testing.F) {
	f.Add("L’Été")
	f.Fuzz(func(t *testing.T, s string) {
		once := text.Fold(s)
		if again := text.Fold(once); again != once {
			t.Errorf("Fold is not stable: %q then %q", once, again)
		}
	})
}
