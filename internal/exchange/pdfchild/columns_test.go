package pdfchild_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// A page of two columns is read down the left one, then down the right one, after the
// heading that stands over both and before what stands under them; on each page anew.
func TestReader_readsColumnsInOrder(t *testing.T) {
	t.Parallel()
	const paragraphs = 40
	var told []string
	var b strings.Builder
	b.WriteString(`<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:automatic-styles><style:style style:name="two" style:family="section"><style:section-properties><style:columns fo:column-count="2" fo:column-gap="1cm"/></style:section-properties></style:style></office:automatic-styles>
<office:body><office:text><text:h text:outline-level="1">La lettre de la cave à tous les fermiers de la vallée et du plateau</text:h><text:section text:style-name="two" text:name="colonnes">`)
	for i := range paragraphs {
		s := fmt.Sprintf("Au point %d, la cave dit aux fermiers ce qu’elle a vendu, ce qu’elle garde pour l’hiver et ce qu’elle leur demande pour la saison qui vient, sans rien en cacher.", i+1)
		told = append(told, s)
		b.WriteString("<text:p>" + s + "</text:p>")
	}
	const last = "La lettre est lue à voix haute devant tous, au comptoir de la cave, le premier dimanche du mois de mars."
	told = append(told, last)
	b.WriteString("</text:section><text:p>" + last + "</text:p></office:text></office:body></office:document>")
	dir := t.TempDir()
	source := filepath.Join(dir, "lettre.fodt")
	if err := os.WriteFile(source, []byte(b.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.CommandContext(t.Context(), "soffice", "-env:UserInstallation=file://"+filepath.Join(dir, "profile"), "--headless", "--convert-to", "pdf:writer_pdf_Export", "--outdir", dir, source).CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	file, err := os.ReadFile(filepath.Join(dir, "lettre.pdf"))
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
			got := flat(doc)
			if heading := strings.Index(got, flatText("La lettre de la cave à tous")); heading < 0 || heading > strings.Index(got, flatText(told[0])) {
				t.Errorf("the heading does not come first")
			}
			at := 0
			for _, s := range told {
				i := strings.Index(got[at:], flatText(s))
				if i < 0 {
					t.Fatalf("%q is not whole, or not after those before it, in\n%s", s, doc.Outline())
				}
				at += i + len(flatText(s))
			}
			if pages := doc.Blocks[len(doc.Blocks)-1].Where().Page; pages < 2 {
				t.Errorf("the letter has %d page", pages)
			}
		})
	}
}
