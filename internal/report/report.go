// Package report turns a dossier, and what the checks found in it, into a document: the
// whole strategy, the strategy on a page, or the brief for an agency, in French or in
// English. It is pure: the day and the language come in as values, and the same input
// gives the same document. It judges nothing that package check has not judged, and it
// makes nothing up: a part that the dossier does not have is left out, or said to be
// missing.
//
//	doc := report.Page(report.Input{Dossier: d, Report: r, Bearings: r.Bearings(rules), Today: today, Lang: locale.French})
package report

import (
	"boussole/internal/check"
	"boussole/internal/document"
	"boussole/internal/dossier"
	"boussole/internal/locale"
	"boussole/internal/plan"
)

// Input is what a report is made of.
type Input struct {
	Dossier  *dossier.Document
	Report   *check.Report
	Bearings [8]check.Bearing // from Report.Bearings
	Today    dossier.Date
	Lang     locale.Lang
	Since    *Earlier   // nil: nothing is told of what changed
	Plan     *plan.Plan // told in Lang; nil: nothing is told of a plan

	Scenarios *Scenarios // what the plan is compared with and tested by; nil: nothing is told of it
}

// Strategy is the whole strategy: the page, the contents, each link of the chain, and
// the findings in an annex.
func Strategy(in Input) *document.Document {
	w := newWriter(in)
	doc := w.document("strategy", tr("La stratégie de communication", "The communication strategy"))
	parts := w.parts()
	annex := w.annex()
	page := w.page(true)
	doc.Blocks = append(doc.Blocks, page...)
	whole := append(parts, annex...)
	doc.Blocks = append(doc.Blocks, document.Break{Kind: document.NewPage},
		document.Contents{Title: w.say(tr("Ce que contient ce document", "What this document holds"), nil), Entries: document.ContentsOf(whole, 2, 2)})
	doc.Blocks = append(doc.Blocks, whole...)
	return doc
}

// Page is the strategy on a page: its six steps on the front; the chain, the compass
// rose and what is declined on the back.
func Page(in Input) *document.Document {
	w := newWriter(in)
	doc := w.document("page", tr("La stratégie en une page", "The strategy on a page"))
	doc.Blocks = w.page(false)
	return doc
}

// document is an empty document with what stands around its blocks.
func (w *writer) document(kind string, title dossier.Text) *document.Document {
	held, ran := w.checks()
	name := w.say(title, nil)
	return &document.Document{
		Lang: string(w.lang), OwnLang: string(w.ownLang), Kind: kind,
		Title: name, Owner: w.typeset(w.d.Organisation.Name), Subject: w.typeset(w.d.Organisation.Sector),
		Date: w.date(w.in.Today), Scale: w.scale(),
		Foot: []string{
			w.typeset(w.d.Organisation.Name),
			w.say(tr("Au {today}", "On {today}"), check.Args{"today": w.in.Today}),
			w.say(tr("{ran:contrôle:contrôles}, {held} {held?tenu:tenus}", "{ran:check:checks}, {held} of which {held?holds:hold}"), check.Args{"ran": ran, "held": held}),
		},
	}
}

// parts are the sections of the whole strategy, in the order of the chain.
func (w *writer) parts() []document.Block {
	var blocks []document.Block
	for _, part := range []func() []document.Block{
		w.since, w.identity, w.offers, w.problems, w.objectives, w.audiences, w.landscape, w.swot, w.forces, w.missions,
		w.messages, w.charter, w.battles, w.exposure, w.mediaPlan, w.risks, w.programme, w.planned, w.withOrWithout, w.tested, w.frontiers, w.evaluation, w.decisions,
	} {
		blocks = append(blocks, part()...)
	}
	return blocks
}
