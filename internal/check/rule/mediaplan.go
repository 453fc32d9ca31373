package rule

import (
	"math"

	"boussole/internal/dossier"
)

// The arithmetic of a media plan. It is the same for television, posters, the press
// and the web, which is what lets one weigh a contact on one against a contact on
// another.

// grossRatingPoints is GRP = coverage in per cent × frequency: the contacts per hundred
// people of the universe.
func grossRatingPoints(coverage dossier.Share, frequency float64) float64 {
	return float64(coverage) * 100 * frequency
}

// contactsOf is contacts = universe × coverage × frequency.
func contactsOf(universe int, coverage dossier.Share, frequency float64) float64 {
	return float64(universe) * float64(coverage) * frequency
}

// costPerThousand is net price ÷ contacts × 1000, in units of the price's currency.
// Without contacts it is infinite.
func costPerThousand(netPrice dossier.Money, contacts float64) float64 {
	if contacts <= 0 {
		return math.Inf(1)
	}
	return netPrice.Amount() / contacts * 1000
}

// affinityOf is useful audience ÷ total audience × 100. Without a total it is infinite.
func affinityOf(useful, total int) float64 {
	if total <= 0 {
		return math.Inf(1)
	}
	return float64(useful) / float64(total) * 100
}

// agrees reports whether a stated figure is the computed one: within one per cent, or
// within what rounding to a unit (a whole point, a cent) takes away.
func agrees(stated, computed, unit float64) bool {
	const slack = 1e-9 // figures of a binary computer
	return math.Abs(stated-computed) <= math.Max(0.01*math.Abs(computed), unit/2)+slack
}
