package plan

import (
	"fmt"
	"math"
	"slices"

	"boussole/internal/check"
	"boussole/internal/dossier"
)

// What no organisation has: beyond these a value is a slip of the hand, and sums of it
// would drown all others.
const (
	mostHours    = 1e6 // hours a week
	mostWeight   = 1e6
	mostDistance = 1e15 // from a baseline to its target
	mostProgress = 1e6  // times the way from the baseline of an objective to its target
)

// sound refuses values that cannot be counted beside others.
func (m *Model) sound() error {
	weight := 0.0
	for i := range m.aims {
		if err := m.aims[i].sound(); err != nil {
			return err
		}
		weight += m.aims[i].weight
	}
	if len(m.aims) > 0 && weight == 0 {
		return &Problem{
			What: say("les objectifs qui se comptent ont tous un poids de 0 : aucune bataille ne vaudrait rien.", "the objectives that can be counted all have a weight of 0: no battle would be worth anything.", nil),
			Mend: say("Donnez à l’un d’eux un poids de plus de 0, ou ôtez les poids : ils pèseront autant.", "Give one of them a weight over 0, or take the weights out: they will all weigh the same.", nil), Element: dossier.AnyID(m.aims[0].ID), Field: "weight",
		}
	}
	for i := range m.d.People {
		if r := &m.d.People[i]; r.HoursPerWeek != nil && float64(*r.HoursPerWeek) > mostHours {
			return tooManyHours((&role{Role: r}).name(), dossier.AnyID(r.ID), "hours_per_week", *r.HoursPerWeek)
		}
	}
	for i := range m.d.Missions {
		if s := &m.d.Missions[i]; s.HoursPerWeek != nil && float64(*s.HoursPerWeek) > mostHours {
			return tooManyHours(s.ID, dossier.AnyID(s.ID), "hours_per_week", *s.HoursPerWeek)
		}
	}
	for i := range m.d.Channels {
		if c := &m.d.Channels[i]; c.UpkeepHoursPerWeek != nil && float64(*c.UpkeepHoursPerWeek) > mostHours {
			return tooManyHours(c.ID, dossier.AnyID(c.ID), "upkeep_hours_per_week", *c.UpkeepHoursPerWeek)
		}
	}
	for i := range m.battles {
		if err := m.soundBattle(&m.battles[i]); err != nil {
			return err
		}
	}
	return nil
}

func (a *aim) sound() error {
	id, args := dossier.AnyID(a.ID), check.Args{"objective": a.ID}
	switch {
	case math.Abs(a.to-a.from) > mostDistance:
		return &Problem{
			What: say("la cible de « {objective} » est trop loin de son départ pour être comptée.", "the target of “{objective}” is too far from its baseline to be counted.", args),
			Mend: say("Corrigez la valeur de départ ou la cible.", "Correct the baseline or the target.", nil), Element: id, Field: "target",
		}
	case a.Weight != nil && *a.Weight > mostWeight:
		return &Problem{
			What: say("le poids de « {objective} » écrase tous les autres.", "the weight of “{objective}” drowns all the others.", args),
			Mend: say("Donnez à chaque objectif un poids de 0 à 1.", "Give each objective a weight of 0 to 1.", nil), Element: id, Field: "weight",
		}
	}
	return nil
}

// tooManyHours refuses the hours of an element, which what names.
func tooManyHours(what any, id dossier.AnyID, field string, hours dossier.Hours) error {
	return &Problem{
		What: say("« {what} » compte {hours} h par semaine, plus qu’aucune équipe n’en a.", "“{what}” counts {hours} h a week, more than any team has.", check.Args{"what": what, "hours": fmt.Sprintf("%.3g", float64(hours))}),
		Mend: say("Corrigez le nombre d’heures.", "Correct the number of hours.", nil), Element: id, Field: field,
	}
}

func (m *Model) soundBattle(b *battle) error {
	id := dossier.AnyID(b.ID)
	for l := range b.Levels {
		for _, skill := range check.Sorted(b.Levels[l].Effort) {
			if h := b.Levels[l].Effort[dossier.Skill(skill)]; float64(h) > mostHours {
				return tooManyHours(b.ID, id, fmt.Sprintf("levels[%d].effort", l), h)
			}
		}
	}
	for j := range b.offers {
		e := b.offers[j].effect
		if e == nil {
			continue
		}
		a := &m.aims[b.objective]
		if most := max(math.Abs(e.low), math.Abs(e.likely), math.Abs(e.high)); most/math.Abs(a.to-a.from) > mostProgress {
			return &Problem{
				What: say("l’effet de « {battle} » dépasse de plus d’un million de fois le chemin de « {objective} », du départ à la cible.", "the effect of “{battle}” is over a million times the way of “{objective}” from its baseline to its target.", check.Args{"battle": b.ID, "objective": a.ID}),
				Mend: say("Écrivez l’effet dans l’unité de l’objectif, et vérifiez la cible.", "Write the effect in the unit of the objective, and check the target.", nil), Element: id, Field: "levels",
			}
		}
	}
	if slices.Contains(b.Excludes, b.ID) {
		return &Problem{
			What: say("« {battle} » s’exclut elle-même.", "“{battle}” excludes itself.", check.Args{"battle": b.ID}),
			Mend: say("Ôtez-la de sa clé « excludes ».", "Take it out of its key “excludes”.", nil), Element: id, Field: "excludes",
		}
	}
	return nil
}
