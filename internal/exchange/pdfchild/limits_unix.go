//go:build linux || darwin

package pdfchild

import (
	"os"
	"os/exec"
	"syscall"
)

// hasPoppler reports whether pdftotext is there and can be limited.
func hasPoppler() bool {
	_, err := exec.LookPath(withPoppler)
	return err == nil
}

// limitTime asks the system to end this process after so much of a processor's time.
func limitTime() {
	_ = syscall.Setrlimit(syscall.RLIMIT_CPU, &syscall.Rlimit{Cur: seconds, Max: seconds})
}

// limitMemory asks the system to give this process no more than so many bytes.
func limitMemory(bytes uint64) {
	// A system that refuses leaves the watch to do it.
	_ = syscall.Setrlimit(syscall.RLIMIT_DATA, &syscall.Rlimit{Cur: bytes, Max: bytes})
}

// poppler becomes pdftotext, which keeps the limits of this process. It reads standard
// input and writes the boxes of words to standard output.
func poppler() int {
	path, err := exec.LookPath(withPoppler)
	if err != nil {
		return exitMisused
	}
	for resource, limit := range map[int]uint64{
		syscall.RLIMIT_DATA:  megabytes << 20,
		syscall.RLIMIT_CPU:   seconds,
		syscall.RLIMIT_CORE:  0,
		syscall.RLIMIT_FSIZE: maxAnswer,
	} {
		_ = syscall.Setrlimit(resource, &syscall.Rlimit{Cur: limit, Max: limit})
	}
	_ = syscall.Exec(path, []string{withPoppler, "-q", "-enc", "UTF-8", "-bbox-layout", "-", "-"}, os.Environ()) //nolint:gosec // a fixed program and fixed arguments
	return exitMisused                                                                                           // it returns where it did not become it
}
