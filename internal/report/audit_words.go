package report

import (
	"cmp"
	"slices"
	"strings"

	"boussole/internal/audit"
	"boussole/internal/audit/anchor"
	"boussole/internal/check"
	"boussole/internal/document"
	"boussole/internal/dossier"
	"boussole/internal/text"
)

// partNames are the links of the chain in a word or two, for a drawing.
var partNames = map[audit.Part]dossier.Text{
	audit.Identity: tr("Identité", "Identity"), audit.Problem: tr("Problème", "Problem"), audit.Objectives: tr("Objectifs", "Objectives"),
	audit.Audience: tr("Publics", "Audiences"), audit.Ecosystem: tr("Écosystème", "Ecosystem"), audit.SWOT: tr("SWOT", "SWOT"),
	audit.Forces: tr("Moyens", "Means"), audit.Missions: tr("Missions", "Missions"), audit.Channels: tr("Canaux", "Channels"),
	audit.Battles: tr("Batailles", "Battles"), audit.Programme: tr("Programme", "Programme"), audit.Charter: tr("Charte", "Charter"),
	audit.Risk: tr("Risques", "Risks"), audit.Evaluation: tr("Évaluation", "Evaluation"), audit.Decisions: tr("Décisions", "Decisions"),
}

// pick are the items of the highest scores, in their order.
func pick(list []int, most int, score func(int) float64) []int {
	best := slices.Clone(list)
	slices.SortStableFunc(best, func(a, b int) int { return -cmp.Compare(score(a), score(b)) })
	best = best[:min(len(best), most)]
	slices.Sort(best)
	return best
}

// place is where a block stands, in words.
func (w *auditWriter) place(block int) string {
	return w.say(audit.PlaceWords(w.Audit.Blocks[block].Place), nil)
}

// sentence is a judged sentence with its place.
func (w *auditWriter) sentence(i int) document.Text {
	s := &w.Audit.Verdict.Sentences[i]
	t := w.marked(s)
	if at := w.place(s.Block); at != "" {
		t = append(t, document.Run{Text: " (" + at + ")", Dim: true})
	}
	return t
}

// marked is a judged sentence as it stands in the document: its sign, its words, and what
// anchors it brought out.
func (w *auditWriter) marked(s *anchor.Sentence) document.Text {
	k := whoseKinds[slices.IndexFunc(whoseKinds, func(k sentenceKind) bool { return k.kind == s.Kind })]
	var t document.Text
	block := w.Audit.Blocks[s.Block].Text
	at := s.Span.Start
	for _, span := range anchors(s) {
		if span.Start > at {
			t = append(t, document.Run{Text: block[at:span.Start], Voice: document.Organisation, Whose: k.whose})
		}
		t = append(t, document.Run{Text: span.In(block), Voice: document.Organisation, Whose: k.whose, Strong: true})
		at = span.End
	}
	if at < s.Span.End {
		t = append(t, document.Run{Text: block[at:s.Span.End], Voice: document.Organisation, Whose: k.whose})
	}
	if len(t) > 0 {
		t[0].Mark = k.mark
	}
	return t
}

// anchors are the places of what makes a sentence own, in order and apart.
func anchors(s *anchor.Sentence) []text.Span {
	if s.Kind != anchor.Own {
		return nil
	}
	var list []text.Span
	for _, n := range s.Names {
		list = append(list, text.Span{Start: n.Start, End: n.End})
	}
	for _, f := range s.Figures {
		list = append(list, text.Span{Start: f.Start, End: f.End})
	}
	slices.SortFunc(list, func(a, b text.Span) int { return cmp.Or(a.Start-b.Start, b.End-a.End) })
	kept, end := list[:0], s.Span.Start
	for _, span := range list {
		if span.Start >= end && span.End <= s.Span.End {
			kept, end = append(kept, span), span.End
		}
	}
	return kept
}

// quoted is the organisation's words between quotation marks, with their place.
func (w *auditWriter) quoted(block int, span text.Span) document.Text {
	words := strings.Join(strings.Fields(audit.Excerpt(span.In(w.Audit.Blocks[block].Text))), " ")
	t := document.Own(words)
	if at := w.place(block); at != "" {
		t = append(t, document.Run{Text: " (" + at + ")", Dim: true})
	}
	return t
}

// limits says what these measures do not see.
func (w *auditWriter) limits() []document.Block {
	items := []dossier.Text{
		tr("Une charte ou une ligne éditoriale écrite sans presque aucun nom compte comme à n’importe qui, même quand elle est bien la vôtre.", "A charter or an editorial line written with hardly a name counts as anybody’s, even when it is yours indeed."),
		tr("Un nom inventé passe pour une ancre tant que rien ne dit qu’il est inventé ; un chiffre ne compte que si votre dossier l’atteste.", "A name that was made up passes for an anchor as long as nothing says so; a figure counts only where your dossier vouches for it."),
		tr("Un texte réécrit avec d’autres mots n’est pas reconnu comme emprunté, non plus qu’un texte que la bibliothèque n’a pas.", "A text rewritten in other words is not known as borrowed, nor is one that the library does not have."),
		tr("Ce que montrent les images, les graphiques et les vidéos n’est pas lu.", "What pictures, charts and films show is not read."),
		tr("Rien ici ne dit si la stratégie est bonne : « boussole check » juge un dossier, et « boussole audit --draft » en commence un avec les passages de ce document.", "Nothing here says whether the strategy is good: “boussole check” judges a dossier, and “boussole audit --draft” begins one with this document’s passages."),
	}
	list := document.List{}
	for _, t := range items {
		list.Items = append(list.Items, w.says(t, nil))
	}
	return []document.Block{
		document.Heading{Level: 2, ID: "limites", Title: w.says(tr("Ce que cet audit ne voit pas", "What this audit does not see"), nil)},
		list,
	}
}

// facts are those of the dossier; nil without one.
func (w *auditWriter) facts() *audit.Facts {
	if w.Dossier == nil {
		return nil
	}
	return audit.FactsOf(w.Dossier)
}

// competitor is whose name the swap test puts in: as the caller says, or a competitor of
// the dossier, or the organisation whose words the document has most of.
func (w *auditWriter) competitor() string {
	if len(w.Competitors) > 0 {
		return w.Competitors[0]
	}
	if w.Dossier != nil {
		for _, a := range w.Dossier.Dossier.Actors {
			if a.Kind == dossier.Competitor && a.Name != "" {
				return a.Name
			}
		}
	}
	return w.say(tr("[un concurrent]", "[a competitor]"), check.Args{})
}
