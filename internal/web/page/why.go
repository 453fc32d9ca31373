package page

import (
	"slices"

	"boussole/internal/check"
	"boussole/internal/document"
	"boussole/internal/dossier"
)

// Asks are the two questions about an element, with their answers.
type Asks struct {
	Name  document.Text
	Why   []Rung // upward, the nearest first
	Cut   string // what to do where the chain does not reach the identity
	Also  []Tie  // what it serves beside
	For   []Tie  // what serves it
	Empty string // where nothing does
}

// Rung is a step of the way up.
type Rung struct {
	Words  string // what the step below does for it: "qui répond à"
	Name   document.Text
	Source string // who decided it, and when
	End    bool   // it is the identity
}

// Tie is elements that are tied to another in the same way.
type Tie struct {
	Words string
	Names []document.Text
}

// asks are the two questions about an element; nil where there is no such element.
func (a *Atlas) asks(id dossier.AnyID) *Asks {
	up, ok := a.x.Why(id)
	if !ok {
		return nil
	}
	q := &Asks{Name: a.own(a.x.Label(id))}
	a.climb(q, up)
	down, _ := a.x.WhatFor(id)
	q.For = a.ties(down.Steps, func(_, down dossier.Text) dossier.Text { return down })
	if len(q.For) == 0 {
		q.Empty = a.say(tr("Rien dans le dossier ne le sert aujourd’hui.", "Nothing in the dossier serves it today."), nil)
	}
	return q
}

// climb follows the chain from an element up to the identity by the first way that leads
// there, or else by the longest.
func (a *Atlas) climb(q *Asks, tree *dossier.Step) {
	if e, is := a.x.Find(tree.ID); is && tree.State.Unfought() {
		word, _ := dossier.DescribeWord("BattleState", string(tree.State))
		reason := ""
		for i := range a.Dossier.Dossier.Battles {
			if b := &a.Dossier.Dossier.Battles[i]; dossier.AnyID(b.ID) == e.ID {
				reason = b.Reason
			}
		}
		q.Cut = a.say(tr("{state} : {reason}", "{state}: {reason}"), check.Args{"state": a.say(word.Label, nil), "reason": reason})
		if reason == "" {
			q.Cut = a.say(tr("{state}, sans raison écrite. Dites pourquoi.", "{state}, without a written reason. Say why."), check.Args{"state": a.say(word.Label, nil)})
		}
	}
	at := tree
	for len(at.Steps) > 0 {
		next := at.Steps[0]
		for _, one := range at.Steps {
			if one.Kind == dossier.KindIdentity || one.Ends(dossier.KindIdentity) {
				next = one
				break
			}
		}
		if at == tree {
			q.Also = a.ties(slices.DeleteFunc(slices.Clone(at.Steps), func(s *dossier.Step) bool { return s == next }), func(up, _ dossier.Text) dossier.Text { return up })
		}
		q.Why = append(q.Why, a.rung(next))
		at = next
	}
	if q.Cut == "" && tree.Kind != dossier.KindIdentity && at.Kind != dossier.KindIdentity {
		q.Cut = a.say(tr("La chaîne s’arrête ici : il manque un lien vers ce qu’il sert.", "The chain stops here: a link to what it serves is missing."), nil)
	}
}

func (a *Atlas) rung(s *dossier.Step) Rung {
	up, _ := dossier.DescribeRelation(s.Relation)
	r := Rung{Words: a.say(up, nil), Name: a.name(s.ID), End: s.Kind == dossier.KindIdentity}
	if len(r.Name) == 0 {
		r.Name = document.Text{{Text: capital(a.kind(s.Kind)), To: string(s.ID)}}
	}
	for i := range a.Dossier.Dossier.Problems {
		p := &a.Dossier.Dossier.Problems[i]
		if dossier.AnyID(p.ID) == s.ID && p.DecidedBy != "" && !p.DecidedOn.IsZero() {
			r.Source = a.say(tr("décidé le {day} : {who}", "decided on {day}: {who}"), check.Args{"day": p.DecidedOn, "who": p.DecidedBy})
		}
	}
	return r
}

// ties groups steps by the way in which they are tied.
func (a *Atlas) ties(steps []*dossier.Step, side func(up, down dossier.Text) dossier.Text) []Tie {
	var list []Tie
	for _, s := range steps {
		words := a.say(side(dossier.DescribeRelation(s.Relation)), nil)
		name := a.name(s.ID)
		if len(name) == 0 {
			name = document.Text{{Text: capital(a.kind(s.Kind)), To: string(s.ID)}}
		}
		if s.State.Unfought() {
			word, _ := dossier.DescribeWord("BattleState", string(s.State))
			name = append(name, document.Run{Text: " (" + lower(a.say(word.Label, nil)) + ")", Dim: true})
		}
		at := slices.IndexFunc(list, func(t Tie) bool { return t.Words == words })
		if at < 0 {
			at = len(list)
			list = append(list, Tie{Words: words})
		}
		list[at].Names = append(list[at].Names, name)
	}
	return list
}
