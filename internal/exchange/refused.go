package exchange

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
)

// MaxFile is the size in bytes of the largest file that is read.
const MaxFile = 100 << 20

// Error is why a file of somebody else's was not read.
type Error struct {
	Kind    Kind
	Format  string // the format it is in, as an extension: ".doc"; empty where unknown
	Instead string // the format to save it as, where the one it is in is not read
	Part    string // the part of the file at fault, where it has several
	Limit   int    // what it went beyond: megabytes, or a count; 0 where there is none
	Cause   error
}

// Error says it in English for a log; What and Mend are for people.
func (e *Error) Error() string {
	s := string(e.Kind) + " file"
	if e.Format != "" {
		s += " (" + e.Format + ")"
	}
	if e.Part != "" {
		s += " in " + e.Part
	}
	if e.Limit > 0 {
		s += fmt.Sprintf(", beyond %d", e.Limit)
	}
	if e.Cause != nil {
		s += ": " + e.Cause.Error()
	}
	return s
}

func (e *Error) Unwrap() error { return e.Cause }

// Kind is what is wrong with a file.
type Kind string

// The kinds of refusals.
const (
	Unknown   Kind = "unknown"   // none of the formats that are read
	Other     Kind = "other"     // a format that holds no text to read: a workbook, a drawing
	Older     Kind = "older"     // a format of before 2007; Instead is the one to save it as
	Locked    Kind = "locked"    // it asks for a password
	Broken    Kind = "broken"    // damaged, or cut short
	Large     Kind = "large"     // larger than Limit megabytes
	Long      Kind = "long"      // holds more than Limit megabytes of text
	Swollen   Kind = "swollen"   // unpacks to more than is read: Limit megabytes, or Limit times its size
	Crowded   Kind = "crowded"   // more than Limit parts, paragraphs or cells
	Deep      Kind = "deep"      // elements within elements beyond Limit
	Forbidden Kind = "forbidden" // holds declarations that no program for texts writes
	Empty     Kind = "empty"     // nothing in it
	Wordless  Kind = "wordless"  // no text in it: pictures alone
	Slow      Kind = "slow"      // not read within Limit seconds
)

// Sentence is a sentence in both languages. {file} stands for the file's name, and each
// of Error.Args for its value.
type Sentence struct{ FR, EN string }

// Args are the values of the holes in What and Mend, but for {file}.
func (e *Error) Args() map[string]any {
	return map[string]any{"format": e.Format, "instead": e.Instead, "part": e.Part, "limit": e.Limit}
}

// What says what is wrong.
func (e *Error) What() Sentence { return e.told().what }

// Mend says what to do about it.
func (e *Error) Mend() Sentence { return e.told().mend }

func (e *Error) told() telling {
	if t, known := tellings[e.Kind]; known {
		if e.Kind == Broken && e.Part != "" {
			t.what = brokenPart
		}
		return t
	}
	return tellings[Broken]
}

// ReadAll reads a file to its end, and refuses one that is larger than MaxFile: before
// it reads any of it where the file knows its size, and without reading more of it
// where it does not, such as standard input.
func ReadAll(r io.Reader) ([]byte, error) {
	var b bytes.Buffer
	if f, is := r.(interface{ Stat() (fs.FileInfo, error) }); is {
		if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
			if err := CheckSize(info.Size()); err != nil {
				return nil, err
			}
			b.Grow(int(info.Size()) + bytes.MinRead)
		}
	}
	if _, err := b.ReadFrom(io.LimitReader(r, MaxFile+1)); err != nil {
		return nil, err
	}
	if err := CheckSize(int64(b.Len())); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// CheckSize refuses a size in bytes beyond MaxFile.
func CheckSize(size int64) error {
	if size > MaxFile {
		return &Error{Kind: Large, Limit: MaxFile >> 20}
	}
	return nil
}

// KindOf is the kind of the refusal that err is or wraps; empty where it is none.
func KindOf(err error) Kind {
	if e, is := errors.AsType[*Error](err); is {
		return e.Kind
	}
	return ""
}
