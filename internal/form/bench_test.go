package form_test

import (
	"testing"

	"boussole/internal/check/rule"
	"boussole/internal/form"
	"boussole/internal/locale"
)

// A correction: the form read, and the dossier with it.
func BenchmarkDocument(b *testing.B) {
	doc := example(b, "nara")
	s, _ := form.Of(locale.French, doc, "identity")
	f := s.Form(form.Fill{})
	typed := sent(&f)
	typed["purpose"] = []string{"Ouvrir les archives à qui veut les lire."}
	rules := rule.All()
	for b.Loop() {
		draft, _ := s.Read(typed)
		if _, faults, err := draft.Document(rules); err != nil || faults != nil {
			b.Fatal(faults, err)
		}
	}
}

func BenchmarkForm(b *testing.B) {
	doc := example(b, "nara")
	s, _ := form.Of(locale.French, doc, "identity")
	for b.Loop() {
		s.Form(form.Fill{})
	}
}
