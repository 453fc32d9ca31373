package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b704 = &check.Rule{
	Code: "B704", Principle: "P15", Full: check.Blocking, Light: check.Blocking, Since: "0.1",
	Title: check.Text{
		FR: "Une action tombe en période interdite",
		EN: "An action falls in a blackout",
	},
	What: map[string]check.Text{
		"": {
			FR: "L’action « {action} » tombe dans la période interdite « {season} » : {days:jour:jours}, à partir du {date}.",
			EN: "The action “{action}” falls in the blackout “{season}”: {days:day:days}, from {date}.",
		},
	},
	Unjudged: map[string]check.Text{
		"channel": {
			FR: "L’action « {action} » tombe le {date} dans la période interdite « {season} », mais ne dit pas sur quel canal elle paraît : on ne sait pas si elle est concernée.",
			EN: "The action “{action}” falls on {date} in the blackout “{season}”, but does not say on which channel it comes out: whether it is concerned is unknown.",
		},
		"undated": {
			FR: "La période interdite « {season} » n’a pas de dates : aucune action ne peut lui être comparée.",
			EN: "The blackout “{season}” has no dates: no action can be compared with it.",
		},
	},
	Why: check.Text{
		FR: "Une période interdite est une contrainte écrite, souvent légale : une publication qui l’enfreint peut coûter une amende, une élection annulée ou la confiance.",
		EN: "A blackout is a written constraint, often a legal one: a post that breaks it can cost a fine, a voided election or trust.",
	},
	Mend: check.Text{
		FR: "Déplacez l’action ou arrêtez sa répétition (« UNTIL » dans « repeat ») avant la période ; si la période ne vise que certains canaux, nommez-les sous ses « channels ».",
		EN: "Move the action, or end its repetition (“UNTIL” in “repeat”) before the blackout; if the blackout bears only on some channels, name them under its “channels”.",
	},
	Bad: check.Text{
		FR: "calendar: [{id: reserve-electorale, kind: blackout, from: 2027-09-01, to: 2028-03-19}]\nactions: [{id: bilan, channel: bulletin, date: 2027-11-15}]",
		EN: "calendar: [{id: pre-election, kind: blackout, from: 2027-09-01, to: 2028-03-19}]\nactions: [{id: achievements, channel: bulletin, date: 2027-11-15}]",
	},
	Good: check.Text{
		FR: "calendar: [{id: reserve-electorale, kind: blackout, from: 2027-09-01, to: 2028-03-19}]\nactions: [{id: bilan, channel: bulletin, date: 2027-06-15}]",
		EN: "calendar: [{id: pre-election, kind: blackout, from: 2027-09-01, to: 2028-03-19}]\nactions: [{id: achievements, channel: bulletin, date: 2027-06-15}]",
	},
	Source: check.Text{
		FR: "« Définir ses objectifs, ses attentes, ses contraintes » (Médias sociaux : y être ou ne pas y être…) ; article L. 52-1 du code électoral.",
		EN: "“Define one’s objectives, expectations, constraints” (Médias sociaux : y être ou ne pas y être…); article L. 52-1 of the French electoral code.",
	},
	Check: func(p *check.Pass) {
		blackouts := false
		for i := range p.Calendar {
			s := &p.Calendar[i]
			if s.Kind != dossier.Blackout {
				continue
			}
			blackouts = true
			if s.From.IsZero() && s.Repeat == nil {
				p.Unjudged("undated", check.At(s.ID, "from"), check.Args{"season": s.ID})
			}
		}
		if !blackouts || p.Today.IsZero() {
			return
		}
		silence := silenceOf(p)
		for i := range p.Actions {
			a := &p.Actions[i]
			if !inProgramme(p, a) {
				continue
			}
			type stay struct {
				days  int
				first dossier.Date
			}
			var order []dossier.SeasonID
			stays := map[dossier.SeasonID]stay{}
			for _, day := range p.Facts.Days(a, p.Today, silence.until) {
				season := silence.on(a.Channel, day)
				if season == nil {
					continue
				}
				s, seen := stays[season.ID]
				if !seen {
					s.first, order = day, append(order, season.ID)
				}
				s.days++
				stays[season.ID] = s
			}
			for _, season := range order {
				args := check.Args{"action": a.ID, "season": season, "days": stays[season].days, "date": stays[season].first}
				if a.Channel == "" {
					p.Unjudged("channel", check.At(a.ID, "channel"), args)
				} else {
					p.Report(check.At(a.ID, whenOf(a)), args)
				}
			}
		}
	},
}
