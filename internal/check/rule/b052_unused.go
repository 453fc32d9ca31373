package rule

import "boussole/internal/check"

var b052 = &check.Rule{
	Code: "B052", Full: check.Warning, Light: check.Warning, Since: "0.1",
	Title: check.Text{
		FR: "Une dérogation n’écarte rien",
		EN: "A waiver sets nothing aside",
	},
	What: map[string]check.Text{
		"": {
			FR: "La dérogation à la règle {rule} n’écarte aucun constat dans le dossier.",
			EN: "The waiver of rule {rule} sets no finding aside in the dossier.",
		},
		"element": {
			FR: "La dérogation à la règle {rule} n’écarte aucun constat sur « {element} ».",
			EN: "The waiver of rule {rule} sets no finding aside on “{element}”.",
		},
	},
	Why: check.Text{
		FR: "Laissée là, elle écarterait sans que personne le voie le même défaut s’il revenait, pour une raison qui ne serait plus la bonne.",
		EN: "Left there, it would hide the same fault if it came back, unseen and for a reason that would no longer be the right one.",
	},
	Mend: check.Text{
		FR: "Supprimez la dérogation si le défaut est réparé ; sinon corrigez « rule » ou « element » pour qu’elle vise ce qu’elle doit viser.",
		EN: "Delete the waiver if the fault has been mended; otherwise correct “rule” or “element” so that it aims at what it should.",
	},
	Bad: check.Text{
		FR: "objectives:\n  - id: familles\n    problem: guichet  # réparé depuis\nwaivers:\n  - id: sans-probleme\n    rule: B202\n    element: familles",
		EN: "objectives:\n  - id: families\n    problem: counter  # mended since\nwaivers:\n  - id: no-problem\n    rule: B202\n    element: families",
	},
	Good: check.Text{
		FR: "objectives:\n  - id: familles\n    problem: guichet\nwaivers: []",
		EN: "objectives:\n  - id: families\n    problem: counter\nwaivers: []",
	},
	Source: check.Text{
		FR: "L’usage des outils de contrôle : une exception qui ne sert plus se retire.",
		EN: "The practice of checking tools: an exception that serves no longer is taken out.",
	},
	Unjudged: map[string]check.Text{
		"readings": {
			FR: "La règle {rule} juge des relevés, et aucun n’a été donné : rien ne dit si sa dérogation sert encore.",
			EN: "Rule {rule} judges readings, and none were given: nothing says whether its waiver still serves.",
		},
	},
	Waivers: func(p *check.Pass, use check.Use) {
		for i := range p.Waivers {
			w := &p.Waivers[i]
			if !isCurrent(p, use, w) || use.Count[w.ID] > 0 || use.Elsewhere[codeOf(w)] {
				continue
			}
			switch {
			case p.Readings == nil && judgesReadings[codeOf(w)]:
				p.Unjudged("readings", check.At(w.ID), check.Args{"rule": codeOf(w)})
			case w.Element != "":
				p.ReportAs("element", check.At(w.ID), check.Args{"rule": codeOf(w), "element": p.Index.Label(w.Element)})
			default:
				p.Report(check.At(w.ID), check.Args{"rule": codeOf(w)})
			}
		}
	},
}

// judgesReadings are the rules that find nothing where nobody gave readings.
var judgesReadings = map[string]bool{"B812": true, "B813": true}
