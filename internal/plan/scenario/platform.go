package scenario

import (
	"context"
	"slices"

	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/plan"
)

// Verdict is whether to be on a platform.
type Verdict string

// The verdicts.
const (
	There    Verdict = "there"
	NotThere Verdict = "not-there"
	NotYet   Verdict = "not-yet" // unless something changes that is within reach
)

// Word is a verdict in words.
func (v Verdict) Word() dossier.Text {
	switch v {
	case There:
		return dossier.Text{FR: "y être", EN: "there"}
	case NotYet:
		return dossier.Text{FR: "pas encore, sauf si…", EN: "not yet, unless…"}
	default:
		return dossier.Text{FR: "ne pas y être", EN: "not there"}
	}
}

// Platform is whether to be on a social network, with the plans that say so: the best one
// in which the battles that it carries compete, even those set aside, and the best one
// without it.
type Platform struct {
	Channel  dossier.ChannelID
	Verdict  Verdict
	Uses     []dossier.BattleID // of the plan with it
	Reopened []dossier.BattleID // set aside by people, and let in to see
	With     Figures
	Without  Figures
	Why      plan.Message
	Costs    []plan.Message // of imposing a battle that it carries
	Unless   plan.Message   // of NotYet: what would change it
}

// platform judges a platform; nil where time did not allow it.
func (g Ground) platform(ctx context.Context, plain *Outcome, ch *dossier.Channel) (*Platform, error) {
	p := &Platform{Channel: ch.ID, Verdict: NotThere}
	carries := func(id dossier.ChannelID) bool { return id == ch.ID }
	with := &Case{Dossier: g.Dossier, Config: g.Config}
	with.reopen(carries)
	with.beginAgain(carries)
	p.Reopened = with.Config.Reopen.Battles[len(g.Config.Reopen.Battles):]
	best, err := g.within(ctx, with, nil)
	if err != nil {
		return nil, err
	}
	without, err := g.solve(ctx, Without+string(ch.ID))
	if err != nil {
		return nil, err
	}
	if best.Unknown() || without.Unknown() {
		return nil, nil //nolint:nilnil // there is no verdict, and no fault
	}
	if best.Plan != nil {
		p.With = FiguresOf(best.Plan)
	}
	if without.Plan != nil {
		p.Without = FiguresOf(without.Plan)
	}
	var own []*dossier.Battle
	for i := range g.Dossier.Battles {
		b := &g.Dossier.Battles[i]
		if !slices.Contains(b.Channels, ch.ID) {
			continue
		}
		own = append(own, b)
		if best.Holds() && slices.ContainsFunc(best.Plan.Battles, func(f plan.Fought) bool { return f.ID == b.ID && f.Level > 0 }) {
			p.Uses = append(p.Uses, b.ID)
		}
	}
	args := check.Args{
		"channel": ch.ID, "with": dossier.Share(p.With.Mean), "without": dossier.Share(p.Without.Mean), "battles": Named(p.Uses),
		"points": points(max(p.With.Value-p.Without.Value, p.Without.Value-p.With.Value)),
	}
	switch gain := p.With.Value - p.Without.Value; {
	case !best.Holds():
		p.Why = say("aucun plan ne tient, avec elle ou sans elle", "no plan holds, with it or without", args)
	case ch.Duty != "" && len(p.Uses) > 0:
		p.Verdict, p.Why = There, say("une obligation l’impose", "a duty asks for it", args)
	case len(own) == 0:
		p.Why = say("aucune bataille ne l’emploie : rien ne dit à quoi elle servirait", "no battle uses it: nothing says what it would be for", args)
	case len(p.Uses) > 0 && !without.Holds():
		p.Verdict, p.Why = There, say("sans elle, aucun plan ne tient", "without it no plan holds", args)
	case len(p.Uses) > 0 && gain > alike:
		p.Verdict = There
		p.Why = say("sans elle, le plan perdrait {points:point:points} : {without} de la progression visée en moyenne au lieu de {with}", "without it the plan would lose {points:point:points}: {without} of the intended progress on average instead of {with}", args)
		if only := slices.DeleteFunc(slices.Clone(p.Uses), func(id dossier.BattleID) bool { return !slices.Contains(p.Reopened, id) }); len(only) == len(p.Uses) {
			p.Why = say("vous aviez écarté {battles} ; l’y remettre vaudrait {points:point:points}, de {without} à {with} de la progression visée : la décision est à relire", "you had set {battles} aside; bringing it back would be worth {points:point:points}, from {without} to {with} of the intended progress: the decision is worth another look", args)
		}
	case len(p.Uses) > 0 && gain < -alike:
		p.Why = say("le plan vaudrait {points:point:points} de plus sans elle : {without} de la progression visée en moyenne au lieu de {with}", "the plan would be worth {points:point:points} more without it: {without} of the intended progress on average instead of {with}", args)
	case len(p.Uses) > 0:
		p.Why = say("le plan vaut autant sans elle, {without} de la progression visée en moyenne", "the plan is worth as much without it, {without} of the intended progress on average", args)
	default:
		g.unless(ctx, p, best, plain, own)
	}
	return p, nil
}

// unless reads why a platform's battles do not enter the best plan, and what change within
// reach would bring one in.
func (g Ground) unless(ctx context.Context, p *Platform, best, plain *Outcome, own []*dossier.Battle) {
	for _, b := range own {
		r, _ := best.Model.Reading(ctx, best.Result, b.ID)
		if p.Why.Text.EN == "" {
			p.Why, p.Costs = say("« {battle} » : {why}", "“{battle}”: {why}", check.Args{"battle": b.ID, "why": r.Why}), r.Costs
		}
		if !r.Change.IsWithinReach(plain.Plan, best.Model.Reserve(), best.Dossier.Exposure.Cap) {
			continue
		}
		p.Verdict = NotYet
		p.Why, p.Costs = say("« {battle} » : {why}", "“{battle}”: {why}", check.Args{"battle": b.ID, "why": r.Why}), r.Costs
		p.Unless = r.Change.What(best.Dossier.Exposure.Cap)
		return
	}
}
