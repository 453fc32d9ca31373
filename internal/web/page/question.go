package page

import (
	"cmp"
	"slices"

	"boussole/internal/begin"
	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/locale"
)

// Question is a page of the questions that a dossier begins with.
type Question struct {
	Title    string
	Progress string // "Question 3 sur 12"
	Why      string
	Good     string
	Poor     string
	Draft    string // the dossier so far, which the form sends back
	Before   string // the same as it was before this question
	Said     string // what was answered to this question before it is asked again, likewise
	Resumed  bool   // they were left here, and are gone on with

	// A prompt, unless the question is over.
	Ask      string
	Hint     string // in which form to answer; "" for words
	Optional bool
	First    bool // nothing of the question is answered yet
	Long     bool // the answer takes some lines
	Choices  []Choice
	Several  bool   // several of the choices may be answered
	Typed    string // what was typed, or answered before
	Fault    string // why it was not taken

	Over     bool // the question has had its answers
	Findings []Finding
	Done     bool // all is said
}

// Choice is a word that may be answered.
type Choice struct {
	Word   string
	Label  string
	Chosen bool
}

// briefs are the prompts that some words answer: a name, where something comes from.
var briefs = [...]string{"name", "unit", "metric", "source", "quote_source", "decided_by", "measured_by"}

// hints say in which form a kind of answer is written.
var hints = map[begin.Kind]dossier.Text{
	begin.List:   tr("Plusieurs se séparent par des virgules.", "Separate several by commas."),
	begin.Day:    tr("Une date, par exemple 30/09/2027.", "A date, such as 30/09/2027."),
	begin.Number: tr("Un nombre.", "A number."),
	begin.Count:  tr("Un nombre entier.", "A whole number."),
	begin.Grade:  tr("De 1 à 5.", "From 1 to 5."),
	begin.Amount: tr("Un montant et sa monnaie, par exemple 1200 EUR.", "An amount and its currency, such as 1200 EUR."),
	begin.Work:   tr("Des heures par semaine.", "Hours a week."),
	begin.Share:  tr("Une part, par exemple 40 %.", "A share, such as 40%."),
}

// QuestionOf is the page of where an interview stands, with what the rules find in what was
// just answered; refused says why an answer was not taken.
func QuestionOf(lang locale.Lang, iv *begin.Interview, rules []*check.Rule, today dossier.Date, refused *begin.Refusal, typed string) Question {
	say := func(t dossier.Text, args check.Args) string { return check.Sentence(lang, t, args, nil) }
	p := Question{Draft: string(iv.Text("dossier.yaml"))}
	ask, ok := iv.Ask()
	if !ok {
		return AllSaid(lang, p.Draft)
	}
	q := ask.Question
	p.Title, p.Why, p.Good, p.Poor = say(q.Title, nil), say(q.Why, nil), say(q.Good, nil), say(q.Poor, nil)
	p.Progress = say(tr("Question {n} sur {total}", "Question {n} of {total}"), check.Args{"n": ask.Number, "total": ask.Total})
	if ask.Over {
		p.Over = true
		report, weak := iv.Weak(rules, today)
		for i := range weak {
			f := &weak[i]
			w := report.Words(lang, f)
			p.Findings = append(p.Findings, Finding{ID: "f" + itoa(i+1), Mark: marks[f.Severity], Word: check.SeverityWord(lang, f.Severity), Code: f.Code, Rule: "/rules/" + f.Code, What: w.What, Why: w.Why, Mend: w.Mend, Open: i == 0})
		}
		return p
	}
	p.Typed = cmp.Or(typed, ask.Former)
	prompt(&p, lang, ask, say)
	if refused != nil {
		p.Fault = refusedBecause(lang, refused, rules)
	}
	return p
}

// AllSaid is the page of a dossier whose questions have all been answered.
func AllSaid(lang locale.Lang, draft string) Question {
	return Question{Done: true, Draft: draft, Title: check.Sentence(lang, tr("Tout est dit", "All is said"), nil, nil)}
}

// prompt fills in what is asked.
func prompt(p *Question, lang locale.Lang, ask begin.Ask, say func(dossier.Text, check.Args) string) {
	p.Ask = say(ask.Prompt.Ask, nil)
	if ask.More && ask.Prompt.More.FR != "" {
		p.Ask = say(ask.Prompt.More, nil)
	}
	p.Optional = ask.Optional
	p.First = ask.First
	p.Long = ask.Prompt.Kind == begin.List || ask.Prompt.Kind == begin.Line && !slices.Contains(briefs[:], ask.Prompt.Key)
	p.Several = ask.Prompt.Kind == begin.Words
	p.Hint = say(hints[ask.Prompt.Kind], nil)
	for _, c := range ask.Choices {
		if !c.Hidden {
			p.Choices = append(p.Choices, Choice{Word: c.Word, Label: say(c.Label, nil), Chosen: c.Word == p.Typed})
		}
	}
	if _, is := hints[ask.Prompt.Kind]; !is {
		p.Hint = ""
	}
	if lang == locale.English && ask.Prompt.Kind == begin.Day {
		p.Hint = say(tr("", "A date, such as 2027-09-30."), nil)
	}
}

// refusedBecause is why an answer was not taken.
func refusedBecause(lang locale.Lang, r *begin.Refusal, rules []*check.Rule) string {
	if len(r.Faults) == 0 {
		return check.Sentence(lang, r.What, r.Args, nil)
	}
	report := check.FaultReport("", r.Faults[:1], rules)
	w := report.Words(lang, &report.Findings[0])
	return w.What + " " + w.Mend
}
