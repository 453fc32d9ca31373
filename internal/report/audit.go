package report

import (
	"path/filepath"
	"strings"

	"boussole/internal/audit"
	"boussole/internal/audit/anchor"
	"boussole/internal/chart"
	"boussole/internal/check"
	"boussole/internal/document"
	"boussole/internal/dossier"
	"boussole/internal/locale"
	"boussole/internal/text"
)

// AuditInput is what the report of an audit is made of.
type AuditInput struct {
	Audit       *audit.Audit
	Today       dossier.Date
	Lang        locale.Lang
	Dossier     *dossier.Document // nil: none vouches for anything
	Competitors []string          // for the swap test, the first of them; the dossier's where there is none
	Texts       int               // how many texts of the library the document was compared with
}

// Audit is a document that was audited: whose its sentences are, which links of the chain
// it holds, its objectives, the swap test, twins, the document itself with its findings in
// the margin, and the findings with their reasons.
func Audit(in AuditInput) *document.Document {
	w := &auditWriter{AuditInput: in, writer: &writer{
		in: Input{Report: in.Audit.Report, Today: in.Today, Lang: in.Lang}, lang: in.Lang, ownLang: ownLanguage(in), audited: true,
	}}
	a := in.Audit
	name := a.Title
	if name == "" {
		name = filepath.Base(a.File)
	}
	doc := &document.Document{
		Lang: string(in.Lang), OwnLang: string(w.ownLang), Kind: "audit",
		Title: w.say(tr("Audit : {name}", "Audit: {name}"), check.Args{"name": name}),
		Date:  w.date(in.Today),
		Foot: []string{
			filepath.Base(a.File),
			w.say(tr("Au {today}", "On {today}"), check.Args{"today": in.Today}),
			w.say(tr("{n:règle:règles}", "{n:rule:rules}"), check.Args{"n": a.Report.Rules}),
		},
	}
	if len(a.Whose) > 0 {
		doc.Owner = w.typeset(a.Whose[0])
	}
	doc.Blocks = w.opening(name)
	for _, part := range []func() []document.Block{w.verdict, w.coverage, w.objectivesApart, w.swaps, w.twins, w.annotated, w.limits, w.annex} {
		doc.Blocks = append(doc.Blocks, part()...)
	}
	return doc
}

func ownLanguage(in AuditInput) locale.Lang {
	if in.Audit.Language == text.English {
		return locale.English
	}
	if in.Audit.Language == text.French {
		return locale.French
	}
	return in.Lang
}

// auditWriter writes the report of an audit.
type auditWriter struct {
	*writer
	AuditInput
}

// opening says in one sentence where the document stands, and what was read.
func (w *auditWriter) opening(name string) []document.Block {
	a := w.Audit
	pages, slides := 0, 0
	for i := range a.Blocks {
		pages, slides = max(pages, a.Blocks[i].Place.Page), max(slides, a.Blocks[i].Place.Slide)
	}
	size := []string{}
	switch {
	case slides > 0:
		size = append(size, w.say(tr("{n:diapositive:diapositives}", "{n:slide:slides}"), check.Args{"n": slides}))
	case pages > 0:
		size = append(size, w.say(tr("{n:page:pages}", "{n:page:pages}"), check.Args{"n": pages}))
	}
	size = append(size, w.say(tr("{n:phrase:phrases}", "{n:sentence:sentences}"), check.Args{"n": len(a.Sentences)}))
	if word := languageWord(a.Language); word != (dossier.Text{}) {
		size = append(size, w.say(word, nil))
	}
	lead := document.Own(name)
	read := document.Text{{Text: filepath.Base(a.File) + ", " + strings.Join(size, ", ") + ". ", Dim: true}}
	blocks := []document.Block{
		document.Heading{Level: 1, Title: w.says(a.Standing())},
		document.Paragraph{Text: lead, Form: document.Lead},
	}
	return []document.Block{document.Grid{Form: document.Opening, Cells: []document.Cell{{Blocks: append(blocks, w.taken(read)...)}}}}
}

func languageWord(l text.Language) dossier.Text {
	switch l {
	case text.French:
		return tr("en français", "in French")
	case text.English:
		return tr("en anglais", "in English")
	default:
		return dossier.Text{}
	}
}

// taken says whose the document was taken to be, and what it was compared with, after what
// was read.
func (w *auditWriter) taken(t document.Text) []document.Block {
	a := w.Audit
	if len(a.Whose) > 0 {
		t = append(t, w.says(tr("Lu comme un document de ", "Read as a document of "), nil)...)
		t = append(t, document.Run{Text: w.typeset(a.Whose[0]), Voice: document.Organisation}, document.Run{Text: ". "})
	} else {
		t = append(t, w.says(tr("À qui est ce document n’a pas été dit. Dites-le par --name ou --dossier : vos autres textes ne passeront pas pour ceux d’un autre. ", "Whose document this is was not said. Say it with --name or --dossier: your other texts will not pass for somebody else’s. "), nil)...)
	}
	if a.Verdict != nil {
		t = append(t, w.says(tr("Comparé à {n:texte:textes} de la bibliothèque", "Compared with {n:text:texts} of the library"), check.Args{"n": w.Texts})...)
		if w.Dossier != nil {
			t = append(t, w.says(tr(" et aux faits de votre dossier", " and with the facts of your dossier"), nil)...)
		}
		t = append(t, document.Run{Text: ". "})
	}
	blocks := []document.Block{small(t)}
	if a.Verdict == nil {
		return blocks
	}
	for i := range a.Verdict.Comparison.Others {
		blocks = append(blocks, small(w.other(i)))
	}
	return blocks
}

// other says of a text of the library why it does not count.
func (w *auditWriter) other(i int) document.Text {
	return w.says(audit.Apart(&w.Audit.Verdict.Comparison.Others[i]))
}

// verdict shows what share of the sentences is own, borrowed and anybody's, with some of
// each.
func (w *auditWriter) verdict() []document.Block {
	v := w.Audit.Verdict
	title := w.says(tr("À qui sont ces phrases ?", "Whose sentences are these?"), nil)
	head := document.Heading{Level: 2, ID: "phrases", Label: w.say(tr("Les phrases", "The sentences"), nil), Title: title}
	if v == nil || len(v.Sentences) == 0 {
		return []document.Block{head, w.missing(
			tr("Aucune phrase n’a pu être jugée.", "No sentence could be judged."),
			tr("Seules les phrases d’au moins cinq mots le sont, hors des titres : le document n’en a pas, ou la bibliothèque manque.", "Only sentences of five words or more are, outside headings: the document has none, or the library is missing."))}
	}
	var parts []chart.Part
	var key []document.KeyEntry
	var words []document.Text
	entries := document.Definitions{}
	for _, k := range whoseKinds {
		args := check.Args{"n": v.Count(k.kind), "all": len(v.Sentences), "share": dossier.Share(v.Share(k.kind))}
		name := w.say(k.name, nil)
		value := w.say(tr("{share}, {n:phrase:phrases} sur {all}", "{share}, {n:sentence:sentences} of {all}"), args)
		parts = append(parts, chart.Part{Label: name, Share: v.Share(k.kind), Value: value, Role: k.role})
		key = append(key, document.KeyEntry{Sample: k.sample, Label: name})
		said := document.Says(name + w.say(tr(" : ", ": "), nil) + value)
		words = append(words, said)
		one := document.Definition{Term: document.Text{{Text: capital(w.say(k.meaning, nil)), Mark: k.mark}}}
		for _, i := range w.telling(k.kind, shownOfAKind) {
			one.Text = append(one.Text, w.sentence(i))
		}
		if len(one.Text) == 0 {
			one.Text = []document.Text{w.says(k.none, nil)}
		}
		entries.Entries = append(entries.Entries, one)
	}
	alt := make([]string, len(words))
	for i := range words {
		alt[i] = words[i].Plain()
	}
	figure := document.Figure{
		Form: document.FigureShares, Chart: chart.Shares(parts, strings.Join(alt, " ; ")), Key: key, Words: words,
		Caption: w.says(tr("Sont jugées les phrases d’au moins cinq mots, hors des titres. Une phrase peut être à n’importe qui et dite à raison ; c’est leur part, et lesquelles, qui renseignent.", "Sentences of five words or more are judged, outside headings. A sentence may be anybody’s and rightly said; it is their share, and which they are, that tells."), nil),
	}
	return []document.Block{head, document.Grid{Form: document.Pair, Cells: []document.Cell{
		{Blocks: []document.Block{figure}}, {Blocks: []document.Block{entries}},
	}}}
}

// shownOfAKind is how many sentences of a kind stand at the top.
const shownOfAKind = 3

// sentenceKind is how a kind of sentences is shown.
type sentenceKind struct {
	kind                anchor.Kind
	role                chart.Role
	sample              document.Sample
	mark                document.Mark
	whose               document.Whose
	name, meaning, none dossier.Text
}

// whoseKinds are the kinds of sentences, in the order in which they are shown.
var whoseKinds = []sentenceKind{
	{
		anchor.Own, chart.Fill, document.SampleOwn, document.MarkOwn, document.WhoseOwn,
		tr("À vous", "Yours"), tr("à vous : un nom que nul autre n’emploie, ou un chiffre que votre dossier atteste", "yours: a name that nobody else uses, or a figure that your dossier vouches for"), tr("Aucune phrase n’a d’ancre.", "No sentence has an anchor."),
	},
	{
		anchor.Borrowed, chart.Over, document.SampleBorrowed, document.MarkBorrowed, document.WhoseBorrowed,
		tr("Empruntées", "Borrowed"), tr("empruntées : les mots mêmes d’un autre texte", "borrowed: the very words of another text"), tr("Aucune phrase n’a les mots d’un texte de la bibliothèque.", "No sentence has the words of a text of the library."),
	},
	{
		anchor.Anybody, chart.Off, document.SampleAnybody, document.MarkAnybody, document.WhoseAnybody,
		tr("À n’importe qui", "Anybody’s"), tr("à n’importe qui : aussi vraies sous le nom d’un concurrent", "anybody’s: as true under a competitor’s name"), tr("Aucune.", "None."),
	},
}

// telling are sentences of a kind to show first: of the own those with most anchors, of
// the borrowed those most alike, of anybody's the longest.
func (w *auditWriter) telling(k anchor.Kind, most int) []int {
	v := w.Audit.Verdict
	var list []int
	for i := range v.Sentences {
		if s := &v.Sentences[i]; s.Kind == k && s.Span.End-s.Span.Start <= longSentence {
			list = append(list, i)
		}
	}
	return pick(list, most, func(i int) float64 {
		s := &v.Sentences[i]
		switch k {
		case anchor.Own:
			return float64(len(s.Names) + len(s.Facts) + len(s.Figures))
		case anchor.Borrowed:
			return s.Shared
		case anchor.Anybody:
			return float64(s.Span.End - s.Span.Start)
		}
		return 0
	})
}

// longSentence is the length in bytes beyond which a sentence is no example.
const longSentence = 320
