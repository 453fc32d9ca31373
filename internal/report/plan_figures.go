package report

import (
	"time"

	"boussole/internal/chart"
	"boussole/internal/check"
	"boussole/internal/document"
	"boussole/internal/dossier"
	"boussole/internal/locale"
	"boussole/internal/plan"
)

// monthsOf are the months of a period that need not begin with one.
func (w *writer) monthsOf(p period) []chart.Month {
	var list []chart.Month
	for first := dossier.NewDate(p.from.Year, p.from.Month, 1); !first.After(p.to); first = first.AddMonths(1) {
		s, in := p.stretch(first, first.AddMonths(1).AddDays(-1))
		if !in {
			continue
		}
		short := englishShortMonths[first.Month-time.January]
		if w.lang == locale.French {
			short = frenchShortMonths[first.Month-time.January]
		}
		list = append(list, chart.Month{Stretch: s, Short: short, Letter: capital(w.month(first))[:1]})
	}
	return list
}

// planLine is the time line of what a plan fights.
func (w *writer) planLine(p *plan.Plan, fought []planBattle) document.Block {
	if len(fought) == 0 {
		return nil
	}
	over := planSpan(p)
	t := chart.Timeline{Days: over.days(), Months: w.monthsOf(over), Today: -1, TodayLabel: w.say(tr("aujourd’hui", "today"), nil)}
	if n, in := over.day(w.in.Today); in {
		t.Today = n
	}
	var words []document.Text
	campaigns, relations := false, false
	for _, f := range fought {
		row := chart.Row{Label: w.label(dossier.AnyID(f.ID)), Note: w.say(tr("{h} h par semaine", "{h} h a week"), check.Args{"h": dossier.Hours(f.mean)}), Lasting: f.battle.Rhythm == dossier.Relationship || f.battle.Rhythm == "" && f.battle.Lasting}
		campaigns, relations = campaigns || !row.Lasting, relations || row.Lasting
		for _, week := range f.Weeks {
			from, to := 7*(week-1), 7*week-1
			if n := len(row.Spans); n > 0 && row.Spans[n-1].To == from-1 {
				row.Spans[n-1].To = to
				continue
			}
			row.Spans = append(row.Spans, chart.Stretch{From: from, To: to})
		}
		t.Rows = append(t.Rows, row)
		words = append(words, join(w.name(dossier.AnyID(f.ID)), document.Says(", "+w.foughtWhen(p, f.Fought)+", "+row.Note)))
	}
	var key []document.KeyEntry
	if campaigns {
		key = append(key, w.key(document.SampleFill, "campagne", "campaign"))
	}
	if relations {
		key = append(key, w.key(document.SampleBand, "relation", "relationship"))
	}
	for _, r := range w.d.Evaluation.Reviews {
		if day, is := over.day(r.Date); is {
			t.Reviews = append(t.Reviews, day)
		}
	}
	if len(t.Reviews) > 0 {
		key = append(key, w.key(document.SampleReview, "revue", "review"))
	}
	if t.Today >= 0 {
		key = append(key, w.key(document.SampleToday, "aujourd’hui", "today"))
	}
	t.Alt = w.say(tr("Les batailles du plan, du {from} au {to}. ", "The battles of the plan, from {from} to {to}. "), check.Args{"from": over.from, "to": over.to}) + semicolons(w, words) + "."
	return document.Figure{Form: document.FigureTimeline, Chart: t.Draw(), Key: key, Words: words}
}

// planLoad is what each role has to do, week by week, beside its hours.
func (w *writer) planLoad(p *plan.Plan) []document.Block {
	over := planSpan(p)
	drawing := chart.RoleWeeks{Days: over.days(), Months: w.monthsOf(over), Today: -1}
	if n, in := over.day(w.in.Today); in {
		drawing.Today = n
	}
	var words []document.Text
	var idle []string
	away := false
	for _, l := range p.Load {
		row := chart.RoleWeek{Label: w.role(l.Role)}
		asked, there, most, least, busiest := 0.0, 0.0, 0.0, 0.0, 0
		for i, week := range l.Weeks {
			row.Asked, row.There = append(row.Asked, week.Hours), append(row.There, week.There)
			asked, there = asked+week.Hours, there+week.There
			if week.Hours > most+leastHours {
				most, busiest = week.Hours, i
			}
			if i == 0 || week.There < least {
				least = week.There
			}
			away = away || i > 0 && week.There < l.Weeks[i-1].There-leastHours
		}
		if asked < leastHours {
			idle = append(idle, w.role(l.Role))
			continue
		}
		n := float64(len(l.Weeks))
		row.Value = w.hours(asked / n)
		row.Of = w.say(tr("sur {n}", "of {n}"), check.Args{"n": locale.Number(w.lang, there/n, 1)})
		drawing.Rows = append(drawing.Rows, row)
		from, to := over.weekDays(busiest, busiest)
		t := tr("{who} : {mean} en moyenne {of} ; {most} h au plus, {when}", "{who}: {mean} on average {of}; {most} h at most, {when}")
		if most < asked/n+leastHours {
			t = tr("{who} : {mean} {of}, toutes les semaines", "{who}: {mean} {of}, every week")
		}
		words = append(words, w.says(t,
			check.Args{"who": row.Label, "mean": row.Value, "of": row.Of, "most": dossier.Hours(most), "when": w.stretch(from, to)}))
	}
	drawing.Alt = w.say(tr("La charge de chacun dans le plan, semaine par semaine. {list}.", "What each has to do in the plan, week by week. {list}."), check.Args{"list": semicolons(w, words)})
	drawn := drawing.Draw()
	if drawn == nil {
		return nil
	}
	caption := w.says(tr("Heures de chacun, missions comprises, chacun à son échelle ; à droite, la moyenne par semaine. Dans le plan, aucune semaine ne demande à quelqu’un plus d’heures qu’il n’en a.", "The hours of each, missions included, each on a scale of their own; at the right, the mean a week. In the plan no week asks anybody for more hours than they have."), nil)
	if len(idle) > 0 {
		caption = join(caption, w.says(tr(" Sans travail dans ce plan : {list}.", " Without work in this plan: {list}."), check.Args{"list": idle}))
	}
	key := []document.KeyEntry{w.key(document.SampleSoft, "demandé", "asked"), w.key(document.SampleCap, "disponible", "there")}
	if away {
		key[1] = w.key(document.SampleCap, "disponible, absences déduites", "there, without those who are away")
	}
	return []document.Block{w.sub(tr("Qui fait quoi, semaine par semaine", "Who does what, week by week")), document.Figure{Form: document.FigureWeeks, Chart: drawn, Caption: caption, Key: key, Words: words}}
}
