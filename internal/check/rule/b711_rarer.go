package rule

import (
	"slices"

	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b711 = &check.Rule{
	Code: "B711", Principle: "P17", Full: check.Warning, Light: check.Off, Since: "0.1",
	Title: check.Text{
		FR: "Le programme tient moins que la cadence promise",
		EN: "The programme keeps less than the cadence promised",
	},
	What: map[string]check.Text{
		"": {
			FR: "La bataille « {battle} » promet une cadence ({asked}) que ses actions répétées ne tiennent pas ({there}).",
			EN: "The battle “{battle}” promises a cadence ({asked}) that its repeating actions do not keep ({there}).",
		},
		"channel": {
			FR: "Le canal « {channel} » a une cadence minimale ({asked}) que les actions répétées n’atteignent pas ({there}).",
			EN: "The channel “{channel}” has a least cadence ({asked}) that the repeating actions do not reach ({there}).",
		},
	},
	Unjudged: map[string]check.Text{
		"channel": {
			FR: "Aucune action répétée ne nomme {channels} : on ne peut dire si {channels?sa cadence minimale est tenue:leur cadence minimale est tenue}.",
			EN: "No repeating action names {channels}: nobody can say whether {channels?its least cadence is:their least cadences are} kept.",
		},
	},
	Why: check.Text{
		FR: "Une relation tient par la régularité : un rendez-vous manqué une fois sur deux n’est plus un rendez-vous.",
		EN: "A relationship holds by regularity: an appointment that is missed every other time is one no more.",
	},
	Mend: check.Text{
		FR: "Ajoutez les répétitions qui manquent (« repeat »), ou promettez la « cadence » que vous pouvez tenir.",
		EN: "Add the repetitions that are missing (“repeat”), or promise the “cadence” that you can keep.",
	},
	Bad: check.Text{
		FR: "battles: [{id: coulisses, state: chosen, rhythm: relationship, levels: [{cadence: 2/week}]}]\nactions:\n  - {id: photo, battle: coulisses, repeat: FREQ=WEEKLY;BYDAY=TU}",
		EN: "battles: [{id: backstage, state: chosen, rhythm: relationship, levels: [{cadence: 2/week}]}]\nactions:\n  - {id: photo, battle: backstage, repeat: FREQ=WEEKLY;BYDAY=TU}",
	},
	Good: check.Text{
		FR: "battles: [{id: coulisses, state: chosen, rhythm: relationship, levels: [{cadence: 2/week}]}]\nactions:\n  - {id: photo, battle: coulisses, repeat: \"FREQ=WEEKLY;BYDAY=TU,FR\"}",
		EN: "battles: [{id: backstage, state: chosen, rhythm: relationship, levels: [{cadence: 2/week}]}]\nactions:\n  - {id: photo, battle: backstage, repeat: \"FREQ=WEEKLY;BYDAY=TU,FR\"}",
	},
	Source: check.Text{
		FR: "« Constance, patience, et régularité » (Médias sociaux : y être ou ne pas y être…).",
		EN: "“Constancy, patience and regularity” (Médias sociaux : y être ou ne pas y être…).",
	},
	Check: func(p *check.Pass) {
		times := repeatedTimes(p)
		settled := map[dossier.ChannelID]bool{} // channels of a battle that was reported
		kept := map[dossier.ChannelID]bool{}    // channels of a relationship that has repeating actions
		for _, b := range p.Facts.InPlay {
			there, repeats := times.battles[b.ID]
			if b.Rhythm != dossier.Relationship || !repeats {
				continue // a relationship whose actions all come once is reported as such
			}
			level := b.Level()
			short := level != nil && level.Cadence != nil && there < 0.9*level.Cadence.PerWeek()
			for _, c := range b.Channels {
				kept[c] = true
				settled[c] = settled[c] || short
			}
			if short {
				p.Report(check.At(b.ID, levelField(b)+".cadence"), check.Args{
					"battle": b.ID, "asked": *level.Cadence, "there": inPeriodOf(*level.Cadence, there),
				})
			}
		}
		var unnamed []dossier.AnyID
		for _, c := range p.Facts.InUse {
			if c.LeastCadence == nil || !kept[c.ID] || settled[c.ID] {
				continue
			}
			there := times.channels[c.ID]
			switch {
			case there >= 0.9*c.LeastCadence.PerWeek():
			case !times.named[c.ID]:
				unnamed = append(unnamed, dossier.AnyID(c.ID))
			default:
				p.ReportAs("channel", check.At(c.ID, "least_cadence"), check.Args{
					"channel": c.ID, "asked": *c.LeastCadence, "there": inPeriodOf(*c.LeastCadence, there),
				})
			}
		}
		if unnamed != nil {
			p.Unjudged("channel", check.Part("actions"), check.Args{"channels": quoted(p.Names(unnamed...))})
		}
	},
}

// repeated is how many times a week actions that repeat come, while they do.
type repeated struct {
	battles  map[dossier.BattleID]float64
	channels map[dossier.ChannelID]float64
	named    map[dossier.ChannelID]bool // channels that a repeating action names
}

// repeatedTimes adds up the repeating actions still to come, by battle and by channel.
// One that names no channel counts for all those of its battle.
func repeatedTimes(p *check.Pass) repeated {
	times := repeated{battles: map[dossier.BattleID]float64{}, channels: map[dossier.ChannelID]float64{}, named: map[dossier.ChannelID]bool{}}
	everywhere := map[dossier.BattleID]float64{}
	for i := range p.Actions {
		a := &p.Actions[i]
		if a.Repeat == nil || !inProgramme(p, a) || !stillToCome(p, a) {
			continue
		}
		start := a.Date
		if b := p.Facts.Battles[a.Battle]; start.IsZero() && b != nil {
			start = b.Start
		}
		if start.IsZero() {
			start = p.Today
		}
		n := p.Facts.PerWeek(a.Repeat, start)
		times.battles[a.Battle] += n
		if a.Channel == "" {
			everywhere[a.Battle] += n
		} else {
			times.channels[a.Channel] += n
			times.named[a.Channel] = true
		}
	}
	for _, b := range p.Facts.InPlay {
		for _, c := range b.Channels {
			times.channels[c] += everywhere[b.ID]
		}
	}
	return times
}

// inPeriodOf is a number of times a week, said in the period of a cadence, or in the
// first longer one in which it comes once.
func inPeriodOf(c dossier.Cadence, perWeek float64) dossier.Cadence {
	periods := []string{"day", "week", "month", "quarter", "year"}
	for _, per := range periods[max(0, slices.Index(periods, c.Per)):] {
		c = dossier.Cadence{Times: perWeek / dossier.Cadence{Times: 1, Per: per}.PerWeek(), Per: per}
		if c.Times > 0.95 {
			break
		}
	}
	return c
}
