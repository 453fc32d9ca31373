package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

// sittings are the days on which reviews were last held: of the whole strategy, and
// of each element that a review looked at.
type sittings struct {
	whole dossier.Date
	of    map[dossier.AnyID]dossier.Date
}

func sittingsOf(p *check.Pass) sittings {
	s := sittings{of: map[dossier.AnyID]dossier.Date{}}
	for i := range p.Evaluation.Reviews {
		r := &p.Evaluation.Reviews[i]
		if len(r.About) == 0 && r.Held.After(s.whole) {
			s.whole = r.Held
		}
		for _, id := range r.About {
			if r.Held.After(s.of[id]) {
				s.of[id] = r.Held
			}
		}
	}
	return s
}

// madeUpFor reports whether what a review was to look at was looked at by another, on
// the day it was due or later.
func (s sittings) madeUpFor(r *dossier.Review) bool {
	if !s.whole.IsZero() && !s.whole.Before(r.Date) {
		return true
	}
	for _, id := range r.About {
		if held := s.of[id]; held.IsZero() || held.Before(r.Date) {
			return false
		}
	}
	return len(r.About) > 0
}

// awaits reports whether a review is still to be held.
func (s sittings) awaits(r *dossier.Review) bool {
	return r.Held.IsZero() && !r.Date.IsZero() && !s.madeUpFor(r)
}
