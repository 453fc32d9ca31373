package form

import (
	"reflect"
	"slices"
	"strconv"
	"strings"

	"boussole/internal/dossier"
	"boussole/internal/locale"
)

// options are the answers of a choice. The first of a single choice says nothing; the view
// adds it.
func (m *maker) options(s shape, t reflect.Type) []Option {
	for t != nil && t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	switch s {
	case word:
		return m.words(t)
	case reference:
		kind := reflect.Zero(t).Interface().(named).Kind()
		return m.elements(kind)
	case unsure:
		return []Option{{Value: "yes", Label: m.say(dossier.Text{FR: "oui", EN: "yes"})}, {Value: "no", Label: m.say(dossier.Text{FR: "non", EN: "no"})}}
	case graded:
		low, high := 0, 4
		if t == reflect.TypeFor[dossier.Grade]() {
			low, high = 1, 5
		}
		var all []Option
		for i := low; i <= high; i++ {
			all = append(all, Option{Value: strconv.Itoa(i), Label: strconv.Itoa(i)})
		}
		return all
	case cadence:
		return m.said(periods)
	case repeat:
		all := m.said(usual)
		for i := range all {
			all[i].Value = all[i].Label
		}
		return all
	default:
		return nil
	}
}

// with are options of which each value that stands in the field is one: a part that is not
// written yet may be named, and a waiver may be about any.
func (m *maker) with(list []Option, values ...string) []Option {
	for _, value := range values {
		if value != "" && !slices.ContainsFunc(list, func(o Option) bool { return o.Value == value }) {
			o := Option{Value: value, Label: value}
			if t := dossier.KindLabel(dossier.Kind(value)); t.FR != "" {
				o.Label = capital(m.say(t))
			} else if d, is := dossier.DescribeField("Dossier", value); is {
				o.Label = m.say(d.Label)
			}
			list = append(list, o)
		}
	}
	return list
}

// said is an option with its words.
type said struct {
	value string
	words dossier.Text
}

var periods = []said{
	{"day", dossier.Text{FR: "par jour", EN: "a day"}},
	{"week", dossier.Text{FR: "par semaine", EN: "a week"}},
	{"month", dossier.Text{FR: "par mois", EN: "a month"}},
	{"quarter", dossier.Text{FR: "par trimestre", EN: "a quarter"}},
	{"year", dossier.Text{FR: "par an", EN: "a year"}},
}

// usual are repetitions that people often mean.
var usual = []said{
	{"FREQ=DAILY", dossier.Text{FR: "chaque jour", EN: "every day"}},
	{"FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", dossier.Text{FR: "chaque jour ouvré", EN: "every working day"}},
	{"FREQ=WEEKLY;BYDAY=MO", dossier.Text{FR: "chaque lundi", EN: "every Monday"}},
	{"FREQ=WEEKLY;BYDAY=TU", dossier.Text{FR: "chaque mardi", EN: "every Tuesday"}},
	{"FREQ=WEEKLY;BYDAY=WE", dossier.Text{FR: "chaque mercredi", EN: "every Wednesday"}},
	{"FREQ=WEEKLY;BYDAY=TH", dossier.Text{FR: "chaque jeudi", EN: "every Thursday"}},
	{"FREQ=WEEKLY;BYDAY=FR", dossier.Text{FR: "chaque vendredi", EN: "every Friday"}},
	{"FREQ=WEEKLY;BYDAY=SA", dossier.Text{FR: "chaque samedi", EN: "every Saturday"}},
	{"FREQ=WEEKLY;INTERVAL=2", dossier.Text{FR: "toutes les deux semaines", EN: "every other week"}},
	{"FREQ=MONTHLY", dossier.Text{FR: "chaque mois, le même jour", EN: "every month, on the same day"}},
	{"FREQ=MONTHLY;BYDAY=1MO", dossier.Text{FR: "le premier lundi du mois", EN: "the first Monday of the month"}},
	{"FREQ=MONTHLY;INTERVAL=3", dossier.Text{FR: "chaque trimestre", EN: "every quarter"}},
	{"FREQ=YEARLY", dossier.Text{FR: "chaque année, le même jour", EN: "every year, on the same day"}},
}

func (m *maker) said(list []said) []Option {
	all := make([]Option, len(list))
	for i, one := range list {
		all[i] = Option{Value: one.value, Label: m.say(one.words)}
	}
	return all
}

// words are those of a closed set; the media stand by where they are.
func (m *maker) words(t reflect.Type) []Option {
	var all []Option
	for _, w := range reflect.Zero(t).Interface().(closed).Values() {
		o := Option{Value: w, Label: w}
		if d, is := dossier.DescribeWord(t.Name(), w); is {
			o.Label = m.say(d.Label)
		}
		if t == reflect.TypeFor[dossier.Medium]() {
			switch medium := dossier.Medium(w); {
			case medium.Social():
				o.Group = m.say(dossier.Text{FR: "Réseaux sociaux", EN: "Social networks"})
			case medium.Online():
				o.Group = m.say(dossier.Text{FR: "En ligne", EN: "Online"})
			default:
				o.Group = m.say(dossier.Text{FR: "Hors ligne", EN: "Offline"})
			}
		}
		all = append(all, o)
	}
	return all
}

// elements are those of a kind, in the order of the file; of no kind all, kind by kind.
func (m *maker) elements(kind dossier.Kind) []Option {
	var all []Option
	for _, e := range m.x.Elements {
		if kind != "" && e.Kind != kind {
			continue
		}
		o := Option{Value: string(e.ID), Label: locale.Visible(m.x.Label(e.ID)), Own: true}
		if kind == "" {
			o.Group = capital(m.say(dossier.KindLabel(e.Kind)))
		}
		if dossier.Single(e.ID) && o.Label == string(e.ID) {
			o.Label = capital(m.say(dossier.KindLabel(e.Kind)))
		}
		all = append(all, o)
	}
	if kind == "" {
		groups := map[string]int{}
		for _, o := range all {
			if _, is := groups[o.Group]; !is {
				groups[o.Group] = len(groups)
			}
		}
		slices.SortStableFunc(all, func(a, b Option) int { return groups[a.Group] - groups[b.Group] })
	}
	return all
}

// levels are the numbers of a battle's levels of intensity.
func (m *maker) levels(fields []Field) {
	var list []Option
	for _, f := range fields {
		if f.Name == "levels" {
			for i, row := range f.Rows {
				if !row.New {
					list = append(list, Option{Value: strconv.Itoa(i + 1), Label: row.Title})
				}
			}
		}
	}
	for i := range fields {
		if f := &fields[i]; f.Name == "chosen_level" {
			f.Options = list
		}
	}
}

func capital(s string) string {
	r := []rune(s)
	if len(r) == 0 {
		return s
	}
	return strings.ToUpper(string(r[:1])) + string(r[1:])
}
