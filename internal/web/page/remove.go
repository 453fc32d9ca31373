package page

import (
	"boussole/internal/check"
	"boussole/internal/document"
	"boussole/internal/dossier"
)

// Removal is what would become of the dossier without an element.
type Removal struct {
	Frame
	Kind     string
	Name     document.Text
	NamedBy  []Named // what names it: while anything does, it stays
	Findings *Notice // what the checks would say; nil: they were not asked
}

// Named is an element that names another.
type Named struct {
	Kind string
	Name document.Text
	Edit string // the form where it is named
}

// Removal is the removal of an element.
func (a *Atlas) Removal(id dossier.AnyID) *Removal {
	e, _ := a.x.Find(id)
	r := &Removal{Frame: a.frame(a.say(tr("Retirer", "Remove"), nil), RoomOf(e.Kind)), Kind: a.kind(e.Kind), Name: a.own(a.x.Label(id))}
	seen := map[dossier.AnyID]bool{id: true}
	for _, ref := range a.x.RefsTo(id) {
		if seen[ref.From] {
			continue
		}
		seen[ref.From] = true
		from, _ := a.x.Find(ref.From)
		one := Named{Kind: a.kind(from.Kind), Name: a.name(ref.From), Edit: a.editing(ref.From, ref.Field, nil)}
		r.NamedBy = append(r.NamedBy, one)
	}
	return r
}

// Without is what the checks would say of the dossier without the element.
func (a *Atlas) Without(found check.Comparison, before, after *check.Report) *Notice {
	n := a.compared(found, before, after)
	switch {
	case len(n.Lost)+len(n.Gained) == 0:
		n.Text = a.say(tr("Rien ne nomme cet élément, et les constats resteraient les mêmes.", "Nothing names this element, and the findings would be the same."), nil)
	default:
		n.Text = a.say(tr("Rien ne nomme cet élément. Sans lui : {lost:constat en moins:constats en moins}, {gained:nouveau:nouveaux}.", "Nothing names this element. Without it: {lost:finding fewer:findings fewer}, {gained:new one:new ones}."), check.Args{"lost": len(n.Lost), "gained": len(n.Gained)})
	}
	return n
}
