package cli

import (
	"encoding/json"
	"errors"
	"fmt"

	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/locale"
	"boussole/internal/plan"
	"boussole/internal/plan/scenario"
	"boussole/internal/plan/verify"
)

// verify holds a plan that was printed against its dossier.
func (c *planCmd) verify(sh *shell) error {
	name, src, err := sh.slurp(c.Verify, maxReport)
	if err != nil {
		return otherwise(err, makePlan, check.Args{"dossier": c.File})
	}
	p, err := verify.Read(src)
	if err != nil {
		refused := &problem{
			what: notPlan(err),
			mend: makePlan,
			args: check.Args{"file": name, "dossier": c.File}, cause: err,
		}
		if errors.Is(err, verify.ErrNoPlan) {
			refused.what = dossier.Text{FR: "{file} dit qu’aucun plan n’a été trouvé : il n’y a rien à vérifier.", EN: "{file} says that no plan was found: there is nothing to verify."}
		}
		return refused
	}
	doc, err := sh.read(c.File)
	if err != nil {
		return err
	}
	d := doc.Dossier
	if p.Case != "" {
		if d, err = scenario.Tried(d, p.Case, absences(p)); err != nil {
			return sh.refused(doc, err)
		}
	}
	found := verify.Check(p, d)
	if c.Format == "json" {
		err = sh.json(verdictOf(sh.lang, name, doc, found))
	} else {
		sh.verdict(name, doc, found)
	}
	if err == nil && len(found) > 0 {
		return exit(ExitFindings)
	}
	return err
}

var makePlan = dossier.Text{FR: "Écrivez-en un par « boussole plan {dossier} --format json > plan.json ».", EN: "Write one with “boussole plan {dossier} --format json > plan.json”."}

// notPlan says why a file is no plan.
func notPlan(err error) dossier.Text {
	switch {
	case errors.Is(err, verify.ErrSchema):
		return dossier.Text{FR: "{file} n’est pas un plan que cette version sache lire : sa clé « schema » ne vaut pas « boussole/plan/1 ».", EN: "{file} is no plan that this version can read: its key “schema” is not “boussole/plan/1”."}
	case errors.Is(err, verify.ErrSpan):
		return dossier.Text{FR: "{file} n’est pas un plan : « from » (le premier jour) ou « horizon » (les semaines) y manque, ou ne se lit pas.", EN: "{file} is no plan: “from” (the first day) or “horizon” (the weeks) is missing, or cannot be read."}
	}
	if _, cut := errors.AsType[*json.SyntaxError](err); cut {
		return dossier.Text{FR: "{file} n’est pas un plan : ce n’est pas du JSON entier.", EN: "{file} is no plan: it is not whole JSON."}
	}
	return dossier.Text{FR: "{file} n’est pas un plan : ses valeurs ne sont pas celles d’un plan.", EN: "{file} is no plan: its values are not those of a plan."}
}

// mostShown is how many violations are worth reading at a time.
const mostShown = 20

func (sh *shell) verdict(name string, doc *dossier.Document, found []verify.Violation) {
	paint := sh.paint(sh.Terminal)
	args := check.Args{"plan": name, "dossier": doc.File, "n": len(found)}
	if len(found) == 0 {
		fmt.Fprintln(sh.Stdout, check.Sentence(sh.lang, dossier.Text{FR: "{plan} tient : tout ce que demande {dossier} est respecté.", EN: "{plan} holds: everything that {dossier} asks for is kept."}, args, nil))
		return
	}
	fmt.Fprintln(sh.Stdout, paint(check.StyleStrong, check.Sentence(sh.lang, dossier.Text{FR: "{plan} ne tient pas face à {dossier} : {n:manquement:manquements}.", EN: "{plan} does not hold against {dossier}: {n:violation:violations}."}, args, nil)))
	for i := range found[:min(len(found), mostShown)] {
		sh.item("• ", found[i].Sentence(sh.lang, doc.Index))
	}
	if n := len(found) - mostShown; n > 0 {
		sh.item("  ", check.Sentence(sh.lang, dossier.Text{FR: "… et {n:autre:autres} (--format json les donne tous).", EN: "… and {n} more (--format json gives them all)."}, check.Args{"n": n}, nil))
	}
}

// VerdictSchema names the form of the JSON that plan --verify writes.
const VerdictSchema = "boussole/verify/1"

type verdictJSON struct {
	Schema     string          `json:"schema"`
	Plan       string          `json:"plan"`
	Dossier    string          `json:"dossier"`
	Holds      bool            `json:"holds"`
	Violations []violationJSON `json:"violations"`
}

type violationJSON struct {
	Kind    verify.Kind   `json:"kind"`
	Element dossier.AnyID `json:"element,omitempty"`
	Week    int           `json:"week,omitempty"`  // the first
	Weeks   []int         `json:"weeks,omitempty"` // where there are several
	What    string        `json:"what"`
}

func verdictOf(lang locale.Lang, name string, doc *dossier.Document, found []verify.Violation) verdictJSON {
	out := verdictJSON{Schema: VerdictSchema, Plan: name, Dossier: doc.File, Holds: len(found) == 0, Violations: []violationJSON{}}
	for i := range found {
		v := &found[i]
		one := violationJSON{Kind: v.Kind, Element: v.Element, What: v.Sentence(lang, doc.Index)}
		if len(v.Weeks) > 0 {
			one.Week = v.Weeks[0]
		}
		if len(v.Weeks) > 1 {
			one.Weeks = v.Weeks
		}
		out.Violations = append(out.Violations, one)
	}
	return out
}

// verified holds a plan against its dossier before anybody sees it. What it finds would
// be a fault of Boussole.
func verified(p *plan.Plan, doc *dossier.Document) error {
	text, err := json.Marshal(p)
	if err != nil {
		return err
	}
	printed, err := verify.Read(text)
	if errors.Is(err, verify.ErrNoPlan) {
		return nil
	}
	if err != nil {
		return err
	}
	found := verify.Check(printed, doc.Dossier)
	if len(found) == 0 {
		return nil
	}
	return &problem{
		what: dossier.Text{FR: "le plan calculé ne tient pas face au dossier, ce qui est une faute de Boussole : {what}", EN: "the plan that was computed does not hold against the dossier, which is a fault of Boussole: {what}"},
		mend: dossier.Text{FR: "Rien n’a été écrit. Signalez-le, avec le dossier si vous le pouvez.", EN: "Nothing was written. Please report it, with the dossier if you can."},
		args: check.Args{"what": dossier.Text{FR: found[0].Sentence(locale.French, doc.Index), EN: found[0].Sentence(locale.English, doc.Index)}},
	}
}

// apply writes a plan into its dossier.
func (c *planCmd) apply(sh *shell, p *plan.Plan, doc *dossier.Document, day dossier.Date) error {
	if c.File == "-" {
		return &problem{
			what: dossier.Text{FR: "un plan ne s’écrit pas dans l’entrée standard.", EN: "a plan cannot be written into standard input."},
			mend: dossier.Text{FR: "Donnez le dossier par son fichier.", EN: "Give the dossier by its file."},
		}
	}
	out, err := plan.Apply(doc, p, day, sh.lang)
	if err != nil {
		return &problem{
			what: dossier.Text{FR: "le plan n’a pas pu être écrit dans {file}, resté tel qu’il était.", EN: "the plan could not be written into {file}, which was left as it was."},
			mend: dossier.Text{FR: "Mettez d’abord le fichier en forme : boussole fmt -w {file}", EN: "Put the file in its canonical form first: boussole fmt -w {file}"},
			args: check.Args{"file": doc.File}, cause: err,
		}
	}
	args := check.Args{"file": doc.File, "n": len(out.Changed), "decision": string(out.Decision)}
	if len(out.Changed) == 0 {
		fmt.Fprintln(sh.Stderr, check.Sentence(sh.lang, dossier.Text{FR: "{file} disait déjà ce plan : rien n’y a changé.", EN: "{file} said this plan already: nothing changed in it."}, args, nil))
		return nil
	}
	if err := rewrite(doc.File, out.Text); err != nil {
		return err
	}
	fmt.Fprintln(sh.Stderr, check.Sentence(sh.lang, dossier.Text{FR: "{file} : {n:bataille changée:batailles changées}, et la décision « {decision} » qui le dit.", EN: "{file}: {n:battle:battles} changed, and the decision “{decision}” that says so."}, args, nil))
	return nil
}

// absences are those that a plan states, as a case takes them.
func absences(p *verify.Plan) []plan.Absent {
	list := make([]plan.Absent, len(p.Absences))
	for i, a := range p.Absences {
		list[i] = plan.Absent{Role: dossier.RoleID(a.Role), From: a.From, To: a.To}
	}
	return list
}
