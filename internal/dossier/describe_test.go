package dossier

import (
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// In package dossier, for only the tables themselves tell what they hold too much.

func TestDescribeField_everyFieldIsDescribedInBothLanguages(t *testing.T) {
	t.Parallel()
	keys, _ := vocabulary()
	if len(keys) < 200 {
		t.Fatalf("got %d fields, want the whole dossier's", len(keys))
	}
	for _, key := range keys {
		typeName, field, _ := strings.Cut(key, ".")
		d, ok := DescribeField(typeName, field)
		if !ok {
			t.Errorf("%s has no description", key)
			continue
		}
		requireText(t, key+" label", d.Label)
		requireText(t, key+" help", d.Help)
	}
}

func TestDescribeField_sharedKeysAreFoundUnderAnyElement(t *testing.T) {
	t.Parallel()
	for key, want := range map[string]string{"id": "*.id", "evidence": "Base.evidence", "note": "Base.note"} {
		got, ok := DescribeField("Battle", key)
		if !ok || got != fieldDescriptions[want] {
			t.Errorf("got %v, %v for Battle.%s, want the description of %s", got, ok, key, want)
		}
	}
	if got, _ := DescribeField("Proof", "evidence"); got != fieldDescriptions["Proof.evidence"] {
		t.Errorf("got %v for Proof.evidence, want its own description", got)
	}
	if _, ok := DescribeField("Battle", "colour"); ok {
		t.Error("got a description of a field that does not exist")
	}
}

func TestDescribeWord_everyWordIsDescribedInBothLanguages(t *testing.T) {
	t.Parallel()
	_, words := vocabulary()
	if len(words) < 100 {
		t.Fatalf("got %d words, want the whole dossier's", len(words))
	}
	for _, key := range words {
		typeName, word, _ := strings.Cut(key, ".")
		d, ok := DescribeWord(typeName, word)
		if !ok {
			t.Errorf("%s has no description", key)
			continue
		}
		requireText(t, key+" label", d.Label)
		if typeName == "Medium" && d.Help == (Text{}) && d.Label.EN != "" && Medium(word).Social() {
			continue // a network's name says it
		}
		requireText(t, key+" help", d.Help)
	}
}

func TestDescribe_nothingIsDescribedThatDoesNotExist(t *testing.T) {
	t.Parallel()
	keys, words := vocabulary()
	for key := range fieldDescriptions {
		if !slices.Contains(keys, key) {
			t.Errorf("%s is described, and is no field", key)
		}
	}
	for key := range wordDescriptions {
		if !slices.Contains(words, key) {
			t.Errorf("%s is described, and is no word", key)
		}
	}
	kinds := declaredKinds(t)
	for k := range kindLabels {
		if !slices.Contains(kinds, k) {
			t.Errorf("%s has a label, and is no kind", k)
		}
	}
}

func TestDescribeKind_everyKindHasALabel(t *testing.T) {
	t.Parallel()
	kinds := declaredKinds(t)
	if len(kinds) < 30 {
		t.Fatalf("got %d kinds, want all those of id.go", len(kinds))
	}
	for _, k := range kinds {
		requireText(t, string(k), KindLabel(k))
	}
	if got := KindLabel("nothing"); got != (Text{}) {
		t.Errorf("got label %v for a kind that does not exist", got)
	}
}

// The words of one set, and the keys of one struct, stand side by side on a screen.
func TestDescribe_labelsDifferWithinASet(t *testing.T) {
	t.Parallel()
	for _, table := range []map[string]Description{fieldDescriptions, wordDescriptions} {
		seen := map[string]string{}
		for _, key := range slices.Sorted(maps.Keys(table)) {
			typeName, _, _ := strings.Cut(key, ".")
			for _, label := range []string{"fr " + table[key].Label.FR, "en " + table[key].Label.EN} {
				if other := seen[typeName+label]; other != "" {
					t.Errorf("%s and %s have the same label: %s", other, key, label)
				}
				seen[typeName+label] = key
			}
		}
	}
}

var (
	unspacedMark  = regexp.MustCompile(`[^ ][?»]|«[^ ]|[^ ][:;]( |$)`) // French puts a space there
	sentenceEnd   = regexp.MustCompile(`[.?…]$`)
	doubledSpaces = regexp.MustCompile(`^ |  | $`)
)

func TestDescribe_textsAreWellTypeset(t *testing.T) {
	t.Parallel()
	check := func(key, lang, text string) {
		if strings.ContainsAny(text, `'"!`) {
			t.Errorf("%s %s has a straight quote or an exclamation mark: %s", key, lang, text)
		}
		if doubledSpaces.MatchString(text) {
			t.Errorf("%s %s has a space too many: %q", key, lang, text)
		}
		if lang == "fr" && unspacedMark.MatchString(text) {
			t.Errorf("%s fr lacks a space around %q: %s", key, unspacedMark.FindString(text), text)
		}
		if lang == "en" && strings.ContainsAny(text, "«»") {
			t.Errorf("%s en has French quotation marks: %s", key, text)
		}
	}
	for _, table := range []map[string]Description{fieldDescriptions, wordDescriptions} {
		for key, d := range table {
			check(key, "fr", d.Label.FR)
			check(key, "en", d.Label.EN)
			check(key, "fr", d.Help.FR)
			check(key, "en", d.Help.EN)
			for _, help := range []string{d.Help.FR, d.Help.EN} {
				if help != "" && !sentenceEnd.MatchString(help) {
					t.Errorf("%s: the help is no sentence: %s", key, help)
				}
			}
		}
	}
	for k, label := range kindLabels {
		check(string(k), "fr", label.FR)
		check(string(k), "en", label.EN)
	}
}

func requireText(t *testing.T, what string, text Text) {
	t.Helper()
	if text.FR == "" || text.EN == "" {
		t.Errorf("%s is missing in a language: %+v", what, text)
	}
}

// vocabulary lists what a dossier may hold: its fields as they are described, shared
// keys once, and the words of its closed sets.
func vocabulary() (fields, words []string) {
	seen := map[reflect.Type]bool{}
	var walk func(reflect.Type)
	walk = func(typ reflect.Type) {
		if seen[typ] {
			return
		}
		seen[typ] = true
		if set, ok := reflect.TypeAssert[interface{ Values() []string }](reflect.Zero(typ)); ok && typ.Kind() == reflect.String {
			for _, word := range set.Values() {
				words = append(words, typ.Name()+"."+word)
			}
		}
		kind := typ.Kind()
		if kind == reflect.Map {
			walk(typ.Key())
		}
		if kind == reflect.Map || kind == reflect.Pointer || kind == reflect.Slice {
			walk(typ.Elem())
		}
		if kind != reflect.Struct {
			return
		}
		for field := range typ.Fields() {
			key, option, _ := strings.Cut(field.Tag.Get("yaml"), ",")
			switch {
			case key == "id":
				fields = append(fields, "*.id")
			case key != "" && key != "-":
				fields = append(fields, typ.Name()+"."+key)
			case option != "inline":
				continue
			}
			walk(field.Type)
		}
	}
	walk(reflect.TypeFor[Dossier]())
	slices.Sort(fields)
	return slices.Compact(fields), words
}

// declaredKinds reads the constants of type Kind in id.go, for the language keeps no list.
func declaredKinds(t *testing.T) []Kind {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "id.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var kinds []Kind
	ast.Inspect(file, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok {
			return true
		}
		if typ, ok := spec.Type.(*ast.Ident); !ok || typ.Name != "Kind" {
			return false
		}
		for _, value := range spec.Values {
			if literal, ok := value.(*ast.BasicLit); ok {
				word, err := strconv.Unquote(literal.Value)
				if err != nil {
					t.Fatal(err)
				}
				kinds = append(kinds, Kind(word))
			}
		}
		return false
	})
	return kinds
}
