package dossier

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"

	"github.com/invopop/jsonschema"
)

// SchemaID is the identity of the dossier's JSON Schema.
const SchemaID = "urn:boussole:dossier"

// Schema is the JSON Schema (2020-12) of a dossier, made from the types. Its
// descriptions are in the languages given, "fr" and "en", in that order; both where
// none is given. What a schema cannot say (references, ids given twice, dates that
// are none) is for Read to find.
func Schema(langs ...string) ([]byte, error) {
	if len(langs) == 0 {
		langs = []string{"fr", "en"}
	}
	r := &jsonschema.Reflector{
		FieldNameTag:              "yaml",
		AllowAdditionalProperties: false,
		ExpandedStruct:            false,
		Mapper:                    mapScalar,
		Anonymous:                 true,
		BaseSchemaID:              "",
	}
	s := r.Reflect(&Dossier{})
	s.ID = SchemaID
	s.Title = inLangs(langs, Text{FR: "Dossier de stratégie de communication", EN: "Communication strategy dossier"}, " / ")
	for name, def := range s.Definitions {
		describe(name, def, langs)
	}
	out, err := json.MarshalIndent(s, "", "  ")
	if err != nil {
		return nil, fmt.Errorf("write the schema: %w", err)
	}
	return append(out, '\n'), nil
}

func inLangs(langs []string, t Text, between string) string {
	var parts []string
	for _, l := range langs {
		if l == "fr" && t.FR != "" {
			parts = append(parts, t.FR)
		}
		if l == "en" && t.EN != "" {
			parts = append(parts, t.EN)
		}
	}
	return strings.Join(parts, between)
}

// describe completes the schema of one type: no key is required but the id, labels
// and explanations come from the descriptions, and empty values are allowed, for a
// dossier is written little by little.
func describe(typeName string, s *jsonschema.Schema, langs []string) {
	s.Required = nil
	if s.Properties == nil {
		return
	}
	for pair := s.Properties.Oldest(); pair != nil; pair = pair.Next() {
		key, prop := pair.Key, pair.Value
		if key == "id" {
			s.Required = []string{"id"}
			prop.Pattern = idForm.String()
			prop.MaxLength = new(uint64(64))
		} else {
			if neverNegative[key] {
				prop.Minimum = json.Number("0")
			}
			if key == "time" {
				prop = &jsonschema.Schema{Type: "string", Pattern: clockForm.String()}
			}
			prop = orNothing(prop)
			pair.Value = prop
		}
		if d, ok := DescribeField(typeName, key); ok {
			prop.Title = inLangs(langs, d.Label, " / ")
			prop.Description = inLangs(langs, d.Help, "\n\n")
		}
	}
}

// orNothing allows a key without a value, and one word for a list of words.
func orNothing(s *jsonschema.Schema) *jsonschema.Schema {
	null := &jsonschema.Schema{Type: "null"}
	choices := []*jsonschema.Schema{s, null}
	if s.Type == "array" && s.Items != nil && s.Items.Ref == "" {
		choices = []*jsonschema.Schema{s, s.Items, null}
	}
	return &jsonschema.Schema{AnyOf: choices}
}

// mapScalar gives the schema of the types that a file writes as one value.
func mapScalar(t reflect.Type) *jsonschema.Schema {
	switch t {
	case reflect.TypeFor[Date]():
		return &jsonschema.Schema{Type: "string", Format: "date", Pattern: `^\d{4}-\d{2}-\d{2}$`}
	case reflect.TypeFor[Money]():
		return &jsonschema.Schema{Type: "string", Pattern: `^\d+(\.\d+)? [A-Z]{3}$`, Examples: []any{"1200 EUR", "89.90 EUR"}}
	case reflect.TypeFor[Cadence]():
		return &jsonschema.Schema{Type: "string", Pattern: `^\d+(\.\d+)? */ *(day|week|month|quarter|year)$`, Examples: []any{"2/week", "1/month"}}
	case reflect.TypeFor[Recurrence]():
		return &jsonschema.Schema{Type: "string", Pattern: `^([Rr][Rr][Uu][Ll][Ee]:)?([A-Za-z]+=[^;]+;)*[Ff][Rr][Ee][Qq]=([Dd][Aa][Ii][Ll]|[Ww][Ee][Ee][Kk][Ll]|[Mm][Oo][Nn][Tt][Hh][Ll]|[Yy][Ee][Aa][Rr][Ll])[Yy](;[A-Za-z]+=[^;]+)*$`, Examples: []any{"FREQ=WEEKLY;BYDAY=TU"}}
	case hoursType:
		return &jsonschema.Schema{Type: "number", Minimum: json.Number("0")}
	case shareType:
		return &jsonschema.Schema{Type: "number", Minimum: json.Number("0"), Maximum: json.Number("1")}
	case exposedType:
		return &jsonschema.Schema{Type: "integer", Minimum: json.Number("0"), Maximum: json.Number("4")}
	case gradeType:
		return &jsonschema.Schema{Type: "integer", Minimum: json.Number("1"), Maximum: json.Number("5")}
	case reflect.TypeFor[int]():
		return &jsonschema.Schema{Type: "integer", Minimum: json.Number("0")}
	}
	if _, is := idKinds[t]; is {
		return &jsonschema.Schema{Type: "string", MinLength: new(uint64(1))}
	}
	if t.Kind() == reflect.String {
		if closed, is := reflect.TypeAssert[closedWords](reflect.Zero(t)); is {
			s := &jsonschema.Schema{Type: "string"}
			var help []string
			for _, w := range closed.Values() {
				s.Enum = append(s.Enum, w)
				if d, ok := DescribeWord(t.Name(), w); ok {
					help = append(help, w+" = "+d.Label.FR+" / "+d.Label.EN)
				}
			}
			s.Description = strings.Join(help, " ; ")
			return s
		}
		// YAML reads an unquoted 2019 as a number, and a text may be one.
		return &jsonschema.Schema{OneOf: []*jsonschema.Schema{{Type: "string"}, {Type: "number"}, {Type: "boolean"}}}
	}
	return nil
}
