// Package open is the one door for documents of others: it finds what a file is and has
// it read.
//
//	doc, err := open.Read("plan.docx", data, readPDF)
//
// A file is what its content says; its name counts only where the content leaves
// several answers, as between a plain text and Markdown.
package open

import (
	"bytes"
	"path"
	"strings"

	"boussole/internal/document"
	"boussole/internal/exchange"
	"boussole/internal/exchange/markdown"
	"boussole/internal/exchange/office"
	"boussole/internal/exchange/plain"
	"boussole/internal/exchange/webpage"
)

// Format is how a file is read.
type Format string

// The formats. Office is .docx, .pptx, .odt and .odp, told apart by their reader, which
// also says why their older kin are not read.
const (
	Plain    Format = "txt"
	Markdown Format = "md"
	Webpage  Format = "html"
	PDF      Format = "pdf"
	Office   Format = "office"
)

// PDFReader reads a PDF: within limits, where the file is not one’s own.
type PDFReader func(data []byte) (*document.Document, error)

// Read reads a file of any format that is known. Its name may be empty or "-", for
// standard input. The error is an *exchange.Error, or one of readPDF’s own.
func Read(name string, data []byte, readPDF PDFReader) (*document.Document, error) {
	format, err := Detect(name, data)
	if err != nil {
		return nil, err
	}
	switch format {
	case Office:
		return office.Read(data)
	case PDF:
		return readPDF(data)
	case Webpage:
		return webpage.Read(data)
	case Markdown:
		return markdown.Read(data)
	case Plain:
	}
	return plain.Read(data)
}

// Detect finds the format of a file. The error is an *exchange.Error: the file is too
// large, or empty, or of no format that is read.
func Detect(name string, data []byte) (Format, error) {
	if err := exchange.CheckSize(int64(len(data))); err != nil {
		return "", err
	}
	ext := strings.ToLower(path.Ext(strings.ReplaceAll(name, `\`, "/")))
	const slack = 1024 // bytes that may stand before the header of a PDF
	switch {
	case len(bytes.TrimSpace(data)) == 0:
		return "", &exchange.Error{Kind: exchange.Empty}
	case hasPrefix(data, "PK\x03\x04", "PK\x05\x06", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", `{\rtf`):
		return Office, nil
	case bytes.Contains(data[:min(len(data), slack)], []byte("%PDF-")) && (ext == ".pdf" || hasPrefix(bytes.TrimSpace(data), "%PDF-")):
		return PDF, nil
	case hasPrefix(data, "\x89PNG", "\xff\xd8\xff", "GIF8", "II*\x00", "MM\x00*"):
		return "", &exchange.Error{Kind: exchange.Wordless} // a picture of a text, perhaps
	}
	switch ext {
	case ".pdf", ".docx", ".pptx", ".odt", ".odp", ".docm", ".pptm", ".doc", ".ppt":
		return "", &exchange.Error{Kind: exchange.Broken, Format: ext}
	case ".md", ".markdown", ".mdown", ".mkd":
		return Markdown, nil
	case ".html", ".htm", ".xhtml":
		return Webpage, nil
	case ".txt", ".text", "", ".":
		return sniff(data, ext)
	}
	return "", &exchange.Error{Kind: exchange.Unknown, Format: ext}
}

func hasPrefix(data []byte, list ...string) bool {
	for _, s := range list {
		if bytes.HasPrefix(data, []byte(s)) {
			return true
		}
	}
	return false
}

// sniff tells apart what a name leaves open: a page from a text, and, where there is no
// name, Markdown from a plain text.
func sniff(data []byte, ext string) (Format, error) {
	const enough = 64 << 10
	s, err := plain.Decode(data[:min(len(data), enough)])
	if err != nil {
		return "", err
	}
	start := strings.ToLower(strings.TrimSpace(s[:min(len(s), 512)]))
	if strings.HasPrefix(start, "<!doctype html") || strings.HasPrefix(start, "<html") || strings.HasPrefix(start, "<?xml") && strings.Contains(start, "<html") {
		return Webpage, nil
	}
	if ext == ".txt" || ext == ".text" {
		return Plain, nil
	}
	signs := 0
	for line := range strings.Lines(s) {
		line = strings.TrimRight(line, "\r\n")
		title := strings.TrimLeft(line, "#")
		switch {
		case title != line && len(line)-len(title) <= 6 && strings.HasPrefix(title, " "),
			strings.HasPrefix(line, "```"), strings.Contains(line, "]("), strings.HasPrefix(line, "|--"), strings.HasPrefix(line, "| --"),
			strings.Count(line, "**") >= 2:
			signs++
		}
	}
	if signs > 0 {
		return Markdown, nil
	}
	return Plain, nil
}
