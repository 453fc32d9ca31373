package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

// sittings are the days on which reviews were last held: of the whole strategy, and
// of each element that a review looked at.
type sittings struct {
	whole  dossier.Date
	of     map[dossier.AnyID]dossier.Date
	inPlay map[dossier.AnyID]bool // the objectives of chosen battles
}

// ofWhole reports whether a review looks at the whole strategy: it says of nothing in
// particular what it is about, or it is about all objectives in play.
func (s sittings) ofWhole(r *dossier.Review) bool {
	if len(r.About) == 0 {
		return true
	}
	about := map[dossier.AnyID]bool{}
	for _, id := range r.About {
		if s.inPlay[id] {
			about[id] = true
		}
	}
	return len(about) > 0 && len(about) == len(s.inPlay)
}

func sittingsOf(p *check.Pass) sittings {
	s := sittings{of: map[dossier.AnyID]dossier.Date{}, inPlay: map[dossier.AnyID]bool{}}
	for _, b := range p.Facts.InPlay {
		if b.Objective != "" {
			s.inPlay[dossier.AnyID(b.Objective)] = true
		}
	}
	for i := range p.Evaluation.Reviews {
		r := &p.Evaluation.Reviews[i]
		if r.Held.After(s.whole) && s.ofWhole(r) {
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
