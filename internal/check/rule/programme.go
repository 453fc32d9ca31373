package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

// What the rules on forces and programme ask of actions and of the calendar.

// inProgramme reports whether an action is to be carried out: its battle is chosen, or
// it names none. Other rules say what to do with the actions of other battles.
func inProgramme(p *check.Pass, a *dossier.Action) bool {
	b := p.Facts.Battles[a.Battle]
	return b == nil || b.State == dossier.Chosen
}

// stillToCome reports whether an action has a day from today on, within a year where
// it repeats. One without a date is still to come.
func stillToCome(p *check.Pass, a *dossier.Action) bool {
	switch {
	case p.Today.IsZero():
		return true
	case a.Repeat != nil:
		return len(p.Facts.Days(a, p.Today, p.Today.AddDays(365))) > 0
	case a.Date.IsZero():
		return true
	}
	return !a.Date.Before(p.Today) || !a.Until.Before(p.Today)
}

// each are the roles of a list, once each, in order.
func each(roles []dossier.RoleID) []dossier.RoleID {
	var once []dossier.RoleID
	seen := make(map[dossier.RoleID]bool, len(roles))
	for _, r := range roles {
		if !seen[r] {
			seen[r] = true
			once = append(once, r)
		}
	}
	return once
}

// soleResponsible is the role that alone does an action.
func soleResponsible(a *dossier.Action) (dossier.RoleID, bool) {
	if roles := each(a.Responsible); len(roles) == 1 {
		return roles[0], true
	}
	return "", false
}

// whenOf is the field that says when an action falls.
func whenOf(a *dossier.Action) string {
	if a.Repeat != nil {
		return "repeat"
	}
	return "date"
}

// silence is what blackouts silence, day by day from today on.
type silence struct {
	from  dossier.Date
	until dossier.Date                            // the last day that anything silences
	every []*dossier.Season                       // by day: the blackout of all channels
	some  map[dossier.ChannelID][]*dossier.Season // by channel, then by day
}

// How many days ahead blackouts are looked for: three years, so that one fixed long
// before its time counts in full; a year, where they come again.
const (
	silenceLength = 3 * 366
	repeatLength  = 366
)

// silenceOf lays the blackouts of the calendar out over the days to come.
func silenceOf(p *check.Pass) silence {
	s := silence{from: p.Today, every: make([]*dossier.Season, silenceLength), some: map[dossier.ChannelID][]*dossier.Season{}}
	for i := range p.Calendar {
		season := &p.Calendar[i]
		if season.Kind != dossier.Blackout {
			continue
		}
		ahead, more := silenceLength, 0 // more: days after the first of each occurrence
		if !season.From.IsZero() && !season.To.IsZero() {
			more = max(0, season.From.DaysUntil(season.To))
		}
		if season.Repeat != nil {
			ahead, more = repeatLength, min(more, repeatLength)
		}
		first := dossier.Action{Date: season.From, Repeat: season.Repeat}
		for _, day := range p.Facts.Days(&first, p.Today.AddDays(-more), p.Today.AddDays(ahead-1)) {
			begins := p.Today.DaysUntil(day)
			if end := day.AddDays(more); end.After(s.until) {
				s.until = end
			}
			for _, days := range s.of(season) {
				for d := max(0, begins); d <= min(begins+more, silenceLength-1); d++ {
					if days[d] == nil {
						days[d] = season
					}
				}
			}
		}
	}
	return s
}

// of are the days of the channels that a blackout silences.
func (s silence) of(season *dossier.Season) [][]*dossier.Season {
	if len(season.Channels) == 0 {
		return [][]*dossier.Season{s.every}
	}
	var days [][]*dossier.Season
	for _, c := range season.Channels {
		if s.some[c] == nil {
			s.some[c] = make([]*dossier.Season, silenceLength)
		}
		days = append(days, s.some[c])
	}
	return days
}

// on is the blackout that silences a channel on a day, nil where none does. No channel
// stands for a blackout of all channels.
func (s silence) on(c dossier.ChannelID, day dossier.Date) *dossier.Season {
	d := s.from.DaysUntil(day)
	if d < 0 || d >= silenceLength {
		return nil
	}
	if s.every[d] != nil {
		return s.every[d]
	}
	if days := s.some[c]; days != nil {
		return days[d]
	}
	return nil
}
