package dossier

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
)

// insert adds a key to a map, after the last of those that come before it in the model.
func (ed *editor) insert(holder *node, t reflect.Type, key string, value *node, indent int) patch {
	em := newEmitter(nil)
	em.pair(&node{kind: scalarNode, text: key}, value, fieldType(t, key), indent, indent)
	after := -1
	p := planOf(t)
	rank := map[string]int{}
	for i, f := range p.fields {
		rank[f.key] = i
	}
	for i, k := range holder.keys {
		if rank[k.text] < rank[key] {
			after = i
		}
	}
	text := em.b.String()
	top := t == reflect.TypeFor[Dossier]()
	if after >= 0 {
		_, at := ed.lines(ed.entry(holder.items[after]))
		if top {
			text = "\n" + text
		}
		return ed.splice(at, at, text)
	}
	if len(holder.keys) == 0 {
		if top {
			return ed.splice(len(ed.l.src), len(ed.l.src), text)
		}
		return patch{}
	}
	// Before all others: where the first one stands, which may be after a dash.
	first := ed.entry(holder.items[0])
	at := ed.l.offset(first.line, first.col)
	text = strings.TrimPrefix(text, strings.Repeat(" ", indent)) + strings.Repeat(" ", indent)
	if top {
		text += "\n"
	}
	return patch{at, at, ed.ended(text)}
}

func (ed *editor) add(part string, element *node) (patch, error) {
	holder, t, err := ed.root, reflect.TypeFor[Dossier](), error(nil)
	key := part
	if cut := strings.LastIndexByte(part, '.'); cut >= 0 {
		key = part[cut+1:]
		if holder, t, err = ed.find(part[:cut]); errors.Is(err, ErrNoKey) && fieldType(reflect.TypeFor[Dossier](), part[:cut]) != nil && element != nil {
			// The part that holds the list is not written yet.
			list := &node{kind: listNode, items: []*node{element}}
			whole := &node{kind: mapNode, keys: []*node{{kind: scalarNode, text: key}}, items: []*node{list}}
			return ed.setKey(ed.root, reflect.TypeFor[Dossier](), part[:cut], whole)
		}
		if err != nil {
			return patch{}, err
		}
	}
	typ := fieldType(t, key)
	if typ == nil || typ.Kind() != reflect.Slice || element == nil {
		return patch{}, fmt.Errorf("add to %s: %w", part, ErrNoKey)
	}
	list := &node{kind: listNode, items: []*node{element}}
	i := holder.at(key)
	if i < 0 || holder.items[i].kind == nullNode || len(holder.items[i].items) == 0 {
		return ed.setKey(holder, t, key, list)
	}
	old := holder.items[i]
	if old.flow {
		list.items = append(append([]*node{}, old.items...), element)
		return ed.setKey(holder, t, key, list)
	}
	_, at := ed.lines(ed.entry(old.items[len(old.items)-1]))
	em := newEmitter(nil)
	em.list(list, itemType(typ), old.col-1)
	text := em.b.String()
	if isElement(itemType(typ)) && len(old.items) > 0 && strings.Contains(ed.l.src[ed.l.starts[old.line-1]:at], "\n\n") {
		text = "\n" + text
	}
	return ed.splice(at, at, text), nil
}

func (ed *editor) remove(path string) (patch, error) {
	n, t, err := ed.find(path)
	if err != nil {
		return patch{}, err
	}
	up := parentPath(path)
	holder, _, err := ed.find(up)
	if err != nil {
		return patch{}, err
	}
	if holder.kind != listNode || len(holder.items) == 1 {
		// A single part, or the last of its part: the part goes.
		whole := up
		if holder.kind == mapNode {
			whole = path
		}
		above, key := ed.root, whole
		t = reflect.TypeFor[Dossier]()
		if cut := strings.LastIndexByte(whole, '.'); cut >= 0 {
			if above, t, err = ed.find(whole[:cut]); err != nil {
				return patch{}, err
			}
			key = whole[cut+1:]
		}
		return ed.setKey(above, t, key, nil)
	}
	if holder.flow {
		rest := &node{kind: listNode}
		for _, item := range holder.items {
			if item != n {
				rest.items = append(rest.items, item)
			}
		}
		from := ed.l.offset(holder.line, holder.col)
		em := newEmitter(nil)
		s, _ := em.inline(rest, reflect.SliceOf(t))
		return patch{from, ed.l.flowEnd(from), s}, nil
	}
	e := ed.entry(n)
	from, to := ed.lines(e)
	for range len(e.head) + len(ed.firstHead(n)) {
		if prev := ed.before(from); strings.HasPrefix(strings.TrimSpace(ed.l.src[prev:from]), "#") {
			from = prev
		}
	}
	return ed.splice(from, to, ""), nil
}

func (ed *editor) firstHead(n *node) []string {
	if n.kind != mapNode || len(n.items) == 0 {
		return nil
	}
	if e := ed.entry(n.items[0]); e != nil {
		return e.head
	}
	return nil
}

// splice puts a text of whole lines in the place of others.
func (ed *editor) splice(from, to int, text string) patch {
	before := ed.l.src[:from]
	text = ed.ended(text)
	if text != "" && before != "" && !strings.HasSuffix(before, "\n") {
		text = ed.ended("\n") + text
	}
	return patch{from, to, text}
}

// ended gives a text the line ends of the file.
func (ed *editor) ended(text string) string {
	if !strings.Contains(ed.l.src, "\r\n") {
		return text
	}
	return strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\n", "\r\n")
}
