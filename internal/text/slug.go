package text

import "strings"

// Of the words of a short name, the small ones say nothing, and four are enough.
const (
	slugWords  = 4
	slugLength = 40
	slugSmall  = " il elle ils elles on qui le la les l un une de du des d et en a au aux que qu ce ces se s n on y est sont notre nos nous votre vos leur leurs the an of to and in is are our we their for on at who by with from that have has it its this ceux celles cette dans pour par avec ou "
)

// Slug is a short name made of a text's first telling words, in plain letters joined by
// hyphens; empty where it has none.
func Slug(s string) string {
	var kept []string
	length := 0
	all := Words(s)
	for _, w := range all {
		w = strings.Map(func(r rune) rune {
			if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
				return r
			}
			return -1
		}, w)
		letter := len(w) == 1 && w[0] >= 'a'
		if w == "" || (letter || strings.Contains(slugSmall, " "+w+" ")) && len(all) > 1 {
			continue
		}
		w = w[:min(len(w), slugLength)]
		if len(kept) == slugWords || length+len(w) > slugLength {
			break
		}
		kept, length = append(kept, w), length+len(w)+1
	}
	return strings.Join(kept, "-")
}
