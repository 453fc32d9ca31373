package form

import (
	"math"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"boussole/internal/begin"
	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/locale"
)

// reader turns what was typed into values of the model.
type reader struct {
	lang   locale.Lang
	typed  Typed
	costs  bool
	faults []Fault
}

// record is a record as it was typed over another.
func (r *reader) record(base reflect.Value, prefix string) reflect.Value {
	out := reflect.New(base.Type()).Elem()
	out.Set(base)
	typeName := base.Type().Name()
	for _, p := range parts(base.Type()) {
		if typeName == "Role" && p.key == "cost_per_hour" && !r.costs {
			continue
		}
		v := out.FieldByIndex(p.index)
		v.Set(r.value(typeName, p, v, prefix+p.key))
	}
	r.inOrder(out, prefix)
	return out
}

// value is a field as it was typed over a value.
func (r *reader) value(typeName string, p part, base reflect.Value, name string) reflect.Value {
	switch p.shape {
	case record:
		return r.within(base, name)
	case rows, table:
		return r.rows(p.shape, base, name)
	case someWords, references:
		return r.chosen(base, name)
	case texts:
		return r.texts(base, name)
	case cadence:
		return r.cadence(typeName, base, name)
	default:
	}
	typed, is := r.typed[name]
	if !is || len(typed) == 0 {
		return base
	}
	answer := plainly(typed[len(typed)-1])
	if answer == plainly(written(r.lang, p.shape, base)) {
		return base
	}
	return r.single(typeName, p, base, name, answer)
}

// within is a record that may be absent: it is where anything is in it.
func (r *reader) within(base reflect.Value, name string) reflect.Value {
	out := r.record(solid(base), name+".")
	if base.Kind() != reflect.Pointer {
		return out
	}
	switch {
	case base.IsNil() && out.IsZero():
		return base
	case !base.IsNil() && reflect.DeepEqual(out.Interface(), base.Elem().Interface()):
		return base
	case out.IsZero():
		return reflect.Zero(base.Type())
	}
	at := reflect.New(out.Type())
	at.Elem().Set(out)
	return at
}

// rows are the records of a list without those that are to go and those that are empty.
func (r *reader) rows(s shape, base reflect.Value, name string) reflect.Value {
	typed, is := r.typed[name]
	if !is {
		return base
	}
	items, fresh := records(s, base)
	changed := false
	var kept []reflect.Value
	for i := range countOf(typed, len(items)) {
		at := name + index(i)
		old := fresh
		if i < len(items) {
			old = items[i]
		}
		if len(r.typed[at]) > 0 {
			changed = changed || i < len(items)
			continue
		}
		one := r.record(old, at+".")
		same := reflect.DeepEqual(one.Interface(), old.Interface())
		if one.IsZero() && (i >= len(items) || !same) {
			changed = changed || i < len(items)
			continue
		}
		changed = changed || !same || i >= len(items)
		kept = append(kept, one)
	}
	switch {
	case !changed:
		return base
	case len(kept) == 0:
		return reflect.Zero(base.Type())
	case s == table:
		return r.efforts(kept, name)
	}
	list := reflect.MakeSlice(base.Type(), 0, len(kept))
	return reflect.Append(list, kept...)
}

// efforts are hours by skill; each skill has its hours, once.
func (r *reader) efforts(list []reflect.Value, name string) reflect.Value {
	all := map[dossier.Skill]dossier.Hours{}
	for i, v := range list {
		one, _ := reflect.TypeAssert[effort](v)
		at := name + index(i)
		_, twice := all[one.Skill]
		switch {
		case one.Skill == "":
			r.fault(at+".skill", effortLabels["skill"], tr("Nommez la compétence à qui vont ces heures.", "Name the skill that these hours are of."), nil)
		case one.Hours == nil:
			r.fault(at+".hours", effortLabels["hours"], tr("Écrivez les heures de « {skill} », par exemple 2,5.", "Write the hours of “{skill}”, such as 2.5."), check.Args{"skill": string(one.Skill)})
		case twice:
			r.fault(at+".skill", effortLabels["skill"], tr("« {skill} » y est deux fois : additionnez ses heures sur une ligne.", "“{skill}” is there twice: add its hours up on one line."), check.Args{"skill": string(one.Skill)})
		default:
			all[one.Skill] = *one.Hours
		}
	}
	return reflect.ValueOf(all)
}

// chosen is a list of words or of elements: those that stay keep their order.
func (r *reader) chosen(base reflect.Value, name string) reflect.Value {
	typed, is := r.typed[name]
	if !is {
		return base
	}
	typed = slices.DeleteFunc(slices.Clone(typed), func(s string) bool { return s == "" })
	var kept []string
	for _, one := range list(base) {
		if slices.Contains(typed, one) {
			kept = append(kept, one)
		}
	}
	for _, one := range typed {
		if !slices.Contains(kept, one) {
			kept = append(kept, one)
		}
	}
	return r.list(base, kept)
}

// texts is a list of texts, a line each; one that stays is kept as it was written.
func (r *reader) texts(base reflect.Value, name string) reflect.Value {
	typed, is := r.typed[name]
	if !is || len(typed) == 0 {
		return base
	}
	was := map[string]string{}
	for _, one := range list(base) {
		was[oneLine(one)] = one
	}
	var kept []string
	for line := range strings.Lines(plainly(typed[len(typed)-1])) {
		if line = oneLine(clean(line)); line == "" {
			continue
		}
		if old, is := was[line]; is {
			line = old
		}
		kept = append(kept, line)
	}
	return r.list(base, kept)
}

// list is a list of single values, or the one before where nothing in it changed.
func (r *reader) list(base reflect.Value, items []string) reflect.Value {
	if slices.Equal(items, list(base)) {
		return base
	}
	if len(items) == 0 {
		return reflect.Zero(base.Type())
	}
	out := reflect.MakeSlice(base.Type(), len(items), len(items))
	for i, one := range items {
		out.Index(i).SetString(one)
	}
	return out
}

func (r *reader) cadence(typeName string, base reflect.Value, name string) reflect.Value {
	typed, is := r.typed[name]
	if !is || len(typed) == 0 {
		return base
	}
	answer, per := plainly(typed[len(typed)-1]), periodOf(base)
	if chosen := r.typed[name+".per"]; len(chosen) > 0 {
		per = chosen[len(chosen)-1]
	}
	switch {
	case answer == "":
		return reflect.Zero(base.Type())
	case answer == written(r.lang, cadence, base) && per == periodOf(base):
		return base
	}
	v, refusal := begin.Understand(r.lang, begin.Number, answer)
	if refusal == nil {
		if c, err := dossier.ParseCadence(strconv.FormatFloat(v.Number, 'f', -1, 64) + "/" + per); err == nil {
			return reflect.ValueOf(&c)
		}
		refusal = &begin.Refusal{What: tr("Écrivez combien de fois, en chiffres, par exemple 2.", "Write how many times, in figures, such as 2.")}
	}
	r.refused(typeName, name, refusal)
	return base
}

// single is a single value that was typed, or the one before where it cannot be understood.
func (r *reader) single(typeName string, p part, base reflect.Value, name, answer string) reflect.Value {
	out := reflect.New(base.Type()).Elem()
	if answer == "" {
		return out
	}
	at := out
	if out.Kind() == reflect.Pointer {
		out.Set(reflect.New(out.Type().Elem()))
		at = out.Elem()
	}
	var refusal *begin.Refusal
	switch p.shape {
	case text:
		refusal = r.text(at, p.key, answer)
	case word, reference:
		at.SetString(clean(answer))
	case flag, unsure:
		at.SetBool(answer == "yes")
	case repeat:
		refusal = r.repeat(at, answer)
	default:
		refusal = r.measured(at, p, answer)
	}
	if refusal != nil {
		r.refused(typeName, name, refusal)
		return base
	}
	return out
}

var clock = regexp.MustCompile(`^([01]?[0-9]|2[0-3])[ \x{a0}]?[:hH][ \x{a0}]?([0-5][0-9])$`)

func (r *reader) text(at reflect.Value, key, answer string) *begin.Refusal {
	answer = clean(answer)
	if key == "time" {
		m := clock.FindStringSubmatch(answer)
		if m == nil {
			return &begin.Refusal{What: tr("« {text} » n’est pas une heure. Écrivez-la comme 18:30.", "“{text}” is not a time of day. Write it like 18:30."), Args: check.Args{"text": answer}}
		}
		answer = strings.Repeat("0", 2-len(m[1])) + m[1] + ":" + m[2]
	}
	at.SetString(answer)
	return nil
}

func (r *reader) repeat(at reflect.Value, answer string) *begin.Refusal {
	for _, one := range usual {
		if strings.EqualFold(answer, one.words.FR) || strings.EqualFold(answer, one.words.EN) || strings.EqualFold(answer, plainly(check.Sentence(r.lang, one.words, nil, nil))) {
			answer = one.value
		}
	}
	rule, err := dossier.ParseRecurrence(answer)
	if err != nil {
		return &begin.Refusal{What: tr("« {text} » n’est pas une répétition. Choisissez-en une dans la liste, ou écrivez une règle RRULE, par exemple FREQ=MONTHLY;BYDAY=1SA.", "“{text}” is not a repetition. Choose one from the list, or write an RRULE, such as FREQ=MONTHLY;BYDAY=1SA."), Args: check.Args{"text": answer}}
	}
	at.Set(reflect.ValueOf(rule))
	return nil
}

// kinds are how the answers of shapes are understood.
var kinds = map[shape]begin.Kind{
	day: begin.Day, money: begin.Amount, share: begin.Share, hours: begin.Work, decimal: begin.Number, whole: begin.Count, graded: begin.Count,
}

// notNegative are the keys of numbers that nothing can make negative.
const notNegative = "weight posts_per_week frequency grp affinity scale"

func (r *reader) measured(at reflect.Value, p part, answer string) *begin.Refusal {
	v, refusal := begin.Understand(r.lang, kinds[p.shape], answer)
	if refusal != nil {
		return refusal
	}
	if v.Number < 0 && slices.Contains(strings.Fields(notNegative), p.key) {
		return &begin.Refusal{What: tr("« {text} » : ce nombre ne peut pas être négatif.", "“{text}”: this number cannot be negative."), Args: check.Args{"text": answer}}
	}
	switch p.shape {
	case day:
		at.Set(reflect.ValueOf(v.Day))
	case money:
		at.Set(reflect.ValueOf(v.Money))
	case whole, graded:
		at.SetInt(int64(math.Round(v.Number)))
	default:
		at.SetFloat(v.Number)
	}
	return nil
}

// inOrder refuses a last day that is before the first.
func (r *reader) inOrder(v reflect.Value, prefix string) {
	keys, is := orders[v.Type().Name()]
	if !is {
		return
	}
	var days [2]dossier.Date
	for i, key := range keys {
		f, _ := keyed(v.Type(), key)
		days[i], _ = reflect.TypeAssert[dossier.Date](v.FieldByIndex(f.Index))
	}
	if !days[0].IsZero() && !days[1].IsZero() && days[1].Before(days[0]) {
		r.fault(prefix+keys[1], labelOf(v.Type().Name(), keys[1]),
			tr("La fin, le {to}, est avant le début, le {from}. Corrigez l’une des deux dates.", "The end, {to}, is before the start, {from}. Correct one of the two days."),
			check.Args{"from": days[0], "to": days[1]})
	}
}

// clean is a text without what no file can hold.
func clean(s string) string {
	return strings.Map(func(c rune) rune {
		switch {
		case c == '\n':
			return c
		case c == '\t', c == '\u0085', c == '\u2028', c == '\u2029':
			return ' '
		case unicode.IsControl(c), c == unicode.ReplacementChar, c == '\ufeff', c > 0xfffd && c < 0x10000:
			return -1
		}
		return c
	}, strings.ToValidUTF8(s, ""))
}

func (r *reader) refused(typeName, name string, refusal *begin.Refusal) {
	key := name[strings.LastIndexByte(name, '.')+1:]
	r.fault(name, labelOf(typeName, key), refusal.What, refusal.Args)
}

func (r *reader) fault(name string, label, say dossier.Text, args check.Args) {
	r.faults = append(r.faults, Fault{Name: name, Label: check.Sentence(r.lang, label, nil, nil), Text: check.Sentence(r.lang, say, args, nil)})
}

func labelOf(typeName, key string) dossier.Text {
	if typeName == "effort" {
		return effortLabels[key]
	}
	d, _ := dossier.DescribeField(typeName, key)
	return d.Label
}

// effortLabels are the two fields of hours by skill.
var effortLabels = map[string]dossier.Text{
	"skill": {FR: "Compétence", EN: "Skill"},
	"hours": {FR: "Heures", EN: "Hours"},
}

func tr(fr, en string) dossier.Text { return dossier.Text{FR: fr, EN: en} }
