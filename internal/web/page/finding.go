package page

import (
	"cmp"
	"slices"

	"boussole/internal/check"
	"boussole/internal/document"
	"boussole/internal/dossier"
)

// Finding is something that does not hold, beside what it is about.
type Finding struct {
	ID     string // within its page
	Mark   document.Mark
	Word   string // "Bloquant"
	Code   string
	Rule   string // the address of its rule
	What   string
	Why    string // with its principle
	Mend   string
	Waived string        // until when, why and by whom; "" where it is not waived
	About  document.Text // the element, where the page is not beside it
	Line   string        // of the file, where that is shown
	Open   bool          // its reasons are shown at once
	Acts   *Acts         // nil: there is nothing to do about it here
}

// marks are the signs of the severities.
var marks = map[check.Severity]document.Mark{
	check.Blocking: document.MarkBlocking, check.Warning: document.MarkWarning, check.Advice: document.MarkAdvice,
}

// findingMark is the sign of a finding.
func findingMark(f *check.Finding) document.Mark {
	if !f.Counts() {
		return document.MarkWaived
	}
	return marks[f.Severity]
}

// margin makes findings for the margin of one page. The reasons of a rule are shown at
// once for what blocks or warns, the first time; they are folded after that.
type margin struct {
	a     *Atlas
	shown map[string]bool // rules whose reasons are shown
	used  map[int]bool    // findings that stand on the page
}

func (a *Atlas) margin() *margin {
	return &margin{a: a, shown: map[string]bool{}, used: map[int]bool{}}
}

// finding is the finding of a place in the report.
func (m *margin) finding(i int) Finding {
	a := m.a
	f := &a.Report.Findings[i]
	m.used[i] = true
	w := a.Report.Words(a.Lang, f)
	one := Finding{
		ID: "f" + itoa(i+1), Mark: findingMark(f), Word: check.SeverityWord(a.Lang, f.Severity), Code: f.Code, Rule: "/rules/" + f.Code,
		What: w.What, Why: w.Why, Mend: a.spoken(f, w.Mend), Acts: a.acts(f),
	}
	if f.Principle != "" {
		one.Why += " (" + f.Principle + ")"
	}
	switch {
	case f.Waived != nil:
		one.Waived = a.say(tr("Dérogation jusqu’au {date} : {reason} ({author})", "Waived until {date}: {reason} ({author})"),
			check.Args{"date": f.Waived.Expires, "reason": f.Waived.Reason, "author": f.Waived.Author})
	case f.Counts() && f.Severity >= check.Warning:
		one.Open = !m.shown[f.Code]
	}
	return one
}

// open shows the reasons of a finding, if they are to be shown and are not shown yet.
func (m *margin) open(one *Finding) {
	one.Open = one.Open && !m.shown[one.Code]
	m.shown[one.Code] = m.shown[one.Code] || one.Open
}

// besides puts the gravest first of the findings that stand beside one element, and folds
// the reasons of each that does not stand there alone: they would push the next element
// down.
func (m *margin) besides(list []Finding) {
	gravest(list)
	for i := range list {
		list[i].Open = list[i].Open && len(list) == 1
		m.open(&list[i])
	}
}

// above puts the gravest first of the findings at the head of a page, and folds the reasons
// of all but the first.
func (m *margin) above(list []Finding) {
	gravest(list)
	for i := range list {
		list[i].Open = list[i].Open && i == 0
		m.open(&list[i])
	}
}

// weights are the signs of findings from the gravest to the lightest.
var weights = [...]document.Mark{document.MarkBlocking, document.MarkWarning, document.MarkAdvice, document.MarkWaived}

func gravest(list []Finding) {
	slices.SortStableFunc(list, func(x, y Finding) int {
		return cmp.Compare(slices.Index(weights[:], x.Mark), slices.Index(weights[:], y.Mark))
	})
}

// about are the findings about elements, each element's in the report's order, that do
// not stand on the page yet.
func (m *margin) about(ids ...dossier.AnyID) []Finding {
	var list []Finding
	for _, id := range ids {
		for _, i := range m.a.byElement[id] {
			if !m.used[i] {
				list = append(list, m.finding(i))
			}
		}
	}
	return list
}

// rest are the findings of a link that do not stand on the page yet: about the link's
// parts, and about elements of other links.
func (m *margin) rest(link check.Link) (here, elsewhere []Finding) {
	for i := range m.a.Report.Findings {
		f := &m.a.Report.Findings[i]
		if f.Link != link || m.used[i] {
			continue
		}
		one := m.finding(i)
		if f.Element == "" {
			here = append(here, one)
			continue
		}
		one.About = m.a.name(f.Element)
		m.open(&one)
		elsewhere = append(elsewhere, one)
	}
	return here, elsewhere
}

// Findings is the page of all findings.
type Findings struct {
	Frame
	Heading string
	Filters []Filter
	Groups  []FindingGroup
	Notes   []string // what could not be judged, and why
}

// Filter shows the findings of one severity, or all.
type Filter struct {
	Link
	Mark    document.Mark
	Current bool
}

// FindingGroup is the findings of a link of the chain.
type FindingGroup struct {
	ID       string
	Title    string
	Href     string // of its room; "" where it has none
	Findings []Finding
}

// Findings are all findings, or those of one severity, by link of the chain.
func (a *Atlas) Findings(only string) Findings {
	severity, is := check.ParseSeverity(only)
	if !is {
		severity = check.Off
	}
	p := Findings{Frame: a.frame(a.say(tr("Constats", "Findings"), nil), ""), Heading: a.foundHeading()}
	p.Filters = a.filters(severity)
	m := a.margin()
	for i := range a.Report.Findings {
		f := &a.Report.Findings[i]
		if severity != check.Off && (f.Severity != severity || !f.Counts()) {
			continue
		}
		if n := len(p.Groups); n == 0 || p.Groups[n-1].ID != string(f.Link) {
			p.Groups = append(p.Groups, FindingGroup{ID: string(f.Link), Title: check.LinkName(a.Lang, f.Link), Href: a.room(f.Link)})
		}
		one := m.finding(i)
		m.open(&one)
		if f.Element != "" {
			one.About = a.name(f.Element)
		}
		if f.Line > 1 {
			one.Line = a.say(tr("ligne {n} du fichier", "line {n} of the file"), check.Args{"n": f.Line})
		}
		g := &p.Groups[len(p.Groups)-1]
		g.Findings = append(g.Findings, one)
	}
	if severity == check.Off {
		for i := range a.Report.Notes {
			p.Notes = append(p.Notes, a.Report.Unjudged(a.Lang, &a.Report.Notes[i]))
		}
	}
	return p
}

// room is the address of a link's room; "" for what is not a bearing.
func (a *Atlas) room(l check.Link) string {
	if slices.Contains(check.Links[:], l) && l != check.Input && l != check.Audit {
		return a.Base + "/" + string(l)
	}
	return ""
}

// foundHeading says how much was found.
func (a *Atlas) foundHeading() string {
	r := a.Report
	args := check.Args{"b": r.Count(check.Blocking), "w": r.Count(check.Warning), "a": r.Count(check.Advice)}
	switch {
	case r.Worst() == check.Off:
		return a.say(tr("Les contrôles ne trouvent rien à redire.", "The checks find nothing to report."), nil)
	case r.Count(check.Blocking) == 0:
		return a.say(tr("Rien ne bloque : {w:alerte:alertes}, {a:conseil:conseils}.", "Nothing blocks: {w:warning:warnings}, {a:piece of advice:pieces of advice}."), args)
	}
	return a.say(tr("{b:constat bloque:constats bloquent} ; {w:alerte:alertes}, {a:conseil:conseils}.", "{b:finding blocks:findings block}; {w:warning:warnings}, {a:piece of advice:pieces of advice}."), args)
}

func (a *Atlas) filters(current check.Severity) []Filter {
	list := []Filter{{Link: Link{a.Base + "/findings", a.say(tr("Tous", "All"), nil)}, Current: current == check.Off}}
	for _, s := range []check.Severity{check.Blocking, check.Warning, check.Advice} {
		if n := a.Report.Count(s); n > 0 {
			list = append(list, Filter{
				Link: Link{a.Base + "/findings?severity=" + s.String(), check.SeverityWord(a.Lang, s) + " " + itoa(n)},
				Mark: marks[s], Current: current == s,
			})
		}
	}
	return list
}

// gravest are the places of the findings that count, the gravest first, and within a
// severity in the order of the chain, what is about the file itself last; of one rule the
// first alone.
func (a *Atlas) gravest() []int {
	var list []int
	seen := map[string]bool{}
	for i := range a.Report.Findings {
		if f := &a.Report.Findings[i]; f.Counts() && !seen[f.Code] {
			seen[f.Code] = true
			list = append(list, i)
		}
	}
	last := func(f *check.Finding) int {
		if f.Link == check.Input {
			return 1
		}
		return 0
	}
	slices.SortStableFunc(list, func(i, j int) int {
		f, g := &a.Report.Findings[i], &a.Report.Findings[j]
		return cmp.Or(cmp.Compare(g.Severity, f.Severity), cmp.Compare(last(f), last(g)))
	})
	return list
}
