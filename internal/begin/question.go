package begin

import (
	"boussole/internal/dossier"
	"boussole/internal/locale"
)

// Text is a text in French and in English.
type Text = dossier.Text

// Question is one of those that a dossier begins with: an explanation, a good and a
// poor answer, and its prompts.
type Question struct {
	Key   string
	Title Text
	Why   Text // one sentence
	Good  Text
	Poor  Text
	// Part is set for the parts of the full depth, which an empty first answer skips.
	Part bool
	// When reports whether a part has any sense in a dossier; nil is always.
	When    func(*dossier.Dossier) bool
	Prompts []Prompt
	// Rules are the codes of the rules that judge what the question asks.
	Rules []string
}

// Prompt asks for one thing.
type Prompt struct {
	Key      string
	Ask      Text
	More     Text // how it is asked from the second round of its loop on
	Kind     Kind
	Optional bool
	// Loop is the key of the prompt to go back to after this one, until that prompt gets
	// an empty answer; none goes on.
	Loop string
	// When reports whether the prompt has any sense in a dossier; nil is always.
	When func(*dossier.Dossier) bool
	// Choices are the words allowed, for the kinds Word and Words.
	Choices func(*dossier.Dossier) []Choice
	// Set puts the value in the dossier.
	Set func(*dossier.Dossier, Value)
}

// Kind is the form of an answer.
type Kind int

// The forms of answers.
const (
	Line   Kind = iota // words
	List               // several, divided by commas, or by semicolons where there are any
	Day                // a day of the calendar
	Number             // any number
	Count              // a whole number, 0 or more
	Grade              // a whole number from 1 to 5
	Amount             // money and its currency
	Work               // hours, 0 or more
	Share              // a percentage, or a part from 0 to 1
	Word               // one of the choices
	Words              // some of the choices
)

// Choice is a word that may be answered: by its number, by itself, by its French or
// English name, or by another name that people give it.
type Choice struct {
	Word   string
	Label  Text
	Others []string
	Hidden bool // understood, but not listed
}

// Questions are all questions in order: the twelve of the light depth, then the parts
// of the full depth. What they name for the organisation, such as a channel, is named
// in its language.
func Questions(lang locale.Lang) []Question {
	return append(light(lang), full()...)
}

// words are the choices of a closed set of words.
func words[T interface {
	~string
	Values() []string
}](typeName string) func(*dossier.Dossier) []Choice {
	return func(*dossier.Dossier) []Choice {
		var zero T
		var list []Choice
		for _, w := range zero.Values() {
			d, _ := dossier.DescribeWord(typeName, w)
			list = append(list, Choice{Word: w, Label: d.Label})
		}
		return list
	}
}

// called are the choices of a closed set under plainer names; the usual ones are
// understood as well.
func called(choices func(*dossier.Dossier) []Choice, labels map[string]Text) func(*dossier.Dossier) []Choice {
	return func(d *dossier.Dossier) []Choice {
		list := choices(d)
		for i := range list {
			if label, ok := labels[list[i].Word]; ok {
				list[i].Others = append(list[i].Others, list[i].Label.FR, list[i].Label.EN)
				list[i].Label = label
			}
		}
		return list
	}
}

// elements are the choices among elements that the dossier has.
func elements[T any](list func(*dossier.Dossier) []T, choice func(*T) (id, name string)) func(*dossier.Dossier) []Choice {
	return func(d *dossier.Dossier) []Choice {
		var choices []Choice
		for _, e := range list(d) {
			id, name := choice(&e)
			choices = append(choices, Choice{Word: id, Label: Text{FR: name, EN: name}})
		}
		return choices
	}
}

// last is the last of a list, begun where it is empty.
func last[T any](list *[]T) *T {
	if len(*list) == 0 {
		*list = append(*list, *new(T))
	}
	return &(*list)[len(*list)-1]
}
