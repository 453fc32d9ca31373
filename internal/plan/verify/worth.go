package verify

import (
	"cmp"
	"math"
	"slices"

	"boussole/internal/check"
	"boussole/internal/dossier"
)

// aim is an objective that can be counted: the metric goes from a baseline to a target.
type aim struct {
	id       dossier.ObjectiveID
	from, to float64
	weight   float64
	by       dossier.Date
	sums     []float64 // by draw, what the battles bring
}

// aims are the objectives that can be counted, their weights made to sum to 1.
func (c *checker) aims() []aim {
	stated, n := 0.0, 0.0
	for i := range c.d.Objectives {
		if w := c.d.Objectives[i].Weight; w != nil {
			stated += *w
			n++
		}
	}
	if stated <= 0 {
		stated, n = 1, 1
	}
	var list []aim
	all := 0.0
	for i := range c.d.Objectives {
		o := &c.d.Objectives[i]
		if o.Baseline == nil || o.Baseline.Value == nil || o.Target == nil || *o.Baseline.Value == *o.Target {
			continue
		}
		a := aim{id: o.ID, from: *o.Baseline.Value, to: *o.Target, weight: stated / n, by: o.By, sums: make([]float64, c.p.Draws)}
		if o.Weight != nil {
			a.weight = math.Max(0, *o.Weight)
		}
		all += a.weight
		list = append(list, a)
	}
	for i := range list {
		if all > 0 {
			list[i].weight /= all
		}
	}
	return list
}

// mostDraws is how many draws a plan may be made of.
const mostDraws = 2000

// worth holds what the plan says that it is worth against its own draws, made again from
// its seed.
func (c *checker) worth() {
	if c.p.Draws < 1 || c.p.Draws > mostDraws || !(c.p.Caution >= 0 && c.p.Caution <= 1) || !(c.p.Tail > 0 && c.p.Tail <= 1) {
		c.fault(OfWorth, "", 0, "Le plan ne dit pas de quels tirages vient sa valeur (« draws », « caution », « tail »).", "The plan does not say of which draws its value comes (“draws”, “caution”, “tail”).", nil)
		return
	}
	aims := c.aims()
	luck := map[dossier.BattleID][]float64{}
	for i := range c.d.Battles {
		id := c.d.Battles[i].ID
		luck[id] = c.luck(string(id))
	}
	for _, id := range c.order {
		f := c.fight[id]
		if a := aimOf(aims, f.battle); a != nil {
			c.bring(a, f.battle, f.level, c.shareOf(f.battle, a, f.first, f.last, f.earliest), luck[id])
		}
	}
	c.synergies(aims, luck)
	total := make([]float64, c.p.Draws)
	for i := range aims {
		a := &aims[i]
		shares, values := make([]float64, len(total)), make([]float64, len(total))
		for s, sum := range a.sums {
			shares[s] = math.Min(1, sum/(a.to-a.from))
			values[s] = a.from + sum
			total[s] += a.weight * shares[s]
		}
		c.holdAim(a, values, shares)
	}
	for _, o := range c.p.Objectives {
		if !slices.ContainsFunc(aims, func(a aim) bool { return string(a.id) == o.ID }) {
			c.fault(OfWorth, dossier.AnyID(o.ID), 0, "Le plan compte une progression sur « {objective} », qui ne se compte pas.", "The plan counts progress on “{objective}”, which cannot be counted.", check.Args{"objective": dossier.AnyID(o.ID)})
		}
	}
	mean, worst := meanOf(total), worstOf(total, c.p.Tail)
	value := (1-c.p.Caution)*mean + c.p.Caution*worst
	if apart(c.p.Mean, mean, 1) || apart(c.p.Worst, worst, 1) || apart(c.p.Value, value, 1) {
		c.fault(OfWorth, "", 0, "Le plan annonce {mean} % de progression en moyenne, {worst} % dans les pires cas, et une valeur de {value} % ; le compte est de {mean2} %, {worst2} % et {value2} %.", "The plan states {mean}% of progress on average, {worst}% in the worst cases, and a value of {value}%; the count is {mean2}%, {worst2}% and {value2}%.",
			check.Args{"mean": 100 * c.p.Mean, "worst": 100 * c.p.Worst, "value": 100 * c.p.Value, "mean2": 100 * mean, "worst2": 100 * worst, "value2": 100 * value})
	}
}

// apart reports whether two figures differ by more than their rounding and the arithmetic
// of two ways of reckoning, on a scale.
func apart(a, b, scale float64) bool { return !(math.Abs(a-b) <= 1e-4*math.Abs(scale)) }

func aimOf(aims []aim, b *dossier.Battle) *aim {
	if at := slices.IndexFunc(aims, func(a aim) bool { return a.id == b.Objective }); at >= 0 {
		return &aims[at]
	}
	return nil
}

// holdAim holds what the plan says of an objective against the count.
func (c *checker) holdAim(a *aim, values, shares []float64) {
	args := check.Args{"objective": a.id}
	at := slices.IndexFunc(c.p.Objectives, func(o Progress) bool { return o.ID == string(a.id) })
	if at < 0 {
		c.fault(OfWorth, dossier.AnyID(a.id), 0, "Le plan ne dit rien de l’objectif « {objective} ».", "The plan says nothing of the objective “{objective}”.", args)
		return
	}
	said, value, share := &c.p.Objectives[at], rangeOf(values), rangeOf(shares)
	if a.to < a.from {
		value.Low, value.High = value.High, value.Low
	}
	way := a.to - a.from
	if apart(said.Value.Low, value.Low, way) || apart(said.Value.Mean, value.Mean, way) || apart(said.Value.High, value.High, way) {
		args["low"], args["mean"], args["high"] = said.Value.Low, said.Value.Mean, said.Value.High
		args["low2"], args["mean2"], args["high2"] = value.Low, value.Mean, value.High
		c.fault(OfWorth, dossier.AnyID(a.id), 0, "« {objective} » : le plan annonce {mean} en moyenne, de {low} à {high} ; le compte est de {mean2}, de {low2} à {high2}.", "“{objective}”: the plan states {mean} on average, {low} to {high}; the count is {mean2}, {low2} to {high2}.", args)
		return
	}
	if apart(said.Share.Low, share.Low, 1) || apart(said.Share.Mean, share.Mean, 1) || apart(said.Share.High, share.High, 1) || apart(said.Weight, a.weight, 1) {
		args["share"], args["share2"], args["weight"], args["weight2"] = 100*said.Share.Mean, 100*share.Mean, 100*said.Weight, 100*a.weight
		c.fault(OfWorth, dossier.AnyID(a.id), 0, "« {objective} » : le plan annonce {share} % du chemin, pour un poids de {weight} % ; le compte est de {share2} %, pour {weight2} %.", "“{objective}”: the plan states {share}% of the way, at a weight of {weight}%; the count is {share2}%, at {weight2}%.", args)
	}
}

// bring adds what a level brings to an objective in each draw.
func (c *checker) bring(a *aim, b *dossier.Battle, l *dossier.Intensity, share float64, luck []float64) {
	e := cmp.Or(l.Effect, b.Effect)
	if e == nil {
		return
	}
	quantile := quantileOf(e)
	if quantile == nil {
		return
	}
	for s, u := range luck {
		a.sums[s] += share * quantile(u)
	}
}

// shareOf is the share of its effect that a battle brings within the plan: its weeks there,
// up to the day when its objective is due, a year at most. A campaign's are held against all
// its weeks, a lasting battle's against those from its earliest up to that day.
func (c *checker) shareOf(b *dossier.Battle, a *aim, first, last, earliest int) float64 {
	days := 52 * 7 // up to the day when it is due, that day included
	if a.by.After(c.from) {
		days = min(days, c.from.DaysUntil(a.by)+1)
	}
	weeks := (days + 3) / 7 // a week counts from its fourth day
	if weeks <= first {
		return 0
	}
	useful := float64(min(last+1, weeks) - first)
	if !b.Lasting && !b.Start.IsZero() && !b.End.IsZero() {
		return math.Min(1, useful/math.Max(float64(b.Start.DaysUntil(b.End)+1)/7, float64(last-first+1)))
	}
	return math.Min(1, useful/float64(weeks-earliest))
}

// synergies adds what a battle gains of a channel that another battle, or a duty, keeps.
func (c *checker) synergies(aims []aim, luck map[dossier.BattleID][]float64) {
	for i := range c.d.Synergies {
		s := &c.d.Synergies[i]
		from := c.channel(s.From)
		if s.Lift == nil || from == nil {
			continue
		}
		kept := from.Duty != ""
		for _, id := range c.order {
			kept = kept || slices.Contains(c.fight[id].battle.Channels, s.From)
		}
		for _, id := range c.order {
			b := c.fight[id].battle
			a := aimOf(aims, b)
			if !kept || a == nil || !slices.Contains(b.Channels, s.To) || slices.Contains(b.Channels, s.From) {
				continue
			}
			if l, first, last := c.lightest(c.fight[id]); l != nil {
				share := c.shareOf(b, a, first, last, c.fight[id].earliest)
				c.bring(a, b, l, share*float64(*s.Lift)/float64(len(b.Channels)), luck[id])
			}
		}
	}
}

// lightest is the lowest level of a battle that could be fought, and its earliest weeks.
func (c *checker) lightest(f *fight) (l *dossier.Intensity, first, last int) {
	for i := range f.battle.Levels {
		trial := *f
		trial.level, trial.number = &f.battle.Levels[i], i+1
		if len(trial.level.Effort) == 0 {
			continue
		}
		for trial.first = f.earliest; trial.first <= f.latest; trial.first++ {
			trial.last = c.p.Horizon - 1
			if f.length > 0 {
				trial.last = min(trial.last, trial.first+f.length-1)
			}
			trial.weeks = make([]bool, c.p.Horizon)
			for w := trial.first; w <= trial.last; w++ {
				trial.weeks[w] = !c.isMute(f.battle.Channels, w)
			}
			if slices.Contains(trial.weeks, true) && c.tooRare(&trial) == nil && c.tooAbsent(&trial) == "" {
				return trial.level, trial.first, trial.last
			}
		}
	}
	return nil, 0, 0
}

func meanOf(values []float64) float64 {
	sum := 0.0
	for _, v := range values {
		sum += v
	}
	return sum / float64(len(values))
}

// worstOf is the mean of the lowest share of the values; one that falls across the share
// counts in part.
func worstOf(values []float64, share float64) float64 {
	sorted := slices.Sorted(slices.Values(values))
	left, sum := share*float64(len(sorted)), 0.0
	for _, v := range sorted {
		part := math.Min(1, left)
		sum += part * v
		left -= part
		if left <= 0 {
			break
		}
	}
	return sum / (share * float64(len(sorted)))
}

// rangeOf is the value in the tenth worst of the draws, on average, and in the tenth best.
func rangeOf(values []float64) Range {
	sorted := slices.Sorted(slices.Values(values))
	tenth := len(sorted) / 10
	return Range{Low: sorted[tenth], Mean: meanOf(sorted), High: sorted[len(sorted)-1-tenth]}
}
