package rule

import (
	"maps"
	"slices"

	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/text"
)

var b629 = &check.Rule{
	Code: "B629", Principle: "P17", Full: check.Warning, Light: check.Off, Since: "0.1",
	Title: check.Text{
		FR: "Un compte est tenu, ou fermé",
		EN: "An account is kept, or closed",
	},
	What: map[string]check.Text{
		"": {
			FR: "{medium} : la dernière publication de « {actor} » remonte au {last}, soit {n:jour:jours} sans rien au {seen}, et aucune décision n’arrête ce compte.",
			EN: "{medium}: the last post of “{actor}” dates from {last}, which makes {n:day:days} of silence on {seen}, and no decision stops this account.",
		},
	},
	Unjudged: map[string]check.Text{
		"stale": {
			FR: "{medium} : le compte de « {actor} » a été regardé le {seen} pour la dernière fois ; on ne peut dire s’il est encore tenu.",
			EN: "{medium}: the account of “{actor}” was last looked at on {seen}; there is no saying whether it is still kept.",
		},
	},
	Why: check.Text{
		FR: "Un compte à l’abandon laisse croire que vous avez fermé, et les questions qu’on y pose restent sans réponse.",
		EN: "An abandoned account makes you look closed, and the questions asked there stay unanswered.",
	},
	Mend: check.Text{
		FR: "Reprenez-le dans une bataille à une cadence tenable, ou fermez-le avec un dernier message et consignez la décision (« verdict: stop »).",
		EN: "Take it up again in a battle at a cadence you can keep, or close it with a last message and record the decision (“verdict: stop”).",
	},
	Bad: check.Text{
		FR: "actors:\n  - id: nous\n    kind: self\n    presences:\n      - medium: x\n        last_post: 2025-03-14\n        date: 2026-11-20",
		EN: "actors:\n  - id: us\n    kind: self\n    presences:\n      - medium: x\n        last_post: 2025-03-14\n        date: 2026-11-20",
	},
	Good: check.Text{
		FR: "decisions:\n  - id: fin-de-x\n    date: 2026-11-24\n    about: [compte-x]\n    verdict: stop\n    why: 14 clics en un an ; les deux heures vont à la lettre",
		EN: "decisions:\n  - id: end-of-x\n    date: 2026-11-24\n    about: [x-account]\n    verdict: stop\n    why: 14 clicks in a year; the two hours go to the newsletter",
	},
	Source: check.Text{
		FR: "« Mais combien tiennent dans le temps ? » (Médias sociaux : y être ou ne pas y être...).",
		EN: "“Mais combien tiennent dans le temps ?” (but how many last?; Médias sociaux : y être ou ne pas y être...).",
	},
	Check: func(p *check.Pass) {
		if p.Today.IsZero() {
			return
		}
		accounts := accountsOf(p)
		for i := range p.Actors {
			a := &p.Actors[i]
			if a.Kind != dossier.Self {
				continue
			}
			for j, s := range a.Presences {
				account := accounts[s.Medium]
				if s.LastPost.IsZero() || !s.Medium.Online() || account.stopped && !account.kept {
					continue
				}
				seen, limit := s.Date, max(silentDays, account.interval)
				if seen.IsZero() {
					seen = p.Today
				}
				args := check.Args{"medium": s.Medium, "actor": a.ID, "last": s.LastPost, "seen": seen, "n": s.LastPost.DaysUntil(seen)}
				switch {
				case s.LastPost.DaysUntil(seen) > limit:
					p.Report(check.At(a.ID, itemField("presences", j)+".last_post"), args)
				case seen.DaysUntil(p.Today) > limit:
					p.Unjudged("stale", check.At(a.ID, itemField("presences", j)+".date"), args)
				}
			}
		}
	},
}

// silentDays is how long an account may stay silent, in days, unless its own least
// cadence is slower.
const silentDays = 90

// account is what the dossier says of the channels of one medium, taken together.
type account struct {
	kept     bool // one is in use, or wanted
	stopped  bool // one was refused or stopped, by a decision or by its battles
	interval int  // the longest least interval between two posts, in days
}

func accountsOf(p *check.Pass) map[dossier.Medium]account {
	wanted, dropped := map[dossier.ChannelID]bool{}, map[dossier.ChannelID]bool{}
	for i := range p.Battles {
		b := &p.Battles[i]
		for _, c := range b.Channels {
			if b.State == dossier.Declined || b.State == dossier.Stopped {
				dropped[c] = true
			} else {
				wanted[c] = true
			}
		}
	}
	accounts := map[dossier.Medium]account{}
	for i := range p.Channels {
		c := &p.Channels[i]
		one := accounts[c.Kind]
		if turnsDown(standingDecision(p.Facts, dossier.AnyID(c.ID))) || dropped[c.ID] && !wanted[c.ID] {
			one.stopped = true
		} else if wanted[c.ID] || c.Duty != "" {
			one.kept = true
		}
		if c.LeastCadence != nil && c.LeastCadence.Times > 0 {
			one.interval = max(one.interval, int(7/c.LeastCadence.PerWeek()+0.5))
		}
		accounts[c.Kind] = one
	}
	for medium := range stoppedInWords(p) {
		one := accounts[medium]
		one.stopped = true
		accounts[medium] = one
	}
	return accounts
}

// stoppedInWords are the networks that a battle that was stopped, or the last decision
// that speaks of them, gives up by name.
func stoppedInWords(p *check.Pass) map[dossier.Medium]bool {
	stopped := map[dossier.Medium]bool{}
	for i := range p.Battles {
		if b := &p.Battles[i]; b.State == dossier.Stopped && len(b.Channels) == 0 {
			for _, medium := range networksNamed(b.Name) {
				stopped[medium] = true
			}
		}
	}
	last := map[dossier.Medium]*dossier.Decision{}
	for i := range p.Decisions {
		d := &p.Decisions[i]
		if d.Verdict == "" {
			continue
		}
		for _, medium := range networksNamed(d.Request + "\n" + d.Decided) {
			if before := last[medium]; before == nil || !d.Date.Before(before.Date) {
				last[medium] = d
			}
		}
	}
	for medium, d := range last {
		if turnsDown(d) {
			stopped[medium] = true
		} else {
			delete(stopped, medium)
		}
	}
	return stopped
}

// networksNamed are the networks that a text names.
func networksNamed(s string) []dossier.Medium {
	var media []dossier.Medium
	for _, name := range networkNames.Find(s) {
		media = append(media, networkOf[name])
	}
	return media
}

// networkOf is the network of each name that a text can give it, folded. X by itself is
// too short to be one.
var networkOf = map[string]dossier.Medium{
	"bluesky": dossier.Bluesky, "discord": dossier.Discord, "facebook": dossier.Facebook, "flickr": dossier.Flickr,
	"instagram": dossier.Instagram, "insta": dossier.Instagram, "linkedin": dossier.LinkedIn, "mastodon": dossier.Mastodon,
	"pinterest": dossier.Pinterest, "reddit": dossier.Reddit, "snapchat": dossier.Snapchat, "telegram": dossier.Telegram,
	"threads": dossier.Threads, "tiktok": dossier.TikTok, "tik tok": dossier.TikTok, "tumblr": dossier.Tumblr,
	"twitch": dossier.Twitch, "whatsapp": dossier.WhatsApp, "youtube": dossier.YouTube,
	"twitter": dossier.X, "compte x": dossier.X, "sur x": dossier.X, "quitter x": dossier.X, "fermer x": dossier.X,
	"x account": dossier.X, "on x": dossier.X, "leave x": dossier.X, "close x": dossier.X,
}

var networkNames = text.NewPhrases(slices.Collect(maps.Keys(networkOf))...)
