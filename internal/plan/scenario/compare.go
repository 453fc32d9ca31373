package scenario

import (
	"context"
	"errors"
	"strings"

	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/plan"
)

// Comparison is cases side by side, and of each platform whether to be there.
type Comparison struct {
	Columns    []Column // with social media, without, social only, today
	Platforms  []Platform
	Plain      *Outcome // of the dossier as it is
	Unfinished bool     // time ran out: what is missing was not reckoned
	Unproven   bool     // time allowed no proof that some of the plans are the best
}

// Column is one case of a comparison.
type Column struct {
	*Outcome
	Figures Figures // of its plan, where it has one
	Moves   []Move  // against the first column
}

// Compare stands cases side by side. A dossier without social media has the plan as it is
// and today's alone.
func Compare(ctx context.Context, g Ground) (*Comparison, error) {
	c := &Comparison{}
	var err error
	if c.Plain, err = g.solve(ctx, AsIs); err != nil {
		return nil, err
	}
	if c.Plain.Refused != nil {
		return nil, c.Plain.Refused
	}
	names := []string{WithSocial, WithoutSocial, SocialOnly, Today}
	if len(Platforms(g.Dossier)) == 0 {
		names = []string{AsIs, Today}
	}
	for _, name := range names {
		if ctx.Err() != nil {
			c.Unfinished = true
			break
		}
		o, err := g.solve(ctx, name)
		if err != nil {
			return nil, err
		}
		column := Column{Outcome: o}
		c.Unproven = c.Unproven || !o.Proven()
		if o.Plan != nil {
			column.Figures = FiguresOf(o.Plan)
			if first := c.Columns; len(first) > 0 && first[0].Result.Choice != nil && o.Result.Choice != nil {
				column.Moves = Moves(first[0].Plan, o.Plan)
			}
		}
		c.Columns = append(c.Columns, column)
		c.Unfinished = c.Unfinished || o.Unknown()
	}
	for _, p := range Platforms(g.Dossier) {
		if ctx.Err() != nil {
			c.Unfinished = true
			break
		}
		one, err := g.platform(ctx, c.Plain, p)
		switch {
		case err != nil:
			return nil, err
		case one == nil:
			c.Unfinished = true
		default:
			c.Platforms = append(c.Platforms, *one)
		}
	}
	return c, nil
}

// solve plans a case by its name; a case that the dossier does not allow is an outcome
// that says why.
func (g Ground) solve(ctx context.Context, name string) (*Outcome, error) {
	c, err := g.Case(name)
	if refused, is := errors.AsType[*plan.Problem](err); is {
		return &Outcome{Case: &Case{Name: name, Title: plainTitle(name)}, Refused: refused}, nil
	}
	if err != nil {
		return nil, err
	}
	return g.within(ctx, c, nil)
}

// within plans a case within the time of one plan.
func (g Ground) within(ctx context.Context, c *Case, start *plan.Plan) (*Outcome, error) {
	if g.Each == nil {
		return c.Solve(ctx, start)
	}
	limited, stop := g.Each(ctx)
	defer stop()
	return c.Solve(limited, start)
}

// column is the column of a case; nil where there is none with a plan.
func (c *Comparison) column(name string) *Column {
	for i := range c.Columns {
		if c.Columns[i].Name == name && c.Columns[i].Plan != nil {
			return &c.Columns[i]
		}
	}
	return nil
}

// Gain is what social media are worth to the plan, in points; 0 where there is no saying.
func (c *Comparison) Gain() float64 {
	with, without := c.column(WithSocial), c.column(WithoutSocial)
	if with == nil || without == nil {
		return 0
	}
	return points(with.Figures.Value - without.Figures.Value)
}

// Side is which of two cases is worth more.
type Side string

// With social media, without them, or nobody can say.
const (
	SideWith    Side = "with"
	SideWithout Side = "without"
	SideNone    Side = ""
)

// alike is the least difference of value that counts: a twentieth of a point.
const alike = 0.0005

// Winner is which side is worth more, and why in a sentence. What is worth as much
// without social media wins: it asks for less.
func (c *Comparison) Winner() (Side, plan.Message) {
	with, without := c.column(WithSocial), c.column(WithoutSocial)
	if with == nil || without == nil || with.Unknown() || without.Unknown() || !with.Holds() && !without.Holds() {
		return SideNone, say("Rien ne permet de comparer avec et sans les réseaux sociaux.", "Nothing allows a comparison of with and without social media.", nil)
	}
	lost := with.Figures.Value - without.Figures.Value
	args := check.Args{
		"with": dossier.Share(with.Figures.Mean), "without": dossier.Share(without.Figures.Mean),
		"worstwith": dossier.Share(with.Figures.Worst), "worstwithout": dossier.Share(without.Figures.Worst),
		"points": points(max(lost, -lost)), "hours": dossier.Hours(max(0, with.Figures.HoursPerWeek-without.Figures.HoursPerWeek)),
	}
	switch {
	case !without.Holds():
		return SideWith, say("Sans les réseaux sociaux, aucun plan ne tient.", "Without social media no plan holds.", args)
	case !with.Holds():
		return SideWithout, say("Avec les réseaux sociaux, aucun plan ne tient ; sans eux, il y en a un.", "With social media no plan holds; without them there is one.", args)
	case lost > alike && with.Figures.HoursPerWeek > without.Figures.HoursPerWeek+0.05:
		return SideWith, say("Les réseaux sociaux valent {points:point:points} : {with} de la progression visée en moyenne avec eux, {without} sans eux, pour {hours} h par semaine de plus.", "Social media are worth {points:point:points}: {with} of the intended progress on average with them, {without} without, for {hours} h a week more.", args)
	case lost > alike:
		return SideWith, say("Les réseaux sociaux valent {points:point:points} : {with} de la progression visée en moyenne avec eux, {without} sans eux.", "Social media are worth {points:point:points}: {with} of the intended progress on average with them, {without} without.", args)
	case lost < -alike:
		return SideWithout, say("Le plan sans réseaux sociaux vaut {points:point:points} de plus : {without} de la progression visée en moyenne, contre {with} avec eux.", "The plan without social media is worth {points:point:points} more: {without} of the intended progress on average, {with} with them.", args)
	}
	return SideWithout, say("Le plan sans réseaux sociaux vaut autant : {without} de la progression visée en moyenne, avec ou sans eux. Même libre d’y aller, le meilleur plan n’y va pas.", "The plan without social media is worth as much: {without} of the intended progress on average, with them or without. Even free to go there, the best plan does not.", args)
}

// plainTitle is the title of a case that cannot be made, without what it would be made of.
func plainTitle(name string) plan.Message {
	switch name {
	case WithSocial, WithoutSocial, SocialOnly:
		return say("avec ou sans les réseaux sociaux", "with or without social media", nil)
	case Today:
		return say("ce qui est décidé aujourd’hui", "what is decided today", nil)
	case Absence:
		return say("quatre semaines d’absence", "four weeks of absence", nil)
	case Crisis:
		return say("un mois de crise", "a month of crisis", nil)
	}
	if strings.HasPrefix(name, Budget) {
		return say("un budget réduit", "a smaller budget", nil)
	}
	return say("{name}", "{name}", check.Args{"name": name})
}
