package rule

import (
	"slices"

	"boussole/internal/check"
)

var b712 = &check.Rule{
	Code: "B712", Principle: "P05", Full: check.Warning, Light: check.Off, Since: "0.1",
	Title: check.Text{
		FR: "Une action sur un canal qui n’est pas celui de sa bataille",
		EN: "An action on a channel that is not its battle’s",
	},
	What: map[string]check.Text{
		"": {
			FR: "L’action « {action} » paraît sur « {channel} », qui n’est pas un canal de la bataille « {battle} ».",
			EN: "The action “{action}” comes out on “{channel}”, which is not a channel of the battle “{battle}”.",
		},
	},
	Why: check.Text{
		FR: "Le canal a été choisi pour un public et un argument ; en changer au programme, c’est refaire le choix sans le peser.",
		EN: "The channel was chosen for an audience and an argument; to change it in the programme is to choose again without weighing.",
	},
	Mend: check.Text{
		FR: "Portez l’action sur un canal de la bataille, ou ajoutez ce canal à ses « channels » si elle doit s’y mener.",
		EN: "Move the action to a channel of the battle, or add this channel to its “channels” if it is to be fought there.",
	},
	Bad: check.Text{
		FR: "battles: [{id: samedi, state: chosen, channels: [affiche, marche]}]\nactions: [{id: reel, battle: samedi, channel: instagram, date: 2027-03-06}]",
		EN: "battles: [{id: saturday, state: chosen, channels: [poster, market]}]\nactions: [{id: reel, battle: saturday, channel: instagram, date: 2027-03-06}]",
	},
	Good: check.Text{
		FR: "battles: [{id: samedi, state: chosen, channels: [affiche, marche]}]\nactions: [{id: stand, battle: samedi, channel: marche, date: 2027-03-06}]",
		EN: "battles: [{id: saturday, state: chosen, channels: [poster, market]}]\nactions: [{id: stall, battle: saturday, channel: market, date: 2027-03-06}]",
	},
	Source: check.Text{
		FR: "« Vos efforts de communications doivent avant tout former un tout cohérent » (Oubliez toute stratégie sur les médias sociaux).",
		EN: "“Your communication efforts must above all form a coherent whole” (Oubliez toute stratégie sur les médias sociaux).",
	},
	Check: func(p *check.Pass) {
		for i := range p.Actions {
			a := &p.Actions[i]
			b := p.Facts.Battles[a.Battle]
			// A battle without channels, or that is not fought, is reported elsewhere.
			if b == nil || a.Channel == "" || !inProgramme(p, a) || len(b.Channels) == 0 || slices.Contains(b.Channels, a.Channel) {
				continue
			}
			p.Report(check.At(a.ID, "channel"), check.Args{"action": a.ID, "channel": a.Channel, "battle": b.ID})
		}
	},
}
