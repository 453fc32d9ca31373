package dossier

import (
	"bytes"
	"fmt"
	"reflect"
	"strconv"
	"strings"
)

// change is what an edit may change, and nothing else.
type change struct {
	path    string
	removed AnyID // of the list at the path, this element alone
	shorter bool  // something was removed, and its own comments may go
}

// done takes a new text only where it can be read, where nothing else has changed, and
// where no comment is lost: an edit never does harm.
func (doc *Document) done(c change, text string, err error) ([]byte, error) {
	if err != nil {
		return nil, err
	}
	if bytes.HasPrefix(doc.source, byteOrderMark) {
		text = string(byteOrderMark) + text
	}
	after, err := Read(doc.File, []byte(text))
	if err != nil {
		return nil, err
	}
	before, err := Read(doc.File, doc.source)
	if err != nil {
		return nil, err
	}
	if !sameBut(reflect.ValueOf(before.Dossier).Elem(), reflect.ValueOf(after.Dossier).Elem(), c) {
		return nil, fmt.Errorf("change %s: %w", c.path, ErrForm)
	}
	if !c.shorter && !keepsAll(commentsOf(doc), commentsOf(after)) {
		return nil, fmt.Errorf("change %s: a comment would be lost: %w", c.path, ErrForm)
	}
	return []byte(text), nil
}

var byteOrderMark = []byte("\ufeff")

// sameBut reports whether two dossiers are the same but for a change.
func sameBut(a, b reflect.Value, c change) bool {
	for _, v := range []reflect.Value{a, b} {
		if at := valueAt(v, c.path); at.IsValid() {
			if c.removed == "" || at.Kind() != reflect.Slice {
				at.SetZero()
				continue
			}
			at.Set(without(at, c.removed))
		}
	}
	return reflect.DeepEqual(a.Interface(), b.Interface())
}

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

func commentsOf(doc *Document) map[string]int {
	count := map[string]int{}
	ed, err := doc.editor()
	if err != nil {
		return count
	}
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
