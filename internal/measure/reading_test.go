package measure_test

import (
	"testing"
	"time"

	"boussole/internal/dossier"
	"boussole/internal/measure"

	"github.com/google/go-cmp/cmp"
)

func index(t *testing.T) *dossier.Index {
	t.Helper()
	doc, err := dossier.Read("x.yaml", []byte("evaluation: {indicators: [{id: entrees}, {id: appels}]}\n"))
	if err != nil {
		t.Fatal(err)
	}
	return doc.Index
}

func TestReadCSV_understandsBothWritings(t *testing.T) {
	t.Parallel()
	want := measure.Readings{
		"entrees": {
			{Indicator: "entrees", Date: dossier.NewDate(2027, time.January, 31), Value: 210.5, Source: "porte"},
			{Indicator: "entrees", Date: dossier.NewDate(2027, time.March, 31), Value: 1312, Source: "porte"},
		},
		"appels": {{Indicator: "appels", Date: dossier.NewDate(2027, time.March, 31), Value: 40}},
	}
	for name, src := range map[string]string{
		"commas":      "indicator,date,value,source\nentrees,2027-03-31,1312,porte\nentrees,2027-01-31,210.5,porte\nappels,2027-03-31,40,\n",
		"semicolons":  "\ufeffIndicateur;Date;Valeur;Source\r\nentrees;2027-03-31;1 312;porte\r\nentrees;2027-01-31;210,5;porte\r\nappels;2027-03-31;40\r\n",
		"other order": "date,value,indicator,source\n2027-01-31,210.5,entrees,porte\n2027-03-31,1312,entrees,porte\n2027-03-31,40,appels,\n",
	} {
		got, faults := measure.ReadCSV("r.csv", []byte(src), index(t))
		if len(faults) > 0 {
			t.Errorf("%s: %v", name, faults)
			continue
		}
		if diff := cmp.Diff(got, want); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

func TestSeries_latestIsNoneOfTheFuture(t *testing.T) {
	t.Parallel()
	got, faults := measure.ReadCSV("r.csv", []byte("indicator,date,value\nentrees,2027-01-31,1\nentrees,2027-03-31,2\n"), index(t))
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	if r, ok := got["entrees"].Latest(dossier.NewDate(2027, time.March, 1)); !ok || r.Value != 1 {
		t.Errorf("got %v, %v", r, ok)
	}
	if r, ok := got["entrees"].Latest(dossier.NewDate(2026, time.March, 1)); ok {
		t.Errorf("got %v before all", r)
	}
}

func FuzzReadCSV(f *testing.F) {
	f.Add([]byte("indicator,date,value\nentrees,2027-01-31,1\n"))
	f.Add([]byte("indicateur;date;valeur\nentrees;2027-01-31;1,5\n"))
	doc, err := dossier.Read("x.yaml", []byte("evaluation: {indicators: [{id: entrees}]}\n"))
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		readings, faults := measure.ReadCSV("r.csv", src, doc.Index)
		if (readings == nil) != (len(faults) > 0) {
			t.Errorf("%d readings and %d faults", len(readings), len(faults))
		}
		for _, fault := range faults {
			if fault.Line < 1 || fault.Column < 1 {
				t.Errorf("a fault without a place: %v", fault)
			}
		}
	})
}
