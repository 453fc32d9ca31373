package pdfread

import (
	"encoding/hex"
	"io"
	"strings"

	"github.com/ledongthuc/pdf"
)

// maxTable is how many bytes of a table of letters are read.
const maxTable = 4 << 20

// toUnicode reads the table that says which letters codes are (PDF 32000-1, 9.10.3). It
// takes the strings between its operators, and nothing else of the PostScript it is in.
func (f *font) toUnicode(v pdf.Value) {
	defer func() { _ = recover() }() // a stream that is broken serves as far as it was read
	f.letters = make(map[string]string)
	src, _ := io.ReadAll(io.LimitReader(v.Reader(), maxTable))
	shortest, longest := 0, 0
	for t := (table{rest: string(src)}); t.until(); {
		switch t.operator {
		case "endcodespacerange":
			for _, code := range t.strings {
				longest = max(longest, len(code))
				if shortest == 0 || len(code) < shortest {
					shortest = len(code)
				}
			}
		case "endbfchar":
			for i := 0; i+1 < len(t.strings) && len(f.letters) < maxCodes; i += 2 {
				f.letters[t.strings[i]] = letters(units(t.strings[i+1]))
			}
		case "endbfrange":
			f.bfrange(t.strings, t.arrays)
		}
	}
	if shortest == longest && (longest == 1 || longest == 2) && f.wide != nil {
		f.bytes = longest
	}
}

// bfrange takes ranges of codes: from, to, and the letters of the first, or an array of
// those of each, of which arrays says how many.
func (f *font) bfrange(list []string, arrays map[int]int) {
	for i := 0; i+2 < len(list)+1 && len(f.ranges) < maxCodes && len(f.letters) < maxCodes; {
		if n, is := arrays[i+2]; is {
			for j := range min(n, len(list)-i-2) {
				f.letters[plus(list[i], j)] = letters(units(list[i+2+j]))
			}
			i += 2 + n
			continue
		}
		if i+2 >= len(list) {
			return
		}
		f.ranges = append(f.ranges, codes{from: list[i], to: list[i+1], letters: units(list[i+2])})
		i += 3
	}
}

// table goes over a table of letters, operator by operator.
type table struct {
	rest     string
	operator string
	strings  []string    // before it, since the operator before
	arrays   map[int]int // how many strings there are in the array that begins at one
}

// until reads to the next operator that ends a list.
func (t *table) until() bool {
	t.strings, t.arrays = nil, make(map[int]int)
	open := -1
	for t.rest != "" {
		c := t.rest[0]
		switch {
		case c == '<' && !strings.HasPrefix(t.rest, "<<"):
			end := strings.IndexByte(t.rest, '>')
			if end < 0 {
				return false
			}
			code := strings.Join(strings.Fields(t.rest[1:end]), "")
			if len(code)%2 != 0 {
				code += "0"
			}
			if b, err := hex.DecodeString(code); err == nil && len(t.strings) < maxCodes {
				t.strings = append(t.strings, string(b))
			}
			t.rest = t.rest[end+1:]
		case c == '[':
			open = len(t.strings)
			t.rest = t.rest[1:]
		case c == ']':
			if open >= 0 {
				t.arrays[open] = len(t.strings) - open
			}
			open = -1
			t.rest = t.rest[1:]
		case c >= 'a' && c <= 'z':
			end := strings.IndexFunc(t.rest, func(c rune) bool { return c < 'A' || c > 'z' || c > 'Z' && c < 'a' })
			if end < 0 {
				end = len(t.rest)
			}
			t.operator, t.rest = t.rest[:end], t.rest[end:]
			if strings.HasPrefix(t.operator, "begin") {
				t.strings, t.arrays = nil, make(map[int]int)
			}
			if strings.HasPrefix(t.operator, "end") {
				return true
			}
		default:
			t.rest = t.rest[1:]
		}
	}
	return false
}
