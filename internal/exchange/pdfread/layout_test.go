package pdfread_test

import (
	"fmt"
	"strings"
	"testing"

	"boussole/internal/exchange/pdfread"

	"github.com/google/go-cmp/cmp"
)

// Lines that pdftotext writes across two columns are put down the one and then down the
// other; what crosses both parts those above from those below. Columns in order, and the
// short cells of a table, stay as they are.
func TestLayout_readsColumnsInOrder(t *testing.T) {
	t.Parallel()
	const full, left, right = `<line xMin="50" xMax="540" yMin="%d" yMax="%d"><word>%s</word></line>`, `<line xMin="50" xMax="285" yMin="%d" yMax="%d"><word>%s</word></line>`, `<line xMin="310" xMax="540" yMin="%d" yMax="%d"><word>%s</word></line>`
	const cell, value = `<line xMin="50" xMax="90" yMin="%d" yMax="%d"><word>%s</word></line>`, `<line xMin="310" xMax="350" yMin="%d" yMax="%d"><word>%s</word></line>`
	type row struct {
		form, text string
		y          int
	}
	var across, inOrder, table []row
	var parted, both, as []string
	for i := range 8 {
		y := 100 + 14*i
		across = append(across, row{left, fmt.Sprint("L", i), y}, row{right, fmt.Sprint("R", i), y})
		table = append(table, row{cell, fmt.Sprint("L", i), y}, row{value, fmt.Sprint("R", i), y})
		as = append(as, fmt.Sprint("L", i), fmt.Sprint("R", i))
	}
	for side, form := range []string{left, right} {
		for i := range 8 {
			name := fmt.Sprint([]string{"L", "R"}[side], i)
			inOrder, parted = append(inOrder, row{form, name, 100 + 14*i}), append(parted, name)
		}
	}
	both = append(append([]string{"T"}, parted...), "F")
	for name, c := range map[string]struct {
		rows []row
		want []string
	}{
		"across":       {append(append([]row{{full, "T", 60}}, across...), row{full, "F", 300}), both},
		"one by one":   {inOrder, parted},
		"a table":      {table, as},
		"half a table": {table[:4], as[:4]},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var b strings.Builder
			b.WriteString(`<page width="595" height="842"><block>`)
			for _, r := range c.rows {
				fmt.Fprintf(&b, r.form, r.y, r.y+12, r.text)
			}
			f, err := pdfread.Layout(strings.NewReader(b.String() + "</block></page>"))
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, l := range f.Pages[0].Lines {
				got = append(got, l.Text)
			}
			if diff := cmp.Diff(got, c.want); diff != "" {
				t.Errorf("got, want:\n%s", diff)
			}
		})
	}
}
