package rule

import (
	"boussole/internal/audit"
	"boussole/internal/audit/anchor"
	"boussole/internal/audit/library"
	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/text"
)

var b914 = &audit.Rule{
	Rule: check.Rule{
		Code: "B914", Principle: "P06", Full: check.Warning, Light: check.Warning, Since: "0.2",
		Title: check.Text{
			FR: "Des passages se lisent chez un autre",
			EN: "Passages that another has too",
		},
		What: map[string]check.Text{
			"": {
				FR: "{share} des suites de quatre mots sont aussi dans « {title} » ({organisation}), par exemple : « {passage} »",
				EN: "{share} of the four-word phrases are in “{title}” ({organisation}) too, for example: “{passage}”",
			},
		},
		Unjudged: map[string]check.Text{
			"library": {
				FR: "Sans bibliothèque de référence, on ne peut dire ce qui est à vous et ce qui est à tous.",
				EN: "Without a reference library there is no saying what is yours and what is anybody’s.",
			},
		},
		Why: check.Text{
			FR: "Des textes sans lien n’ont presque jamais plus d’une suite de quatre mots sur cent en commun : ce qui est au-delà vient de quelque part.",
			EN: "Unrelated texts hardly ever have more than one four-word phrase in a hundred in common: what is beyond that comes from somewhere.",
		},
		Mend: check.Text{
			FR: "Dites d’où vient le passage s’il est cité ; sinon réécrivez-le à partir de ce qui se passe chez vous.",
			EN: "Say where the passage comes from if it is quoted; otherwise rewrite it from what happens with you.",
		},
		Bad: check.Text{
			FR: "Trois paragraphes du guide d’un autre, sans le dire",
			EN: "Three paragraphs of somebody else’s guide, unsaid",
		},
		Good: check.Text{
			FR: "« … » (guide de la ville voisine, 2024), puis ce qui en vaut ici",
			EN: "“…” (the neighbouring town’s guide, 2024), and then what of it holds here",
		},
		Source: check.Text{
			FR: "Broder, On the resemblance and containment of documents (1997) ; seuil mesuré sur 3 800 couples de textes. Un défaut voisin dans un dossier : B513.",
			EN: "Broder, On the resemblance and containment of documents (1997); threshold measured on 3,800 pairs of texts. A fault near it in a dossier: B513.",
		},
	},
	Judge: func(p *audit.Pass) {
		copies(p, func(share float64) bool { return share >= anchor.Default().Warn && share < anchor.Default().Strong })
	},
}

// copies reports each of the library's texts whose containment is within bounds, at the
// longest passage that it shares.
func copies(p *audit.Pass, within func(share float64) bool) {
	if p.Verdict == nil {
		p.Unjudged("library", nil)
		return
	}
	for i := range p.Verdict.Comparison.Twins {
		twin := &p.Verdict.Comparison.Twins[i]
		if !within(twin.Containment) {
			continue
		}
		block, span := longest(p, twin)
		passage := ""
		if block >= 0 {
			passage = audit.Excerpt(span.In(p.Blocks[block].Text))
		}
		p.Report("", block, span, check.Args{"share": dossier.Share(twin.Containment), "title": twin.Entry.Title, "organisation": twin.Entry.Organisation, "passage": passage})
	}
}

// longest is the longest passage that a text shares, as far as it stands in one block.
func longest(p *audit.Pass, twin *library.Match) (block int, at text.Span) {
	block = -1
	start := 0
	next := 0
	for i := range p.Blocks {
		end := start + len(p.Blocks[i].Text)
		for next < len(twin.Passages) && twin.Passages[next].Here.Start < end {
			here := twin.Passages[next].Here
			next++
			if here.Start < start {
				continue
			}
			here = text.Span{Start: here.Start - start, End: min(here.End, end) - start}
			if here.End-here.Start > at.End-at.Start {
				block, at = i, here
			}
		}
		start = end + 1
	}
	return block, at
}
