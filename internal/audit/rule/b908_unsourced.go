package rule

import (
	"boussole/internal/audit"
	"boussole/internal/check"
)

var b908 = &audit.Rule{
	Rule: check.Rule{
		Code: "B908", Principle: "P07", Full: check.Warning, Light: check.Warning, Since: "0.2",
		Title: check.Text{
			FR: "Des chiffres sans source ni point de départ",
			EN: "Figures without a source or a starting point",
		},
		What: map[string]check.Text{
			"": {
				FR: "{n} chiffres sur {all} n’ont ni source, ni date de relevé, ni point de départ, par exemple : {examples}.",
				EN: "{n} figures out of {all} have no source, no date of reading and no starting point, for example: {examples}.",
			},
		},
		Why: check.Text{
			FR: "Un chiffre sans source peut être inventé, et se vérifie aussi peu qu’il se corrige : la décision qu’il appuie tient en l’air.",
			EN: "A figure without a source may be made up, and can be checked as little as it can be put right: the decision that leans on it hangs in the air.",
		},
		Mend: check.Text{
			FR: "Écrivez à côté de chaque chiffre d’où il vient et de quand (« enquête de mai 2026, 412 réponses ») ; pour une cible, le point de départ ; ôtez ceux dont vous ne savez pas l’origine.",
			EN: "Write beside each figure where it comes from and when (“survey of May 2026, 412 answers”); for a target, its starting point; take out those whose origin you do not know.",
		},
		Bad: check.Text{
			FR: "Le marché croît de 35 % par an. 80 % des clients nous recommanderont.",
			EN: "The market grows by 35% a year. 80% of customers will recommend us.",
		},
		Good: check.Text{
			FR: "41 % des foyers trient (comptage du SMICTOM, mars 2026) ; nous visons 50 %.",
			EN: "41% of households sort their waste (SMICTOM count, March 2026); we aim at 50%.",
		},
		Source: check.Text{
			FR: "AMEC, Integrated Evaluation Framework : une mesure se compare à un point de départ. Le même défaut dans un dossier : B207 et B209.",
			EN: "AMEC, Integrated Evaluation Framework: a measure is compared with a baseline. The same fault in a dossier: B207 and B209.",
		},
	},
	Judge: func(p *audit.Pass) {
		all, bare := 0, 0
		var examples []check.Text
		block := -1
		for i := range p.Blocks {
			b := &p.Blocks[i]
			if b.Kind == audit.Heading || b.Kind == audit.Label || b.Part == audit.Forces || b.Part == audit.Programme && b.Kind == audit.Cell {
				continue
			}
			claims := claimed(b.Text)
			all += len(claims)
			if len(claims) == 0 || sourced(p, i) {
				continue
			}
			if block < 0 {
				block = i
			}
			bare += len(claims)
			if words := quoteAround(b.Text, claims[0]); len(examples) < mostNamed {
				examples = append(examples, check.Text{FR: "« " + words + " »", EN: "“" + words + "”"})
			}
		}
		if bare >= leastBare && bare*2 > all {
			p.Report("", block, p.Whole(block), check.Args{"n": bare, "all": all, "examples": examples})
		}
	},
}
