package check

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"regexp"

	"boussole/internal/dossier"
)

// Baseline is the findings of an earlier run: a first import must not bury its user,
// so only what is new counts.
type Baseline map[fingerprint]int

type fingerprint struct {
	code    string
	element dossier.AnyID
	field   string
}

var errBaseline = errors.New("not a report written as JSON")

// ReadBaseline reads a report that was written as JSON, of a schema such as JSONSchema.
func ReadBaseline(src []byte, schema string) (Baseline, error) {
	var report jsonReport
	if err := json.Unmarshal(src, &report); err != nil {
		return nil, fmt.Errorf("read baseline: %w: %w", errBaseline, err)
	}
	if report.Schema != schema {
		return nil, fmt.Errorf("read baseline: %w: schema %q", errBaseline, report.Schema)
	}
	b := Baseline{}
	for _, f := range report.Findings {
		if f.Waived != nil {
			continue // once its waiver ends, the finding counts
		}
		b[fingerprintOf(f.Code, f.Element, f.Field)]++
	}
	return b, nil
}

// UnmarshalText reads a severity's name.
func (s *Severity) UnmarshalText(text []byte) error {
	parsed, ok := ParseSeverity(string(text))
	if !ok {
		return fmt.Errorf("severity %q", text)
	}
	*s = parsed
	return nil
}

var itemNumber = regexp.MustCompile(`\[\d+\]`)

// fingerprintOf knows a finding again when lines have moved and lists have grown.
func fingerprintOf(code string, element dossier.AnyID, field string) fingerprint {
	return fingerprint{code, element, itemNumber.ReplaceAllString(field, "")}
}

// Apply marks the findings that stand in the baseline as known: as many of each as it holds.
func (b Baseline) Apply(r *Report) {
	left := make(Baseline, len(b))
	maps.Copy(left, b)
	for i := range r.Findings {
		f := &r.Findings[i]
		key := fingerprintOf(f.Code, f.Element, f.Field)
		if left[key] > 0 {
			left[key]--
			f.Known = true
		}
	}
}
