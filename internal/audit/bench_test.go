package audit_test

import (
	"fmt"
	"strings"
	"syscall"
	"testing"
	"time"

	"boussole/internal/audit"
	"boussole/internal/audit/fixture"
	"boussole/internal/audit/library"
	"boussole/internal/audit/rule"
	"boussole/internal/document"
	"boussole/internal/exchange/open"
	"boussole/internal/exchange/pptx"
)

// long is a document of about n bytes: the four documents once, then what they say outside
// their objectives again and again, with a name that differs from one time to the next.
func long(tb testing.TB, n int) (*document.Document, int) {
	tb.Helper()
	var once, again strings.Builder
	for _, name := range []string{"mairie", "ngo", "deck", "minutes"} {
		a := read(tb, name)
		for i := range a.Blocks {
			line := a.Blocks[i].Text + "\n"
			if a.Blocks[i].Kind == audit.Heading {
				line = strings.Repeat("#", a.Blocks[i].Level) + " " + line
			}
			once.WriteString(line)
			if a.Blocks[i].Part != audit.Objectives {
				again.WriteString(line)
			}
		}
	}
	var b strings.Builder
	b.WriteString(once.String())
	for i := 0; b.Len() < n; i++ {
		b.WriteString(strings.ReplaceAll(again.String(), "Saint-Aubin", fmt.Sprintf("Saint-Aubin-%d", i)))
	}
	doc, _ := fixture.Read("long", b.String())
	return doc, b.Len()
}

// Plain text with all judgements, against the library that ships.
func BenchmarkAudit_plain(b *testing.B) {
	doc, n := long(b, 1<<20)
	view, err := library.Shipped()
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(n))
	b.ReportAllocs()
	before := cpuTime(b)
	for b.Loop() {
		audit.Read(doc, audit.Config{File: "long", Rules: rule.All(), Library: &view})
	}
	b.ReportMetric(float64(n)*float64(b.N)/1e6/(cpuTime(b)-before).Seconds(), "cpu-MB/s")
}

// deck is a .pptx of so many chapters with what the four documents say, eight lines each:
// the writer makes two slides of a chapter.
func deck(tb testing.TB, chapters int) []byte {
	tb.Helper()
	var lines []string
	for _, name := range []string{"mairie", "ngo", "deck", "minutes"} {
		a := read(tb, name)
		for i := range a.Blocks {
			if a.Blocks[i].Kind != audit.Heading {
				lines = append(lines, a.Blocks[i].Text)
			}
		}
	}
	const each = 8
	doc := &document.Document{Title: "deck", Lang: "fr"}
	for i := range chapters {
		list := document.List{}
		for j := range each {
			list.Items = append(list.Items, document.Own(lines[(i*each+j)%len(lines)]))
		}
		doc.Blocks = append(doc.Blocks, document.Heading{Level: 1, Title: document.Own(fmt.Sprintf("Objectif %d", i+1))}, list)
	}
	file, err := pptx.Write(doc)
	if err != nil {
		tb.Fatal(err)
	}
	return file
}

// A deck of 100 slides, and its cover, from its bytes to its findings.
func BenchmarkAudit_deck(b *testing.B) {
	file := deck(b, 50)
	view, err := library.Shipped()
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(file)))
	b.ReportAllocs()
	slides := 0
	before := cpuTime(b)
	for b.Loop() {
		doc, err := open.Read("deck.pptx", file, nil)
		if err != nil {
			b.Fatal(err)
		}
		a := audit.Read(doc, audit.Config{File: "deck.pptx", Rules: rule.All(), Library: &view})
		slides = a.Blocks[len(a.Blocks)-1].Place.Slide
	}
	b.ReportMetric((cpuTime(b)-before).Seconds()*1e3/float64(b.N), "cpu-ms/op")
	if slides < 100 {
		b.Fatalf("a deck of %d slides", slides)
	}
	b.ReportMetric(float64(slides), "slides")
}

// cpuTime is the time that the process has had of processors: what others do on the machine
// is not in it.
func cpuTime(tb testing.TB) time.Duration {
	tb.Helper()
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		tb.Fatal(err)
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}
