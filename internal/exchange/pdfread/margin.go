package pdfread

import (
	"math"
	"slices"
	"strings"
	"unicode"
)

// Margins are where what repeats on every page stands.
const (
	margin   = 0.12 // of the page's height
	fewPages = 3    // from which something can repeat on most
)

// withoutMargins is the pages without what repeats at their top or foot, and without
// their numbers.
func withoutMargins(pages []Page) []Page {
	type spot struct {
		text string
		foot bool
	}
	seen := make(map[spot]int)
	at := func(p Page, l Line) (spot, bool) {
		foot := l.Y > (1-margin)*p.Height
		return spot{text: pattern(l.Text), foot: foot}, foot || l.Y < margin*p.Height
	}
	for _, p := range pages {
		once := make(map[spot]bool)
		for _, l := range p.Lines {
			if s, is := at(p, l); is && !once[s] {
				once[s] = true
				seen[s]++
			}
		}
	}
	out := make([]Page, len(pages))
	for i, p := range pages {
		out[i] = Page{Width: p.Width, Height: p.Height}
		for _, l := range p.Lines {
			s, is := at(p, l)
			if is && (pageNumber(l.Text) || len(pages) >= fewPages && 2*seen[s] > len(pages)) {
				continue
			}
			if !math.IsNaN(l.Size) {
				out[i].Lines = append(out[i].Lines, l)
			}
		}
	}
	return out
}

// pattern is a line with its numbers taken for one another.
func pattern(s string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsDigit(c) {
			return '0'
		}
		return unicode.ToLower(c)
	}, strings.Join(strings.FieldsFunc(s, unicode.IsDigit), "0"))
}

// pageNumber reports whether a line is the number of a page: "3", "– 3 –", "Page 3 sur
// 12", "3/12".
func pageNumber(s string) bool {
	digits := false
	for word := range strings.FieldsFuncSeq(strings.ToLower(s), func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) }) {
		switch {
		case strings.Trim(word, "0123456789") == "":
			const longest = 4
			if len(word) > longest {
				return false
			}
			digits = true
		case !slices.Contains([]string{"page", "p", "sur", "of", "de"}, word):
			return false
		}
	}
	return digits && len(s) < 24
}
