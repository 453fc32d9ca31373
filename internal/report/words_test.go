package report_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var value = regexp.MustCompile(`\{([a-z0-9]+)[:}]`)

// Every text stands in French and in English, with the same values (one language may
// agree with a count where the other does not), and is typed with plain spaces and curved
// apostrophes.
func TestTexts_standInBothLanguages(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		tree, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(tree, func(node ast.Node) bool {
			fr, en, is := pair(node)
			if !is {
				return true
			}
			n++
			if fr == "" || en == "" {
				t.Errorf("%s: %q, %q", file, fr, en)
			}
			if diff := cmp.Diff(values(fr), values(en)); diff != "" && !strings.Contains(fr, "{of}") {
				t.Errorf("%s: %q, %q: %s", file, fr, en, diff)
			}
			for _, s := range []string{fr, en} {
				if strings.ContainsAny(s, "'\u00a0\u202f") {
					t.Errorf("%s: %q has a straight apostrophe or a no-break space", file, s)
				}
			}
			return true
		})
	}
	if n < 250 {
		t.Errorf("only %d texts", n)
	}
}

// pair is the two languages of tr(...), of w.key(...) and of a dossier.Text.
func pair(node ast.Node) (fr, en string, is bool) {
	switch node := node.(type) {
	case *ast.CallExpr:
		name := ""
		switch f := node.Fun.(type) {
		case *ast.Ident:
			name = f.Name
		case *ast.SelectorExpr:
			name = f.Sel.Name
		}
		args := node.Args
		if name == "key" && len(args) == 3 {
			args = args[1:]
		} else if name != "tr" {
			return "", "", false
		}
		return literals(args)
	case *ast.CompositeLit:
		if len(node.Elts) != 2 {
			return "", "", false
		}
		var parts []ast.Expr
		for _, e := range node.Elts {
			kv, isKV := e.(*ast.KeyValueExpr)
			if !isKV {
				return "", "", false
			}
			if key, isIdent := kv.Key.(*ast.Ident); !isIdent || key.Name != "FR" && key.Name != "EN" {
				return "", "", false
			}
			parts = append(parts, kv.Value)
		}
		return literals(parts)
	}
	return "", "", false
}

func literals(list []ast.Expr) (fr, en string, is bool) {
	var two []string
	for _, e := range list {
		lit, isLit := e.(*ast.BasicLit)
		if !isLit {
			return "", "", false
		}
		s, err := strconv.Unquote(lit.Value)
		if err != nil {
			return "", "", false
		}
		two = append(two, s)
	}
	if len(two) != 2 {
		return "", "", false
	}
	return two[0], two[1], true
}

func values(s string) []string {
	var list []string
	for _, m := range value.FindAllStringSubmatch(s, -1) {
		list = append(list, m[1])
	}
	slices.Sort(list)
	return slices.Compact(list)
}
