package ooxml_test

import (
	"bytes"
	"encoding/binary"
	"encoding/hex"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"boussole/internal/exchange/ooxml"
)

// The reader's way, as ECMA-376 part 4, 2.8.1 has it: the digits of the GUID from the
// last, over the first 32 bytes.
func TestTypeface_obfuscatedIsReadBack(t *testing.T) {
	t.Parallel()
	for _, face := range ooxml.Typefaces() {
		file, guid, err := face.Obfuscated()
		if err != nil {
			t.Fatal(err)
		}
		key, err := hex.DecodeString(strings.NewReplacer("{", "", "}", "", "-", "").Replace(guid))
		if err != nil || len(key) != 16 || len(guid) != 38 {
			t.Fatalf("%s: %v", guid, err)
		}
		slices.Reverse(key)
		if bytes.Equal(file, face.File) {
			t.Errorf("%s is as it was", face.Family)
		}
		for i := range 32 {
			file[i] ^= key[i%16]
		}
		if !bytes.Equal(file, face.File) {
			t.Errorf("%s is not read back", face.Family)
		}
	}
}

func TestTypeface_wrappedIsAnEOT(t *testing.T) {
	t.Parallel()
	le := binary.LittleEndian
	for _, face := range ooxml.Typefaces() {
		file, err := face.Wrapped()
		if err != nil {
			t.Fatal(err)
		}
		if size := int(le.Uint32(file)); size != len(file) {
			t.Errorf("%s: it says %d bytes, and has %d", face.Family, size, len(file))
		}
		if !bytes.HasSuffix(file, face.File) || int(le.Uint32(file[4:])) != len(face.File) {
			t.Errorf("%s: the typeface is not at its end", face.Family)
		}
		if version, magic := le.Uint32(file[8:]), le.Uint16(file[34:]); version != 0x00020001 || magic != 0x504c {
			t.Errorf("%s: version %#x, magic %#x", face.Family, version, magic)
		}
		if italic := file[27] == 1; italic != face.Italic {
			t.Errorf("%s: italic %t", face.Family, italic)
		}
		if bold := le.Uint32(file[28:]) >= 600; bold != face.Bold {
			t.Errorf("%s: weight %d", face.Family, le.Uint32(file[28:]))
		}
		var names []string
		at := 82
		for range 4 {
			n := int(le.Uint16(file[at:]))
			var letters []uint16
			for i := range n / 2 {
				letters = append(letters, le.Uint16(file[at+2+2*i:]))
			}
			names = append(names, string(utf16.Decode(letters)))
			at += 2 + n + 2
		}
		if names[0] != face.Family || !strings.HasPrefix(names[3], face.Family) {
			t.Errorf("names %q", names)
		}
		if rest := len(file) - len(face.File) - at; rest != 2 || le.Uint16(file[at:]) != 0 {
			t.Errorf("%s: %d bytes between the header and the typeface", face.Family, rest)
		}
	}
}

func TestTypeface_refusesWhatMayNotBeEmbedded(t *testing.T) {
	t.Parallel()
	good := ooxml.Typefaces()[0].File
	restricted := slices.Clone(good)
	at := 12
	for string(restricted[at:at+4]) != "OS/2" {
		at += 16
	}
	table := binary.BigEndian.Uint32(restricted[at+8:])
	binary.BigEndian.PutUint16(restricted[table+8:], 0x0002)
	for name, file := range map[string][]byte{"restricted": restricted, "nothing": nil, "not a typeface": []byte("<html>, and more of it"), "cut": good[:200]} {
		face := ooxml.Typeface{Family: "Face", File: file}
		if _, _, err := face.Obfuscated(); err == nil {
			t.Errorf("%s: no error for Word", name)
		}
		if _, err := face.Wrapped(); err == nil {
			t.Errorf("%s: no error for PowerPoint", name)
		}
	}
}
