package report

import (
	"strconv"

	"boussole/internal/chart"
	"boussole/internal/check"
	"boussole/internal/document"
	"boussole/internal/dossier"
	"boussole/internal/plan/scenario"
)

// frontiers is the section on the plans between which there is to choose.
func (w *writer) frontiers() []document.Block {
	if w.in.Scenarios == nil {
		return nil
	}
	var blocks []document.Block
	for _, f := range w.in.Scenarios.Frontiers {
		if len(f.Points) < 2 {
			continue
		}
		title := map[scenario.Means]dossier.Text{
			scenario.ByExposure: tr("Selon l’exposition que l’on accepte", "By the exposure that is accepted"),
			scenario.ByHours:    tr("Selon les heures que l’on donne", "By the hours that are given"),
			scenario.ByBudget:   tr("Selon l’argent que l’on dépense", "By the money that is spent"),
		}[f.Means]
		blocks = append(blocks, w.sub(title), w.frontierFigure(f), w.frontierTable(f))
		blocks = append(blocks, w.outOfTime(false, f.Unproven)...)
		if f.Unfinished {
			blocks = append(blocks, small(w.says(tr("Le temps a manqué : les plans aux moindres moyens manquent.", "Time ran out: the plans with the least means are missing."), nil)))
		}
	}
	if len(blocks) == 0 {
		return nil
	}
	intro := paragraph(w.says(tr("Chaque point est le meilleur plan avec ses moyens. Qui veut moins d’exposition, d’heures ou de dépense lit ici ce qu’il y perd ; le point cerclé est le plan que permettent les moyens d’aujourd’hui.", "Each point is the best plan with its means. Who wants less exposure, fewer hours or less spend reads here what is lost by it; the ringed point is the plan that today’s means allow."), nil))
	return w.section("choisir", tr("Les plans entre lesquels choisir", "The plans to choose from"), w.title(tr("Avec moins de moyens, voici ce que vaut le meilleur plan", "With less, this is what the best plan is worth"), nil), check.Programme, append([]document.Block{intro}, blocks...))
}

// taken is what a plan takes of the means of a frontier, in words.
func (w *writer) taken(f *scenario.Frontier, p *scenario.Point) string {
	switch f.Means {
	case scenario.ByExposure:
		return w.num(float64(p.Figures.Exposure))
	case scenario.ByHours:
		return w.hours(p.Figures.HoursPerWeek)
	default:
		return w.money(p.Figures.Amount())
	}
}

func (w *writer) frontierFigure(f *scenario.Frontier) document.Block {
	drawing := chart.Frontier{
		Across: map[scenario.Means]string{
			scenario.ByExposure: w.say(tr("exposition du plan", "exposure of the plan"), nil),
			scenario.ByHours:    w.say(tr("heures par semaine", "hours a week"), nil),
			scenario.ByBudget:   w.say(tr("dépense du plan", "spend of the plan"), nil),
		}[f.Means],
		Upwards: w.say(tr("chemin fait vers les cibles", "way made to the targets"), nil),
		Least:   w.taken(f, &f.Points[0]), Most: w.taken(f, &f.Points[len(f.Points)-1]),
	}
	for _, v := range []float64{0, 0.25, 0.5, 0.75, 1} {
		drawing.Grades = append(drawing.Grades, chart.Grade{Value: v, Label: w.percent(dossier.Share(v))})
	}
	var words []document.Text
	present := false
	for i := range f.Points {
		p := &f.Points[i]
		takes := map[scenario.Means]float64{scenario.ByExposure: float64(p.Figures.Exposure), scenario.ByHours: p.Figures.HoursPerWeek, scenario.ByBudget: p.Figures.Spent}[f.Means]
		present = present || p.Present
		drawing.Choices = append(drawing.Choices, chart.Choice{Name: strconv.Itoa(i + 1), Takes: takes, Worth: p.Figures.Mean, Worst: p.Figures.Worst, Present: p.Present})
		words = append(words, w.says(tr("plan {n} : {taken}, {mean} du chemin, {worst} au pire", "plan {n}: {taken}, {mean} of the way, {worst} at worst"),
			check.Args{"n": i + 1, "taken": tr(w.taken(f, p), w.taken(f, p)), "mean": dossier.Share(p.Figures.Mean), "worst": dossier.Share(p.Figures.Worst)}))
	}
	drawing.Alt = w.say(tr("Les plans entre lesquels choisir. {list}.", "The plans to choose from. {list}."), check.Args{"list": tr(semicolons(w, words), semicolons(w, words))})
	caption := w.says(tr("Le point : ce que vaut le plan en moyenne ; le trait qui en descend : ce qu’il vaut dans les pires cas.", "The point: what the plan is worth on average; the line down from it: what it is worth in the worst cases."), nil)
	return document.Figure{Form: document.FigureInterval, Title: document.Says(w.tell(f.Sentence())), Chart: drawing.Draw(), Caption: caption, Words: words}
}

func (w *writer) frontierTable(f *scenario.Frontier) document.Block {
	table := document.Table{Columns: []document.Column{
		{Label: w.say(tr("Plan", "Plan"), nil), Kind: document.Name, Hush: true},
		{Label: w.say(tr("Chemin fait", "Way made"), nil), Kind: document.Figures},
		{Label: w.say(tr("Heures par semaine", "Hours a week"), nil), Kind: document.Figures},
		{Label: w.say(tr("Dépense", "Spend"), nil), Kind: document.Figures},
		{Label: w.say(tr("Exposition", "Exposure"), nil), Kind: document.Figures},
		{Label: w.say(tr("Ce qui change par rapport au plan", "What changes against the plan"), nil)},
	}}
	for i := range f.Points {
		p := &f.Points[i]
		name := w.says(tr("Plan {n}", "Plan {n}"), check.Args{"n": i + 1})
		if p.Present {
			name = below(name, document.Dim(w.say(tr("avec les moyens d’aujourd’hui", "with today’s means"), nil)))
		}
		changes := w.says(tr("Rien : c’est le plan.", "Nothing: it is the plan."), nil)
		if !f.Compared {
			changes = document.Says("–")
		}
		if len(p.Moves) > 0 {
			changes = document.Says(capital(w.moved(p.Moves)) + ".")
		}
		table.Rows = append(table.Rows, []document.Text{
			name, w.worthOf(p.Figures.Mean, p.Figures.Worst), document.Says(w.hours(p.Figures.HoursPerWeek)), document.Says(w.money(p.Figures.Amount())), document.Says(w.num(float64(p.Figures.Exposure))), changes,
		})
	}
	return table
}
