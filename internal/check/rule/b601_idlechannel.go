package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b601 = &check.Rule{
	Code: "B601", Principle: "P05", Full: check.Blocking, Light: check.Blocking, Since: "0.1",
	Title: check.Text{
		FR: "Un canal sert un objectif, ou une obligation",
		EN: "A channel serves an objective, or a duty",
	},
	What: map[string]check.Text{
		"": {
			FR: "Aucune bataille choisie ou candidate n’emploie le canal « {channel} » pour un objectif, et aucune obligation ne l’impose.",
			EN: "No chosen or candidate battle uses the channel “{channel}” for an objective, and no duty requires it.",
		},
		"declined": {
			FR: "Le canal « {channel} » a été écarté, mis en attente ou arrêté, et pourtant quelque chose le tient encore : {uses}.",
			EN: "The channel “{channel}” was declined, parked or stopped, and yet something still keeps it going: {uses}.",
		},
	},
	Why: check.Text{
		FR: "Un canal tenu sans objectif prend des heures et expose l’organisation, sans que rien n’en dépende.",
		EN: "A channel kept without an objective takes hours and lays the organisation open, while nothing depends on it.",
	},
	Mend: check.Text{
		FR: "Nommez-le dans la bataille qu’il sert (« channels »), écrivez l’obligation qui l’impose (« duty »), ou fermez-le et consignez la décision.",
		EN: "Name it in the battle it serves (“channels”), write down the duty that requires it (“duty”), or close it and record the decision.",
	},
	Bad: check.Text{
		FR: "channels:\n  - id: pinterest\n    kind: pinterest\nbattles:\n  - id: visites\n    channels: [vitrine]",
		EN: "channels:\n  - id: pinterest\n    kind: pinterest\nbattles:\n  - id: visits\n    channels: [window]",
	},
	Good: check.Text{
		FR: "channels:\n  - id: pinterest\n    kind: pinterest\nbattles:\n  - id: visites\n    objective: atelier\n    channels: [vitrine, pinterest]",
		EN: "channels:\n  - id: pinterest\n    kind: pinterest\nbattles:\n  - id: visits\n    objective: workshop\n    channels: [window, pinterest]",
	},
	Source: check.Text{
		FR: "« un canal = une stratégie », l’erreur que décrit l’article « Oubliez toute stratégie sur les médias sociaux ».",
		EN: "“Un canal = une stratégie” (one channel, one strategy), the error described in the article “Oubliez toute stratégie sur les médias sociaux”.",
	},
	Check: func(p *check.Pass) {
		if len(p.Battles) == 0 {
			return // B628 says it
		}
		serving, aside := map[dossier.ChannelID]bool{}, map[dossier.ChannelID]bool{}
		for i := range p.Battles {
			b := &p.Battles[i]
			for _, c := range b.Channels {
				switch {
				case isSetAside(b):
					aside[c] = true
				case b.State == dossier.Chosen || b.Objective != "":
					serving[c] = true
				}
			}
		}
		posts := ourLastPosts(p)
		for i := range p.Channels {
			c := &p.Channels[i]
			if c.Duty != "" || serving[c.ID] {
				continue
			}
			decision := standingDecision(p.Facts, dossier.AnyID(c.ID))
			if !aside[c.ID] && !turnsDown(decision) {
				p.Report(check.At(c.ID), check.Args{"channel": c.ID})
			} else if uses := keptBy(p, c, decision, posts[c.Kind]); len(uses) > 0 {
				p.ReportAs("declined", check.At(c.ID), check.Args{"channel": c.ID, "uses": quoted(uses)})
			}
		}
	},
}

// keptBy names what still keeps a channel going that no battle serves: space bought,
// missions that answer for it, ways of working, our own posts since it was turned
// down. Actions are left to the rules on actions.
func keptBy(p *check.Pass, c *dossier.Channel, decision *dossier.Decision, posted lastPost) []string {
	var uses []string
	for _, ref := range p.Index.RefsTo(dossier.AnyID(c.ID)) {
		switch from, _ := p.Index.Find(ref.From); from.Kind {
		case dossier.KindMediaLine, dossier.KindMission, dossier.KindArrangement:
			uses = append(uses, p.Index.Label(ref.From))
		}
	}
	if turnsDown(decision) && !decision.Date.IsZero() && posted.on.After(decision.Date) {
		uses = append(uses, p.Index.Label(dossier.AnyID(posted.by)))
	}
	return uses
}

// lastPost is who posted last on a medium, and when.
type lastPost struct {
	by dossier.ActorID
	on dossier.Date
}

// ourLastPosts are the organisation's own last posts, by medium.
func ourLastPosts(p *check.Pass) map[dossier.Medium]lastPost {
	posts := map[dossier.Medium]lastPost{}
	for i := range p.Actors {
		a := &p.Actors[i]
		if a.Kind != dossier.Self {
			continue
		}
		for _, s := range a.Presences {
			if s.Medium != "" && s.LastPost.After(posts[s.Medium].on) {
				posts[s.Medium] = lastPost{by: a.ID, on: s.LastPost}
			}
		}
	}
	return posts
}
