package audit

import (
	"cmp"
	"math"
	"reflect"
	"slices"
	"strings"
	"unicode/utf8"

	"boussole/internal/dossier"
	"boussole/internal/text"
)

// Fact is something that a dossier says and that hardly anybody else could: it has a name
// or a figure in it.
type Fact struct {
	Element dossier.AnyID
	Kind    dossier.Kind
	Label   string // what people call the element
	Words   string
}

// Facts are the facts of a dossier, found by the words that they share with a sentence. A
// nil Facts has none.
type Facts struct {
	list   []Fact
	stems  [][]string
	weight map[string]float64 // of a stem: the rarer, the more it tells
}

// FactsOf gathers a dossier's facts.
func FactsOf(doc *dossier.Document) *Facts {
	f := &Facts{weight: map[string]float64{}}
	seen := map[string]bool{}
	for _, e := range doc.Index.Elements {
		v := valueAt(doc.Dossier, e)
		if !v.IsValid() {
			continue
		}
		texts(v, func(s string) {
			for _, span := range text.Sentences(s) {
				words := strings.Join(strings.Fields(span.In(s)), " ")
				if len(words) < leastFact || utf8.RuneCountInString(words) > mostFact || seen[words] || !particular(words) {
					continue
				}
				seen[words] = true
				f.list = append(f.list, Fact{Element: e.ID, Kind: e.Kind, Label: e.Label, Words: words})
			}
		})
	}
	count := map[string]int{}
	for i := range f.list {
		stems := stemsOf(f.list[i].Words + " " + f.list[i].Label)
		f.stems = append(f.stems, stems)
		for _, s := range stems {
			count[s]++
		}
	}
	for s, n := range count {
		f.weight[s] = math.Log(1 + float64(len(f.list))/float64(n))
	}
	return f
}

// The length of a fact: in bytes at least, in characters at most.
const (
	leastFact = 12
	mostFact  = 220
)

// particular is whether a sentence has a name or a figure in it.
func particular(s string) bool {
	for _, n := range text.NamesIn(s) {
		if n.Place == text.Within {
			return true
		}
	}
	return slices.ContainsFunc(text.Figures(s), func(f text.Figure) bool { return !f.Year() })
}

// valueAt is the element itself, in the dossier.
func valueAt(d *dossier.Dossier, e dossier.Element) reflect.Value {
	part := reflect.ValueOf(d).Elem()
	for i := range part.NumField() {
		v := part.Field(i)
		if v.Kind() == reflect.Slice {
			for j := range v.Len() {
				if id := v.Index(j).FieldByName("ID"); id.IsValid() && id.String() == string(e.ID) {
					return v.Index(j)
				}
			}
		} else if v.Kind() == reflect.Struct && strings.EqualFold(part.Type().Field(i).Name, string(e.Kind)) {
			return v
		}
	}
	return reflect.Value{}
}

// texts visits the texts of an element.
func texts(v reflect.Value, visit func(string)) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			texts(v.Elem(), visit)
		}
	case reflect.Slice:
		for i := range v.Len() {
			texts(v.Index(i), visit)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				texts(v.Field(i), visit)
			}
		}
	case reflect.String:
		if v.Type() == reflect.TypeFor[string]() {
			visit(v.String())
		}
	default:
	}
}

// stemsOf are the beginnings of a text's telling words, each once.
func stemsOf(s string) []string {
	var list []string
	for _, w := range text.Words(s) {
		if utf8.RuneCountInString(w) < 4 || hollow[w] {
			continue
		}
		r := []rune(w)
		if stem := string(r[:min(len(r), stemLength)]); !slices.Contains(list, stem) {
			list = append(list, stem)
		}
	}
	return list
}

const stemLength = 6 // letters by which words of one family are known

// hollow are long words that tell nothing of what a sentence is about.
var hollow = func() map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq("avec dans pour plus leur leurs notre nous vous votre cette sont être avoir faire tout tous toutes comme aussi mais elle elles ceux celles chaque entre sans sous très dont quand ainsi afin vers chez " +
		"with from that this these those they their them will have been were what when which where your ours more most very also into only than then about each every") {
		m[text.Fold(w)] = true
	}
	return m
}()

// Near are the facts that share most with a sentence, the nearest first.
func (f *Facts) Near(sentence string, most int) []Fact {
	if f == nil {
		return nil
	}
	type scored struct {
		i     int
		score float64
	}
	var found []scored
	wanted := stemsOf(sentence)
	for i, stems := range f.stems {
		score := 0.0
		for _, s := range wanted {
			if slices.Contains(stems, s) {
				score += f.weight[s]
			}
		}
		if score > 0 {
			found = append(found, scored{i, score / math.Sqrt(float64(len(stems)+4))})
		}
	}
	slices.SortStableFunc(found, func(x, y scored) int {
		return cmp.Or(-cmp.Compare(x.score, y.score), cmp.Compare(x.i, y.i))
	})
	var list []Fact
	for _, one := range found {
		fact := f.list[one.i]
		// One fact of an element is enough: the next tells something else.
		if !slices.ContainsFunc(list, func(other Fact) bool { return other.Element == fact.Element }) {
			list = append(list, fact)
		}
		if len(list) == most {
			break
		}
	}
	return list
}
