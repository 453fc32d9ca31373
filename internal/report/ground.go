package report

import (
	"cmp"
	"slices"

	"boussole/internal/chart"
	"boussole/internal/check"
	"boussole/internal/document"
	"boussole/internal/dossier"
)

// audiences is the section on who is addressed, what they expect, and where they are.
func (w *writer) audiences() []document.Block {
	label := tr("Publics", "Audiences")
	if len(w.d.Audiences) == 0 {
		return w.section("publics", label, w.title(tr("Aucun public n’est nommé", "No audience is named"), nil), check.Ground, []document.Block{w.missing(
			tr("Aucun public n’est nommé.", "No audience is named."),
			tr("À qui parlez-vous, qu’attendent-ils, et où sont-ils vraiment ?", "To whom do you speak, what do they expect, and where are they really?"))})
	}
	var blocks []document.Block
	for i := range w.d.Audiences {
		blocks = append(blocks, w.audience(&w.d.Audiences[i])...)
	}
	n := len(w.d.Audiences)
	args := check.Args{"n": n, "words": w.count(n, false)}
	title := w.title(tr("{words} {n?public:publics}, sans mesure de là où ils sont", "{words} {n?audience:audiences}, with no measure of where they are"), args)
	if b := w.mainBehaviour(); b != nil {
		args["medium"], args["share"] = w.lower("Medium", string(b.Medium)), *b.Share
		title = w.title(tr("{words} {n?public:publics} ; le cœur de cible est d’abord là : {medium}, {share}", "{words} {n?audience:audiences}; the core is first of all here: {medium}, {share}"), args)
	}
	return w.section("publics", label, title, check.Ground, blocks)
}

// mainBehaviour is the medium that reaches most of the first core audience.
func (w *writer) mainBehaviour() *dossier.Behaviour {
	for i := range w.d.Audiences {
		if a := &w.d.Audiences[i]; a.Rank == dossier.Core && len(a.Behaviours) > 0 {
			if b := byShare(a.Behaviours)[0]; b.Share != nil {
				return &b
			}
		}
	}
	return nil
}

// byShare are behaviours by the share reached, the greatest first, the unknown last.
func byShare(list []dossier.Behaviour) []dossier.Behaviour {
	sorted := slices.Clone(list)
	slices.SortStableFunc(sorted, func(a, b dossier.Behaviour) int { return cmp.Compare(shareOf(b), shareOf(a)) })
	return sorted
}

func shareOf(b dossier.Behaviour) float64 {
	if b.Share == nil {
		return -1
	}
	return float64(*b.Share)
}

func (w *writer) audience(a *dossier.Audience) []document.Block {
	segment := a.Segment
	if segment == "" {
		segment = w.label(dossier.AnyID(a.ID))
	}
	blocks := []document.Block{document.Heading{Level: 3, ID: idOf(w, a.ID), Title: w.own(segment), Aside: document.Says(w.word("Rank", string(a.Rank)))}}
	var size, without document.Text
	if a.Size != nil {
		size = document.Says(w.num(float64(*a.Size)))
	}
	if a.WithoutDigital != nil {
		without = document.Says(w.percent(*a.WithoutDigital))
	}
	if f := w.facts4(fact{tr("Personnes", "People"), size}, fact{tr("Sans accès numérique", "Without digital access"), without}); f != nil {
		blocks = append(blocks, f)
	}
	if t := w.evidence(a.Evidence); len(t) > 0 {
		blocks = append(blocks, small(t))
	}
	if a.Insight != "" {
		blocks = append(blocks, paragraph(w.own(a.Insight)))
	}
	for _, v := range a.Verbatims {
		if v.Quote == "" {
			continue
		}
		source := w.evidence([]dossier.Evidence{{Source: v.Source, Date: v.Date}})
		blocks = append(blocks, document.Paragraph{Form: document.Quote, Text: below(w.own(w.quoted(v.Quote)), source)})
	}
	var left []document.Block
	if entries := w.expects(a); len(entries) > 0 {
		left = append(left, document.Definitions{Entries: entries})
	}
	right := w.whereabouts(a)
	switch {
	case len(left) > 0 && right != nil:
		blocks = append(blocks, document.Grid{Form: document.Pair, Cells: []document.Cell{{Blocks: left}, {Blocks: []document.Block{right}}}})
	case right != nil:
		blocks = append(blocks, right)
	default:
		blocks = append(blocks, left...)
	}
	if table := w.change(a); table != nil {
		blocks = append(blocks, table)
	}
	return blocks
}

// quoted is a text of the organisation's between quotation marks of its own language.
func (w *writer) quoted(s string) string {
	if w.ownLang == "fr" {
		return "« " + s + " »"
	}
	return "“" + s + "”"
}

func (w *writer) expects(a *dossier.Audience) []document.Definition {
	var entries []document.Definition
	for _, one := range []struct {
		term dossier.Text
		list []string
	}{
		{tr("Ils attendent", "They expect"), a.Expects},
		{tr("Ce qui les retient", "What holds them back"), a.Barriers},
		{tr("Ce qui les pousse", "What drives them"), a.Drivers},
	} {
		if len(one.list) > 0 {
			items := make([]document.Text, len(one.list))
			for i, s := range one.list {
				items[i] = w.own(capital(s))
			}
			entries = append(entries, document.Definition{Term: w.says(one.term, nil), Text: items})
		}
	}
	return entries
}

// whereabouts is the media that reach an audience, as small bars: full where the
// organisation fights a battle on that medium, pale where it does not.
func (w *writer) whereabouts(a *dossier.Audience) document.Block {
	there := map[dossier.Medium]bool{}
	for _, c := range w.facts.InUse {
		there[c.Kind] = true
	}
	var parts []chart.Part
	var words []document.Text
	sources := []dossier.Evidence{}
	for _, b := range byShare(a.Behaviours) {
		if b.Share == nil {
			continue
		}
		value := w.percent(*b.Share)
		if b.HoursPerWeek != nil {
			value += w.say(tr(", {h} h par semaine", ", {h} h a week"), check.Args{"h": *b.HoursPerWeek})
		}
		p := chart.Part{Label: w.word("Medium", string(b.Medium)), Share: float64(*b.Share), Value: value, Soft: !there[b.Medium]}
		parts = append(parts, p)
		line := p.Label + w.say(tr(" : ", ": "), nil) + value
		if p.Soft {
			line += w.say(tr(", nous n’y sommes pas", ", we are not there"), nil)
		}
		words = append(words, document.Says(line))
		source := dossier.Evidence{Source: b.Source, Date: b.Date}
		if b.Source != "" && !slices.ContainsFunc(sources, func(e dossier.Evidence) bool { return e.Source == source.Source && e.Date == source.Date }) {
			sources = append(sources, source)
		}
	}
	if len(parts) == 0 {
		return nil
	}
	var key []document.KeyEntry
	if slices.ContainsFunc(parts, func(p chart.Part) bool { return !p.Soft }) {
		key = append(key, w.key(document.SampleFill, "nous y sommes", "we are there"))
	}
	if slices.ContainsFunc(parts, func(p chart.Part) bool { return p.Soft }) {
		key = append(key, w.key(document.SampleSoft, "nous n’y sommes pas", "we are not there"))
	}
	alt := w.say(tr("Part du public que touche chaque média. ", "Share of the audience that each medium reaches. "), nil) + semicolons(w, words) + "."
	caption := w.evidence(sources)
	if len(sources) == 0 {
		caption = document.Text{{Text: w.say(tr("Sans source.", "Without a source."), nil), Dim: true}}
	}
	return document.Figure{
		Form: document.FigureShares, Title: w.says(tr("Où ils sont vraiment", "Where they really are"), nil),
		Chart: chart.Shares(parts, alt), Caption: caption, Words: words,
		Key: key,
	}
}

// change is what the audience knows, feels and does today, and should.
func (w *writer) change(a *dossier.Audience) document.Block {
	table := document.Table{Columns: []document.Column{
		{Label: w.say(tr("Ce public", "This audience"), nil), Kind: document.Name, Hush: true},
		{Label: w.say(tr("Aujourd’hui", "Today"), nil)},
		{Label: w.say(tr("Demain", "To come"), nil)},
	}}
	for _, one := range []struct {
		name          dossier.Text
		today, should string
	}{
		{tr("Sait", "Knows"), a.Today.Know, a.Should.Know},
		{tr("Ressent", "Feels"), a.Today.Feel, a.Should.Feel},
		{tr("Fait", "Does"), a.Today.Do, a.Should.Do},
	} {
		if one.today != "" || one.should != "" {
			table.Rows = append(table.Rows, []document.Text{w.says(one.name, nil), w.own(one.today), w.own(one.should)})
		}
	}
	if len(table.Rows) == 0 {
		return nil
	}
	return table
}

// landscape is the section on who else speaks, and of whom.
func (w *writer) landscape() []document.Block {
	if len(w.d.Actors) == 0 {
		return nil
	}
	table := document.Table{Columns: []document.Column{
		{Label: w.say(tr("Acteur", "Actor"), nil), Kind: document.Name},
		{Label: w.say(tr("Ce qu’il est", "What it is"), nil)},
		{Label: w.say(tr("Ce qu’il dit de nous", "What it says of us"), nil)},
		{Label: w.say(tr("Où il est", "Where it is"), nil)},
	}}
	rivals, critics := 0, 0
	for i := range w.d.Actors {
		a := &w.d.Actors[i]
		if a.Kind == dossier.Competitor {
			rivals++
		}
		if slices.ContainsFunc(a.SaysOfUs, func(m dossier.Mention) bool { return m.How == dossier.Critical }) {
			critics++
		}
		kind := w.word("ActorKind", string(a.Kind))
		if a.Part != "" {
			kind += ", " + w.lower("Part", string(a.Part))
		}
		table.Rows = append(table.Rows, []document.Text{
			below(w.name(dossier.AnyID(a.ID)), w.note(a.Positioning)), document.Says(kind), w.mentions(a), w.presences(a),
		})
	}
	n := len(w.d.Actors)
	args := check.Args{"n": n, "words": w.count(n, false), "rivals": rivals, "r": w.count(rivals, false), "critics": critics, "c": w.count(critics, false)}
	title := w.title(tr("{words} {n?acteur:acteurs}, dont {r} {rivals?concurrent:concurrents} ; {c} nous {critics?critique:critiquent}", "{words} {n?actor:actors}, {r} of them {rivals?a competitor:competitors}; {c} {critics?criticises:criticise} us"), args)
	if rivals == 0 || critics == 0 {
		title = w.title(tr("{words} {n?acteur parle ou se tait:acteurs parlent ou se taisent} autour de nous", "{words} {n?actor speaks or is silent:actors speak or are silent} around us"), args)
	}
	return w.section("paysage", tr("Écosystème", "Landscape"), title, check.Ground, []document.Block{table})
}

func (w *writer) mentions(a *dossier.Actor) document.Text {
	var t document.Text
	for i, m := range a.SaysOfUs {
		t = append(t, document.Run{Text: w.word("Tone", string(m.How)), Strong: true, Break: i > 0})
		if m.What != "" {
			t = append(t, document.Run{Text: w.say(tr(" : ", ": "), nil)}, document.Run{Text: w.typeset(m.What), Voice: document.Organisation})
		}
		if m.Who != "" {
			t = append(t, document.Run{Text: " (", Dim: true}, document.Run{Text: w.typeset(m.Who), Voice: document.Organisation, Dim: true}, document.Run{Text: ")", Dim: true})
		}
		t = below(t, w.evidence([]dossier.Evidence{{Source: m.Source, Date: m.Date}}))
	}
	return t
}

func (w *writer) presences(a *dossier.Actor) document.Text {
	var t document.Text
	for i, p := range a.Presences {
		t = append(t, document.Run{Text: w.word("Medium", string(p.Medium)), Break: i > 0})
		if p.Followers != nil {
			t = append(t, document.Run{Text: ", " + w.say(tr("{n:abonné:abonnés}", "{n:follower:followers}"), check.Args{"n": *p.Followers}), Dim: true})
		}
		if p.PostsPerWeek != nil {
			t = append(t, document.Run{Text: ", " + w.say(tr("{n} par semaine", "{n} a week"), check.Args{"n": *p.PostsPerWeek}), Dim: true})
		}
	}
	return t
}

// swot is the section on strengths, weaknesses, opportunities and threats.
func (w *writer) swot() []document.Block {
	if len(w.d.SWOT) == 0 {
		return nil
	}
	var blocks []document.Block
	unsourced := 0
	for _, quarter := range quarters {
		table := document.Table{Columns: []document.Column{
			{Label: w.say(quarter.name, nil), Kind: document.Name},
			{Label: w.say(tr("Preuve", "Evidence"), nil)},
			{Label: w.say(tr("Pèse sur", "Bears on"), nil)},
		}}
		for i := range w.d.SWOT {
			e := &w.d.SWOT[i]
			if e.Kind != quarter.kind {
				continue
			}
			proof := w.evidence(e.Evidence)
			if len(proof) == 0 {
				unsourced++
				proof = document.Dim(w.say(tr("sans preuve", "no evidence"), nil))
			}
			statement := of(w, e.ID, w.own(e.Statement))
			if e.Scope == dossier.ScopeSocial {
				statement = below(statement, document.Dim(w.word("SWOTScope", string(e.Scope))))
			}
			table.Rows = append(table.Rows, []document.Text{statement, proof, names(w, e.BearsOn)})
		}
		if len(table.Rows) > 0 {
			blocks = append(blocks, table)
		}
	}
	if len(blocks) == 0 {
		return nil
	}
	n := len(w.d.SWOT)
	args := check.Args{"n": n, "words": w.count(n, false), "none": unsourced, "some": w.count(unsourced, false)}
	title := w.title(tr("{words} {n?constat, avec sa preuve:constats, chacun avec sa preuve}", "{words} {n?entry, with its evidence:entries, each with its evidence}"), args)
	if unsourced > 0 {
		title = w.title(tr("{words} {n?constat:constats}, dont {some} sans preuve", "{words} {n?entry:entries}, {some} without evidence"), args)
	}
	return w.section("swot", tr("Forces et faiblesses, opportunités et menaces", "Strengths and weaknesses, opportunities and threats"), title, check.Ground, blocks)
}

// quarters are the four parts of a SWOT.
var quarters = [...]struct {
	kind dossier.SWOTKind
	name dossier.Text
}{
	{dossier.Strength, dossier.Text{FR: "Forces", EN: "Strengths"}},
	{dossier.Weakness, dossier.Text{FR: "Faiblesses", EN: "Weaknesses"}},
	{dossier.Opportunity, dossier.Text{FR: "Opportunités", EN: "Opportunities"}},
	{dossier.Threat, dossier.Text{FR: "Menaces", EN: "Threats"}},
}
