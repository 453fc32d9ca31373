package anchor

import (
	_ "embed"
	"strings"

	"boussole/internal/text"
)

//go:embed everybody.txt
var everybodyList string

// everybody are the names that anybody's text has, by their keys.
var everybody = func() map[string]bool {
	m := map[string]bool{}
	for line := range strings.Lines(everybodyList) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for name := range strings.SplitSeq(line, ",") {
			m[strings.Join(text.Words(name), " ")] = true
		}
	}
	delete(m, "")
	return m
}()
