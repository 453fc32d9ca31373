package docx

import (
	"strconv"
	"strings"

	"boussole/internal/exchange/ooxml"
)

func settings(lang string) []byte {
	var m ooxml.Markup
	m.Put(ooxml.Declaration, `<w:settings xmlns:w="`, ooxml.WordNS, `"><w:zoom w:percent="100"/><w:embedTrueTypeFonts/><w:defaultTabStop w:val="709"/><w:characterSpacingControl w:val="doNotCompress"/>`,
		`<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>`,
		`<w:themeFontLang w:val="`, ooxml.Escape(lang), `"/><w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" w:accent1="accent1" w:accent2="accent2" w:accent3="accent3" w:accent4="accent4" w:accent5="accent5" w:accent6="accent6" w:hyperlink="hyperlink" w:followedHyperlink="followedHyperlink"/>`,
		`<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>`)
	return m.Bytes()
}

// numbering is the lists: bullets and numbers, and one of either for each list of the
// document, so that each counts from one.
func (w *writer) numbering() []byte {
	var m ooxml.Markup
	m.Put(ooxml.Declaration, `<w:numbering xmlns:w="`, ooxml.WordNS, `">`)
	for kind, sign := range []string{"–", "%"} {
		m.Put(`<w:abstractNum w:abstractNumId="`, strconv.Itoa(kind), `"><w:multiLevelType w:val="hybridMultilevel"/>`)
		for level := range 3 {
			format, text := "bullet", sign
			if kind == 1 {
				format, text = [...]string{"decimal", "lowerLetter", "lowerRoman"}[level], "%"+strconv.Itoa(level+1)+"."
			}
			at := strconv.Itoa(284 * (level + 1))
			m.Put(`<w:lvl w:ilvl="`, strconv.Itoa(level), `"><w:start w:val="1"/><w:numFmt w:val="`, format, `"/><w:lvlText w:val="`, text, `"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="`, at, `" w:hanging="284"/></w:pPr><w:rPr><w:rFonts w:ascii="`, ooxml.Sans, `" w:hAnsi="`, ooxml.Sans, `" w:hint="default"/><w:color w:val="`, ooxml.Contour, `"/></w:rPr></w:lvl>`)
		}
		m.Put("</w:abstractNum>")
	}
	for i, ordered := range w.lists {
		kind := "0"
		if ordered {
			kind = "1"
		}
		m.Put(`<w:num w:numId="`, strconv.Itoa(i+1), `"><w:abstractNumId w:val="`, kind, `"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`)
	}
	m.Put("</w:numbering>")
	return m.Bytes()
}

// footer is what stands under each page: the document's pieces, and the page's number.
func (w *writer) footer() []byte {
	var pieces []string
	for _, s := range w.doc.Foot {
		if s != "" {
			pieces = append(pieces, s)
		}
	}
	var m ooxml.Markup
	count := func(code string) {
		m.Put(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> `, code, ` </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`)
	}
	m.Put(ooxml.Declaration, `<w:ftr xmlns:w="`, ooxml.WordNS, `"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r>`, letters(strings.Join(pieces, " · ")), `</w:r><w:r><w:tab/></w:r><w:r>`, letters(w.say("page ", "page ")), "</w:r>")
	count("PAGE")
	m.Put("<w:r>", letters(w.say(" sur ", " of ")), "</w:r>")
	count("NUMPAGES")
	m.Put("</w:p></w:ftr>")
	return m.Bytes()
}

// typefaces embeds the typefaces and writes the table of fonts.
func (w *writer) typefaces() error {
	const name = "word/fontTable.xml"
	var m ooxml.Markup
	m.Put(ooxml.Declaration, `<w:fonts xmlns:w="`, ooxml.WordNS, `" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">`)
	open := ""
	for i, face := range ooxml.Typefaces() {
		file, guid, err := face.Obfuscated()
		if err != nil {
			return err
		}
		part := "word/fonts/font" + strconv.Itoa(i+1) + ".odttf"
		w.pkg.Part(part, "", file)
		if face.Family != open {
			if open != "" {
				m.Put("</w:font>")
			}
			open = face.Family
			alternative, family := "Georgia", "roman"
			if open == ooxml.Sans {
				alternative, family = "Segoe UI", "swiss"
			}
			m.Put(`<w:font w:name="`, open, `"><w:altName w:val="`, alternative, `"/><w:charset w:val="00"/><w:family w:val="`, family, `"/><w:pitch w:val="variable"/>`)
		}
		style := "embedRegular"
		switch {
		case face.Bold:
			style = "embedBold"
		case face.Italic:
			style = "embedItalic"
		}
		m.Put("<w:", style, ` r:id="`, w.pkg.Relate(name, ooxml.Related("font"), part), `" w:fontKey="`, guid, `"/>`)
	}
	m.Put("</w:font></w:fonts>")
	w.pkg.Part(name, wordType+"fontTable+xml", m.Bytes())
	w.pkg.Relate(main, ooxml.Related("fontTable"), name)
	return nil
}
