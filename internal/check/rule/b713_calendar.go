package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b713 = &check.Rule{
	Code: "B713", Principle: "P16", Full: check.Advice, Light: check.Off, Since: "0.1",
	Title: check.Text{
		FR: "Le calendrier dit les temps forts et les silences",
		EN: "The calendar gives the high points and the silences",
	},
	What: map[string]check.Text{
		"": {
			FR: "{calendar} n’a {lacking}.",
			EN: "{calendar} has {lacking}.",
		},
	},
	Why: check.Text{
		FR: "Un programme se cale sur la vie des gens et sur la loi : la rentrée, le marché, la haute saison, la réserve avant un scrutin.",
		EN: "A programme is set by people’s lives and by the law: the start of term, the market, the high season, the restrictions before an election.",
	},
	Mend: check.Text{
		FR: "Écrivez sous « calendar » les dates qui reviennent (« recurring »), vos saisons (« season ») et les périodes interdites (« blackout », avec « from » et « to »).",
		EN: "Write under “calendar” the dates that come round (“recurring”), your seasons (“season”) and the blackouts (“blackout”, with “from” and “to”).",
	},
	Bad: check.Text{
		FR: "organisation: {name: Commune de Vernois, public: true}\ncalendar: []",
		EN: "organisation: {name: Vernois town council, public: true}\ncalendar: []",
	},
	Good: check.Text{
		FR: "organisation: {name: Commune de Vernois, public: true}\ncalendar:\n  - {id: rentree, name: Rentrée scolaire, kind: recurring, from: 2027-09-01}\n  - {id: reserve, name: Réserve avant les municipales, kind: blackout, from: 2031-09-01, to: 2032-03-21}",
		EN: "organisation: {name: Vernois town council, public: true}\ncalendar:\n  - {id: term, name: Start of term, kind: recurring, from: 2027-09-01}\n  - {id: restraint, name: Restraint before the local election, kind: blackout, from: 2031-09-01, to: 2032-03-21}",
	},
	Source: check.Text{
		FR: "Calendrier éditorial ; article L. 52-1 du code électoral (réserve avant un scrutin).",
		EN: "Editorial calendar; article L. 52-1 of the French electoral code (restraint before an election).",
	},
	Check: func(p *check.Pass) {
		for i := range p.Calendar {
			if p.Calendar[i].Kind == dossier.Blackout {
				return
			}
		}
		switch {
		case p.Organisation.Public:
			p.Report(check.Part("calendar"), check.Args{
				"calendar": check.Text{FR: "Le calendrier de cet organisme public", EN: "This public body’s calendar"},
				"lacking":  check.Text{FR: "aucune période interdite, alors qu’un scrutin en impose souvent une", EN: "no blackout, though an election often imposes one"},
			})
		case len(p.Calendar) == 0:
			p.Report(check.Part("calendar"), check.Args{
				"calendar": check.Text{FR: "Le calendrier", EN: "The calendar"},
				"lacking":  check.Text{FR: "ni marronnier, ni saison, ni période interdite", EN: "no recurring date, no season, no blackout"},
			})
		}
	},
}
