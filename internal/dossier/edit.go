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

// holder is the path and the type of an element, or of a single part that is not
// written yet.
func (doc *Document) holder(id AnyID) (string, reflect.Type, error) {
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
	path, t, err := doc.holder(id)
	if err == nil && fieldType(t, key) == nil {
		err = ErrNoKey
	}
	if err != nil {
		return nil, fmt.Errorf("set %s of %s: %w", key, id, err)
	}
	ed, err := doc.editor()
	if err != nil {
		return nil, err
	}
	holder, _, err := ed.find(path)
	if errors.Is(err, ErrNoKey) {
		// A single part that is not written yet.
		if value == nil {
			return doc.source, nil
		}
		part := &node{kind: mapNode, keys: []*node{{kind: scalarNode, text: key}}, items: []*node{value}}
		text, err := ed.setKey(ed.root, reflect.TypeFor[Dossier](), path, part)
		return doc.done(change{path: path}, text, err)
	}
	if err != nil {
		return nil, err
	}
	if value == nil && holder.at(key) < 0 {
		return doc.source, nil
	}
	text, err := ed.setKey(holder, t, key, value)
	return doc.done(change{path: path + "." + key, shorter: value == nil}, text, err)
}

// Add is the document's text with an element added at the end of its part, such as
// "decisions" or "evaluation.indicators". The element is a value of the model.
func (doc *Document) Add(part string, element any) ([]byte, error) {
	ed, err := doc.editor()
	if err != nil {
		return nil, err
	}
	text, err := ed.add(part, nodeOf(reflect.ValueOf(element)))
	return doc.done(change{path: part}, text, err)
}

// Remove is the document's text without an element and the comments that stand above it.
func (doc *Document) Remove(id AnyID) ([]byte, error) {
	ed, err := doc.editor()
	if err != nil {
		return nil, err
	}
	e, ok := doc.Index.Find(id)
	if !ok {
		return nil, fmt.Errorf("remove %s: %w", id, ErrNoElement)
	}
	part := e.Path
	if cut := strings.LastIndexByte(part, '['); cut >= 0 {
		part = part[:cut]
	}
	text, err := ed.remove(e.Path)
	return doc.done(change{path: part, removed: id, shorter: true}, text, err)
}

// editor changes one place of a text.
type editor struct {
	file string
	root *node
	l    *layout
}

func (doc *Document) editor() (*editor, error) {
	root, faults := parseYAML(doc.File, doc.source)
	if len(faults) > 0 {
		return nil, faults
	}
	if root.kind == nullNode {
		root = &node{kind: mapNode, line: 1, col: 1}
	}
	return &editor{file: doc.File, root: root, l: newLayout(string(doc.source), root)}, nil
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

func (ed *editor) setKey(holder *node, t reflect.Type, key string, value *node) (string, error) {
	i := holder.at(key)
	if holder.kind != mapNode {
		return "", fmt.Errorf("set %s: %w", key, ErrNoElement)
	}
	if holder.flow {
		return ed.setInFlow(holder, t, key, value), nil
	}
	indent := holder.col - 1
	if i < 0 {
		if value == nil {
			return ed.l.src, nil
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
func (ed *editor) removeKey(holder *node, e *entry, from, to int) string {
	lead := ed.l.src[from:ed.l.offset(e.line, e.col)]
	if found := strings.Contains(lead, "-"); found && len(holder.keys) > 1 {
		// The next key takes its place after the dash.
		rest := ed.l.src[to:]
		trimmed := strings.TrimLeft(rest, " ")
		if !strings.HasPrefix(trimmed, "#") && !strings.HasPrefix(trimmed, "\n") {
			return ed.l.src[:from] + lead + trimmed
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
func (ed *editor) setInFlow(holder *node, t reflect.Type, key string, value *node) string {
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
		return src[:from] + text + src[to:]
	case i >= 0:
		from := ed.l.offset(holder.keys[i].line, holder.keys[i].col)
		_, to := ed.valueSpan(holder, i)
		rest := strings.TrimLeft(src[to:], " ")
		if strings.HasPrefix(rest, ",") {
			return src[:from] + strings.TrimLeft(rest[1:], " ")
		}
		before := strings.TrimRight(src[:from], " ")
		return strings.TrimSuffix(before, ",") + src[to:]
	case len(holder.keys) == 0:
		at := ed.l.offset(holder.line, holder.col) + 1
		return src[:at] + key + ": " + text + src[at:]
	}
	_, at := ed.valueSpan(holder, len(holder.keys)-1)
	return src[:at] + ", " + key + ": " + text + src[at:]
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

// insert adds a key to a map, after the last of those that come before it in the model.
func (ed *editor) insert(holder *node, t reflect.Type, key string, value *node, indent int) string {
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
		return ed.l.src
	}
	// Before all others: where the first one stands, which may be after a dash.
	first := ed.entry(holder.items[0])
	at := ed.l.offset(first.line, first.col)
	text = strings.TrimPrefix(text, strings.Repeat(" ", indent)) + strings.Repeat(" ", indent)
	if top {
		text += "\n"
	}
	return ed.l.src[:at] + ed.ended(text) + ed.l.src[at:]
}

func (ed *editor) add(part string, element *node) (string, error) {
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
			return "", err
		}
	}
	typ := fieldType(t, key)
	if typ == nil || typ.Kind() != reflect.Slice || element == nil {
		return "", fmt.Errorf("add to %s: %w", part, ErrNoKey)
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

func (ed *editor) remove(path string) (string, error) {
	n, t, err := ed.find(path)
	if err != nil {
		return "", err
	}
	up := parentPath(path)
	holder, _, err := ed.find(up)
	if err != nil {
		return "", err
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
				return "", err
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
		return ed.l.src[:from] + s + ed.l.src[ed.l.flowEnd(from):], nil
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
func (ed *editor) splice(from, to int, text string) string {
	before := ed.l.src[:from]
	text = ed.ended(text)
	if text != "" && before != "" && !strings.HasSuffix(before, "\n") {
		before += ed.ended("\n")
	}
	return before + text + ed.l.src[to:]
}

// ended gives a text the line ends of the file.
func (ed *editor) ended(text string) string {
	if !strings.Contains(ed.l.src, "\r\n") {
		return text
	}
	return strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\n", "\r\n")
}
