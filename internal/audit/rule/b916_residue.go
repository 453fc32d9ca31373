package rule

import (
	"boussole/internal/audit"
	"boussole/internal/check"
)

var b916 = &audit.Rule{
	Rule: check.Rule{
		Code: "B916", Principle: "P06", Full: check.Blocking, Light: check.Blocking, Since: "0.2",
		Title: check.Text{
			FR: "Le nom d’un autre est resté",
			EN: "Another’s name was left in",
		},
		What: map[string]check.Text{
			"": {
				FR: "« {name} » est resté dans le texte ({n:fois:fois}), et rien ne dit ce que ce nom y fait.",
				EN: "“{name}” was left in the text ({n:time:times}), and nothing says what that name does there.",
			},
		},
		Unjudged: map[string]check.Text{
			"library": {
				FR: "Sans bibliothèque de référence, on ne peut dire ce qui est à vous et ce qui est à tous.",
				EN: "Without a reference library there is no saying what is yours and what is anybody’s.",
			},
		},
		Why: check.Text{
			FR: "Un nom qui n’est pas le vôtre dit d’où vient la page, et que personne ne l’a relue.",
			EN: "A name that is not yours says where the page comes from, and that nobody read it again.",
		},
		Mend: check.Text{
			FR: "Ôtez ce nom, et relisez ce qui l’entoure : le reste vient sans doute du même endroit. Si c’est un partenaire ou un concurrent, inscrivez-le au dossier.",
			EN: "Take the name out, and read again what stands around it: the rest probably comes from the same place. If it is a partner or a competitor, enter it in the dossier.",
		},
		Bad: check.Text{
			FR: "Les équipes de GitLab répondent en 24 heures (dans la charte d’une mairie)",
			EN: "GitLab team members reply within 24 hours (in a town hall’s charter)",
		},
		Good: check.Text{
			FR: "L’accueil de la mairie répond le jour même, jusqu’à 17 h.",
			EN: "The town hall’s front desk replies the same day, until 5 pm.",
		},
		Source: check.Text{
			FR: "Les stratégies « me-too » du Social Media.",
			EN: "Les stratégies « me-too » du Social Media (on me-too strategies).",
		},
	},
	Judge: func(p *audit.Pass) {
		if p.Verdict == nil {
			p.Unjudged("library", nil)
			return
		}
		times := map[string]int{}
		for _, r := range p.Verdict.Residues {
			times[r.Name]++
		}
		for _, r := range p.Verdict.Residues {
			if n := times[r.Name]; n > 0 {
				delete(times, r.Name)
				p.Report("", r.Block, r.Span, check.Args{"name": r.Name, "n": n})
			}
		}
	},
}
