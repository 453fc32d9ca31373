package chart

// RoleWeeks is what several people or teams have to do over a period, week by week, each
// beside the hours that they have. Weeks are seven days from the period's first on.
type RoleWeeks struct {
	Days   int // of the period
	Months []Month
	Rows   []RoleWeek
	Today  int // day of the period; -1: not within it
	Alt    string
}

// RoleWeek is one of them.
type RoleWeek struct {
	Label string
	Value string    // what is asked, in words: "5,2 h"
	Of    string    // what there is, in words: "sur 9"
	Asked []float64 // by week
	There []float64 // by week; nil: unknown
}

const roleHeight = 30.0 // from a row's axis to the top of its scale

// Draw draws a row for each: pale steps under a heavy line of hours, which dips where
// somebody is away. Each row has its own scale, so that one sees how full everybody is,
// whether they have two hours a week or thirty. It is nil without a row, or where nothing
// is asked and nothing there.
func (r RoleWeeks) Draw() *Chart {
	if len(r.Rows) == 0 || r.Days <= 0 || r.most() <= 0 {
		return nil
	}
	c := r.draw(Wide, func(m Month) string { return m.Short })
	c.Narrow = r.draw(Least, func(m Month) string { return m.Letter })
	return c
}

func (r RoleWeeks) most() float64 {
	most := 0.0
	for _, row := range r.Rows {
		most = max(most, Weeks{Asked: row.Asked, There: row.There}.most())
	}
	return most
}

func (r RoleWeeks) draw(width float64, month func(Month) string) *Chart {
	c := &Chart{Alt: r.Alt}
	top, y := 4.0, 14.0
	rows := &Chart{}
	for _, row := range r.Rows {
		w := Weeks{Days: r.Days, Asked: row.Asked, There: row.There}
		role := Ink
		if w.beyond() {
			role = Bad
		}
		y = rows.label(row.Label, "", []Span{{Text: row.Value, Strong: true, Role: role}, {Text: row.Of, Role: Dim, Lead: 4}}, y)
		bottom := y + 8 + roleHeight
		most := max(w.most(), 1e-9)
		w.steps(rows, bottom, func(v float64) float64 { return v / most * roleHeight })
		rows.add(Line{0, 1, bottom, bottom, Axis})
		y = bottom + 26
	}
	bottom := y - 26
	t := Timeline{Days: r.Days}
	for i, m := range r.Months {
		if i > 0 {
			c.add(Line{t.at(m.From), t.at(m.From), top, bottom + 5, Grid})
		}
	}
	if r.Today >= 0 {
		c.add(Line{t.at(r.Today), t.at(r.Today), top, bottom, Now})
	}
	for i := range rows.Marks {
		if text, is := rows.Marks[i].(Text); is {
			text.Halo = true // months pass behind
			rows.Marks[i] = text
		}
	}
	c.add(rows.Marks...)
	for _, m := range r.Months {
		if word := month(m); Measure(word, SmallSize, Sans) <= (t.at(m.To+1)-t.at(m.From))*width {
			c.add(Text{X: (t.at(m.From) + t.at(m.To+1)) / 2, Y: bottom + 20, Anchor: Middle, Size: SmallSize, Spans: []Span{{Text: word, Role: Dim}}})
		}
	}
	c.Height = bottom + 25
	return c
}
