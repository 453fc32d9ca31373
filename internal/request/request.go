package request

import (
	"boussole/internal/dossier"
)

// Request is what somebody asks for. Only What must be there; a request that leaves the
// rest unsaid is answered too.
type Request struct {
	By    string       // who asks
	On    dossier.Date // when
	Words string       // the request as it was put
	What  string       // a platform, a medium, an action

	// The five questions.
	ForWhom   string
	Objective string
	Whose     []string // whose hours
	Saying    string
	Measured  string

	// What it takes and brings, where somebody says so.
	Hours    *dossier.Hours                  // a week, of those named in Whose
	ByCraft  map[dossier.Skill]dossier.Hours // or by skill
	Spend    *dossier.Money                  // a year, or in all where it has an end
	Effect   *dossier.Effect                 // on the metric of the objective
	Exposure *dossier.Exposed
	Start    dossier.Date
	End      dossier.Date
}

// Asks reports whether the request says how many hours it takes.
func (r *Request) Asks() bool { return r.Hours != nil || len(r.ByCraft) > 0 }

// own reports whether the request brings figures of its own, which a battle that the
// dossier has already does not stand for.
func (r *Request) own() bool {
	return r.Asks() || r.Spend != nil || r.Effect != nil || r.Exposure != nil
}

// Verdict is the gist of an answer.
type Verdict string

// The verdicts.
const (
	There    Verdict = "there"
	NotThere Verdict = "not-there"
	NotYet   Verdict = "not-yet"
)

// Question is one of the five.
type Question int

// The five questions, in their order.
const (
	ForWhom Question = iota
	ForWhat
	WithWhose
	SayingWhat
	MeasuredHow
)

// Questions is how many there are.
const Questions = 5

// Name is the question in words.
func (q Question) Name() dossier.Text {
	return [Questions]dossier.Text{
		{FR: "Pour qui ?", EN: "For whom?"},
		{FR: "Pour quel objectif ?", EN: "For which objective?"},
		{FR: "Avec les heures de qui ?", EN: "With whose hours?"},
		{FR: "Pour dire quoi ?", EN: "Saying what?"},
		{FR: "Mesuré comment ?", EN: "Measured how?"},
	}[q]
}

// Key is the question as a key of JSON.
func (q Question) Key() string {
	return [Questions]string{"for_whom", "objective", "hours_of", "saying", "measured"}[q]
}
