package office

// Tokens is what the scanner reads of one part, for a comparison with another reader:
// "<name" for an element without its prefix, ">" where it closes, "ttext" for a text.
func Tokens(src []byte) ([]string, error) {
	var list []string
	s := scan(src)
	for s.next() {
		switch s.kind {
		case opening:
			_, local := split(s.open[len(s.open)-1].name)
			list = append(list, "<"+string(local))
		case closing:
			list = append(list, ">")
		case chars:
			list = append(list, "t"+string(s.appendText(nil)))
		}
	}
	return list, s.err
}
