package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b216 = &check.Rule{
	Code: "B216", Principle: "P18", Full: check.Warning, Light: check.Advice, Since: "0.1",
	Title: check.Text{
		FR: "Les objectifs visent un effet, pas une production",
		EN: "Objectives aim at an effect, not at an output",
	},
	What: map[string]check.Text{
		"": {
			FR: "Les objectifs ne portent que sur des productions (« output ») : {objectives}.",
			EN: "The objectives are about outputs only: {objectives}.",
		},
	},
	Why: check.Text{
		FR: "Produire n’est pas changer : on peut tenir toutes ses productions sans qu’un seul public sache, ressente ou fasse autre chose.",
		EN: "Producing is not changing: every output can be delivered while no audience knows, feels or does anything different.",
	},
	Mend: check.Text{
		FR: "Fixez au moins un objectif au niveau « out-take » (ce que le public retient), « outcome » (ce qu’il fait) ou « impact » (ce que l’organisation y gagne).",
		EN: "Set at least one objective at level “out-take” (what the audience retains), “outcome” (what it does) or “impact” (what the organisation gains).",
	},
	Bad: check.Text{
		FR: "objectives:\n  - id: bulletin\n    statement: Diffuser six bulletins dans l’année\n    level: output",
		EN: "objectives:\n  - id: newsletter\n    statement: Distribute six newsletters in the year\n    level: output",
	},
	Good: check.Text{
		FR: "objectives:\n  - id: connaitre\n    statement: Qu’un habitant sur deux sache prendre rendez-vous par téléphone\n    level: out-take",
		EN: "objectives:\n  - id: know\n    statement: Have one resident in two know how to make an appointment by telephone\n    level: out-take",
	},
	Source: check.Text{
		FR: "Principes de Barcelone 3.0 : mesurer les productions, les effets et l’impact ; niveaux du cadre d’évaluation intégré de l’AMEC.",
		EN: "Barcelona Principles 3.0: measure outputs, outcomes and impact; levels of the AMEC Integrated Evaluation Framework.",
	},
	Unjudged: map[string]check.Text{
		"level": {
			FR: "On ne peut juger si les objectifs visent un effet : aucun ne s’annonce au-delà de la production, et il manque le niveau (« level ») de {objectives}.",
			EN: "Whether the objectives aim at an effect cannot be judged: none is said to go beyond output, and “level” is missing from: {objectives}.",
		},
	},
	Check: func(p *check.Pass) {
		var outputs, unsaid []dossier.AnyID
		for i := range p.Objectives {
			switch o := &p.Objectives[i]; o.Level {
			case dossier.Output:
				outputs = append(outputs, dossier.AnyID(o.ID))
			case "":
				unsaid = append(unsaid, dossier.AnyID(o.ID))
			default:
				return
			}
		}
		switch {
		case len(unsaid) > 0:
			// The light dossier does not ask for levels.
			if !p.Light() || len(outputs) > 0 {
				p.Unjudged("level", check.Part("objectives"), check.Args{"objectives": quoted(p.Names(unsaid...))})
			}
		case len(outputs) > 0:
			p.Report(check.Part("objectives"), check.Args{"objectives": quoted(p.Names(outputs...))})
		}
	},
}
