package chart_test

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"boussole/internal/chart"
)

// drawn is one chart of each builder, some plain, some that push at the limits.
func drawn() map[string]*chart.Chart {
	all := map[string]*chart.Chart{}
	stations := [12]chart.Station{}
	for i := range stations {
		stations[i] = chart.Station{Name: []string{"Identité", "Buts", "Problèmes", "Objectifs", "Publics", "Messages", "Batailles", "Canaux", "Actions", "Publications", "Mesures", "Revues"}[i], Count: fmt.Sprint(i * 7), Unknown: i == 9}
	}
	all["chain"] = chart.Chain(stations, nil, "chaque revue ramène au cap", "alt")
	all["chain broken"] = chart.Chain(stations, []chart.Break{
		{Before: 2, Text: "3 problèmes ne relèvent d’aucun but"},
		{Before: 3, Text: "12 objectifs ne répondent à aucun problème"},
		{Before: 6, Text: "1 bataille ne sert aucun objectif"},
		{Before: 8, Text: "12 actions ne servent aucune bataille"},
		{Before: 11, Text: "Revues : rien d’écrit", Block: true},
	}, "chaque revue ramène au cap", "alt")
	var bearings [8]chart.Bearing
	for i, name := range []string{"N", "NE", "E", "SE", "S", "SO", "O", "NO"} {
		bearings[i] = chart.Bearing{Name: name, Share: float64(i) / 7, Value: "120\u00a0/\u00a0144", Blocked: i%3 == 0}
	}
	all["rose"] = chart.Rose(bearings, "alt")
	all["load"] = chart.Load([]chart.Bar{
		{Label: "Claire Vuillet", Note: "communication", Mean: 19, Peak: 24, Capacity: new(21.0), Value: "19 h", Of: "sur 21"},
		{Label: "Responsable de l’accueil et de l’état civil, bibliothécaire et régisseur", Mean: 3, Peak: 3, Capacity: new(4.0), Value: "3 h", Of: "sur 4"},
		{Label: "Sans heures", Mean: 2, Peak: 5, Value: "2 h"},
		{Label: "Chargé de mission", Note: "Direction générale des services techniques et de l’urbanisme", Mean: 0, Capacity: new(0.5), Value: "0 h", Of: "sur 0,5"},
	}, "alt")
	all["shares"] = chart.Shares([]chart.Part{{Label: "Bouche-à-oreille", Share: 0.71, Value: "71 %, 12 h par semaine"}, {Label: "Moteurs de recherche et annuaires de la région", Share: 1, Value: "100 %", Soft: true}}, "alt")
	all["shares of a text"] = chart.Shares([]chart.Part{{Label: "À vous", Share: 0.31, Value: "31 %, 12 phrases sur 39"}, {Label: "Empruntées", Share: 0.08, Value: "8 %", Role: chart.Over}, {Label: "À n’importe qui", Value: "61 %", Share: 0.61, Role: chart.Off}}, "alt")
	links := make([]chart.Link, 15)
	for i, name := range []string{"Identité", "Problème", "Objectifs", "Publics", "Écosystème", "Atouts, faiblesses", "Moyens", "Missions", "Canaux", "Batailles", "Programme", "Charte", "Risques", "Évaluation", "Décisions"} {
		links[i] = chart.Link{Name: name, Count: "12 passages", Held: i%4 != 2}
	}
	all["links"], all["seven links"] = chart.Links(links, "alt"), chart.Links(links[:7], "alt")
	all["interval"] = chart.Interval{Low: new(3870.0), Likely: new(4530.0), High: new(5170.0), Baseline: new(3400.0), Target: new(4600.0), Words: "attendu de 3 870 à 5 170", Value: "4 530", Aim: "visé 4 600", BaselineLabel: "départ 3 400", TargetLabel: "cible 4 600", Alt: "alt"}.Draw()
	all["interval of one value"] = chart.Interval{Baseline: new(150000.0), Target: new(150000.0), Words: "effet non estimé", Aim: "visé 150 000", BaselineLabel: "départ 150 000", TargetLabel: "cible 150 000", Alt: "alt"}.Draw()
	all["interval unmeasured"] = chart.Interval{Target: new(30.0), Unmeasured: "à mesurer avant le 28 février 2027", Aim: "visé 30 %", Alt: "alt"}.Draw()
	limit := 7
	all["exposure"] = chart.Exposure{Levels: []int{2, 1, 2, 0, 1}, Cap: &limit, CapLabel: "plafond 7", TotalLabel: "batailles choisies 6", Alt: "alt"}.Draw()
	all["exposure beyond"] = chart.Exposure{Levels: []int{4, 4, 4}, Cap: &limit, CapLabel: "plafond 7", TotalLabel: "batailles choisies 12", Alt: "alt"}.Draw()
	all["exposure of nothing"] = chart.Exposure{Cap: &limit, CapLabel: "plafond 7", TotalLabel: "batailles choisies 0", Alt: "alt"}.Draw()
	line := year()
	line.Rows = []chart.Row{
		{Label: "Les caves ouvertes", Note: "campagne", Spans: []chart.Stretch{{From: 35, To: 64}, {From: 255, To: 364}}, Dispatch: []int{35, 40, 300}},
		{Label: "La saison dans la presse d’ici, avec tous ceux qui l’écrivent et tous ceux qui la lisent à table", Note: "relation", Lasting: true, Spans: []chart.Stretch{{From: 0, To: 364}}, Dispatch: every(7)},
		{Label: "Chaque jour", Note: "relation", Lasting: true, Spans: []chart.Stretch{{From: 0, To: 364}}, Dispatch: every(1)},
		{Label: "Sans dates", Unknown: true, Spans: []chart.Stretch{{From: 0, To: 364}}},
	}
	all["timeline"] = line.Draw()
	all["weeks"] = busy().Draw()
	plain := busy()
	plain.There, plain.ThereLabel, plain.Today, plain.PeakLabel = nil, "", 40, "38 h au plus"
	all["weeks of unknown hours"] = plain.Draw()
	long := busy()
	long.ThereLabel, long.PeakLabel = "1 049,5 h disponibles pour toute l’équipe", "jusqu’à 1 024,1 h, soit 562,9 h de trop"
	all["weeks in long words"] = long.Draw()
	all["frontier"] = chart.Frontier{
		Choices: []chart.Choice{{Name: "1", Takes: 1700, Worth: 0.31, Worst: 0.27}, {Name: "2", Takes: 2191, Worth: 0.52, Worst: 0.47}, {Name: "3", Takes: 3071, Worth: 0.66, Worst: 0.6}, {Name: "4", Takes: 3080, Worth: 0.67, Worst: 0.61}, {Name: "5", Takes: 10581, Worth: 0.94, Worst: 0.87, Present: true}, {Name: "6", Takes: 11365, Worth: 1, Worst: 0.89}},
		Grades:  []chart.Grade{{Value: 0, Label: "0\u00a0%"}, {Value: 0.25, Label: "25\u00a0%"}, {Value: 0.5, Label: "50\u00a0%"}, {Value: 0.75, Label: "75\u00a0%"}, {Value: 1, Label: "100\u00a0%"}},
		Least:   "1 700\u00a0€", Most: "11 365\u00a0€", Across: "dépense du plan", Upwards: "chemin fait vers les cibles", Alt: "alt",
	}.Draw()
	all["frontier of one means"] = chart.Frontier{
		Choices: []chart.Choice{{Name: "1", Takes: 5, Worth: 0, Worst: 0}, {Name: "2", Takes: 5, Worth: 0.02, Worst: -0.5}},
		Grades:  []chart.Grade{{Value: 0, Label: "0\u00a0%"}, {Value: 1, Label: "100\u00a0%"}}, Least: "5", Most: "5", Across: "exposition du plan", Upwards: "chemin fait vers les cibles", Alt: "alt",
	}.Draw()
	rows := chart.RoleWeeks{Days: 365, Months: year().Months, Today: 40, Alt: "alt"}
	for _, name := range []string{"Claire Vuillet", "Bibliothécaire chargée de médiation numérique et des ateliers", ""} {
		rows.Rows = append(rows.Rows, chart.RoleWeek{Label: name, Value: "19,5 h", Of: "sur 21", Asked: busy().Asked, There: busy().There})
	}
	all["weeks of roles"] = rows.Draw()
	all["stops"] = chart.Stops([]string{"Y être", "Pas encore, sauf si…", "Ne pas y être"}, 1, "alt")
	all["stops, the last"] = chart.Stops([]string{"There", "Not yet, unless…", "Not there"}, 2, "alt")
	all["year scale"] = chart.YearScale(365, year().Months, 364, "31 décembre 2027", "alt")
	all["year scale at its start"] = chart.YearScale(365, year().Months, 0, "1er janvier 2027", "alt")
	return all
}

func every(days int) []int {
	var list []int
	for d := 0; d < 365; d += days {
		list = append(list, d)
	}
	return list
}

func year() chart.Timeline {
	t := chart.Timeline{Days: 365, Today: 3, TodayLabel: "aujourd’hui", Reviews: []int{14, 104, 364}, Blackouts: []chart.Stretch{{From: 0, To: 2}, {From: 213, To: 233}}, Alt: "alt"}
	from := 0
	for i, days := range []int{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31} {
		name := []string{"janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."}[i]
		t.Months = append(t.Months, chart.Month{Stretch: chart.Stretch{From: from, To: from + days - 1}, Short: name, Letter: strings.ToUpper(name[:1])})
		from += days
	}
	return t
}

// busy is a year's weeks: some beyond what there is, three with nobody there.
func busy() chart.Weeks {
	w := chart.Weeks{
		Days: 365, Months: year().Months, Grades: []chart.Grade{{Value: 10, Label: "10 h"}, {Value: 20, Label: "20 h"}, {Value: 30, Label: "30 h"}},
		ThereLabel: "31 h disponibles", PeakLabel: "38 h, 7 de trop", Today: -1, Alt: "alt",
	}
	for week := range 52 {
		asked, there := 20+float64(week%5), 31.0
		switch {
		case week >= 24 && week < 28:
			asked = 38
		case week >= 31 && week < 34:
			asked, there = 4, 0
		case week < 3:
			asked = 0
		}
		w.Asked, w.There = append(w.Asked, asked), append(w.There, there)
	}
	return w
}

// layouts are a chart at the widths that it must hold at.
func layouts(c *chart.Chart) map[float64]*chart.Chart {
	if c.Narrow != nil {
		return map[float64]*chart.Chart{chart.Least: c.Narrow, 328: c.Narrow, chart.Wide: c, 1200: c}
	}
	return map[float64]*chart.Chart{chart.Least: c, 328: c, 500: c, 1200: c}
}

// Nothing leaves its drawing, on a telephone or on a wide screen. Half the thickness of
// a line, and a graduation's own width, may.
func TestMarks_stayInTheirBox(t *testing.T) {
	t.Parallel()
	for name, c := range drawn() {
		for width, c := range layouts(c) {
			for i, m := range c.Marks {
				slack := 2.0
				if p, is := m.(chart.Point); is {
					slack = p.R // a lozenge on the last day
				}
				b := chart.Bounds(m, width)
				if b.X0 < -slack || b.Y0 < -slack || b.X1 > width+slack || b.Y1 > c.Height+slack {
					t.Errorf("%s at %v px: mark %d %+v covers %v of %v by %v", name, width, i, m, b, width, c.Height)
				}
			}
		}
	}
}

func TestTexts_neverLieOverOneAnother(t *testing.T) {
	t.Parallel()
	for name, c := range drawn() {
		for width, c := range layouts(c) {
			var texts []chart.Text
			for _, m := range c.Marks {
				if text, is := m.(chart.Text); is {
					texts = append(texts, text)
				}
			}
			for i, a := range texts {
				for _, b := range texts[:i] {
					if chart.Bounds(a, width).Meets(chart.Bounds(b, width)) {
						t.Errorf("%s at %v px: %v over %v", name, width, a.Spans, b.Spans)
					}
				}
			}
		}
	}
}

func TestTexts_areFourteenPixelsOrMore(t *testing.T) {
	t.Parallel()
	n := 0
	for name, c := range drawn() {
		for _, c := range layouts(c) {
			for _, m := range c.Marks {
				if text, is := m.(chart.Text); is {
					n++
					if text.Size != 0 && text.Size < chart.SmallSize {
						t.Errorf("%s: %v px: %v", name, text.Size, text.Spans)
					}
				}
			}
		}
	}
	if n < 100 {
		t.Errorf("only %d texts", n)
	}
}

// The length of a bar is its value's share of the scale, whatever the values.
func TestLoad_barsAreProportional(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		var bars []chart.Bar
		for range 1 + random.IntN(6) {
			mean := random.Float64() * 40
			bars = append(bars, chart.Bar{Label: "x", Mean: mean, Peak: mean + random.Float64()*10, Capacity: new(0.1 + random.Float64()*40)})
		}
		c := chart.Load(bars, "alt")
		var scale float64 // hours that the whole width stands for
		at := 0
		for _, m := range c.Marks {
			r, is := m.(chart.Rect)
			if !is || r.Role != chart.Edge {
				continue
			}
			if one := *bars[at].Capacity / r.W; scale == 0 {
				scale = one
			} else if math.Abs(one-scale) > 1e-6*scale {
				t.Fatalf("bar %d: %v hours a width, %v before", at, one, scale)
			}
			at++
		}
		if at != len(bars) {
			t.Fatalf("%d outlines of %d bars", at, len(bars))
		}
		at = -1
		var filled, beyond float64
		check := func() {
			b := bars[at]
			if want := math.Min(b.Mean, *b.Capacity); math.Abs(filled*scale-want) > 1e-6 {
				t.Fatalf("full to %v, want %v", filled*scale, want)
			}
			if want := math.Max(0, b.Peak-*b.Capacity); math.Abs(beyond*scale-want) > 1e-6 {
				t.Fatalf("beyond by %v, want %v", beyond*scale, want)
			}
		}
		for _, m := range c.Marks {
			if r, is := m.(chart.Rect); is {
				switch r.Role {
				case chart.Soft:
					at, beyond = at+1, 0
				case chart.Fill:
					filled = r.W
				case chart.Over:
					beyond = r.W
				case chart.Edge:
					check()
				default:
				}
			}
		}
	}
}

// A point of the rose is as long as the share of checks that hold.
func TestRose_lengthsAreShares(t *testing.T) {
	t.Parallel()
	var bearings [8]chart.Bearing
	for i := range bearings {
		bearings[i].Share = float64(i+1) / 8
	}
	lengths := map[string]bool{}
	for _, m := range chart.Rose(bearings, "alt").Marks {
		if p, is := m.(chart.Path); is && p.Closed && p.Role == chart.Lit {
			tip := p.Steps[2]
			lengths[fmt.Sprintf("%.3f", math.Hypot(tip.X, tip.Y)/118)] = true
		}
	}
	for i := range bearings {
		if want := fmt.Sprintf("%.3f", float64(i+1)/8); !lengths[want] {
			t.Errorf("no point of length %s among %v", want, lengths)
		}
	}
}

func TestExposure_hatchesWhatIsBeyondTheCap(t *testing.T) {
	t.Parallel()
	limit := 7
	beyond, width := 0.0, 0.0
	for _, m := range (chart.Exposure{Levels: []int{4, 4, 4}, Cap: &limit}).Draw().Marks {
		if r, is := m.(chart.Rect); is {
			switch r.Role {
			case chart.Over:
				beyond += r.W
			case chart.Soft:
				width += r.W
			default:
			}
		}
	}
	if got := beyond / width; math.Abs(got-5.0/7) > 1e-9 {
		t.Errorf("beyond is %v of what is within, want 5/7", got)
	}
}

// Areas are hours: what is drawn full and what is hatched are, in hours and weeks, what
// is asked within what there is and beyond it, and the steps fill the whole period.
func TestWeeks_areasAreHours(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(3, 4))
	for range 200 {
		w := chart.Weeks{Days: 364, Today: -1}
		most, within, beyond := 0.0, 0.0, 0.0
		for range 52 {
			asked, there := float64(random.IntN(4))*10, float64(random.IntN(4))*10
			w.Asked, w.There = append(w.Asked, asked), append(w.There, there)
			most = max(most, asked, there)
			within += math.Min(asked, there)
			beyond += math.Max(0, asked-there)
		}
		c := w.Draw()
		full, over, line := 0.0, 0.0, 0.0
		for _, m := range c.Marks {
			switch m := m.(type) {
			case chart.Rect:
				if m.Role == chart.Soft {
					full += math.Round(m.W*52) * m.H
				} else {
					over += m.W * 52 * m.H
				}
			case chart.Line:
				if m.Role == chart.Cap && m.Y1 == m.Y2 {
					line += m.X2 - m.X1
				}
			default:
			}
		}
		if math.Abs(line-1) > 1e-9 {
			t.Fatalf("the line of what there is goes over %v of the width", line)
		}
		if math.Abs(full*beyond-over*within) > 1e-6*max(1, full*beyond) {
			t.Fatalf("areas %v and %v for hours %v and %v", full, over, within, beyond)
		}
	}
}

func TestWeeks_drawsNothingOfNothing(t *testing.T) {
	t.Parallel()
	for _, w := range []chart.Weeks{{}, {Days: 365}, {Days: 365, Asked: make([]float64, 52), There: make([]float64, 52)}} {
		if c := w.Draw(); c != nil {
			t.Errorf("%+v: %+v", w, c)
		}
	}
}

// A row is as high as its own hours let it be: half full is half as high.
func TestRoleWeeks_haveTheirOwnScales(t *testing.T) {
	t.Parallel()
	r := chart.RoleWeeks{Days: 14, Today: -1, Rows: []chart.RoleWeek{
		{Label: "a", Asked: []float64{1, 1}, There: []float64{2, 2}},
		{Label: "b", Asked: []float64{20, 20}, There: []float64{40, 40}},
	}}
	var heights []float64
	for _, m := range r.Draw().Marks {
		if rect, is := m.(chart.Rect); is && rect.Role == chart.Soft {
			heights = append(heights, rect.H)
		}
	}
	if len(heights) != 2 || heights[0] != heights[1] || heights[0] != 15 {
		t.Errorf("the steps are %v high, want 15 each", heights)
	}
	for _, none := range []chart.RoleWeeks{{}, {Days: 14, Rows: []chart.RoleWeek{{Label: "a"}}}} {
		if none.Draw() != nil {
			t.Error("something is drawn of nothing")
		}
	}
}

// The answer that was given is the heavy one, and no other is.
func TestStops_markTheAnswer(t *testing.T) {
	t.Parallel()
	words := []string{"Y être", "Pas encore", "Ne pas y être"}
	for at := range words {
		for _, c := range []*chart.Chart{chart.Stops(words, at, "alt"), chart.Stops(words, at, "alt").Narrow} {
			for _, m := range c.Marks {
				if text, is := m.(chart.Text); is && text.Spans[0].Strong != (text.Spans[0].Text == words[at]) {
					t.Errorf("of answer %d, %q is strong: %v", at, text.Spans[0].Text, text.Spans[0].Strong)
				}
			}
		}
	}
}

func TestTimeline_pointsOfARowDoNotTouch(t *testing.T) {
	t.Parallel()
	line := year()
	line.Rows = []chart.Row{{Label: "x", Lasting: true, Spans: []chart.Stretch{{From: 0, To: 364}}, Dispatch: every(3)}}
	for width, c := range layouts(line.Draw()) {
		var last *chart.Point
		n := 0
		for _, m := range c.Marks {
			p, is := m.(chart.Point)
			if !is || p.Shape != chart.Dot {
				continue
			}
			if last != nil && (p.X-last.X)*width < 2*p.R {
				t.Errorf("at %v px, two points %v px apart, of %v", width, (p.X-last.X)*width, p.R)
			}
			last = &p
			n++
		}
		if n < 30 {
			t.Errorf("at %v px, %d points", width, n)
		}
	}
}

// The SVG is well-formed, carries its alternative, and neither style nor script.
func TestSVG_isWellFormedAndBare(t *testing.T) {
	t.Parallel()
	for name, c := range drawn() {
		var b strings.Builder
		c.WriteSVG(&b, "x")
		dec := xml.NewDecoder(strings.NewReader("<p>" + b.String() + chart.Sprite + "</p>"))
		for {
			token, err := dec.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Fatalf("%s: %v\n%s", name, err, b.String())
			}
			if e, is := token.(xml.StartElement); is {
				for _, a := range e.Attr {
					if a.Name.Local == "style" || strings.HasPrefix(a.Name.Local, "on") || e.Name.Local == "script" {
						t.Errorf("%s: <%s %s>", name, e.Name.Local, a.Name.Local)
					}
				}
			}
		}
		if !strings.Contains(b.String(), `role="img" aria-label="alt"`) {
			t.Errorf("%s has no alternative", name)
		}
	}
}

func TestWrap_keepsWithinTheWidth(t *testing.T) {
	t.Parallel()
	for _, s := range []string{"", "mot", "Propriétaires d’une maison d’avant 1949 qui citent la réparation sans qu’on la leur souffle", strings.Repeat("x", 300), strings.Repeat("é", 1<<20)} {
		lines := chart.Wrap(s, 15, chart.Sans, 200, 2)
		if len(lines) > 2 {
			t.Errorf("%d lines of %q", len(lines), s)
		}
		for _, l := range lines {
			if chart.Measure(l, 15, chart.Sans) > 200 {
				t.Errorf("%q is %v px", l, chart.Measure(l, 15, chart.Sans))
			}
		}
	}
}

// A dossier under way has roles without a name and battles without one: a label that is
// empty draws what is left of it, and no chart fails on it.
func TestLabels_mayBeEmpty(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("Direction générale des services techniques ", 4)
	for _, label := range []string{"", " ", "\n"} {
		for _, note := range []string{"", " ", long} {
			charts := []*chart.Chart{
				chart.Load([]chart.Bar{{Label: label, Note: note, Mean: 2, Value: "2 h"}}, "alt"),
				chart.Load([]chart.Bar{{Label: long, Note: note, Mean: 2, Value: "2 h"}}, "alt"),
				chart.Shares([]chart.Part{{Label: label, Share: 0.5, Value: "50 %"}}, "alt"),
			}
			for _, row := range []chart.Row{{Label: label, Note: note}, {Label: long, Note: note}, {Label: long, Note: long + " "}, {Label: long, Note: strings.Repeat(" ", 200)}} {
				line := year()
				line.Rows = []chart.Row{row}
				charts = append(charts, line.Draw())
			}
			for _, c := range charts {
				if c == nil || len(c.Marks) == 0 || c.Height <= 0 {
					t.Errorf("label %q, note %q: %+v", label, note, c)
				}
			}
		}
	}
	only := chart.Load([]chart.Bar{{Note: long, Mean: 2, Value: "2 h"}}, "alt")
	first, is := only.Marks[0].(chart.Text)
	if !is || !strings.HasPrefix(first.Spans[0].Text, "Direction") {
		t.Errorf("a note alone is not its label: %+v", only.Marks[0])
	}
}
