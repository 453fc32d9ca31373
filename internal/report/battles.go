package report

import (
	"strconv"

	"boussole/internal/check"
	"boussole/internal/document"
	"boussole/internal/dossier"
)

// battles is the section on what is chosen, and what is not, with the reasons.
func (w *writer) battles() []document.Block {
	label := tr("Batailles", "Battles")
	var blocks []document.Block
	for i, b := range w.facts.InPlay {
		blocks = append(blocks, w.battle(b, i+1)...)
	}
	if len(blocks) == 0 {
		blocks = append(blocks, w.missing(
			tr("Aucune bataille n’est choisie.", "No battle is chosen."),
			tr("Une bataille, c’est un argument pour un public, sur peu de canaux, au service d’un seul objectif.", "A battle is one argument for one audience, on few channels, in the service of one objective.")))
	}
	if open := w.candidates(); len(open) > 0 {
		blocks = append(blocks, w.sub(tr("À l’étude", "Under study")), document.Definitions{Form: document.Columns, Entries: open})
	}
	declined := w.refusals()
	if len(declined) > 0 {
		blocks = append(blocks, w.sub(tr("Écartées, et pourquoi", "Set aside, and why")), document.Definitions{Form: document.Columns, Entries: declined})
	}
	blocks = append(blocks, w.channels()...)
	blocks = append(blocks, w.synergies()...)
	n, m := len(w.facts.InPlay), len(declined)
	args := check.Args{"n": n, "words": w.count(n, true), "m": m, "some": w.count(m, true)}
	title := w.title(tr("{words} {n?bataille choisie:batailles choisies}, {some} {m?écartée, avec sa raison:écartées, avec leurs raisons}", "{words} {n?battle:battles} chosen, {some} set aside, with {m?its reason:their reasons}"), args)
	switch {
	case n == 0:
		title = w.title(tr("Aucune bataille n’est choisie", "No battle is chosen"), nil)
	case m == 0:
		title = w.title(tr("{words} {n?bataille choisie:batailles choisies}, aucune déclinée", "{words} {n?battle:battles} chosen, none declined"), args)
	}
	return w.section("batailles", label, title, check.Battles, blocks)
}

func (w *writer) battle(b *dossier.Battle, number int) []document.Block {
	blocks := []document.Block{document.Heading{Level: 3, ID: idOf(w, b.ID), Number: strconv.Itoa(number), Title: w.title3(dossier.AnyID(b.ID))}}
	var what document.Text
	if b.Objective != "" {
		what = append(stopped(join(w.says(tr("Pour l’objectif : ", "For the objective: "), nil), w.name(dossier.AnyID(b.Objective)))), document.Run{Text: " "})
	}
	if b.Audience != "" {
		what = stopped(join(what, w.says(tr("Public : ", "Audience: "), nil), w.name(dossier.AnyID(b.Audience))))
	}
	if len(what) > 0 {
		blocks = append(blocks, small(what))
	}
	if b.Argument != "" {
		blocks = append(blocks, paragraph(w.own(b.Argument)))
	}
	facts := w.facts4(
		fact{tr("Rythme", "Rhythm"), w.rhythm(b)},
		fact{tr("Heures", "Hours"), w.effort(b)},
		fact{tr("Dépense", "Spend"), w.spend(b)},
		fact{tr("Exposition", "Exposure"), w.exposed(b)},
		fact{tr("Effet attendu", "Expected effect"), w.effect(b)},
		fact{tr("Intensité", "Intensity"), w.level(b)},
	)
	if facts != nil {
		blocks = append(blocks, facts)
	}
	blocks = append(blocks, w.ways(b)...)
	if len(b.Needs) > 0 {
		var items []document.Text
		for _, n := range b.Needs {
			t := w.own(n.What)
			switch {
			case !n.Met.IsZero():
				t = join(t, document.Dim(w.say(tr(", depuis le {met}", ", since {met}"), check.Args{"met": n.Met})))
			case n.Element != "":
				t = join(t, document.Dim(w.say(tr(" : ", ": "), nil)), w.note(w.label(n.Element)))
			}
			items = append(items, t)
		}
		blocks = append(blocks, document.Definitions{Entries: []document.Definition{{Term: w.says(tr("Il faut d’abord", "Needed first"), nil), Text: items}}})
	}
	if b.Reason != "" {
		blocks = append(blocks, paragraph(join(document.Text{{Text: w.say(tr("Pourquoi elle. ", "Why this one. "), nil), Strong: true}}, w.own(b.Reason))))
	}
	return blocks
}

// ways are a battle's channels and its message, side by side: half a dozen of them do not
// stand in a short fact.
func (w *writer) ways(b *dossier.Battle) []document.Block {
	var d document.Definitions
	if len(b.Channels) > 0 {
		d.Entries = append(d.Entries, document.Definition{Term: w.says(tr("{n?Canal:Canaux}", "{n?Channel:Channels}"), check.Args{"n": len(b.Channels)}), Text: []document.Text{names(w, b.Channels)}})
	}
	if b.Message != "" {
		d.Entries = append(d.Entries, document.Definition{Term: w.says(tr("Message", "Message"), nil), Text: []document.Text{w.name(dossier.AnyID(b.Message))}})
	}
	switch len(d.Entries) {
	case 0:
		return nil
	case 2:
		d.Form = document.Columns
	}
	return []document.Block{d}
}

func (w *writer) rhythm(b *dossier.Battle) document.Text {
	s := w.lower("Rhythm", string(b.Rhythm))
	when := w.stretch(b.Start, b.End)
	if b.Lasting {
		when = ""
		if !b.Start.IsZero() {
			when = w.say(tr("à partir du {from}", "from {from}"), check.Args{"from": b.Start})
		}
	}
	switch {
	case s == "":
		return document.Says(when)
	case when == "":
		return document.Says(s)
	}
	return document.Says(s + ", " + when)
}

func (w *writer) effort(b *dossier.Battle) document.Text {
	if h := check.Effort(b); h > 0 {
		return w.says(tr("{h} par semaine", "{h} a week"), check.Args{"h": h})
	}
	return nil
}

func (w *writer) spend(b *dossier.Battle) document.Text {
	level := b.Level()
	if level == nil || level.Spend == nil {
		return nil
	}
	if b.Lasting {
		return w.says(tr("{m} par an", "{m} a year"), check.Args{"m": *level.Spend})
	}
	return document.Says(w.money(*level.Spend))
}

func (w *writer) exposed(b *dossier.Battle) document.Text {
	level, ok := w.facts.Exposure(b)
	if !ok {
		return nil
	}
	return w.says(tr("{n} sur 4", "{n} of 4"), check.Args{"n": level})
}

// effect is what a battle is expected to change, and what that rests on.
func (w *writer) effect(b *dossier.Battle) document.Text {
	e := effectOf(b)
	if e == nil {
		return document.Dim(w.say(tr("non estimé", "not estimated"), nil))
	}
	unit, times := "", 1.0
	if o := w.facts.Objectives[b.Objective]; o != nil {
		unit = w.typeset(o.Unit)
		if isShare(o.Unit) {
			times = 100
		}
		if isShare(o.Unit) || unit == "%" {
			unit = w.say(tr("points", "points"), nil)
		}
	}
	args := check.Args{"low": *e.Low * times, "high": *e.High * times, "likely": *e.Likely * times, "unit": unit}
	s := w.say(tr("de {low} à {high} {unit}, {likely} au probable", "{low} to {high} {unit}, {likely} likely"), args)
	if unit == "" {
		s = w.say(tr("de {low} à {high}, {likely} au probable", "{low} to {high}, {likely} likely"), args)
	}
	if e.Basis != "" {
		s += ", " + w.lower("Basis", string(e.Basis))
	}
	t := document.Says(s)
	if e.Who != "" {
		t = below(t, w.note(e.Who))
	}
	return t
}

func (w *writer) level(b *dossier.Battle) document.Text {
	level := b.Level()
	if level == nil {
		return nil
	}
	t := w.own(level.Name)
	if level.Cadence != nil {
		t = below(t, document.Dim(w.say(tr("{c}", "{c}"), check.Args{"c": *level.Cadence})))
	}
	return t
}

// refusals are the battles that are not fought, each with its state and its reason.
func (w *writer) refusals() []document.Definition {
	var list []document.Definition
	for i := range w.d.Battles {
		b := &w.d.Battles[i]
		if !b.State.Unfought() {
			continue
		}
		reason := w.own(b.Reason)
		if b.Reason == "" {
			reason = document.Text{{Text: w.say(tr("Sans raison écrite.", "No reason written down."), nil), Mark: document.MarkWarning}}
		}
		list = append(list, document.Definition{
			Term: join(w.name(dossier.AnyID(b.ID)), document.Dim(", "+w.lower("BattleState", string(b.State)))),
			Text: []document.Text{reason},
		})
	}
	return list
}

// candidates are the battles of which nothing is decided.
func (w *writer) candidates() []document.Definition {
	var list []document.Definition
	for i := range w.d.Battles {
		if b := &w.d.Battles[i]; b.State == dossier.Candidate || b.State == "" {
			text := w.own(b.Argument)
			if len(text) == 0 {
				text = document.Dim(w.say(tr("Sans argument.", "Without an argument."), nil))
			}
			list = append(list, document.Definition{Term: w.name(dossier.AnyID(b.ID)), Text: []document.Text{text}})
		}
	}
	return list
}

// channels are the channels that the organisation has or keeps.
func (w *writer) channels() []document.Block {
	if len(w.d.Channels) == 0 {
		return nil
	}
	table := document.Table{Columns: []document.Column{
		{Label: w.say(tr("Canal", "Channel"), nil), Kind: document.Name},
		{Label: w.say(tr("Média", "Medium"), nil)},
		{Label: w.say(tr("Rôle", "Role"), nil)},
		{Label: w.say(tr("Entretien", "Upkeep"), nil), Kind: document.Figures},
		{Label: w.say(tr("Exposition", "Exposure"), nil), Kind: document.Figures},
	}}
	for i := range w.d.Channels {
		c := &w.d.Channels[i]
		var upkeep, exposure document.Text
		if c.UpkeepHoursPerWeek != nil {
			upkeep = w.says(tr("{h} h par semaine", "{h} h a week"), check.Args{"h": float64(*c.UpkeepHoursPerWeek)})
		}
		if c.Exposure != nil {
			exposure = document.Says(strconv.Itoa(int(*c.Exposure)))
		}
		role := w.own(c.Role)
		if c.Duty != "" {
			role = below(role, join(document.Dim(w.say(tr("Obligation : ", "Duty: "), nil)), w.note(c.Duty)))
		}
		table.Rows = append(table.Rows, []document.Text{w.name(dossier.AnyID(c.ID)), document.Says(w.word("Medium", string(c.Kind))), role, upkeep, exposure})
	}
	return []document.Block{w.sub(tr("Les canaux", "The channels")), table}
}

// synergies are the channels that serve one another.
func (w *writer) synergies() []document.Block {
	if len(w.d.Synergies) == 0 {
		return nil
	}
	table := document.Table{Columns: []document.Column{
		{Label: w.say(tr("De", "From"), nil), Kind: document.Name},
		{Label: w.say(tr("Vers", "To"), nil)},
		{Label: w.say(tr("Comment", "How"), nil)},
		{Label: w.say(tr("Gain attendu", "Expected lift"), nil), Kind: document.Figures},
	}}
	for i := range w.d.Synergies {
		s := &w.d.Synergies[i]
		var lift document.Text
		if s.Lift != nil {
			lift = document.Says(w.percent(*s.Lift))
		}
		table.Rows = append(table.Rows, []document.Text{of(w, s.ID, w.name(dossier.AnyID(s.From))), w.name(dossier.AnyID(s.To)), w.own(s.How), lift})
	}
	return []document.Block{w.sub(tr("Les canaux se servent les uns les autres", "The channels serve one another")), table}
}
