package cli_test

import (
	"encoding/xml"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"syscall"
	"testing"

	"boussole/internal/cli"
)

// formats are the documents of testdata/audit as LibreOffice and others write them.
var formats = map[string]struct{ from, filter string }{
	"docx": {"plan.html", "HTML (StarWriter)"},
	"odt":  {"plan.html", "HTML (StarWriter)"},
	"pdf":  {"plan.html", "HTML (StarWriter)"},
	"pptx": {"deck.fodp", ""},
	"odp":  {"deck.fodp", ""},
}

// One plan in every format that is read ends by the same codes as a check, says the same
// of its faults, and becomes a page that needs nothing from outside.
func TestAudit_readsEveryFormatAlike(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	files := []string{"plan.html", "plan.md", "plan.txt"}
	for _, name := range append(files, "deck.fodp") {
		src, err := os.ReadFile(filepath.Join("testdata", "audit", name))
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), src, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for to, f := range formats {
		args := []string{"-env:UserInstallation=file://" + filepath.Join(dir, "profile"), "--headless", "--convert-to", to, "--outdir", dir}
		if f.filter != "" {
			args = append(args, "--infilter="+f.filter)
		}
		if to == "pdf" {
			args[3] = "pdf:writer_pdf_Export"
		}
		out, err := exec.CommandContext(t.Context(), "soffice", append(args, filepath.Join(dir, f.from))...).CombinedOutput()
		if err != nil {
			t.Fatalf("soffice, which LibreOffice brings, writes the files that this test reads: %v\n%s", err, out)
		}
		files = append(files, strings.TrimSuffix(f.from, filepath.Ext(f.from))+"."+to)
	}
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	command := filepath.Join(dir, "boussole")
	if err := os.Symlink(exe, command); err != nil {
		t.Fatal(err)
	}
	run := func(args ...string) (string, int) {
		t.Helper()
		cmd := exec.CommandContext(t.Context(), command, args...)
		cmd.Dir = dir
		cmd.Env = append(os.Environ(), "LANG=fr_FR.UTF-8", "XDG_DATA_HOME="+filepath.Join(dir, "data"))
		out, err := cmd.CombinedOutput()
		exit := &exec.ExitError{}
		if err != nil && !errors.As(err, &exit) {
			t.Fatal(err)
		}
		return string(out), cmd.ProcessState.ExitCode()
	}
	told := map[string]string{} // the rules that find something, by file
	for _, file := range files {
		out, code := run("audit", file, "--name", "Maison Lanterne", "-o", file+".rapport.html")
		if code != cli.ExitFindings {
			t.Errorf("%s: exit code %d, want %d\n%s", file, code, cli.ExitFindings, out)
			continue
		}
		told[file] = strings.Join(codes.FindAllString(out, -1), " ")
		for _, want := range []string{"B901", "« Lancer une application mobile pour tous »", "B902", "À n’importe qui", "Lu comme un document de « Maison Lanterne »"} {
			if !strings.Contains(strings.ReplaceAll(out, "\u00a0", " "), want) {
				t.Errorf("%s: nothing of %q\n%s", file, want, out)
			}
		}
		place := map[string]string{".pdf": ", page 1", ".pptx": ", diapositive 2", ".odp": ", diapositive 2"}[filepath.Ext(file)]
		if !strings.Contains(out, file+place) {
			t.Errorf("%s: no finding is placed on%s\n%s", file, place, out)
		}
		if _, code := run("audit", file, "--fail-on", "never"); code != cli.ExitSound {
			t.Errorf("%s: exit code %d with --fail-on never", file, code)
		}
		page, err := os.ReadFile(filepath.Join(dir, file+".rapport.html"))
		if err != nil {
			t.Fatal(err)
		}
		alone(t, file, string(page))
		broken := filepath.Join(dir, "coupé"+filepath.Ext(file))
		if err := os.WriteFile(broken, nil, 0o600); err != nil {
			t.Fatal(err)
		}
		if out, code := run("audit", broken); code != cli.ExitUnusable {
			t.Errorf("%s, empty: exit code %d\n%s", file, code, out)
		}
	}
	for file, as := range map[string]string{"plan.docx": "plan.html", "plan.odt": "plan.html", "plan.md": "plan.html", "plan.txt": "plan.html", "deck.odp": "deck.pptx"} {
		if told[file] != told[as] {
			t.Errorf("of %s, %s is told; of %s, %s", file, told[file], as, told[as])
		}
	}
}

var codes = regexp.MustCompile(`(?m)(?:Bloquant|Alerte|Conseil).B9\d\d`)

var sheet = regexp.MustCompile(`(?s)<style>.*?</style>`)

// alone asserts that a page is well formed, fetches nothing and runs nothing.
func alone(t *testing.T, name, page string) {
	t.Helper()
	dec := xml.NewDecoder(strings.NewReader(strings.TrimPrefix(sheet.ReplaceAllString(page, "<style></style>"), "<!doctype html>")))
	for {
		token, err := dec.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		start, is := token.(xml.StartElement)
		if !is {
			continue
		}
		switch start.Name.Local {
		case "script", "link", "iframe", "img", "object", "video", "base":
			t.Errorf("%s: a <%s>", name, start.Name.Local)
		}
		for _, a := range start.Attr {
			if a.Name.Local == "src" || a.Name.Local == "style" || strings.HasPrefix(a.Name.Local, "on") {
				t.Errorf("%s: <%s %s=%.60q>", name, start.Name.Local, a.Name.Local, a.Value)
			}
		}
	}
}

// A document beyond what is accepted is refused by its size: none of it is read.
func TestAudit_readsNothingOfAFileThatIsTooLarge(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	command := filepath.Join(dir, "boussole")
	if err := os.Symlink(exe, command); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(dir, "plan.docx")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(file, 150<<20); err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), command, "audit", file, "--lang", "en")
	out, _ := cmd.CombinedOutput()
	if code := cmd.ProcessState.ExitCode(); code != cli.ExitUnusable || !strings.Contains(string(out), "larger than 100") {
		t.Errorf("exit code %d\n%s", code, out)
	}
	if usage, is := cmd.ProcessState.SysUsage().(*syscall.Rusage); is && runtime.GOOS == "linux" && usage.Maxrss/1024 > 100 {
		t.Errorf("%d MB", usage.Maxrss/1024)
	}
}
