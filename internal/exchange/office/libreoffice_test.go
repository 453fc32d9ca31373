package office_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// What LibreOffice writes of one text, in both of its formats, is read the same, and so
// is a deck.
func TestRead_whatLibreOfficeWrites(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	for _, format := range []struct{ to, source string }{{"docx", "texte.fodt"}, {"odt", "texte.fodt"}, {"pptx", "deck.fodp"}, {"odp", "deck.fodp"}} {
		out, err := exec.CommandContext(t.Context(), "soffice", "-env:UserInstallation=file://"+filepath.Join(dir, "profile"), "--headless", "--convert-to", format.to, "--outdir", dir, filepath.Join("testdata", format.source)).CombinedOutput()
		if err != nil {
			t.Fatalf("soffice, which LibreOffice brings, writes the files that this test reads: %v\n%s", err, out)
		}
	}
	text := `# Le plan de la cave
# Qui nous sommes
p Dix-neuf fermes font leur comté à Plasne.
note Comptées en mai.
p Avant inséré après, voyez la cave.
## Ce que nous refusons
- Les tambours
- Les chatons
- surtout en vidéo
- Ouvrir
- Compter
table Public | Heures
  Tous ensemble |
  Crémiers | 12 / par mois
p Sur la page deux.
p Autour du cadre.
p Dans un cadre
quote On nous a dit que c’était fini.
`
	deck := `--- slide
# La cave ouverte : notre cap
lead Dix-neuf fermes, un seul affineur
--- slide
## Le comté se vend au loin
- Deux crémiers sur trois l’ignorent
- La cave ouvre le samedi
table  |
  Public | Heures
  Crémiers | 12
p Groupe, premier
p Groupe, second
p En bas à droite
speaker Dire ici le nom des crémiers.
`
	for file, want := range map[string]struct{ outline, places, title string }{
		"texte.docx": {text, "1.1 1.2 1.3 1.3 1.4 1.5 1.6 1.9 1.11 2.1 2.2 2.3 2.4", "Le plan de la cave"},
		"texte.odt":  {text, "1.1 1.2 1.3 1.3 1.4 1.5 1.6 1.9 1.11 2.1 2.2 2.3 2.4", "Le plan de la cave"},
		"deck.pptx":  {deck, "1.0 1.1 1.2 2.0 2.1 2.2 2.4 2.8 2.9 2.10 2.0", "La cave ouverte"},
		"deck.odp":   {deck, "1.0 1.1 1.2 2.0 2.1 2.2 2.4 2.8 2.9 2.10 2.0", "La cave ouverte"},
	} {
		data, err := os.ReadFile(filepath.Join(dir, file))
		if err != nil {
			t.Fatal(err)
		}
		doc := read(t, data)
		if diff := cmp.Diff(want.outline, outline(t, data)); diff != "" {
			t.Errorf("%s: %s", file, diff)
		}
		if got := places(doc); got != want.places {
			t.Errorf("%s: %s, want %s", file, got, want.places)
		}
		if doc.Title != want.title || doc.Owner != "La Fruitière" || doc.Lang != "fr" {
			t.Errorf("%s: %q of %q in %q", file, doc.Title, doc.Owner, doc.Lang)
		}
	}
}
