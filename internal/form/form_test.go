package form_test

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"boussole/internal/check/rule"
	"boussole/internal/dossier"
	"boussole/internal/form"
	"boussole/internal/locale"
)

var examples = []string{"fr-boutique", "fr-entreprise", "fr-mairie", "fr-me-too", "nara"}

func example(tb testing.TB, name string) *dossier.Document {
	tb.Helper()
	src, err := os.ReadFile(filepath.Join("..", "..", "examples", name, "dossier.yaml"))
	if err != nil {
		tb.Fatal(err)
	}
	return read(tb, string(src))
}

func read(tb testing.TB, src string) *dossier.Document {
	tb.Helper()
	doc, err := dossier.Read("dossier.yaml", []byte(src))
	if err != nil {
		tb.Fatalf("%v\n%s", err, src)
	}
	return doc
}

func of(tb testing.TB, lang locale.Lang, doc *dossier.Document, id string) *form.Subject {
	tb.Helper()
	s, ok := form.Of(lang, doc, dossier.AnyID(id))
	if !ok {
		tb.Fatalf("no form of %s", id)
	}
	s.Costs = true
	return s
}

// sent is what a browser sends of a form that nobody touched.
func sent(f *form.Form) form.Typed {
	typed := form.Typed{}
	fill(typed, f.First)
	fill(typed, f.Rest)
	return typed
}

func fill(typed form.Typed, fields []form.Field) {
	for i := range fields {
		f := &fields[i]
		switch f.Kind {
		case form.Record:
			fill(typed, f.Fields)
		case form.Rows:
			typed[f.Name] = []string{strconv.Itoa(len(f.Rows))}
			for _, row := range f.Rows {
				fill(typed, row.Fields)
			}
		case form.Choices:
			typed[f.Name] = append([]string{""}, f.Chosen...)
		case form.Flag:
			typed[f.Name] = []string{""}
			if f.Value == "yes" {
				typed[f.Name] = []string{"", "yes"}
			}
		case form.Cadence:
			typed[f.Name], typed[f.Name+".per"] = []string{f.Value}, []string{f.Per}
		case form.Line, form.Figure:
			typed[f.Name] = []string{strings.NewReplacer("\n", "", "\r", "").Replace(f.Value)} // an input has one line
		case form.Choice:
			typed[f.Name] = []string{""}
			if slices.ContainsFunc(f.Options, func(o form.Option) bool { return o.Value == f.Value }) {
				typed[f.Name] = []string{f.Value}
			}
		default:
			typed[f.Name] = []string{strings.ReplaceAll(f.Value, "\n", "\r\n")}
		}
	}
}

// The form of every element of every example, sent back as it came, changes nothing.
func TestForm_sentBackUntouchedChangesNothing(t *testing.T) {
	t.Parallel()
	for _, name := range examples {
		doc := example(t, name)
		for _, lang := range []locale.Lang{locale.French, locale.English} {
			for _, e := range doc.Index.Elements {
				s := of(t, lang, doc, string(e.ID))
				f := s.Form(form.Fill{})
				draft, faults := s.Read(sent(&f))
				if len(faults) > 0 {
					t.Errorf("%s %s: %v", name, e.ID, faults)
					continue
				}
				if changed := draft.Changed(); len(changed) > 0 {
					t.Errorf("%s %s: %v changed", name, e.ID, changed)
				}
				after, faults, err := draft.Document(rule.All())
				if err != nil || len(faults) > 0 || after != doc {
					t.Errorf("%s %s: %v %v", name, e.ID, faults, err)
				}
			}
		}
	}
}

// others are the single values of a form with another value to type in each, by name, and the
// path of the dossier that it is at.
func others(fields []form.Field) map[string]string {
	all := map[string]string{}
	for i := range fields {
		f := &fields[i]
		switch f.Kind {
		case form.Record:
			maps.Copy(all, others(f.Fields))
		case form.Rows:
			for _, row := range f.Rows {
				if row.New {
					continue
				}
				maps.Copy(all, others(row.Fields))
			}
		case form.Line, form.Prose:
			if f.Value != "" && len(f.Options) == 0 {
				all[f.Name] = f.Value + " bis : « #1 »"
			}
		case form.Figure:
			switch {
			case f.Value == "":
			case strings.HasSuffix(f.Value, "%"):
				all[f.Name] = "7 %"
			case strings.ContainsAny(f.Value, "€$£") || strings.HasSuffix(f.Value, "EUR"):
				all[f.Name] = "321 €"
			default:
				all[f.Name] = "3"
			}
		case form.Day:
			if f.Value != "" {
				all[f.Name] = f.Value[:8] + "15"
			}
		case form.Choice:
			for _, o := range f.Options {
				if f.Value != "" && o.Value != f.Value {
					all[f.Name] = o.Value
				}
			}
		default:
		}
	}
	return all
}

// One value that is typed over changes that value alone: the lines of the file that differ
// are of its element, the differences of the dossiers name its field, and no comment is lost.
func TestForm_changesWhatWasTypedAlone(t *testing.T) {
	t.Parallel()
	for _, name := range examples[:3] {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			doc := example(t, name)
			kinds := map[dossier.Kind]int{}
			for _, e := range doc.Index.Elements {
				if kinds[e.Kind]++; kinds[e.Kind] > 1 {
					continue // one of each kind: each change reads the dossier five times
				}
				s := of(t, locale.French, doc, string(e.ID))
				f := s.Form(form.Fill{})
				values := others(slices.Concat(f.First, f.Rest))
				names := slices.Sorted(maps.Keys(values))
				for i := 0; i < len(names); i += len(names)/2 + 1 {
					alone(t, doc, s, names[i], values[names[i]])
				}
			}
			if len(kinds) < 8 {
				t.Errorf("%d kinds of elements", len(kinds))
			}
		})
	}
}

func alone(t *testing.T, doc *dossier.Document, s *form.Subject, field, value string) {
	t.Helper()
	f := s.Form(form.Fill{})
	typed := sent(&f)
	typed[field] = []string{value}
	draft, faults := s.Read(typed)
	if len(faults) > 0 {
		return // two days in the wrong order, a level that is not there
	}
	if changed := draft.Changed(); len(changed) > 1 {
		t.Errorf("%s.%s = %q changed %v", s.ID, field, value, changed)
	}
	after, faults, err := draft.Document(rule.All())
	if err != nil {
		t.Errorf("%s.%s = %q: %v", s.ID, field, value, err)
	}
	if err != nil || len(faults) > 0 || after == doc {
		return
	}
	was, is := strings.Split(string(doc.Source()), "\n"), strings.Split(string(after.Source()), "\n")
	top, end := 0, 0
	for top < min(len(was), len(is)) && was[top] == is[top] {
		top++
	}
	for end < min(len(was), len(is))-top && was[len(was)-1-end] == is[len(is)-1-end] {
		end++
	}
	e, _ := doc.Index.Find(s.ID)
	at := doc.At(strings.TrimSuffix(e.Path+"."+field, "."+string(s.Kind)))
	if first := top + 1; first < at.Line-1 || first > at.Line+12 {
		t.Errorf("%s.%s = %q: line %d changed, it is at %d:\n%s", s.ID, field, value, first, at.Line, cmp.Diff(was, is))
	}
	if lines := len(was) - end - top; lines > 14 {
		t.Errorf("%s.%s = %q: %d lines changed:\n%s", s.ID, field, value, lines, cmp.Diff(was, is))
	}
	if got, want := len(after.Comments()), len(doc.Comments()); got != want {
		t.Errorf("%s.%s = %q: %d comments of %d", s.ID, field, value, got, want)
	}
	again := of(t, locale.French, after, string(s.ID))
	shown := again.Form(form.Fill{})
	draft, _ = again.Read(typed)
	if changed := draft.Changed(); len(changed) > 0 {
		t.Errorf("%s.%s = %q: typed once more, %v changed: %v", s.ID, field, value, changed, sent(&shown)[field])
	}
}

// Whatever is typed in whatever field, it is taken or refused with a sentence, and what is
// taken gives a dossier that can be read.
func FuzzRead(f *testing.F) {
	doc := example(f, "fr-boutique")
	battle := string(doc.Dossier.Battles[0].ID)
	for _, seed := range []string{"", "12", "-1", "1e9", "2 h 30", "1 200 €", "€1,200", "15 %", "30 juin 2027", "31/02/2027", "a: b", "- #\n\n  x", "« \u2028 »", "\x00\ufeff", "\r\n'\"", "FREQ=WEEKLY;BYDAY=TU", strings.Repeat("9", 400)} {
		f.Add(battle, uint(3), seed, false)
		f.Add("charter", uint(1), seed, true)
	}
	rules := rule.All()
	f.Fuzz(func(t *testing.T, id string, n uint, value string, english bool) {
		lang := locale.French
		if english {
			lang = locale.English
		}
		s, ok := form.Of(lang, doc, dossier.AnyID(id))
		if !ok {
			return
		}
		shown := s.Form(form.Fill{})
		typed := sent(&shown)
		names := slices.Sorted(maps.Keys(typed))
		name := names[int(n%uint(len(names)))]
		typed[name] = []string{value}
		draft, faults := s.Read(typed)
		if len(faults) == 0 {
			var err error
			if _, faults, err = draft.Document(rules); err != nil {
				t.Fatalf("%s = %q: %v", name, value, err)
			}
		}
		for _, one := range faults {
			if one.Text == "" {
				t.Errorf("%s = %q: refused without a word", name, value)
			}
		}
		s.Form(form.Fill{Typed: typed, Faults: faults})
	})
}
