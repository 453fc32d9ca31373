// Package cli is the command line: it reads files, calls the stages, writes what they
// answer, and turns the outcome into an exit code. It decides nothing about strategies.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"sync/atomic"
	"time"

	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/exchange/open"
	"boussole/internal/exchange/pdfchild"
	"boussole/internal/locale"

	"github.com/alecthomas/kong"
)

// The exit codes of every command.
const (
	ExitSound       = 0   // no unwaived finding reaches --fail-on
	ExitFindings    = 1   // one does
	ExitUnusable    = 2   // the input or the command cannot be understood
	ExitInterrupted = 130 // Ctrl-C
)

// Env is what the commands take from the machine.
type Env struct {
	Stdin   io.Reader
	Stdout  io.Writer
	Stderr  io.Writer
	Getenv  func(string) string
	Today   dossier.Date
	Version string

	Instance Instance // what serve, demo, backup and restore work with

	InTerminal  bool // standard input is a terminal: somebody can be asked
	Terminal    bool // standard output is one
	ErrTerminal bool // standard error is one
}

// Grammar is the command line as kong reads it. Its help texts are variables, filled
// in the reader's language.
type Grammar struct {
	New      newCmd      `cmd:"" help:"${new}"`
	Check    checkCmd    `cmd:"" help:"${check}"`
	Explain  explainCmd  `cmd:"" help:"${explain}"`
	Why      whyCmd      `cmd:"" help:"${why}"`
	Whatfor  whatforCmd  `cmd:"" help:"${whatfor}"`
	Fmt      fmtCmd      `cmd:"" help:"${fmt}"`
	Set      setCmd      `cmd:"" help:"${set}"`
	Diff     diffCmd     `cmd:"" help:"${diff}"`
	Report   reportCmd   `cmd:"" help:"${report}"`
	Schema   schemaCmd   `cmd:"" help:"${schema}"`
	Calendar calendarCmd `cmd:"" help:"${calendar}"`
	Plan     planCmd     `cmd:"" help:"${plan}"`
	Consider considerCmd `cmd:"" help:"${consider}"`
	Audit    auditCmd    `cmd:"" help:"${audit}"`
	Library  libraryCmd  `cmd:"" help:"${library}"`
	Serve    serveCmd    `cmd:"" help:"${serve}"`
	Demo     demoCmd     `cmd:"" help:"${demo}"`
	Backup   backupCmd   `cmd:"" help:"${backup}"`
	Restore  restoreCmd  `cmd:"" help:"${restore}"`
	Recover  recoverCmd  `cmd:"" help:"${recover}"`
	Health   healthCmd   `cmd:"" help:"${health}"`
	Version  versionCmd  `cmd:"" help:"${version}"`

	Lang string `placeholder:"fr|en" help:"${lang}"`
}

// output remembers the first error of writing, so that what nobody could read is no
// success.
type output struct {
	w   io.Writer
	err error
}

func (o *output) Write(p []byte) (int, error) {
	n, err := o.w.Write(p)
	if o.err == nil {
		o.err = err
	}
	return n, err
}

// shell is what a command works with.
type shell struct {
	Env
	lang    locale.Lang
	pdf     open.PDFReader
	lingers *atomic.Int64 // how long the command may take to end when it is interrupted, in nanoseconds
}

// Run runs one command line and returns its exit code.
func Run(ctx context.Context, args []string, env Env) int {
	if len(args) > 0 && args[0] == pdfchild.Command {
		return pdfchild.Main(args[1:], env.Stdin, env.Stdout)
	}
	out := &output{w: env.Stdout}
	env.Stdout = out
	done := make(chan int, 1)
	lingers := &atomic.Int64{}
	go func() { done <- run(ctx, args, env, lingers) }()
	select {
	case <-ctx.Done():
		if patience := time.Duration(lingers.Load()); patience > 0 {
			select {
			case code := <-done:
				return code
			case <-time.After(patience):
			}
		}
		// A file is replaced at once or not at all: there is nothing to wait for.
		return ExitInterrupted
	case code := <-done:
		if out.err != nil {
			(&shell{Env: env, lang: language(args, env.Getenv)}).fail(notShown(out.err))
			return ExitUnusable
		}
		return code
	}
}

// lastWords is how long an interrupted command may take to say what it has found.
const lastWords = 10 * time.Second

// lastAnswers is how long a server may take to answer those who have asked and to end its jobs.
const lastAnswers = 30 * time.Second

func run(ctx context.Context, args []string, env Env, lingers *atomic.Int64) int {
	sh := &shell{Env: env, lang: language(args, env.Getenv), pdf: readPDF(ctx), lingers: lingers}
	var grammar Grammar
	exited := -1
	parser, err := kong.New(&grammar,
		kong.Name("boussole"),
		kong.Description(sh.text(helpTexts["about"])),
		helpVars(sh.lang),
		kong.Writers(env.Stdout, env.Stderr),
		kong.Exit(func(code int) { exited = code }),
		kong.Help(sh.help),
		kong.Bind(sh),
		kong.BindTo(ctx, (*context.Context)(nil)),
	)
	if err != nil {
		fmt.Fprintln(env.Stderr, err)
		return ExitUnusable
	}
	if !slices.ContainsFunc(args, isCommand(parser)) {
		args = append(args, "--help")
	}
	parsed, err := parser.Parse(args)
	if exited >= 0 {
		return exited
	}
	if err != nil {
		if said := sh.misuse(parser, args); said != nil {
			err = said
		}
		return sh.usage(err)
	}
	if grammar.Lang != "" {
		lang, ok := locale.Parse(grammar.Lang)
		if !ok {
			return sh.usage(&problem{
				what: dossier.Text{FR: "Boussole ne parle pas « {lang} ».", EN: "Boussole does not speak “{lang}”."},
				mend: dossier.Text{FR: "Écrivez --lang fr ou --lang en.", EN: "Write --lang fr or --lang en."},
				args: check.Args{"lang": grammar.Lang},
			})
		}
		sh.lang = lang
	}
	err = parsed.Run(sh)
	var status exit
	switch {
	case errors.Is(err, served{}):
		return ExitSound
	case ctx.Err() != nil:
		return ExitInterrupted
	case errors.As(err, &status):
		return int(status)
	case err != nil:
		if out, is := env.Stdout.(*output); !is || out.err == nil || !errors.Is(err, out.err) { // that is told at the end
			sh.fail(err)
		}
		return ExitUnusable
	}
	return ExitSound
}

// isCommand reports whether an argument names a command; without one there is
// nothing to do but help.
func isCommand(parser *kong.Kong) func(string) bool {
	return func(arg string) bool {
		return slices.ContainsFunc(parser.Model.Children, func(n *kong.Node) bool { return n.Name == arg })
	}
}

// exit ends a command that has said all it had to say.
type exit int

func (e exit) Error() string { return fmt.Sprintf("exit %d", int(e)) }

// language is what --lang asks for, wherever it stands, or the environment's.
func language(args []string, getenv func(string) string) locale.Lang {
	for i, arg := range args {
		value, is := strings.CutPrefix(arg, "--lang=")
		if !is && arg == "--lang" && i+1 < len(args) {
			value, is = args[i+1], true
		}
		if lang, ok := locale.Parse(value); is && ok {
			return lang
		}
	}
	return locale.FromEnvironment(getenv)
}

func (sh *shell) text(t dossier.Text) string {
	if sh.lang == locale.French {
		return locale.Typeset(sh.lang, t.FR)
	}
	return t.EN
}
