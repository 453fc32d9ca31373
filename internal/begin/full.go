package begin

import "boussole/internal/dossier"

// full are the parts of the full depth that come after the twelve questions. An empty
// first answer skips a part.
func full() []Question {
	parts := []Question{
		offers(), goals(), actors(), swot(), missions(), synergies(), risks(), crisis(), exposure(), vision(), value(), calendar(), charter(),
	}
	for i := range parts {
		parts[i].Part = true
		parts[i].Prompts[0].Optional = true
	}
	return parts
}

// chooseRole are the choices among the people of the dossier.
func chooseRole() func(*dossier.Dossier) []Choice {
	return elements(func(d *dossier.Dossier) []dossier.Role { return d.People }, func(r *dossier.Role) (id, name string) { return string(r.ID), r.Title })
}

func somebody(d *dossier.Dossier) bool { return len(d.People) > 0 }

func offers() Question {
	quality := func(d *dossier.Dossier) *dossier.Quality { return last(&last(&d.Offers).Quality) }
	read := func(d *dossier.Dossier) bool { return len(last(&d.Offers).Quality) > 0 }
	return Question{
		Key:   "offers",
		Title: Text{FR: "Vos produits et services sont-ils bons ?", EN: "Are your products and services good?"},
		Why: Text{
			FR: "Faire connaître ce qui déçoit, c’est faire connaître la déception : relevez d’abord une note.",
			EN: "To make known what disappoints is to make the disappointment known: take a reading first.",
		},
		Good: Text{FR: "La taille de clés : 4,6 sur 5, 112 avis, relevés le 21 novembre.", EN: "Thursday workshops: 4.6 out of 5 from 112 forms, read on 21 November."},
		Poor: Text{FR: "Nos clients sont très contents.", EN: "Our customers love us."},
		Prompts: []Prompt{
			{
				Key: "name", Ask: Text{FR: "Un produit ou un service", EN: "A product or a service"}, More: Text{FR: "Un autre ?", EN: "Another?"},
				Set: func(d *dossier.Dossier, v Value) { d.Offers = append(d.Offers, dossier.Offer{Name: v.Text}) },
			},
			{
				Key: "measure", Kind: Word, Optional: true, Ask: Text{FR: "Ce que vous en savez :", EN: "What you know of it:"},
				Choices: called(words[dossier.QualityMeasure]("QualityMeasure"), map[string]Text{
					"nps": {FR: "Taux de recommandation (NPS)", EN: "Recommendation score (NPS)"},
				}),
				Set: func(d *dossier.Dossier, v Value) { quality(d).Measure = dossier.QualityMeasure(v.Text) },
			},
			{
				Key: "value", Kind: Number, When: read, Ask: Text{FR: "Le chiffre", EN: "The figure"},
				Set: func(d *dossier.Dossier, v Value) { quality(d).Value = &v.Number },
			},
			{
				Key: "scale", Kind: Number, Ask: Text{FR: "Sur combien ?", EN: "Out of how many?"},
				When: func(d *dossier.Dossier) bool { return read(d) && quality(d).Measure != dossier.NPS },
				Set:  func(d *dossier.Dossier, v Value) { quality(d).Scale = &v.Number },
			},
			{
				Key: "source", Optional: true, When: read, Ask: Text{FR: "D’où vient-il ?", EN: "Where does it come from?"},
				Set: func(d *dossier.Dossier, v Value) { quality(d).Source = v.Text },
			},
			{
				Key: "date", Kind: Day, Optional: true, When: read, Loop: "name", Ask: Text{FR: "De quel jour ?", EN: "From which day?"},
				Set: func(d *dossier.Dossier, v Value) { quality(d).Date = v.Day },
			},
		},
		Rules: []string{"B312", "B313"},
	}
}

func goals() Question {
	return Question{
		Key:   "goals",
		Title: Text{FR: "Où va l’organisation elle-même ?", EN: "Where is the organisation itself going?"},
		Why: Text{
			FR: "La communication sert les buts de la maison ; si elle en poursuit d’autres, elle travaille contre elle.",
			EN: "Communication serves the house’s own goals; if it pursues others, it works against the house.",
		},
		Good: Text{FR: "Tenir la boutique ouverte six jours jusqu’à la vente du fonds, fin 2031.", EN: "A paid mechanic two days a week by the end of 2029."},
		Poor: Text{FR: "Devenir un acteur de référence.", EN: "Become a recognised leader in our field."},
		Prompts: []Prompt{
			{
				Key: "statement", Ask: Text{FR: "Un but de l’organisation, que ce problème gêne", EN: "A goal of the organisation that this problem stands in the way of"}, More: Text{FR: "Un autre but ?", EN: "Another goal?"},
				Set: func(d *dossier.Dossier, v Value) {
					d.Goals = append(d.Goals, dossier.Goal{Statement: v.Text})
					name(d)
					if p := last(&d.Problems); p.Goal == "" {
						p.Goal = d.Goals[0].ID
					}
				},
			},
			{
				Key: "horizon", Kind: Day, Optional: true, Loop: "statement", Ask: Text{FR: "Pour quel jour ?", EN: "By which day?"},
				Set: func(d *dossier.Dossier, v Value) { last(&d.Goals).Horizon = v.Day },
			},
		},
		Rules: []string{"B205", "B221"},
	}
}

func actors() Question {
	mention := func(d *dossier.Dossier) *dossier.Mention { return last(&last(&d.Actors).SaysOfUs) }
	heard := func(d *dossier.Dossier) bool { return len(last(&d.Actors).SaysOfUs) > 0 }
	return Question{
		Key:   "actors",
		Title: Text{FR: "Qui est autour de vous ?", EN: "Who is around you?"},
		Why: Text{
			FR: "Partenaires, concurrents, presse, clients qui parlent fort : ce qu’ils sont, et ce qu’ils disent de vous.",
			EN: "Partners, competitors, press, customers who speak up: what they are, and what they say of you.",
		},
		Good: Text{FR: "La Dépêche du Midi : un article favorable sur l’établi, le 14 novembre.", EN: "Totnes Times: a friendly piece on the depot, 14 November."},
		Poor: Text{FR: "Nos nombreux partenaires.", EN: "Our many stakeholders."},
		Prompts: []Prompt{
			{
				Key: "name", Ask: Text{FR: "Quelqu’un de votre entourage", EN: "Somebody around you"}, More: Text{FR: "Quelqu’un d’autre ?", EN: "Somebody else?"},
				Set: func(d *dossier.Dossier, v Value) { d.Actors = append(d.Actors, dossier.Actor{Name: v.Text}) },
			},
			{
				Key: "kind", Kind: Word, Ask: Text{FR: "Pour vous, c’est :", EN: "To you, this is:"}, Choices: words[dossier.ActorKind]("ActorKind"),
				Set: func(d *dossier.Dossier, v Value) { last(&d.Actors).Kind = dossier.ActorKind(v.Text) },
			},
			{
				Key: "tone", Kind: Word, Optional: true, Ask: Text{FR: "Ce que l’on y dit de vous :", EN: "What is said of you there:"}, Choices: words[dossier.Tone]("Tone"),
				Set: func(d *dossier.Dossier, v Value) { mention(d).How = dossier.Tone(v.Text) },
			},
			{
				Key: "says", Optional: true, Ask: Text{FR: "En quelques mots", EN: "In a few words"},
				When: func(d *dossier.Dossier) bool { return heard(d) && mention(d).How != dossier.Silent },
				Set:  func(d *dossier.Dossier, v Value) { mention(d).What = v.Text },
			},
			{
				Key: "source", Optional: true, When: heard, Ask: Text{FR: "Où l’avez-vous lu ou entendu ?", EN: "Where did you read or hear it?"},
				Set: func(d *dossier.Dossier, v Value) { mention(d).Source = v.Text },
			},
			{
				Key: "date", Kind: Day, Optional: true, When: heard, Loop: "name", Ask: Text{FR: "Quel jour ?", EN: "On which day?"},
				Set: func(d *dossier.Dossier, v Value) { mention(d).Date = v.Day },
			},
		},
		Rules: []string{"B306", "B307", "B308"},
	}
}

func swot() Question {
	evidence := func(d *dossier.Dossier) *dossier.Evidence { return last(&last(&d.SWOT).Evidence) }
	return Question{
		Key:   "swot",
		Title: Text{FR: "Vos forces et vos faiblesses, le vent pour et le vent contre", EN: "Your strengths and weaknesses, the wind behind and the wind ahead"},
		Why: Text{
			FR: "Une ligne par constat, avec ce qui le montre ; sans preuve, ce n’est qu’une opinion.",
			EN: "One line for each, with what shows it; without evidence it is only an opinion.",
		},
		Good: Text{FR: "Faiblesse : la fiche en ligne donne encore les horaires de 2024, vu le 20 novembre.", EN: "Weakness: our page still shows the 2024 hours, seen on 20 November."},
		Poor: Text{FR: "Force : une équipe dynamique.", EN: "Strength: a dynamic team."},
		Prompts: []Prompt{
			{
				Key: "statement", Ask: Text{FR: "Un constat", EN: "Something that you observe"}, More: Text{FR: "Un autre ?", EN: "Something else?"},
				Set: func(d *dossier.Dossier, v Value) { d.SWOT = append(d.SWOT, dossier.SWOTEntry{Statement: v.Text}) },
			},
			{
				Key: "kind", Kind: Word, Ask: Text{FR: "C’est une :", EN: "It is a:"}, Choices: words[dossier.SWOTKind]("SWOTKind"),
				Set: func(d *dossier.Dossier, v Value) { last(&d.SWOT).Kind = dossier.SWOTKind(v.Text) },
			},
			{
				Key: "scope", Kind: Word, Optional: true, Ask: Text{FR: "Cela vaut pour :", EN: "It holds for:"}, Choices: words[dossier.SWOTScope]("SWOTScope"),
				Set: func(d *dossier.Dossier, v Value) { last(&d.SWOT).Scope = dossier.SWOTScope(v.Text) },
			},
			{
				Key: "source", Optional: true, Ask: Text{FR: "Ce qui le montre", EN: "What shows it"},
				Set: func(d *dossier.Dossier, v Value) { evidence(d).Source = v.Text },
			},
			{
				Key: "date", Kind: Day, Optional: true, Loop: "statement", Ask: Text{FR: "De quel jour ?", EN: "From which day?"},
				When: func(d *dossier.Dossier) bool { return len(last(&d.SWOT).Evidence) > 0 },
				Set:  func(d *dossier.Dossier, v Value) { evidence(d).Date = v.Day },
			},
		},
		Rules: []string{"B309", "B310", "B311"},
	}
}

func missions() Question {
	return Question{
		Key:   "missions",
		Title: Text{FR: "Que fait chacun, en vrai ?", EN: "What does each person do, in fact?"},
		Why: Text{
			FR: "Répondre, photographier, ouvrir la salle : un travail précis, accepté par celui qui le fait.",
			EN: "Answering, taking photographs, opening the hall: a plain task, accepted by whoever does it.",
		},
		Good: Text{FR: "Idriss répond aux photos de pièces dans l’heure, le samedi.", EN: "Priya answers messages within a day, Sundays apart."},
		Poor: Text{FR: "Chaque service est ambassadeur de la marque.", EN: "Every department is a brand ambassador."},
		Prompts: []Prompt{
			{
				Key: "mission", Ask: Text{FR: "Un travail à tenir", EN: "A task to be kept up"}, More: Text{FR: "Un autre ?", EN: "Another?"},
				Set: func(d *dossier.Dossier, v Value) { d.Missions = append(d.Missions, dossier.Mission{Mission: v.Text}) },
			},
			{
				Key: "department", Optional: true, Ask: Text{FR: "Dans quel service ?", EN: "In which department?"},
				Set: func(d *dossier.Dossier, v Value) { last(&d.Missions).Department = v.Text },
			},
			{
				Key: "who", Kind: Word, Optional: true, When: somebody, Ask: Text{FR: "Qui s’en charge ?", EN: "Who does it?"}, Choices: chooseRole(),
				Set: func(d *dossier.Dossier, v Value) { last(&d.Missions).CarriedBy = dossier.RoleID(v.Text) },
			},
			{
				Key: "hours", Kind: Work, Optional: true, Ask: Text{FR: "Combien d’heures par semaine lui donne-t-on pour cela ?", EN: "How many hours a week are given for it?"},
				Set: func(d *dossier.Dossier, v Value) { last(&d.Missions).HoursPerWeek = hours(v) },
			},
			{
				Key: "within", Kind: Work, Optional: true, Ask: Text{FR: "S’il s’agit de répondre : en combien d’heures ?", EN: "If it is about answering: within how many hours?"},
				Set: func(d *dossier.Dossier, v Value) { last(&d.Missions).AnswerWithin = hours(v) },
			},
			{
				Key: "accepted_by", Optional: true, Ask: Text{FR: "Qui a dit oui ?", EN: "Who said yes to it?"},
				Set: func(d *dossier.Dossier, v Value) { last(&d.Missions).AcceptedBy = v.Text },
			},
			{
				Key: "accepted_on", Kind: Day, Optional: true, Loop: "mission", Ask: Text{FR: "Quel jour ?", EN: "On which day?"},
				When: func(d *dossier.Dossier) bool { return last(&d.Missions).AcceptedBy != "" },
				Set:  func(d *dossier.Dossier, v Value) { last(&d.Missions).AcceptedOn = v.Day },
			},
		},
		Rules: []string{"B407", "B408", "B409", "B414", "B817"},
	}
}

func synergies() Question {
	channels := elements(func(d *dossier.Dossier) []dossier.Channel { return d.Channels }, func(c *dossier.Channel) (id, name string) { return string(c.ID), c.Name })
	others := func(d *dossier.Dossier) []Choice {
		var list []Choice
		for _, c := range channels(d) {
			if c.Word != string(last(&d.Synergies).From) {
				list = append(list, c)
			}
		}
		return list
	}
	return Question{
		Key:   "synergies",
		Title: Text{FR: "Qu’est-ce qui aide quoi ?", EN: "What helps what?"},
		Why: Text{
			FR: "Une affiche qui fait appeler, un appel qui fait venir : les moyens se servent les uns les autres.",
			EN: "A poster that makes people call, a call that makes them come: the ways serve one another.",
		},
		Good: Text{FR: "L’affiche de la déchetterie donne le numéro : on envoie une photo avant de venir.", EN: "The poster has our number: people send a photo before they come."},
		Poor: Text{FR: "Une approche 360 intégrée.", EN: "A joined-up, 360-degree approach."},
		When: func(d *dossier.Dossier) bool { return len(d.Channels) > 1 },
		Prompts: []Prompt{
			{
				Key: "from", Kind: Word, Ask: Text{FR: "Ce qui aide", EN: "What helps"}, More: Text{FR: "Quoi d’autre aide ?", EN: "What else helps?"}, Choices: channels,
				Set: func(d *dossier.Dossier, v Value) {
					d.Synergies = append(d.Synergies, dossier.Synergy{From: dossier.ChannelID(v.Text)})
				},
			},
			{
				Key: "to", Kind: Word, Ask: Text{FR: "Ce qui en profite", EN: "What gains by it"}, Choices: others,
				Set: func(d *dossier.Dossier, v Value) { last(&d.Synergies).To = dossier.ChannelID(v.Text) },
			},
			{
				Key: "how", Optional: true, Loop: "from", Ask: Text{FR: "Comment ?", EN: "How?"},
				Set: func(d *dossier.Dossier, v Value) { last(&d.Synergies).How = v.Text },
			},
		},
		Rules: []string{"B615"},
	}
}
