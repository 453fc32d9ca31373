package report

import (
	"math"
	"slices"
	"strings"

	"boussole/internal/check"
	"boussole/internal/document"
	"boussole/internal/dossier"
	"boussole/internal/locale"
	"boussole/internal/plan"
)

// planned is the section on the plan that was computed: what is fought, when, by whom,
// to what end, and what is not, with the reasons. Without a plan there is none.
func (w *writer) planned() []document.Block {
	p := w.in.Plan
	if p == nil {
		return nil
	}
	label := tr("Le plan calculé", "The computed plan")
	if p.Status != "optimal" && p.Status != "feasible" {
		return w.section("plan", label, w.planless(p), check.Programme, w.conflict(p))
	}
	fought := w.fought(p)
	blocks := []document.Block{paragraph(w.planIs(p))}
	if f := w.planLine(p, fought); f != nil {
		blocks = append(blocks, f)
	}
	if len(fought) > 0 {
		blocks = append(blocks, w.foughtTable(p, fought))
	}
	blocks = append(blocks, w.brings(p)...)
	blocks = append(blocks, w.planLoad(p)...)
	blocks = append(blocks, w.planMeans(p)...)
	blocks = append(blocks, w.notFought(p)...)
	blocks = append(blocks, w.slack(p)...)
	n := len(fought)
	title := w.title(tr("{words} {n?bataille menée:batailles menées}, pour {mean} du chemin vers les objectifs", "{words} {n?battle:battles} fought, for {mean} of the way to the objectives"),
		check.Args{"n": n, "words": w.count(n, true), "mean": dossier.Share(p.Mean)})
	if n == 0 {
		title = w.title(tr("Aucune bataille ne tient dans les forces qu’il y a", "No battle fits the forces that there are"), nil)
	}
	return w.section("plan", label, title, check.Programme, blocks)
}

// planless is why there is no plan.
func (w *writer) planless(p *plan.Plan) document.Text {
	if p.Status == "infeasible" {
		return w.title(tr("Aucun plan ne tient : ce qui suit ne peut pas être respecté à la fois", "No plan holds: what follows cannot all be kept"), nil)
	}
	return w.title(tr("Aucun plan n’a été trouvé dans le temps donné", "No plan was found in the time given"), nil)
}

func (w *writer) conflict(p *plan.Plan) []document.Block {
	if len(p.Conflict) == 0 {
		return []document.Block{w.missing(
			tr("Le calcul n’a pas eu le temps de finir.", "The computation had no time to finish."),
			tr("Donnez-lui plus de temps.", "Give it more time."))}
	}
	items := make([]document.Text, len(p.Conflict))
	for i, c := range p.Conflict {
		items[i] = document.Says(capital(c) + ".")
	}
	return []document.Block{document.List{Items: items}}
}

// planSpan are the weeks of a plan as a period.
func planSpan(p *plan.Plan) period {
	from, _ := dossier.ParseDate(p.From)
	return period{from, from.AddDays(7*p.Horizon - 1)}
}

// planIs says what the plan is, over which time, and how far it can be trusted.
func (w *writer) planIs(p *plan.Plan) document.Text {
	over := planSpan(p)
	args := check.Args{"from": over.from, "to": over.to, "gap": p.Within(), "mean": dossier.Share(p.Mean), "worst": dossier.Share(p.Worst), "n": p.Draws, "tail": int(p.Tail*float64(p.Draws) + 0.5)}
	t := tr("Boussole a calculé ce plan du {from} au {to} avec les heures, l’argent et l’exposition que dit ce dossier. Aucun autre choix ne fait mieux dans ces limites : c’est prouvé.", "Boussole computed this plan from {from} to {to} with the hours, the money and the exposure that this dossier states. No other choice within these limits does better: this is proven.")
	if p.Gap > 0 || p.Status != "optimal" {
		t = tr("Boussole a calculé ce plan du {from} au {to} avec les heures, l’argent et l’exposition que dit ce dossier. Un autre choix ferait mieux de {gap} au plus.", "Boussole computed this plan from {from} to {to} with the hours, the money and the exposure that this dossier states. Another choice would do better by {gap} at most.")
	}
	return join(w.says(t, args), w.says(tr(" Les effets des batailles étant incertains, il a été essayé {n} fois : {mean} du chemin vers les cibles est fait en moyenne, {worst} dans les {tail} essais les pires. Un point est un centième de ce chemin.", " Since the effects of battles are uncertain, it was tried {n} times: {mean} of the way to the targets is made on average, {worst} in the {tail} worst trials. A point is a hundredth of that way."), args))
}

// planBattle is a battle of a plan with what the dossier says of it.
type planBattle struct {
	*plan.Fought
	battle *dossier.Battle
	mean   float64 // hours a week, over its weeks
}

func (w *writer) fought(p *plan.Plan) []planBattle {
	var list []planBattle
	for i := range p.Battles {
		f := &p.Battles[i]
		b := w.facts.Battles[f.ID]
		if f.Level == 0 || b == nil {
			continue
		}
		one := planBattle{Fought: f, battle: b}
		for _, l := range p.Load {
			for _, week := range l.Weeks {
				for _, job := range week.Work {
					if job.Battle == f.ID {
						one.mean += job.Hours / float64(len(f.Weeks))
					}
				}
			}
		}
		list = append(list, one)
	}
	return list
}

// foughtWhen is when a battle of a plan is fought.
func (w *writer) foughtWhen(p *plan.Plan, f *plan.Fought) string {
	from, err := dossier.ParseDate(f.Start)
	if err != nil || len(f.Weeks) == 0 {
		return ""
	}
	over := planSpan(p)
	_, last := over.weekDays(0, f.Weeks[len(f.Weeks)-1]-1)
	if b := w.facts.Battles[f.ID]; b != nil && b.End.After(from) && b.End.Before(last) && !b.Lasting {
		last = b.End
	}
	return w.stretch(from, last)
}

func (w *writer) foughtTable(p *plan.Plan, fought []planBattle) document.Block {
	table := document.Table{Columns: []document.Column{
		{Label: w.say(tr("Bataille", "Battle"), nil), Kind: document.Name},
		{Label: w.say(tr("Quand", "When"), nil)},
		{Label: w.say(tr("Heures par semaine", "Hours a week"), nil), Kind: document.Figures},
		{Label: w.say(tr("Pourquoi", "Why"), nil)},
	}}
	for _, f := range fought {
		name := w.name(dossier.AnyID(f.ID))
		if n := len(f.battle.Levels); n > 1 && f.Level <= n {
			level := w.say(tr("niveau {l} sur {n}", "level {l} of {n}"), check.Args{"l": f.Level, "n": n})
			if own := f.battle.Levels[f.Level-1].Name; own != "" {
				level += w.say(tr(" : ", ": "), nil) + w.typeset(own)
			}
			name = below(name, document.Dim(level))
		}
		why := document.Says(stop(capital(f.Reason)))
		for _, c := range f.Costs {
			why = below(why, document.Dim(stop(capital(c))))
		}
		if f.Hinge != "" {
			why = below(why, document.Dim(stop(capital(f.Hinge))))
		}
		table.Rows = append(table.Rows, []document.Text{name, document.Says(w.foughtWhen(p, f.Fought)), document.Says(locale.Number(w.lang, f.mean, 1)), why})
	}
	return table
}

// stop ends a sentence.
func stop(s string) string {
	if s == "" || strings.HasSuffix(s, ".") || strings.HasSuffix(s, "…") {
		return s
	}
	return s + "."
}

// brings is how far the plan brings each objective.
func (w *writer) brings(p *plan.Plan) []document.Block {
	if len(p.Objectives) == 0 {
		return nil
	}
	table := document.Table{Columns: []document.Column{
		{Label: w.say(tr("Objectif", "Objective"), nil), Kind: document.Name},
		{Label: w.say(tr("Départ", "Start"), nil), Kind: document.Figures},
		{Label: w.say(tr("Cible", "Target"), nil), Kind: document.Figures},
		{Label: w.say(tr("Attendu, 8 fois sur 10", "Expected, 8 times in 10"), nil), Kind: document.Figures},
		{Label: w.say(tr("Chemin fait en moyenne", "Way made on average"), nil), Kind: document.Figures},
	}}
	for i := range p.Objectives {
		one := &p.Objectives[i]
		o := w.facts.Objectives[one.ID]
		if o == nil || o.Baseline == nil || o.Baseline.Value == nil || o.Target == nil {
			continue
		}
		expected := w.says(tr("de {low} à {high}", "{low} to {high}"), check.Args{"low": w.value(rounded(min(one.Value.Low, one.Value.High)), o.Unit), "high": w.value(rounded(max(one.Value.Low, one.Value.High)), o.Unit)})
		table.Rows = append(table.Rows, []document.Text{
			w.name(dossier.AnyID(one.ID)), document.Says(w.value(*o.Baseline.Value, o.Unit)), document.Says(w.value(*o.Target, o.Unit)), expected, document.Says(w.percent(dossier.Share(one.Share.Mean))),
		})
	}
	return []document.Block{w.sub(tr("Où le plan mène les objectifs", "Where the plan brings the objectives")), table}
}

// rounded is an estimate to one decimal where it is large, so that nobody reads more into
// it than there is.
func rounded(v float64) float64 {
	switch size := math.Abs(v); {
	case size >= 100:
		return math.Round(v)
	case size >= 10:
		return math.Round(v*10) / 10
	}
	return v
}

// planMeans is what the plan costs and exposes to, in a sentence each.
func (w *writer) planMeans(p *plan.Plan) []document.Block {
	var texts []document.Text
	spent, there, limited := 0.0, 0.0, false
	seen := map[dossier.BudgetID]bool{}
	currency := ""
	for _, period := range p.Spend {
		spent += period.Spent
		if period.Currency != "" {
			currency = period.Currency
		}
		for _, l := range period.Lines {
			limited = true
			if !seen[l.Line] {
				seen[l.Line] = true
				there += l.Amount
			}
		}
	}
	if currency != "" {
		args := check.Args{"spent": locale.Money(w.lang, math.Round(spent), currency), "there": locale.Money(w.lang, math.Round(there), currency)}
		t := tr("Dépense : {spent}.", "Spend: {spent}.")
		if limited {
			t = tr("Dépense : {spent}, pour {there} au budget de la période, sans la réserve.", "Spend: {spent}, of {there} in the budget of the period, without the contingency.")
		}
		texts = append(texts, w.says(t, args))
	}
	if p.Exposure.Cap != nil {
		texts = append(texts, w.says(tr("Exposition : {sum}, pour un plafond de {cap}.", "Exposure: {sum}, for a cap of {cap}."), check.Args{"sum": p.Exposure.Sum, "cap": *p.Exposure.Cap}))
	}
	if len(texts) == 0 {
		return nil
	}
	blocks := []document.Block{w.sub(tr("L’argent et l’exposition", "Money and exposure"))}
	for _, t := range texts {
		blocks = append(blocks, paragraph(t))
	}
	return blocks
}

// notFought is what the plan does not fight, why, and the cheapest change that would
// bring it in.
func (w *writer) notFought(p *plan.Plan) []document.Block {
	var list []document.Definition
	for i := range p.Battles {
		f := &p.Battles[i]
		if f.Level > 0 || f.Reason == "" {
			continue
		}
		term := w.name(dossier.AnyID(f.ID))
		if b := w.facts.Battles[f.ID]; b != nil && b.State.Unfought() && !slices.Contains(p.Reopened, string(f.ID)) {
			term = join(term, document.Dim(", "+w.lower("BattleState", string(b.State))))
		}
		texts := []document.Text{document.Says(stop(capital(f.Reason)))}
		for _, c := range f.Costs {
			texts = append(texts, document.Says(stop(capital(c))))
		}
		if f.Change != nil {
			if s := f.Change.Sentence(w.lang, p.Exposure.Cap); s != "" {
				texts = append(texts, document.Text{{Text: s, Strong: true}})
			}
		}
		if f.Hinge != "" {
			texts = append(texts, document.Dim(stop(capital(f.Hinge))))
		}
		list = append(list, document.Definition{Term: term, Text: texts})
	}
	if len(list) == 0 {
		return nil
	}
	return []document.Block{w.sub(tr("Ce que le plan ne mène pas, et ce qui y changerait quelque chose", "What the plan does not fight, and what would change that")), document.Definitions{Entries: list}}
}

// slack is what a little more would bring.
func (w *writer) slack(p *plan.Plan) []document.Block {
	var items []document.Text
	var nothing, skills []string
	for i := range p.Margins {
		g := &p.Margins[i]
		what := w.say(tr("une heure de plus par semaine en {skill}", "one more hour a week of {skill}"), check.Args{"skill": w.typeset(g.Skill)})
		if g.Skill == "" {
			m, err := dossier.ParseMoney(g.Money)
			if err != nil {
				continue
			}
			what = w.say(tr("{m} de plus", "{m} more"), check.Args{"m": m})
		}
		switch {
		case g.Gain > 0:
		case g.Skill != "":
			skills = append(skills, w.typeset(g.Skill))
			continue
		default:
			nothing = append(nothing, what)
			continue
		}
		text := tr("{what} : {points:point:points} de progression", "{what}: {points:point:points} of progress")
		s := capital(w.say(text, check.Args{"what": dossier.Text{FR: what, EN: what}, "points": float64(int(g.Gain*1000+0.5)) / 10}))
		if len(g.Changes) > 0 {
			s += " (" + locale.List(w.lang, g.Changes) + ")"
		}
		items = append(items, document.Says(s+"."))
	}
	if len(skills) > 0 {
		list := locale.List(w.lang, skills)
		nothing = slices.Insert(nothing, 0, w.say(tr("une heure de plus par semaine en {list}", "one more hour a week of {list}"), check.Args{"list": dossier.Text{FR: list, EN: list}}))
	}
	if len(items) == 0 && len(nothing) == 0 {
		return nil
	}
	if len(nothing) > 0 {
		items = append(items, document.Dim(w.say(tr("Rien de plus avec : ", "Nothing more with: "), nil)+strings.Join(nothing, w.say(tr(" ; ", "; "), nil))+"."))
	}
	return []document.Block{w.sub(tr("Ce que vaudrait un peu plus", "What a little more would be worth")), document.List{Items: items}}
}
