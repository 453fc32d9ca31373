package rule

import (
	"slices"

	"boussole/internal/audit"
	"boussole/internal/audit/anchor"
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b913 = &audit.Rule{
	Rule: check.Rule{
		Code: "B913", Principle: "P06", Full: check.Warning, Light: check.Warning, Since: "0.2",
		Title: check.Text{
			FR: "Presque tout irait à n’importe qui",
			EN: "Nearly all of it would suit anybody",
		},
		What: map[string]check.Text{
			"": {
				FR: "{anybody} des phrases sont à n’importe qui, {borrowed} sont empruntées, {own} sont à vous ; par exemple : « {sentence} »",
				EN: "{anybody} of the sentences are anybody’s, {borrowed} are borrowed, {own} are yours; for example: “{sentence}”",
			},
		},
		Unjudged: map[string]check.Text{
			"library": {
				FR: "Sans bibliothèque de référence, on ne peut dire ce qui est à vous et ce qui est à tous.",
				EN: "Without a reference library there is no saying what is yours and what is anybody’s.",
			},
			"short": {
				FR: "Le document a trop peu de phrases pour en juger ({n}).",
				EN: "The document has too few sentences to judge by ({n}).",
			},
		},
		Why: check.Text{
			FR: "Mettez le nom d’un concurrent à la place du vôtre : si la phrase reste vraie, elle ne décide de rien.",
			EN: "Put a competitor’s name in the place of yours: if the sentence is still true, it decides nothing.",
		},
		Mend: check.Text{
			FR: "Prenez les phrases une à une ; ancrez chacune dans un fait qui n’est qu’à vous (un lieu, une personne, une offre, une mesure), ou supprimez-la.",
			EN: "Take the sentences one by one; anchor each in a fact that is yours alone (a place, a person, an offer, a measure), or delete it.",
		},
		Bad: check.Text{
			FR: "Nous plaçons l’humain au cœur de notre démarche.",
			EN: "We put people at the heart of what we do.",
		},
		Good: check.Text{
			FR: "Hortense Le Goff tient la permanence du lavoir chaque jeudi.",
			EN: "Hortense Le Goff holds the surgery at the wash house every Thursday.",
		},
		Source: check.Text{
			FR: "« des recommandations génériques qui vont aussi bien à la marque A qu’à la marque B » (Les stratégies « me-too » du Social Media). Un défaut voisin dans un dossier : B105 et B512.",
			EN: "“Generic guidelines that would fit brand A as well as brand B” (Les stratégies « me-too » du Social Media). A fault near it in a dossier: B105 and B512.",
		},
	},
	Judge: func(p *audit.Pass) {
		v := p.Verdict
		if v == nil {
			p.Unjudged("library", nil)
			return
		}
		if len(v.Sentences) < leastSentences {
			p.Unjudged("short", check.Args{"n": len(v.Sentences)})
			return
		}
		if v.Share(anchor.Own) >= littleOwn {
			return
		}
		args := check.Args{"sentence": ""}
		for kind, name := range map[anchor.Kind]string{anchor.Own: "own", anchor.Borrowed: "borrowed", anchor.Anybody: "anybody"} {
			args[name] = dossier.Share(v.Share(kind))
		}
		i := slices.IndexFunc(v.Sentences, func(s anchor.Sentence) bool { return s.Kind != anchor.Own })
		s := v.Sentences[i]
		args["sentence"] = audit.Excerpt(s.Span.In(p.Blocks[s.Block].Text))
		p.Report("", s.Block, s.Span, args)
	},
}

// Of the texts that the measure was taken on, half of the generic ones have hardly a
// sentence with an anchor of their own, half of the specific ones 7 to 14 in a hundred.
const (
	littleOwn      = 0.04
	leastSentences = 12 // to speak of shares
)
