package library

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"boussole/internal/text"
)

// Relation is what a text of the library is to the document.
type Relation int

// Twin is another organisation's text: what it shares with the document is borrowed, by
// the one or by the other. Same is the document itself, and Version an earlier or later
// one of it; Perhaps is what may be one, where nobody said whose the document is: none of
// these counts. House is another text of the same organisation, which may repeat itself.
const (
	Twin Relation = iota
	Same
	Version
	House
	Perhaps
)

// The bounds of relations: how much two texts hold of each other, both ways, to be one
// text; of one organisation, to be versions of one; and to be perhaps versions of one
// where it is not said whose the document is. Unrelated texts have a hundredth of each
// other at most.
const (
	sameBothWays    = 0.97
	versionBothWays = 0.5
	perhapsBothWays = 0.6
)

// names are all that the document's organisation is called by.
func (q Query) names() []string {
	return slices.DeleteFunc(append([]string{q.Organisation}, q.Names...), func(name string) bool { return name == "" })
}

// owners are those that names stand for, and those of texts whose organisation has one of
// these for another name.
func (v View) owners(names []string) []Owner {
	var list []Owner
	add := func(o Owner) {
		if !slices.Contains(list, o) {
			list = append(list, o)
		}
	}
	for _, name := range names {
		one := OwnerOf(name)
		add(one)
		for _, p := range v.parts {
			found, ok := p.tables[ofNames].find(keyOf(aliasHash(one)))
			if !ok {
				continue
			}
			step := max(1, found.n/looked)
			for i := 0; i < found.n; i += step {
				if d := found.doc(i); d < p.docs() {
					add(p.record(d).owner())
				}
			}
		}
	}
	return list
}

// relation is what a match is to the document; sound says whether the two seem to be of
// one voice.
func (c *Comparison) relation(q Query, m Match, sameWords bool, sound func() bool) Relation {
	said := len(c.owners) > 0
	known := said && m.Entry.Organisation != ""
	ours := c.owned(m.Entry)
	both := min(m.Containment, m.Reverse)
	switch {
	case q.ID != "" && q.ID == m.Entry.ID && (ours || !known), q.Source != "" && q.Source == m.Entry.Source:
		if sameWords {
			return Same
		}
		return Version
	case known && !ours:
		return Twin
	case sameWords || ours && both >= sameBothWays:
		return Same
	case ours && both >= versionBothWays:
		return Version
	case ours:
		return House
	case both >= sameBothWays && sound():
		return Same
	case !said && both >= perhapsBothWays && sound():
		return Perhaps
	}
	return Twin
}

func (c *Comparison) owned(e Entry) bool {
	return len(c.owners) > 0 && slices.ContainsFunc(e.owners(), func(o Owner) bool { return slices.Contains(c.owners, o) })
}

// house takes over whose the document is from the texts that are it, and, where nobody
// else said so, takes the other texts of the same organisation from among the twins.
func (c *Comparison) house(unsaid bool) {
	for _, m := range c.Others {
		for _, o := range m.Entry.owners() {
			if !slices.Contains(c.owners, o) {
				c.owners = append(c.owners, o)
			}
		}
	}
	if !unsaid {
		return
	}
	kept := c.Twins[:0]
	for _, m := range c.Twins {
		if c.owned(m.Entry) {
			m.Relation = House
			c.Others = append(c.Others, m)
			continue
		}
		kept = append(kept, m)
	}
	c.Twins = kept
}

// Owners are whose the document is: as the query says, and as the texts that are the same
// document or may be a version of it say. A name that only they use is nobody else's.
func (c Comparison) Owners() []Owner { return c.owners }

// Names are what the library calls the organisation of the texts that are the document or
// may be a version of it.
func (c Comparison) Names() []string {
	var list []string
	for _, m := range c.Others {
		for _, name := range append([]string{m.Entry.Organisation}, m.Entry.Names...) {
			if name != "" && m.Relation != House && !slices.Contains(list, name) {
				list = append(list, name)
			}
		}
	}
	return list
}

// voice is who speaks in a document, by the names in it. A copy in which one name was put
// in place of another has hardly a phrase less in common with its original than an edited
// version has with the one before: what tells them apart is the name.
type voice struct {
	query  Query
	tokens []text.Token
	loud   string // the name that the document has most; empty: none stands out
	asked  bool
}

// in is whether a text of the library may be in the same voice: its organisation's name
// stands in the document too, or in neither; and the text has the name that the document
// has most, and those that its author is said to have, where the document has them.
func (v *voice) in(g *segment, doc int, e Entry) bool {
	if e.Organisation != "" {
		theirs := append([]string{e.Organisation}, e.Names...)
		if !slices.ContainsFunc(theirs, v.has) && slices.ContainsFunc(theirs, func(name string) bool { return g.has(doc, name) }) {
			return false
		}
	}
	for _, name := range v.query.names() {
		if v.has(name) && !g.has(doc, name) {
			return false
		}
	}
	loud := v.loudest()
	return loud == "" || g.has(doc, loud)
}

// has is whether the document has a name, as it is said.
func (v *voice) has(name string) bool {
	want := withoutArticles(name, text.Tokens(name))
	for i := 0; len(want) > 0 && i+len(want) <= len(v.tokens); i++ {
		if slices.EqualFunc(want, v.tokens[i:i+len(want)], func(a, b text.Token) bool { return a.Hash == b.Hash }) {
			return true
		}
	}
	return false
}

// loudLeast is how often a document must have the name that it has most, for it to be
// more than chance.
const loudLeast = 3

// loudest is the name that the document has most in running text, folded, without
// particles.
func (v *voice) loudest() string {
	if v.asked {
		return v.loud
	}
	v.asked = true
	uses := map[string]int{}
	for _, span := range text.Sentences(v.query.Text) {
		for _, n := range text.NamesIn(span.In(v.query.Text)) {
			if n.Place == text.Within && utf8.RuneCountInString(n.Key) > 2 {
				uses[strings.Join(n.Words(), " ")]++
			}
		}
	}
	keys := slices.SortedFunc(maps.Keys(uses), func(a, b string) int { return cmp.Or(-cmp.Compare(uses[a], uses[b]), cmp.Compare(a, b)) })
	if len(keys) > 0 && uses[keys[0]] >= loudLeast {
		v.loud = keys[0]
	}
	return v.loud
}

// has is whether a document of the segment has all words of a name as names.
func (g *segment) has(doc int, name string) bool {
	var words []string
	for _, n := range text.NamesIn(name) {
		words = append(words, n.Words()...)
	}
	if len(words) == 0 {
		words = text.Words(name)
	}
	return !slices.ContainsFunc(words, func(w string) bool {
		list, ok := g.tables[ofNames].find(keyOf(nameHash(w)))
		return !ok || !list.holds(doc)
	})
}
