package solve

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// mostLP is how large an LP file may be, in bytes.
const mostLP = 256 << 20

// mostLine is how long a line of it may be, in bytes.
const mostLine = 1 << 20

// ReadLP reads what WriteLP writes, or models of others in the same form: the names of
// rows and variables say what they are. Ids come from the comments at the head, and
// effects as shares of the distance. Errors are LPErrors.
func ReadLP(r io.Reader) (*Instance, error) {
	p := &lpReader{labels: map[string]string{}}
	if err := p.scan(r); err != nil {
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
		return nil, &LPError{FR: "ce qu’il dit se lit, mais ne fait pas un modèle : comparez-le à ce qu’écrit « boussole plan --lp »", EN: "what it says can be read, but makes no model: compare it with what “boussole plan --lp” writes", cause: err}
	}
	return in, nil
}

// LPError is why a text is no multi-choice model, and what to do, in both languages.
type LPError struct {
	Line   int // 0: of the whole
	FR, EN string
	cause  error
}

// Error is the error in English, for logs and tests.
func (e *LPError) Error() string {
	text := e.EN
	if e.cause != nil {
		text += ": " + e.cause.Error()
	}
	if e.Line == 0 {
		return text
	}
	return fmt.Sprintf("line %d: %s", e.Line, text)
}

// Unwrap is what caused the error, if another did.
func (e *LPError) Unwrap() error { return e.cause }

// wrong is an error whose line the caller knows; the same values go into both texts.
func wrong(fr, en string, args ...any) *LPError {
	return &LPError{FR: fmt.Sprintf(fr, args...), EN: fmt.Sprintf(en, args...)}
}

// at says where an error is.
func (e *LPError) at(line int) *LPError {
	e.Line = line
	return e
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
	limited := &io.LimitedReader{R: r, N: mostLP + 1}
	lines := bufio.NewScanner(limited)
	lines.Buffer(nil, mostLine)
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
	switch err := lines.Err(); {
	case errors.Is(err, bufio.ErrTooLong):
		return wrong("la ligne passe un million de caractères : coupez-la entre deux termes, comme le format le permet", "the line is over a million characters: break it between two terms, as the format allows").at(n + 1)
	case err != nil:
		return &LPError{Line: n + 1, FR: "la suite n’a pas pu être lue : vérifiez le fichier et le disque", EN: "the rest could not be read: check the file and the disk", cause: err}
	case limited.N == 0:
		return wrong("le modèle passe %d Mo : laissez de côté des tirages ou des options", "the model is over %d MB: leave draws or options out", mostLP>>20)
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

// fault is an error at the word at hand.
func (p *lpReader) fault(fr, en string, args ...any) error {
	line := 0
	if len(p.tokens) > 0 {
		line = p.tokens[min(p.at, len(p.tokens)-1)].line
	}
	return wrong(fr, en, args...).at(line)
}

// here is the word at hand as the file has it, short enough to be shown.
func (p *lpReader) here() string {
	if p.at >= len(p.tokens) {
		return ""
	}
	return shown(p.tokens[p.at].text)
}

// shown is a word of the file, cut where it is long.
func shown(word string) string {
	if runes := []rune(word); len(runes) > mostShown {
		return string(runes[:mostShown]) + "…"
	}
	return word
}

const mostShown = 60

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
		return p.fault("un modèle à choix multiples commence par maximize", "a multi-choice model begins with maximize")
	}
	if strings.HasSuffix(p.next(), ":") {
		p.at++
	}
	var err error
	if p.goal, err = p.terms(); err != nil {
		return err
	}
	if !p.section("subject to", "such that", "st", "s.t.") {
		return p.fault("« subject to » manque avant « %s » : les contraintes viennent après l’objectif", "subject to is missing at %q: the rows come after the objective", p.here())
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
	if p.at >= len(p.tokens) {
		return p.fault("le modèle n’a pas de fin : il a été coupé, ou sa dernière ligne (« end ») manque", "the model has no end: it was cut short, or its last line (\"end\") is missing")
	}
	if !p.section("end") {
		return p.fault("« %s » n’est d’aucune section d’un modèle à choix multiples : il a un objectif, subject to, bounds, binary et end", "%q is of no section of a multi-choice model: it has an objective, subject to, bounds, binary and end", p.here())
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
				return nil, p.fault("un nombre sans variable avant « %s » : chaque terme est un nombre et une variable", "a number without a variable before %q: each term is a number and a variable", shown(word))
			}
			if word == "-" {
				sign = -sign
			}
		case strings.HasSuffix(word, ":") || strings.ContainsAny(word, "<>="), p.head(), !has && p.starts():
			if has || sign < 0 {
				return nil, p.fault("un terme sans variable avant « %s » : chaque terme est un nombre et une variable", "a term without a variable before %q: each term is a number and a variable", shown(word))
			}
			return all, nil
		default:
			if f, err := strconv.ParseFloat(word, 64); err == nil && !has {
				if !finite(f) {
					return nil, p.fault("on ne peut pas calculer avec « %s » : donnez un nombre fini, de moins de 10^15", "%q is not a number that can be reckoned with: give a finite one, under 10^15", shown(word))
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
		return p.fault("contrainte %s : il manque <=, >= ou = avant « %s »", "row %s: <=, >= or = is missing at %q", shown(r.name), p.here())
	}
	p.at++
	if r.bound, err = strconv.ParseFloat(p.next(), 64); err != nil || !finite(r.bound) {
		return p.fault("contrainte %s : « %s » n’est pas une borne ; donnez un nombre fini, de moins de 10^15", "row %s: %q is not a bound: give a finite number, under 10^15", shown(r.name), p.here())
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
	return p.fault("borne « %s » : un modèle à choix multiples n’en a que pour p (jusqu’à 1), y (de 0 à 1) et t (libre)", "bound %q: a multi-choice model has progress p up to 1, pairs y from 0 to 1, and t free", shown(text))
}
