package report

import (
	"cmp"
	"math"
	"slices"
	"time"

	"boussole/internal/chart"
	"boussole/internal/check"
	"boussole/internal/document"
	"boussole/internal/dossier"
	"boussole/internal/locale"
)

// weekly is what is asked of everybody, week by week, beside the hours there are.
type weekly struct {
	asked []float64
	there []float64 // without those who are away; nil where somebody declares no hours
	over  []overload

	byBattles bool // there is neither programme nor mission: it is what the battles say
}

// overload is how many weeks a role is asked for more than its own hours, which the sum
// of all roles may hide.
type overload struct {
	role  dossier.RoleID
	weeks int
}

// leastHours is the least difference in hours that is spoken of.
const leastHours = 0.05

// weekly adds up the programme and the missions, or else the efforts of the chosen
// battles in the weeks that they run; ok is false where nothing says how many hours it asks.
//
// The hours of an action are those of the work that leads up to its day: they count in
// the four weeks up to it, in those of them in which the role is there. A mission rests
// while the role that carries it is away.
func (w *writer) weekly() (load weekly, ok bool) {
	load.asked = make([]float64, w.period.weeks())
	there := make([]float64, len(load.asked))
	work := w.work()
	sum := 0.0
	for i := range w.d.People {
		r := &w.d.People[i]
		present, todo := w.present(r), work[r.ID]
		free, covered := ledUpTo(todo.free, present), ledUpTo(todo.covered, present)
		beyond := 0
		for week := range load.asked {
			long := w.period.weekLength(week)
			asked := free[week]/long + max(todo.granted*present[week], covered[week]/long)
			load.asked[week] += asked
			sum += asked
			if r.HoursPerWeek == nil {
				continue
			}
			here := float64(*r.HoursPerWeek) * present[week]
			there[week] += here
			if asked > here+leastHours {
				beyond++
			}
		}
		if beyond > 0 {
			load.over = append(load.over, overload{r.ID, beyond})
		}
	}
	if sum < leastHours {
		load.asked, load.byBattles = w.effortByWeek(), true
		if load.asked == nil {
			return load, false
		}
	}
	if w.hoursThere() != nil {
		load.there = there
	}
	return load, true
}

// ledUpTo spreads the hours of each week over the four weeks up to it, by how far
// somebody is there in each; they stay where they are where nobody is in any. What falls
// before the period is left out of it.
func ledUpTo(hours, present []float64) []float64 {
	spread := make([]float64, len(hours))
	for week, h := range hours {
		first := max(week-peakWeeks+1, 0)
		days := float64(first - (week - peakWeeks + 1)) // before the period
		for _, p := range present[first : week+1] {
			days += p
		}
		if days == 0 {
			spread[week] += h
			continue
		}
		for before := first; before <= week; before++ {
			spread[before] += h * present[before] / days
		}
	}
	return spread
}

// effortByWeek is what the chosen battles ask for, each in the weeks that it runs.
func (w *writer) effortByWeek() []float64 {
	hours := make([]float64, w.period.weeks())
	sum := 0.0
	for _, b := range w.facts.InPlay {
		effort := check.Effort(b)
		for week := range hours {
			from, to := w.period.weekDays(week, week)
			days := 0
			for d := from; !d.After(to); d = d.AddDays(1) {
				if (b.Start.IsZero() || !d.Before(b.Start)) && (b.Lasting || b.End.IsZero() || !d.After(b.End)) {
					days++
				}
			}
			hours[week] += effort * float64(days) / float64(from.DaysUntil(to)+1)
		}
		sum += effort
	}
	if sum < leastHours {
		return nil
	}
	return hours
}

// present is how far a role is there in each week, 0 to 1: without its absences, as the
// share of the days from Monday to Friday that they take.
func (w *writer) present(r *dossier.Role) []float64 {
	share := make([]float64, w.period.weeks())
	for week := range share {
		from, to := w.period.weekDays(week, week)
		days, away := 0, 0
		for d := from; !d.After(to); d = d.AddDays(1) {
			if day := time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC).Weekday(); day == time.Saturday || day == time.Sunday {
				continue
			}
			days++
			for _, a := range r.Absences {
				if !a.From.IsZero() && !a.To.IsZero() && !d.Before(a.From) && !d.After(a.To) {
					away++
					break
				}
			}
		}
		share[week] = float64(days-away) / float64(days)
	}
	return share
}

// weeksRun is some weeks that follow each other.
type weeksRun struct {
	from, to int
	most     float64 // of what is asked beyond what there is, in one week
	asked    float64 // in that week
}

// beyond are the runs of weeks in which more is asked than there is.
func beyond(asked, there []float64) []weeksRun {
	var runs []weeksRun
	for week, h := range asked {
		over := h - there[week]
		if over <= leastHours {
			continue
		}
		n := len(runs)
		if n == 0 || runs[n-1].to != week-1 {
			runs = append(runs, weeksRun{from: week, to: week, most: over, asked: h})
			continue
		}
		runs[n-1].to = week
		if over > runs[n-1].most {
			runs[n-1].most, runs[n-1].asked = over, h
		}
	}
	return runs
}

// weeksFigure is the load of everybody by week; nil where nothing says how many hours
// it asks for.
func (w *writer) weeksFigure() document.Block {
	load, ok := w.weekly()
	if !ok {
		return nil
	}
	drawing := chart.Weeks{
		Days: w.period.days(), Asked: load.asked, There: load.there, Months: w.months(),
		Grades: w.hourGrades(load), Today: w.today(),
	}
	words := w.weekWords(load)
	most, week := 0.0, 0
	for i, h := range load.asked {
		if h > most+leastHours {
			most, week = h, i
		}
	}
	drawing.PeakLabel = w.say(tr("{h} h au plus", "{h} h at most"), check.Args{"h": dossier.Hours(most)})
	if load.there != nil {
		full := 0.0
		for _, h := range load.there {
			full = max(full, h)
		}
		drawing.ThereLabel = w.say(tr("{h} h disponibles", "{h} h there"), check.Args{"h": dossier.Hours(full)})
		var worst weeksRun
		for _, r := range beyond(load.asked, load.there) {
			if r.most > worst.most {
				worst = r
			}
		}
		if worst.most > 0 {
			drawing.PeakLabel = w.say(tr("{h} h, {over} de trop", "{h} h, {over} too many"), check.Args{"h": dossier.Hours(worst.asked), "over": dossier.Hours(worst.most)})
			if worst.asked < most-leastHours {
				drawing.PeakLabel = w.say(tr("jusqu’à {over} h de trop", "up to {over} h too many"), check.Args{"over": dossier.Hours(worst.most)})
			}
		}
	}
	drawing.Alt = w.say(tr("Charge de toute l’équipe, semaine par semaine, {period}. {list}.", "Load of the whole team, week by week, {period}. {list}."), check.Args{"period": w.periodWords(), "list": semicolons(w, words)})
	drawn := drawing.Draw()
	if drawn == nil {
		return nil
	}
	from, to := w.period.weekDays(week, week)
	caption := w.says(tr("Toute l’équipe, en heures. La semaine la plus chargée : {when}. Les heures d’une action sont comptées dans les quatre semaines qui y mènent.", "The whole team, in hours. The fullest week: {when}. An action’s hours are counted in the four weeks that lead up to it."), check.Args{"when": w.stretch(from, to)})
	if load.byBattles {
		caption = w.says(tr("Ce que demandent les batailles choisies à toute l’équipe, en heures.", "What the chosen battles ask of the whole team, in hours."), nil)
	}
	if load.there == nil {
		caption = join(caption, w.says(tr(" Tant que quelqu’un ne dit pas ses heures, rien ne peut leur être comparé.", " As long as somebody’s hours are not said, nothing can be compared with them."), nil))
	}
	caption = join(caption, w.overloaded(load))
	key := []document.KeyEntry{w.key(document.SampleSoft, "demandé", "asked")}
	if load.there != nil {
		key = append(key, w.key(document.SampleCap, "disponible, absences déduites", "there, without those who are away"))
		if len(beyond(load.asked, load.there)) > 0 {
			key = append(key, w.key(document.SampleOver, "au-delà", "beyond"))
		}
	}
	return document.Figure{
		Form: document.FigureWeeks, Title: w.says(tr("La charge, semaine par semaine", "The load, week by week"), nil),
		Chart: drawn, Caption: caption, Words: words, Key: key,
	}
}

// hourGrades are two or three graduations of the scale, in round hours.
func (w *writer) hourGrades(load weekly) []chart.Grade {
	most := 0.0
	for i, h := range load.asked {
		most = max(most, h)
		if load.there != nil {
			most = max(most, load.there[i])
		}
	}
	if most <= 0 {
		return nil
	}
	step := math.Pow10(int(math.Floor(math.Log10(most / 2.2))))
	for _, times := range []float64{5, 2} {
		if step*times*2.2 <= most {
			step *= times
			break
		}
	}
	var list []chart.Grade
	for v := step; v < most*0.93; v += step {
		list = append(list, chart.Grade{Value: v, Label: locale.Number(w.lang, v, 1) + "\u00a0h"})
	}
	return list
}

// weekWords are the figure in words: the mean, each time that goes beyond, and the
// absences.
func (w *writer) weekWords(load weekly) []document.Text {
	sum := 0.0
	for week, h := range load.asked {
		sum += h * w.period.weekLength(week)
	}
	mean := dossier.Hours(sum * 7 / float64(w.period.days()))
	if load.there == nil {
		return []document.Text{w.says(tr("{mean} h demandées en moyenne", "{mean} h asked on average"), check.Args{"mean": mean})}
	}
	full := 0.0
	for _, h := range load.there {
		full = max(full, h)
	}
	words := []document.Text{w.says(tr("{mean} h demandées en moyenne, {there} h disponibles", "{mean} h asked on average, {there} h there"), check.Args{"mean": mean, "there": dossier.Hours(full)})}
	runs := beyond(load.asked, load.there)
	for _, r := range runs {
		from, to := w.period.weekDays(r.from, r.to)
		text := tr("{asked} h {when}, {over} de trop", "{asked} h {when}, {over} too many")
		if r.to > r.from {
			text = tr("jusqu’à {asked} h {when}, {over} de trop", "up to {asked} h {when}, {over} too many")
		}
		words = append(words, w.says(text, check.Args{"asked": dossier.Hours(r.asked), "when": w.stretch(from, to), "over": dossier.Hours(r.most)}))
	}
	if len(runs) == 0 {
		words = append(words, w.says(tr("aucune semaine ne demande plus d’heures qu’il n’y en a", "no week asks for more hours than there are"), nil))
	}
	for week := 0; week < len(load.there); week++ {
		first, least := week, load.there[week]
		for week < len(load.there) && load.there[week] < full-leastHours {
			least = min(least, load.there[week])
			week++
		}
		if week > first {
			from, to := w.period.weekDays(first, week-1)
			words = append(words, w.says(tr("absences {when} : {h} h disponibles au moins", "away {when}: {h} h there at least"), check.Args{"when": w.stretch(from, to), "h": dossier.Hours(least)}))
		}
	}
	return words
}

// mostOverloads is how many roles are named as asked for more than their hours.
const mostOverloads = 3

// overloaded says which roles are asked for more than their own hours, and for how many
// weeks.
func (w *writer) overloaded(load weekly) document.Text {
	if load.byBattles || len(load.over) == 0 {
		return nil
	}
	over := slices.Clone(load.over)
	slices.SortStableFunc(over, func(a, b overload) int { return cmp.Compare(b.weeks, a.weeks) })
	var list []string
	for _, o := range over[:min(len(over), mostOverloads)] {
		list = append(list, w.say(tr("{who} ({n:semaine:semaines})", "{who} ({n:week:weeks})"), check.Args{"who": w.role(o.role), "n": o.weeks}))
	}
	if n := len(over) - len(list); n > 0 {
		list = append(list, w.say(tr("{n:autre:autres}", "{n:other:others}"), check.Args{"n": n}))
	}
	return w.says(tr(" Au-delà de {n?ses:leurs} propres heures : {list}.", " Beyond their own hours: {list}."), check.Args{"n": len(over), "list": locale.List(w.lang, list)})
}
