package rule

import (
	"slices"

	"boussole/internal/text"
	"boussole/internal/text/claim"
)

// claimed are the words by which a sentence of a text claims one of some labels, as the
// audit of documents reads it; none where no sentence does.
func claimed(s string, at claim.Position, labels ...claim.Label) string {
	lang, _ := text.Detect(s)
	for _, span := range text.Sentences(s) {
		if c := claim.Of(lang, span.In(s), at); slices.Contains(labels, c.Label) {
			return c.Words.In(span.In(s))
		}
	}
	return ""
}
