package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

// What is known of where an audience is: for each medium, the share of the audience
// that it reaches, as somebody measured or published it on a day.
//
// Three limits decide what counts and what contradicts a choice:
//
//   - a figure counts with its share, its source and its date, and for three years;
//   - a medium reaches few where it reaches less than 15 % of the audience;
//   - another one is where the audience really is where it reaches three times as much,
//     and 30 % or more.
const (
	behaviourMonths = 36
	fewReached      = 0.15
	manyReached     = 0.30
	timesAsMany     = 3
)

// isStale reports whether a behaviour is too old to be gone by. Without a day to count
// from, nothing is.
func isStale(b *dossier.Behaviour, today dossier.Date) bool {
	return !b.Date.IsZero() && !today.IsZero() && b.Date.Before(today.AddMonths(-behaviourMonths))
}

// saysOfMedium reports whether a behaviour says anything of a medium at all.
func saysOfMedium(b *dossier.Behaviour) bool {
	return b.Medium != "" && (b.Share != nil || b.HoursPerWeek != nil)
}

// reachOf is the audience's firm figures by medium: of two for one medium the later,
// and of two of one day the higher.
func reachOf(a *dossier.Audience, today dossier.Date) map[dossier.Medium]*dossier.Behaviour {
	reach := map[dossier.Medium]*dossier.Behaviour{}
	for i := range a.Behaviours {
		b := &a.Behaviours[i]
		if b.Medium == "" || b.Share == nil || blank(b.Source) || b.Date.IsZero() || isStale(b, today) {
			continue
		}
		old := reach[b.Medium]
		if old == nil || b.Date.After(old.Date) || b.Date == old.Date && *b.Share > *old.Share {
			reach[b.Medium] = b
		}
	}
	return reach
}

// audienceAndMedium is a medium as a way to an audience.
type audienceAndMedium struct {
	audience dossier.AudienceID
	medium   dossier.Medium
}

// mediaTaken are the media by which chosen battles address each audience, and those
// that were weighed for it and set aside with a reason. A battle that names no audience
// counts for all of them (audience ""), and so does a decision that stops or refuses a
// channel.
func mediaTaken(p *check.Pass) map[audienceAndMedium]bool {
	taken := map[audienceAndMedium]bool{}
	for i := range p.Battles {
		b := &p.Battles[i]
		weighed := isSetAside(b) && saysWhySetAside(p.Facts, b)
		if b.State != dossier.Chosen && !weighed {
			continue
		}
		for _, id := range b.Channels {
			if c := p.Facts.Channels[id]; c != nil {
				taken[audienceAndMedium{b.Audience, c.Kind}] = true
			}
		}
	}
	for i := range p.Channels {
		c := &p.Channels[i]
		if turnsDown(standingDecision(p.Facts, dossier.AnyID(c.ID))) {
			taken[audienceAndMedium{"", c.Kind}] = true
		}
	}
	return taken
}

// bestUntaken is the medium where most of the audience is, among those where many are
// and that nobody took: neither a chosen battle nor a reasoned refusal. Word of mouth is
// not for the taking, nor are media that have no word of their own. It is nil where
// there is none.
func bestUntaken(a *dossier.Audience, reach map[dossier.Medium]*dossier.Behaviour, taken map[audienceAndMedium]bool) *dossier.Behaviour {
	var best *dossier.Behaviour
	for i := range a.Behaviours {
		b := &a.Behaviours[i]
		switch b.Medium {
		case dossier.WordOfMouth, dossier.OtherOffline, dossier.OtherOnline, dossier.OtherSocial:
			continue
		}
		if reach[b.Medium] != b || *b.Share < manyReached || taken[audienceAndMedium{a.ID, b.Medium}] || taken[audienceAndMedium{"", b.Medium}] {
			continue
		}
		if best == nil || *b.Share > *best.Share {
			best = b
		}
	}
	return best
}
