package report

import (
	"cmp"
	"slices"
	"strconv"

	"boussole/internal/check"
	"boussole/internal/document"
	"boussole/internal/dossier"
	"boussole/internal/locale"
)

// How much of a list stands on the page: what is over is counted, and stands in the
// whole strategy.
const (
	mostIntervals  = 4
	mostBenefits   = 4
	mostBars       = 4
	mostIndicators = 4
	mostBattles    = 8
	mostDeclined   = 4
)

// page is the strategy on a page. whole says that the rest of the strategy comes after.
func (w *writer) page(whole bool) []document.Block {
	title := []document.Block{
		small(join(w.own(w.d.Organisation.Name), w.says(tr(". La stratégie en une page, {period}", ". The strategy on a page, {period}"), check.Args{"period": w.periodWords()}))),
		document.Heading{Level: 1, ID: "page", Label: w.say(tr("La stratégie en une page", "The strategy on a page"), nil), Title: w.heading()},
	}
	if since := w.sinceLine(whole); since != nil {
		title = append(title, small(since))
	}
	opening := document.Grid{Form: document.Opening, Cells: []document.Cell{
		{Blocks: title},
		{Blocks: []document.Block{small(w.found(whole))}},
	}}
	steps := document.Grid{Form: document.Steps}
	for i, step := range []struct {
		name   dossier.Text
		span   bool
		blocks []document.Block
	}{
		{tr("La vision", "The vision"), false, w.visionStep()},
		{tr("Les objectifs", "The objectives"), false, w.objectivesStep()},
		{tr("Le bénéfice", "The benefit"), false, w.benefitStep()},
		{tr("Les moyens", "The resources"), false, w.resourcesStep()},
		{tr("Le programme", "The programme"), true, w.programmeStep()},
		{tr("L’évaluation", "The evaluation"), true, w.evaluationStep()},
	} {
		h := document.Heading{Level: 2, Number: strconv.Itoa(i + 1), Title: w.says(step.name, nil)}
		steps.Cells = append(steps.Cells, document.Cell{Span: step.span, Blocks: append([]document.Block{h}, step.blocks...)})
	}
	blocks := []document.Block{opening, steps, document.Break{Kind: document.NewSlide}}
	blocks = append(blocks, w.chainPart()...)
	blocks = append(blocks, w.rosePart()...)
	return append(blocks, w.refusalsPart()...)
}

func (w *writer) visionStep() []document.Block {
	var blocks []document.Block
	if w.d.Vision != "" {
		blocks = append(blocks, document.Paragraph{Form: document.Lead, Text: w.own(string(w.d.Vision))})
	} else if !w.light() {
		blocks = append(blocks, w.missing(
			tr("La vision n’est pas écrite.", "The vision is not written down."),
			tr("Un paragraphe suffit : ce que l’on verra, et quand.", "One paragraph is enough: what will be seen, and when.")))
	} else if w.d.Identity.Purpose != "" {
		blocks = append(blocks, document.Paragraph{Form: document.Lead, Text: w.own(w.d.Identity.Purpose)})
	}
	p := w.mainProblem()
	if p == nil {
		return append(blocks, w.missing(
			tr("Aucun problème n’est écrit.", "No problem is written down."),
			tr("Une stratégie répond à un problème que quelqu’un a décidé de résoudre.", "A strategy answers a problem that somebody has decided to solve.")))
	}
	lead := tr("Le problème. ", "The problem. ")
	if p.DecidedBy != "" && !p.DecidedOn.IsZero() {
		lead = tr("Le problème décidé. ", "The problem decided upon. ")
	}
	t := document.Text{{Text: w.say(lead, nil), Strong: true}}
	blocks = append(blocks, paragraph(append(t, w.own(p.Statement)...)))
	if n := len(w.d.Problems) - 1; n > 0 {
		unsolved := 0
		for i := range w.d.Problems {
			if w.d.Problems[i].CannotSolve != "" {
				unsolved++
			}
		}
		s := w.say(tr("{words} {n?autre problème est écrit:autres problèmes sont écrits}.", "{words} more {n?problem is:problems are} written down."), check.Args{"n": n, "words": w.count(n, false)})
		if unsolved > 0 {
			s += " " + w.say(tr("Pour {words} d’entre eux, la communication ne peut rien, et le dossier dit pourquoi.", "For {words} of them communication can do nothing, and the dossier says why."), check.Args{"words": w.count(unsolved, false)})
		}
		blocks = append(blocks, small(document.Dim(capital(s))))
	}
	return blocks
}

// mainProblem is the problem behind the objective that weighs most, or the first.
func (w *writer) mainProblem() *dossier.Problem {
	var main *dossier.Problem
	most := -1.0
	for i := range w.d.Objectives {
		o := &w.d.Objectives[i]
		weight := 0.0
		if o.Weight != nil {
			weight = *o.Weight
		}
		if p := w.facts.Problems[o.Problem]; p != nil && p.CannotSolve == "" && weight > most {
			main, most = p, weight
		}
	}
	if main == nil && len(w.d.Problems) > 0 {
		return &w.d.Problems[0]
	}
	return main
}

func (w *writer) objectivesStep() []document.Block {
	if len(w.d.Objectives) == 0 {
		return []document.Block{w.missing(
			tr("Aucun objectif n’est écrit.", "No objective is written down."),
			tr("Un chiffre, un départ, une cible et une date disent ce que serait réussir.", "A figure, a start, a target and a date say what success would be."))}
	}
	list := make([]*dossier.Objective, len(w.d.Objectives))
	for i := range list {
		list[i] = &w.d.Objectives[i]
	}
	slices.SortStableFunc(list, func(a, b *dossier.Objective) int { return cmp.Compare(weightOf(b), weightOf(a)) })
	var blocks []document.Block
	estimated := false
	for _, o := range list[:min(len(list), mostIntervals)] {
		blocks = append(blocks, w.interval(o, true))
		_, likely, _ := w.expected(o)
		estimated = estimated || likely != nil
	}
	var notes document.Text
	if estimated {
		notes = document.Dim(w.say(tr("Point : l’effet probable des batailles choisies. Trait : du bas au haut.", "Point: the likely effect of the chosen battles. Line: from low to high."), nil))
	}
	if n := len(list) - mostIntervals; n > 0 {
		notes = append(notes, document.Run{Text: w.say(tr(" {n:autre objectif, de moindre poids, n’est pas dessiné:autres objectifs, de moindre poids, ne sont pas dessinés}.", " {n:other objective, of less weight, is not drawn:other objectives, of less weight, are not drawn}."), check.Args{"n": n}), Dim: true})
	}
	if len(notes) > 0 {
		blocks = append(blocks, small(notes))
	}
	return blocks
}

func weightOf(o *dossier.Objective) float64 {
	if o.Weight == nil {
		return 0
	}
	return *o.Weight
}

func (w *writer) benefitStep() []document.Block {
	if all := w.benefits(); len(all) > 0 {
		blocks := []document.Block{document.Definitions{Entries: all[:min(len(all), mostBenefits)]}}
		if n := len(all) - mostBenefits; n > 0 {
			blocks = append(blocks, small(document.Dim(w.say(tr("Et pour {n:autre encore:autres encore}.", "And for {n:other still:others still}."), check.Args{"n": n}))))
		}
		return blocks
	}
	if w.light() {
		// The twelve questions ask what doing nothing would cost, which is the benefit's
		// other side.
		if p := w.mainProblem(); p != nil && p.CostOfInaction != "" {
			return []document.Block{document.Definitions{Entries: []document.Definition{{Term: document.Dim(w.say(tr("Si rien ne change", "If nothing changes"), nil)), Text: []document.Text{w.own(p.CostOfInaction)}}}}}
		}
	}
	return []document.Block{w.missing(
		tr("Le bénéfice n’est pas écrit.", "The benefit is not written down."),
		tr("Dites ce que l’organisation y gagne, et ce qu’y gagnent ses publics et ses partenaires.", "Say what the organisation gains by it, and what its audiences and partners gain."))}
}

// benefits are the value for the organisation and for each part of its ecosystem.
func (w *writer) benefits() []document.Definition {
	var list []document.Definition
	if s := w.d.Value.Organisation; s != "" {
		list = append(list, document.Definition{Term: document.Dim(w.say(tr("Pour l’organisation", "For the organisation"), nil)), Text: []document.Text{w.own(s)}})
	}
	for _, b := range w.d.Value.Ecosystem {
		if b.Benefit == "" {
			continue
		}
		list = append(list, document.Definition{Term: join(document.Dim(w.say(tr("Pour : ", "For: "), nil)), w.note(w.label(b.For))), Text: []document.Text{w.own(b.Benefit)}})
	}
	return list
}

func (w *writer) resourcesStep() []document.Block {
	var blocks []document.Block
	if f := w.loadFigure(mostBars); f != nil {
		blocks = append(blocks, f)
	} else if len(w.d.People) == 0 {
		blocks = append(blocks, w.missing(
			tr("Personne n’est nommé.", "Nobody is named."),
			tr("Comptez les forces avant la bataille : qui, combien d’heures par semaine, pour quoi faire.", "Count the forces before the battle: who, how many hours a week, able to do what.")))
	} else {
		blocks = append(blocks, small(w.says(tr("{n:fonction:fonctions} pour la communication. Ni les batailles ni les actions ne disent combien d’heures elles demandent : la charge ne peut pas être comparée.", "{n:role:roles} for communication. Neither battles nor actions say how many hours they ask for: the load cannot be compared."), check.Args{"n": len(w.d.People)})))
	}
	if t := w.budgetLine(); t != nil {
		blocks = append(blocks, small(t))
	}
	return blocks
}

// budgetLine is the budget in a sentence: the sum, and by post.
func (w *writer) budgetLine() document.Text {
	posts, sums := w.budget()
	if len(sums) == 0 {
		return nil
	}
	s := w.say(tr("Budget : {sums}", "Budget: {sums}"), check.Args{"sums": locale.List(w.lang, w.amounts(sums))})
	if len(posts) > 1 {
		parts := make([]string, len(posts))
		for i, p := range posts {
			parts[i] = w.lower("BudgetPost", string(p.post)) + " " + locale.List(w.lang, w.amounts(p.sums))
		}
		s += w.say(tr(", dont ", ", of which "), nil) + locale.List(w.lang, parts)
	}
	return document.Says(s + ".")
}

type postSum struct {
	post dossier.BudgetPost
	sums []dossier.Money
}

// budget is the budget's sums, a currency each, by post and in all.
func (w *writer) budget() (posts []postSum, all []dossier.Money) {
	for i := range w.d.Budget {
		l := &w.d.Budget[i]
		if l.Amount == nil {
			continue
		}
		all = added(all, *l.Amount)
		at := slices.IndexFunc(posts, func(p postSum) bool { return p.post == l.Post })
		if at < 0 {
			at = len(posts)
			posts = append(posts, postSum{post: l.Post})
		}
		posts[at].sums = added(posts[at].sums, *l.Amount)
	}
	return posts, all
}

func added(sums []dossier.Money, m dossier.Money) []dossier.Money {
	for i := range sums {
		if sums[i].Currency == m.Currency {
			sums[i].Cents += m.Cents
			return sums
		}
	}
	return append(sums, m)
}

func (w *writer) amounts(sums []dossier.Money) []string {
	list := make([]string, len(sums))
	for i, m := range sums {
		list[i] = w.money(m)
	}
	return list
}

func (w *writer) programmeStep() []document.Block {
	if f := w.timeline(mostBattles); f != nil {
		return []document.Block{f}
	}
	return []document.Block{w.missing(
		tr("Aucune bataille n’est choisie.", "No battle is chosen."),
		tr("Tant que rien n’est choisi, il n’y a pas de programme, et c’est juste.", "As long as nothing is chosen there is no programme, and rightly so."))}
}

func (w *writer) evaluationStep() []document.Block {
	table := w.indicators(mostIndicators)
	if table == nil {
		return []document.Block{w.missing(
			tr("Aucun indicateur n’a de seuil.", "No indicator has a threshold."),
			tr("Dites à quel chiffre on continue, on corrige, on arrête, et où on le lit.", "Say at which figure you continue, correct or stop, and where it is read."))}
	}
	blocks := []document.Block{table}
	if t := w.reviewsLine(false); t != nil {
		blocks = append(blocks, small(t))
	}
	return blocks
}

// refusalsPart is what the organisation will not do, and why.
func (w *writer) refusalsPart() []document.Block {
	all := w.refusals()
	if len(all) == 0 {
		return nil
	}
	blocks := []document.Block{
		document.Heading{Level: 2, Title: w.says(tr("Ce que nous ne ferons pas", "What we will not do"), nil), Aside: w.says(tr("et pourquoi", "and why"), nil)},
		document.Definitions{Form: document.Columns, Entries: all[:min(len(all), mostDeclined)]},
	}
	if n := len(all) - mostDeclined; n > 0 {
		blocks = append(blocks, small(document.Dim(w.say(tr("Et {n:autre bataille écartée:autres batailles écartées}, chacune avec sa raison.", "And {n:other battle set aside:other battles set aside}, each with its reason."), check.Args{"n": n}))))
	}
	return blocks
}
