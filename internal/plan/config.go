package plan

import (
	"cmp"
	"fmt"
	"strings"

	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/locale"
)

// Config is what a plan needs beside the dossier. Its zero value but for From works.
type Config struct {
	From    dossier.Date // the first day of the first week
	Horizon int          // weeks, 13 to 52; 0: 52
	Caution float64      // 0 plans for the mean, 1 for the worst share of the draws
	Tail    float64      // that share, over 0 to 1; 0: 0.2
	Draws   int          // 0: 100
	Seed    uint64
	Reopen  Reopening
	Away    []Away // absences that nobody planned, for trying a plan out

	Case   string                       // what the plan tries out, where it is not the dossier as it is; told with the plan
	Barred map[dossier.BattleID]Message // battles that it leaves no means for, and why
	Levels map[dossier.BattleID]int     // the plan is these battles at these levels, and no other; nil: it is free
}

// Reopening is which of the battles that people declined, parked or stopped compete
// again: all of them, or some.
type Reopening struct {
	All     bool
	Battles []dossier.BattleID
}

// Away is a role absent for some days, both included, without anything being slowed
// down for it.
type Away struct {
	Role     dossier.RoleID
	From, To dossier.Date
}

// The bounds of a configuration.
const (
	LeastHorizon = 13
	MostHorizon  = 52
	mostDraws    = 2000
)

// Message is a sentence in both languages and the values that it speaks of.
type Message struct {
	Text dossier.Text
	Args check.Args
}

// In is the sentence in a language; the index turns ids into names. Messages among its
// values are sentences within it.
func (m Message) In(lang locale.Lang, x *dossier.Index) string {
	args := make(check.Args, len(m.Args))
	for name, value := range m.Args {
		switch v := value.(type) {
		case Message:
			s := v.In(lang, x)
			value = dossier.Text{FR: s, EN: s}
		case clauses:
			list := make([]string, len(v))
			for i := range v {
				list[i] = v[i].In(lang, x)
			}
			value = check.Text{FR: strings.Join(list, " ; "), EN: strings.Join(list, "; ")}
		case []Message:
			list := make([]string, len(v))
			for i := range v {
				list[i] = v[i].In(lang, x)
			}
			s := locale.List(lang, list)
			value = dossier.Text{FR: s, EN: s}
		}
		args[name] = value
	}
	return check.Sentence(lang, m.Text, args, x)
}

// Problem is why nothing can be planned, and what to do.
type Problem struct { //nolint:errname // what the dossier has, as its faults are; Error is only one of its forms
	What, Mend Message
	Element    dossier.AnyID // where in the dossier, if there
	Field      string
}

// Error is the problem in English.
func (p *Problem) Error() string { return p.What.In(locale.English, nil) }

// Note is what the dossier leaves unsaid or what a plan leaves out, and where.
type Note struct {
	Element dossier.AnyID
	Field   string
	Message
}

func (c Config) filled() (Config, error) {
	c.Horizon = cmp.Or(c.Horizon, MostHorizon)
	c.Tail = cmp.Or(c.Tail, 0.2)
	c.Draws = cmp.Or(c.Draws, 100)
	refuse := func(fr, en, mendFR, mendEN string, args check.Args) error {
		return &Problem{What: Message{dossier.Text{FR: fr, EN: en}, args}, Mend: Message{dossier.Text{FR: mendFR, EN: mendEN}, args}}
	}
	switch {
	case c.Horizon < LeastHorizon || c.Horizon > MostHorizon:
		return c, refuse("un horizon de {n:semaine:semaines} ne convient pas.", "a horizon of {n:week:weeks} will not do.", "Donnez de {least} à {most} semaines.", "Give {least} to {most} weeks.",
			check.Args{"n": c.Horizon, "least": LeastHorizon, "most": MostHorizon})
	case !(c.Caution >= 0 && c.Caution <= 1):
		return c, refuse("une prudence de {n} ne convient pas.", "a caution of {n} will not do.", "Donnez de 0 (la moyenne) à 1 (le pire seul).", "Give 0 (the mean) to 1 (the worst alone).", check.Args{"n": fmt.Sprint(c.Caution)})
	case !(c.Tail > 0 && c.Tail <= 1):
		return c, refuse("une part de {n} ne convient pas.", "a share of {n} will not do.", "Donnez plus de 0, et au plus 1.", "Give more than 0, and at most 1.", check.Args{"n": fmt.Sprint(c.Tail)})
	case c.Draws < 1 || c.Draws > mostDraws:
		return c, refuse("{n:tirage ne convient:tirages ne conviennent} pas.", "{n:draw:draws} will not do.", "Donnez de 1 à {most} tirages.", "Give 1 to {most} draws.", check.Args{"n": c.Draws, "most": mostDraws})
	case c.From.IsZero():
		return c, refuse("le plan n’a pas de premier jour.", "the plan has no first day.", "Donnez la date de son début.", "Give the date of its beginning.", nil)
	}
	return c, nil
}

// Beginning is the first day of a plan made on a day: the Monday of the week of the
// first battle still to begin, or of the day itself where some have begun or none says.
func Beginning(d *dossier.Dossier, today dossier.Date) dossier.Date {
	first := dossier.Date{}
	for i := range d.Battles {
		b := &d.Battles[i]
		if b.State.Unfought() {
			continue
		}
		if b.Start.IsZero() || !b.Start.After(today) {
			first = dossier.Date{}
			break
		}
		if first.IsZero() || b.Start.Before(first) {
			first = b.Start
		}
	}
	if first.IsZero() || first.After(today.AddMonths(6)) {
		first = today
	}
	return first.AddDays(-(int(first.Weekday()) + 6) % 7)
}
