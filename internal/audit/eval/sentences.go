package main

import (
	"cmp"
	"fmt"
	"io"
	"os"
	"strings"

	"boussole/internal/text"
	"boussole/internal/text/claim"
)

// labelled is one sentence of a labelled set.
type labelled struct {
	id       string
	lang     text.Language
	label    claim.Label
	hard     bool
	sentence string
}

// sentences prints how well claims are told on a set of labelled sentences: tab-separated
// columns id, lang, label, hard, sentence, with a header line. With misses, it lists the
// sentences that are told wrongly.
func sentences(w io.Writer, path string, misses bool) error {
	src, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	list, err := readLabelled(string(src))
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	counts(w, list)
	fmt.Fprint(w, "| language | label | sentences | precision | recall |\n|---|---|---|---|---|\n")
	for _, lang := range []text.Language{text.French, text.English, ""} {
		writeScores(w, lang, list)
	}
	if !misses {
		return nil
	}
	fmt.Fprintln(w)
	for _, l := range list {
		if c := claim.Of(l.lang, l.sentence, claim.Anywhere); c.Label != l.label {
			fmt.Fprintf(w, "%s\t%s, told as %s (%s)\t%s\n", l.id, l.label, c.Label, c.Words.In(l.sentence), l.sentence)
		}
	}
	return nil
}

// counts prints how many sentences there are, and how many of them are hard negatives.
func counts(w io.Writer, list []labelled) {
	fmt.Fprint(w, "| language | sentences | faulty | hard negatives |\n|---|---|---|---|\n")
	for _, lang := range []text.Language{text.French, text.English, ""} {
		all, faulty, hard := 0, 0, 0
		for _, l := range list {
			switch {
			case lang != "" && l.lang != lang:
				continue
			case l.label != claim.None:
				faulty++
			case l.hard:
				hard++
			}
			all++
		}
		fmt.Fprintf(w, "| %s | %d | %d | %d |\n", languageName(lang), all, faulty, hard)
	}
	fmt.Fprintln(w)
}

func languageName(lang text.Language) string { return cmp.Or(string(lang), "both") }

func readLabelled(src string) ([]labelled, error) {
	var list []labelled
	for line := range strings.Lines(src) {
		columns := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
		if len(columns) < 5 {
			return nil, fmt.Errorf("a line without five columns: %q", line)
		}
		if columns[0] != "id" {
			list = append(list, labelled{columns[0], text.Language(columns[1]), claim.Label(columns[2]), columns[3] == "yes", columns[4]})
		}
	}
	return list, nil
}

func writeScores(w io.Writer, lang text.Language, list []labelled) {
	told, there, right := map[claim.Label]int{}, map[claim.Label]int{}, map[claim.Label]int{}
	n := 0
	for _, l := range list {
		if lang != "" && l.lang != lang {
			continue
		}
		n++
		c := claim.Of(l.lang, l.sentence, claim.Anywhere)
		told[c.Label]++
		there[l.label]++
		if c.Label == l.label {
			right[l.label]++
		}
	}
	name := languageName(lang)
	var faults [3]int // told, there, right, over the three faults
	for _, label := range claim.Labels {
		if label != claim.None {
			faults[0] += told[label]
			faults[1] += there[label]
			faults[2] += right[label]
		}
		fmt.Fprintf(w, "| %s | %s | %d | %s | %s |\n", name, label, there[label], share(right[label], told[label]), share(right[label], there[label]))
	}
	fmt.Fprintf(w, "| %s | the three faults | %d | %s | %s |\n", name, faults[1], share(faults[2], faults[0]), share(faults[2], faults[1]))
}

func share(part, whole int) string {
	if whole == 0 {
		return "–"
	}
	return fmt.Sprintf("%.2f", float64(part)/float64(whole))
}
