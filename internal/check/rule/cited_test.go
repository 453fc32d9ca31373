package rule_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"boussole/internal/check"
	"boussole/internal/check/rule"
	"boussole/internal/dossier"
	"boussole/internal/locale"
)

// A key or a value as long as a file is told of in a few lines, in every form of a report.
func TestFaultReport_quotesTheBeginningOfWhatIsLong(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("é", 400_000)
	for name, text := range map[string]string{
		"a key":        "organisation:\n  name: x\n  " + long + ": 1\n",
		"a word":       "organisation:\n  name: x\ndepth: " + long + "\n",
		"an id":        "organisation:\n  name: x\npeople:\n  - id: " + long + "\n    title: y\n",
		"a reference":  "organisation:\n  name: x\nmissions:\n  - id: m\n    mission: x\n    carried_by: " + long + "\n",
		"a date":       "organisation:\n  name: x\nproblems:\n  - id: p\n    statement: x\n    decided_on: " + long + "\n",
		"an anchor":    "organisation: &" + long + "\n  name: x\n",
		"a tag":        "organisation: !" + long + "\n  name: x\n",
		"a key, twice": "organisation:\n  name: x\n  " + long + ": 1\n  " + long + ": 2\n",
		"a text left":  "organisation: \"" + long + "\n  name: x\n",
	} {
		_, err := dossier.Read("dossier.yaml", []byte(text))
		var faults dossier.Faults
		if !errors.As(err, &faults) {
			t.Errorf("%s is taken: %v", name, err)
			continue
		}
		if n := len(err.Error()); n > 1500 {
			t.Errorf("%s: the error has %d bytes", name, n)
		}
		report := check.FaultReport("dossier.yaml", faults, rule.All())
		for _, lang := range []locale.Lang{locale.French, locale.English} {
			var b bytes.Buffer
			if err := report.WriteText(&b, lang, []byte(text), func(_ check.Style, s string) string { return s }); err != nil {
				t.Fatal(err)
			}
			if b.Len() > 4000 || !utf8.Valid(b.Bytes()) || strings.ContainsRune(b.String(), utf8.RuneError) {
				t.Errorf("%s in %s: %d bytes", name, lang, b.Len())
			}
		}
	}
}
