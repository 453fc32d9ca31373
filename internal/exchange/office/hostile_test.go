package office_test

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"boussole/internal/exchange"
	"boussole/internal/exchange/office"
)

// wide is a text as the names of OLE streams are written.
func wide(s string) string {
	var b strings.Builder
	for i := range len(s) {
		b.WriteByte(s[i])
		b.WriteByte(0)
	}
	return b.String()
}

const ole = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

// What is no document that can be read is refused by what it is.
func TestRead_refuses(t *testing.T) {
	t.Parallel()
	good := docx(t, p("a"))
	encrypted := bytes.Clone(good)
	for at := 0; ; { // bit 0 of the flags of each entry of the list of parts
		i := bytes.Index(encrypted[at:], []byte("PK\x01\x02"))
		if i < 0 {
			break
		}
		encrypted[at+i+8] |= 1
		at += i + 4
	}
	flipped := bytes.Clone(good)
	flipped[bytes.Index(flipped, []byte("word/document.xml"))+40] ^= 0xff
	deep := strings.Repeat("<w:p>", 300) + strings.Repeat("</w:p>", 300)
	for name, c := range map[string]struct {
		data []byte
		want exchange.Error
	}{
		"nothing":                   {nil, exchange.Error{Kind: exchange.Unknown}},
		"a text":                    {[]byte("# Le plan\n"), exchange.Error{Kind: exchange.Unknown}},
		"a PDF":                     {[]byte("%PDF-1.7"), exchange.Error{Kind: exchange.Unknown}},
		"RTF":                       {[]byte(`{\rtf1 a}`), exchange.Error{Kind: exchange.Older, Format: ".rtf", Instead: ".docx"}},
		"Word of before 2007":       {[]byte(ole + wide("WordDocument")), exchange.Error{Kind: exchange.Older, Format: ".doc", Instead: ".docx"}},
		"PowerPoint of before 2007": {[]byte(ole + wide("PowerPoint Document")), exchange.Error{Kind: exchange.Older, Format: ".ppt", Instead: ".pptx"}},
		"Excel of before 2007":      {[]byte(ole + wide("Workbook")), exchange.Error{Kind: exchange.Other, Format: ".xls"}},
		"another file of OLE":       {[]byte(ole + wide("__properties")), exchange.Error{Kind: exchange.Unknown}},
		"with a password":           {[]byte(ole + wide("EncryptionInfo") + wide("EncryptedPackage")), exchange.Error{Kind: exchange.Locked}},
		"a zip with a password":     {encrypted, exchange.Error{Kind: exchange.Locked, Part: "_rels/.rels"}},
		"ODF with a password":       {odt(t, "", "<text:p>a</text:p>", part{"META-INF/manifest.xml", `<manifest:manifest ` + odfSpaces + `><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>`}), exchange.Error{Kind: exchange.Locked}},
		"ODF wholly encrypted":      {pack(t, part{"mimetype", "application/vnd.oasis.opendocument.text"}, part{"encrypted-package", "x"}), exchange.Error{Kind: exchange.Locked}},
		"an empty zip":              {pack(t, part{"a.txt", "a"}), exchange.Error{Kind: exchange.Unknown}},
		"a workbook":                {pack(t, part{"_rels/.rels", rels("r officeDocument xl/workbook.xml")}, part{"xl/workbook.xml", `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>`}), exchange.Error{Kind: exchange.Other, Format: ".xlsx"}},
		"a workbook of ODF":         {pack(t, part{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}), exchange.Error{Kind: exchange.Other, Format: ".ods"}},
		"a book in a zip":           {pack(t, part{"mimetype", "application/epub+zip"}), exchange.Error{Kind: exchange.Unknown}},
		"cut short":                 {good[:len(good)/2], exchange.Error{Kind: exchange.Broken}},
		"a byte flipped":            {flipped, exchange.Error{Kind: exchange.Broken, Part: "word/document.xml"}},
		"no main part":              {pack(t, part{"_rels/.rels", rels("r officeDocument word/document.xml")}), exchange.Error{Kind: exchange.Broken, Part: "word/document.xml"}},
		"two parts of one name":     {docx(t, p("a"), part{"DOCUMENT.xml", "<a/>"}), exchange.Error{Kind: exchange.Broken, Part: "word/DOCUMENT.xml"}},
		"XML cut short":             {docxOf(t, `<w:document `+wordSpaces+`><w:body><w:p>`), exchange.Error{Kind: exchange.Broken, Part: "word/document.xml"}},
		"XML that closes another":   {docx(t, `<w:p></w:r>`), exchange.Error{Kind: exchange.Broken, Part: "word/document.xml"}},
		"an entity of its own":      {docx(t, p("&lol;")), exchange.Error{Kind: exchange.Broken, Part: "word/document.xml"}},
		"another encoding":          {docxOf(t, `<?xml version="1.0" encoding="EBCDIC"?><w:document/>`), exchange.Error{Kind: exchange.Broken, Part: "word/document.xml"}},
		"a document type":           {docxOf(t, `<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;">]><w:document/>`), exchange.Error{Kind: exchange.Forbidden, Part: "word/document.xml"}},
		"elements within elements":  {docx(t, deep), exchange.Error{Kind: exchange.Deep, Part: "word/document.xml", Limit: 256}},
		"attributes without number": {docx(t, `<w:p `+attributes(600)+`/>`), exchange.Error{Kind: exchange.Crowded, Part: "word/document.xml", Limit: 512}},
		"pictures alone":            {docx(t, `<w:p><w:r><w:drawing/></w:r></w:p>`), exchange.Error{Kind: exchange.Wordless}},
		"a deck without slides":     {deck(t, nil), exchange.Error{Kind: exchange.Wordless}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			checkRefused(t, c.data, c.want)
		})
	}
}

func attributes(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, `a%d="" `, i)
	}
	return b.String()
}

func checkRefused(t *testing.T, data []byte, want exchange.Error) {
	t.Helper()
	doc, err := office.Read(data)
	if doc != nil || err == nil {
		t.Fatal("it was read")
	}
	got, is := err.(*exchange.Error) //nolint:errorlint // Read says that its error is one, not that it wraps one
	if !is {
		t.Fatalf("%T: %v", err, err)
	}
	if got.Kind != want.Kind || got.Format != want.Format || got.Instead != want.Instead || got.Part != want.Part || want.Limit != 0 && got.Limit != want.Limit {
		t.Errorf("%+v, want %+v", *got, want)
	}
}

// A file within a file is not opened, nor does a name that leads out of it matter.
func TestRead_leavesFilesWithinAlone(t *testing.T) {
	t.Parallel()
	inner := bomb(t, "word/document.xml", swell(t, 1, ""))
	data := docx(t, p("Dehors"), part{"embeddings/dedans.docx", string(inner)}, part{"../../etc/passwd", "root"})
	if got := outline(t, data); got != "p Dehors\n" {
		t.Errorf("%q", got)
	}
}

// swollen is a part of blanks, packed a thousand times smaller.
type swollen struct {
	packed []byte
	size   int
	sum    uint32
}

// swell is a part of megabytes of blanks, and what follows them. A megabyte that is
// packed and flushed may follow itself.
func swell(tb testing.TB, megabytes int, after string) swollen {
	tb.Helper()
	var packed bytes.Buffer
	f, err := flate.NewWriter(&packed, flate.BestCompression)
	if err != nil {
		tb.Fatal(err)
	}
	write := func(text []byte, end func() error) []byte {
		packed.Reset()
		if _, err := f.Write(text); err != nil {
			tb.Fatal(err)
		}
		if err := end(); err != nil {
			tb.Fatal(err)
		}
		return bytes.Clone(packed.Bytes())
	}
	blanks := bytes.Repeat([]byte{' '}, 1<<20)
	one := write(blanks, f.Flush)
	s := swollen{size: megabytes<<20 + len(after)}
	for range megabytes {
		s.packed = append(s.packed, one...)
		s.sum = crc32.Update(s.sum, crc32.IEEETable, blanks)
	}
	s.packed = append(s.packed, write([]byte(after), f.Close)...)
	s.sum = crc32.Update(s.sum, crc32.IEEETable, []byte(after))
	return s
}

// lying is the same part that says it unpacks to few bytes.
func (s swollen) lying() swollen {
	s.size = 100
	return s
}

// bomb is a file with a swollen part, or several, whose names stand between commas.
func bomb(tb testing.TB, name string, s swollen, more ...part) []byte {
	tb.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, p := range more {
		w, err := z.Create(p.name)
		if err != nil {
			tb.Fatal(err)
		}
		if _, err := w.Write([]byte(p.text)); err != nil {
			tb.Fatal(err)
		}
	}
	for one := range strings.SplitSeq(name, ",") {
		w, err := z.CreateRaw(&zip.FileHeader{Name: one, Method: zip.Deflate, CRC32: s.sum, CompressedSize64: uint64(len(s.packed)), UncompressedSize64: uint64(s.size)})
		if err != nil {
			tb.Fatal(err)
		}
		if _, err := w.Write(s.packed); err != nil {
			tb.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		tb.Fatal(err)
	}
	return b.Bytes()
}

// mimetype begins an OpenDocument file.
func mimetype(kind string) part {
	return part{"mimetype", "application/vnd.oasis.opendocument." + kind}
}

// bombs are files that would take gigabytes, by what is wrong with them.
func bombs(tb testing.TB) map[string]struct {
	data []byte
	want exchange.Kind
} {
	tb.Helper()
	big := swell(tb, 256, "")
	word := part{"_rels/.rels", rels("r officeDocument word/document.xml")}
	show := part{"_rels/.rels", rels("r officeDocument ppt/presentation.xml")}
	slide := `<p:presentation ` + deckSpaces + `><p:sldIdLst><p:sldId r:id="a"/></p:sldIdLst></p:presentation>`
	names := make([]string, 30)
	ids, lines := make([]string, len(names)), make([]string, len(names))
	for i := range names {
		names[i] = fmt.Sprintf("ppt/slides/slide%d.xml", i)
		ids[i] = fmt.Sprintf(`<p:sldId r:id="r%d"/>`, i)
		lines[i] = fmt.Sprintf("r%d slide slides/slide%d.xml", i, i)
	}
	many := swell(tb, 3, `<p:sld `+deckSpaces+`/>`)
	crowd := make([]part, 20_001)
	for i := range crowd {
		crowd[i].name = fmt.Sprint(i)
	}
	directory := bytes.Repeat(entry(), 300_000)
	type one = struct {
		data []byte
		want exchange.Kind
	}
	return map[string]one{
		"docx":                        {bomb(tb, "word/document.xml", big, word), exchange.Swollen},
		"docx, in its styles":         {bomb(tb, "word/styles.xml", big, word, part{"word/document.xml", `<w:document ` + wordSpaces + `/>`}, part{"word/_rels/document.xml.rels", rels("s styles styles.xml")}), exchange.Swollen},
		"docx, that lies":             {bomb(tb, "word/document.xml", big.lying(), word), exchange.Broken},
		"pptx":                        {bomb(tb, "ppt/slides/slide1.xml", big, show, part{"ppt/presentation.xml", slide}, part{"ppt/_rels/presentation.xml.rels", rels("a slide slides/slide1.xml")}), exchange.Swollen},
		"pptx, many slides":           {bomb(tb, strings.Join(names, ","), many, show, part{"ppt/presentation.xml", `<p:presentation ` + deckSpaces + `><p:sldIdLst>` + strings.Join(ids, "") + `</p:sldIdLst></p:presentation>`}, part{"ppt/_rels/presentation.xml.rels", rels(lines...)}), exchange.Swollen},
		"odt":                         {bomb(tb, "content.xml", big, mimetype("text")), exchange.Swollen},
		"odt, in its mimetype":        {bomb(tb, "mimetype", big), exchange.Unknown},
		"odp":                         {bomb(tb, "content.xml", big, mimetype("presentation")), exchange.Swollen},
		"odp, that lies":              {bomb(tb, "content.xml", big.lying(), mimetype("presentation")), exchange.Broken},
		"a swelling within bounds":    {bomb(tb, "content.xml", swell(tb, 24, ""), mimetype("text")), exchange.Swollen},
		"parts without number":        {pack(tb, crowd...), exchange.Crowded},
		"a list of parts that lies":   {append(append([]byte("PK\x03\x04"), directory...), ending(4, 1)...), exchange.Crowded},
		"paragraphs without number":   {docx(tb, varied(150_000, `<w:p><w:r><w:t>%d</w:t></w:r></w:p>`)), exchange.Crowded},
		"cells without number":        {docx(tb, `<w:tbl><w:tr>`+tc("a")+strings.Repeat(tc("", `<w:gridSpan w:val="999999"/>`), 5000)+`</w:tr><w:tr>`+tc("b")+`</w:tr></w:tbl>`), exchange.Crowded},
		"styles without number":       {docx(tb, p("a"), styles(varied(60_000, `<w:style w:styleId="%d"/>`))), exchange.Crowded},
		"a text without end":          {docx(tb, p(varied(1_900_000, "mot%d "))), exchange.Swollen},
		"tables in tables":            {docx(tb, strings.Repeat(`<w:tbl><w:tr><w:tc>`, 80)+varied(80_000, `<w:p><w:r><w:t>%d</w:t></w:r></w:p>`)+strings.Repeat(`</w:tc></w:tr></w:tbl>`, 80)), exchange.Crowded},
		"groups in groups":            {deck(tb, []string{strings.Repeat(`<p:grpSp>`, 200) + varied(60_000, `<p:sp><p:txBody><a:p><a:r><a:t>%d</a:t></a:r></a:p></p:txBody></p:sp>`) + strings.Repeat(sp("", 1, 1, "a")+`</p:grpSp>`, 200)}), ""},
		"fields in fields":            {docx(tb, strings.Repeat(`<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/></w:r></w:p>`, 20_000)+varied(20_000, `<w:p><w:r><w:t>%d</w:t></w:r></w:p>`)), ""},
		"declarations without number": {docx(tb, varied(100_000, `<x:p xmlns:x="urn:%d"/>`)+p("a")), ""},
		"a megabyte of one attribute": {docx(tb, `<w:p w:rsidR="`+varied(160_000, "%d")+`"/>`+p("a")), ""},
	}
}

// varied is a text n times, each with its number, so that it packs no better than texts.
func varied(n int, form string) string {
	before, after, _ := strings.Cut(form, "%d")
	b := make([]byte, 0, n*(len(form)+5))
	for i := range n {
		b = append(strconv.AppendInt(append(b, before...), int64(i)*7919%1000003, 10), after...)
	}
	return string(b)
}

// entry is one entry of a zip file's list of parts (APPNOTE 4.3.12), without a name.
func entry() []byte {
	b := make([]byte, 46)
	copy(b, "PK\x01\x02")
	return b
}

// ending is the end of a zip file's list of parts, which says where that begins and how
// many entries it has (APPNOTE 4.3.16).
func ending(at uint32, entries uint16) []byte {
	b := make([]byte, 22)
	copy(b, "PK\x05\x06")
	binary.LittleEndian.PutUint16(b[8:], entries)
	binary.LittleEndian.PutUint16(b[10:], entries)
	binary.LittleEndian.PutUint32(b[12:], 46)
	binary.LittleEndian.PutUint32(b[16:], at)
	return b
}

// A file that would take gigabytes is refused in 100 MB, all that is allocated on the way
// counted.
//
//nolint:paralleltest // it measures the memory of the whole process
func TestRead_keepsWithinItsMemory(t *testing.T) {
	const most = 100 << 20
	for name, c := range bombs(t) {
		t.Run(name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.GC()
			runtime.ReadMemStats(&before)
			_, err := office.Read(c.data)
			runtime.ReadMemStats(&after)
			if got := exchange.KindOf(err); got != c.want {
				t.Errorf("%v, want %s", err, c.want)
			}
			if used := after.TotalAlloc - before.TotalAlloc; used > most {
				t.Errorf("%d MB of memory", used>>20)
			}
		})
	}
}
