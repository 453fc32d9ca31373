// Command eval measures the judgement of documents on a corpus of published strategies and
// prints a table:
//
//	go run ./internal/audit/eval CORPUS
//	go run ./internal/audit/eval [-misses] sentences FILE
package main

import (
	"cmp"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"slices"
	"strings"

	"boussole/internal/audit/anchor"
	"boussole/internal/audit/corpus"
	"boussole/internal/audit/library"
	"boussole/internal/text"
)

func main() {
	misses := flag.Bool("misses", false, "list the sentences that are told wrongly")
	flag.Parse()
	if flag.NArg() == 2 && flag.Arg(0) == "sentences" {
		if err := sentences(os.Stdout, flag.Arg(1), *misses); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	if flag.NArg() != 1 {
		fmt.Fprintln(os.Stderr, "usage: eval CORPUS, or eval [-misses] sentences FILE")
		os.Exit(2)
	}
	texts, err := corpus.Load(os.DirFS(flag.Arg(0)))
	if err == nil {
		err = evaluate(os.Stdout, texts)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// result is one text, judged.
type result struct {
	corpus.Text
	anchor.Verdict
}

func evaluate(w io.Writer, texts []corpus.Text) error {
	shipped, err := library.Shipped()
	if err != nil {
		return err
	}
	whole := library.New()
	for _, t := range texts {
		if err := whole.Add(t.Document()); err != nil {
			return err
		}
	}
	for _, with := range []struct {
		name string
		view library.View
	}{{"the library that ships", shipped}, {"the corpus as library, its own organisation left out", whole.For()}} {
		var results []result
		for _, t := range texts {
			results = append(results, result{t, anchor.Judge(t.Judged(), with.view, anchor.Facts{}, anchor.Default())})
		}
		fmt.Fprintf(w, "## With %s\n\n", with.name)
		separation(w, results)
		table(w, results)
	}
	return copies(w, texts, whole)
}

// separation prints how well own anchors tell specific repositories from generic ones.
func separation(w io.Writer, results []result) {
	fmt.Fprint(w, "| language | specific | generic | AUC | 95 % interval | median specific | median generic |\n|---|---|---|---|---|---|---|\n")
	for _, lang := range []text.Language{text.French, text.English} {
		specific, generic := repositories(results, lang, "specific"), repositories(results, lang, "generic")
		from, to := bootstrap(specific, generic)
		fmt.Fprintf(w, "| %s | %d | %d | %.2f | %.2f to %.2f | %.2f | %.2f |\n", lang, len(specific), len(generic),
			auc(specific, generic), from, to, median(specific), median(generic))
	}
	fmt.Fprintln(w)
}

// repositories are the mean scores of the texts of each repository, one each, in the order
// of the repositories.
func repositories(results []result, lang text.Language, judgement string) []float64 {
	sum, n := map[string]float64{}, map[string]float64{}
	var order []string
	for _, r := range results {
		if r.Language != lang || r.Judgement != judgement {
			continue
		}
		if n[r.Repo] == 0 {
			order = append(order, r.Repo)
		}
		sum[r.Repo] += r.Share(anchor.Own)
		n[r.Repo]++
	}
	slices.Sort(order)
	var scores []float64
	for _, repo := range order {
		scores = append(scores, sum[repo]/n[repo])
	}
	return scores
}

// auc is the chance that a specific text scores higher than a generic one, ties by half.
func auc(specific, generic []float64) float64 {
	wins := 0.0
	for _, s := range specific {
		for _, g := range generic {
			wins += float64(cmp.Compare(s, g)+1) / 2
		}
	}
	return wins / float64(max(1, len(specific)*len(generic)))
}

const resamples = 2_000

// bootstrap is the interval of the AUC that 95 of 100 samples of repositories, drawn with
// replacement, fall in. The seed is fixed.
func bootstrap(specific, generic []float64) (from, to float64) {
	chance := rand.New(rand.NewPCG(2, 2_000)) //nolint:gosec // no secret: the same table each time
	draw := func(list []float64) []float64 {
		out := make([]float64, len(list))
		for i := range out {
			out[i] = list[chance.IntN(len(list))]
		}
		return out
	}
	if len(specific) == 0 || len(generic) == 0 {
		return 0, 1
	}
	var aucs []float64
	for range resamples {
		aucs = append(aucs, auc(draw(specific), draw(generic)))
	}
	slices.Sort(aucs)
	return aucs[resamples*25/1000], aucs[resamples*975/1000-1]
}

func median(list []float64) float64 {
	if len(list) == 0 {
		return 0
	}
	list = slices.Sorted(slices.Values(list))
	return (list[(len(list)-1)/2] + list[len(list)/2]) / 2
}

func table(w io.Writer, results []result) {
	slices.SortStableFunc(results, func(a, b result) int {
		return cmp.Or(cmp.Compare(a.Language, b.Language), cmp.Compare(a.Share(anchor.Own), b.Share(anchor.Own)))
	})
	fmt.Fprint(w, "| text | judged | sentences | own | borrowed | anybody's | containment |\n|---|---|---|---|---|---|---|\n")
	for _, r := range results {
		fmt.Fprintf(w, "| %s | %s | %d | %.2f | %.2f | %.2f | %.3f |\n", strings.TrimSuffix(r.File, ".md"), r.Judgement,
			len(r.Sentences), r.Share(anchor.Own), r.Share(anchor.Borrowed), r.Share(anchor.Anybody), r.Comparison.Containment())
	}
	fmt.Fprintln(w)
}

// copies prints what containment and residue say: the nearest text of another organisation
// for each, and the known copy with another name in place of its own.
func copies(w io.Writer, texts []corpus.Text, whole *library.Library) error {
	limits := anchor.Default()
	fmt.Fprintf(w, "## Containment of %.2f or more, and residue\n\n| text | in | containment | borrowed | residue |\n|---|---|---|---|---|\n", limits.Warn)
	row := func(name string, v anchor.Verdict) {
		for _, twin := range v.Comparison.Twins {
			if twin.Containment >= limits.Warn {
				fmt.Fprintf(w, "| %s | %s | %.2f | %.2f | %d |\n", name, twin.Entry.ID, twin.Containment, v.Share(anchor.Borrowed), len(v.Residues))
			}
		}
	}
	for _, t := range texts {
		d := t.Judged()
		row(strings.TrimSuffix(t.File, ".md"), anchor.Judge(d, whole.For(), anchor.Facts{}, limits))
		if t.Judgement != "me-too" {
			continue
		}
		for i := range d.Blocks {
			d.Blocks[i].Text = strings.ReplaceAll(d.Blocks[i].Text, "Bit Project", "Tournesol")
		}
		row(strings.TrimSuffix(t.File, ".md")+", renamed", anchor.Judge(d, whole.For(), anchor.Facts{}, limits))
	}
	_, err := fmt.Fprintln(w)
	return err
}
