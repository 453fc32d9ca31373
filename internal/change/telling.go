package change

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"boussole/internal/dossier"
)

// How much of a reason, and of a decision, is enough in a sentence, in letters.
const reasonLength = 160

// brief is a text within a sentence: not too long, and without a full stop.
func brief(s string) word { return theirs(strings.TrimSuffix(dossier.Shorten(s, reasonLength), ".")) }

// telling is the line of an event, or none where the change is a detail. A line may
// tell another of the changes too, by its place; -1 for none.
func (t *teller) telling(changes []dossier.Change, at int) (Line, int) {
	c := &changes[at]
	switch c.Type {
	case dossier.ElementRenamed:
		return t.line(c, Renamed, dossier.Text{FR: "l’identifiant {old} devient {new}", EN: "the id {old} becomes {new}"}, map[string]word{"old": plainly(string(c.Was.ID)), "new": plainly(string(c.Is.ID))}), -1
	case dossier.ElementAdded, dossier.ElementRemoved:
		return t.cameOrLeft(c), -1
	default: // something within an element
	}
	switch c.Kind {
	case dossier.KindObjective:
		if e, is := objectiveEvents[c.Field]; is {
			return t.moved(c, e), -1
		}
	case dossier.KindExposure:
		if c.Field == "cap" {
			return t.moved(c, exposureEvent), -1
		}
	case dossier.KindRole:
		if c.Field == "hours_per_week" {
			return t.hours(c), -1
		}
	case dossier.KindBattle:
		if c.Field == "state" && c.New != nil {
			reason := slices.IndexFunc(changes, func(c dossier.Change) bool { return c.Field == "reason" })
			return t.state(c), reason
		}
	case dossier.KindReview:
		return t.sitting(c), -1
	}
	return Line{}, -1
}

// movement is how a value that touches the strategy is told to change, to be fixed, and
// to be taken away.
type movement struct {
	event                Event
	moved, fixed, undone dossier.Text
}

var objectiveEvents = map[string]movement{
	"target": {
		ObjectiveTarget,
		dossier.Text{FR: "valeur cible {old} → {new}", EN: "target {old} → {new}"},
		dossier.Text{FR: "valeur cible fixée à {new}", EN: "target set at {new}"},
		dossier.Text{FR: "la valeur cible de {old} est retirée", EN: "the target of {old} is withdrawn"},
	},
	"by": {
		ObjectiveBy,
		dossier.Text{FR: "échéance {old} → {new}", EN: "due {old} → {new}"},
		dossier.Text{FR: "échéance fixée au {new}", EN: "due date set to {new}"},
		dossier.Text{FR: "l’échéance du {old} est retirée", EN: "the due date of {old} is withdrawn"},
	},
	"baseline.value": {
		ObjectiveBaseline,
		dossier.Text{FR: "situation de départ {old} → {new}", EN: "baseline {old} → {new}"},
		dossier.Text{FR: "situation de départ mesurée : {new}", EN: "baseline measured: {new}"},
		dossier.Text{FR: "la situation de départ de {old} est retirée", EN: "the baseline of {old} is withdrawn"},
	},
}

var exposureEvent = movement{
	ExposureCap,
	dossier.Text{FR: "plafond d’exposition {old} → {new}", EN: "exposure cap {old} → {new}"},
	dossier.Text{FR: "plafond d’exposition fixé à {new}", EN: "exposure cap set at {new}"},
	dossier.Text{FR: "le plafond d’exposition de {old} est retiré", EN: "the exposure cap of {old} is withdrawn"},
}

func (t *teller) moved(c *dossier.Change, m movement) Line {
	text := m.moved
	switch {
	case c.Old == nil:
		text = m.fixed
	case c.New == nil:
		text = m.undone
	}
	return t.line(c, m.event, text, map[string]word{"old": t.bare(c.Old, before), "new": t.bare(c.New, after)})
}

// line is the line of an event of which the subject is the element.
func (t *teller) line(c *dossier.Change, e Event, text dossier.Text, args map[string]word) Line {
	return Line{Event: e, subject: subject(c.Element()), template: text, args: args}
}

// whole is the line of an event whose sentence names the element.
func whole(e Event, text dossier.Text, args map[string]word) Line {
	return Line{Event: e, named: true, template: text, args: args}
}

// hours tells a change of a role's hours, under the name that people call it by.
func (t *teller) hours(c *dossier.Change) Line {
	text := dossier.Text{FR: "{who} : {old} → {new} h par semaine", EN: "{who}: {old} → {new} h a week"}
	switch {
	case c.Old == nil:
		text = dossier.Text{FR: "{who} : {new} h par semaine, jusque-là non chiffrées", EN: "{who}: {new} h a week, not counted until now"}
	case c.New == nil:
		text = dossier.Text{FR: "{who} : {old} h par semaine, désormais non chiffrées", EN: "{who}: {old} h a week, no longer counted"}
	}
	return whole(RoleHours, text, map[string]word{"who": theirs(holder(t.is, c.Is)), "old": t.bare(c.Old, before), "new": t.bare(c.New, after)})
}

func holder(d *dossier.Dossier, e dossier.Element) string {
	r := find(d.People, e, func(r *dossier.Role) dossier.RoleID { return r.ID })
	return cmp.Or(r.Person, r.Title, string(r.ID))
}

// find is an element of a list, empty where the list lacks it.
func find[E any, ID ~string](list []E, e dossier.Element, id func(*E) ID) E {
	for i := range list {
		if dossier.AnyID(id(&list[i])) == e.ID {
			return list[i]
		}
	}
	var none E
	return none
}

// fate is what a state means for a battle, of one that was there and of a new one.
type fate struct{ now, from dossier.Text }

var fates = map[dossier.BattleState]fate{
	dossier.Candidate: {dossier.Text{FR: "bataille « {name} » remise à l’étude", EN: "battle “{name}” under study again"}, dossier.Text{FR: "nouvelle bataille « {name} », à l’étude", EN: "new battle “{name}”, under study"}},
	dossier.Chosen:    {dossier.Text{FR: "bataille « {name} » choisie", EN: "battle “{name}” chosen"}, dossier.Text{FR: "nouvelle bataille « {name} », choisie", EN: "new battle “{name}”, chosen"}},
	dossier.Declined:  {dossier.Text{FR: "bataille « {name} » déclinée", EN: "battle “{name}” declined"}, dossier.Text{FR: "nouvelle bataille « {name} », déclinée", EN: "new battle “{name}”, declined"}},
	dossier.Parked:    {dossier.Text{FR: "bataille « {name} » mise en attente", EN: "battle “{name}” parked"}, dossier.Text{FR: "nouvelle bataille « {name} », en attente", EN: "new battle “{name}”, parked"}},
	dossier.Stopped:   {dossier.Text{FR: "bataille « {name} » arrêtée", EN: "battle “{name}” stopped"}, dossier.Text{FR: "nouvelle bataille « {name} », arrêtée", EN: "new battle “{name}”, stopped"}},
	"":                {dossier.Text{}, dossier.Text{FR: "nouvelle bataille « {name} »", EN: "new battle “{name}”"}},
}

func (t *teller) state(c *dossier.Change) Line {
	b := find(t.is.Battles, c.Is, func(b *dossier.Battle) dossier.BattleID { return b.ID })
	return battleLine(BattleState, fates[b.State].now, &b, c.Is)
}

// battleLine ends a sentence on a battle with the reason for its state; that a battle
// which is not fought has none is worth a word.
func battleLine(e Event, text dossier.Text, b *dossier.Battle, element dossier.Element) Line {
	switch {
	case b.Reason != "":
		text = dossier.Text{FR: text.FR + " : {reason}", EN: text.EN + ": {reason}"}
	case b.State.Unfought():
		text = dossier.Text{FR: text.FR + ", sans raison donnée", EN: text.EN + ", no reason given"}
	}
	return whole(e, text, map[string]word{"name": nested(name(element)), "reason": brief(b.Reason)})
}

func (t *teller) sitting(c *dossier.Change) Line {
	r := find(t.is.Evaluation.Reviews, c.Is, func(r *dossier.Review) dossier.ReviewID { return r.ID })
	switch old, isDate := c.Old.(dossier.Date); {
	case c.Field == "held" && c.Old == nil && !r.Date.IsZero():
		return whole(ReviewHeld, dossier.Text{FR: "revue du {date} tenue le {held}", EN: "review of {date} held on {held}"}, t.dates(&r))
	case c.Field == "held" && c.Old == nil:
		return whole(ReviewHeld, dossier.Text{FR: "revue tenue le {held}", EN: "review held on {held}"}, t.dates(&r))
	case c.Field == "date" && isDate && c.New != nil:
		text := dossier.Text{FR: "revue du {old} reportée au {date}", EN: "review of {old} put back to {date}"}
		if r.Date.Before(old) {
			text = dossier.Text{FR: "revue du {old} avancée au {date}", EN: "review of {old} brought forward to {date}"}
		}
		args := t.dates(&r)
		args["old"] = t.bare(old, before)
		return whole(ReviewMoved, text, args)
	}
	return Line{}
}

func (t *teller) dates(r *dossier.Review) map[string]word {
	return map[string]word{"date": t.bare(r.Date, after), "held": t.bare(r.Held, after), "name": plainly(string(r.ID))}
}

// presence is how the coming and the leaving of an element of a kind are told.
type presence struct {
	added, removed         Event
	addedText, removedText dossier.Text
}

var presences = map[dossier.Kind]presence{
	dossier.KindProblem:  {ProblemAdded, ProblemRemoved, dossier.Text{FR: "nouveau problème « {name} »", EN: "new problem “{name}”"}, dossier.Text{FR: "problème « {name} » retiré du dossier", EN: "problem “{name}” taken out of the dossier"}},
	dossier.KindAudience: {AudienceAdded, AudienceRemoved, dossier.Text{FR: "public « {name} » ajouté", EN: "audience “{name}” added"}, dossier.Text{FR: "public « {name} » retiré", EN: "audience “{name}” removed"}},
	dossier.KindChannel:  {ChannelAdded, ChannelLeft, dossier.Text{FR: "canal « {name} » ajouté", EN: "channel “{name}” added"}, dossier.Text{FR: "canal « {name} » quitté", EN: "channel “{name}” left"}},
}

// cameOrLeft is the line of an element that came or left, where that is an event.
func (t *teller) cameOrLeft(c *dossier.Change) Line {
	d, event := t.is, func(added, _ Event) Event { return added }
	came := c.Type == dossier.ElementAdded
	if !came {
		d, event = t.was, func(_, removed Event) Event { return removed }
	}
	e := c.Element()
	args := map[string]word{"name": nested(name(e))}
	switch c.Kind {
	case dossier.KindObjective:
		if !came {
			return whole(ObjectiveRemoved, dossier.Text{FR: "objectif « {name} » retiré du dossier", EN: "objective “{name}” taken out of the dossier"}, args)
		}
		o := find(d.Objectives, e, func(o *dossier.Objective) dossier.ObjectiveID { return o.ID })
		text := dossier.Text{FR: "nouvel objectif « {name} »", EN: "new objective “{name}”"}
		if o.Target != nil {
			args["target"] = t.bare(*o.Target, after)
			text = dossier.Text{FR: text.FR + ", valeur cible {target}", EN: text.EN + ", target {target}"}
		}
		if !o.By.IsZero() {
			args["by"] = t.bare(o.By, after)
			text = dossier.Text{FR: text.FR + ", pour le {by}", EN: text.EN + ", by {by}"}
		}
		return whole(ObjectiveAdded, text, args)
	case dossier.KindBattle:
		if !came {
			return whole(BattleRemoved, dossier.Text{FR: "bataille « {name} » retirée du dossier", EN: "battle “{name}” taken out of the dossier"}, args)
		}
		b := find(d.Battles, e, func(b *dossier.Battle) dossier.BattleID { return b.ID })
		return battleLine(BattleAdded, fates[b.State].from, &b, e)
	case dossier.KindRole:
		r := find(d.People, e, func(r *dossier.Role) dossier.RoleID { return r.ID })
		return t.role(event(RoleAdded, RoleRemoved), &r)
	case dossier.KindReview:
		r := find(d.Evaluation.Reviews, e, func(r *dossier.Review) dossier.ReviewID { return r.ID })
		return t.review(event(ReviewAdded, ReviewRemoved), &r)
	case dossier.KindDecision:
		if !came {
			return Line{}
		}
		return t.decision(find(d.Decisions, e, func(d *dossier.Decision) dossier.DecisionID { return d.ID }))
	}
	p, told := presences[c.Kind]
	switch {
	case !told:
		return Line{}
	case came:
		return whole(p.added, p.addedText, args)
	}
	return whole(p.removed, p.removedText, args)
}

func (t *teller) role(e Event, r *dossier.Role) Line {
	text := dossier.Text{FR: "nouvelle fonction : {who}", EN: "new role: {who}"}
	if e == RoleRemoved {
		text = dossier.Text{FR: "fonction retirée : {who}", EN: "role removed: {who}"}
	}
	args := map[string]word{"who": theirs(cmp.Or(r.Title, r.Person, string(r.ID))), "person": theirs(r.Person)}
	if r.Title != "" && r.Person != "" {
		text = dossier.Text{FR: text.FR + " ({person})", EN: text.EN + " ({person})"}
	}
	if r.HoursPerWeek != nil {
		args["hours"] = t.bare(*r.HoursPerWeek, after)
		text = dossier.Text{FR: text.FR + ", {hours} h par semaine", EN: text.EN + ", {hours} h a week"}
	}
	return whole(e, text, args)
}

func (t *teller) review(e Event, r *dossier.Review) Line {
	text := dossier.Text{FR: "revue « {name} » ajoutée, sans date", EN: "review “{name}” added, without a date"}
	switch {
	case e == ReviewRemoved && r.Date.IsZero():
		text = dossier.Text{FR: "revue « {name} » retirée", EN: "review “{name}” removed"}
	case e == ReviewRemoved:
		text = dossier.Text{FR: "revue du {date} retirée", EN: "review of {date} removed"}
	case !r.Date.IsZero() && !r.Held.IsZero():
		text = dossier.Text{FR: "revue du {date} ajoutée, tenue le {held}", EN: "review of {date} added, held on {held}"}
	case !r.Held.IsZero():
		text = dossier.Text{FR: "revue ajoutée, tenue le {held}", EN: "review added, held on {held}"}
	case !r.Date.IsZero():
		text = dossier.Text{FR: "revue du {date} ajoutée", EN: "review of {date} added"}
	}
	return whole(e, text, t.dates(r))
}

func (t *teller) decision(d dossier.Decision) Line {
	text := dossier.Text{FR: "décision", EN: "decision"}
	add := func(there bool, fr, en string) {
		if there {
			text.FR, text.EN = text.FR+fr, text.EN+en
		}
	}
	add(!d.Date.IsZero(), " du {date}", " of {date}")
	add(d.By != "", ", par {by}", ", by {by}")
	add(d.Verdict != "", " ({verdict})", " ({verdict})")
	add(d.Decided != "", " : {decided}", ": {decided}")
	add(d.Why != "", " (pourquoi : {why})", " (why: {why})")
	return whole(DecisionTaken, text, map[string]word{
		"date": t.bare(d.Date, after), "by": theirs(d.By), "verdict": lower(t.bare(d.Verdict, after)),
		"decided": brief(d.Decided), "why": brief(d.Why),
	})
}

// total tells the sum of the budget's lines, in each currency in which it changed.
func (t *teller) total(changes []dossier.Change) []Line {
	was, is := totals(t.was), totals(t.is)
	all := maps.Clone(was)
	maps.Copy(all, is)
	var lines []Line
	for _, currency := range slices.Sorted(maps.Keys(all)) {
		old, had := was[currency]
		now, has := is[currency]
		if old == now && had == has {
			continue
		}
		text := dossier.Text{FR: "budget total {old} → {new}", EN: "total budget {old} → {new}"}
		switch {
		case !had:
			text = dossier.Text{FR: "budget total fixé à {new}", EN: "total budget set at {new}"}
		case !has:
			text = dossier.Text{FR: "le budget total de {old} est retiré", EN: "the total budget of {old} is withdrawn"}
		}
		l := whole(BudgetTotal, text, map[string]word{
			"old": t.bare(dossier.Money{Cents: old, Currency: currency}, before), "new": t.bare(dossier.Money{Cents: now, Currency: currency}, after),
		})
		l.Kind, l.Changes = dossier.KindBudget, changes
		lines = append(lines, l)
	}
	return lines
}

// totals are the sums of the budget's lines in hundredths, by currency.
func totals(d *dossier.Dossier) map[string]int64 {
	sums := map[string]int64{}
	for i := range d.Budget {
		if m := d.Budget[i].Amount; m != nil {
			sums[m.Currency] += m.Cents
		}
	}
	return sums
}
