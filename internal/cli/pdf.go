package cli

import (
	"context"

	"boussole/internal/document"
	"boussole/internal/exchange/open"
	"boussole/internal/exchange/pdfchild"
)

// readPDF reads PDF files of others, each in a process of its own.
func readPDF(ctx context.Context) open.PDFReader {
	return func(data []byte) (*document.Document, error) { return pdfchild.Reader{}.Read(ctx, data) }
}
