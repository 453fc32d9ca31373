package begin

import (
	"slices"
	"strconv"

	"boussole/internal/dossier"
	"boussole/internal/text"
)

// name gives an id to each element that has none, made of its own words.
func name(d *dossier.Dossier) {
	taken := map[string]bool{}
	for _, e := range dossier.NewIndex(d).Elements {
		taken[string(e.ID)] = true
	}
	for _, part := range []dossier.Kind{dossier.KindOrganisation, dossier.KindIdentity, dossier.KindExposure, dossier.KindVision, dossier.KindValue, dossier.KindCharter, dossier.KindEvaluation} {
		taken[string(part)] = true
	}
	fresh := func(kind dossier.Kind, words string) string {
		base := text.Slug(words)
		if base == "" {
			base = string(kind)
		}
		id := base
		for n := 2; taken[id]; n++ {
			id = base + "-" + strconv.Itoa(n)
		}
		taken[id] = true
		return id
	}
	sitting := "review"
	if slices.Contains(d.Organisation.Languages, "fr") {
		sitting = "revue"
	}
	each(d.Offers, func(e *dossier.Offer) { give(&e.ID, fresh, e.Name) })
	each(d.Goals, func(e *dossier.Goal) { give(&e.ID, fresh, e.Statement) })
	each(d.Problems, func(e *dossier.Problem) { give(&e.ID, fresh, e.Statement) })
	each(d.Objectives, func(e *dossier.Objective) { give(&e.ID, fresh, e.Statement) })
	each(d.Audiences, func(e *dossier.Audience) { give(&e.ID, fresh, e.Segment) })
	each(d.Messages, func(e *dossier.Message) { give(&e.ID, fresh, e.Promise) })
	each(d.Actors, func(e *dossier.Actor) { give(&e.ID, fresh, e.Name) })
	each(d.SWOT, func(e *dossier.SWOTEntry) { give(&e.ID, fresh, e.Statement) })
	each(d.People, func(e *dossier.Role) { give(&e.ID, fresh, e.Title) })
	each(d.Budget, func(e *dossier.BudgetLine) {
		words := "budget"
		if !e.From.IsZero() {
			words += " " + strconv.Itoa(e.From.Year)
		}
		give(&e.ID, fresh, words)
	})
	each(d.Missions, func(e *dossier.Mission) { give(&e.ID, fresh, e.Mission) })
	each(d.Channels, func(e *dossier.Channel) { give(&e.ID, fresh, e.Name) })
	each(d.Synergies, func(e *dossier.Synergy) { give(&e.ID, fresh, string(e.From)+" "+string(e.To)) })
	each(d.Battles, func(e *dossier.Battle) { give(&e.ID, fresh, e.Name) })
	each(d.Risks, func(e *dossier.Risk) { give(&e.ID, fresh, e.Event) })
	each(d.Crisis, func(e *dossier.CrisisLevel) { give(&e.ID, fresh, e.Name) })
	each(d.Calendar, func(e *dossier.Season) { give(&e.ID, fresh, e.Name) })
	each(d.Evaluation.Reviews, func(e *dossier.Review) { give(&e.ID, fresh, sitting+" "+e.Date.String()) })
	each(d.Evaluation.Indicators, func(e *dossier.Indicator) { give(&e.ID, fresh, e.Metric) })
}

func each[T any](list []T, do func(*T)) {
	for i := range list {
		do(&list[i])
	}
}

func give[ID interface {
	~string
	Kind() dossier.Kind
}](id *ID, fresh func(dossier.Kind, string) string, words string) {
	if *id == "" {
		*id = ID(fresh((*id).Kind(), words))
	}
}
