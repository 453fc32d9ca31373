package library_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"boussole/internal/audit/library"
	"boussole/internal/text"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

const (
	bakery = "Nous cuisons le pain de Bourseul au feu de bois depuis trois générations, et nous le vendons au marché du vendredi.\n" +
		"Notre objectif est de faire venir les familles de la place Duguesclin deux fois par semaine avant la fin de l’été.\n" +
		"Chaque samedi, Solenn raconte la fournée à ceux qui attendent."
	copied = "Nous cuisons le pain de Kerlouan au feu de bois depuis trois générations, et nous le vendons au marché du vendredi.\n" +
		"Notre objectif est de faire venir les familles de la place Duguesclin deux fois par semaine avant la fin de l’été."
	other = "La médiathèque prête des liseuses aux lycéens du canton, et compte les retours chaque trimestre avec les professeurs."
)

func doc(id, organisation, scope, s string) library.Document {
	return library.Document{Entry: library.Entry{ID: id, Organisation: organisation, Scope: scope, Title: "Titre " + id, Pages: 1}, Text: s}
}

func filledWith(t *testing.T, list ...library.Document) *library.Library {
	t.Helper()
	lib := library.New()
	if err := lib.Add(list...); err != nil {
		t.Fatal(err)
	}
	return lib
}

func TestCompare_findsTheTwinAndItsPassages(t *testing.T) {
	t.Parallel()
	kept := doc("pain", "Le Fournil", "", bakery)
	kept.KeepText = true
	view := filledWith(t, kept, doc("lire", "Médiathèque", "", other)).For()
	c := view.Compare(library.Query{Organisation: "Ti Bara", Text: copied})
	if len(c.Twins) != 1 || len(c.Others) != 0 {
		t.Fatalf("%d twins, %d others", len(c.Twins), len(c.Others))
	}
	m := c.Twins[0]
	want := text.Containment(text.Shingles(copied), text.Shingles(bakery))
	if m.Entry.ID != "pain" || m.Containment != want || c.Containment() != want {
		t.Errorf("%s %v, want pain %v", m.Entry.ID, m.Containment, want)
	}
	if back := text.Containment(text.Shingles(bakery), text.Shingles(copied)); m.Reverse != back {
		t.Errorf("the other way %v, want %v", m.Reverse, back)
	}
	for _, p := range m.Passages {
		if !slices.Equal(text.Words(p.Here.In(copied)), text.Words(p.There)) {
			t.Errorf("%q beside %q", p.Here.In(copied), p.There)
		}
	}
	if first := m.Passages[0].Here.In(copied); first != "Nous cuisons le pain de" {
		t.Errorf("the first passage is %q", first)
	}
}

// The containment of every match is what sets of phrases say, over random texts.
func TestCompare_isExact(t *testing.T) {
	t.Parallel()
	w := newWriter(11)
	lib := library.New()
	texts := map[string]string{}
	for i := range 160 {
		id := fmt.Sprintf("t%03d", i)
		texts[id] = w.text(60 + w.chance.IntN(200))
		if i > 0 && i%5 == 0 { // a text made of others' pieces
			from := texts[fmt.Sprintf("t%03d", w.chance.IntN(i))]
			texts[id] += from[len(from)/3 : len(from)*2/3]
		}
		if err := lib.Add(doc(id, id, "", texts[id])); err != nil {
			t.Fatal(err)
		}
	}
	view, seen := lib.For(), 0
	for id, s := range texts {
		mine := text.Shingles(s)
		matches := view.Compare(library.Query{Organisation: id, Text: s}).Twins
		nearest := 0.0
		for other, there := range texts {
			if other != id {
				nearest = max(nearest, text.Containment(mine, text.Shingles(there)))
			}
		}
		for _, m := range matches {
			seen++
			if want := text.Containment(mine, text.Shingles(texts[m.Entry.ID])); math.Abs(m.Containment-want) > 1e-12 {
				t.Errorf("%s in %s: %v, want %v", id, m.Entry.ID, m.Containment, want)
			}
		}
		if nearest >= 0.03 && (len(matches) == 0 || matches[0].Containment != nearest) {
			t.Errorf("%s: the nearest, at %v, was not found", id, nearest)
		}
	}
	if seen < 160 {
		t.Errorf("%d matches only", seen)
	}
}

// Nothing of a scope that the reader may not see changes an answer.
func TestView_knowsNothingOfOtherScopes(t *testing.T) {
	t.Parallel()
	public := []library.Document{doc("pain", "Le Fournil", "", bakery), doc("lire", "Médiathèque", "", other)}
	secret := []library.Document{
		doc("pain", "Le Rival", "client-b", copied), doc("autre", "Le Rival", "client-b", bakery+"\nSolenn, Plougastel, Zurbaran."),
	}
	for i := range 200 { // enough that a phrase would be common, were they counted
		secret = append(secret, doc(fmt.Sprintf("s%d", i), fmt.Sprintf("S%d", i), "client-c", copied+fmt.Sprint(i)))
	}
	without, with := filledWith(t, public...), filledWith(t, append(public, secret...)...)
	q := library.Query{Organisation: "Ti Bara", Text: copied + "\nNous voyons Solenn et Zurbaran."}
	opts := []cmp.Option{cmpopts.EquateComparable(), cmpopts.IgnoreUnexported(library.Match{}, library.Comparison{})}
	if diff := cmp.Diff(with.For("client-a").Compare(q), without.For("client-a").Compare(q), opts...); diff != "" {
		t.Error(diff)
	}
	for _, name := range []string{"zurbaran", "plougastel", "solenn"} {
		if got, want := with.For().NameUse(name, nil), without.For().NameUse(name, nil); got != want {
			t.Errorf("%s: %d, want %d", name, got, want)
		}
	}
	if diff := cmp.Diff(with.For().Stats(), without.For().Stats()); diff != "" {
		t.Error(diff)
	}
	if got := len(with.For().List()); got != 2 {
		t.Errorf("%d entries seen", got)
	}
	if _, seen := with.For("client-a").Text("client-b", "pain"); seen {
		t.Error("a text of another scope is read")
	}
	if twins := with.For("client-b").Compare(q).Twins; len(twins) != 3 || twins[0].Entry.Scope != "client-b" {
		t.Errorf("who may read both sees %d twins", len(twins))
	}
}

func TestCompare_saysWhatIsTheSameDocument(t *testing.T) {
	t.Parallel()
	entry := doc("pain", "Le Fournil", "", bakery)
	entry.Source = "plan.docx"
	lib := filledWith(t, entry)
	edited := strings.Replace(bakery, "deux fois par semaine", "trois fois par semaine", 1)
	for _, c := range []struct {
		name string
		q    library.Query
		want library.Relation
	}{
		{"itself", library.Query{Organisation: "Le Fournil", Text: bakery}, library.Same},
		{"itself, of nobody named", library.Query{Text: bakery}, library.Same},
		{"its source, edited", library.Query{Source: "plan.docx", Text: edited}, library.Version},
		{"its ID, edited", library.Query{ID: "pain", Text: edited}, library.Version},
		{"an earlier version", library.Query{Organisation: "LE FOURNIL", Text: edited}, library.Version},
		{"another text of the house", library.Query{Names: []string{"Le Fournil"}, Text: bakery[:120] + "\n" + other}, library.House},
		{"another's copy, word for word", library.Query{Organisation: "Ti Bara", Text: bakery}, library.Twin},
		{"perhaps an earlier version, of nobody named", library.Query{Text: copied}, library.Perhaps},
		{"an excerpt by nobody named", library.Query{Text: bakery[:130] + other + other + other}, library.Twin},
	} {
		got := lib.For().Compare(c.q)
		all := append(got.Twins, got.Others...)
		if len(all) != 1 || all[0].Relation != c.want {
			t.Errorf("%s: %v, want %v", c.name, all, c.want)
		}
		if c.want != library.Twin && got.Containment() != 0 {
			t.Errorf("%s: counted", c.name)
		}
	}
}

func TestNameUse_countsOrganisations(t *testing.T) {
	t.Parallel()
	view := filledWith(t,
		doc("a", "A", "", "Nous allons à Plougastel. Nous voyons la Fête du Port."),
		doc("b", "A", "", "Elle vient de Plougastel."),
		doc("c", "C", "", "Ils sont à Plougastel avec Zurbaran."),
		doc("d", "", "", "Plougastel attend."), doc("e", "", "", "On aime Plougastel."),
	).For()
	for _, c := range []struct {
		name string
		but  []string
		want int
	}{
		{"plougastel", nil, 4},
		{"plougastel", []string{"a"}, 3},
		{"zurbaran", nil, 1},
		{"zurbaran", []string{"C"}, 0},
		{"fete du port", nil, 1},
		{"port", nil, 1},
		{"nulle part", nil, 0},
	} {
		var but []library.Owner
		for _, o := range c.but {
			but = append(but, library.OwnerOf(o))
		}
		if got := view.NameUse(c.name, but); got != c.want {
			t.Errorf("NameUse(%q, %v) = %d, want %d", c.name, c.but, got, c.want)
		}
	}
	if !view.Lower("ATTEND", nil) || view.Lower("zurbaran", nil) || view.Lower("attend", []library.Owner{library.Entry{ID: "d"}.Owner()}) {
		t.Error("Lower does not know which words are met in lower case")
	}
}

// The same documents give the same bytes, whatever the order and the number of calls, and
// a document replaced or removed leaves nothing behind.
func TestBytes_areOfTheDocumentsAlone(t *testing.T) {
	t.Parallel()
	w := newWriter(5)
	var list []library.Document
	for i := range 60 {
		list = append(list, doc(fmt.Sprintf("t%02d", i), fmt.Sprintf("O%d", i%7), []string{"", "b"}[i%2], w.text(80)))
	}
	want := filledWith(t, list...).Bytes()
	shuffled := slices.Clone(list)
	rand.New(rand.NewPCG(1, 1)).Shuffle(len(list), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
	one := filledWith(t, doc("t00", "X", "", "Tout autre chose que ce qui viendra après."), doc("zz", "Z", "b", "mot mot mot mot mots"))
	for _, d := range shuffled {
		if err := one.Add(d); err != nil {
			t.Fatal(err)
		}
	}
	if !one.Remove("b", "zz") || one.Remove("b", "zz") || one.Remove("", "zz") {
		t.Error("Remove does not say whether the document was there")
	}
	if got := one.Bytes(); !bytes.Equal(got, want) {
		t.Errorf("%d bytes, want %d, and the same", len(got), len(want))
	}
	again, err := library.Open(want)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(again.For("b").List(), one.For("b").List()); diff != "" {
		t.Error(diff)
	}
	if got := again.Bytes(); !bytes.Equal(got, want) {
		t.Error("a library that was read is written otherwise")
	}
	if stats := again.For("b").Stats(); stats.Documents != 60 || stats.Organisations != 7 || stats.Pages != 60 {
		t.Errorf("%+v", stats)
	}
	if diff := cmp.Diff(again.Scopes(), []string{"", "b"}); diff != "" {
		t.Error(diff)
	}
	for _, d := range list {
		again.Remove(d.Scope, d.ID)
	}
	if got := again.For("b").Stats().Documents; got != 0 {
		t.Errorf("%d documents left", got)
	}
}

func TestText_isKeptWhereAsked(t *testing.T) {
	t.Parallel()
	kept, not := doc("a", "A", "s", bakery), doc("b", "A", "s", other)
	kept.KeepText = true
	data := filledWith(t, kept, not).Bytes()
	if bytes.Contains(data, []byte("liseuses")) {
		t.Error("a text lies in the file that was not to be kept")
	}
	lib, err := library.Open(data)
	if err != nil {
		t.Fatal(err)
	}
	if got, ok := lib.For("s").Text("s", "a"); !ok || got != bakery {
		t.Errorf("%q", got)
	}
	if _, ok := lib.For("s").Text("s", "b"); ok {
		t.Error("a text was kept that was not to be")
	}
}

func TestAdd_wantsAnID(t *testing.T) {
	t.Parallel()
	if err := library.New().Add(doc("", "A", "", "x")); !errors.Is(err, library.ErrNoID) {
		t.Error(err)
	}
}

func TestOpen_saysWhatIsWrong(t *testing.T) {
	t.Parallel()
	good := filledWith(t, doc("a", "A", "", bakery)).Bytes()
	newer := slices.Clone(good)
	newer[17] = 9
	flipped := slices.Clone(good)
	flipped[len(good)/2] ^= 1
	for _, c := range []struct {
		name string
		data []byte
		want library.Fault
	}{
		{"nothing", nil, library.Foreign},
		{"a zip", []byte("PK\x03\x04 and more"), library.Foreign},
		{"newer", newer, library.Newer},
		{"cut", good[:len(good)-9], library.Damaged},
		{"only its head", good[:18], library.Damaged},
		{"a bit turned", flipped, library.Damaged},
	} {
		_, err := library.Open(c.data)
		var fault *library.FileError
		if !errors.As(err, &fault) || fault.Fault != c.want {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if fault.In("fr") == fault.In("en") || fault.Error() == "" {
			t.Errorf("%s: %q", c.name, fault.In("fr"))
		}
	}
	if _, err := library.Open(library.New().Bytes()); err != nil {
		t.Errorf("an empty library: %v", err)
	}
}

// A file with whatever inside and a right checksum is refused or answers, and in time.
func FuzzOpen(f *testing.F) {
	lib := library.New()
	if err := lib.Add(doc("a", "A", "", bakery), doc("b", "B", "s", other)); err != nil {
		f.Fatal(err)
	}
	f.Add(lib.Bytes())
	f.Add(library.New().Bytes())
	f.Fuzz(func(t *testing.T, data []byte) {
		if n := len(data) - 4; n > 0 {
			data = slices.Clone(data)
			binary.LittleEndian.PutUint32(data[n:], crc32.Checksum(data[:n], crc32.MakeTable(crc32.Castagnoli)))
		}
		lib, err := library.Open(data)
		if err != nil {
			return
		}
		v := lib.For("s")
		v.Stats()
		v.Compare(library.Query{Text: bakery})
		v.NameUse("bourseul", nil)
		v.Lower("pain", nil)
		lib.Remove("", "a")
		if err := lib.Add(doc("c", "C", "", copied)); err != nil {
			t.Fatal(err)
		}
		if _, err := library.Open(lib.Bytes()); err != nil {
			t.Fatalf("what was written cannot be read: %v", err)
		}
	})
}

func TestShipped_namesItsLicences(t *testing.T) {
	t.Parallel()
	view, err := library.Shipped()
	if err != nil {
		t.Fatal(err)
	}
	free := []string{"US public domain", "MIT", "Apache-2.0", "CC-BY-4.0"}
	list := view.List()
	if len(list) < 20 {
		t.Errorf("%d entries", len(list))
	}
	for _, e := range list {
		if !slices.Contains(free, e.Licence) || e.Attribution == "" || e.KeepText || e.Scope != "" {
			t.Errorf("%+v", e)
		}
	}
	if !view.Lower("stratégie", nil) || !view.Lower("strategy", nil) {
		t.Error("it does not know the words of the trade")
	}
}
