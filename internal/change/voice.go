package change

import "strings"

// Piece is a piece of a sentence, in one voice.
type Piece struct {
	Text string
	Own  bool // the organisation's words
}

// Sentences are made as one string in which these signs stand around the organisation's
// words. They are of Unicode's private use, and are taken out of a text that has them.
const (
	ownBegins = '\ue000'
	ownEnds   = '\ue001'
)

// own marks a text as the organisation's words.
func own(s string) string {
	if s == "" {
		return ""
	}
	return string(ownBegins) + plain(s) + string(ownEnds)
}

// plain is a sentence without its signs.
func plain(s string) string {
	return strings.Map(func(r rune) rune {
		if r == ownBegins || r == ownEnds {
			return -1
		}
		return r
	}, s)
}

// pieces are a sentence cut at its signs.
func pieces(s string) []Piece {
	var list []Piece
	for s != "" {
		before, rest, found := strings.Cut(s, string(ownBegins))
		if before != "" {
			list = append(list, Piece{Text: before})
		}
		if !found {
			break
		}
		inner, after, _ := strings.Cut(rest, string(ownEnds))
		list = append(list, Piece{Text: inner, Own: true})
		s = after
	}
	return list
}
