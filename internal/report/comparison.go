package report

import (
	"slices"
	"strings"

	"boussole/internal/check"
	"boussole/internal/document"
	"boussole/internal/dossier"
	"boussole/internal/locale"
	"boussole/internal/plan"
	"boussole/internal/plan/scenario"
)

// Scenarios are the plans that a report stands beside the computed one; any may be nil.
type Scenarios struct {
	Comparison *scenario.Comparison
	Stress     *scenario.Stress
	Frontiers  []*scenario.Frontier
}

func (w *writer) tell(m plan.Message) string { return m.In(w.lang, w.x) }

// sentenced is a message as a sentence.
func (w *writer) sentenced(m plan.Message) string { return stop(capital(w.tell(m))) }

// withOrWithout is the section on the plan with and without social media, and on each platform.
func (w *writer) withOrWithout() []document.Block {
	if w.in.Scenarios == nil || w.in.Scenarios.Comparison == nil {
		return nil
	}
	c := w.in.Scenarios.Comparison
	if len(c.Platforms) == 0 || len(c.Columns) == 0 {
		return nil // no channel is a social network, or time ran out before anything was compared
	}
	label := tr("Avec ou sans les réseaux sociaux", "With or without social media")
	side, text := c.Winner()
	title := w.title(tr("Rien ne permet de comparer", "Nothing allows a comparison"), nil)
	switch side {
	case scenario.SideWith:
		title = w.title(tr("Les réseaux sociaux valent {points:point:points} de progression", "Social media are worth {points:point:points} of progress"), check.Args{"points": c.Gain()})
	case scenario.SideWithout:
		title = w.title(tr("Le plan ne perd rien à se passer des réseaux sociaux", "The plan loses nothing by going without social media"), nil)
	case scenario.SideNone:
	}
	blocks := []document.Block{
		paragraph(w.says(tr("Quatre plans, calculés de la même façon, avec les mêmes heures et le même argent.", "Four plans, computed in the same way, with the same hours and the same money."), nil)),
		paragraph(document.Says(w.tell(text))),
		w.comparedTable(c),
		small(w.says(tr("Pour chaque objectif : la valeur attendue huit fois sur dix. Les pires cas sont le cinquième le moins favorable des essais.", "For each objective: the value expected eight times in ten. The worst cases are the least favourable fifth of the tries."), nil)),
		document.List{Items: w.comparedMoves(c)},
		w.sub(tr("Y être ou ne pas y être", "There, or not there")), w.verdicts(c),
	}
	return w.section("comparaison", label, title, check.Programme, append(blocks, w.outOfTime(c.Unfinished, c.Unproven)...))
}

// outOfTime says that not everything was computed, or proven.
func (w *writer) outOfTime(unfinished, unproven bool) []document.Block {
	var blocks []document.Block
	if unproven {
		blocks = append(blocks, small(w.says(tr("Certains de ces plans sont les meilleurs trouvés à temps, sans preuve qu’aucun autre ne vaut plus.", "Some of these plans are the best found in time, with no proof that no other is worth more."), nil)))
	}
	if unfinished {
		blocks = append(blocks, small(w.says(tr("Le temps a manqué : tout n’a pas été calculé.", "Time ran out: not everything was computed."), nil)))
	}
	return blocks
}

func (w *writer) caseName(o *scenario.Outcome) string {
	switch o.Name {
	case scenario.WithSocial:
		return w.say(tr("Avec", "With"), nil)
	case scenario.WithoutSocial:
		return w.say(tr("Sans", "Without"), nil)
	case scenario.SocialOnly:
		return w.say(tr("Eux seuls", "Social media alone"), nil)
	case scenario.Today:
		return w.say(tr("Aujourd’hui", "Today"), nil)
	}
	return capital(w.tell(o.Title))
}

func (w *writer) comparedTable(c *scenario.Comparison) document.Block {
	table := document.Table{
		Caption: w.say(tr("Les plans côte à côte", "The plans side by side"), nil),
		Columns: []document.Column{{Label: w.say(tr("Ce qui se compare", "What is compared"), nil), Kind: document.Name, Hush: true}},
	}
	for i := range c.Columns {
		table.Columns = append(table.Columns, document.Column{Label: w.caseName(c.Columns[i].Outcome), Kind: document.Figures})
	}
	row := func(name document.Text, of func(*scenario.Column) string) {
		cells := []document.Text{name}
		for i := range c.Columns {
			text := "–"
			if col := &c.Columns[i]; col.Plan != nil && col.Result.Choice != nil {
				text = of(col)
			}
			cells = append(cells, document.Says(text))
		}
		table.Rows = append(table.Rows, cells)
	}
	row(w.says(tr("Chemin fait vers les cibles, en moyenne", "Way made to the targets, on average"), nil), func(col *scenario.Column) string { return w.percent(dossier.Share(col.Figures.Mean)) })
	row(w.says(tr("Dans les pires cas", "In the worst cases"), nil), func(col *scenario.Column) string { return w.percent(dossier.Share(col.Figures.Worst)) })
	row(w.says(tr("Heures par semaine", "Hours a week"), nil), func(col *scenario.Column) string { return w.hours(col.Figures.HoursPerWeek) })
	row(w.says(tr("Dépense", "Spend"), nil), func(col *scenario.Column) string { return w.money(col.Figures.Amount()) })
	row(w.says(tr("Exposition", "Exposure"), nil), func(col *scenario.Column) string { return w.num(float64(col.Figures.Exposure)) })
	for i := range w.d.Objectives {
		o := &w.d.Objectives[i]
		if !slices.ContainsFunc(c.Plain.Plan.Objectives, func(p plan.Progress) bool { return p.ID == o.ID }) {
			continue
		}
		row(below(w.name(dossier.AnyID(o.ID)), w.way(o)), func(col *scenario.Column) string {
			at := slices.IndexFunc(col.Plan.Objectives, func(p plan.Progress) bool { return p.ID == o.ID })
			if at < 0 {
				return "–"
			}
			return w.reach(col.Plan.Objectives[at].Value, o.Unit)
		})
	}
	return table
}

// way is where an objective starts and where it is to go.
func (w *writer) way(o *dossier.Objective) document.Text {
	args := check.Args{"from": tr(w.value(*o.Baseline.Value, o.Unit), w.value(*o.Baseline.Value, o.Unit)), "to": tr(w.value(*o.Target, o.Unit), w.value(*o.Target, o.Unit))}
	text := document.Dim(w.say(tr("départ {from}, cible {to}", "from {from} to a target of {to}"), args))
	if o.Unit == "" || o.Unit == "%" || o.Unit == "€" || isShare(o.Unit) {
		return text
	}
	return join(text, document.Text{{Text: " " + w.typeset(o.Unit), Voice: document.Organisation, Dim: true}})
}

// reach is a range in words, with as many decimals as it is narrow.
func (w *writer) reach(v plan.Range, unit string) string {
	low, high := min(v.Low, v.High), max(v.Low, v.High)
	decimals := 0
	for _, under := range []float64{10, 1} {
		if high-low < under {
			decimals++
		}
	}
	write := func(x float64) string {
		if isShare(unit) || unit == "€" {
			return w.value(x, unit)
		}
		return locale.Number(w.lang, x, decimals)
	}
	if write(low) == write(high) {
		return write(low)
	}
	return w.say(tr("{low} à {high}", "{low} to {high}"), check.Args{"low": tr(write(low), write(low)), "high": tr(write(high), write(high))})
}

// comparedMoves says what each plan fights otherwise than the first.
func (w *writer) comparedMoves(c *scenario.Comparison) []document.Text {
	var items []document.Text
	for i := range c.Columns {
		col := &c.Columns[i]
		if i == 0 && col.Plan != nil {
			continue
		}
		lead := document.Text{{Text: capital(w.tell(col.Title)) + w.say(tr(" : ", ": "), nil), Strong: true}}
		text := w.say(tr("les mêmes batailles, aux mêmes niveaux.", "the same battles, at the same levels."), nil)
		switch {
		case col.Refused != nil:
			text = w.tell(col.Refused.What)
		case col.Unknown():
			text = w.say(tr("aucun plan n’a été trouvé à temps.", "no plan was found in time."), nil)
		case col.Result.Choice == nil:
			text = w.say(tr("aucun plan ne tient.", "no plan holds."), nil)
		case len(col.Moves) > 0:
			text = w.moved(col.Moves) + "."
		}
		if col.Plan != nil && col.Result.Choice != nil && !col.Holds() {
			text += w.say(tr(" Ces chiffres sont sur le papier : ce plan demande plus que les forces.", " These figures are on paper: this plan asks for more than there is."), nil)
		}
		item := join(lead, document.Says(text))
		for _, r := range col.GoOn() {
			item = below(item, document.Dim(w.sentenced(r.Words())))
		}
		items = append(items, item)
	}
	return items
}

// moved is what a plan fights otherwise, in one line.
func (w *writer) moved(list []scenario.Move) string {
	texts := make([]string, len(list))
	for i, m := range list {
		texts[i] = w.tell(m.Words())
	}
	return strings.Join(texts, w.say(tr(" ; ", "; "), nil))
}

// verdicts says of each platform whether to be there.
func (w *writer) verdicts(c *scenario.Comparison) document.Block {
	table := document.Table{Columns: []document.Column{
		{Label: w.say(tr("Réseau", "Network"), nil), Kind: document.Name},
		{Label: w.say(tr("Verdict", "Verdict"), nil)},
		{Label: w.say(tr("Avec", "With"), nil), Kind: document.Figures},
		{Label: w.say(tr("Sans", "Without"), nil), Kind: document.Figures},
		{Label: w.say(tr("Pourquoi", "Why"), nil)},
	}}
	figures := func(f scenario.Figures) document.Text {
		return below(document.Says(w.percent(dossier.Share(f.Mean))), document.Dim(w.say(tr("{h} h par semaine, {m}", "{h} h a week, {m}"), check.Args{"h": dossier.Hours(f.HoursPerWeek), "m": f.Amount()})))
	}
	for i := range c.Platforms {
		p := &c.Platforms[i]
		why := document.Says(w.sentenced(p.Why))
		for _, cost := range p.Costs {
			why = below(why, document.Dim(w.sentenced(cost)))
		}
		if p.Verdict == scenario.NotYet {
			why = below(why, document.Text{{Text: w.say(tr("Sauf si : ", "Unless: "), nil) + w.tell(p.Unless) + ".", Strong: true}})
		}
		mark := map[scenario.Verdict]document.Mark{scenario.There: document.MarkSound, scenario.NotYet: document.MarkAdvice}[p.Verdict]
		table.Rows = append(table.Rows, []document.Text{
			w.name(dossier.AnyID(p.Channel)), {{Text: capital(w.say(p.Verdict.Word(), nil)), Strong: true, Mark: mark}}, figures(p.With), figures(p.Without), why,
		})
	}
	return table
}
