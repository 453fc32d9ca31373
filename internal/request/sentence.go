package request

import (
	"cmp"
	"slices"
	"strings"

	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/locale"
	"boussole/internal/plan"
)

func tr(fr, en string) dossier.Text { return dossier.Text{FR: fr, EN: en} }

// say is a sentence in the language of the answer, with what it cites.
func (k *desk) say(t dossier.Text, args check.Args, cites ...Cite) Sentence {
	return Sentence{Text: k.text(t, args), Cites: slices.DeleteFunc(cites, func(c Cite) bool { return c.Element == "" })}
}

func (k *desk) text(t dossier.Text, args check.Args) string {
	return check.Sentence(k.Lang, t, args, k.Dossier.Index)
}

// cite is a place in the dossier; nothing where the dossier has no such element.
func (k *desk) cite(id dossier.AnyID, field string) Cite {
	e, known := k.Dossier.Index.Find(id)
	if !known {
		return Cite{}
	}
	c := Cite{Element: id, Field: field, Label: cmp.Or(e.Label, string(id))}
	if e.Label == "" || string(e.ID) == string(e.Kind) {
		c.Label = k.text(dossier.KindLabel(e.Kind), nil)
	}
	if r := byID(k.d.People, func(r *dossier.Role) bool { return dossier.AnyID(r.ID) == id }); r != nil {
		c.Label = roleName(r)
	}
	if l := byID(k.d.Budget, func(l *dossier.BudgetLine) bool { return dossier.AnyID(l.ID) == id }); l != nil && l.Amount != nil {
		post, _ := dossier.DescribeWord("BudgetPost", string(l.Post))
		c.Label = k.text(tr("Budget, {post} : {amount}", "Budget, {post}: {amount}"), check.Args{"post": lowered(post.Label), "amount": *l.Amount})
	}
	path := e.Path
	if field != "" {
		path += "." + field
	}
	c.Line = k.Dossier.At(path).Line
	return c
}

// sourced is a place in the dossier with the source that it gives.
func (k *desk) sourced(c Cite, source string, on dossier.Date) Cite {
	c.Note = locale.Typeset(k.Lang, source)
	if !on.IsZero() && source != "" {
		c.Note = k.text(tr("{source}, {on}", "{source}, {on}"), check.Args{"source": tr(c.Note, c.Note), "on": on})
	}
	return c
}

// roleName is who holds a role.
func roleName(r *dossier.Role) string {
	if r.Person != "" {
		return r.Person
	}
	return cmp.Or(r.Title, string(r.ID))
}

func (k *desk) role(id dossier.RoleID) *dossier.Role {
	return byID(k.d.People, func(r *dossier.Role) bool { return r.ID == id })
}

// who names roles, and cites them.
func (k *desk) who(ids []dossier.RoleID) (names []string, cites []Cite) {
	for _, id := range ids {
		if r := k.role(id); r != nil {
			names = append(names, roleName(r))
			cites = append(cites, k.cite(dossier.AnyID(id), "hours_per_week"))
		}
	}
	const most = 4
	if len(names) > most {
		rest := k.text(tr("{n:autre:autres}", "{n:other:others}"), check.Args{"n": len(names) - most + 1})
		names = append(names[:most-1], rest)
	}
	return names, cites[:min(len(cites), most)]
}

// what is what the request is for, in a few words.
func (k *desk) what() string { return dossier.Shorten(k.Request.What, 60) }

// medium is the name of the medium asked for.
func (k *desk) medium() dossier.Text {
	d, _ := dossier.DescribeWord("Medium", string(k.u.medium))
	return d.Label
}

// free is what a role has to do in a plan, as means over the weeks in which it is there,
// and the hours that it has left in the fullest of them.
func free(p *plan.Plan, id dossier.RoleID) (asked, there, left float64, ok bool) {
	if p == nil || !holds(p) {
		return 0, 0, 0, false
	}
	at := slices.IndexFunc(p.Load, func(l plan.RoleLoad) bool { return l.Role == id })
	if at < 0 {
		return 0, 0, 0, false
	}
	n := 0.0
	for _, w := range p.Load[at].Weeks {
		if w.There <= 0 {
			continue
		}
		if over := w.There - w.Hours; n == 0 || over < left {
			left = over
		}
		asked, there, n = asked+w.Hours, there+w.There, n+1
	}
	if n == 0 {
		return 0, 0, 0, false
	}
	return round(asked / n), round(there / n), max(0, round(left)), true
}

// value is a figure with its unit, which stands right beside it where it is a sign.
func (k *desk) value(v float64, unit string) dossier.Text {
	first, _, _ := strings.Cut(unit, " ")
	var s string
	switch {
	case (first == "part" || first == "share") && v >= 0 && v <= 1.5:
		s = locale.Percent(k.Lang, v)
	case unit == "%" && k.Lang == locale.French:
		s = locale.Number(k.Lang, figure(v), 2) + "\u00a0%"
	case unit == "%":
		s = locale.Number(k.Lang, figure(v), 2) + "%"
	case unit == "":
		s = locale.Number(k.Lang, figure(v), 2)
	default:
		s = locale.Number(k.Lang, figure(v), 2) + " " + locale.Typeset(k.Lang, unit)
	}
	return tr(s, s)
}

// bare is a figure without its unit, where the unit stands with another beside it.
func (k *desk) bare(v float64, unit string) dossier.Text {
	first, _, _ := strings.Cut(unit, " ")
	if first == "part" || first == "share" || unit == "%" {
		return k.value(v, unit)
	}
	s := locale.Number(k.Lang, figure(v), 2)
	return tr(s, s)
}

// money is an amount in the currency of the budget.
func (k *desk) money(amount float64) dossier.Money {
	currency := "EUR"
	for _, p := range []*plan.Plan{k.a.With, k.a.Without} {
		if p == nil {
			continue
		}
		for _, period := range p.Spend {
			if period.Currency != "" {
				currency = period.Currency
			}
		}
	}
	return dossier.Money{Cents: int64(amount*100 + 0.5), Currency: currency}
}

// listed joins short texts, as the language does.
func (k *desk) listed(list []string) dossier.Text {
	s := locale.List(k.Lang, list)
	return tr(s, s)
}

// clauses joins texts that hold commas.
func (k *desk) clauses(list []string) dossier.Text {
	return tr(strings.Join(list, " ; "), strings.Join(list, "; "))
}

// quoted is an element's own words as a value of a sentence.
func (k *desk) quoted(s string) string {
	return k.own(strings.TrimSuffix(dossier.Shorten(strings.Join(strings.Fields(s), " "), 160), "."))
}

// own is a text of the organisation's, with its language's punctuation.
func (k *desk) own(s string) string {
	for _, name := range k.d.Organisation.Languages {
		if lang, ok := locale.Parse(name); ok {
			return locale.Typeset(lang, s)
		}
	}
	return locale.Typeset(k.Lang, s)
}
