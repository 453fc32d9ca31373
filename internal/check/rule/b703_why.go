package rule

import "boussole/internal/check"

var b703 = &check.Rule{
	Code: "B703", Principle: "P23", Full: check.Blocking, Light: check.Warning, Since: "0.1",
	Title: check.Text{
		FR: "Une action qui ne sert aucune bataille",
		EN: "An action that serves no battle",
	},
	What: map[string]check.Text{
		"": {
			FR: "L’action « {action} » ne sert aucune bataille : rien ne dit pourquoi elle est faite.",
			EN: "The action “{action}” serves no battle: nothing says why it is done.",
		},
	},
	Why: check.Text{
		FR: "Pour chaque action, il faut savoir si elle est pertinente, et pourquoi ; sinon on entretient une habitude.",
		EN: "For every action one must know whether it is relevant, and why; otherwise you are keeping up a habit.",
	},
	Mend: check.Text{
		FR: "Nommez sous « battle » la bataille que l’action sert ; si aucune ne convient, retirez l’action, ou écrivez la bataille qui manque.",
		EN: "Name under “battle” the battle that the action serves; if none fits, take the action out, or write the battle that is missing.",
	},
	Bad: check.Text{
		FR: "actions:\n  - {id: voeux, what: Vidéo des vœux, date: 2027-01-04}",
		EN: "actions:\n  - {id: wishes, what: New Year film, date: 2027-01-04}",
	},
	Good: check.Text{
		FR: "actions:\n  - {id: voeux, battle: commercants-du-centre, what: Vœux portés aux 62 commerçants du centre, date: 2027-01-04}",
		EN: "actions:\n  - {id: wishes, battle: town-centre-shops, what: New Year wishes taken to the 62 shops of the centre, date: 2027-01-04}",
	},
	Source: check.Text{
		FR: "« Ne pas savoir si les actions mises en place sont pertinentes » (Les stratégies « me-too » du Social Media).",
		EN: "“Not knowing whether the actions in place are relevant” (Les stratégies « me-too » du Social Media).",
	},
	Check: func(p *check.Pass) {
		for i := range p.Actions {
			if a := &p.Actions[i]; a.Battle == "" {
				p.Report(check.At(a.ID, "battle"), check.Args{"action": a.ID})
			}
		}
	},
}
