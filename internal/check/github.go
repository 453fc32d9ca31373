package check

import (
	"fmt"
	"io"
	"strings"

	"boussole/internal/locale"
)

var githubLevels = map[Severity]string{Advice: "notice", Warning: "warning", Blocking: "error"}

// WriteGitHub writes the findings that count as workflow commands, which GitHub shows
// beside the lines of a change.
func (r *Report) WriteGitHub(w io.Writer, lang locale.Lang) error {
	for i := range r.Findings {
		f := &r.Findings[i]
		if !f.Counts() {
			continue
		}
		words := r.Words(lang, f)
		_, err := fmt.Fprintf(w, "::%s file=%s,line=%d,col=%d,title=%s::%s\n",
			githubLevels[f.Severity], githubProperty(f.File), f.Line, f.Column,
			githubProperty(f.Code+" "+words.Title), githubText(words.What+"\n"+words.Why+"\n"+words.Mend))
		if err != nil {
			return err
		}
	}
	return nil
}

func githubText(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace(s)
}

func githubProperty(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C").Replace(s)
}
