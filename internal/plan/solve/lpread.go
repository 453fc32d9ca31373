package solve

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// mostLP is how large an LP file may be, in bytes.
const mostLP = 256 << 20

// ReadLP reads what WriteLP writes, or models of others in the same form: the names of
// rows and variables say what they are. Ids come from the comments at the head, and
// effects as shares of the distance. Errors name the line.
func ReadLP(r io.Reader) (*Instance, error) {
	p := &lpReader{labels: map[string]string{}}
	if err := p.scan(io.LimitReader(r, mostLP)); err != nil {
		return nil, err
	}
	if err := p.parse(); err != nil {
		return nil, err
	}
	in, err := p.build()
	if err != nil {
		return nil, err
	}
	if err := in.Validate(); err != nil {
		return nil, fmt.Errorf("read the LP file: %w", err)
	}
	return in, nil
}

// lpRow is a row as it stands in the file.
type lpRow struct {
	name  string
	terms []term
	sense Sense
	bound float64
	line  int
}

type token struct {
	text string
	line int
}

type lpReader struct {
	tokens []token
	at     int
	labels map[string]string // "battle 3" and its id
	goal   []term
	rows   []lpRow
	binary map[string]bool
}

// scan cuts the file into words, and keeps the labels of its comments.
func (p *lpReader) scan(r io.Reader) error {
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<20)
	n := 0
	for lines.Scan() {
		n++
		text, comment, ok := strings.Cut(lines.Text(), `\`)
		if ok {
			p.label(strings.Fields(comment))
		}
		for word := range strings.FieldsSeq(text) {
			p.tokens = append(p.tokens, token{word, n})
		}
	}
	if err := lines.Err(); err != nil {
		return fmt.Errorf("line %d: %w", n+1, err)
	}
	return nil
}

func (p *lpReader) label(words []string) {
	at := 2
	if len(words) > 0 && words[0] == "option" {
		at = 3
	}
	if len(words) > at {
		p.labels[strings.Join(words[:at], " ")] = strings.Join(words[at:], " ")
	}
}

func (p *lpReader) fault(format string, args ...any) error {
	line := 0
	if len(p.tokens) > 0 {
		line = p.tokens[min(p.at, len(p.tokens)-1)].line
	}
	return fmt.Errorf("line %d: %w", line, fmt.Errorf(format, args...))
}

// next is the word at hand, in lower case, or "" at the end.
func (p *lpReader) next() string {
	if p.at >= len(p.tokens) {
		return ""
	}
	return strings.ToLower(p.tokens[p.at].text)
}

// section takes the words of a section's head.
func (p *lpReader) section(heads ...string) bool {
	for _, head := range heads {
		words := strings.Fields(head)
		ok := true
		for i, w := range words {
			ok = ok && p.at+i < len(p.tokens) && strings.EqualFold(p.tokens[p.at+i].text, w)
		}
		if ok {
			p.at += len(words)
			return true
		}
	}
	return false
}

func (p *lpReader) parse() error {
	if !p.section("maximize", "maximise", "max") {
		return p.fault("a multi-choice model begins with maximize")
	}
	if strings.HasSuffix(p.next(), ":") {
		p.at++
	}
	var err error
	if p.goal, err = p.terms(); err != nil {
		return err
	}
	if !p.section("subject to", "such that", "st", "s.t.") {
		return p.fault("subject to is missing at %q", p.next())
	}
	for strings.HasSuffix(p.next(), ":") {
		if err := p.readRow(); err != nil {
			return err
		}
	}
	if p.section("bounds", "bound") {
		for p.at < len(p.tokens) && !p.head() {
			if err := p.readBound(); err != nil {
				return err
			}
		}
	}
	p.binary = map[string]bool{}
	if p.section("binary", "binaries", "bin") {
		for ; p.at < len(p.tokens) && !p.head(); p.at++ {
			p.binary[p.tokens[p.at].text] = true
		}
	}
	if !p.section("end") {
		return p.fault("%q is of no section of a multi-choice model", p.next())
	}
	return nil
}

// head reports whether a section begins here.
func (p *lpReader) head() bool {
	switch p.next() {
	case "bounds", "bound", "binary", "binaries", "bin", "general", "generals", "gen", "end":
		return true
	}
	return false
}

// terms reads a sum of terms.
func (p *lpReader) terms() ([]term, error) {
	var all []term
	sign, value, has := 1.0, 1.0, false
	for p.at < len(p.tokens) {
		word := p.tokens[p.at].text
		switch {
		case word == "+" || word == "-":
			if has {
				return nil, p.fault("a number without a variable before %q", word)
			}
			if word == "-" {
				sign = -sign
			}
		case strings.HasSuffix(word, ":") || strings.ContainsAny(word, "<>="), p.head(), !has && p.starts():
			if has || sign < 0 {
				return nil, p.fault("a term without a variable before %q", word)
			}
			return all, nil
		default:
			if f, err := strconv.ParseFloat(word, 64); err == nil && !has {
				if !finite(f) {
					return nil, p.fault("%q is not a number that can be reckoned with", word)
				}
				value, has = f, true
				break
			}
			all = append(all, term{sign * value, word})
			sign, value, has = 1, 1, false
		}
		p.at++
	}
	return all, nil
}

// starts reports whether the rows begin here.
func (p *lpReader) starts() bool {
	at := p.at
	ok := p.section("subject to", "such that", "st", "s.t.")
	p.at = at
	return ok
}

func (p *lpReader) readRow() error {
	r := lpRow{name: strings.TrimSuffix(p.tokens[p.at].text, ":"), line: p.tokens[p.at].line}
	p.at++
	var err error
	if r.terms, err = p.terms(); err != nil {
		return err
	}
	switch p.next() {
	case "<=", "=<", "<":
		r.sense = AtMost
	case ">=", "=>", ">":
		r.sense = AtLeast
	case "=":
		r.sense = Exactly
	default:
		return p.fault("row %s: <=, >= or = is missing at %q", r.name, p.next())
	}
	p.at++
	if r.bound, err = strconv.ParseFloat(p.next(), 64); err != nil || !finite(r.bound) {
		return p.fault("row %s: %q is not a bound", r.name, p.next())
	}
	p.at++
	p.rows = append(p.rows, r)
	return nil
}

// readBound takes the bounds that the model sets; it knows no others.
func (p *lpReader) readBound() error {
	var words []string
	for line := p.tokens[p.at].line; p.at < len(p.tokens) && p.tokens[p.at].line == line; p.at++ {
		words = append(words, p.tokens[p.at].text)
	}
	text := strings.Join(words, " ")
	for _, form := range []struct{ before, kind, after string }{
		{"-inf <= ", "p_", " <= 1"},
		{"0 <= ", "y_", " <= 1"},
		{"", "t", " free"},
		{"", "one", " = 1"},
	} {
		if rest, ok := strings.CutPrefix(strings.ToLower(text), form.before); ok && strings.HasPrefix(rest, form.kind) && strings.HasSuffix(rest, form.after) {
			return nil
		}
	}
	p.at--
	return p.fault("bound %q: a multi-choice model has progress p up to 1, pairs y from 0 to 1, and t free", text)
}
