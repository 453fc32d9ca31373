package report

import (
	"strings"

	"boussole/internal/audit"
	"boussole/internal/chart"
	"boussole/internal/check"
	"boussole/internal/document"
	"boussole/internal/locale"
)

// coverage draws which links of the chain the document holds, with the passages that show
// them, and names those that it lacks.
func (w *auditWriter) coverage() []document.Block {
	a := w.Audit
	links := make([]chart.Link, len(a.Coverage))
	var held, lacking []string
	var words []document.Text
	table := document.Table{
		Caption: w.say(tr("Les maillons que le document tient, et où", "The links that the document holds, and where"), nil),
		Columns: []document.Column{{Label: w.say(tr("Maillon", "Link"), nil), Kind: document.Name}, {Label: w.say(tr("Ce que le document en dit", "What the document says of it"), nil)}},
	}
	for i := range a.Coverage {
		c := &a.Coverage[i]
		name := w.say(partNames[c.Part], nil)
		links[i] = chart.Link{Name: name, Held: c.Held, Count: w.say(tr("absent", "absent"), nil)}
		if !c.Held {
			lacking = append(lacking, w.say(audit.PartName(c.Part), nil))
			continue
		}
		held = append(held, name)
		links[i].Count = w.say(tr("{n:passage:passages}", "{n:passage:passages}"), check.Args{"n": len(c.Passages)})
		var said document.Text
		for j, p := range c.Passages[:min(len(c.Passages), passagesOfALink)] {
			q := w.quoted(p.Block, p.Span)
			q[0].Break = j > 0
			said = append(said, q...)
		}
		table.Rows = append(table.Rows, []document.Text{document.Says(name), said})
		words = append(words, document.Says(name+w.say(tr(" : ", ": "), nil)+links[i].Count))
	}
	args := check.Args{"held": len(held), "all": len(a.Coverage), "lacking": len(lacking)}
	title := w.says(tr("Le document tient {held:maillon:maillons} de la chaîne sur {all}", "The document holds {held:link:links} of the chain out of {all}"), args)
	alt := w.say(tr("La chaîne. Tenus : {held}. Absents : {lacking}.", "The chain. Held: {held}. Absent: {lacking}."), check.Args{
		"held": orNone(w.lang, held), "lacking": orNone(w.lang, lacking),
	})
	blocks := []document.Block{
		document.Heading{Level: 2, ID: "chaine", Label: w.say(tr("La chaîne", "The chain"), nil), Title: title},
		document.Figure{Form: document.FigureLinks, Chart: chart.Links(links, alt), Words: words},
	}
	if len(lacking) > 0 {
		blocks = append(blocks, document.Note{Form: document.Empty, Text: []document.Text{
			{{Text: w.say(tr("Le document ne dit rien sur : {lacking}.", "The document says nothing of: {lacking}."), check.Args{"lacking": lacking}), Strong: true}},
			document.Dim(w.say(tr("Ce peut être voulu, si un autre document le dit. Sinon, c’est là que la stratégie se rompt : ce qui suit ne tient à rien.", "It may be meant, if another document says it. If not, that is where the strategy breaks: what follows hangs from nothing."), nil)),
		}})
	}
	if len(table.Rows) > 0 {
		blocks = append(blocks, table)
	}
	return blocks
}

// passagesOfALink is how many passages show a link.
const passagesOfALink = 3

func orNone(lang locale.Lang, list []string) string {
	if len(list) == 0 {
		return "–"
	}
	return locale.List(lang, list)
}

// objectivesApart is a table of the objectives found: what is measured, from where, to
// where, by when, among whom. What an objective does not say is said to be missing.
func (w *auditWriter) objectivesApart() []document.Block {
	a := w.Audit
	head := document.Heading{Level: 2, ID: "objectifs", Label: w.say(tr("Les objectifs", "The objectives"), nil)}
	if len(a.Objectives) == 0 {
		head.Title = w.says(tr("Aucun objectif n’a été trouvé", "No objective was found"), nil)
		return []document.Block{head, w.missing(
			tr("Le document n’annonce aucun objectif.", "The document states no objective."),
			tr("Écrivez ce qui doit changer, chez qui, mesuré comment, de combien à combien, et pour quand.", "Write what is to change, among whom, measured how, from what to what, and by when."))}
	}
	whole := 0
	t := document.Table{
		Caption: w.say(tr("Les objectifs du document, pris à part", "The document’s objectives, taken apart"), nil),
		Columns: []document.Column{
			{Label: w.say(tr("Objectif", "Objective"), nil), Kind: document.Name},
			{Label: w.say(tr("Ce qui est mesuré", "What is measured"), nil)},
			{Label: w.say(tr("Départ", "Baseline"), nil)},
			{Label: w.say(tr("Cible", "Target"), nil)},
			{Label: w.say(tr("Échéance", "By when"), nil)},
			{Label: w.say(tr("Public", "Audience"), nil)},
		},
	}
	for i := range a.Objectives {
		o := &a.Objectives[i]
		pieces := []*audit.Piece{o.Metric, o.Baseline, o.Target, o.Date, o.Audience}
		row := []document.Text{w.quoted(o.Block, o.Span)}
		all := true
		for _, p := range pieces {
			if p == nil {
				all = false
				row = append(row, document.Dim(w.say(tr("non dit", "unsaid"), nil)))
				continue
			}
			words := strings.Join(strings.Fields(p.Words), " ")
			if p == o.Baseline || p == o.Target {
				words = strings.ReplaceAll(words, " ", "\u00a0") // a figure stands on one line
			}
			row = append(row, document.Own(words))
		}
		if all {
			whole++
		}
		t.Rows = append(t.Rows, row)
	}
	title := tr("{n:objectif:objectifs}, dont {whole} {whole?complet:complets}", "{n:objective:objectives}, {whole} of which {whole?is:are} complete")
	if whole == 0 {
		title = tr("{n:objectif:objectifs}, aucun complet", "{n:objective:objectives}, none complete")
	}
	head.Title = w.says(title, check.Args{"n": len(a.Objectives), "whole": whole})
	return []document.Block{head, t}
}
