package check

import (
	"encoding/json"
	"io"

	"boussole/internal/dossier"
	"boussole/internal/locale"
)

// jsonReport is the JSON form of a report, the same for dossiers and for documents.
type jsonReport struct {
	Schema   string        `json:"schema"`
	File     string        `json:"file"`
	Lang     locale.Lang   `json:"lang"`
	Depth    dossier.Depth `json:"depth,omitempty"`
	Today    string        `json:"today"`
	Summary  jsonSummary   `json:"summary"`
	Findings []jsonFinding `json:"findings"`
	Unjudged []jsonNote    `json:"unjudged"`
}

type jsonSummary struct {
	Rules    int `json:"rules"`
	Blocking int `json:"blocking"`
	Warning  int `json:"warning"`
	Advice   int `json:"advice"`
	Waived   int `json:"waived"`
	Known    int `json:"known"`
}

type jsonFinding struct {
	Code      string        `json:"code"`
	Severity  Severity      `json:"severity"`
	Link      Link          `json:"link"`
	Principle string        `json:"principle,omitempty"`
	Element   dossier.AnyID `json:"element,omitempty"`
	Field     string        `json:"field,omitempty"`
	File      string        `json:"file"`
	Line      int           `json:"line"`
	Column    int           `json:"column"`
	Place     string        `json:"place"`
	Words
	Waived *jsonWaiver `json:"waived"`
	Known  bool        `json:"known"`
}

type jsonWaiver struct {
	ID      dossier.WaiverID `json:"id"`
	Reason  string           `json:"reason"`
	Author  string           `json:"author"`
	Expires string           `json:"expires"`
}

type jsonNote struct {
	Code    string        `json:"code"`
	Element dossier.AnyID `json:"element,omitempty"`
	Field   string        `json:"field,omitempty"`
	Line    int           `json:"line"`
	Column  int           `json:"column"`
	What    string        `json:"what"`
}

// JSONSchema names the form of the JSON reports.
const JSONSchema = "boussole/check/1"

// WriteJSON writes the report as JSON, its words in one language.
func (r *Report) WriteJSON(w io.Writer, lang locale.Lang) error {
	out := jsonReport{
		Schema: JSONSchema, File: r.File, Lang: lang, Depth: r.Depth, Today: r.Today.String(),
		Summary:  jsonSummary{Rules: r.Rules, Blocking: r.Count(Blocking), Warning: r.Count(Warning), Advice: r.Count(Advice)},
		Findings: make([]jsonFinding, 0, len(r.Findings)),
		Unjudged: make([]jsonNote, 0, len(r.Notes)),
	}
	for i := range r.Findings {
		f := &r.Findings[i]
		one := jsonFinding{
			Code: f.Code, Severity: f.Severity, Link: f.Link, Principle: f.Principle, Element: f.Element, Field: f.Field,
			File: f.File, Line: f.Line, Column: f.Column, Place: r.Place(lang, f), Words: r.Words(lang, f), Known: f.Known,
		}
		if f.Waived != nil {
			one.Waived = &jsonWaiver{ID: f.Waived.ID, Reason: f.Waived.Reason, Author: f.Waived.Author, Expires: f.Waived.Expires.String()}
			out.Summary.Waived++
		} else if f.Known {
			out.Summary.Known++
		}
		out.Findings = append(out.Findings, one)
	}
	for i := range r.Notes {
		n := &r.Notes[i]
		out.Unjudged = append(out.Unjudged, jsonNote{Code: n.Code, Element: n.Element, Field: n.Field, Line: n.Line, Column: n.Column, What: r.Unjudged(lang, n)})
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(out)
}
