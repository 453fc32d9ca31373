package rule

import (
	"strconv"

	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b603 = &check.Rule{
	Code: "B603", Principle: "P08", Full: check.Blocking, Light: check.Blocking, Since: "0.1",
	Title: check.Text{
		FR: "L’exposition totale reste sous son plafond",
		EN: "Total exposure stays under its cap",
	},
	What: map[string]check.Text{
		"": {
			FR: "Les batailles choisies totalisent une exposition de {total}, pour un plafond de {cap} : {battles}.",
			EN: "The chosen battles add up to an exposure of {total}, against a cap of {cap}: {battles}.",
		},
	},
	Unjudged: map[string]check.Text{
		"exposure": {
			FR: "L’exposition de {battles} n’est dite ni par la bataille ni par ses canaux : le total comparé au plafond n’en tient pas compte.",
			EN: "The exposure of {battles} is given neither by the battle nor by its channels: the total compared with the cap leaves it out.",
		},
	},
	Why: check.Text{
		FR: "Le plafond a été fixé à froid, pour que l’on ne découvre pas dans la mêlée qu’on ne peut répondre partout à la fois.",
		EN: "The cap was set with a cool head, so that nobody finds out in the thick of it that you cannot answer everywhere at once.",
	},
	Mend: check.Text{
		FR: "Mettez une bataille en attente, menez-la sur un canal moins exposé, ou faites relever « exposure.cap » par qui l’a décidé, avec sa raison.",
		EN: "Park a battle, fight it on a less exposed channel, or have “exposure.cap” raised by whoever decided it, with the reason.",
	},
	Bad: check.Text{
		FR: "exposure:\n  cap: 4\nbattles:\n  - id: directs-twitch\n    exposure: 4\n    state: chosen\n  - id: page-facebook\n    exposure: 2\n    state: chosen",
		EN: "exposure:\n  cap: 4\nbattles:\n  - id: live-twitch\n    exposure: 4\n    state: chosen\n  - id: facebook-page\n    exposure: 2\n    state: chosen",
	},
	Good: check.Text{
		FR: "exposure:\n  cap: 4\nbattles:\n  - id: page-facebook\n    exposure: 2\n    state: chosen\n  - id: marche-du-samedi\n    exposure: 1\n    state: chosen",
		EN: "exposure:\n  cap: 4\nbattles:\n  - id: facebook-page\n    exposure: 2\n    state: chosen\n  - id: saturday-market\n    exposure: 1\n    state: chosen",
	},
	Source: check.Text{
		FR: "« il faut savoir placer le curseur de cette exposition » (Les stratégies « me-too » du Social Media).",
		EN: "“Il faut savoir placer le curseur de cette exposition” (know where to set the cursor of exposure; Les stratégies « me-too » du Social Media).",
	},
	Check: func(p *check.Pass) {
		if p.Exposure.Cap == nil {
			return // B604 says it
		}
		total := 0
		var exposed, untold []string
		var levels []int
		for _, b := range p.Facts.InPlay {
			level, ok := p.Facts.Exposure(b)
			name := p.Index.Label(dossier.AnyID(b.ID))
			switch {
			case !ok:
				untold = append(untold, name)
			case level > 0:
				total += level
				exposed, levels = append(exposed, name), append(levels, level)
			}
		}
		at := check.At(dossier.AnyID("exposure"), "cap")
		if total > *p.Exposure.Cap {
			withLevels := quoted(exposed)
			for i := range withLevels {
				if i < firstNamed || len(exposed) <= mostNamed { // the last may be "2 others"
					level := " (" + strconv.Itoa(levels[i]) + ")"
					withLevels[i] = check.Text{FR: withLevels[i].FR + level, EN: withLevels[i].EN + level}
				}
			}
			p.Report(at, check.Args{"total": total, "cap": *p.Exposure.Cap, "battles": withLevels})
		} else if len(untold) > 0 {
			p.Unjudged("exposure", at, check.Args{"battles": quoted(untold)})
		}
	},
}
