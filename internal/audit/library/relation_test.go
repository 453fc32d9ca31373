package library_test

import (
	"strings"
	"testing"

	"boussole/internal/audit/library"
)

// guide is a text that names its organisation, and by its names others' copies are known.
const guide = "Chez Lanterne, nous répondons aux lettres dans la semaine, en commençant par celles qui nous fâchent le plus.\n" +
	"Avant de publier, demandez-vous si un habitué de Lanterne le lirait à voix haute à ses enfants, un soir de pluie.\n" +
	"Aucune photographie ne sort de la maison sans le nom de celui qui l’a prise, ni sans son accord écrit.\n" +
	"Quand une erreur est signalée, Lanterne la corrige le jour même, et laisse la trace de ce qui a été corrigé.\n" +
	"Nous ne parlons des autres maisons que pour dire ce qu’elles ont fait de bien, avec le lien vers leur page."

// long is guide with so much more that its name alone makes less than three phrases in a
// hundred.
func long() string {
	var b strings.Builder
	b.WriteString(guide)
	for what := range strings.FieldsSeq("affiche bulletin vitrine marché lettre réunion visite concert lecture annonce rencontre veillée fournée tournée") {
		b.WriteString("\nPour chaque " + what + ", deux personnes relisent le " + what + " la veille, la première à voix basse et la seconde à voix haute, puis signent leur " + what + ".")
	}
	return b.String()
}

// A copy in which one name was put in place of another is told from a version by names.
func TestCompare_tellsAVersionFromARenamedCopy(t *testing.T) {
	t.Parallel()
	renamed := strings.ReplaceAll(guide, "Lanterne", "Brise-Bise")
	edited := strings.Replace(guide, "un soir de pluie", "un jour de marché", 1)
	left := strings.Replace(renamed, "Brise-Bise la corrige", "Lanterne la corrige", 1)
	for _, c := range []struct {
		name         string
		organisation string // of the library's text
		names        []string
		entry        string
		q            library.Query
		want         library.Relation
	}{
		{"edited, unsaid", "Lanterne", nil, guide, library.Query{Text: edited}, library.Perhaps},
		{"edited, unsaid, by another name", "Maison des lettres", []string{"Lanterne"}, guide, library.Query{Text: edited}, library.Perhaps},
		{"edited, of an organisation not known", "", nil, guide, library.Query{Text: edited}, library.Perhaps},
		{"edited, said", "Lanterne", nil, guide, library.Query{Organisation: "la lanterne", Text: edited}, library.Version},
		{"edited, said by another name", "Maison des lettres", []string{"Lanterne"}, guide, library.Query{Organisation: "Lanterne !", Text: edited}, library.Version},
		{"renamed, unsaid", "Lanterne", nil, guide, library.Query{Text: renamed}, library.Twin},
		{"renamed but once, unsaid", "Lanterne", nil, long(), library.Query{Text: strings.ReplaceAll(long(), "Lanterne", "Brise-Bise") + "\nLanterne."}, library.Twin},
		{"renamed, said", "Lanterne", nil, guide, library.Query{Organisation: "Brise-Bise", Text: renamed}, library.Twin},
		{"renamed, of an organisation not known", "", nil, guide, library.Query{Text: renamed}, library.Twin},
		{"renamed, said, of an organisation not known", "", nil, long(), library.Query{Organisation: "Brise-Bise", Text: strings.ReplaceAll(long(), "Lanterne", "Brise-Bise")}, library.Twin},
		{"renamed in a long text, unsaid", "Lanterne", nil, long(), library.Query{Text: strings.ReplaceAll(long(), "Lanterne", "Brise-Bise")}, library.Twin},
		{"a long text with a word changed, unsaid", "Lanterne", nil, long(), library.Query{Text: strings.Replace(long(), "un soir de pluie", "un soir de grêle", 1)}, library.Same},
		{"said to be another's, word for word", "Lanterne", nil, guide, library.Query{Organisation: "Brise-Bise", Text: guide}, library.Twin},
		{"a name left inside, said", "Lanterne", nil, guide, library.Query{Organisation: "Brise-Bise", Text: left}, library.Twin},
	} {
		one := doc("guide", c.organisation, "", c.entry)
		one.Names = c.names
		got := filledWith(t, one).For().Compare(c.q)
		all := append(got.Twins, got.Others...)
		if len(all) != 1 || all[0].Relation != c.want {
			t.Errorf("%s: %+v, want %v", c.name, all[0].Relation, c.want)
		}
	}
}

// Whose the document is, where its own text in the library says so: then the names of that
// organisation are its own, and its other texts are of its house.
func TestCompare_takesOverWhoseTheDocumentIs(t *testing.T) {
	t.Parallel()
	one, two := doc("guide", "Maison des lettres", "", guide), doc("page", "maison des Lettres", "", other+"\n"+guide[:120])
	one.Names = []string{"Lanterne"}
	view := filledWith(t, one, two, doc("pain", "Le Fournil", "", bakery+"\nLanterne vend le pain.")).For()
	edited := strings.Replace(guide, "un soir de pluie", "un jour de marché", 1)
	for _, q := range []library.Query{{Text: guide}, {Text: edited}, {Organisation: "LANTERNE", Text: edited}} {
		c := view.Compare(q)
		if len(c.Twins) != 0 || len(c.Others) != 2 || c.Others[1].Relation != library.House {
			t.Errorf("%q: %d twins, others %+v", q.Organisation, len(c.Twins), c.Others)
		}
		if n := view.NameUse("lanterne", c.Owners()); n != 1 {
			t.Errorf("%q: %d others use the name", q.Organisation, n)
		}
		if names := c.Names(); len(names) != 2 || names[0] != "Maison des lettres" || names[1] != "Lanterne" {
			t.Errorf("%q: %v", q.Organisation, names)
		}
	}
}

func TestOwnerOf_foldsTheWritingOfAName(t *testing.T) {
	t.Parallel()
	for _, same := range [][]string{
		{"La Maison de la Poésie", "maison de la poesie", "MAISON DE LA POÉSIE !"},
		{"L’Écluse", "l'ecluse", "Ecluse"},
		{"The National Archives", "National Archives"},
		{"La", "la"},
	} {
		for _, name := range same[1:] {
			if library.OwnerOf(name) != library.OwnerOf(same[0]) {
				t.Errorf("%q is not %q", name, same[0])
			}
		}
	}
	if library.OwnerOf("Lanterne") == library.OwnerOf("Lanternes") || library.OwnerOf("Le") == library.OwnerOf("La") {
		t.Error("two names are one")
	}
}
