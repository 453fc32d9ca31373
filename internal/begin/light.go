package begin

import (
	"boussole/internal/dossier"
	"boussole/internal/locale"
)

// light are the twelve questions of the light depth.
func light(lang locale.Lang) []Question {
	return []Question{who(), problem(), objective(), audience(), expects(), message(), people(), budget(), media(), battles(lang), declined(), review()}
}

func who() Question {
	return Question{
		Key:   "who",
		Title: Text{FR: "Qui êtes-vous ?", EN: "Who are you?"},
		Why: Text{
			FR: "Tout part de là : ce que vous faites, et que l’on ne trouve pas tel quel chez le voisin.",
			EN: "Everything starts here: what you do, and what people would not find just the same next door.",
		},
		Good: Text{
			FR: "Depuis 1958, rue Gambetta à Figeac, nous trouvons la pièce qui manque et nous expliquons comment la poser.",
			EN: "Every Thursday evening, in the old bus depot in Totnes, we mend bikes with the people who ride them.",
		},
		Poor: Text{FR: "Une équipe passionnée au service de ses clients.", EN: "A passionate team, committed to excellence."},
		Prompts: []Prompt{
			{
				Key: "name", Ask: Text{FR: "Le nom de votre organisation", EN: "The name of your organisation"},
				Set: func(d *dossier.Dossier, v Value) { d.Organisation.Name = v.Text },
			},
			{
				Key: "purpose", Ask: Text{FR: "À quoi servez-vous, et à qui ? Une phrase suffit", EN: "What are you there for, and for whom? One sentence will do"},
				Set: func(d *dossier.Dossier, v Value) { d.Identity.Purpose = v.Text },
			},
			{
				Key: "positioning", Optional: true, Ask: Text{FR: "Que trouve-t-on chez vous et pas ailleurs ?", EN: "What do people find with you and not elsewhere?"},
				Set: func(d *dossier.Dossier, v Value) { d.Identity.Positioning = v.Text },
			},
			{
				Key: "is_not", Optional: true, Ask: Text{FR: "Et qu’est-ce que vous n’êtes pas ?", EN: "And what are you not?"},
				Set: func(d *dossier.Dossier, v Value) { d.Identity.IsNot = []string{v.Text} },
			},
			{
				Key: "traits", Kind: List, Optional: true, Ask: Text{FR: "Votre façon de parler aux gens, en trois mots", EN: "The way you speak to people, in three words"},
				Set: func(d *dossier.Dossier, v Value) { d.Identity.Voice.Traits = v.List },
			},
		},
		Rules: []string{"B101", "B102", "B103", "B105", "B108", "B109"},
	}
}

func problem() Question {
	return Question{
		Key:   "problem",
		Title: Text{FR: "Quel problème voulez-vous régler ?", EN: "What problem do you want to solve?"},
		Why: Text{
			FR: "Un problème de votre activité, si possible avec un chiffre. « On ne nous voit pas assez » n’en est pas un.",
			EN: "A problem in your own work, with a figure if you can. “People don’t see us enough” is not one.",
		},
		Good: Text{
			FR: "Le samedi, la caisse est passée de 61 à 44 tickets depuis 2023.",
			EN: "Our Thursday workshop has 40 places, and 17 people came on an ordinary night last term.",
		},
		Poor: Text{FR: "Nous ne sommes pas assez présents sur Internet.", EN: "We are not active enough online."},
		Prompts: []Prompt{
			{
				Key: "statement", Ask: Text{FR: "Le problème", EN: "The problem"},
				Set: func(d *dossier.Dossier, v Value) { last(&d.Problems).Statement = v.Text },
			},
			{
				Key: "cost", Optional: true, Ask: Text{FR: "Que se passera-t-il si vous ne faites rien ?", EN: "What will happen if you do nothing?"},
				Set: func(d *dossier.Dossier, v Value) { last(&d.Problems).CostOfInaction = v.Text },
			},
			{
				Key: "decided_by", Optional: true, Ask: Text{FR: "Qui a décidé de s’y attaquer ?", EN: "Who decided to do something about it?"},
				Set: func(d *dossier.Dossier, v Value) { last(&d.Problems).DecidedBy = v.Text },
			},
			{
				Key: "decided_on", Kind: Day, Optional: true, Ask: Text{FR: "Quel jour ?", EN: "On which day?"},
				When: func(d *dossier.Dossier) bool { return last(&d.Problems).DecidedBy != "" },
				Set:  func(d *dossier.Dossier, v Value) { last(&d.Problems).DecidedOn = v.Day },
			},
			{
				Key: "plan", Optional: true, Ask: Text{FR: "Que changez-vous d’autre, en dehors de la communication ?", EN: "What else will you change, apart from communication?"},
				Set: func(d *dossier.Dossier, v Value) { last(&last(&d.Problems).Plan).What = v.Text },
			},
			{
				Key: "plan_kind", Kind: Word, Ask: Text{FR: "Cela touche plutôt :", EN: "It is mostly about:"},
				When:    func(d *dossier.Dossier) bool { return len(last(&d.Problems).Plan) > 0 },
				Choices: words[dossier.PlanKind]("PlanKind"),
				Set:     func(d *dossier.Dossier, v Value) { last(&last(&d.Problems).Plan).Kind = dossier.PlanKind(v.Text) },
			},
		},
		Rules: []string{"B203", "B204", "B206", "B207", "B215", "B217"},
	}
}

func objective() Question {
	baseline := func(d *dossier.Dossier) *dossier.Baseline {
		o := last(&d.Objectives)
		if o.Baseline == nil {
			o.Baseline = &dossier.Baseline{}
		}
		return o.Baseline
	}
	known := func(d *dossier.Dossier) bool {
		b := last(&d.Objectives).Baseline
		return b != nil && b.Value != nil
	}
	return Question{
		Key:   "objective",
		Title: Text{FR: "Que serait réussir, et pour quand ?", EN: "What would success be, and by when?"},
		Why: Text{
			FR: "Un changement chez des gens, que l’on pourra compter un jour précis.",
			EN: "A change in people, which can be counted on a given day.",
		},
		Good: Text{
			FR: "Que 58 clients passent en caisse un samedi ordinaire, au 25 septembre 2027.",
			EN: "32 people at an ordinary Thursday workshop by 30 September 2027.",
		},
		Poor: Text{FR: "Être sur Instagram et gagner en notoriété.", EN: "Be on Instagram and raise our profile."},
		Prompts: []Prompt{
			{
				Key: "statement", Ask: Text{FR: "Réussir, ce serait…", EN: "Success would be…"},
				Set: func(d *dossier.Dossier, v Value) {
					o := last(&d.Objectives)
					o.Statement, o.Problem = v.Text, last(&d.Problems).ID
				},
			},
			{
				Key: "metric", Ask: Text{FR: "Que compterez-vous pour le savoir ?", EN: "What will you count to know?"},
				Set: func(d *dossier.Dossier, v Value) { last(&d.Objectives).Metric = v.Text },
			},
			{
				Key: "unit", Optional: true, Ask: Text{FR: "Ce sont des tickets, des inscrits, des appels ?", EN: "Are these people, sales, calls?"},
				Set: func(d *dossier.Dossier, v Value) { last(&d.Objectives).Unit = v.Text },
			},
			{
				Key: "target", Kind: Number, Ask: Text{FR: "À combien voulez-vous arriver ?", EN: "How many do you want to reach?"},
				Set: func(d *dossier.Dossier, v Value) { last(&d.Objectives).Target = &v.Number },
			},
			{
				Key: "by", Kind: Day, Ask: Text{FR: "Pour quel jour ?", EN: "By which day?"},
				Set: func(d *dossier.Dossier, v Value) { last(&d.Objectives).By = v.Day },
			},
			{
				Key: "baseline", Kind: Number, Optional: true, Ask: Text{FR: "Et aujourd’hui, combien ? Si vous ne le savez pas, laissez vide", EN: "And today, how many? If you do not know, leave it empty"},
				Set: func(d *dossier.Dossier, v Value) { baseline(d).Value = &v.Number },
			},
			{
				Key: "source", Optional: true, When: known, Ask: Text{FR: "D’où vient ce chiffre ?", EN: "Where does that figure come from?"},
				Set: func(d *dossier.Dossier, v Value) { baseline(d).Source = v.Text },
			},
			{
				Key: "date", Kind: Day, Optional: true, When: known, Ask: Text{FR: "De quel jour date-t-il ?", EN: "On which day was it taken?"},
				Set: func(d *dossier.Dossier, v Value) { baseline(d).Date = v.Day },
			},
			{
				Key: "measured_by", Optional: true, When: func(d *dossier.Dossier) bool { return !known(d) },
				Ask: Text{FR: "Alors, qui va le compter ?", EN: "Then who will count it?"},
				Set: func(d *dossier.Dossier, v Value) { baseline(d).Who = v.Text },
			},
			{
				Key: "measured_on", Kind: Day, Ask: Text{FR: "Avant quel jour ?", EN: "Before which day?"},
				When: func(d *dossier.Dossier) bool { return !known(d) && last(&d.Objectives).Baseline != nil },
				Set:  func(d *dossier.Dossier, v Value) { baseline(d).MeasureBy = v.Day },
			},
		},
		Rules: []string{"B201", "B202", "B208", "B209", "B210", "B211", "B212", "B216", "B217", "B218", "B803"},
	}
}

func audience() Question {
	return Question{
		Key:   "audience",
		Title: Text{FR: "Pour qui ?", EN: "For whom?"},
		Why: Text{
			FR: "Ceux sans qui vous n’y arriverez pas. Dire « tout le monde », c’est ne parler à personne.",
			EN: "The people without whom you will not get there. To say “everybody” is to speak to nobody.",
		},
		Good: Text{
			FR: "Ceux qui retapent une maison à moins de vingt minutes de Figeac.",
			EN: "People who ride to work in Totnes and have never held a spanner.",
		},
		Poor: Text{FR: "Le grand public.", EN: "The general public."},
		Prompts: []Prompt{
			{
				Key: "segment", Ask: Text{FR: "Qui sont-ils ?", EN: "Who are they?"},
				Set: func(d *dossier.Dossier, v Value) {
					a := last(&d.Audiences)
					a.Segment, a.Rank = v.Text, dossier.Core
					name(d)
					last(&d.Objectives).Audiences = []dossier.AudienceID{a.ID}
				},
			},
			{
				Key: "size", Kind: Count, Optional: true, Ask: Text{FR: "Combien sont-ils, à peu près ?", EN: "How many are they, roughly?"},
				Set: func(d *dossier.Dossier, v Value) {
					n := int(v.Number)
					last(&d.Audiences).Size = &n
				},
			},
			{
				Key: "offline", Kind: Share, Optional: true, Ask: Text{FR: "Sur cent, combien n’ont pas Internet ?", EN: "Out of a hundred, how many have no internet?"},
				Set: func(d *dossier.Dossier, v Value) {
					share := dossier.Share(v.Number)
					last(&d.Audiences).WithoutDigital = &share
				},
			},
		},
		Rules: []string{"B213", "B315"},
	}
}

func expects() Question {
	return Question{
		Key:   "expects",
		Title: Text{FR: "Qu’attendent-ils ?", EN: "What do they expect?"},
		Why: Text{
			FR: "Ce qu’ils veulent, eux, avec leurs mots ; pas ce que vous aimeriez leur dire.",
			EN: "What they want, in their own words; not what you would like to tell them.",
		},
		Good: Text{FR: "Savoir si vous l’avez avant de prendre la voiture.", EN: "To ask a beginner’s question without being laughed at."},
		Poor: Text{FR: "Être informés de nos nouveautés.", EN: "To be kept up to date with our news."},
		Prompts: []Prompt{
			{
				Key: "expects", Loop: "expects", Ask: Text{FR: "Une chose qu’ils attendent", EN: "One thing that they expect"}, More: Text{FR: "Une autre ?", EN: "Another?"},
				Set: func(d *dossier.Dossier, v Value) {
					a := last(&d.Audiences)
					a.Expects = append(a.Expects, v.Text)
				},
			},
			{
				Key: "quote", Optional: true, Ask: Text{FR: "Une phrase que l’un d’eux vous a dite, mot pour mot", EN: "Something that one of them said to you, word for word"},
				Set: func(d *dossier.Dossier, v Value) { last(&last(&d.Audiences).Verbatims).Quote = v.Text },
			},
			{
				Key: "quote_source", Optional: true, Ask: Text{FR: "Où, et quand ?", EN: "Where, and when?"},
				When: func(d *dossier.Dossier) bool { return len(last(&d.Audiences).Verbatims) > 0 },
				Set:  func(d *dossier.Dossier, v Value) { last(&last(&d.Audiences).Verbatims).Source = v.Text },
			},
		},
		Rules: []string{"B301"},
	}
}

func message() Question {
	proof := func(d *dossier.Dossier) *dossier.Proof { return last(&last(&d.Messages).Proofs) }
	proved := func(d *dossier.Dossier) bool { return len(last(&d.Messages).Proofs) > 0 }
	return Question{
		Key:   "message",
		Title: Text{FR: "Que leur dites-vous, et qu’est-ce qui le prouve ?", EN: "What do you tell them, and what proves it?"},
		Why: Text{
			FR: "Une promesse que vous tiendrez, et un fait que chacun peut vérifier.",
			EN: "A promise that you will keep, and a fact that anybody can check.",
		},
		Good: Text{
			FR: "Apportez la pièce cassée, vous repartez avec la bonne : 97 fois sur 120, d’après le carnet du comptoir.",
			EN: "Bring a bike that does not work, ride home on one that does: 61 out of 68 last term, says our logbook.",
		},
		Poor: Text{FR: "La qualité au meilleur prix.", EN: "Quality you can trust."},
		Prompts: []Prompt{
			{
				Key: "promise", Ask: Text{FR: "Votre promesse, en une phrase", EN: "Your promise, in one sentence"},
				Set: func(d *dossier.Dossier, v Value) {
					m := last(&d.Messages)
					m.Promise, m.Audience, m.Objective = v.Text, last(&d.Audiences).ID, last(&d.Objectives).ID
				},
			},
			{
				Key: "proof", Optional: true, Ask: Text{FR: "Le fait qui la prouve", EN: "The fact that proves it"},
				Set: func(d *dossier.Dossier, v Value) { proof(d).Text = v.Text },
			},
			{
				Key: "source", Optional: true, When: proved, Ask: Text{FR: "Où peut-on le vérifier ?", EN: "Where can it be checked?"},
				Set: func(d *dossier.Dossier, v Value) { last(&proof(d).Evidence).Source = v.Text },
			},
			{
				Key: "date", Kind: Day, Optional: true, Ask: Text{FR: "De quel jour date-t-il ?", EN: "From which day is it?"},
				When: func(d *dossier.Dossier) bool { return proved(d) && len(proof(d).Evidence) > 0 },
				Set:  func(d *dossier.Dossier, v Value) { last(&proof(d).Evidence).Date = v.Day },
			},
		},
		Rules: []string{"B501", "B502", "B505", "B506", "B511", "B512", "B515"},
	}
}
