package cli

import (
	"fmt"
	"slices"

	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/plan"
	"boussole/internal/plan/scenario"
)

// comparison writes cases side by side, then the verdict on each platform.
func (w *scenarioWriter) comparison(c *scenario.Comparison) {
	w.heading("Avec ou sans les réseaux sociaux", "With or without social media")
	if side, text := c.Winner(); side != scenario.SideNone {
		w.item("", w.in(text))
	} else if len(scenario.Platforms(w.doc.Dossier)) == 0 {
		w.line("Aucun canal du dossier n’est un réseau social : il n’y a que le plan et ce qui est décidé aujourd’hui à comparer.", "No channel of the dossier is a social network: only the plan and what is decided today can be compared.", nil)
	} else {
		w.item("", w.in(text))
	}
	if len(c.Columns) > 0 {
		fmt.Fprintln(w.Stdout)
		w.columns(c)
		w.title("Ce qui entre, ce qui sort", "What enters, what leaves")
	}
	for i := range c.Columns {
		w.differences(&c.Columns[i], i == 0)
	}
	if len(c.Platforms) > 0 {
		w.title("Y être ou ne pas y être", "There, or not there")
	}
	for i := range c.Platforms {
		w.platform(&c.Platforms[i])
	}
	if slices.ContainsFunc(c.Columns, func(col scenario.Column) bool { return col.Plan != nil }) {
		fmt.Fprintln(w.Stdout)
		w.line("Chaque cas se refait seul : boussole plan {file} --case NOM (with-social, without-social, social-only, today, without:CANAL).", "Each case can be made by itself: boussole plan {file} --case NAME (with-social, without-social, social-only, today, without:CHANNEL).", check.Args{"file": w.doc.File})
	}
	w.unfinished(c.Unfinished, c.Unproven)
}

func (w *scenarioWriter) columns(c *scenario.Comparison) {
	head := []string{""}
	row := func(fr, en string, of func(*scenario.Column) string) []string {
		cells := []string{w.say(fr, en, nil)}
		for i := range c.Columns {
			text := "–"
			if c.Columns[i].Plan != nil && c.Columns[i].Result.Choice != nil {
				text = of(&c.Columns[i])
			}
			cells = append(cells, text)
		}
		return cells
	}
	for i := range c.Columns {
		head = append(head, w.shortTitle(c.Columns[i].Outcome))
	}
	rows := [][]string{
		head,
		row("Progression, en moyenne", "Progress, on average", func(col *scenario.Column) string { return w.percent(col.Figures.Mean) }),
		row("  dans les pires cas", "  in the worst cases", func(col *scenario.Column) string { return w.percent(col.Figures.Worst) }),
		row("Heures par semaine", "Hours a week", func(col *scenario.Column) string { return w.number(col.Figures.HoursPerWeek, 1) }),
		row("Dépense", "Spend", func(col *scenario.Column) string { return w.amount(col.Figures) }),
		row("Exposition", "Exposure", func(col *scenario.Column) string { return w.number(float64(col.Figures.Exposure), 0) }),
	}
	for _, o := range c.Plain.Plan.Objectives {
		rows = append(rows, row("", "", func(*scenario.Column) string { return "" }))
		last := rows[len(rows)-1]
		last[0] = dossier.Shorten(w.doc.Index.Label(dossier.AnyID(o.ID)), 40)
		for i := range c.Columns {
			last[i+1] = w.progress(&c.Columns[i], o.ID)
		}
	}
	w.table(rows)
	w.line("Pour chaque objectif : la valeur attendue huit fois sur dix.", "For each objective: the value expected eight times in ten.", nil)
	w.legend()
}

// progress is where a case brings an objective, as a range.
func (w *scenarioWriter) progress(col *scenario.Column, id dossier.ObjectiveID) string {
	if col.Plan == nil {
		return "–"
	}
	at := slices.IndexFunc(col.Plan.Objectives, func(p plan.Progress) bool { return p.ID == id })
	if at < 0 {
		return "–"
	}
	v := col.Plan.Objectives[at].Value
	low, high := min(v.Low, v.High), max(v.Low, v.High)
	decimals := 0
	if high-low < 10 {
		decimals = 1
	}
	if high-low < 1 {
		decimals = 2
	}
	if w.number(low, decimals) == w.number(high, decimals) {
		return w.number(low, decimals)
	}
	return w.say("{low} à {high}", "{low} to {high}", check.Args{"low": bothWays(w.number(low, decimals)), "high": bothWays(w.number(high, decimals))})
}

func bothWays(s string) dossier.Text { return dossier.Text{FR: s, EN: s} }

// differences says what a case fights otherwise than the first.
func (w *scenarioWriter) differences(col *scenario.Column, first bool) {
	name := w.sentence(w.in(col.Title))
	name = name[:len(name)-1] + w.say(" : ", ": ", nil)
	switch {
	case col.Refused != nil:
		w.item("• ", name+w.in(col.Refused.What))
	case col.Unknown():
		w.item("• ", name+w.say("aucun plan n’a été trouvé à temps.", "no plan was found in time.", nil))
	case col.Result.Choice == nil:
		w.item("• ", name+w.say("aucun plan ne tient.", "no plan holds.", nil))
	case first:
		var fought []dossier.BattleID
		for _, f := range col.Plan.Battles {
			if f.Level > 0 {
				fought = append(fought, f.ID)
			}
		}
		w.item("• ", name+w.say("{n:bataille menée:batailles menées}, {list}.", "{n:battle:battles} fought, {list}.", check.Args{"n": len(fought), "list": w.list(scenario.Named(fought))}))
	case len(col.Moves) == 0:
		w.item("• ", name+w.say("les mêmes batailles, aux mêmes niveaux.", "the same battles, at the same levels.", nil))
	default:
		w.item("• ", name+w.moves(col.Moves)+".")
	}
	if col.Plan != nil && col.Result.Choice != nil && !col.Holds() {
		w.item("  ", w.say("Ces chiffres sont sur le papier : ce plan demande plus que les forces. « boussole plan {file} --case {name} » dit ce qui ne peut pas tenir ensemble.", "These figures are on paper: this plan asks for more than there is. “boussole plan {file} --case {name}” says what cannot hold together.", check.Args{"file": w.doc.File, "name": col.Name}))
	}
	for _, r := range col.GoOn() {
		w.item("  ", w.sentence(w.in(r.Words())))
	}
}

func (w *scenarioWriter) platform(p *scenario.Platform) {
	marks := map[scenario.Verdict]string{scenario.There: "■ ", scenario.NotYet: "◪ ", scenario.NotThere: "□ "}
	args := check.Args{"channel": p.Channel, "verdict": p.Verdict.Word(), "why": p.Why}
	w.item(marks[p.Verdict], w.say("{channel} : {verdict}", "{channel}: {verdict}", args))
	w.item("  ", w.sentence(w.in(p.Why)))
	for _, c := range p.Costs {
		w.item("  ", w.sentence(w.in(c)))
	}
	if p.Verdict == scenario.NotYet {
		w.item("  ", w.sentence(w.say("Sauf si : ", "Unless: ", nil)+w.in(p.Unless)))
	}
	args = check.Args{
		"with": dossier.Share(p.With.Mean), "worst": dossier.Share(p.With.Worst), "hours": dossier.Hours(p.With.HoursPerWeek), "money": p.With.Amount(),
		"without": dossier.Share(p.Without.Mean), "lowest": dossier.Share(p.Without.Worst), "less": dossier.Hours(p.Without.HoursPerWeek), "cheaper": p.Without.Amount(),
	}
	if len(p.Uses) == 0 && p.With == p.Without {
		w.item("  ", w.say("Le meilleur plan s’en passe : {with} en moyenne, {worst} dans les pires cas, {hours} h par semaine, {money}.", "The best plan goes without: {with} on average, {worst} in the worst cases, {hours} h a week, {money}.", args))
		return
	}
	w.item("  ", w.say("Avec : {with} en moyenne, {worst} dans les pires cas, {hours} h par semaine, {money}.", "With: {with} on average, {worst} in the worst cases, {hours} h a week, {money}.", args))
	w.item("  ", w.say("Sans : {without} en moyenne, {lowest} dans les pires cas, {less} h par semaine, {cheaper}.", "Without: {without} on average, {lowest} in the worst cases, {less} h a week, {cheaper}.", args))
}
