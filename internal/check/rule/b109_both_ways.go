package rule

import (
	"strconv"

	"boussole/internal/check"
)

var b109 = &check.Rule{
	Code: "B109", Principle: "P19", Full: check.Blocking, Light: check.Blocking, Since: "0.1",
	Title: check.Text{
		FR: "Un même mot ne peut être conseillé et déconseillé",
		EN: "A word cannot be both advised and ruled out",
	},
	What: map[string]check.Text{
		"": {
			FR: "La voix demande d’employer « {use} » et d’éviter « {avoid} ».",
			EN: "The voice asks to use “{use}” and to avoid “{avoid}”.",
		},
	},
	Why: check.Text{
		FR: "Devant une consigne double, chacun suit celle qui l’arrange, et la voix se divise là où elle devait s’accorder.",
		EN: "Given two opposite orders, everyone follows the one that suits them, and the voice splits where it should agree.",
	},
	Mend: check.Text{
		FR: "Gardez le mot dans une seule des deux listes, « voice.use » ou « voice.avoid » ; si l’usage dépend du public, dites-le dans la charte.",
		EN: "Keep the word in one of the two lists only, “voice.use” or “voice.avoid”; if its use depends on the audience, say so in the charter.",
	},
	Bad: check.Text{
		FR: "voice:\n  use: [habitants, usagers]\n  avoid: [usager, administré]",
		EN: "voice:\n  use: [residents, service users]\n  avoid: [service user, constituent]",
	},
	Good: check.Text{
		FR: "voice:\n  use: [habitants]\n  avoid: [usager, administré]",
		EN: "voice:\n  use: [residents]\n  avoid: [service user, constituent]",
	},
	Source: check.Text{
		FR: "« Une rupture dans le discours officiel, un manque de cohésion » (Oubliez toute stratégie sur les médias sociaux).",
		EN: "“A break in what is officially said, a lack of cohesion” (Oubliez toute stratégie sur les médias sociaux).",
	},
	Check: func(p *check.Pass) {
		banned := bannedBy(p.Identity.Voice)
		for i, entry := range p.Identity.Voice.Use {
			for _, word := range wordsOf(entry) {
				if avoid := banned.in(word); len(avoid) > 0 {
					p.Report(check.At("identity", "voice.use["+strconv.Itoa(i)+"]"), check.Args{"use": word, "avoid": avoid[0]})
				}
			}
		}
	},
}
