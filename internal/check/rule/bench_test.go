package rule_test

import (
	"fmt"
	"reflect"
	"runtime"
	"strings"
	"testing"
	"time"

	"boussole/internal/check"
	"boussole/internal/check/rule"
	"boussole/internal/dossier"
)

// grown is the French example repeated under other ids until it has n
// elements: real texts and a real web of references, at any size.
func grown(tb testing.TB, n int) *dossier.Dossier {
	tb.Helper()
	src := exampleSource(tb, "fr-entreprise")
	doc, err := dossier.Read("dossier.yaml", src)
	if err != nil {
		tb.Fatal(err)
	}
	if size := len(doc.Index.Elements); n < size {
		return fewer(doc.Dossier, float64(n)/float64(size))
	}
	big := *doc.Dossier
	size := len(doc.Index.Elements)
	for copies := 1; len(dossier.NewIndex(&big).Elements)+size <= n; copies++ {
		again, err := dossier.Read("dossier.yaml", src)
		if err != nil {
			tb.Fatal(err)
		}
		rename(reflect.ValueOf(again.Dossier).Elem(), again.Index, fmt.Sprintf("-c%d", copies))
		join(&big, again.Dossier)
	}
	// The rest are actions, which most rules look at.
	for i := len(dossier.NewIndex(&big).Elements); i < n; i++ {
		action := doc.Dossier.Actions[i%len(doc.Dossier.Actions)]
		action.ID = dossier.ActionID(fmt.Sprintf("%s-d%d", action.ID, i))
		big.Actions = append(big.Actions, action)
	}
	return &big
}

// rename gives the ids below a value a suffix, but for those of single parts.
func rename(v reflect.Value, x *dossier.Index, suffix string) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			rename(v.Elem(), x, suffix)
		}
	case reflect.Struct:
		for _, field := range v.Fields() {
			if field.CanSet() {
				rename(field, x, suffix)
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			rename(v.Index(i), x, suffix)
		}
	case reflect.String:
		if e, ok := x.Find(dossier.AnyID(v.String())); ok && strings.HasSuffix(v.Type().Name(), "ID") && string(e.ID) != string(e.Kind) && e.Kind != dossier.KindCrisisLevel {
			v.SetString(v.String() + suffix)
		}
	}
}

func join(big, more *dossier.Dossier) {
	big.Offers = append(big.Offers, more.Offers...)
	big.Goals = append(big.Goals, more.Goals...)
	big.Problems = append(big.Problems, more.Problems...)
	big.Objectives = append(big.Objectives, more.Objectives...)
	big.Audiences = append(big.Audiences, more.Audiences...)
	big.Messages = append(big.Messages, more.Messages...)
	big.Actors = append(big.Actors, more.Actors...)
	big.SWOT = append(big.SWOT, more.SWOT...)
	big.People = append(big.People, more.People...)
	big.Budget = append(big.Budget, more.Budget...)
	big.Tools = append(big.Tools, more.Tools...)
	big.Arrangements = append(big.Arrangements, more.Arrangements...)
	big.Constraints = append(big.Constraints, more.Constraints...)
	big.Expectations = append(big.Expectations, more.Expectations...)
	big.Missions = append(big.Missions, more.Missions...)
	big.Channels = append(big.Channels, more.Channels...)
	big.MediaPlan = append(big.MediaPlan, more.MediaPlan...)
	big.Synergies = append(big.Synergies, more.Synergies...)
	big.Battles = append(big.Battles, more.Battles...)
	big.Risks = append(big.Risks, more.Risks...)
	big.Actions = append(big.Actions, more.Actions...)
	big.Calendar = append(big.Calendar, more.Calendar...)
	big.Evaluation.Reviews = append(big.Evaluation.Reviews, more.Evaluation.Reviews...)
	big.Evaluation.Indicators = append(big.Evaluation.Indicators, more.Evaluation.Indicators...)
	big.Decisions = append(big.Decisions, more.Decisions...)
	big.Waivers = append(big.Waivers, more.Waivers...)
}

var benchDay = dossier.NewDate(2026, time.December, 1)

// BenchmarkRead reads a dossier of some 300 elements: text to checked references.
func BenchmarkRead(b *testing.B) {
	src := dossier.Marshal(grown(b, 300))
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := dossier.Read("dossier.yaml", src); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkCheck runs all rules over dossiers of growing size. The time per element
// is to stay level.
func BenchmarkCheck(b *testing.B) {
	rules := rule.All()
	for _, n := range []int{100, 300, 1000, 10000} {
		b.Run(fmt.Sprintf("%d", n), func(b *testing.B) {
			doc := dossier.NewDocument(grown(b, n))
			b.ReportAllocs()
			for b.Loop() {
				check.Run(doc, rules, check.Config{Today: benchDay})
			}
			b.ReportMetric(float64(len(doc.Index.Elements)), "elements")
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(doc.Index.Elements)), "ns/element")
		})
	}
}

// fewer keeps a share of the lists that nothing else names.
func fewer(d *dossier.Dossier, share float64) *dossier.Dossier {
	small := *d
	small.Actions = d.Actions[:int(float64(len(d.Actions))*share)]
	small.SWOT = d.SWOT[:int(float64(len(d.SWOT))*share)]
	small.Actors = d.Actors[:int(float64(len(d.Actors))*share)]
	small.Synergies = d.Synergies[:int(float64(len(d.Synergies))*share)]
	small.Calendar = d.Calendar[:int(float64(len(d.Calendar))*share)]
	small.Budget = d.Budget[:int(float64(len(d.Budget))*share)]
	return &small
}

// BenchmarkManyDossiers reads and checks a thousand dossiers, one after the other,
// and reports the heap that is left: it must not grow with their number.
func BenchmarkManyDossiers(b *testing.B) {
	src := exampleSource(b, "fr-entreprise")
	rules := rule.All()
	for _, n := range []int{10, 100, 1000} {
		b.Run(fmt.Sprintf("%d", n), func(b *testing.B) {
			var before, after runtime.MemStats
			runtime.GC()
			runtime.ReadMemStats(&before)
			for b.Loop() {
				for range n {
					doc, err := dossier.Read("dossier.yaml", src)
					if err != nil {
						b.Fatal(err)
					}
					check.Run(doc, rules, check.Config{Today: benchDay})
				}
			}
			runtime.GC()
			runtime.ReadMemStats(&after)
			b.ReportMetric(float64(int64(after.HeapAlloc)-int64(before.HeapAlloc))/1024, "kB-left")
			b.ReportMetric(float64(after.HeapSys)/1024/1024, "MB-heap")
		})
	}
}
