package check

import (
	"encoding/json"
	"io"
	"net/url"
	"path/filepath"
	"strings"

	"boussole/internal/locale"
)

// The part of SARIF 2.1.0 (OASIS) that a report fills.
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool        sarifTool         `json:"tool"`
		Language    string            `json:"language"`
		ColumnKind  string            `json:"columnKind"`
		Invocations []sarifInvocation `json:"invocations"`
		Results     []sarifResult     `json:"results"`
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name    string      `json:"name"`
		Version string      `json:"version,omitempty"`
		Rules   []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID                   string         `json:"id"`
		ShortDescription     sarifText      `json:"shortDescription"`
		FullDescription      sarifText      `json:"fullDescription"`
		Help                 sarifText      `json:"help"`
		DefaultConfiguration sarifConfig    `json:"defaultConfiguration"`
		Properties           map[string]any `json:"properties"`
	}
	sarifConfig struct {
		Level string `json:"level"`
	}
	sarifInvocation struct {
		ExecutionSuccessful        bool                `json:"executionSuccessful"`
		ToolExecutionNotifications []sarifNotification `json:"toolExecutionNotifications,omitempty"`
	}
	sarifNotification struct {
		Level          string          `json:"level"`
		Message        sarifText       `json:"message"`
		Locations      []sarifLocation `json:"locations,omitempty"`
		AssociatedRule sarifRuleRef    `json:"associatedRule"`
	}
	sarifRuleRef struct {
		ID string `json:"id"`
	}
	sarifResult struct {
		RuleID        string             `json:"ruleId"`
		RuleIndex     int                `json:"ruleIndex"`
		Level         string             `json:"level"`
		Message       sarifText          `json:"message"`
		Locations     []sarifLocation    `json:"locations"`
		Fingerprints  map[string]string  `json:"partialFingerprints"`
		BaselineState string             `json:"baselineState,omitempty"`
		Suppressions  []sarifSuppression `json:"suppressions,omitempty"`
	}
	sarifText struct {
		Text string `json:"text"`
	}
	sarifLocation struct {
		Physical sarifPhysical  `json:"physicalLocation"`
		Logical  []sarifLogical `json:"logicalLocations,omitempty"`
		Message  *sarifText     `json:"message,omitempty"` // the place in words, of a document
	}
	sarifPhysical struct {
		Artifact sarifArtifact `json:"artifactLocation"`
		Region   *sarifRegion  `json:"region,omitempty"`
	}
	sarifArtifact struct {
		URI string `json:"uri"`
	}
	sarifRegion struct {
		StartLine   int `json:"startLine"`
		StartColumn int `json:"startColumn"`
	}
	sarifLogical struct {
		Name               string `json:"name"`
		FullyQualifiedName string `json:"fullyQualifiedName"`
	}
	sarifSuppression struct {
		Kind          string `json:"kind"`
		Justification string `json:"justification"`
	}
)

var sarifLevels = map[Severity]string{Advice: "note", Warning: "warning", Blocking: "error"}

// WriteSARIF writes the report as SARIF 2.1.0, its words in one language. Waived
// findings are suppressed results; with a baseline, each result says whether it is new.
func (r *Report) WriteSARIF(w io.Writer, lang locale.Lang, version string, baseline bool) error {
	run := sarifRun{
		Tool:       sarifTool{Driver: sarifDriver{Name: "Boussole", Version: version, Rules: []sarifRule{}}},
		Language:   string(lang),
		ColumnKind: "unicodeCodePoints",
		Results:    []sarifResult{},
	}
	index := map[string]int{}
	for i := range r.Findings {
		f := &r.Findings[i]
		words := r.Words(lang, f)
		if _, ok := index[f.Code]; !ok {
			index[f.Code] = len(run.Tool.Driver.Rules)
			run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, sarifRule{
				ID: f.Code, ShortDescription: sarifText{words.Title}, FullDescription: sarifText{words.Why}, Help: sarifText{words.Mend},
				DefaultConfiguration: sarifConfig{sarifLevels[f.rule.Full]},
				Properties:           map[string]any{"link": f.Link, "principle": f.Principle},
			})
		}
		result := sarifResult{
			RuleID: f.Code, RuleIndex: index[f.Code], Level: sarifLevels[f.Severity],
			Message:      sarifText{words.What + " " + words.Mend},
			Locations:    []sarifLocation{r.sarifPlace(lang, f)},
			Fingerprints: map[string]string{"boussole/v1": f.Code + "|" + string(f.Element) + "|" + itemNumber.ReplaceAllString(f.Field, "")},
		}
		if baseline {
			result.BaselineState = "new"
			if f.Known {
				result.BaselineState = "unchanged"
			}
		}
		if f.Waived != nil {
			result.Suppressions = []sarifSuppression{{Kind: "inSource", Justification: f.Waived.Reason}}
		}
		run.Results = append(run.Results, result)
	}
	invocation := sarifInvocation{ExecutionSuccessful: r.Rules > 0}
	for i := range r.Notes {
		n := &r.Notes[i]
		invocation.ToolExecutionNotifications = append(invocation.ToolExecutionNotifications, sarifNotification{
			Level: "note", Message: sarifText{r.Unjudged(lang, n)}, AssociatedRule: sarifRuleRef{n.Code},
			Locations: []sarifLocation{sarifPlace(n.File, n.Line, n.Column, n.Field, string(n.Element))},
		})
	}
	run.Invocations = []sarifInvocation{invocation}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(sarifLog{
		Schema:  "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json",
		Version: "2.1.0",
		Runs:    []sarifRun{run},
	})
}

// sarifPlace is where a finding stands. In a document that is its page or its slide in
// words, which has no path.
func (r *Report) sarifPlace(lang locale.Lang, f *Finding) sarifLocation {
	if f.place == (Text{}) {
		return sarifPlace(f.File, f.Line, f.Column, f.Path, string(f.Element))
	}
	l := sarifPlace(f.File, f.Line, f.Column, "", "")
	l.Message = &sarifText{r.Place(lang, f)}
	return l
}

func sarifPlace(file string, line, column int, path, element string) sarifLocation {
	l := sarifLocation{Physical: sarifPhysical{Artifact: sarifArtifact{fileURI(file)}}}
	if line > 0 {
		l.Physical.Region = &sarifRegion{StartLine: line, StartColumn: max(column, 1)}
	}
	if element == "" {
		element = path
	}
	if path != "" {
		l.Logical = []sarifLogical{{Name: element, FullyQualifiedName: path}}
	}
	return l
}

func fileURI(file string) string {
	u := url.URL{Path: filepath.ToSlash(file)}
	if strings.HasPrefix(u.Path, "/") {
		u.Scheme = "file"
	}
	return u.String()
}
