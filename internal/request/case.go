package request

import (
	"slices"
	"strings"

	"boussole/internal/dossier"
	"boussole/internal/text"
)

// trial is the dossier with the request in it, as a battle.
type trial struct {
	doc     *dossier.Document
	battle  dossier.BattleID
	reopen  bool             // the battle is one that people set aside
	made    bool             // the battle was made for the request
	effect  bool             // it says what it brings
	past    bool             // the battle is one of the dossier that is over, begun again
	people  bool             // its hours are of people, and of no skill
	probing bool             // nothing says its hours: a quarter of an hour stands for them
	assumed *dossier.Channel // whose exposure stands for its own; nil: none does
}

// leastEffort is the hours a week that stand for those that nobody said, so that what is
// left beside them can be found.
const leastEffort = 0.25

// try makes the dossier with the request in it. Where the request brings no figures of its
// own, a battle that the dossier has for it is that battle.
func try(doc *dossier.Document, r *Request, u *understood, from dossier.Date) (*trial, error) {
	if b := u.battle; b != nil && !r.own() && stands(b) && (b.Lasting || b.End.IsZero() || b.End.After(from)) {
		return &trial{doc: doc, battle: b.ID, reopen: b.State.Unfought(), effect: valued(b)}, nil
	}
	if b := u.battle; b != nil && !r.own() && stands(b) {
		return again(doc, b, from)
	}
	t := &trial{doc: doc, made: true, effect: r.Effect != nil}
	b := dossier.Battle{
		ID: t.newID(r.What), Name: dossier.Shorten(r.What, 80), Rhythm: dossier.Relationship, State: dossier.Candidate,
		Start: from, Lasting: true, Effect: r.Effect, Exposure: r.Exposure,
	}
	if r.Start.After(from) {
		b.Start = r.Start
	}
	if !r.End.IsZero() {
		b.End, b.Lasting, b.Rhythm = r.End, false, dossier.Campaign
	}
	if u.objective.sure && u.objective.it != nil {
		b.Objective = u.objective.it.ID
	}
	if u.audience.sure && u.audience.it != nil {
		b.Audience = u.audience.it.ID
	}
	if u.message.sure && u.message.it != nil {
		b.Message = u.message.it.ID
	}
	if u.channel != nil {
		b.Channels = []dossier.ChannelID{u.channel.ID}
	}
	if old := u.battle; old != nil {
		b.Excludes = []dossier.BattleID{old.ID} // the request is in its place
		if b.Exposure == nil {
			b.Exposure = old.Exposure
		}
		if b.Effect == nil && r.Objective == "" {
			b.Effect, t.effect = old.Effect, old.Effect != nil
		}
	}
	t.exposure(&b, u)
	t.people = len(r.ByCraft) == 0
	level := dossier.Intensity{Effort: r.ByCraft, Spend: r.Spend}
	t.battle = b.ID
	if t.people {
		skill, err := t.craft(r, u)
		if err != nil {
			return nil, err
		}
		level.Effort = map[dossier.Skill]dossier.Hours{skill: leastEffort}
		if t.probing = r.Hours == nil; !t.probing {
			level.Effort[skill] = *r.Hours
		}
	}
	b.Levels = []dossier.Intensity{level}
	out, err := t.doc.Add("battles", b)
	if err != nil {
		return nil, err
	}
	t.doc, err = dossier.Read(doc.File, out)
	return t, err
}

// again makes the dossier with a battle that is over begun anew: as it was, from the plan's
// first day on.
func again(doc *dossier.Document, old *dossier.Battle, from dossier.Date) (*trial, error) {
	t := &trial{doc: doc, made: true, past: true, effect: valued(old)}
	b := *old
	b.ID, b.State, b.Reason, b.MustKeep = t.newID(old.Name), dossier.Candidate, "", false
	b.Start, b.LatestStart, b.End, b.Lasting = from, dossier.Date{}, dossier.Date{}, true
	b.Excludes = append(slices.Clone(old.Excludes), old.ID)
	b.Base = dossier.Base{}
	t.battle = b.ID
	out, err := doc.Add("battles", b)
	if err != nil {
		return nil, err
	}
	t.doc, err = dossier.Read(doc.File, out)
	return t, err
}

// valued reports whether a battle says what it brings.
func valued(b *dossier.Battle) bool {
	return b.Effect != nil || slices.ContainsFunc(b.Levels, func(l dossier.Intensity) bool { return l.Effect != nil })
}

// stands reports whether a battle says the hours that it asks for, and so can be planned.
func stands(b *dossier.Battle) bool {
	return slices.ContainsFunc(b.Levels, func(l dossier.Intensity) bool { return len(l.Effort) > 0 })
}

// newID is an id for the battle of a request, that nothing in the dossier has.
func (t *trial) newID(what string) dossier.BattleID {
	id := "demande-" + text.Slug(dossier.Shorten(what, 40))
	id = strings.Trim(id, "-")
	for {
		if _, taken := t.doc.Index.Find(dossier.AnyID(id)); !taken {
			return dossier.BattleID(id)
		}
		id += "-bis"
	}
}

// exposure gives a battle on a social network that says none the exposure of the most
// exposed network of the dossier: the dossier's own scale, not one of ours.
func (t *trial) exposure(b *dossier.Battle, u *understood) {
	if b.Exposure != nil || u.channel != nil && u.channel.Exposure != nil || !u.medium.Social() {
		return
	}
	for i := range t.doc.Dossier.Channels {
		c := &t.doc.Dossier.Channels[i]
		if c.Kind.Social() && c.Exposure != nil && (t.assumed == nil || *c.Exposure > *t.assumed.Exposure) {
			t.assumed = c
		}
	}
	if t.assumed != nil {
		b.Exposure = t.assumed.Exposure
	}
}

// craft is a skill that those alone have whose hours the request takes: hours of Claire
// are nobody else's. Where it names nobody, all have it who have hours.
func (t *trial) craft(r *Request, u *understood) (dossier.Skill, error) {
	d := t.doc.Dossier
	skill := dossier.Skill(dossier.Shorten(r.What, 40))
	every := map[dossier.Skill]bool{}
	for i := range d.People {
		for _, s := range d.People[i].Skills {
			every[s] = true
		}
	}
	for i := range d.Battles {
		for _, l := range d.Battles[i].Levels {
			for s := range l.Effort {
				every[s] = true
			}
		}
	}
	for every[skill] {
		skill += " (demande)"
	}
	all := make([]dossier.Skill, 0, len(every))
	for s := range every {
		all = append(all, s)
	}
	slices.Sort(all)
	edits := map[dossier.RoleID][]dossier.Skill{}
	var order []dossier.RoleID
	for i := range d.People {
		role := &d.People[i]
		named := slices.ContainsFunc(u.roles, func(one *dossier.Role) bool { return one.ID == role.ID })
		nobody := len(u.roles) == 0 && role.HoursPerWeek != nil
		switch {
		case len(role.Skills) == 0 && named || len(role.Skills) == 0 && nobody:
			continue // who has no skills of their own can do anything
		case len(role.Skills) == 0:
			edits[role.ID] = all // can do all that they could, and not this
		case named || nobody:
			edits[role.ID] = append(slices.Clone(role.Skills), skill)
		default:
			continue
		}
		order = append(order, role.ID)
	}
	for _, id := range order {
		if err := t.set(dossier.AnyID(id), "skills", edits[id]); err != nil {
			return "", err
		}
	}
	return skill, nil
}

func (t *trial) set(id dossier.AnyID, key string, value any) error {
	out, err := t.doc.SetValue(id, key, value)
	if err != nil {
		return err
	}
	doc, err := dossier.Read(t.doc.File, out)
	if err != nil {
		return err
	}
	t.doc = doc
	return nil
}

// with is the trial's dossier with its battle changed; the text is left as it is.
func (t *trial) with(change func(*dossier.Battle)) *dossier.Dossier {
	d := *t.doc.Dossier
	d.Battles = slices.Clone(d.Battles)
	for i := range d.Battles {
		if d.Battles[i].ID == t.battle {
			change(&d.Battles[i])
		}
	}
	return &d
}
