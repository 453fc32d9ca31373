package rule

import "boussole/internal/check"

var b511 = &check.Rule{
	Code: "B511", Principle: "P05", Full: check.Warning, Light: check.Warning, Since: "0.1",
	Title: check.Text{
		FR: "Un message a un public et un objectif",
		EN: "A message has an audience and an objective",
	},
	What: map[string]check.Text{
		"audience": {
			FR: "Le message « {message} » ne dit pas à quel public il s’adresse.",
			EN: "The message “{message}” does not say which audience it speaks to.",
		},
		"objective": {
			FR: "Le message « {message} » ne dit pas quel objectif il sert.",
			EN: "The message “{message}” does not say which objective it serves.",
		},
		"both": {
			FR: "Le message « {message} » ne dit ni à quel public il s’adresse, ni quel objectif il sert.",
			EN: "The message “{message}” says neither which audience it speaks to nor which objective it serves.",
		},
	},
	Why: check.Text{
		FR: "Un message sans public ni objectif ne peut être ni jugé ni mesuré : il parle parce qu’il faut parler.",
		EN: "A message with no audience or no objective can be neither judged nor measured: it speaks for the sake of speaking.",
	},
	Mend: check.Text{
		FR: "Indiquez « audience » et « objective » par leur identifiant ; si aucun ne convient, le message n’est pas de cette stratégie.",
		EN: "Give “audience” and “objective” by their ids; if none fits, the message is not part of this strategy.",
	},
	Bad: check.Text{
		FR: "- id: anniversaire\n  key_message: La coopérative fête ses quarante ans",
		EN: "- id: anniversary\n  key_message: The co-operative turns forty",
	},
	Good: check.Text{
		FR: "- id: anniversaire\n  audience: anciens-adherents\n  objective: retour-adherents\n  key_message: Quarante ans de parts sociales, et la vôtre vous attend",
		EN: "- id: anniversary\n  audience: former-members\n  objective: members-back\n  key_message: Forty years of members’ shares, and yours is waiting",
	},
	Source: check.Text{
		FR: "AMEC Integrated Evaluation Framework : l’activité se rattache à un objectif et à un public.",
		EN: "AMEC Integrated Evaluation Framework: activity is tied to an objective and an audience.",
	},
	Check: func(p *check.Pass) {
		for i := range p.Messages {
			m := &p.Messages[i]
			args := check.Args{"message": m.ID}
			switch {
			case m.Audience == "" && m.Objective == "":
				p.ReportAs("both", check.At(m.ID), args)
			case m.Audience == "":
				p.ReportAs("audience", check.At(m.ID, "audience"), args)
			case m.Objective == "":
				p.ReportAs("objective", check.At(m.ID, "objective"), args)
			}
		}
	},
}
