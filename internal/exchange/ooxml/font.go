package ooxml

import (
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"

	"boussole/internal/exchange/font"
)

// Typeface is a TrueType file that may be embedded.
type Typeface struct {
	Family string
	Bold   bool
	Italic bool
	File   []byte
}

// errRestricted says that a typeface's own flags forbid embedding.
var errRestricted = errors.New("its licence bits forbid embedding")

// table is a table of a TrueType file.
func table(file []byte, name string) ([]byte, error) {
	if len(file) < 12 {
		return nil, errors.New("not a TrueType file")
	}
	for i := range int(binary.BigEndian.Uint16(file[4:])) {
		at := 12 + 16*i
		if at+16 > len(file) {
			break
		}
		if string(file[at:at+4]) != name {
			continue
		}
		from, size := uint64(binary.BigEndian.Uint32(file[at+8:])), uint64(binary.BigEndian.Uint32(file[at+12:]))
		if from+size > uint64(len(file)) {
			break
		}
		return file[from : from+size], nil
	}
	return nil, fmt.Errorf("no table %s", name)
}

// os2 is the table OS/2 of a file that may be embedded and edited: its fsType sets
// neither "restricted" nor "print and preview only".
func (t Typeface) os2() ([]byte, error) {
	data, err := table(t.File, "OS/2")
	if err != nil {
		return nil, fmt.Errorf("typeface %s: %w", t.Family, err)
	}
	if len(data) < 86 {
		return nil, fmt.Errorf("typeface %s: OS/2 is cut short", t.Family)
	}
	if fsType := binary.BigEndian.Uint16(data[8:]); fsType&0x000e != 0 && fsType&0x0008 == 0 || fsType&0x0200 != 0 {
		return nil, fmt.Errorf("typeface %s: fsType %#x: %w", t.Family, fsType, errRestricted)
	}
	return data, nil
}

// Obfuscated is the file as Word embeds it, its first 32 bytes mixed with the digits of
// a GUID, backwards (ECMA-376 part 4, 2.8.1). The GUID comes from the file itself.
func (t Typeface) Obfuscated() (file []byte, guid string, err error) {
	if _, err := t.os2(); err != nil {
		return nil, "", err
	}
	sum := sha256.Sum256(t.File)
	g := sum[:16]
	guid = strings.ToUpper(fmt.Sprintf("{%x-%x-%x-%x-%x}", g[:4], g[4:6], g[6:8], g[8:10], g[10:]))
	file = slices.Clone(t.File)
	for i := range min(32, len(file)) {
		file[i] ^= g[15-i%16]
	}
	return file, guid, nil
}

// Wrapped is the file as PowerPoint embeds it: an Embedded OpenType file, version
// 0x00020001, neither compressed nor mixed (w3.org/Submission/EOT).
func (t Typeface) Wrapped() ([]byte, error) {
	os2, err := t.os2()
	if err != nil {
		return nil, err
	}
	head, err := table(t.File, "head")
	if err != nil || len(head) < 12 {
		return nil, fmt.Errorf("typeface %s: no whole table head", t.Family)
	}
	names, err := t.names()
	if err != nil {
		return nil, err
	}
	le := binary.LittleEndian
	b := make([]byte, 8, len(t.File)+512) // the two sizes come last
	b = le.AppendUint32(b, 0x00020001)
	b = le.AppendUint32(b, 0)
	b = append(b, os2[32:42]...) // PANOSE
	b = append(b, 1, os2[63]&1)  // default character set; italic
	b = le.AppendUint32(b, uint32(binary.BigEndian.Uint16(os2[4:])))
	b = le.AppendUint16(b, binary.BigEndian.Uint16(os2[8:]))
	b = le.AppendUint16(b, 0x504c)
	for _, at := range []int{42, 46, 50, 54, 78, 82} { // Unicode ranges, code pages
		b = le.AppendUint32(b, binary.BigEndian.Uint32(os2[at:]))
	}
	b = le.AppendUint32(b, binary.BigEndian.Uint32(head[8:])) // checkSumAdjustment
	b = append(b, make([]byte, 16)...)
	for _, one := range []int{1, 2, 5, 4} { // family, style, version, full name
		name := names[one]
		b = le.AppendUint16(b, 0)
		b = le.AppendUint16(b, uint16(len(name)&math.MaxUint16)) // as its own record says
		b = append(b, name...)
	}
	b = le.AppendUint16(b, 0)
	b = le.AppendUint16(b, 0) // no root string: not bound to an address
	b = append(b, t.File...)
	le.PutUint32(b, uint32(len(b)&math.MaxUint32))
	le.PutUint32(b[4:], uint32(len(t.File)&math.MaxUint32))
	return b, nil
}

// names are the file's names for Windows by their ids, in UTF-16, low byte first.
func (t Typeface) names() (map[int][]byte, error) {
	data, err := table(t.File, "name")
	if err != nil || len(data) < 6 {
		return nil, fmt.Errorf("typeface %s: no whole table name", t.Family)
	}
	be := binary.BigEndian
	store := int(be.Uint16(data[4:]))
	found := map[int][]byte{}
	for i := range int(be.Uint16(data[2:])) {
		at := 6 + 12*i
		if at+12 > len(data) {
			break
		}
		record := data[at:]
		size, from := int(be.Uint16(record[8:])), store+int(be.Uint16(record[10:]))
		if be.Uint16(record) != 3 || from+size > len(data) || size%2 != 0 {
			continue
		}
		swapped := slices.Clone(data[from : from+size])
		for j := 0; j < size; j += 2 {
			swapped[j], swapped[j+1] = swapped[j+1], swapped[j]
		}
		found[int(be.Uint16(record[6:]))] = swapped
	}
	return found, nil
}

// Typefaces are those that Boussole's documents are set in.
func Typefaces() []Typeface {
	return []Typeface{
		{Family: Serif, File: font.Serif},
		{Family: Serif, Italic: true, File: font.Italic},
		{Family: Sans, File: font.Sans},
		{Family: Sans, Bold: true, File: font.Strong},
	}
}
