package report

import (
	"boussole/internal/check"
	"boussole/internal/document"
)

// checks are how many checks hold, of how many that ran.
func (w *writer) checks() (held, ran int) {
	for _, b := range w.in.Bearings {
		held, ran = held+b.Held, ran+b.Ran
	}
	return held, ran
}

// bearing is what the checks found about a link of the chain.
func (w *writer) bearing(link check.Link) check.Bearing {
	for _, b := range w.in.Bearings {
		if b.Link == link {
			return b
		}
	}
	return check.Bearing{Link: link}
}

// heading says where things stand: whether the heading is set, and what blocks.
func (w *writer) heading() document.Text {
	var s string
	switch d := w.d; {
	case len(d.Problems) == 0 && len(d.Objectives) == 0:
		s = w.say(tr("Ni le problème ni l’objectif ne sont écrits.", "Neither the problem nor the objective is written down."), nil)
	case len(d.Problems) == 0:
		s = w.say(tr("Le problème à résoudre n’est pas écrit.", "The problem to solve is not written down."), nil)
	case len(d.Objectives) == 0:
		s = w.say(tr("Le problème est écrit, l’objectif ne l’est pas.", "The problem is written down, the objective is not."), nil)
	case w.bearing(check.Identity).Blocking+w.bearing(check.Goals).Blocking > 0:
		s = w.say(tr("Le cap n’est pas encore clair.", "The heading is not clear yet."), nil)
	default:
		s = w.say(tr("Le cap est clair.", "The heading is clear."), nil)
	}
	if len(w.d.Objectives) > 0 && len(w.facts.InPlay) == 0 {
		s += " " + w.say(tr("Aucune bataille n’est choisie.", "No battle is chosen."), nil)
	}
	blocking, warnings := w.in.Report.Count(check.Blocking), w.in.Report.Count(check.Warning)
	switch {
	case blocking > 0:
		s += " " + capital(w.say(tr("{words} {n?point bloque:points bloquent}.", "{words} {n?point blocks:points block}."), check.Args{"n": blocking, "words": w.count(blocking, false)}))
	case warnings > 0:
		s += " " + w.say(tr("Rien ne bloque ; {words} {n?alerte reste:alertes restent}.", "Nothing blocks; {words} {n?warning remains:warnings remain}."), check.Args{"n": warnings, "words": w.count(warnings, true)})
	default:
		s += " " + w.say(tr("Rien ne bloque.", "Nothing blocks."), nil)
	}
	return document.Says(s)
}

// state is what was found about a link, in marks and words, each leading to the annex;
// nothing where nothing was found.
func (w *writer) state(link check.Link) document.Text {
	b := w.bearing(link)
	var t document.Text
	for _, one := range w.tallies(b) {
		one.To = annexID(link)
		if len(t) > 0 {
			t = append(t, document.Run{Text: " "})
		}
		t = append(t, one)
	}
	return t
}

// tallies are the counts of a bearing by severity, the gravest first.
func (w *writer) tallies(b check.Bearing) []document.Run {
	var runs []document.Run
	add := func(n int, mark document.Mark, fr, en string) {
		if n > 0 {
			runs = append(runs, document.Run{Text: w.say(tr(fr, en), check.Args{"n": n}), Mark: mark})
		}
	}
	add(b.Blocking, document.MarkBlocking, "{n:bloquant:bloquants}", "{n:blocking:blocking}")
	add(b.Warning, document.MarkWarning, "{n:alerte:alertes}", "{n:warning:warnings}")
	add(b.Advice, document.MarkAdvice, "{n:conseil:conseils}", "{n:advice:advice}")
	return runs
}

func annexID(link check.Link) string { return "constats-" + string(link) }

// found is what the checks found in all, as short lines for the opening.
func (w *writer) found(whole bool) document.Text {
	held, ran := w.checks()
	t := document.Text{
		{Text: w.date(w.in.Today)},
		{Text: w.say(tr("{held} {held?contrôle tenu:contrôles tenus} sur {ran}", "{held} of {ran} {ran?check holds:checks hold}"), check.Args{"held": held, "ran": ran}), Break: true},
	}
	blocking := w.in.Report.Count(check.Blocking)
	if blocking == 0 {
		return append(t, document.Run{Text: w.say(tr("aucun constat bloquant", "no blocking finding"), nil), Break: true})
	}
	r := document.Run{Text: w.say(tr("{n:constat bloquant:constats bloquants}", "{n:blocking finding:blocking findings}"), check.Args{"n": blocking}), Mark: document.MarkBlocking, Break: true}
	if whole {
		r.Text += w.say(tr(", en annexe", ", in the annex"), nil)
		r.To = "constats"
	}
	return append(t, r)
}
