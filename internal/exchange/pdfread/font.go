package pdfread

import (
	"strings"
	"unicode/utf16"

	"github.com/ledongthuc/pdf"
)

// font is how the codes of strings become letters and widths.
type font struct {
	bytes   int // of one code
	strong  bool
	letters map[string]string // by code, as the file says it
	ranges  []codes
	encoder pdf.TextEncoding // for codes that it does not
	first   int
	widths  []float64       // from first on, in thousandths of the size
	wide    map[int]float64 // of fonts with codes of two bytes
	usual   float64
	known   map[string]string
}

// codes is a range of codes that are letters in a row.
type codes struct {
	from, to string
	letters  []uint16 // of the first, in UTF-16
}

// Limits of the tables of one font.
const (
	maxWidths = 70_000
	maxCodes  = 70_000
)

// font reads a font, each once.
func (e *extractor) font(v pdf.Value) *font {
	if v.Kind() != pdf.Dict {
		return nil
	}
	// Streams say where they stand in the file, so that this tells fonts apart.
	var b strings.Builder
	for _, name := range [...]string{"BaseFont", "Encoding", "ToUnicode", "FirstChar", "Widths", "DescendantFonts"} {
		b.WriteString(v.Key(name).String())
	}
	key := b.String()
	if f := e.fonts[key]; f != nil {
		return f
	}
	f := &font{bytes: 1, usual: 500, known: make(map[string]string)}
	name := strings.ToLower(v.Key("BaseFont").Name())
	f.strong = strings.Contains(name, "bold") || strings.Contains(name, "black") || strings.Contains(name, "heavy") || strings.Contains(name, "-650") || strings.Contains(name, "semibold")
	if v.Key("Subtype").Name() == "Type0" {
		f.bytes, f.usual = 2, 1000
		f.descendant(v.Key("DescendantFonts").Index(0))
	} else {
		f.first = int(v.Key("FirstChar").Int64())
		for w, i := v.Key("Widths"), 0; i < min(w.Len(), 256); i++ {
			f.widths = append(f.widths, w.Index(i).Float64())
		}
		library := pdf.Font{V: v}
		f.encoder = library.Encoder()
	}
	if u := v.Key("ToUnicode"); u.Kind() == pdf.Stream {
		f.toUnicode(u)
	}
	e.fonts[key] = f
	return f
}

// descendant reads the widths of a font with codes of two bytes: [first [w …]] or
// [first last w] (PDF 32000-1, 9.7.4.3).
func (f *font) descendant(v pdf.Value) {
	f.wide = make(map[int]float64)
	if w := v.Key("DW"); w.Kind() != pdf.Null {
		f.usual = w.Float64()
	}
	list := v.Key("W")
	n := list.Len()
	for i := 0; i+1 < n && len(f.wide) < maxWidths; {
		first, second := int(list.Index(i).Int64()), list.Index(i+1)
		if second.Kind() == pdf.Array {
			for j := range second.Len() {
				f.wide[first+j] = second.Index(j).Float64()
			}
			i += 2
			continue
		}
		width, last := list.Index(i+2).Float64(), int(second.Int64())
		for code := first; code <= last && len(f.wide) < maxWidths; code++ {
			f.wide[code] = width
		}
		i += 3
	}
}

// plus is the code that comes n codes after another, by its last byte.
func plus(code string, n int) string {
	if code == "" {
		return ""
	}
	b := []byte(code)
	b[len(b)-1] += byte(n) //nolint:gosec // a range holds no more than 256 codes
	return string(b)
}

func units(s string) []uint16 {
	list := make([]uint16, 0, len(s)/2)
	for i := 0; i+1 < len(s); i += 2 {
		list = append(list, uint16(s[i])<<8|uint16(s[i+1]))
	}
	return list
}

func letters(units []uint16) string { return string(utf16.Decode(units)) }

func number(code string) int {
	n := 0
	for i := range len(code) {
		n = n<<8 | int(code[i])
	}
	return n
}

func (f *font) width(code string) float64 {
	n := number(code)
	if f.wide != nil {
		if w, is := f.wide[n]; is {
			return w
		}
		return f.usual
	}
	if i := n - f.first; i >= 0 && i < len(f.widths) {
		return f.widths[i]
	}
	return f.usual
}

// text is the letters of a code; none where the file does not say.
func (f *font) text(code string) string {
	if s, is := f.known[code]; is {
		return s
	}
	s, is := f.letters[code]
	if !is {
		s = f.within(code)
	}
	if s == "" && f.encoder != nil {
		s = f.encoder.Decode(code)
	}
	if s == "" {
		s = "\ufffd"
	}
	const longest = 16
	if len(s) > longest || strings.Trim(s, "\x00") == "" {
		s = ""
	}
	f.known[code] = s
	return s
}

func (f *font) within(code string) string {
	for _, r := range f.ranges {
		if len(code) != len(r.from) || code < r.from || code > r.to || len(r.letters) == 0 {
			continue
		}
		list := append([]uint16(nil), r.letters...)
		list[len(list)-1] += uint16(number(code) - number(r.from)) //nolint:gosec // of two bytes at most
		return letters(list)
	}
	return ""
}
