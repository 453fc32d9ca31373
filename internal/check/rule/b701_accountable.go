package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b701 = &check.Rule{
	Code: "B701", Principle: "P12", Full: check.Blocking, Light: check.Warning, Since: "0.1",
	Title: check.Text{
		FR: "Une seule personne répond de chaque action",
		EN: "One person, and one only, answers for an action",
	},
	What: map[string]check.Text{
		"none": {
			FR: "Personne ne répond de l’action « {action} ».",
			EN: "Nobody is accountable for the action “{action}”.",
		},
		"several": {
			FR: "Plusieurs fonctions répondent de l’action « {action} » : {roles}.",
			EN: "Several roles are accountable for the action “{action}”: {roles}.",
		},
		"shared": {
			FR: "La fonction « {role} », qui répond de l’action « {action} », compte {people} personnes : aucune n’est désignée.",
			EN: "The role “{role}”, accountable for the action “{action}”, is held by {people} people: none of them is named.",
		},
		"vacant": {
			FR: "La fonction « {role} », qui répond de l’action « {action} », n’est tenue par personne.",
			EN: "The role “{role}”, accountable for the action “{action}”, is held by nobody.",
		},
	},
	Why: check.Text{
		FR: "Quand plusieurs répondent d’une chose, personne n’en répond ; quand personne n’en répond, elle n’est pas faite.",
		EN: "When several are accountable for a thing, nobody is; when nobody is, it is not done.",
	},
	Mend: check.Text{
		FR: "Mettez sous « accountable » une seule fonction, tenue par une seule personne ; les autres vont sous « responsible », « consulted » ou « informed ».",
		EN: "Put one role only, held by one person, under “accountable”; the others go under “responsible”, “consulted” or “informed”.",
	},
	Bad: check.Text{
		FR: "actions:\n  - {id: lettre, what: Lettre aux parents, accountable: [direction, chargee-com]}",
		EN: "actions:\n  - {id: letter, what: Letter to parents, accountable: [head, comms-officer]}",
	},
	Good: check.Text{
		FR: "actions:\n  - {id: lettre, what: Lettre aux parents, accountable: chargee-com, responsible: chargee-com, consulted: direction}",
		EN: "actions:\n  - {id: letter, what: Letter to parents, accountable: comms-officer, responsible: comms-officer, consulted: head}",
	},
	Source: check.Text{
		FR: "RACI : exactement un A (celui qui répond) par action.",
		EN: "RACI: exactly one A (accountable) per action.",
	},
	Check: func(p *check.Pass) {
		for i := range p.Actions {
			a := &p.Actions[i]
			at := check.At(a.ID, "accountable")
			roles := each(a.Accountable)
			switch {
			case len(roles) == 0:
				p.ReportAs("none", at, check.Args{"action": a.ID})
			case len(roles) > 1:
				ids := make([]dossier.AnyID, len(roles))
				for j, r := range roles {
					ids[j] = dossier.AnyID(r)
				}
				p.ReportAs("several", at, check.Args{"action": a.ID, "roles": quoted(p.Names(ids...))})
			default:
				r := p.Facts.Roles[roles[0]]
				if r == nil || r.People() == 1 {
					continue
				}
				variant := "shared"
				if r.People() == 0 {
					variant = "vacant"
				}
				p.ReportAs(variant, at, check.Args{"action": a.ID, "role": r.ID, "people": r.People()})
			}
		}
	},
}
