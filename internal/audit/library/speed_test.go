package library_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"boussole/internal/audit/library"
)

// writer makes texts like those of organisations: words by Zipf's law, one in five in a
// set phrase, of which the commonest are in most texts.
type writer struct {
	chance  *rand.Rand
	words   *rand.Zipf
	phrases *rand.Zipf
	set     []string
}

func newWriter(seed uint64) *writer {
	chance := rand.New(rand.NewPCG(seed, 1))
	w := &writer{chance: chance, words: rand.NewZipf(chance, 1.1, 8, 60_000), phrases: rand.NewZipf(chance, 1.2, 8, 19_999)}
	common := rand.New(rand.NewPCG(7, 7)) // the same phrases whoever writes
	zipf := rand.NewZipf(common, 1.1, 8, 60_000)
	for range 20_000 {
		var b strings.Builder
		for range 4 + common.IntN(5) {
			fmt.Fprintf(&b, "%s ", word(zipf.Uint64()))
		}
		w.set = append(w.set, b.String())
	}
	return w
}

// word is the n-th word of a language of open syllables.
func word(n uint64) string {
	const first, second = "bcdfghjklmnprstv", "aeiou"
	var b strings.Builder
	for n += 20; n > 0; n /= 80 {
		b.WriteByte(first[n%16])
		b.WriteByte(second[n/16%5])
	}
	return b.String()
}

func (w *writer) text(words int) string {
	var b strings.Builder
	for n := 0; n < words; {
		size := 8 + w.chance.IntN(14)
		if w.chance.IntN(8) == 0 {
			b.WriteString("Nous allons ")
			fmt.Fprintf(&b, "à %s ", strings.ToUpper(word(uint64(w.chance.IntN(60_000)))[:2])+"el"+word(w.words.Uint64()))
		}
		for range size {
			if w.chance.IntN(28) == 0 {
				b.WriteString(w.set[w.phrases.Uint64()])
				n += 6
				continue
			}
			b.WriteString(word(w.words.Uint64()))
			b.WriteByte(' ')
			n++
		}
		b.WriteString(".\n")
	}
	return b.String()
}

const pageWords = 450

// filled is a library of one-page texts, made once for each size.
var filled = func() func(tb testing.TB, docs int) *library.Library {
	var lock sync.Mutex
	made := map[int]*library.Library{}
	return func(tb testing.TB, docs int) *library.Library {
		tb.Helper()
		lock.Lock()
		defer lock.Unlock()
		if made[docs] == nil {
			lib, w := library.New(), newWriter(1)
			var batch []library.Document
			for i := range docs {
				batch = append(batch, library.Document{
					Entry: library.Entry{ID: fmt.Sprintf("doc-%06d", i), Organisation: fmt.Sprintf("Org %d", i), Pages: 1},
					Text:  w.text(pageWords),
				})
				if len(batch) == 50_000 || i == docs-1 {
					if err := lib.Add(batch...); err != nil {
						tb.Fatal(err)
					}
					batch = nil
				}
			}
			made[docs] = lib
		}
		return made[docs]
	}
}()

func BenchmarkCompare(b *testing.B) {
	w := newWriter(2)
	for _, size := range []struct {
		name  string
		words int
	}{{"1_page", pageWords}, {"20_pages", 20 * pageWords}} {
		doc := w.text(size.words)
		for _, docs := range []int{1_000, 100_000} {
			b.Run(fmt.Sprintf("%s/%d_documents", size.name, docs), func(b *testing.B) {
				lib := filled(b, docs)
				view := lib.For()
				stats := view.Stats()
				b.ResetTimer()
				before := cpuTime(b)
				for b.Loop() {
					view.Compare(library.Query{Text: doc})
				}
				b.ReportMetric((cpuTime(b)-before).Seconds()*1e3/float64(b.N), "cpu-ms/op")
				b.ReportMetric(float64(stats.Bytes)/float64(stats.Pages), "bytes/page")
			})
		}
	}
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
