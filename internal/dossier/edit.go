package dossier

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
)

// Errors of editing.
var (
	ErrNoElement = errors.New("no such element")
	ErrNoKey     = errors.New("no such key")
)

// Set is the document's text with one key of one element given a value, a piece of
// YAML, or taken away where the value is empty. All the rest of the text stays as it
// was, comments included: those within an old value move above the new one. Where the
// result could not be read, Set returns its Faults and no text.
func (doc *Document) Set(id AnyID, key, value string) ([]byte, error) {
	var n *node
	if strings.TrimSpace(value) != "" {
		var faults Faults
		if n, faults = parseYAML("value", []byte(value)); len(faults) > 0 {
			return nil, faults
		}
	}
	return doc.set(id, key, n)
}

// SetValue is Set with a Go value of the model: a string, a *float64, a Date, a []ID...
func (doc *Document) SetValue(id AnyID, key string, value any) ([]byte, error) {
	return doc.set(id, key, nodeOf(reflect.ValueOf(value)))
}

func (doc *Document) set(id AnyID, key string, value *node) ([]byte, error) {
	ed, err := doc.editor()
	if err != nil {
		return nil, err
	}
	e, ok := doc.Index.Find(id)
	if !ok {
		return nil, fmt.Errorf("set %s of %s: %w", key, id, ErrNoElement)
	}
	holder, t, err := ed.find(e.Path)
	if err != nil {
		return nil, err
	}
	if fieldType(t, key) == nil {
		return nil, fmt.Errorf("set %s of %s: %w", key, id, ErrNoKey)
	}
	return ed.done(ed.setKey(holder, t, key, value))
}

// Add is the document's text with an element added at the end of its part, such as
// "decisions" or "evaluation.indicators". The element is a value of the model.
func (doc *Document) Add(part string, element any) ([]byte, error) {
	ed, err := doc.editor()
	if err != nil {
		return nil, err
	}
	return ed.done(ed.add(part, nodeOf(reflect.ValueOf(element))))
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
	return ed.done(ed.remove(e.Path))
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

// done reads the new text, so that an edit never leaves a file that cannot be read.
func (ed *editor) done(text string, err error) ([]byte, error) {
	if err != nil {
		return nil, err
	}
	if _, err := Read(ed.file, []byte(text)); err != nil {
		return nil, err
	}
	return []byte(text), nil
}

// find is the node at a path, and its type.
func (ed *editor) find(path string) (*node, reflect.Type, error) {
	n, t := ed.root, reflect.TypeFor[Dossier]()
	for _, step := range strings.FieldsFunc(path, func(r rune) bool { return r == '.' || r == '[' || r == ']' }) {
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

// setInFlow writes an element that stands in brackets anew.
func (ed *editor) setInFlow(holder *node, t reflect.Type, key string, value *node) string {
	from := ed.l.offset(holder.line, holder.col)
	to := ed.l.flowEnd(from)
	changed := *holder
	changed.keys, changed.items = nil, nil
	done := false
	for i, k := range holder.keys {
		if k.text == key {
			done = true
			if value == nil {
				continue
			}
			changed.keys, changed.items = append(changed.keys, k), append(changed.items, value)
			continue
		}
		changed.keys, changed.items = append(changed.keys, k), append(changed.items, holder.items[i])
	}
	if !done && value != nil {
		changed.keys = append(changed.keys, &node{kind: scalarNode, text: key})
		changed.items = append(changed.items, value)
	}
	em := newEmitter(ed.l)
	if s, ok := em.inline(&changed, t); ok && !em.commented(holder) {
		return ed.l.src[:from] + s + ed.l.src[to:]
	}
	// It will not go on a line: a block in its place, if it stands alone on its line.
	indent := holder.col - 1
	em.pairs(&changed, t, indent, true)
	return ed.l.src[:from] + ed.ended(strings.TrimSuffix(em.b.String(), "\n")) + ed.l.src[to:]
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
		if (text == "" || strings.HasPrefix(text, "#")) && !ed.isOpaque(last) {
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

// isOpaque reports whether a line that is not blank lies within a block scalar.
func (ed *editor) isOpaque(line int) bool {
	if strings.TrimSpace(ed.l.line(line)) == "" {
		return false
	}
	at := ed.l.starts[line-1]
	for _, s := range ed.l.opaque {
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
		if holder, t, err = ed.find(part[:cut]); err != nil {
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
