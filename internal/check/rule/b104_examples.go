package rule

import "boussole/internal/check"

var b104 = &check.Rule{
	Code: "B104", Principle: "P19", Full: check.Advice, Light: check.Off, Since: "0.1",
	Title: check.Text{
		FR: "Montrer la voix par l’exemple",
		EN: "Show the voice by example",
	},
	What: map[string]check.Text{
		"": {
			FR: "La voix est décrite mais pas montrée : il manque {missing}.",
			EN: "The voice is described but not shown: it lacks {missing}.",
		},
	},
	Why: check.Text{
		FR: "Deux personnes mettent deux tons sous un même adjectif ; une phrase bien à vous et une autre qui ne l’est pas les mettent d’accord.",
		EN: "Two people hear two tones in one adjective; a sentence that is yours beside one that is not settles it.",
	},
	Mend: check.Text{
		FR: "Recopiez dans « voice.us » une phrase que vous avez vraiment écrite, et dans « voice.not_us » la même comme vous ne la diriez jamais.",
		EN: "Copy into “voice.us” a sentence that you really wrote, and into “voice.not_us” the same as you would never say it.",
	},
	Bad: check.Text{
		FR: "voice:\n  traits: [directe, précise]",
		EN: "voice:\n  traits: [direct, precise]",
	},
	Good: check.Text{
		FR: "voice:\n  traits: [directe, précise]\n  us: [La rue des Jacobins sera fermée mardi de 8 h à 17 h.]\n  not_us: [On chouchoute votre centre-ville !]",
		EN: "voice:\n  traits: [direct, precise]\n  us: [Mill Street will be closed on Tuesday from 8 am to 5 pm.]\n  not_us: [We are giving your town centre some love!]",
	},
	Source: check.Text{
		FR: "Usage des chartes éditoriales : « on dit, on ne dit pas ».",
		EN: "Editorial style guides: “we say, we don’t say”.",
	},
	Check: func(p *check.Pass) {
		voice := p.Identity.Voice
		if noVoice(voice) {
			return
		}
		us, notUs := blank(voice.Us...), blank(voice.NotUs...)
		ours := check.Text{FR: "une phrase qui vous ressemble", EN: "a sentence that sounds like you"}
		theirs := check.Text{FR: "une phrase que vous ne diriez jamais", EN: "a sentence that you would never say"}
		switch {
		case us && notUs:
			p.Report(check.At("identity", "voice"), check.Args{"missing": []check.Text{ours, theirs}})
		case us:
			p.Report(check.At("identity", "voice.us"), check.Args{"missing": ours})
		case notUs:
			p.Report(check.At("identity", "voice.not_us"), check.Args{"missing": theirs})
		}
	},
}
