package report

import (
	"cmp"
	"slices"
	"strings"

	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/locale"
)

// colon stands between a label and what it labels.
var colon = dossier.Text{FR: " : ", EN: ": "}

// say is a text in the reader's language.
func (p *programme) say(t dossier.Text) string {
	if p.Lang == locale.French {
		return locale.Typeset(p.Lang, t.FR)
	}
	return t.EN
}

// word is what a word of a closed set is called.
func (p *programme) word(typeName, word string) string {
	desc, _ := dossier.DescribeWord(typeName, word)
	return p.say(desc.Label)
}

// title is a text on one line, or the element's id where there is none.
func (p *programme) title(text string, id dossier.AnyID) string {
	return cmp.Or(oneLine(text), string(id))
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// eventLines are labelled lines; those without a value are left out.
type eventLines struct {
	p    *programme
	text []string
}

func (l *eventLines) add(label dossier.Text, value string) {
	if value = oneLine(value); value != "" {
		l.text = append(l.text, l.p.say(label)+l.p.say(colon)+value)
	}
}

// close ends the lines with a note of several, as it stands.
func (l *eventLines) close(note string) string {
	if note = strings.TrimSpace(note); note != "" {
		l.text = append(l.text, note)
	}
	return strings.Join(l.text, "\n")
}

func (p *programme) actionText(a *dossier.Action) string {
	l := eventLines{p: p}
	l.add(dossier.Text{FR: "Bataille", EN: "Battle"}, p.label(dossier.AnyID(a.Battle)))
	l.add(dossier.Text{FR: "Pilote", EN: "Accountable"}, p.people(a.Accountable))
	l.add(dossier.Text{FR: "Réalisation", EN: "Responsible"}, p.people(a.Responsible))
	l.add(dossier.Text{FR: "Canal", EN: "Channel"}, p.label(dossier.AnyID(a.Channel)))
	var work []string
	for _, skill := range check.Sorted(a.Hours) {
		work = append(work, skill+" "+locale.Number(p.Lang, float64(a.Hours[dossier.Skill(skill)]), 2)+"\u00a0h")
	}
	l.add(dossier.Text{FR: "Travail", EN: "Work"}, strings.Join(work, ", "))
	l.add(dossier.Text{FR: "Livrable", EN: "Deliverable"}, a.Deliverable)
	return l.close(a.Note)
}

func (p *programme) seasonText(s *dossier.Season) string {
	l := eventLines{p: p}
	if s.Kind == dossier.Blackout {
		channels := p.say(dossier.Text{FR: "tous les canaux", EN: "all channels"})
		if len(s.Channels) > 0 {
			channels = p.list(labelsOf(p, s.Channels))
		}
		l.add(dossier.Text{FR: "Silence sur", EN: "Silent on"}, channels)
	}
	l.add(dossier.Text{FR: "Raison", EN: "Reason"}, s.Reason)
	return l.close(s.Note)
}

func (p *programme) reviewText(r *dossier.Review) string {
	l := eventLines{p: p}
	l.add(dossier.Text{FR: "Porte sur", EN: "About"}, p.list(labelsOf(p, r.About)))
	l.add(dossier.Text{FR: "Participants", EN: "Who sits"}, p.people(p.d.Evaluation.Sits))
	l.add(dossier.Text{FR: "Décisions", EN: "Decisions"}, p.list(p.decided(r.Decisions)))
	return l.close(r.Note)
}

func (p *programme) objectiveText(o *dossier.Objective) string {
	l := eventLines{p: p}
	l.add(dossier.Text{FR: "Indicateur", EN: "Metric"}, o.Metric)
	l.add(dossier.Text{FR: "Unité", EN: "Unit"}, o.Unit)
	if o.Baseline != nil && o.Baseline.Value != nil {
		l.add(dossier.Text{FR: "Situation de départ", EN: "Baseline"}, locale.Number(p.Lang, *o.Baseline.Value, 2))
	}
	if o.Target != nil {
		l.add(dossier.Text{FR: "Valeur cible", EN: "Target"}, locale.Number(p.Lang, *o.Target, 2))
	}
	l.add(dossier.Text{FR: "Responsable", EN: "Owner"}, p.people([]dossier.RoleID{o.Owner}))
	return l.close("")
}

// list is some names in a row; commas are in names themselves.
func (p *programme) list(names []string) string {
	return strings.Join(names, p.say(dossier.Text{FR: " ; ", EN: "; "}))
}

// decided is what was decided, in full where the label would be its beginning.
func (p *programme) decided(ids []dossier.DecisionID) []string {
	list := labelsOf(p, ids)
	for i := range p.d.Decisions {
		d := &p.d.Decisions[i]
		if at := slices.Index(ids, d.ID); at >= 0 && d.Decided != "" {
			list[at] = strings.TrimSuffix(oneLine(d.Decided), ".")
		}
	}
	return list
}

// label is what an element is called; no id is no name.
func (p *programme) label(id dossier.AnyID) string {
	if id == "" {
		return ""
	}
	return oneLine(p.index.Label(id))
}

func labelsOf[ID ~string](p *programme, ids []ID) []string {
	list := make([]string, 0, len(ids))
	for _, id := range ids {
		list = append(list, p.label(dossier.AnyID(id)))
	}
	return list
}

// people are who holds these roles: the person and the role, as far as they are known.
func (p *programme) people(roles []dossier.RoleID) string {
	var list []string
	for _, id := range roles {
		if id == "" {
			continue
		}
		name := p.label(dossier.AnyID(id))
		for i := range p.d.People {
			if r := &p.d.People[i]; r.ID == id && r.Person != "" && r.Title != "" {
				name = oneLine(r.Person + " (" + r.Title + ")")
			}
		}
		list = append(list, name)
	}
	return p.list(list)
}
