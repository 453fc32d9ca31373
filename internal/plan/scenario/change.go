package scenario

import (
	"cmp"
	"math"
	"slices"

	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/plan"
)

// today is what the dossier says is chosen, at the levels chosen, and nothing else.
func (c *Case) today() error {
	c.Title = say("ce qui est décidé aujourd’hui", "what is decided today", nil)
	levels := map[dossier.BattleID]int{}
	d := *c.Dossier
	d.Battles = slices.Clone(d.Battles)
	for i := range d.Battles {
		b := &d.Battles[i]
		if b.State != dossier.Chosen {
			b.MustKeep = false
			continue
		}
		levels[b.ID] = 1
		if b.ChosenLevel != nil {
			levels[b.ID] = *b.ChosenLevel
		}
	}
	if len(levels) == 0 {
		return &plan.Problem{
			What: say("le dossier ne dit d’aucune bataille qu’elle est choisie : il n’y a pas de plan d’aujourd’hui.", "the dossier says of no battle that it is chosen: there is no plan of today.", nil),
			Mend: say("Donnez « state: chosen » aux batailles que vous menez, ou appelez « boussole plan --apply ».", "Give “state: chosen” to the battles that you fight, or call “boussole plan --apply”.", nil), Field: "battles",
		}
	}
	c.Dossier, c.Config.Levels, c.Config.Reopen = &d, levels, plan.Reopening{}
	return nil
}

// low has each effect at the end of its range that brings least.
func (c *Case) low() {
	c.Title = say("des effets au bas de leur fourchette", "effects at their low end", nil)
	falls := map[dossier.ObjectiveID]bool{} // less is better
	for i := range c.Dossier.Objectives {
		o := &c.Dossier.Objectives[i]
		falls[o.ID] = o.Baseline != nil && o.Baseline.Value != nil && o.Target != nil && *o.Target < *o.Baseline.Value
	}
	d := *c.Dossier
	d.Battles = slices.Clone(d.Battles)
	for i := range d.Battles {
		b := &d.Battles[i]
		b.Effect = lowest(b.Effect, falls[b.Objective])
		b.Levels = slices.Clone(b.Levels)
		for l := range b.Levels {
			b.Levels[l].Effect = lowest(b.Levels[l].Effect, falls[b.Objective])
		}
	}
	c.Dossier = &d
}

func lowest(e *dossier.Effect, falls bool) *dossier.Effect {
	if e == nil || e.Low == nil || e.High == nil {
		return e
	}
	end := min(*e.Low, *e.High)
	if falls {
		end = max(*e.Low, *e.High)
	}
	out := *e
	out.Low, out.Likely, out.High = &end, &end, &end
	return &out
}

// budget multiplies every line of the budget.
func (c *Case) budget(percent int) error {
	c.Title = say("un budget réduit à {n} %", "a budget cut to {n}%", check.Args{"n": percent})
	if percent > 100 {
		c.Title = say("un budget porté à {n} %", "a budget raised to {n}%", check.Args{"n": percent})
	}
	if !slices.ContainsFunc(c.Dossier.Budget, func(l dossier.BudgetLine) bool { return l.Amount != nil }) {
		return &plan.Problem{
			What: say("le dossier n’a pas de budget : il n’y a rien à réduire.", "the dossier has no budget: there is nothing to cut.", nil),
			Mend: say("Donnez un montant à une ligne de budget (« budget »).", "Give a line of the budget an amount.", nil), Field: "budget",
		}
	}
	d := *c.Dossier
	d.Budget = slices.Clone(d.Budget)
	for i := range d.Budget {
		if amount := d.Budget[i].Amount; amount != nil {
			d.Budget[i].Amount = &dossier.Money{Cents: int64(math.Round(float64(amount.Cents) * float64(percent) / 100)), Currency: amount.Currency}
		}
	}
	c.Dossier = &d
	return nil
}

// hours multiplies the hours of every role.
func (c *Case) hours(percent int) error {
	c.Title = say("des heures réduites à {n} %", "hours cut to {n}%", check.Args{"n": percent})
	if percent > 100 {
		c.Title = say("des heures portées à {n} %", "hours raised to {n}%", check.Args{"n": percent})
	}
	if !slices.ContainsFunc(c.Dossier.People, func(r dossier.Role) bool { return r.HoursPerWeek != nil }) {
		return &plan.Problem{
			What: say("le dossier ne dit les heures de personne : il n’y a rien à réduire.", "the dossier says nobody’s hours: there is nothing to cut.", nil),
			Mend: say("Donnez ses heures à chaque fonction (« hours_per_week »).", "Give each role its hours (“hours_per_week”).", nil), Field: "people",
		}
	}
	d := *c.Dossier
	d.People = slices.Clone(d.People)
	for i := range d.People {
		if h := d.People[i].HoursPerWeek; h != nil {
			less := *h * dossier.Hours(percent) / 100
			d.People[i].HoursPerWeek = &less
		}
	}
	c.Dossier = &d
	return nil
}

func (c *Case) exposure(limit int) {
	c.Title = say("un plafond d’exposition de {n}", "an exposure cap of {n}", check.Args{"n": limit})
	d := *c.Dossier
	d.Exposure.Cap = &limit
	c.Dossier = &d
}

// awayWeeks is how long an absence, and a crisis, last.
const awayWeeks = 4

// absence has the busiest role away for the four weeks in which it has most to do.
func (c *Case) absence(p *plan.Plan) error {
	best, most := dossier.RoleID(""), 0.0
	for _, l := range p.Load {
		sum := 0.0
		for _, week := range l.Weeks {
			sum += week.Hours
		}
		if sum > most+1e-9 {
			best, most = l.Role, sum
		}
	}
	if best == "" {
		return &plan.Problem{
			What: say("le plan ne demande d’heures à personne : aucune absence ne le touche.", "the plan asks nobody for hours: no absence touches it.", nil),
			Mend: say("Donnez des heures aux fonctions (« hours_per_week »).", "Give roles their hours (“hours_per_week”).", nil), Field: "people",
		}
	}
	from, to := c.leave(p, []dossier.RoleID{best})
	c.Title = say("{who} : quatre semaines d’absence, du {from} au {to}", "{who} away for four weeks, {from} to {to}", check.Args{"who": c.who(best), "from": from, "to": to})
	return nil
}

// leave has some roles away for the four weeks in which they have most to do together.
func (c *Case) leave(p *plan.Plan, roles []dossier.RoleID) (from, to dossier.Date) {
	hours := make([]float64, p.Horizon)
	for _, l := range p.Load {
		if slices.Contains(roles, l.Role) {
			for _, week := range l.Weeks {
				hours[week.Week-1] += week.Hours
			}
		}
	}
	first, most := 0, -1.0
	for w := 0; w+awayWeeks <= len(hours); w++ {
		sum := 0.0
		for _, h := range hours[w : w+awayWeeks] {
			sum += h
		}
		if sum > most+1e-9 {
			first, most = w, sum
		}
	}
	begin, _ := dossier.ParseDate(p.From)
	from = begin.AddDays(7 * first)
	to = from.AddDays(7*awayWeeks - 1)
	d := *c.Dossier
	d.People = slices.Clone(d.People)
	for i := range d.People {
		if r := &d.People[i]; slices.Contains(roles, r.ID) {
			r.Absences = append(slices.Clone(r.Absences), dossier.Absence{From: from, To: to})
			c.Sudden = append(c.Sudden, plan.Away{Role: r.ID, From: from, To: to})
		}
	}
	c.Dossier = &d
	return from, to
}

// who is what people call a role.
func (c *Case) who(id dossier.RoleID) string {
	for i := range c.Dossier.People {
		if r := &c.Dossier.People[i]; r.ID == id {
			return cmp.Or(r.Person, r.Title, string(id))
		}
	}
	return string(id)
}

// crisis takes all the hours of those who lead a level of the crisis plan for the four
// weeks in which they have most to do together; without a crisis plan, those of whoever
// answers for the gravest risk.
func (c *Case) crisis(p *plan.Plan) error {
	var roles []dossier.RoleID
	for i := range c.Dossier.Crisis {
		if lead := c.Dossier.Crisis[i].Lead; lead != "" && !slices.Contains(roles, lead) {
			roles = append(roles, lead)
		}
	}
	if len(roles) == 0 {
		gravest := 0
		for i := range c.Dossier.Risks {
			r := &c.Dossier.Risks[i]
			if r.Owner == "" || r.Likelihood == nil || r.Impact == nil {
				continue
			}
			if grave := int(*r.Likelihood) * int(*r.Impact); grave > gravest {
				gravest, roles = grave, []dossier.RoleID{r.Owner}
			}
		}
	}
	if len(roles) == 0 {
		return &plan.Problem{
			What: say("le dossier ne dit ni qui mène une crise, ni qui répond d’un risque : un mois de crise ne peut pas être essayé.", "the dossier says neither who leads a crisis nor who answers for a risk: a month of crisis cannot be tried.", nil),
			Mend: say("Donnez à chaque niveau de crise (« crisis ») celui qui la mène (« lead »), ou à un risque sa gravité et son responsable.", "Give each level of the crisis plan its lead, or a risk its likelihood, its impact and its owner.", nil), Field: "crisis",
		}
	}
	from, to := c.leave(p, roles)
	names := make([]string, len(roles))
	for i, id := range roles {
		names[i] = c.who(id)
	}
	c.Title = say("un mois de crise, du {from} au {to} : {who} {n?n’a:n’ont} plus d’heures pour le reste", "a month of crisis, {from} to {to}: {who} {n?has:have} no hours for anything else", check.Args{"from": from, "to": to, "who": names, "n": len(names)})
	return nil
}
