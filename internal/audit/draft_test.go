package audit_test

import (
	"bytes"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"boussole/internal/audit"
	"boussole/internal/audit/fixture"
	"boussole/internal/check"
	"boussole/internal/check/rule"
	"boussole/internal/dossier"
	"boussole/internal/locale"
)

// The evidence of a draft is made of the document's name and of places, an amount of a
// figure and its sign; the other texts are the document's own.
var made = []reflect.Type{reflect.TypeFor[dossier.Evidence](), reflect.TypeFor[dossier.Money]()}

// strays are the texts of a draft that the document does not have.
func strays(a *audit.Audit, d *dossier.Dossier) []string {
	var whole strings.Builder
	for i := range a.Blocks {
		whole.WriteString(one(a.Blocks[i].Text) + "\n")
	}
	var list []string
	var walk func(v reflect.Value)
	walk = func(v reflect.Value) {
		switch v.Kind() {
		case reflect.Pointer:
			if !v.IsNil() {
				walk(v.Elem())
			}
		case reflect.Slice:
			for i := range v.Len() {
				walk(v.Index(i))
			}
		case reflect.Struct:
			for i := range v.NumField() {
				if !slices.Contains(made, v.Type()) && v.Type().Field(i).IsExported() {
					walk(v.Field(i))
				}
			}
		case reflect.String:
			// Words of closed sets and ids have types of their own.
			if v.Type() == reflect.TypeFor[string]() && !strings.Contains(whole.String(), one(v.String())) {
				list = append(list, v.String())
			}
		default:
		}
	}
	walk(reflect.ValueOf(d).Elem())
	return list
}

func one(s string) string { return strings.Join(strings.Fields(s), " ") }

// drafted is the draft as a file, read back.
func drafted(t *testing.T, a *audit.Audit, lang locale.Lang) (*dossier.Document, []byte) {
	t.Helper()
	d := a.Draft(lang)
	if list := strays(a, d); len(list) > 0 {
		t.Errorf("%s: the document does not say %q", a.File, list)
	}
	src := dossier.Marshal(d)
	doc, err := dossier.Read("dossier.yaml", src)
	if err != nil {
		t.Fatalf("%s: %v\n%s", a.File, err, src)
	}
	if again, err := dossier.Format("dossier.yaml", src); err != nil || !bytes.Equal(again, src) {
		t.Errorf("%s: the form is not canonical (%v)", a.File, err)
	}
	return doc, src
}

func TestDraft_saysWhatTheDocumentSaysAndWhere(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"mairie", "ngo", "deck", "minutes"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			doc, src := drafted(t, read(t, name), locale.French)
			golden := filepath.Join("testdata", "draft", name+".yaml")
			if *update {
				if err := os.WriteFile(golden, src, 0o600); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(src, want) {
				t.Errorf("the draft changed (-update writes it):\n%s", src)
			}
			// A check has something to say of what is not there yet.
			report := check.Run(doc, rule.All(), check.Config{Today: dossier.NewDate(2026, time.December, 1)})
			if report.Worst() != check.Blocking {
				t.Errorf("a check of the draft finds nothing that blocks: %d findings", len(report.Findings))
			}
			for _, e := range doc.Index.Elements {
				if len(e.Path) == 0 {
					t.Errorf("%+v has no place", e)
				}
			}
		})
	}
}

// What is under an element's id is evidence of its own: each says where it stands.
func TestDraft_givesEachElementItsPlace(t *testing.T) {
	t.Parallel()
	d := read(t, "mairie").Draft(locale.English)
	if len(d.Objectives) != 3 || len(d.Problems) == 0 || len(d.Channels) == 0 {
		t.Fatalf("%d objectives, %d problems, %d channels", len(d.Objectives), len(d.Problems), len(d.Channels))
	}
	first := d.Objectives[0]
	if first.Target == nil || *first.Target != 80 || first.Baseline == nil || *first.Baseline.Value != 51 || first.Unit != "%" {
		t.Errorf("%+v", first)
	}
	if !first.By.IsZero() {
		t.Errorf("“septembre 2027” is not a day, and the draft says %s", first.By)
	}
	if by := d.Objectives[1].By; by != dossier.NewDate(2027, time.June, 30) {
		t.Errorf("“30 juin 2027” was read as %s", by)
	}
	for _, o := range d.Objectives {
		if !slices.ContainsFunc(o.Evidence, func(e dossier.Evidence) bool { return strings.HasPrefix(e.Note, "line ") && e.Source != "" }) {
			t.Errorf("%s has no place: %+v", o.ID, o.Evidence)
		}
	}
}

// Whatever a document says, its draft says nothing else and reads back.
func FuzzDraft(f *testing.F) {
	f.Add("# Plan\n## Objectifs\n- Passer de 12 % à 19 % d’ici le 30 juin 2027 auprès des familles\n## Canaux\n- Instagram : des photos")
	f.Add("# X\n## Budget\nUn budget de 6 400 € par an.\n## Risks\n- A: b\n- \"quoted\": 'x'\n## Values\n- yes\n- null\n- 1e3")
	f.Add("## Problème\n#  \n- - - \n| a | b |\n| : | # |\n## Publics\n| Public | Quoi |\n| «Les jeunes» | {{nom}} |")
	f.Fuzz(func(t *testing.T, src string) {
		if len(src) > 4<<10 {
			return
		}
		doc, _ := fixture.Read("fuzz", src)
		drafted(t, audit.Read(doc, audit.Config{File: "fuzz.md", Organisation: "Plan"}), locale.English)
	})
}

// A title that a slide says again is no channel; what stands after it is.
func TestDraft_takesNoTitleForAName(t *testing.T) {
	t.Parallel()
	doc, _ := fixture.Read("Plan", "# Plan\n\n## Les canaux\n\n- Canaux :\n- Canaux\n\nLes canaux : une affiche au lavoir\n\n- Radio : le matin\n")
	d := audit.Read(doc, audit.Config{File: "plan.md"}).Draft(locale.French)
	var got []string
	for i := range d.Channels {
		got = append(got, d.Channels[i].Name+"|"+d.Channels[i].Role)
	}
	if want := []string{"une affiche au lavoir|", "Radio|le matin"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}
