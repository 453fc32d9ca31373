package office

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"math"
	"path"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"boussole/internal/exchange"
)

// Limits of one file. The XML of a deck of 300 slides unpacks to some 10 MB, that of a
// report of 1,000 pages to some 20 MB.
const (
	maxParts     = 20_000
	maxDirectory = 8 << 20  // bytes of the list of parts
	maxPart      = 32 << 20 // bytes of one part, unpacked
	maxUnpacked  = 64 << 20 // bytes of all parts that are read
	maxEntries   = 50_000   // relations, styles and forms of numbers
	swellFrom    = 4 << 20  // bytes from which a part may be no more than
	maxSwell     = 250      // times as large as it is packed
)

// inflateAtMost is how many times deflate can make a text smaller.
const inflateAtMost = 1032

// pack is the parts of a file, by name in lower case without a leading slash. Names
// are keys and nothing else: no part is ever written, nor is a file within it opened.
type pack struct {
	parts map[string]*zip.File
	left  int64    // bytes that may still be unpacked
	spare [][]byte // room of parts that were read

	entries int // relations, styles and forms of numbers that were kept
}

var (
	errTwice   = errors.New("two parts of one name")
	errMissing = errors.New("a part that is not there")
)

func open(data []byte) (*pack, error) {
	if err := exchange.CheckSize(int64(len(data))); err != nil {
		return nil, err
	}
	window := &directory{data: data, left: maxDirectory}
	z, err := zip.NewReader(window, int64(len(data)))
	switch {
	case window.left < 0:
		return nil, &exchange.Error{Kind: exchange.Crowded, Limit: maxParts}
	case err != nil && !errors.Is(err, zip.ErrInsecurePath):
		return nil, &exchange.Error{Kind: exchange.Broken, Cause: err}
	case len(z.File) > maxParts:
		return nil, &exchange.Error{Kind: exchange.Crowded, Limit: maxParts}
	}
	window.left = math.MaxInt64 // the parts themselves are counted by unpack
	p := &pack{parts: make(map[string]*zip.File, len(z.File)), left: maxUnpacked}
	for _, f := range z.File {
		name := partName(f.Name)
		if _, twice := p.parts[name]; twice {
			return nil, &exchange.Error{Kind: exchange.Broken, Part: f.Name, Cause: errTwice}
		}
		p.parts[name] = f
	}
	return p, nil
}

// directory is the bytes of a file while its list of parts is read: a list may say that
// it is short and go on, so what is read of it is counted.
type directory struct {
	data []byte
	left int64
}

func (d *directory) ReadAt(p []byte, at int64) (int, error) {
	if d.left -= int64(len(p)); d.left < 0 {
		return 0, errors.New("too long a list of parts")
	}
	if at < 0 || at >= int64(len(d.data)) {
		return 0, io.EOF
	}
	n := copy(p, d.data[at:])
	if n < len(p) {
		return n, io.EOF
	}
	return n, nil
}

func partName(name string) string {
	return strings.ToLower(strings.TrimLeft(strings.ReplaceAll(name, `\`, "/"), "/"))
}

func (p *pack) has(name string) bool {
	_, is := p.parts[partName(name)]
	return is
}

// scan opens a part for reading. What it returns holds until done is called with it.
func (p *pack) scan(name string) (*scanner, error) {
	f, is := p.parts[partName(name)]
	if !is {
		return nil, &exchange.Error{Kind: exchange.Broken, Part: name, Cause: errMissing}
	}
	src, err := p.unpack(f)
	if err != nil {
		return nil, within(name, err)
	}
	src, err = utf8Of(src)
	if err != nil {
		return nil, within(name, err)
	}
	return scan(src), nil
}

// done gives the room of a part back, and returns what was wrong with it.
func (p *pack) done(name string, s *scanner) error {
	p.spare = append(p.spare, s.src)
	return within(name, s.err)
}

// within names the part that an error is about.
func within(part string, err error) error {
	var e *exchange.Error
	if errors.As(err, &e) && e.Part == "" {
		named := *e
		named.Part = part
		return &named
	}
	return err
}

func (p *pack) unpack(f *zip.File) ([]byte, error) {
	const locked = 1 // bit 0 of the flags, of APPNOTE 4.4.4
	if f.Flags&locked != 0 {
		return nil, &exchange.Error{Kind: exchange.Locked}
	}
	if err := p.allows(f.UncompressedSize64, f.CompressedSize64); err != nil {
		return nil, err
	}
	r, err := f.Open()
	if err != nil {
		return nil, &exchange.Error{Kind: exchange.Broken, Cause: err}
	}
	defer func() { _ = r.Close() }() // what was wrong with it, reading said
	size := min(f.UncompressedSize64, f.CompressedSize64*inflateAtMost)
	buf := bytes.NewBuffer(p.room(int(size) + bytes.MinRead)) //nolint:gosec // allows has bounded it
	n, err := buf.ReadFrom(io.LimitReader(r, int64(size)+1))  //nolint:gosec // allows has bounded it
	p.left -= n
	if err != nil {
		return nil, &exchange.Error{Kind: exchange.Broken, Cause: err}
	}
	return buf.Bytes(), nil
}

// allows refuses a part that says it unpacks to more than is read; one that lies about
// it is found out while it is unpacked.
func (p *pack) allows(unpacked, packed uint64) error {
	switch {
	case unpacked > maxPart, int64(unpacked) > p.left:
		return &exchange.Error{Kind: exchange.Swollen, Limit: maxUnpacked >> 20}
	case unpacked > swellFrom && unpacked/maxSwell > packed:
		return &exchange.Error{Kind: exchange.Swollen, Limit: maxSwell}
	}
	return nil
}

// room is an empty slice with room for at least size bytes.
func (p *pack) room(size int) []byte {
	for i, b := range p.spare {
		if cap(b) >= size {
			last := len(p.spare) - 1
			p.spare[i] = p.spare[last]
			p.spare = p.spare[:last]
			return b[:0]
		}
	}
	const least = 64 << 10
	return make([]byte, 0, max(size, least))
}

// utf8Of is a part in UTF-8: XML may be UTF-16 where a byte order mark says so.
func utf8Of(src []byte) ([]byte, error) {
	var order binary.ByteOrder
	switch {
	case bytes.HasPrefix(src, []byte{0xff, 0xfe}):
		order = binary.LittleEndian
	case bytes.HasPrefix(src, []byte{0xfe, 0xff}):
		order = binary.BigEndian
	default:
		return src, nil
	}
	if len(src)%2 != 0 {
		return nil, &exchange.Error{Kind: exchange.Broken, Cause: errEncoding}
	}
	out := make([]byte, 0, len(src))
	for i := 2; i < len(src); i += 2 {
		r := rune(order.Uint16(src[i:]))
		if utf16.IsSurrogate(r) && i+3 < len(src) {
			if both := utf16.DecodeRune(r, rune(order.Uint16(src[i+2:]))); both != utf8.RuneError {
				r = both
				i += 2
			}
		}
		out = utf8.AppendRune(out, r)
	}
	return out, nil
}

// keep reports whether one more entry of a part’s tables may be kept.
func (p *pack) keep(s *scanner) bool {
	if p.entries++; p.entries > maxEntries {
		return s.refuse(&exchange.Error{Kind: exchange.Crowded, Limit: maxEntries})
	}
	return true
}

// relation is what one part says of another.
type relation struct {
	kind   string // the last piece of its type: "slide", "notesSlide", "hyperlink"
	target string // a part's name, or an address
	away   bool   // an address outside of the file
}

// relations are those of a part by their ids; none where it has none.
func (p *pack) relations(part string) (map[string]relation, error) {
	dir, file := path.Split(part)
	name := dir + "_rels/" + file + ".rels"
	if !p.has(name) {
		return nil, nil
	}
	s, err := p.scan(name)
	if err != nil {
		return nil, err
	}
	list := make(map[string]relation)
	if s.root() {
		for at := s.depth; s.child(at); {
			if s.name != "rel:Relationship" || !p.keep(s) {
				continue
			}
			r := relation{target: s.attr("Target"), away: s.attr("TargetMode") == "External"}
			if kind := s.attr("Type"); kind != "" {
				r.kind = kind[strings.LastIndexByte(kind, '/')+1:]
			}
			if !r.away {
				r.target = resolve(dir, r.target)
			}
			list[s.attr("Id")] = r
		}
	}
	return list, p.done(name, s)
}

// resolve is the name of the part that a target means, seen from a folder.
func resolve(dir, target string) string {
	target, _, _ = strings.Cut(target, "#")
	if strings.HasPrefix(target, "/") {
		return path.Clean(target[1:])
	}
	return path.Join(dir, target)
}

// related is the first part of a kind among relations, in the order of their ids, and
// "" where there is none.
func related(list map[string]relation, kind string) string {
	first := ""
	target := ""
	for id, r := range list {
		if r.kind == kind && !r.away && (first == "" || id < first) {
			first, target = id, r.target
		}
	}
	return target
}
