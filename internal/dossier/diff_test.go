package dossier_test

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"boussole/internal/dossier"

	"github.com/google/go-cmp/cmp"
)

// told is a change in a line, for tables.
func told(c *dossier.Change) string {
	s := fmt.Sprintf("%s %s", c.Type, c.Part)
	switch {
	case c.Type == dossier.ElementRenamed:
		s += fmt.Sprintf(" %s→%s", c.Was.ID, c.Is.ID)
	case c.Element().ID != "" && string(c.Element().ID) != c.Part:
		s += " " + string(c.Element().ID)
	}
	if c.Field != "" {
		s += " " + c.Field
	}
	if c.Old != nil || c.New != nil {
		s += fmt.Sprintf(": %v→%v", dossier.Plain(c.Old), dossier.Plain(c.New))
	}
	if c.Gone != nil || c.Came != nil {
		s += fmt.Sprintf(": -%v +%v", dossier.Plain(c.Gone), dossier.Plain(c.Came))
	}
	return s
}

func toldAll(changes []dossier.Change) []string {
	list := make([]string, len(changes))
	for i := range changes {
		list[i] = told(&changes[i])
	}
	return list
}

func parsed(t *testing.T, src string) *dossier.Dossier {
	t.Helper()
	doc, err := dossier.Read("x.yaml", []byte(src))
	if err != nil {
		t.Fatalf("%v\n%s", err, src)
	}
	return doc.Dossier
}

func TestDiff(t *testing.T) {
	t.Parallel()
	long := "Un argument assez long pour que le changement d’un seul mot se lise mieux que deux textes côte à côte, "
	for name, c := range map[string]struct {
		was, is string
		want    []string
	}{
		"nothing, but the order of elements": {
			"audiences: [{id: a, segment: A}, {id: b, segment: B}]", "audiences: [{id: b, segment: B}, {id: a, segment: A}]", nil,
		},
		"numbers, dates, words, within structures": {
			"objectives: [{id: o, target: 500, by: 2027-01-31, kind: know, baseline: {value: 210, source: S}}]",
			"objectives: [{id: o, target: 800, by: 2027-06-30, kind: do, baseline: {value: 240, source: S}}]",
			[]string{
				"value objectives o kind: know→do", "value objectives o baseline.value: 210→240", "value objectives o target: 500→800",
				"value objectives o by: 2027-01-31→2027-06-30",
			},
		},
		"nothing is not nought": {
			"objectives: [{id: o}]\npeople: [{id: p, hours_per_week: 0}]", "objectives: [{id: o, target: 0}]\npeople: [{id: p}]",
			[]string{"value objectives o target: <nil>→0", "value people p hours_per_week: 0→<nil>"},
		},
		"single parts and the depth": {
			"depth: light\nvision: Loin\nidentity: {voice: {address: tu}}", "depth: full\nvision: Plus loin\nidentity: {voice: {address: vous}}\nexposure: {cap: 4}",
			[]string{"value depth: light→full", "value identity voice.address: tu→vous", "value vision: Loin→Plus loin", "value exposure cap: <nil>→4"},
		},
		"money, hours by skill, at a level": {
			"battles: [{id: b, levels: [{name: Bas}, {name: Haut, effort: {video: 2, son: 1}, spend: 100 EUR}]}]",
			"battles: [{id: b, levels: [{name: Bas}, {name: Haut, effort: {video: 3, texte: 1}, spend: 89.90 EUR}]}]",
			[]string{
				"value battles b levels[1].effort.son: 1→<nil>", "value battles b levels[1].effort.texte: <nil>→1",
				"value battles b levels[1].effort.video: 2→3", "value battles b levels[1].spend: 100 EUR→89.90 EUR",
			},
		},
		"levels keep their place where their name is new, and their order counts": {
			"battles: [{id: b, levels: [{name: Bas, cadence: 1/week}, {name: Haut}]}, {id: c, levels: [{name: Bas}, {name: Haut}]}]",
			"battles: [{id: b, levels: [{name: Doux, cadence: 1/week}, {name: Haut}]}, {id: c, levels: [{name: Haut}, {name: Bas}]}]",
			[]string{"value battles b levels[0].name: Bas→Doux", "order battles c levels: [map[name:Bas] map[name:Haut]]→[map[name:Haut] map[name:Bas]]"},
		},
		"members of lists": {
			"audiences: [{id: a, expects: [un, deux, deux], barriers: [x, y]}]", "audiences: [{id: a, expects: [deux, trois, un], barriers: [y, x]}]",
			[]string{"members audiences a expects: -[deux] +[trois]", "order audiences a barriers: [x y]→[y x]"},
		},
		"the order of references counts for nothing": {
			"audiences: [{id: a}, {id: b}]\nobjectives: [{id: o, audiences: [a, b]}]", "audiences: [{id: a}, {id: b}]\nobjectives: [{id: o, audiences: [b, a]}]", nil,
		},
		"behaviours by medium, evidence by source, proofs by text": {
			`
audiences: [{id: a, behaviours: [{medium: facebook, share: 0.5, source: S}, {medium: poster, share: 0.4}], evidence: [{source: Caisse, value: '44'}]}]
messages: [{id: m, proofs: [{text: Huit pièces apportées sur dix trouvent leur remplaçante}, {text: On ouvre le lundi}]}]`, `
audiences: [{id: a, behaviours: [{medium: poster, share: 0.3}, {medium: tiktok, share: 0.1}], evidence: [{source: Caisse, value: '61'}]}]
messages: [{id: m, proofs: [{text: Neuf pièces apportées sur dix trouvent leur remplaçante}, {text: Nous réparons}]}]`,
			[]string{
				"members audiences a behaviours: -[map[medium:facebook share:0.5 source:S]] +[map[medium:tiktok share:0.1]]",
				"value audiences a behaviours[0].share: 0.4→0.3", "value audiences a evidence[0].value: 44→61",
				"members messages m proofs: -[map[text:On ouvre le lundi]] +[map[text:Nous réparons]]",
				"value messages m proofs[0].text: Huit pièces apportées sur dix trouvent leur remplaçante→Neuf pièces apportées sur dix trouvent leur remplaçante",
			},
		},
		"long texts": {
			"battles: [{id: b, argument: '" + long + "ici.'}]", "battles: [{id: b, argument: '" + long + "là.'}]",
			[]string{"text battles b argument: " + long + "ici.→" + long + "là."},
		},
		"what came and what left": {
			"channels: [{id: insta, name: Instagram, kind: instagram, exposure: 2}]\nbattles: [{id: b, channels: [insta]}]",
			"channels: [{id: tik, name: TikTok, kind: tiktok, exposure: 2}]\nbattles: [{id: b, channels: [tik]}]\nevaluation: {reviews: [{id: r, date: 2027-01-04}]}",
			[]string{"members battles b channels: -[insta] +[tik]", "added channels tik", "removed channels insta", "added evaluation.reviews r"},
		},
		"a renaming, and what only follows it": {
			"audiences: [{id: a, segment: Familles}]\nobjectives: [{id: o, audiences: [a]}]\nmessages: [{id: m, audience: a}]\nvalue: {ecosystem: [{for: a, benefit: x}]}",
			"audiences: [{id: z, segment: Familles}]\nobjectives: [{id: o, audiences: [z]}]\nmessages: [{id: m, audience: z}]\nvalue: {ecosystem: [{for: z, benefit: y}]}",
			[]string{"value value ecosystem[0].benefit: x→y", "renamed audiences a→z"},
		},
		"a renaming with an edit": {
			"objectives: [{id: o, statement: Faire venir 400 familles à l’atelier, metric: Familles comptées à l’entrée, target: 400}]\nbattles: [{id: b, objective: o}]",
			"objectives: [{id: familles, statement: Faire venir 500 familles à l’atelier, metric: Familles comptées à l’entrée, target: 500}]\nbattles: [{id: b, objective: familles}]",
			[]string{"renamed objectives o→familles", "value objectives familles statement: Faire venir 400 familles à l’atelier→Faire venir 500 familles à l’atelier", "value objectives familles target: 400→500"},
		},
		"a renaming that a renaming with an edit lets see": {
			"channels: [{id: a, name: Affiche du marché, role: Être lu}, {id: b, name: B}]\nsynergies: [{id: s, from: a, to: b}]",
			"channels: [{id: z, name: Affiche du marché, role: Être vu}, {id: b, name: B}]\nsynergies: [{id: t, from: z, to: b}]",
			[]string{"renamed channels a→z", "value channels z role: Être lu→Être vu", "renamed synergies s→t"},
		},
		"not a renaming: a budget line of another post, a synergy to another channel": {
			"channels: [{id: a, name: A}, {id: b, name: B}]\nsynergies: [{id: s, from: a, to: b}]\nbudget: [{id: x, post: space, from: 2027-01-01, to: 2027-12-31, amount: 1 EUR}]",
			"channels: [{id: a, name: A}, {id: c, name: Autre}]\nsynergies: [{id: t, from: a, to: c}]\nbudget: [{id: y, post: fees, from: 2027-01-01, to: 2027-12-31, amount: 1 EUR}]",
			[]string{"added channels c", "removed channels b", "added synergies t", "removed synergies s", "added budget y", "removed budget x"},
		},
		"one id, two kinds": {
			"audiences: [{id: x, segment: A}]\ndecisions: [{id: d, about: [x]}]", "channels: [{id: x, name: B}]\ndecisions: [{id: d, about: [x]}]",
			[]string{"removed audiences x", "added channels x", "members decisions d about: -[x] +[x]"},
		},
		"the levels of crisis": {
			"crisis: [{id: a, name: A}, {id: b, name: B}]", "crisis: [{id: b, name: B}, {id: a, name: A}]",
			[]string{"order crisis: [a b]→[b a]"},
		},
	} {
		was, is := parsed(t, c.was), parsed(t, c.is)
		if diff := cmp.Diff(toldAll(dossier.Diff(was, is)), append([]string{}, c.want...)); diff != "" {
			t.Errorf("%s (-got +want):\n%s", name, diff)
		}
	}
}

func TestEditOf(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		was, is string
		want    dossier.TextEdit
	}{
		{"un deux trois", "un quatre trois", dossier.TextEdit{Head: "un ", Cut: "deux", Put: "quatre", Tail: " trois"}},
		{"été", "étés", dossier.TextEdit{Cut: "été", Put: "étés"}},
		{"un deux", "un deux trois", dossier.TextEdit{Head: "un ", Cut: "deux", Put: "deux trois"}},
		{"le chat dort", "le chien dort", dossier.TextEdit{Head: "le ", Cut: "chat", Put: "chien", Tail: " dort"}},
		{"a a a", "a a", dossier.TextEdit{Head: "a ", Cut: "a a", Put: "a"}},
		{"", "neuf", dossier.TextEdit{Put: "neuf"}},
		{"même", "même", dossier.TextEdit{Head: "même"}},
	} {
		got := dossier.EditOf(c.was, c.is)
		if got != c.want {
			t.Errorf("EditOf(%q, %q) = %+v, want %+v", c.was, c.is, got, c.want)
		}
		if got.Head+got.Cut+got.Tail != c.was || got.Head+got.Put+got.Tail != c.is {
			t.Errorf("EditOf(%q, %q) = %+v does not lead from one to the other", c.was, c.is, got)
		}
	}
}

// Each example compared with its own canonical form: form is no change.
func TestDiff_formIsNoChange(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob(filepath.Join("..", "..", "examples", "*", "dossier.yaml"))
	if err != nil || len(files) < 5 {
		t.Fatalf("%d examples: %v", len(files), err)
	}
	for _, file := range files {
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		doc, err := dossier.Read(file, src)
		if err != nil {
			t.Fatal(err)
		}
		if got := dossier.Diff(doc.Dossier, copied(t, doc.Dossier)); len(got) > 0 {
			t.Errorf("%s: %q", file, toldAll(got))
		}
	}
}
