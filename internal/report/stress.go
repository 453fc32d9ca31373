package report

import (
	"slices"
	"strings"

	"boussole/internal/check"
	"boussole/internal/document"
	"boussole/internal/dossier"
	"boussole/internal/plan"
	"boussole/internal/plan/scenario"
)

// tested is the section on what becomes of the plan in its trials.
func (w *writer) tested() []document.Block {
	if w.in.Scenarios == nil || w.in.Scenarios.Stress == nil || !w.in.Scenarios.Stress.Base.Holds() {
		return nil
	}
	s := w.in.Scenarios.Stress
	n := len(s.Survivors())
	title := w.title(tr("{words} {n?bataille va:batailles vont} jusqu’au bout de toutes les épreuves", "{words} {n?battle goes:battles go} on to the end of all trials"), check.Args{"n": n, "words": w.count(n, true)})
	if n == 0 {
		title = w.title(tr("Aucune bataille ne va jusqu’au bout de toutes les épreuves", "No battle goes on to the end of all trials"), nil)
	}
	intro := w.says(tr("Une absence, un budget réduit d’un cinquième, un réseau qui ferme, des effets au plus bas, un mois de crise : ce qui arrive au plan si l’on ne change rien, puis ce qu’il vaut une fois refait.", "An absence, a budget cut by a fifth, a network that closes, effects at their lowest, a month of crisis: what becomes of the plan if nothing is changed, then what it is worth made again."), nil)
	said := document.Says(w.tell(s.Sentence()))
	if t, b, some := s.Weakest(); some {
		said = join(said, w.says(tr(" La première à s’arrêter est « {battle} », en semaine {n} du plan ({case}).", " The first to stop is “{battle}”, in week {n} of the plan ({case})."), check.Args{"battle": b.ID, "n": b.Missed[0], "case": tr(w.tell(t.Title), w.tell(t.Title))}))
	}
	blocks := []document.Block{paragraph(intro), paragraph(said), w.trialTable(s), w.sub(tr("Ce que chaque bataille y perd, si l’on ne change rien", "What each battle loses, if nothing is changed")), w.lossTable(s)}
	return w.section("epreuves", tr("Le plan à l’épreuve", "The plan put to the test"), title, check.Programme, append(blocks, w.outOfTime(s.Unfinished, s.Unproven)...))
}

// worthOf is a mean and its worst cases.
func (w *writer) worthOf(mean, worst float64) document.Text {
	return below(document.Says(w.percent(dossier.Share(mean))), document.Dim(w.say(tr("{worst} au pire", "{worst} at worst"), check.Args{"worst": dossier.Share(worst)})))
}

func (w *writer) trialTable(s *scenario.Stress) document.Block {
	table := document.Table{Columns: []document.Column{
		{Label: w.say(tr("Épreuve", "Trial"), nil), Kind: document.Name},
		{Label: w.say(tr("Si l’on ne change rien", "If nothing is changed"), nil), Kind: document.Figures},
		{Label: w.say(tr("Ce qui ne tient plus", "What no longer holds"), nil)},
		{Label: w.say(tr("Plan refait", "Made again"), nil), Kind: document.Figures},
		{Label: w.say(tr("Ce qu’il change", "What it changes"), nil)},
	}}
	table.Rows = append(table.Rows, []document.Text{w.says(tr("Aucune", "None"), nil), w.worthOf(s.Base.Plan.Mean, s.Base.Plan.Worst), document.Says("–"), document.Says("–"), document.Says("–")})
	for i := range s.Trials {
		t := &s.Trials[i]
		name := document.Says(capital(w.tell(t.Title)))
		if t.Held == nil {
			why := document.Says("–")
			if t.Refused != nil {
				why = document.Says(w.sentenced(t.Refused.What))
			}
			table.Rows = append(table.Rows, []document.Text{name, document.Says("–"), why, document.Says("–"), document.Says("–")})
			continue
		}
		var falls document.Text
		for _, m := range t.Falls(s.Base.Plan) {
			falls = below(falls, document.Says(w.sentenced(m)))
		}
		for _, r := range t.Reduced {
			falls = below(falls, document.Dim(w.sentenced(r.Words())))
		}
		if len(falls) == 0 {
			falls = w.says(tr("Aucune semaine n’est perdue.", "No week is lost."), nil)
		}
		again, changes := w.worthOf(t.Figures.Mean, t.Figures.Worst), w.says(tr("Rien : c’est le même plan.", "Nothing: it is the same plan."), nil)
		if len(t.Sudden) > 0 {
			changes = w.says(tr("Rien : su d’avance, le même plan tient.", "Nothing: known beforehand, the same plan holds."), nil)
		}
		switch {
		case t.Unknown():
			again, changes = document.Says("–"), w.says(tr("Aucun plan n’a été trouvé à temps.", "No plan was found in time."), nil)
		case !t.Holds():
			again, changes = document.Says("–"), w.says(tr("Aucun plan ne tient :", "No plan holds:"), nil)
			for _, c := range t.Conflict {
				changes = below(changes, document.Says(w.sentenced(c)))
			}
		case len(t.Moves) > 0:
			changes = document.Says(capital(w.moved(t.Moves)) + ".")
		}
		if m := t.Whole(); m.Text.EN != "" {
			changes = below(changes, document.Dim(w.tell(m)))
		}
		table.Rows = append(table.Rows, []document.Text{name, w.worthOf(t.Held.Mean, t.Held.Worst), falls, again, changes})
	}
	return table
}

// lossTable is the weeks that each battle of the plan loses in each trial.
func (w *writer) lossTable(s *scenario.Stress) document.Block {
	table := document.Table{Columns: []document.Column{{Label: w.say(tr("Bataille", "Battle"), nil), Kind: document.Name}}}
	var tried []*scenario.Trial
	for i := range s.Trials {
		if t := &s.Trials[i]; t.Held != nil {
			tried = append(tried, t)
			table.Columns = append(table.Columns, document.Column{Label: w.trialName(t)})
		}
	}
	for i := range s.Base.Plan.Battles {
		f := &s.Base.Plan.Battles[i]
		if f.Level == 0 {
			continue
		}
		row := []document.Text{w.name(dossier.AnyID(f.ID))}
		for _, t := range tried {
			row = append(row, w.loss(f, t))
		}
		table.Rows = append(table.Rows, row)
	}
	return table
}

func (w *writer) trialName(t *scenario.Trial) string {
	if id, is := strings.CutPrefix(t.Name, scenario.Without); is {
		return w.say(tr("Sans {channel}", "Without {channel}"), check.Args{"channel": dossier.AnyID(id)})
	}
	switch {
	case t.Name == scenario.Absence:
		return w.say(tr("Absence", "Absence"), nil)
	case strings.HasPrefix(t.Name, scenario.Budget):
		return w.say(tr("Budget réduit", "Less money"), nil)
	case t.Name == scenario.Low:
		return w.say(tr("Effets bas", "Low effects"), nil)
	}
	return w.say(tr("Crise", "Crisis"), nil)
}

// loss is what a battle of the plan loses in a trial.
func (w *writer) loss(f *plan.Fought, t *scenario.Trial) document.Text {
	at := slices.IndexFunc(t.Held.Battles, func(b plan.HeldBattle) bool { return b.ID == f.ID })
	reduced := slices.ContainsFunc(t.Reduced, func(r scenario.Reduced) bool { return r.Battle == f.ID })
	if at < 0 || len(t.Held.Battles[at].Missed) == 0 {
		if reduced {
			return w.says(tr("moins d’effet", "less effect"), nil)
		}
		return document.Text{{Text: w.say(tr("tient", "holds"), nil), Dim: true}}
	}
	b := &t.Held.Battles[at]
	args := check.Args{"n": len(b.Missed)}
	switch {
	case b.Lost():
		return document.Text{{Text: w.say(tr("tombe", "falls"), args), Strong: true}}
	case b.Missed[len(b.Missed)-1] == f.Weeks[len(f.Weeks)-1]:
		return document.Text{{Text: w.say(tr("s’arrête, {n:semaine perdue:semaines perdues}", "stops, {n:week:weeks} lost"), args), Strong: true}}
	}
	return w.says(tr("{n:semaine perdue:semaines perdues}", "{n:week:weeks} lost"), args)
}
