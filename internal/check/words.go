package check

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"boussole/internal/dossier"
	"boussole/internal/locale"
)

// Words are a finding put into a language.
type Words struct {
	Title string `json:"title"`
	What  string `json:"what"`
	Why   string `json:"why"`
	Mend  string `json:"mend"`
}

// Words are the words of one of the report's findings.
func (r *Report) Words(lang locale.Lang, f *Finding) Words {
	say := func(t Text) string { return Sentence(lang, t, f.args, r.index) }
	return Words{Title: say(f.rule.Title), What: say(f.rule.What[f.variant]), Why: say(f.rule.Why), Mend: say(f.rule.Mend)}
}

// Unjudged says what a note's rule could not judge, and why.
func (r *Report) Unjudged(lang locale.Lang, n *Note) string {
	return Sentence(lang, n.rule.Unjudged[n.variant], n.args, r.index)
}

// Sentence puts values into a text of one language and sets its punctuation. An index
// turns ids into names; it may be nil.
func Sentence(lang locale.Lang, t Text, args Args, x *dossier.Index) string {
	template := t.EN
	if lang == locale.French {
		template = t.FR
	}
	return locale.Expand(lang, locale.Typeset(lang, template), func(name string) (string, float64, bool) {
		value, ok := args[name]
		if !ok {
			return "", 0, false
		}
		text, count := write(lang, value, x)
		return text, count, true
	})
}

// namer is an id whose element people call by another name.
type namer interface{ Kind() dossier.Kind }

func write(lang locale.Lang, value any, x *dossier.Index) (text string, count float64) {
	switch v := value.(type) {
	case string:
		return locale.Nest(lang, locale.Visible(v)), 0
	case int:
		return locale.Number(lang, float64(v), 0), float64(v)
	case float64:
		return locale.Number(lang, v, 2), v
	case dossier.Hours:
		return locale.Number(lang, float64(v), 1), float64(v)
	case dossier.Share:
		return locale.Percent(lang, float64(v)), float64(v)
	case dossier.Money:
		return locale.Money(lang, v.Amount(), v.Currency), v.Amount()
	case dossier.Date:
		return locale.Date(lang, v.Year, v.Month, v.Day), 0
	case dossier.Cadence:
		return cadence(lang, v), v.Times
	case dossier.Kind:
		t := dossier.KindLabel(v)
		if lang == locale.French {
			return t.FR, 0
		}
		return t.EN, 0
	case []string:
		return locale.Visible(locale.List(lang, v)), float64(len(v))
	case Text:
		if lang == locale.French {
			return locale.Typeset(lang, v.FR), 0
		}
		return v.EN, 0
	case []Text:
		list := make([]string, len(v))
		for i, t := range v {
			list[i], _ = write(lang, t, x)
		}
		return locale.List(lang, list), float64(len(v))
	case dossier.Medium:
		return word(lang, "Medium", string(v)), 0
	case []dossier.Medium:
		list := make([]string, len(v))
		for i, m := range v {
			list[i] = word(lang, "Medium", string(m))
		}
		return locale.List(lang, list), float64(len(v))
	case namer:
		return locale.Nest(lang, locale.Visible(name(x, fmt.Sprint(v)))), 0
	}
	return fmt.Sprint(value), 0
}

func name(x *dossier.Index, id string) string {
	if x == nil {
		return id
	}
	return x.Label(dossier.AnyID(id))
}

func word(lang locale.Lang, typeName, w string) string {
	desc, ok := dossier.DescribeWord(typeName, w)
	if !ok {
		return w
	}
	if lang == locale.French {
		return desc.Label.FR
	}
	return desc.Label.EN
}

var periods = map[string]Text{
	"day":     {FR: "par jour", EN: "a day"},
	"week":    {FR: "par semaine", EN: "a week"},
	"month":   {FR: "par mois", EN: "a month"},
	"quarter": {FR: "par trimestre", EN: "a quarter"},
	"year":    {FR: "par an", EN: "a year"},
}

func cadence(lang locale.Lang, c dossier.Cadence) string {
	n := locale.Number(lang, c.Times, 1)
	if lang == locale.French {
		return n + " fois " + periods[c.Per].FR
	}
	if c.Times == 1 {
		return "once " + periods[c.Per].EN
	}
	return n + " times " + periods[c.Per].EN
}

// Names are the names of elements, for a sentence that lists some.
func (p *Pass) Names(ids ...dossier.AnyID) []string {
	list := make([]string, len(ids))
	for i, id := range ids {
		list[i] = p.Index.Label(id)
	}
	return list
}

// Sorted are the keys of a set of strings, in order.
func Sorted[K ~string, V any](set map[K]V) []string {
	keys := make([]string, 0, len(set))
	for k := range set {
		keys = append(keys, string(k))
	}
	slices.SortFunc(keys, func(a, b string) int { return cmp.Compare(strings.ToLower(a), strings.ToLower(b)) })
	return keys
}
