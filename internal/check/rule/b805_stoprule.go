package rule

import (
	"slices"
	"strings"

	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/text"
)

var b805 = &check.Rule{
	Code: "B805", Principle: "P18", Full: check.Warning, Light: check.Warning, Since: "0.1",
	Title: check.Text{
		FR: "Rien ne dit quand quitter la plateforme",
		EN: "Nothing says when to leave the platform",
	},
	What: map[string]check.Text{
		"": {
			FR: "Aucun seuil d’arrêt n’est fixé pour « {channel} », ni pour une bataille qui l’emploie.",
			EN: "No stop threshold is set for “{channel}”, nor for a battle that uses it.",
		},
		"battle": {
			FR: "Le seuil d’arrêt de « {battle} » porte sur tous ses canaux à la fois : il ne dit pas quand quitter « {channel} ».",
			EN: "The stop threshold of “{battle}” is about all its channels at once: it does not say when to leave “{channel}”.",
		},
	},
	Why: check.Text{
		FR: "Un réseau que l’on n’a pas prévu de quitter se garde par habitude, avec des heures qui manquent ailleurs.",
		EN: "A network that nobody planned to leave is kept out of habit, with hours that are missing elsewhere.",
	},
	Mend: check.Text{
		FR: "Donnez au canal un indicateur (« serves ») dont « thresholds.stop » dit à quelle valeur le quitter ; au niveau léger, une revue qui porte sur lui suffit.",
		EN: "Give the channel an indicator (“serves”) whose “thresholds.stop” says at what value to leave it; at light depth, a review about it is enough.",
	},
	Bad: check.Text{
		FR: "indicators:\n  - {id: demandes, serves: instagram, metric: Demandes reçues par Instagram}",
		EN: "indicators:\n  - {id: requests, serves: instagram, metric: Requests received by Instagram}",
	},
	Good: check.Text{
		FR: "indicators:\n  - id: demandes\n    serves: instagram\n    metric: Demandes reçues par Instagram\n    every: monthly\n    thresholds: {continue: 12, correct: 6, stop: 3}",
		EN: "indicators:\n  - id: requests\n    serves: instagram\n    metric: Requests received by Instagram\n    every: monthly\n    thresholds: {continue: 12, correct: 6, stop: 3}",
	},
	Source: check.Text{
		FR: "« Renoncer à certaines plateformes, pour mieux consacrer son énergie ailleurs » (Médias sociaux : y être ou ne pas y être...).",
		EN: "“Give up some platforms, to put one’s energy elsewhere” (Médias sociaux : y être ou ne pas y être...).",
	},
	Check: func(p *check.Pass) {
		if hasNoEvaluation(p) {
			return
		}
		judged := map[dossier.AnyID]bool{}
		said := map[dossier.AnyID]string{} // what is counted, by what it serves
		for i := range p.Evaluation.Indicators {
			if n := &p.Evaluation.Indicators[i]; n.Thresholds != nil && n.Thresholds.Stop != nil {
				judged[n.Serves] = true
				said[n.Serves] += " " + spaced(n.Metric) + " " + spaced(n.Source)
			}
		}
		if p.Light() {
			for i := range p.Evaluation.Reviews {
				for _, id := range p.Evaluation.Reviews[i].About {
					judged[id] = true
				}
			}
		}
		for _, c := range p.Facts.SocialInUse() {
			// What a duty keeps cannot be stopped by a figure.
			if c.Duty != "" || judged[dossier.AnyID(c.ID)] {
				continue
			}
			ruled, shared := false, dossier.BattleID("")
			for _, b := range p.Facts.UsedBy[c.ID] {
				if id := dossier.AnyID(b.ID); judged[id] {
					ruled = ruled || onSocialOnly(p.Facts, b) || speaksOf(said[id], c)
					shared = b.ID
				}
			}
			switch {
			case ruled:
			case shared != "":
				p.ReportAs("battle", check.At(c.ID), check.Args{"channel": c.ID, "battle": shared})
			default:
				p.Report(check.At(c.ID), check.Args{"channel": c.ID})
			}
		}
	},
}

// onSocialOnly reports whether a battle uses no other channels than social networks.
func onSocialOnly(f *check.Facts, b *dossier.Battle) bool {
	return !slices.ContainsFunc(b.Channels, func(id dossier.ChannelID) bool {
		c := f.Channels[id]
		return c != nil && !c.Kind.Social()
	})
}

// spaced is a text as its folded words between spaces, to look for phrases in.
func spaced(s string) string { return " " + strings.Join(text.Words(s), " ") + " " }

// speaksOf reports whether a spaced text names a channel or its network.
func speaksOf(said string, c *dossier.Channel) bool {
	for _, name := range []string{c.Name, string(c.ID)} {
		if name != "" && strings.Contains(said, spaced(name)) {
			return true
		}
	}
	return slices.Contains(networksNamed(said), c.Kind)
}
