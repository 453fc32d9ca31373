package rule

import (
	"slices"

	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b510 = &check.Rule{
	Code: "B510", Principle: "P17", Full: check.Advice, Light: check.Off, Since: "0.1",
	Title: check.Text{
		FR: "Dire qui approuve quoi",
		EN: "Say who approves what",
	},
	What: map[string]check.Text{
		"": {
			FR: "La charte ne nomme personne pour approuver ce qui est publié.",
			EN: "The charter names nobody to approve what is published.",
		},
	},
	Why: check.Text{
		FR: "Sans règle, tout remonte à la même personne et prend du retard, ou rien ne remonte et l’erreur part signée.",
		EN: "Without a rule everything goes up to one person and runs late, or nothing does and the mistake goes out signed.",
	},
	Mend: check.Text{
		FR: "Écrivez dans « charter.approvals » ce qui demande un accord, de qui et sous combien d’heures ; le reste se publie sans.",
		EN: "Write in “charter.approvals” what needs an approval, whose, and within how many hours; the rest goes out without.",
	},
	Bad: check.Text{
		FR: "charter:\n  line: La vie du club, ses résultats, ses bénévoles\n  approvals: []",
		EN: "charter:\n  line: The life of the club, its results, its volunteers\n  approvals: []",
	},
	Good: check.Text{
		FR: "charter:\n  line: La vie du club, ses résultats, ses bénévoles\n  approvals:\n    - {what: Photos de mineurs, approver: secretaire, within_hours: 24}",
		EN: "charter:\n  line: The life of the club, its results, its volunteers\n  approvals:\n    - {what: Photographs of minors, approver: secretary, within_hours: 24}",
	},
	Source: check.Text{
		FR: "Charte éditoriale : circuit de validation.",
		EN: "Editorial charter: who signs off.",
	},
	Check: func(p *check.Pass) {
		named := func(a dossier.Approval) bool { return len(a.Approver) > 0 }
		if !noCharter(&p.Charter) && !slices.ContainsFunc(p.Charter.Approvals, named) {
			p.Report(check.At("charter", "approvals"), nil)
		}
	},
}
