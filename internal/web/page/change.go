package page

import (
	"boussole/internal/change"
	"boussole/internal/check"
	"boussole/internal/document"
	"boussole/internal/dossier"
)

// Changes is what a version changed, in words.
type Changes struct {
	Frame
	Heading    string
	Highlights []string
	Parts      []ChangedPart
	Gained     []Finding // that were not there before
	Lost       []string  // that were, in words
}

// ChangedPart is what changed in a part of the dossier.
type ChangedPart struct {
	Label string
	Lines []ChangedLine
}

// ChangedLine is one thing that changed.
type ChangedLine struct {
	Text document.Text
	Tell bool // it touches the strategy
}

// Changes are what was changed up to the atlas's version from an earlier one. before is
// the report of that.
func (a *Atlas) Changes(story *change.Story, found check.Comparison, before *check.Report, from int) Changes {
	p := Changes{Frame: a.frame(a.say(tr("Ce qui a changé", "What changed"), nil), "")}
	args := check.Args{"from": from, "to": a.Version, "n": len(story.Changes), "words": capital(a.count(len(story.Changes), false))}
	p.Heading = a.say(tr("{words} {n?changement:changements}, de la version {from} à la version {to}", "{words} {n?change:changes}, from version {from} to version {to}"), args)
	if len(story.Changes) == 0 {
		p.Heading = a.say(tr("De la version {from} à la version {to}, rien n’a changé", "From version {from} to version {to}, nothing changed"), args)
	}
	for _, h := range story.Highlights() {
		p.Highlights = append(p.Highlights, a.say(h.Text, check.Args{"n": h.N, "words": a.count(h.N, h.Feminine)}))
	}
	for i := range story.Parts {
		part := ChangedPart{Label: a.say(story.Parts[i].Label, nil)}
		for j := range story.Parts[i].Lines {
			l := &story.Parts[i].Lines[j]
			part.Lines = append(part.Lines, ChangedLine{Text: a.voiced(l), Tell: l.Telling()})
		}
		p.Parts = append(p.Parts, part)
	}
	m := a.margin()
	for _, f := range found.Gained {
		for i := range a.Report.Findings {
			if &a.Report.Findings[i] == f {
				one := m.finding(i)
				one.About = a.name(f.Element)
				p.Gained = append(p.Gained, one)
			}
		}
	}
	for _, f := range found.Lost {
		p.Lost = append(p.Lost, before.Words(a.Lang, f).What+" ("+f.Code+")")
	}
	return p
}

// Proposed are what a text that is not saved would change in the latest version. Nothing in
// it leads elsewhere: whoever reads it has the text in the page alone.
func (a *Atlas) Proposed(story *change.Story, found check.Comparison, before *check.Report) Changes {
	p := a.Changes(story, found, before, a.Version)
	args := check.Args{"version": a.Version, "n": len(story.Changes)}
	p.Title, p.Foot = a.say(tr("Ce que votre fichier changerait", "What your file would change"), nil), nil
	p.Heading = a.say(tr("Ce que votre fichier changerait à la version {version} : {n:changement:changements}", "What your file would change in version {version}: {n:change:changes}"), args)
	if len(story.Changes) == 0 {
		p.Heading = a.say(tr("Votre fichier ne changerait rien à la version {version}", "Your file would change nothing in version {version}"), args)
	}
	for i := range p.Parts {
		for j := range p.Parts[i].Lines {
			unlink(p.Parts[i].Lines[j].Text)
		}
	}
	for i := range p.Gained {
		unlink(p.Gained[i].About)
	}
	return p
}

func unlink(t document.Text) {
	for i := range t {
		t[i].To, t[i].URL = "", ""
	}
}

// voiced is a line in its two voices; the element that it is of leads to its page.
func (a *Atlas) voiced(l *change.Line) document.Text {
	var t document.Text
	_, there := a.x.Find(l.Element)
	for _, piece := range l.Pieces(a.Lang) {
		r := document.Run{Text: piece.Text}
		if piece.Own {
			r.Voice = document.Organisation
			if there && l.Element != "" {
				r.To, there = string(l.Element), false
			}
		}
		t = append(t, r)
	}
	return t
}

// count is a number in words up to twelve.
func (a *Atlas) count(n int, feminine bool) string {
	words := []dossier.Text{tr("zéro", "no"), tr("un", "one"), tr("deux", "two"), tr("trois", "three"), tr("quatre", "four"), tr("cinq", "five"), tr("six", "six"), tr("sept", "seven"), tr("huit", "eight"), tr("neuf", "nine"), tr("dix", "ten"), tr("onze", "eleven"), tr("douze", "twelve")}
	switch {
	case n < 0 || n >= len(words):
		return itoa(n)
	case n == 1 && feminine:
		return a.say(tr("une", "one"), nil)
	}
	return a.say(words[n], nil)
}
