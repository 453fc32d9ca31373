package audit

import (
	"strings"

	"boussole/internal/text"
)

// rowsOf are the cells of each row of a table, by the row.
func rowsOf(blocks []Block) map[int][]int {
	rows := map[int][]int{}
	for i := range blocks {
		if blocks[i].Kind == Cell && blocks[i].Row > 0 {
			rows[blocks[i].Row] = append(rows[blocks[i].Row], i)
		}
	}
	return rows
}

// objectiveOfRow reads a row of a table of objectives: one whose columns are headed by a
// target, and by an objective or what is measured.
func objectiveOfRow(blocks []Block, cells []int) (Objective, bool) {
	var o Objective
	named := -1
	for _, i := range cells {
		b := &blocks[i]
		column := text.Words(b.Column)
		p := &Piece{Block: i, Span: text.Span{End: len(b.Text)}, Words: b.Text}
		if f := text.Figures(b.Text); len(f) > 0 {
			p.Value, p.Unit = f[0].Value, f[0].Unit
		}
		switch {
		case columnOf.baseline.InWords(column):
			o.Baseline = p
		case columnOf.target.InWords(column) && strings.ContainsAny(b.Text, "0123456789"):
			o.Target = p
		case columnOf.date.InWords(column):
			o.Date = p
		case columnOf.audience.InWords(column):
			o.Audience = p
		case columnOf.metric.InWords(column):
			o.Metric = p
		case columnOf.objective.InWords(column):
			named = i
		}
	}
	if named < 0 && o.Metric != nil {
		named = o.Metric.Block
	}
	if named < 0 || o.Target == nil && o.Metric == nil && o.Baseline == nil {
		return Objective{}, false
	}
	if len(Placeholders(blocks[named].Text)) > 0 {
		return Objective{}, false
	}
	o.Block, o.Span, o.Place = named, text.Span{End: len(blocks[named].Text)}, blocks[named].Place
	return o, true
}

// columnOf are the words that head the columns of a table of objectives.
var columnOf = struct{ objective, metric, baseline, target, date, audience *text.Phrases }{
	objective: text.NewPhrases("objectif", "objectifs", "but", "objective", "objectives", "goal", "goals", "aim"),
	metric:    text.NewPhrases("indicateur", "indicateurs", "mesure", "métrique", "kpi", "critère", "ce qui est mesuré", "indicator", "indicators", "metric", "measure", "key result"),
	baseline:  text.NewPhrases("actuel", "actuelle", "aujourd'hui", "départ", "base", "référence", "situation", "valeur initiale", "existant", "current", "baseline", "today", "now", "start", "starting point"),
	target:    text.NewPhrases("cible", "visé", "visée", "à atteindre", "objectif chiffré", "valeur cible", "attendu", "arrivée", "target", "targets", "to reach", "expected"),
	date:      text.NewPhrases("échéance", "date", "délai", "quand", "pour le", "deadline", "by when", "when", "due"),
	audience:  text.NewPhrases("public", "publics", "audience", "audiences", "destinataires", "qui"),
}
