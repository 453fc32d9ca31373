package rule

import (
	"boussole/internal/check"
	"boussole/internal/text"
)

var b414 = &check.Rule{
	Code: "B414", Principle: "P12", Full: check.Warning, Light: check.Off, Since: "0.1",
	Title: check.Text{
		FR: "Plusieurs services ont une mission",
		EN: "Several departments have a mission",
	},
	What: map[string]check.Text{
		"": {
			FR: "{who} dans la stratégie : elle n’est partagée avec personne.",
			EN: "{who} in the strategy: it is shared with nobody.",
		},
	},
	Why: check.Text{
		FR: "Une stratégie que le service communication porte seul reste dans son coin : les réponses, les preuves et l’écoute sont dans les autres services.",
		EN: "A strategy that the communication department carries alone stays in its corner: the answers, the proofs and the listening are in other departments.",
	},
	Mend: check.Text{
		FR: "Convenez avec au moins deux services (accueil, vente, technique, direction…) d’une mission précise, et écrivez-la sous « missions » avec « department ».",
		EN: "Agree on a precise mission with at least two departments (front desk, sales, technical, management…), and write it under “missions” with its “department”.",
	},
	Bad: check.Text{
		FR: "missions:\n  - {id: publier, department: Communication, mission: Publier les nouvelles}",
		EN: "missions:\n  - {id: publish, department: Communication, mission: Publish the news}",
	},
	Good: check.Text{
		FR: "missions:\n  - {id: publier, department: Communication, mission: Publier les nouvelles}\n  - {id: repondre, department: État civil, mission: Répondre aux questions sous 24 h}",
		EN: "missions:\n  - {id: publish, department: Communication, mission: Publish the news}\n  - {id: answer, department: Registry, mission: Answer questions within 24 hours}",
	},
	Source: check.Text{
		FR: "« Définir les missions de chacun au sein de l’entreprise […] (support, clients, direction, marketing, commercial…) » (Médias sociaux : y être ou ne pas y être…).",
		EN: "“Define everybody’s missions within the firm […] (support, customers, management, marketing, sales…)” (Médias sociaux : y être ou ne pas y être…).",
	},
	Check: func(p *check.Pass) {
		people := 0
		for i := range p.People {
			people += p.People[i].People()
		}
		if people == 1 {
			return // one person is all departments
		}
		departments := map[string]bool{}
		for i := range p.Missions {
			m := &p.Missions[i]
			name := m.Department
			if r := p.Facts.Roles[m.CarriedBy]; name == "" && r != nil {
				name = r.Department
			}
			if name != "" {
				departments[text.Fold(name)] = true
			}
		}
		switch len(departments) {
		case 0:
			p.Report(check.Part("missions"), check.Args{"who": noDepartment})
		case 1:
			p.Report(check.Part("missions"), check.Args{"who": oneDepartment})
		}
	},
}

var (
	noDepartment  = check.Text{FR: "Aucun service n’a de mission", EN: "No department has a mission"}
	oneDepartment = check.Text{FR: "Un seul service a des missions", EN: "Only one department has missions"}
)
