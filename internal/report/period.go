package report

import (
	"time"

	"boussole/internal/chart"
	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/locale"
)

// period is the twelve months that the programme is shown over.
type period struct{ from, to dossier.Date }

func (p period) days() int { return p.from.DaysUntil(p.to) + 1 }

// day is how many days a date comes after the period's first, and whether it is in it.
func (p period) day(d dossier.Date) (int, bool) {
	n := p.from.DaysUntil(d)
	return n, !d.IsZero() && n >= 0 && n < p.days()
}

// weeks is how many weeks a period is shown in: seven days each from its first on, but
// for the last, which goes on to its end.
func (p period) weeks() int { return max(p.days()/7, 1) }

// week is the week of a day of the period.
func (p period) week(day int) int { return min(day/7, p.weeks()-1) }

// weekLength is how many times seven days a week is long.
func (p period) weekLength(week int) float64 {
	if week == p.weeks()-1 {
		return float64(p.days()-7*week) / 7
	}
	return 1
}

// weekDays are the first and the last day of some weeks.
func (p period) weekDays(from, to int) (first, last dossier.Date) {
	last = p.from.AddDays(7*to + 6)
	if to == p.weeks()-1 {
		last = p.to
	}
	return p.from.AddDays(7 * from), last
}

// stretch is the part of a stretch of days that is in the period.
func (p period) stretch(from, to dossier.Date) (chart.Stretch, bool) {
	a, b := max(p.from.DaysUntil(from), 0), min(p.from.DaysUntil(to), p.days()-1)
	return chart.Stretch{From: a, To: b}, a <= b
}

// periodOf begins with the month of what is still to come first: a battle's start or an
// action's day within the year, or else with this month. A programme under way begins
// with the month when it did, where that is less than a year ago.
func (w *writer) periodOf() period {
	first := dossier.Date{}
	earliest := func(d dossier.Date) {
		if !d.IsZero() && d.After(w.in.Today.AddMonths(-11)) && (first.IsZero() || d.Before(first)) {
			first = d
		}
	}
	for _, b := range w.facts.InPlay {
		if b.Lasting || b.End.IsZero() || !b.End.Before(w.in.Today) {
			earliest(b.Start)
		}
	}
	for i := range w.d.Actions {
		earliest(w.d.Actions[i].Date)
	}
	if first.IsZero() || first.After(w.in.Today.AddMonths(12)) {
		first = w.in.Today
	}
	from := dossier.NewDate(first.Year, first.Month, 1)
	return period{from, from.AddMonths(12).AddDays(-1)}
}

// periodWords are the period in words: "de janvier à décembre 2027".
func (w *writer) periodWords() string {
	p := w.period
	of := "de "
	if first := w.month(p.from)[0]; first == 'a' || first == 'o' {
		of = "d’" // avril, août, octobre
	}
	if p.from.Year == p.to.Year {
		return w.say(tr("{of}{from} à {to} {year}", "{from} to {to} {year}"), check.Args{"of": of, "from": w.month(p.from), "to": w.month(p.to), "year": yearText(p.to)})
	}
	return w.say(tr("{of}{from} {year1} à {to} {year2}", "{from} {year1} to {to} {year2}"), check.Args{"of": of, "from": w.month(p.from), "to": w.month(p.to), "year1": yearText(p.from), "year2": yearText(p.to)})
}

// yearText is a year as a text: years are not grouped.
func yearText(d dossier.Date) string {
	return time.Date(d.Year, 1, 1, 0, 0, 0, 0, time.UTC).Format("2006")
}

var (
	frenchMonths       = [...]string{"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"}
	frenchShortMonths  = [...]string{"janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."}
	englishShortMonths = [...]string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}
)

func (w *writer) month(d dossier.Date) string {
	if w.lang == locale.French {
		return frenchMonths[d.Month-1]
	}
	return d.Month.String()
}

// months are the period's months for a time line.
func (w *writer) months() []chart.Month {
	var list []chart.Month
	for d := w.period.from; d.Before(w.period.to); d = d.AddMonths(1) {
		short := englishShortMonths[d.Month-1]
		if w.lang == locale.French {
			short = frenchShortMonths[d.Month-1]
		}
		from, _ := w.period.day(d)
		to, _ := w.period.day(d.AddMonths(1).AddDays(-1))
		list = append(list, chart.Month{Stretch: chart.Stretch{From: from, To: to}, Short: short, Letter: capital(w.month(d))[:1]})
	}
	return list
}

// today is the day of the period that it is, or -1.
func (w *writer) today() int {
	if n, is := w.period.day(w.in.Today); is {
		return n
	}
	return -1
}

// scale is the year scale over the first page.
func (w *writer) scale() *chart.Chart {
	months := w.months()
	for i := range months {
		if i == 0 || months[i].Letter == "J" && w.period.from.AddMonths(i).Month == time.January {
			months[i].Short += " " + yearText(w.period.from.AddMonths(i))
		}
	}
	alt := w.say(tr("Échelle de l’exercice, {period}. Aujourd’hui : {today}.", "The year’s scale, {period}. Today: {today}."),
		check.Args{"period": w.periodWords(), "today": w.in.Today})
	day := w.date(w.in.Today)
	return chart.YearScale(w.period.days(), months, w.today(), day, alt)
}

// nextReview is the first review that is still to come.
func (w *writer) nextReview() dossier.Date {
	var next dossier.Date
	for _, r := range w.d.Evaluation.Reviews {
		if r.Held.IsZero() && !r.Date.Before(w.in.Today) && (next.IsZero() || r.Date.Before(next)) {
			next = r.Date
		}
	}
	return next
}
