package rule

import (
	"strings"

	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/text"
)

var b319 = &check.Rule{
	Code: "B319", Principle: "P12", Full: check.Advice, Light: check.Off, Since: "0.1",
	Title: check.Text{
		FR: "Ceux qui portent la stratégie sont un public aussi",
		EN: "Those who carry the strategy are an audience too",
	},
	What: map[string]check.Text{
		"": {
			FR: "Des missions sont confiées à {departments}, et aucun public interne n’est décrit.",
			EN: "Missions are given to {departments}, and no internal audience is described.",
		},
	},
	Why: check.Text{
		FR: "Un service qui découvre la campagne par ses usagers la contredit sans le vouloir : l’interne se prépare d’abord.",
		EN: "A department that learns of the campaign from its users contradicts it without meaning to: prepare your own people first.",
	},
	Mend: check.Text{
		FR: "Ajoutez un public « rank: internal » : ce que ces services attendent, savent et doivent pouvoir répondre.",
		EN: "Add an audience with “rank: internal”: what these departments expect, know, and must be able to answer.",
	},
	Bad: check.Text{
		FR: "missions:\n  - id: reponses\n    department: État civil\n  - id: affichage\n    department: Services techniques\naudiences:\n  - id: usagers\n    rank: core",
		EN: "missions:\n  - id: answers\n    department: Registry office\n  - id: posters\n    department: Technical services\naudiences:\n  - id: users\n    rank: core",
	},
	Good: check.Text{
		FR: "audiences:\n  - id: usagers\n    rank: core\n  - id: agents-accueil\n    segment: Les 14 agents qui reçoivent du public\n    rank: internal",
		EN: "audiences:\n  - id: users\n    rank: core\n  - id: counter-staff\n    segment: The 14 officers who meet the public\n    rank: internal",
	},
	Source: check.Text{
		FR: "« En impliquant ses collaborateurs » (Médias sociaux : y être ou ne pas y être...).",
		EN: "“En impliquant ses collaborateurs” (by involving one’s staff; Médias sociaux : y être ou ne pas y être...).",
	},
	Check: func(p *check.Pass) {
		if len(p.Audiences) == 0 {
			return // B213 says it, once
		}
		for i := range p.Audiences {
			if p.Audiences[i].Rank == dossier.Internal {
				return
			}
		}
		seen := map[string]bool{}
		var departments []string
		for i := range p.Missions {
			name := departmentOf(p, &p.Missions[i])
			if key := strings.Join(text.Words(name), " "); key != "" && !seen[key] {
				seen[key] = true
				departments = append(departments, name)
			}
		}
		if len(departments) >= 2 {
			p.Report(check.Part("audiences"), check.Args{"departments": departments})
		}
	},
}

// departmentOf is a mission's department: its own, or that of the role that carries it.
func departmentOf(p *check.Pass, m *dossier.Mission) string {
	if blank(m.Department) {
		if r := p.Facts.Roles[m.CarriedBy]; r != nil {
			return r.Department
		}
	}
	return m.Department
}
