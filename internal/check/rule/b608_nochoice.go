package rule

import (
	"slices"

	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b608 = &check.Rule{
	Code: "B608", Principle: "P07", Full: check.Advice, Light: check.Advice, Since: "0.1",
	Title: check.Text{
		FR: "Choisir, c’est aussi écarter",
		EN: "To choose is also to decline",
	},
	What: map[string]check.Text{
		"": {
			FR: "{n:bataille choisie:batailles choisies}, et rien d’écarté : aucune bataille déclinée, mise en attente ou arrêtée, aucun refus suivi d’effet.",
			EN: "{n:chosen battle:chosen battles}, and nothing turned down: no battle declined, parked or stopped, no refusal that took effect.",
		},
	},
	Why: check.Text{
		FR: "Un plan qui ne renonce à rien n’a pas choisi : ce qui n’y est pas paraît oublié, et on le redemandera.",
		EN: "A plan that gives nothing up has not chosen: what is not in it looks forgotten, and will be asked for again.",
	},
	Mend: check.Text{
		FR: "Écrivez ce que vous avez envisagé et laissé : une bataille avec « state: declined » et son motif (« reason »), ou une décision avec « verdict: refuse ».",
		EN: "Write what you considered and left: a battle with “state: declined” and its “reason”, or a decision with “verdict: refuse”.",
	},
	Bad: check.Text{
		FR: "battles:\n  - id: marche\n    state: chosen\n  - id: facebook-live\n    state: chosen\n  - id: tiktok-recettes\n    state: chosen",
		EN: "battles:\n  - id: market\n    state: chosen\n  - id: facebook-live\n    state: chosen\n  - id: tiktok-recipes\n    state: chosen",
	},
	Good: check.Text{
		FR: "battles:\n  - id: marche\n    state: chosen\n  - id: tiktok-recettes\n    state: declined\n    reason: Nos clients ont 58 ans en moyenne et personne ne sait monter une vidéo",
		EN: "battles:\n  - id: market\n    state: chosen\n  - id: tiktok-recipes\n    state: declined\n    reason: Our customers are 58 on average and nobody can edit a video",
	},
	Source: check.Text{
		FR: "« choix des batailles à mener » (Les stratégies « me-too » du Social Media).",
		EN: "“Choix des batailles à mener” (choosing which battles to fight; Les stratégies « me-too » du Social Media).",
	},
	Check: func(p *check.Pass) {
		if len(p.Facts.InPlay) == 0 {
			return // B628 says it
		}
		for i := range p.Battles {
			if isSetAside(&p.Battles[i]) {
				return
			}
		}
		for i := range p.Decisions {
			d := &p.Decisions[i]
			if (turnsDown(d) || d.Verdict == dossier.Postpone) && isHeeded(p, d) {
				return
			}
		}
		p.Report(check.Part("battles"), check.Args{"n": len(p.Facts.InPlay)})
	},
}

// isHeeded reports whether a decision against something was followed: of the channels
// and battles that it is about, one at least is left out. One about neither is.
func isHeeded(p *check.Pass, d *dossier.Decision) bool {
	ignored := false
	for _, id := range d.About {
		b, c := p.Facts.Battles[dossier.BattleID(id)], p.Facts.Channels[dossier.ChannelID(id)]
		switch {
		case b != nil && b.State == dossier.Chosen:
			ignored = true
		case c != nil && slices.ContainsFunc(p.Facts.UsedBy[c.ID], func(b *dossier.Battle) bool { return bearsOn(p, d, b) }):
			ignored = true
		case b != nil || c != nil:
			return true
		}
	}
	return !ignored
}
