package cli

import (
	"fmt"
	"strings"

	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/plan/scenario"
)

// stress writes what becomes of a plan in its trials.
func (w *scenarioWriter) stress(s *scenario.Stress) {
	w.heading("Ce qui arrive au plan s’il est mis à l’épreuve", "What becomes of the plan when it is put to the test")
	if s.Base.Unknown() {
		w.unfinished(true, false)
		return
	}
	if !s.Base.Holds() {
		w.line("Le dossier n’a pas de plan qui tienne : il n’y a rien à éprouver. Voyez « boussole plan {file} ».", "The dossier has no plan that holds: there is nothing to test. See “boussole plan {file}”.", check.Args{"file": w.doc.File})
		return
	}
	w.item("", w.in(s.Sentence()))
	if t, b, some := s.Weakest(); some {
		w.line("La première à s’arrêter est « {battle} », en semaine {n} du plan ({case}).", "The first to stop is “{battle}”, in week {n} of the plan ({case}).", check.Args{"battle": b.ID, "case": bothWays(w.in(t.Title)), "n": b.Missed[0]})
	}
	fmt.Fprintln(w.Stdout)
	w.line("Sans épreuve, le plan fait {mean} du chemin en moyenne, {worst} dans les pires cas.", "Without a trial the plan makes {mean} of the way on average, {worst} in the worst cases.", check.Args{"mean": dossier.Share(s.Base.Plan.Mean), "worst": dossier.Share(s.Base.Plan.Worst)})
	w.legend()
	for i := range s.Trials {
		w.trial(s, &s.Trials[i])
	}
	w.unfinished(s.Unfinished, s.Unproven)
}

func (w *scenarioWriter) trial(s *scenario.Stress, t *scenario.Trial) {
	fmt.Fprintf(w.Stdout, "\n%s\n", w.paint(check.StyleStrong, upper(w.in(t.Title))))
	if t.Held == nil {
		if t.Refused != nil {
			w.item("  ", w.sentence(w.in(t.Refused.What)))
		}
		return
	}
	args := check.Args{"mean": dossier.Share(t.Held.Mean), "worst": dossier.Share(t.Held.Worst), "again": dossier.Share(t.Figures.Mean), "againworst": dossier.Share(t.Figures.Worst)}
	fails := t.Fails()
	switch {
	case len(fails) == 0 && t.Name == scenario.Low:
		w.item("  ", w.say("Si l’on ne change rien, aucune semaine n’est perdue : {mean} du chemin, puisque chaque effet est pris au plus bas.", "If nothing is changed no week is lost: {mean} of the way, since each effect is taken at its lowest.", args))
	case len(fails) > 0:
		w.item("  ", w.say("Si l’on ne change rien : {mean} du chemin en moyenne, {worst} dans les pires cas.", "If nothing is changed: {mean} of the way on average, {worst} in the worst cases.", args))
	default:
		w.item("  ", w.say("Si l’on ne change rien, aucune semaine n’est perdue : {mean} du chemin en moyenne, {worst} dans les pires cas.", "If nothing is changed no week is lost: {mean} of the way on average, {worst} in the worst cases.", args))
	}
	for _, m := range t.Falls(s.Base.Plan) {
		w.item("  • ", w.in(m)+".")
	}
	for _, r := range t.Reduced {
		w.item("  • ", w.in(r.Words())+".")
	}
	switch {
	case t.Unknown():
		w.item("  ", w.say("Aucun plan refait n’a été trouvé à temps.", "No plan made again was found in time.", nil))
	case !t.Holds():
		w.item("  ", w.say("Refaire le plan n’y suffirait pas : aucun ne tient en entier.", "Making the plan again would not be enough: none holds in full.", nil))
		for _, c := range t.Conflict {
			w.item("  • ", w.in(c)+".")
		}
	case len(t.Moves) == 0 && t.Name == scenario.Low:
		w.item("  ", w.say("Le plan refait est le même.", "The plan made again is the same.", nil))
	case len(t.Moves) == 0 && len(t.Sudden) > 0:
		w.item("  ", w.say("Si on le sait d’avance, le plan refait est le même : {again} en moyenne, {againworst} dans les pires cas.", "Known beforehand, the plan made again is the same: {again} on average, {againworst} in the worst cases.", args))
	case len(t.Sudden) > 0:
		w.item("  ", w.say("Si on le sait d’avance, le plan refait : {again} en moyenne, {againworst} dans les pires cas ; ", "Known beforehand, the plan made again: {again} on average, {againworst} in the worst cases; ", args)+w.moves(t.Moves)+".")
	case len(t.Moves) == 0:
		w.item("  ", w.say("Le plan refait est le même : {again} en moyenne, {againworst} dans les pires cas.", "The plan made again is the same: {again} on average, {againworst} in the worst cases.", args))
	default:
		w.item("  ", w.say("Le plan refait : {again} en moyenne, {againworst} dans les pires cas ; ", "The plan made again: {again} on average, {againworst} in the worst cases; ", args)+w.moves(t.Moves)+".")
	}
	if m := t.Whole(); m.Text.EN != "" {
		w.item("  ", w.in(m))
	}
}

// upper begins with a capital.
func upper(s string) string {
	runes := []rune(s)
	if len(runes) == 0 {
		return s
	}
	return strings.ToUpper(string(runes[:1])) + string(runes[1:])
}
