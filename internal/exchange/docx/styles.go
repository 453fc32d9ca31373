package docx

import (
	"math"
	"strconv"

	"boussole/internal/exchange/ooxml"
)

// fit is how large things stand on a page: its margins, the sizes of text in half
// points, as Word has them, and the room between paragraphs against the usual.
type fit struct {
	side, top, foot                     ooxml.EMU
	body, own, small, table, tableSmall string
	lead, first, second, step           string
	chart                               float64   // points of a chart's smallest text, at most
	opening                             ooxml.EMU // what stands above the steps of a strategy on a page, about
	air                                 float64
}

var (
	usual = fit{
		side: 18 * ooxml.Mm, top: 15 * ooxml.Mm, foot: 18 * ooxml.Mm,
		body: "20", own: "21", small: "18", table: "19", tableSmall: "18",
		lead: "24", first: "42", second: "31", step: "26", chart: 9.6, opening: 75 * ooxml.Mm, air: 1,
	}
	// dense is for the strategy on a page, which is to take few.
	dense = fit{
		side: 15 * ooxml.Mm, top: 12 * ooxml.Mm, foot: 15 * ooxml.Mm,
		body: "18", own: "19", small: "17", table: "18", tableSmall: "17",
		lead: "20", first: "36", second: "26", step: "24", chart: leastText, opening: 50 * ooxml.Mm, air: 0.55,
	}
)

// width and height are what the margins leave for text; half is the width of a column.
func (f fit) width() ooxml.EMU  { return pageWidth - 2*f.side }
func (f fit) height() ooxml.EMU { return pageHeight - f.top - f.foot }
func (f fit) half() ooxml.EMU   { return (f.width() - gutter) / 2 }

// points is a size in half points, in points.
func points(half string) float64 {
	n, err := strconv.Atoi(half)
	if err != nil {
		return 0
	}
	return float64(n) / 2
}

// style is one named style: its properties are markup of WordprocessingML, in the order
// of the schema.
type style struct {
	kind, id, name, based, next string
	native                      bool // one that Word knows by this name
	para, run                   string
}

// measure is the indent at the right that keeps a line of prose near seventy letters.
const measure = `w:right="1700"`

func serif(half string) string {
	return `<w:rFonts w:ascii="` + ooxml.Serif + `" w:hAnsi="` + ooxml.Serif + `" w:cs="` + ooxml.Serif + `"/>` + ink(half, ooxml.Ink)
}

// ink is a colour and a size.
func ink(half, colour string) string {
	s := ""
	if colour != "" {
		s = `<w:color w:val="` + colour + `"/>`
	}
	return s + `<w:sz w:val="` + half + `"/><w:szCs w:val="` + half + `"/>`
}

// room is a length in twips with as much air as things have.
func (f fit) room(twips int) string { return strconv.Itoa(int(math.Round(float64(twips) * f.air))) }

// spacing is the room before and after a paragraph, in twips, and its leading.
func (f fit) spacing(before, after int, line string) string {
	return `<w:spacing w:before="` + f.room(before) + `" w:after="` + f.room(after) + `" w:line="` + line + `" w:lineRule="auto"/>`
}

// border is one side of a border, its width in eighths of a point.
func border(side, kind, eighths, space, colour string) string {
	return "<w:" + side + ` w:val="` + kind + `" w:sz="` + eighths + `" w:space="` + space + `" w:color="` + colour + `"/>`
}

func boxed(sides string) string { return "<w:pBdr>" + sides + "</w:pBdr>" }

func heading(level, size, para string) style {
	outline := `<w:outlineLvl w:val="` + string(level[0]-1) + `"/>`
	return style{"paragraph", "Heading" + level, "heading " + level, "Normal", "BodyText", true, "<w:keepNext/><w:keepLines/>" + para + outline, serif(size)}
}

// paragraphStyles are the paragraph styles, those that Word knows first.
func (f fit) paragraphStyles() []style {
	list := []style{
		// LibreOffice takes the defaults of the document for a paragraph's own in a table,
		// over the style of a run: they stand here as well.
		{"paragraph", "Normal", "Normal", "", "", true, "", sans(f.body, ooxml.Ink)},
		{"paragraph", "Title", "Title", "Normal", "BodyText", true, "<w:keepNext/>" + f.spacing(0, 120, "228"), serif("48")},
		heading("1", f.first, f.spacing(40, 160, "220")+`<w:ind w:right="1100"/>`),
		heading("2", f.second, boxed(border("top", "single", "6", "8", ooxml.Ink))+f.spacing(400, 120, "226")),
		{"paragraph", "BoussoleStep", "Heading 2, step", "Heading2", "BodyText", false, f.spacing(0, 60, "226"), ink(f.step, "")},
		heading("3", "25", f.spacing(280, 80, "232")),
		heading("4", "22", f.spacing(200, 60, "232")),
		{"paragraph", "BodyText", "Body Text", "Normal", "", true, f.spacing(0, 110, "246") + `<w:ind ` + measure + `/>`, ""},
		{"paragraph", "BoussoleOwn", "Body of the organisation", "BodyText", "", false, f.spacing(0, 110, "250"), serif(f.own)},
		{"paragraph", "BoussoleLead", "Lead", "Normal", "BodyText", false, f.spacing(0, 140, "250") + `<w:ind w:right="900"/>`, serif(f.lead)},
		{"paragraph", "Quote", "Quote", "Normal", "BodyText", true, boxed(border("left", "single", "6", "9", ooxml.Contour)) + f.spacing(60, 140, "250") + `<w:ind w:left="227" ` + measure + `/>`, serif(f.own)},
		{"paragraph", "BoussoleSmall", "Small", "Normal", "", false, f.spacing(20, 110, "240") + `<w:ind w:right="900"/>`, ink(f.small, ooxml.Ink2)},
		{"paragraph", "ListBullet", "List Bullet", "Normal", "", true, f.spacing(0, 50, "244") + `<w:ind w:left="284" ` + measure + ` w:hanging="284"/>`, ""},
		{"paragraph", "ListNumber", "List Number", "Normal", "", true, f.spacing(0, 50, "244") + `<w:ind w:left="284" ` + measure + ` w:hanging="284"/>`, ""},
		{"paragraph", "Caption", "caption", "Normal", "BodyText", true, f.spacing(30, 160, "236") + `<w:ind w:right="900"/>`, ink(f.small, ooxml.Ink2)},
		{"paragraph", "BoussoleTerm", "Term", "Normal", "BoussoleDefinition", false, "<w:keepNext/>" + f.spacing(90, 10, "236"), ink(f.small, ooxml.Ink2)},
		{"paragraph", "BoussoleDefinition", "Definition", "Normal", "", false, "<w:keepLines/>" + f.spacing(0, 90, "246") + `<w:ind w:right="600"/>`, ""},
		{"paragraph", "BoussoleFact", "Fact", "Normal", "", false, f.spacing(0, 40, "236"), ink(f.small, "")},
		{"paragraph", "BoussoleColumn", "Table column", "Normal", "", false, "<w:keepNext/>" + f.spacing(0, 20, "228"), ink(f.small, ooxml.Ink2)},
		{"paragraph", "BoussoleCell", "Table cell", "Normal", "", false, f.spacing(0, 0, "234"), ink(f.table, "")},
		{"paragraph", "BoussoleFigure", "Figure", "Normal", "", false, f.spacing(40, 60, "240"), ""},
		{"paragraph", "BoussoleFigureTitle", "Figure title", "Normal", "BoussoleFigure", false, "<w:keepNext/><w:keepLines/>" + f.spacing(100, 0, "240"), ""},
		{"paragraph", "BoussoleKey", "Key", "Normal", "", false, f.spacing(0, 60, "264"), ink(f.small, ooxml.Ink2)},
		{"paragraph", "BoussoleHead", "Name of the tool", "Normal", "", false, f.spacing(0, 120, "240"), ink("24", "")},
		{"paragraph", ooxml.ChartStyle, "Text in a figure", "Normal", "", false, f.spacing(0, 0, "240"), ink(f.small, "")},
		{"paragraph", "BoussoleGap", "Gap", "Normal", "", false, `<w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/>`, ink("4", "")},
		{"paragraph", "BoussoleEmpty", "Something is missing", "Normal", "", false, boxed(border("top", "dashed", "6", "8", ooxml.Edge)+border("left", "dashed", "6", "8", ooxml.Edge)+border("bottom", "dashed", "6", "8", ooxml.Edge)+border("right", "dashed", "6", "8", ooxml.Edge)) + f.spacing(80, 80, "246") + `<w:ind w:left="200" ` + measure + `/>`, ""},
		{"paragraph", "Footer", "footer", "Normal", "", true, boxed(border("top", "single", "4", "5", ooxml.Line)) + `<w:tabs><w:tab w:val="right" w:pos="` + twips(f.width()) + `"/></w:tabs>` + f.spacing(0, 0, "228"), ink("16", ooxml.Ink2)},
		{"paragraph", "TOCHeading", "TOC Heading", "Normal", "Normal", true, "<w:keepNext/>" + boxed(border("top", "single", "6", "8", ooxml.Ink)) + f.spacing(0, 160, "226"), serif("31")},
	}
	for level := 1; level <= 4; level++ {
		n := strconv.Itoa(level)
		list = append(list, style{
			"paragraph", "TOC" + n, "toc " + n, "Normal", "Normal", true,
			`<w:keepLines/><w:tabs><w:tab w:val="left" w:pos="454"/><w:tab w:val="right" w:pos="` + twips(f.width()) + `"/></w:tabs>` + f.spacing(30, 50, "240") + `<w:ind w:left="454" w:right="850" w:hanging="454"/>`, "",
		})
	}
	return append(list, f.findingStyles()...)
}

// findingStyles are those of findings: the rule at the left is solid, double, dotted or
// dashed, and the weight of its ink falls with the gravity. The first paragraph stands
// a hair further in than the others: two that are alike share one rule, and the rules
// of two findings are not to touch.
func (f fit) findingStyles() []style {
	list := []style{{"paragraph", "Finding", "Finding", "Normal", "", false, "<w:keepLines/>" + f.spacing(0, 0, "246") + `<w:ind w:left="240" w:right="1000"/>`, ""}}
	for _, g := range []struct{ id, name, rule, eighths, colour string }{
		{"Blocking", "blocking", "single", "18", ooxml.Block},
		{"Warning", "warning", "double", "6", ooxml.Warn},
		{"Advice", "advice", "dotted", "18", ooxml.Sea},
		{"Sound", "sound", "none", "0", ooxml.Sound},
		{"Waived", "waived", "dashed", "12", ooxml.Ink2},
	} {
		rule := boxed(border("left", g.rule, g.eighths, "9", g.colour))
		if g.rule == "none" {
			rule = ""
		}
		list = append(list,
			style{"paragraph", "Finding" + g.id, "Finding, " + g.name, "Finding", "", false, rule, ""},
			style{"paragraph", "Finding" + g.id + "Head", "Finding, " + g.name + ", head", "Finding", "Finding" + g.id, false, "<w:keepNext/>" + rule + f.spacing(200, 0, "246") + `<w:ind w:left="241" w:right="1000"/>`, ""})
	}
	return list
}

func (f fit) characterStyles(own string) []style {
	voice := `<w:rFonts w:ascii="` + ooxml.Serif + `" w:hAnsi="` + ooxml.Serif + `" w:cs="` + ooxml.Serif + `"/>`
	return []style{
		{"character", "DefaultParagraphFont", "Default Paragraph Font", "", "", true, "", ""},
		{"character", "Organisation", "Organisation", "DefaultParagraphFont", "", false, "", voice + `<w:lang w:val="` + ooxml.Escape(own) + `"/>`},
		{"character", "Secondary", "Secondary", "DefaultParagraphFont", "", false, "", `<w:color w:val="` + ooxml.Ink2 + `"/>`},
		{"character", "Kick", "Name of a section", "DefaultParagraphFont", "", false, "", sans(f.small, ooxml.Ink2)},
		{"character", "Aside", "Beside a heading", "DefaultParagraphFont", "", false, "", sans(f.small, ooxml.Ink2)},
		{"character", "Numeral", "Numeral", "DefaultParagraphFont", "", false, "", voice + `<w:color w:val="` + ooxml.Contour + `"/>`},
		{"character", "Hyperlink", "Hyperlink", "DefaultParagraphFont", "", true, "", `<w:color w:val="` + ooxml.Sea + `"/>`},
	}
}

func sans(half, colour string) string {
	return `<w:rFonts w:ascii="` + ooxml.Sans + `" w:hAnsi="` + ooxml.Sans + `" w:cs="` + ooxml.Sans + `"/>` + ink(half, colour)
}

// styleSheet is the part of styles, in a language for Boussole's words and one for the
// organisation's.
func styleSheet(f fit, lang, own string) []byte {
	var m ooxml.Markup
	m.Put(ooxml.Declaration, `<w:styles xmlns:w="`, ooxml.WordNS, `"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="`, ooxml.Sans, `" w:hAnsi="`, ooxml.Sans, `" w:eastAsia="`, ooxml.Sans, `" w:cs="`, ooxml.Sans,
		`"/><w:color w:val="`, ooxml.Ink, `"/><w:sz w:val="`, f.body, `"/><w:szCs w:val="`, f.body, `"/><w:lang w:val="`, ooxml.Escape(lang), `" w:eastAsia="`, ooxml.Escape(lang), `" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>`, f.spacing(0, 100, "246"), `</w:pPr></w:pPrDefault></w:docDefaults>`)
	for _, s := range append(f.paragraphStyles(), f.characterStyles(own)...) {
		s.write(&m)
	}
	const none = `<w:tblInd w:w="0" w:type="dxa"/>`
	m.Put(`<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr>`, none, `<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`,
		`<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>`,
		`<w:style w:type="table" w:customStyle="1" w:styleId="BoussoleTable"><w:name w:val="Boussole Table"/><w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr>`, none,
		`<w:tblBorders>`, border("insideH", "single", "4", "0", ooxml.Line), `</w:tblBorders><w:tblCellMar><w:top w:w="`, f.room(50), `" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="`, f.room(56), `" w:type="dxa"/><w:right w:w="200" w:type="dxa"/></w:tblCellMar></w:tblPr>`,
		`<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders>`, border("bottom", "single", "6", "0", ooxml.Ink), `</w:tcBorders><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr></w:style>`,
		`<w:style w:type="table" w:customStyle="1" w:styleId="BoussoleFacts"><w:name w:val="Boussole Facts"/><w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr>`, none,
		`<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="240" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>`)
	return m.Bytes()
}

func (s style) write(m *ooxml.Markup) {
	m.Put(`<w:style w:type="`, s.kind, `"`)
	if s.id == "Normal" || s.id == "DefaultParagraphFont" {
		m.Put(` w:default="1"`)
	}
	if !s.native {
		m.Put(` w:customStyle="1"`)
	}
	m.Put(` w:styleId="`, s.id, `"><w:name w:val="`, s.name, `"/>`)
	if s.based != "" {
		m.Put(`<w:basedOn w:val="`, s.based, `"/>`)
	}
	if s.next != "" {
		m.Put(`<w:next w:val="`, s.next, `"/>`)
	}
	if s.id == "DefaultParagraphFont" {
		m.Put(`<w:uiPriority w:val="1"/><w:semiHidden/>`)
	} else {
		m.Put("<w:qFormat/>")
	}
	if s.para != "" {
		m.Put("<w:pPr>", s.para, "</w:pPr>")
	}
	if s.run != "" {
		m.Put("<w:rPr>", s.run, "</w:rPr>")
	}
	m.Put("</w:style>")
}
