package rule

import (
	"boussole/internal/audit"
	"boussole/internal/check"
	"boussole/internal/text/claim"
)

var b909 = &audit.Rule{
	Rule: check.Rule{
		Code: "B909", Principle: "P02", Full: check.Warning, Light: check.Warning, Since: "0.2",
		Title: check.Text{
			FR: "Des outils avant le problème",
			EN: "Tools before the problem",
		},
		What: map[string]check.Text{
			"": {
				FR: "Le document parle d’outils et d’actions (« {tactic} ») et ne dit nulle part quel problème il résout.",
				EN: "The document speaks of tools and actions (“{tactic}”) and says nowhere which problem it solves.",
			},
			"before": {
				FR: "« {tactic} » vient avant le problème, qui n’est posé que plus loin : {place}.",
				EN: "“{tactic}” comes before the problem, which is only stated further on: {place}.",
			},
		},
		Why: check.Text{
			FR: "Qui commence par l’outil cherche ensuite un problème qui lui aille : la suite du plan justifie un choix déjà fait.",
			EN: "Whoever begins with the tool then looks for a problem that fits it: the rest of the plan justifies a choice already made.",
		},
		Mend: check.Text{
			FR: "Ouvrez par le problème de l’organisation, chiffré et situé ; n’écrivez les outils qu’après les objectifs et les publics.",
			EN: "Open with the organisation’s problem, with its figures and where it stands; write the tools only after objectives and audiences.",
		},
		Bad: check.Text{
			FR: "1. Nos réseaux sociaux  2. Contexte",
			EN: "1. Our social networks  2. Context",
		},
		Good: check.Text{
			FR: "1. Le problème : un foyer sur trois ignore la collecte  2. Objectifs  3. Publics  4. Canaux",
			EN: "1. The problem: one household in three does not know of the collection  2. Objectives  3. Audiences  4. Channels",
		},
		Source: check.Text{
			FR: "« Vous cherchez la solution à une problématique business ? Ne démarrez pas un plan media sociaux… ». Le même défaut dans un dossier : B202.",
			EN: "“Vous cherchez la solution à une problématique business ? Ne démarrez pas un plan media sociaux…” (Looking for the solution to a business problem? Do not start a social media plan…). The same fault in a dossier: B202.",
		},
	},
	Judge: func(p *audit.Pass) {
		tactic := firstTactic(p)
		if tactic < 0 {
			return
		}
		args := check.Args{"tactic": audit.Excerpt(p.Blocks[tactic].Text)}
		problem := firstOf(p.Covered(audit.Problem))
		switch {
		case problem < 0:
			p.Report("", tactic, p.Whole(tactic), args)
		case problem > tactic:
			place := audit.PlaceWords(p.Blocks[problem].Place)
			if place == (check.Text{}) {
				words := audit.Excerpt(p.Blocks[problem].Text)
				place = check.Text{FR: words, EN: words}
			}
			args["place"] = place
			p.Report("before", tactic, p.Whole(tactic), args)
		}
	},
}

// firstTactic is the first heading of channels or of a programme, or the first sentence
// that asks for a tool; -1: none.
func firstTactic(p *audit.Pass) int {
	first := -1
	for _, part := range [...]audit.Part{audit.Channels, audit.Programme} {
		for _, passage := range p.Covered(part).Passages {
			if passage.Heading && (first < 0 || passage.Block < first) {
				first = passage.Block
			}
		}
	}
	for i := range p.Sentences {
		s := &p.Sentences[i]
		if s.Claim.Label == claim.Tool && (first < 0 || s.Block < first) {
			return s.Block
		}
	}
	return first
}

func firstOf(c *audit.Coverage) int {
	first := -1
	if !c.Held {
		return first
	}
	for _, passage := range c.Passages {
		if first < 0 || passage.Block < first {
			first = passage.Block
		}
	}
	return first
}
