package page

import (
	"cmp"
	"slices"

	"boussole/internal/check"
	"boussole/internal/document"
	"boussole/internal/dossier"
	"boussole/internal/locale"
)

// Late is something whose day has passed without its being done.
type Late struct {
	Href   string
	What   document.Text
	Detail document.Text // when it was due, and who was to do it
	Delay  string        // "54 jours"
	days   int
}

// late is what is overdue: reviews that were not held, starting values that were to be
// measured, waivers that have run out, steps of a plan and objectives whose day has
// passed without their end being written down. The longest overdue comes first.
func (a *Atlas) late() []Late {
	d := a.Dossier.Dossier
	var list []Late
	add := func(id dossier.AnyID, what document.Text, detail dossier.Text, who document.Text, due dossier.Date) {
		if due.IsZero() || !due.Before(a.Today) {
			return
		}
		n := due.DaysUntil(a.Today)
		one := Late{Href: a.Base + "/e/" + string(id), What: what, Detail: a.says(detail, check.Args{"day": due}), Delay: a.say(tr("{n:jour:jours}", "{n:day:days}"), check.Args{"n": n}), days: n}
		if len(who) > 0 {
			one.Detail = append(append(one.Detail, document.Run{Text: ", "}), who...)
		}
		list = append(list, one)
	}
	for i := range d.Evaluation.Reviews {
		if r := &d.Evaluation.Reviews[i]; r.Held.IsZero() {
			add(dossier.AnyID(r.ID), a.says(tr("Revue du {day}", "Review of {day}"), check.Args{"day": r.Date}), tr("prévue le {day}, non tenue", "due on {day}, not held"), a.roles(d.Evaluation.Sits), r.Date)
		}
	}
	measure := tr("point de départ à mesurer avant le {day}", "starting value to be measured by {day}")
	for i := range d.Objectives {
		if o := &d.Objectives[i]; o.Baseline.Promised() && !o.Baseline.Known() {
			add(dossier.AnyID(o.ID), a.own(a.x.Label(dossier.AnyID(o.ID))), measure, a.own(o.Baseline.Who), o.Baseline.MeasureBy)
		}
	}
	for i := range d.Evaluation.Indicators {
		if n := &d.Evaluation.Indicators[i]; n.Baseline.Promised() && !n.Baseline.Known() {
			add(dossier.AnyID(n.ID), a.own(a.x.Label(dossier.AnyID(n.ID))), measure, a.own(n.Baseline.Who), n.Baseline.MeasureBy)
		}
	}
	for i := range d.Waivers {
		w := &d.Waivers[i]
		add(dossier.AnyID(w.ID), a.says(tr("Dérogation à la règle {code}", "Waiver of rule {code}"), check.Args{"code": w.Rule}), tr("échue depuis le {day}", "run out since {day}"), a.own(w.Author), w.Expires)
	}
	for i := range d.Objectives {
		o := &d.Objectives[i]
		add(dossier.AnyID(o.ID), a.own(a.x.Label(dossier.AnyID(o.ID))), tr("à atteindre avant le {day} : dites ce qu’il en est", "to be reached by {day}: say where it stands"), a.roles([]dossier.RoleID{o.Owner}), o.By)
	}
	slices.SortStableFunc(list, func(x, y Late) int { return cmp.Compare(y.days, x.days) })
	return list
}

// roles are who holds some roles.
func (a *Atlas) roles(ids []dossier.RoleID) document.Text {
	var names []string
	for _, id := range ids {
		for i := range a.Dossier.Dossier.People {
			if r := &a.Dossier.Dossier.People[i]; r.ID == id && id != "" {
				names = append(names, cmp.Or(r.Person, r.Title, string(r.ID)))
			}
		}
	}
	return a.own(locale.List(a.screen.OwnLang(), names))
}
