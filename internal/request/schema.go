package request

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"boussole/internal/dossier"
	"boussole/internal/locale"
)

// JSONSchema is a JSON Schema of the YAML of a request, its keys explained in some
// languages; in French and English where none is given. What a schema cannot say (days that
// are none) is for Read to find.
func JSONSchema(langs ...string) ([]byte, error) {
	if len(langs) == 0 {
		langs = []string{"fr", "en"}
	}
	number := map[string]any{"type": "number"}
	words := map[string]any{"type": "string"}
	hours := map[string]any{"type": "number", "exclusiveMinimum": 0, "maximum": mostHours}
	shapes := map[string]map[string]any{
		"text":     words,
		"list":     {"oneOf": []any{words, map[string]any{"type": "array", "items": words}}},
		"date":     {"type": "string", "pattern": `^[0-9]{4}-[0-9]{2}-[0-9]{2}$`},
		"hours":    {"oneOf": []any{hours, map[string]any{"type": "object", "minProperties": 1, "additionalProperties": hours}}},
		"money":    {"type": "string", "pattern": `^[0-9][0-9.]* [A-Z]{3}$`},
		"exposure": {"type": "integer", "minimum": 0, "maximum": 4},
		"effect": {"oneOf": []any{number, map[string]any{
			"type": "object", "additionalProperties": false,
			"properties": map[string]any{"low": number, "likely": number, "high": number, "who": words, "basis": map[string]any{"enum": dossier.Basis("").Values()}},
		}}},
	}
	properties := map[string]any{}
	for _, f := range Fields() {
		one := map[string]any{}
		maps.Copy(one, shapes[f.Kind])
		var said []string
		if slices.Contains(langs, "fr") {
			said = append(said, locale.Typeset(locale.French, capital(f.Says.FR)))
		}
		if slices.Contains(langs, "en") {
			said = append(said, capital(f.Says.EN))
		}
		one["description"] = strings.Join(said, "\n\n")
		properties[f.Key] = one
	}
	out, err := json.MarshalIndent(map[string]any{
		"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "additionalProperties": false,
		"required": []string{"what"}, "properties": properties,
	}, "", "  ")
	return append(out, '\n'), err
}
