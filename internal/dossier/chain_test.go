package dossier_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"boussole/internal/dossier"

	"github.com/google/go-cmp/cmp"
)

const chainSource = `
identity: {purpose: Réparer plutôt que remplacer}
goals: [{id: cap-2029, statement: 60 % de réparation}]
problems: [{id: atelier-vide, statement: L’atelier est vide le mardi, goal: cap-2029}]
audiences: [{id: familles, segment: Familles}, {id: seul, segment: Personne}]
objectives: [{id: venir, statement: Faire venir 400 familles, problem: atelier-vide, audiences: [familles]}]
messages: [{id: dire, audience: familles, objective: venir, key_message: On répare}]
people: [{id: jeanne, title: Menuisière}]
channels: [{id: radio, kind: radio}, {id: inutile, kind: tiktok}]
battles: [{id: samedis, name: Les samedis, objective: venir, audience: familles, message: dire, channels: [radio]}]
actions: [{id: annonce, what: Annonce, battle: samedis, channel: radio, accountable: jeanne}]
evaluation: {indicators: [{id: entrees, serves: venir, metric: Entrées}]}
decisions: [{id: refus, decided: Pas de TikTok, about: [inutile]}]
`

func outline(s *dossier.Step) string {
	var b strings.Builder
	var write func(s *dossier.Step, indent string)
	write = func(s *dossier.Step, indent string) {
		again := ""
		if s.Above {
			again = " …"
		}
		fmt.Fprintf(&b, "%s%s %s%s\n", indent, s.Relation, s.ID, again)
		for _, one := range s.Steps {
			write(one, indent+"  ")
		}
	}
	write(s, "")
	return b.String()
}

func TestWhy_walksUpToTheIdentity(t *testing.T) {
	t.Parallel()
	doc, err := dossier.Read("x.yaml", []byte(chainSource))
	if err != nil {
		t.Fatal(err)
	}
	tree, ok := doc.Index.Why("annonce")
	if !ok {
		t.Fatal("no such element")
	}
	if diff := cmp.Diff(outline(tree), ` annonce
  part-of samedis
    fought-for venir
      answers-to atelier-vide
        stands-under cap-2029
          pursues identity
  goes-through radio
`); diff != "" {
		t.Error(diff)
	}
	if !tree.Ends(dossier.KindIdentity) || !tree.Ends(dossier.KindProblem) {
		t.Errorf("does not reach the problem and the identity:\n%s", outline(tree))
	}
}

func TestWhatFor_walksDown(t *testing.T) {
	t.Parallel()
	doc, err := dossier.Read("x.yaml", []byte(chainSource))
	if err != nil {
		t.Fatal(err)
	}
	tree, _ := doc.Index.WhatFor("identity")
	for _, kind := range []dossier.Kind{dossier.KindGoal, dossier.KindProblem, dossier.KindObjective, dossier.KindBattle, dossier.KindChannel, dossier.KindAction, dossier.KindRole, dossier.KindIndicator, dossier.KindMessage, dossier.KindAudience} {
		if !tree.Ends(kind) {
			t.Errorf("nothing of kind %s serves the identity:\n%s", kind, outline(tree))
		}
	}
}

func TestOrphans_areWhatServesNothing(t *testing.T) {
	t.Parallel()
	doc, err := dossier.Read("x.yaml", []byte(chainSource+"risks: [{id: risque, event: Un}]\n"))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range doc.Index.Orphans() {
		got = append(got, string(e.ID))
	}
	if diff := cmp.Diff(got, []string{"seul", "inutile"}); diff != "" {
		t.Error(diff)
	}
}

// P23: of every element of a sound dossier, somebody can ask why it is there, and the
// answer reaches a problem or the identity.
func TestWhy_answersForEveryElementOfTheChain(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"fr-entreprise", "fr-mairie", "fr-boutique"} {
		path := filepath.Join("..", "..", "examples", name, "dossier.yaml")
		src, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		doc, err := dossier.Read(path, src)
		if err != nil {
			t.Fatal(err)
		}
		orphans := map[dossier.AnyID]bool{}
		for _, e := range doc.Index.Orphans() {
			orphans[e.ID] = true
		}
		for _, e := range doc.Index.Elements {
			tree, ok := doc.Index.Why(e.ID)
			switch {
			case !ok:
				t.Errorf("%s: no answer for %s", name, e.ID)
			case orphans[e.ID]:
				t.Errorf("%s: %s %s serves nothing", name, e.Kind, e.ID)
			case e.ID != "identity" && e.Kind != dossier.KindBattle && len(tree.Steps) == 0:
				t.Errorf("%s: why %s has an empty answer", name, e.ID)
			}
		}
	}
}
