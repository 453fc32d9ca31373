package ooxml

// Boussole's two families, as Office calls them.
const (
	Serif = "Boussole Serif"
	Sans  = "Boussole Sans"
)

// The light colours of Boussole, as RRGGBB.
const (
	Paper   = "FFFFFF"
	Land    = "F4EEDD"
	Ink     = "15222C"
	Ink2    = "4A5963"
	Edge    = "728089"
	Line    = "C6D1D6"
	Sea     = "0F5470"
	SeaSoft = "B9D3DE"
	Block   = "A3123F"
	Warn    = "84510A"
	Sound   = "2B6445"
	Contour = "92662C"
)

// ThemeType is the content type of a theme.
const ThemeType = "application/vnd.openxmlformats-officedocument.theme+xml"

// themed are the colours that have a place in the theme: whoever changes the theme of a
// document changes them in its drawings too.
var themed = map[string]string{
	Paper: "bg1", Ink: "tx1", Land: "bg2", Ink2: "tx2",
	Sea: "accent1", SeaSoft: "accent2", Block: "accent3", Warn: "accent4", Sound: "accent5", Contour: "accent6",
}

// Colour is a colour in DrawingML: the theme's where it has it.
func Colour(rgb string) string {
	if name, is := themed[rgb]; is {
		return `<a:schemeClr val="` + name + `"/>`
	}
	return `<a:srgbClr val="` + rgb + `"/>`
}

// Theme is the theme part: the colours, the serif for titles and the sans for the rest.
func Theme() []byte {
	var m Markup
	m.Put(Declaration, `<a:theme xmlns:a="`, DrawingNS, `" name="Boussole"><a:themeElements><a:clrScheme name="Boussole">`)
	for _, c := range []struct{ name, rgb string }{
		{"dk1", Ink},
		{"lt1", Paper},
		{"dk2", Ink2},
		{"lt2", Land},
		{"accent1", Sea},
		{"accent2", SeaSoft},
		{"accent3", Block},
		{"accent4", Warn},
		{"accent5", Sound},
		{"accent6", Contour},
		{"hlink", Sea},
		{"folHlink", Ink2},
	} {
		m.Put("<a:", c.name, `><a:srgbClr val="`, c.rgb, `"/></a:`, c.name, ">")
	}
	m.Put(`</a:clrScheme><a:fontScheme name="Boussole">`)
	for _, f := range []struct{ name, face string }{{"majorFont", Serif}, {"minorFont", Sans}} {
		m.Put("<a:", f.name, `><a:latin typeface="`, f.face, `"/><a:ea typeface=""/><a:cs typeface=""/></a:`, f.name, ">")
	}
	const solid = `<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>`
	m.Put(`</a:fontScheme><a:fmtScheme name="Boussole"><a:fillStyleLst>`, solid, solid, solid, `</a:fillStyleLst><a:lnStyleLst>`)
	for _, width := range []string{"6350", "12700", "19050"} {
		m.Put(`<a:ln w="`, width, `" cap="flat" cmpd="sng" algn="ctr">`, solid, `<a:prstDash val="solid"/></a:ln>`)
	}
	const effect = `<a:effectStyle><a:effectLst/></a:effectStyle>`
	m.Put(`</a:lnStyleLst><a:effectStyleLst>`, effect, effect, effect, `</a:effectStyleLst><a:bgFillStyleLst>`, solid, solid, solid, `</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`)
	return m.Bytes()
}
