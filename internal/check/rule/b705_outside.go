package rule

import "boussole/internal/check"

var b705 = &check.Rule{
	Code: "B705", Principle: "P11", Full: check.Warning, Light: check.Off, Since: "0.1",
	Title: check.Text{
		FR: "Une action hors du temps de sa bataille",
		EN: "An action outside the time of its battle",
	},
	What: map[string]check.Text{
		"before": {
			FR: "L’action « {action} » paraît le {date}, avant le début de la bataille « {battle} » ({start}).",
			EN: "The action “{action}” comes out on {date}, before the battle “{battle}” begins ({start}).",
		},
		"after": {
			FR: "L’action « {action} » paraît le {date}, après la fin de la bataille « {battle} » ({end}).",
			EN: "The action “{action}” comes out on {date}, after the battle “{battle}” ends ({end}).",
		},
	},
	Why: check.Text{
		FR: "Une campagne a un début et une fin : ce qui paraît hors d’eux n’est ni porté par elle, ni mesuré avec elle.",
		EN: "A campaign has a beginning and an end: what comes out outside them is neither carried by it nor measured with it.",
	},
	Mend: check.Text{
		FR: "Changez la « date » de l’action, ou « start » et « end » de la bataille ; une action de préparation ne nomme pas de canal.",
		EN: "Change the action’s “date”, or the battle’s “start” and “end”; an action that only prepares names no channel.",
	},
	Bad: check.Text{
		FR: "battles: [{id: rentree, state: chosen, start: 2027-08-20, end: 2027-09-30}]\nactions: [{id: affiches, battle: rentree, channel: affichage, date: 2027-10-08}]",
		EN: "battles: [{id: new-year, state: chosen, start: 2027-08-20, end: 2027-09-30}]\nactions: [{id: posters, battle: new-year, channel: poster-sites, date: 2027-10-08}]",
	},
	Good: check.Text{
		FR: "battles: [{id: rentree, state: chosen, start: 2027-08-20, end: 2027-09-30}]\nactions: [{id: affiches, battle: rentree, channel: affichage, date: 2027-08-25}]",
		EN: "battles: [{id: new-year, state: chosen, start: 2027-08-20, end: 2027-09-30}]\nactions: [{id: posters, battle: new-year, channel: poster-sites, date: 2027-08-25}]",
	},
	Source: check.Text{
		FR: "« Sur la TV on fonctionne par un système de campagnes » (Médias sociaux : entre hype et réalité) ; GCS OASIS, Implementation.",
		EN: "“On TV one works by a system of campaigns” (Médias sociaux : entre hype et réalité); GCS OASIS, Implementation.",
	},
	Check: func(p *check.Pass) {
		for i := range p.Actions {
			a := &p.Actions[i]
			b := p.Facts.Battles[a.Battle]
			// What comes out on no channel prepares the battle, or draws its lessons.
			if b == nil || !inProgramme(p, a) || a.Date.IsZero() || a.Channel == "" {
				continue
			}
			last := a.Date
			if a.Repeat == nil && a.Until.After(last) {
				last = a.Until
			}
			args := check.Args{"action": a.ID, "battle": b.ID, "date": a.Date, "start": b.Start, "end": b.End}
			switch {
			case !b.Start.IsZero() && a.Date.Before(b.Start):
				p.ReportAs("before", check.At(a.ID, "date"), args)
			case !b.Lasting && !b.End.IsZero() && a.Date.After(b.End):
				p.ReportAs("after", check.At(a.ID, "date"), args)
			case !b.Lasting && !b.End.IsZero() && last.After(b.End):
				args["date"] = last
				p.ReportAs("after", check.At(a.ID, "until"), args)
			}
		}
	},
}
