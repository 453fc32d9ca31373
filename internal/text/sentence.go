package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Sentences are the sentences of a block of text, French or English, without the space
// around them. A sentence ends at . ! ? or … (with the quotation marks and brackets that
// close there) before a capital, a figure or an opening mark, at a blank line, and at a
// line that begins an item of a list. The point of an abbreviation (« M. Roux », “e.g.”),
// of an initial, of a figure or of the number of an item ends none.
func Sentences(s string) []Span {
	var list []Span
	from := 0
	end := func(i int) {
		cut := Span{from, i}
		piece := s[from:i]
		cut.Start += len(piece) - len(strings.TrimLeftFunc(piece, unicode.IsSpace))
		cut.End -= len(piece) - len(strings.TrimRightFunc(piece, unicode.IsSpace))
		if cut.Start < cut.End {
			list = append(list, cut)
		}
		from = i
	}
	for i := 0; i < len(s); {
		switch c := s[i]; {
		case !mayEnd[c]:
			i++
		case c == '\n':
			if blankOrItem(s[i+1:]) {
				end(i)
			}
			i++
		case c < utf8.RuneSelf || strings.HasPrefix(s[i:], "…"):
			stop := pastMarks(s, i)
			if endsSentence(s, from, i, stop) {
				end(stop)
			}
			i = stop
		default:
			i++
		}
	}
	end(len(s))
	return list
}

// mayEnd are the bytes at which a sentence may end: of … the first.
var mayEnd = [256]bool{'\n': true, '.': true, '!': true, '?': true, 0xe2: true}

// pastMarks is where the marks that end a sentence at i, and what closes there, are over.
func pastMarks(s string, i int) int {
	stop := i
	for j := i; j < len(s); {
		r, size := utf8.DecodeRuneInString(s[j:])
		switch r {
		case '.', '!', '?', '…', '»', '”', '"', ')', ']', '\'', '’', '*', '_':
			j += size
			stop = j
		case ' ', '\u00a0', '\u202f', '\u2009': // French sets a space before ! ? and »
			rest := strings.TrimLeft(s[j:], " \u00a0\u202f\u2009")
			next, _ := utf8.DecodeRuneInString(rest)
			if next != '!' && next != '?' && next != '»' {
				return stop
			}
			j = len(s) - len(rest)
		default:
			return stop
		}
	}
	return stop
}

func endsSentence(s string, from, mark, stop int) bool {
	rest := s[stop:]
	next, _ := utf8.DecodeRuneInString(rest)
	if rest != "" && !unicode.IsSpace(next) {
		return false // 3.5, beta.gouv.fr, ?x=1
	}
	rest = strings.TrimLeftFunc(rest, unicode.IsSpace)
	next, _ = utf8.DecodeRuneInString(rest)
	if rest != "" && unicode.IsLower(next) {
		return false
	}
	if s[mark] != '.' || stop > mark+1 {
		return true
	}
	before := s[from:mark]
	word := before[strings.LastIndexFunc(before, func(r rune) bool {
		return unicode.IsSpace(r) || r == '(' || r == '«' || r == '’' || r == '\''
	})+1:]
	if strings.TrimSpace(before) == word && isNumber(word) {
		return false // « 1. Les besoins »
	}
	if strings.Trim(word, "«“\"") != word {
		word = strings.Trim(word, "«“\"")
	}
	if r, size := utf8.DecodeRuneInString(word); size == len(word) && unicode.IsUpper(r) {
		return false // an initial
	}
	return !abbreviations[strings.ToLower(word)]
}

func isNumber(w string) bool {
	return w != "" && len(w) <= 3 && strings.Trim(w, "0123456789") == "" || len(w) == 1 && unicode.IsLetter(rune(w[0]))
}

// blankOrItem is whether a line that begins here is blank or an item of a list.
func blankOrItem(s string) bool {
	line, _, _ := strings.Cut(s, "\n")
	line = strings.TrimSpace(line)
	if line == "" {
		return true
	}
	r, size := utf8.DecodeRuneInString(line)
	if strings.ContainsRune("-*•–—◦▪►☐☑✓", r) {
		return strings.HasPrefix(line[size:], " ") || r == '•'
	}
	n := strings.TrimLeft(line, "0123456789")
	return len(n) < len(line) && len(line)-len(n) <= 3 && (strings.HasPrefix(n, ". ") || strings.HasPrefix(n, ") ") || strings.HasPrefix(n, "° "))
}

// abbreviations end with a point that ends no sentence: what they shorten comes before
// something else. « etc. » is not one of them, for a capital after it begins a sentence.
var abbreviations = set(`m mm mme mmes mlle dr drs pr prof me st ste av bd bld bvd cf ex p pp art env tél tel n no nos
vol éd ed al fig chap sect par resp réf ref approx max min mr mrs ms messrs gen gov sen rep hon rev sgt capt lt col jr sr
vs e.g i.e p.ex p.-ex j.-c u.s u.k u.n jan feb févr fév avr juil sept oct nov déc dec mon tue wed thu fri dept est incl excl
ndlr adj`)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}
