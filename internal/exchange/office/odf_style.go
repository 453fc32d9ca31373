package office

import "strings"

// odfStyle is one style of an OpenDocument, what it says itself.
type odfStyle struct {
	name, parent string
	outline      int // from 1; 0 where it does not say
	list         string
	bold         string // "on", "off", or empty where it does not say
	hidden       bool
	lang         string
	before       bool // a new page before it
	after        bool
}

type odfStyles struct {
	byName map[string]*odfStyle
	forms  map[string]odfForm
	lists  map[string]map[int]string // "sign", "number" or "none" by list style and level
	lang   string
	keep   func(*scanner) bool // whether one more may be kept
}

// odfForm is what a style makes of a paragraph or of a run.
type odfForm struct {
	form
	list          string
	hidden        bool
	lang          string
	before, after bool
}

func newODFStyles(keep func(*scanner) bool) *odfStyles {
	return &odfStyles{keep: keep, byName: make(map[string]*odfStyle), forms: make(map[string]odfForm), lists: make(map[string]map[int]string)}
}

// read reads the styles in the element just opened. Those that a text made for itself
// may bear the names of no others.
func (st *odfStyles) read(s *scanner) {
	clear(st.forms)
	for at := s.depth; s.child(at); {
		if !st.keep(s) {
			return
		}
		switch s.name {
		case "style:style":
			one := &odfStyle{name: s.attr("style:display-name"), parent: s.attr("style:parent-style-name"), outline: s.number("style:default-outline-level", 0), list: s.attr("style:list-style-name"), before: s.attr("style:master-page-name") != ""}
			name, family := s.attr("style:name"), s.attr("style:family")
			if one.name == "" {
				one.name = strings.ReplaceAll(name, "_20_", " ")
			}
			st.properties(s, one)
			st.byName[family+"/"+name] = one
		case "style:default-style":
			family, one := s.attr("style:family"), &odfStyle{}
			st.properties(s, one)
			switch {
			case language(one.lang) == "":
			case family == "paragraph" || family == "graphic" && st.lang == "":
				st.lang = one.lang
			}
		case "text:list-style":
			st.list(s)
		}
	}
}

func (st *odfStyles) properties(s *scanner, to *odfStyle) {
	for at := s.depth; s.child(at); {
		switch s.name {
		case "style:paragraph-properties":
			to.before = to.before || s.attr("fo:break-before") == "page"
			to.after = s.attr("fo:break-after") == "page"
		case "style:text-properties":
			switch v := s.attr("fo:font-weight"); {
			case v == "bold", v >= "600" && v <= "900" && len(v) == 3:
				to.bold = "on"
			case v != "":
				to.bold = "off"
			}
			to.hidden = s.attr("text:display") == "none"
			to.lang = s.attr("fo:language")
		}
	}
}

func (st *odfStyles) list(s *scanner) {
	levels := make(map[int]string)
	st.lists[s.attr("style:name")] = levels
	for at := s.depth; s.child(at); {
		const lowest = 10
		level := s.number("text:level", 0)
		if level < 1 || level > lowest {
			continue
		}
		switch s.name {
		case "text:list-level-style-number":
			levels[level] = "number"
			if s.attr("style:num-format") == "" {
				levels[level] = "none"
			}
		case "text:list-level-style-bullet":
			levels[level] = "sign"
			if strings.TrimSpace(s.attr("text:bullet-char")) == "" {
				levels[level] = "none"
			}
		case "text:list-level-style-image":
			levels[level] = "sign"
		}
	}
}

// of is what a style of a family makes of what bears it, with what it inherits.
func (st *odfStyles) of(family, name string) odfForm {
	key := family + "/" + name
	if f, is := st.forms[key]; is {
		return f
	}
	f := odfForm{}
	settled, bold := false, ""
	next := name
	for i := range maxInheritance {
		one := st.byName[family+"/"+next]
		if one == nil {
			break
		}
		if !settled && family == "paragraph" {
			settled = f.named(one.name)
		}
		if i == 0 {
			f.before, f.after = one.before, one.after
		}
		f.list = firstOf(f.list, one.list)
		f.lang = firstOf(f.lang, one.lang)
		f.hidden = f.hidden || one.hidden
		bold = firstOf(bold, one.bold)
		next = one.parent
	}
	f.bold = bold == "on"
	st.forms[key] = f
	return f
}

// sign is what stands before an item of a list: "sign", "number" or "none".
func (st *odfStyles) sign(list string, level int) string {
	return firstOf(st.lists[list][level], "sign")
}
