package anchor_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"boussole/internal/audit/anchor"
	"boussole/internal/audit/library"
	"boussole/internal/dossier"
	"boussole/internal/text"

	"github.com/google/go-cmp/cmp"
)

const source = `Lanterne tient une librairie de quartier où chacun peut lire sans acheter, et le dire à ses voisins.
Nous répondons aux lecteurs dans la journée, avec le ton d’un libraire qui connaît leurs lectures.
Avant de publier, demandez-vous si un habitué de Lanterne le lirait à voix haute à ses enfants.
La rencontre du jeudi a lieu à Kerlouan avec Hortense Le Goff.`

func reference(t *testing.T) library.View {
	t.Helper()
	lib := library.New()
	if err := lib.Add(
		library.Document{Entry: library.Entry{ID: "lanterne", Organisation: "Lanterne", KeepText: true}, Text: source},
		library.Document{Entry: library.Entry{ID: "mots", Organisation: "Autre"}, Text: "la stratégie, le calendrier, une commission, des actions et les publics que nous voulons toucher au Conquet avec Plouzané"},
	); err != nil {
		t.Fatal(err)
	}
	return lib.For()
}

func paragraphs(s string) []anchor.Block {
	var list []anchor.Block
	for line := range strings.Lines(s) {
		level := len(line) - len(strings.TrimLeft(line, "#"))
		list = append(list, anchor.Block{Text: strings.TrimSpace(strings.TrimLeft(line, "# ")), Level: level})
	}
	return list
}

func judge(t *testing.T, organisation, s string, facts anchor.Facts) anchor.Verdict {
	t.Helper()
	return anchor.Judge(anchor.Document{Organisation: organisation, Blocks: paragraphs(s)}, reference(t), facts, anchor.Default())
}

func TestJudge_tellsOwnFromAnybodys(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, text string
		want       anchor.Kind
	}{
		{"a place that nobody else names", "Nous collons des affiches à Locmaria le premier mardi du mois.", anchor.Own},
		{"people and a programme", "Le comité confie la Nuit des Phares à Yannick Quéméneur et à deux bénévoles.", anchor.Own},
		{"an acronym of its own", "Le tract est relu par la CPRO avant de partir.", anchor.Own},
		{"nothing at all", "Nous voulons renforcer notre visibilité auprès de tous nos publics.", anchor.Anybody},
		{"figures that nobody vouches for", "Nous visons 12 000 abonnés et 37 % d’engagement en 2026.", anchor.Anybody},
		{"the bare name", "Brise-Bise veut devenir la référence de son territoire en un an.", anchor.Anybody},
		{"the bare name within", "Chaque jour, Brise-Bise publie des contenus de qualité pour ses publics.", anchor.Anybody},
		{"platforms, months and letters", "En janvier, publier sur Instagram et LinkedIn selon les KPI du CRM.", anchor.Anybody},
		{"a name that another uses", "Nous irons à Plouzané avec toutes nos équipes en été.", anchor.Anybody},
		{"a word of the language with a capital", "La Stratégie et le Calendrier sont validés par la Commission chaque année.", anchor.Anybody},
		{"a persona", "Notre cible est Capucine, 34 ans, qui aime les marques engagées.", anchor.Anybody},
		{"a blank", "Le responsable est [Prénom Nom de Locmaria] et il suit le plan.", anchor.Anybody},
		{"an example in brackets", "Choisir un nom simple et mémorable (ex : GreenBox ou DataFlow).", anchor.Anybody},
		{"names given as examples", "Les sites de Zibeline, de Karoubi et de Marcassin sont de bons exemples.", anchor.Anybody},
		{"names of others' examples", "The pages of Zibeline and of Karoubi are a few examples.", anchor.Anybody},
		{"further reading", "Pour en savoir plus, consultez l’exercice de Zibeline sur les personas.", anchor.Anybody},
		{"reading of others", "For a deeper dive, check out the exercise of Zibeline on personas.", anchor.Anybody},
		{"a sentence of an example", "Par exemple, la marque Zibeline publie trois fois par semaine.", anchor.Anybody},
		{"title case", "Content Pillars, Brand Awareness And Customer Journey Mapping Overview", anchor.Anybody},
	} {
		v := judge(t, "Brise-Bise", c.text, anchor.Facts{})
		if len(v.Sentences) != 1 || v.Sentences[0].Kind != c.want {
			t.Errorf("%s: %+v", c.name, v.Sentences)
		}
		for _, s := range v.Sentences {
			for _, n := range s.Names {
				if key := strings.Join(text.Words(n.In(c.text)), " "); !strings.Contains(key, n.Key) {
					t.Errorf("%s: %q stands at %q", c.name, n.Key, n.In(c.text))
				}
			}
		}
	}
}

func TestJudge_leavesExamplesUnderTheirHeading(t *testing.T) {
	t.Parallel()
	v := judge(t, "", "# Modèle\nNous collons des affiches à Locmaria tous les mardis.\n## Exemple\n### Contexte\nNous vendons des lampes à Zanzibar avec Hildegarde.\n## Suite\nNous revenons à Tronoën avant la fin du mois.", anchor.Facts{})
	var got []anchor.Kind
	for _, s := range v.Sentences {
		got = append(got, s.Kind)
	}
	if diff := cmp.Diff(got, []anchor.Kind{anchor.Own, anchor.Anybody, anchor.Own}); diff != "" {
		t.Error(diff)
	}
}

// A copy with another name in place of the first one is borrowed, and its own name anchors
// nothing, whether or not the reader is told whose it is.
func TestJudge_exposesACopyWithAnotherName(t *testing.T) {
	t.Parallel()
	copied := strings.ReplaceAll(source, "Lanterne", "Zibeline")
	for _, organisation := range []string{"", "Zibeline"} {
		v := judge(t, organisation, copied, anchor.Facts{})
		if got := v.Share(anchor.Borrowed); got != 1 {
			t.Errorf("%q: %v borrowed", organisation, got)
		}
		twin := v.Comparison.Twins[v.Sentences[0].Twin]
		if twin.Entry.ID != "lanterne" || twin.Containment < anchor.Default().Strong || twin.Passages[0].There == "" {
			t.Errorf("%q: %+v", organisation, twin.Entry)
		}
		if len(v.Residues) != 0 {
			t.Errorf("%q: residue %v", organisation, v.Residues)
		}
	}
	left := strings.Replace(source, "Lanterne", "Zibeline", 1)
	v := judge(t, "Zibeline", left, anchor.Facts{})
	if len(v.Residues) != 1 || v.Residues[0].Block != 2 || v.Residues[0].Name != "Lanterne" {
		t.Errorf("residue %+v", v.Residues)
	}
	if v := judge(t, "Zibeline", left, anchor.Facts{Names: []string{"Lanterne"}}); len(v.Residues) != 0 {
		t.Errorf("a name that the dossier knows is left: %+v", v.Residues)
	}
}

func TestJudge_findsTheNameThatIsEverywhere(t *testing.T) {
	t.Parallel()
	s := strings.Repeat("Demain, Zibeline sera la marque préférée de tous ses clients.\n", 4) + "Nous irons à Locmaria pour la rentrée des classes."
	v := judge(t, "", s, anchor.Facts{})
	if !slices.Contains(v.Names, "zibeline") || v.Count(anchor.Own) != 1 {
		t.Errorf("%v, %d own", v.Names, v.Count(anchor.Own))
	}
}

func TestJudge_believesTheDossier(t *testing.T) {
	t.Parallel()
	facts := anchor.Facts{
		Names:   []string{"Brise-Bise", "foire du lin"},
		Figures: text.Figures("12 000 foyers et 37 %"),
		Others:  []string{"Rivale"},
	}
	for _, c := range []struct {
		text string
		want anchor.Kind
	}{
		{"Nous visons 12 000 foyers avant la fin de la saison.", anchor.Own},
		{"Le taux passe à 37 % avant la fin de la saison.", anchor.Own},
		{"Le total passe à 37 avant la fin de la saison.", anchor.Anybody},
		{"La foire du lin ouvre toujours la saison des visites.", anchor.Own},
		{"Chez Brise-Bise nous aimons beaucoup tous nos publics.", anchor.Anybody},
	} {
		if v := judge(t, "Brise-Bise", c.text, facts); v.Sentences[0].Kind != c.want {
			t.Errorf("%q: %+v", c.text, v.Sentences[0])
		}
	}
	if v := judge(t, "Brise-Bise", "Avec RIVALE nous faisons mieux que les autres.", facts); len(v.Residues) != 1 || v.Residues[0].Twin != -1 {
		t.Errorf("%+v", v.Residues)
	}
}

func TestFactsOf_readsTheDossier(t *testing.T) {
	t.Parallel()
	data, err := os.ReadFile("../../../examples/fr-entreprise/dossier.yaml")
	if err != nil {
		t.Fatal(err)
	}
	doc, err := dossier.Read("dossier.yaml", data)
	if err != nil {
		t.Fatal(err)
	}
	f := anchor.FactsOf(doc.Dossier)
	if len(f.Names) < 10 || len(f.Figures) < 50 {
		t.Errorf("%d names, %d figures", len(f.Names), len(f.Figures))
	}
	for _, a := range doc.Dossier.Actors {
		if a.Kind == dossier.Competitor && !slices.Contains(f.Others, a.Name) {
			t.Errorf("%s is no other", a.Name)
		}
	}
}

// Whatever the text, each judged sentence lies in its block.
func FuzzJudge(f *testing.F) {
	f.Add("# Titre\nNous irons à Locmaria (ex : Zut). [Nom] « Oui. »", "Lanterne")
	f.Fuzz(func(t *testing.T, s, organisation string) {
		blocks := paragraphs(s)
		v := anchor.Judge(anchor.Document{Organisation: organisation, Blocks: blocks}, reference(t), anchor.Facts{Names: []string{s}}, anchor.Default())
		if n := v.Count(anchor.Own) + v.Count(anchor.Borrowed) + v.Count(anchor.Anybody); n != len(v.Sentences) {
			t.Fatalf("%d of %d", n, len(v.Sentences))
		}
		for _, one := range v.Sentences {
			block := blocks[one.Block].Text
			for _, p := range append([]text.Span{one.Span}, spans(one)...) {
				if p.Start < 0 || p.End > len(block) || p.Start >= p.End {
					t.Fatalf("%v of %q", p, block)
				}
			}
		}
	})
}

func spans(s anchor.Sentence) []text.Span {
	var list []text.Span
	for _, n := range s.Names {
		list = append(list, n.Span)
	}
	for _, f := range s.Figures {
		list = append(list, f.Span)
	}
	return list
}

func BenchmarkJudge(b *testing.B) {
	view, err := library.Shipped()
	if err != nil {
		b.Fatal(err)
	}
	blocks := slices.Concat(slices.Repeat([][]anchor.Block{paragraphs(source + "\nNous visons 12 000 foyers à Locmaria avant la fin de la saison des visites.")}, 200)...)
	size := 0
	for _, one := range blocks {
		size += len(one.Text)
	}
	b.SetBytes(int64(size))
	for b.Loop() {
		anchor.Judge(anchor.Document{Blocks: blocks}, view, anchor.Facts{}, anchor.Default())
	}
}
