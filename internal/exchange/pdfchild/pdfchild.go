// Package pdfchild reads PDF files of others in a process of its own, with limits on
// its time, its memory and what it may answer: a library cannot be bounded from inside.
//
//	doc, err := pdfchild.Reader{}.Read(ctx, data)
//
// The process is this program again, under the name Command: a program that reads PDF
// files calls Main when its first argument is that. Where poppler’s pdftotext is on the
// PATH it does the reading, under the same limits, for it knows more typefaces; what it
// does not manage, pdfread does.
package pdfchild

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"time"

	"boussole/internal/document"
	"boussole/internal/exchange"
	"boussole/internal/exchange/pdfread"
)

// Command is the first argument of a program that is to be the child.
const Command = "internal-read-pdf"

// What a child reads with: the second argument.
const (
	withPoppler = "pdftotext"
	withLibrary = "library"
)

// Limits of one reading.
const (
	usualWait = 20 * time.Second
	megabytes = 512 // of memory, of a child
	maxAnswer = 128 << 20
	seconds   = 8 // of a processor, of a child
)

// childMark is the variable that a child finds in its environment. It reads nothing in
// a child of its own: a program that forgets to call Main would call itself for ever.
const childMark = "BOUSSOLE_PDF_CHILD"

// Codes with which a child ends.
const (
	exitAnswered = 0
	exitMisused  = 2
	exitSwollen  = 3
)

// Reader reads PDF files. The zero value reads as is usual.
type Reader struct {
	Wait    time.Duration // at most, in all; 0: 20 seconds
	Library bool          // without pdftotext
}

// answer is what a child writes.
type answer struct {
	File  *pdfread.File `json:",omitempty"`
	Kind  exchange.Kind `json:",omitempty"`
	Limit int           `json:",omitempty"`
	Cause string        `json:",omitempty"`
}

// Read reads a PDF. The error is an *exchange.Error, or the context’s.
func (r Reader) Read(ctx context.Context, data []byte) (*document.Document, error) {
	if err := exchange.CheckSize(int64(len(data))); err != nil {
		return nil, err
	}
	if os.Getenv(childMark) != "" {
		return nil, errors.New("a child reads no PDF in a child: main must call pdfchild.Main")
	}
	if err := pdfread.CheckStreams(data); err != nil {
		return nil, err
	}
	wait := cmp.Or(r.Wait, usualWait)
	limited, stop := context.WithTimeout(ctx, wait)
	defer stop()
	file, err := r.file(limited, data)
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case limited.Err() != nil:
		return nil, &exchange.Error{Kind: exchange.Slow, Limit: max(1, int(wait/time.Second))}
	case err != nil:
		return nil, err
	}
	return pdfread.Compose(file)
}

func (r Reader) file(ctx context.Context, data []byte) (*pdfread.File, error) {
	if !r.Library && hasPoppler() {
		out, err := run(ctx, withPoppler, data)
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		if exchange.KindOf(err) == exchange.Slow {
			return nil, err
		}
		if err == nil {
			if file, err := pdfread.Layout(bytes.NewReader(out)); err == nil && len(file.Pages) > 0 {
				return file, nil
			}
		}
		// What pdftotext does not read the library may, and it tells why it does not.
	}
	out, err := run(ctx, withLibrary, data)
	if err != nil {
		return nil, err
	}
	var a answer
	if err := json.Unmarshal(out, &a); err != nil || a.Kind == "" && a.File == nil {
		return nil, &exchange.Error{Kind: exchange.Broken, Cause: cmp.Or(err, errNothing)}
	}
	if a.Kind != "" {
		return nil, &exchange.Error{Kind: a.Kind, Limit: a.Limit, Cause: errors.New(a.Cause)}
	}
	return a.File, nil
}

var errNothing = errors.New("nothing was answered")

// run runs a child on a file and returns what it answers.
func run(ctx context.Context, with string, data []byte) ([]byte, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	cmd := exec.CommandContext(ctx, self, Command, with) //nolint:gosec // this program itself
	cmd.Args[0] = os.Args[0]
	cmd.Env = []string{childMark + "=1", "PATH=" + os.Getenv("PATH"), "LANG=C.UTF-8"}
	cmd.Stdin = bytes.NewReader(data)
	out := &bounded{}
	cmd.Stdout = out
	cmd.WaitDelay = time.Second
	err = cmd.Run()
	if out.over {
		return nil, &exchange.Error{Kind: exchange.Swollen, Limit: maxAnswer >> 20}
	}
	var exit *exec.ExitError
	switch {
	case err == nil || errors.Is(err, exec.ErrWaitDelay):
		return out.buf.Bytes(), nil
	case errors.As(err, &exit):
		switch {
		case exit.ExitCode() == exitSwollen:
			return nil, &exchange.Error{Kind: exchange.Swollen, Limit: megabytes, Cause: err}
		case exit.UserTime() >= (seconds-1)*time.Second:
			return nil, &exchange.Error{Kind: exchange.Slow, Limit: seconds, Cause: err}
		}
		return nil, &exchange.Error{Kind: exchange.Broken, Cause: err}
	case len(out.buf.Bytes()) > 0:
		return out.buf.Bytes(), nil // it answered before it had read all: a pipe that broke
	}
	return nil, fmt.Errorf("run %s: %w", Command, err)
}

// bounded keeps what is written to it, up to maxAnswer bytes.
type bounded struct {
	buf  bytes.Buffer
	over bool
}

func (b *bounded) Write(p []byte) (int, error) {
	if b.buf.Len()+len(p) > maxAnswer {
		b.over = true
		return 0, errors.New("too long an answer")
	}
	return b.buf.Write(p)
}
