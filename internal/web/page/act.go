package page

import (
	"net/url"

	"boussole/internal/check"
	"boussole/internal/document"
	"boussole/internal/dossier"
	"boussole/internal/form"
)

// Acts are what one can do about a finding.
type Acts struct {
	Correct *Link
	Waive   string // the address where it is waived
	Lift    string // the address that a waiver is lifted at
}

// acts are what whoever may change the dossier can do about a finding. Where the finding is
// about nothing that a form could change, there is no way to correct it.
func (a *Atlas) acts(f *check.Finding) *Acts {
	if !a.Edits {
		return nil
	}
	acts := &Acts{Correct: a.correct(f)}
	switch {
	case f.Waived != nil:
		acts.Lift = a.Base + "/e/" + url.PathEscape(string(f.Waived.ID)) + "/lift?base=" + itoa(a.Version)
	case f.Waivable():
		acts.Waive = a.Base + "/waive?" + url.Values{"rule": {f.Code}, "about": {string(WaivedElement(f))}}.Encode()
	}
	if *acts == (Acts{}) {
		return nil
	}
	return acts
}

// WaivedElement is what a waiver of a finding is about: its element, or its part; "" is the
// whole dossier.
func WaivedElement(f *check.Finding) dossier.AnyID {
	if f.Element != "" {
		return f.Element
	}
	if _, is := dossier.DescribeField("Dossier", f.Field); is {
		return dossier.AnyID(f.Field)
	}
	return ""
}

// correct leads to the form where the finding is mended, at its field.
func (a *Atlas) correct(f *check.Finding) *Link {
	id, path := f.Element, f.Field
	if id == "" && dossier.Single(dossier.AnyID(path)) {
		id, path = dossier.AnyID(path), ""
	}
	if kind, is := a.missing(id, path); is {
		return &Link{a.Base + "/add/" + string(kind), a.say(tr("Ajouter : {kind}", "Add: {kind}"), check.Args{"kind": kind})}
	}
	query := url.Values{"finding": {f.Code}}
	if f.Field != "" {
		query.Set("field", f.Field)
	}
	if address := a.editing(id, path, query); address != "" {
		return &Link{address, a.say(tr("Corriger", "Correct"), nil)}
	}
	return nil
}

// editing is the address of an element's form, at a field; "" where it has none.
func (a *Atlas) editing(id dossier.AnyID, path string, query url.Values) string {
	s, is := form.Of(a.Lang, a.Dossier, id)
	if !is {
		return ""
	}
	address := a.Base + "/e/" + url.PathEscape(string(id)) + "/edit"
	if len(query) > 0 {
		address += "?" + query.Encode()
	}
	if at := s.Field(path); at != "" {
		address += "#" + form.Anchor(at)
	}
	return address
}

// missing is the kind of elements that a finding wants where it is about a list of them: a
// part of the dossier, or the reviews and indicators of the evaluation.
func (a *Atlas) missing(id dossier.AnyID, path string) (dossier.Kind, bool) {
	part := path
	if id != "" {
		part = string(id) + "." + path
	}
	for _, kind := range addable {
		if at, _, _ := dossier.ListOf(kind); at == part && a.Dossier.Count(part) == 0 {
			return kind, true
		}
	}
	return "", false
}

// addable are the kinds of elements that people add, in the order of the chain.
var addable = []dossier.Kind{
	dossier.KindGoal, dossier.KindProblem, dossier.KindObjective,
	dossier.KindAudience, dossier.KindActor, dossier.KindSWOT, dossier.KindOffer,
	dossier.KindRole, dossier.KindBudget, dossier.KindTool, dossier.KindArrangement, dossier.KindConstraint, dossier.KindExpectation, dossier.KindMission,
	dossier.KindMessage,
	dossier.KindBattle, dossier.KindChannel, dossier.KindMediaLine, dossier.KindSynergy, dossier.KindRisk, dossier.KindCrisisLevel,
	dossier.KindAction, dossier.KindSeason,
	dossier.KindReview, dossier.KindIndicator, dossier.KindDecision,
}

// parts lead to the forms of the single parts of a section.
func (a *Atlas) parts(section string) []Link {
	if !a.Edits {
		return nil
	}
	var list []Link
	for _, id := range singles[section] {
		list = append(list, Link{a.editing(id, "", nil), a.kind(dossier.Kind(id))})
	}
	return list
}

// adds lead to the forms of new elements of a room.
func (a *Atlas) adds(room check.Link) []Link {
	if !a.Edits {
		return nil
	}
	var list []Link
	for _, kind := range addable {
		if RoomOf(kind) == room {
			list = append(list, Link{a.Base + "/add/" + string(kind), a.kind(kind)})
		}
	}
	return list
}

// spoken is what to do about a finding, with the fields called as the pages call them.
func (a *Atlas) spoken(f *check.Finding, mend string) string {
	id := f.Element
	if id == "" && dossier.Single(dossier.AnyID(f.Field)) {
		id = dossier.AnyID(f.Field)
	}
	s, is := form.Of(a.Lang, a.Dossier, id)
	if !is {
		return mend
	}
	if a.speakers[s.Kind] == nil {
		a.speakers[s.Kind] = s.Speaker()
	}
	return a.speakers[s.Kind].Replace(mend)
}

// Advice is the finding of a rule about an element and one of its fields, as it stands above
// that field in a form; nil where there is none any more.
func (a *Atlas) Advice(code string, id dossier.AnyID, path string) *Finding {
	for i := range a.Report.Findings {
		f := &a.Report.Findings[i]
		about := f.Element == id || f.Element == "" && f.Field == string(id)
		if f.Code == code && about && (path == "" || f.Field == path) {
			return a.Advised(f)
		}
	}
	return nil
}

// Advised is a finding of the report as it stands above a form.
func (a *Atlas) Advised(f *check.Finding) *Finding {
	for i := range a.Report.Findings {
		if &a.Report.Findings[i] == f {
			one := a.margin().finding(i)
			one.Open, one.Acts = true, nil
			return &one
		}
	}
	return nil
}

// Notice is what was just saved, and what it changed in the findings.
type Notice struct {
	Text    string
	Lost    []Told // findings that are there no more
	Gained  []Told
	Aside   []Told // that a waiver sets aside now
	Changes string // the address of the differences
}

// Told is a finding by its code and title.
type Told struct {
	Mark  document.Mark
	Code  string
	Title string
	About document.Text
}

// Notice is what a version changed from the one before, whose report is given.
func (a *Atlas) Notice(number int, found check.Comparison, before, after *check.Report) *Notice {
	n := a.compared(found, before, after)
	n.Changes = a.Base + "/versions/" + itoa(number) + "/changes"
	args := check.Args{"n": number, "lost": len(n.Lost), "gained": len(n.Gained), "aside": len(n.Aside)}
	switch {
	case len(n.Lost)+len(n.Gained)+len(n.Aside) == 0:
		n.Text = a.say(tr("Version {n} enregistrée. Les constats restent les mêmes.", "Version {n} is saved. The findings are the same."), args)
	case len(n.Aside) > 0 && len(n.Lost)+len(n.Gained) == 0:
		n.Text = a.say(tr("Version {n} enregistrée : {aside:constat écarté:constats écartés} par dérogation.", "Version {n} is saved: {aside:finding is:findings are} set aside by a waiver."), args)
	case len(n.Gained) == 0:
		n.Text = a.say(tr("Version {n} enregistrée : {lost:constat levé:constats levés}, aucun nouveau.", "Version {n} is saved: {lost:finding gone:findings gone}, none new."), args)
	case len(n.Lost) == 0:
		n.Text = a.say(tr("Version {n} enregistrée : aucun constat levé, {gained:nouveau:nouveaux}.", "Version {n} is saved: no finding gone, {gained:new one:new ones}."), args)
	default:
		n.Text = a.say(tr("Version {n} enregistrée : {lost:constat levé:constats levés}, {gained:nouveau:nouveaux}.", "Version {n} is saved: {lost:finding gone:findings gone}, {gained:new one:new ones}."), args)
	}
	return n
}

// compared are the findings that differ between two reports.
func (a *Atlas) compared(found check.Comparison, before, after *check.Report) *Notice {
	n := &Notice{}
	told := func(r *check.Report, list []*check.Finding, mark document.Mark) (all []Told) {
		for _, f := range list {
			one := Told{Mark: mark, Code: f.Code, Title: r.Words(a.Lang, f).Title}
			if mark == "" {
				one.Mark = marks[f.Severity]
			}
			if f.Element != "" {
				one.About = a.name(f.Element)
			}
			all = append(all, one)
		}
		return all
	}
	n.Lost = told(before, found.Lost, document.MarkSound)
	n.Gained = told(after, found.Gained, "")
	n.Aside = told(after, found.Aside, document.MarkWaived)
	return n
}

// Unchanged says that nothing was saved, for nothing was changed.
func (a *Atlas) Unchanged() *Notice {
	return &Notice{Text: a.say(tr("Rien n’a changé : aucune version n’a été enregistrée.", "Nothing changed: no version was saved."), nil)}
}
