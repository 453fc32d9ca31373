package anchor

import (
	"reflect"
	"slices"
	"strings"

	"boussole/internal/dossier"
	"boussole/internal/text"
)

// named are the kinds of elements whose names belong to the organisation. A channel or a
// tool is mostly anybody's.
var named = []dossier.Kind{
	dossier.KindOffer, dossier.KindActor, dossier.KindRole, dossier.KindArrangement,
	dossier.KindBattle, dossier.KindAction, dossier.KindSeason,
}

// FactsOf is what a dossier vouches for: the names of its offers, actors, people,
// arrangements, battles, actions and seasons, the proper names in its texts, and all its
// figures. Competitors' names are the others'.
func FactsOf(d *dossier.Dossier) Facts {
	var f Facts
	competitors := map[string]bool{}
	for _, a := range d.Actors {
		if a.Kind == dossier.Competitor && a.Name != "" {
			competitors[strings.Join(text.Words(a.Name), " ")] = true
			f.Others = append(f.Others, a.Name)
		}
	}
	add := func(name string) {
		key := strings.Join(text.Words(name), " ")
		if key != "" && !competitors[key] && !everybody[key] && !slices.Contains(f.Names, name) {
			f.Names = append(f.Names, name)
		}
	}
	for _, e := range dossier.NewIndex(d).Elements {
		// Of a single word only a capital further on, or the texts below, say that it is a name.
		if slices.Contains(named, e.Kind) && len(text.Words(e.Label)) > 1 {
			add(e.Label)
		}
	}
	walk(reflect.ValueOf(d).Elem(), func(s string) {
		f.Figures = append(f.Figures, text.Figures(s)...)
		for _, span := range text.Sentences(s) {
			for _, n := range text.NamesIn(span.In(s)) {
				if n.Place == text.Within {
					add(n.In(span.In(s)))
				}
			}
		}
	}, func(value float64, unit string) {
		f.Figures = append(f.Figures, text.Figure{Value: value, Unit: unit})
	})
	return f
}

// walk visits the texts and numbers of a dossier.
func walk(v reflect.Value, words func(string), number func(value float64, unit string)) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			walk(v.Elem(), words, number)
		}
	case reflect.Slice:
		for i := range v.Len() {
			walk(v.Index(i), words, number)
		}
	case reflect.Struct:
		if m, is := reflect.TypeAssert[dossier.Money](v); is {
			unit := map[string]string{"EUR": "€", "USD": "$", "GBP": "£"}[m.Currency]
			number(m.Amount(), unit)
			return
		}
		if v.Type() == reflect.TypeFor[dossier.Date]() {
			return // a day of the month is no figure to be known by
		}
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				walk(v.Field(i), words, number)
			}
		}
	case reflect.Float64:
		number(v.Float(), "")
		if _, is := reflect.TypeAssert[dossier.Share](v); is {
			number(v.Float()*100, "%")
		}
	case reflect.Int, reflect.Int64:
		number(float64(v.Int()), "")
	case reflect.String:
		if v.Type() == reflect.TypeFor[string]() {
			words(v.String())
		}
	default:
	}
}
