package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b631 = &check.Rule{
	Code: "B631", Principle: "P18", Full: check.Warning, Light: check.Off, Since: "0.1",
	Title: check.Text{
		FR: "On n’emploie pas un canal que l’on a décidé de quitter",
		EN: "A channel that was given up is not used",
	},
	What: map[string]check.Text{
		"": {
			FR: "La bataille « {battle} » emploie le canal « {channel} » malgré la décision « {decision} », que rien n’a levée depuis.",
			EN: "The battle “{battle}” uses the channel “{channel}” despite the decision “{decision}”, which nothing has lifted since.",
		},
	},
	Why: check.Text{
		FR: "Une décision que le plan ignore n’en est plus une : la prochaine revue ne sera pas crue davantage.",
		EN: "A decision that the plan ignores is no decision any more: the next review will be believed no better.",
	},
	Mend: check.Text{
		FR: "Retirez le canal de la bataille, ou consignez une nouvelle décision à son sujet (« verdict: adopt ») qui dise ce qui a changé.",
		EN: "Take the channel out of the battle, or record a new decision about it (“verdict: adopt”) that says what has changed.",
	},
	Bad: check.Text{
		FR: "decisions:\n  - id: quitter-x\n    date: 2026-03-02\n    about: [compte-x]\n    verdict: stop\nbattles:\n  - id: veille-metier\n    channels: [compte-x]\n    state: chosen",
		EN: "decisions:\n  - id: leave-x\n    date: 2026-03-02\n    about: [x-account]\n    verdict: stop\nbattles:\n  - id: trade-watch\n    channels: [x-account]\n    state: chosen",
	},
	Good: check.Text{
		FR: "decisions:\n  - id: quitter-x\n    date: 2026-03-02\n    about: [compte-x]\n    verdict: stop\nbattles:\n  - id: veille-metier\n    channels: [lettre]\n    state: chosen",
		EN: "decisions:\n  - id: leave-x\n    date: 2026-03-02\n    about: [x-account]\n    verdict: stop\nbattles:\n  - id: trade-watch\n    channels: [newsletter]\n    state: chosen",
	},
	Source: check.Text{
		FR: "« accepter de renoncer à certaines plateformes » (Médias sociaux : y être ou ne pas y être...).",
		EN: "“Accepter de renoncer à certaines plateformes” (accept giving some platforms up; Médias sociaux : y être ou ne pas y être...).",
	},
	Check: func(p *check.Pass) {
		for _, b := range p.Facts.InPlay {
			own := standingDecision(p.Facts, dossier.AnyID(b.ID))
			for i, id := range b.Channels {
				d := standingDecision(p.Facts, dossier.AnyID(id))
				if !turnsDown(d) || !bearsOn(p, d, b) {
					continue
				}
				if own != nil && !turnsDown(own) && own.Verdict != dossier.Postpone && own.Date.After(d.Date) {
					continue // the battle was adopted since, with its channels
				}
				p.Report(check.At(b.ID, itemField("channels", i)), check.Args{"battle": b.ID, "channel": id, "decision": d.ID})
			}
		}
	},
}

// bearsOn reports whether a decision about channels bears on a battle: it does unless
// it also names battles, objectives, audiences or messages, none of them the battle's.
func bearsOn(p *check.Pass, d *dossier.Decision, b *dossier.Battle) bool {
	narrowed := false
	for _, id := range d.About {
		switch e, _ := p.Index.Find(id); e.Kind {
		case dossier.KindBattle, dossier.KindObjective, dossier.KindAudience, dossier.KindMessage:
			if id == dossier.AnyID(b.ID) || id == dossier.AnyID(b.Objective) || id == dossier.AnyID(b.Audience) || id == dossier.AnyID(b.Message) {
				return true
			}
			narrowed = true
		}
	}
	return !narrowed
}
