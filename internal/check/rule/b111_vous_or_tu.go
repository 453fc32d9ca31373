package rule

import (
	"slices"

	"boussole/internal/check"
	"boussole/internal/text"
)

var b111 = &check.Rule{
	Code: "B111", Principle: "P19", Full: check.Warning, Light: check.Off, Since: "0.1",
	Title: check.Text{
		FR: "Choisir entre vous et tu",
		EN: "Choose between vous and tu",
	},
	What: map[string]check.Text{
		"": {
			FR: "L’organisation parle français, et la voix ne dit pas si elle vouvoie ou tutoie.",
			EN: "The organisation speaks French, and its voice does not say whether it uses vous or tu.",
		},
	},
	Unjudged: map[string]check.Text{
		"": {
			FR: "Les langues de l’organisation ne sont pas dites : on ne sait pas s’il faut choisir entre vous et tu.",
			EN: "The organisation’s languages are not given: whether it must choose between vous and tu is not known.",
		},
	},
	Why: check.Text{
		FR: "Le passage du vous au tu d’un canal à l’autre est la rupture de ton que le public entend en premier.",
		EN: "Going from vous to tu between channels is the break in tone that French readers hear first.",
	},
	Mend: check.Text{
		FR: "Mettez « voice.address » à vous, à tu, ou à mixed si l’usage des deux est réglé par la charte.",
		EN: "Set “voice.address” to vous, to tu, or to mixed if the charter rules the use of both.",
	},
	Bad: check.Text{
		FR: "organisation: {name: Médiathèque de Morez, languages: [fr]}\nidentity:\n  voice: {traits: [curieuse, simple]}",
		EN: "organisation: {name: Morez Library, languages: [fr, en]}\nidentity:\n  voice: {traits: [curious, plain]}",
	},
	Good: check.Text{
		FR: "organisation: {name: Médiathèque de Morez, languages: [fr]}\nidentity:\n  voice: {traits: [curieuse, simple], address: vous}",
		EN: "organisation: {name: Morez Library, languages: [fr, en]}\nidentity:\n  voice: {traits: [curious, plain], address: vous}",
	},
	Source: check.Text{
		FR: "« La tentation de parler soudainement jeune » (Oubliez toute stratégie sur les médias sociaux).",
		EN: "“The temptation to talk young all of a sudden” (Oubliez toute stratégie sur les médias sociaux).",
	},
	Check: func(p *check.Pass) {
		if noVoice(p.Identity.Voice) || p.Identity.Voice.Address != "" {
			return
		}
		languages := p.Organisation.Languages
		if blank(languages...) {
			p.Unjudged("", check.At("organisation", "languages"), nil)
			return
		}
		if slices.ContainsFunc(languages, speaksFrench) {
			p.Report(check.At("identity", "voice.address"), nil)
		}
	},
}

var french = text.NewPhrases("fr", "fra", "français", "french")

// speaksFrench reports whether a language is French, under whatever name: fr, fr-FR, français.
func speaksFrench(language string) bool { return french.In(language) }
