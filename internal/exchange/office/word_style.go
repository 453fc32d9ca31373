package office

import (
	"strconv"
	"strings"

	"boussole/internal/document"
)

// wordStyle is one style of a Word document, what it says itself.
type wordStyle struct {
	name, based string
	outline     int // 0 for the highest, 9 for none; -1 where it does not say
	number      string
	level       int
	bold        string // "on", "off", or empty where it does not say
	hidden      bool
	headed      bool // a table’s, that sets its first row apart
	lang        string
}

// form is what a paragraph's style makes of it.
type form struct {
	heading  int // 1 to 4, 0 for none
	contents int // the level of a line of the table of contents, 0 for none
	form     document.ParagraphForm
	number   string // of the numbering, empty for none
	level    int
	bold     bool
	headed   bool // a table’s, that sets its first row apart
}

const maxInheritance = 32

type wordStyles struct {
	byID  map[string]*wordStyle
	forms map[string]form
	lang  string // of the document, where its runs name none
}

// readWordStyles reads a styles part; an empty name has no styles.
func readWordStyles(p *pack, name string) (*wordStyles, error) {
	st := &wordStyles{byID: make(map[string]*wordStyle), forms: make(map[string]form)}
	if name == "" || !p.has(name) {
		return st, nil
	}
	s, err := p.scan(name)
	if err != nil {
		return nil, err
	}
	if s.root() {
		for at := s.depth; s.child(at); {
			switch {
			case s.name == "w:docDefaults":
				st.defaults(s)
			case s.name == "w:style" && p.keep(s):
				st.style(s)
			}
		}
	}
	return st, p.done(name, s)
}

func (st *wordStyles) defaults(s *scanner) {
	for at := s.depth; s.next() && s.depth >= at; {
		if s.kind == opening && s.name == "w:lang" {
			st.lang = s.attr("w:val")
		}
	}
}

func (st *wordStyles) style(s *scanner) {
	one := &wordStyle{outline: -1}
	normal := s.attr("w:type") == "paragraph" && s.attr("w:default") != "" && s.on("w:default")
	st.byID[s.attr("w:styleId")] = one
	for at := s.depth; s.child(at); {
		switch s.name {
		case "w:name":
			one.name = s.attr("w:val")
		case "w:basedOn":
			one.based = s.attr("w:val")
		case "w:pPr":
			for in := s.depth; s.child(in); {
				switch s.name {
				case "w:outlineLvl":
					one.outline = s.number("w:val", 9)
				case "w:numPr":
					one.number, one.level = numbered(s)
				}
			}
		case "w:rPr":
			for in := s.depth; s.child(in); {
				switch s.name {
				case "w:b":
					one.bold = onOff(s)
				case "w:vanish":
					one.hidden = s.on("w:val")
				case "w:lang":
					one.lang = s.attr("w:val")
				}
			}
		case "w:tblStylePr":
			one.headed = one.headed || s.attr("w:type") == "firstRow"
		}
	}
	if normal && one.lang != "" {
		st.lang = one.lang
	}
}

func onOff(s *scanner) string {
	if s.on("w:val") {
		return "on"
	}
	return "off"
}

// numbered reads a w:numPr: the numbering's id and the level in it.
func numbered(s *scanner) (id string, level int) {
	for at := s.depth; s.child(at); {
		switch s.name {
		case "w:numId":
			id = s.attr("w:val")
		case "w:ilvl":
			level = s.number("w:val", 0)
		}
	}
	return id, level
}

// of is what a style makes of a paragraph, with what it inherits.
func (st *wordStyles) of(id string) form {
	if f, is := st.forms[id]; is {
		return f
	}
	f := form{}
	settled, bold := false, ""
	next := id
	for range maxInheritance {
		one := st.byID[next]
		if one == nil {
			if next == id { // a file without styles still calls them by their ids
				f.named(id)
			}
			break
		}
		if !settled {
			switch {
			case one.outline >= 0 && one.outline < 9:
				f.heading, settled = min(one.outline+1, maxLevel), true
			case f.named(one.name), f.named(next):
				settled = true
			case one.outline == 9:
				settled = true
			}
		}
		if f.number == "" {
			f.number, f.level = one.number, one.level
		}
		bold = firstOf(bold, one.bold)
		f.headed = f.headed || one.headed
		next = one.based
	}
	f.bold = bold == "on"
	st.forms[id] = f
	return f
}

// maxLevel is the lowest level of heading that a document knows.
const maxLevel = 4

// named takes the meaning of a style from its name, as Word writes it in English and
// in French, or as people name their own after it; it reports whether the name has one.
func (f *form) named(name string) bool {
	word, level := strings.ToLower(strings.TrimSpace(name)), 0
	if stem := strings.TrimRight(word, "0123456789"); stem != word {
		level, _ = strconv.Atoi(word[len(stem):])
		word = stem
	}
	word = strings.Map(func(r rune) rune {
		if r == ' ' || r == '-' || r == '_' || r == '\u00a0' {
			return -1
		}
		return r
	}, word)
	switch word {
	case "heading", "titre":
		if level == 0 && word == "titre" {
			level = 1
		}
		if level < 1 || level > 9 {
			return false
		}
		f.heading = min(level, maxLevel)
	case "title", "titreprincipal":
		f.heading = 1
	case "subtitle", "soustitre":
		f.form = document.Lead
	case "quote", "intensequote", "quotations", "citation", "citationintense":
		f.form = document.Quote
	case "toc", "tm", "contents":
		if level < 1 || level > 9 {
			return false
		}
		f.contents = level
	default:
		return false
	}
	return true
}

// numbering is the forms of numbers and bullets by the ids that paragraphs call.
type numbering struct {
	of       map[string]string         // the abstract numbering of each
	abstract map[string]map[int]string // the format of each level
	override map[string]map[int]string
}

// readNumbering reads a numbering part; an empty name has none.
func readNumbering(p *pack, name string) (*numbering, error) {
	n := &numbering{of: make(map[string]string), abstract: make(map[string]map[int]string), override: make(map[string]map[int]string)}
	if name == "" || !p.has(name) {
		return n, nil
	}
	s, err := p.scan(name)
	if err != nil {
		return nil, err
	}
	if s.root() {
		for at := s.depth; s.child(at); {
			if !p.keep(s) {
				break
			}
			switch s.name {
			case "w:abstractNum":
				id := s.attr("w:abstractNumId")
				n.abstract[id] = make(map[int]string)
				for in := s.depth; s.child(in); {
					numberFormat(s, n.abstract[id])
				}
			case "w:num":
				id := s.attr("w:numId")
				n.override[id] = make(map[int]string)
				for in := s.depth; s.child(in); {
					switch s.name {
					case "w:abstractNumId":
						n.of[id] = s.attr("w:val")
					case "w:lvlOverride":
						for deep := s.depth; s.child(deep); {
							numberFormat(s, n.override[id])
						}
					}
				}
			}
		}
	}
	return n, p.done(name, s)
}

func numberFormat(s *scanner, to map[int]string) {
	if s.name != "w:lvl" {
		return
	}
	const levels = 9
	level := s.number("w:ilvl", 0)
	if level < 0 || level >= levels {
		return
	}
	for at := s.depth; s.child(at); {
		if s.name == "w:numFmt" {
			to[level] = s.attr("w:val")
		}
	}
}

// list reports whether a numbering at a level makes a list of paragraphs, and whether
// it counts them.
func (n *numbering) list(id string, level int) (is, ordered bool) {
	if id == "" || id == "0" {
		return false, false
	}
	format := n.override[id][level]
	if format == "" {
		format = n.abstract[n.of[id]][level]
	}
	switch format {
	case "none":
		return false, false
	case "bullet", "":
		return true, false
	}
	return true, true
}
