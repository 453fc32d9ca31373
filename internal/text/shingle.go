package text

// ShingleWords is how many words a shingle has.
const ShingleWords = 4

// Shingle is four words in a row and their place. Two writings of the same words have
// one Hash, of 64 bits: two phrases out of a library of 100 million have the same one
// by chance about once in 3,700 such libraries.
type Shingle struct {
	Span
	Hash uint64
}

// Shingles are the shingles of a text, one from each word but the last three; a text of
// fewer than four words has none.
func Shingles(s string) []Shingle { return ShinglesOf(Tokens(s)) }

// ShinglesOf is Shingles for a text already divided into Tokens.
func ShinglesOf(tokens []Token) []Shingle {
	if len(tokens) < ShingleWords {
		return nil
	}
	list := make([]Shingle, len(tokens)-ShingleWords+1)
	for i := range list {
		h := tokens[i].Hash
		for _, t := range tokens[i+1 : i+ShingleWords] {
			h = mix(h*prime64 ^ t.Hash)
		}
		list[i] = Shingle{Span{tokens[i].Start, tokens[i+ShingleWords-1].End}, h}
	}
	return list
}

// Containment is the share of a's shingles that b has too, each counted once: |A∩B|/|A|
// (Broder, On the resemblance and containment of documents, 1997). 0 where a has none.
func Containment(a, b []Shingle) float64 {
	has := make(map[uint64]bool, len(b))
	for _, s := range b {
		has[s.Hash] = true
	}
	mine := make(map[uint64]bool, len(a))
	shared := 0
	for _, s := range a {
		if !mine[s.Hash] && has[s.Hash] {
			shared++
		}
		mine[s.Hash] = true
	}
	if len(mine) == 0 {
		return 0
	}
	return float64(shared) / float64(len(mine))
}

// Passages are the stretches of a text that the shingles which hold cover, in the text's
// order; shingles that overlap or follow each other make one stretch.
func Passages(list []Shingle, holds func(hash uint64) bool) []Span {
	var spans []Span
	open := false
	for _, s := range list {
		switch {
		case !holds(s.Hash):
			open = open && s.Start < spans[len(spans)-1].End
		case open:
			spans[len(spans)-1].End = s.End
		default:
			spans = append(spans, s.Span)
			open = true
		}
	}
	return spans
}
