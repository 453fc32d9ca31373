package ooxml_test

import (
	"encoding/xml"
	"math"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"boussole/internal/chart"
	"boussole/internal/document"
	"boussole/internal/exchange/ooxml"
)

// charts are one of each kind, as the examples have them.
func charts() map[string]*chart.Chart {
	months := make([]chart.Month, 12)
	for i := range months {
		months[i] = chart.Month{Stretch: chart.Stretch{From: i * 30, To: i*30 + 29}, Short: "janv.", Letter: "J"}
	}
	var bearings [8]chart.Bearing
	for i := range bearings {
		bearings[i] = chart.Bearing{Name: "N", Share: float64(i) / 8, Value: "3 / 14", Blocked: i%3 == 0}
	}
	var stations [12]chart.Station
	for i := range stations {
		stations[i] = chart.Station{Name: "Problèmes", Count: "12", Unknown: i == 9}
	}
	return map[string]*chart.Chart{
		"load":     chart.Load([]chart.Bar{{Label: "Claire", Mean: 19, Peak: 24, Capacity: new(21.0), Value: "19 h", Note: "sur 21"}}, "19 h sur 21"),
		"rose":     chart.Rose(bearings, "la rose"),
		"chain":    chart.Chain(stations, []chart.Break{{Before: 3, Text: "deux problèmes sans but"}, {Before: 8, Text: "rien", Block: true}}, "chaque revue", "la chaîne"),
		"timeline": chart.Timeline{Days: 360, Months: months, Rows: []chart.Row{{Label: "Le samedi", Note: "relation", Lasting: true, Spans: []chart.Stretch{{From: 4, To: 300}}, Dispatch: []int{5, 12, 19}}}, Blackouts: []chart.Stretch{{From: 200, To: 230}}, Reviews: []int{89}, Today: 40, TodayLabel: "aujourd’hui", Alt: "le programme"}.Draw(),
		"scale":    chart.YearScale(360, months, 40, "1er décembre", "l’année"),
		"interval": chart.Interval{Low: new(26.0), Likely: new(30.0), High: new(34.0), Baseline: new(22.0), Target: new(30.0), Words: "attendu de 26 à 34", Value: "30 %", Aim: "visé 30 %", BaselineLabel: "départ 22 %", TargetLabel: "cible 30 %", Alt: "l’intervalle"}.Draw(),
		"unknown":  chart.Interval{Unmeasured: "départ à mesurer", Aim: "visé 5", Alt: "à mesurer"}.Draw(),
	}
}

const (
	pageOpen  = `<x xmlns:a="a" xmlns:w="w" xmlns:wps="wps" xmlns:wpg="wpg" xmlns:p="p">`
	pageClose = `</x>`
)

// drawn is what a group holds: its box, the boxes and the ids of its shapes, and its
// words.
type drawn struct {
	group  [4]int64
	shapes [][4]int64
	ids    []string
	words  string
	least  float64 // points
}

func read(t *testing.T, m *ooxml.Markup) drawn {
	t.Helper()
	dec := xml.NewDecoder(strings.NewReader(pageOpen + m.String() + pageClose))
	var d drawn
	var off [2]int64
	first := true
	d.least = math.Inf(1)
	text := false
	for {
		token, err := dec.Token()
		if err != nil {
			if err.Error() == "EOF" {
				return d
			}
			t.Fatalf("%v in %s", err, m.String())
		}
		switch e := token.(type) {
		case xml.StartElement:
			attr := map[string]string{}
			for _, a := range e.Attr {
				attr[a.Name.Local] = a.Value
			}
			number := func(s string) int64 {
				n, err := strconv.ParseInt(s, 10, 64)
				if err != nil {
					t.Fatalf("%s: %v", e.Name.Local, err)
				}
				return n
			}
			switch e.Name.Local {
			case "off":
				off = [2]int64{number(attr["x"]), number(attr["y"])}
			case "ext":
				box := [4]int64{off[0], off[1], off[0] + number(attr["cx"]), off[1] + number(attr["cy"])}
				if box[2] < box[0] || box[3] < box[1] {
					t.Errorf("a shape of less than nothing: %v", box)
				}
				if first {
					d.group, first = box, false
				} else {
					d.shapes = append(d.shapes, box)
				}
			case "cNvPr":
				d.ids = append(d.ids, attr["id"])
			case "sz":
				d.least = min(d.least, float64(number(attr["val"]))/2)
			case "rPr":
				if s := attr["sz"]; s != "" {
					d.least = min(d.least, float64(number(s))/100)
				}
			case "t":
				text = true
			}
		case xml.EndElement:
			text = false
		case xml.CharData:
			if text {
				d.words += string(e)
			}
		}
	}
}

func wordsOf(c *chart.Chart) string {
	var b strings.Builder
	for _, m := range c.Marks {
		if t, is := m.(chart.Text); is {
			for _, s := range t.Spans {
				b.WriteString(s.Text)
			}
		}
	}
	return b.String()
}

func bare(s string) string {
	return strings.Map(func(r rune) rune {
		if r == ' ' || r == '\u00a0' || r == '\u202f' {
			return -1
		}
		return r
	}, s)
}

func TestDraw_keepsAllWithinItsPlaceAndLegible(t *testing.T) {
	t.Parallel()
	for name, c := range charts() {
		for _, place := range []struct {
			flavour     ooxml.Flavour
			width       ooxml.EMU
			least, most float64
		}{{ooxml.Page, 174 * ooxml.Mm, 9, 9.6}, {ooxml.Page, 82 * ooxml.Mm, 9, 9.6}, {ooxml.Slide, 300 * ooxml.Mm, 12, 16}, {ooxml.Slide, 150 * ooxml.Mm, 12, 16}} {
			l := ooxml.Fit(c, place.width, 0, place.least, place.most)
			var m ooxml.Markup
			pen := ooxml.Pen{Flavour: place.flavour, Lang: "fr-FR"}
			pen.Draw(&m, l, 12700, 25400)
			d := read(t, &m)
			if l.Width > place.width+1 {
				t.Errorf("%s is %d wide in a place of %d", name, l.Width, place.width)
			}
			if want := [4]int64{12700, 25400, 12700 + int64(l.Width), 25400 + int64(l.Height)}; d.group != want {
				t.Errorf("%s: group %v, want %v", name, d.group, want)
			}
			for _, s := range d.shapes {
				const rounding = 2
				if s[0] < d.group[0]-rounding || s[1] < d.group[1]-rounding || s[2] > d.group[2]+rounding || s[3] > d.group[3]+rounding {
					t.Errorf("%s on %d: a shape %v leaves the group %v", name, place.width, s, d.group)
				}
			}
			if d.least < place.least-0.5 || l.Text < place.least-0.01 {
				t.Errorf("%s on %d: text of %.1f points, %.2f", name, place.width, d.least, l.Text)
			}
			if got := bare(d.words); got != bare(wordsOf(c)) && (c.Narrow == nil || got != bare(wordsOf(c.Narrow))) {
				t.Errorf("%s: words %q", name, d.words)
			}
			seen := map[string]bool{}
			for _, id := range d.ids {
				if seen[id] {
					t.Errorf("%s: two shapes %s", name, id)
				}
				seen[id] = true
			}
		}
	}
}

func TestDraw_hasTheAlternativeText(t *testing.T) {
	t.Parallel()
	var m ooxml.Markup
	pen := ooxml.Pen{Flavour: ooxml.Slide}
	pen.Draw(&m, ooxml.Fit(&chart.Chart{Height: 10, Alt: `19 h "sur" <21>`}, 100*ooxml.Mm, 0, 9, 12), 0, 0)
	if !strings.Contains(m.String(), `descr="19 h &quot;sur&quot; &lt;21&gt;"`) {
		t.Error(m.String())
	}
}

func TestFit_keepsToAHeight(t *testing.T) {
	t.Parallel()
	for name, c := range charts() {
		const height = 30 * ooxml.Mm
		if l := ooxml.Fit(c, 174*ooxml.Mm, height, 9, 9.6); l.Height > height*11/10 {
			t.Errorf("%s is %.0f mm high", name, float64(l.Height)/float64(ooxml.Mm))
		}
	}
}

// Every role and every sign has a paint of its own that is drawn as shapes.
func TestSigns_areShapes(t *testing.T) {
	t.Parallel()
	seen := map[string]document.Mark{}
	for _, mark := range []document.Mark{document.MarkBlocking, document.MarkWarning, document.MarkAdvice, document.MarkSound, document.MarkWaived} {
		var m ooxml.Markup
		pen := ooxml.Pen{}
		pen.Draw(&m, ooxml.Sign(mark, 10*ooxml.Pt), 0, 0)
		d := read(t, &m)
		if len(d.shapes) < 2 {
			t.Errorf("%s is not drawn", mark)
		}
		if other, is := seen[m.String()]; is {
			t.Errorf("%s looks like %s", mark, other)
		}
		seen[m.String()] = mark
	}
	for _, sample := range []document.Sample{document.SampleFill, document.SampleSoft, document.SampleOver, document.SampleOff, document.SampleCap, document.SampleBand, document.SampleDispatch, document.SampleReview, document.SampleToday} {
		var m ooxml.Markup
		pen := ooxml.Pen{}
		pen.Draw(&m, ooxml.Sample(sample, 9), 0, 0)
		if d := read(t, &m); len(d.shapes) < 2 {
			t.Errorf("%s is not drawn", sample)
		}
	}
}

// Whatever the marks are, what is drawn is XML, and nothing is endless.
func TestDraw_ofAnythingIsWellFormed(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(3, 1415))
	odd := func() float64 {
		return []float64{0, 1, -1, 0.5, 1e9, -1e9, math.NaN(), math.Inf(1), math.Inf(-1), r.NormFloat64() * 100}[r.IntN(10)]
	}
	roles := []chart.Role{chart.Fill, chart.Soft, chart.Over, chart.Off, chart.Edge, chart.Cap, chart.Target, chart.Axis, chart.Grid, chart.Range, chart.Now, chart.Gap, chart.Back, chart.Open, chart.Hollow, chart.Lit, chart.Shade, chart.Ink, chart.Dim, chart.Bad, chart.Warn, "", "<&"}
	for range 2000 {
		c := &chart.Chart{Height: odd(), Width: odd(), Alt: "<&\x00\""}
		for range r.IntN(6) {
			role := roles[r.IntN(len(roles))]
			c.Marks = append(c.Marks, []chart.Mark{
				chart.Rect{X: odd(), W: odd(), Y: odd(), H: odd(), Role: role},
				chart.Line{X1: odd(), X2: odd(), Y1: odd(), Y2: odd(), Role: role},
				chart.Path{X: odd(), Y: odd(), Role: role, Closed: r.IntN(2) == 0, Steps: []chart.Step{{Op: chart.Move}, {Op: chart.Curve, X: odd(), Y: odd(), C1X: odd()}, {Op: chart.To, X: odd()}}},
				chart.Point{X: odd(), DX: odd(), Y: odd(), R: odd(), Shape: []chart.Shape{chart.Dot, chart.Ring, chart.Lozenge, chart.Pointer, chart.Alert, "?"}[r.IntN(6)], Role: role},
				chart.Text{X: odd(), Y: odd(), Size: odd(), Anchor: chart.Anchor(r.IntN(3)), Halo: true, Spans: []chart.Span{{Text: "a<\x01", Lead: odd()}, {Text: "é", Own: true, Lead: odd(), Role: role}}},
			}[r.IntN(5)])
		}
		if r.IntN(3) == 0 {
			c.Narrow = &chart.Chart{Height: odd(), Marks: c.Marks}
		}
		var m ooxml.Markup
		pen := ooxml.Pen{Flavour: ooxml.Flavour(r.IntN(2))}
		pen.Draw(&m, ooxml.Fit(c, ooxml.EMU(r.IntN(5_000_000)), ooxml.EMU(r.IntN(3)*1_000_000), 9, 12), 0, 0)
		read(t, &m)
		if m.Len() > 100_000 {
			t.Fatalf("%d bytes for %d marks", m.Len(), len(c.Marks))
		}
	}
}
