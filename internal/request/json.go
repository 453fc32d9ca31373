package request

import (
	"boussole/internal/dossier"
	"boussole/internal/plan"
)

// Schema names the form of the JSON of an answer.
const Schema = "boussole/consideration/1"

// JSON is an answer as JSON. Its plans hold the same names and numbers as the JSON of
// package plan, for the same case.
type JSON struct {
	Schema    string           `json:"schema"`
	Dossier   string           `json:"dossier,omitempty"` // the file
	Request   RequestJSON      `json:"request"`
	Verdict   Verdict          `json:"verdict"`
	Medium    dossier.Medium   `json:"medium,omitempty"`
	Battle    dossier.BattleID `json:"battle"`
	Made      bool             `json:"made"`
	Reopen    bool             `json:"reopen,omitempty"`
	From      string           `json:"from"` // the plans' first day
	Without   *Summary         `json:"without,omitempty"`
	With      *Summary         `json:"with,omitempty"`
	Imposed   *Summary         `json:"imposed,omitempty"`
	Fought    *plan.Fought     `json:"fought,omitempty"` // as in the plan with the request in play
	Stops     []Stop           `json:"stops"`
	BreakEven *BreakEven       `json:"break_even,omitempty"`
	Lead      []Sentence       `json:"lead"`
	Questions []QuestionJSON   `json:"questions"`
	Takes     []Sentence       `json:"takes"`
	Stopping  []Sentence       `json:"stopping"`
	Changing  []Sentence       `json:"changing"`
	Meanwhile []Sentence       `json:"meanwhile"`
	Notes     []Sentence       `json:"notes"`

	Unfinished bool `json:"unfinished,omitempty"`
}

// RequestJSON is what was asked.
type RequestJSON struct {
	What  string `json:"what"`
	Words string `json:"words,omitempty"`
	By    string `json:"by,omitempty"`
	On    string `json:"on,omitempty"`
}

// QuestionJSON is one of the five questions.
type QuestionJSON struct {
	Question string     `json:"question"` // its key
	Received string     `json:"received,omitempty"`
	Good     bool       `json:"good"`
	Says     []Sentence `json:"says"`
}

// Summary is a plan without its weeks.
type Summary struct {
	Status     string          `json:"status"`
	Gap        float64         `json:"gap"`
	Value      float64         `json:"value"`
	Mean       float64         `json:"mean"`
	Worst      float64         `json:"worst"`
	Spent      float64         `json:"spent"`
	Exposure   plan.Exposure   `json:"exposure"`
	Objectives []plan.Progress `json:"objectives"`
	Battles    []Taken         `json:"battles"` // those that it fights
}

// Taken is a battle that a plan fights.
type Taken struct {
	ID    dossier.BattleID `json:"id"`
	Level int              `json:"level"`
	Hours float64          `json:"hours"` // a week, on average over its weeks
}

// Summarise is a plan without its weeks.
func Summarise(p *plan.Plan) *Summary {
	if p == nil {
		return nil
	}
	s := &Summary{Status: p.Status, Gap: p.Gap, Value: p.Value, Mean: p.Mean, Worst: p.Worst, Exposure: p.Exposure, Objectives: p.Objectives, Battles: []Taken{}}
	for _, period := range p.Spend {
		s.Spent += period.Spent
	}
	s.Spent = round(s.Spent)
	hours := Weekly(p)
	for _, f := range p.Battles {
		if f.Level > 0 {
			s.Battles = append(s.Battles, Taken{f.ID, f.Level, hours[f.ID]})
		}
	}
	return s
}

// JSON is the answer as JSON.
func (a *Answer) JSON(file string) JSON {
	r := a.Request
	out := JSON{
		Schema: Schema, Dossier: file, Request: RequestJSON{What: r.What, Words: r.Words, By: r.By}, Verdict: a.Verdict, Medium: a.Medium,
		Battle: a.Battle, Made: a.Made, Reopen: a.Reopen, From: a.From.String(),
		Without: Summarise(a.Without), With: Summarise(a.With), Imposed: Summarise(a.Imposed), Fought: a.Fought,
		Stops: list(a.Stops), BreakEven: a.BreakEven, Lead: list(a.Lead), Takes: list(a.Takes), Stopping: list(a.Stopping),
		Changing: list(a.Changing), Meanwhile: list(a.Meanwhile), Notes: list(a.Notes), Unfinished: a.Unfinished,
	}
	if !r.On.IsZero() {
		out.Request.On = r.On.String()
	}
	for i, q := range a.Questions {
		out.Questions = append(out.Questions, QuestionJSON{Question(i).Key(), q.Received, q.Good, list(q.Says)})
	}
	return out
}

// list is a list that JSON writes as one even where it is empty.
func list[T any](l []T) []T {
	if l == nil {
		return []T{}
	}
	return l
}
