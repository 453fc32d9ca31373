package pdfchild

import (
	"encoding/json"
	"errors"
	"io"
	"os"
	"runtime/debug"
	"runtime/metrics"
	"time"

	"boussole/internal/exchange"
	"boussole/internal/exchange/pdfread"
)

// Main is the child: it reads a PDF from in and writes what it finds to out, with the
// arguments that follow Command, and returns the code to exit with. It limits the whole
// process, which must do nothing else.
func Main(args []string, in io.Reader, out io.Writer) int {
	if len(args) != 1 {
		return exitMisused
	}
	switch args[0] {
	case withPoppler:
		return poppler()
	case withLibrary:
		confine()
		return library(in, out)
	}
	return exitMisused
}

// confine limits the memory of this process: softly, so that what is free is freed;
// then by a watch that ends it; and by the system, for what is asked for at once.
func confine() {
	const stack = 64 << 20
	debug.SetMemoryLimit(megabytes << 20 * 3 / 4)
	debug.SetMaxStack(stack)
	limitMemory(2 * megabytes << 20)
	limitTime()
	go func() {
		sample := []metrics.Sample{{Name: "/memory/classes/total:bytes"}, {Name: "/memory/classes/heap/released:bytes"}}
		const often = 20 * time.Millisecond
		for range time.Tick(often) {
			metrics.Read(sample)
			if sample[0].Value.Uint64()-sample[1].Value.Uint64() > megabytes<<20 {
				os.Exit(exitSwollen)
			}
		}
	}()
}

func library(in io.Reader, out io.Writer) int {
	data, err := exchange.ReadAll(in)
	var a answer
	if err == nil {
		a.File, err = pdfread.Extract(data)
	}
	if err != nil {
		a = answer{Kind: exchange.Broken, Cause: err.Error()}
		if refused, is := errors.AsType[*exchange.Error](err); is {
			a.Kind, a.Limit = refused.Kind, refused.Limit
		}
	}
	if json.NewEncoder(out).Encode(a) != nil {
		return exitMisused
	}
	return exitAnswered
}
