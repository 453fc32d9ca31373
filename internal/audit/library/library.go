package library

import (
	"cmp"
	"errors"
	"maps"
	"slices"
)

// Library is documents by scope. Its zero value is not usable: New or Open makes one. One
// goroutine at a time may change it; a View taken from it does not change with it and may
// be asked by many at once.
type Library struct {
	scopes map[string][]*segment
}

// New is a library without a document.
func New() *Library { return &Library{scopes: map[string][]*segment{}} }

// The errors of Add.
var (
	ErrNoID    = errors.New("a document of the library needs an ID of its own")
	ErrTooMany = errors.New("one scope of a library holds 1,073,741,823 documents at most")
)

// Add indexes documents. One whose ID its scope has already replaces the other; of two in
// one call the later stands. Many are best added in calls of a thousand or so.
func (l *Library) Add(list ...Document) error {
	byScope := map[string]map[string]Document{}
	for _, d := range list {
		if d.ID == "" {
			return ErrNoID
		}
		if byScope[d.Scope] == nil {
			byScope[d.Scope] = map[string]Document{}
		}
		byScope[d.Scope][d.ID] = d
	}
	for scope, docs := range byScope {
		if l.count(scope)+len(docs) >= 1<<maxDocBits {
			return ErrTooMany
		}
	}
	for scope, docs := range byScope {
		segments := without(l.scopes[scope], docs)
		l.scopes[scope] = settle(append(segments, newSegment(slices.Collect(maps.Values(docs)))))
	}
	return nil
}

func (l *Library) count(scope string) int {
	n := 0
	for _, g := range l.scopes[scope] {
		n += g.docs()
	}
	return n
}

// settle joins the last segments until each is at least twice the one after it: there are
// never more than a few, and a document is written again a few times only.
func settle(list []*segment) []*segment {
	from := len(list) - 1
	for size := 0; from > 0; from-- {
		size += list[from].docs()
		if list[from-1].docs() >= 2*size {
			break
		}
	}
	if from == len(list)-1 {
		return list
	}
	return append(list[:from:from], merge(list[from:], nil))
}

// without are segments without the documents of some IDs; those that have none of these
// stay the same.
func without(list []*segment, docs map[string]Document) []*segment {
	kept := make([]*segment, 0, len(list)+1)
	for _, g := range list {
		hit := false
		for id := range docs {
			if _, hit = g.find(id); hit {
				break
			}
		}
		if hit {
			g = merge([]*segment{g}, func(id string) bool { _, again := docs[id]; return again })
		}
		if g.docs() > 0 {
			kept = append(kept, g)
		}
	}
	return kept
}

// Remove takes a document out of its scope and reports whether it was there. Nothing of
// it stays in the index.
func (l *Library) Remove(scope, id string) bool {
	for i, g := range l.scopes[scope] {
		if _, found := g.find(id); !found {
			continue
		}
		list := slices.Clone(l.scopes[scope])
		if list[i] = merge(list[i:i+1], func(one string) bool { return one == id }); list[i].docs() == 0 {
			list = slices.Delete(list, i, i+1)
		}
		l.scopes[scope] = list
		if len(list) == 0 {
			delete(l.scopes, scope)
		}
		return true
	}
	return false
}

// Scopes are the scopes that have documents, for whoever keeps the library.
func (l *Library) Scopes() []string { return slices.Sorted(maps.Keys(l.scopes)) }

// For is what somebody sees who may read some scopes. Everybody's is always among them.
func (l *Library) For(scopes ...string) View {
	var v View
	for _, scope := range slices.Compact(slices.Sorted(slices.Values(append(slices.Clone(scopes), "")))) {
		for _, g := range l.scopes[scope] {
			v.parts = append(v.parts, part{scope, g})
		}
	}
	return v
}

// Join is one view of several: of the library that ships and of one's own.
func Join(views ...View) View {
	var all View
	for _, v := range views {
		all.parts = append(all.parts, v.parts...)
	}
	return all
}

// View is the part of a library, or of several, that one reader may see.
type View struct {
	parts []part
}

type part struct {
	scope string
	*segment
}

// List are the entries, by scope and ID.
func (v View) List() []Entry {
	var list []Entry
	for _, p := range v.parts {
		for d := range p.docs() {
			e, _ := p.record(d).entry(p.scope)
			list = append(list, e)
		}
	}
	slices.SortStableFunc(list, func(a, b Entry) int {
		return cmp.Or(cmp.Compare(a.Scope, b.Scope), cmp.Compare(a.ID, b.ID))
	})
	return list
}

// Stats are a library's sizes.
type Stats struct {
	Documents, Organisations, Pages, Words int // a document that nothing gives to an organisation counts for none
	Shingles                               int // different phrases of each document, together
	Names                                  int // different ones, those that two segments have twice
	Bytes                                  int // in memory, and nearly so in the file
	Languages                              map[string]int
}

// Stats are the sizes of what the reader may see.
func (v View) Stats() Stats {
	s := Stats{Languages: map[string]int{}}
	owners := map[Owner]bool{}
	for _, p := range v.parts {
		s.Bytes += p.size()
		s.Names += int(p.tables[ofNames].keys) //nolint:gosec // a count of what is in memory
	}
	for _, e := range v.List() {
		s.Documents++
		s.Pages += e.Pages
		s.Words += e.Words
		s.Shingles += e.Shingles
		s.Languages[string(e.Language)]++
		if e.Organisation != "" {
			owners[e.Owner()] = true
		}
	}
	s.Organisations = len(owners)
	return s
}
