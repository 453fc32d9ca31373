package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

// isKnownOffline reports whether a channel is offline for certain: a channel of no
// kind is not.
func isKnownOffline(c *dossier.Channel) bool {
	return c != nil && (c.Kind != "" || c.Offline != nil) && c.IsOffline()
}

// onlySocial reports whether every channel in use is a social network, while nothing
// says that an offline one was weighed and refused. untold are the channels in use
// whose nature is unknown, where the answer hangs on them.
func onlySocial(p *check.Pass) (only bool, untold []string) {
	for _, c := range p.Facts.InUse {
		switch {
		case c.Kind.Social():
			only = true
		case c.Kind != "" || c.Offline != nil:
			return false, nil
		default:
			untold = append(untold, p.Index.Label(dossier.AnyID(c.ID)))
		}
	}
	if !only || offlineWeighed(p) {
		return false, nil
	}
	return len(untold) == 0, untold
}

// offlineWeighed reports whether an offline channel was weighed: by a battle set aside
// with its reason, by a decision that turns one down, or by a working arrangement
// that holds one already.
func offlineWeighed(p *check.Pass) bool {
	offline := func(ids []dossier.ChannelID) bool {
		for _, id := range ids {
			if isKnownOffline(p.Facts.Channels[id]) {
				return true
			}
		}
		return false
	}
	for i := range p.Battles {
		if b := &p.Battles[i]; isSetAside(b) && saysWhySetAside(p.Facts, b) && offline(b.Channels) {
			return true
		}
	}
	for i := range p.Decisions {
		d := &p.Decisions[i]
		if !turnsDown(d) && d.Verdict != dossier.Postpone {
			continue
		}
		for _, id := range d.About {
			if b := p.Facts.Battles[dossier.BattleID(id)]; isKnownOffline(p.Facts.Channels[dossier.ChannelID(id)]) || b != nil && offline(b.Channels) {
				return true
			}
		}
	}
	for i := range p.Arrangements {
		if offline(p.Arrangements[i].Channels) {
			return true
		}
	}
	return false
}
