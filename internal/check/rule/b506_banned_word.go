package rule

import (
	"strconv"

	"boussole/internal/check"
)

var b506 = &check.Rule{
	Code: "B506", Principle: "P19", Full: check.Warning, Light: check.Warning, Since: "0.1",
	Title: check.Text{
		FR: "On n’emploie pas les mots que l’on s’interdit",
		EN: "Do not use the words you ruled out",
	},
	What: map[string]check.Text{
		"": {
			FR: "Le message « {message} » emploie ce que la voix demande d’éviter : {words}.",
			EN: "The message “{message}” uses what the voice asks to avoid: {words}.",
		},
		"charter": {
			FR: "La charte emploie ce que la voix demande d’éviter : {words}.",
			EN: "The charter uses what the voice asks to avoid: {words}.",
		},
	},
	Why: check.Text{
		FR: "Les messages et la charte sont ce que tout le monde recopie : un mot banni qui s’y trouve est partout le mois suivant.",
		EN: "Messages and charter are what everybody copies: a banned word that is there is everywhere the month after.",
	},
	Mend: check.Text{
		FR: "Remplacez le mot par celui que vous diriez au guichet, ou retirez-le de « voice.avoid » s’il n’a plus de raison d’y être.",
		EN: "Replace the word with the one you would say at the counter, or take it out of “voice.avoid” if it no longer belongs there.",
	},
	Bad: check.Text{
		FR: "identity: {voice: {avoid: [usager]}}\nmessages:\n  - {id: accueil, key_message: Les usagers sont reçus sans rendez-vous le jeudi}",
		EN: "identity: {voice: {avoid: [service user]}}\nmessages:\n  - {id: counter, key_message: Service users are seen without appointment on Thursdays}",
	},
	Good: check.Text{
		FR: "identity: {voice: {avoid: [usager]}}\nmessages:\n  - {id: accueil, key_message: Le jeudi, venez sans rendez-vous}",
		EN: "identity: {voice: {avoid: [service user]}}\nmessages:\n  - {id: counter, key_message: \"On Thursdays, come without an appointment\"}",
	},
	Source: check.Text{
		FR: "Charte éditoriale : les mots à employer et les mots à éviter.",
		EN: "Editorial style guides: words to use, words to avoid.",
	},
	Check: func(p *check.Pass) {
		banned := bannedBy(p.Identity.Voice)
		for i := range p.Messages {
			m := &p.Messages[i]
			report := func(field string, words []string) {
				if len(words) > 0 {
					p.Report(check.At(m.ID, field), check.Args{"message": m.ID, "words": words})
				}
			}
			report("promise", banned.in(m.Promise))
			report("key_message", banned.in(m.KeyMessage))
			for j, line := range m.Lines {
				report("lines["+strconv.Itoa(j)+"]", banned.inAdvice(line))
			}
		}
		report := func(field, s string) {
			if words := banned.inAdvice(s); len(words) > 0 {
				p.ReportAs("charter", check.At("charter", field), check.Args{"words": words})
			}
		}
		c := &p.Charter
		report("line", c.Line)
		report("tone", c.Tone)
		for i, theme := range c.Themes {
			report("themes["+strconv.Itoa(i)+"].name", theme.Name)
		}
		for i, advice := range c.Do {
			report("do["+strconv.Itoa(i)+"]", advice)
		}
		report("replies.praise", c.Replies.Praise)
		report("replies.question", c.Replies.Question)
		report("replies.complaint", c.Replies.Complaint)
		report("replies.attack", c.Replies.Attack)
		report("replies.troll", c.Replies.Troll)
	},
}
