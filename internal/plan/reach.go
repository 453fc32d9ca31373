package plan

import "boussole/internal/dossier"

// fartherExposure is how many points over its cap a plan may be asked for and the change
// still be within reach.
const fartherExposure = 2

// IsWithinReach reports whether a change can be had from within: hours a week that the
// roles have left over in a plan, money of a reserve, two points of exposure over the cap
// at most, or what the battle still waits for. A change whose means would serve better
// elsewhere is not.
func (c *Change) IsWithinReach(beside *Plan, reserve dossier.Money, limit *int) bool {
	if c == nil || c.Elsewhere {
		return false
	}
	hours := 0.0
	for _, h := range c.Hours {
		hours += h.Hours
	}
	switch {
	case hours > idle(beside)+1e-9, c.Money.Cents > reserve.Cents:
		return false
	case c.Exposure > 0:
		return limit != nil && c.Exposure <= *limit+fartherExposure
	}
	return true
}

// idle are the hours a week that a plan asks of nobody, on average.
func idle(p *Plan) float64 {
	if p == nil {
		return 0
	}
	sum := 0.0
	for _, role := range p.Load {
		for _, week := range role.Weeks {
			sum += max(0, week.There-week.Hours) / float64(p.Horizon)
		}
	}
	return sum
}
