package report

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strconv"
	"strings"
	"time"

	"boussole/internal/document"
	"boussole/internal/dossier"
	"boussole/internal/locale"
)

// ProgrammeConfig is what a programme needs beside the dossier.
type ProgrammeConfig struct {
	Lang  locale.Lang
	Zone  *time.Location // where the hours of the actions are
	Today dossier.Date   // the day on which it is written
	From  dossier.Date   // its first day, both included; zero: no limit
	To    dossier.Date
}

// An action says when it begins, not how long people are together for it: its hours
// are those of the work, by skill.
const meeting = time.Hour

// Programme is what a dossier puts on given days: the actions, but for those of battles
// that are not in play, the entries of the calendar, the reviews, and the days by which
// the objectives are to be reached. A repetition begins with its first day in the
// programme; one that has no date begins on From, or else today.
//
// Undated are the actions and calendar entries that say no day, and are left out.
func Programme(d *dossier.Dossier, cfg ProgrammeConfig) (c document.Calendar, undated []dossier.AnyID) {
	p := programme{
		ProgrammeConfig: cfg, d: d, index: dossier.NewIndex(d),
		battles:  map[dossier.BattleID]*dossier.Battle{},
		calendar: identifier(d.Organisation.Name),
	}
	for i := range d.Battles {
		p.battles[d.Battles[i].ID] = &d.Battles[i]
	}
	for i := range d.Actions {
		p.action(&d.Actions[i])
	}
	for i := range d.Calendar {
		p.season(&d.Calendar[i])
	}
	for i := range d.Evaluation.Reviews {
		p.review(&d.Evaluation.Reviews[i])
	}
	for i := range d.Objectives {
		p.objective(&d.Objectives[i])
	}
	slices.SortStableFunc(p.events, func(a, b document.Event) int {
		return dossier.Date(a.First).Compare(dossier.Date(b.First))
	})
	name := p.say(dossier.Text{FR: "Programme de communication", EN: "Communication programme"})
	if org := oneLine(d.Organisation.Name); org != "" {
		name += p.say(colon) + org
	}
	return document.Calendar{Name: name, Zone: cfg.Zone, Written: document.Day(cfg.Today), Events: p.events}, p.undated
}

type programme struct {
	ProgrammeConfig
	d        *dossier.Dossier
	index    *dossier.Index
	battles  map[dossier.BattleID]*dossier.Battle
	calendar string // what tells this organisation's events from all others
	events   []document.Event
	undated  []dossier.AnyID
}

// identifier makes of an organisation's name what its events' ids end with: the same
// for the same name, whatever it is written in.
func identifier(name string) string {
	sum := sha256.Sum256([]byte(strings.TrimSpace(name)))
	return "@" + hex.EncodeToString(sum[:8]) + ".boussole"
}

func (p *programme) add(e document.Event) {
	e.ID += p.calendar
	p.events = append(p.events, e)
}

// occasion is when something happens.
type occasion struct {
	first, last dossier.Date
	repeat      *document.Repetition
}

// once is something that happens once, from a day to another, within the programme.
func (p *programme) once(first, last dossier.Date) (occasion, bool) {
	last = lastOf(first, last)
	return occasion{first: first, last: last}, !last.Before(p.From) && !past(first, p.To)
}

// again is something that happens again and again, each time for some more days than
// one, until a day where one is given. What has begun already when the programme does
// is in it.
func (p *programme) again(id dossier.AnyID, s series, more int, until dossier.Date) (occasion, bool) {
	from := p.From
	if !from.IsZero() {
		from = from.AddDays(-more)
	}
	first, repeat, fell := s.within(from, firstOf(until, p.To))
	if !fell {
		p.undated = append(p.undated, id)
	}
	return occasion{first: first, last: first.AddDays(more), repeat: repeat}, repeat != nil
}

func (p *programme) action(a *dossier.Action) {
	b := p.battles[a.Battle]
	if b != nil && b.State != dossier.Chosen {
		return
	}
	var when occasion
	var in bool
	switch {
	case a.Repeat != nil:
		when, in = p.repeated(a, b)
	case a.Date.IsZero():
		p.undated = append(p.undated, dossier.AnyID(a.ID))
	default:
		when, in = p.once(a.Date, a.Until)
	}
	if !in {
		return
	}
	e := document.Event{
		ID:         string(a.ID),
		Title:      p.title(a.What, dossier.AnyID(a.ID)),
		Text:       p.actionText(a),
		Categories: []string{p.say(dossier.Text{FR: "Action", EN: "Action"})},
		First:      document.Day(when.first),
		Last:       document.Day(when.last),
		Repeat:     when.repeat,
	}
	if b != nil {
		e.Categories = append(e.Categories, oneLine(p.index.Label(dossier.AnyID(b.ID))))
	}
	if at, ok := clockOf(a.Time); ok {
		// An hour is an appointment; a day alone is a task, which leaves time for others.
		e.Hours, e.Busy = &document.Hours{Begin: at, Length: meeting}, true
	}
	p.add(e)
}

// repeated is when a repeating action happens. It begins with its battle where it gives
// no day itself, and ends with it where the battle ends.
func (p *programme) repeated(a *dossier.Action, b *dossier.Battle) (occasion, bool) {
	start := a.Date
	var end dossier.Date
	if b != nil {
		if b.Rhythm == dossier.Campaign || !b.Lasting {
			end = b.End
		}
		if start.IsZero() && !b.Start.IsZero() {
			start = lastOf(p.begin(), b.Start)
		}
	}
	if start.IsZero() {
		start = p.begin()
	}
	s := seriesOf(*a.Repeat, start)
	more := 0
	if !a.Date.IsZero() && a.Until.After(a.Date) {
		// Until is the last day of each time, or, where the action comes again before
		// that, of the whole.
		more = a.Date.DaysUntil(a.Until)
		if again := s.second(start); !again.IsZero() && !again.After(a.Until) {
			end, more = firstOf(end, a.Until), 0
		}
	}
	return p.again(dossier.AnyID(a.ID), s, more, end)
}

// begin is the day on which that begins which gives no day.
func (p *programme) begin() dossier.Date {
	if p.From.IsZero() {
		return p.Today
	}
	return p.From
}

// clockOf reads HH:MM.
func clockOf(s string) (document.Clock, bool) {
	hour, minute, ok := strings.Cut(s, ":")
	h, errHour := strconv.Atoi(hour)
	m, errMinute := strconv.Atoi(minute)
	return document.Clock{Hour: h, Minute: m}, ok && errHour == nil && errMinute == nil
}

func (p *programme) season(s *dossier.Season) {
	if s.From.IsZero() {
		p.undated = append(p.undated, dossier.AnyID(s.ID))
		return
	}
	when, in := p.once(s.From, s.To)
	if s.Repeat != nil {
		when, in = p.again(dossier.AnyID(s.ID), seriesOf(*s.Repeat, s.From), max(0, s.From.DaysUntil(lastOf(s.From, s.To))), dossier.Date{})
	}
	if !in {
		return
	}
	kind := p.word("SeasonKind", string(s.Kind))
	title := p.title(s.Name, dossier.AnyID(s.ID))
	if s.Kind == dossier.Blackout {
		title = kind + p.say(colon) + title
	}
	e := document.Event{
		ID: string(s.ID), Title: title, Text: p.seasonText(s),
		First: document.Day(when.first), Last: document.Day(when.last), Repeat: when.repeat,
		Busy: s.Kind == dossier.Blackout,
	}
	if kind != "" {
		e.Categories = []string{kind}
	}
	p.add(e)
}

// review adds a review on the day on which it was held, or is due.
func (p *programme) review(r *dossier.Review) {
	day := r.Held
	if day.IsZero() {
		day = r.Date
	}
	when, in := p.once(day, day)
	if day.IsZero() || !in {
		return
	}
	p.add(document.Event{
		ID:         string(r.ID),
		Title:      p.say(dossier.Text{FR: "Revue de la stratégie", EN: "Strategy review"}),
		Text:       p.reviewText(r),
		Categories: []string{p.say(dossier.Text{FR: "Revue", EN: "Review"})},
		First:      document.Day(when.first), Last: document.Day(when.last),
	})
}

// objective adds the day by which an objective is to be reached.
func (p *programme) objective(o *dossier.Objective) {
	when, in := p.once(o.By, o.By)
	if o.By.IsZero() || !in {
		return
	}
	due := p.say(dossier.Text{FR: "Échéance", EN: "Due"})
	p.add(document.Event{
		ID:         string(o.ID),
		Title:      due + p.say(colon) + p.title(o.Statement, dossier.AnyID(o.ID)),
		Text:       p.objectiveText(o),
		Categories: []string{due},
		First:      document.Day(when.first), Last: document.Day(when.last),
	})
}
