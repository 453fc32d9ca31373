package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b613 = &check.Rule{
	Code: "B613", Principle: "P17", Full: check.Blocking, Light: check.Warning, Since: "0.1",
	Title: check.Text{
		FR: "Un canal ouvert a les heures qu’il faut pour le tenir",
		EN: "An open channel has the hours it takes to keep it",
	},
	What: map[string]check.Text{
		"": {
			FR: "Tenir le canal « {channel} » demande {asked} h par semaine ; batailles choisies et missions lui en accordent {granted}.",
			EN: "Keeping the channel “{channel}” takes {asked} h a week; chosen battles and missions grant it {granted}.",
		},
	},
	Unjudged: map[string]check.Text{
		"effort": {
			FR: "L’effort n’est pas dit au niveau choisi ({battles}) : on ne peut dire si le canal « {channel} », qui demande {asked} h par semaine, sera tenu.",
			EN: "The effort is not given at the chosen level ({battles}): there is no saying whether the channel “{channel}”, which takes {asked} h a week, will be kept.",
		},
		"duty": {
			FR: "Le canal « {channel} » ({asked} h par semaine) est tenu par obligation : ni bataille ni mission ne dit sur quelles heures.",
			EN: "The channel “{channel}” ({asked} h a week) is kept by duty: no battle or mission says with whose hours.",
		},
	},
	Why: check.Text{
		FR: "Un canal mal nourri s’éteint en quelques semaines, et un compte muet parle contre vous.",
		EN: "An underfed channel dies within weeks, and a silent account speaks against you.",
	},
	Mend: check.Text{
		FR: "Fermez un canal, montez le niveau de la bataille (« chosen_level ») si les heures existent, ou choisissez un canal moins exigeant.",
		EN: "Close a channel, raise the battle’s level (“chosen_level”) if the hours exist, or choose a less demanding channel.",
	},
	Bad: check.Text{
		FR: "channels:\n  - id: chaine-youtube\n    upkeep_hours_per_week: 9\nbattles:\n  - id: coulisses\n    channels: [chaine-youtube]\n    levels:\n      - effort:\n          vidéo: 3",
		EN: "channels:\n  - id: youtube-channel\n    upkeep_hours_per_week: 9\nbattles:\n  - id: backstage\n    channels: [youtube-channel]\n    levels:\n      - effort:\n          video: 3",
	},
	Good: check.Text{
		FR: "channels:\n  - id: lettre\n    upkeep_hours_per_week: 2\nbattles:\n  - id: coulisses\n    channels: [lettre]\n    levels:\n      - effort:\n          rédaction: 3",
		EN: "channels:\n  - id: newsletter\n    upkeep_hours_per_week: 2\nbattles:\n  - id: backstage\n    channels: [newsletter]\n    levels:\n      - effort:\n          writing: 3",
	},
	Source: check.Text{
		FR: "« Avant d’aller en guerre, il faut compter ses hommes » (Les stratégies « me-too » du Social Media).",
		EN: "“Il faut compter ses hommes” (count your men before going to war; Les stratégies « me-too » du Social Media).",
	},
	Check: func(p *check.Pass) {
		const worthSaying = 0.05 // hours; less is lost in rounding
		hours := hoursOfChannels(p)
		for _, c := range p.Facts.InUse {
			h := hours[c.ID]
			if h == nil || h.needs-h.granted <= worthSaying {
				continue
			}
			at := check.At(c.ID, "upkeep_hours_per_week")
			args := check.Args{"channel": c.ID, "asked": dossier.Hours(h.needs), "granted": dossier.Hours(h.granted), "battles": h.untold}
			switch {
			case h.givers == 0:
				p.Unjudged("duty", at, args)
			case len(h.untold) > 0:
				p.Unjudged("effort", at, args)
			default:
				p.Report(at, args)
			}
		}
	},
}
