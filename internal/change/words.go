package change

import (
	"cmp"
	"math"
	"reflect"
	"strings"

	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/locale"
)

// word is something in the reader's language.
type word func(locale.Lang) string

// The two versions, as places in a teller's indexes.
const (
	before = iota
	after
)

func expand(lang locale.Lang, t dossier.Text, args map[string]word) string {
	return locale.Expand(lang, say(lang, t), func(key string) (string, float64, bool) {
		w, ok := args[key]
		if !ok {
			return "", 0, false
		}
		return w(lang), 0, true
	})
}

func say(lang locale.Lang, t dossier.Text) string {
	if lang == locale.French {
		return locale.Typeset(lang, t.FR)
	}
	return t.EN
}

func plainly(s string) word { return func(locale.Lang) string { return s } }

// theirs is a text of the organisation's, as it is.
func theirs(s string) word { return plainly(own(s)) }

// nested is a text of the organisation's that a template puts between quotation marks.
func nested(s string) word { return func(lang locale.Lang) string { return own(locale.Nest(lang, s)) } }

func lower(w word) word { return func(lang locale.Lang) string { return strings.ToLower(w(lang)) } }

func name(e dossier.Element) string { return cmp.Or(e.Label, string(e.ID)) }

// subject names an element with its kind: « objectif “Faire venir…” ». A single part
// is named by its heading.
func subject(e dossier.Element) word {
	if e.ID == "" || string(e.ID) == string(e.Kind) {
		return nil
	}
	return func(lang locale.Lang) string {
		return say(lang, dossier.KindLabel(e.Kind)) + " " + locale.Quote(lang, own(name(e)))
	}
}

// How much is shown of a text that changed, of a member of a list and of what is kept
// around an edit, in letters; and how many members of a list.
const (
	textLength    = 110
	memberLength  = 50
	contextLength = 28
	someMembers   = 4
)

// detail is the line of a change that is told by its field.
func (t *teller) detail(c *dossier.Change) Line {
	l := Line{subject: subject(c.Element()), args: map[string]word{"label": t.trail(c)}}
	l.args["old"], l.args["new"] = t.value(c.Old, before), t.value(c.New, after)
	switch c.Type {
	case dossier.ElementAdded:
		l.template = dossier.Text{FR: "ajout : {element}", EN: "added: {element}"}
		l.named, l.args["element"] = true, subject(c.Is)
	case dossier.ElementRemoved:
		l.template = dossier.Text{FR: "retrait : {element}", EN: "removed: {element}"}
		l.named, l.args["element"] = true, subject(c.Was)
	case dossier.TextChanged:
		t.edit(&l, c)
	case dossier.MembersChanged:
		l.args["came"], l.args["gone"] = t.members(c.Came, after), t.members(c.Gone, before)
		switch {
		case len(c.Gone) == 0:
			l.template = dossier.Text{FR: "{label}, en plus : {came}", EN: "{label}, added: {came}"}
		case len(c.Came) == 0:
			l.template = dossier.Text{FR: "{label}, en moins : {gone}", EN: "{label}, removed: {gone}"}
		default:
			l.template = dossier.Text{FR: "{label}, en plus : {came} ; en moins : {gone}", EN: "{label}, added: {came}; removed: {gone}"}
		}
	case dossier.OrderChanged:
		l.args["new"] = t.members(c.New.([]any), after)
		l.template = dossier.Text{FR: "{label}, nouvel ordre : {new}", EN: "{label}, new order: {new}"}
	default:
		switch {
		case c.Old == nil:
			l.template = dossier.Text{FR: "{label} : {new} (rien auparavant)", EN: "{label}: {new} (nothing before)"}
		case c.New == nil:
			l.template = dossier.Text{FR: "{label} : plus rien ({old} auparavant)", EN: "{label}: nothing now ({old} before)"}
		default:
			l.template = dossier.Text{FR: "{label} : {old} → {new}", EN: "{label}: {old} → {new}"}
		}
	}
	return l
}

// edit tells a long text by the passage that changed.
func (t *teller) edit(l *Line, c *dossier.Change) {
	e := dossier.EditOf(reflect.ValueOf(c.Old).String(), reflect.ValueOf(c.New).String())
	head, tail := lastWords(e.Head), firstWords(e.Tail)
	passage := func(s string) word {
		return quoted(head + shortened(s, textLength) + tail)
	}
	l.args["cut"], l.args["put"] = passage(e.Cut), passage(e.Put)
	switch {
	case strings.TrimSpace(e.Cut) == "":
		l.template = dossier.Text{FR: "{label} : on y lit désormais {put}", EN: "{label}: it now says {put}"}
	default:
		l.template = dossier.Text{FR: "{label} : {cut} → {put}", EN: "{label}: {cut} → {put}"}
	}
}

// shortened is Shorten, which would trim the spaces of a passage that needs no cutting.
func shortened(s string, letters int) string {
	if len([]rune(s)) <= letters {
		return s
	}
	return dossier.Shorten(s, letters)
}

func lastWords(s string) string {
	runes := []rune(s)
	if len(runes) <= contextLength {
		return s
	}
	s = string(runes[len(runes)-contextLength:])
	if cut := strings.IndexByte(s, ' '); cut >= 0 {
		s = s[cut+1:]
	}
	return "…" + s
}

func firstWords(s string) string {
	runes := []rune(s)
	if len(runes) <= contextLength {
		return s
	}
	s = string(runes[:contextLength])
	if cut := strings.LastIndexByte(s, ' '); cut >= 0 {
		s = s[:cut]
	}
	return s + "…"
}

func quoted(s string) word {
	return func(lang locale.Lang) string { return locale.Quote(lang, own(s)) }
}

// trail is what the way to a field is called: « Usages des médias › Facebook › Part
// touchée ».
func (t *teller) trail(c *dossier.Change) word {
	return func(lang locale.Lang) string {
		steps := make([]string, len(c.Trail))
		for i, turn := range c.Trail {
			if turn.Member != nil {
				steps[i] = t.member(turn.Member, after)(lang)
				continue
			}
			d, _ := dossier.DescribeField(turn.Type, turn.Key)
			steps[i] = say(lang, d.Label)
		}
		return strings.Join(steps, " › ")
	}
}

// members lists some members of a list by what they are known by.
func (t *teller) members(list []any, version int) word {
	return func(lang locale.Lang) string {
		var names []string
		for i, m := range list {
			if i == someMembers-1 && len(list) > someMembers {
				more := locale.Number(lang, float64(len(list)-i), 0)
				names = append(names, more+say(lang, dossier.Text{FR: " autres", EN: " more"}))
				break
			}
			names = append(names, t.member(m, version)(lang))
		}
		return locale.List(lang, names)
	}
}

func (t *teller) member(m any, version int) word {
	known := dossier.NameOf(m)
	if known == nil {
		return func(lang locale.Lang) string {
			return say(lang, dossier.Text{FR: "une entrée sans nom", EN: "an entry without a name"})
		}
	}
	if s, is := known.(string); is {
		return quoted(dossier.Shorten(s, memberLength))
	}
	return t.value(known, version)
}

// value is a value as it stands in a sentence: texts and names between quotation
// marks, words of a closed set in small letters.
func (t *teller) value(v any, version int) word {
	rv := reflect.ValueOf(v)
	if !rv.IsValid() {
		return plainly("")
	}
	switch v := v.(type) {
	case string:
		return quoted(dossier.Shorten(v, textLength))
	case dossier.Vision:
		return quoted(dossier.Shorten(string(v), textLength))
	case dossier.Medium: // names of networks keep their capital
		return t.bare(v, version)
	case interface{ Values() []string }:
		return lower(t.bare(v, version))
	case interface{ Kind() dossier.Kind }:
		return quoted(t.names[version].Label(dossier.AnyID(rv.String())))
	}
	return t.bare(v, version)
}

// bare is a value without quotation marks. Figures keep the decimals that they have,
// for two that differ must not look the same.
func (t *teller) bare(v any, version int) word {
	return func(lang locale.Lang) string {
		switch v := v.(type) {
		case nil:
			return ""
		case string:
			return v
		case bool:
			if v {
				return say(lang, dossier.Text{FR: "oui", EN: "yes"})
			}
			return say(lang, dossier.Text{FR: "non", EN: "no"})
		case float64:
			return locale.Number(lang, v, decimals(v))
		case dossier.Hours:
			return locale.Number(lang, float64(v), decimals(float64(v)))
		case dossier.Share:
			percent := math.Round(float64(v)*1e8) / 1e6
			return locale.Number(lang, percent, decimals(percent)) + say(lang, dossier.Text{FR: " %", EN: "%"})
		case dossier.Recurrence:
			return v.String()
		case interface{ Values() []string }:
			s := reflect.ValueOf(v).String()
			if d, ok := dossier.DescribeWord(reflect.TypeOf(v).Name(), s); ok {
				return say(lang, d.Label)
			}
			return s
		}
		return check.Sentence(lang, dossier.Text{FR: "{v}", EN: "{v}"}, check.Args{"v": v}, t.names[version])
	}
}

// decimals are as many as a figure has, up to six.
func decimals(v float64) int {
	for n := range 6 {
		if scaled := v * math.Pow10(n); math.Abs(scaled-math.Round(scaled)) < 1e-9*math.Max(1, math.Abs(scaled)) {
			return n
		}
	}
	return 6
}
