package cli

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/locale"
	"boussole/internal/plan"
	"boussole/internal/plan/scenario"
)

// item writes a text under a lead, such as a bullet, on lines that a terminal shows whole.
func (sh *shell) item(lead, text string) {
	indent := strings.Repeat(" ", len([]rune(lead)))
	fmt.Fprintln(sh.Stdout, lead+strings.TrimPrefix(locale.Wrap(text, 92, indent), indent))
}

// planWriter writes a plan for people.
type planWriter struct {
	*shell
	doc   *dossier.Document
	p     *plan.Plan
	paint check.Paint
	tried *scenario.Case // nil: the dossier as it is
}

func (w *planWriter) say(fr, en string, args check.Args) string {
	return check.Sentence(w.lang, dossier.Text{FR: fr, EN: en}, args, w.doc.Index)
}

func (w *planWriter) title(fr, en string) {
	fmt.Fprintf(w.Stdout, "\n%s\n", w.paint(check.StyleStrong, w.say(fr, en, nil)))
}

func (w *planWriter) write() {
	w.heading()
	if len(w.p.Conflict) > 0 {
		w.title("Ce qui ne peut pas tenir ensemble", "What cannot hold together")
		for _, c := range w.p.Conflict {
			w.item("• ", c)
		}
	}
	if w.p.Status == "optimal" || w.p.Status == "feasible" {
		w.objectives()
		w.battles()
		w.people()
		w.money()
		w.margins()
	}
	if len(w.p.Notes) > 0 {
		w.title("À vérifier dans le dossier", "To check in the dossier")
		for _, n := range w.p.Notes {
			text := n.What
			if n.Line > 0 {
				text += " " + w.paint(check.StyleQuiet, fmt.Sprintf("(%s:%d)", w.doc.File, n.Line))
			}
			w.item("? ", text)
		}
	}
	if w.p.Unfinished && w.p.Status != "interrupted" {
		fmt.Fprintln(w.Stdout)
		w.item("", w.say("Certaines explications n’ont pas été calculées, faute de temps : donnez-en plus avec --max-time.", "Some explanations were not computed for want of time: give more with --max-time.", nil))
	}
}

func (w *planWriter) heading() {
	from, _ := dossier.ParseDate(w.p.From)
	args := check.Args{"from": from, "to": from.AddDays(7*w.p.Horizon - 1), "n": w.p.Horizon, "gap": w.p.Within(), "mean": dossier.Share(w.p.Mean), "worst": dossier.Share(w.p.Worst), "tail": dossier.Share(w.p.Tail)}
	fmt.Fprintln(w.Stdout, w.paint(check.StyleStrong, w.say("Plan du {from} au {to} ({n:semaine:semaines})", "Plan from {from} to {to} ({n:week:weeks})", args)))
	if w.tried != nil {
		w.item("", w.sentence(w.say("Cas essayé : {case}", "Case tried: {case}", check.Args{"case": bothWays(w.tried.Title.In(w.lang, w.doc.Index))})))
		for _, r := range w.tried.Reduced {
			w.item("  ", w.sentence(r.Words().In(w.lang, w.doc.Index)))
		}
	}
	switch w.p.Status {
	case "infeasible":
		w.item("", w.say("Aucun plan ne tient : ce qui suit ne peut pas être respecté à la fois.", "No plan holds: what follows cannot all be kept.", args))
		return
	case "interrupted":
		w.item("", w.say("Le calcul s’est arrêté avant d’avoir trouvé un plan : donnez-lui plus de temps avec --max-time.", "The computation stopped before it found a plan: give it more time with --max-time.", args))
		return
	case "optimal":
		if w.tried != nil && w.tried.Config.Levels != nil {
			w.item("", w.say("Rien n’y est choisi par le calcul : c’est ce que dit le dossier, et cela tient.", "The computation chose nothing: it is what the dossier says, and it holds.", args))
			break
		}
		w.item("", w.say("Aucun autre plan ne fait mieux dans les limites du dossier : c’est prouvé.", "No other plan does better within the limits of the dossier: it is proven.", args))
	default:
		w.item("", w.say("Le meilleur plan trouvé à temps ; il est prouvé qu’aucun ne vaut plus de {gap} de mieux.", "The best plan found in time; it is proven that none is worth over {gap} more.", args))
	}
	w.item("", w.say("Progression vers les objectifs, selon leur poids : {mean} en moyenne, {worst} dans les {tail} des cas les pires.", "Progress on the objectives, by their weight: {mean} on average, {worst} in the worst {tail} of cases.", args))
}

func (w *planWriter) objectives() {
	w.title("Objectifs", "Objectives")
	beyond := false
	for _, o := range w.p.Objectives {
		at := slices.IndexFunc(w.doc.Dossier.Objectives, func(one dossier.Objective) bool { return one.ID == o.ID })
		if at < 0 {
			continue
		}
		one := &w.doc.Dossier.Objectives[at]
		args := check.Args{"objective": o.ID, "mean": rough(o.Value.Mean), "low": rough(min(o.Value.Low, o.Value.High)), "high": rough(max(o.Value.Low, o.Value.High)), "unit": dossier.Text{FR: one.Unit, EN: one.Unit}, "from": *one.Baseline.Value, "to": *one.Target, "share": dossier.Share(o.Share.Mean)}
		unit := "{mean} {unit}"
		if strings.HasPrefix(one.Unit, "%") {
			unit = "{mean}{unit}" // in English
		}
		w.item("• ", w.say("{objective} : {mean} {unit} en moyenne, de {low} à {high} huit fois sur dix ; départ {from}, cible {to}, soit {share} du chemin", "{objective}: "+unit+" on average, {low} to {high} eight times in ten; from {from} to a target of {to}, {share} of the way", args))
		if reached := (o.Value.Mean - *one.Target) * (*one.Target - *one.Baseline.Value); reached >= 0 && o.Share.Mean < 1 {
			beyond = true
		}
	}
	if beyond {
		// The mean of the values and that of the shares are not one another's.
		w.item("  ", w.say("Ce qui dépasse une cible ne rattrape pas les tirages qui la manquent : une moyenne au-dessus de la cible n’est pas 100 % du chemin.", "What goes beyond a target does not make up for the draws that miss it: a mean over the target is not 100% of the way.", nil))
	}
}

// rough is a figure to three digits, which is more than a range of effects can know.
func rough(x float64) float64 {
	if x == 0 {
		return 0
	}
	unit := math.Pow(10, max(-2, math.Floor(math.Log10(math.Abs(x)))-2))
	return math.Round(x/unit) * unit
}

func (w *planWriter) battle(id dossier.BattleID) *dossier.Battle {
	at := slices.IndexFunc(w.doc.Dossier.Battles, func(b dossier.Battle) bool { return b.ID == id })
	return &w.doc.Dossier.Battles[at]
}

func (w *planWriter) battles() {
	w.title("Batailles menées", "Battles fought")
	none := true
	for i := range w.p.Battles {
		if b := &w.p.Battles[i]; b.Level > 0 {
			none = false
			w.fought(b)
		}
	}
	if none {
		w.item("", w.say("Aucune.", "None.", nil))
	}
	declined := func(title func(), state func(dossier.BattleState) bool) {
		first := true
		for i := range w.p.Battles {
			b := &w.p.Battles[i]
			closed := w.battle(b.ID).State.Unfought() && !slices.Contains(w.p.Reopened, string(b.ID))
			if b.Level > 0 || !state(map[bool]dossier.BattleState{true: dossier.Declined}[closed]) {
				continue
			}
			if first {
				title()
				first = false
			}
			w.declined(b)
		}
	}
	declined(func() { w.title("Batailles que le plan ne prend pas", "Battles that the plan does not take") }, func(s dossier.BattleState) bool { return s == "" })
	declined(func() {
		w.title("Batailles que vous aviez écartées, et que le plan respecte", "Battles that you had set aside, which the plan respects")
	}, func(s dossier.BattleState) bool { return s != "" })
}

func (w *planWriter) fought(f *plan.Fought) {
	b := w.battle(f.ID)
	from, _ := dossier.ParseDate(w.p.From)
	args := check.Args{"battle": f.ID, "level": f.Level, "of": len(b.Levels), "name": b.Levels[f.Level-1].Name, "weeks": len(f.Weeks)}
	start, _ := dossier.ParseDate(f.Start)
	args["start"], args["end"] = start, from.AddDays(7*f.Weeks[len(f.Weeks)-1]-1)
	text := w.say("{battle} : niveau {level} sur {of}, du {start} au {end} ({weeks:semaine:semaines})", "{battle}: level {level} of {of}, from {start} to {end} ({weeks:week:weeks})", args)
	if b.Levels[f.Level-1].Name != "" {
		text = w.say("{battle} : niveau {level} sur {of} (« {name} »), du {start} au {end}, {weeks:semaine:semaines}", "{battle}: level {level} of {of} (“{name}”), from {start} to {end}, {weeks:week:weeks}", args)
	}
	w.item("■ ", text)
	if who := w.who(f); who != "" {
		w.item("  ", who)
	}
	w.why(f)
}

// who is who works on a battle, with the mean of their hours over its weeks.
func (w *planWriter) who(f *plan.Fought) string {
	type part struct {
		name  string
		hours float64
	}
	var parts []part
	for _, l := range w.p.Load {
		sum := 0.0
		for _, week := range l.Weeks {
			for _, work := range week.Work {
				if work.Battle == f.ID {
					sum += work.Hours
				}
			}
		}
		if mean := sum / float64(len(f.Weeks)); mean >= 0.05 {
			parts = append(parts, part{w.roleName(l.Role), mean})
		}
	}
	slices.SortStableFunc(parts, func(a, b part) int { return cmp.Compare(b.hours, a.hours) })
	var texts []string
	const named = 4
	for i, p := range parts {
		if n := len(parts) - i; i >= named && n > 1 {
			texts = append(texts, w.say("{n} autres", "{n} others", check.Args{"n": n}))
			break
		}
		texts = append(texts, w.say("{who} ({hours}\u00a0h)", "{who} ({hours}\u00a0h)", check.Args{"who": p.name, "hours": p.hours}))
	}
	if len(texts) == 0 {
		return ""
	}
	return w.say("Par semaine : {list}.", "A week: {list}.", check.Args{"list": texts})
}

func (w *planWriter) roleName(id dossier.RoleID) string {
	for i := range w.doc.Dossier.People {
		if r := &w.doc.Dossier.People[i]; r.ID == id {
			return cmp.Or(r.Person, r.Title, string(id))
		}
	}
	return string(id)
}

func (w *planWriter) why(f *plan.Fought) {
	if f.Reason != "" {
		w.item("  ", w.sentence(f.Reason))
	}
	for _, c := range f.Costs {
		w.item("  ", w.sentence(c))
	}
	if f.Hinge != "" {
		w.item("  ", w.sentence(f.Hinge))
	}
	if f.Often != nil && *f.Often > 0 && *f.Often < 1 {
		w.item("  ", w.say("Elle fait partie du meilleur plan dans {share} des tirages.", "It is in the best plan in {share} of the draws.", check.Args{"share": dossier.Share(*f.Often)}))
	}
}

// sentence begins with a capital and ends with a full stop.
func (w *planWriter) sentence(s string) string {
	runes := []rune(s)
	text := strings.ToUpper(string(runes[:1])) + string(runes[1:])
	if strings.HasSuffix(text, ".") || strings.HasSuffix(text, "…") {
		return text
	}
	return text + "."
}

func (w *planWriter) declined(f *plan.Fought) {
	w.item("□ ", w.say("{battle}", "{battle}", check.Args{"battle": f.ID}))
	w.why(f)
	if f.Change == nil {
		return
	}
	if text := f.Change.Sentence(w.lang, w.p.Exposure.Cap); text != "" {
		w.item("  ", text)
	}
}

func (w *planWriter) people() {
	w.title("Qui fait quoi", "Who does what")
	var idle []string
	asked := false
	for _, l := range w.p.Load {
		hours, there, peak, full := 0.0, 0.0, 0.0, 0
		for _, week := range l.Weeks {
			hours, there = hours+week.Hours, there+week.There
			if week.Hours > peak {
				peak = week.Hours
			}
			if week.There > 0 && week.Hours > week.There-0.05 {
				full++
			}
		}
		switch {
		case there == 0:
			continue
		case hours == 0:
			idle = append(idle, w.roleName(l.Role))
			continue
		}
		asked = true
		n := float64(len(l.Weeks))
		args := check.Args{"who": w.roleName(l.Role), "mean": dossier.Hours(hours / n), "there": dossier.Hours(there / n), "peak": dossier.Hours(peak), "full": full}
		text := w.say("{who} : {mean} h par semaine en moyenne sur {there}, {peak} au plus", "{who}: {mean} h a week on average of {there}, {peak} at most", args)
		if full > 0 {
			text += w.say(" ; {full:semaine pleine:semaines pleines}", "; {full:full week:full weeks}", args)
		}
		w.item("• ", text)
	}
	if !asked && len(idle) == 0 {
		w.item("", w.say("Personne n’a d’heures à donner : dites-les par hours_per_week.", "Nobody has hours to give: state them with hours_per_week.", nil))
	}
	if len(idle) > 0 {
		w.item("• ", w.say("Sans travail dans ce plan : {who}.", "Without work in this plan: {who}.", check.Args{"who": idle}))
	}
}

func (w *planWriter) money() {
	spent, currency := 0.0, ""
	lines := map[dossier.BudgetID]float64{}
	for _, period := range w.p.Spend {
		spent += period.Spent
		currency = cmp.Or(period.Currency, currency)
		for _, l := range period.Lines {
			lines[l.Line] = l.Amount
		}
	}
	if spent == 0 && len(lines) == 0 || currency == "" {
		return
	}
	there := 0.0
	for _, id := range check.Sorted(lines) {
		there += lines[dossier.BudgetID(id)]
	}
	w.title("Argent et exposition", "Money and exposure")
	amount := func(x float64) dossier.Money {
		return dossier.Money{Cents: int64(x+0.5) * 100, Currency: currency}
	}
	args := check.Args{"spent": amount(spent), "there": amount(there), "sum": w.p.Exposure.Sum}
	text := w.say("Dépense : {spent}.", "Spend: {spent}.", args)
	if there > 0 {
		text = w.say("Dépense : {spent}, pour {there} au budget de la période, sans la réserve.", "Spend: {spent}, of {there} in the budget of the time, without the contingency.", args)
	}
	w.item("• ", text)
	if w.p.Exposure.Cap == nil {
		return
	}
	args["cap"] = *w.p.Exposure.Cap
	w.item("• ", w.say("Exposition : {sum}, pour un plafond de {cap}.", "Exposure: {sum}, for a cap of {cap}.", args))
}

func (w *planWriter) margins() {
	if len(w.p.Margins) == 0 {
		return
	}
	w.title("Ce que vaudrait un peu plus", "What a little more would be worth")
	var useless []string // skills of which one more hour would change nothing
	money := check.Args{}
	gains := false
	for _, m := range w.p.Margins {
		args := check.Args{"skill": m.Skill, "points": float64(int(m.Gain*1000+0.5)) / 10, "changes": m.Changes}
		what := w.say("Une heure de plus par semaine en {skill}", "One more hour a week of {skill}", args)
		if m.Skill == "" {
			args["money"], _ = dossier.ParseMoney(m.Money)
			what = w.say("{money} de plus", "{money} more", args)
		}
		switch {
		case m.Gain >= 0.0005:
			gains = true
			text := what + w.say(" : {points:point:points} de progression", ": {points:point:points} of progress", args)
			if len(m.Changes) > 0 {
				text += " (" + locale.List(w.lang, m.Changes) + ")"
			}
			w.item("• ", text+".")
		case m.Skill == "":
			money["money"] = args["money"]
		default:
			useless = append(useless, m.Skill)
		}
	}
	skills := check.Args{"skills": useless}
	switch {
	case !gains && len(money) > 0 && len(useless) > 0:
		w.item("• ", w.say("Ni une heure de plus par semaine dans une compétence, ni {money} de plus ne suffiraient, seuls, à changer le plan.", "Neither one more hour a week of a skill nor {money} more would be enough alone to change the plan.", money))
		return
	case !gains && len(useless) > 0:
		w.item("• ", w.say("Une heure de plus par semaine dans une compétence ne suffirait pas, seule, à changer le plan.", "One more hour a week of a skill would not be enough alone to change the plan.", nil))
		return
	case len(useless) > 0:
		w.item("• ", w.say("Une heure de plus par semaine ne changerait rien, seule, dans aucune de ces compétences : {skills}.", "One more hour a week would change nothing alone in any of these skills: {skills}.", skills))
	}
	if len(money) > 0 {
		w.item("• ", w.say("{money} de plus ne changeraient rien, seuls.", "{money} more would change nothing alone.", money))
	}
}
