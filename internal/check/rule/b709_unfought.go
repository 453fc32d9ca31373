package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b709 = &check.Rule{
	Code: "B709", Principle: "P07", Full: check.Blocking, Light: check.Warning, Since: "0.1",
	Title: check.Text{
		FR: "Une action pour une bataille qui n’est pas menée",
		EN: "An action for a battle that is not fought",
	},
	What: map[string]check.Text{
		"": {
			FR: "L’action « {action} » est au programme pour la bataille « {battle} », qui est {state}.",
			EN: "The action “{action}” is on the programme for the battle “{battle}”, which is {state}.",
		},
	},
	Why: check.Text{
		FR: "Renoncer, c’est rendre les heures : une action qui survit à sa bataille les prend à celles qu’on a choisies.",
		EN: "To decline is to give the hours back: an action that outlives its battle takes them from those that were chosen.",
	},
	Mend: check.Text{
		FR: "Retirez l’action, rattachez-la à une bataille choisie (« battle »), ou choisissez celle-ci en connaissance de cause (« state: chosen »).",
		EN: "Take the action out, attach it to a chosen battle (“battle”), or choose this one knowingly (“state: chosen”).",
	},
	Bad: check.Text{
		FR: "battles: [{id: tiktok-coulisses, state: declined, reason: Personne ne filme}]\nactions: [{id: film-mars, battle: tiktok-coulisses, date: 2027-03-10}]",
		EN: "battles: [{id: tiktok-backstage, state: declined, reason: Nobody films}]\nactions: [{id: march-film, battle: tiktok-backstage, date: 2027-03-10}]",
	},
	Good: check.Text{
		FR: "battles: [{id: tiktok-coulisses, state: declined, reason: Personne ne filme}]\nactions: []",
		EN: "battles: [{id: tiktok-backstage, state: declined, reason: Nobody films}]\nactions: []",
	},
	Source: check.Text{
		FR: "« Choix des batailles à mener » (Les stratégies « me-too » du Social Media).",
		EN: "“The choice of the battles to fight” (Les stratégies « me-too » du Social Media).",
	},
	Check: func(p *check.Pass) {
		for i := range p.Actions {
			a := &p.Actions[i]
			b := p.Facts.Battles[a.Battle]
			// What was done before its battle was stopped is history.
			if b != nil && !inProgramme(p, a) && stillToCome(p, a) {
				p.Report(check.At(a.ID, "battle"), check.Args{"action": a.ID, "battle": b.ID, "state": notFought[b.State]})
			}
		}
	},
}

// notFought says where a battle stands that is not chosen.
var notFought = map[dossier.BattleState]check.Text{
	"":                {FR: "sans état", EN: "without a state"},
	dossier.Candidate: {FR: "encore candidate", EN: "still a candidate"},
	dossier.Declined:  {FR: "écartée", EN: "declined"},
	dossier.Parked:    {FR: "mise en attente", EN: "parked"},
	dossier.Stopped:   {FR: "arrêtée", EN: "stopped"},
}
