package exchange_test

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"boussole/internal/exchange"
)

var kinds = []exchange.Kind{
	exchange.Unknown, exchange.Other, exchange.Older, exchange.Locked, exchange.Broken, exchange.Large,
	exchange.Long, exchange.Swollen, exchange.Crowded, exchange.Deep, exchange.Forbidden, exchange.Empty, exchange.Wordless, exchange.Slow,
}

// Every refusal says in both languages what is wrong with which file, and what to do;
// the holes in its sentences have values.
func TestError_saysWhatToDo(t *testing.T) {
	t.Parallel()
	seen := make(map[exchange.Sentence]exchange.Kind)
	for _, kind := range kinds {
		t.Run(string(kind), func(t *testing.T) {
			t.Parallel()
			e := &exchange.Error{Kind: kind, Format: ".doc", Instead: ".docx", Limit: 3}
			args := e.Args()
			for _, s := range []string{e.What().FR, e.What().EN, e.Mend().FR, e.Mend().EN} {
				if s == "" {
					t.Fatal("nothing said")
				}
				for name := range args {
					s = strings.ReplaceAll(s, "{"+name+"}", "x")
				}
				if strings.Contains(strings.ReplaceAll(s, "{file}", "x"), "{") {
					t.Errorf("a hole without a value: %s", s)
				}
			}
			if !strings.Contains(e.What().FR, "{file}") || !strings.Contains(e.What().EN, "{file}") {
				t.Error("the file is not named")
			}
		})
		what := (&exchange.Error{Kind: kind}).What()
		if other, is := seen[what]; is {
			t.Errorf("%s and %s say the same", kind, other)
		}
		seen[what] = kind
	}
}

func TestError_namesTheDamagedPart(t *testing.T) {
	t.Parallel()
	e := &exchange.Error{Kind: exchange.Broken, Part: "word/document.xml", Cause: io.ErrUnexpectedEOF}
	if !strings.Contains(e.What().FR, "{part}") || !strings.Contains(e.What().EN, "{part}") {
		t.Errorf("%+v", e.What())
	}
	if got, want := e.Error(), "broken file in word/document.xml: unexpected EOF"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if wrapped := fmt.Errorf("audit: %w", e); exchange.KindOf(wrapped) != exchange.Broken || !errors.Is(wrapped, io.ErrUnexpectedEOF) {
		t.Error("the kind or the cause is lost")
	}
	if got := exchange.KindOf(io.EOF); got != "" {
		t.Errorf("%q is no refusal", got)
	}
}

// endless is a file without end that counts what is read of it, and may say that it has
// 200 MB.
type endless struct {
	read  int64
	sized bool
}

func (e *endless) Stat() (fs.FileInfo, error) {
	if !e.sized {
		return nil, fs.ErrInvalid
	}
	return fstest.MapFS{"a": {Data: make([]byte, 200<<20)}}.Stat("a")
}

func (e *endless) Read(p []byte) (int, error) {
	e.read += int64(len(p))
	return len(p), nil
}

// A file that is too large is refused once that is known, with the limit.
func TestReadAll_stopsAtTheLimit(t *testing.T) {
	t.Parallel()
	file := &endless{}
	_, err := exchange.ReadAll(file)
	if exchange.KindOf(err) != exchange.Large || file.read > exchange.MaxFile+1<<20 {
		t.Errorf("%v after %d bytes", err, file.read)
	}
	if args := err.(*exchange.Error).Args(); args["limit"] != 100 { //nolint:errorlint,forcetypeassert // KindOf has found it
		t.Errorf("limit %v", args["limit"])
	}
	sized := &endless{sized: true}
	if _, err := exchange.ReadAll(sized); exchange.KindOf(err) != exchange.Large || sized.read > 0 {
		t.Errorf("%v after %d bytes", err, sized.read)
	}
	if data, err := exchange.ReadAll(strings.NewReader("Le plan")); err != nil || string(data) != "Le plan" {
		t.Errorf("%q, %v", data, err)
	}
}
