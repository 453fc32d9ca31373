package report

import (
	"strings"

	"boussole/internal/check"
	"boussole/internal/document"
	"boussole/internal/dossier"
	"boussole/internal/locale"
)

// forces is the section on people, hours, skills, budget and what stands already.
func (w *writer) forces() []document.Block {
	var blocks []document.Block
	if f := w.loadFigure(len(w.d.People)); f != nil {
		blocks = append(blocks, f)
	}
	if f := w.weeksFigure(); f != nil {
		blocks = append(blocks, f)
	}
	if len(w.d.People) > 0 {
		blocks = append(blocks, w.people())
	} else {
		blocks = append(blocks, w.missing(
			tr("Personne n’est nommé.", "Nobody is named."),
			tr("Comptez les forces avant la bataille : qui, combien d’heures par semaine, pour quoi faire.", "Count the forces before the battle: who, how many hours a week, able to do what.")))
	}
	blocks = append(blocks, w.budgetTable()...)
	blocks = append(blocks, w.standing()...)
	blocks = append(blocks, w.limits()...)
	_, all := w.loads()
	_, asked := w.efforts()
	there := w.hoursThere()
	title := w.title(tr("Les forces sont nommées, leurs heures ne sont pas toutes comptées", "The forces are named, their hours are not all counted"), nil)
	switch {
	case len(w.d.People) == 0:
		title = w.title(tr("Les forces ne sont pas comptées", "The forces are not counted"), nil)
	case there == nil:
	case all.mean > 0.05:
		title = w.title(tr("Le programme demande {asked} h par semaine en moyenne ; il y en a {there}", "The programme asks for {asked} h a week on average; there are {there}"), check.Args{"asked": dossier.Hours(all.mean), "there": dossier.Hours(*there)})
	case asked > 0:
		title = w.title(tr("Les batailles choisies demandent {asked} h par semaine ; il y en a {there}", "The chosen battles ask for {asked} h a week; there are {there}"), check.Args{"asked": dossier.Hours(asked), "there": dossier.Hours(*there)})
	default:
		title = w.title(tr("Il y a {there} h par semaine ; rien ne dit encore combien il en faut", "There are {there} h a week; nothing says yet how many are needed"), check.Args{"there": dossier.Hours(*there)})
	}
	return w.section("forces", tr("Forces en présence", "Forces"), title, check.Forces, blocks)
}

func (w *writer) people() document.Block {
	table := document.Table{Columns: []document.Column{
		{Label: w.say(tr("Qui", "Who"), nil), Kind: document.Name},
		{Label: w.say(tr("Heures par semaine", "Hours a week"), nil), Kind: document.Figures},
		{Label: w.say(tr("Compétences", "Skills"), nil)},
		{Label: w.say(tr("Absences", "Absences"), nil)},
	}}
	for i := range w.d.People {
		r := &w.d.People[i]
		who, more := r.Title, r.Person
		if who == "" {
			who, more = r.Person, ""
		}
		hours := document.Dim(w.say(tr("non dites", "not said"), nil))
		if r.HoursPerWeek != nil {
			hours = document.Says(locale.Number(w.lang, float64(*r.HoursPerWeek), 2))
		}
		var absences document.Text
		for n, a := range r.Absences {
			absences = append(absences, document.Run{Text: w.stretch(a.From, a.To), Break: n > 0})
			if a.Reason != "" {
				absences = append(absences, document.Run{Text: ", "}, document.Run{Text: w.typeset(a.Reason), Voice: document.Organisation, Dim: true})
			}
		}
		skills := make([]string, len(r.Skills))
		for n, s := range r.Skills {
			skills[n] = string(s)
		}
		table.Rows = append(table.Rows, []document.Text{below(of(w, r.ID, w.own(who)), w.note(more)), hours, w.ownList(skills), absences})
	}
	return table
}

// budgetTable is the budget, line by line.
func (w *writer) budgetTable() []document.Block {
	_, sums := w.budget()
	if len(sums) == 0 {
		return nil
	}
	table := document.Table{Columns: []document.Column{
		{Label: w.say(tr("Budget", "Budget"), nil), Kind: document.Name},
		{Label: w.say(tr("Période", "Period"), nil)},
		{Label: w.say(tr("Montant", "Amount"), nil), Kind: document.Figures},
	}}
	for i := range w.d.Budget {
		l := &w.d.Budget[i]
		var amount document.Text
		if l.Amount != nil {
			amount = document.Says(w.money(*l.Amount))
		}
		table.Rows = append(table.Rows, []document.Text{below(of(w, l.ID, document.Says(w.word("BudgetPost", string(l.Post)))), w.note(l.Note)), document.Says(w.stretch(l.From, l.To)), amount})
	}
	table.Rows = append(table.Rows, []document.Text{{{Text: w.say(tr("En tout", "In all"), nil), Strong: true}}, nil, {{Text: locale.List(w.lang, w.amounts(sums)), Strong: true}}})
	return []document.Block{table}
}

// stretch is two dates in words; the first says neither the year nor the month where they
// are those of the second.
func (w *writer) stretch(from, to dossier.Date) string {
	switch {
	case from.IsZero() && to.IsZero():
		return ""
	case to.IsZero() || from == to:
		return w.date(from)
	case from.IsZero():
		return w.say(tr("jusqu’au {to}", "until {to}"), check.Args{"to": to})
	}
	first := w.date(from)
	switch {
	case from.Year == to.Year && from.Month == to.Month:
		first, _, _ = strings.Cut(first, "\u00a0")
	case from.Year == to.Year:
		first = w.dayOfYear(from)
	}
	return w.say(tr("du {from} au {to}", "from {from} to {to}"), check.Args{"from": first, "to": to})
}

// dayOfYear is a date without its year.
func (w *writer) dayOfYear(d dossier.Date) string {
	return strings.TrimSuffix(w.date(d), " "+yearText(d))
}

// standing are the working arrangements and tools that stand already.
func (w *writer) standing() []document.Block {
	var blocks []document.Block
	if len(w.d.Arrangements) > 0 {
		table := document.Table{Columns: []document.Column{
			{Label: w.say(tr("Ce qui existe déjà", "What stands already"), nil), Kind: document.Name},
			{Label: w.say(tr("Qui", "Who"), nil)},
			{Label: w.say(tr("Depuis", "Since"), nil)},
		}}
		for i := range w.d.Arrangements {
			a := &w.d.Arrangements[i]
			table.Rows = append(table.Rows, []document.Text{of(w, a.ID, w.own(a.What)), w.own(a.Who), w.own(a.Since)})
		}
		blocks = append(blocks, table)
	}
	if len(w.d.Tools) > 0 {
		table := document.Table{Columns: []document.Column{
			{Label: w.say(tr("Outil", "Tool"), nil), Kind: document.Name},
			{Label: w.say(tr("Usage", "Use"), nil)},
			{Label: w.say(tr("Coût par an", "Cost a year"), nil), Kind: document.Figures},
		}}
		for i := range w.d.Tools {
			t := &w.d.Tools[i]
			var cost document.Text
			if t.CostPerYear != nil {
				cost = document.Says(w.money(*t.CostPerYear))
			}
			table.Rows = append(table.Rows, []document.Text{w.name(dossier.AnyID(t.ID)), w.own(t.Use), cost})
		}
		blocks = append(blocks, table)
	}
	return blocks
}

// limits are the constraints, and what management expects.
func (w *writer) limits() []document.Block {
	var blocks []document.Block
	if len(w.d.Constraints) > 0 {
		table := document.Table{Columns: []document.Column{
			{Label: w.say(tr("Contrainte", "Constraint"), nil), Kind: document.Name},
			{Label: w.say(tr("Nature", "Kind"), nil)},
		}}
		for i := range w.d.Constraints {
			c := &w.d.Constraints[i]
			table.Rows = append(table.Rows, []document.Text{of(w, c.ID, w.own(c.Statement)), document.Says(w.word("ConstraintKind", string(c.Kind)))})
		}
		blocks = append(blocks, table)
	}
	if len(w.d.Expectations) > 0 {
		table := document.Table{Columns: []document.Column{
			{Label: w.say(tr("Ce que l’on attend de la communication", "What is expected of communication"), nil), Kind: document.Name},
			{Label: w.say(tr("Qui l’attend", "Who expects it"), nil)},
			{Label: w.say(tr("La réponse", "The answer"), nil)},
		}}
		for i := range w.d.Expectations {
			e := &w.d.Expectations[i]
			answer := w.own(e.Answer)
			if len(e.Objectives) > 0 {
				answer = below(answer, join(document.Dim(w.say(tr("objectif : ", "objective: "), nil)), names(w, e.Objectives)))
			}
			table.Rows = append(table.Rows, []document.Text{of(w, e.ID, w.own(e.Statement)), w.own(e.From), answer})
		}
		blocks = append(blocks, table)
	}
	return blocks
}

// missions is the section on what each department does in fact.
func (w *writer) missions() []document.Block {
	if len(w.d.Missions) == 0 {
		return nil
	}
	table := document.Table{Columns: []document.Column{
		{Label: w.say(tr("Mission", "Mission"), nil), Kind: document.Name},
		{Label: w.say(tr("Service et personne", "Department and person"), nil)},
		{Label: w.say(tr("Heures", "Hours"), nil), Kind: document.Figures},
		{Label: w.say(tr("Réponse sous", "Answer within"), nil)},
		{Label: w.say(tr("Acceptée", "Accepted"), nil)},
	}}
	accepted := 0
	for i := range w.d.Missions {
		m := &w.d.Missions[i]
		who := w.own(m.Department)
		if m.CarriedBy != "" {
			who = below(who, w.note(w.role(m.CarriedBy)))
		}
		var hours, within document.Text
		if m.HoursPerWeek != nil {
			hours = document.Says(w.say(tr("{h} par semaine", "{h} a week"), check.Args{"h": float64(*m.HoursPerWeek)}))
		}
		if m.AnswerWithin != nil {
			within = document.Says(w.hours(float64(*m.AnswerWithin)))
		}
		state := document.Dim(w.say(tr("pas encore", "not yet"), nil))
		if m.AcceptedBy != "" || !m.AcceptedOn.IsZero() {
			accepted++
			state = below(w.own(m.AcceptedBy), document.Dim(w.date(m.AcceptedOn)))
			if len(state) > 0 && m.AcceptedBy == "" {
				state[0].Break = false
			}
		}
		table.Rows = append(table.Rows, []document.Text{of(w, m.ID, w.own(m.Mission)), who, hours, within, state})
	}
	n := len(w.d.Missions)
	args := check.Args{"n": n, "words": w.count(n, true), "some": w.count(accepted, true), "k": accepted}
	var title document.Text
	switch accepted {
	case n:
		title = w.title(tr("{words} {n?mission, acceptée par celui qui la porte:missions, acceptées par ceux qui les portent}", "{words} {n?mission, accepted by who carries it:missions, accepted by those who carry them}"), args)
	case 0:
		title = w.title(tr("{words} {n?mission, que personne n’a encore acceptée:missions, que personne n’a encore acceptées}", "{words} {n?mission:missions}, accepted by nobody yet"), args)
	default:
		title = w.title(tr("{words} {n?mission:missions}, dont {some} {k?acceptée:acceptées}", "{words} {n?mission:missions}, {some} of them accepted"), args)
	}
	return w.section("missions", tr("Missions", "Missions"), title, check.Forces, []document.Block{table})
}
