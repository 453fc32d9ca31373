package rule

import (
	"strconv"

	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b504 = &check.Rule{
	Code: "B504", Principle: "P19", Full: check.Warning, Light: check.Off, Since: "0.1",
	Title: check.Text{
		FR: "On ne passe pas du vous au tu sans raison",
		EN: "Do not go from vous to tu without a reason",
	},
	What: map[string]check.Text{
		"": {
			FR: "Le message « {message} » ({channel}) passe au « {said} » alors que la voix est au « {voice} », et rien ne dit pourquoi.",
			EN: "The message “{message}” ({channel}) goes to “{said}” while the voice uses “{voice}”, and nothing says why.",
		},
	},
	Why: check.Text{
		FR: "Le même habitant ou le même client vous lit sur deux canaux : tutoyé ici et vouvoyé là, il ne sait plus qui lui parle.",
		EN: "The same resident or customer reads you on two channels: tu here and vous there, they no longer know who is speaking.",
	},
	Mend: check.Text{
		FR: "Alignez « address » sur la voix, ou écrivez dans « reason » ce qui, chez ce public, rend l’écart attendu.",
		EN: "Bring “address” into line with the voice, or write under “reason” what makes this audience expect the difference.",
	},
	Bad: check.Text{
		FR: "registers:\n  - {channel: instagram, address: tu}",
		EN: "registers:\n  - {channel: instagram, address: tu}",
	},
	Good: check.Text{
		FR: "registers:\n  - channel: instagram\n    address: tu\n    reason: Le compte est tenu par les lycéens du conseil des jeunes, qui parlent à leurs camarades",
		EN: "registers:\n  - channel: instagram\n    address: tu\n    reason: The account is kept by the pupils of the youth council, who speak to their schoolmates",
	},
	Source: check.Text{
		FR: "« La tentation de parler soudainement jeune » (Oubliez toute stratégie sur les médias sociaux).",
		EN: "“The temptation to talk young all of a sudden” (Oubliez toute stratégie sur les médias sociaux).",
	},
	Check: func(p *check.Pass) {
		voice := p.Identity.Voice.Address
		if voice == "" || voice == dossier.Mixed {
			return
		}
		for i := range p.Messages {
			m := &p.Messages[i]
			for j, r := range m.Registers {
				if r.Address != "" && r.Address != voice && blank(r.Reason) {
					p.Report(check.At(m.ID, "registers["+strconv.Itoa(j)+"].address"), check.Args{
						"channel": registerPlace(r), "message": m.ID, "said": addressName(r.Address), "voice": addressName(voice),
					})
				}
			}
		}
	},
}
