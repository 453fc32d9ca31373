package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b615 = &check.Rule{
	Code: "B615", Principle: "P20", Full: check.Warning, Light: check.Off, Since: "0.1",
	Title: check.Text{
		FR: "Les canaux se servent les uns les autres",
		EN: "Channels serve one another",
	},
	What: map[string]check.Text{
		"": {
			FR: "{channels} {channels?ne sert:ne servent} aucun autre canal en usage, et aucun ne {channels?le:les} sert.",
			EN: "{channels} {channels?serves:serve} no other channel in use, and none serves {channels?it:them}.",
		},
	},
	Why: check.Text{
		FR: "Un canal isolé refait seul tout le chemin ; relié, l’affiche amène à la page, la page au comptoir, le comptoir à la lettre.",
		EN: "An isolated channel walks all the way alone; linked, the poster leads to the page, the page to the counter, the counter to the newsletter.",
	},
	Mend: check.Text{
		FR: "Écrivez sous « synergies » ce que chacun fait pour un autre (« from », « to », « how »), en ligne et hors ligne ; s’il ne sert personne, demandez-vous ce qu’il fait là.",
		EN: "Write under “synergies” what each does for another (“from”, “to”, “how”), online and offline; if it serves none, ask what it is there for.",
	},
	Bad: check.Text{
		FR: "channels:\n  - id: affiches\n  - id: lettre\nsynergies: []",
		EN: "channels:\n  - id: posters\n  - id: newsletter\nsynergies: []",
	},
	Good: check.Text{
		FR: "synergies:\n  - id: affiche-vers-lettre\n    from: affiches\n    to: lettre\n    how: Le code imprimé sur l’affiche ouvre l’inscription à la lettre",
		EN: "synergies:\n  - id: poster-to-newsletter\n    from: posters\n    to: newsletter\n    how: The code printed on the poster opens the newsletter’s sign-up page",
	},
	Source: check.Text{
		FR: "« les canaux doivent servir d’autres canaux » (« Oubliez toute stratégie sur les médias sociaux »).",
		EN: "“Les canaux doivent servir d’autres canaux” (channels must serve other channels; « Oubliez toute stratégie sur les médias sociaux »).",
	},
	Check: func(p *check.Pass) {
		if len(p.Facts.InUse) < 2 {
			return
		}
		inUse := map[dossier.ChannelID]bool{}
		for _, c := range p.Facts.InUse {
			inUse[c.ID] = true
		}
		linked := map[dossier.ChannelID]bool{}
		for _, s := range p.Synergies {
			if s.From != s.To && inUse[s.From] && inUse[s.To] {
				linked[s.From], linked[s.To] = true, true
			}
		}
		var alone []string
		for _, c := range p.Facts.InUse {
			if linked[c.ID] {
				continue
			}
			name := p.Index.Label(dossier.AnyID(c.ID))
			alone = append(alone, name)
			if len(linked) > 0 {
				p.Report(check.At(c.ID), check.Args{"channels": quoted([]string{name})})
			}
		}
		if len(linked) == 0 {
			p.Report(check.Part("synergies"), check.Args{"channels": quoted(alone)})
		}
	},
}
