package cli

import "boussole/internal/check"

var ansi = map[check.Style]string{
	check.StyleBlocking: "\x1b[1;31m",
	check.StyleWarning:  "\x1b[33m",
	check.StyleAdvice:   "\x1b[36m",
	check.StyleWaived:   "\x1b[2m",
	check.StyleStrong:   "\x1b[1m",
	check.StyleQuiet:    "\x1b[2m",
}

// paint colours what goes to a terminal, unless NO_COLOR asks for none.
func (sh *shell) paint(terminal bool) check.Paint {
	if !terminal || sh.Getenv("NO_COLOR") != "" || sh.Getenv("TERM") == "dumb" {
		return check.Plain
	}
	return func(style check.Style, s string) string { return ansi[style] + s + "\x1b[0m" }
}
