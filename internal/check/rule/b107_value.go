package rule

import (
	"slices"

	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b107 = &check.Rule{
	Code: "B107", Principle: "P16", Full: check.Warning, Light: check.Off, Since: "0.1",
	Title: check.Text{
		FR: "Dire ce que chacun y gagne",
		EN: "Say what everyone gains by it",
	},
	What: map[string]check.Text{
		"": {
			FR: "La valeur ajoutée de la stratégie n’est pas dite pour {missing}.",
			EN: "The benefit of the strategy is not said for {missing}.",
		},
	},
	Why: check.Text{
		FR: "Ceux qui n’y gagnent rien ne la porteront pas : ni la direction qui paie, ni les partenaires qui relaient.",
		EN: "Those who gain nothing by it will not carry it: neither the management that pays nor the partners who pass it on.",
	},
	Mend: check.Text{
		FR: "Écrivez « value.organisation », puis dans « value.ecosystem » ce que gagne au moins un public ou un partenaire, désigné par son identifiant.",
		EN: "Write “value.organisation”, then in “value.ecosystem” what at least one audience or partner gains, named by its id.",
	},
	Bad: check.Text{
		FR: "value:\n  organisation: Remplir l’atelier de février à avril",
		EN: "value:\n  organisation: Fill the workshop from February to April",
	},
	Good: check.Text{
		FR: "value:\n  organisation: Remplir l’atelier de février à avril\n  ecosystem:\n    - {for: artisans-voisins, benefit: Des chantiers partagés hors saison}",
		EN: "value:\n  organisation: Fill the workshop from February to April\n  ecosystem:\n    - {for: nearby-craftsmen, benefit: Shared jobs out of season}",
	},
	Source: check.Text{
		FR: "« Bénéfice / valeur ajoutée pour l’entreprise et son écosystème » (Médias sociaux : y être ou ne pas y être…).",
		EN: "“Benefit / added value for the company and its ecosystem” (Médias sociaux : y être ou ne pas y être…).",
	},
	Check: func(p *check.Pass) {
		own := blank(p.Value.Organisation)
		others := !slices.ContainsFunc(p.Value.Ecosystem, func(b dossier.Benefit) bool { return !blank(b.Benefit) })
		organisation := check.Text{FR: "l’organisation", EN: "the organisation"}
		ecosystem := check.Text{FR: "son écosystème", EN: "its ecosystem"}
		switch {
		case own && others:
			p.Report(check.Part("value"), check.Args{"missing": []check.Text{organisation, ecosystem}})
		case own:
			p.Report(check.At("value", "organisation"), check.Args{"missing": organisation})
		case others:
			p.Report(check.At("value", "ecosystem"), check.Args{"missing": ecosystem})
		}
	},
}
