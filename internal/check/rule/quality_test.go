package rule

import (
	"testing"
	"time"

	"boussole/internal/dossier"
)

func TestJudgeQuality_appliesItsLimits(t *testing.T) {
	t.Parallel()
	at := func(month time.Month) dossier.Date { return dossier.NewDate(2026, month, 1) }
	one := func(m dossier.QualityMeasure, value, scale float64, date dossier.Date) dossier.Quality {
		q := dossier.Quality{Measure: m, Value: &value, Date: date, Source: "Enquête 2026"}
		if scale > 0 {
			q.Scale = &scale
		}
		return q
	}
	floored := func(q dossier.Quality, floor float64) dossier.Quality { q.Floor = &floor; return q }
	from := func(q dossier.Quality, source string) dossier.Quality { q.Source = source; return q }
	for name, c := range map[string]struct {
		readings      []dossier.Quality
		poor, unknown string
	}{
		"stars at the default floor":          {[]dossier.Quality{one(dossier.Reviews, 3, 5, at(5))}, "", ""},
		"stars under it":                      {[]dossier.Quality{one(dossier.Reviews, 2.9, 5, at(5))}, "floor", ""},
		"an own floor above the default":      {[]dossier.Quality{floored(one(dossier.Satisfaction, 78, 100, at(5)), 80)}, "floor", ""},
		"an own floor under the default":      {[]dossier.Quality{floored(one(dossier.Satisfaction, 52, 100, at(5)), 50)}, "", ""},
		"an own floor needs no scale":         {[]dossier.Quality{floored(one(dossier.Reviews, 3.1, 0, at(5)), 4)}, "floor", ""},
		"neither floor nor scale":             {[]dossier.Quality{one(dossier.Reviews, 3.1, 0, at(5))}, "", "scale"},
		"NPS of nought":                       {[]dossier.Quality{one(dossier.NPS, 0, 0, at(5))}, "", ""},
		"NPS below":                           {[]dossier.Quality{one(dossier.NPS, -1, 0, at(5))}, "floor", ""},
		"complaints at the ceiling":           {[]dossier.Quality{one(dossier.Complaints, 10, 100, at(5))}, "", ""},
		"complaints over it":                  {[]dossier.Quality{one(dossier.Complaints, 0.11, 1, at(5))}, "ceiling", ""},
		"returns over an own ceiling":         {[]dossier.Quality{floored(one(dossier.Returns, 4, 100, at(5)), 3)}, "ceiling", ""},
		"half a star is a tenth":              {[]dossier.Quality{one(dossier.Reviews, 4.7, 5, at(1)), one(dossier.Reviews, 4.2, 5, at(5))}, "fall", ""},
		"four tenths of a star is less":       {[]dossier.Quality{one(dossier.Reviews, 4.7, 5, at(1)), one(dossier.Reviews, 4.3, 5, at(5))}, "", ""},
		"twenty points of NPS":                {[]dossier.Quality{one(dossier.NPS, 45, 0, at(1)), one(dossier.NPS, 25, 0, at(5))}, "fall", ""},
		"more complaints":                     {[]dossier.Quality{floored(one(dossier.Complaints, 5, 100, at(1)), 30), floored(one(dossier.Complaints, 16, 100, at(5)), 30)}, "rise", ""},
		"fewer complaints":                    {[]dossier.Quality{floored(one(dossier.Complaints, 20, 100, at(1)), 30), floored(one(dossier.Complaints, 6, 100, at(5)), 30)}, "", ""},
		"the file's order does not count":     {[]dossier.Quality{one(dossier.Reviews, 4.2, 5, at(5)), one(dossier.Reviews, 4.7, 5, at(1))}, "fall", ""},
		"two scales":                          {[]dossier.Quality{one(dossier.Reviews, 4.5, 5, at(1)), one(dossier.Reviews, 79, 100, at(5))}, "fall", ""},
		"a rise":                              {[]dossier.Quality{one(dossier.Reviews, 3.1, 5, at(1)), one(dossier.Reviews, 4.6, 5, at(5))}, "", ""},
		"no dates":                            {[]dossier.Quality{one(dossier.Reviews, 4.7, 5, dossier.Date{}), one(dossier.Reviews, 2, 5, at(5))}, "", "order"},
		"one reading needs no date":           {[]dossier.Quality{one(dossier.Reviews, 2, 5, dossier.Date{})}, "floor", ""},
		"another source":                      {[]dossier.Quality{from(one(dossier.Reviews, 4.7, 5, at(1)), "Google"), from(one(dossier.Reviews, 3.9, 5, at(5)), "TripAdvisor")}, "", "source"},
		"the same source, a year on":          {[]dossier.Quality{from(one(dossier.Reviews, 4.7, 5, at(1)), "Avis Google, janvier 2026"), from(one(dossier.Reviews, 3.9, 5, at(5)), "Avis Google, mai 2026")}, "fall", ""},
		"its own source further back":         {[]dossier.Quality{from(one(dossier.Reviews, 4.0, 5, at(1)), "Google"), from(one(dossier.Reviews, 4.9, 5, at(3)), "TripAdvisor"), from(one(dossier.Reviews, 4.1, 5, at(5)), "Google")}, "", ""},
		"a floor stated once holds":           {[]dossier.Quality{floored(one(dossier.Reviews, 4.3, 5, at(1)), 4.2), one(dossier.Reviews, 4.1, 5, at(5))}, "floor", ""},
		"a scale stated once holds":           {[]dossier.Quality{one(dossier.Reviews, 3.4, 5, at(1)), one(dossier.Reviews, 2.9, 0, at(5))}, "floor", ""},
		"a floor of another scale does not":   {[]dossier.Quality{floored(one(dossier.Reviews, 70, 100, at(1)), 65), one(dossier.Reviews, 3.4, 5, at(5))}, "", ""},
		"a scale of nought divides nothing":   {[]dossier.Quality{{Measure: dossier.Reviews, Value: new(float64), Scale: new(float64)}}, "", "scale"},
		"a reading without a value is no one": {[]dossier.Quality{{Measure: dossier.Reviews}}, "none", ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			verdicts := judgeQuality(&dossier.Offer{Quality: c.readings})
			if c.poor == "none" {
				if len(verdicts) != 0 {
					t.Errorf("got %+v, want no verdict", verdicts)
				}
				return
			}
			if len(verdicts) != 1 || verdicts[0].poor != c.poor || verdicts[0].unknown != c.unknown {
				t.Errorf("got %+v, want poor %q, unknown %q", verdicts, c.poor, c.unknown)
			}
		})
	}
}
