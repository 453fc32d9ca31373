package report

import (
	"strconv"

	"boussole/internal/check"
	"boussole/internal/document"
	"boussole/internal/dossier"
	"boussole/internal/locale"
)

// exposure is the section on how much the plan lays the organisation open.
func (w *writer) exposure() []document.Block {
	figure, total := w.exposureFigure()
	if figure == nil {
		return nil
	}
	blocks := []document.Block{figure}
	e := &w.d.Exposure
	if e.Reason != "" {
		blocks = append(blocks, paragraph(w.own(e.Reason)))
	}
	if e.DecidedBy != "" {
		t := join(document.Dim(w.say(tr("Plafond fixé par ", "Cap set by "), nil)), w.note(e.DecidedBy))
		if !e.DecidedOn.IsZero() {
			t = join(t, document.Dim(", "+w.date(e.DecidedOn)))
		}
		blocks = append(blocks, small(t))
	}
	args := check.Args{"total": total}
	title := w.title(tr("Exposition de {total}, sans plafond", "An exposure of {total}, without a cap"), args)
	if e.Cap != nil {
		args["cap"] = *e.Cap
		title = w.title(tr("Exposition de {total} pour un plafond de {cap}", "An exposure of {total} under a cap of {cap}"), args)
		if total > *e.Cap {
			title = w.title(tr("Exposition de {total}, au-dessus du plafond de {cap}", "An exposure of {total}, over the cap of {cap}"), args)
		}
	}
	return w.section("exposition", tr("Exposition", "Exposure"), title, check.Battles, blocks)
}

// mediaPlan is the section on the space that is bought.
func (w *writer) mediaPlan() []document.Block {
	if len(w.d.MediaPlan) == 0 {
		return nil
	}
	table := document.Table{Columns: []document.Column{
		{Label: w.say(tr("Support", "Vehicle"), nil), Kind: document.Name},
		{Label: w.say(tr("Dates", "Dates"), nil)},
		{Label: w.say(tr("Couverture", "Coverage"), nil), Kind: document.Figures},
		{Label: w.say(tr("Répétition", "Frequency"), nil), Kind: document.Figures},
		{Label: w.say(tr("GRP", "GRP"), nil), Kind: document.Figures},
		{Label: w.say(tr("Affinité", "Affinity"), nil), Kind: document.Figures},
		{Label: w.say(tr("Coût pour mille", "Cost per thousand"), nil), Kind: document.Figures},
		{Label: w.say(tr("Prix net", "Net price"), nil), Kind: document.Figures},
	}}
	var sums []dossier.Money
	for i := range w.d.MediaPlan {
		l := &w.d.MediaPlan[i]
		var coverage, frequency, grp, affinity, cpm, price document.Text
		if l.Coverage != nil {
			coverage = document.Says(w.percent(*l.Coverage))
		}
		if l.Frequency != nil {
			frequency = document.Says(w.num(*l.Frequency))
		}
		if l.GRP != nil {
			grp = document.Says(w.num(*l.GRP))
		}
		if l.Affinity != nil {
			affinity = document.Says(w.num(*l.Affinity))
		}
		if l.CPM != nil {
			cpm = document.Says(w.money(*l.CPM))
		}
		if l.NetPrice != nil {
			price = document.Says(w.money(*l.NetPrice))
			sums = added(sums, *l.NetPrice)
		}
		name := w.name(dossier.AnyID(l.Channel))
		if l.Channel == "" {
			name = w.name(dossier.AnyID(l.ID))
		}
		table.Rows = append(table.Rows, []document.Text{below(of(w, l.ID, name), w.note(l.Source)), document.Says(w.stretch(l.From, l.To)), coverage, frequency, grp, affinity, cpm, price})
	}
	n := len(w.d.MediaPlan)
	args := check.Args{"n": n, "words": w.count(n, true), "sums": locale.List(w.lang, w.amounts(sums))}
	title := w.title(tr("{words} {n?ligne d’achat d’espace, pour:lignes d’achat d’espace, pour} {sums}", "{words} {n?line of media space, for:lines of media space, for} {sums}"), args)
	if len(sums) == 0 {
		title = w.title(tr("{words} {n?ligne d’achat d’espace, sans prix:lignes d’achat d’espace, sans prix}", "{words} {n?line of media space, without a price:lines of media space, without a price}"), args)
	}
	return w.section("plan-media", tr("Plan média", "Media plan"), title, check.Battles, []document.Block{table})
}

// risks is the section on what may happen, and the crisis levels.
func (w *writer) risks() []document.Block {
	var blocks []document.Block
	if len(w.d.Risks) > 0 {
		table := document.Table{Columns: []document.Column{
			{Label: w.say(tr("Risque", "Risk"), nil), Kind: document.Name},
			{Label: w.say(tr("Probabilité × gravité", "Likelihood × impact"), nil), Kind: document.Figures},
			{Label: w.say(tr("Signal et seuil", "Signal and threshold"), nil)},
			{Label: w.say(tr("Réponse", "Response"), nil)},
			{Label: w.say(tr("On arrête si", "We stop if"), nil)},
		}}
		for i := range w.d.Risks {
			r := &w.d.Risks[i]
			answer := w.own(r.Response)
			if r.Owner != "" {
				answer = below(answer, w.note(w.role(r.Owner)))
			}
			table.Rows = append(table.Rows, []document.Text{of(w, r.ID, w.own(r.Event)), w.grades(r), below(w.own(r.Signal), w.note(r.Threshold)), answer, w.own(r.Stop)})
		}
		blocks = append(blocks, table)
	}
	blocks = append(blocks, w.crisis()...)
	stops := 0
	for i := range w.d.Risks {
		if w.d.Risks[i].Stop != "" {
			stops++
		}
	}
	n := len(w.d.Risks)
	args := check.Args{"n": n, "words": w.count(n, false), "stops": stops, "some": w.count(stops, false), "levels": len(w.d.Crisis), "l": w.count(len(w.d.Crisis), false)}
	title := w.title(tr("{words} {n?risque:risques}, {some} avec un seuil d’arrêt ; {l} {levels?niveau:niveaux} de crise", "{words} {n?risk:risks}, {some} with a point to stop; {l} {levels?level:levels} of crisis"), args)
	if len(w.d.Crisis) == 0 {
		title = w.title(tr("{words} {n?risque:risques}, {some} avec un seuil d’arrêt ; pas de plan de crise", "{words} {n?risk:risks}, {some} with a point to stop; no crisis plan"), args)
	}
	return w.section("risques", tr("Risques et crise", "Risks and crisis"), title, check.Battles, blocks)
}

func (w *writer) grades(r *dossier.Risk) document.Text {
	grade := func(g *dossier.Grade) string {
		if g == nil {
			return "?"
		}
		return strconv.Itoa(int(*g))
	}
	if r.Likelihood == nil && r.Impact == nil {
		return document.Dim(w.say(tr("non dits", "not said"), nil))
	}
	return document.Says(grade(r.Likelihood) + "\u00a0×\u00a0" + grade(r.Impact))
}

func (w *writer) crisis() []document.Block {
	if len(w.d.Crisis) == 0 {
		return nil
	}
	table := document.Table{Columns: []document.Column{
		{Label: w.say(tr("Niveau de crise", "Crisis level"), nil), Kind: document.Name},
		{Label: w.say(tr("Seuil", "Threshold"), nil)},
		{Label: w.say(tr("Qui mène", "Who leads"), nil)},
		{Label: w.say(tr("Délai", "Delay"), nil), Kind: document.Figures},
		{Label: w.say(tr("Élément d’attente", "Holding line"), nil)},
	}}
	for i := range w.d.Crisis {
		c := &w.d.Crisis[i]
		var threshold, delay document.Text
		if c.Threshold != nil {
			threshold = document.Says(w.num(*c.Threshold))
		}
		threshold = below(threshold, w.note(c.Measure))
		if c.Delay != nil {
			delay = document.Says(w.hours(float64(*c.Delay)))
		}
		lead := w.ownerOf(c.Lead)
		if c.Deputy != "" {
			lead = below(lead, join(document.Dim(w.say(tr("ou ", "or "), nil)), w.note(w.role(c.Deputy))))
		}
		table.Rows = append(table.Rows, []document.Text{below(w.name(dossier.AnyID(c.ID)), w.note(c.Note)), threshold, lead, delay, w.own(c.HoldingLine)})
	}
	return []document.Block{w.sub(tr("Les niveaux de crise", "The levels of crisis")), table}
}
