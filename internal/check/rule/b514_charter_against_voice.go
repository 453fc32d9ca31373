package rule

import (
	"slices"
	"strconv"

	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b514 = &check.Rule{
	Code: "B514", Principle: "P19", Full: check.Warning, Light: check.Off, Since: "0.1",
	Title: check.Text{
		FR: "La charte parle de la même voix que l’identité",
		EN: "The charter speaks with the identity’s voice",
	},
	What: map[string]check.Text{
		"": {
			FR: "La charte demande « {said} » (« {words} »), alors que la voix est au « {voice} ».",
			EN: "The charter asks for “{said}” (“{words}”), while the voice uses “{voice}”.",
		},
	},
	Why: check.Text{
		FR: "Deux documents de référence qui se contredisent laissent chaque rédacteur choisir, et le ton change avec l’auteur.",
		EN: "Two reference documents that disagree leave the choice to each writer, and the tone changes with the author.",
	},
	Mend: check.Text{
		FR: "Tranchez une fois, dans « identity.voice.address », et reprenez-le mot pour mot dans la charte ; mettez mixed si les deux sont d’usage.",
		EN: "Settle it once, in “identity.voice.address”, and take it up word for word in the charter; set mixed if both are in use.",
	},
	Bad: check.Text{
		FR: "identity: {voice: {address: vous}}\ncharter: {tone: Proche et direct. Tutoiement sur tous les réseaux}",
		EN: "identity: {voice: {address: vous}}\ncharter: {tone: Close and direct. Tutoiement on every network}",
	},
	Good: check.Text{
		FR: "identity: {voice: {address: vous}}\ncharter: {tone: \"Proche et direct, au vouvoiement partout\"}",
		EN: "identity: {voice: {address: vous}}\ncharter: {tone: \"Close and direct, with vous everywhere\"}",
	},
	Source: check.Text{
		FR: "« Vos efforts de communications doivent avant tout former un tout cohérent » (Oubliez toute stratégie sur les médias sociaux).",
		EN: "“Your communication efforts must above all form a coherent whole” (Oubliez toute stratégie sur les médias sociaux).",
	},
	Check: func(p *check.Pass) {
		voice := p.Identity.Voice.Address
		if voice == "" || voice == dossier.Mixed {
			return
		}
		judge := func(field, s string) {
			asked := addressesAsked(s)
			if i := slices.IndexFunc(asked, func(a dossier.Address) bool { return a != voice }); i >= 0 {
				p.Report(check.At("charter", field), check.Args{"said": addressName(asked[i]), "voice": addressName(voice), "words": excerpt(s)})
			}
		}
		judge("line", p.Charter.Line)
		judge("tone", p.Charter.Tone)
		for i, advice := range p.Charter.Do {
			judge("do["+strconv.Itoa(i)+"]", advice)
		}
	},
}
