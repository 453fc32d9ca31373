package audit

import (
	"strings"

	"boussole/internal/text"
)

// metricIn is where what is measured stands: "la part des foyers qui trient", "bookings".
// It is named by a counting word where there is one, else it is what the verb takes, up to
// the figures; below 0: nowhere.
func metricIn(t string, firstFigure int, dated [][2]int) (from, to int) {
	if from = countedIn(t); from >= 0 {
		return from, metricEnd(t, from, dated)
	}
	from = movedIn(t)
	if from < 0 {
		return -1, -1
	}
	to = metricEnd(t, from, dated)
	if firstFigure > from {
		to = min(to, firstFigure)
	}
	if words := text.Words(t[from:to]); len(words) == 0 || onlySmall(words) {
		return -1, -1
	}
	return from, to
}

// countedIn is where a word of counting, and what joins it to what is counted, begins.
func countedIn(t string) int {
	for i := 0; ; {
		start, end := countingWords.find(t, i)
		if start < 0 || countingJoins.at(t, end) >= 0 {
			return start
		}
		i = start + 1
	}
}

// movedIn is where what a verb of change takes begins.
func movedIn(t string) int {
	_, i := changingVerbs.find(t, 0)
	if i < 0 {
		return -1
	}
	i = articles.past(t, pastShare(t, i))
	if i >= len(t) || strings.IndexByte(".;:", t[i]) >= 0 {
		return -1
	}
	return i
}

// pastShare is past « de 12 % », where it stands.
func pastShare(t string, i int) int {
	at := standsAt(t, i, "de ")
	if at < 0 || digits(t, at, 1) == 0 {
		return i
	}
	space := strings.IndexByte(t[at:], ' ')
	if space < 0 {
		return i
	}
	space += at
	if strings.HasPrefix(t[space:], " % ") {
		return space + len(" % ")
	}
	if strings.HasPrefix(t[space:], "  ") {
		return space + len("  ")
	}
	return space + 1
}

// metricEnd is where a metric ends: before its figures, its date or the next clause.
func metricEnd(t string, from int, dated [][2]int) int {
	end := len(t)
	for _, d := range dated {
		if d[0] > 0 && d[0] >= from {
			end = d[0]
			break
		}
	}
	piece := t[from:end]
	for i := range len(piece) {
		switch piece[i] {
		case ',', ';', ':', '(':
			return from + i
		case ' ':
			if endsMetric(piece, i) {
				return from + i
			}
		}
	}
	return end
}

// endsMetric is whether what a space begins is no more of a metric.
func endsMetric(s string, i int) bool {
	if clauses.at(s, i) >= 0 {
		return true
	}
	for _, word := range bounds[' '] {
		at := standsAt(s, i, word)
		if at < 0 {
			continue
		}
		if at < len(s) && s[at] == ' ' {
			at++
		}
		if digits(s, at, 1) > 0 || digits(s, boundJoins.past(s, at), 1) > 0 {
			return true
		}
	}
	at := standsAt(s, i, " by ")
	return at >= 0 && (dueNames.at(s, at) >= 0 || monthNames.at(s, at) >= 0 || digits(s, at, 1) > 0)
}

// onlySmall is whether no word is long enough to name a measure.
func onlySmall(words []string) bool {
	for _, w := range words {
		if len(w) > 3 {
			return false
		}
	}
	return true
}

// startsFrom is whether what stands before a figure makes it the value to start from, and
// comparedTo whether it makes it the one to compare with; both in lower case.
func startsFrom(before string) bool {
	before = strings.TrimRight(before, " \u00a0\u202f")
	for _, word := range [...]string{"de", "d'", "d’", "from", "entre", "between"} {
		if strings.HasSuffix(before, word) && !isWordByte(before, len(before)-len(word)-1) {
			return true
		}
	}
	return false
}

func comparedTo(before string) bool {
	before = strings.TrimRight(before, " \u00a0\u202f:")
	for _, word := range [...]string{
		"contre", "au lieu de", "up from", "down from", "against", "compared to", "compared with", "instead of", "aujourd'hui", "aujourd’hui",
		"actuellement", "currently", "now", "today", "(base", "référence", "baseline",
	} {
		if strings.HasSuffix(before, word) {
			return true
		}
	}
	return false
}

var (
	countingWords = literalsOf("taux ", "part ", "nombre ", "proportion ", "délai ", "durée ", "chiffre ", "montant ", "panier ", "score ", "note ", "fréquentation ",
		"number ", "rate ", "share ", "percentage ", "average ", "amount ", "time ", "revenue ", "income ", "attendance ", "membership ")
	countingJoins = literalsOf("d'", "de ", "des ", "du ", "of ", "moyen ", "spent ", "between ")
	changingVerbs = literalsOf("augmenter ", "réduire ", "diminuer ", "accroître ", "améliorer ", "faire passer ", "porter ", "doubler ", "tripler ", "développer ", "baisser ", "recruter ", "convaincre ", "obtenir ", "amener ", "gagner ",
		"increase ", "raise ", "reduce ", "cut ", "lower ", "improve ", "grow ", "double ", "triple ", "lift ", "halve ", "boost ", "bring ", "recruit ", "persuade ", "get ", "attract ", "win ")
	articles   = literalsOf("le ", "la ", "les ", "l'", "nos ", "notre ", "our ", "the ")
	bounds     = literalsOf(" de", " d'", " from", " à", " to", " by", " jusqu", " contre", " up", " above", " over", " au-delà", " sous", " en dessous", " under", " below")
	boundJoins = literalsOf("à ", "to ", "de ")
	clauses    = literalsOf(" d'ici", " before ", " avant ")
	dueNames   = literalsOf("q", "the", "end")
)
