package audit

import (
	"math/bits"

	"boussole/internal/text"
)

// Coverage is what the document says of a part of the chain.
type Coverage struct {
	Part       Part
	Held       bool
	Confidence float64 // from 0 to 1, that the document holds the part
	Passages   []Passage
}

// Passage is a piece of a block that shows something.
type Passage struct {
	Block   int
	Span    text.Span
	Heading bool // a heading that names the part; else a sentence that speaks of it
}

// How sure a part is there: a heading with something under it nearly says so; a heading
// over nothing is a blank of a template; sentences say so the more, the more there are.
const (
	sureHeading = 0.9
	bareHeading = 0.2
	oneSentence = 0.45
	eachMore    = 0.15
	mostOf      = 0.85
	heldFrom    = 0.4
	mostShown   = 12 // passages of a part
)

func coverage(a *Audit) []Coverage {
	blocks := a.Blocks
	filled := a.filledSections()
	list := make([]Coverage, len(Parts))
	for i, part := range Parts {
		list[i].Part = part
	}
	at := func(p Part) *Coverage {
		if p == Nowhere {
			return nil
		}
		for i := range list {
			if list[i].Part == p {
				return &list[i]
			}
		}
		return nil
	}
	title := titleOf(blocks)
	for i := range blocks {
		b := &blocks[i]
		names := b.Kind == Heading && i != title || b.Kind == Label
		if !names {
			part := a.named[i]
			if i == title { // of a title only what its label says
				part = labelled(b.Text)
			}
			if c := at(part); c != nil {
				c.show(Passage{i, text.Span{End: len(b.Text)}, false}, oneSentence)
			}
			continue
		}
		c := at(partOf(a.readings[i].Words))
		if c == nil {
			continue
		}
		sure := sureHeading
		switch {
		case b.Kind == Label:
			sure = oneSentence
		case !filled[i]:
			sure = bareHeading
		}
		c.show(Passage{i, text.Span{End: len(b.Text)}, true}, sure)
	}
	for i := range a.Sentences {
		s := &a.Sentences[i]
		b := &blocks[s.Block]
		if b.Kind == Heading || b.Kind == Label {
			continue
		}
		for parts := spoken.InWords(a.WordsOf(s)); parts != 0; parts &= parts - 1 {
			list[bits.TrailingZeros64(parts)].show(Passage{s.Block, s.Span, false}, oneSentence)
		}
	}
	for i := range list {
		list[i].Held = list[i].Confidence >= heldFrom
	}
	return list
}

// show adds a passage, and what it adds to how sure the part is.
func (c *Coverage) show(p Passage, sure float64) {
	if n := len(c.Passages); n > 0 && c.Passages[n-1].Block == p.Block {
		return
	}
	switch {
	case sure > c.Confidence:
		c.Confidence = sure
	case !p.Heading && c.Confidence >= oneSentence:
		c.Confidence = max(c.Confidence, min(mostOf, c.Confidence+eachMore))
	}
	if len(c.Passages) < mostShown {
		c.Passages = append(c.Passages, p)
	}
}

// filledSections are the headings with something under them: text, or a heading of a
// lower level that has some.
func (a *Audit) filledSections() map[int]bool {
	blocks := a.Blocks
	filled := map[int]bool{}
	var open []int
	for i := range blocks {
		if blocks[i].Kind == Heading {
			for len(open) > 0 && blocks[open[len(open)-1]].Level >= blocks[i].Level {
				open = open[:len(open)-1]
			}
			open = append(open, i)
			continue
		}
		if len(a.blanks[i]) > 0 {
			continue
		}
		for _, h := range open {
			filled[h] = true
		}
	}
	return filled
}

// evidence are phrases with which a sentence speaks of a part, whatever its heading.
var evidence = map[Part]*text.Phrases{
	Identity: text.NewPhrases("notre raison d'être", "notre mission est", "a pour mission", "a été fondé* en", "a été créé* en", "depuis sa création", "nos valeurs sont", "nous sommes une association", "nous sommes un",
		"our mission is", "was founded in", "exists to", "our values are", "our purpose is", "we are a charity", "we are an association", "we are a non profit"),
	Problem: text.NewPhrases("le problème est", "le problème n'est", "nous perdons", "ne savent pas", "ne sait pas", "ne connaissent pas", "ignorent que", "trop peu de", "nous constatons", "on constate", "a baissé de", "ont baissé de", "a chuté", "ont chuté", "en baisse de", "manque de", "faute de", "se plaignent", "n'ouvrent pas", "ne viennent plus", "ne viennent pas",
		"the problem is", "we are losing", "do not know", "don't know", "does not know", "too few", "fell by", "fell from", "has fallen", "have fallen", "dropped by", "has dropped", "complain that", "are unaware", "no longer come", "lack of"),
	Objectives: text.NewPhrases("notre objectif est", "l'objectif est", "objectif est de", "nous voulons que", "faire passer de", "passer de", "d'ici la fin",
		"our objective is", "our goal is", "the objective is", "the goal is", "our aim is", "we aim to", "we want to increase", "we want to reduce"),
	Audience: text.NewPhrases("notre public", "nos publics", "public visé", "public cible", "cible principale", "cible prioritaire", "s'adresse aux", "nous adressons", "à destination des", "à destination de",
		"our audience", "our audiences", "target audience", "aimed at", "we want to reach", "primary audience", "intended for"),
	Ecosystem: text.NewPhrases("nos concurrents", "nos partenaires", "parmi nos partenaires", "nos voisins", "la concurrence", "offres concurrentes",
		"our competitors", "our partners", "competing offers", "other charities", "other museums"),
	SWOT: text.NewPhrases("notre force est", "nos forces", "nos faiblesses", "notre point faible", "notre principale faiblesse", "notre atout", "our strength", "our strengths", "our weakness", "our weaknesses"),
	Forces: text.NewPhrases("équivalent temps plein", "etp", "heures par semaine", "heures par mois", "jours par semaine", "un budget de", "le budget est", "budget annuel", "dispose d'un budget", "chargé de communication", "chargée de communication",
		"full time equivalent", "fte", "hours a week", "hours per week", "days a week", "a budget of", "the budget is", "annual budget", "communications officer"),
	Missions: text.NewPhrases("est chargé de", "est chargée de", "sont chargés de", "a la charge de", "est responsable de", "sont responsables de", "is responsible for", "are responsible for", "is in charge of", "are in charge of"),
	Channels: text.NewPhrases("bulletin municipal", "affichage", "page facebook", "notre site", "le site internet", "lettre d'information", "newsletter", "radio locale", "presse locale", "boîtes aux lettres", "instagram", "facebook", "linkedin", "tiktok", "youtube",
		"our website", "the website", "local radio", "local press", "posters", "mailing list", "leaflets"),
	Battles: text.NewPhrases("nous choisissons de", "nous avons choisi de", "nous renonçons", "plutôt que de", "notre priorité", "axe prioritaire", "nous concentrons", "nous misons",
		"we choose to", "we have chosen to", "we will focus on", "rather than", "our priority", "we will not"),
	Programme: text.NewPhrases("du 1er", "chaque mardi", "chaque lundi", "chaque mercredi", "chaque jeudi", "chaque vendredi", "tous les mois", "en janvier", "en février", "en mars", "en avril", "en mai", "en juin", "en juillet", "en août", "en septembre", "en octobre", "en novembre", "en décembre", "au premier trimestre", "au deuxième trimestre", "au troisième trimestre", "au quatrième trimestre",
		"every monday", "every tuesday", "every wednesday", "every thursday", "every friday", "in january", "in february", "in march", "in april", "in may", "in june", "in july", "in august", "in september", "in october", "in november", "in december", "first quarter", "second quarter", "third quarter", "fourth quarter"),
	Charter: text.NewPhrases("nous disons", "on ne dit pas", "nous ne disons", "le ton est", "vouvoyons", "tutoyons", "notre ton", "nous répondons dans", "we say", "we never say", "our tone", "tone of voice", "we reply within", "plain english"),
	Risk:    text.NewPhrases("le risque", "en cas de crise", "cellule de crise", "bad buzz", "polémique", "si une plainte", "porte parole", "the risk", "in a crisis", "crisis team", "backlash", "spokesperson"),
	Evaluation: text.NewPhrases("nous mesurerons", "nous mesurons", "sera mesuré", "seront mesurés", "indicateur", "indicateurs", "enquête de satisfaction", "sera évalué", "taux de", "nombre de",
		"we will measure", "we measure", "will be measured", "indicator", "indicators", "satisfaction survey", "will be evaluated", "number of", "rate of"),
	Decisions: text.NewPhrases("il est décidé", "a été décidé", "décide de", "la commission décide", "le conseil décide", "nous avons décidé", "adopté à l'unanimité", "a voté", "it was decided", "it was agreed", "the committee decided", "the board decided", "we decided", "resolved that", "carried unanimously"),
}

// spoken are the phrases of evidence, part after part as Parts has them.
var spoken = func() *text.Sets {
	var sets []*text.Phrases
	for _, part := range Parts {
		sets = append(sets, evidence[part])
	}
	return text.NewSets(sets...)
}()
