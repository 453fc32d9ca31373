//go:build !linux && !darwin

package pdfchild

// hasPoppler is false where another program cannot be limited.
func hasPoppler() bool { return false }

// limitMemory does nothing: the watch ends what grows.
func limitMemory(uint64) {}

// limitTime does nothing: whoever waits ends what goes on.
func limitTime() {}

func poppler() int { return exitMisused }
