package report

import (
	"cmp"
	"slices"

	"boussole/internal/check"
	"boussole/internal/document"
	"boussole/internal/dossier"
	"boussole/internal/locale"
)

// programme is the section on what is done, when, and by whom.
func (w *writer) programme() []document.Block {
	var blocks []document.Block
	if f := w.timeline(len(w.facts.InPlay)); f != nil {
		blocks = append(blocks, f)
	}
	if len(w.d.Actions) > 0 {
		blocks = append(blocks, w.actions()...)
	} else if !w.light() {
		blocks = append(blocks, w.missing(
			tr("Aucune action n’est écrite.", "No action is written down."),
			tr("Une action : quoi, pour quelle bataille, par qui, quand, en combien d’heures.", "An action: what, for which battle, by whom, when, in how many hours.")))
	}
	blocks = append(blocks, w.calendar()...)
	n := len(w.d.Actions)
	args := check.Args{"n": n, "words": w.count(n, true), "period": w.periodWords()}
	title := w.title(tr("{words} {n?action:actions}, {period}", "{words} {n?action:actions}, {period}"), args)
	if n == 0 {
		title = w.title(tr("L’année des batailles choisies, {period}", "The year of the chosen battles, {period}"), args)
	}
	return w.section("programme", tr("Programme", "Programme"), title, check.Programme, blocks)
}

// actions are the actions, by battle in the order of the dossier.
func (w *writer) actions() []document.Block {
	var blocks []document.Block
	byBattle := map[dossier.BattleID][]*dossier.Action{}
	var order []dossier.BattleID
	for i := range w.d.Actions {
		a := &w.d.Actions[i]
		if _, seen := byBattle[a.Battle]; !seen {
			order = append(order, a.Battle)
		}
		byBattle[a.Battle] = append(byBattle[a.Battle], a)
	}
	for _, id := range order {
		name := w.name(dossier.AnyID(id))
		if id == "" {
			name = w.says(tr("Sans bataille", "Without a battle"), nil)
		}
		table := document.Table{Columns: []document.Column{
			{Label: w.say(tr("Action", "Action"), nil), Kind: document.Name},
			{Label: w.say(tr("Quand", "When"), nil)},
			{Label: w.say(tr("Qui", "Who"), nil)},
			{Label: w.say(tr("Heures", "Hours"), nil), Kind: document.Figures},
			{Label: w.say(tr("Coût", "Cost"), nil), Kind: document.Figures},
		}}
		for _, a := range byBattle[id] {
			table.Rows = append(table.Rows, w.action(a))
		}
		blocks = append(blocks, document.Heading{Level: 3, Title: name}, narrowed(table))
	}
	return blocks
}

// narrowed is a table without the last columns that no row says anything in.
func narrowed(t document.Table) document.Table {
	n := len(t.Columns)
	for n > 1 && !slices.ContainsFunc(t.Rows, func(row []document.Text) bool { return len(row[n-1]) > 0 }) {
		n--
	}
	t.Columns = t.Columns[:n]
	for i := range t.Rows {
		t.Rows[i] = t.Rows[i][:n]
	}
	return t
}

func (w *writer) action(a *dossier.Action) []document.Text {
	what := of(w, a.ID, w.own(a.What))
	if a.What == "" {
		what = w.name(dossier.AnyID(a.ID))
	}
	if a.Deliverable != "" {
		what = below(what, w.note(a.Deliverable))
	}
	if a.Channel != "" {
		what = below(what, join(document.Dim(w.say(tr("par : ", "by: "), nil)), w.note(w.label(dossier.AnyID(a.Channel)))))
	}
	who := w.roles(a.Accountable)
	var with []dossier.RoleID
	for _, r := range a.Responsible {
		if !slices.Contains(a.Accountable, r) {
			with = append(with, r)
		}
	}
	switch {
	case len(with) > 0 && len(who) == 0:
		who = w.roles(with)
	case len(with) > 0:
		who = below(who, join(document.Dim(w.say(tr("avec ", "with "), nil)), w.note(w.roles(with).Plain())))
	}
	sum := 0.0
	for _, h := range a.Hours {
		sum += float64(h)
	}
	var hours, cost, each document.Text
	if a.Repeat != nil {
		each = document.Dim(w.say(tr("chaque fois", "each time"), nil))
	}
	if sum > 0 {
		hours = below(document.Says(locale.Number(w.lang, sum, 2)), each)
	}
	if a.Cost != nil {
		cost = below(document.Says(w.money(*a.Cost)), each)
	}
	return []document.Text{what, w.when(a.Date, a.Until, a.Repeat), who, hours, cost}
}

// when is the day of something, or its first day and how many there are in the period.
func (w *writer) when(from, to dossier.Date, repeat *dossier.Recurrence) document.Text {
	if repeat == nil {
		if from.IsZero() {
			return document.Dim(w.say(tr("sans date", "no date"), nil))
		}
		return document.Says(w.stretch(from, to))
	}
	start := from
	if start.IsZero() {
		start = w.period.from
	}
	days := repeat.Days(start, w.period.from, w.period.to)
	t := document.Text{}
	switch len(days) {
	case 0:
	case 1:
		t = document.Says(w.date(days[0]))
	default:
		t = w.says(tr("{n} fois, à partir du {from}", "{n} times, from {from}"), check.Args{"n": len(days), "from": days[0]})
	}
	return t
}

// calendar is the year's recurring dates, seasons and blackouts, in the order of days.
func (w *writer) calendar() []document.Block {
	if len(w.d.Calendar) == 0 {
		return nil
	}
	table := document.Table{Columns: []document.Column{
		{Label: w.say(tr("Temps fort", "Calendar date"), nil), Kind: document.Name},
		{Label: w.say(tr("Nature", "Kind"), nil)},
		{Label: w.say(tr("Quand", "When"), nil)},
		{Label: w.say(tr("Ce qui se tait", "What falls silent"), nil)},
	}}
	list := make([]*dossier.Season, len(w.d.Calendar))
	for i := range list {
		list[i] = &w.d.Calendar[i]
	}
	slices.SortStableFunc(list, func(a, b *dossier.Season) int { return a.From.Compare(b.From) })
	for _, s := range list {
		when := document.Says(w.stretch(s.From, s.To))
		if s.Repeat != nil {
			if n := len(s.Repeat.Days(s.From, w.period.from, w.period.to)); n > 1 {
				when = w.when(s.From, s.To, s.Repeat)
			} else {
				when = below(when, document.Dim(w.say(tr("revient chaque année", "comes back each year"), nil)))
			}
		}
		var silent document.Text
		if s.Kind == dossier.Blackout {
			silent = w.says(tr("tous les canaux", "all channels"), nil)
			if len(s.Channels) > 0 {
				silent = names(w, s.Channels)
			}
		}
		note := s.Reason
		if note == "" {
			note = s.Note
		}
		table.Rows = append(table.Rows, []document.Text{below(w.name(dossier.AnyID(s.ID)), w.note(note)), document.Says(w.word("SeasonKind", string(s.Kind))), when, silent})
	}
	return []document.Block{w.sub(tr("Les dates qui reviennent et celles où l’on se tait", "The dates that come back, and those of silence")), table}
}

// indicators are the indicators with their thresholds, at most so many, those of the
// objectives first; nil where there are none with a threshold.
func (w *writer) indicators(most int) document.Block {
	var list []*dossier.Indicator
	thresholds := false
	for i := range w.d.Evaluation.Indicators {
		list = append(list, &w.d.Evaluation.Indicators[i])
		thresholds = thresholds || w.d.Evaluation.Indicators[i].Thresholds != nil
	}
	if len(list) == 0 || !thresholds && most < len(list) {
		return nil
	}
	if most < len(list) {
		slices.SortStableFunc(list, func(a, b *dossier.Indicator) int { return cmp.Compare(w.rank(a), w.rank(b)) })
		list = list[:most]
	}
	table := document.Table{Columns: []document.Column{
		{Label: w.say(tr("Indicateur", "Indicator"), nil), Kind: document.Name},
		{Label: w.say(tr("Source", "Source"), nil)},
		{Label: w.say(tr("On continue", "Continue"), nil)},
		{Label: w.say(tr("On corrige", "Correct"), nil)},
		{Label: w.say(tr("On arrête", "Stop"), nil)},
	}}
	for _, one := range list {
		source := w.own(one.Source)
		if every := w.lower("Interval", string(one.Every)); every != "" && most == len(w.d.Evaluation.Indicators) {
			source = below(source, document.Dim(every))
		}
		row := []document.Text{w.name(dossier.AnyID(one.ID)), source}
		table.Rows = append(table.Rows, append(row, w.thresholds(one)...))
	}
	return table
}

// rank puts an objective's first indicator before its others, and those before what
// serves battles and channels.
func (w *writer) rank(one *dossier.Indicator) int {
	o := w.facts.Objectives[dossier.ObjectiveID(one.Serves)]
	switch {
	case o == nil:
		return 2
	case w.firstOf(one):
		return 0
	}
	return 1
}

func (w *writer) firstOf(one *dossier.Indicator) bool {
	for i := range w.d.Evaluation.Indicators {
		if other := &w.d.Evaluation.Indicators[i]; other.Serves == one.Serves {
			return other.ID == one.ID
		}
	}
	return false
}

// thresholds are the three cells of an indicator: from where on one continues, where
// one corrects, from where on one stops.
func (w *writer) thresholds(one *dossier.Indicator) []document.Text {
	missing := document.Dim(w.say(tr("à fixer", "to be set"), nil))
	t := one.Thresholds
	if t == nil {
		return []document.Text{missing, missing, {{Text: w.say(tr("aucun seuil", "no threshold"), nil), Mark: document.MarkWarning}}}
	}
	less := t.Continue != nil && t.Stop != nil && *t.Continue < *t.Stop
	cell := func(v *float64, fr, en string) document.Text {
		if v == nil {
			return missing
		}
		return w.says(tr(fr, en), check.Args{"v": w.value(*v, one.Unit)})
	}
	if less {
		return []document.Text{cell(t.Continue, "{v} et moins", "{v} or less"), cell(t.Correct, "dès {v}", "from {v} up"), cell(t.Stop, "{v} et plus", "{v} or more")}
	}
	return []document.Text{cell(t.Continue, "{v} et plus", "{v} or more"), cell(t.Correct, "dès {v}", "from {v} down"), cell(t.Stop, "{v} et moins", "{v} or less")}
}

// reviewsLine is when the reviews are still to come, and where asked who sits.
func (w *writer) reviewsLine(whole bool) document.Text {
	var days []dossier.Date
	for _, r := range w.d.Evaluation.Reviews {
		if r.Held.IsZero() && !r.Date.IsZero() && !r.Date.Before(w.in.Today) {
			days = append(days, r.Date)
		}
	}
	dates := make([]string, len(days))
	for i, d := range days {
		dates[i] = w.date(d)
		if i+1 < len(days) && d.Year == days[i+1].Year {
			dates[i] = w.dayOfYear(d) // the next one says the year
		}
	}
	var s string
	switch {
	case len(dates) == 1:
		s = w.say(tr("Prochaine revue le {list}", "Next review on {list}"), check.Args{"list": dates})
	case len(dates) > 1:
		s = w.say(tr("Revues les {list}", "Reviews on {list}"), check.Args{"list": dates})
	case w.d.Evaluation.Every != "":
		s = w.say(tr("Une revue revient {every}", "A review comes round {every}"), check.Args{"every": w.lower("Interval", string(w.d.Evaluation.Every))})
	default:
		return nil
	}
	t := document.Says(s)
	if whole && len(w.d.Evaluation.Sits) > 0 {
		t = join(t, w.says(tr(" : ", ": "), nil), w.roles(w.d.Evaluation.Sits))
	}
	return append(t, document.Run{Text: "."})
}

// evaluation is the section on how one knows, and when one looks.
func (w *writer) evaluation() []document.Block {
	var blocks []document.Block
	if t := w.indicators(len(w.d.Evaluation.Indicators)); t != nil {
		blocks = append(blocks, t)
	}
	if t := w.reviewsLine(true); t != nil {
		blocks = append(blocks, paragraph(t))
	}
	if table := w.reviews(); table != nil {
		blocks = append(blocks, table)
	}
	if len(blocks) == 0 {
		blocks = append(blocks, w.missing(
			tr("Rien ne dit quand on regardera de nouveau.", "Nothing says when this is looked at again."),
			tr("Une date, un chiffre et sa source, et le seuil où l’on arrête.", "A date, a figure with its source, and the threshold at which you stop.")))
	}
	n := len(w.d.Evaluation.Indicators)
	args := check.Args{"n": n, "words": w.count(n, false), "next": w.nextReview()}
	title := w.title(tr("{words} {n?indicateur:indicateurs}, et aucune revue à venir", "{words} {n?indicator:indicators}, and no review to come"), args)
	switch next := w.nextReview(); {
	case n == 0:
		title = w.title(tr("Aucun indicateur n’est écrit", "No indicator is written down"), nil)
	case !next.IsZero():
		title = w.title(tr("{words} {n?indicateur:indicateurs}, et une prochaine revue le {next}", "{words} {n?indicator:indicators}, and the next review on {next}"), args)
	}
	return w.section("evaluation", tr("Évaluation", "Evaluation"), title, check.Evaluation, blocks)
}

func (w *writer) reviews() document.Block {
	if len(w.d.Evaluation.Reviews) == 0 {
		return nil
	}
	table := document.Table{Columns: []document.Column{
		{Label: w.say(tr("Revue", "Review"), nil), Kind: document.Name},
		{Label: w.say(tr("Tenue", "Held"), nil)},
		{Label: w.say(tr("Sujet", "About"), nil)},
	}}
	for i := range w.d.Evaluation.Reviews {
		r := &w.d.Evaluation.Reviews[i]
		held := document.Says(w.date(r.Held))
		if r.Held.IsZero() {
			held = document.Dim(w.say(tr("à venir", "to come"), nil))
			if !r.Date.IsZero() && r.Date.Before(w.in.Today) {
				held = document.Text{{Text: w.say(tr("non tenue", "not held"), nil), Mark: document.MarkWarning}}
			}
		}
		table.Rows = append(table.Rows, []document.Text{of(w, r.ID, document.Says(w.date(r.Date))), held, below(names(w, r.About), w.note(r.Note))})
	}
	return table
}

// decisions is the section on what was decided, the latest first.
func (w *writer) decisions() []document.Block {
	if len(w.d.Decisions) == 0 {
		return nil
	}
	table := document.Table{Columns: []document.Column{
		{Label: w.say(tr("Décision", "Decision"), nil), Kind: document.Name},
		{Label: w.say(tr("Date", "Date"), nil)},
		{Label: w.say(tr("Pourquoi", "Why"), nil)},
		{Label: w.say(tr("Par qui", "By whom"), nil)},
	}}
	list := make([]*dossier.Decision, len(w.d.Decisions))
	refused := 0
	for i := range list {
		list[i] = &w.d.Decisions[i]
		if list[i].Verdict == dossier.Refuse {
			refused++
		}
	}
	slices.SortStableFunc(list, func(a, b *dossier.Decision) int { return b.Date.Compare(a.Date) })
	for _, d := range list {
		what := of(w, d.ID, w.own(d.Decided))
		if d.Verdict != "" {
			what = join(document.Text{{Text: w.word("Verdict", string(d.Verdict)) + ". ", Strong: true}}, what)
		}
		if d.Request != "" {
			what = below(what, join(document.Dim(w.say(tr("Demande : ", "Request: "), nil)), w.note(d.Request)))
		}
		table.Rows = append(table.Rows, []document.Text{what, document.Says(w.date(d.Date)), below(w.own(d.Why), w.evidence(d.Evidence)), w.own(d.By)})
	}
	n := len(list)
	args := check.Args{"n": n, "words": w.count(n, true), "k": refused, "some": w.count(refused, false)}
	title := w.title(tr("{words} {n?décision:décisions}, dont {some} {k?refus:refus}", "{words} {n?decision:decisions}, {some} of them {k?a refusal:refusals}"), args)
	if refused == 0 {
		title = w.title(tr("{words} {n?décision, avec sa raison:décisions, avec leurs raisons}", "{words} {n?decision, with its reason:decisions, with their reasons}"), args)
	}
	return w.section("decisions", tr("Décisions", "Decisions"), title, check.Evaluation, []document.Block{table})
}
