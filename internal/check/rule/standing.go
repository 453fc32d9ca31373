package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

// standingDecision is the last decision with a verdict about an element: of two of
// one day, the one written later. It is nil where nothing was decided.
func standingDecision(f *check.Facts, id dossier.AnyID) *dossier.Decision {
	var last *dossier.Decision
	for _, d := range f.Decided[id] {
		if d.Verdict != "" && (last == nil || !d.Date.Before(last.Date)) {
			last = d
		}
	}
	return last
}

// turnsDown reports whether a decision refuses or stops what it is about.
func turnsDown(d *dossier.Decision) bool {
	return d != nil && (d.Verdict == dossier.Refuse || d.Verdict == dossier.Stop)
}

// isSetAside reports whether a battle was declined, parked or stopped.
func isSetAside(b *dossier.Battle) bool {
	return b.State == dossier.Declined || b.State == dossier.Parked || b.State == dossier.Stopped
}

// saysWhySetAside reports whether a battle that was set aside says why, itself or by
// a decision about it.
func saysWhySetAside(f *check.Facts, b *dossier.Battle) bool {
	if b.Reason != "" {
		return true
	}
	for _, d := range f.Decided[dossier.AnyID(b.ID)] {
		if d.Why != "" {
			return true
		}
	}
	return false
}
