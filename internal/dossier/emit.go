package dossier

import (
	"reflect"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// lineWidth is the measure of the canonical form.
const lineWidth = 100

// emitter writes nodes in the canonical form: keys in the order of the model, two
// spaces of indent, short collections on one line, long texts folded.
type emitter struct {
	b      strings.Builder
	byNode map[*node]*entry // comments, by value
	flat   bool             // texts of several lines go on one, between quotes
}

func newEmitter(l *layout) *emitter {
	em := &emitter{byNode: map[*node]*entry{}}
	if l != nil {
		for _, e := range l.entries {
			em.byNode[e.node] = e
		}
	}
	return em
}

func (em *emitter) comments(indent int, list []string) {
	for _, c := range list {
		em.b.WriteString(strings.Repeat(" ", indent) + c + "\n")
	}
}

func (em *emitter) entryOf(n *node) *entry {
	if e := em.byNode[n]; e != nil {
		return e
	}
	return &entry{}
}

// commented reports whether anything below a node carries a comment.
func (em *emitter) commented(n *node) bool { return em.commentedBut(n, nil) }

// commentedBut is commented, but for what stands above one entry.
func (em *emitter) commentedBut(n *node, but *entry) bool {
	for _, item := range n.items {
		e := em.entryOf(item)
		if len(e.head) > 0 && e != but || len(e.foot) > 0 || e.tail != "" || em.commented(item) {
			return true
		}
	}
	return false
}

// order is the order in which a map's keys are written.
func (em *emitter) order(n *node, t reflect.Type) []int {
	at := make([]int, len(n.keys))
	for i := range at {
		at[i] = i
	}
	rank := func(int) int { return 0 }
	if t != nil && t.Kind() == reflect.Struct {
		if p := planOf(t); p != nil {
			rank = func(i int) int {
				for r := range p.fields {
					if p.fields[r].key == n.keys[i].text {
						return r
					}
				}
				return len(p.fields)
			}
		}
	}
	slices.SortStableFunc(at, func(a, b int) int {
		if d := rank(a) - rank(b); d != 0 {
			return d
		}
		return strings.Compare(n.keys[a].text, n.keys[b].text)
	})
	return at
}

// fieldType is the type that a key's value has, nil where the model does not say.
func fieldType(t reflect.Type, key string) reflect.Type {
	if t == nil {
		return nil
	}
	switch t.Kind() {
	case reflect.Struct:
		if p := planOf(t); p != nil {
			if f := p.byKey[key]; f != nil {
				return bare(f.typ)
			}
		}
	case reflect.Map:
		return bare(t.Elem())
	}
	return nil
}

func itemType(t reflect.Type) reflect.Type {
	if t == nil || t.Kind() != reflect.Slice {
		return t // one word may stand for a list of one
	}
	return bare(t.Elem())
}

func bare(t reflect.Type) reflect.Type {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	return t
}

// isElement reports whether a type has an id, or is a part of its own.
func isElement(t reflect.Type) bool {
	if t == nil {
		return false
	}
	if _, single := singleKinds[t]; single {
		return true
	}
	p := plans[t]
	return p != nil && p.idIndex != nil
}

// pairs writes a map's entries, each at the indent.
func (em *emitter) pairs(n *node, t reflect.Type, indent int, first bool) {
	for i, at := range em.order(n, t) {
		lead := indent
		if i == 0 && first {
			lead = 0 // after the dash
		}
		em.pair(n.keys[at], n.items[at], fieldType(t, n.keys[at].text), indent, lead)
		if t == reflect.TypeFor[Dossier]() && i < len(n.keys)-1 {
			em.b.WriteByte('\n')
		}
	}
}

// pair writes a key and its value, the key set in by lead.
func (em *emitter) pair(key, value *node, t reflect.Type, indent, lead int) {
	e := em.entryOf(value)
	if lead == indent {
		em.comments(indent, e.head)
	}
	em.b.WriteString(strings.Repeat(" ", lead) + scalar(key.text, false, false) + ":")
	em.value(value, t, indent, indent+utf8.RuneCountInString(key.text)+1, e)
	em.comments(indent, e.foot)
}

func tail(e *entry) string {
	if e.tail == "" {
		return "\n"
	}
	return " " + e.tail + "\n"
}

// value writes what follows a key or a dash, from its space on. column is where the
// line stands.
func (em *emitter) value(n *node, t reflect.Type, indent, column int, e *entry) {
	switch n.kind {
	case nullNode:
		em.b.WriteString(tail(e))
	case scalarNode:
		em.scalarValue(n, t, indent, column, e)
	case mapNode, listNode:
		if len(n.items) == 0 {
			em.b.WriteString(map[nodeKind]string{mapNode: " {}", listNode: " []"}[n.kind] + tail(e))
			return
		}
		if !em.commented(n) && !isElement(t) && !isElement(itemType(t)) {
			if s, ok := em.inline(n, t); ok && column+1+utf8.RuneCountInString(s) <= lineWidth {
				em.b.WriteString(" " + s + tail(e))
				return
			}
		}
		em.b.WriteString(tail(e))
		if n.kind == mapNode {
			em.pairs(n, t, indent+2, false)
		} else {
			em.list(n, itemType(t), indent+2)
		}
	}
}

func (em *emitter) list(n *node, t reflect.Type, indent int) {
	for i, item := range n.items {
		e := em.entryOf(item)
		em.comments(indent, e.head)
		em.item(item, t, indent, e)
		em.comments(indent, e.foot)
		if isElement(t) && i < len(n.items)-1 {
			em.b.WriteByte('\n')
		}
	}
}

// item writes a list's item with its dash.
func (em *emitter) item(n *node, t reflect.Type, indent int, e *entry) {
	dash := strings.Repeat(" ", indent) + "-"
	if n.kind != mapNode || len(n.items) == 0 {
		em.b.WriteString(dash)
		em.value(n, t, indent, indent+1, e)
		return
	}
	// The comment above the first key goes above the dash, and is no hindrance.
	first := em.entryOf(n.items[em.order(n, t)[0]])
	if !isElement(t) && !em.commentedBut(n, first) {
		if s, ok := em.inline(n, t); ok && indent+2+utf8.RuneCountInString(s) <= lineWidth {
			em.comments(indent, first.head)
			em.b.WriteString(dash + " " + s + tail(e))
			return
		}
	}
	// What stands beside the dash or above the first key stands above the dash.
	if e.tail != "" {
		em.comments(indent, []string{e.tail})
	}
	em.comments(indent, first.head)
	em.b.WriteString(dash + " ")
	em.pairs(n, t, indent+2, true)
}

// inline is a collection on one line, in brackets. ok is false where a text in it
// will not go on a line.
func (em *emitter) inline(n *node, t reflect.Type) (string, bool) {
	switch n.kind {
	case nullNode:
		return "null", true
	case scalarNode:
		if literal(n.text) && !em.flat {
			return "", false
		}
		return scalar(n.text, isText(t), true), true
	default:
	}
	var parts []string
	if n.kind == mapNode {
		for _, i := range em.order(n, t) {
			v, ok := em.inline(n.items[i], fieldType(t, n.keys[i].text))
			if !ok {
				return "", false
			}
			parts = append(parts, scalar(n.keys[i].text, false, true)+": "+v)
		}
		return "{" + strings.Join(parts, ", ") + "}", true
	}
	for _, item := range n.items {
		v, ok := em.inline(item, itemType(t))
		if !ok {
			return "", false
		}
		parts = append(parts, v)
	}
	return "[" + strings.Join(parts, ", ") + "]", true
}

// isText reports whether a type holds free text, so that what looks like a number
// must be quoted for other readers of YAML.
func isText(t reflect.Type) bool {
	return t == nil || itemType(t) != nil && itemType(t).Kind() == reflect.String
}

func (em *emitter) scalarValue(n *node, t reflect.Type, indent, column int, e *entry) {
	pad := strings.Repeat(" ", indent+2)
	switch {
	case literal(n.text):
		text, chomp := n.text, "-"
		if strings.HasSuffix(text, "\n") {
			text, chomp = text[:len(text)-1], ""
		}
		em.b.WriteString(" |" + chomp + tail(e))
		for line := range strings.SplitSeq(text, "\n") {
			if line != "" {
				em.b.WriteString(pad + line)
			}
			em.b.WriteByte('\n')
		}
	case column+1+utf8.RuneCountInString(n.text) > lineWidth && foldable(n.text):
		em.b.WriteString(" >-" + tail(e))
		length := 0
		for i, word := range strings.Split(n.text, " ") {
			w := utf8.RuneCountInString(word)
			switch {
			case i == 0:
				em.b.WriteString(pad)
				length = indent + 2
			case length+1+w > lineWidth:
				em.b.WriteString("\n" + pad)
				length = indent + 2
			default:
				em.b.WriteByte(' ')
				length++
			}
			em.b.WriteString(word)
			length += w
		}
		em.b.WriteByte('\n')
	default:
		em.b.WriteString(" " + scalar(n.text, isText(t), false) + tail(e))
	}
}

// literal reports whether a text of several lines can stand as a literal block.
func literal(s string) bool {
	if !strings.Contains(s, "\n") || strings.HasSuffix(s, "\n\n") || strings.HasPrefix(s, "\n") || strings.HasPrefix(s, " ") {
		return false
	}
	for line := range strings.SplitSeq(s, "\n") {
		if strings.HasSuffix(line, " ") || !printable(line) || strings.HasPrefix(line, "\t") {
			return false
		}
	}
	return true
}

// foldable reports whether a text of one line can be folded at its spaces and read
// back the same.
func foldable(s string) bool {
	return printable(s) && strings.Contains(s, " ") && !strings.HasPrefix(s, " ") && !strings.HasSuffix(s, " ") && !strings.Contains(s, "  ")
}

func printable(s string) bool {
	for _, r := range s {
		if r == utf8.RuneError || r == '\ufeff' || r == '\u0085' || r == '\u2028' || r == '\u2029' || unicode.IsControl(r) || r > 0xfffd && r < 0x10000 {
			return false
		}
	}
	return true
}

// notText matches plain scalars that some reader of YAML would take for something
// else than text: numbers, truth values, dates, nothing.
var notText = regexp.MustCompile(`^(?i:[-+]?(\d[\d_]*)?\.?\d[\d_]*(e[-+]?\d+)?|[-+]?\d[\d_]*\.|0x[0-9a-f_]+|0o?[0-7_]+|0b[01_]+|\d+(:\d\d?)+(\.\d*)?|[-+]?\.inf|\.nan|true|false|yes|no|on|off|y|n|null|~|\d{4}-\d\d?-\d\d?([t ].*)?|=|<<)$`)

// scalar writes a text on one line: plain where YAML reads it back as it is, quoted
// where not. text asks for quotes around what looks like a number; flow is for
// brackets.
func scalar(s string, text, flow bool) string {
	if !printable(s) {
		return doubleQuote(s)
	}
	if !text && number.MatchString(s) {
		return s
	}
	quote := s == "" || s != strings.TrimSpace(s) || strings.ContainsAny(s[:1], "-?:,[]{}#&*!|>'\"%@`") ||
		strings.Contains(s, ": ") || strings.Contains(s, " #") || strings.HasSuffix(s, ":") ||
		strings.HasPrefix(s, "---") || strings.HasPrefix(s, "...") ||
		flow && (strings.ContainsAny(s, ",[]{}") || strings.Contains(s, ":")) ||
		text && notText.MatchString(s) || !text && (s == "~" || s == "<<" || strings.EqualFold(s, "null"))
	switch {
	case !quote:
		return s
	case strings.Contains(s, `"`) || strings.Contains(s, `\`):
		return "'" + strings.ReplaceAll(s, "'", "''") + "'"
	}
	return `"` + s + `"`
}

var number = regexp.MustCompile(`^[-+]?[0-9][0-9_]*(\.[0-9]*)?$`)

func doubleQuote(s string) string {
	const hex = "0123456789abcdef"
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteString(`\` + string(r))
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\t':
			b.WriteString(`\t`)
		case r == '\r':
			b.WriteString(`\r`)
		case !printable(string(r)):
			b.WriteString(`\u`)
			for shift := 12; shift >= 0; shift -= 4 {
				b.WriteByte(hex[r>>shift&15])
			}
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
