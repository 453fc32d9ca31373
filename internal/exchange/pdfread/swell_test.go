package pdfread_test

import (
	"bytes"
	"compress/zlib"
	"encoding/ascii85"
	"fmt"
	"strings"
	"testing"

	"boussole/internal/exchange"
	"boussole/internal/exchange/pdfread"
)

// deflated is bytes as FlateDecode has them.
func deflated(data []byte) []byte {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	_, _ = w.Write(data) // a buffer takes all
	_ = w.Close()
	return b.Bytes()
}

// object is an object of a PDF with a stream.
func object(dict string, data []byte) string {
	return fmt.Sprintf("4 0 obj\n<< %s /Length %d >>\nstream\n%s\nendstream\nendobj\n", dict, len(data), data)
}

// What swells beyond the limits is refused, however often it is packed, whatever its
// dictionary says of its length; what is a picture, or damaged, or text, is not.
func TestCheckStreams_refusesWhatSwells(t *testing.T) {
	t.Parallel()
	blanks := make([]byte, 80<<20)
	bomb := deflated(blanks)
	const flate = "/Filter /FlateDecode"
	var ascii bytes.Buffer
	w := ascii85.NewEncoder(&ascii)
	_, _ = w.Write(bomb)
	_ = w.Close()
	words := bytes.NewBuffer(nil)
	for i := range 400_000 {
		fmt.Fprintf(words, "(mot %d) Tj\n", i*7919%1_000_003)
	}
	for name, c := range map[string]struct {
		file string
		want exchange.Kind
	}{
		"nothing":             {"", ""},
		"a text":              {"stream streamstream\r\n endstream", ""},
		"a bomb":              {object(flate, bomb), exchange.Swollen},
		"a bomb in a bomb":    {object("/Filter [/FlateDecode /FlateDecode]", deflated(bomb)), exchange.Swollen},
		"a bomb in letters":   {object("/Filter [/ASCII85Decode /FlateDecode]", append(ascii.Bytes(), '~', '>')), exchange.Swollen},
		"after another":       {object(flate, deflated([]byte("BT ET"))) + object("/Type /ObjStm "+flate, bomb), exchange.Swollen},
		"a bomb cut short":    {object(flate, bomb[:len(bomb)-100]), exchange.Swollen},
		"a picture":           {object("/Subtype /Image /Width 9000 /Height 9000 "+flate, bomb), ""},
		"a text of megabytes": {object(flate, deflated(words.Bytes())), ""},
		"megabytes in parts":  {strings.Repeat(object(flate, deflated(words.Bytes()[:3<<20])), 140), exchange.Swollen},
		"damaged":             {object(flate, append([]byte("\x78\x9c"), "Le plan"...)), ""},
		"no end":              {"<< " + flate + " >>\nstream\n\x78", ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			err := pdfread.CheckStreams([]byte(c.file))
			if got := exchange.KindOf(err); got != c.want || (err != nil) != (c.want != "") {
				t.Errorf("%v, want %q", err, c.want)
			}
		})
	}
}
