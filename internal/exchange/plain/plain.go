// Package plain reads texts without markup, .txt, whatever letters they are written in.
//
//	doc, err := plain.Read(data)
//
// It guesses little: where it is not sure that a line is a heading, the line is a
// paragraph.
package plain

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"boussole/internal/document"
	"boussole/internal/exchange"
	"boussole/internal/exchange/flow"
)

// Read reads a text; the error is an *exchange.Error. The place of a block is the line
// that it begins on, counted from 1.
//
// Blank lines part paragraphs; where lines are longer than a person breaks them, each
// is a paragraph. A heading is a short line under which a line of =, - or ~ stands, or
// one alone that is numbered or all in capitals and that something follows. Lines with
// the same number of tabs are a table.
func Read(data []byte) (*document.Document, error) {
	s, err := Decode(data)
	if err != nil {
		return nil, err
	}
	if len(s) > flow.MaxText {
		return nil, &exchange.Error{Kind: exchange.Long, Limit: flow.MaxText >> 20}
	}
	var r reader
	lines := numbered{rest: s}
	for {
		more := lines.next()
		if more && strings.TrimSpace(lines.text) != "" {
			r.next = append(r.next, line{n: lines.n, text: lines.text})
			continue
		}
		if len(r.next) > 0 {
			r.group(r.here, r.next)
			r.here, r.next = r.next, r.here[:0]
		}
		if !more || r.flow.Err() != nil {
			r.group(r.here, nil)
			return r.flow.Document()
		}
	}
}

// numbered goes over the lines of a text, however they end.
type numbered struct {
	rest string
	text string
	n    int
}

func (l *numbered) next() bool {
	if l.rest == "" {
		return false
	}
	l.n++
	// Texts of old Macs end their lines with a carriage return alone.
	end := strings.IndexAny(l.rest, "\r\n")
	if end < 0 {
		l.text, l.rest = l.rest, ""
		return true
	}
	l.text = l.rest[:end]
	if l.rest = l.rest[end:]; strings.HasPrefix(l.rest, "\r\n") {
		l.rest = l.rest[1:]
	}
	l.rest = l.rest[1:]
	return true
}

type line struct {
	n    int
	text string
}

func (l line) place() document.Place { return document.Place{Line: l.n} }

// reader reads groups of lines between blank ones, with one group of foresight.
type reader struct {
	flow       flow.Flow
	here, next []line
	counted    bool // the last group ended in an item with a number
}

// Lengths of lines, in letters.
const (
	longestHeading = 80
	longestTitle   = 100
	broken         = 120 // lines longer than this were not broken by hand
)

// group reads the lines of a group, after which another comes, or none.
func (r *reader) group(lines, after []line) {
	if len(lines) == 0 {
		return
	}
	if len(lines) == 1 && len(after) > 0 && r.alone(lines[0], after[0]) {
		r.counted = false
		return
	}
	r.counted = false
	if table(lines) {
		r.table(lines)
		return
	}
	whole := false
	for _, l := range lines {
		whole = whole || utf8.RuneCountInString(l.text) > broken
	}
	var open piece
	for i := 0; i < len(lines); i++ {
		l := lines[i]
		if rule(l.text) != 0 {
			r.put(&open)
			continue
		}
		if i+1 < len(lines) {
			if level := underlined(l.text, lines[i+1].text); level > 0 {
				r.put(&open)
				r.flow.Heading(l.place(), level, document.Own(l.text))
				i++
				continue
			}
		}
		if _, rest, ordered, is := item(l.text); is {
			r.put(&open)
			open = piece{at: l.place(), item: true, ordered: ordered}
			open.add(rest)
			r.counted = ordered
			continue
		}
		if whole && !open.item {
			r.put(&open)
		}
		if open.at.Line == 0 {
			open.at = l.place()
		}
		open.add(l.text)
	}
	r.put(&open)
}

// piece is a paragraph or an item while its lines are read.
type piece struct {
	at            document.Place
	item, ordered bool
	lines         []string
}

func (p *piece) add(text string) { p.lines = append(p.lines, text) }

func (r *reader) put(p *piece) {
	text := document.Own(strings.Join(p.lines, " "))
	if p.item {
		r.flow.Item(p.at, p.ordered, text)
	} else if len(p.lines) > 0 {
		r.flow.Paragraph(p.at, document.Body, text)
	}
	*p = piece{lines: p.lines[:0]}
}

// alone reads a line that stands alone as a heading, where it is one.
func (r *reader) alone(l, after line) bool {
	text := strings.TrimSpace(l.text)
	if utf8.RuneCountInString(text) > longestHeading || strings.ContainsAny(text[len(text)-1:], ".;,:!?") || strings.Contains(text, "\t") {
		return false
	}
	if number, rest, _, is := item(text); is {
		depth := strings.Count(strings.TrimRight(number, "."), ".") + 1
		next, _, _, follows := item(after.text)
		capital, _ := utf8.DecodeRuneInString(rest)
		switch {
		case number == "" || !unicode.IsUpper(capital):
			return false
		case r.counted, follows && next != "" && strings.Count(strings.TrimRight(next, "."), ".")+1 <= depth:
			return false // items with blank lines between them
		}
		r.flow.Heading(l.place(), depth, document.Own(text))
		return true
	}
	if !capitals(text) {
		return false
	}
	r.flow.Heading(l.place(), 1, document.Own(text))
	return true
}

// capitals reports whether a line has four letters or more, all of them capitals.
func capitals(text string) bool {
	n := 0
	for _, c := range text {
		switch {
		case unicode.IsLower(c):
			return false
		case unicode.IsUpper(c):
			n++
		}
	}
	const fewest = 4
	return n >= fewest
}

// rule is the sign that a line is made of, three times or more; 0 where it is none.
func rule(text string) byte {
	text = strings.TrimSpace(text)
	if len(text) < 3 || !strings.ContainsRune("=-~_*", rune(text[0])) || strings.Trim(text, text[:1]) != "" {
		return 0
	}
	return text[0]
}

// underlined is the level of a heading that the line under it makes; 0 where it makes
// none.
func underlined(text, under string) int {
	sign := rule(under)
	n := utf8.RuneCountInString(strings.TrimSpace(text))
	if n > longestTitle || 2*len(strings.TrimSpace(under)) < n {
		return 0
	}
	switch sign {
	case '=':
		return 1
	case '-':
		return 2
	case '~':
		return 3
	}
	return 0
}

// item takes the sign of an item from its line: a bullet, or a number, which it
// returns: "2.", "1.2".
func item(text string) (number, rest string, ordered, is bool) {
	text = strings.TrimLeft(text, " \t")
	for _, bullet := range [...]string{"-", "*", "•", "–", "—", "·", "▪", "◦", "●", "+"} {
		if rest, is = strings.CutPrefix(text, bullet); is {
			if after := strings.TrimLeft(rest, " \t\u00a0"); after != rest && after != "" {
				return "", after, false, true
			}
			return "", "", false, false
		}
	}
	end := strings.IndexAny(text, " \t")
	const longest = 10
	if end <= 0 || end > longest {
		return "", "", false, false
	}
	number, rest = text[:end], strings.TrimLeft(text[end:], " \t")
	body := strings.TrimRight(number, ".)°")
	switch {
	case rest == "" || body == "" || len(number)-len(body) > 2:
	case strings.Trim(body, "0123456789.") == "" && body[0] != '.' && (len(number) > len(body) || strings.Contains(body, ".")):
		// "12." and "1.2" number; "2026" and "1,5" do not.
		const year = 4
		if len(body) < year || strings.Contains(body, ".") {
			return strings.TrimRight(number, ")°"), rest, true, true
		}
	case len(number) > len(body) && strings.Trim(body, "IVX") == "":
		return number, rest, true, true
	case len(body) == 1 && body[0] >= 'a' && body[0] <= 'z' && strings.HasSuffix(number, ")"):
		return "", rest, true, true
	}
	return "", "", false, false
}

// table reports whether lines are the rows of a table: the same number of tabs in all,
// two lines or more.
func table(lines []line) bool {
	if len(lines) < 2 {
		return false
	}
	tabs := strings.Count(strings.TrimSpace(lines[0].text), "\t")
	for _, l := range lines {
		if tabs == 0 || strings.Count(l.text, "\t") != tabs || strings.HasPrefix(l.text, "\t") {
			return false
		}
	}
	return true
}

func (r *reader) table(lines []line) {
	labels := strings.Split(lines[0].text, "\t")
	for i := range labels {
		labels[i] = strings.TrimSpace(labels[i])
	}
	rows := make([][]document.Text, 0, len(lines)-1)
	for _, l := range lines[1:] {
		var row []document.Text
		for cell := range strings.SplitSeq(l.text, "\t") {
			row = append(row, document.Own(cell))
		}
		rows = append(rows, row)
	}
	r.flow.Table(lines[0].place(), "", labels, rows)
}
