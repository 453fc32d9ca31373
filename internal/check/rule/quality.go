package rule

import (
	"slices"
	"strings"

	"boussole/internal/dossier"
	"boussole/internal/text"
)

// How good an offer is, from its readings. Each measure (reviews, satisfaction, NPS,
// complaints, returns) is judged by itself, on its latest reading:
//
//	level = value / scale          reviews, satisfaction: from 0 to 1, more is better
//	level = (value + 100) / 200    NPS: from 0 to 1, more is better
//	level = value / scale          complaints, returns: from 0 to 1, less is better
//
// An offer is poor on a measure in either of two cases:
//
//   - it is beyond its limit. The limit is the reading's floor, in the value's own unit
//     (for complaints and returns a ceiling). Where the organisation states none:
//     reviews and satisfaction under 0.6 of the scale, NPS under 0, complaints and
//     returns over 0.10 of the scale. The limit itself is still good.
//   - it has fallen: since the reading before of the same measure and source, the level
//     has moved by 0.10 or more to the worse side (20 points of NPS).
//
// A reading takes its scale, and with the same scale its floor, from an earlier one of
// its measure where it states none. Sources are the same where they differ only in
// figures and months: "Enquête 2025" and "Enquête 2026". What cannot be known is not
// guessed: readings without a scale, or without dates to order them by, are said to be
// so.
const (
	leastLevel  = 0.6
	mostTrouble = 0.10
	fallenBy    = 0.10
	rounding    = 1e-9 // 4.5 to 4 stars is a tenth, whatever binary fractions say
)

// verdict is what the readings of one measure of one offer come to.
type verdict struct {
	latest, before dossier.Quality // before is set where the measure has fallen
	index          int             // of the latest in the offer's quality
	poor           string          // "", or the reason: floor, ceiling, fall, rise
	limit          float64         // the floor or the ceiling, in the value's unit
	stated         bool            // the limit is the organisation's own
	loss           float64         // how far the level moved to the worse side
	unknown        string          // "", or what is missing: scale, order, source
}

// judgeQuality judges an offer's measures, in the order in which the file has them.
func judgeQuality(o *dossier.Offer) []verdict {
	type reading struct {
		dossier.Quality
		index int
	}
	byMeasure := map[dossier.QualityMeasure][]reading{}
	var order []dossier.QualityMeasure
	for i, q := range o.Quality {
		if q.Value == nil || q.Measure == "" {
			continue
		}
		if byMeasure[q.Measure] == nil {
			order = append(order, q.Measure)
		}
		byMeasure[q.Measure] = append(byMeasure[q.Measure], reading{q, i})
	}
	verdicts := make([]verdict, 0, len(order))
	for _, m := range order {
		all := byMeasure[m]
		undated := slices.ContainsFunc(all, func(r reading) bool { return r.Date.IsZero() })
		slices.SortStableFunc(all, func(a, b reading) int { return a.Date.Compare(b.Date) })
		for i := 1; i < len(all); i++ {
			inherit(&all[i].Quality, all[i-1].Quality)
		}
		last := all[len(all)-1]
		v := verdict{latest: last.Quality, index: last.index}
		switch {
		case undated && len(all) > 1:
			v.unknown = "order"
		case v.beyondLimit():
		case len(all) > 1:
			v.fallenSince(func(yield func(dossier.Quality) bool) {
				for i := len(all) - 2; i >= 0 && yield(all[i].Quality); i-- {
				}
			})
		}
		verdicts = append(verdicts, v)
	}
	return verdicts
}

func inherit(q *dossier.Quality, before dossier.Quality) {
	if q.Scale == nil {
		q.Scale = before.Scale
	}
	if q.Floor == nil && (q.Measure == dossier.NPS || q.Scale != nil && before.Scale != nil && *q.Scale == *before.Scale) {
		q.Floor = before.Floor
	}
}

// lessIsBetter reports whether a measure counts trouble.
func lessIsBetter(m dossier.QualityMeasure) bool {
	return m == dossier.Complaints || m == dossier.Returns
}

// level is a reading between 0 and 1; ok is false where its scale is not known.
func level(q dossier.Quality) (l float64, ok bool) {
	switch {
	case q.Measure == dossier.NPS:
		return (*q.Value + 100) / 200, true
	case q.Scale == nil || *q.Scale <= 0:
		return 0, false
	}
	return *q.Value / *q.Scale, true
}

// beyondLimit judges the latest reading against its limit, and says whether that is
// settled: it is poor, or its scale is missing.
func (v *verdict) beyondLimit() bool {
	q := v.latest
	less := lessIsBetter(q.Measure)
	switch {
	case q.Floor != nil:
		v.limit, v.stated = *q.Floor, true
	case q.Measure == dossier.NPS:
		v.limit = 0
	case q.Scale == nil || *q.Scale <= 0:
		v.unknown = "scale"
		return true
	case less:
		v.limit = mostTrouble * *q.Scale
	default:
		v.limit = leastLevel * *q.Scale
	}
	switch {
	case less && *q.Value > v.limit+rounding:
		v.poor = "ceiling"
	case !less && *q.Value < v.limit-rounding:
		v.poor = "floor"
	}
	return v.poor != ""
}

// fallenSince compares the latest reading with the last one before it of its source. A
// fall that only shows between two sources is not known to be one.
func (v *verdict) fallenSince(earlier func(func(dossier.Quality) bool)) {
	for before := range earlier {
		loss, ok := lossBetween(before, v.latest)
		switch {
		case sourceKey(before.Source) != sourceKey(v.latest.Source):
			if ok && loss >= fallenBy-rounding {
				v.unknown = "source"
			}
			continue
		case ok && loss >= fallenBy-rounding:
			v.before, v.loss, v.poor = before, loss, "fall"
			if lessIsBetter(v.latest.Measure) {
				v.poor = "rise"
			}
		}
		v.unknown = ""
		return
	}
}

// lossBetween is how far the level moved to the worse side.
func lossBetween(before, after dossier.Quality) (loss float64, ok bool) {
	a, okA := level(before)
	b, okB := level(after)
	if lessIsBetter(after.Measure) {
		a, b = b, a
	}
	return a - b, okA && okB
}

// sourceKey is a source without what changes from one reading to the next.
func sourceKey(source string) string {
	var words []string
	for _, w := range text.Words(source) {
		if !timeWords[w] && !strings.ContainsAny(w, "0123456789") {
			words = append(words, w)
		}
	}
	return strings.Join(words, " ")
}
