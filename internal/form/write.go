package form

import (
	"cmp"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/locale"
)

// written is a single value as it stands in a field; "" where there is none.
func written(lang locale.Lang, s shape, v reflect.Value) string {
	for v.Kind() == reflect.Pointer {
		if v.IsNil() {
			return ""
		}
		v = v.Elem()
	}
	switch x := v.Interface().(type) {
	case dossier.Date:
		return x.String()
	case dossier.Money:
		return locale.Money(lang, x.Amount(), x.Currency)
	case dossier.Share:
		return percent(lang, float64(x))
	case dossier.Cadence:
		return figure(lang, x.Times)
	case dossier.Recurrence:
		for _, one := range usual {
			if one.value == x.String() {
				return check.Sentence(lang, one.words, nil, nil)
			}
		}
		return x.String()
	}
	switch v.Kind() {
	case reflect.String:
		return v.String()
	case reflect.Bool:
		switch {
		case v.Bool():
			return "yes"
		case s == unsure:
			return "no"
		}
		return ""
	case reflect.Int:
		return strconv.FormatInt(v.Int(), 10)
	case reflect.Float64:
		return figure(lang, v.Float())
	}
	return ""
}

// figure is a number to be typed over: without groups, which nobody types.
func figure(lang locale.Lang, f float64) string {
	s := strconv.FormatFloat(f, 'f', -1, 64)
	if lang == locale.French {
		s = strings.Replace(s, ".", ",", 1)
	}
	return s
}

// percent is a share with its sign, with all its figures.
func percent(lang locale.Lang, share float64) string {
	s := strconv.FormatFloat(share, 'f', -1, 64)
	whole, part, _ := strings.Cut(s, ".")
	for len(part) < 2 {
		part += "0"
	}
	whole, part = strings.TrimLeft(whole+part[:2], "0"), strings.TrimRight(part[2:], "0")
	whole = cmp.Or(whole, "0")
	if part != "" {
		whole += "." + part
	}
	if lang == locale.French {
		return strings.Replace(whole, ".", ",", 1) + "\u00a0%"
	}
	return whole + "%"
}

// list are the single values of a list, as they stand in a field.
func list(v reflect.Value) []string {
	all := make([]string, v.Len())
	for i := range all {
		all[i] = v.Index(i).String()
	}
	return all
}

// oneLine is a text of a list as a line of its own.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// plainly is a text as browsers send it back: with line ends of one kind, and no blank
// around it.
func plainly(s string) string {
	return strings.TrimSpace(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(s))
}

// maker makes the fields of a form.
type maker struct {
	lang   locale.Lang
	x      *dossier.Index
	typed  Typed // nil: the fields stand as the values do
	faults map[string]string
	theirs map[string]string
	here   string // the name of the field that led to the form
	costs  bool
}

func (m *maker) say(t dossier.Text) string { return check.Sentence(m.lang, t, nil, nil) }

// fields are the fields of a record.
func (m *maker) fields(v reflect.Value, prefix string) []Field {
	var all []Field
	for _, p := range parts(v.Type()) {
		if v.Type().Name() == "Role" && p.key == "cost_per_hour" && !m.costs {
			continue
		}
		all = append(all, m.field(v.Type().Name(), p, v.FieldByIndex(p.index), prefix+p.key))
	}
	return all
}

func (m *maker) field(typeName string, p part, v reflect.Value, name string) Field {
	f := Field{Name: name, Label: p.key, Fault: m.faults[name], Theirs: m.theirs[name], Here: m.here == name}
	if typeName == "effort" {
		f.Label = m.say(effortLabels[p.key])
	} else if d, is := dossier.DescribeField(typeName, p.key); is {
		f.Label, f.Hint = m.say(d.Label), hint(m.lang, p.shape, m.say(d.Help))
	}
	f.Value = m.typedOr(name, written(m.lang, p.shape, v))
	switch p.shape {
	case text:
		m.text(&f, p.key)
		f.Skills = v.Type() == reflect.TypeFor[dossier.Skill]()
	case day:
		f.Kind = Day
	case money, share, hours, decimal:
		f.Kind = Figure
	case whole:
		f.Kind = Figure
		if typeName == "Battle" && p.key == "chosen_level" {
			f.Kind = Choice
		}
	case graded, word, reference, unsure:
		f.Kind = Choice
		f.Options = m.with(m.options(p.shape, v.Type()), f.Value)
	case flag:
		f.Kind = Flag
	case cadence:
		f.Kind = Cadence
		f.Per = m.typedOr(name+".per", periodOf(v))
		f.Options = m.options(cadence, nil)
	case repeat:
		f.Options = m.options(repeat, nil)
	case texts, someWords, references:
		m.several(&f, p.shape, v)
	case record:
		f.Kind = Record
		f.Fields = m.fields(solid(v), name+".")
	case rows, table:
		f.Kind, f.Brief = Rows, p.shape == table
		f.Rows = m.rows(p.shape, v, name)
	case noShape:
	}
	return f
}

// text says how a text is typed: what has lines, or is long, takes an area.
func (m *maker) text(f *Field, key string) {
	f.Own = true
	switch {
	case key == "time":
		f.Kind, f.Own = Clock, false
	case isProse(key), strings.ContainsAny(f.Value, "\n\r"), len(f.Value) > longLine:
		f.Kind = Prose
	}
}

// longLine is the length from which a text takes more than a line, in bytes.
const longLine = 64

// several are the fields of lists of single values.
func (m *maker) several(f *Field, s shape, v reflect.Value) {
	if s == texts {
		items := list(v)
		for i := range items {
			items[i] = oneLine(items[i])
		}
		f.Kind, f.Own = Lines, true
		f.Value = m.typedOr(f.Name, strings.Join(items, "\n"))
		return
	}
	f.Kind, f.Value = Choices, ""
	f.Chosen = list(v)
	if typed, is := m.typed[f.Name]; is {
		f.Chosen = typed
	}
	one := word
	if s == references {
		one = reference
	}
	f.Options = m.with(m.options(one, v.Type().Elem()), f.Chosen...)
}

func (m *maker) typedOr(name, value string) string {
	if typed, is := m.typed[name]; is && len(typed) > 0 {
		return typed[len(typed)-1]
	}
	return value
}

// rows are the records of a list, and where nothing is typed yet an empty one.
func (m *maker) rows(s shape, v reflect.Value, name string) []Row {
	items, fresh := records(s, v)
	n := len(items)
	if typed, is := m.typed[name]; is {
		n = countOf(typed, n)
	} else if !strings.Contains(name, "[") {
		n++
	}
	var all []Row
	for i := range n {
		item, at := fresh, name+index(i)
		if i < len(items) {
			item = items[i]
		}
		row := Row{Name: at, New: i >= len(items), Gone: len(m.typed[at]) > 0, Title: strconv.Itoa(i + 1), Fields: m.fields(item, at+".")}
		if called := callOf(item); called != "" {
			row.Title += ". " + called
		}
		all = append(all, row)
	}
	return all
}

// mostRows is how many rows a form adds to a list.
const mostRows = 60

// countOf is the number of rows that a form had, of which a list has some already.
func countOf(typed []string, had int) int {
	if len(typed) == 0 {
		return had
	}
	n, err := strconv.Atoi(typed[len(typed)-1])
	if err != nil {
		return had
	}
	return min(max(n, had), had+mostRows)
}

// effort is hours by skill as a record.
type effort struct {
	Skill dossier.Skill  `yaml:"skill"`
	Hours *dossier.Hours `yaml:"hours"`
}

// records are the items of a list of records, and an empty one.
func records(s shape, v reflect.Value) (items []reflect.Value, fresh reflect.Value) {
	if s == table {
		hours, _ := reflect.TypeAssert[map[dossier.Skill]dossier.Hours](v)
		for _, skill := range check.Sorted(hours) {
			h := hours[dossier.Skill(skill)]
			items = append(items, reflect.ValueOf(effort{dossier.Skill(skill), &h}))
		}
		return items, reflect.Zero(reflect.TypeFor[effort]())
	}
	for i := range v.Len() {
		items = append(items, v.Index(i))
	}
	return items, reflect.Zero(v.Type().Elem())
}

// callOf is what people call a record: the beginning of its first text.
func callOf(v reflect.Value) string {
	for _, p := range parts(v.Type()) {
		if p.shape == text {
			if s := []rune(oneLine(v.FieldByIndex(p.index).String())); len(s) > 48 {
				return string(s[:48]) + "…"
			} else if len(s) > 0 {
				return string(s)
			}
		}
	}
	return ""
}

// solid is a record where there may be none.
func solid(v reflect.Value) reflect.Value {
	if v.Kind() != reflect.Pointer {
		return v
	}
	if v.IsNil() {
		return reflect.Zero(v.Type().Elem())
	}
	return v.Elem()
}

func periodOf(v reflect.Value) string {
	if c, _ := reflect.TypeAssert[*dossier.Cadence](v); c != nil {
		return c.Per
	}
	return "week"
}

// The descriptions of fields speak to those who write the file: of days and figures as it
// writes them, of ids, of true and false. A form asks for the same as people write it.
var (
	fileDay     = regexp.MustCompile(`,? (?:par exemple|such as) \d{4}-\d\d-\d\d`)
	fileCadence = regexp.MustCompile(`,[ \x{a0}]?(?:par exemple|such as) [«“][ \x{a0}]?2/week[ \x{a0}]?[»”]`)
	fileShare   = regexp.MustCompile(`, de 0 à 1[ \x{a0}]: [\d.]+ pour (\d+[ \x{a0}]%)|, from 0 to 1: [\d.]+ for (\d+%)`)
	filePoint   = regexp.MustCompile(`(\d)\.(\d)`)
	fileWords   = strings.NewReplacer(" (true)", "", " (false)", "", ", par son identifiant", "", ", by its id", "", "1200 EUR", "1 200 €", "32 EUR", "32 €")
	fileWordsEN = strings.NewReplacer(" (true)", "", " (false)", "", ", by its id", "", "1200 EUR", "€1,200", "32 EUR", "€32")
	perLine     = regexp.MustCompile(`(?i)par ligne|one per line|a line`)
)

// hint is what a field's description says, for a form.
func hint(lang locale.Lang, s shape, help string) string {
	if lang == locale.French {
		help = fileWords.Replace(help)
	} else {
		help = fileWordsEN.Replace(help)
	}
	help = fileCadence.ReplaceAllString(fileDay.ReplaceAllString(help, ""), "")
	if m := fileShare.FindStringSubmatch(help); m != nil {
		such := ", such as "
		if lang == locale.French {
			such = ", par exemple "
		}
		help = fileShare.ReplaceAllString(help, such+cmp.Or(m[1], m[2]))
	}
	if lang == locale.French && slices.Contains([]shape{money, share, hours, decimal}, s) {
		help = filePoint.ReplaceAllString(help, "$1,$2")
	}
	if s == texts && !perLine.MatchString(help) {
		one := " One a line."
		if lang == locale.French {
			one = " Écrivez-en un par ligne."
		}
		help += one
	}
	return help
}
