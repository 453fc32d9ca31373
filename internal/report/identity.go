package report

import (
	"strings"

	"boussole/internal/check"
	"boussole/internal/document"
	"boussole/internal/dossier"
)

// identity is the section on who the organisation is.
func (w *writer) identity() []document.Block {
	i := &w.d.Identity
	var blocks []document.Block
	if i.Purpose != "" {
		blocks = append(blocks, document.Paragraph{Form: document.Lead, Text: w.own(i.Purpose)})
	}
	if i.Positioning != "" {
		blocks = append(blocks, w.sub(tr("Ce qui nous distingue", "What sets us apart")), paragraph(w.own(i.Positioning)))
	}
	if len(i.Values) > 0 {
		blocks = append(blocks, w.sub(tr("Ce à quoi nous tenons", "What we hold to")), document.List{Items: w.owns(i.Values)})
	}
	if len(i.IsNot) > 0 {
		blocks = append(blocks, w.sub(tr("Ce que nous ne sommes pas", "What we are not")), document.List{Items: w.owns(i.IsNot)})
	}
	blocks = append(blocks, w.voice()...)
	if len(blocks) == 0 {
		blocks = []document.Block{w.missing(
			tr("L’identité n’est pas écrite.", "The identity is not written down."),
			tr("Qui êtes-vous ? Tout le reste en dépend.", "Who are you? Everything else hangs on it."))}
	}
	title := w.title(tr("Nous disons qui nous sommes, et ce que nous ne sommes pas", "We say who we are, and what we are not"), nil)
	switch {
	case i.Purpose == "":
		title = w.title(tr("Nous ne disons pas encore qui nous sommes", "We do not say yet who we are"), nil)
	case len(i.IsNot) == 0:
		title = w.title(tr("Nous disons qui nous sommes, pas encore ce que nous ne sommes pas", "We say who we are, not yet what we are not"), nil)
	}
	return w.section("identite", tr("Identité", "Identity"), title, check.Identity, blocks)
}

// voice is how the organisation speaks.
func (w *writer) voice() []document.Block {
	v := &w.d.Identity.Voice
	var entries []document.Definition
	add := func(term dossier.Text, text ...document.Text) {
		if len(text) > 0 && text[0].Plain() != "" {
			entries = append(entries, document.Definition{Term: w.says(term, nil), Text: text})
		}
	}
	add(tr("Traits", "Traits"), w.ownList(v.Traits))
	add(tr("Adresse", "Form of address"), document.Says(w.word("Address", string(v.Address))))
	add(tr("Nos mots", "Our words"), w.ownList(v.Use))
	add(tr("Pas nos mots", "Not our words"), w.ownList(v.Avoid))
	add(tr("C’est nous", "This is us"), w.owns(v.Us)...)
	add(tr("Ce n’est pas nous", "This is not us"), w.owns(v.NotUs)...)
	if len(entries) == 0 {
		return nil
	}
	return []document.Block{w.sub(tr("Notre voix", "Our voice")), document.Definitions{Form: document.Columns, Entries: entries}}
}

// offers is the section on products and services, with what is known of their quality.
func (w *writer) offers() []document.Block {
	if len(w.d.Offers) == 0 {
		return nil
	}
	table := document.Table{Columns: []document.Column{
		{Label: w.say(tr("Produit ou service", "Product or service"), nil), Kind: document.Name},
		{Label: w.say(tr("Dernière mesure", "Last reading"), nil)},
		{Label: w.say(tr("Minimum accepté", "Least accepted"), nil)},
		{Label: w.say(tr("Source", "Source"), nil)},
	}}
	poor, unknown := 0, 0
	for i := range w.d.Offers {
		o := &w.d.Offers[i]
		q := latestQuality(o)
		if q == nil {
			unknown++
			table.Rows = append(table.Rows, []document.Text{below(w.name(dossier.AnyID(o.ID)), w.note(o.Note)), document.Dim(w.say(tr("aucune", "none"), nil)), nil, nil})
			continue
		}
		reading := document.Says(w.word("QualityMeasure", string(q.Measure)) + w.say(tr(" : ", ": "), nil) + w.quality(q, *q.Value))
		var floor document.Text
		if q.Floor != nil {
			floor = document.Says(w.quality(q, *q.Floor))
			if tooPoor(q) {
				poor++
				reading[0].Mark = document.MarkWarning
			}
		}
		table.Rows = append(table.Rows, []document.Text{below(w.name(dossier.AnyID(o.ID)), w.note(o.Note)), reading, floor, w.evidence([]dossier.Evidence{{Source: q.Source, Date: q.Date}})})
	}
	n := len(w.d.Offers)
	args := check.Args{"n": n, "words": w.count(n, false), "poor": poor, "some": w.count(poor, false)}
	title := w.title(tr("{words} {n?produit ou service, dont la qualité tient:produits ou services, dont la qualité tient}", "{words} {n?product or service, whose quality holds:products or services, whose quality holds}"), args)
	switch {
	case poor > 0:
		title = w.title(tr("{words} {n?produit ou service:produits ou services}, dont {some} sous le minimum accepté", "{words} {n?product or service:products or services}, {some} of which below what is accepted"), args)
	case unknown == n:
		title = w.title(tr("{words} {n?produit ou service, dont la qualité n’est pas mesurée:produits ou services, dont la qualité n’est pas mesurée}", "{words} {n?product or service:products or services}, with no measure of quality"), args)
	}
	return w.section("offres", tr("Produits et services", "Products and services"), title, check.Ground, []document.Block{table})
}

// note is an element's own note, as secondary words.
func (w *writer) note(s string) document.Text {
	t := w.own(s)
	for i := range t {
		t[i].Dim = true
	}
	return t
}

func latestQuality(o *dossier.Offer) *dossier.Quality {
	var last *dossier.Quality
	for i := range o.Quality {
		if q := &o.Quality[i]; q.Value != nil && (last == nil || q.Date.After(last.Date)) {
			last = q
		}
	}
	return last
}

// tooPoor reports whether a reading is on the wrong side of what the organisation
// accepts: under it, or over it for complaints and returns.
func tooPoor(q *dossier.Quality) bool {
	if q.Measure == dossier.Complaints || q.Measure == dossier.Returns {
		return *q.Value > *q.Floor
	}
	return *q.Value < *q.Floor
}

// quality is a reading with its scale: "4,7 sur 5", "4,3 %".
func (w *writer) quality(q *dossier.Quality, v float64) string {
	switch {
	case q.Scale == nil:
		return w.num(v)
	case *q.Scale == 1:
		return w.percent(dossier.Share(v))
	case *q.Scale == 100:
		return w.percent(dossier.Share(v / 100))
	}
	return strings.ReplaceAll(w.say(tr("{v} sur {scale}", "{v} of {scale}"), check.Args{"v": v, "scale": *q.Scale}), " ", "\u00a0")
}

// problems is the section on the organisation's goals, and the problems under them.
func (w *writer) problems() []document.Block {
	var blocks []document.Block
	if len(w.d.Goals) > 0 {
		table := document.Table{Columns: []document.Column{
			{Label: w.say(tr("But de l’organisation", "Overall goal"), nil), Kind: document.Name},
			{Label: w.say(tr("Échéance", "By"), nil)},
			{Label: w.say(tr("Porté par", "Owner"), nil)},
		}}
		for i := range w.d.Goals {
			g := &w.d.Goals[i]
			table.Rows = append(table.Rows, []document.Text{below(of(w, g.ID, w.own(g.Statement)), w.evidence(g.Evidence)), document.Says(w.date(g.Horizon)), w.own(g.Owner)})
		}
		blocks = append(blocks, table)
	}
	unsolved := 0
	for i := range w.d.Problems {
		if w.d.Problems[i].CannotSolve != "" {
			unsolved++
		}
		blocks = append(blocks, w.problem(&w.d.Problems[i])...)
	}
	n := len(w.d.Problems)
	args := check.Args{"n": n, "words": w.count(n, false), "some": w.count(unsolved, false), "k": unsolved}
	title := w.title(tr("{words} {n?problème, à résoudre:problèmes, à résoudre} avec le reste de l’organisation", "{words} {n?problem, to be solved:problems, to be solved} with the rest of the organisation"), args)
	switch {
	case n == 0:
		title = w.title(tr("Aucun problème n’est écrit", "No problem is written down"), nil)
		blocks = append(blocks, w.missing(
			tr("Aucun problème n’est écrit.", "No problem is written down."),
			tr("Une stratégie répond à un problème que quelqu’un a décidé de résoudre.", "A strategy answers a problem that somebody has decided to solve.")))
	case unsolved == n:
		title = w.title(tr("{words} {n?problème, que:problèmes, que} la communication ne peut pas résoudre", "{words} {n?problem:problems} that communication cannot solve"), args)
	case unsolved > 0:
		title = w.title(tr("{words} {n?problème:problèmes}, dont {some} que la communication ne peut pas résoudre", "{words} {n?problem:problems}, {some} of which communication cannot solve"), args)
	}
	return w.section("problemes", tr("Buts et problèmes", "Goals and problems"), title, check.Goals, blocks)
}

func (w *writer) problem(p *dossier.Problem) []document.Block {
	statement := p.Statement
	if statement == "" {
		statement = w.label(dossier.AnyID(p.ID))
	}
	blocks := []document.Block{document.Heading{Level: 3, ID: idOf(w, p.ID), Title: w.own(statement)}}
	if t := w.evidence(p.Evidence); len(t) > 0 {
		blocks = append(blocks, small(t))
	}
	var entries []document.Definition
	add := func(term dossier.Text, text document.Text) {
		if text.Plain() != "" {
			entries = append(entries, document.Definition{Term: w.says(term, nil), Text: []document.Text{text}})
		}
	}
	if p.Goal != "" {
		add(tr("But servi", "Goal served"), w.name(dossier.AnyID(p.Goal)))
	}
	add(tr("Ne rien faire coûte", "Doing nothing costs"), w.own(p.CostOfInaction))
	if p.DecidedBy != "" {
		t := w.own(p.DecidedBy)
		if !p.DecidedOn.IsZero() {
			t = join(t, document.Says(", "+w.date(p.DecidedOn)))
		}
		add(tr("Décidé par", "Decided by"), t)
	}
	add(tr("Part de la communication", "Communication’s part"), w.own(p.CommunicationPart))
	if p.CannotSolve != "" {
		add(tr("La communication ne peut pas le résoudre", "Communication cannot solve it"), w.own(p.CannotSolve))
	}
	if len(entries) > 0 {
		blocks = append(blocks, document.Definitions{Form: document.Columns, Entries: entries})
	}
	if len(p.Plan) > 0 {
		table := document.Table{Columns: []document.Column{
			{Label: w.say(tr("Ce qui le résout", "What solves it"), nil), Kind: document.Name},
			{Label: w.say(tr("Par quoi", "By what means"), nil)},
			{Label: w.say(tr("Qui", "Who"), nil)},
			{Label: w.say(tr("Pour le", "By"), nil)},
		}}
		for _, s := range p.Plan {
			table.Rows = append(table.Rows, []document.Text{w.own(s.What), document.Says(w.word("PlanKind", string(s.Kind))), w.own(s.Who), document.Says(w.date(s.By))})
		}
		blocks = append(blocks, table)
	}
	return blocks
}
