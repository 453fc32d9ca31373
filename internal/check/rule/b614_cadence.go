package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b614 = &check.Rule{
	Code: "B614", Principle: "P17", Full: check.Warning, Light: check.Warning, Since: "0.1",
	Title: check.Text{
		FR: "En dessous de sa cadence minimale, un canal ne vaut rien",
		EN: "Below its least cadence a channel is worth nothing",
	},
	What: map[string]check.Text{
		"": {
			FR: "Le canal « {channel} » ne reçoit pas sa cadence minimale ({least}) ; cadence prévue : {cadence} ({battles}).",
			EN: "The channel “{channel}” does not get its least cadence ({least}); cadence planned: {cadence} ({battles}).",
		},
	},
	Unjudged: map[string]check.Text{
		"cadence": {
			FR: "Le canal « {channel} » a une cadence minimale ({least}) ; on ne peut dire si elle est tenue : le niveau choisi ne dit pas la sienne ({battles}).",
			EN: "The channel “{channel}” has a least cadence ({least}), and whether it is kept cannot be judged: the chosen level does not give its own ({battles}).",
		},
	},
	Why: check.Text{
		FR: "Sous sa cadence minimale, on paie l’entretien d’un canal sans être ni vu ni attendu.",
		EN: "Below its least cadence one pays for the upkeep of a channel without being seen or looked for.",
	},
	Mend: check.Text{
		FR: "Choisissez un niveau plus soutenu (« chosen_level »), regroupez les batailles sur moins de canaux, ou renoncez à celui-ci.",
		EN: "Choose a stronger level (“chosen_level”), gather the battles on fewer channels, or give this one up.",
	},
	Bad: check.Text{
		FR: "channels:\n  - id: compte-instagram\n    least_cadence: 3/week\nbattles:\n  - id: atelier\n    channels: [compte-instagram]\n    levels:\n      - cadence: 2/month",
		EN: "channels:\n  - id: instagram-account\n    least_cadence: 3/week\nbattles:\n  - id: workshop\n    channels: [instagram-account]\n    levels:\n      - cadence: 2/month",
	},
	Good: check.Text{
		FR: "channels:\n  - id: lettre\n    least_cadence: 1/month\nbattles:\n  - id: atelier\n    channels: [lettre]\n    levels:\n      - cadence: 2/month",
		EN: "channels:\n  - id: newsletter\n    least_cadence: 1/month\nbattles:\n  - id: workshop\n    channels: [newsletter]\n    levels:\n      - cadence: 2/month",
	},
	Source: check.Text{
		FR: "« la déployer avec constance, patience, et régularité » (Médias sociaux : y être ou ne pas y être...).",
		EN: "“Constance, patience, et régularité” (constancy, patience and regularity; Médias sociaux : y être ou ne pas y être...).",
	},
	Check: func(p *check.Pass) {
		for _, c := range p.Facts.InUse {
			if c.LeastCadence == nil || c.LeastCadence.Times == 0 || isOnlyForBursts(p.Facts, c) {
				continue
			}
			// What several battles publish on one channel adds up.
			planned := 0.0
			var untold, told []string
			var last *dossier.Battle
			for _, b := range p.Facts.UsedBy[c.ID] {
				name := p.Index.Label(dossier.AnyID(b.ID))
				if level := b.Level(); level == nil || level.Cadence == nil {
					untold = append(untold, name)
				} else {
					planned += level.Cadence.PerWeek()
					told, last = append(told, name), b
				}
			}
			const nearlyAll = 0.99
			if len(told)+len(untold) == 0 || planned >= nearlyAll*c.LeastCadence.PerWeek() {
				continue
			}
			at := check.At(c.ID, "least_cadence")
			if len(untold) > 0 {
				p.Unjudged("cadence", at, check.Args{"channel": c.ID, "least": *c.LeastCadence, "battles": quoted(untold)})
				continue
			}
			cadence := dossier.Cadence{Times: planned, Per: "week"}
			if len(told) == 1 {
				at, cadence = check.At(last.ID, levelField(last)+".cadence"), *last.Level().Cadence
			}
			p.Report(at, check.Args{"channel": c.ID, "least": *c.LeastCadence, "battles": quoted(told), "cadence": cadence})
		}
	},
}
