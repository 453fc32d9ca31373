package report

import (
	"strings"

	"boussole/internal/audit"
	"boussole/internal/audit/anchor"
	"boussole/internal/audit/library"
	"boussole/internal/check"
	"boussole/internal/document"
	"boussole/internal/dossier"
	"boussole/internal/text"
)

const (
	shownSwaps    = 12
	shownTwins    = 8
	shownPassages = 5
)

// swaps puts a competitor's name into the sentences that are anybody's, and asks whether
// they are still true; beside each, what could anchor it.
func (w *auditWriter) swaps() []document.Block {
	other := w.competitor()
	list := w.Audit.Swaps(other, w.facts(), shownSwaps)
	if len(list) == 0 {
		return nil
	}
	beside := w.say(tr("Le fait qui l’ancrerait", "The fact that would anchor it"), nil)
	if w.Dossier != nil {
		beside = w.say(tr("Dans votre dossier, au plus près", "In your dossier, nearest to it"), nil)
	}
	t := document.Table{
		Caption: w.say(tr("Le test de l’échange", "The swap test"), nil),
		Columns: []document.Column{{Label: w.say(tr("Sous le nom d’un autre, toujours vrai ?", "Under another’s name, still true?"), nil)}, {Label: beside}},
	}
	for i := range list {
		one := &list[i]
		s := &w.Audit.Verdict.Sentences[one.Sentence]
		said := document.Text{{Text: one.Text, Voice: document.Organisation}}
		if !one.Named {
			said = append(said, document.Run{Text: " — " + strings.ReplaceAll(other, " ", "\u00a0"), Dim: true})
		}
		at := w.place(s.Block)
		if at != "" {
			at = " (" + at + ")"
		}
		said = append(said, document.Run{Text: w.say(tr("Toujours vrai ?", "Still true?"), nil), Strong: true, Break: true}, document.Run{Text: at, Dim: true})
		t.Rows = append(t.Rows, []document.Text{said, w.anchoring(one)})
	}
	n := w.Audit.Verdict.Count(anchor.Anybody)
	blocks := []document.Block{
		document.Heading{Level: 2, ID: "echange", Label: w.say(tr("Le test de l’échange", "The swap test"), nil), Title: w.says(tr("Avec le nom d’un autre, est-ce toujours vrai ?", "With another’s name, is it still true?"), nil)},
		paragraph(w.says(tr("Voici {shown:phrase:phrases} sur {n} qui {n?est:sont} à n’importe qui, avec un autre nom à la place du vôtre. Si la phrase reste vraie, elle ne décide de rien : ancrez-la, ou supprimez-la.", "Here {shown?is:are} {shown:sentence:sentences} of {n} that {n?is:are} anybody’s, with another name in the place of yours. If the sentence is still true, it decides nothing: anchor it, or delete it."), check.Args{"shown": len(list), "n": n})),
		t,
	}
	return blocks
}

// anchoring is what could anchor a sentence: the facts of the dossier that are nearest, or
// the kind of fact that it wants.
func (w *auditWriter) anchoring(s *audit.Swap) document.Text {
	if len(s.Facts) == 0 {
		t := document.Text{{Text: capital(w.say(s.Wanted, nil)) + "."}}
		if w.Dossier != nil {
			t = append(document.Text{{Text: w.say(tr("Rien d’approchant. ", "Nothing near. "), nil), Dim: true}}, t...)
		}
		return t
	}
	var t document.Text
	for i, f := range s.Facts {
		t = append(t, document.Run{Text: w.typeset(f.Words), Voice: document.Organisation, Break: i > 0})
		label := string(f.Element)
		if kind := dossier.KindLabel(f.Kind); kind.EN != "" {
			label = w.say(kind, nil) + " " + label
		}
		t = append(t, document.Run{Text: " (" + label + ")", Dim: true})
	}
	return t
}

// twins are the passages that another's text has too, side by side where the library keeps
// that text, and the names of others that were left inside.
func (w *auditWriter) twins() []document.Block {
	v := w.Audit.Verdict
	if v == nil {
		return nil
	}
	var blocks []document.Block
	for i := range v.Comparison.Twins[:min(len(v.Comparison.Twins), shownTwins)] {
		m := &v.Comparison.Twins[i]
		if m.Containment < anchor.Default().Warn && !w.lent(i) {
			continue
		}
		blocks = append(blocks, w.twin(m)...)
	}
	blocks = append(blocks, w.residues()...)
	if len(blocks) == 0 {
		return nil
	}
	return append([]document.Block{document.Heading{
		Level: 2, ID: "jumeaux", Label: w.say(tr("Les jumeaux", "The twins"), nil),
		Title: w.says(tr("Ce qui se lit aussi ailleurs", "What can be read elsewhere too"), nil),
	}}, blocks...)
}

// lent is whether a sentence is borrowed from a twin.
func (w *auditWriter) lent(twin int) bool {
	for i := range w.Audit.Verdict.Sentences {
		if s := &w.Audit.Verdict.Sentences[i]; s.Kind == anchor.Borrowed && s.Twin == twin {
			return true
		}
	}
	return false
}

func (w *auditWriter) twin(m *library.Match) []document.Block {
	title := document.Text{{Text: m.Entry.Title, Voice: document.Organisation}}
	if m.Entry.Organisation != "" {
		title = append(title, document.Run{Text: " (" + m.Entry.Organisation + ")", Dim: true})
	}
	args := check.Args{"share": dossier.Share(m.Containment), "n": len(m.Passages)}
	blocks := []document.Block{
		document.Heading{Level: 3, Title: title},
		small(w.says(tr("{share} des suites de quatre mots de ce document y sont aussi, en {n:passage:passages}.", "{share} of this document’s four-word phrases are there too, in {n:passage:passages}."), args)),
	}
	if source := m.Entry.Licence; source != "" {
		blocks = append(blocks, small(document.Says(strings.Trim(m.Entry.Attribution+", "+source, ", "))))
	}
	passages := longestFirst(m.Passages)
	there := w.say(tr("Chez l’autre", "In the other text"), nil)
	if m.Entry.Organisation != "" {
		there = w.say(tr("Chez {name}", "At {name}"), check.Args{"name": m.Entry.Organisation})
	}
	t := document.Table{
		Caption: w.say(tr("Passages côte à côte", "Passages side by side"), nil),
		Columns: []document.Column{{Label: w.say(tr("Ici", "Here"), nil)}, {Label: there}},
	}
	kept := false
	for _, p := range passages[:min(len(passages), shownPassages)] {
		here, block := w.passage(p.Here)
		row := []document.Text{document.Own("… " + here + " …")}
		if at := w.place(block); at != "" {
			row[0] = append(row[0], document.Run{Text: " (" + at + ")", Dim: true})
		}
		other := document.Dim(w.say(tr("les mêmes mots ; la bibliothèque n’a pas gardé le texte", "the same words; the library did not keep the text"), nil))
		if p.There != "" {
			other, kept = document.Own("… "+strings.Join(strings.Fields(p.There), " ")+" …"), true
		}
		t.Rows = append(t.Rows, append(row, other))
	}
	if len(t.Rows) > 0 {
		blocks = append(blocks, t)
	}
	if !kept && m.Entry.Licence == "" {
		blocks = append(blocks, small(w.says(tr("Pour voir l’autre texte ici : boussole library add DOCUMENT --keep-text", "To see the other text here: boussole library add DOCUMENT --keep-text"), nil)))
	}
	return blocks
}

// longestFirst are the passages by their length, the longest first.
func longestFirst(list []library.Passage) []library.Passage {
	order := make([]int, len(list))
	for i := range order {
		order[i] = i
	}
	best := pick(order, shownPassages, func(i int) float64 { return float64(list[i].Here.End - list[i].Here.Start) })
	out := make([]library.Passage, len(best))
	for i, at := range best {
		out[i] = list[at]
	}
	return out
}

// passage is what stands at a place of the document as the library reads it, a block a
// line, and the block where it begins.
func (w *auditWriter) passage(here text.Span) (words string, block int) {
	start := 0
	var b strings.Builder
	block = -1
	for i := range w.Audit.Blocks {
		s := w.Audit.Blocks[i].Text
		from, to := max(here.Start-start, 0), min(here.End-start, len(s))
		if from < to && here.Start < start+len(s) && here.End > start {
			if block < 0 {
				block = i
			} else {
				b.WriteString(" / ")
			}
			b.WriteString(s[from:to])
		}
		start += len(s) + 1
	}
	return strings.Join(strings.Fields(b.String()), " "), max(block, 0)
}

// residues are names of others left inside.
func (w *auditWriter) residues() []document.Block {
	list := w.Audit.Verdict.Residues
	if len(list) == 0 {
		return nil
	}
	items := document.List{}
	for i := range list[:min(len(list), shownSwaps)] {
		r := &list[i]
		b := &w.Audit.Blocks[r.Block]
		from, to := around(b.Text, r.Span)
		t := document.Text{
			{Text: b.Text[from:r.Span.Start], Voice: document.Organisation},
			{Text: r.Span.In(b.Text), Voice: document.Organisation, Strong: true, Whose: document.WhoseBorrowed},
			{Text: b.Text[r.Span.End:to], Voice: document.Organisation},
		}
		if at := w.place(r.Block); at != "" {
			t = append(t, document.Run{Text: " (" + at + ")", Dim: true})
		}
		items.Items = append(items.Items, t)
	}
	return []document.Block{
		document.Heading{Level: 3, Title: w.says(tr("Le nom d’un autre est resté dedans", "Another’s name was left inside"), nil)},
		items,
	}
}

// around is where some words before and after a place begin and end.
func around(s string, at text.Span) (from, to int) {
	const near = 60
	from, to = max(at.Start-near, 0), min(at.End+near, len(s))
	if i := strings.IndexByte(s[from:at.Start], ' '); from > 0 && i >= 0 {
		from += i + 1
	}
	for from < at.Start && s[from]&0xc0 == 0x80 {
		from++
	}
	if i := strings.LastIndexByte(s[at.End:to], ' '); to < len(s) && i >= 0 {
		to = at.End + i
	}
	for to < len(s) && to > at.End && s[to]&0xc0 == 0x80 {
		to--
	}
	return from, to
}
