package dossier

import (
	"slices"
	"sort"
	"strings"
	"unicode/utf8"
)

// layout is what lies between the values of a text: its lines, its comments, and the
// entries (a key with its value, an item of a list) that comments belong to.
type layout struct {
	src      string
	starts   []int // offset of each line's first byte
	opaque   []span
	kept     []span   // block scalars whose closing blank lines count
	flows    []span   // collections in brackets, the outermost
	brackets []Place  // where they open
	entries  []*entry // in the order of the text
	head     []string // comments at the top of the file, apart from what follows
	foot     []string // comments at its end
}

// span is a range of bytes, the end excluded.
type span struct{ from, to int }

// entry is a key with its value, or an item of a list.
type entry struct {
	node   *node // the value
	key    *node // nil for an item of a list
	line   int
	col    int
	inFlow bool // within brackets

	head []string // comments on the lines above
	tail string   // comment at the end of the line
	foot []string // comments below, set in as deep as the entry
}

// comment is one comment of the text.
type comment struct {
	line, col int
	text      string // with its #
	own       bool   // alone on its line
}

func newLayout(src string, root *node) *layout {
	src = strings.TrimPrefix(src, "\ufeff")
	l := &layout{src: src, starts: []int{0}}
	for i := 0; i < len(src); {
		if n := breakAt(src, i); n > 0 {
			i += n
			l.starts = append(l.starts, i)
		} else {
			i++
		}
	}
	l.collect(root, false, 0)
	sort.SliceStable(l.entries, func(i, j int) bool {
		a, b := l.entries[i], l.entries[j]
		return a.line < b.line || a.line == b.line && a.col < b.col
	})
	sort.Slice(l.opaque, func(i, j int) bool { return l.opaque[i].from < l.opaque[j].from })
	for _, at := range l.brackets {
		from := l.offset(at.Line, at.Column)
		l.flows = append(l.flows, span{from, l.flowEnd(from)})
	}
	l.attach(l.comments())
	return l
}

// breakAt is the length of the line break at a byte, 0 where there is none.
func breakAt(src string, i int) int {
	switch {
	case src[i] == '\n':
		return 1
	case strings.HasPrefix(src[i:], "\r\n"):
		return 2
	}
	return 0
}

// line is the text of a line, without its end.
func (l *layout) line(n int) string {
	if n < 1 || n > len(l.starts) {
		return ""
	}
	from, end := l.starts[n-1], len(l.src)
	if n < len(l.starts) {
		end = l.starts[n]
	}
	for i := from; i < end; i++ {
		if breakAt(l.src, i) > 0 {
			return l.src[from:i]
		}
	}
	return l.src[from:end]
}

// offset is the byte at a line and column.
func (l *layout) offset(line, col int) int {
	at := l.starts[line-1]
	for range col - 1 {
		if at >= len(l.src) || breakAt(l.src, at) > 0 {
			break
		}
		_, size := utf8.DecodeRuneInString(l.src[at:])
		at += size
	}
	return at
}

// collect lists the entries below a node and the ranges of quoted and block scalars.
// parent is the indent of the block collection that holds the node, in characters.
func (l *layout) collect(n *node, inFlow bool, parent int) {
	if n.flow && !inFlow {
		l.brackets = append(l.brackets, Place{n.line, n.col})
	}
	inFlow = inFlow || n.flow
	switch n.kind {
	case mapNode:
		indent := parent
		if !inFlow {
			indent = n.col - 1
		}
		for i, k := range n.keys {
			l.collect(k, inFlow, indent)
			l.entries = append(l.entries, &entry{node: n.items[i], key: k, line: k.line, col: k.col, inFlow: inFlow})
			l.collect(n.items[i], inFlow, indent)
		}
	case listNode:
		indent := parent
		if !inFlow {
			indent = n.col - 1
		}
		for _, item := range n.items {
			e := &entry{node: item, line: item.line, col: item.col, inFlow: inFlow}
			if !inFlow {
				e.line, e.col = l.dash(item.line, n.col), n.col
			}
			l.entries = append(l.entries, e)
			l.collect(item, inFlow, indent)
		}
	case nullNode:
	case scalarNode:
		switch n.style {
		case plainStyle:
		case singleQuoted, doubleQuoted:
			from := l.offset(n.line, n.col)
			l.opaque = append(l.opaque, span{from, l.quoteEnd(from)})
		case literalBlock, foldedBlock:
			content := l.block(n.line, parent)
			l.opaque = append(l.opaque, content)
			if header := l.src[l.offset(n.line, n.col):content.from]; strings.HasPrefix(strings.TrimLeft(header, "|>0123456789"), "+") {
				l.kept = append(l.kept, content)
			}
		}
	}
}

// dash is the line of an item's dash, which may stand alone above the item.
func (l *layout) dash(line, col int) int {
	for n := line; n > 0; n-- {
		at := l.offset(n, col)
		if at < len(l.src) && l.src[at] == '-' && strings.Trim(l.src[l.starts[n-1]:at], " -") == "" {
			return n
		}
	}
	return line
}

// quoteEnd is the offset after the closing quote of a scalar that opens at from.
func (l *layout) quoteEnd(from int) int {
	if from >= len(l.src) {
		return from
	}
	quote := l.src[from]
	for i := from + 1; i < len(l.src); i++ {
		switch {
		case quote == '"' && l.src[i] == '\\':
			i++
		case l.src[i] == quote && quote == '\'' && i+1 < len(l.src) && l.src[i+1] == '\'':
			i++
		case l.src[i] == quote:
			return i + 1
		}
	}
	return len(l.src)
}

// block is the range of a block scalar's content: the lines after its header that are
// blank or set in as deep as its first line, which is deeper than the collection that
// holds it.
func (l *layout) block(header, parent int) span {
	last, least := header, -1
	head := l.line(header)
	if cut := strings.LastIndexAny(head, "|>"); cut >= 0 {
		if at := strings.IndexAny(head[cut:], "123456789"); at > 0 && at <= 2 {
			least = parent + int(head[cut+at]-'0') // the header says how deep
		}
	}
	for n := header + 1; n <= len(l.starts); n++ {
		text := l.line(n)
		if strings.TrimSpace(text) != "" {
			indent := len(text) - len(strings.TrimLeft(text, " "))
			if least < 0 {
				least = max(indent, parent+1)
			}
			if indent < least {
				break
			}
		}
		last = n
	}
	if header >= len(l.starts) {
		return span{len(l.src), len(l.src)}
	}
	end := len(l.src)
	if last < len(l.starts) {
		end = l.starts[last]
	}
	return span{l.starts[header], end}
}

// comments are all comments of the text: a # at the beginning of a line or after a
// space, outside quoted and block scalars.
func (l *layout) comments() []comment {
	var list []comment
	next := 0
	for n := 1; n <= len(l.starts); n++ {
		from := l.starts[n-1]
		text := l.line(n)
		for i := 0; i < len(text); i++ {
			for next < len(l.opaque) && l.opaque[next].to <= from+i {
				next++
			}
			if next < len(l.opaque) && l.opaque[next].from <= from+i {
				i = l.opaque[next].to - from - 1
				continue
			}
			if text[i] != '#' || i > 0 && text[i-1] != ' ' && text[i-1] != '\t' {
				continue
			}
			before := text[:i]
			list = append(list, comment{
				line: n, col: utf8.RuneCountInString(before) + 1,
				text: strings.TrimRight(text[i:], " \t"), own: strings.TrimSpace(before) == "",
			})
			break
		}
	}
	return list
}

// attach gives each comment to an entry, so that it goes where the entry goes.
func (l *layout) attach(comments []comment) {
	for i, c := range comments {
		// The entries before and after the comment, in the order of the text.
		after := sort.Search(len(l.entries), func(i int) bool { return l.entries[i].line > c.line })
		if !c.own {
			if e := l.before(after, c); e != nil {
				if e.tail == "" {
					e.tail = c.text
				} else {
					e.head = append(e.head, c.text)
				}
				continue
			}
		}
		switch {
		case after == 0 && len(l.entries) > 0 && !l.touches(comments[i:], l.entries[0].line):
			l.head = append(l.head, c.text)
		case after < len(l.entries) && !l.deeper(c, after):
			l.entries[after].head = append(l.entries[after].head, c.text)
		case after > 0 && (after < len(l.entries) || l.holder(after, c.col).col > 1):
			e := l.holder(after, c.col)
			e.foot = append(e.foot, c.text)
		default:
			l.foot = append(l.foot, c.text)
		}
	}
}

// touches reports whether the comments from the first on go without a blank line down
// to the line given.
func (l *layout) touches(comments []comment, line int) bool {
	at := comments[0].line
	for _, c := range comments[1:] {
		if c.line != at+1 || c.line >= line {
			break
		}
		at = c.line
	}
	return at+1 == line
}

// before is the entry that a comment at the end of a line belongs to: the last that
// begins on the line outside brackets, or else the last that begins before; within
// brackets that go over several lines, the last that begins in them.
func (l *layout) before(after int, c comment) *entry {
	at := l.offset(c.line, c.col)
	inside := slices.ContainsFunc(l.flows, func(s span) bool { return s.from < at && at < s.to })
	var last *entry
	for i := after - 1; i >= 0; i-- {
		e := l.entries[i]
		if e.line == c.line && e.col > c.col {
			continue
		}
		if !e.inFlow && (!inside || e.line == c.line) {
			return e
		}
		if e.inFlow && inside {
			return e
		}
		if last == nil && !e.inFlow {
			last = e
		}
	}
	return last
}

// deeper reports whether a comment is set in deeper than the entry that follows it,
// and so belongs to what precedes.
func (l *layout) deeper(c comment, after int) bool {
	return after > 0 && c.col > l.entries[after].col && l.holder(after, c.col) != nil && l.holder(after, c.col).col > l.entries[after].col
}

// holder is the last entry before a place that is set in no deeper than a column.
func (l *layout) holder(after, col int) *entry {
	for i := after - 1; i >= 0; i-- {
		if e := l.entries[i]; e.col <= col && !e.inFlow {
			return e
		}
	}
	return l.entries[after-1]
}

// flowEnd is the offset after the bracket that closes the one at from.
func (l *layout) flowEnd(from int) int {
	depth := 0
	next := 0
	for i := from; i < len(l.src); i++ {
		for next < len(l.opaque) && l.opaque[next].to <= i {
			next++
		}
		if next < len(l.opaque) && l.opaque[next].from <= i {
			i = l.opaque[next].to - 1
			continue
		}
		switch l.src[i] {
		case '#':
			if i > 0 && strings.ContainsRune(" \t\n", rune(l.src[i-1])) {
				for i < len(l.src) && breakAt(l.src, i) == 0 {
					i++
				}
			}
		case '[', '{':
			depth++
		case ']', '}':
			if depth--; depth == 0 {
				return i + 1
			}
		}
	}
	return len(l.src)
}
