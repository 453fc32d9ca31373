package dossier

import "strings"

// longestWord is the length from which a word is no slip of the finger, in bytes.
const longestWord = 96

// Nearest is the candidate that a mistyped word most likely meant, or nothing where
// none is close: at most one letter in three may differ.
func Nearest(word string, candidates []string) string {
	if len(word) > longestWord {
		return ""
	}
	best, least := "", len([]rune(word))/3+1
	w := []rune(strings.ToLower(word))
	for _, c := range candidates {
		r := []rune(strings.ToLower(c))
		if len(c) > longestWord || abs(len(r)-len(w)) > least {
			continue
		}
		if d := distance(w, r); d < least || (d == least && best == "" && d <= len(w)/3) {
			best, least = c, d
		}
	}
	return best
}

func abs(n int) int { return max(n, -n) }

// distance is the optimal string alignment distance: insertions, deletions,
// substitutions and swaps of neighbours.
func distance(a, b []rune) int {
	before, row := make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	var twoBefore []int
	for i := range a {
		twoBefore, before, row = before, row, make([]int, len(b)+1)
		row[0] = i + 1
		for j := range b {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			row[j+1] = min(before[j+1]+1, row[j]+1, before[j]+cost)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], twoBefore[j-1]+1)
			}
		}
	}
	return row[len(b)]
}
