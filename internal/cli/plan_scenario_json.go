package cli

import (
	"boussole/internal/dossier"
	"boussole/internal/plan"
	"boussole/internal/plan/scenario"
)

// The schemas of what --compare, --stress and --frontier write as JSON.
const (
	ComparisonSchema = "boussole/comparison/1"
	StressSchema     = "boussole/stress/1"
	FrontierSchema   = "boussole/frontier/1"
)

// basisJSON is what plans were made with: the flags that make each again.
type basisJSON struct {
	Schema     string  `json:"schema"`
	Dossier    string  `json:"dossier"`
	From       string  `json:"from"`
	Horizon    int     `json:"horizon"`
	Caution    float64 `json:"caution"`
	Seed       uint64  `json:"seed"`
	Draws      int     `json:"draws"`
	Sentence   string  `json:"sentence"`
	Unfinished bool    `json:"unfinished,omitempty"`
	Unproven   bool    `json:"unproven,omitempty"` // some plans are the best found in time
}

// caseJSON is a case and its plan. Figures and objectives are those of “boussole plan
// --case NAME --format json”.
type caseJSON struct {
	Case       string            `json:"case"` // none: the dossier as it is
	Title      string            `json:"title"`
	Status     string            `json:"status"` // as a plan’s, or refused
	Refused    string            `json:"refused,omitempty"`
	Figures    *scenario.Figures `json:"figures,omitempty"`
	Objectives []plan.Progress   `json:"objectives,omitempty"`
	Moves      []scenario.Move   `json:"moves,omitempty"` // against the first case, or the plan
	Reduced    []string          `json:"reduced,omitempty"`
}

func (w *scenarioWriter) basis(schema string, c plan.Config, sentence plan.Message, unfinished, unproven bool) basisJSON {
	return basisJSON{schema, w.doc.File, c.From.String(), c.Horizon, c.Caution, c.Seed, c.Draws, w.in(sentence), unfinished, unproven}
}

func (w *scenarioWriter) caseJSON(o *scenario.Outcome, figures scenario.Figures, moves []scenario.Move) caseJSON {
	out := caseJSON{Case: o.Name, Title: w.in(o.Title), Status: "refused", Moves: moves}
	for _, r := range o.Reduced {
		out.Reduced = append(out.Reduced, w.in(r.Words()))
	}
	if o.Refused != nil {
		out.Refused = w.in(o.Refused.What)
		return out
	}
	out.Status = o.Plan.Status
	if o.Result.Choice != nil {
		out.Figures, out.Objectives = &figures, o.Plan.Objectives
	}
	return out
}

type comparisonJSON struct {
	basisJSON
	Winner    scenario.Side  `json:"winner"` // with, without, or none
	Cases     []caseJSON     `json:"cases"`
	Platforms []platformJSON `json:"platforms"`
}

type platformJSON struct {
	Channel  dossier.ChannelID  `json:"channel"`
	Verdict  scenario.Verdict   `json:"verdict"`
	Uses     []dossier.BattleID `json:"uses,omitempty"`
	Reopened []dossier.BattleID `json:"reopened,omitempty"`
	With     scenario.Figures   `json:"with"`
	Without  scenario.Figures   `json:"without"`
	Why      string             `json:"why"`
	Costs    []string           `json:"costs,omitempty"`
	Unless   string             `json:"unless,omitempty"`
}

func (w *scenarioWriter) comparisonJSON(c *scenario.Comparison, config plan.Config) comparisonJSON {
	side, text := c.Winner()
	out := comparisonJSON{basisJSON: w.basis(ComparisonSchema, config, text, c.Unfinished, c.Unproven), Winner: side, Cases: []caseJSON{}, Platforms: []platformJSON{}}
	for i := range c.Columns {
		col := &c.Columns[i]
		out.Cases = append(out.Cases, w.caseJSON(col.Outcome, col.Figures, col.Moves))
	}
	for i := range c.Platforms {
		p := &c.Platforms[i]
		one := platformJSON{p.Channel, p.Verdict, p.Uses, p.Reopened, p.With, p.Without, w.in(p.Why), nil, ""}
		for _, m := range p.Costs {
			one.Costs = append(one.Costs, w.in(m))
		}
		if p.Verdict == scenario.NotYet {
			one.Unless = w.in(p.Unless)
		}
		out.Platforms = append(out.Platforms, one)
	}
	return out
}

type stressJSON struct {
	basisJSON
	Plan      *scenario.Figures  `json:"plan,omitempty"`
	Survivors []dossier.BattleID `json:"survivors"`
	Trials    []trialJSON        `json:"trials"`
}

type trialJSON struct {
	AsItStands *heldJSON `json:"as_it_stands,omitempty"`
	Again      caseJSON  `json:"again"`
	Conflict   []string  `json:"conflict,omitempty"`
}

type heldJSON struct {
	Value      float64         `json:"value"`
	Mean       float64         `json:"mean"`
	Worst      float64         `json:"worst"`
	Objectives []plan.Progress `json:"objectives"`
	Fails      []failJSON      `json:"fails"`
}

type failJSON struct {
	Battle dossier.BattleID `json:"battle"`
	Weeks  int              `json:"weeks"` // of the plan
	Missed []int            `json:"missed"`
	Why    string           `json:"why"`
}

func (w *scenarioWriter) stressJSON(s *scenario.Stress, config plan.Config) stressJSON {
	out := stressJSON{Survivors: []dossier.BattleID{}, Trials: []trialJSON{}}
	if s.Base.Holds() {
		figures := scenario.FiguresOf(s.Base.Plan)
		out.Plan = &figures
		out.Survivors = append(out.Survivors, s.Survivors()...)
	}
	out.basisJSON = w.basis(StressSchema, config, s.Sentence(), s.Unfinished, s.Unproven)
	for i := range s.Trials {
		t := &s.Trials[i]
		one := trialJSON{Again: w.caseJSON(t.Outcome, t.Figures, t.Moves)}
		for _, c := range t.Conflict {
			one.Conflict = append(one.Conflict, w.in(c))
		}
		if h := t.Held; h != nil {
			one.AsItStands = &heldJSON{h.Value, h.Mean, h.Worst, h.Objectives, []failJSON{}}
			for _, b := range t.Fails() {
				one.AsItStands.Fails = append(one.AsItStands.Fails, failJSON{b.ID, b.Weeks, b.Missed, w.in(b.Why)})
			}
		}
		out.Trials = append(out.Trials, one)
	}
	return out
}

type frontierJSON struct {
	basisJSON
	Means      scenario.Means `json:"means"`
	Points     []pointJSON    `json:"points"`
	Solved     int            `json:"solved"`
	Dominated  int            `json:"dominated"`
	Impossible string         `json:"impossible,omitempty"`
}

type pointJSON struct {
	caseJSON
	Present bool `json:"present,omitempty"` // the means that there are allow it, and nothing better
}

func (w *scenarioWriter) frontierJSON(f *scenario.Frontier, config plan.Config) frontierJSON {
	out := frontierJSON{basisJSON: w.basis(FrontierSchema, config, f.Sentence(), f.Unfinished, f.Unproven), Means: f.Means, Points: []pointJSON{}, Solved: f.Solved, Dominated: f.Dominated, Impossible: f.Impossible}
	for i := range f.Points {
		p := &f.Points[i]
		out.Points = append(out.Points, pointJSON{w.caseJSON(p.Outcome, p.Figures, p.Moves), p.Present})
	}
	return out
}
