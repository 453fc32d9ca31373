package report

import (
	"cmp"
	"slices"
	"strings"

	"boussole/internal/chart"
	"boussole/internal/check"
	"boussole/internal/document"
	"boussole/internal/dossier"
	"boussole/internal/locale"
)

// roleLoad is what one role has to do, in hours a week: as a mean over the period, and
// over the four weeks that ask for most. Hours a week are a mean too, so that a Saturday
// a month is no peak.
type roleLoad struct {
	role *dossier.Role
	mean float64
	peak float64
	week int // the first of the four
}

// peakWeeks is how many weeks a peak lasts.
const peakWeeks = 4

// peak is the greatest mean over some weeks that follow each other, and the first of them.
func peak(hours []float64) (most float64, first int) {
	for i := 0; i+peakWeeks <= len(hours); i++ {
		sum := 0.0
		for _, h := range hours[i : i+peakWeeks] {
			sum += h
		}
		if mean := sum / peakWeeks; mean > most+1e-9 {
			most, first = mean, i
		}
	}
	return most, first
}

// loads are what the missions and the actions of the programme ask of each role, in the
// order of the dossier, and of all together.
//
// An action's hours of a skill are shared evenly among those responsible who have it, or
// among all of them where none does. Hours of an action that a mission of the role
// answers for count within the mission's, and on top only for what goes beyond.
func (w *writer) loads() (list []roleLoad, all roleLoad) {
	sum := make([]float64, w.period.weeks())
	work := w.work()
	for i := range w.d.People {
		r := &w.d.People[i]
		l := roleLoad{role: r}
		todo := work[r.ID]
		coveredSum, freeSum := 0.0, 0.0
		hours := make([]float64, len(sum))
		for week := range hours {
			f, c := todo.free[week], todo.covered[week]
			coveredSum, freeSum = coveredSum+c, freeSum+f
			long := w.period.weekLength(week)
			hours[week] = f/long + max(todo.granted, c/long)
			sum[week] += hours[week]
		}
		l.peak, l.week = peak(hours)
		length := float64(w.period.days()) / 7
		l.mean = todo.granted + max(0, coveredSum/length-todo.granted) + freeSum/length
		all.mean += l.mean
		list = append(list, l)
	}
	all.peak, all.week = peak(sum)
	return list, all
}

// work is what one role has to do.
type work struct {
	free    []float64 // hours of actions that no mission answers for, by week
	covered []float64 // hours of those that one does
	granted float64   // hours a week of its missions
}

// work is what each role has to do, action by action, in the weeks of their days.
func (w *writer) work() map[dossier.RoleID]*work {
	weeks := w.period.weeks()
	todo := make(map[dossier.RoleID]*work, len(w.d.People))
	for i := range w.d.People {
		todo[w.d.People[i].ID] = &work{free: make([]float64, weeks), covered: make([]float64, weeks)}
	}
	for i := range w.d.Missions {
		m := &w.d.Missions[i]
		if one := todo[m.CarriedBy]; one != nil && m.HoursPerWeek != nil {
			one.granted += float64(*m.HoursPerWeek)
		}
	}
	for i := range w.d.Actions {
		a := &w.d.Actions[i]
		if b := w.facts.Battles[a.Battle]; b != nil && b.State != dossier.Chosen {
			continue
		}
		w.spread(a, todo)
	}
	return todo
}

// spread adds an action's hours to the weeks and the roles that they fall on.
func (w *writer) spread(a *dossier.Action, todo map[dossier.RoleID]*work) {
	days := w.facts.Days(a, w.period.from, w.period.to)
	share := 1.0
	if a.Repeat == nil && a.Until.After(a.Date) {
		share = 1 / float64(a.Date.DaysUntil(a.Until)+1)
	}
	who := a.Responsible
	if len(who) == 0 {
		who = a.Accountable
	}
	for _, skill := range check.Sorted(a.Hours) {
		able := slices.DeleteFunc(slices.Clone(who), func(id dossier.RoleID) bool {
			r := w.facts.Roles[id]
			return r == nil || !slices.Contains(r.Skills, dossier.Skill(skill))
		})
		if len(able) == 0 {
			able = who
		}
		for _, id := range able {
			one := todo[id]
			if one == nil {
				continue
			}
			into := one.free
			if w.answeredFor(id, a) {
				into = one.covered
			}
			hours := float64(a.Hours[dossier.Skill(skill)]) * share / float64(len(able))
			for _, d := range days {
				n, _ := w.period.day(d)
				into[w.period.week(n)] += hours
			}
		}
	}
}

// answeredFor reports whether a mission of the role answers for the action, its battle
// or its channel.
func (w *writer) answeredFor(role dossier.RoleID, a *dossier.Action) bool {
	return slices.ContainsFunc(w.d.Missions, func(m dossier.Mission) bool {
		return m.CarriedBy == role && slices.ContainsFunc(m.AnswersFor, func(id dossier.AnyID) bool {
			return id == dossier.AnyID(a.ID) || id != "" && (id == dossier.AnyID(a.Battle) || id == dossier.AnyID(a.Channel))
		})
	})
}

// skillLoad is what the chosen battles ask of one skill, beside the hours of those who
// have it; nil where one of them says none.
type skillLoad struct {
	skill string
	asked float64
	there *float64
}

// efforts are what the chosen battles ask for, by skill, the most asked first, and in all.
func (w *writer) efforts() (list []skillLoad, sum float64) {
	asked := map[dossier.Skill]float64{}
	for _, b := range w.facts.InPlay {
		if level := b.Level(); level != nil {
			for skill, h := range level.Effort {
				asked[skill] += float64(h)
				sum += float64(h)
			}
		}
	}
	for _, skill := range check.Sorted(asked) {
		l := skillLoad{skill: skill, asked: asked[dossier.Skill(skill)], there: new(float64)}
		for i := range w.d.People {
			r := &w.d.People[i]
			if len(r.Skills) > 0 && !slices.Contains(r.Skills, dossier.Skill(skill)) {
				continue
			}
			if r.HoursPerWeek == nil {
				l.there = nil
				break
			}
			*l.there += float64(*r.HoursPerWeek)
		}
		list = append(list, l)
	}
	slices.SortStableFunc(list, func(a, b skillLoad) int { return cmp.Compare(b.asked, a.asked) })
	return list, sum
}

// hoursThere are the hours a week that people declare, nil where somebody declares none.
func (w *writer) hoursThere() *float64 {
	sum := 0.0
	for i := range w.d.People {
		h := w.d.People[i].HoursPerWeek
		if h == nil {
			return nil
		}
		sum += float64(*h)
	}
	if len(w.d.People) == 0 {
		return nil
	}
	return &sum
}

// bar is one load as a bar: "19 h sur 21".
func (w *writer) bar(label, note string, mean, peak float64, there *float64) chart.Bar {
	b := chart.Bar{Label: label, Note: note, Mean: mean, Peak: peak, Capacity: there, Value: w.hours(mean)}
	if there != nil {
		b.Of = w.say(tr("sur {n}", "of {n}"), check.Args{"n": locale.Number(w.lang, *there, 1)})
	}
	return b
}

// loadFigure is forces against load: by role where there is a programme or missions to
// load them with, by skill where there are only battles; nil where there is neither.
// At most so many bars are drawn, those that are fullest.
func (w *writer) loadFigure(most int) document.Block {
	loads, all := w.loads()
	if all.mean > 0.05 {
		return w.roleFigure(loads, all, most)
	}
	efforts, sum := w.efforts()
	if sum == 0 {
		return nil
	}
	var bars []chart.Bar
	var words []document.Text
	for _, l := range efforts[:min(len(efforts), most)] {
		b := w.bar(capital(w.typeset(l.skill)), "", l.asked, l.asked, l.there)
		bars = append(bars, b)
		words = append(words, document.Says(barWords(w, b)))
	}
	caption := tr("Heures par semaine que demandent les batailles choisies, par compétence ; le trait, les heures de ceux qui l’ont.", "Hours a week that the chosen battles ask for, by skill; the upright, the hours of those who have it.")
	t := w.says(caption, nil)
	if there := w.hoursThere(); there != nil {
		t = join(t, w.says(tr(" En tout, {asked} h sur {there}.", " In all, {asked} h of {there}."), check.Args{"asked": dossier.Hours(sum), "there": dossier.Hours(*there)}))
	}
	return document.Figure{
		Form: document.FigureLoad, Chart: chart.Load(bars, w.loadAlt(words)), Caption: t, Words: words,
		Key: w.loadKey(bars, w.key(document.SampleFill, "demandé", "asked")),
	}
}

func (w *writer) roleFigure(loads []roleLoad, all roleLoad, most int) document.Block {
	shown := slices.Clone(loads)
	if len(shown) > most {
		slices.SortStableFunc(shown, func(a, b roleLoad) int { return cmp.Compare(fullness(b), fullness(a)) })
		shown = shown[:most]
	}
	var bars []chart.Bar
	var words []document.Text
	for _, l := range shown {
		name := w.role(l.role.ID)
		note := ""
		if l.role.Department != "" && l.role.Person != "" && l.role.People() == 1 {
			note = w.typeset(l.role.Department)
		}
		b := w.bar(name, note, l.mean, l.peak, (*float64)(l.role.HoursPerWeek))
		bars = append(bars, b)
		line := barWords(w, b)
		if l.peak > l.mean+0.05 {
			line += w.say(tr(", {peak} h {when}", ", {peak} h {when}"), check.Args{"peak": dossier.Hours(l.peak), "when": w.peakWhen(l.week)})
		}
		words = append(words, document.Says(line))
	}
	caption := w.says(tr("Heures par semaine des missions et des actions : moyenne de l’année, pointe des quatre semaines les plus chargées.", "Hours a week of missions and actions: the year’s mean, and the peak over the four fullest weeks."), nil)
	if there := w.hoursThere(); there != nil {
		caption = join(caption, w.says(tr(" En tout, {mean} h sur {there} en moyenne, {peak} {when}.", " In all, {mean} h of {there} on average, {peak} {when}."),
			check.Args{"mean": dossier.Hours(all.mean), "there": dossier.Hours(*there), "peak": dossier.Hours(all.peak), "when": w.peakWhen(all.week)}))
	}
	if n := len(loads) - len(shown); n > 0 {
		caption = join(caption, w.says(tr(" {n:autre fonction n’est pas dessinée:autres fonctions ne sont pas dessinées}.", " {n:other role is not drawn:other roles are not drawn}."), check.Args{"n": n}))
	}
	return document.Figure{
		Form: document.FigureLoad, Chart: chart.Load(bars, w.loadAlt(words)), Caption: caption, Words: words,
		Key: w.loadKey(bars, w.key(document.SampleFill, "moyenne", "mean"), w.key(document.SampleSoft, "pointe", "peak")),
	}
}

// loadKey explains the bars: what goes beyond the hours only where one does.
func (w *writer) loadKey(bars []chart.Bar, key ...document.KeyEntry) []document.KeyEntry {
	if slices.ContainsFunc(bars, func(b chart.Bar) bool { return b.Capacity != nil && max(b.Mean, b.Peak) > *b.Capacity }) {
		key = append(key, w.key(document.SampleOver, "au-delà des heures", "beyond the hours"))
	}
	return append(key, w.key(document.SampleCap, "disponible", "there"))
}

// peakWhen is the time of a peak in words.
func (w *writer) peakWhen(week int) string {
	from := w.period.from.AddDays(7 * week)
	return w.stretch(from, from.AddDays(7*peakWeeks-1))
}

// fullness is how much of a role's hours its load takes, as a share; of one that
// declares none, the load itself.
func fullness(l roleLoad) float64 {
	if l.role.HoursPerWeek == nil || *l.role.HoursPerWeek == 0 {
		return l.peak
	}
	return l.peak / float64(*l.role.HoursPerWeek)
}

func barWords(w *writer, b chart.Bar) string {
	s := b.Label + w.say(tr(" : ", ": "), nil) + b.Value
	if b.Of != "" {
		s += " " + b.Of
	}
	return s
}

func (w *writer) loadAlt(words []document.Text) string {
	return w.say(tr("Heures demandées et disponibles. {list}.", "Hours asked and there. {list}."), check.Args{"list": semicolons(w, words)})
}

// semicolons joins texts into one line.
func semicolons(w *writer, texts []document.Text) string {
	list := make([]string, len(texts))
	for i, t := range texts {
		list[i] = t.Plain()
	}
	return strings.Join(list, w.say(tr(" ; ", "; "), nil))
}

func (w *writer) key(sample document.Sample, fr, en string) document.KeyEntry {
	return document.KeyEntry{Sample: sample, Label: w.say(tr(fr, en), nil)}
}
