package rule

import (
	"strings"

	"boussole/internal/check"
)

var b053 = &check.Rule{
	Code: "B053", Full: check.Warning, Light: check.Warning, Since: "0.1",
	Title: check.Text{
		FR: "Une dérogation nomme une règle qui n’existe pas",
		EN: "A waiver names a rule that does not exist",
	},
	What: map[string]check.Text{
		"": {
			FR: "La dérogation nomme la règle « {rule} », qui n’existe pas.",
			EN: "The waiver names the rule “{rule}”, which does not exist.",
		},
		"near": {
			FR: "La dérogation nomme la règle « {rule} », qui n’existe pas : vouliez-vous dire « {near} » ?",
			EN: "The waiver names the rule “{rule}”, which does not exist: did you mean “{near}”?",
		},
	},
	Why: check.Text{
		FR: "Elle n’écarte rien, et qui la lit croit pourtant qu’une exception a été pesée et décidée.",
		EN: "It sets nothing aside, and yet its reader believes that an exception was weighed and decided.",
	},
	Mend: check.Text{
		FR: "Écrivez dans « rule » le code du constat à écarter, tel que le rapport le donne : la lettre B et trois chiffres, comme « rule: B204 ».",
		EN: "Write into “rule” the code of the finding to set aside, as the report gives it: the letter B and three figures, such as “rule: B204”.",
	},
	Bad: check.Text{
		FR: "waivers:\n  - id: plan-service\n    rule: \"204\"",
		EN: "waivers:\n  - id: service-plan\n    rule: \"204\"",
	},
	Good: check.Text{
		FR: "waivers:\n  - id: plan-service\n    rule: B204",
		EN: "waivers:\n  - id: service-plan\n    rule: B204",
	},
	Source: check.Text{
		FR: "Le catalogue des règles : un code, une fois donné, ne change pas de sens.",
		EN: "The catalogue of checks: a code, once given, does not change its meaning.",
	},
	Waivers: func(p *check.Pass, use check.Use) {
		for i := range p.Waivers {
			w := &p.Waivers[i]
			if w.Rule == "" || isKnown(use, w) {
				continue
			}
			args, variant := check.Args{"rule": w.Rule}, ""
			if near := codeIn(w.Rule); use.Codes[near] {
				args["near"], variant = near, "near"
			}
			p.ReportAs(variant, check.At(w.ID, "rule"), args)
		}
	},
}

// codeIn is the code that a text means by its three figures: B204 for "204", "b-204"
// or "règle 204".
func codeIn(s string) string {
	figures := strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, s)
	return "B" + figures
}
