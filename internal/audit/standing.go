package audit

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"boussole/internal/audit/anchor"
	"boussole/internal/audit/library"
	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/locale"
)

// The findings that say where the document as a whole stands.
const (
	anybodyRule = "B913"
	copiedRule  = "B915"
)

// Standing says in one sentence where the document stands: what the findings on the whole
// of it say, where there are any, and else the shares. It is never all there is to say:
// the shares and the sentences stand under it.
func (a *Audit) Standing() (check.Text, check.Args) {
	v := a.Verdict
	if v == nil || len(v.Sentences) == 0 {
		return check.Text{FR: "Le document est lu ; rien n’y permet de dire à qui sont ses phrases.", EN: "The document is read; nothing in it says whose its sentences are."}, nil
	}
	found := func(code string) bool {
		return slices.ContainsFunc(a.Remarks, func(r Remark) bool { return r.Finding.Code == code })
	}
	args := check.Args{
		"own": dossier.Share(v.Share(anchor.Own)), "borrowed": dossier.Share(v.Share(anchor.Borrowed)), "anybody": dossier.Share(v.Share(anchor.Anybody)),
	}
	switch {
	case found(copiedRule):
		return check.Text{FR: "Une part de ce texte se lit déjà chez un autre.", EN: "Part of this text can be read elsewhere already."}, nil
	case found(anybodyRule):
		return check.Text{FR: "Presque tout ce texte irait à n’importe qui.", EN: "Nearly all of this text would suit anybody."}, nil
	case v.Count(anchor.Own)+v.Count(anchor.Borrowed) == 0:
		return check.Text{FR: "Aucune de ces phrases n’est qu’à vous : toutes iraient à n’importe qui.", EN: "None of these sentences is yours alone: all of them would suit anybody."}, nil
	case v.Count(anchor.Own) == 0:
		return check.Text{
			FR: "Aucune de ces phrases n’est qu’à vous : {borrowed} se lisent ailleurs, {anybody} iraient à n’importe qui.",
			EN: "None of these sentences is yours alone: {borrowed} can be read elsewhere, {anybody} would suit anybody.",
		}, args
	case v.Count(anchor.Borrowed) > 0:
		return check.Text{
			FR: "{own} de ces phrases ne sont qu’à vous, {borrowed} se lisent ailleurs, {anybody} iraient à n’importe qui.",
			EN: "{own} of these sentences are yours alone, {borrowed} can be read elsewhere, {anybody} would suit anybody.",
		}, args
	}
	return check.Text{
		FR: "{own} de ces phrases ne sont qu’à vous, {anybody} iraient à n’importe qui.",
		EN: "{own} of these sentences are yours alone, {anybody} would suit anybody.",
	}, args
}

// kindNames are what people call the kinds of sentences, in the order in which they are
// told.
var kindNames = []struct {
	kind anchor.Kind
	sign string
	name check.Text
	json string
}{
	{anchor.Own, "━━", check.Text{FR: "À vous", EN: "Yours"}, "own"},
	{anchor.Borrowed, "══", check.Text{FR: "Empruntées", EN: "Borrowed"}, "borrowed"},
	{anchor.Anybody, "┄┄", check.Text{FR: "À n’importe qui", EN: "Anybody’s"}, "anybody"},
}

// WriteText writes the audit for people: whose the sentences are, what the chain holds, the
// objectives, what is alike elsewhere; then the findings, as a check does.
func (a *Audit) WriteText(w io.Writer, lang locale.Lang, paint check.Paint) error {
	t := telling{w: bufio.NewWriter(w), lang: lang, paint: paint, a: a}
	t.line(paint(check.StyleStrong, locale.Wrap(t.say(a.Standing()), textWidth, "")))
	t.whose()
	t.sentences()
	t.chain()
	t.goals()
	t.alike()
	t.line("")
	if err := t.w.Flush(); err != nil {
		return err
	}
	return a.Report.WriteText(w, lang, nil, paint)
}

type telling struct {
	w     *bufio.Writer
	lang  locale.Lang
	paint check.Paint
	a     *Audit
}

const textWidth = 92

func (t *telling) line(s string) { fmt.Fprintln(t.w, strings.TrimRight(s, " ")) }

func (t *telling) say(text check.Text, args check.Args) string {
	return check.Sentence(t.lang, text, args, nil)
}

func (t *telling) put(text check.Text, args check.Args) {
	t.line(locale.Wrap(t.say(text, args), textWidth, ""))
}

// whose says whose the document was taken to be.
func (t *telling) whose() {
	if len(t.a.Whose) == 0 {
		t.put(check.Text{
			FR: "À qui est ce document n’a pas été dit. Dites-le par --name ou --dossier : vos autres textes ne passeront pas pour ceux d’un autre.",
			EN: "Whose document this is was not said. Say it with --name or --dossier: your other texts will not pass for somebody else’s.",
		}, nil)
		return
	}
	t.put(check.Text{FR: "Lu comme un document de « {name} ».", EN: "Read as a document of “{name}”."}, check.Args{"name": t.a.Whose[0]})
}

// sentences says what share of them is own, borrowed and anybody's, with one of each.
func (t *telling) sentences() {
	v := t.a.Verdict
	if v == nil || len(v.Sentences) == 0 {
		return
	}
	t.line("")
	wide := 0
	for _, k := range kindNames {
		wide = max(wide, utf8.RuneCountInString(t.say(k.name, nil)))
	}
	for _, k := range kindNames {
		name := t.say(k.name, nil)
		name += strings.Repeat(" ", wide-utf8.RuneCountInString(name))
		t.line(t.paint(check.StyleStrong, k.sign+" "+name) + "  " + t.say(check.Text{FR: "{share}, {n:phrase:phrases} sur {all}", EN: "{share}, {n:sentence:sentences} of {all}"},
			check.Args{"share": dossier.Share(v.Share(k.kind)), "n": v.Count(k.kind), "all": len(v.Sentences)}))
		for i := range v.Sentences {
			s := &v.Sentences[i]
			if s.Kind != k.kind {
				continue
			}
			b := &t.a.Blocks[s.Block]
			said := t.say(check.Text{FR: "« {s} »", EN: "“{s}”"}, check.Args{"s": Excerpt(s.Span.In(b.Text))})
			if at := t.say(PlaceWords(b.Place), nil); at != "" {
				said += " (" + at + ")"
			}
			t.line(t.paint(check.StyleQuiet, locale.Wrap(said, textWidth, "     ")))
			break
		}
	}
}

// chain says which links the document holds and which it lacks.
func (t *telling) chain() {
	var lacking []string
	held := 0
	for i := range t.a.Coverage {
		if c := &t.a.Coverage[i]; c.Held {
			held++
		} else {
			lacking = append(lacking, t.say(PartName(c.Part), nil))
		}
	}
	t.line("")
	args := check.Args{"held": held, "all": len(t.a.Coverage), "lacking": lacking}
	if len(lacking) == 0 {
		t.put(check.Text{FR: "La chaîne : les {all} maillons sont là.", EN: "The chain: all {all} links are there."}, args)
		return
	}
	t.put(check.Text{FR: "La chaîne : {held:maillon:maillons} sur {all}. Absents : {lacking}.", EN: "The chain: {held:link:links} of {all}. Absent: {lacking}."}, args)
}

// goals says how many objectives say all that an objective must.
func (t *telling) goals() {
	whole := 0
	for i := range t.a.Objectives {
		if o := &t.a.Objectives[i]; o.Metric != nil && o.Baseline != nil && o.Target != nil && o.Date != nil && o.Audience != nil {
			whole++
		}
	}
	if len(t.a.Objectives) == 0 {
		t.put(check.Text{FR: "Les objectifs : aucun n’a été trouvé.", EN: "The objectives: none was found."}, nil)
		return
	}
	if whole == 0 {
		t.put(check.Text{
			FR: "Les objectifs : {n:trouvé:trouvés}, aucun avec mesure, départ, cible, échéance et public.",
			EN: "The objectives: {n} found, none with a measure, a baseline, a target, a date and an audience.",
		}, check.Args{"n": len(t.a.Objectives)})
		return
	}
	t.put(check.Text{
		FR: "Les objectifs : {n:trouvé:trouvés}, dont {whole} avec mesure, départ, cible, échéance et public.",
		EN: "The objectives: {n} found, {whole} of which with a measure, a baseline, a target, a date and an audience.",
	}, check.Args{"n": len(t.a.Objectives), "whole": whole})
}

// alike names the texts that share passages with the document, and those that do not count.
func (t *telling) alike() {
	if t.a.Verdict == nil {
		return
	}
	for _, m := range t.a.Verdict.Comparison.Twins {
		if m.Containment < anchor.Default().Warn {
			break
		}
		args := check.Args{"title": m.Entry.Title, "name": m.Entry.Organisation, "share": dossier.Share(m.Containment)}
		if m.Entry.Organisation == "" {
			t.put(check.Text{FR: "{share} de ses suites de quatre mots se lisent aussi dans « {title} ».", EN: "{share} of its four-word phrases are in “{title}” too."}, args)
			continue
		}
		t.put(check.Text{FR: "{share} de ses suites de quatre mots se lisent aussi dans « {title} » ({name}).", EN: "{share} of its four-word phrases are in “{title}” ({name}) too."}, args)
	}
	for _, m := range t.a.Verdict.Comparison.Others {
		t.put(Apart(&m))
	}
}

// Apart says why a text of the library does not count as another's.
func Apart(m *library.Match) (check.Text, check.Args) {
	args := check.Args{"title": m.Entry.Title, "share": dossier.Share(m.Containment), "name": m.Entry.Organisation}
	return apart(m), args
}

func apart(m *library.Match) check.Text {
	switch m.Relation {
	case library.Same:
		return check.Text{FR: "Ce document est déjà dans la bibliothèque (« {title} ») : il n’est pas comparé à lui-même.", EN: "This document is in the library already (“{title}”): it is not compared with itself."}
	case library.Version:
		return check.Text{FR: "La bibliothèque en a une autre version (« {title} », {share} de ses suites de quatre mots) : elle ne compte pas.", EN: "The library has another version of it (“{title}”, {share} of its four-word phrases): it does not count."}
	case library.House:
		return check.Text{FR: "« {title} » est un autre texte de la même maison ({share} de ses suites de quatre mots) : se répéter n’est pas emprunter.", EN: "“{title}” is another text of the same house ({share} of its four-word phrases): to repeat oneself is not to borrow."}
	case library.Perhaps:
		if m.Entry.Organisation == "" {
			return check.Text{FR: "« {title} » a {share} de ses suites de quatre mots : c’en est peut-être une version antérieure, et elle ne compte pas comme un emprunt. Dites par --name à qui est ce document.", EN: "“{title}” has {share} of its four-word phrases: it is perhaps an earlier version of it, and does not count as borrowed. Say with --name whose this document is."}
		}
		return check.Text{FR: "« {title} » ({name}) a {share} de ses suites de quatre mots : c’est peut-être votre propre version antérieure, et elle ne compte pas comme un emprunt. Dites par --name à qui est ce document.", EN: "“{title}” ({name}) has {share} of its four-word phrases: it is perhaps your own earlier version, and does not count as borrowed. Say with --name whose this document is."}
	case library.Twin:
	}
	return check.Text{FR: "« {title} » a {share} de ses suites de quatre mots.", EN: "“{title}” has {share} of its four-word phrases."}
}

// JSONSchema names the form of the JSON of an audit: that of a check, and more.
const JSONSchema = "boussole/audit/1"

// WriteJSON writes the audit as JSON, its words in one language.
func (a *Audit) WriteJSON(w io.Writer, lang locale.Lang) error {
	var report bytes.Buffer
	if err := a.Report.WriteJSON(&report, lang); err != nil {
		return err
	}
	// The keys of a check's report, so that what reads one reads the other.
	out := map[string]json.RawMessage{}
	if err := json.Unmarshal(report.Bytes(), &out); err != nil {
		return err
	}
	for key, value := range a.values(lang) {
		raw, err := plain(value)
		if err != nil {
			return err
		}
		out[key] = raw
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(out)
}

// plain is JSON that leaves <, > and & as they are.
func plain(value any) (json.RawMessage, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	err := enc.Encode(value)
	return b.Bytes(), err
}
