package font_test

import (
	"encoding/binary"
	"strings"
	"testing"

	"boussole/internal/exchange/font"
)

// Each face is a TrueType file whose checksum is right, which is how a reader of fonts
// knows it whole, and which may be embedded and edited.
func TestFaces_areWholeAndMayBeEmbedded(t *testing.T) {
	t.Parallel()
	for name, face := range map[string][]byte{"serif": font.Serif, "italic": font.Italic, "sans": font.Sans, "strong": font.Strong, "serif more": font.SerifMore, "sans more": font.SansMore, "strong more": font.StrongMore} {
		if len(face) < 1<<10 || binary.BigEndian.Uint32(face) != 0x00010000 || len(face)%4 != 0 {
			t.Errorf("%s is not a TrueType file", name)
			continue
		}
		var sum uint32
		for i := 0; i < len(face); i += 4 {
			sum += binary.BigEndian.Uint32(face[i:])
		}
		if sum != 0xb1b0afba {
			t.Errorf("%s: the checksum of the file is %#x", name, sum)
		}
		if os2 := table(face, "OS/2"); os2 == nil || binary.BigEndian.Uint16(os2[8:]) != 0 {
			t.Errorf("%s may not be embedded", name)
		}
		for _, want := range []string{"glyf", "cmap", "hmtx", "name"} {
			if table(face, want) == nil {
				t.Errorf("%s has no table %s", name, want)
			}
		}
	}
}

func table(face []byte, tag string) []byte {
	for i := range int(binary.BigEndian.Uint16(face[4:])) {
		if at := face[12+16*i:]; string(at[:4]) == tag {
			start, length := binary.BigEndian.Uint32(at[8:]), binary.BigEndian.Uint32(at[12:])
			return face[start : start+length]
		}
	}
	return nil
}

// The licence travels with the faces and does not use the reserved name as theirs.
func TestLicence_saysWhatWasChanged(t *testing.T) {
	t.Parallel()
	for _, want := range []string{"SIL OPEN FONT LICENSE Version 1.1", "Boussole Serif", "Reserved Font Name 'Source'", "Changes:"} {
		if !strings.Contains(font.Licence, want) {
			t.Errorf("the licence does not say %q", want)
		}
	}
}
