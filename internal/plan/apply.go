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
	a := &applying{doc: doc, lang: lang, out: &Applied{}}
	for i := range p.Battles {
		if err := a.battle(&p.Battles[i], p); err != nil {
			return nil, err
		}
	}
	if len(a.out.Changed) > 0 {
		if err := a.decide(p, day); err != nil {
			return nil, err
		}
	}
	a.out.Text = a.doc.Source()
	return a.out, nil
}

type applying struct {
	doc  *dossier.Document
	lang locale.Lang
	out  *Applied
}

func (a *applying) set(id dossier.BattleID, key string, value any) error {
	text, err := a.doc.SetValue(dossier.AnyID(id), key, value)
	if err != nil {
		return err
	}
	return a.read(text)
}

func (a *applying) read(text []byte) error {
	doc, err := dossier.Read(a.doc.File, text)
	if err != nil {
		return fmt.Errorf("read what was written: %w", err)
	}
	a.doc = doc
	return nil
}

func (a *applying) battle(f *Fought, p *Plan) error {
	at := slices.IndexFunc(a.doc.Dossier.Battles, func(b dossier.Battle) bool { return b.ID == f.ID })
	if at < 0 {
		return fmt.Errorf("apply %s: %w", f.ID, dossier.ErrNoElement)
	}
	b := a.doc.Dossier.Battles[at] // as it was
	if b.State.Unfought() && (f.Level == 0 || !slices.Contains(p.Reopened, string(b.ID))) {
		return nil
	}
	type edit struct {
		key   string
		value any
	}
	var edits []edit
	if f.Level > 0 {
		if b.State != dossier.Chosen {
			edits = append(edits, edit{"state", dossier.Chosen})
		}
		if was := b.ChosenLevel; was != nil && *was != f.Level || was == nil && f.Level != 1 {
			edits = append(edits, edit{"chosen_level", &f.Level})
		}
		if start, err := dossier.ParseDate(f.Start); err == nil && b.LatestStart.After(b.Start) && start != b.Start {
			edits = append(edits, edit{"start", start})
			if !b.End.IsZero() {
				edits = append(edits, edit{"end", b.End.AddDays(b.Start.DaysUntil(start))})
			}
		}
	} else {
		edits = append(edits, edit{"state", dossier.Declined})
	}
	if len(edits) == 0 {
		return nil
	}
	reason := a.reason(f, p)
	if b.State == dossier.Chosen && f.Level > 0 && b.Reason != "" {
		// What people gave as a reason still holds for the battle; the level is the plan's.
		reason = a.say("Niveau {level} selon le plan.", "Level {level} by the plan.", check.Args{"level": f.Level}) + a.costs(f) + " " + b.Reason
	}
	edits = append(edits, edit{"reason", reason})
	for _, e := range edits {
		if err := a.set(b.ID, e.key, e.value); err != nil {
			return err
		}
	}
	a.out.Changed = append(a.out.Changed, b.ID)
	return nil
}

func (a *applying) say(fr, en string, args check.Args) string {
	return check.Sentence(a.lang, dossier.Text{FR: fr, EN: en}, args, a.doc.Index)
}

// reason is why a battle stands as it does, as a sentence of the dossier.
func (a *applying) reason(f *Fought, p *Plan) string {
	text := f.Reason
	runes := []rune(text)
	if len(runes) == 0 {
		return a.say("Selon le plan calculé.", "By the plan that was computed.", nil)
	}
	text = strings.ToUpper(string(runes[:1])) + string(runes[1:]) + "."
	if f.Change != nil {
		if change := f.Change.Sentence(a.lang, p.Exposure.Cap); change != "" {
			text += " " + change
		}
	}
	return text
}

// costs are what a plan says of the costs of a battle, as sentences.
func (a *applying) costs(f *Fought) string {
	var text strings.Builder
	for _, c := range f.Costs {
		runes := []rune(c)
		text.WriteString(" " + strings.ToUpper(string(runes[:1])) + string(runes[1:]) + ".")
	}
	return text.String()
}

func (a *applying) decide(p *Plan, day dossier.Date) error {
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
		check.Args{"proven": dossier.Text{FR: proven, EN: proven}, "mean": dossier.Share(p.Mean), "worst": dossier.Share(p.Worst)})
	text, err := a.doc.Add("decisions", d)
	if err != nil {
		return err
	}
	a.out.Decision = d.ID
	return a.read(text)
}
