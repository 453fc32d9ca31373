package plan

import (
	"cmp"
	"slices"

	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/plan/solve"
)

// Model is a dossier as a problem of choice: an instance, and the way back from it.
type Model struct {
	Config
	// Instance is what is solved. Its groups are the battles of the dossier, in its
	// order, and last what stands whatever is chosen: tools, channels of a duty.
	Instance *solve.Instance

	d        *dossier.Dossier
	index    *dossier.Index
	calendar *calendar
	skills   *skills
	team     *team
	money    *money
	pace     [][]float64 // by skill and week
	battles  []battle
	aims     []aim
	limits   []limit // as those of the instance
	weekOf   []int   // the class of each week
	classes  [][]int // the weeks of each class: alike in who is there and what may be fought
	notes    []Note
	noted    map[string]bool

	channel     map[dossier.ChannelID]*dossier.Channel
	mission     map[dossier.MissionID]*dossier.Mission
	offer       map[dossier.OfferID]*dossier.Offer
	users       map[dossier.ChannelID][]int   // the battles that use a channel
	responsible map[int]map[int]bool          // by battle, the roles that its actions name
	kept        map[dossier.ChannelID]float64 // hours a week that missions give it
	asked       solve.SkillSet                // the skills that anything asks for
}

// aim is an objective that counts: its baseline and its target are known, and differ.
type aim struct {
	*dossier.Objective
	from, to float64
	weight   float64 // all together 1
}

// New reads a dossier into a model. The error is a *Problem: a configuration that will
// not do, or a dossier in which there is nothing to choose.
func New(d *dossier.Dossier, c Config) (*Model, error) {
	c, err := c.filled()
	if err != nil {
		return nil, err
	}
	m := &Model{
		Config: c, d: d, index: dossier.NewIndex(d), noted: map[string]bool{},
		channel: byID(d.Channels, func(e *dossier.Channel) dossier.ChannelID { return e.ID }),
		mission: byID(d.Missions, func(e *dossier.Mission) dossier.MissionID { return e.ID }),
		offer:   byID(d.Offers, func(e *dossier.Offer) dossier.OfferID { return e.ID }),
		users:   map[dossier.ChannelID][]int{}, kept: map[dossier.ChannelID]float64{},
		skills: &skills{byKey: map[string]int{}},
	}
	if err := m.reopened(); err != nil {
		return nil, err
	}
	m.calendar = newCalendar(d, m.From, m.Horizon)
	m.readAims()
	if err := m.readSkills(); err != nil {
		return nil, err
	}
	for i := range d.Battles {
		for _, id := range d.Battles[i].Channels {
			if !slices.Contains(m.users[id], i) {
				m.users[id] = append(m.users[id], i)
			}
		}
	}
	m.money = m.newMoney()
	m.readBattles()
	m.team = newTeam(d, m.calendar, m.skills, m.readMissions(), m.Away)
	m.pace = make([][]float64, m.skills.upkeep()+1)
	for k := range m.pace {
		for w := range m.calendar.weeks {
			m.pace[k] = append(m.pace[k], m.team.pace(k, w))
		}
	}
	for i := range m.battles {
		m.offersOf(&m.battles[i])
	}
	m.readResponsible()
	m.readSynergies()
	m.doubts()
	if err := m.nothing(); err != nil {
		return nil, err
	}
	if err := m.sound(); err != nil {
		return nil, err
	}
	return m, m.build()
}

// Notes are what the dossier leaves unsaid and the plan had to do without, in order.
func (m *Model) Notes() []Note { return m.notes }

func byID[E any, ID comparable](list []E, id func(*E) ID) map[ID]*E {
	all := make(map[ID]*E, len(list))
	for i := range list {
		all[id(&list[i])] = &list[i]
	}
	return all
}

func laterOf(a, b dossier.Date) dossier.Date {
	if b.After(a) {
		return b
	}
	return a
}

func (m *Model) note(id dossier.AnyID, field, fr, en string, args check.Args) {
	m.notes = append(m.notes, Note{Element: id, Field: field, Message: say(fr, en, args)})
}

func (m *Model) noteOnce(id dossier.AnyID, field, fr, en string, args check.Args) {
	if key := string(id) + " " + field; !m.noted[key] {
		m.noted[key] = true
		m.note(id, field, fr, en, args)
	}
}

// reopened checks that the battles to reopen are there.
func (m *Model) reopened() error {
	for _, id := range m.Reopen.Battles {
		if e, known := m.index.Find(dossier.AnyID(id)); known && e.Kind == dossier.KindBattle {
			continue
		}
		ids := make([]string, len(m.d.Battles))
		for i := range ids {
			ids[i] = string(m.d.Battles[i].ID)
		}
		p := &Problem{
			What: say("il n’y a pas de bataille « {id} » à remettre en jeu.", "there is no battle “{id}” to reopen.", check.Args{"id": string(id)}),
			Mend: say("Donnez l’identifiant d’une bataille du dossier, ou « all » pour toutes.", "Give the id of a battle of the dossier, or “all” for all of them.", nil),
		}
		if near := dossier.Nearest(string(id), ids); near != "" {
			p.Mend = say("Peut-être « {near} » ?", "Perhaps “{near}”?", check.Args{"near": near})
		}
		return p
	}
	return nil
}

// readAims reads the objectives that battles may serve. One that gives no weight has the
// mean of those given.
func (m *Model) readAims() {
	given, n := 0.0, 0
	for i := range m.d.Objectives {
		if w := m.d.Objectives[i].Weight; w != nil {
			given, n = given+*w, n+1
		}
	}
	usual := 1.0
	if n > 0 && given > 0 {
		usual = given / float64(n)
	}
	sum := 0.0
	for i := range m.d.Objectives {
		o := &m.d.Objectives[i]
		id, args := dossier.AnyID(o.ID), check.Args{"objective": o.ID}
		switch {
		case o.Baseline == nil || o.Baseline.Value == nil:
			m.note(id, "baseline", "L’objectif « {objective} » n’a pas de situation de départ : ce qu’on y gagne ne se compte pas.", "The objective “{objective}” has no baseline: what is gained on it cannot be counted.", args)
			continue
		case o.Target == nil:
			m.note(id, "target", "L’objectif « {objective} » n’a pas de valeur cible : ce qu’on y gagne ne se compte pas.", "The objective “{objective}” has no target: what is gained on it cannot be counted.", args)
			continue
		case *o.Target == *o.Baseline.Value:
			m.note(id, "target", "L’objectif « {objective} » est déjà atteint : il ne pèse pas dans le plan.", "The objective “{objective}” is reached already: it has no weight in the plan.", args)
			continue
		}
		if !o.By.IsZero() && o.By.Before(m.From) {
			m.note(id, "by", "L’objectif « {objective} » était attendu pour le {by}, avant le plan : il compte comme s’il n’avait pas d’échéance.", "The objective “{objective}” was due on {by}, before the plan: it counts as if it had no day.", check.Args{"objective": o.ID, "by": o.By})
		}
		a := aim{Objective: o, from: *o.Baseline.Value, to: *o.Target, weight: usual}
		if o.Weight != nil {
			a.weight = max(0, *o.Weight)
		} else if n > 0 {
			m.note(id, "weight", "L’objectif « {objective} » ne dit pas son poids : celui des autres en moyenne en tient lieu.", "The objective “{objective}” does not say its weight: the mean of the others stands for it.", args)
		}
		sum += a.weight
		m.aims = append(m.aims, a)
	}
	for i := range m.aims {
		if sum > 0 {
			m.aims[i].weight /= sum
		}
	}
}

func (m *Model) objectiveOf(id dossier.ObjectiveID) int {
	return slices.IndexFunc(m.aims, func(a aim) bool { return a.ID == id })
}

// byOf is the day by which an objective is due, none where it says none.
func (m *Model) byOf(id dossier.ObjectiveID) dossier.Date {
	for i := range m.d.Objectives {
		if o := &m.d.Objectives[i]; o.ID == id {
			return o.By
		}
	}
	return dossier.Date{}
}

// readSkills reads the skills that the levels of battles ask for.
func (m *Model) readSkills() error {
	for i := range m.d.Battles {
		for l := range m.d.Battles[i].Levels {
			for _, name := range check.Sorted(m.d.Battles[i].Levels[l].Effort) {
				m.skills.add(dossier.Skill(name))
			}
		}
	}
	if n := len(m.skills.names); n > mostSkills {
		return &Problem{
			What: say("les batailles demandent {n:compétence:compétences} différentes ; un plan n’en distingue que {most}.", "the battles ask for {n:skill:skills} of different names; a plan tells {most} apart.", check.Args{"n": n, "most": mostSkills}),
			Mend: say("Employez le même mot pour le même métier d’une bataille à l’autre.", "Use the same word for the same craft from one battle to another.", nil), Field: "battles",
		}
	}
	return nil
}

// doubts says what is not known of people and money.
func (m *Model) doubts() {
	for i := range m.d.People {
		if r := &m.d.People[i]; r.HoursPerWeek == nil {
			m.note(dossier.AnyID(r.ID), "hours_per_week", "« {role} » ne dit pas ses heures : le plan ne lui demande rien.", "“{role}” does not say its hours: the plan asks nothing of it.", check.Args{"role": (&role{Role: r}).name()})
		}
	}
	if !m.money.limited {
		m.notes = append(m.notes, Note{Field: "budget", Message: say("Aucun budget ne couvre ce plan : la dépense n’y est pas limitée.", "No budget covers this plan: its spend is not limited.", nil)})
	} else if open := slices.IndexFunc(m.money.periods, func(p period) bool { return p.open }); open >= 0 {
		weeks := m.money.periods[open].weeks
		m.notes = append(m.notes, Note{Field: "budget", Message: say("Aucune ligne de budget ne couvre {n:semaine:semaines} du plan, à partir du {from} : la dépense n’y est pas limitée.", "No budget line covers {n:week:weeks} of the plan, from {from}: the spend there is not limited.",
			check.Args{"n": len(weeks), "from": m.calendar.first(weeks[0])})})
	}
	if m.d.Exposure.Cap == nil {
		m.notes = append(m.notes, Note{Field: "exposure", Message: say("Aucun plafond d’exposition n’est fixé : l’exposition n’est pas limitée.", "No exposure cap is set: exposure is not limited.", nil)})
	}
	for _, currency := range check.Sorted(m.money.others) {
		m.notes = append(m.notes, Note{Field: "budget", Message: say("Les montants en {currency} ne comptent pas : le budget est en {budget}.", "Amounts in {currency} do not count: the budget is in {budget}.", check.Args{"currency": currency, "budget": m.money.currency})})
	}
	for i := range m.d.Calendar {
		if s := &m.d.Calendar[i]; s.Kind == dossier.Blackout && s.From.IsZero() {
			m.note(dossier.AnyID(s.ID), "from", "La période interdite « {season} » n’a pas de dates : le plan n’en tient pas compte.", "The blackout “{season}” has no dates: the plan takes no account of it.", check.Args{"season": s.ID})
		}
	}
	for i := range m.battles {
		m.doubt(&m.battles[i])
	}
}

// doubt says why a battle, or some level of it, is left out of the choice.
func (m *Model) doubt(b *battle) {
	if b.closed() && !b.isBarred() && b.MustKeep {
		m.note(dossier.AnyID(b.ID), "must_keep", "« {battle} » est à conserver, et pourtant {state} : le plan ne la prend pas. Ôtez l’un ou l’autre.", "“{battle}” must be kept, and yet is {state}: the plan does not take it. Take one or the other out.", check.Args{"battle": b.ID, "state": stateWords[b.State]})
	}
	if b.closed() {
		return
	}
	field := "levels"
	for _, why := range b.unfit {
		text := say("« {battle} » : {why}.", "“{battle}”: {why}.", check.Args{"battle": b.ID, "why": why})
		m.notes = append(m.notes, Note{Element: dossier.AnyID(b.ID), Field: field, Message: text})
	}
	counts := slices.ContainsFunc(b.offers, func(o offer) bool { return o.effect != nil })
	if len(b.offers) > 0 && !counts {
		fr, en := "« {battle} » ne dit pas l’effet attendu : rien ne peut la faire choisir.", "“{battle}” does not say its expected effect: nothing can have it chosen."
		if b.objective < 0 {
			fr, en = "« {battle} » sert un objectif qui ne se compte pas : rien ne peut la faire choisir.", "“{battle}” serves an objective that cannot be counted: nothing can have it chosen."
		}
		if b.MustKeep {
			fr, en = "« {battle} » est à conserver, mais son effet ne se compte pas : elle prend des heures sans rien apporter au total.", "“{battle}” must be kept, but its effect cannot be counted: it takes hours and adds nothing to the total."
		}
		m.note(dossier.AnyID(b.ID), cmp.Or(map[bool]string{true: "objective"}[b.objective < 0], "effect"), fr, en, check.Args{"battle": b.ID})
	}
}

// nothing is the problem of a dossier in which there is nothing to choose.
func (m *Model) nothing() error {
	if len(m.d.Battles) == 0 {
		return &Problem{
			What: say("le dossier n’a pas de bataille : il n’y a rien à choisir.", "the dossier has no battle: there is nothing to choose.", nil),
			Mend: say("Écrivez des batailles, avec leurs niveaux d’intensité et l’effet attendu.", "Write battles, with their levels of intensity and their expected effect.", nil), Field: "battles",
		}
	}
	for i := range m.battles {
		b := &m.battles[i]
		if !b.closed() && (b.isKept() || len(b.offers) > 0 && slices.ContainsFunc(b.offers, func(o offer) bool { return o.effect != nil })) {
			return nil
		}
	}
	if p := m.unavailable(); p != nil {
		return p
	}
	return &Problem{
		What:  say("aucune bataille du dossier ne dit ce qu’elle demande et ce qu’elle apporte : il n’y a rien à planifier.", "no battle of the dossier says what it asks for and what it brings: there is nothing to plan.", nil),
		Mend:  say("Donnez à une bataille au moins un niveau (« levels ») avec ses heures par compétence (« effort ») et son effet (« effect »), et à son objectif une situation de départ et une valeur cible.", "Give at least one battle a level (“levels”) with its hours by skill (“effort”) and its effect (“effect”), and its objective a baseline and a target.", nil),
		Field: "battles",
	}
}

// unavailable is the problem of a dossier whose battles are all closed, whose objectives
// cannot be counted, or whose dates are not within the plan; nil where it is another.
func (m *Model) unavailable() *Problem {
	var outside *battle
	closed := 0
	for i := range m.battles {
		switch b := &m.battles[i]; {
		case b.closed():
			closed++
		case b.outside && outside == nil:
			outside = b
		}
	}
	if closed == len(m.battles) && m.Case != "" {
		return &Problem{
			What: say("dans ce cas, il ne reste aucune bataille à mener.", "in this case no battle is left to fight.", nil),
			Mend: say("Voyez « boussole plan » sans --case : le dossier lui-même.", "See “boussole plan” without --case: the dossier itself.", nil), Field: "battles",
		}
	}
	if closed == len(m.battles) {
		return &Problem{
			What: say("toutes les batailles du dossier sont déclinées, en attente ou arrêtées : il n’y a rien à choisir.", "all the battles of the dossier are declined, parked or stopped: there is nothing to choose.", nil),
			Mend: say("Remettez-en en jeu par --reopen, ou toutes par --reopen all.", "Reopen some with --reopen, or all with --reopen all.", nil), Field: "battles",
		}
	}
	offered := slices.ContainsFunc(m.battles, func(b battle) bool { return !b.closed() && len(b.offers) > 0 })
	if len(m.aims) == 0 && len(m.d.Objectives) > 0 && offered {
		return &Problem{
			What: say("aucun objectif du dossier ne se compte : rien ne dit ce que valent les batailles.", "no objective of the dossier can be counted: nothing says what the battles are worth.", nil),
			Mend: say("Donnez à un objectif une situation de départ (« baseline ») et une cible (« target ») qui s’en distingue.", "Give an objective a baseline, and a target that differs from it.", nil), Field: "objectives",
		}
	}
	if outside == nil {
		return m.silenced()
	}
	return &Problem{
		What:    say("aucune bataille ne peut entrer dans ce plan : pour « {battle} », {why}.", "no battle can enter this plan: of “{battle}”, {why}.", check.Args{"battle": outside.ID, "why": outside.unfit[0]}),
		Mend:    say("Corrigez les dates des batailles, ou le premier jour (--from) et la durée (--horizon) du plan.", "Correct the dates of the battles, or the first day (--from) and the length (--horizon) of the plan.", nil),
		Element: dossier.AnyID(outside.ID), Field: "levels",
	}
}

// silenced is the problem of a dossier of which blackouts take all that the plan could
// choose; nil where it is another.
func (m *Model) silenced() *Problem {
	at := slices.IndexFunc(m.battles, func(b battle) bool { return !b.closed() && b.silent })
	if at < 0 {
		return nil
	}
	return &Problem{
		What:    say("aucune bataille ne peut entrer dans ce plan : pour « {battle} », {why}.", "no battle can enter this plan: of “{battle}”, {why}.", check.Args{"battle": m.battles[at].ID, "why": allSilent()}),
		Mend:    say("Corrigez les périodes interdites du calendrier, ou le premier jour (--from) et la durée (--horizon) du plan.", "Correct the blackouts of the calendar, or the first day (--from) and the length (--horizon) of the plan.", nil),
		Element: dossier.AnyID(m.battles[at].ID), Field: "levels",
	}
}

// allSilent is why a battle cannot be fought in any of its weeks.
func allSilent() Message {
	return say("toutes ses semaines tombent dans des périodes interdites", "all of its weeks fall within blackouts", nil)
}
