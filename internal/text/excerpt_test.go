package text_test

import (
	"testing"

	"boussole/internal/text"
)

func TestExcerpt(t *testing.T) {
	t.Parallel()
	for _, one := range []struct{ s, want string }{
		{"", ""},
		{"  Le cap\n est clair. ", "Le cap est clair"},
		{"Recevoir dans l’année, puis répondre", "Recevoir dans l’année…"},
		{"anticonstitutionnellementpourtant", "anticonstitu…"},
	} {
		if got := text.Excerpt(one.s, 25); got != one.want {
			t.Errorf("%q becomes %q, not %q", one.s, got, one.want)
		}
	}
}
