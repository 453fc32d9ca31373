package begin

import (
	"errors"
	"fmt"
	"strings"
	"unicode"

	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/locale"
)

// Why a dossier cannot be gone on with.
var (
	ErrNotBegun = errors.New("the dossier was not begun by new")
	ErrComplete = errors.New("the dossier has all its answers")
)

// CommentError is a comment of the user's own in a dossier that is still being begun,
// which going on would erase.
type CommentError struct{ dossier.Comment }

func (e *CommentError) Error() string {
	return fmt.Sprintf("line %d: a comment of the user's own", e.Place.Line)
}

// mark begins the lines by which a file says where its questions stand.
const mark = "# new: "

// The lines for people at the top of a file. Each begins with words that are known
// again, in both languages.
var heads = struct{ begun, further, done, full Text }{
	begun:   Text{FR: "# Commencé avec « boussole new », qui en est à « {title} » ({n} sur {total}).", EN: "# Begun with “boussole new”, which has come to “{title}” ({n} of {total})."},
	further: Text{FR: "# Pour reprendre : {command}", EN: "# To go on: {command}"},
	done:    Text{FR: "# Écrit avec « boussole new ». Pour aller plus loin : {command}", EN: "# Written with “boussole new”. To go further: {command}"},
	full:    Text{FR: "# Écrit avec « boussole new ».", EN: "# Written with “boussole new”."},
}

// Text is the file of the dossier so far: its answered questions as a dossier, and
// above it, as comments, where the questions stand and what was already answered to
// the present one. file is the name that it will have.
func (iv *Interview) Text(file string) []byte {
	at, d := iv.question, iv.base
	if iv.over && !iv.Done() {
		at, d = iv.following(), iv.now
	}
	var b strings.Builder
	say := func(t Text, args check.Args) {
		b.WriteString(strings.TrimSpace(check.Sentence(iv.lang, t, args, nil)) + "\n")
	}
	switch {
	case at >= len(iv.questions):
		say(heads.full, nil)
	case iv.questions[at].Part && !iv.full:
		say(heads.done, check.Args{"command": Command(GoFurther, file)})
		b.WriteString(mark + iv.questions[at].Key + "\n")
	default:
		rest := *iv
		if iv.over {
			rest.start(at)
		}
		ask, _ := rest.Ask()
		say(heads.begun, check.Args{"title": ask.Question.Title, "n": ask.Number, "total": ask.Total})
		verb := GoOn
		if ask.Question.Part {
			verb = GoFurther
		}
		say(heads.further, check.Args{"command": Command(verb, file)})
		b.WriteString(mark + ask.Question.Key + "\n")
		for _, g := range rest.given {
			b.WriteString(strings.TrimSpace(mark+ask.Question.Key+"."+g.prompt+" = "+g.text) + "\n")
		}
	}
	b.WriteByte('\n')
	b.Write(dossier.Marshal(d))
	return []byte(b.String())
}

// Command is a command line about a file, such as "boussole check dossier.yaml".
func Command(verb, file string) string {
	plain := strings.Map(func(r rune) rune {
		if !unicode.IsPrint(r) {
			return '?'
		}
		return r
	}, file)
	if strings.Trim(plain, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-/") != "" {
		plain = "'" + strings.ReplaceAll(plain, "'", `'\''`) + "'"
	}
	return "boussole " + verb + " " + plain
}

// The verbs that go on with a file.
const (
	GoOn      = "new -o"
	GoFurther = "new --full -o"
)

// Resume is the interview that a file was left at. full asks for the parts of the full
// depth too, where the twelve questions are answered. It returns ErrNotBegun,
// ErrComplete or a CommentError for a file that is not to be touched.
func Resume(lang locale.Lang, full bool, doc *dossier.Document) (*Interview, error) {
	iv := &Interview{lang: lang, full: full || doc.Dossier.Depth == dossier.Full, questions: Questions(lang)}
	next, written := -1, false
	var answers []string
	var own *CommentError
	for _, c := range doc.Comments() {
		rest, ours := strings.CutPrefix(c.Text+" ", mark)
		switch {
		case ours && next < 0:
			for i := range iv.questions {
				if iv.questions[i].Key == strings.TrimSpace(rest) {
					next = i
				}
			}
		case ours:
			answers = append(answers, strings.TrimSpace(rest))
		case startsAs(c.Text, heads.full):
			written = true
		case startsAs(c.Text, heads.begun), startsAs(c.Text, heads.further):
		case own == nil:
			own = &CommentError{c}
		}
	}
	switch {
	case next < 0 && written:
		return nil, ErrComplete
	case next < 0:
		return nil, ErrNotBegun
	case iv.questions[next].Part && !iv.full:
		return nil, ErrComplete
	case own != nil:
		return nil, own
	}
	iv.base = clone(doc.Dossier)
	iv.start(next)
	iv.replay(answers)
	return iv, nil
}

// replay answers the present question as the file says that it was. Where that was
// changed by hand into something that does not fit, what follows is asked again.
func (iv *Interview) replay(answers []string) {
	for _, a := range answers {
		key, text, _ := strings.Cut(a, " =")
		ask, ok := iv.Ask()
		if !ok || ask.Over || ask.Key != key {
			return
		}
		if refusal := iv.Answer(text); refusal != nil {
			return
		}
	}
}

// startsAs reports whether a comment starts with the fixed words of a head.
func startsAs(comment string, head Text) bool {
	plain := strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(comment)
	for _, t := range []string{head.FR, head.EN} {
		fixed, _, _ := strings.Cut(t, "{")
		if strings.HasPrefix(plain, strings.TrimSpace(strings.TrimSuffix(fixed, "."))) {
			return true
		}
	}
	return false
}
