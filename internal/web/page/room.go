package page

import (
	"slices"

	"boussole/internal/check"
	"boussole/internal/document"
	"boussole/internal/dossier"
)

// Room is the page of a link of the chain.
type Room struct {
	Frame
	Prev, Next *Link
	Name       string
	Heading    document.Text // where it stands
	Teach      string
	Good, Poor string
	Above      []Finding // about the link's parts, which no element stands for
	Sections   []Section
	Elsewhere  []Finding // of this link, about elements of another
	Adds       []Link    // to the forms of new elements; none where nobody may add any
}

// Section is a section of a room. Its heading is the page's where it is the first.
type Section struct {
	ID     string
	Label  string
	Title  document.Text
	First  bool
	Groups []Group
	Edits  []Link // to the forms of the parts that stand in it
}

// Group is some blocks that stand together, and what was found about their elements.
type Group struct {
	Element  dossier.AnyID     // whose blocks they are; "" : nobody's, or several's
	Heading  *document.Heading // nil: none
	Blocks   []document.Block
	Asks     *Asks // nil: none
	Findings []Finding
	First    bool // nothing stands above it in its section
}

// Links are the eight links that have a room, in the order of the chain.
func Links() []check.Link {
	return []check.Link{check.Identity, check.Goals, check.Ground, check.Forces, check.Messages, check.Battles, check.Programme, check.Evaluation}
}

// singles are the parts that are one element each, by the section that they stand in.
var singles = map[string][]dossier.AnyID{
	"identite":   {"organisation", "identity", "vision", "value"},
	"charte":     {"charter"},
	"exposition": {"exposure"},
	"evaluation": {"evaluation"},
}

// Room is the room of a link; ok is false where the link has none.
func (a *Atlas) Room(link check.Link) (room Room, ok bool) {
	links := Links()
	at := slices.Index(links, link)
	if at < 0 {
		return Room{}, false
	}
	name := a.stationName(link)
	teach := lessons[link]
	p := Room{Frame: a.frame(name, link), Name: name, Teach: a.say(teach.why, nil), Good: a.say(teach.good, nil), Poor: a.say(teach.poor, nil)}
	if at > 0 {
		p.Prev = &Link{a.Base + "/" + string(links[at-1]), a.stationName(links[at-1])}
	}
	if at < len(links)-1 {
		p.Next = &Link{a.Base + "/" + string(links[at+1]), a.stationName(links[at+1])}
	}
	m := a.margin()
	for i, s := range a.screen.Sections(link) {
		section := Section{ID: s.ID, Label: s.Label, Title: s.Title, First: i == 0, Groups: a.groups(s.Blocks, m)}
		if i == 0 {
			p.Heading = s.Title
		}
		if own := m.about(singles[s.ID]...); len(own) > 0 && len(section.Groups) > 0 {
			section.Groups[0].Findings = append(own, section.Groups[0].Findings...)
		}
		for j := range section.Groups {
			m.besides(section.Groups[j].Findings)
		}
		section.Edits = a.parts(s.ID)
		p.Sections = append(p.Sections, section)
	}
	if len(p.Heading) == 0 {
		p.Heading = document.Says(name)
	}
	p.Above, p.Elsewhere = m.rest(link)
	p.Adds = a.adds(link)
	m.above(p.Above)
	return p, true
}

// groups divides a section's blocks: one group an element that has a heading, one a table
// or a figure for the rest.
func (a *Atlas) groups(blocks []document.Block, m *margin) []Group {
	var list []Group
	for _, b := range blocks {
		h, heading := b.(document.Heading)
		switch {
		case heading:
			g := Group{Heading: &h}
			if _, is := a.x.Find(dossier.AnyID(h.ID)); is && h.ID != "" {
				g.Element = dossier.AnyID(h.ID)
			}
			list = append(list, g)
		case len(list) == 0, list[len(list)-1].Element == "" && standsAlone(b) && len(list[len(list)-1].Blocks) > 0:
			list = append(list, Group{Blocks: []document.Block{b}})
		default:
			g := &list[len(list)-1]
			g.Blocks = append(g.Blocks, b)
		}
	}
	for i := range list {
		g := &list[i]
		g.First = i == 0
		if g.Element != "" {
			g.Asks = a.asks(g.Element)
			g.Findings = m.about(g.Element)
			continue
		}
		for _, b := range g.Blocks {
			g.Findings = append(g.Findings, m.about(named(b)...)...)
		}
	}
	return list
}

// standsAlone reports whether a block has a margin of its own.
func standsAlone(b document.Block) bool {
	switch b.(type) {
	case document.Table, document.Definitions, document.Figure:
		return true
	}
	return false
}

// named are the elements that the rows of a table or the terms of definitions name.
func named(b document.Block) []dossier.AnyID {
	var ids []dossier.AnyID
	take := func(t document.Text) {
		for _, r := range t {
			if r.To != "" {
				ids = append(ids, dossier.AnyID(r.To))
				return
			}
		}
	}
	switch b := b.(type) {
	case document.Table:
		for _, row := range b.Rows {
			if len(row) > 0 {
				take(row[0])
			}
		}
	case document.Definitions:
		for _, e := range b.Entries {
			take(e.Term)
		}
	}
	return ids
}

// RoomOf is the link in whose room elements of a kind stand.
func RoomOf(k dossier.Kind) check.Link {
	switch k {
	case dossier.KindGoal, dossier.KindProblem, dossier.KindObjective:
		return check.Goals
	case dossier.KindAudience, dossier.KindActor, dossier.KindSWOT, dossier.KindOffer:
		return check.Ground
	case dossier.KindRole, dossier.KindBudget, dossier.KindTool, dossier.KindArrangement, dossier.KindConstraint, dossier.KindExpectation, dossier.KindMission:
		return check.Forces
	case dossier.KindMessage, dossier.KindCharter:
		return check.Messages
	case dossier.KindBattle, dossier.KindChannel, dossier.KindMediaLine, dossier.KindSynergy, dossier.KindRisk, dossier.KindCrisisLevel, dossier.KindExposure:
		return check.Battles
	case dossier.KindAction, dossier.KindSeason:
		return check.Programme
	case dossier.KindEvaluation, dossier.KindReview, dossier.KindIndicator, dossier.KindDecision, dossier.KindWaiver:
		return check.Evaluation
	}
	return check.Identity
}
