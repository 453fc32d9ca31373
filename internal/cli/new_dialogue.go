package cli

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"boussole/internal/begin"
	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/locale"
)

// dialogue asks an interview's questions of a person, one line at a time.
type dialogue struct {
	sh       *shell
	iv       *begin.Interview
	page     *page
	prepared *begin.Answers
	rules    []*check.Rule
	today    dossier.Date
	paint    check.Paint

	lines      <-chan string
	typed      int    // lines taken
	introduced string // the question last shown
	listed     string // the prompt whose choices were last shown
	answered   bool   // something was typed for the present question
}

// dialogueWidth is the measure of what is said: that of an old terminal.
const dialogueWidth = 78

// leave is the line that leaves, and again the one that asks the question again.
const (
	leave = "q"
	again = "r"
)

func (d *dialogue) run(ctx context.Context) error {
	d.lines = readLines(ctx, d.sh.Stdin)
	d.greet()
	for {
		ask, ok := d.iv.Ask()
		if !ok {
			return d.finish()
		}
		if ask.Over && (!d.answered || ask.Question.Part && ask.Skipped) {
			d.answered = false
			d.iv.Next() // it was all prepared, or skipped
			continue
		}
		if ask.Over {
			if err := d.said(ctx); err != nil {
				return d.left(ctx, err)
			}
			continue
		}
		if text, ok := d.prepared.For(ask); ok {
			refusal := d.iv.Answer(text)
			if refusal == nil {
				continue
			}
			d.say("  ! " + ask.Key + " : " + d.sh.refusal(refusal))
		}
		if d.introduced != ask.Question.Key {
			d.introduce(ask)
		}
		if err := d.ask(ctx, ask); err != nil {
			return d.left(ctx, err)
		}
	}
}

// ask asks for one answer until there is one.
func (d *dialogue) ask(ctx context.Context, ask begin.Ask) error {
	d.prompt(ask)
	for {
		line, err := d.line(ctx)
		if err != nil {
			return err
		}
		if refusal := d.iv.Answer(line); refusal != nil {
			d.say("  ! " + d.sh.refusal(refusal))
			continue
		}
		d.answered = true
		return d.page.save(d.iv)
	}
}

// said shows what is weak in a question's answers, and offers to answer it again.
func (d *dialogue) said(ctx context.Context) error {
	report, weak := d.iv.Weak(d.rules, d.today)
	d.line0()
	switch {
	case len(weak) == 0:
		d.tell(dossier.Text{FR: "C’est noté.", EN: "Noted."}, nil)
	default:
		d.tell(dossier.Text{FR: "C’est noté. Encore faible :", EN: "Noted. Still weak:"}, nil)
	}
	const shown = 2
	for i := range weak[:min(len(weak), shown)] {
		d.finding(report, &weak[i], true)
	}
	if n := len(weak) - shown; n > 0 {
		d.tell(dossier.Text{FR: "et {n:autre point:autres points}, que dira le bilan.", EN: "and {n:other point:other points}, for the end."}, check.Args{"n": n})
	}
	d.tell(dossier.Text{FR: "Entrée pour continuer, r pour répondre de nouveau à cette question.", EN: "Enter to go on, r to answer this question again."}, nil)
	for {
		line, err := d.line(ctx)
		switch word := strings.ToLower(strings.TrimSpace(line)); {
		case err != nil && !errors.Is(err, io.EOF):
			return err
		case err != nil || word == "":
			d.iv.Next()
			d.answered = false
			if saved := d.page.save(d.iv); saved != nil {
				return saved
			}
			return err
		case word == again:
			d.iv.Again()
			return d.page.save(d.iv)
		}
		d.tell(dossier.Text{FR: "Tapez Entrée pour continuer, r pour recommencer, ou q pour vous arrêter là.", EN: "Type Enter to go on, r to start again, or q to stop here."}, nil)
	}
}

// left ends a dialogue that somebody leaves, by q or at the end of the input.
func (d *dialogue) left(ctx context.Context, err error) error {
	if ctx.Err() == nil && !errors.Is(err, io.EOF) && !errors.Is(err, errLeft) {
		return err
	}
	if d.typed > 0 {
		if err := d.page.save(d.iv); err != nil {
			return err
		}
	}
	d.iv.Next() // where the question is over
	ask, ok := d.iv.Ask()
	ended := d.typed == 0 && errors.Is(err, io.EOF)
	switch {
	case !ok:
		return d.finish()
	case ended && d.prepared.Any():
		missing, _ := d.iv.Fill(d.prepared)
		d.sh.missing(missing)
		return exit(ExitUnusable)
	case ended && !d.sh.asked():
		return &problem{
			what: dossier.Text{FR: "aucune réponse n’est venue de l’entrée standard.", EN: "no answer came from standard input."},
			mend: dossier.Text{FR: "Répondez dans un terminal, ou donnez les réponses par --answers FICHIER.yaml ou --set CLE=VALEUR.", EN: "Answer in a terminal, or give the answers with --answers FILE.yaml or --set KEY=VALUE."},
		}
	}
	d.line0()
	if !d.page.exists {
		d.tell(dossier.Text{FR: "À bientôt. Rien n’a été écrit.", EN: "See you soon. Nothing was written."}, nil)
		return ctx.Err()
	}
	d.tell(dossier.Text{
		FR: "À bientôt. Tout est gardé dans {file}. Pour reprendre à « {title} » :",
		EN: "See you soon. All is kept in {file}. To go on from “{title}”:",
	}, check.Args{"file": d.page.name, "title": ask.Question.Title})
	verb := begin.GoOn
	if ask.Question.Part {
		verb = begin.GoFurther
	}
	fmt.Fprintln(d.sh.Stdout, "    "+begin.Command(verb, d.page.name))
	return ctx.Err()
}

// finish says what is still weak in the whole, and what to do next.
func (d *dialogue) finish() error {
	report := check.Run(dossier.NewDocument(d.iv.Dossier()), d.rules, check.Config{Today: d.today})
	d.line0()
	d.tell(dossier.Text{FR: "Voilà un début : votre dossier est dans {file}.", EN: "That is a beginning: your dossier is in {file}."}, check.Args{"file": d.page.name})
	counts := d.counts(report)
	if counts == "" {
		d.tell(dossier.Text{FR: "À ce niveau, rien à redire.", EN: "At this depth there is nothing to report."}, nil)
	} else {
		d.tell(dossier.Text{FR: "Ce qui y est encore faible : {counts}.", EN: "What is still weak in it: {counts}."}, check.Args{"counts": counts})
	}
	const first = 3
	shown := 0
	for severity := check.Blocking; severity > check.Off; severity-- {
		for i := range report.Findings {
			if f := &report.Findings[i]; f.Severity == severity && f.Counts() && shown < first {
				d.finding(report, f, false)
				shown++
			}
		}
	}
	d.line0()
	d.tell(dossier.Text{FR: "Et maintenant :", EN: "And now:"}, nil)
	d.next(begin.Command("check", d.page.name), dossier.Text{FR: "tout revoir, et comment y remédier", EN: "see it all, and how to mend it"})
	if report.Depth == dossier.Light {
		d.next(begin.Command(begin.GoFurther, d.page.name), dossier.Text{FR: "aller plus loin", EN: "go further"})
	}
	return nil
}

func (d *dialogue) next(command string, what dossier.Text) {
	fmt.Fprintf(d.sh.Stdout, "    %s\n        %s\n", d.paint(check.StyleStrong, command), d.sh.text(what))
}

func (d *dialogue) counts(report *check.Report) string {
	var parts []string
	for _, one := range []struct {
		severity check.Severity
		text     dossier.Text
	}{
		{check.Blocking, dossier.Text{FR: "{n:point bloquant:points bloquants}", EN: "{n:blocking point:blocking points}"}},
		{check.Warning, dossier.Text{FR: "{n:alerte:alertes}", EN: "{n:warning:warnings}"}},
		{check.Advice, dossier.Text{FR: "{n:conseil:conseils}", EN: "{n:piece of advice:pieces of advice}"}},
	} {
		if n := report.Count(one.severity); n > 0 {
			parts = append(parts, check.Sentence(d.sh.lang, one.text, check.Args{"n": n}, nil))
		}
	}
	return locale.List(d.sh.lang, parts)
}

// finding says what is weak, and where wished how to mend it.
func (d *dialogue) finding(report *check.Report, f *check.Finding, mend bool) {
	words := report.Words(d.sh.lang, f)
	sign := map[check.Severity]string{check.Blocking: "■", check.Warning: "△", check.Advice: "○"}[f.Severity]
	style := map[check.Severity]check.Style{check.Blocking: check.StyleBlocking, check.Warning: check.StyleWarning, check.Advice: check.StyleAdvice}[f.Severity]
	text := locale.Wrap(words.What, dialogueWidth, "    ")
	fmt.Fprintln(d.sh.Stdout, "  "+d.paint(style, sign)+strings.TrimPrefix(text, "   "))
	if mend {
		fmt.Fprintln(d.sh.Stdout, d.quiet(locale.Wrap(words.Mend, dialogueWidth, "    ")))
	}
}

// greet says how it goes, and where a file is taken up again.
func (d *dialogue) greet() {
	ask, ok := d.iv.Ask()
	if !ok {
		return
	}
	if !d.page.exists {
		d.tell(dossier.Text{
			FR: "Douze questions, trois quarts d’heure. Répondez simplement ; q (ou Ctrl-D) pour vous arrêter quand vous voulez : tout est gardé dans {file}.",
			EN: "Twelve questions, three quarters of an hour. Answer plainly; q (or Ctrl-D) to stop whenever you like: all is kept in {file}.",
		}, check.Args{"file": d.page.name})
		return
	}
	d.tell(dossier.Text{FR: "Vous revoilà. Nous en étions à « {title} ».", EN: "Welcome back. We had come to “{title}”."}, check.Args{"title": ask.Question.Title})
}

// introduce shows a question: what it is for, a good answer and a poor one.
func (d *dialogue) introduce(ask begin.Ask) {
	q := ask.Question
	d.introduced = q.Key
	d.line0()
	number := check.Sentence(d.sh.lang, dossier.Text{FR: "{n} sur {total}", EN: "{n} of {total}"}, check.Args{"n": ask.Number, "total": ask.Total}, nil)
	if q.Part {
		number = check.Sentence(d.sh.lang, dossier.Text{FR: "Pour aller plus loin, {n} sur {total}", EN: "Going further, {n} of {total}"}, check.Args{"n": ask.Number, "total": ask.Total}, nil)
	}
	fmt.Fprintln(d.sh.Stdout, d.quiet(number+" ─ ")+d.paint(check.StyleStrong, d.sh.text(q.Title)))
	d.say("  " + d.sh.text(q.Why))
	d.example(dossier.Text{FR: "Bien :", EN: "Good:"}, q.Good)
	d.example(dossier.Text{FR: "Creux :", EN: "Hollow:"}, q.Poor)
}

func (d *dialogue) example(label, text dossier.Text) {
	quote := locale.Quote(d.sh.lang, d.sh.text(text))
	fmt.Fprintln(d.sh.Stdout, d.quiet(locale.Wrap(fmt.Sprintf("%s %s", d.sh.text(label), quote), dialogueWidth, "  ")))
}

// prompt shows what is asked for, in which form, and the choices.
func (d *dialogue) prompt(ask begin.Ask) {
	p := ask.Prompt
	text := p.Ask
	if ask.More && p.More.EN != "" {
		text = p.More
	}
	var notes []string
	note := func(t dossier.Text, args check.Args) { notes = append(notes, check.Sentence(d.sh.lang, t, args, nil)) }
	switch p.Kind {
	case begin.Day:
		note(dossier.Text{FR: "par exemple 30/06/2027", EN: "such as 30 June 2027"}, nil)
	case begin.Amount:
		note(dossier.Text{FR: "par exemple 650 €", EN: "such as £400"}, nil)
	case begin.Work:
		note(dossier.Text{FR: "par exemple 2,5", EN: "such as 2.5"}, nil)
	case begin.List:
		note(dossier.Text{FR: "séparés par des virgules", EN: "with commas between them"}, nil)
	default:
	}
	switch {
	case ask.Former != "":
		note(dossier.Text{FR: "Entrée garde « {former} »", EN: "Enter keeps “{former}”"}, check.Args{"former": beginning(ask.Former)})
		if ask.Optional {
			note(dossier.Text{FR: "- pour l’ôter", EN: "- drops it"}, nil)
		}
	case ask.More:
		note(dossier.Text{FR: "Entrée si c’est tout", EN: "Enter if that is all"}, nil)
	case ask.Question.Part && ask.First:
		note(dossier.Text{FR: "Entrée pour passer cette partie", EN: "Enter to skip this part"}, nil)
	case ask.Optional:
		note(dossier.Text{FR: "Entrée pour passer", EN: "Enter to skip"}, nil)
	}
	line := d.sh.text(text)
	if len(notes) > 0 {
		line += " (" + strings.Join(notes, ", ") + ")"
	}
	d.line0()
	d.say("  " + line)
	if len(ask.Choices) > 0 && d.listed != ask.Key {
		d.choices(ask.Choices)
		d.listed = ask.Key
	}
}

// beginning is enough of an answer to know it by.
func beginning(s string) string {
	const enough = 40
	runes := []rune(s)
	if len(runes) <= enough {
		return s
	}
	return strings.TrimRight(string(runes[:enough]), " ,;.") + "…"
}

func (d *dialogue) choices(choices []begin.Choice) {
	var list []string
	for _, c := range choices {
		if !c.Hidden {
			label := strings.ReplaceAll(d.sh.text(c.Label), " ", "\u00a0")
			list = append(list, strconv.Itoa(len(list)+1)+"\u00a0"+label)
		}
	}
	fmt.Fprintln(d.sh.Stdout, d.quiet(locale.Wrap(strings.Join(list, " · "), dialogueWidth, "    ")))
}

// line takes the next line. It returns errLeft for the line that leaves and io.EOF at
// the end of the input.
func (d *dialogue) line(ctx context.Context) (string, error) {
	fmt.Fprint(d.sh.Stdout, "  > ")
	select {
	case <-ctx.Done():
		d.line0()
		return "", ctx.Err()
	case line, ok := <-d.lines:
		if !ok {
			d.line0()
			return "", io.EOF
		}
		if !d.sh.asked() {
			fmt.Fprintln(d.sh.Stdout, line) // a terminal shows what is typed; a script's log shall too
		}
		if strings.EqualFold(strings.TrimSpace(line), leave) {
			return "", errLeft
		}
		d.typed++
		return line, nil
	}
}

func (d *dialogue) line0() { fmt.Fprintln(d.sh.Stdout) }

func (d *dialogue) say(s string) {
	fmt.Fprintln(d.sh.Stdout, locale.Wrap(strings.TrimSpace(s), dialogueWidth, "  "))
}

func (d *dialogue) tell(t dossier.Text, args check.Args) {
	d.say(check.Sentence(d.sh.lang, t, args, nil))
}

func (d *dialogue) quiet(s string) string { return d.paint(check.StyleQuiet, s) }

// errLeft says that somebody chose to leave.
var errLeft = errors.New("left")

// readLines reads lines apart, so that Ctrl-C is heard while nobody types.
func readLines(ctx context.Context, r io.Reader) <-chan string {
	lines := make(chan string)
	go func() {
		defer close(lines)
		scanner := bufio.NewScanner(r)
		scanner.Buffer(make([]byte, 0, 4096), maxLine)
		for scanner.Scan() {
			select {
			case lines <- scanner.Text():
			case <-ctx.Done():
				return
			}
		}
	}()
	return lines
}

// maxLine bounds a line of input, in bytes; the interview refuses long before.
const maxLine = 1 << 20
