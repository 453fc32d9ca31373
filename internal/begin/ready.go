package begin

import (
	"boussole/internal/dossier"
)

func risks() Question {
	risk := func(d *dossier.Dossier) *dossier.Risk { return last(&d.Risks) }
	grade := func(v Value) *dossier.Grade {
		g := dossier.Grade(v.Number)
		return &g
	}
	return Question{
		Key:   "risks",
		Title: Text{FR: "Qu’est-ce qui pourrait mal tourner ?", EN: "What could go wrong?"},
		Why: Text{
			FR: "Cela se décide à froid : à quoi on le verra venir, et ce que l’on fera.",
			EN: "It is decided with a cool head: how you will see it coming, and what you will do.",
		},
		Good: Text{FR: "Un client furieux devant tout le monde ; dès la deuxième plainte de la semaine, Hélène rappelle elle-même.", EN: "Somebody hurt with our tools; at the first near miss, we close the stand for the evening."},
		Poor: Text{FR: "Nous surveillerons notre e-réputation.", EN: "We will monitor our reputation."},
		Prompts: []Prompt{
			{
				Key: "event", Ask: Text{FR: "Ce qui pourrait arriver", EN: "What could happen"}, More: Text{FR: "Quoi d’autre ?", EN: "What else?"},
				Set: func(d *dossier.Dossier, v Value) {
					d.Risks = append(d.Risks, dossier.Risk{Event: v.Text})
					name(d)
				},
			},
			{
				Key: "battle", Kind: Word, Optional: true, Ask: Text{FR: "En faisant :", EN: "While doing:"},
				When:    func(d *dossier.Dossier) bool { return len(chosen(d)) > 0 },
				Choices: elements(chosen, func(b *dossier.Battle) (id, name string) { return string(b.ID), b.Name }),
				Set: func(d *dossier.Dossier, v Value) {
					each(d.Battles, func(b *dossier.Battle) {
						if string(b.ID) == v.Text {
							b.Risks = append(b.Risks, risk(d).ID)
						}
					})
				},
			},
			{
				Key: "likelihood", Kind: Grade, Optional: true, Ask: Text{FR: "De 1 à 5, est-ce probable ?", EN: "From 1 to 5, how likely is it?"},
				Set: func(d *dossier.Dossier, v Value) { risk(d).Likelihood = grade(v) },
			},
			{
				Key: "impact", Kind: Grade, Optional: true, Ask: Text{FR: "De 1 à 5, est-ce grave ?", EN: "From 1 to 5, how serious?"},
				Set: func(d *dossier.Dossier, v Value) { risk(d).Impact = grade(v) },
			},
			{
				Key: "signal", Optional: true, Ask: Text{FR: "À quoi le verrez-vous venir ?", EN: "How will you see it coming?"},
				Set: func(d *dossier.Dossier, v Value) { risk(d).Signal = v.Text },
			},
			{
				Key: "threshold", Optional: true, Ask: Text{FR: "À partir de combien agissez-vous ?", EN: "From how many on do you act?"},
				Set: func(d *dossier.Dossier, v Value) { risk(d).Threshold = v.Text },
			},
			{
				Key: "response", Optional: true, Ask: Text{FR: "Que ferez-vous ?", EN: "What will you do?"},
				Set: func(d *dossier.Dossier, v Value) { risk(d).Response = v.Text },
			},
			{
				Key: "owner", Kind: Word, Optional: true, When: somebody, Loop: "event", Ask: Text{FR: "Qui y veille ?", EN: "Who watches over it?"}, Choices: chooseRole(),
				Set: func(d *dossier.Dossier, v Value) { risk(d).Owner = dossier.RoleID(v.Text) },
			},
		},
		Rules: []string{"B605", "B606"},
	}
}

func crisis() Question {
	level := func(d *dossier.Dossier) *dossier.CrisisLevel { return last(&d.Crisis) }
	return Question{
		Key:   "crisis",
		Title: Text{FR: "Et si cela chauffe pour de bon ?", EN: "And if it really heats up?"},
		Why: Text{
			FR: "Deux à quatre degrés, du plus léger au plus grave, chacun avec son chiffre et quelqu’un qui décide.",
			EN: "Two to four levels, from the mildest on, each with its figure and somebody who decides.",
		},
		Good: Text{FR: "À dix messages hostiles en un jour, Hélène répond dans les deux heures.", EN: "At ten angry messages in a day, Priya answers within two hours."},
		Poor: Text{FR: "En cas de bad buzz, on avisera.", EN: "We will cross that bridge when we come to it."},
		Prompts: []Prompt{
			{
				Key: "name", Ask: Text{FR: "Le nom de ce degré (agacement, colère…)", EN: "What you call this level (grumbling, anger…)"}, More: Text{FR: "Le degré au-dessus ?", EN: "The next level up?"},
				Set: func(d *dossier.Dossier, v Value) { d.Crisis = append(d.Crisis, dossier.CrisisLevel{Name: v.Text}) },
			},
			{
				Key: "measure", Optional: true, Ask: Text{FR: "Ce que vous comptez (messages hostiles en un jour…)", EN: "What you count (angry messages in a day…)"},
				Set: func(d *dossier.Dossier, v Value) { level(d).Measure = v.Text },
			},
			{
				Key: "threshold", Kind: Number, Optional: true, Ask: Text{FR: "À partir de combien ?", EN: "From how many on?"},
				Set: func(d *dossier.Dossier, v Value) { level(d).Threshold = &v.Number },
			},
			{
				Key: "lead", Kind: Word, Optional: true, When: somebody, Ask: Text{FR: "Qui décide ?", EN: "Who decides?"}, Choices: chooseRole(),
				Set: func(d *dossier.Dossier, v Value) { level(d).Lead = dossier.RoleID(v.Text) },
			},
			{
				Key: "deputy", Kind: Word, Optional: true, When: somebody, Ask: Text{FR: "Et en son absence ?", EN: "And in their absence?"}, Choices: chooseRole(),
				Set: func(d *dossier.Dossier, v Value) { level(d).Deputy = dossier.RoleID(v.Text) },
			},
			{
				Key: "line", Optional: true, Ask: Text{FR: "La phrase à dire en attendant d’en savoir plus", EN: "What you say until you know more"},
				Set: func(d *dossier.Dossier, v Value) { level(d).HoldingLine = v.Text },
			},
			{
				Key: "delay", Kind: Work, Optional: true, Loop: "name", Ask: Text{FR: "En combien d’heures ?", EN: "Within how many hours?"},
				Set: func(d *dossier.Dossier, v Value) { level(d).Delay = hours(v) },
			},
		},
		Rules: []string{"B607"},
	}
}

func exposure() Question {
	return Question{
		Key:   "exposure",
		Title: Text{FR: "Jusqu’où vous exposer ?", EN: "How far will you lay yourselves open?"},
		Why: Text{
			FR: "Chaque chose que vous faites expose, de 0 (personne ne répond) à 4 (n’importe qui, en direct) : fixez le total à ne pas dépasser.",
			EN: "Each thing you do lays you open, from 0 (nobody answers back) to 4 (anybody, live): set the total not to be passed.",
		},
		Good: Text{FR: "3 : à deux, on ne peut pas répondre à plus de monde.", EN: "3: the two of us cannot answer more people than that."},
		Poor: Text{FR: "Le maximum de visibilité.", EN: "As much visibility as possible."},
		Prompts: []Prompt{
			{
				Key: "cap", Kind: Count, Ask: Text{FR: "Le total à ne pas dépasser", EN: "The total not to be passed"},
				Set: func(d *dossier.Dossier, v Value) {
					n := int(v.Number)
					d.Exposure.Cap = &n
				},
			},
			{
				Key: "reason", Optional: true, Ask: Text{FR: "Pourquoi ?", EN: "Why?"},
				Set: func(d *dossier.Dossier, v Value) { d.Exposure.Reason = v.Text },
			},
			{
				Key: "decided_by", Optional: true, Ask: Text{FR: "Qui l’a décidé ?", EN: "Who decided it?"},
				Set: func(d *dossier.Dossier, v Value) { d.Exposure.DecidedBy = v.Text },
			},
			{
				Key: "decided_on", Kind: Day, Optional: true, Ask: Text{FR: "Quel jour ?", EN: "On which day?"},
				When: func(d *dossier.Dossier) bool { return d.Exposure.DecidedBy != "" },
				Set:  func(d *dossier.Dossier, v Value) { d.Exposure.DecidedOn = v.Day },
			},
		},
		Rules: []string{"B603", "B604"},
	}
}

func vision() Question {
	return Question{
		Key:   "vision",
		Title: Text{FR: "Où serez-vous dans quelques années ?", EN: "Where will you be in a few years?"},
		Why: Text{
			FR: "Un paragraphe, que l’on pourra relire chaque année sans rougir.",
			EN: "A paragraph that you can read again each year without blushing.",
		},
		Good: Text{FR: "En 2031, qui retape une maison autour de Figeac pense à l’établi avant la zone commerciale.", EN: "By 2030 anyone in Totnes can mend a puncture, and most learned it here."},
		Poor: Text{FR: "Être leader de notre marché.", EN: "To be the leader in our market."},
		Prompts: []Prompt{{
			Key: "vision", Ask: Text{FR: "Votre vision, en deux ou trois phrases", EN: "Your vision, in two or three sentences"},
			Set: func(d *dossier.Dossier, v Value) { d.Vision = dossier.Vision(v.Text) },
		}},
		Rules: []string{"B106"},
	}
}

func value() Question {
	whom := func(d *dossier.Dossier) []Choice {
		list := elements(func(d *dossier.Dossier) []dossier.Audience { return d.Audiences }, func(a *dossier.Audience) (id, name string) { return string(a.ID), a.Segment })(d)
		return append(list, elements(func(d *dossier.Dossier) []dossier.Actor { return d.Actors }, func(a *dossier.Actor) (id, name string) { return string(a.ID), a.Name })(d)...)
	}
	return Question{
		Key:   "value",
		Title: Text{FR: "Qui y gagne quoi ?", EN: "Who gains what by it?"},
		Why: Text{
			FR: "Ceux qui n’y gagnent rien ne vous aideront pas.",
			EN: "Those who gain nothing by it will not help you.",
		},
		Good: Text{FR: "La ressourcerie : moins de portes jetées avec leurs gonds.", EN: "The station: fewer dead bikes left on the racks."},
		Poor: Text{FR: "De la valeur pour toutes les parties prenantes.", EN: "Value for all our stakeholders."},
		Prompts: []Prompt{
			{
				Key: "organisation", Ask: Text{FR: "Ce que vous y gagnez, vous", EN: "What you gain by it yourselves"},
				Set: func(d *dossier.Dossier, v Value) { d.Value.Organisation = v.Text },
			},
			{
				Key: "for", Kind: Word, Optional: true, Ask: Text{FR: "Qui d’autre y gagne ?", EN: "Who else gains by it?"}, More: Text{FR: "Qui encore ?", EN: "And who else?"}, Choices: whom,
				When: func(d *dossier.Dossier) bool { return len(whom(d)) > 0 },
				Set: func(d *dossier.Dossier, v Value) {
					d.Value.Ecosystem = append(d.Value.Ecosystem, dossier.Benefit{For: dossier.AnyID(v.Text)})
				},
			},
			{
				Key: "benefit", Loop: "for", Ask: Text{FR: "Quoi ?", EN: "What?"},
				When: func(d *dossier.Dossier) bool { return len(d.Value.Ecosystem) > 0 },
				Set:  func(d *dossier.Dossier, v Value) { last(&d.Value.Ecosystem).Benefit = v.Text },
			},
		},
		Rules: []string{"B107"},
	}
}

func calendar() Question {
	return Question{
		Key:   "calendar",
		Title: Text{FR: "Quels jours comptent dans votre année ?", EN: "Which days count in your year?"},
		Why: Text{
			FR: "La rentrée, la foire, la haute saison, et les temps où l’on se tait.",
			EN: "The start of term, the fair, the high season, and the times to keep quiet.",
		},
		Good: Text{FR: "Foire de Figeac, du 1er au 3 mai 2027.", EN: "Bike Week, 7 to 13 June 2027."},
		Poor: Text{FR: "Les principaux temps forts.", EN: "The usual key dates."},
		Prompts: []Prompt{
			{
				Key: "name", Ask: Text{FR: "Un moment de l’année", EN: "A time of the year"}, More: Text{FR: "Un autre ?", EN: "Another?"},
				Set: func(d *dossier.Dossier, v Value) { d.Calendar = append(d.Calendar, dossier.Season{Name: v.Text}) },
			},
			{
				Key: "kind", Kind: Word, Ask: Text{FR: "C’est :", EN: "It is:"}, Choices: words[dossier.SeasonKind]("SeasonKind"),
				Set: func(d *dossier.Dossier, v Value) { last(&d.Calendar).Kind = dossier.SeasonKind(v.Text) },
			},
			{
				Key: "from", Kind: Day, Ask: Text{FR: "Du…", EN: "From…"},
				Set: func(d *dossier.Dossier, v Value) { last(&d.Calendar).From = v.Day },
			},
			{
				Key: "to", Kind: Day, Optional: true, Loop: "name", Ask: Text{FR: "Au… (vide si c’est un seul jour)", EN: "To… (empty if it is one day)"},
				Set: func(d *dossier.Dossier, v Value) { last(&d.Calendar).To = v.Day },
			},
		},
		Rules: []string{"B704", "B713"},
	}
}

func charter() Question {
	return Question{
		Key:   "charter",
		Title: Text{FR: "Comment parle-t-on en votre nom ?", EN: "How does one speak in your name?"},
		Why: Text{
			FR: "Pour que l’on vous reconnaisse, quel que soit celui qui tient la plume.",
			EN: "So that people know it is you, whoever is writing.",
		},
		Good: Text{FR: "On explique un geste par jour, sans jamais se moquer de celui qui ne sait pas.", EN: "We explain one job at a time, and never make fun of whoever does not know it."},
		Poor: Text{FR: "Un ton moderne et engageant.", EN: "A fresh and engaging tone."},
		Prompts: []Prompt{
			{
				Key: "line", Ask: Text{FR: "De quoi parlez-vous, et comment ? En une phrase", EN: "What do you speak of, and how? In a sentence"},
				Set: func(d *dossier.Dossier, v Value) { d.Charter.Line = v.Text },
			},
			{
				Key: "address", Kind: Word, Optional: true, Ask: Text{FR: "En français, dites-vous vous ou tu ?", EN: "In French, do you say vous or tu?"}, Choices: words[dossier.Address]("Address"),
				When: func(d *dossier.Dossier) bool {
					return len(d.Organisation.Languages) == 0 || d.Organisation.Languages[0] == "fr"
				},
				Set: func(d *dossier.Dossier, v Value) { d.Identity.Voice.Address = dossier.Address(v.Text) },
			},
			{
				Key: "do", Kind: List, Optional: true, Ask: Text{FR: "Ce que l’on fait toujours", EN: "What is always done"},
				Set: func(d *dossier.Dossier, v Value) { d.Charter.Do = v.List },
			},
			{
				Key: "dont", Kind: List, Optional: true, Ask: Text{FR: "Ce que l’on ne fait jamais", EN: "What is never done"},
				Set: func(d *dossier.Dossier, v Value) { d.Charter.Dont = v.List },
			},
			{
				Key: "question", Optional: true, Ask: Text{FR: "À une question, vous répondez…", EN: "To a question, you answer…"},
				Set: func(d *dossier.Dossier, v Value) { d.Charter.Replies.Question = v.Text },
			},
			{
				Key: "complaint", Optional: true, Ask: Text{FR: "À une plainte…", EN: "To a complaint…"},
				Set: func(d *dossier.Dossier, v Value) { d.Charter.Replies.Complaint = v.Text },
			},
			{
				Key: "attack", Optional: true, Ask: Text{FR: "À une attaque…", EN: "To an attack…"},
				Set: func(d *dossier.Dossier, v Value) { d.Charter.Replies.Attack = v.Text },
			},
		},
		Rules: []string{"B111", "B504", "B507", "B508", "B514"},
	}
}

// chosen are the battles that are fought.
func chosen(d *dossier.Dossier) []dossier.Battle {
	var list []dossier.Battle
	for i := range d.Battles {
		if d.Battles[i].State == dossier.Chosen {
			list = append(list, d.Battles[i])
		}
	}
	return list
}
