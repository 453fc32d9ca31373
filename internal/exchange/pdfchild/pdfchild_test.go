package pdfchild_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"boussole/internal/document"
	"boussole/internal/exchange"
	"boussole/internal/exchange/pdf"
	"boussole/internal/exchange/pdfchild"

	"github.com/google/go-cmp/cmp"
)

func TestMain(m *testing.M) {
	if len(os.Args) > 1 && os.Args[1] == pdfchild.Command {
		os.Exit(pdfchild.Main(os.Args[2:], os.Stdin, os.Stdout))
	}
	os.Exit(m.Run())
}

var readers = map[string]pdfchild.Reader{"pdftotext first": {}, "the library": {Library: true}}

var sentences = []string{
	"Dix-neuf fermes font leur comté dans la même cave, où l’affineur le retourne à la main chaque semaine.",
	"« Nous ne vendons pas de fromage, nous vendons une montagne », disait le premier président.",
	"La saison coûte 12 500 € en affiches, en stages et en heures.",
}

// What we write is read again: the sentences with their accents, marks and signs, and
// the page that they stand on.
func TestReader_readsWhatWeWrite(t *testing.T) {
	t.Parallel()
	made := document.Document{Lang: "fr", Title: "Le plan", Owner: "La cave"}
	made.Blocks = append(made.Blocks, document.Heading{Level: 1, ID: "a", Title: document.Says("Le cap est clair")})
	for _, s := range sentences {
		made.Blocks = append(made.Blocks, document.Paragraph{Text: document.Own(s)})
	}
	made.Blocks = append(made.Blocks, document.Break{Kind: document.NewPage}, document.Paragraph{Text: document.Own("La seconde page.")})
	file, err := pdf.Write(&made)
	if err != nil {
		t.Fatal(err)
	}
	for name, r := range readers {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			doc, err := r.Read(t.Context(), file)
			if err != nil {
				t.Fatal(err)
			}
			told := flat(doc)
			for _, s := range sentences {
				if !strings.Contains(told, flatText(s)) {
					t.Errorf("lost %q of\n%s", s, doc.Outline())
				}
			}
			if !strings.HasPrefix(doc.Title, "Le plan") {
				t.Errorf("title %q", doc.Title)
			}
			last := doc.Blocks[len(doc.Blocks)-1]
			if last.Where().Page != 2 || last.Where().Line != 1 {
				t.Errorf("the last block stands at %+v\n%s", last.Where(), doc.Outline())
			}
		})
	}
}

// What LibreOffice writes is read: headings by their size, lists, and words whole.
func TestReader_readsLibreOffice(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	var b strings.Builder
	b.WriteString(`<html lang="fr"><body><h1>La stratégie</h1>`)
	for _, s := range sentences {
		b.WriteString("<p>" + s + "</p>")
	}
	b.WriteString("<h2>Ce que nous visons</h2><ul><li>Faire venir 300 visiteurs.</li><li>Ouvrir le vendredi.</li></ul></body></html>")
	source := filepath.Join(dir, "plan.html")
	if err := os.WriteFile(source, []byte(b.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.CommandContext(t.Context(), "soffice", "-env:UserInstallation=file://"+filepath.Join(dir, "profile"), "--headless", "--infilter=HTML (StarWriter)", "--convert-to", "pdf:writer_pdf_Export", "--outdir", dir, source).CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	file, err := os.ReadFile(filepath.Join(dir, "plan.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	want := "# {La stratégie}\np {" + strings.Join(sentences, "}\np {") + "}\n## {Ce que nous visons}\n- {Faire venir 300 visiteurs.}\n- {Ouvrir le vendredi.}\n"
	for name, r := range readers {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			doc, err := r.Read(t.Context(), file)
			if err != nil {
				t.Fatal(err)
			}
			_, got, _ := strings.Cut(doc.Outline(), "\n")
			if diff := cmp.Diff(flatText(got), flatText(want)); diff != "" {
				t.Errorf("got, want:\n%s", diff)
			}
		})
	}
}

func flat(doc *document.Document) string { return flatText(doc.Outline()) }

// flatText is a text whose blanks are all of one kind: a PDF has but one.
func flatText(s string) string { return strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(s) }

// builder writes the objects of a PDF and their table.
type builder struct {
	buf     bytes.Buffer
	offsets []int
}

func (b *builder) object(body string) {
	if b.buf.Len() == 0 {
		b.buf.WriteString("%PDF-1.5\n")
	}
	b.offsets = append(b.offsets, b.buf.Len())
	fmt.Fprintf(&b.buf, "%d 0 obj\n%s\nendobj\n", len(b.offsets), body)
}

func (b *builder) file(trailer string) []byte {
	start := b.buf.Len()
	fmt.Fprintf(&b.buf, "xref\n0 %d\n0000000000 65535 f \n", len(b.offsets)+1)
	for _, at := range b.offsets {
		fmt.Fprintf(&b.buf, "%010d 00000 n \n", at)
	}
	fmt.Fprintf(&b.buf, "trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n", len(b.offsets)+1, trailer, start)
	return b.buf.Bytes()
}

func built(trailer string, objects ...string) []byte {
	var b builder
	for _, o := range objects {
		b.object(o)
	}
	return b.file(trailer)
}

// Hostile files end in a refusal within the limits, whatever reads them.
func TestReader_refusesWhatIsHostile(t *testing.T) {
	t.Parallel()
	stream := func(dict string, data []byte) string {
		return fmt.Sprintf("<< %s /Length %d >>\nstream\n%s\nendstream", dict, len(data), data)
	}
	const page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>"
	encrypted := "/ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <" + strings.Repeat("ab", 32) + "> /U <" + strings.Repeat("cd", 32) + "> >>"
	whole := built("", "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", page, stream("", []byte("BT ET")))
	for name, c := range map[string]struct {
		file []byte
		want []exchange.Kind
	}{
		"no PDF":     {[]byte("Le plan"), []exchange.Kind{exchange.Unknown}},
		"cut short":  {whole[:len(whole)/2], []exchange.Kind{exchange.Broken, exchange.Wordless}},
		"a header":   {[]byte("%PDF-1.4\n%%EOF"), []exchange.Kind{exchange.Broken}},
		"no text":    {whole, []exchange.Kind{exchange.Wordless}},
		"a password": {built(encrypted, "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", page, stream("", []byte("BT ET"))), []exchange.Kind{exchange.Locked}},
		"a tree that holds itself": {
			built("", "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 10000 >>"),
			[]exchange.Kind{exchange.Deep, exchange.Broken, exchange.Wordless},
		},
		"pages that are not there": {
			built("", "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 10000 >>"),
			[]exchange.Kind{exchange.Broken, exchange.Wordless},
		},
		"a form that shows itself": {
			built("", "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
				"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /F 5 0 R >> >> >>",
				stream("", []byte("/F Do")),
				stream("/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << /XObject << /F 5 0 R >> >>", []byte(strings.Repeat("/F Do ", 50)))),
			[]exchange.Kind{exchange.Crowded, exchange.Wordless, exchange.Slow},
		},
		"arrays within each other": {
			built("", "<< /Type /Catalog /Pages 2 0 R /X "+strings.Repeat("[", 2_000_000)+" >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", page),
			[]exchange.Kind{exchange.Broken, exchange.Swollen, exchange.Wordless, exchange.Slow},
		},
		"an object that is itself": {
			built("", "<< /Type /Catalog /Pages 2 0 R >>", "2 0 R"),
			[]exchange.Kind{exchange.Broken, exchange.Wordless},
		},
		"a table for all numbers": {
			bytes.Replace(whole, []byte("/Size 5"), []byte("/Size 4294967295"), 1),
			[]exchange.Kind{exchange.Broken, exchange.Wordless, exchange.Swollen},
		},
		"a stream that swells a thousand times": {
			built("", "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", page,
				stream("/Filter /FlateDecode", deflated(400<<20, "[[<<"))),
			[]exchange.Kind{exchange.Broken, exchange.Swollen, exchange.Crowded, exchange.Slow, exchange.Wordless},
		},
	} {
		for with, r := range readers {
			t.Run(name+", "+with, func(t *testing.T) {
				t.Parallel()
				r.Wait = 10 * time.Second
				doc, err := r.Read(t.Context(), c.file)
				if err == nil {
					t.Fatalf("read:\n%s", doc.Outline())
				}
				for _, kind := range c.want {
					if exchange.KindOf(err) == kind {
						return
					}
				}
				t.Errorf("%v is none of %v", err, c.want)
			})
		}
	}
}

// Whoever waits may stop waiting.
func TestReader_endsWithItsContext(t *testing.T) {
	t.Parallel()
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if _, err := (pdfchild.Reader{}).Read(ctx, []byte("%PDF-1.4")); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

func TestMain_refusesOtherArguments(t *testing.T) {
	t.Parallel()
	for _, args := range [][]string{nil, {"pdftohtml"}, {"library", "x"}} {
		if code := pdfchild.Main(args, strings.NewReader(""), &bytes.Buffer{}); code == 0 {
			t.Errorf("%v ends well", args)
		}
	}
}
