package pdfchild_test

import (
	"bytes"
	"compress/zlib"
	"strings"
)

// deflated is a text again and again, up to a length, deflated.
func deflated(length int, text string) []byte {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	const chunk = 1 << 20
	piece := []byte(strings.Repeat(text, chunk/len(text)))
	for n := 0; n < length; n += len(piece) {
		_, _ = w.Write(piece) // a buffer takes all
	}
	_ = w.Close()
	return b.Bytes()
}
