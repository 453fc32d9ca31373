package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b309 = &check.Rule{
	Code: "B309", Principle: "P14", Full: check.Warning, Light: check.Off, Since: "0.1",
	Title: check.Text{
		FR: "Un SWOT a ses quatre cases",
		EN: "A SWOT has its four quarters",
	},
	What: map[string]check.Text{
		"": {
			FR: "Il manque au SWOT : {missing}.",
			EN: "The SWOT lacks {missing}.",
		},
		"none": {
			FR: "Le dossier n’a pas de SWOT : ni forces, ni faiblesses, ni opportunités, ni menaces.",
			EN: "The dossier has no SWOT: no strengths, weaknesses, opportunities or threats.",
		},
	},
	Why: check.Text{
		FR: "Un diagnostic sans faiblesses flatte, sans menaces rassure : ni l’un ni l’autre ne prépare à une bataille.",
		EN: "A diagnosis without weaknesses flatters and one without threats reassures: neither gets anybody ready for a battle.",
	},
	Mend: check.Text{
		FR: "Écrivez sous « swot » au moins une entrée de chaque genre (strength, weakness, opportunity, threat), avec sa preuve.",
		EN: "Write under “swot” at least one entry of each kind (strength, weakness, opportunity, threat), with its evidence.",
	},
	Bad: check.Text{
		FR: "swot:\n  - id: equipe\n    kind: strength\n    statement: Deux compagnons présents depuis vingt ans",
		EN: "swot:\n  - id: team\n    kind: strength\n    statement: Two journeymen who have been here for twenty years",
	},
	Good: check.Text{
		FR: "swot:\n  - id: equipe\n    kind: strength\n    statement: Deux compagnons présents depuis vingt ans\n  - id: delais\n    kind: weakness\n    statement: Trois semaines de retard en moyenne\n  - id: aides\n    kind: opportunity\n    statement: Prime départementale pour le bois local en 2027\n  - id: enseigne\n    kind: threat\n    statement: Une enseigne nationale ouvre à Dole en mars",
		EN: "swot:\n  - id: team\n    kind: strength\n    statement: Two journeymen who have been here for twenty years\n  - id: delays\n    kind: weakness\n    statement: Three weeks late on average\n  - id: grants\n    kind: opportunity\n    statement: A county grant for local timber in 2027\n  - id: chain\n    kind: threat\n    statement: A national chain opens in Dole in March",
	},
	Source: check.Text{
		FR: "« Réaliser une analyse SWOT (classique en marketing) » (Médias sociaux : y être ou ne pas y être...) ; MOFF, FFOM.",
		EN: "“Réaliser une analyse SWOT” (make a SWOT analysis; Médias sociaux : y être ou ne pas y être...).",
	},
	Check: func(p *check.Pass) {
		if len(p.SWOT) == 0 {
			p.ReportAs("none", check.Part("swot"), nil)
			return
		}
		held := map[dossier.SWOTKind]bool{}
		for i := range p.SWOT {
			held[p.SWOT[i].Kind] = true
		}
		var missing []check.Text
		for _, quarter := range swotQuarters {
			if !held[quarter.kind] {
				missing = append(missing, quarter.name)
			}
		}
		if missing != nil {
			p.Report(check.Part("swot"), check.Args{"missing": missing})
		}
	},
}

var swotQuarters = []struct {
	kind dossier.SWOTKind
	name check.Text
}{
	{dossier.Strength, check.Text{FR: "les forces", EN: "strengths"}},
	{dossier.Weakness, check.Text{FR: "les faiblesses", EN: "weaknesses"}},
	{dossier.Opportunity, check.Text{FR: "les opportunités", EN: "opportunities"}},
	{dossier.Threat, check.Text{FR: "les menaces", EN: "threats"}},
}
