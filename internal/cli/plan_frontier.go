package cli

import (
	"fmt"

	"boussole/internal/check"
	"boussole/internal/plan/scenario"
)

// frontier writes the plans between which there is to choose.
func (w *scenarioWriter) frontier(f *scenario.Frontier) {
	switch f.Means {
	case scenario.ByExposure:
		w.heading("Les plans entre lesquels choisir, selon l’exposition acceptée", "The plans to choose from, by the exposure that is accepted")
	case scenario.ByHours:
		w.heading("Les plans entre lesquels choisir, selon les heures données", "The plans to choose from, by the hours that are given")
	default:
		w.heading("Les plans entre lesquels choisir, selon le budget", "The plans to choose from, by the budget")
	}
	w.item("", w.in(f.Sentence()))
	if len(f.Points) > 0 {
		fmt.Fprintln(w.Stdout)
		w.points(f)
		if f.Compared {
			w.title("Ce qui change par rapport au plan", "What changes against the plan")
		}
		for i := range f.Points {
			if !f.Compared {
				break
			}
			p := &f.Points[i]
			text := w.say("le plan", "the plan", nil)
			if len(p.Moves) > 0 {
				text = w.moves(p.Moves)
			}
			w.item(fmt.Sprintf("%d. ", i+1), upper(text)+".")
		}
	}
	fmt.Fprintln(w.Stdout)
	if f.Solved == 0 {
		w.unfinished(f.Unfinished, false)
		return
	}
	if f.Dominated == 0 {
		w.line("{n:plan calculé:plans calculés}, chacun le meilleur avec ses moyens.", "{n:plan:plans} computed, each the best with its means.", check.Args{"n": f.Solved})
	} else {
		w.line("{n:plan calculé:plans calculés}, chacun le meilleur avec ses moyens ; {left:n’est pas montré:ne sont pas montrés}, un autre valant autant sans demander plus.", "{n:plan:plans} computed, each the best with its means; {left} {left?is:are} not shown, another being worth as much for no more.", check.Args{"n": f.Solved, "left": f.Dominated})
	}
	if f.Impossible != "" {
		w.line("Avec --case {case}, plus aucun plan ne tient : ce qui est à conserver demande davantage.", "With --case {case} no plan holds any more: what must be kept asks for more.", check.Args{"case": f.Impossible})
	}
	if len(f.Points) > 0 {
		w.legend()
		w.line("Chaque plan se refait seul : boussole plan {file} --case {case}.", "Each plan can be made by itself: boussole plan {file} --case {case}.", check.Args{"file": w.doc.File, "case": f.Points[0].Name})
	}
	w.unfinished(false, f.Unproven)
	if f.Unfinished {
		w.line("Le calcul a été arrêté : les plans aux moindres moyens manquent.", "The computation was stopped: the plans with the least means are missing.", nil)
	}
}

func (w *scenarioWriter) points(f *scenario.Frontier) {
	rows := [][]string{{
		"", w.say("progression", "progress", nil), w.say("pires cas", "worst cases", nil), w.say("h/semaine", "h/week", nil), w.say("dépense", "spend", nil), w.say("exposition", "exposure", nil), "--case",
	}}
	write := w.percent
	for i := 1; i < len(f.Points); i++ {
		if w.percent(f.Points[i-1].Figures.Mean) == w.percent(f.Points[i].Figures.Mean) {
			write = w.tenths // two plans would read the same
		}
	}
	for i := range f.Points {
		p := &f.Points[i]
		name := fmt.Sprintf("%d.", i+1)
		if p.Present {
			name += w.say(" le plan", " the plan", nil)
		}
		rows = append(rows, []string{
			name, write(p.Figures.Mean), write(p.Figures.Worst), w.number(p.Figures.HoursPerWeek, 1), w.amount(p.Figures), w.number(float64(p.Figures.Exposure), 0), p.Name,
		})
	}
	w.table(rows)
}

// tenths is a share in percent, to a tenth.
func (w *scenarioWriter) tenths(v float64) string {
	return w.say("{n} %", "{n}%", check.Args{"n": bothWays(w.number(100*v, 1))})
}
