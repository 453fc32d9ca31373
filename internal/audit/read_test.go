package audit_test

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"boussole/internal/audit"
	"boussole/internal/audit/fixture"
	"boussole/internal/audit/library"
	"boussole/internal/audit/rule"
	"boussole/internal/document"
	"boussole/internal/dossier"
	"boussole/internal/locale"
	"boussole/internal/text"
	"boussole/internal/text/claim"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the golden files anew")

func read(tb testing.TB, name string) *audit.Audit {
	tb.Helper()
	src, err := os.ReadFile(filepath.Join("testdata", "read", name+".txt"))
	if err != nil {
		tb.Fatal(err)
	}
	doc, _ := fixture.Read(name, string(src))
	view := library.New().For()
	return audit.Read(doc, audit.Config{File: name + ".txt", Today: dossier.NewDate(2026, time.December, 1), Rules: rule.All(), Library: &view})
}

// What the audit understands of four documents: a town hall's plan, a charity's, an
// agency's deck and a commission's minutes.
func TestRead_understands(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"mairie", "ngo", "deck", "minutes"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := tell(read(t, name))
			golden := filepath.Join("testdata", "read", name+".golden")
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(got, string(want)); diff != "" {
				t.Errorf("(got, want): %s", diff)
			}
		})
	}
}

func tell(a *audit.Audit) string {
	var b strings.Builder
	fmt.Fprintf(&b, "language %s, %d blocks, %d sentences\n\n", a.Language, len(a.Blocks), len(a.Sentences))
	for _, c := range a.Coverage {
		held := "lacks"
		if c.Held {
			held = "holds"
		}
		fmt.Fprintf(&b, "%s %-10s %.2f", held, c.Part, c.Confidence)
		for i, p := range c.Passages {
			if i == 3 {
				break
			}
			fmt.Fprintf(&b, " | %s", audit.Excerpt(p.Span.In(a.Blocks[p.Block].Text)))
		}
		b.WriteString("\n")
	}
	b.WriteString("\n")
	for _, o := range a.Objectives {
		fmt.Fprintf(&b, "objective at %s: %s\n", audit.PlaceWords(o.Place).EN, audit.Excerpt(o.Span.In(a.Blocks[o.Block].Text)))
		for _, p := range []struct {
			name  string
			piece *audit.Piece
		}{{"metric", o.Metric}, {"baseline", o.Baseline}, {"target", o.Target}, {"date", o.Date}, {"audience", o.Audience}} {
			if p.piece == nil {
				continue
			}
			fmt.Fprintf(&b, "  %-8s %q", p.name, p.piece.Words)
			if p.name == "baseline" || p.name == "target" {
				fmt.Fprintf(&b, " %v %s", p.piece.Value, p.piece.Unit)
			}
			b.WriteString("\n")
		}
	}
	b.WriteString("\n")
	for i := range a.Report.Findings {
		f := &a.Report.Findings[i]
		fmt.Fprintf(&b, "%s %-8s %s: %s\n", f.Code, f.Severity, a.Report.Place(locale.French, f), a.Report.Words(locale.French, f).What)
	}
	for i := range a.Report.Notes {
		fmt.Fprintf(&b, "unjudged %s\n", a.Report.Notes[i].Code)
	}
	return b.String()
}

// The report of an audit has the form of that of a check.
func TestRead_reportsAsACheckDoes(t *testing.T) {
	t.Parallel()
	var b strings.Builder
	if err := read(t, "deck").Report.WriteJSON(&b, locale.English); err != nil {
		t.Fatal(err)
	}
	var out struct {
		Schema   string
		Findings []struct{ Code, Severity, Link, Place, What, Why, Mend string }
	}
	if err := json.Unmarshal([]byte(b.String()), &out); err != nil {
		t.Fatal(err)
	}
	if out.Schema != "boussole/check/1" || len(out.Findings) == 0 {
		t.Fatalf("%s", b.String())
	}
	placed := false
	for _, f := range out.Findings {
		if f.Code == "" || f.Severity == "" || f.Link != "audit" || f.What == "" || f.Why == "" || f.Mend == "" {
			t.Errorf("%+v", f)
		}
		placed = placed || strings.HasPrefix(f.Place, "slide 3")
	}
	if !placed {
		t.Error("no finding is placed on slide 3")
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{"# Objectifs\n- Passer de 12 % à 19 % d’ici juin 2027", "| Cible | Base |\n| 1 | 2 |", "[X %] d’ici 2", "« Il faut être sur TikTok »", "a:\xff", "--- slide\n> 9 9 9 %"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, src string) {
		doc, _ := fixture.Read("fuzz", src)
		view := library.New().For()
		a := audit.Read(doc, audit.Config{File: "fuzz", Rules: rule.All(), Library: &view})
		whole(t, a)
		for i := range a.Report.Findings {
			for _, lang := range []locale.Lang{locale.French, locale.English} {
				if a.Report.Words(lang, &a.Report.Findings[i]).What == "" {
					t.Errorf("%s says nothing in %s", a.Report.Findings[i].Code, lang)
				}
			}
		}
	})
}

// whole asserts that everything found lies within its block.
func whole(t *testing.T, a *audit.Audit) {
	t.Helper()
	within := func(what string, block int, s text.Span) {
		if block < 0 || block >= len(a.Blocks) || s.Start < 0 || s.Start > s.End || s.End > len(a.Blocks[block].Text) {
			t.Errorf("%s %v is not within block %d", what, s, block)
		}
	}
	for _, s := range a.Sentences {
		within("sentence", s.Block, s.Span)
		if s.Claim.Label != claim.None {
			within("claim", s.Block, s.Claim.Words)
		}
	}
	for _, c := range a.Coverage {
		for _, p := range c.Passages {
			within("passage", p.Block, p.Span)
		}
		if c.Confidence < 0 || c.Confidence > 1 {
			t.Errorf("%s: confidence %v", c.Part, c.Confidence)
		}
	}
	for _, o := range a.Objectives {
		within("objective", o.Block, o.Span)
		for _, p := range []*audit.Piece{o.Metric, o.Baseline, o.Target, o.Date, o.Audience} {
			if p == nil {
				continue
			}
			within("piece", p.Block, p.Span)
			if got := p.Span.In(a.Blocks[p.Block].Text); got != p.Words {
				t.Errorf("a piece says %q at %q", p.Words, got)
			}
		}
	}
}

func TestRead_takesNothingAsItIs(t *testing.T) {
	t.Parallel()
	a := audit.Read(&document.Document{}, audit.Config{})
	if len(a.Coverage) != len(audit.Parts) || len(a.Report.Findings) != 0 {
		t.Errorf("%d parts, %d findings", len(a.Coverage), len(a.Report.Findings))
	}
}
