package rule

import (
	"slices"

	"boussole/internal/check"
	"boussole/internal/dossier"
)

// channelHours are the hours a week that a channel needs to be kept, and those that
// it is granted.
type channelHours struct {
	needs   float64
	granted float64
	givers  int      // chosen battles and missions that grant it hours, or should
	untold  []string // the battles among them that say nothing of their effort
}

// hoursOfChannels weighs, for each channel in use that says what its upkeep takes, the
// hours that it is granted.
//
// A chosen battle grants the effort of its chosen level to its channels, in proportion
// to their upkeep; a mission grants its hours to the channels that it answers for, in
// the same way. Channels without upkeep take no share.
func hoursOfChannels(p *check.Pass) map[dossier.ChannelID]*channelHours {
	all := make(map[dossier.ChannelID]*channelHours, len(p.Facts.InUse))
	for _, c := range p.Facts.InUse {
		if c.UpkeepHoursPerWeek != nil && *c.UpkeepHoursPerWeek > 0 {
			all[c.ID] = &channelHours{needs: float64(*c.UpkeepHoursPerWeek)}
		}
	}
	share := func(hours float64, among []*channelHours, untold string) {
		total := 0.0
		for _, c := range among {
			total += c.needs
		}
		for _, c := range among {
			c.granted += hours * c.needs / total
			c.givers++
			if untold != "" {
				c.untold = append(c.untold, untold)
			}
		}
	}
	for _, b := range p.Facts.InPlay {
		untold := ""
		if level := b.Level(); level == nil || len(level.Effort) == 0 {
			untold = p.Index.Label(dossier.AnyID(b.ID))
		}
		share(check.Effort(b), counted(all, b.Channels), untold)
	}
	for i := range p.Missions {
		if m := &p.Missions[i]; m.HoursPerWeek != nil {
			share(float64(*m.HoursPerWeek), counted(all, m.AnswersFor), "")
		}
	}
	return all
}

// counted are the channels among some ids whose hours are weighed.
func counted[ID ~string](all map[dossier.ChannelID]*channelHours, ids []ID) []*channelHours {
	var list []*channelHours
	for _, id := range ids {
		if c := all[dossier.ChannelID(id)]; c != nil {
			list = append(list, c)
		}
	}
	return list
}

// publishingMedia are the media on which one appears again and again, so that there is a
// cadence to keep. The others answer, are looked things up in, or are bought by the
// campaign. A web site is one where a relationship is kept up on it, and e-mail unless
// it is only written to.
var publishingMedia = map[dossier.Medium]bool{
	dossier.Blog: true, dossier.Podcast: true, dossier.Print: true, dossier.Radio: true, dossier.TV: true,
}

func isPublishedOn(f *check.Facts, c *dossier.Channel) bool {
	used := func(how func(*dossier.Battle) bool) bool { return slices.ContainsFunc(f.UsedBy[c.ID], how) }
	switch c.Kind {
	case dossier.Web:
		return used(func(b *dossier.Battle) bool { return b.Rhythm == dossier.Relationship })
	case dossier.Email:
		return used(func(b *dossier.Battle) bool { return b.Purpose != dossier.Answer && b.Purpose != dossier.Listen })
	}
	return c.Kind.Social() || publishingMedia[c.Kind]
}

// Media that are bought or set up for a burst, and need no upkeep between two.
var oneShot = map[dossier.Medium]bool{
	dossier.TV: true, dossier.Cinema: true, dossier.Poster: true, dossier.Leaflet: true, dossier.Event: true,
	dossier.Mail: true, dossier.Print: true, dossier.Radio: true, dossier.Display: true,
}

// isOnlyForBursts reports whether a channel is a one-shot medium that no chosen battle
// uses to keep up a relationship, and that no duty keeps.
func isOnlyForBursts(f *check.Facts, c *dossier.Channel) bool {
	if !oneShot[c.Kind] || c.Duty != "" {
		return false
	}
	for _, b := range f.UsedBy[c.ID] {
		if b.Rhythm == dossier.Relationship {
			return false
		}
	}
	return true
}
