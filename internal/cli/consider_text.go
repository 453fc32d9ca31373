package cli

import (
	"fmt"
	"strings"

	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/request"
)

// answerWriter writes the answer to a request for people.
type answerWriter struct {
	*shell
	doc   *dossier.Document
	a     *request.Answer
	paint check.Paint
	from  string // as it was asked for
	file  string // where the case was written
}

func (w *answerWriter) say(t dossier.Text, args check.Args) string {
	return check.Sentence(w.lang, t, args, w.doc.Index)
}

func (w *answerWriter) write() {
	r := w.a.Request
	words := r.Words
	if words == "" {
		words = r.What
	}
	args := check.Args{"words": words, "by": r.By, "on": r.On}
	head := dossier.Text{FR: "« {words} »", EN: "“{words}”"}
	switch {
	case r.By != "" && !r.On.IsZero():
		head = dossier.Text{FR: "« {words} », {by}, le {on}", EN: "“{words}”, {by}, {on}"}
	case r.By != "":
		head = dossier.Text{FR: "« {words} », {by}", EN: "“{words}”, {by}"}
	}
	w.item("", w.say(head, args))
	fmt.Fprintln(w.Stdout)
	fmt.Fprintln(w.Stdout, w.paint(check.StyleStrong, w.say(w.a.Words(), nil)))
	w.sentences("", w.a.Lead)
	t := w.a.Titles()
	w.title(t.Questions)
	for i, q := range w.a.Questions {
		w.question(request.Question(i), &q)
	}
	for _, part := range []struct {
		title dossier.Text
		list  []request.Sentence
	}{{t.Takes, w.a.Takes}, {t.Stopping, w.a.Stopping}, {t.Changing, w.a.Changing}, {t.Meanwhile, w.a.Meanwhile}, {t.Notes, w.a.Notes}} {
		if len(part.list) > 0 {
			w.title(part.title)
			w.sentences("• ", part.list)
		}
	}
	w.again()
}

func (w *answerWriter) title(t dossier.Text) {
	fmt.Fprintf(w.Stdout, "\n%s\n", w.paint(check.StyleStrong, w.say(t, nil)))
}

// sentences are the sentences of a part, each with the lines that it comes from.
func (w *answerWriter) sentences(lead string, list []request.Sentence) {
	for _, s := range list {
		w.item(lead, s.Text+w.cites(s.Cites))
	}
}

func (w *answerWriter) cites(cites []request.Cite) string {
	var lines []string
	for _, c := range cites {
		if c.Line > 0 {
			file := w.doc.File
			if len(lines) > 0 {
				file = ""
			}
			lines = append(lines, fmt.Sprintf("%s:%d\u00a0%s", file, c.Line, c.Element))
		}
	}
	if len(lines) == 0 {
		return ""
	}
	return " " + w.paint(check.StyleQuiet, "("+strings.Join(lines, ", ")+")")
}

func (w *answerWriter) question(q request.Question, r *request.Reply) {
	received := w.say(dossier.Text{FR: "sans réponse", EN: "no answer"}, nil)
	switch {
	case r.Received != "":
		received = w.say(dossier.Text{FR: "« {words} »", EN: "“{words}”"}, check.Args{"words": r.Received})
	case r.FromFile:
		received = w.say(dossier.Text{FR: "le dossier répond", EN: "the dossier answers"}, nil)
	}
	mark := "?"
	if r.Good {
		mark = "✓"
	}
	w.item(mark+" ", w.say(q.Name(), nil)+" "+received)
	w.sentences("    ", r.Says)
}

// again says how to make the same plans again.
func (w *answerWriter) again() {
	if w.a.Without == nil || w.a.With == nil {
		return
	}
	flags := " --from " + w.a.From.String()
	file, reopen := w.doc.File, ""
	if w.a.Reopen {
		reopen = " --reopen " + string(w.a.Battle)
	}
	if w.a.Made {
		file = w.file
	}
	w.title(dossier.Text{FR: "Pour refaire ces plans", EN: "To make these plans again"})
	if file == "" {
		w.item("", w.say(dossier.Text{FR: "Gardez le dossier avec la demande dedans par --trial FICHIER.yaml.", EN: "Keep the dossier with the request in it with --trial FILE.yaml."}, nil))
		return
	}
	fmt.Fprintln(w.Stdout, "  boussole plan "+w.doc.File+flags)
	fmt.Fprintln(w.Stdout, "  boussole plan "+file+flags+reopen)
	if w.a.Fought != nil && w.a.Fought.Level == 0 && w.a.Imposed != nil {
		fmt.Fprintln(w.Stdout, "  boussole set -f "+file+" "+string(w.a.Battle)+" must_keep=true | boussole plan -"+flags+reopen)
	}
}
