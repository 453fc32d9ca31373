package rule

import (
	"strconv"
	"strings"

	"boussole/internal/check"
	"boussole/internal/dossier"
)

// A sentence names four things at most: past four, the first three, and how many more.
const (
	mostNamed  = 4
	firstNamed = 3
)

// some are the names that a sentence lists, where quotation marks would weigh.
func some(names []string) []check.Text {
	return listed(names, func(name string) check.Text { return check.Text{FR: name, EN: name} })
}

// quoted are the names that a sentence lists, each between quotation marks.
func quoted(names []string) []check.Text {
	return listed(names, quote)
}

// quote is a name between quotation marks.
func quote(name string) check.Text {
	return check.Text{FR: "« " + innerMarks.Replace(name) + " »", EN: "“" + innerMarks.Replace(name) + "”"}
}

// innerMarks turns quotation marks into those that stand within others.
var innerMarks = strings.NewReplacer("« ", "‘", "«\u00a0", "‘", "«\u202f", "‘", "«", "‘", " »", "’", "\u00a0»", "’", "\u202f»", "’", "»", "’", "“", "‘", "”", "’")

func listed(names []string, write func(string) check.Text) []check.Text {
	more := 0
	if len(names) > mostNamed {
		more = len(names) - firstNamed
		names = names[:firstNamed]
	}
	list := make([]check.Text, 0, len(names)+1)
	for _, name := range names {
		list = append(list, write(name))
	}
	if more > 0 {
		n := strconv.Itoa(more)
		list = append(list, check.Text{FR: n + " autres", EN: n + " others"})
	}
	return list
}

// sinceDate is the first day of a stretch of days, without what its last day says again:
// "du 3 au 28 mai 2027".
func sinceDate(from, to dossier.Date) any {
	if from.Year != to.Year || from.Month != to.Month {
		return from
	}
	day := strconv.Itoa(from.Day)
	if from.Day == 1 {
		return check.Text{FR: "1er", EN: day}
	}
	return check.Text{FR: day, EN: day}
}
