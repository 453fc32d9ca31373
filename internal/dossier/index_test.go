package dossier_test

import (
	"testing"

	"boussole/internal/dossier"
)

func TestShorten_leavesNothingOpen(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"Une fenêtre se répare":                                     "Une fenêtre se répare",
		"Des demandes qui commencent par « on m’a dit »":            "Des demandes qui commencent par…",
		"Des demandes qui commencent par “ on m’a dit ”":            "Des demandes qui commencent par…",
		"Des demandes qui comptent bien (toutes, et sans attendre)": "Des demandes qui comptent bien…",
		"Des demandes qui comptent bien — toutes, et vite":          "Des demandes qui comptent bien…",
	} {
		if got := dossier.Shorten(text, 35); got != want {
			t.Errorf("%q gives %q, want %q", text, got, want)
		}
	}
}
