package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/text"
)

var b607 = &check.Rule{
	Code: "B607", Principle: "P08", Full: check.Blocking, Light: check.Off, Since: "0.1",
	Title: check.Text{
		FR: "Qui s’expose a un plan de crise gradué",
		EN: "Whoever is exposed has a graded crisis plan",
	},
	What: map[string]check.Text{
		"": {
			FR: "Le plan de crise {state} ; il faut de deux à quatre niveaux, du plus bénin au plus grave.",
			EN: "The crisis plan {state}; it takes two to four levels, from the mildest to the gravest.",
		},
		"missing": {
			FR: "Au niveau de crise « {level} », il manque {missing}.",
			EN: "The crisis level “{level}” lacks {missing}.",
		},
		"deputy": {
			FR: "Au niveau de crise « {level} », « {lead} » tient à la fois les deux places, celle du pilote et celle du suppléant.",
			EN: "At the crisis level “{level}”, “{lead}” is both lead and deputy.",
		},
		"order": {
			FR: "Le seuil du niveau de crise « {level} » ({threshold}) n’est pas au-dessus de celui du niveau « {previous} » ({previous_threshold}).",
			EN: "The threshold of the crisis level “{level}” ({threshold}) is not above that of the level “{previous}” ({previous_threshold}).",
		},
	},
	Unjudged: map[string]check.Text{
		"measure": {
			FR: "Les niveaux de crise « {previous} » et « {level} » ne comptent pas la même chose : on ne peut dire si leurs seuils se suivent.",
			EN: "The crisis levels “{previous}” and “{level}” do not count the same thing: there is no saying whether their thresholds follow each other.",
		},
	},
	Why: check.Text{
		FR: "Avec un réseau social ou une exposition totale de 3 et plus, une crise laisse quelques heures : ce n’est plus le moment de chercher qui parle et pour dire quoi.",
		EN: "With a social network or a total exposure of 3 or more, a crisis leaves a few hours: too late to look for who speaks and what they say.",
	},
	Mend: check.Text{
		FR: "Écrivez sous « crisis » de deux à quatre niveaux, chacun avec un seuil chiffré plus haut que le précédent, un pilote, un autre suppléant, un élément d’attente et un délai.",
		EN: "Write two to four levels under “crisis”, each with a number as threshold, above the previous one, a lead, another person as deputy, a holding line and a delay.",
	},
	Bad: check.Text{
		FR: "crisis:\n  - id: alerte\n    name: Alerte\n    lead: maire\n    deputy: maire",
		EN: "crisis:\n  - id: alert\n    name: Alert\n    lead: mayor\n    deputy: mayor",
	},
	Good: check.Text{
		FR: "crisis:\n  - id: vigilance\n    measure: messages négatifs en 24 h\n    threshold: 10\n    lead: chargee-com\n    deputy: directrice-cabinet\n    holding_line: Nous vérifions et vous répondons avant 18 h.\n    delay_hours: 4\n  - id: alerte\n    measure: messages négatifs en 24 h\n    threshold: 50\n    lead: directrice-cabinet\n    deputy: dgs\n    holding_line: La mairie réunit ses services ; un point sera fait à 18 h.\n    delay_hours: 2",
		EN: "crisis:\n  - id: watch\n    measure: hostile messages in 24 h\n    threshold: 10\n    lead: press-officer\n    deputy: chief-of-staff\n    holding_line: We are checking and will answer before 6 pm.\n    delay_hours: 4\n  - id: alert\n    measure: hostile messages in 24 h\n    threshold: 50\n    lead: chief-of-staff\n    deputy: chief-executive\n    holding_line: The council is meeting its departments; an update follows at 6 pm.\n    delay_hours: 2",
	},
	Source: check.Text{
		FR: "GCS, modèle de plan de crise STOP (responsable, élément d’attente, circuit) ; « ne définissez pas ce plan de bataille […] quand vous serez au cœur de la mêlée » (Les stratégies « me-too » du Social Media).",
		EN: "GCS crisis plan template STOP (lead, holding line, clearance); do not draw up the plan “au cœur de la mêlée” (in the thick of the fight; Les stratégies « me-too » du Social Media).",
	},
	Check: func(p *check.Pass) {
		if !needsCrisisPlan(p.Facts) {
			return
		}
		switch n := len(p.Crisis); {
		case n == 0:
			p.Report(check.Part("crisis"), check.Args{"state": check.Text{FR: "n’existe pas", EN: "does not exist"}})
		case n == 1:
			p.Report(check.Part("crisis"), check.Args{"state": check.Text{FR: "n’a qu’un niveau", EN: "has only one level"}})
		case n > 4:
			p.Report(check.Part("crisis"), check.Args{"state": check.Text{FR: "a plus de quatre niveaux", EN: "has more than four levels"}})
		}
		var previous *dossier.CrisisLevel // the last one with a threshold
		for i := range p.Crisis {
			l := &p.Crisis[i]
			if missing := missingOfCrisis(l); len(missing) > 0 {
				p.ReportAs("missing", check.At(l.ID), check.Args{"level": l.ID, "missing": missing})
			}
			if l.Lead != "" && l.Lead == l.Deputy {
				p.ReportAs("deputy", check.At(l.ID, "deputy"), check.Args{"level": l.ID, "lead": l.Lead})
			}
			if l.Threshold == nil {
				continue
			}
			if previous != nil {
				args := check.Args{"level": l.ID, "threshold": *l.Threshold, "previous": previous.ID, "previous_threshold": *previous.Threshold}
				switch {
				case l.Measure != "" && previous.Measure != "" && text.Fold(l.Measure) != text.Fold(previous.Measure):
					p.Unjudged("measure", check.At(l.ID, "measure"), args)
				case *l.Threshold <= *previous.Threshold:
					p.ReportAs("order", check.At(l.ID, "threshold"), args)
				}
			}
			previous = l
		}
	},
}

// needsCrisisPlan reports whether the chosen battles call for a crisis plan: a social
// network in use, or a total exposure of 3 or more.
func needsCrisisPlan(f *check.Facts) bool {
	total := 0
	for _, b := range f.InPlay {
		level, _ := f.Exposure(b)
		total += level
	}
	return total >= 3 || len(f.SocialInUse()) > 0
}

func missingOfCrisis(l *dossier.CrisisLevel) []check.Text {
	var missing []check.Text
	for _, one := range []struct {
		empty bool
		name  check.Text
	}{
		{l.Threshold == nil, check.Text{FR: "un seuil chiffré", EN: "a threshold in figures"}},
		{l.Lead == "", check.Text{FR: "un pilote", EN: "a lead"}},
		{l.Deputy == "", check.Text{FR: "un suppléant", EN: "a deputy"}},
		{l.HoldingLine == "", check.Text{FR: "un élément d’attente", EN: "a holding line"}},
		{l.Delay == nil, check.Text{FR: "un délai", EN: "a delay"}},
	} {
		if one.empty {
			missing = append(missing, one.name)
		}
	}
	return missing
}
