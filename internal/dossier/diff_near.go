package dossier

import (
	"cmp"
	"maps"
	"reflect"
	"slices"
	"strings"
	"unicode"
)

// How near two things must be to be one; see differ.renames.
const (
	nearWhole = 0.6
	nearLabel = 0.5
)

// tellingKeys are the fields that tell elements of a kind apart where they have no
// name: a budget line for another post, or a review on another day, is another one.
var tellingKeys = map[Kind]string{KindBudget: "post", KindMediaLine: "channel", KindReview: "date"}

// lexicon numbers what things say, so that they are compared by numbers.
type lexicon map[string]int

func (l lexicon) number(s string) int {
	n, known := l[s]
	if !known {
		n = len(l)
		l[s] = n
	}
	return n
}

// candidate is something that may be the same as another: what it says, and what it
// is called, as sorted numbers of a lexicon.
type candidate struct {
	at           int
	whole, label []int
}

func (d *differ) candidate(l lexicon, v reflect.Value, side version, at int) candidate {
	s := sayings{d: d, lexicon: l, side: side}
	s.value("", v)
	c := candidate{at: at, whole: s.list}
	plan := planOf(v.Type())
	s.list = nil
	if key := cmp.Or(itemKeys[v.Type()].prose, tellingKeys[plan.idKind]); key != "" {
		s.value("", v.FieldByIndex(plan.byKey[key].index))
	} else {
		for _, index := range plan.label {
			if f := v.FieldByIndex(index); !f.IsZero() {
				s.value("", f)
				break
			}
		}
	}
	c.label = s.list
	slices.Sort(c.whole)
	slices.Sort(c.label)
	return c
}

// sayings gathers what a value says: each word of its texts, and each other value,
// with the way to it but for places in lists.
type sayings struct {
	d       *differ
	lexicon lexicon
	side    version
	list    []int
}

func (s *sayings) value(path string, v reflect.Value) {
	t := v.Type()
	if v.IsZero() {
		return
	}
	switch plan := planOf(t); {
	case t.Kind() == reflect.Pointer && planOf(t.Elem()) != nil:
		s.value(path, v.Elem())
	case plan != nil:
		for _, f := range plan.fields {
			if f.key != "id" || plan.idIndex == nil {
				s.value(path+"."+f.key, v.FieldByIndex(f.index))
			}
		}
	case t.Kind() == reflect.Slice:
		for i := range v.Len() {
			s.value(path, v.Index(i))
		}
	case t.Kind() == reflect.Map:
		for k, e := range v.Seq2() {
			s.list = append(s.list, s.lexicon.number(path+"."+k.String()+"="+s.d.print(e, s.side)))
		}
	case isProse(t):
		words := wordsOf(v.String())
		for _, w := range words {
			s.list = append(s.list, s.lexicon.number(path+":"+w))
		}
		if len(words) == 0 {
			s.list = append(s.list, s.lexicon.number(path+"="+v.String()))
		}
	default:
		s.list = append(s.list, s.lexicon.number(path+"="+s.d.print(v, s.side)))
	}
}

// wordsOf are the words of a text, without case or accents.
func wordsOf(s string) []string {
	return strings.FieldsFunc(folding.Replace(strings.ToLower(s)), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) })
}

// likeness is how much of what two things say is the same, from 0 to 1 (Dice).
func likeness(a, b []int) float64 {
	if len(a)+len(b) == 0 {
		return 1
	}
	shared := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			shared++
			i++
			j++
		}
	}
	return 2 * float64(shared) / float64(len(a)+len(b))
}

// couple is one that left and one that came, by their places.
type couple struct {
	left, came int
	likeness   float64
}

// Up to manyPairs, each one that left is compared with each one that came. Beyond, only
// those are compared that share what at most fewShare of them say, so that a part
// written anew from top to bottom costs no more than its length.
const (
	manyPairs = 4096
	fewShare  = 8
)

// nearest are the couples that are near enough to be one, each used once, the nearest
// first.
func nearest(left, came []candidate) []couple {
	var near []couple
	weigh := func(a, b *candidate) {
		if likeness(a.label, b.label) >= nearLabel {
			if all := likeness(a.whole, b.whole); all >= nearWhole {
				near = append(near, couple{a.at, b.at, all})
			}
		}
	}
	if len(left)*len(came) <= manyPairs {
		for i := range left {
			for j := range came {
				weigh(&left[i], &came[j])
			}
		}
	} else {
		saidBy := map[int][]int{}
		for j := range came {
			for _, n := range slices.Compact(slices.Clone(came[j].whole)) {
				saidBy[n] = append(saidBy[n], j)
			}
		}
		for i := range left {
			some := map[int]bool{}
			for _, n := range left[i].whole {
				if list := saidBy[n]; len(list) <= fewShare {
					for _, j := range list {
						some[j] = true
					}
				}
			}
			for _, j := range slices.Sorted(maps.Keys(some)) {
				weigh(&left[i], &came[j])
			}
		}
	}
	slices.SortStableFunc(near, func(a, b couple) int {
		return cmp.Or(cmp.Compare(b.likeness, a.likeness), cmp.Compare(a.left, b.left), cmp.Compare(a.came, b.came))
	})
	usedLeft, usedCame := map[int]bool{}, map[int]bool{}
	return slices.DeleteFunc(near, func(c couple) bool {
		used := usedLeft[c.left] || usedCame[c.came]
		if !used {
			usedLeft[c.left], usedCame[c.came] = true, true
		}
		return used
	})
}
