package report

import (
	"cmp"
	"slices"
	"strings"

	"boussole/internal/change"
	"boussole/internal/check"
	"boussole/internal/document"
	"boussole/internal/dossier"
	"boussole/internal/locale"
)

// Earlier is an earlier version of the dossier, from which a report tells what changed.
type Earlier struct {
	Name    string // what people know it by, such as a file's name
	Dossier *dossier.Document
	Report  *check.Report // of the same rules, on the same day
}

// How much is said of what changed: the rest is counted.
const (
	mostHighlights = 3
	mostDetails    = 12 // of a part
	mostCompared   = 10 // findings that came, and as many that went
)

// story is what changed since the earlier version, worked out once.
func (w *writer) story() *change.Story {
	if w.told == nil && w.in.Since != nil {
		w.told = change.Tell(w.in.Since.Dossier.Dossier, w.d)
	}
	return w.told
}

// sinceLine is what changed in a line, for the page; nothing without an earlier version.
func (w *writer) sinceLine(whole bool) document.Text {
	s := w.story()
	if s == nil {
		return nil
	}
	lead := document.Run{Text: w.say(tr("Depuis {name}", "Since {name}"), check.Args{"name": w.in.Since.Name})}
	if whole {
		lead.To = sinceID
	}
	t := document.Text{lead, {Text: w.say(tr(" : ", ": "), nil) + lowered(w.changed(s)) + "."}}
	was, is := w.in.Since.Report.Count(check.Blocking), w.in.Report.Count(check.Blocking)
	if was != is {
		t = append(t, document.Run{Text: w.say(tr(" Constats bloquants : {was} → {is}.", " Blocking findings: {was} → {is}."), check.Args{"was": was, "is": is})})
	}
	return t
}

const sinceID = "changements"

// since is the section on what changed since an earlier version: the strategy along the
// chain, then what holds since and what no longer does.
func (w *writer) since() []document.Block {
	s := w.story()
	if s == nil {
		return nil
	}
	blocks := []document.Block{document.Paragraph{Form: document.Lead, Text: document.Says(w.sinceLead(s))}}
	for i := range s.Parts {
		blocks = append(blocks, w.changedPart(s, &s.Parts[i])...)
	}
	blocks = append(blocks, w.compared(s)...)
	blocks = w.section(sinceID, tr("Ce qui a changé", "What changed"), w.title(tr("{what}", "{what}"), check.Args{"what": w.changed(s)}), check.Input, blocks)
	if h, is := blocks[0].(document.Heading); is {
		h.Label = w.say(tr("Ce qui a changé depuis {name}", "What changed since {name}"), check.Args{"name": w.in.Since.Name})
		blocks[0] = h
	}
	return blocks
}

// changed says in a few words what changed most, with no full stop.
func (w *writer) changed(s *change.Story) string {
	if len(s.Changes) == 0 {
		return w.say(tr("Rien n’a changé", "Nothing changed"), nil)
	}
	all := s.Highlights()
	if len(all) == 0 {
		return w.say(tr("Seuls des détails ont changé", "Only details changed"), nil)
	}
	var list []string
	for _, h := range all[:min(len(all), mostHighlights)] {
		list = append(list, w.say(h.Text, check.Args{"n": h.N, "words": w.count(h.N, h.Feminine)}))
	}
	return capital(locale.List(w.lang, list))
}

// sinceLead says how much changed, and where most.
func (w *writer) sinceLead(s *change.Story) string {
	args := check.Args{"name": w.in.Since.Name}
	if len(s.Changes) == 0 {
		return w.say(tr("Le dossier dit ce que disait {name} : rien n’a changé, ni dans la stratégie ni dans ses détails.", "The dossier says what {name} said: nothing changed, neither in the strategy nor in its details."), args)
	}
	total, telling := 0, 0
	parts := slices.Clone(s.Parts)
	for i := range parts {
		total += len(parts[i].Lines)
		for j := range parts[i].Lines {
			if parts[i].Lines[j].Telling() {
				telling++
			}
		}
	}
	args["total"], args["telling"] = total, telling
	lead := w.say(tr("Depuis {name}, {total:point a changé:points ont changé}, dont {telling} {telling?touche:touchent} à la stratégie.", "Since {name}, {total:point has:points have} changed, {telling} of which {telling?touches:touch} the strategy."), args)
	if telling == 0 {
		lead = w.say(tr("Depuis {name}, {total:point a changé:points ont changé} ; {total?il ne touche pas:aucun ne touche} à la stratégie.", "Since {name}, {total:point has:points have} changed; {total?it does not touch:none touches} the strategy."), args)
	}
	if len(parts) < 2 {
		return lead
	}
	slices.SortStableFunc(parts, func(a, b change.Part) int { return cmp.Compare(len(b.Lines), len(a.Lines)) })
	if len(parts[0].Lines) == len(parts[1].Lines) {
		return lead
	}
	label, _, _ := strings.Cut(w.say(parts[0].Label, nil), " (")
	return lead + " " + w.say(tr("La partie qui change le plus : {part}, {n:point:points}.", "The part that changes most: {part}, {n:point:points}."), check.Args{"part": lowered(label), "n": len(parts[0].Lines)})
}

// changedPart is what changed in one part: what a sentence tells by itself, then what
// changed of each element, the strategy before its details, with the reason that a
// decision gives.
func (w *writer) changedPart(s *change.Story, part *change.Part) []document.Block {
	var items []document.Text
	var elements []document.Definition
	shown, left := 0, 0
	said := map[dossier.AnyID]bool{}
	for i := range part.Lines {
		l := &part.Lines[i]
		subject := w.voiced(l.SubjectPieces(w.lang), false)
		what := w.voiced(l.WhatPieces(w.lang), l.Telling())
		switch {
		case l.Telling() && !said[l.Element]:
			said[l.Element] = true
			what = below(what, w.decided(s, l.Element))
		case !l.Telling() && shown == mostDetails:
			left++
			continue
		case !l.Telling():
			shown++
		}
		if len(subject) == 0 {
			items = append(items, what)
			continue
		}
		n := slices.IndexFunc(elements, func(d document.Definition) bool { return d.Term.Plain() == subject.Plain() })
		if n < 0 {
			n = len(elements)
			elements = append(elements, document.Definition{Term: subject})
		}
		elements[n].Text = append(elements[n].Text, what)
	}
	blocks := []document.Block{w.sub(part.Label)}
	if len(items) > 0 {
		blocks = append(blocks, document.List{Items: items})
	}
	if len(elements) > 0 {
		blocks = append(blocks, document.Definitions{Entries: elements})
	}
	if left > 0 {
		blocks = append(blocks, small(w.says(tr("Et {n:autre détail, que:autres détails, que} « boussole diff » donne.", "And {n:other detail, which:other details, which} “boussole diff” gives."), check.Args{"n": left})))
	}
	return blocks
}

// decided is why something changed, where a decision taken since says so.
func (w *writer) decided(s *change.Story, id dossier.AnyID) document.Text {
	if id == "" {
		return nil
	}
	for _, d := range w.facts.Decided[id] {
		taken := slices.ContainsFunc(s.Changes, func(c dossier.Change) bool {
			return c.Type == dossier.ElementAdded && c.Kind == dossier.KindDecision && c.Is.ID == dossier.AnyID(d.ID)
		})
		if !taken || d.Why == "" {
			continue
		}
		lead := w.say(tr("Pourquoi : ", "Why: "), nil)
		if !d.Date.IsZero() {
			lead = w.say(tr("Pourquoi, décision du {date} : ", "Why, decision of {date}: "), check.Args{"date": d.Date})
		}
		return join(document.Dim(lead), w.note(d.Why))
	}
	return nil
}

// compared is what the checks find since, and what they find no more.
func (w *writer) compared(s *change.Story) []document.Block {
	before, after := w.in.Since.Report, w.in.Report
	c := check.Compare(before, after, s.Renamed())
	if len(s.Changes) == 0 && len(c.Gained)+len(c.Lost)+len(c.Aside) == 0 {
		return nil
	}
	blocks := []document.Block{w.sub(tr("Ce que les contrôles en disent", "What the checks say of it"))}
	table := document.Table{Columns: []document.Column{
		{Label: w.say(tr("Constats", "Findings"), nil), Kind: document.Name},
		{Label: w.say(tr("Avant", "Before"), nil), Kind: document.Figures},
		{Label: w.say(tr("Aujourd’hui", "Now"), nil), Kind: document.Figures},
	}}
	for _, severity := range []check.Severity{check.Blocking, check.Warning, check.Advice} {
		table.Rows = append(table.Rows, []document.Text{
			{{Text: check.SeverityWord(w.lang, severity), Mark: severityMarks[severity]}},
			document.Says(locale.Number(w.lang, float64(before.Count(severity)), 0)),
			document.Says(locale.Number(w.lang, float64(after.Count(severity)), 0)),
		})
	}
	basis := w.say(tr("Les deux versions sont jugées au même jour : ce qui diffère vient du dossier, pas du calendrier.", "Both versions are judged on the same day: what differs comes from the dossier, not from the calendar."), nil)
	if before.Depth != after.Depth {
		basis += " " + w.say(tr("Elles ne sont pas du même niveau : {was:règle jugeait:règles jugeaient} la première, {is} {is?juge:jugent} celle-ci.", "They are not of the same depth: {was:rule:rules} judged the first, {is} {is?judges:judge} this one."), check.Args{"was": before.Rules, "is": after.Rules})
	}
	blocks = append(blocks, table, small(document.Says(basis)))
	if len(c.Gained)+len(c.Lost)+len(c.Aside) == 0 {
		return append(blocks, paragraph(w.says(tr("Aucun constat n’est apparu, aucun n’a disparu.", "No finding came, none went."), nil)))
	}
	blocks = append(blocks, w.comparedList(tr("Ce qui ne tient plus : constats nouveaux", "What no longer holds: new findings"), after, c.Gained, nil)...)
	gone := func(f *check.Finding) bool {
		id := f.Element
		if now, is := s.Renamed()[id]; is {
			id = now
		}
		_, there := w.x.Find(id)
		return id != "" && !there
	}
	blocks = append(blocks, w.comparedList(tr("Ce qui tient désormais : constats levés", "What holds now: findings that are gone"), before, c.Lost, gone)...)
	return append(blocks, w.comparedList(tr("Ce qui est écarté depuis, avec sa raison", "What has been set aside since, with its reason"), after, c.Aside, nil)...)
}

// comparedList is findings under a heading, the gravest first. Of those whose element is
// gone it says so: what is no more does not hold.
func (w *writer) comparedList(title dossier.Text, of *check.Report, findings []*check.Finding, gone func(*check.Finding) bool) []document.Block {
	if len(findings) == 0 {
		return nil
	}
	findings = slices.Clone(findings)
	slices.SortStableFunc(findings, func(a, b *check.Finding) int { return -cmp.Compare(a.Severity, b.Severity) })
	var items []document.Text
	for _, f := range findings[:min(len(findings), mostCompared)] {
		mark := severityMarks[f.Severity]
		if !f.Counts() && f.Waived != nil {
			mark = document.MarkWaived
		}
		t := document.Text{
			{Text: check.SeverityWord(w.lang, f.Severity), Mark: mark},
			{Text: " " + f.Code, Dim: true},
			{Text: w.say(tr(" : ", ": "), nil) + of.Words(w.lang, f).What},
		}
		if f.Waived != nil {
			t = below(t, join(document.Dim(w.say(tr("Dérogation jusqu’au {date} : ", "Waived until {date}: "), check.Args{"date": f.Waived.Expires})), w.note(f.Waived.Reason)))
		}
		if gone != nil && gone(f) {
			t = below(t, document.Dim(w.say(tr("L’élément n’est plus dans le dossier.", "The element is no longer in the dossier."), nil)))
		}
		items = append(items, t)
	}
	blocks := []document.Block{
		document.Heading{Level: 3, Title: w.says(title, nil), Aside: document.Says(locale.Number(w.lang, float64(len(findings)), 0))},
		document.List{Items: items},
	}
	if n := len(findings) - len(items); n > 0 {
		blocks = append(blocks, small(w.says(tr("Et {n:autre constat:autres constats}.", "And {n:other finding:other findings}."), check.Args{"n": n})))
	}
	return blocks
}

// voiced is a sentence of package change in its two voices, with a capital first letter;
// strong where it touches the strategy.
func (w *writer) voiced(pieces []change.Piece, strong bool) document.Text {
	var t document.Text
	for i, p := range pieces {
		r := document.Run{Text: p.Text, Strong: strong}
		switch {
		case p.Own:
			r = document.Run{Text: locale.Typeset(w.ownLang, p.Text), Voice: document.Organisation}
		case i == 0:
			r.Text = capital(p.Text)
		}
		t = append(t, r)
	}
	return t
}
