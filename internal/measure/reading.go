// Package measure holds what was measured while a strategy is carried out: dated
// readings of the dossier's indicators. It judges nothing.
package measure

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"

	"boussole/internal/dossier"
)

// Reading is one dated value of an indicator, in the indicator's unit.
type Reading struct {
	Indicator dossier.IndicatorID
	Date      dossier.Date
	Value     float64
	Source    string
}

// Series is readings of one indicator, oldest first.
type Series []Reading

// Latest is the last reading on or before a day.
func (s Series) Latest(today dossier.Date) (Reading, bool) {
	for _, v := range slices.Backward(s) {
		if !v.Date.After(today) {
			return v, true
		}
	}
	return Reading{}, false
}

// Readings are series by indicator. A nil Readings says that nobody gave any, which
// is not the same as none having been taken.
type Readings map[dossier.IndicatorID]Series

// maxReadings bounds a file: some thirty years of daily readings of ten indicators.
const maxReadings = 100_000

// ReadCSV reads readings from a table whose first row names its columns: indicator,
// date, value, and where wished source; commas or semicolons divide them, and a
// decimal comma is understood beside semicolons. Indicators that the dossier does
// not know are faults, and so is every row that cannot be read.
func ReadCSV(file string, src []byte, x *dossier.Index) (Readings, dossier.Faults) {
	src = bytes.TrimPrefix(src, []byte("\ufeff"))
	head, _, _ := bytes.Cut(src, []byte("\n"))
	r := csv.NewReader(bytes.NewReader(src))
	r.FieldsPerRecord = -1
	r.TrimLeadingSpace = true
	if bytes.Count(head, []byte(";")) > bytes.Count(head, []byte(",")) {
		r.Comma = ';'
	}
	t := table{file: file, x: x, semicolons: r.Comma == ';', readings: Readings{}}
	for n := 0; ; n++ {
		row, err := r.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		line, _ := 1, 1
		if err != nil {
			if parse, ok := errors.AsType[*csv.ParseError](err); ok {
				line = parse.StartLine
			}
			t.fault(line, 1, "csv", nil)
			break
		}
		line, _ = r.FieldPos(0)
		if n == 0 {
			if !t.head(row) {
				break
			}
			continue
		}
		if n > maxReadings {
			t.fault(line, 1, "many", map[string]any{"limit": maxReadings})
			break
		}
		if len(row) > len(t.header) {
			t.fault(line, 1, "cells", map[string]any{"n": len(row), "columns": len(t.header)})
			continue
		}
		t.row(r, row, line)
	}
	if t.columns == nil && len(t.faults) == 0 {
		t.fault(1, 1, "head", nil)
	}
	for id := range t.readings {
		slices.SortStableFunc(t.readings[id], func(a, b Reading) int { return a.Date.Compare(b.Date) })
	}
	if len(t.faults) > 0 {
		return nil, t.faults
	}
	return t.readings, nil
}

type table struct {
	file       string
	x          *dossier.Index
	semicolons bool
	header     []string
	columns    map[string]int
	readings   Readings
	faults     dossier.Faults
}

func (t *table) fault(line, column int, variant string, args map[string]any) {
	if len(t.faults) < 100 {
		t.faults = append(t.faults, dossier.Fault{Code: dossier.FaultReadings, Variant: variant, File: t.file, Line: line, Column: column, Args: args})
	}
}

func (t *table) head(row []string) bool {
	t.header = row
	columns := map[string]int{}
	for i, name := range row {
		columns[strings.ToLower(strings.TrimSpace(name))] = i
	}
	for french, name := range map[string]string{"indicateur": "indicator", "valeur": "value"} {
		if i, ok := columns[french]; ok {
			columns[name] = i
		}
	}
	for _, name := range []string{"indicator", "date", "value"} {
		if _, ok := columns[name]; !ok {
			t.fault(1, 1, "head", nil)
			return false
		}
	}
	t.columns = columns
	return true
}

func (t *table) row(r *csv.Reader, row []string, line int) {
	cell := func(name string) (string, int) {
		i, ok := t.columns[name]
		if !ok || i >= len(row) {
			return "", 1
		}
		_, column := r.FieldPos(i)
		return strings.TrimSpace(row[i]), column
	}
	id, column := cell("indicator")
	if e, ok := t.x.Find(dossier.AnyID(id)); !ok || e.Kind != dossier.KindIndicator {
		args := map[string]any{"id": id}
		variant := "indicator"
		var known []string
		for _, e := range t.x.Elements {
			if e.Kind == dossier.KindIndicator {
				known = append(known, string(e.ID))
			}
		}
		if near := dossier.Nearest(id, known); near != "" {
			variant, args["near"] = "near", near
		}
		t.fault(line, column, variant, args)
		return
	}
	day, column := cell("date")
	date, err := dossier.ParseDate(day)
	if err != nil {
		t.fault(line, column, "date", map[string]any{"text": day})
		return
	}
	number, column := cell("value")
	plain := strings.NewReplacer(" ", "", "\u00a0", "", "\u202f", "").Replace(number)
	if t.semicolons {
		plain = strings.Replace(plain, ",", ".", 1)
	}
	value, err := strconv.ParseFloat(plain, 64)
	if err != nil || value != value || value-value != 0 {
		t.fault(line, column, "value", map[string]any{"text": number})
		return
	}
	source, _ := cell("source")
	indicator := dossier.IndicatorID(id)
	t.readings[indicator] = append(t.readings[indicator], Reading{Indicator: indicator, Date: date, Value: value, Source: source})
}
