package dossier

import (
	"errors"
	"fmt"
	"reflect"
	"strconv"
	"strings"
)

// Errors of editing.
var (
	ErrNoElement = errors.New("no such element")
	ErrNoKey     = errors.New("no such key")
	// ErrForm says that a text is written in a way that cannot be edited in place
	// without touching something else; its canonical form can.
	ErrForm = errors.New("the place cannot be edited without touching another")
)

// Set is the document's text with one key of one element given a value, or taken away
// where the value is empty. The value is a piece of YAML; for a key that holds free
// text, words without quotes are taken as they stand. All the rest of the text stays as
// it was, comments included: those within an old value move above the new one. Where
// the result could not be read, Set returns its Faults and no text.
func (doc *Document) Set(id AnyID, key, value string) ([]byte, error) {
	if strings.TrimSpace(value) == "" {
		return doc.set(id, key, nil)
	}
	_, t, err := doc.holder(id)
	if err != nil {
		return nil, fmt.Errorf("set %s of %s: %w", key, id, err)
	}
	if typ := fieldType(t, key); typ != nil && typ.Kind() == reflect.String && !strings.ContainsAny(value[:1], "'\"|>") {
		return doc.set(id, key, &node{kind: scalarNode, text: value})
	}
	n, faults := parseYAML("value", []byte(value))
	switch {
	case len(faults) > 0:
		return nil, faults
	case n.kind == nullNode && strings.TrimSpace(value) != "~" && !strings.EqualFold(strings.TrimSpace(value), "null"):
		return nil, Faults{{Code: FaultType, Variant: "text", File: "value", Line: 1, Column: 1, Args: map[string]any{"key": key, "text": value}}}
	case n.kind == nullNode:
		n = nil
	}
	return doc.set(id, key, n)
}

// SetValue is Set with a Go value of the model: a string, a *float64, a Date, a []ID...
func (doc *Document) SetValue(id AnyID, key string, value any) ([]byte, error) {
	return doc.set(id, key, nodeOf(reflect.ValueOf(value)))
}

// Edit is one change of a document: a key is set, or something is added to a list.
type Edit struct {
	Element AnyID  // whose key is set; none: the dossier's own, such as "vision"
	Key     string // may lead within what the file holds already: "baseline.value", "levels[0].spend"
	Part    string // where there is no Key: the list that Value is added to, such as "decisions", or "evidence" of an Element
	Value   any    // of the model: a string, a *float64, a Date, a Decision; empty or nil, it takes the key away
}

// Edit is the document with changes made to its text, as one: it is read once more, and
// either all of them are made or none. It gives what Set and Add give one after the other:
// all the rest of the text stays as it was, comments included. Of two changes of one key
// the last counts.
func (doc *Document) Edit(edits ...Edit) (*Document, error) {
	var steps []step
	at := map[string]int{}
	for _, e := range edits {
		var value *node
		if v := reflect.ValueOf(e.Value); v.IsValid() {
			value = nodeOf(v)
		}
		if e.Key == "" {
			part, err := doc.list(e.Element, e.Part)
			if err != nil {
				return nil, err
			}
			steps = append(steps, adding(part, value))
			continue
		}
		s, err := doc.setting(e.Element, e.Key, value)
		if err != nil {
			return nil, err
		}
		if i, twice := at[s.path]; twice {
			steps[i] = s
			continue
		}
		at[s.path] = len(steps)
		steps = append(steps, s)
	}
	return doc.take(steps)
}

// list is the path of a list: of an element's, or of the dossier's own.
func (doc *Document) list(id AnyID, part string) (string, error) {
	if id == "" {
		return part, nil
	}
	path, _, err := doc.holder(id)
	if err != nil {
		return "", fmt.Errorf("add to %s of %s: %w", part, id, err)
	}
	return path + "." + part, nil
}

// holder is the path and the type of an element, or of a single part that is not
// written yet; of no element, the dossier's own.
func (doc *Document) holder(id AnyID) (string, reflect.Type, error) {
	if id == "" {
		return "", reflect.TypeFor[Dossier](), nil
	}
	if e, ok := doc.Index.Find(id); ok {
		t := reflect.TypeFor[Dossier]()
		for _, step := range steps(e.Path) {
			if _, err := strconv.Atoi(step); err == nil {
				t = itemType(t)
			} else {
				t = fieldType(t, step)
			}
		}
		return e.Path, t, nil
	}
	if t := fieldType(reflect.TypeFor[Dossier](), string(id)); t != nil && t.Kind() == reflect.Struct && reserved[id] != "" {
		return string(id), t, nil
	}
	return "", nil, ErrNoElement
}

func (doc *Document) set(id AnyID, key string, value *node) ([]byte, error) {
	s, err := doc.setting(id, key, value)
	if err != nil {
		return nil, err
	}
	return doc.text(s)
}

// setting is the step that sets a key.
func (doc *Document) setting(id AnyID, key string, value *node) (step, error) {
	path, t, err := doc.holder(id)
	if cut := strings.LastIndexByte(key, '.'); err == nil && cut >= 0 {
		for _, one := range steps(key[:cut]) {
			if _, number := strconv.Atoi(one); number == nil {
				t = itemType(t)
			} else {
				t = fieldType(t, one)
			}
		}
		path, key = path+"."+key[:cut], key[cut+1:]
	}
	if err == nil && fieldType(t, key) == nil {
		err = ErrNoKey
	}
	if err != nil {
		return step{}, fmt.Errorf("set %s of %s: %w", key, id, err)
	}
	return step{change{path: strings.TrimPrefix(path+"."+key, "."), shorter: value == nil}, func(ed *editor) (patch, error) {
		return ed.set(path, t, key, value)
	}}, nil
}

// Add is the document's text with an element added at the end of its part, such as
// "decisions" or "evaluation.indicators". The element is a value of the model.
func (doc *Document) Add(part string, element any) ([]byte, error) {
	return doc.text(adding(part, nodeOf(reflect.ValueOf(element))))
}

func adding(part string, element *node) step {
	return step{change{path: part, added: true}, func(ed *editor) (patch, error) { return ed.add(part, element) }}
}

// Remove is the document's text without an element and the comments that stand above it.
func (doc *Document) Remove(id AnyID) ([]byte, error) {
	e, ok := doc.Index.Find(id)
	if !ok {
		return nil, fmt.Errorf("remove %s: %w", id, ErrNoElement)
	}
	part := e.Path
	if cut := strings.LastIndexByte(part, '['); cut >= 0 {
		part = part[:cut]
	}
	return doc.text(step{change{path: part, removed: id, shorter: true}, func(ed *editor) (patch, error) { return ed.remove(e.Path) }})
}

// text is the document's text after one step.
func (doc *Document) text(s step) ([]byte, error) {
	after, err := doc.take([]step{s})
	if err != nil {
		return nil, err
	}
	return after.source, nil
}
