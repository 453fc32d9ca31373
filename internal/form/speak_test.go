package form_test

import (
	"testing"

	"boussole/internal/locale"
)

// Sentences that name fields as the file does name them as the form does, within records too.
func TestSpeaker_callsFieldsByTheirLabels(t *testing.T) {
	t.Parallel()
	doc := example(t, "fr-mairie")
	for _, row := range []struct {
		lang        locale.Lang
		element, is string
		want        string
	}{
		{locale.French, "obj-appels", "Nommez sous «\u00a0problem\u00a0» le problème.", "Nommez sous «\u00a0Problème\u00a0» le problème."},
		{locale.French, "obj-appels", "Écrivez «\u00a0baseline\u00a0» avec «\u00a0measure_by\u00a0» ou «\u00a0nothing\u00a0».", "Écrivez «\u00a0Situation de départ\u00a0» avec «\u00a0À mesurer avant le\u00a0» ou «\u00a0nothing\u00a0»."},
		{locale.English, "bat-appels", "Say under “reason” why.", "Say under “Reason” why."},
		{locale.French, "identity", "Listez dans «\u00a0identity.is_not\u00a0» ou «\u00a0voice.use\u00a0», jamais «\u00a0identity.voice.traits\u00a0».", "Listez dans «\u00a0Ce que nous ne sommes pas\u00a0» ou «\u00a0Mots à employer\u00a0», jamais «\u00a0Traits\u00a0»."},
		{locale.English, "vision", "Write “vision” in a paragraph.", "Write “vision” in a paragraph."},
	} {
		if got := of(t, row.lang, doc, row.element).Speaker().Replace(row.is); got != row.want {
			t.Errorf("%q, want %q", got, row.want)
		}
	}
}

// A path of the model leads to the field that a form has of it, or the nearest above.
func TestField_isTheNearestOfTheForm(t *testing.T) {
	t.Parallel()
	doc := example(t, "fr-mairie")
	for _, row := range []struct{ element, path, want string }{
		{"obj-appels", "problem", "problem"},
		{"obj-appels", "baseline.source", "baseline.source"},
		{"obj-appels", "baseline.nothing", "baseline"},
		{"obj-appels", "audiences[1]", "audiences"},
		{"bat-appels", "levels[1].spend", "levels[1].spend"},
		{"bat-appels", "levels[1]", "levels"},
		{"bat-appels", "id", ""},
		{"bat-appels", "", ""},
		{"evaluation", "reviews", ""},
		{"vision", "anything", "vision"},
		{"charter", "replies.troll", "replies.troll"},
	} {
		if got := of(t, locale.French, doc, row.element).Field(row.path); got != row.want {
			t.Errorf("%s of %s is at %q, want %q", row.path, row.element, got, row.want)
		}
	}
}
