package begin

import (
	"slices"
	"strings"

	"boussole/internal/dossier"
	"boussole/internal/locale"
)

// Answers are answers prepared before they are asked for, by the key of their prompt
// ("objective.by"), one for each round.
type Answers struct {
	questions []Question
	texts     map[string][]string
	used      map[string]int
}

// NewAnswers is an empty set of answers.
func NewAnswers() *Answers {
	return &Answers{questions: Questions(locale.French), texts: map[string][]string{}, used: map[string]int{}}
}

// Add adds an answer. A question's key alone stands for its first prompt. An unknown
// key is refused, with the nearest one.
func (a *Answers) Add(key, text string) *Refusal {
	q, prompt, refusal := a.find(key)
	if refusal != nil {
		return refusal
	}
	full := q.Key + "." + q.Prompts[prompt].Key
	if len(a.texts[full]) > 0 && !q.looped(prompt) {
		return refuse("« {key} » a deux réponses ; il n’en faut qu’une.", "“{key}” has two answers; it takes one.", "key", full)
	}
	a.texts[full] = append(a.texts[full], text)
	return nil
}

func (a *Answers) find(key string) (q *Question, prompt int, refusal *Refusal) {
	first, second, named := strings.Cut(key, ".")
	var keys []string
	for i := range a.questions {
		q := &a.questions[i]
		keys = append(keys, q.Key)
		for j := range q.Prompts {
			keys = append(keys, q.Key+"."+q.Prompts[j].Key)
			if q.Key == first && (!named && j == 0 || named && q.Prompts[j].Key == second) {
				return q, j, nil
			}
		}
	}
	if near := dossier.Nearest(key, keys); near != "" {
		return nil, 0, refuse("Il n’y a pas de question « {key} » : vouliez-vous dire « {near} » ?", "There is no question “{key}”: did you mean “{near}”?", "key", key, "near", near)
	}
	within := keys[:0:0]
	for _, k := range keys {
		if strings.HasPrefix(k, first+".") || !strings.Contains(k, ".") && !slices.Contains(keys, first) {
			within = append(within, k)
		}
	}
	return nil, 0, refuse("Il n’y a pas de question « {key} ». Les clés sont {keys}.", "There is no question “{key}”. The keys are {keys}.", "key", key, "keys", within)
}

// looped reports whether a prompt is asked again and again.
func (q *Question) looped(prompt int) bool {
	for i := range q.Prompts {
		if end := q.loopEnd(i); end >= prompt && i <= prompt {
			return true
		}
	}
	return false
}

// Misplaced is a refused answer of a file, with its place.
type Misplaced struct {
	Place   dossier.Place
	Key     string
	Refusal *Refusal
}

// AddOutline adds the answers of a file: question keys with one answer, a list of
// them, a table of prompts, or, where a question is asked in rounds, a list of tables.
func (a *Answers) AddOutline(o dossier.Outline) []Misplaced {
	var bad []Misplaced
	add := func(at dossier.Outline, key string, text string) {
		if r := a.Add(key, text); r != nil {
			bad = append(bad, Misplaced{at.Place, key, r})
		}
	}
	if !o.Table && (o.Text != "" || len(o.Items) > 0) {
		return []Misplaced{{o.Place, "", refuse("Il faut des questions et leurs réponses, telles que « who: ... ».", "Questions and their answers are wanted, such as “who: ...”.")}}
	}
	for _, q := range o.Items {
		switch {
		case q.Table:
			for _, p := range q.Items {
				a.addTexts(p, q.Key+"."+p.Key, add)
			}
		case slices.ContainsFunc(q.Items, func(one dossier.Outline) bool { return one.Table }):
			for round, one := range q.Items {
				bad = append(bad, a.addRound(one, q.Key, round)...)
			}
		default:
			a.addTexts(q, q.Key, add)
		}
	}
	return bad
}

// addTexts adds the one answer of a prompt, or one for each of its rounds. Where an
// answer is a list itself, a list of words is one answer, and a list of lists is rounds.
func (a *Answers) addTexts(o dossier.Outline, key string, add func(dossier.Outline, string, string)) {
	q, prompt, refusal := a.find(key)
	if o.Table {
		for _, item := range o.Items {
			add(item, key+"."+item.Key, item.Text) // there is no such prompt: it says so
		}
		return
	}
	rounds := slices.ContainsFunc(o.Items, func(item dossier.Outline) bool { return len(item.Items) > 0 })
	if len(o.Items) == 0 || refusal != nil || q.Prompts[prompt].several() && !rounds {
		add(o, key, textOf(o))
		return
	}
	for _, item := range o.Items {
		add(item, key, textOf(item))
	}
}

// addRound adds a table that is one round of a question; what it leaves out has an
// empty answer, so that the rounds stay in step.
func (a *Answers) addRound(o dossier.Outline, question string, round int) []Misplaced {
	var bad []Misplaced
	if !o.Table {
		return []Misplaced{{o.Place, question, refuse("« {key} » : chaque élément de la liste doit nommer ses réponses.", "“{key}”: each item of the list must name its answers.", "key", question)}}
	}
	for _, p := range o.Items {
		key := question + "." + p.Key
		q, prompt, refusal := a.find(key)
		switch {
		case refusal == nil && len(p.Items) > 0 && !q.Prompts[prompt].several():
			refusal = refuse("« {key} » a deux réponses ; il n’en faut qu’une.", "“{key}” has two answers; it takes one.", "key", key)
		case refusal == nil:
			for q.looped(prompt) && len(a.texts[key]) < round {
				a.texts[key] = append(a.texts[key], "")
			}
			refusal = a.Add(key, textOf(p))
		}
		if refusal != nil {
			bad = append(bad, Misplaced{p.Place, key, refusal})
		}
	}
	return bad
}

// several reports whether one answer holds several words.
func (p *Prompt) several() bool { return p.Kind == List || p.Kind == Words }

// textOf is the text of one answer; a list is one with semicolons.
func textOf(o dossier.Outline) string {
	if len(o.Items) == 0 {
		return o.Text
	}
	var b strings.Builder
	for _, item := range o.Items {
		b.WriteString(item.Text + ";")
	}
	return b.String()
}

// Any reports whether there are any answers.
func (a *Answers) Any() bool { return len(a.texts) > 0 }

// For is the answer to what stands to be answered. Where a question has any answer,
// what is left out of it and may be is answered by nothing.
func (a *Answers) For(ask Ask) (text string, ok bool) {
	if ask.Prompt == nil {
		return "", false
	}
	if list := a.texts[ask.Key]; ask.Round < len(list) {
		a.used[ask.Key] = max(a.used[ask.Key], ask.Round+1)
		return list[ask.Round], true
	}
	return "", ask.Optional && a.about(ask.Question)
}

func (a *Answers) about(q *Question) bool {
	for i := range q.Prompts {
		if len(a.texts[q.Key+"."+q.Prompts[i].Key]) > 0 {
			return true
		}
	}
	return false
}

// Unused are the keys of answers that nothing asked for, in the order of the questions.
func (a *Answers) Unused() []string {
	var keys []string
	for i := range a.questions {
		for j := range a.questions[i].Prompts {
			key := a.questions[i].Key + "." + a.questions[i].Prompts[j].Key
			if a.used[key] < len(a.texts[key]) {
				keys = append(keys, key)
			}
		}
	}
	return keys
}

// Refused is an answer that was not taken.
type Refused struct {
	Key     string
	Refusal *Refusal
}

// Fill answers all that it can, to the end. It returns what is missing and what was
// refused; where both are empty the dossier is complete. Parts of the full depth that
// have no answer are skipped, and so is all else that may be left out.
func (iv *Interview) Fill(a *Answers) (missing []Ask, refused []Refused) {
	for {
		ask, ok := iv.Ask()
		switch {
		case !ok:
			return missing, refused
		case ask.Over:
			iv.Next()
			continue
		}
		text, given := a.For(ask)
		switch {
		case !given && ask.Optional:
			iv.pass()
		case !given:
			missing = append(missing, ask)
			iv.pass()
		default:
			if r := iv.Answer(text); r != nil {
				refused = append(refused, Refused{ask.Key, r})
				iv.pass()
			}
		}
	}
}
