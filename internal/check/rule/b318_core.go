package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b318 = &check.Rule{
	Code: "B318", Principle: "P04", Full: check.Advice, Light: check.Off, Since: "0.1",
	Title: check.Text{
		FR: "Distinguer le cœur de cible",
		EN: "Tell the core audience from the others",
	},
	What: map[string]check.Text{
		"": {
			FR: "Le cœur de cible ne se distingue pas : des {count} publics, {how} de rang « core ».",
			EN: "The core audience does not stand out: of the {count} audiences, {how} ranked “core”.",
		},
	},
	Why: check.Text{
		FR: "Quand les heures manquent, il faut savoir qui passe d’abord ; si tous comptent autant, c’est l’urgence qui choisit.",
		EN: "When hours run short one must know who comes first; if all count the same, urgency does the choosing.",
	},
	Mend: check.Text{
		FR: "Donnez à chaque public son rang (« rank ») : core pour un ou deux, puis secondary, relay ou internal.",
		EN: "Give each audience its “rank”: core for one or two, then secondary, relay or internal.",
	},
	Bad: check.Text{
		FR: "audiences:\n  - id: parents\n    rank: core\n  - id: commercants\n    rank: core\n  - id: aines\n    rank: core",
		EN: "audiences:\n  - id: parents\n    rank: core\n  - id: shopkeepers\n    rank: core\n  - id: elders\n    rank: core",
	},
	Good: check.Text{
		FR: "audiences:\n  - id: parents\n    rank: core\n  - id: commercants\n    rank: secondary\n  - id: assistantes-maternelles\n    rank: relay",
		EN: "audiences:\n  - id: parents\n    rank: core\n  - id: shopkeepers\n    rank: secondary\n  - id: childminders\n    rank: relay",
	},
	Source: check.Text{
		FR: "Cible principale (cœur de cible), secondaire, relais ou prescripteurs.",
		EN: "Core, secondary and relay audiences of French practice (cœur de cible, cible secondaire, relais).",
	},
	Check: func(p *check.Pass) {
		core, internal := 0, 0
		for i := range p.Audiences {
			switch p.Audiences[i].Rank {
			case dossier.Core:
				core++
			case dossier.Internal:
				internal++
			}
		}
		all := len(p.Audiences)
		how := check.Text{FR: "aucun n’est", EN: "none is"}
		switch {
		case all < 2, internal == all: // a plan for the staff alone has no other rank
			return
		case core == all:
			how = check.Text{FR: "tous sont", EN: "all are"}
		case core > 0:
			return
		}
		p.Report(check.Part("audiences"), check.Args{"count": all, "how": how})
	},
}
