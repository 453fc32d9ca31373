package plan

import (
	"math"

	"boussole/internal/check"
	"boussole/internal/dossier"
)

// hinge looks for the effect under which a taken battle would leave, where its effect is
// only estimated: without it the plan is worth so much.
func (q *asker) hinge(b int, o *offer, without float64, r *Reading) {
	battle := &q.battles[b]
	if o.effect == nil || o.effect.basis != dossier.Estimated || battle.isKept() || o.effect.likely == 0 {
		return
	}
	worth := func(by float64) (float64, bool) {
		a, ok := q.ask(q.variant(q.fighting(b), q.scaled(b, by)))
		return a.value, ok && a.choice != nil
	}
	low, high := 0.0, 1.0
	at0, ok := worth(0)
	if !ok {
		return
	}
	if at0 >= without-alike {
		return // it costs the plan nothing
	}
	for range 10 {
		middle := (low + high) / 2
		v, ok := worth(middle)
		if !ok {
			return
		}
		if v >= without {
			high = middle
		} else {
			low = middle
		}
	}
	why := say("son effet n’est qu’estimé : sous {least} {unit} au lieu de {likely}, elle sortirait du plan", "its effect is only estimated: under {least} {unit} instead of {likely}, it would leave the plan",
		check.Args{"least": significant(high * o.effect.likely), "likely": o.effect.likely, "unit": dossier.Text{FR: q.aims[battle.objective].Unit, EN: q.aims[battle.objective].Unit}})
	r.Hinge = &why
}

// significant rounds to two figures.
func significant(x float64) float64 {
	if x == 0 {
		return 0
	}
	scale := math.Pow(10, math.Floor(math.Log10(math.Abs(x)))-1)
	return math.Round(x/scale) * scale
}

// hingeDeclined looks for the effect from which a declined battle would enter, where its
// effect is only estimated, up to four times what is expected.
func (q *asker) hingeDeclined(b int, with answer, r *Reading) {
	battle := &q.battles[b]
	const utmost = 4.0
	if with.choice == nil || battle.objective < 0 || battle.closed() || with.value >= q.value-alike {
		return
	}
	o := &battle.offers[max(0, with.choice[b]-1)]
	if o.effect == nil || o.effect.basis != dossier.Estimated || o.effect.likely == 0 {
		return
	}
	worth := func(by float64) (float64, bool) {
		a, ok := q.ask(q.variant(q.fighting(b), q.scaled(b, by)))
		return a.value, ok && a.choice != nil
	}
	v, ok := worth(utmost)
	if !ok {
		return
	}
	args := check.Args{"likely": o.effect.likely, "unit": dossier.Text{FR: q.aims[battle.objective].Unit, EN: q.aims[battle.objective].Unit}}
	if v < q.value {
		why := say("son effet n’est qu’estimé, mais quatre fois plus ne la ferait pas entrer", "its effect is only estimated, but four times as much would not bring it in", args)
		r.Hinge = &why
		return
	}
	low, high := 1.0, utmost
	for range 10 {
		middle := (low + high) / 2
		if v, ok = worth(middle); !ok {
			return
		}
		if v >= q.value {
			high = middle
		} else {
			low = middle
		}
	}
	args["least"] = significant(high * o.effect.likely)
	why := say("son effet n’est qu’estimé : à partir de {least} {unit} au lieu de {likely}, elle entrerait dans le plan", "its effect is only estimated: from {least} {unit} instead of {likely}, it would enter the plan", args)
	r.Hinge = &why
}
