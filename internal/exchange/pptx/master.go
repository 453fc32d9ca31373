package pptx

import (
	"strconv"

	"boussole/internal/exchange/ooxml"
)

const relationshipsNS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

// Content types of the parts of a deck.
const (
	mainType        = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
	slideType       = "application/vnd.openxmlformats-officedocument.presentationml.slide+xml"
	layoutType      = "application/vnd.openxmlformats-officedocument.presentationml.slideLayout+xml"
	masterType      = "application/vnd.openxmlformats-officedocument.presentationml.slideMaster+xml"
	notesType       = "application/vnd.openxmlformats-officedocument.presentationml.notesSlide+xml"
	notesMasterType = "application/vnd.openxmlformats-officedocument.presentationml.notesMaster+xml"
)

// Numbers of the placeholders. Those of texts count from 1.
const (
	footHolder   = 11
	numberHolder = 12
	labelHolder  = 13
	asideHolder  = 14
	tableHolder  = 15
	figureHolder = 16
)

// bodies is how many placeholders for text a layout has.
var bodies = [layouts]int{layoutTitle: 1, layoutSection: 1, layoutText: 1, layoutTable: 0, layoutFigure: 1, layoutColumns: 2}

const emptyGroup = `<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>`

// stencil writes the placeholders of a master or a layout.
type stencil struct {
	ooxml.Markup
	lang string
	id   int
}

// level is a level of a list style: a size, a typeface, a colour.
func level(s style, anchor string, bullet bool) string {
	colour, face := s.colour, "+mn-lt"
	if colour == "" {
		colour = ooxml.Ink
	}
	if s.serif {
		face = "+mj-lt"
	}
	margins := `marL="0" indent="0"`
	bu := `<a:buNone/>`
	if bullet {
		margins = `marL="228600" indent="-228600"`
		bu = `<a:buClr>` + ooxml.Colour(ooxml.Contour) + `</a:buClr><a:buFont typeface="+mn-lt"/><a:buChar char="–"/>`
	}
	return margins + ` algn="` + anchor + `" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:spcBef><a:spcPts val="600"/></a:spcBef><a:spcAft><a:spcPts val="0"/></a:spcAft>` + bu +
		`<a:defRPr sz="` + hundredths(s.size) + `" b="0" kern="1200"><a:solidFill>` + ooxml.Colour(colour) + `</a:solidFill><a:latin typeface="` + face + `"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr>`
}

// holder writes a placeholder with what it asks for.
func (t *stencil) holder(name, kind string, idx int, at box, s style, anchor, prompt string) {
	t.id++
	t.Put(`<p:sp><p:nvSpPr><p:cNvPr id="`, strconv.Itoa(t.id), `" name="`, name, `"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>`, holder(kind, idx), `</p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="`,
		emu(at.x).String(), `" y="`, emu(at.y).String(), `"/><a:ext cx="`, emu(at.w).String(), `" cy="`, emu(at.h).String(), `"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:normAutofit/></a:bodyPr><a:lstStyle>`)
	t.Put(`<a:lvl1pPr `, level(s, anchor, false), `</a:lvl1pPr></a:lstStyle><a:p>`)
	if kind == "sldNum" {
		t.Put(`<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="`, t.lang, `"/><a:t>‹#›</a:t></a:fld>`)
	} else if prompt != "" {
		t.Put(`<a:r><a:rPr lang="`, t.lang, `"/><a:t>`, ooxml.Escape(prompt), `</a:t></a:r>`)
	}
	t.Put(`<a:endParaRPr lang="`, t.lang, `"/></a:p></p:txBody></p:sp>`)
}

func (t *stencil) feet() {
	s := style{size: 10.5, leading: 13, colour: ooxml.Ink2}
	t.holder("Footer", "ftr", footHolder, box{margin, footTop, inner - 80, 16}, s, "l", "")
	t.holder("Slide number", "sldNum", numberHolder, box{margin + inner - 70, footTop, 70, 16}, s, "r", "")
}

// prompts are what the placeholders ask for, in the language of the deck.
type prompts struct{ title, text, label, state, table, figure, left, right string }

func (c *composer) prompts() prompts {
	return prompts{
		title: c.say("Une phrase qui dit où l’on en est", "A sentence that says where things stand"),
		text:  c.say("Une idée", "One idea"), label: c.say("Nom de la section", "Name of the section"), state: c.say("État", "State"),
		table: c.say("Tableau", "Table"), figure: c.say("Figure", "Figure"), left: c.say("À gauche", "Left"), right: c.say("À droite", "Right"),
	}
}

const opened = `xmlns:a="` + ooxml.DrawingNS + `" xmlns:r="` + relationshipsNS + `" xmlns:p="` + ooxml.SlideNS + `"`

// master is the slide master; layouts are the ids of its layouts' relationships.
func (c *composer) master(layouts []string, lang string) []byte {
	t := &stencil{lang: ooxml.Escape(lang), id: 1}
	say := c.prompts()
	t.Put(ooxml.Declaration, `<p:sldMaster `, opened, `><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>`, emptyGroup)
	t.holder("Title", "title", 0, box{margin, titleTop, inner, 2 * titleStyle.leading}, titleStyle, "l", say.title)
	t.holder("Text", "body", 1, box{margin, bodyTop, inner, bodyFoot - bodyTop}, bodyStyle, "l", say.text)
	t.feet()
	t.Put(`</p:spTree></p:cSld><p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:sldLayoutIdLst>`)
	for i, id := range layouts {
		t.Put(`<p:sldLayoutId id="`, strconv.Itoa(2147483649+i), `" r:id="`, id, `"/>`)
	}
	t.Put(`</p:sldLayoutIdLst><p:hf hdr="0" dt="0"/><p:txStyles><p:titleStyle><a:lvl1pPr `, level(titleStyle, "l", false), `</a:lvl1pPr></p:titleStyle><p:bodyStyle>`)
	for i := 1; i <= 5; i++ {
		s := bodyStyle
		if i > 1 {
			s = figureStyle
		}
		n := strconv.Itoa(i)
		t.Put(`<a:lvl`, n, `pPr `, level(s, "l", i > 1), `</a:lvl`, n, `pPr>`)
	}
	t.Put(`</p:bodyStyle><p:otherStyle><a:lvl1pPr `, level(bodyStyle, "l", false), `</a:lvl1pPr></p:otherStyle></p:txStyles></p:sldMaster>`)
	return t.Bytes()
}

// layoutNames are what the layouts are called.
func (c *composer) layoutNames() [layouts]string {
	return [layouts]string{
		c.say("Titre", "Title"), c.say("Section", "Section"), c.say("Titre et texte", "Title and text"),
		c.say("Titre et tableau", "Title and table"), c.say("Titre et figure", "Title and figure"), c.say("Deux colonnes", "Two columns"),
	}
}

// layoutPart is one layout.
func (c *composer) layoutPart(l layout, lang string) []byte {
	t := &stencil{lang: ooxml.Escape(lang), id: 1}
	say := c.prompts()
	kind := [layouts]string{"title", "secHead", "obj", "tbl", "objTx", "twoObj"}[l]
	t.Put(ooxml.Declaration, `<p:sldLayout `, opened, ` type="`, kind, `" preserve="1"><p:cSld name="`, ooxml.Escape(c.layoutNames()[l]), `"><p:spTree>`, emptyGroup)
	label := func() {
		t.holder("Label", "body", labelHolder, box{margin, labelTop, inner * 0.6, 18}, labelStyle, "l", say.label)
		t.holder("State", "body", asideHolder, box{margin + inner*0.62, labelTop, inner * 0.38, 18}, labelStyle, "r", say.state)
	}
	body := box{margin, bodyTop, inner, bodyFoot - bodyTop}
	half := body
	half.w = (inner - gutter) / 2
	other := half
	other.x += half.w + gutter
	if l == layoutTitle {
		t.holder("Title", "ctrTitle", 0, box{margin, 118, 780, 100}, coverStyle, "l", say.title)
		t.holder("Text", "body", 1, box{margin, 250, 780, 150}, bodyStyle, "l", say.text)
		t.holder("Label", "body", labelHolder, box{margin, 64, 780, 28}, ownerStyle, "l", say.label)
	} else {
		title, at := titleStyle, box{margin, titleTop, inner, 2 * titleStyle.leading}
		if l == layoutSection {
			title, at = sectionStyle, box{margin, 112, 760, 130}
		}
		t.holder("Title", "title", 0, at, title, "l", say.title)
		label()
	}
	switch l {
	case layoutSection:
		t.holder("Text", "body", 1, box{margin, 280, 760, 200}, leadStyle, "l", say.text)
	case layoutText:
		t.holder("Text", "body", 1, body, bodyStyle, "l", say.text)
	case layoutTable:
		t.holder("Table", "tbl", tableHolder, body, tableStyle, "l", say.table)
	case layoutFigure:
		t.holder("Figure", "obj", figureHolder, box{body.x, body.y, body.w, body.h - 50}, bodyStyle, "l", say.figure)
		t.holder("Text", "body", 1, box{body.x, body.y + body.h - 40, body.w, 40}, smallStyle, "l", say.text)
	case layoutColumns:
		t.holder("Text 1", "body", 1, half, bodyStyle, "l", say.left)
		t.holder("Text 2", "body", 2, other, bodyStyle, "l", say.right)
	case layoutTitle, layouts:
	}
	if l != layoutTitle {
		t.feet()
	}
	t.Put(`</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`)
	return t.Bytes()
}

// The page of notes: the slide above, what is said below.
const (
	notesWide, notesHigh = 540.0, 720.0
)

var (
	notesImage = box{66, 60, 408, 229.5}
	notesText  = box{66, 310, 408, 360}
)

func notesShape(id, name, ph string, at box, text string) string {
	return `<p:sp><p:nvSpPr><p:cNvPr id="` + id + `" name="` + name + `"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>` + ph + `</p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="` +
		emu(at.x).String() + `" y="` + emu(at.y).String() + `"/><a:ext cx="` + emu(at.w).String() + `" cy="` + emu(at.h).String() + `"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>` + text + `</p:sp>`
}

const (
	imageHolder = `<p:ph type="sldImg" idx="2"/>`
	notesHolder = `<p:ph type="body" idx="3"/>`
)

func notesMaster(lang string) []byte {
	var m ooxml.Markup
	m.Put(ooxml.Declaration, `<p:notesMaster `, opened, `><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>`, emptyGroup,
		notesShape("2", "Slide", imageHolder, notesImage, ""),
		notesShape("3", "Notes", notesHolder, notesText, `<p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"/><a:lstStyle/><a:p><a:endParaRPr lang="`+ooxml.Escape(lang)+`"/></a:p></p:txBody>`),
		`</p:spTree></p:cSld><p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:notesStyle><a:lvl1pPr `,
		level(style{size: 11, leading: 14}, "l", false), `</a:lvl1pPr></p:notesStyle></p:notesMaster>`)
	return m.Bytes()
}

// notesPart is the notes of a slide.
func notesPart(lines []string, lang string) []byte {
	var text ooxml.Markup
	text.Put(`<p:txBody><a:bodyPr/><a:lstStyle/>`)
	for _, l := range lines {
		text.Put(`<a:p><a:r><a:rPr lang="`, ooxml.Escape(lang), `" dirty="0"/><a:t>`, ooxml.Escape(l), `</a:t></a:r></a:p>`)
	}
	text.Put(`</p:txBody>`)
	var m ooxml.Markup
	m.Put(ooxml.Declaration, `<p:notes `, opened, `><p:cSld><p:spTree>`, emptyGroup,
		notesShape("2", "Slide", imageHolder, notesImage, ""), notesShape("3", "Notes", notesHolder, notesText, text.String()),
		`</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`)
	return m.Bytes()
}
