package text

import (
	"math"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Figure is a number in a text, in figures: "12,5 %", "1 200 €", "$3.4 million".
type Figure struct {
	Span
	Value float64 // 12.5, 1200, 3400000
	Unit  string  // "%", "€", "$", "£" or none
}

// Year is whether the figure may be the year of a date: a whole number from 1900 to 2100
// without a unit.
func (f Figure) Year() bool {
	return f.Unit == "" && f.Value >= 1900 && f.Value <= 2100 && f.Value == math.Trunc(f.Value)
}

// Figures are the numbers of a text. A comma or a point before one or two figures, or
// more than three, is decimal; before three it divides thousands, as a space does.
func Figures(s string) []Figure {
	var list []Figure
	for i := 0; i < len(s); {
		if s[i] < '0' || s[i] > '9' {
			i++
			continue
		}
		if r, _ := utf8.DecodeLastRuneInString(s[:i]); unicode.IsLetter(r) {
			for i < len(s) && s[i] >= '0' && s[i] <= '9' {
				i++ // B201, Q3
			}
			continue
		}
		f, stop := figureAt(s, i)
		list = append(list, f)
		i = stop
	}
	return list
}

func figureAt(s string, i int) (Figure, int) {
	digits := func(j int) int {
		n := 0
		for j+n < len(s) && s[j+n] >= '0' && s[j+n] <= '9' {
			n++
		}
		return n
	}
	var buf [24]byte
	b := buf[:0]
	first := digits(i)
	b = append(b, s[i:i+first]...)
	j := i + first
	grouped := first <= 3
	for grouped {
		r, size := utf8.DecodeRuneInString(s[j:])
		space := r == ' ' || r == '\u00a0' || r == '\u202f' || r == '\u2009'
		if !space && r != ',' && r != '.' || digits(j+size) != 3 {
			break
		}
		b = append(b, s[j+size:j+size+3]...)
		j += size + 3
	}
	if j < len(s) && (s[j] == ',' || s[j] == '.') {
		if n := digits(j + 1); n > 0 {
			b = append(append(b, '.'), s[j+1:j+1+n]...)
			j += 1 + n
		}
	}
	f := Figure{Span: Span{i, j}, Value: number(b)}
	f.scale(s)
	return f, max(f.End, j)
}

// number is the value of figures with a point among them, or none.
func number(figures []byte) float64 {
	const exact = 15 // figures that a float64 holds
	if len(figures) <= exact {
		whole, isWhole := 0, true
		for _, c := range figures {
			whole, isWhole = whole*10+int(c-'0'), isWhole && c != '.'
		}
		if isWhole {
			return float64(whole)
		}
	}
	value, err := strconv.ParseFloat(string(figures), 64)
	if err != nil {
		return math.Inf(1) // hundreds of figures in a row are no number of anything
	}
	return value
}

// trimSpaces is a text without the spaces of a line that it begins with.
func trimSpaces(s string) string {
	for s != "" {
		switch {
		case s[0] == ' ':
			s = s[1:]
		case s[0] < utf8.RuneSelf:
			return s
		case strings.HasPrefix(s, "\u00a0"):
			s = s[len("\u00a0"):]
		case strings.HasPrefix(s, "\u202f"), strings.HasPrefix(s, "\u2009"):
			s = s[len("\u202f"):]
		default:
			return s
		}
	}
	return s
}

// scale reads what stands after a number (and the currency before it).
func (f *Figure) scale(s string) {
	rest := trimSpaces(s[f.End:])
	take := func(word string) bool {
		if !strings.HasPrefix(rest, word) {
			return false
		}
		after, _ := utf8.DecodeRuneInString(rest[len(word):])
		last, _ := utf8.DecodeLastRuneInString(word)
		if unicode.IsLetter(last) && unicode.IsLetter(after) {
			return false
		}
		f.End = len(s) - len(rest) + len(word)
		rest = trimSpaces(s[f.End:])
		return true
	}
	switch {
	case rest == "" || strings.IndexByte("mMbtkK", rest[0]) < 0:
	case take("millions"), take("million"), take("M"), take("M€"):
		f.Value *= 1e6
	case take("milliards"), take("milliard"), take("billion"), take("Md"):
		f.Value *= 1e9
	case take("mille"), take("thousand"), take("k"), take("K"), take("k€"), take("K€"):
		f.Value *= 1e3
	}
	if strings.HasSuffix(s[f.Start:f.End], "€") {
		f.Unit = "€"
		return
	}
	number := f.End
	_ = take("d’") || take("d'") || take("de")
	switch {
	case take("%"), take("pour cent"), take("percent"), take("per cent"):
		f.Unit = "%"
	case take("€"), take("euros"), take("euro"), take("EUR"):
		f.Unit = "€"
	case take("$"), take("dollars"), take("USD"):
		f.Unit = "$"
	case take("£"), take("pounds"), take("GBP"):
		f.Unit = "£"
	default:
		f.End = number
		r, size := utf8.DecodeLastRuneInString(s[:f.Start])
		if r == '€' || r == '$' || r == '£' {
			f.Unit = string(r)
			f.Start -= size
		}
	}
}
