package dossier

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
)

// editor finds the patches of a text that changes make.
type editor struct {
	root *node
	l    *layout
}

func newEditor(file string, text []byte) (*editor, error) {
	root, faults := parseYAML(file, text)
	if len(faults) > 0 {
		return nil, faults
	}
	if root.kind == nullNode {
		root = &node{kind: mapNode, line: 1, col: 1}
	}
	return &editor{root: root, l: newLayout(string(text), root)}, nil
}

func (ed *editor) set(path string, t reflect.Type, key string, value *node) (patch, error) {
	holder, _, err := ed.find(path)
	if errors.Is(err, ErrNoKey) && !strings.ContainsAny(path, ".[") {
		// A single part that is not written yet.
		if value == nil {
			return patch{}, nil
		}
		part := &node{kind: mapNode, keys: []*node{{kind: scalarNode, text: key}}, items: []*node{value}}
		return ed.setKey(ed.root, reflect.TypeFor[Dossier](), path, part)
	}
	if err != nil || value == nil && holder.at(key) < 0 {
		return patch{}, err
	}
	return ed.setKey(holder, t, key, value)
}

// find is the node at a path, and its type.
func (ed *editor) find(path string) (*node, reflect.Type, error) {
	n, t := ed.root, reflect.TypeFor[Dossier]()
	for _, step := range steps(path) {
		switch n.kind {
		case mapNode:
			i := n.at(step)
			if i < 0 {
				return nil, nil, fmt.Errorf("find %s: %w", path, ErrNoKey)
			}
			n, t = n.items[i], fieldType(t, step)
		case listNode:
			item := n.nth(step)
			if item == nil {
				return nil, nil, fmt.Errorf("find %s: %w", path, ErrNoElement)
			}
			n, t = item, itemType(t)
		default:
			return nil, nil, fmt.Errorf("find %s: %w", path, ErrNoElement)
		}
	}
	return n, t, nil
}

func (n *node) at(key string) int {
	for i, k := range n.keys {
		if k.text == key {
			return i
		}
	}
	return -1
}

// nth is an item by its number among those that are not empty, as paths count them.
func (n *node) nth(number string) *node {
	count := 0
	for _, item := range n.items {
		if item.kind == nullNode {
			continue
		}
		if fmt.Sprint(count) == number {
			return item
		}
		count++
	}
	return nil
}

func (ed *editor) setKey(holder *node, t reflect.Type, key string, value *node) (patch, error) {
	i := holder.at(key)
	if holder.kind != mapNode {
		return patch{}, fmt.Errorf("set %s: %w", key, ErrNoElement)
	}
	if holder.flow {
		return ed.setInFlow(holder, t, key, value), nil
	}
	indent := holder.col - 1
	if i < 0 {
		if value == nil {
			return patch{}, nil
		}
		return ed.insert(holder, t, key, value, indent), nil
	}
	e := ed.entry(holder.items[i])
	from, to := ed.lines(e)
	if value == nil {
		return ed.removeKey(holder, e, from, to), nil
	}
	em := newEmitter(nil)
	inner := ed.inner(holder.items[i])
	fresh := &entry{tail: e.tail}
	em.byNode[value] = fresh
	first := ed.l.offset(e.line, e.col)
	lead := ed.l.src[ed.l.starts[e.line-1]:first]
	em.pair(holder.keys[i], value, fieldType(t, key), indent, 0)
	var above strings.Builder
	for _, c := range inner {
		above.WriteString(c + "\n" + strings.Repeat(" ", indent))
	}
	if strings.Contains(lead, "-") && above.Len() > 0 {
		// The key stands after a dash: its comments go above the dash.
		dash := strings.IndexByte(lead, '-')
		var b strings.Builder
		for _, c := range inner {
			b.WriteString(strings.Repeat(" ", dash) + c + "\n")
		}
		return ed.splice(from, to, b.String()+lead+em.b.String()), nil
	}
	return ed.splice(from, to, lead+above.String()+em.b.String()), nil
}

// removeKey takes a key away, with the comments above it; an item whose dash the key
// followed keeps its dash.
func (ed *editor) removeKey(holder *node, e *entry, from, to int) patch {
	first := ed.l.offset(e.line, e.col)
	lead := ed.l.src[from:first]
	if found := strings.Contains(lead, "-"); found && len(holder.keys) > 1 {
		// The next key takes its place after the dash.
		rest := ed.l.src[to:]
		trimmed := strings.TrimLeft(rest, " ")
		if !strings.HasPrefix(trimmed, "#") && !strings.HasPrefix(trimmed, "\n") {
			return patch{first, len(ed.l.src) - len(trimmed), ""}
		}
		return ed.splice(from, to, strings.TrimRight(lead, " ")+"\n")
	}
	for range e.head {
		// The comments above are the lines just before, as the layout attached them.
		if prev := ed.before(from); strings.HasPrefix(strings.TrimSpace(ed.l.src[prev:from]), "#") {
			from = prev
		}
	}
	return ed.splice(from, to, "")
}

func (ed *editor) before(offset int) int {
	if offset == 0 {
		return 0
	}
	return strings.LastIndexByte(ed.l.src[:offset-1], '\n') + 1
}

// setInFlow changes one value of a map in brackets: the span of the value, and no more.
func (ed *editor) setInFlow(holder *node, t reflect.Type, key string, value *node) patch {
	i := holder.at(key)
	src := ed.l.src
	text := ""
	if value != nil {
		em := newEmitter(nil)
		em.flat = true
		text, _ = em.inline(value, fieldType(t, key))
	}
	switch {
	case i >= 0 && value != nil:
		from, to := ed.valueSpan(holder, i)
		if from == to {
			text = " " + text // right after the colon
		}
		return patch{from, to, text}
	case i >= 0:
		from := ed.l.offset(holder.keys[i].line, holder.keys[i].col)
		_, to := ed.valueSpan(holder, i)
		rest := strings.TrimLeft(src[to:], " ")
		if strings.HasPrefix(rest, ",") {
			return patch{from, len(src) - len(strings.TrimLeft(rest[1:], " ")), ""}
		}
		before := strings.TrimRight(src[:from], " ")
		return patch{len(strings.TrimSuffix(before, ",")), to, ""}
	case len(holder.keys) == 0:
		at := ed.l.offset(holder.line, holder.col) + 1
		return patch{at, at, key + ": " + text}
	}
	_, at := ed.valueSpan(holder, len(holder.keys)-1)
	return patch{at, at, ", " + key + ": " + text}
}

// valueSpan is where a value of a map in brackets stands; nothing, right after its
// colon, where there is none.
func (ed *editor) valueSpan(holder *node, i int) (from, to int) {
	value, src := holder.items[i], ed.l.src
	if value.kind == nullNode {
		at := ed.l.offset(holder.keys[i].line, holder.keys[i].col)
		if colon := strings.IndexByte(src[at:], ':'); colon >= 0 {
			at += colon + 1
		}
		return at, at
	}
	from = ed.l.offset(value.line, value.col)
	switch {
	case value.kind != scalarNode:
		return from, ed.l.flowEnd(from)
	case value.style == singleQuoted || value.style == doubleQuoted:
		return from, ed.l.quoteEnd(from)
	}
	to = from
	for to < len(src) && !strings.ContainsRune(",]}\n", rune(src[to])) && !strings.HasPrefix(src[to:], " #") {
		to++
	}
	return from, from + len(strings.TrimRight(src[from:to], " \t\r"))
}

func (ed *editor) entry(n *node) *entry {
	for _, e := range ed.l.entries {
		if e.node == n {
			return e
		}
	}
	return nil
}

// inner are the comments within a value.
func (ed *editor) inner(n *node) []string {
	var list []string
	for _, item := range n.items {
		if e := ed.entry(item); e != nil {
			list = append(list, e.head...)
			if e.tail != "" {
				list = append(list, e.tail)
			}
			list = append(list, ed.inner(item)...)
			list = append(list, e.foot...)
		}
	}
	return list
}

// lines is the range of the lines that an entry of a block collection covers, from
// the beginning of its first line to the end of its last.
func (ed *editor) lines(e *entry) (from, to int) {
	within := map[*node]bool{}
	var mark func(n *node)
	mark = func(n *node) {
		within[n] = true
		for _, item := range n.items {
			mark(item)
		}
	}
	mark(e.node)
	last := len(ed.l.starts)
	past := false
	for _, other := range ed.l.entries {
		past = past || other == e
		if past && other.line > e.line && !within[other.node] {
			last = other.line - 1
			break
		}
	}
	// Blank lines and comments that follow belong to what comes next, unless the
	// comment stands within the value.
	deepest := e.line
	for _, other := range ed.l.entries {
		if within[other.node] {
			deepest = max(deepest, other.line)
		}
	}
	for last > deepest {
		text := strings.TrimSpace(ed.l.line(last))
		if (text == "" || text == "..." || strings.HasPrefix(text, "#")) && !ed.isOpaque(last) {
			last--
			continue
		}
		break
	}
	to = len(ed.l.src)
	if last < len(ed.l.starts) {
		to = ed.l.starts[last]
	}
	return ed.l.starts[e.line-1], to
}

// isOpaque reports whether a line lies within a block scalar, and counts.
func (ed *editor) isOpaque(line int) bool {
	at := ed.l.starts[line-1]
	spans := ed.l.opaque
	if strings.TrimSpace(ed.l.line(line)) == "" {
		spans = ed.l.kept // elsewhere, closing blank lines say nothing
	}
	for _, s := range spans {
		if s.from <= at && at < s.to {
			return true
		}
	}
	return false
}
