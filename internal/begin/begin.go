// Package begin is how a dossier begins: the twelve questions of the light depth, then
// the parts of the full one, asked one prompt at a time. It reads answers as people
// write them, as strictly as the reader of dossiers does, and says which findings
// concern what was just said.
//
// It knows no terminal and no file: whoever holds the Interview shows what Ask gives,
// and hands back what was typed.
//
//	iv := begin.New(locale.French, false)
//	for ask, ok := iv.Ask(); ok; ask, ok = iv.Ask() {
//		if ask.Over {
//			iv.Next()
//			continue
//		}
//		if refusal := iv.Answer(typed(ask)); refusal != nil {
//			// say why, and ask again
//		}
//	}
//	text := iv.Text("dossier.yaml")
package begin

import (
	"errors"
	"reflect"
	"slices"

	"boussole/internal/dossier"
	"boussole/internal/locale"
)

// Interview is where the questions stand, and the dossier so far.
type Interview struct {
	lang      locale.Lang
	full      bool
	questions []Question

	base *dossier.Dossier // what the questions before this one made
	now  *dossier.Dossier // with the answers to this one

	question int // len(questions), or the first part where only the twelve are asked: all is said
	prompt   int
	round    int  // of the loop that the prompt stands in, from 0
	over     bool // the question has had all its answers

	given  []given
	former map[slot]string
}

// slot is the place of one answer within its question.
type slot struct {
	prompt string
	round  int
}

// given is an answer to the present question, as it was typed.
type given struct {
	slot
	text string
}

// Ask is what stands to be answered.
type Ask struct {
	Question *Question
	Prompt   *Prompt // nil where the question is over
	Number   int     // of the question among the twelve, or of the part among the parts, from 1
	Total    int
	Key      string // question and prompt: "objective.by"
	Round    int    // of the loop that the prompt stands in, from 0
	First    bool   // nothing of this question has been answered
	Optional bool   // an empty answer is one
	More     bool   // it asks for another one; an empty answer ends them
	Former   string // what was answered here before; an empty answer keeps it, "-" drops it
	Choices  []Choice
	Skipped  bool // over, with nothing answered
	Over     bool // the question has had all its answers: Next goes on, Again asks it again
}

// New is an interview at its first question, for an organisation that speaks lang.
// full asks for the parts of the full depth too.
func New(lang locale.Lang, full bool) *Interview {
	iv := &Interview{lang: lang, full: full, questions: Questions(lang)}
	iv.base = &dossier.Dossier{Depth: dossier.Light, Organisation: dossier.Organisation{Languages: []string{string(lang)}}}
	iv.start(0)
	return iv
}

// Ask is what stands to be answered; ok is false where all is said.
func (iv *Interview) Ask() (ask Ask, ok bool) {
	if iv.Done() {
		return Ask{}, false
	}
	q := &iv.questions[iv.question]
	ask = Ask{Question: q, First: len(iv.given) == 0, Over: iv.over}
	for i := range iv.questions {
		if iv.questions[i].Part == q.Part {
			ask.Total++
			if i <= iv.question {
				ask.Number++
			}
		}
	}
	if iv.over {
		ask.Skipped = !slices.ContainsFunc(iv.given, func(g given) bool { return g.text != "" })
		return ask, true
	}
	p := &q.Prompts[iv.prompt]
	ask.Prompt, ask.Round = p, iv.round
	ask.Key = q.Key + "." + p.Key
	ask.Optional = iv.blankable()
	ask.More = iv.round > 0 && q.loopEnd(iv.prompt) >= 0
	ask.Former = iv.former[slot{p.Key, iv.round}]
	if p.Choices != nil {
		ask.Choices = p.Choices(clone(iv.now))
	}
	return ask, true
}

// Done reports whether all is said.
func (iv *Interview) Done() bool {
	return iv.question >= len(iv.questions) || iv.questions[iv.question].Part && !iv.full
}

// Dossier is the dossier so far, with the answers to the present question.
func (iv *Interview) Dossier() *dossier.Dossier { return clone(iv.now) }

// Answer takes what was typed at the prompt and goes on to the next one, or refuses it
// and stays.
func (iv *Interview) Answer(typed string) *Refusal {
	if iv.Done() || iv.over {
		return nil
	}
	s, refusal := clean(typed)
	if refusal != nil {
		return refusal
	}
	p := &iv.questions[iv.question].Prompts[iv.prompt]
	if former := iv.former[slot{p.Key, iv.round}]; former != "" {
		switch {
		case s == "":
			s = former
		case s == "-" && iv.blankable():
			s = ""
		}
	}
	if s == "" {
		if !iv.blankable() {
			return refuse("Il faut une réponse ici, même courte.", "This one needs an answer, even a short one.")
		}
		iv.pass()
		return nil
	}
	if refusal := iv.take(p, s); refusal != nil {
		return refusal
	}
	iv.given = append(iv.given, given{slot{p.Key, iv.round}, s})
	iv.advance()
	return nil
}

// take puts an answer in the dossier, unless the dossier could then not be read.
func (iv *Interview) take(p *Prompt, s string) *Refusal {
	next := clone(iv.now)
	var choices []Choice
	if p.Choices != nil {
		choices = p.Choices(next)
	}
	currency := ""
	for i := range next.Budget {
		if m := next.Budget[i].Amount; m != nil && currency == "" {
			currency = m.Currency
		}
	}
	v, refusal := read(iv.lang, p.Kind, s, choices, currency)
	if refusal != nil {
		return refusal
	}
	p.Set(next, v)
	name(next)
	doc, err := dossier.Read("", dossier.Marshal(next))
	if faults := (dossier.Faults{}); errors.As(err, &faults) {
		for _, f := range faults {
			if f.Code == dossier.FaultDate && f.Variant == "order" {
				return refuse("« {text} » vient avant le début, le {from}.", "“{text}” comes before the beginning, {from}.", "text", s, "from", f.Args["from"])
			}
		}
		return &Refusal{Faults: faults}
	}
	iv.now = doc.Dossier
	return nil
}

// pass leaves the prompt without an answer.
func (iv *Interview) pass() {
	q := &iv.questions[iv.question]
	iv.given = append(iv.given, given{slot{q.Prompts[iv.prompt].Key, iv.round}, ""})
	end := q.loopEnd(iv.prompt)
	switch {
	case q.Part && iv.prompt == 0 && iv.round == 0:
		iv.over = true
	case end >= 0:
		iv.prompt, iv.round = end+1, 0
		iv.settle()
	default:
		iv.advance()
	}
}

// blankable reports whether an empty answer is one: to what may be left out, and to
// "another?".
func (iv *Interview) blankable() bool {
	q := &iv.questions[iv.question]
	return q.Prompts[iv.prompt].Optional || iv.round > 0 && q.loopEnd(iv.prompt) >= 0
}

// advance goes to the next prompt that has any sense.
func (iv *Interview) advance() {
	q := &iv.questions[iv.question]
	if back := q.Prompts[iv.prompt].Loop; back != "" {
		iv.prompt, iv.round = q.index(back), iv.round+1
	} else {
		iv.prompt++
	}
	iv.settle()
}

// settle passes over the prompts that have no sense in this dossier.
func (iv *Interview) settle() {
	q := &iv.questions[iv.question]
	for iv.prompt < len(q.Prompts) {
		p := &q.Prompts[iv.prompt]
		if p.When == nil || p.When(clone(iv.now)) {
			return
		}
		switch end := q.loopEnd(iv.prompt); {
		case end >= 0:
			iv.prompt, iv.round = end+1, 0
		case p.Loop != "":
			iv.prompt, iv.round = q.index(p.Loop), iv.round+1
		default:
			iv.prompt++
		}
	}
	iv.over = true
}

// Next goes on to the next question, once this one is over.
func (iv *Interview) Next() {
	if !iv.over || iv.Done() {
		return
	}
	iv.base = iv.now
	iv.former = nil
	iv.start(iv.following())
}

// following is the next question that has any sense.
func (iv *Interview) following() int {
	i := iv.question + 1
	for i < len(iv.questions) && iv.questions[i].When != nil && !iv.questions[i].When(clone(iv.now)) {
		i++
	}
	return i
}

// Again asks the question again from its first prompt. What was answered is offered
// anew, in Ask.Former.
func (iv *Interview) Again() {
	if iv.Done() {
		return
	}
	iv.former = map[slot]string{}
	for _, g := range iv.given {
		iv.former[g.slot] = g.text
	}
	iv.start(iv.question)
}

func (iv *Interview) start(question int) {
	iv.question, iv.prompt, iv.round, iv.over, iv.given = question, 0, 0, false, nil
	if !iv.Done() && iv.questions[question].Part {
		iv.base = clone(iv.base)
		iv.base.Depth = dossier.Full
	}
	iv.now = iv.base
	if !iv.Done() {
		iv.settle()
	}
}

// loopEnd is the prompt that goes back to this one, or -1.
func (q *Question) loopEnd(prompt int) int {
	for i := range q.Prompts {
		if q.Prompts[i].Loop == q.Prompts[prompt].Key {
			return i
		}
	}
	return -1
}

func (q *Question) index(key string) int {
	for i := range q.Prompts {
		if q.Prompts[i].Key == key {
			return i
		}
	}
	return len(q.Prompts)
}

// clone is a copy that shares nothing.
func clone(d *dossier.Dossier) *dossier.Dossier {
	c := *d
	unshare(reflect.ValueOf(&c).Elem())
	return &c
}

// unshare copies what a value points to.
func unshare(v reflect.Value) {
	if v.IsZero() {
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		p := reflect.New(v.Type().Elem())
		p.Elem().Set(v.Elem())
		unshare(p.Elem())
		v.Set(p)
	case reflect.Slice:
		list := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
		reflect.Copy(list, v)
		for i := range list.Len() {
			unshare(list.Index(i))
		}
		v.Set(list)
	case reflect.Map: // of hours alone
		m := reflect.MakeMapWithSize(v.Type(), v.Len())
		for _, k := range v.MapKeys() {
			m.SetMapIndex(k, v.MapIndex(k))
		}
		v.Set(m)
	case reflect.Struct:
		for _, f := range v.Fields() {
			if f.CanSet() {
				unshare(f)
			}
		}
	}
}
