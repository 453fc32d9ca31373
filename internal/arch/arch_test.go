// Package arch holds the direction of imports as a test.
package arch_test

import (
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"path"
	"slices"
	"strings"
	"testing"
)

// allowed is the import table: for each package, those of ours that it may import,
// and the modules from outside. A package that is not here may not exist.
var allowed = map[string]struct{ ours, outside []string }{
	"internal/dossier":                {nil, []string{"go.yaml.in/yaml/v4", "github.com/invopop/jsonschema"}},
	"internal/text":                   {nil, []string{"golang.org/x/text/unicode/norm"}},
	"internal/locale":                 {nil, nil},
	"internal/measure":                {[]string{"internal/dossier"}, nil},
	"internal/chart":                  {nil, nil},
	"internal/document":               {[]string{"internal/chart"}, nil},
	"internal/report":                 {[]string{"internal/audit", "internal/audit/anchor", "internal/audit/library", "internal/dossier", "internal/change", "internal/check", "internal/document", "internal/chart", "internal/locale", "internal/plan", "internal/plan/scenario", "internal/request", "internal/text"}, nil},
	"internal/report/reporttest":      {[]string{"examples", "internal/check", "internal/check/rule", "internal/document", "internal/dossier", "internal/locale", "internal/report"}, nil},
	"internal/document/documenttest":  {[]string{"internal/chart", "internal/document"}, nil},
	"internal/exchange/readtest":      {[]string{"internal/document", "internal/exchange"}, nil},
	"internal/exchange":               {[]string{"internal/document"}, nil},
	"internal/exchange/font":          {nil, nil},
	"internal/exchange/pdf":           {[]string{"internal/document", "internal/chart", "internal/locale", "internal/exchange/font"}, []string{"codeberg.org/go-pdf/fpdf", "golang.org/x/text/unicode/norm"}},
	"internal/exchange/html":          {[]string{"internal/document", "internal/chart", "internal/locale"}, nil},
	"internal/exchange/ooxml":         {[]string{"internal/document", "internal/chart", "internal/exchange/font"}, nil},
	"internal/exchange/docx":          {[]string{"internal/document", "internal/chart", "internal/locale", "internal/exchange/ooxml"}, nil},
	"internal/exchange/pptx":          {[]string{"internal/document", "internal/chart", "internal/locale", "internal/exchange/ooxml"}, nil},
	"internal/exchange/office":        {[]string{"internal/document", "internal/exchange"}, nil},
	"internal/exchange/flow":          {[]string{"internal/document", "internal/exchange"}, nil},
	"internal/exchange/plain":         {[]string{"internal/document", "internal/exchange", "internal/exchange/flow"}, nil},
	"internal/exchange/webpage":       {[]string{"internal/document", "internal/exchange", "internal/exchange/flow", "internal/exchange/plain"}, []string{"golang.org/x/net/html", "golang.org/x/net/html/atom"}},
	"internal/exchange/markdown":      {[]string{"internal/document", "internal/exchange", "internal/exchange/flow", "internal/exchange/plain", "internal/exchange/webpage"}, []string{"github.com/yuin/goldmark", "github.com/yuin/goldmark/ast", "github.com/yuin/goldmark/extension", "github.com/yuin/goldmark/extension/ast", "github.com/yuin/goldmark/text", "github.com/yuin/goldmark/util"}},
	"internal/exchange/pdfread":       {[]string{"internal/document", "internal/exchange", "internal/exchange/flow"}, []string{"github.com/ledongthuc/pdf", "golang.org/x/text/unicode/norm"}},
	"internal/exchange/pdfchild":      {[]string{"internal/document", "internal/exchange", "internal/exchange/pdfread"}, nil},
	"internal/exchange/open":          {[]string{"internal/document", "internal/exchange", "internal/exchange/markdown", "internal/exchange/office", "internal/exchange/plain", "internal/exchange/webpage"}, nil},
	"internal/change":                 {[]string{"internal/check", "internal/dossier", "internal/locale"}, nil},
	"internal/check":                  {[]string{"internal/dossier", "internal/measure", "internal/text", "internal/locale"}, nil},
	"internal/check/rule":             {[]string{"internal/check", "internal/dossier", "internal/measure", "internal/text", "internal/text/claim"}, nil},
	"internal/text/claim":             {[]string{"internal/text"}, nil},
	"internal/audit":                  {[]string{"internal/audit/anchor", "internal/audit/library", "internal/check", "internal/document", "internal/dossier", "internal/locale", "internal/text", "internal/text/claim"}, nil},
	"internal/audit/rule":             {[]string{"internal/audit", "internal/audit/anchor", "internal/audit/library", "internal/check", "internal/dossier", "internal/text", "internal/text/claim"}, nil},
	"internal/audit/fixture":          {[]string{"internal/document"}, nil},
	"internal/form":                   {[]string{"internal/begin", "internal/check", "internal/dossier", "internal/locale"}, nil},
	"internal/begin":                  {[]string{"internal/check", "internal/dossier", "internal/locale", "internal/text"}, nil},
	"internal/plan":                   {[]string{"internal/check", "internal/dossier", "internal/locale", "internal/plan/solve", "internal/text"}, nil},
	"internal/request":                {[]string{"internal/check", "internal/dossier", "internal/locale", "internal/plan", "internal/plan/solve", "internal/text", "internal/text/claim"}, nil},
	"internal/plan/scenario":          {[]string{"internal/check", "internal/dossier", "internal/plan", "internal/plan/solve"}, nil},
	"internal/plan/verify":            {[]string{"internal/check", "internal/dossier", "internal/locale", "internal/text"}, nil},
	"internal/plan/solve":             {nil, nil},
	"internal/plan/solve/instance":    {[]string{"internal/plan/solve"}, nil},
	"internal/cli":                    {[]string{"internal/audit", "internal/audit/library", "internal/audit/rule", "internal/text", "internal/begin", "internal/change", "internal/check", "internal/check/rule", "internal/document", "internal/dossier", "internal/exchange", "internal/exchange/docx", "internal/exchange/html", "internal/exchange/pdf", "internal/exchange/pptx", "internal/exchange/open", "internal/exchange/pdfchild", "internal/locale", "internal/measure", "internal/plan", "internal/plan/scenario", "internal/plan/solve", "internal/plan/verify", "internal/report", "internal/request"}, []string{"github.com/alecthomas/kong"}},
	"internal/audit/library":          {[]string{"internal/text"}, nil},
	"internal/audit/anchor":           {[]string{"internal/audit/library", "internal/dossier", "internal/text"}, nil},
	"internal/audit/corpus":           {[]string{"internal/audit", "internal/audit/anchor", "internal/audit/library", "internal/document", "internal/exchange/open", "internal/text"}, nil},
	"internal/audit/library/generate": {[]string{"internal/audit/corpus", "internal/audit/library"}, nil},
	"internal/audit/eval":             {[]string{"internal/audit/anchor", "internal/audit/corpus", "internal/audit/library", "internal/text", "internal/text/claim"}, nil},
	"internal/account":                {[]string{"internal/dossier"}, []string{"github.com/coreos/go-oidc/v3/oidc", "github.com/go-webauthn/webauthn/protocol", "github.com/go-webauthn/webauthn/webauthn", "golang.org/x/crypto/argon2", "golang.org/x/oauth2"}},
	"internal/job":                    {nil, []string{"github.com/riverqueue/river", "github.com/riverqueue/river/riverdriver"}},
	"internal/store":                  {[]string{"internal/account", "internal/dossier", "internal/job", "internal/text", "internal/workspace"}, []string{"github.com/jackc/pgx/v5", "github.com/jackc/pgx/v5/pgconn", "github.com/jackc/pgx/v5/pgxpool", "github.com/jackc/pgx/v5/stdlib", "github.com/pressly/goose/v3", "github.com/riverqueue/river", "github.com/riverqueue/river/riverdriver", "github.com/riverqueue/river/riverdriver/riverpgxv5", "github.com/riverqueue/river/riverdriver/riversqlite", "github.com/riverqueue/river/rivermigrate", "modernc.org/sqlite", "modernc.org/sqlite/lib"}},
	"internal/account/signintest":     {nil, []string{"github.com/coreos/go-oidc/v3/oidc", "github.com/coreos/go-oidc/v3/oidc/oidctest"}},
	"internal/store/storetest":        {[]string{"internal/store"}, []string{"github.com/jackc/pgx/v5/stdlib"}},
	"internal/workspace":              {[]string{"internal/account", "internal/change", "internal/check", "internal/document", "internal/dossier", "internal/locale", "internal/report", "internal/text"}, nil},
	"internal/arch":                   {nil, nil},
	"internal/web/static":             {[]string{"internal/exchange/html"}, nil},
	"internal/web/page":               {[]string{"internal/begin", "internal/change", "internal/chart", "internal/check", "internal/document", "internal/dossier", "internal/form", "internal/locale", "internal/report"}, nil},
	"internal/web/view":               {[]string{"internal/account", "internal/chart", "internal/document", "internal/exchange/html", "internal/form", "internal/locale", "internal/web/page"}, []string{"github.com/a-h/templ", "github.com/a-h/templ/runtime"}},
	"internal/web":                    {[]string{"internal/account", "internal/check", "internal/check/rule", "internal/document", "internal/dossier", "internal/exchange/docx", "internal/exchange/html", "internal/exchange/pdf", "internal/exchange/pptx", "internal/form", "internal/locale", "internal/report", "internal/begin", "internal/change", "internal/web/page", "internal/web/press", "internal/web/static", "internal/web/view", "internal/workspace"}, []string{"github.com/a-h/templ", "github.com/alexedwards/scs/v2"}},
	"internal/web/press":              {nil, nil},
	"internal/browser":                {nil, nil},
	"internal/serve":                  {[]string{"examples", "internal/account", "internal/check/rule", "internal/dossier", "internal/locale", "internal/store", "internal/web", "internal/workspace"}, []string{"github.com/prometheus/client_golang/prometheus", "github.com/prometheus/client_golang/prometheus/collectors", "github.com/prometheus/client_golang/prometheus/promhttp"}},
	"internal/serve/load":             {[]string{"examples", "internal/dossier", "internal/locale", "internal/serve", "internal/store/storetest", "internal/workspace"}, nil},
	"examples":                        {nil, nil},
	"cmd/boussole":                    {[]string{"internal/cli", "internal/dossier", "internal/serve"}, nil},
}

// onlyIn are the outside modules that one file alone may know.
var onlyIn = map[string]string{
	"go.yaml.in/yaml/v4":            "yaml.go",
	"github.com/invopop/jsonschema": "schema.go",
}

// forbidden are the standard packages that pure packages may not know, and why.
var forbidden = map[string]string{
	"net":          "a strategy is judged without a network",
	"net/http":     "a strategy is judged without a network",
	"database/sql": "a dossier is a value; SQL is in store",
	"os":           "files come in as bytes",
	"os/exec":      "a rule runs no program",
	"log":          "findings are returned, not logged",
	"log/slog":     "findings are returned, not logged",
	"math/rand":    "the same dossier has the same findings",
	"math/rand/v2": "the same dossier has the same findings",
	"unsafe":       "nothing here needs it",
}

var pure = []string{"internal/web/page", "internal/web/view", "internal/exchange/flow", "internal/exchange/plain", "internal/exchange/webpage", "internal/exchange/markdown", "internal/exchange/pdfread", "internal/exchange/open", "internal/text/claim", "internal/audit", "internal/audit/rule", "internal/audit/fixture", "internal/audit/library", "internal/audit/anchor", "internal/audit/corpus", "internal/exchange/office", "internal/begin", "internal/form", "internal/dossier", "internal/text", "internal/locale", "internal/measure", "internal/check", "internal/check/rule", "internal/chart", "internal/document", "internal/report", "internal/exchange/html", "internal/exchange/font", "internal/exchange/pdf", "internal/exchange/ooxml", "internal/exchange/docx", "internal/exchange/pptx", "internal/exchange", "internal/change", "internal/plan", "internal/plan/solve", "internal/plan/verify", "internal/request"}

type pkg struct {
	ImportPath string
	Dir        string
	GoFiles    []string
	Imports    []string
	Standard   bool
}

const module = "boussole/"

func packages(t *testing.T) []pkg {
	t.Helper()
	out, err := exec.CommandContext(t.Context(), "go", "list", "-json=ImportPath,Dir,GoFiles,Imports", "boussole/...").Output()
	if err != nil {
		t.Fatal(err)
	}
	var list []pkg
	for dec := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p pkg
		if err := dec.Decode(&p); errors.Is(err, io.EOF) {
			return list
		} else if err != nil {
			t.Fatal(err)
		}
		list = append(list, p)
	}
}

func TestImports_goTheWayOfTheTable(t *testing.T) {
	t.Parallel()
	list := packages(t)
	if len(list) < len(allowed)-1 {
		t.Fatalf("%d packages, %d in the table", len(list), len(allowed))
	}
	for _, p := range list {
		name := strings.TrimPrefix(p.ImportPath, module)
		rule, known := allowed[name]
		if !known {
			t.Errorf("%s is not in the table", name)
			continue
		}
		for _, one := range p.Imports {
			ours, is := strings.CutPrefix(one, module)
			switch {
			case is && !slices.Contains(rule.ours, ours):
				t.Errorf("%s may not import %s", name, ours)
			case !is && strings.Contains(strings.Split(one, "/")[0], ".") && !slices.Contains(rule.outside, one):
				t.Errorf("%s may not import %s", name, one)
			}
			if reason, no := forbidden[one]; no && slices.Contains(pure, name) {
				t.Errorf("%s may not import %s: %s", name, one, reason)
			}
		}
	}
}

// An outside module stays in the one file that adapts it.
func TestAdapters_areOneFileEach(t *testing.T) {
	t.Parallel()
	for outside, file := range onlyIn {
		for _, p := range packages(t) {
			for _, f := range p.GoFiles {
				out, err := exec.CommandContext(t.Context(), "grep", "-l", `"`+outside+`"`, path.Join(p.Dir, f)).Output()
				if err == nil && len(out) > 0 && f != file {
					t.Errorf("%s/%s imports %s, which is for %s alone", p.ImportPath, f, outside, file)
				}
			}
		}
	}
}
