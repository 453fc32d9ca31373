package plan

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"boussole/internal/check"
	"boussole/internal/dossier"
)

// battle is a battle of the dossier as the model sees it: a group of the instance.
type battle struct {
	*dossier.Battle
	at        int // in the dossier
	objective int // among those that count; -1 where none does
	exposure  int
	luck      []float64
	offers    []offer         // in the order of the group's options, from its second
	lightest  offer           // the first of those that the dossier offers, where there are any
	barred    []bar           // what forbids it
	after     []dossier.AnyID // battles that it needs
	unfit     []Message       // why levels of it are not offered
	outside   bool            // its dates are outside the plan
	silent    bool            // blackouts take all of its weeks
	declared  bool            // the plan is the one that people declared, and it is of it
}

// isKept reports whether the battle must be fought.
func (b *battle) isKept() bool { return (b.MustKeep || b.declared) && !b.closed() && !b.outside }

// closed reports whether people do not want the battle and nothing reopens it, or what is
// tried out bars it.
func (b *battle) closed() bool {
	return slices.ContainsFunc(b.barred, func(x bar) bool { return x.kind != barNeed })
}

// isBarred reports whether what is tried out bars the battle.
func (b *battle) isBarred() bool {
	return slices.ContainsFunc(b.barred, func(x bar) bool { return x.kind == barCase })
}

// offer is one way of fighting a battle: a level, and the weeks in which it is fought.
type offer struct {
	level  int // 1 is the first
	start  int // week
	last   int // week
	fought []int
	effort []float64 // hours a week, by skill; upkeep last
	money  float64   // a week, from start to last
	share  float64   // of the effect that falls within the plan
	effect *spread   // nil: none that counts
}

// barKind is what forbids a battle.
type barKind int8

const (
	barClosed barKind = iota // people declined, parked or stopped it
	barNeed                  // something that it needs is not there
	barCase                  // what is tried out leaves no means for it
)

// bar forbids a battle, and says why.
type bar struct {
	kind barKind
	need int // which of its needs
	why  Message
}

func say(fr, en string, args check.Args) Message {
	return Message{dossier.Text{FR: fr, EN: en}, args}
}

// readBattles reads the battles of the dossier.
func (m *Model) readBattles() {
	for i := range m.d.Battles {
		b := battle{Battle: &m.d.Battles[i], at: i, objective: m.objectiveOf(m.d.Battles[i].Objective)}
		b.luck = luck(m.Seed, b.ID, m.Draws)
		m.state(&b)
		m.tried(&b)
		b.exposure = m.exposureOf(&b)
		m.battles = append(m.battles, b)
	}
	for i := range m.battles {
		m.needs(&m.battles[i])
	}
}

// state closes a battle that people do not want, unless it is reopened.
func (m *Model) state(b *battle) {
	if !b.State.Unfought() || m.Reopen.All || slices.Contains(m.Reopen.Battles, b.ID) {
		return
	}
	why := say("le dossier la dit {state}, sans dire pourquoi", "the dossier says it is {state}, and does not say why", check.Args{"state": stateWords[b.State]})
	if b.Reason != "" {
		why = say("le dossier la dit {state} : « {reason} »", "the dossier says it is {state}: “{reason}”", check.Args{"state": stateWords[b.State], "reason": strings.TrimSuffix(dossier.Shorten(b.Reason, 220), ".")})
	}
	b.barred = append(b.barred, bar{kind: barClosed, why: why})
}

var stateWords = map[dossier.BattleState]dossier.Text{
	dossier.Declined: {FR: "déclinée", EN: "declined"},
	dossier.Parked:   {FR: "en attente", EN: "parked"},
	dossier.Stopped:  {FR: "arrêtée", EN: "stopped"},
}

// exposureOf is how much a battle lays the organisation open: as stated, or else as the
// most exposed of its channels.
func (m *Model) exposureOf(b *battle) int {
	if b.Exposure != nil {
		return int(*b.Exposure)
	}
	level, known := 0, false
	for _, id := range b.Channels {
		if c := m.channel[id]; c != nil && c.Exposure != nil {
			level, known = max(level, int(*c.Exposure)), true
		}
	}
	if !known && m.d.Exposure.Cap != nil && !b.closed() {
		m.note(dossier.AnyID(b.ID), "exposure", "L’exposition de « {battle} » n’est pas dite : elle compte pour 0.", "The exposure of “{battle}” is not said: it counts as 0.", check.Args{"battle": b.ID})
	}
	return level
}

// needs bars a battle that needs what is not there.
func (m *Model) needs(b *battle) {
	for i := range b.Needs {
		n := &b.Needs[i]
		var why Message
		args := check.Args{"need": n.Element}
		if n.What != "" {
			args["need"] = n.What
		}
		switch e, _ := m.index.Find(n.Element); {
		case e.Kind == dossier.KindBattle:
			b.after = append(b.after, n.Element)
			continue
		case e.Kind == dossier.KindMission:
			if mission := m.mission[dossier.MissionID(n.Element)]; mission.AcceptedBy != "" && !mission.AcceptedOn.IsZero() {
				continue
			}
			why = say("elle repose sur une mission que personne n’a acceptée : {need}", "it rests on a mission that nobody has accepted: {need}", args)
		case e.Kind == dossier.KindOffer:
			value, floor, known := qualityOf(m.offer[dossier.OfferID(n.Element)], n.Floor)
			args["value"], args["floor"] = value, floor
			switch {
			case !known:
				why = say("elle repose sur une qualité que rien ne mesure à la même échelle : {need}", "it rests on a quality that nothing measures on the same scale: {need}", args)
			case value < floor:
				why = say("elle repose sur une qualité qui n’y est pas : {need} ({value}, pour un seuil de {floor})", "it rests on a quality that is not there: {need} ({value}, for a limit of {floor})", args)
			default:
				continue
			}
		case e.Kind == dossier.KindCharter:
			if m.d.Charter.Line != "" || m.d.Charter.Tone != "" {
				continue
			}
			why = say("elle repose sur la charte éditoriale, qui n’a ni ligne ni ton", "it rests on the editorial charter, which has neither a line nor a tone", args)
		case !n.Met.IsZero() && !n.Met.After(laterOf(m.From, b.Start)):
			continue
		default:
			why = say("elle attend encore : {need}", "it is still waiting for: {need}", args)
		}
		b.barred = append(b.barred, bar{kind: barNeed, need: i, why: why})
	}
}

// qualityOf is the latest reading of an offer's quality, of a measure of which more is
// better and whose scale reaches the floor; the reading's own floor where none is given.
func qualityOf(o *dossier.Offer, floor *float64) (value, limit float64, known bool) {
	var last *dossier.Quality
	for i := range o.Quality {
		q := &o.Quality[i]
		if q.Value == nil || q.Measure == dossier.Complaints || q.Measure == dossier.Returns {
			continue
		}
		if floor != nil && q.Scale != nil && *floor > *q.Scale || floor == nil && q.Floor == nil {
			continue
		}
		if last == nil || !q.Date.Before(last.Date) {
			last = q
		}
	}
	if last == nil {
		return 0, 0, false
	}
	if floor == nil {
		floor = last.Floor
	}
	return *last.Value, *floor, true
}

// starts are the weeks in which a battle may begin, and how many weeks it takes; long is
// -1 where it lasts to the end of the plan.
func (m *Model) starts(b *battle) (weeks []int, long int) {
	end := b.End
	if b.Lasting {
		end = dossier.Date{}
	}
	if !b.Start.IsZero() && !end.IsZero() && end.Before(b.Start) {
		return nil, 0
	}
	start := laterOf(b.Start, m.From)
	first, last, in := m.calendar.span(start, end)
	if !in {
		return nil, 0
	}
	if long = last - first + 1; end.IsZero() {
		long = -1
	}
	latest := first
	if b.LatestStart.After(start) && !b.Start.Before(m.From) {
		latest = min(max(first, m.calendar.week(b.LatestStart)), m.calendar.weeks-1)
		if long > 0 {
			// The end that the dossier gives is that of the first start; nothing is cut off.
			latest = max(first, min(latest, m.calendar.weeks-long))
		}
	}
	for w := first; w <= latest; w++ {
		weeks = append(weeks, w)
	}
	return weeks, long
}

// offersOf are the ways to fight a battle that the model can hold; what is left out is
// said.
func (m *Model) offersOf(b *battle) {
	if len(b.Levels) == 0 {
		b.unfit = append(b.unfit, say("elle n’a pas de niveau d’intensité, donc ni heures ni dépense", "it has no level of intensity, so neither hours nor spend", nil))
		return
	}
	starts, long := m.starts(b)
	if len(starts) == 0 {
		b.outside = true
		if !b.Lasting && !b.Start.IsZero() && !b.End.IsZero() && b.End.Before(b.Start) {
			b.unfit = append(b.unfit, say("elle finit (le {end}) avant de commencer (le {start})", "it ends ({end}) before it begins ({start})", check.Args{"start": b.Start, "end": b.End}))
			return
		}
		b.unfit = append(b.unfit, say("ses dates (du {start} au {end}) sont hors du plan", "its dates ({start} to {end}) are outside the plan", check.Args{"start": b.Start, "end": b.End}))
		return
	}
	for l := range b.Levels {
		level := &b.Levels[l]
		if len(level.Effort) == 0 {
			b.unfit = append(b.unfit, say("son niveau {level} ne dit pas les heures qu’il demande", "its level {level} does not say the hours that it asks for", check.Args{"level": l + 1}))
			continue
		}
		if c, least := m.tooRare(b, level); c != nil {
			b.unfit = append(b.unfit, say("son niveau {level} ({cadence}) n’entretiendrait pas « {channel} », qui demande au moins {least}", "its level {level} ({cadence}) would not keep up “{channel}”, which asks for at least {least}",
				check.Args{"level": l + 1, "cadence": *level.Cadence, "channel": c.ID, "least": least}))
			continue
		}
		var refused *Message
		before := len(b.offers)
		for _, start := range starts {
			o, why := m.offerOf(b, l, start, long, starts[0])
			if why == nil {
				b.offers = append(b.offers, *o)
			} else if refused == nil {
				refused = why
			}
		}
		if len(b.offers) == before && refused != nil {
			b.unfit = append(b.unfit, *refused)
		}
	}
	if len(b.offers) > 0 {
		b.lightest = b.offers[0]
	}
	if b.declared {
		b.offers = slices.DeleteFunc(b.offers, func(o offer) bool { return o.level != m.Levels[b.ID] || o.start != starts[0] })
	}
}

// tooRare is a channel that a level would not keep up: one that no other battle uses and
// whose least cadence is over the level's.
func (m *Model) tooRare(b *battle, level *dossier.Intensity) (*dossier.Channel, dossier.Cadence) {
	if level.Cadence == nil {
		return nil, dossier.Cadence{}
	}
	for _, id := range b.Channels {
		c := m.channel[id]
		if c == nil || c.LeastCadence == nil || len(m.users[id]) > 1 {
			continue
		}
		if level.Cadence.PerWeek() < 0.99*c.LeastCadence.PerWeek() {
			return c, *c.LeastCadence
		}
	}
	return nil, dossier.Cadence{}
}

// mostRest is the share of a level's hours that planned absences may leave undone.
const mostRest = 1.0 / 6

func (m *Model) offerOf(b *battle, l, start, long, earliest int) (*offer, *Message) {
	level := &b.Levels[l]
	o := &offer{level: l + 1, start: start, last: m.calendar.weeks - 1, effort: make([]float64, m.team.upkeep()+1)}
	if long > 0 {
		o.last = min(o.last, start+long-1)
	}
	for w := start; w <= o.last; w++ {
		if !m.calendar.isSilent(b.Channels, w) {
			o.fought = append(o.fought, w)
		}
	}
	if len(o.fought) == 0 {
		b.silent = true
		why := allSilent()
		return nil, &why
	}
	for _, name := range check.Sorted(level.Effort) {
		skill := dossier.Skill(name)
		if h := float64(level.Effort[skill]); h > 0 {
			o.effort[m.team.of(skill)] += h
		}
	}
	for k, h := range o.effort {
		if h == 0 {
			continue
		}
		pace := 0.0
		for _, w := range o.fought {
			pace += m.pace[k][w]
		}
		if pace < (1-mostRest)*float64(len(o.fought))-1e-9 {
			why := say("les absences prévues ne laissent que {share} des heures en {skill} que demande son niveau {level}", "planned absences leave only {share} of the hours of {skill} that its level {level} asks for",
				check.Args{"share": dossier.Share(math.Floor(100*pace/float64(len(o.fought))) / 100), "skill": m.team.names[k], "level": l + 1})
			return nil, &why
		}
	}
	o.effort[m.team.upkeep()] = m.aloneUpkeep(b, total(level.Effort))
	o.money = m.weekly(b, level, o)
	o.share = m.shareOf(b, o, earliest)
	if b.objective >= 0 {
		o.effect = m.effectOf(b, l)
	}
	return o, nil
}

func total(effort map[dossier.Skill]dossier.Hours) float64 {
	sum := 0.0
	for _, h := range effort {
		sum += max(0, float64(h))
	}
	return sum
}

// wholeWeeks is how many weeks the whole of a battle takes, those before the plan
// included: those of its dates, or of a year.
func wholeWeeks(b *dossier.Battle, long int) float64 {
	if !b.Lasting && !b.Start.IsZero() && !b.End.IsZero() {
		return max(float64(b.Start.DaysUntil(b.End)+1)/7, float64(long))
	}
	return 52
}

// weekly is what a level spends a week, in units of the budget's currency.
func (m *Model) weekly(b *battle, level *dossier.Intensity, o *offer) float64 {
	if level.Spend == nil {
		m.noteOnce(dossier.AnyID(b.ID), "levels["+strconv.Itoa(o.level-1)+"].spend", "Le niveau {level} de « {battle} » ne dit pas sa dépense : elle compte pour 0.", "Level {level} of “{battle}” does not say its spend: it counts as 0.", check.Args{"battle": b.ID, "level": o.level})
		return 0
	}
	return m.money.of(level.Spend) / wholeWeeks(b.Battle, o.last-o.start+1)
}

// shareOf is the share of its effect that a battle can bring within the plan: its weeks
// there, up to the day when the objective is due, over all those of a campaign, or over
// those that a lasting battle takes up to that day.
func (m *Model) shareOf(b *battle, o *offer, earliest int) float64 {
	due := m.From.AddDays(7*52 - 1)
	if by := m.byOf(b.Objective); by.After(m.From) && by.Before(due) {
		due = by
	}
	last := m.calendar.week(due)
	if m.calendar.day(due)%7 < most-1 {
		last--
	}
	if last < o.start {
		return 0
	}
	in := float64(min(o.last, last) - o.start + 1)
	if !b.Lasting && !b.Start.IsZero() && !b.End.IsZero() {
		return min(1, in/wholeWeeks(b.Battle, o.last-o.start+1))
	}
	return min(1, in/float64(last-earliest+1))
}
