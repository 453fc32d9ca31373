package dossier

import (
	"bytes"
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// change is what an edit may change, and nothing else.
type change struct {
	path    string
	removed AnyID // of the list at the path, this element alone
	added   bool  // to the list at the path, one element at its end
	shorter bool  // something is removed, and its own comments may go
}

// step is a change and how a text is changed for it. Paths are good for all steps of one
// edit: none of them moves an element.
type step struct {
	change
	make func(*editor) (patch, error)
}

// patch is what is written in the place of a range of bytes.
type patch struct {
	from, to int
	text     string
}

// touches reports whether two patches overlap or meet: the order of their making would count.
func (p patch) touches(q patch) bool { return p.from <= q.to && q.from <= p.to }

// take makes steps, and takes the new text only where it can be read, where nothing else
// has changed, and where no comment is lost: an edit never does harm. Steps that take away
// come last, since comments may go with what they take.
func (doc *Document) take(steps []step) (*Document, error) {
	ed, err := newEditor(doc.File, doc.source)
	if err != nil {
		return nil, err
	}
	comments := commentsOf(ed)
	var longer, shorter []step
	for _, s := range steps {
		if s.shorter {
			shorter = append(shorter, s)
		} else {
			longer = append(longer, s)
		}
	}
	if ed, err = ed.all(doc.File, longer); err != nil {
		return nil, err
	}
	if !keepsAll(comments, commentsOf(ed)) {
		return nil, fmt.Errorf("change %s: a comment would be lost: %w", paths(longer), ErrForm)
	}
	if ed, err = ed.all(doc.File, shorter); err != nil {
		return nil, err
	}
	text := []byte(ed.l.src)
	if bytes.HasPrefix(doc.source, byteOrderMark) {
		text = append(slices.Clone(byteOrderMark), text...)
	}
	if bytes.Equal(text, doc.source) {
		return doc, nil
	}
	after, err := Read(doc.File, text)
	if err != nil {
		return nil, err
	}
	same, err := doc.sameBut(text, steps)
	if err != nil {
		return nil, err
	}
	if !same {
		return nil, fmt.Errorf("change %s: %w", paths(steps), ErrForm)
	}
	return after, nil
}

func paths(steps []step) string {
	list := make([]string, len(steps))
	for i, s := range steps {
		list[i] = s.path
	}
	return strings.Join(list, ", ")
}

// all is the editor of the text that steps give. Those whose places are apart are made at
// once; the others wait for the text that these give.
func (ed *editor) all(file string, steps []step) (*editor, error) {
	for len(steps) > 0 {
		var made []patch
		var waiting []step
		for i, s := range steps {
			p, err := s.make(ed)
			if err != nil {
				return nil, err
			}
			if slices.ContainsFunc(made, p.touches) {
				waiting = append(waiting, steps[i])
				continue
			}
			made = append(made, p)
		}
		slices.SortFunc(made, func(p, q patch) int { return cmp.Compare(p.from, q.from) })
		var b strings.Builder
		at := 0
		for _, p := range made {
			b.WriteString(ed.l.src[at:p.from] + p.text)
			at = p.to
		}
		b.WriteString(ed.l.src[at:])
		next, err := newEditor(file, []byte(b.String()))
		if err != nil {
			return nil, err
		}
		ed, steps = next, waiting
	}
	return ed, nil
}

// sameBut reports whether a text gives the dossier of the document but for the changes of steps.
func (doc *Document) sameBut(text []byte, steps []step) (bool, error) {
	before, err := Read(doc.File, doc.source)
	if err != nil {
		return false, err
	}
	after, err := Read(doc.File, text)
	if err != nil {
		return false, err
	}
	a, b := reflect.ValueOf(before.Dossier).Elem(), reflect.ValueOf(after.Dossier).Elem()
	added := map[string]int{}
	for _, s := range steps {
		if s.added {
			added[s.path]++
			continue
		}
		for _, v := range []reflect.Value{a, b} {
			if at := valueAt(v, s.path); at.IsValid() {
				if s.removed == "" || at.Kind() != reflect.Slice {
					at.SetZero()
					continue
				}
				at.Set(without(at, s.removed))
			}
		}
	}
	for path, n := range added {
		list := valueAt(b, path)
		if !list.IsValid() || list.Len() < n {
			return false, nil
		}
		list.Set(list.Slice(0, list.Len()-n))
		if was := valueAt(a, path); list.Len() == 0 && was.IsValid() && was.IsNil() {
			list.SetZero()
		}
	}
	return reflect.DeepEqual(before.Dossier, after.Dossier), nil
}

var byteOrderMark = []byte("\ufeff")

// without is a list of elements without one of them; an empty list is none.
func without(list reflect.Value, id AnyID) reflect.Value {
	rest := reflect.Zero(list.Type())
	for i := range list.Len() {
		if e := list.Index(i); e.FieldByIndex(planOf(e.Type()).idIndex).String() != string(id) {
			rest = reflect.Append(rest, e)
		}
	}
	return rest
}

// valueAt is the value at a path, invalid where there is none.
func valueAt(v reflect.Value, path string) reflect.Value {
	for _, step := range steps(path) {
		for v.Kind() == reflect.Pointer {
			v = v.Elem()
		}
		switch v.Kind() {
		case reflect.Struct:
			f := planOf(v.Type()).byKey[step]
			if f == nil {
				return reflect.Value{}
			}
			v = v.FieldByIndex(f.index)
		case reflect.Slice:
			i, err := strconv.Atoi(step)
			if err != nil || i >= v.Len() {
				return reflect.Value{}
			}
			v = v.Index(i)
		default:
			return reflect.Value{}
		}
	}
	return v
}

func steps(path string) []string {
	return strings.FieldsFunc(path, func(r rune) bool { return r == '.' || r == '[' || r == ']' })
}

func commentsOf(ed *editor) map[string]int {
	count := map[string]int{}
	for _, c := range ed.l.comments() {
		count[c.text]++
	}
	return count
}

func keepsAll(before, after map[string]int) bool {
	for text, n := range before {
		if after[text] < n {
			return false
		}
	}
	return true
}
