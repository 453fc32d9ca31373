package scenario

import (
	"maps"
	"slices"

	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/plan"
)

// withdrawal takes channels out of battles.
type withdrawal struct {
	d      *dossier.Dossier
	gone   func(dossier.ChannelID) bool
	why    func(gone []dossier.ChannelID) plan.Message // why a battle that has no other is barred
	barred map[dossier.BattleID]plan.Message
	left   []Reduced
}

// Reduced is a battle that goes on by fewer channels, with shares of its effect and hours.
type Reduced struct {
	Battle dossier.BattleID
	Gone   []dossier.ChannelID
	Effect float64
	Hours  float64
}

// Words say what is counted of it.
func (r Reduced) Words() plan.Message {
	return say("« {battle} » continue sans {gone} : {effect} de son effet, {hours} de ses heures", "“{battle}” goes on without {gone}: {effect} of its effect, {hours} of its hours",
		check.Args{"battle": r.Battle, "gone": Named(r.Gone), "effect": dossier.Share(r.Effect), "hours": dossier.Share(r.Hours)})
}

// of is the dossier without the channels. A battle that has no other channel is barred. One
// that has goes on by the others: its hours are fewer by the share of its channels' upkeep
// that those withdrawn had (equal shares where none has any), its effect is less by
// the share of its channels that they are, its spend by what the media plan buys on them
// for it, and its exposure is at most that of its most exposed channel.
func (w *withdrawal) of(d *dossier.Dossier) *dossier.Dossier {
	w.d = d
	out := *d
	out.Battles = slices.Clone(d.Battles)
	w.barred = map[dossier.BattleID]plan.Message{}
	for i := range out.Battles {
		b := &out.Battles[i]
		var gone, rest []dossier.ChannelID
		for _, id := range b.Channels {
			if w.gone(id) {
				gone = append(gone, id)
			} else {
				rest = append(rest, id)
			}
		}
		switch {
		case len(gone) == 0:
		case len(rest) == 0:
			w.barred[b.ID] = w.why(gone)
			b.MustKeep = false
		default:
			w.reduce(b, gone, rest)
		}
	}
	out.Missions = slices.Clone(d.Missions)
	for i := range out.Missions {
		w.release(&out.Missions[i])
	}
	return &out
}

func (w *withdrawal) reduce(b *dossier.Battle, gone, rest []dossier.ChannelID) {
	effect := float64(len(rest)) / float64(len(gone)+len(rest))
	hours := effect
	if lost, kept := w.upkeep(gone), w.upkeep(rest); lost+kept > 0 {
		hours = kept / (lost + kept)
	}
	if !b.State.Unfought() {
		w.left = append(w.left, Reduced{b.ID, gone, effect, hours})
	}
	bought := w.bought(b.ID, gone)
	b.Channels = rest
	b.Effect = scaled(b.Effect, effect)
	b.Levels = slices.Clone(b.Levels)
	for l := range b.Levels {
		level := &b.Levels[l]
		level.Effect = scaled(level.Effect, effect)
		level.Effort = maps.Clone(level.Effort)
		for skill, h := range level.Effort {
			level.Effort[skill] = h * dossier.Hours(hours)
		}
		if level.Spend != nil && level.Spend.Currency == bought.Currency {
			level.Spend = &dossier.Money{Cents: max(0, level.Spend.Cents-bought.Cents), Currency: level.Spend.Currency}
		}
	}
	if b.Exposure == nil {
		return
	}
	most := dossier.Exposed(0)
	for _, id := range rest {
		c := w.channel(id)
		if c == nil || c.Exposure == nil {
			return // nothing says that it is less
		}
		most = max(most, *c.Exposure)
	}
	least := min(*b.Exposure, most)
	b.Exposure = &least
}

func (w *withdrawal) channel(id dossier.ChannelID) *dossier.Channel {
	for i := range w.d.Channels {
		if w.d.Channels[i].ID == id {
			return &w.d.Channels[i]
		}
	}
	return nil
}

func (w *withdrawal) upkeep(ids []dossier.ChannelID) float64 {
	sum := 0.0
	for _, id := range ids {
		if c := w.channel(id); c != nil && c.UpkeepHoursPerWeek != nil {
			sum += float64(*c.UpkeepHoursPerWeek)
		}
	}
	return sum
}

// bought is what the media plan buys for a battle on some channels, in the currency of
// the first line.
func (w *withdrawal) bought(b dossier.BattleID, ids []dossier.ChannelID) dossier.Money {
	var sum dossier.Money
	for i := range w.d.MediaPlan {
		line := &w.d.MediaPlan[i]
		if line.Battle != b || line.NetPrice == nil || !slices.Contains(ids, line.Channel) {
			continue
		}
		if sum.Currency == "" {
			sum.Currency = line.NetPrice.Currency
		}
		if line.NetPrice.Currency == sum.Currency {
			sum.Cents += line.NetPrice.Cents
		}
	}
	return sum
}

// release frees a mission of the channels that it no longer answers for; one that answered
// for nothing else takes no hours.
func (w *withdrawal) release(m *dossier.Mission) {
	rest := slices.DeleteFunc(slices.Clone(m.AnswersFor), func(id dossier.AnyID) bool {
		return w.channel(dossier.ChannelID(id)) != nil && w.gone(dossier.ChannelID(id))
	})
	if len(rest) == 0 && len(m.AnswersFor) > 0 {
		m.HoursPerWeek = nil
	}
	m.AnswersFor = rest
}

func scaled(e *dossier.Effect, by float64) *dossier.Effect {
	if e == nil {
		return nil
	}
	out := *e
	for _, v := range []**float64{&out.Low, &out.Likely, &out.High} {
		if *v != nil {
			x := **v * by
			*v = &x
		}
	}
	return &out
}

func (c *Case) withdraw(gone func(dossier.ChannelID) bool, why func([]dossier.ChannelID) plan.Message) {
	w := withdrawal{gone: gone, why: why}
	c.Dossier = w.of(c.Dossier)
	c.Config.Barred, c.Reduced = w.barred, w.left
}

// Platforms are the channels of a dossier that are social media, in its order.
func Platforms(d *dossier.Dossier) []*dossier.Channel {
	var list []*dossier.Channel
	for i := range d.Channels {
		if d.Channels[i].Kind.Social() {
			list = append(list, &d.Channels[i])
		}
	}
	return list
}

func isSocial(d *dossier.Dossier) func(dossier.ChannelID) bool {
	social := map[dossier.ChannelID]bool{}
	for _, c := range Platforms(d) {
		social[c.ID] = true
	}
	return func(id dossier.ChannelID) bool { return social[id] }
}

func noneSocial() error {
	return &plan.Problem{
		What: say("aucun canal du dossier n’est un réseau social.", "no channel of the dossier is a social network.", nil),
		Mend: say("Donnez aux canaux leur nature (« kind »), telle que facebook ou other-social.", "Give channels their kind, such as facebook or other-social.", nil), Field: "channels",
	}
}

// withSocial reopens the battles that social media carry and that people have set aside.
func (c *Case) withSocial() error {
	c.Title = say("avec les réseaux sociaux", "with social media", nil)
	if len(Platforms(c.Dossier)) == 0 {
		return noneSocial()
	}
	c.reopen(isSocial(c.Dossier))
	return nil
}

// reopen lets the battles compete that some channels carry and that people have set aside.
func (c *Case) reopen(carries func(dossier.ChannelID) bool) {
	list := slices.Clone(c.Config.Reopen.Battles)
	for i := range c.Dossier.Battles {
		if b := &c.Dossier.Battles[i]; b.State.Unfought() && slices.ContainsFunc(b.Channels, carries) && !slices.Contains(list, b.ID) {
			list = append(list, b.ID)
		}
	}
	c.Config.Reopen.Battles = list
}

// GoOn are the battles that go on by fewer channels in the plan of the case; all of them
// where it has no plan.
func (o *Outcome) GoOn() []Reduced {
	if o.Plan == nil || o.Result.Choice == nil {
		return o.Reduced
	}
	return slices.DeleteFunc(slices.Clone(o.Reduced), func(r Reduced) bool {
		return !slices.ContainsFunc(o.Plan.Battles, func(f plan.Fought) bool { return f.ID == r.Battle && f.Level > 0 })
	})
}

// beginAgain has the battles that channels carry, that people set aside and that are over
// begin anew with the plan, and last.
func (c *Case) beginAgain(carries func(dossier.ChannelID) bool) {
	d := *c.Dossier
	d.Battles = slices.Clone(d.Battles)
	for i := range d.Battles {
		b := &d.Battles[i]
		if b.State.Unfought() && slices.ContainsFunc(b.Channels, carries) && !b.Lasting && !b.End.IsZero() && !b.End.After(c.Config.From) {
			b.Start, b.LatestStart, b.End, b.Lasting = c.Config.From, dossier.Date{}, dossier.Date{}, true
		}
	}
	c.Dossier = &d
}

// withoutSocial withdraws the social media that no duty keeps.
func (c *Case) withoutSocial() error {
	c.Title = say("sans les réseaux sociaux", "without social media", nil)
	platforms := Platforms(c.Dossier)
	if len(platforms) == 0 {
		return noneSocial()
	}
	gone := map[dossier.ChannelID]bool{}
	for _, p := range platforms {
		gone[p.ID] = p.Duty == ""
	}
	c.withdraw(func(id dossier.ChannelID) bool { return gone[id] }, func(ids []dossier.ChannelID) plan.Message {
		return say("elle n’a pas d’autre canal que {channels}", "it has no other channel than {channels}", check.Args{"channels": Named(ids)})
	})
	return nil
}

// socialOnly withdraws all else, and the battles that no social medium carries; those that
// one does carry compete, even where people have set them aside.
func (c *Case) socialOnly() error {
	c.Title = say("les réseaux sociaux seuls", "social media alone", nil)
	if len(Platforms(c.Dossier)) == 0 {
		return noneSocial()
	}
	social := isSocial(c.Dossier)
	c.reopen(social)
	never := say("aucun réseau social ne la porte", "no social network carries it", nil)
	c.withdraw(func(id dossier.ChannelID) bool { return !social(id) }, func([]dossier.ChannelID) plan.Message { return never })
	for i := range c.Dossier.Battles {
		if b := &c.Dossier.Battles[i]; len(b.Channels) == 0 {
			c.Config.Barred[b.ID] = never
			b.MustKeep = false
		}
	}
	return nil
}

// without withdraws one channel, a duty's too.
func (c *Case) without(id dossier.ChannelID) error {
	known := make([]string, len(c.Dossier.Channels))
	for i := range known {
		known[i] = string(c.Dossier.Channels[i].ID)
	}
	if !slices.Contains(known, string(id)) {
		p := &plan.Problem{
			What: say("il n’y a pas de canal « {id} » à retirer.", "there is no channel “{id}” to withdraw.", check.Args{"id": string(id)}),
			Mend: say("Donnez l’identifiant d’un canal du dossier.", "Give the id of a channel of the dossier.", nil),
		}
		if near := dossier.Nearest(string(id), known); near != "" {
			p.Mend = say("Peut-être « {near} » ?", "Perhaps “{near}”?", check.Args{"near": near})
		}
		return p
	}
	c.Title = say("sans « {channel} »", "without “{channel}”", check.Args{"channel": id})
	c.withdraw(func(other dossier.ChannelID) bool { return other == id }, func([]dossier.ChannelID) plan.Message {
		return say("elle n’a pas d’autre canal que « {channel} »", "it has no other channel than “{channel}”", check.Args{"channel": id})
	})
	return nil
}
