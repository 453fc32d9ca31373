// Package font is the two typefaces of Boussole as static TrueType files, for the formats
// that are set or that embed their letters: PDF, word processing and slides. They are
// the faces of the HTML report (Basic Latin, Latin-1, Œ and œ, French and English
// punctuation) with the weight fixed, and their licence goes with them wherever they go.
//
// U+202F and U+2011 are in them, and figures are of one width.
package font

import _ "embed" // the faces and their licence

// Serif is Boussole Serif: titles and the organisation's words.
//
//go:embed serif-400.ttf
var Serif []byte

// Italic is Boussole Serif in italics: the organisation's name, titles of works.
//
//go:embed serif-400-italic.ttf
var Italic []byte

// Sans is Boussole Sans: what Boussole says.
//
//go:embed sans-400.ttf
var Sans []byte

// Strong is Boussole Sans at the weight 650, which names itself the bold of its family.
//
//go:embed sans-650.ttf
var Strong []byte

// SerifMore has the further letters of Latin (Ł, č, ő, ș) that Serif has not.
//
//go:embed serif-400-more.ttf
var SerifMore []byte

// SansMore has those that Sans has not.
//
//go:embed sans-400-more.ttf
var SansMore []byte

// StrongMore has those that Strong has not.
//
//go:embed sans-650-more.ttf
var StrongMore []byte

// Licence is the text of the SIL Open Font License with what was changed.
//
//go:embed OFL.txt
var Licence string
