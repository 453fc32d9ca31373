package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b305 = &check.Rule{
	Code: "B305", Principle: "P05", Full: check.Warning, Light: check.Warning, Since: "0.1",
	Title: check.Text{
		FR: "Un public que rien ne vise",
		EN: "An audience that nothing aims at",
	},
	What: map[string]check.Text{
		"": {
			FR: "Aucun objectif ni aucune bataille ne nomme le public « {audience} ».",
			EN: "No objective and no battle names the audience “{audience}”.",
		},
	},
	Why: check.Text{
		FR: "Un public décrit et jamais visé laisse croire qu’il est servi, alors que personne n’y travaille.",
		EN: "An audience that is described and never aimed at looks served, while nobody works for it.",
	},
	Mend: check.Text{
		FR: "Nommez-le sous « audiences » de l’objectif qui le concerne, ou écartez-le par une bataille « declined » avec son motif ; sinon, retirez-le.",
		EN: "Name it under “audiences” of the objective that concerns it, or decline it by a battle with its reason; otherwise take it out.",
	},
	Bad: check.Text{
		FR: "audiences:\n  - id: prescripteurs\n    segment: Architectes du Jura\nobjectives:\n  - id: venir\n    audiences: [familles]",
		EN: "audiences:\n  - id: architects\n    segment: Architects in the Jura\nobjectives:\n  - id: come\n    audiences: [families]",
	},
	Good: check.Text{
		FR: "audiences:\n  - id: prescripteurs\n    segment: Architectes du Jura\nobjectives:\n  - id: devis\n    audiences: [prescripteurs]",
		EN: "audiences:\n  - id: architects\n    segment: Architects in the Jura\nobjectives:\n  - id: quotes\n    audiences: [architects]",
	},
	Source: check.Text{
		FR: "GCS OASIS : le public découle de l’objectif ; cadre d’évaluation intégré de l’AMEC, publics parmi les moyens.",
		EN: "GCS OASIS: the audience follows from the objective; AMEC Integrated Evaluation Framework, audiences among the inputs.",
	},
	Check: func(p *check.Pass) {
		if len(p.Objectives) == 0 && len(p.Battles) == 0 {
			return // nothing aims at anything yet: B208 and B628 say it
		}
		for i := range p.Audiences {
			if a := &p.Audiences[i]; !isNamedByAim(p, dossier.AnyID(a.ID)) {
				p.Report(check.At(a.ID), check.Args{"audience": a.ID})
			}
		}
	},
}

// isNamedByAim reports whether an objective or a battle names the element. A declined
// battle counts: leaving an audience out for a reason is not forgetting it.
func isNamedByAim(p *check.Pass, id dossier.AnyID) bool {
	for _, ref := range p.Index.RefsTo(id) {
		if e, ok := p.Index.Find(ref.From); ok && (e.Kind == dossier.KindObjective || e.Kind == dossier.KindBattle) {
			return true
		}
	}
	return false
}
