package cli

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/locale"
	"boussole/internal/plan"
	"boussole/internal/plan/scenario"
	"boussole/internal/report"
)

// tried is the dossier of --case, with its model; without --case the dossier itself.
func (c *planCmd) tried(ctx context.Context, sh *shell, doc *dossier.Document, day dossier.Date) (*dossier.Document, *plan.Model, error) {
	if c.Case == "" {
		m, err := c.model(sh, doc, day)
		return doc, m, err
	}
	config, err := c.config(doc, day)
	if err != nil {
		return nil, nil, err
	}
	ground := scenario.Ground{Dossier: doc.Dossier, Config: config}
	if scenario.NeedsPlan(c.Case) {
		if ground.Plan, err = c.plain(ctx, sh, doc, ground); err != nil {
			return nil, nil, err
		}
	}
	if c.trying, err = ground.Case(c.Case); err != nil {
		return nil, nil, sh.refused(doc, err)
	}
	m, err := plan.New(c.trying.Dossier, c.trying.Config)
	other := *doc
	other.Dossier, other.Index = c.trying.Dossier, dossier.NewIndex(c.trying.Dossier)
	return &other, m, sh.refused(&other, err)
}

// plain is the plan of the dossier as it is, which some cases are made of.
func (c *planCmd) plain(ctx context.Context, sh *shell, doc *dossier.Document, ground scenario.Ground) (*plan.Plan, error) {
	limited, stop := context.WithTimeout(ctx, c.MaxTime)
	defer stop()
	whole, err := ground.Case(scenario.AsIs)
	if err != nil {
		return nil, err
	}
	o, err := whole.Solve(limited, nil)
	switch {
	case err != nil:
		return nil, err
	case o.Refused != nil:
		return nil, sh.refused(doc, o.Refused)
	case !o.Holds():
		return nil, &problem{
			what: dossier.Text{FR: "le dossier lui-même n’a pas de plan qui tienne : ce cas ne peut pas en être fait.", EN: "the dossier itself has no plan that holds: this case cannot be made of it."},
			mend: dossier.Text{FR: "Voyez pourquoi par « boussole plan {file} ».", EN: "See why with “boussole plan {file}”."},
			args: check.Args{"file": doc.File},
		}
	}
	return o.Plan, nil
}

// together is how many plans a comparison, trials or a frontier make at most, or nearly.
const together = 12

// each is the time of one plan among several.
func (c *planCmd) each(ctx context.Context) (context.Context, context.CancelFunc) {
	return context.WithTimeout(ctx, c.MaxTime/together)
}

// scenarios answers --compare, --stress and --frontier. A time limit is no interruption:
// what is found by then is the answer, and it says what is missing.
func (c *planCmd) scenarios(ctx context.Context, sh *shell, doc *dossier.Document, day dossier.Date) error {
	config, err := c.config(doc, day)
	if err != nil {
		return err
	}
	means := scenario.Means(c.Frontier)
	if known := []scenario.Means{"", scenario.ByExposure, scenario.ByHours, scenario.ByBudget}; !slices.Contains(known, means) {
		return &problem{
			what: dossier.Text{FR: "« {means} » n’est pas un moyen que --frontier connaisse.", EN: "“{means}” is not a means that --frontier knows."},
			mend: dossier.Text{FR: "Écrivez --frontier exposure (exposition), hours (heures) ou budget.", EN: "Write --frontier exposure, hours or budget."},
			args: check.Args{"means": c.Frontier},
		}
	}
	ground := scenario.Ground{Dossier: doc.Dossier, Config: config, Each: c.each}
	limited, stop := context.WithTimeout(ctx, c.MaxTime)
	defer stop()
	w := &scenarioWriter{planWriter: planWriter{shell: sh, doc: doc, paint: sh.paint(sh.Terminal)}}
	var told any
	var tell func()
	var holds bool
	switch {
	case c.Compare:
		found, err := scenario.Compare(limited, ground)
		if err != nil {
			return sh.refused(doc, err)
		}
		holds = found.Plain.Holds()
		told, tell = w.comparisonJSON(found, config), func() { w.comparison(found) }
	case c.Stress:
		found, err := scenario.Test(limited, ground)
		if err != nil {
			return sh.refused(doc, err)
		}
		holds = found.Base.Holds()
		told, tell = w.stressJSON(found, config), func() { w.stress(found) }
	default:
		found, err := scenario.Trace(limited, ground, means)
		if err != nil {
			return sh.refused(doc, err)
		}
		holds = len(found.Points) > 0
		told, tell = w.frontierJSON(found, config), func() { w.frontier(found) }
	}
	w.interrupted = ctx.Err() != nil
	if c.Format == "json" {
		if err := sh.json(told); err != nil {
			return err
		}
	} else {
		tell()
	}
	switch {
	case w.interrupted:
		return exit(ExitInterrupted)
	case !holds:
		return exit(ExitFindings)
	}
	return nil
}

// scenarioWriter writes comparisons, trials and frontiers for people.
type scenarioWriter struct {
	planWriter
	interrupted bool // by Ctrl-C, not by --max-time
}

// in is a message in the reader's language.
func (w *scenarioWriter) in(m plan.Message) string { return m.In(w.lang, w.doc.Index) }

func (w *scenarioWriter) heading(fr, en string) {
	fmt.Fprintln(w.Stdout, w.paint(check.StyleStrong, w.say(fr, en, nil)))
}

func (w *scenarioWriter) line(fr, en string, args check.Args) { w.item("", w.say(fr, en, args)) }

// legend says what the figures of every plan are.
func (w *scenarioWriter) legend() {
	w.line("La progression est la part du chemin faite entre la situation de départ et les cibles, chaque objectif selon son poids. Les pires cas sont le cinquième le moins favorable de ce qui peut arriver ; l’exposition, la somme de ce que risque chaque bataille, de 0 à 4.", "Progress is the share of the way made between the starting point and the targets, each objective by its weight. The worst cases are the least favourable fifth of what may happen; exposure is the sum of what each battle risks, 0 to 4.", nil)
}

// unfinished says that time ran out, or allowed no proof.
func (w *scenarioWriter) unfinished(is, unproven bool) {
	if unproven {
		fmt.Fprintln(w.Stdout)
		w.line("Certains de ces plans sont les meilleurs trouvés à temps, sans preuve qu’aucun autre ne vaut plus. Donnez plus de temps avec --max-time.", "Some of these plans are the best found in time, with no proof that no other is worth more. Give more time with --max-time.", nil)
	}
	switch {
	case w.interrupted:
		fmt.Fprintln(w.Stdout)
		w.line("Interrompu : seul ce qui précède a été calculé.", "Interrupted: only what stands above was computed.", nil)
	case is:
		fmt.Fprintln(w.Stdout)
		w.line("Le temps a manqué : tout n’a pas été calculé. Donnez-en plus avec --max-time.", "Time ran out: not everything was computed. Give more with --max-time.", nil)
	}
}

// clauses is a list of messages as one text.
func (w *scenarioWriter) clauses(list []plan.Message) string {
	texts := make([]string, len(list))
	for i, m := range list {
		texts[i] = w.in(m)
	}
	return strings.Join(texts, w.say(" ; ", "; ", nil))
}

// moves is what a plan fights otherwise, as one text.
func (w *scenarioWriter) moves(list []scenario.Move) string {
	var texts []plan.Message
	for _, m := range list {
		texts = append(texts, m.Words())
	}
	return w.clauses(texts)
}

// list is a list of messages as one value of a sentence.
func (w *scenarioWriter) list(messages []plan.Message) dossier.Text {
	texts := make([]string, len(messages))
	for i, m := range messages {
		texts[i] = w.in(m)
	}
	return bothWays(locale.List(w.lang, texts))
}

// table writes rows in columns: the first at the left, the others at the right.
func (w *scenarioWriter) table(rows [][]string) {
	var widths []int
	for _, row := range rows {
		for i, cell := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], len([]rune(cell)))
		}
	}
	for n, row := range rows {
		var b strings.Builder
		for i, cell := range row {
			pad := strings.Repeat(" ", widths[i]-len([]rune(cell)))
			if i == 0 {
				b.WriteString(cell + pad)
				continue
			}
			b.WriteString("  " + pad + cell)
		}
		text := strings.TrimRight(b.String(), " ")
		if n == 0 {
			text = w.paint(check.StyleStrong, text)
		}
		fmt.Fprintln(w.Stdout, text)
	}
}

// shortTitle is a case in a word or two, for the head of a column.
func (w *scenarioWriter) shortTitle(o *scenario.Outcome) string {
	switch o.Name {
	case scenario.WithSocial:
		return w.say("avec réseaux", "with social", nil)
	case scenario.WithoutSocial:
		return w.say("sans réseaux", "without", nil)
	case scenario.SocialOnly:
		return w.say("réseaux seuls", "social alone", nil)
	case scenario.Today:
		return w.say("aujourd’hui", "today", nil)
	case scenario.AsIs:
		return w.say("le plan", "the plan", nil)
	}
	return o.Name
}

func (w *scenarioWriter) percent(v float64) string { return locale.Percent(w.lang, v) }

func (w *scenarioWriter) number(v float64, decimals int) string {
	return locale.Number(w.lang, v, decimals)
}

func (w *scenarioWriter) amount(f scenario.Figures) string {
	m := f.Amount()
	return locale.Money(w.lang, m.Amount(), m.Currency)
}

// beside are the plans that a report stands beside the computed one, within the time that
// there is.
func (c *planCmd) beside(ctx context.Context, doc *dossier.Document, config plan.Config) (*report.Scenarios, error) {
	limited, stop := context.WithTimeout(ctx, c.MaxTime)
	defer stop()
	ground := scenario.Ground{Dossier: doc.Dossier, Config: config, Each: c.each}
	out := &report.Scenarios{}
	var err error
	if out.Comparison, err = scenario.Compare(limited, ground); err != nil {
		return nil, err
	}
	if out.Stress, err = scenario.Test(limited, ground); err != nil {
		return nil, err
	}
	for _, means := range []scenario.Means{scenario.ByExposure, scenario.ByHours, scenario.ByBudget} {
		f, err := scenario.Trace(limited, ground, means)
		var refused *plan.Problem
		switch {
		case errors.As(err, &refused): // the dossier has no such means
		case err != nil:
			return nil, err
		default:
			out.Frontiers = append(out.Frontiers, f)
		}
	}
	return out, nil
}
