package begin

import (
	"slices"

	"boussole/internal/dossier"
	"boussole/internal/locale"
)

func people() Question {
	return Question{
		Key:   "people",
		Title: Text{FR: "Qui s’en occupe, et combien d’heures par semaine ?", EN: "Who does the work, and for how many hours a week?"},
		Why: Text{
			FR: "Comptez les heures vraiment libres d’une semaine ordinaire : tout le reste devra y tenir.",
			EN: "Count the hours that are really free in an ordinary week: everything else must fit in them.",
		},
		Good: Text{FR: "Hélène, gérante : 2 h 30 par semaine ; elle écrit et elle conseille.", EN: "Priya, our secretary: two hours a week; she writes well."},
		Poor: Text{FR: "Toute l’équipe, selon les disponibilités.", EN: "All of us, as and when."},
		Prompts: []Prompt{
			{
				Key: "who", Ask: Text{FR: "Qui ? (un prénom, une fonction)", EN: "Who? (a first name, a role)"}, More: Text{FR: "Quelqu’un d’autre ?", EN: "Somebody else?"},
				Set: func(d *dossier.Dossier, v Value) { d.People = append(d.People, dossier.Role{Title: v.Text}) },
			},
			{
				Key: "hours", Kind: Work, Ask: Text{FR: "Combien d’heures par semaine ?", EN: "How many hours a week?"},
				Set: func(d *dossier.Dossier, v Value) { last(&d.People).HoursPerWeek = hours(v) },
			},
			{
				Key: "skills", Kind: List, Optional: true, Loop: "who", Ask: Text{FR: "Ce que cette personne sait faire", EN: "What this person can do"},
				Set: func(d *dossier.Dossier, v Value) {
					for _, s := range v.List {
						last(&d.People).Skills = append(last(&d.People).Skills, dossier.Skill(s))
					}
				},
			},
		},
		Rules: []string{"B401", "B402", "B416"},
	}
}

func budget() Question {
	some := func(d *dossier.Dossier) bool { m := last(&d.Budget).Amount; return m != nil && m.Cents > 0 }
	return Question{
		Key:   "budget",
		Title: Text{FR: "Avec quel argent ?", EN: "With what money?"},
		Why: Text{
			FR: "L’argent déjà décidé, et pour quoi. « 0 € » est une réponse.",
			EN: "The money already agreed, and what it is for. “£0” is an answer.",
		},
		Good: Text{FR: "650 € pour 2027 : les affiches et le présentoir.", EN: "£400 for 2027, for printing."},
		Poor: Text{FR: "On verra selon les besoins.", EN: "We shall see as we go along."},
		Prompts: []Prompt{
			{
				Key: "amount", Kind: Amount, Ask: Text{FR: "Combien ?", EN: "How much?"}, More: Text{FR: "Une autre somme ?", EN: "Another sum?"},
				Set: func(d *dossier.Dossier, v Value) { d.Budget = append(d.Budget, dossier.BudgetLine{Amount: &v.Money}) },
			},
			{
				Key: "post", Kind: Word, Optional: true, When: some, Ask: Text{FR: "Pour quoi, surtout ?", EN: "What for, mostly?"},
				Choices: called(words[dossier.BudgetPost]("BudgetPost"), map[string]Text{
					"space":       {FR: "De la publicité achetée", EN: "Bought advertising"},
					"production":  {FR: "De la fabrication, de l’impression", EN: "Making and printing"},
					"fees":        {FR: "Une agence, un indépendant", EN: "An agency, a freelancer"},
					"contingency": {FR: "Une réserve", EN: "A reserve"},
				}),
				Set: func(d *dossier.Dossier, v Value) { last(&d.Budget).Post = dossier.BudgetPost(v.Text) },
			},
			{
				Key: "from", Kind: Day, Optional: true, When: some, Ask: Text{FR: "À partir de quel jour ?", EN: "From which day?"},
				Set: func(d *dossier.Dossier, v Value) { last(&d.Budget).From = v.Day },
			},
			{
				Key: "to", Kind: Day, Optional: true, When: some, Loop: "amount", Ask: Text{FR: "Jusqu’à quel jour ?", EN: "Until which day?"},
				Set: func(d *dossier.Dossier, v Value) { last(&d.Budget).To = v.Day },
			},
		},
		Rules: []string{"B411"},
	}
}

func media() Question {
	habits := func(d *dossier.Dossier) *[]dossier.Behaviour { return &last(&d.Audiences).Behaviours }
	return Question{
		Key:   "media",
		Title: Text{FR: "Où sont-ils vraiment ?", EN: "Where are they really?"},
		Why: Text{
			FR: "Par où apprennent-ils ce qui les intéresse ? Demandez-le-leur : le comptoir et le bouche-à-oreille comptent autant qu’Internet.",
			EN: "How do they hear of things that matter to them? Ask them: the counter and word of mouth count as much as the internet.",
		},
		Good: Text{
			FR: "Nous l’avons demandé à 83 clients : 72 % par le bouche-à-oreille, 52 % sur Facebook.",
			EN: "We asked 54 people: 70% heard of us from a friend, 31% on Facebook.",
		},
		Poor: Text{FR: "Aujourd’hui, tout le monde est sur Instagram.", EN: "Everyone is on Instagram these days."},
		Prompts: []Prompt{
			{
				Key: "medium", Kind: Word, Ask: Text{FR: "Par où ? Un numéro, ou un autre nom", EN: "Which way? A number, or another name"}, More: Text{FR: "Par où encore ?", EN: "Which other way?"},
				Choices: mediaChoices,
				Set: func(d *dossier.Dossier, v Value) {
					*habits(d) = append(*habits(d), dossier.Behaviour{Medium: dossier.Medium(v.Text)})
				},
			},
			{
				Key: "share", Kind: Share, Optional: true, Loop: "medium", Ask: Text{FR: "Sur cent, combien d’entre eux ?", EN: "Out of a hundred, how many of them?"},
				Set: func(d *dossier.Dossier, v Value) {
					share := dossier.Share(v.Number)
					last(habits(d)).Share = &share
				},
			},
			{
				Key: "source", Optional: true, Ask: Text{FR: "Comment le savez-vous ?", EN: "How do you know?"},
				Set: func(d *dossier.Dossier, v Value) {
					each(*habits(d), func(b *dossier.Behaviour) { b.Source = v.Text })
				},
			},
			{
				Key: "date", Kind: Day, Optional: true, Ask: Text{FR: "De quel jour cela date-t-il ?", EN: "From which day is that?"},
				When: func(d *dossier.Dossier) bool { return last(habits(d)).Source != "" },
				Set: func(d *dossier.Dossier, v Value) {
					each(*habits(d), func(b *dossier.Behaviour) { b.Date = v.Day })
				},
			},
		},
		Rules: []string{"B302", "B303"},
	}
}

func battles(lang locale.Lang) Question {
	campaign := func(d *dossier.Dossier) bool { return last(&d.Battles).Rhythm == dossier.Campaign }
	return Question{
		Key:   "battles",
		Title: Text{FR: "Que choisissez-vous de faire ?", EN: "What do you choose to do?"},
		Why: Text{
			FR: "Une ou deux choses, pas dix : chacune prendra des heures à quelqu’un, chaque semaine.",
			EN: "One or two things, not ten: each will take somebody’s hours, every week.",
		},
		Good: Text{
			FR: "Un établi dans la boutique le samedi, annoncé par affiche à la déchetterie : qui jette une porte y cherchera des gonds.",
			EN: "A “first spanner” night each month, with a poster at the station bike racks: they lock up there every morning.",
		},
		Poor: Text{FR: "Être sur tous les réseaux, pour toucher tout le monde.", EN: "Post everywhere and see what sticks."},
		Prompts: []Prompt{
			{
				Key: "name", Ask: Text{FR: "Que ferez-vous ?", EN: "What will you do?"}, More: Text{FR: "Autre chose ?", EN: "Anything else?"},
				Set: func(d *dossier.Dossier, v Value) {
					d.Battles = append(d.Battles, aimed(d, dossier.Battle{Name: v.Text, State: dossier.Chosen}))
				},
			},
			{
				Key: "where", Kind: Words, Ask: Text{FR: "Par où passerez-vous ? Un ou plusieurs numéros", EN: "Which ways will you use? One number or several"},
				Choices: mediaChoices,
				Set: func(d *dossier.Dossier, v Value) {
					for _, m := range v.List {
						last(&d.Battles).Channels = append(last(&d.Battles).Channels, channel(d, lang, dossier.Medium(m)))
					}
				},
			},
			{
				Key: "why", Optional: true, Ask: Text{FR: "Pourquoi cela marchera-t-il avec eux ?", EN: "Why will it work with them?"},
				Set: func(d *dossier.Dossier, v Value) { last(&d.Battles).Argument = v.Text },
			},
			{
				Key: "rhythm", Kind: Word, Optional: true, Ask: Text{FR: "Un temps fort, ou un travail de longue haleine ?", EN: "A burst, or steady work over the long run?"},
				Choices: called(words[dossier.Rhythm]("Rhythm"), map[string]Text{
					"campaign":     {FR: "Un temps fort", EN: "A burst"},
					"relationship": {FR: "Un travail de longue haleine", EN: "Steady work"},
				}),
				Set: func(d *dossier.Dossier, v Value) {
					b := last(&d.Battles)
					b.Rhythm = dossier.Rhythm(v.Text)
					b.Lasting = b.Rhythm == dossier.Relationship
				},
			},
			{
				Key: "start", Kind: Day, Optional: true, When: campaign, Ask: Text{FR: "À partir de quel jour ?", EN: "From which day?"},
				Set: func(d *dossier.Dossier, v Value) { last(&d.Battles).Start = v.Day },
			},
			{
				Key: "end", Kind: Day, Optional: true, When: campaign, Ask: Text{FR: "Jusqu’à quel jour ?", EN: "Until which day?"},
				Set: func(d *dossier.Dossier, v Value) { last(&d.Battles).End = v.Day },
			},
			{
				Key: "hours", Kind: Work, Ask: Text{FR: "Combien d’heures par semaine cela prendra-t-il ?", EN: "How many hours a week will it take?"},
				Set: func(d *dossier.Dossier, v Value) {
					skill := dossier.Skill("communication") // the same word in both languages
					if all := skills(d); len(all) > 0 {
						skill = all[0]
					}
					last(&last(&d.Battles).Levels).Effort = map[dossier.Skill]dossier.Hours{skill: dossier.Hours(v.Number)}
				},
			},
			{
				Key: "skill", Kind: Word, Ask: Text{FR: "Surtout pour :", EN: "Mostly for:"},
				When:    func(d *dossier.Dossier) bool { return len(skills(d)) > 1 },
				Choices: elements(skills, func(s *dossier.Skill) (id, name string) { return string(*s), string(*s) }),
				Set: func(d *dossier.Dossier, v Value) {
					level := last(&last(&d.Battles).Levels)
					for _, h := range level.Effort {
						level.Effort = map[dossier.Skill]dossier.Hours{dossier.Skill(v.Text): h}
					}
				},
			},
			{
				Key: "spend", Kind: Amount, Optional: true, Loop: "name", Ask: Text{FR: "Combien d’argent, en tout ou par an ?", EN: "How much money, in all or a year?"},
				Set: func(d *dossier.Dossier, v Value) { last(&last(&d.Battles).Levels).Spend = &v.Money },
			},
		},
		Rules: []string{"B214", "B217", "B304", "B314", "B403", "B404", "B405", "B410", "B601", "B602", "B603", "B604", "B606", "B610", "B613", "B614", "B625", "B626", "B628", "B630", "B632"},
	}
}

func declined() Question {
	return Question{
		Key:   "declined",
		Title: Text{FR: "À quoi renoncez-vous ?", EN: "What do you turn down?"},
		Why: Text{
			FR: "Choisir, c’est aussi dire non, et pourquoi : on saura quand y revenir.",
			EN: "To choose is also to say no, and why: you will know when to come back to it.",
		},
		Good: Text{FR: "Une page Facebook : trois heures le soir, que personne n’a.", EN: "Instagram: it takes three hours a week that nobody has."},
		Poor: Text{FR: "À rien, on garde toutes les options ouvertes.", EN: "Nothing; we are keeping our options open."},
		Prompts: []Prompt{
			{
				Key: "what", Optional: true, Ask: Text{FR: "Vous ne ferez pas…", EN: "You will not do…"}, More: Text{FR: "Vous ne ferez pas non plus…", EN: "Nor will you do…"},
				Set: func(d *dossier.Dossier, v Value) {
					d.Battles = append(d.Battles, aimed(d, dossier.Battle{Name: v.Text, State: dossier.Declined}))
				},
			},
			{
				Key: "why", Optional: true, Loop: "what", Ask: Text{FR: "Pourquoi ?", EN: "Why not?"},
				Set: func(d *dossier.Dossier, v Value) { last(&d.Battles).Reason = v.Text },
			},
		},
		Rules: []string{"B608", "B609"},
	}
}

func review() Question {
	indicator := func(d *dossier.Dossier) *dossier.Indicator { return last(&d.Evaluation.Indicators) }
	return Question{
		Key:   "review",
		Title: Text{FR: "Quand regarderez-vous si cela marche ?", EN: "When will you look whether it works?"},
		Why: Text{
			FR: "Un jour dans l’agenda, un chiffre à lire, et la valeur à laquelle vous arrêtez.",
			EN: "A day in the diary, a figure to read, and the value at which you stop.",
		},
		Good: Text{
			FR: "Chaque trimestre à partir du 3 avril, dans le journal de caisse ; à 43 tickets, nous arrêtons.",
			EN: "Each quarter from 8 April, in the sign-in book; at 15 people, we stop.",
		},
		Poor: Text{FR: "Au fil de l’eau.", EN: "On an ongoing basis."},
		Prompts: []Prompt{
			{
				Key: "every", Kind: Word, Ask: Text{FR: "Tous les combien ?", EN: "How often?"},
				Choices: words[dossier.Interval]("Interval"),
				Set:     func(d *dossier.Dossier, v Value) { d.Evaluation.Every = dossier.Interval(v.Text) },
			},
			{
				Key: "date", Kind: Day, Optional: true, Ask: Text{FR: "Le premier jour ?", EN: "The first day?"},
				Set: func(d *dossier.Dossier, v Value) { last(&d.Evaluation.Reviews).Date = v.Day },
			},
			{
				Key: "source", Optional: true, Ask: Text{FR: "Où lirez-vous le chiffre ?", EN: "Where will you read the figure?"},
				Set: func(d *dossier.Dossier, v Value) {
					o := last(&d.Objectives)
					*indicator(d) = dossier.Indicator{Serves: dossier.AnyID(o.ID), Metric: o.Metric, Unit: o.Unit, Source: v.Text}
				},
			},
			{
				Key: "stop", Kind: Number, Optional: true, Ask: Text{FR: "À quelle valeur arrêterez-vous, pour faire autrement ?", EN: "At which value will you stop, and do otherwise?"},
				When: func(d *dossier.Dossier) bool { return len(d.Evaluation.Indicators) > 0 },
				Set:  func(d *dossier.Dossier, v Value) { indicator(d).Thresholds = &dossier.Thresholds{Stop: &v.Number} },
			},
		},
		Rules: []string{"B801", "B802", "B804", "B805", "B806", "B808", "B809", "B810"},
	}
}

// aimed is a battle for the objective, the audience and the message that the first
// questions set.
func aimed(d *dossier.Dossier, b dossier.Battle) dossier.Battle {
	b.Objective, b.Audience = last(&d.Objectives).ID, last(&d.Audiences).ID
	if b.State == dossier.Chosen {
		b.Message = last(&d.Messages).ID
	}
	return b
}

// channel is the channel of a medium, opened where the dossier has none.
func channel(d *dossier.Dossier, lang locale.Lang, m dossier.Medium) dossier.ChannelID {
	for i := range d.Channels {
		if d.Channels[i].Kind == m {
			return d.Channels[i].ID
		}
	}
	c := dossier.Channel{Name: mediumName(lang, m), Kind: m}
	d.Channels = append(d.Channels, c)
	name(d)
	return last(&d.Channels).ID
}

// skills are what all people together can do, each once.
func skills(d *dossier.Dossier) []dossier.Skill {
	var all []dossier.Skill
	for i := range d.People {
		for _, s := range d.People[i].Skills {
			if !slices.Contains(all, s) {
				all = append(all, s)
			}
		}
	}
	return all
}

func hours(v Value) *dossier.Hours {
	h := dossier.Hours(v.Number)
	return &h
}
