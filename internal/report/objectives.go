package report

import (
	"strings"

	"boussole/internal/chart"
	"boussole/internal/check"
	"boussole/internal/document"
	"boussole/internal/dossier"
)

// effectOf is what a battle is expected to change: at its level, or as a whole.
func effectOf(b *dossier.Battle) *dossier.Effect {
	e := b.Effect
	if level := b.Level(); level != nil && level.Effect != nil {
		e = level.Effect
	}
	if e == nil || e.Low == nil || e.Likely == nil || e.High == nil {
		return nil
	}
	return e
}

// expected is where the chosen battles are expected to bring an objective's figure: its
// start and the sum of their effects, low with low and high with high. All nil where
// the start or every effect is unknown.
func (w *writer) expected(o *dossier.Objective) (low, likely, high *float64) {
	if o.Baseline == nil || o.Baseline.Value == nil {
		return nil, nil, nil
	}
	var sum [3]float64
	found := false
	for _, b := range w.facts.InPlay {
		e := effectOf(b)
		if b.Objective != o.ID || e == nil {
			continue
		}
		found = true
		sum[0] += min(*e.Low, *e.High)
		sum[1] += *e.Likely
		sum[2] += max(*e.Low, *e.High)
	}
	if !found {
		return nil, nil, nil
	}
	start := *o.Baseline.Value
	if o.Target != nil && *o.Target < start && sum[0] >= 0 {
		// What is to fall is said as how much it falls.
		sum[0], sum[1], sum[2] = -sum[2], -sum[1], -sum[0]
	}
	a, b, c := start+sum[0], start+sum[1], start+sum[2]
	return &a, &b, &c
}

// interval is an objective as a figure: its start, its target, what is expected. short
// leaves out what the section says in words.
func (w *writer) interval(o *dossier.Objective, short bool) document.Block {
	low, likely, high := w.expected(o)
	i := chart.Interval{Low: low, Likely: likely, High: high, Target: o.Target}
	var facts []string
	if o.Baseline != nil && o.Baseline.Value != nil {
		i.Baseline = o.Baseline.Value
		i.BaselineLabel = w.say(tr("départ {v}", "start {v}"), check.Args{"v": w.value(*i.Baseline, o.Unit)})
		facts = append(facts, i.BaselineLabel)
	} else {
		i.Unmeasured = w.unmeasured(o)
		facts = append(facts, w.say(tr("départ non mesuré", "start not measured"), nil))
	}
	if o.Target != nil {
		v := w.value(*o.Target, o.Unit)
		i.TargetLabel = w.say(tr("cible {v}", "target {v}"), check.Args{"v": v})
		i.Aim = w.say(tr("visé {v}", "aimed at {v}"), check.Args{"v": v})
		facts = append(facts, i.TargetLabel)
	}
	if likely != nil {
		i.Value = w.value(*likely, o.Unit)
		i.Words = w.say(tr("attendu de {low} à {high}", "expected {low} to {high}"), check.Args{"low": w.bare(*low, o.Unit), "high": w.value(*high, o.Unit)})
		facts = append(facts, w.say(tr("attendu de {low} à {high}, probable {likely}", "expected {low} to {high}, likely {likely}"), check.Args{"low": w.bare(*low, o.Unit), "high": w.value(*high, o.Unit), "likely": i.Value}))
	} else if i.Baseline != nil {
		i.Words = w.say(tr("effet non estimé", "effect not estimated"), nil)
		facts = append(facts, i.Words)
	}
	name := o.Metric
	if name == "" {
		name = o.Statement
	}
	title := w.own(name)
	if name == "" {
		title = w.name(dossier.AnyID(o.ID))
	}
	i.Alt = title.Plain() + w.say(tr(" : ", ": "), nil) + strings.Join(facts, ", ") + "."
	drawing := i.Draw()
	if drawing == nil {
		t := w.says(tr("Ni cible ni effet : rien à dessiner.", "Neither target nor effect: nothing to draw."), nil)
		return document.Definitions{Entries: []document.Definition{{Term: title, Text: []document.Text{t}}}}
	}
	f := document.Figure{Form: document.FigureInterval, Title: title, Chart: drawing, Words: []document.Text{document.Says(i.Alt)}}
	if short && !o.By.IsZero() {
		f.Title = append(f.Title, document.Run{Text: ", " + w.say(tr("au", "by"), nil) + "\u00a0" + w.date(o.By), Dim: true})
	}
	return f
}

// bare is a figure whose unit stands at the next one.
func (w *writer) bare(v float64, unit string) string {
	if isShare(unit) {
		return w.num(v * 100)
	}
	return w.num(v)
}

// unmeasured is what is to be done about a start that is not known.
func (w *writer) unmeasured(o *dossier.Objective) string {
	if o.Baseline.Promised() {
		return w.say(tr("à mesurer avant le {by}", "to be measured by {by}"), check.Args{"by": o.Baseline.MeasureBy})
	}
	return w.say(tr("départ à mesurer", "start to be measured"), nil)
}

// objectives is the section on objectives.
func (w *writer) objectives() []document.Block {
	label := tr("Objectifs", "Objectives")
	if len(w.d.Objectives) == 0 {
		return w.section("objectifs", label, w.title(tr("Aucun objectif n’est écrit", "No objective is written down"), nil), check.Goals, []document.Block{w.missing(
			tr("Aucun objectif n’est écrit.", "No objective is written down."),
			tr("Un chiffre, un départ, une cible et une date disent ce que serait réussir.", "A figure, a start, a target and a date say what success would be."))})
	}
	var blocks []document.Block
	reached, estimated := 0, 0
	for i := range w.d.Objectives {
		o := &w.d.Objectives[i]
		_, likely, _ := w.expected(o)
		if likely != nil && o.Target != nil {
			estimated++
			if rising := *o.Target >= *o.Baseline.Value; rising && *likely >= *o.Target || !rising && *likely <= *o.Target {
				reached++
			}
		}
		blocks = append(blocks, w.objective(o)...)
	}
	n := len(w.d.Objectives)
	args := check.Args{"n": n, "words": w.count(n, false), "reached": reached, "some": w.count(reached, false)}
	title := w.title(tr("{words} {n?objectif:objectifs} ; pour {some}, l’effet probable des batailles atteint la cible", "{words} {n?objective:objectives}; for {some}, the likely effect of the battles reaches the target"), args)
	switch {
	case estimated == 0:
		title = w.title(tr("{words} {n?objectif:objectifs}, dont on ne sait pas encore ce que les batailles en feront", "{words} {n?objective:objectives}, and no telling yet what the battles will do for them"), args)
	case reached == 0:
		title = w.title(tr("{words} {n?objectif, dont la cible n’est pas:objectifs, dont aucune cible n’est} atteinte au probable", "{words} {n?objective, whose target is:objectives, none of whose targets is} {n?not reached:reached} at the likely effect"), args)
	case reached == n:
		title = w.title(tr("{words} {n?objectif, que l’effet probable des batailles atteint:objectifs, que l’effet probable des batailles atteint tous}", "{words} {n?objective, which:objectives, all of which} the likely effect of the battles reaches"), args)
	}
	return w.section("objectifs", label, title, check.Goals, blocks)
}

func (w *writer) objective(o *dossier.Objective) []document.Block {
	statement := o.Statement
	if statement == "" {
		statement = w.label(dossier.AnyID(o.ID))
	}
	blocks := []document.Block{document.Heading{Level: 3, ID: idOf(w, o.ID), Title: w.own(statement)}}
	if o.Problem != "" {
		blocks = append(blocks, small(join(w.says(tr("Répond au problème : ", "Answers the problem: "), nil), w.name(dossier.AnyID(o.Problem)))))
	}
	if len(o.Audiences) > 0 {
		// A line of their own: a dozen of them do not stand in a short fact.
		blocks = append(blocks, small(join(w.says(tr("{n?Public:Publics} : ", "{n?Audience:Audiences}: "), check.Args{"n": len(o.Audiences)}), names(w, o.Audiences))))
	}
	blocks = append(blocks, w.interval(o, false))
	facts := w.facts4(
		fact{tr("Agit sur", "Acts on"), document.Says(w.word("ObjectiveKind", string(o.Kind)))},
		fact{tr("Pour le", "By"), document.Says(w.date(o.By))},
		fact{tr("Niveau", "Level"), document.Says(w.word("Level", string(o.Level)))},
		fact{tr("Responsable", "Owner"), w.ownerOf(o.Owner)},
		fact{tr("Poids", "Weight"), w.weight(o.Weight)},
	)
	if facts != nil {
		blocks = append(blocks, facts)
	}
	if o.Baseline != nil && o.Baseline.Source != "" {
		blocks = append(blocks, small(join(document.Dim(w.say(tr("Départ : ", "Start: "), nil)), w.evidence([]dossier.Evidence{{Source: o.Baseline.Source, Date: o.Baseline.Date}}))))
	}
	if o.Baseline.Promised() {
		blocks = append(blocks, small(w.says(tr("Départ à mesurer avant le {by}, par {who}.", "Start to be measured by {by}, by {who}."), check.Args{"by": o.Baseline.MeasureBy, "who": w.typeset(o.Baseline.Who)})))
	}
	if o.Note != "" {
		blocks = append(blocks, small(w.own(o.Note)))
	}
	return blocks
}

func (w *writer) ownerOf(id dossier.RoleID) document.Text {
	if id == "" {
		return nil
	}
	return w.own(w.role(id))
}

func (w *writer) weight(v *float64) document.Text {
	if v == nil {
		return nil
	}
	if *v > 0 && *v <= 1 {
		return document.Says(w.percent(dossier.Share(*v)))
	}
	return document.Says(w.num(*v))
}

// fact is a short fact about an element; it is left out where its text is empty.
type fact struct {
	label dossier.Text
	text  document.Text
}

// facts4 are short facts that align down the page; nil where there are none.
func (w *writer) facts4(facts ...fact) document.Block {
	d := document.Definitions{Form: document.Facts}
	for _, f := range facts {
		if f.text.Plain() != "" {
			d.Entries = append(d.Entries, document.Definition{Term: w.says(f.label, nil), Text: []document.Text{f.text}})
		}
	}
	if len(d.Entries) == 0 {
		return nil
	}
	return d
}
