package rule

import (
	"slices"

	"boussole/internal/check"
	"boussole/internal/dossier"
)

// The audience's own figures contradict a chosen battle's channel where the channel
// reaches few of them, and many more are on a medium that nobody took (see reach.go for
// the limits). Nothing is said where the choice stands for another reason than reach:
//
//   - the channel is kept by a duty, or is press relations, which reach by relays;
//   - the audience is a relay, or the objective counts on one;
//   - the battle answers or listens: that is done where people write, however few;
//   - the battle has another channel that reaches as many as the medium left aside;
//   - that medium was weighed, and set aside with a reason;
//   - the battle is over.
//
// Without a firm figure for the channel's medium, and with a better medium at hand, the
// rule says that it cannot judge. It does not take silence for nought.
var b304 = &check.Rule{
	Code: "B304", Principle: "P04", Full: check.Blocking, Light: check.Warning, Since: "0.1",
	Title: check.Text{
		FR: "Aller là où le public est vraiment",
		EN: "Go where the audience really is",
	},
	What: map[string]check.Text{
		"": {
			FR: "La bataille « {battle} » s’adresse au public « {audience} » par « {channel} », qui en touche {share} ; {other_share} se trouvent sur un média qu’aucune bataille n’emploie pour lui : {other} ({source}, {date}).",
			EN: "The battle “{battle}” addresses the audience “{audience}” by “{channel}”, which reaches {share} of it; {other_share} are on a medium that no battle uses for it: {other} ({source}, {date}).",
		},
	},
	Why: check.Text{
		FR: "Les heures passées là où le public n’est pas sont perdues deux fois : pour lui, et pour le canal où il vous attendait.",
		EN: "Hours spent where the audience is not are lost twice: for the audience, and for the channel where it was waiting for you.",
	},
	Mend: check.Text{
		FR: "Remplacez ou complétez ce canal par le média où est le public ; si ce média est hors de portée, dites-le par une bataille écartée, avec son motif (« state: declined », « reason »).",
		EN: "Replace or complete this channel with the medium where the audience is; if that medium is out of reach, say so by a declined battle with its reason (“state: declined”, “reason”).",
	},
	Bad: check.Text{
		FR: "audiences:\n  - id: aines\n    behaviours: # enquête au guichet, mai 2026\n      - medium: instagram\n        share: 0.06\n      - medium: print\n        share: 0.81\nbattles:\n  - id: navette\n    audience: aines\n    channels: [compte-instagram]\n    state: chosen",
		EN: "audiences:\n  - id: elders\n    behaviours: # survey at the counter, May 2026\n      - medium: instagram\n        share: 0.06\n      - medium: print\n        share: 0.81\nbattles:\n  - id: shuttle\n    audience: elders\n    channels: [instagram-account]\n    state: chosen",
	},
	Good: check.Text{
		FR: "battles:\n  - id: navette\n    audience: aines\n    channels: [bulletin-municipal]\n    state: chosen",
		EN: "battles:\n  - id: shuttle\n    audience: elders\n    channels: [town-bulletin]\n    state: chosen",
	},
	Source: check.Text{
		FR: "« les investissements publicitaires doivent être en cohérence avec ce que font concrètement les consommateurs » (Médias sociaux : entre hype et réalité) ; plan média, puissance.",
		EN: "“En cohérence avec ce que font concrètement les consommateurs” (in keeping with what consumers really do; Médias sociaux : entre hype et réalité); media planning, reach.",
	},
	Unjudged: map[string]check.Text{
		"medium": {
			FR: "On ne peut juger les canaux de la bataille « {battle} » : le dossier ne dit pas quelle part du public « {audience} » touchent {media}, alors que {other} en touche {other_share}.",
			EN: "The channels of the battle “{battle}” cannot be judged: the dossier does not say which share of the audience “{audience}” is reached by {media}, while {other} reaches {other_share}.",
		},
		"audience": {
			FR: "On ne peut juger les canaux de la bataille « {battle} » : rien n’est dit des médias du public « {audience} ».",
			EN: "The channels of the battle “{battle}” cannot be judged: nothing is said of the media of the audience “{audience}”.",
		},
	},
	Check: func(p *check.Pass) {
		taken := mediaTaken(p)
		reaches := map[dossier.AudienceID]map[dossier.Medium]*dossier.Behaviour{}
		for _, b := range p.Facts.InPlay {
			a := p.Facts.Audiences[b.Audience]
			if a == nil || standsWithoutReach(p, b) {
				continue
			}
			reach, known := reaches[a.ID]
			if !known {
				reach = reachOf(a, p.Today)
				reaches[a.ID] = reach
			}
			if len(a.Behaviours) == 0 && !isAimedAt(p, b) && a.Rank != dossier.Internal { // else B302 says it
				p.Unjudged("audience", check.At(b.ID, "audience"), check.Args{"battle": b.ID, "audience": a.ID})
			}
			if best := bestUntaken(a, reach, taken); best != nil {
				compareReach(p, b, a, reach, best)
			}
		}
	},
}

// standsWithoutReach reports whether a battle is chosen for another reason than the
// share of its audience that its channels reach.
func standsWithoutReach(p *check.Pass, b *dossier.Battle) bool {
	if b.Purpose == dossier.Answer || b.Purpose == dossier.Listen || !b.Lasting && !b.End.IsZero() && b.End.Before(p.Today) {
		return true
	}
	through := []dossier.AudienceID{b.Audience}
	if o := p.Facts.Objectives[b.Objective]; o != nil {
		through = append(through, o.Audiences...)
	}
	for _, id := range through {
		if a := p.Facts.Audiences[id]; a != nil && a.Rank == dossier.Relay {
			return true
		}
	}
	return false
}

// isAimedAt reports whether a battle's audience is one of its objective's.
func isAimedAt(p *check.Pass, b *dossier.Battle) bool {
	o := p.Facts.Objectives[b.Objective]
	return o != nil && slices.Contains(o.Audiences, b.Audience)
}

// compareReach holds each channel of a battle against the best medium left aside.
func compareReach(p *check.Pass, b *dossier.Battle, a *dossier.Audience, reach map[dossier.Medium]*dossier.Behaviour, best *dossier.Behaviour) {
	type held struct {
		field   string
		channel *dossier.Channel
	}
	var few []held
	var unknown []dossier.Medium
	seen := map[dossier.Medium]bool{}
	for i, id := range b.Channels {
		c := p.Facts.Channels[id]
		if c == nil || c.Kind == "" || c.Kind == dossier.PressOffice || c.Duty != "" || seen[c.Kind] {
			continue
		}
		seen[c.Kind] = true
		own := reach[c.Kind]
		switch {
		case own == nil:
			unknown = append(unknown, c.Kind)
		case *own.Share >= *best.Share:
			return
		case *own.Share < fewReached && *best.Share+1e-9 >= timesAsMany**own.Share:
			few = append(few, held{itemField("channels", i), c})
		}
	}
	for _, h := range few {
		p.Report(check.At(b.ID, h.field), check.Args{
			"battle": b.ID, "audience": a.ID, "channel": h.channel.ID, "share": *reach[h.channel.Kind].Share,
			"other": best.Medium, "other_share": *best.Share, "source": best.Source, "date": best.Date,
		})
	}
	if unknown != nil && a.Rank != dossier.Internal {
		p.Unjudged("medium", check.At(b.ID, "channels"), check.Args{
			"battle": b.ID, "audience": a.ID, "media": unknown, "other": best.Medium, "other_share": *best.Share,
		})
	}
}
