package report

import (
	"boussole/internal/check"
	"boussole/internal/document"
	"boussole/internal/dossier"
)

// Brief is the brief for an agency: what is asked, for whom, with what, by when, how it
// will be judged, and what is refused.
func Brief(in Input) *document.Document {
	w := newWriter(in)
	doc := w.document("brief", tr("Le cahier des charges de l’agence", "The agency brief"))
	doc.Foot = doc.Foot[:2] // what the checks found is not the agency's affair
	_, sums := w.budget()
	n, m := len(w.facts.InPlay), len(w.addressed())
	args := check.Args{"n": n, "words": w.count(n, true), "m": m, "publics": w.count(m, false), "sums": w.amounts(sums)}
	title := w.title(tr("{words} {n?bataille à mener:batailles à mener}, pour {publics} {m?public:publics}, avec {sums}", "{words} {n?battle to fight:battles to fight}, for {publics} {m?audience:audiences}, with {sums}"), args)
	switch {
	case n == 0:
		title = w.title(tr("Aucune bataille n’est choisie : il est trop tôt pour une agence", "No battle is chosen: it is too early for an agency"), nil)
	case len(sums) == 0:
		title = w.title(tr("{words} {n?bataille à mener:batailles à mener}, pour {publics} {m?public:publics}, et un budget à dire", "{words} {n?battle to fight:battles to fight}, for {publics} {m?audience:audiences}, and a budget still to be told"), args)
	}
	doc.Blocks = append(doc.Blocks, document.Grid{Form: document.Opening, Cells: []document.Cell{
		{Blocks: []document.Block{
			small(join(w.own(w.d.Organisation.Name), w.says(tr(". Cahier des charges pour une agence, {period}", ". A brief for an agency, {period}"), check.Args{"period": w.periodWords()}))),
			document.Heading{Level: 1, ID: "page", Label: w.say(tr("Le cahier des charges", "The brief"), nil), Title: title},
		}},
		{Blocks: []document.Block{small(document.Says(w.date(in.Today)))}},
	}})
	for _, part := range []func() []document.Block{
		w.briefWho, w.briefWhy, w.objectives, w.briefWhom, w.messages, w.briefBattles, w.briefMeans, w.mediaPlan, w.briefRefusals, w.charter, w.programme, w.evaluation,
	} {
		doc.Blocks = append(doc.Blocks, quiet(part())...)
	}
	return doc
}

// quiet takes from headings what the checks found.
func quiet(blocks []document.Block) []document.Block {
	for i, b := range blocks {
		if h, is := b.(document.Heading); is && h.Level == 2 {
			h.Aside = nil
			blocks[i] = h
		}
	}
	return blocks
}

// addressed are the audiences that a chosen battle addresses.
func (w *writer) addressed() []*dossier.Audience {
	var list []*dossier.Audience
	for i := range w.d.Audiences {
		a := &w.d.Audiences[i]
		for _, b := range w.facts.InPlay {
			if b.Audience == a.ID {
				list = append(list, a)
				break
			}
		}
	}
	return list
}

// briefWho is who asks.
func (w *writer) briefWho() []document.Block {
	i := &w.d.Identity
	var blocks []document.Block
	if i.Purpose != "" {
		blocks = append(blocks, document.Paragraph{Form: document.Lead, Text: w.own(i.Purpose)})
	}
	if i.Positioning != "" {
		blocks = append(blocks, paragraph(w.own(i.Positioning)))
	}
	if len(i.IsNot) > 0 {
		blocks = append(blocks, document.Definitions{Entries: []document.Definition{{Term: w.says(tr("Ce que nous ne sommes pas", "What we are not"), nil), Text: w.owns(i.IsNot)}}})
	}
	blocks = append(blocks, w.voice()...)
	return w.section("identite", tr("Qui nous sommes", "Who we are"), w.title(tr("Qui demande, et comment nous parlons", "Who asks, and how we speak"), nil), check.Identity, blocks)
}

// briefWhy is the problems that communication can help to solve.
func (w *writer) briefWhy() []document.Block {
	var blocks []document.Block
	for i := range w.d.Problems {
		if p := &w.d.Problems[i]; p.CannotSolve == "" {
			blocks = append(blocks, w.problem(p)...)
		}
	}
	if w.d.Vision != "" {
		blocks = append([]document.Block{document.Paragraph{Form: document.Lead, Text: w.own(string(w.d.Vision))}}, blocks...)
	}
	return w.section("problemes", tr("Pourquoi", "Why"), w.title(tr("Ce que la communication aide à résoudre, et la part qui lui revient", "What communication helps to solve, and the part that falls to it"), nil), check.Goals, blocks)
}

// briefWhom is the audiences that the chosen battles address.
func (w *writer) briefWhom() []document.Block {
	var blocks []document.Block
	for _, a := range w.addressed() {
		blocks = append(blocks, w.audience(a)...)
	}
	return w.section("publics", tr("Pour qui", "For whom"), w.title(tr("Ceux à qui l’on parle, ce qu’ils attendent, et où ils sont vraiment", "Those who are addressed, what they expect, and where they really are"), nil), check.Ground, blocks)
}

// briefBattles is the chosen battles, without those set aside.
func (w *writer) briefBattles() []document.Block {
	var blocks []document.Block
	for i, b := range w.facts.InPlay {
		blocks = append(blocks, w.battle(b, i+1)...)
	}
	n := len(w.facts.InPlay)
	return w.section("batailles", tr("Ce que nous demandons", "What we ask"), w.title(tr("{words} {n?bataille choisie:batailles choisies}", "{words} {n?battle chosen:battles chosen}"), check.Args{"n": n, "words": w.count(n, true)}), check.Battles, blocks)
}

// briefMeans is the money, and the limits to keep within.
func (w *writer) briefMeans() []document.Block {
	blocks := w.budgetTable()
	blocks = append(blocks, w.limits()...)
	return w.section("moyens", tr("Avec quoi", "With what"), w.title(tr("Le budget, et les limites à tenir", "The budget, and the limits to keep within"), nil), check.Forces, blocks)
}

// briefRefusals is what need not be proposed.
func (w *writer) briefRefusals() []document.Block {
	all := w.refusals()
	if len(all) == 0 {
		return nil
	}
	return w.section("refus", tr("Ce que nous refusons", "What we refuse"), w.title(tr("Inutile de le proposer : c’est décidé, et voici pourquoi", "No use proposing it: this is decided, and here is why"), nil), check.Battles,
		[]document.Block{document.Definitions{Form: document.Columns, Entries: all}})
}
