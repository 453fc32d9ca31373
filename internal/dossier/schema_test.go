package dossier_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"boussole/internal/dossier"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"go.yaml.in/yaml/v4"
)

// compiled is the schema as an independent validator reads it.
func compiled(t *testing.T, langs ...string) *jsonschema.Schema {
	t.Helper()
	src, err := dossier.Schema(langs...)
	if err != nil {
		t.Fatal(err)
	}
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(src))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource(dossier.SchemaID, value); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile(dossier.SchemaID)
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

// asJSON is a YAML text as an editor's validator sees it, by the core schema of YAML
// 1.2, in which a date is a text.
func asJSON(t *testing.T, src []byte) any {
	t.Helper()
	var root yaml.Node
	if err := yaml.Unmarshal(src, &root); err != nil {
		t.Fatal(err)
	}
	if len(root.Content) == 0 {
		return nil
	}
	return value(root.Content[0])
}

func value(n *yaml.Node) any {
	switch n.Kind {
	case yaml.MappingNode:
		m := map[string]any{}
		for i := 0; i+1 < len(n.Content); i += 2 {
			m[n.Content[i].Value] = value(n.Content[i+1])
		}
		return m
	case yaml.SequenceNode:
		list := []any{}
		for _, item := range n.Content {
			list = append(list, value(item))
		}
		return list
	default:
	}
	if n.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle|yaml.LiteralStyle|yaml.FoldedStyle) == 0 {
		if f, err := strconv.ParseFloat(n.Value, 64); err == nil {
			return f
		}
		switch n.Value {
		case "true", "false":
			return n.Value == "true"
		case "", "null", "~":
			return nil
		}
	}
	return n.Value
}

func TestSchema_acceptsEveryExample(t *testing.T) {
	t.Parallel()
	for _, langs := range [][]string{nil, {"fr"}, {"en"}} {
		schema := compiled(t, langs...)
		files, err := filepath.Glob(filepath.Join("..", "..", "examples", "*", "dossier.yaml"))
		if err != nil || len(files) < 5 {
			t.Fatalf("%d examples, %v", len(files), err)
		}
		for _, file := range files {
			src, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if err := schema.Validate(asJSON(t, src)); err != nil {
				t.Errorf("%s: %v", file, err)
			}
		}
	}
}

func TestSchema_acceptsWhatIsRead(t *testing.T) {
	t.Parallel()
	schema := compiled(t)
	for seed := range uint64(60) {
		src := dossier.Marshal(newGenerator(seed).dossier(3))
		if err := schema.Validate(asJSON(t, src)); err != nil {
			t.Fatalf("seed %d: %v\n%s", seed, err, src)
		}
	}
}

// Every broken dossier is refused by the reader, and, but for those in beyond, by the
// schema: what is wrong with them no schema can say.
func TestSchema_refusesBrokenDossiers(t *testing.T) {
	t.Parallel()
	schema := compiled(t)
	for folder, refused := range map[string]bool{"broken": true, "beyond": false} {
		files, err := filepath.Glob(filepath.Join("testdata", folder, "*.yaml"))
		if err != nil || len(files) == 0 {
			t.Fatalf("no files in %s, %v", folder, err)
		}
		for _, file := range files {
			src, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if _, err := dossier.Read(file, src); err == nil {
				t.Errorf("%s was read", file)
			}
			if folder == "beyond" && filepath.Base(file) == "key-twice.yaml" {
				continue // the YAML library of the test refuses it by itself
			}
			if err := schema.Validate(asJSON(t, src)); (err != nil) != refused {
				t.Errorf("%s: the schema says %v", file, err)
			}
		}
	}
}
