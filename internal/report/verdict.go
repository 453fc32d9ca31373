package report

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"boussole/internal/chart"
	"boussole/internal/check"
	"boussole/internal/document"
	"boussole/internal/dossier"
	"boussole/internal/locale"
	"boussole/internal/plan"
	"boussole/internal/request"
)

// Verdict is the answer to a request on a page: who asked and when, the answer, the five
// questions, what it would take, what would have to stop and what would change the
// answer, each sentence beside the places of the dossier that it comes from.
func Verdict(in Input, a *request.Answer) *document.Document {
	w := newWriter(in)
	r := a.Request
	words := r.Words
	if words == "" {
		words = r.What
	}
	name := w.say(tr("Demande : {what}", "Request: {what}"), check.Args{"what": dossier.Text{FR: dossier.Shorten(r.What, 60), EN: dossier.Shorten(r.What, 60)}})
	doc := &document.Document{
		Lang: string(w.lang), OwnLang: string(w.ownLang), Kind: "request",
		Title: name, Owner: w.typeset(w.d.Organisation.Name), Subject: w.typeset(w.d.Organisation.Sector), Date: w.date(in.Today), Scale: w.scale(),
		Foot: []string{w.typeset(w.d.Organisation.Name), w.say(tr("Au {today}", "On {today}"), check.Args{"today": in.Today}), name},
	}
	v := &verdictWriter{writer: w, a: a, titles: a.Titles()}
	doc.Blocks = append(doc.Blocks, v.opening(words)...)
	for _, part := range []func() []document.Block{v.why, v.five, v.takes, v.stopping, v.changing, v.meanwhile, v.notes} {
		doc.Blocks = append(doc.Blocks, part()...)
	}
	return doc
}

type verdictWriter struct {
	*writer
	a      *request.Answer
	titles request.Titles
}

// opening is the request in the words it was put in, the answer, and who asked.
func (v *verdictWriter) opening(words string) []document.Block {
	r := v.a.Request
	meta := document.Text{}
	add := func(label dossier.Text, value document.Text) {
		meta = below(meta, join(document.Dim(v.say(label, nil)+" "), value))
	}
	if !r.On.IsZero() {
		add(tr("Demande du", "Request of"), document.Says(v.date(r.On)))
	}
	if r.By != "" {
		add(tr("De", "From"), v.own(r.By))
	}
	add(tr("Réponse préparée le", "Answer prepared on"), document.Says(v.date(v.in.Today)))
	choices, at := v.a.Choices()
	list := make([]string, len(choices))
	for i, c := range choices {
		list[i] = v.say(c, nil)
	}
	alt := v.say(tr("Réponse, parmi {n} : {words}", "Answer, of {n}: {words}"), check.Args{"n": len(list), "words": dossier.Text{FR: list[at], EN: list[at]}})
	said := document.Paragraph{Form: document.Lead, Text: document.Own(locale.Quote(v.lang, v.typeset(words)))}
	return []document.Block{
		document.Grid{Form: document.Opening, Cells: []document.Cell{
			{Blocks: []document.Block{said, document.Heading{Level: 1, ID: "reponse", Label: v.say(tr("La réponse", "The answer"), nil), Title: v.says(v.a.Words(), nil)}}},
			{Blocks: []document.Block{small(meta)}},
		}},
		document.Figure{Form: document.FigureStops, Chart: chart.Stops(list, at, alt), Words: []document.Text{document.Says(strings.Join(list, ", ") + "."), document.Says(alt + ".")}},
	}
}

// beside are sentences, each on the line of the places that it comes from.
func (v *verdictWriter) beside(list []request.Sentence, form document.ParagraphForm) []document.Block {
	var blocks []document.Block
	for _, s := range list {
		blocks = append(blocks, document.Grid{Form: document.Beside, Cells: []document.Cell{
			{Blocks: []document.Block{document.Paragraph{Text: document.Says(s.Text), Form: form}}},
			{Blocks: v.cites(s.Cites)},
		}})
	}
	return blocks
}

// cites are the places that sentences come from, each once.
func (v *verdictWriter) cites(list []request.Cite) []document.Block {
	var all document.Text
	var seen []dossier.AnyID
	noted := slices.Clone(list)
	slices.SortStableFunc(noted, func(a, b request.Cite) int { return cmp.Compare(b2i(b.Note != ""), b2i(a.Note != "")) })
	for _, c := range list {
		if slices.Contains(seen, c.Element) {
			continue
		}
		seen = append(seen, c.Element)
		// Of several places of one element, the one that has a source speaks for it.
		c = noted[slices.IndexFunc(noted, func(n request.Cite) bool { return n.Element == c.Element })]
		t := document.Text{{Text: v.typeset(c.Label), Voice: document.Organisation}}
		if c.Note != "" {
			t = append(t, document.Run{Text: v.say(tr(" : ", ": "), nil) + c.Note, Dim: true})
		}
		if c.Line > 0 {
			t = append(t, document.Run{Text: v.say(tr(" (dossier, ligne {n})", " (dossier, line {n})"), check.Args{"n": strconv.Itoa(c.Line)}), Dim: true})
		}
		all = below(all, t)
	}
	if len(all) == 0 {
		return nil
	}
	return []document.Block{small(all)}
}

func (v *verdictWriter) why() []document.Block {
	return append([]document.Block{v.head(tr("Pourquoi", "Why"), "pourquoi")}, v.beside(v.a.Lead, document.Body)...)
}

func (v *verdictWriter) head(t dossier.Text, id string) document.Block {
	return document.Heading{Level: 2, ID: id, Title: v.says(t, nil)}
}

// five are the five questions, with what was answered and what the dossier says.
func (v *verdictWriter) five() []document.Block {
	table := document.Table{Columns: []document.Column{
		{Label: v.say(tr("La question", "The question"), nil), Kind: document.Name},
		{Label: v.say(tr("Réponse reçue", "Answer received"), nil)},
		{Label: v.say(tr("Ce que dit le dossier", "What the dossier says"), nil)},
	}}
	var cites []request.Cite
	for i, q := range v.a.Questions {
		received := document.Dim(v.say(tr("sans réponse", "no answer"), nil))
		switch {
		case q.Received != "":
			received = document.Own(locale.Quote(v.lang, v.typeset(q.Received)))
		case q.FromFile:
			received = document.Dim(v.say(tr("le dossier répond", "the dossier answers"), nil))
		}
		var says document.Text
		for _, s := range q.Says {
			says = append(says, document.Run{Text: strings.TrimPrefix(" "+s.Text, strings.Repeat(" ", b2i(len(says) == 0)))})
			cites = append(cites, s.Cites...)
		}
		table.Rows = append(table.Rows, []document.Text{v.says(request.Question(i).Name(), nil), received, says})
	}
	return []document.Block{v.head(v.titles.Questions, "questions"), document.Grid{Form: document.Beside, Cells: []document.Cell{
		{Blocks: []document.Block{table}}, {Blocks: v.cites(cites)},
	}}}
}

// b2i is 1 for true.
func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// takes is what the request asks for, beside what the rest of the plan leaves.
func (v *verdictWriter) takes() []document.Block {
	if len(v.a.Takes) == 0 {
		return nil
	}
	blocks := []document.Block{v.head(v.titles.Takes, "moyens")}
	var cites []request.Cite
	for _, s := range v.a.Takes {
		cites = append(cites, s.Cites...)
	}
	if f := v.room(); f != nil {
		blocks = append(blocks, document.Grid{Form: document.Beside, Cells: []document.Cell{{Blocks: []document.Block{f}}, {Blocks: v.cites(cites)}}})
		for _, s := range v.a.Takes {
			blocks = append(blocks, document.Grid{Form: document.Beside, Cells: []document.Cell{{Blocks: []document.Block{paragraph(document.Says(s.Text))}}}})
		}
		return blocks
	}
	return append(blocks, v.beside(v.a.Takes, document.Body)...)
}

// room draws what is asked for against what is left, each on a scale of its own.
func (v *verdictWriter) room() document.Block {
	f := v.a.Fought
	if f == nil || f.Room == nil {
		return nil
	}
	var bars []chart.Bar
	var words []document.Text
	over := false
	add := func(label, asked, left string, need, there float64) {
		const most = 3.0 // what goes farther is drawn so far
		b := chart.Bar{Label: label, Value: asked, Of: v.say(tr("pour {left}", "of {left}"), check.Args{"left": dossier.Text{FR: left, EN: left}})}
		limit, mean := 1.0, most
		if there > 1e-9 {
			mean = min(most, need/there)
		} else {
			limit = 0
		}
		over = over || mean > limit+1e-9
		b.Mean, b.Peak, b.Capacity = mean, mean, &limit
		bars = append(bars, b)
		words = append(words, document.Says(label+v.say(tr(" : ", ": "), nil)+asked+" "+b.Of))
	}
	own := v.a.People
	for _, h := range f.Room.Hours {
		label := v.say(tr("{skill}, h par semaine", "{skill}, h a week"), check.Args{"skill": dossier.Text{FR: capital(h.Skill), EN: capital(h.Skill)}})
		switch {
		case h.Skill == "":
			label = v.say(tr("Entretien des canaux, h par semaine", "Upkeep of channels, h a week"), nil)
		case own:
			label = v.say(tr("Heures par semaine", "Hours a week"), nil)
		}
		add(label, locale.Number(v.lang, h.Asked, 2), locale.Number(v.lang, h.Left, 2), h.Asked, h.Left)
	}
	if m := f.Room.Money; m != nil {
		currency := currencyOf(v.a.With)
		add(v.say(tr("Dépense", "Spend"), nil), locale.Money(v.lang, math.Ceil(m.Asked-1e-6), currency), locale.Money(v.lang, math.Floor(max(0, m.Left)), currency), m.Asked, m.Left)
	}
	if e := f.Room.Exposure; e != nil {
		add(v.say(tr("Exposition", "Exposure"), nil), locale.Number(v.lang, e.Asked, 0), locale.Number(v.lang, max(0, e.Left), 0), e.Asked, e.Left)
	}
	drawn := chart.Load(bars, v.say(tr("Ce que la demande prend, et ce que le reste laisse. {list}.", "What the request takes, and what the rest leaves. {list}."), check.Args{"list": dossier.Text{FR: semicolons(v.writer, words), EN: semicolons(v.writer, words)}}))
	if drawn == nil {
		return nil
	}
	key := []document.KeyEntry{v.key(document.SampleFill, "demandé", "asked"), v.key(document.SampleCap, "ce que laisse le reste du plan", "what the rest of the plan leaves")}
	if over {
		key = slices.Insert(key, 1, v.key(document.SampleOver, "au-delà", "beyond"))
	}
	return document.Figure{Form: document.FigureLoad, Chart: drawn, Key: key, Words: words, Caption: v.says(tr("Chaque barre a son échelle : le trait est tout ce que laisse le reste du plan.", "Each bar has its own scale: the upright is all that the rest of the plan leaves."), nil)}
}

func currencyOf(p *plan.Plan) string {
	for _, period := range p.Spend {
		if period.Currency != "" {
			return period.Currency
		}
	}
	return "EUR"
}

func (v *verdictWriter) stopping() []document.Block {
	if len(v.a.Stopping) == 0 {
		return nil
	}
	return append([]document.Block{v.head(v.titles.Stopping, "arrets")}, v.beside(v.a.Stopping, document.Body)...)
}

func (v *verdictWriter) changing() []document.Block {
	if len(v.a.Changing) == 0 {
		return nil
	}
	items := make([]document.Text, len(v.a.Changing))
	var cites []request.Cite
	for i, s := range v.a.Changing {
		items[i] = document.Says(s.Text)
		cites = append(cites, s.Cites...)
	}
	return []document.Block{v.head(v.titles.Changing, "changements"), document.Grid{Form: document.Beside, Cells: []document.Cell{
		{Blocks: []document.Block{document.List{Ordered: true, Items: items}}}, {Blocks: v.cites(cites)},
	}}}
}

func (v *verdictWriter) meanwhile() []document.Block {
	if len(v.a.Meanwhile) == 0 {
		return nil
	}
	return append([]document.Block{v.head(v.titles.Meanwhile, "suite")}, v.beside(v.a.Meanwhile, document.Body)...)
}

func (v *verdictWriter) notes() []document.Block {
	if len(v.a.Notes) == 0 {
		return nil
	}
	return append([]document.Block{v.head(v.titles.Notes, "comptes")}, v.beside(v.a.Notes, document.Small)...)
}
