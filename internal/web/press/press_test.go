package press_test

import (
	"bytes"
	"compress/gzip"
	"io"
	"math/rand/v2"
	"testing"

	"boussole/internal/web/press"
)

// Parts joined are one gzip file of their texts one after the other, whatever they are.
func TestJoin_isTheGzipOfItsTexts(t *testing.T) {
	t.Parallel()
	chance := rand.New(rand.NewPCG(1, 2))
	writers := []*press.Writer{writer(t, press.Fast), writer(t, press.Small)}
	for range 300 {
		var whole []byte
		var parts []press.Part
		for range chance.IntN(5) {
			text := make([]byte, chance.IntN(1<<chance.IntN(19)))
			for i := range text {
				text[i] = "<p>La chaîne</p>\x00\xff"[chance.IntN(18)]
			}
			whole = append(whole, text...)
			p := press.Plain(text)
			if i := chance.IntN(3); i < 2 {
				var err error
				if p, err = writers[i].Part(text); err != nil {
					t.Fatal(err)
				}
			}
			again, err := press.Read(p.Append(nil))
			if err != nil {
				t.Fatal(err)
			}
			if got, err := again.Text(); err != nil || !bytes.Equal(got, text) {
				t.Fatalf("%d bytes came back as %d: %v", len(text), len(got), err)
			}
			parts = append(parts, again)
		}
		z, err := gzip.NewReader(bytes.NewReader(press.Join(parts...)))
		if err != nil {
			t.Fatal(err)
		}
		got, err := io.ReadAll(z)
		if err != nil || !bytes.Equal(got, whole) {
			t.Fatalf("%d parts of %d bytes came back as %d: %v", len(parts), len(whole), len(got), err)
		}
	}
}

func TestRead_refusesWhatIsNoPart(t *testing.T) {
	t.Parallel()
	p, err := writer(t, press.Fast).Part([]byte("Le cap est clair. Le cap est clair."))
	if err != nil {
		t.Fatal(err)
	}
	whole := p.Append(nil)
	if _, err := press.Read(whole[:7]); err == nil {
		t.Error("seven bytes are a part")
	}
	for i := range whole {
		broken := bytes.Clone(whole)
		broken[i] ^= 0x10
		if p, err := press.Read(broken); err == nil {
			if text, err := p.Text(); err == nil && string(text) != "Le cap est clair. Le cap est clair." {
				t.Errorf("byte %d changed: %q", i, text)
			}
		}
	}
}

func writer(t *testing.T, e press.Effort) *press.Writer {
	t.Helper()
	w, err := press.NewWriter(e)
	if err != nil {
		t.Fatal(err)
	}
	return w
}
