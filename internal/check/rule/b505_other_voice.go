package rule

import (
	"strconv"

	"boussole/internal/check"
)

var b505 = &check.Rule{
	Code: "B505", Principle: "P19", Full: check.Blocking, Light: check.Blocking, Since: "0.1",
	Title: check.Text{
		FR: "Une seule voix sur tous les canaux",
		EN: "One voice on every channel",
	},
	What: map[string]check.Text{
		"": {
			FR: "Le message « {message} » ({channel}) prend des traits que la voix n’a pas ({other}), et rien ne dit pourquoi.",
			EN: "The message “{message}” ({channel}) takes on traits that the voice does not have ({other}), and nothing says why.",
		},
		"none": {
			FR: "Le message « {message} » ({channel}) ne garde aucun trait de la voix ({voice}) : il a les siens, {other}.",
			EN: "The message “{message}” ({channel}) keeps no trait of the voice ({voice}): it has its own, {other}.",
		},
	},
	Why: check.Text{
		FR: "Un registre s’ajuste à un canal, il ne change pas de personne : sinon le public croit à un imitateur, ou à une mode.",
		EN: "A register adjusts to a channel, it does not become somebody else: readers would take it for an impostor, or a fad.",
	},
	Mend: check.Text{
		FR: "Gardez au moins un trait de « identity.voice.traits » et justifiez les autres dans « reason » ; ou, si la voix a changé, changez-la partout.",
		EN: "Keep at least one trait of “identity.voice.traits” and justify the others under “reason”; or, if the voice has changed, change it everywhere.",
	},
	Bad: check.Text{
		FR: "identity: {voice: {traits: [sobre, précise]}}\nmessages:\n  - id: retraite\n    registers: [{channel: tiktok, traits: [déjantée, complice]}]",
		EN: "identity: {voice: {traits: [sober, precise]}}\nmessages:\n  - id: pensions\n    registers: [{channel: tiktok, traits: [zany, matey]}]",
	},
	Good: check.Text{
		FR: "registers:\n  - channel: tiktok\n    traits: [précise, vive]\n    reason: Une minute au plus, donc une phrase par idée ; les chiffres restent ceux du guide",
		EN: "registers:\n  - channel: tiktok\n    traits: [precise, lively]\n    reason: One minute at most, so one sentence an idea; the figures stay those of the guide",
	},
	Source: check.Text{
		FR: "« Le miroir informant éclate en une multitude de fragments déformants » (Oubliez toute stratégie sur les médias sociaux).",
		EN: "“The informing mirror shatters into many distorting fragments” (Oubliez toute stratégie sur les médias sociaux).",
	},
	Check: func(p *check.Pass) {
		ours := map[string]bool{}
		for _, trait := range p.Identity.Voice.Traits {
			ours[traitKey(trait)] = true
		}
		delete(ours, "")
		if len(ours) == 0 {
			return // B103
		}
		for i := range p.Messages {
			m := &p.Messages[i]
			for j, r := range m.Registers {
				var other []string
				kept := 0
				for _, trait := range r.Traits {
					switch {
					case blank(trait):
					case ours[traitKey(trait)]:
						kept++
					default:
						other = append(other, trait)
					}
				}
				if len(other) == 0 {
					continue
				}
				at := check.At(m.ID, "registers["+strconv.Itoa(j)+"].traits")
				args := check.Args{"channel": registerPlace(r), "message": m.ID, "other": other, "voice": p.Identity.Voice.Traits}
				if kept == 0 {
					p.ReportAs("none", at, args)
				} else if blank(r.Reason) {
					p.Report(at, args)
				}
			}
		}
	},
}
