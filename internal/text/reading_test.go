package text_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"boussole/internal/text"
)

// What is read in one pass is what Tokens and Words find, and any stretch of it is what
// they find there.
func FuzzRead(f *testing.F) {
	for _, s := range []string{
		"", "L’été, 12 élèves à Saint-Étienne : 3,5 % !", "Œuvre æsthetic ☎ 3 → 4 ✅️ fin", "e\u0301te\u0301 n\u0327 ", "Straße nº 5 µ ª × ÷",
		"日本語 и русский", "\xff\xfea b", "a\ufe0fb \ufe0f", "≠ ½ ① Ⓐ 🅐", "İstanbul ŒŒ",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := text.Read(s)
		if diff := cmp.Diff(text.Tokens(s), got.Tokens); diff != "" {
			t.Fatalf("tokens of %q (-want +got):\n%s", s, diff)
		}
		if len(got.Words) != len(got.Tokens) {
			t.Fatalf("%q: %d words, %d tokens", s, len(got.Words), len(got.Tokens))
		}
		for i, token := range got.Tokens {
			if want := text.Fold(token.In(s)); got.Words[i] != want {
				t.Errorf("%q: word %d is %q, want %q", s, i, got.Words[i], want)
			}
		}
		for _, span := range text.Sentences(s) {
			if diff := cmp.Diff(text.Read(span.In(s)).Words, append([]string{}, got.Within(span).Words...)); diff != "" {
				t.Errorf("sentence %v of %q (-alone +within):\n%s", span, s, diff)
			}
		}
	})
}
