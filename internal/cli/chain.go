package cli

import (
	"encoding/json"
	"fmt"
	"strings"

	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/locale"
	"boussole/internal/measure"
)

type whyCmd struct {
	ID     string `arg:"" help:"${id}"`
	File   string `arg:"" optional:"" default:"dossier.yaml" help:"${file}"`
	Format string `enum:"text,json" default:"text" help:"${treeformat}"`
}

func (c *whyCmd) Run(sh *shell) error {
	doc, err := sh.read(c.File)
	if err != nil {
		return err
	}
	tree, ok := doc.Index.Why(dossier.AnyID(c.ID))
	if !ok {
		return unknownElement(c.ID, doc)
	}
	reason := ""
	if tree.State.Unfought() {
		reason = reasonFor(doc, tree.ID)
	}
	if c.Format == "json" {
		return sh.json(struct {
			*dossier.Step
			Reason string `json:"reason,omitempty"`
		}{tree, reason})
	}
	t := treeWriter{sh: sh}
	t.root(tree)
	t.branches(tree, "", upward)
	if tree.State.Unfought() {
		word, _ := dossier.DescribeWord("BattleState", string(tree.State))
		if reason == "" {
			reason = sh.text(dossier.Text{FR: "aucune raison n’est donnée.", EN: "no reason is given."})
		}
		fmt.Fprintf(sh.Stdout, "\n%s\n", locale.Wrap(sh.text(word.Label)+sh.text(dossier.Text{FR: " : ", EN: ": "})+reason, 92, ""))
		return nil
	}
	if tree.Kind != dossier.KindIdentity && !tree.Ends(dossier.KindIdentity) {
		fmt.Fprintln(sh.Stdout)
		fmt.Fprintln(sh.Stdout, locale.Wrap(sh.text(dossier.Text{
			FR: "Cette chaîne ne remonte pas jusqu’à l’identité : il y manque un lien. « boussole check » dit lequel.",
			EN: "This chain does not reach the identity: a link is missing. “boussole check” says which.",
		}), 92, ""))
	}
	return nil
}

// reasonFor is why a battle is not fought.
func reasonFor(doc *dossier.Document, id dossier.AnyID) string {
	for i := range doc.Dossier.Battles {
		if b := &doc.Dossier.Battles[i]; dossier.AnyID(b.ID) == id {
			return b.Reason
		}
	}
	return ""
}

type whatforCmd struct {
	ID       string `arg:"" help:"${id}"`
	File     string `arg:"" optional:"" default:"dossier.yaml" help:"${file}"`
	Format   string `enum:"text,json" default:"text" help:"${treeformat}"`
	Readings string `placeholder:"FILE.csv" help:"${readings}"`
	Today    string `placeholder:"YYYY-MM-DD" help:"${today}"`
}

func (c *whatforCmd) Run(sh *shell) error {
	in, err := sh.inputs(c.File, c.Readings, c.Today, sh.faults)
	if err != nil {
		return err
	}
	tree, ok := in.doc.Index.WhatFor(dossier.AnyID(c.ID))
	if !ok {
		return unknownElement(c.ID, in.doc)
	}
	if c.Format == "json" {
		return sh.json(measured(tree, in.readings, in.today))
	}
	t := treeWriter{sh: sh, readings: in.readings, today: in.today}
	t.root(tree)
	t.branches(tree, "", downward)
	if len(tree.Steps) == 0 {
		fmt.Fprintln(sh.Stdout)
		fmt.Fprintln(sh.Stdout, sh.text(dossier.Text{FR: "Rien ne sert cet élément aujourd’hui.", EN: "Nothing serves it today."}))
	}
	return nil
}

// measuredStep is a step of What for, with the latest reading of what it measures.
type measuredStep struct {
	*dossier.Step
	Reading *readingJSON    `json:"reading,omitempty"`
	Steps   []*measuredStep `json:"steps,omitempty"`
}

type readingJSON struct {
	Date   dossier.Date `json:"date"`
	Value  float64      `json:"value"`
	Source string       `json:"source,omitempty"`
}

func measured(s *dossier.Step, readings measure.Readings, today dossier.Date) *measuredStep {
	m := &measuredStep{Step: s}
	if r, ok := readings[dossier.IndicatorID(s.ID)].Latest(today); ok && s.Kind == dossier.KindIndicator {
		m.Reading = &readingJSON{Date: r.Date, Value: r.Value, Source: r.Source}
	}
	for _, one := range s.Steps {
		m.Steps = append(m.Steps, measured(one, readings, today))
	}
	return m
}

func (sh *shell) json(v any) error {
	enc := json.NewEncoder(sh.Stdout)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(v)
}

func unknownElement(id string, doc *dossier.Document) error {
	var ids []string
	for _, e := range doc.Index.Elements {
		ids = append(ids, string(e.ID))
	}
	p := &problem{
		what: dossier.Text{FR: "le dossier {file} n’a pas d’élément « {id} ».", EN: "the dossier {file} has no element “{id}”."},
		mend: dossier.Text{FR: "Donnez l’identifiant (id) d’un élément, ou le nom d’une partie telle que « identity » ou « charter ».", EN: "Give an element’s id, or a part’s name such as “identity” or “charter”."},
		args: check.Args{"id": id, "file": doc.File},
	}
	if near := dossier.Nearest(id, ids); near != "" {
		p.mend = dossier.Text{FR: "Vouliez-vous dire « {near} » ?", EN: "Did you mean “{near}”?"}
		p.args["near"] = near
	}
	return p
}

type direction int

const (
	upward direction = iota
	downward
)

// words put a relation into words in this direction.
func (d direction) words(r dossier.Relation) dossier.Text {
	up, down := dossier.DescribeRelation(r)
	if d == upward {
		return up
	}
	return down
}

type treeWriter struct {
	sh       *shell
	readings measure.Readings
	today    dossier.Date
}

func (t *treeWriter) root(s *dossier.Step) {
	fmt.Fprintln(t.sh.Stdout, t.name(s))
}

func (t *treeWriter) name(s *dossier.Step) string {
	kind := t.sh.text(dossier.KindLabel(s.Kind))
	switch {
	case s.Label != "" && string(s.ID) == string(s.Kind):
		return kind + " " + locale.Quote(t.sh.lang, locale.Visible(s.Label))
	case s.Label == "" && string(s.ID) == string(s.Kind):
		return kind
	case s.Label == "":
		return fmt.Sprintf("%s [%s]", kind, s.ID)
	}
	name := fmt.Sprintf("%s %s [%s]", kind, locale.Quote(t.sh.lang, locale.Visible(s.Label)), s.ID)
	if s.State.Unfought() {
		word, _ := dossier.DescribeWord("BattleState", string(s.State))
		name += " (" + strings.ToLower(t.sh.text(word.Label)) + ")"
	}
	return name
}

func (t *treeWriter) branches(s *dossier.Step, indent string, d direction) {
	for i, one := range s.Steps {
		corner, below := "├─ ", "│  "
		if i == len(s.Steps)-1 {
			corner, below = "└─ ", "   "
		}
		words := t.sh.text(d.words(one.Relation))
		line := words + " " + t.name(one)
		if r, ok := t.readings[dossier.IndicatorID(one.ID)].Latest(t.today); ok && one.Kind == dossier.KindIndicator {
			line += t.sh.text(dossier.Text{FR: " : ", EN: ": "}) + check.Sentence(t.sh.lang, dossier.Text{FR: "{value} au {date}", EN: "{value} on {date}"}, check.Args{"value": r.Value, "date": r.Date}, nil)
		}
		if one.Above {
			line += t.sh.text(dossier.Text{FR: " (déjà dit)", EN: " (said already)"})
		}
		wrapped := strings.Split(locale.Wrap(line, max(100-len([]rune(indent))-3, 40), ""), "\n")
		for j, piece := range wrapped {
			lead := corner
			if j > 0 {
				lead = below
				if len(one.Steps) > 0 {
					lead += "│  "
				} else {
					lead += "   "
				}
			}
			fmt.Fprintln(t.sh.Stdout, indent+lead+piece)
		}
		t.branches(one, indent+below, d)
	}
}
