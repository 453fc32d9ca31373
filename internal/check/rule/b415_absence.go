package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b415 = &check.Rule{
	Code: "B415", Principle: "P17", Full: check.Warning, Light: check.Off, Since: "0.1",
	Title: check.Text{
		FR: "Une action tombe pendant une absence",
		EN: "An action falls during an absence",
	},
	What: map[string]check.Text{
		"": {
			FR: "L’action « {action} » tombe le {date}, pendant l’absence de « {role} », du {from} au {to}.",
			EN: "The action “{action}” falls on {date}, during the absence of “{role}”, from {from} to {to}.",
		},
		"repeat": {
			FR: "L’action « {action} » tombe {times} fois pendant les absences de « {role} », que personne ne remplace ; la première fois le {date}.",
			EN: "The action “{action}” falls {times:time:times} during the absences of “{role}”, for whom nobody stands in; the first on {date}.",
		},
	},
	Why: check.Text{
		FR: "Une absence connue d’avance qui interrompt le rendez-vous fait croire au public que vous avez fermé.",
		EN: "An absence known beforehand that breaks off the appointment makes the public believe that you have closed.",
	},
	Mend: check.Text{
		FR: "Déplacez l’action, ou nommez quelqu’un qui remplace sous « responsible » (et sous « accountable » pour une action datée).",
		EN: "Move the action, or name somebody who stands in under “responsible” (and under “accountable” for a dated action).",
	},
	Bad: check.Text{
		FR: "people: [{id: chargee-com, absences: [{from: 2027-02-08, to: 2027-02-19}]}]\nactions:\n  - {id: vernissage, accountable: chargee-com, responsible: chargee-com, date: 2027-02-12}",
		EN: "people: [{id: comms-officer, absences: [{from: 2027-02-08, to: 2027-02-19}]}]\nactions:\n  - {id: opening, accountable: comms-officer, responsible: comms-officer, date: 2027-02-12}",
	},
	Good: check.Text{
		FR: "people: [{id: chargee-com, absences: [{from: 2027-02-08, to: 2027-02-19}]}]\nactions:\n  - {id: vernissage, accountable: chargee-com, responsible: chargee-com, date: 2027-02-26}",
		EN: "people: [{id: comms-officer, absences: [{from: 2027-02-08, to: 2027-02-19}]}]\nactions:\n  - {id: opening, accountable: comms-officer, responsible: comms-officer, date: 2027-02-26}",
	},
	Source: check.Text{
		FR: "« La déployer avec constance, patience, et régularité » (Médias sociaux : y être ou ne pas y être…).",
		EN: "“Deploy it with constancy, patience and regularity” (Médias sociaux : y être ou ne pas y être…).",
	},
	Check: func(p *check.Pass) {
		if p.Today.IsZero() {
			return
		}
		for i := range p.Actions {
			a := &p.Actions[i]
			if !inProgramme(p, a) {
				continue
			}
			var days []dossier.Date
			for _, role := range neededFor(a) {
				r := p.Facts.Roles[role]
				if r == nil || len(r.Absences) == 0 {
					continue
				}
				if days == nil {
					days = p.Facts.Days(a, p.Today, p.Today.AddDays(365))
				}
				missed, in := missedDays(r, days)
				if len(missed) == 0 {
					continue
				}
				args := check.Args{"action": a.ID, "role": r.ID, "date": missed[0], "from": sinceDate(in.From, in.To), "to": in.To, "times": len(missed)}
				switch {
				case a.Repeat != nil:
					p.ReportAs("repeat", check.At(a.ID, "repeat"), args)
				case missed[0] == days[0] || 2*len(missed) >= len(days):
					// An action of several days outlives a short absence in its midst.
					p.Report(check.At(a.ID, "date"), args)
				}
			}
		}
	},
}

// neededFor are the roles without whom an action does not happen: who alone does it,
// or answers for it where nobody is said to do it; and on a given day, who answers for
// it in any case.
func neededFor(a *dossier.Action) []dossier.RoleID {
	role, alone := soleResponsible(a)
	switch {
	case alone && a.Repeat != nil:
		return []dossier.RoleID{role}
	case alone:
		return each(append([]dossier.RoleID{role}, a.Accountable...))
	case a.Repeat != nil && len(a.Responsible) > 0:
		return nil
	}
	return each(a.Accountable)
}

// missedDays are the days, among some in order, on which nobody is in a role, and the
// absence that holds the first of them.
func missedDays(r *dossier.Role, days []dossier.Date) (missed []dossier.Date, in dossier.Absence) {
	for _, day := range days {
		for _, absence := range r.Absences {
			if absence.From.IsZero() || absence.To.IsZero() || day.Before(absence.From) || day.After(absence.To) {
				continue
			}
			if len(missed) == 0 {
				in = absence
			}
			missed = append(missed, day)
			break
		}
	}
	return missed, in
}
