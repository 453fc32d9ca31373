package begin

import (
	"maps"
	"slices"
	"strconv"
	"strings"
)

// Said is what was answered to a question, as it was typed, by prompt and round. Whoever asks
// the question again can offer it anew.
type Said map[string]string

// Said is what has been answered to the present question.
func (iv *Interview) Said() Said {
	said := Said{}
	if iv.Done() {
		return said
	}
	for _, g := range iv.given {
		said[saidKey(iv.questions[iv.question].Key+"."+g.prompt, g.round)] = g.text
	}
	return said
}

// At is what was answered where ask stands; "" where nothing was.
func (s Said) At(ask Ask) string { return s[saidKey(ask.Key, ask.Round)] }

// With is what was said, and then what was said since.
func (s Said) With(since Said) Said {
	all := maps.Clone(s)
	if all == nil {
		all = Said{}
	}
	maps.Copy(all, since)
	return all
}

// String is a line for each answer, which ParseSaid reads.
func (s Said) String() string {
	var b strings.Builder
	for _, key := range slices.Sorted(maps.Keys(s)) {
		if s[key] != "" {
			b.WriteString(key + " = " + s[key] + "\n")
		}
	}
	return b.String()
}

// ParseSaid reads what String wrote; it passes over what is something else.
func ParseSaid(text string) Said {
	said := Said{}
	for line := range strings.Lines(text) {
		if key, value, is := strings.Cut(strings.TrimRight(line, "\r\n"), " = "); is {
			said[key] = value
		}
	}
	return said
}

func saidKey(key string, round int) string { return key + " " + strconv.Itoa(round+1) }
