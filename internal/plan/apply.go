package plan

import (
	"fmt"
	"slices"
	"strings"

	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/locale"
)

// Applied is a dossier's text with a plan written into it.
type Applied struct {
	Text     []byte
	Changed  []dossier.BattleID // whose state, level, dates or reason are other than before
	Decision dossier.DecisionID // none where nothing changed
}

// Apply writes a plan, told in a language, into its dossier: the states of battles, their
// levels, the dates that the plan chose, the reasons for what changed, and a decision that
// says so, on a day. Battles that people do not want, and that the plan does not take,
// stay as they are, as does the reason that people gave for what the plan confirms; so
// does all the rest of the text, comments included. The error is one of dossier's edits.
func Apply(doc *dossier.Document, p *Plan, day dossier.Date, lang locale.Lang) (*Applied, error) {
	a := &applying{doc: doc, plan: p, day: day, lang: lang, out: &Applied{Text: doc.Source()}}
	for i := range p.Battles {
		if err := a.battle(&p.Battles[i]); err != nil {
			return nil, err
		}
	}
	if len(a.out.Changed) == 0 {
		return a.out, nil
	}
	a.decide()
	after, err := doc.Edit(a.edits...)
	if err != nil {
		return nil, err
	}
	a.out.Text = after.Source()
	return a.out, nil
}

type applying struct {
	doc    *dossier.Document
	plan   *Plan
	day    dossier.Date
	lang   locale.Lang
	edits  []dossier.Edit
	levels []Message // of battles that were chosen at another level
	out    *Applied
}

func (a *applying) battle(f *Fought) error {
	at := slices.IndexFunc(a.doc.Dossier.Battles, func(b dossier.Battle) bool { return b.ID == f.ID })
	if at < 0 {
		return fmt.Errorf("apply %s: %w", f.ID, dossier.ErrNoElement)
	}
	b := &a.doc.Dossier.Battles[at]
	if b.State.Unfought() && (f.Level == 0 || !slices.Contains(a.plan.Reopened, string(b.ID))) {
		return nil
	}
	before := len(a.edits)
	set := func(key string, value any) {
		a.edits = append(a.edits, dossier.Edit{Element: dossier.AnyID(b.ID), Key: key, Value: value})
	}
	if f.Level == 0 {
		set("state", dossier.Declined)
		set("reason", a.reason(f))
		a.out.Changed = append(a.out.Changed, b.ID)
		return nil
	}
	if b.State != dossier.Chosen {
		set("state", dossier.Chosen)
	}
	was := 1
	if b.ChosenLevel != nil {
		was = *b.ChosenLevel
	}
	if was != f.Level {
		set("chosen_level", &f.Level)
		if b.State == dossier.Chosen {
			a.levels = append(a.levels, a.newLevel(f, was))
		}
	}
	if start, moved := a.start(b, f); moved {
		set("start", start)
		if !b.End.IsZero() {
			set("end", b.End.AddDays(b.Start.DaysUntil(start)))
		}
	}
	if len(a.edits) == before {
		return nil
	}
	// What people gave as a reason for fighting it still holds, at whatever level.
	if b.State != dossier.Chosen || b.Reason == "" {
		set("reason", a.reason(f))
	}
	a.out.Changed = append(a.out.Changed, b.ID)
	return nil
}

// start is the day on which the plan begins a battle whose date is free: as many weeks
// after its first day as the plan moves it.
func (a *applying) start(b *dossier.Battle, f *Fought) (dossier.Date, bool) {
	day, err := dossier.ParseDate(f.Start)
	from, bad := dossier.ParseDate(a.plan.From)
	if err != nil || bad != nil || day == b.Start || b.Start.Before(from) || !b.LatestStart.After(b.Start) {
		return b.Start, false
	}
	end := b.End
	if b.Lasting {
		end = dossier.Date{}
	}
	first, _, in := (&calendar{from: from, weeks: a.plan.Horizon}).span(b.Start, end)
	weeks := from.DaysUntil(day)/7 - first
	if !in || weeks <= 0 {
		return b.Start, false
	}
	if day = b.Start.AddDays(7 * weeks); day.After(b.LatestStart) {
		day = b.LatestStart
	}
	return day, true
}

func (a *applying) newLevel(f *Fought, was int) Message {
	args := check.Args{"battle": f.ID, "was": was, "is": f.Level, "why": inWords(strings.Join(f.Costs, " ; "))}
	if len(f.Costs) == 0 {
		return say("« {battle} » passe du niveau {was} au niveau {is}", "“{battle}” goes from level {was} to level {is}", args)
	}
	return say("« {battle} » passe du niveau {was} au niveau {is} ({why})", "“{battle}” goes from level {was} to level {is} ({why})", args)
}

// inWords is a text that is written in the language of the plan, quotes and all.
func inWords(text string) dossier.Text { return dossier.Text{FR: text, EN: text} }

func (a *applying) say(fr, en string, args check.Args) string {
	return check.Sentence(a.lang, dossier.Text{FR: fr, EN: en}, args, a.doc.Index)
}

// reason is why a battle stands as it does, as a sentence of the dossier that says whose it is.
func (a *applying) reason(f *Fought) string {
	args := check.Args{"day": a.day, "why": inWords(f.Reason)}
	if f.Reason == "" {
		return a.say("Selon le plan du {day}.", "By the plan of {day}.", args)
	}
	text := a.say("Selon le plan du {day} : {why}.", "By the plan of {day}: {why}.", args)
	if f.Change != nil {
		if change := f.Change.Sentence(a.lang, a.plan.Exposure.Cap); change != "" {
			text += " " + change
		}
	}
	return text
}

// decide adds the decision that says what the plan changes.
func (a *applying) decide() {
	p, day := a.plan, a.day
	id := "d-plan-" + day.String()
	for n := 2; ; n++ {
		if _, taken := a.doc.Index.Find(dossier.AnyID(id)); !taken {
			break
		}
		id = fmt.Sprintf("d-plan-%s-%d", day, n)
	}
	d := dossier.Decision{ID: dossier.DecisionID(id), Date: day, Verdict: dossier.Adopt}
	fought, left := 0, 0
	for i := range p.Battles {
		switch {
		case p.Battles[i].Level > 0:
			fought++
		case slices.Contains(a.out.Changed, p.Battles[i].ID):
			left++
		}
	}
	for _, b := range a.out.Changed {
		d.About = append(d.About, dossier.AnyID(b))
	}
	from, _ := dossier.ParseDate(p.From)
	d.Decided = a.say("Suivre le plan du {from} au {to} : {fought:bataille menée:batailles menées}, {left:déclinée:déclinées} de plus.", "Follow the plan from {from} to {to}: {fought:battle:battles} fought, {left} more declined.",
		check.Args{"from": from, "to": from.AddDays(7*p.Horizon - 1), "fought": fought, "left": left})
	proven := a.say("dont il est prouvé qu’aucun autre ne vaut plus", "of which it is proven that no other is worth more", nil)
	if p.Gap > 0 {
		proven = a.say("à {gap} près du mieux possible", "within {gap} of the best possible", check.Args{"gap": dossier.Share(p.Gap)})
	}
	d.Why = a.say("Plan calculé par Boussole et écrit par « boussole plan --apply », {proven} : {mean} de la progression visée en moyenne, {worst} dans les pires cas. Une bataille déclinée ici se remet en jeu par --reopen.",
		"Plan computed by Boussole and written by “boussole plan --apply”, {proven}: {mean} of the intended progress on average, {worst} in the worst cases. A battle declined here is reopened with --reopen.",
		check.Args{"proven": inWords(proven), "mean": dossier.Share(p.Mean), "worst": dossier.Share(p.Worst)})
	if len(a.levels) > 0 {
		levels := say("Niveaux : {list}.", "Levels: {list}.", check.Args{"list": clauses(a.levels)})
		d.Why += " " + levels.In(a.lang, a.doc.Index)
	}
	a.out.Decision = d.ID
	a.edits = append(a.edits, dossier.Edit{Part: "decisions", Value: d})
}
