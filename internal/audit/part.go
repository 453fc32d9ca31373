package audit

import (
	"strings"

	"boussole/internal/check"
	"boussole/internal/text"
)

// Part is a part of the chain that a document may hold.
type Part string

// The parts, in the order of the chain.
const (
	Nowhere    Part = ""
	Identity   Part = "identity"
	Problem    Part = "problem"
	Objectives Part = "objective"
	Audience   Part = "audience"
	Ecosystem  Part = "ecosystem"
	SWOT       Part = "swot"
	Forces     Part = "forces"
	Missions   Part = "missions"
	Channels   Part = "channels"
	Battles    Part = "battles"
	Programme  Part = "programme"
	Charter    Part = "charter"
	Risk       Part = "risk"
	Evaluation Part = "evaluation"
	Decisions  Part = "decisions"
)

// Parts are the parts in order.
var Parts = [...]Part{Identity, Problem, Objectives, Audience, Ecosystem, SWOT, Forces, Missions, Channels, Battles, Programme, Charter, Risk, Evaluation, Decisions}

// PartName is what people call a part.
func PartName(p Part) check.Text { return partNames[p] }

var partNames = map[Part]check.Text{
	Identity:   {FR: "l’identité", EN: "identity"},
	Problem:    {FR: "le problème", EN: "the problem"},
	Objectives: {FR: "les objectifs", EN: "objectives"},
	Audience:   {FR: "les publics", EN: "audiences"},
	Ecosystem:  {FR: "l’écosystème", EN: "the ecosystem"},
	SWOT:       {FR: "les forces et faiblesses", EN: "strengths and weaknesses"},
	Forces:     {FR: "les forces en présence", EN: "people and means"},
	Missions:   {FR: "les missions", EN: "missions"},
	Channels:   {FR: "les canaux", EN: "channels"},
	Battles:    {FR: "les batailles", EN: "battles"},
	Programme:  {FR: "le programme", EN: "the programme"},
	Charter:    {FR: "la charte", EN: "the charter"},
	Risk:       {FR: "les risques", EN: "risks"},
	Evaluation: {FR: "l’évaluation", EN: "evaluation"},
	Decisions:  {FR: "les décisions", EN: "decisions"},
}

// headings are the words by which a heading says what stands under it. Where a heading
// has words of several parts ("objectives and indicators") the first found names it.
var headings = func() map[Part]*text.Phrases {
	m := map[Part]*text.Phrases{}
	for part, list := range map[Part][]string{
		Identity: {
			"identité", "qui sommes nous", "qui nous sommes", "raison d'être", "notre mission", "vision", "valeurs", "nos valeurs", "positionnement", "présentation de", "présentation", "notre histoire", "plateforme de marque", "ADN", "à propos",
			"identity", "who we are", "about us", "our mission", "mission statement", "purpose", "our values", "values", "brand platform", "positioning", "our story", "background of the organisation", "introduction",
		},
		Problem: {
			"problème", "problèmes", "problématique", "problématiques", "constat", "constats", "diagnostic", "enjeu", "enjeux", "contexte", "situation", "état des lieux", "pourquoi ce plan", "le besoin", "nos difficultés", "point de départ",
			"problem", "problems", "challenge", "challenges", "situation", "context", "diagnosis", "the issue", "issues", "why this plan", "what we face", "the need", "where we are", "needs assessment", "situation analysis", "background",
		},
		Objectives: {
			"objectif", "objectifs", "buts", "nos buts", "cibles chiffrées", "ambition", "ambitions", "résultats attendus", "ce que nous voulons", "okr", "priorités stratégiques",
			"objective", "objectives", "goal", "goals", "aims", "targets", "ambitions", "expected results", "what we want", "outcomes", "strategic priorities", "okrs",
		},
		Audience: {
			"public", "publics", "cible", "cibles", "audience", "audiences", "persona", "personas", "destinataires", "à qui", "segments", "parties prenantes",
			"audience", "audiences", "target groups", "target audience", "personas", "who we talk to", "stakeholders", "publics", "segments",
		},
		Ecosystem: {
			"écosystème", "concurrents", "concurrence", "benchmark", "partenaires", "acteurs", "environnement", "marché", "veille", "étude de marché",
			"ecosystem", "competitors", "competition", "competitive analysis", "benchmark", "partners", "landscape", "environment", "market", "market analysis",
		},
		SWOT: {
			"swot", "forces et faiblesses", "atouts", "forces faiblesses", "faiblesses", "opportunités et menaces", "points forts", "points faibles", "ffom", "mofF",
			"strengths", "weaknesses", "strengths and weaknesses", "opportunities and threats", "swot analysis",
		},
		Forces: {
			"équipe", "moyens", "ressources", "budget", "moyens humains", "budgets", "organisation interne", "effectifs", "gouvernance", "qui fait quoi", "rôles", "temps disponible",
			"team", "resources", "budget", "means", "staffing", "people and budget", "governance", "capacity", "roles", "who does what", "budgets",
		},
		Missions: {
			"missions", "missions du service", "attributions", "responsabilités", "fiche de poste",
			"missions", "responsibilities", "remit", "terms of reference", "scope", "what the team does",
		},
		Channels: {
			"canaux", "canal", "supports", "outils", "médias", "réseaux sociaux", "nos réseaux", "dispositif", "mix média", "leviers", "plateformes", "site internet",
			"channels", "channel", "tools", "media", "social media", "platforms", "media mix", "channel mix", "tactics", "website",
		},
		Battles: {
			"batailles", "axes", "axe", "axes stratégiques", "stratégie", "choix stratégiques", "chantiers", "leviers d'action", "campagnes", "campagne",
			"battles", "strategic axes", "strategy", "pillars", "strategic choices", "workstreams", "campaigns", "campaign", "approach", "approaches",
		},
		Programme: {
			"programme", "plan d'action", "plan d'actions", "actions", "calendrier", "planning", "feuille de route", "échéancier", "rétroplanning", "prochaines étapes", "calendrier éditorial", "étapes", "phase",
			"programme", "action plan", "actions", "calendar", "timeline", "roadmap", "schedule", "next steps", "editorial calendar", "content calendar", "activities", "implementation", "to do", "milestones",
		},
		Charter: {
			"charte", "ce que nous disons", "ce que nous dirons", "ligne éditoriale", "ton", "messages", "message clé", "messages clés", "voix", "charte éditoriale", "charte graphique", "règles de publication", "modération", "style",
			"charter", "what we say", "tone", "tone of voice", "voice", "messages", "key messages", "messaging", "editorial line", "guidelines", "style guide", "house style", "posting rules", "moderation", "do and don't",
		},
		Risk: {
			"risque", "risques", "crise", "gestion de crise", "communication de crise", "exposition", "menaces",
			"risk", "risks", "crisis", "crisis communication", "risk management", "exposure", "mitigation",
		},
		Evaluation: {
			"évaluation", "indicateur", "indicateurs", "mesure", "mesures", "suivi", "kpi", "kpis", "bilan", "résultats", "tableau de bord", "comment mesurer", "reporting",
			"evaluation", "indicators", "measurement", "measures", "metrics", "monitoring", "kpi", "kpis", "results", "dashboard", "how we will measure", "reporting", "success metrics", "measuring success",
		},
		Decisions: {
			"décision", "décisions", "relevé de décisions", "arbitrages", "délibération", "revue", "points décidés", "vote",
			"decision", "decisions", "resolutions", "minutes of decisions", "review", "arbitration", "what we decided", "decision log", "votes",
		},
	} {
		m[part] = text.NewPhrases(list...)
	}
	return m
}()

// naming is the order in which parts claim a heading: those whose words mean one thing
// before those whose words are in many headings.
var naming = [...]Part{SWOT, Objectives, Evaluation, Risk, Decisions, Problem, Programme, Audience, Charter, Channels, Ecosystem, Forces, Missions, Battles, Identity}

// namingWords are the words of headings, in that order.
var namingWords = func() *text.Sets {
	var sets []*text.Phrases
	for _, part := range naming {
		sets = append(sets, headings[part])
	}
	return text.NewSets(sets...)
}()

// partOf is the part that the words of a heading name.
func partOf(words []string) Part {
	if len(words) > headingWords {
		return Nowhere
	}
	if first := namingWords.FirstInWords(words); first >= 0 {
		return naming[first]
	}
	return Nowhere
}

// headingWords is how long a heading may be and still be a label; a longer one is a
// sentence, which says what it says.
const headingWords = 12

// situate gives each block its section and its part. A heading that names no part keeps
// that of the heading above it, where it is of a lower level; on slides, whose titles are
// all of one level, it keeps none.
func situate(blocks []Block, named []Part) {
	type open struct {
		level int
		part  Part
	}
	var above []open
	section := -1
	title := titleOf(blocks)
	for i := range blocks {
		b := &blocks[i]
		b.Section = section
		if i == title {
			section = i
			continue
		}
		if b.Kind == Heading {
			for len(above) > 0 && above[len(above)-1].level >= b.Level {
				above = above[:len(above)-1]
			}
			part := named[i]
			if part == Nowhere && len(above) > 0 {
				part = above[len(above)-1].part
			}
			above = append(above, open{b.Level, part})
			section = i
		}
		if len(above) > 0 {
			b.Part = above[len(above)-1].part
		}
		if b.Kind == Cell && b.Column != "" {
			if part := partOf(text.Words(b.Column)); part == Objectives || part == Evaluation {
				b.Part = part
			}
		}
		// « Objectif : … » in running text says what it is.
		if b.Kind != Heading && named[i] != Nowhere {
			b.Part = named[i]
		}
	}
}

// titleOf is the heading that is the document's title: the first, where it is the only one
// of its level; -1: none. A title names the whole and no part.
func titleOf(blocks []Block) int {
	title := -1
	for i := range blocks {
		if blocks[i].Kind != Heading {
			continue
		}
		switch {
		case title < 0:
			title = i
		case blocks[title].Place.Slide == 1 && blocks[i].Place.Slide > 1:
			return title // of a deck: that of its first slide
		case blocks[i].Level <= blocks[title].Level:
			return -1
		}
	}
	return title
}

// labelLength is how many bytes the label before a colon may have.
const labelLength = 48

// cutLabel is what stands before the first colon, if it is short enough to be a label.
func cutLabel(s string) (label string, ok bool) {
	i := strings.IndexByte(s[:min(len(s), labelLength)], ':')
	if i <= 0 || strings.ContainsAny(s[:i], ".?!/") {
		return "", false
	}
	return s[:i], true
}

// labelled is the part that the label of a text names.
func labelled(s string) Part {
	if label, ok := cutLabel(s); ok {
		return partOf(text.Words(label))
	}
	return Nowhere
}
