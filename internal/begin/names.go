package begin

import (
	"slices"
	"strconv"
	"strings"

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
		base := slug(words)
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

// Of an id's words, the small ones say nothing, and four are enough.
const (
	idWords  = 4
	idLength = 40
	small    = " il elle ils elles on qui le la les l un une de du des d et en a au aux que qu ce ces se s n on y est sont notre nos nous votre vos leur leurs the an of to and in is are our we their for on at who by with from that have has it its this ceux celles cette dans pour par avec ou "
)

// slug is the id that a text makes: its first telling words, in plain letters.
func slug(s string) string {
	var kept []string
	length := 0
	all := text.Words(s)
	for _, w := range all {
		w = strings.Map(func(r rune) rune {
			if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
				return r
			}
			return -1
		}, w)
		letter := len(w) == 1 && w[0] >= 'a'
		if w == "" || (letter || strings.Contains(small, " "+w+" ")) && len(all) > 1 {
			continue
		}
		w = w[:min(len(w), idLength)]
		if len(kept) == idWords || length+len(w) > idLength {
			break
		}
		kept, length = append(kept, w), length+len(w)+1
	}
	return strings.Join(kept, "-")
}
