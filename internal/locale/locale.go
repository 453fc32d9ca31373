// Package locale puts things into French and English as a printer would: numbers,
// dates, plurals, lists, and the spaces that French sets before its punctuation. It
// knows nothing of strategies.
package locale

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
)

// Lang is a language that Boussole speaks.
type Lang string

// French is the first, English the second.
const (
	French  Lang = "fr"
	English Lang = "en"
)

// Parse is the language that a name such as "fr", "fr_FR.UTF-8" or "en-GB" asks for.
func Parse(name string) (Lang, bool) {
	name = strings.ToLower(name)
	switch {
	case name == "fr" || strings.HasPrefix(name, "fr_") || strings.HasPrefix(name, "fr-") || strings.HasPrefix(name, "fr."):
		return French, true
	case name == "en" || strings.HasPrefix(name, "en_") || strings.HasPrefix(name, "en-") || strings.HasPrefix(name, "en."):
		return English, true
	}
	return "", false
}

// FromEnvironment is the language of the first variable that names one, as gettext
// reads them; French where none does.
func FromEnvironment(getenv func(string) string) Lang {
	for _, name := range []string{"LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"} {
		value, _, _ := strings.Cut(getenv(name), ":")
		if value == "" {
			continue
		}
		if lang, ok := Parse(value); ok {
			return lang
		}
		if name == "LC_ALL" {
			break
		}
	}
	return French
}

const (
	noBreak     = "\u00a0"
	thinNoBreak = "\u202f"
)

// Number writes a number with at most the given decimals, without closing zeros.
func Number(lang Lang, value float64, decimals int) string {
	s := strconv.FormatFloat(math.Abs(value), 'f', decimals, 64)
	whole, part, _ := strings.Cut(s, ".")
	part = strings.TrimRight(part, "0")
	mark, group := ".", ","
	if lang == French {
		mark, group = ",", thinNoBreak
	}
	var b strings.Builder
	if value < 0 && (strings.Trim(whole, "0") != "" || part != "") {
		b.WriteString("\u2212")
	}
	// Four figures stand together in French and English type alike only in years;
	// amounts are grouped from the thousand on.
	for i, r := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteString(group)
		}
		b.WriteRune(r)
	}
	if part != "" {
		b.WriteString(mark + part)
	}
	return b.String()
}

// Percent writes a share of 0 to 1 as a percentage.
func Percent(lang Lang, share float64) string {
	decimals := 0
	if r := share * 100; r != math.Round(r) && r < 10 {
		decimals = 1
	}
	s := Number(lang, share*100, decimals)
	if lang == French {
		return s + noBreak + "%"
	}
	return s + "%"
}

var currencySigns = map[string]string{"EUR": "€", "GBP": "£", "USD": "$"}

// Money writes an amount of a currency (ISO 4217), with hundredths where it has any.
func Money(lang Lang, amount float64, currency string) string {
	decimals := 0
	if amount != math.Trunc(amount) {
		decimals = 2
	}
	s := Number(lang, amount, decimals)
	if decimals == 2 {
		// 89.9 is written 89.90.
		if cut := strings.LastIndexAny(s, ".,"); cut >= 0 && len(s)-cut == 2 {
			s += "0"
		}
	}
	sign := currencySigns[currency]
	switch {
	case lang == French && sign != "":
		return s + noBreak + sign
	case sign != "":
		return sign + s
	}
	return s + noBreak + currency
}

var months = map[Lang][12]string{
	French:  {"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"},
	English: {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"},
}

// Date writes a day: "14 janvier 2027", "1er mars 2027", "14 January 2027".
func Date(lang Lang, year int, month time.Month, day int) string {
	if month < 1 || month > 12 {
		return ""
	}
	d := strconv.Itoa(day)
	if lang == French && day == 1 {
		d = "1er"
	}
	return d + noBreak + months[lang][month-1] + " " + strconv.Itoa(year)
}

// List writes "a, b et c" or "a, b and c".
func List(lang Lang, items []string) string {
	and := " and "
	if lang == French {
		and = " et "
	}
	switch len(items) {
	case 0:
		return ""
	case 1:
		return items[0]
	}
	return strings.Join(items[:len(items)-1], ", ") + and + items[len(items)-1]
}

// Plural reports whether a count takes the plural: from 2 on in French, for all but 1
// in English.
func Plural(lang Lang, n float64) bool {
	if lang == French {
		return math.Abs(n) >= 2
	}
	return n != 1
}

// Expand puts values into a sentence. {name} stands for a value; {name:heure:heures}
// for a count and its noun in the right number; {name?heure:heures} for the noun
// alone. A name without a value stays as it is, so that a test can see it.
func Expand(lang Lang, sentence string, value func(name string) (text string, count float64, ok bool)) string {
	var b strings.Builder
	for {
		open := strings.IndexByte(sentence, '{')
		if open < 0 {
			break
		}
		end := strings.IndexByte(sentence[open:], '}')
		if end < 0 {
			break
		}
		b.WriteString(sentence[:open])
		hole := sentence[open+1 : open+end]
		b.WriteString(fill(lang, hole, value))
		sentence = sentence[open+end+1:]
	}
	b.WriteString(sentence)
	return b.String()
}

func fill(lang Lang, hole string, value func(string) (string, float64, bool)) string {
	cut := strings.IndexAny(hole, ":?")
	if cut < 0 {
		if text, _, ok := value(hole); ok {
			return text
		}
		return "{" + hole + "}"
	}
	text, count, ok := value(hole[:cut])
	one, many, two := strings.Cut(hole[cut+1:], ":")
	if !ok || !two {
		return "{" + hole + "}"
	}
	noun := one
	if Plural(lang, count) {
		noun = many
	}
	if hole[cut] == '?' {
		return noun
	}
	return text + noBreak + noun
}

// Typeset sets a sentence that was typed with plain spaces: in French the no-break
// spaces inside « » and before : and the narrow ones before ; ? !, those within a figure
// of thousands and between a figure and its unit, and in both languages the curved
// apostrophe between letters. Addresses of the web are left alone.
func Typeset(lang Lang, s string) string {
	runes := []rune(s)
	out := make([]rune, 0, len(runes)+8)
	for i, r := range runes {
		switch {
		case r == '\'' && i > 0 && i+1 < len(runes) && isLetter(runes[i-1]) && isLetter(runes[i+1]):
			out = append(out, '’')
			continue
		case lang != French:
		case r == ' ' && i+1 < len(runes):
			switch runes[i+1] {
			case '»', ':', '%', '€':
				out = append(out, '\u00a0')
				continue
			case ';', '?', '!':
				out = append(out, '\u202f')
				continue
			}
			switch {
			case i > 0 && runes[i-1] == '«', unitFollows(runes, i):
				out = append(out, '\u00a0')
				continue
			case thousandsFollow(runes, i):
				out = append(out, '\u202f')
				continue
			}
		}
		out = append(out, r)
	}
	return string(out)
}

// units are what stays on the line of its figure, besides the signs.
var units = [...]string{"h", "min", "km", "m", "cm", "mm", "m²", "m³", "ha", "kg", "fois"}

// unitFollows reports whether the space at i stands between a figure, or the hole for one,
// and its unit; or between hours and minutes.
func unitFollows(s []rune, i int) bool {
	if i == 0 {
		return false
	}
	word := wordAt(s, i+1)
	switch before := s[i-1]; {
	case isDigit(before), before == '}':
		after := i + 1 + len([]rune(word))
		return slices.Contains(units[:], word) && (after == len(s) || s[after] != '’' && s[after] != '\'')
	case before == 'h' && i > 2 && isDigit(s[i-3]):
		return len(word) == 2 && isDigit(rune(word[0])) && isDigit(rune(word[1]))
	}
	return false
}

// thousandsFollow reports whether the space at i stands before a group of three figures,
// after one to three others or such a group.
func thousandsFollow(s []rune, i int) bool {
	word := wordAt(s, i+1)
	if len(word) != 3 || strings.Trim(word, "0123456789") != "" {
		return false
	}
	n := 0
	for n < i && isDigit(s[i-1-n]) {
		n++
	}
	return n >= 1 && n <= 3 && (n == i || !isLetter(s[i-1-n]))
}

// wordAt is the letters and figures from a place on.
func wordAt(s []rune, from int) string {
	end := from
	for end < len(s) && (isLetter(s[end]) || isDigit(s[end]) || s[end] == '²' || s[end] == '³') {
		end++
	}
	return string(s[from:end])
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

func isLetter(r rune) bool {
	return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= 'À' && r <= 'ÿ' || r == 'œ' || r == 'Œ'
}

// Visible shows what a terminal would obey: control characters become a replacement
// mark, but for line ends.
func Visible(s string) string {
	return strings.Map(func(r rune) rune {
		if r != '\n' && unicode.IsControl(r) {
			return '\ufffd'
		}
		return r
	}, s)
}

// Quote puts a text between quotation marks; marks within it become the inner ones.
func Quote(lang Lang, s string) string {
	if lang == French {
		return "«" + noBreak + Nest(lang, s) + noBreak + "»"
	}
	return "“" + Nest(lang, s) + "”"
}

var (
	innerFrench  = strings.NewReplacer("«"+noBreak, "“", "«"+thinNoBreak, "“", "« ", "“", "«", "“", noBreak+"»", "”", thinNoBreak+"»", "”", " »", "”", "»", "”")
	innerEnglish = strings.NewReplacer("“", "‘", "”", "’")
)

// Nest turns the quotation marks of a text into the inner ones, for a text that will
// stand between quotation marks itself.
func Nest(lang Lang, s string) string {
	if lang == French {
		return innerFrench.Replace(s)
	}
	return innerEnglish.Replace(s)
}
