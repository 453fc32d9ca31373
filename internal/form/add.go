package form

import (
	"reflect"
	"regexp"

	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/locale"
)

// New is an element of a kind that is not there yet; ok is false for a single part. A battle
// begins as a candidate.
func New(lang locale.Lang, doc *dossier.Document, kind dossier.Kind) (s *Subject, ok bool) {
	part, empty, ok := dossier.ListOf(kind)
	if !ok {
		return nil, false
	}
	if kind == dossier.KindBattle {
		empty = dossier.Battle{State: dossier.Candidate}
	}
	return &Subject{Kind: kind, doc: doc, lang: lang, value: reflect.ValueOf(empty), part: part}, true
}

var idForm = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// Named is the draft of a new element with an id: the one that was typed, or else one made of
// what it is called. A typed one that cannot be is a fault; an element that nothing was
// written of is one too.
func (d *Draft) Named(typed string) (named *Draft, of *Fault) {
	fault := func(say dossier.Text, args check.Args) *Fault {
		return &Fault{Name: "id", Label: check.Sentence(d.lang, labelOf("", "id"), nil, nil), Text: check.Sentence(d.lang, say, args, nil)}
	}
	_, taken := d.doc.Index.Find(dossier.AnyID(typed))
	switch {
	case len(d.Changed()) == 0:
		f := fault(tr("Remplissez au moins un champ : il n’y a rien à ajouter.", "Fill in at least one field: there is nothing to add."), nil)
		f.Name, f.Label = "", ""
		return d, f
	case typed == "":
		words := callOf(d.is)
		if words == "" {
			words = string(d.Kind)
		}
		typed = string(Free(d.doc, words))
	case taken || dossier.Single(dossier.AnyID(typed)):
		return d, fault(tr("« {id} » est déjà pris. Écrivez-en un autre, par exemple {near}.", "“{id}” is taken. Write another one, such as {near}."), check.Args{"id": typed, "near": string(Free(d.doc, typed))})
	case len(typed) > 64 || !idForm.MatchString(typed):
		return d, fault(tr("« {id} » n’est pas un identifiant. Écrivez plutôt {near}.", "“{id}” is not an id. Write {near} instead."), check.Args{"id": typed, "near": string(Free(d.doc, typed))})
	}
	named = &Draft{d.Subject, copied(d.is)}
	f, _ := keyed(named.is.Type(), "id")
	named.is.FieldByIndex(f.Index).SetString(typed)
	return named, nil
}

// Already is the element of the draft's dossier that is as the draft has it but for its id, and
// that was not in an earlier version: a form that was sent twice adds it once.
func (d *Draft) Already(base *dossier.Document) (id dossier.AnyID, is bool) {
	f, _ := keyed(d.is.Type(), "id")
	for _, e := range d.doc.Index.Elements {
		if _, was := base.Index.Find(e.ID); was || e.Kind != d.Kind {
			continue
		}
		value, _ := d.doc.Value(e.ID)
		alike := copied(d.is)
		alike.FieldByIndex(f.Index).SetString(string(e.ID))
		if same(alike, reflect.ValueOf(value)) {
			return e.ID, true
		}
	}
	return "", false
}

// Element is the id of the element as the draft has it.
func (d *Draft) Element() dossier.AnyID {
	if d.part == "" {
		return d.ID
	}
	f, _ := keyed(d.is.Type(), "id")
	return dossier.AnyID(d.is.FieldByIndex(f.Index).String())
}
