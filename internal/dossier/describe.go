package dossier

// Text is a text in French and in English.
type Text struct{ FR, EN string }

// Description is what a field or a word is called and what it holds.
type Description struct {
	Label Text // short name on screen
	Help  Text // what to write there, with its unit or form; empty for a word that is a proper name
}

// DescribeField describes a field by the name of its Go type and its key in the file,
// such as "Objective" and "metric". The keys that elements share (id, evidence and
// note) are described once, for all of them.
func DescribeField(typeName, key string) (Description, bool) {
	if d, ok := fieldDescriptions[typeName+"."+key]; ok {
		return d, true
	}
	if key == "id" {
		typeName = "*"
	} else {
		typeName = "Base"
	}
	d, ok := fieldDescriptions[typeName+"."+key]
	return d, ok
}

// DescribeWord describes a word of a closed set by the name of its Go type, such as
// "ObjectiveKind" and "know".
func DescribeWord(typeName, word string) (Description, bool) {
	d, ok := wordDescriptions[typeName+"."+word]
	return d, ok
}

// KindLabel is what one element of a kind is called, in lower case; both texts are
// empty for a kind that does not exist.
func KindLabel(k Kind) Text { return kindLabels[k] }

var kindLabels = map[Kind]Text{
	KindOrganisation: {"organisation", "organisation"},
	KindIdentity:     {"identité", "identity"},
	KindOffer:        {"produit ou service", "product or service"},
	KindGoal:         {"objectif stratégique", "overall goal"},
	KindProblem:      {"problème", "problem"},
	KindObjective:    {"objectif", "objective"},
	KindAudience:     {"public", "audience"},
	KindMessage:      {"message", "message"},
	KindActor:        {"acteur", "actor"},
	KindSWOT:         {"élément du SWOT", "SWOT entry"},
	KindRole:         {"fonction", "role"},
	KindBudget:       {"ligne de budget", "budget line"},
	KindTool:         {"outil", "tool"},
	KindArrangement:  {"dispositif", "working arrangement"},
	KindConstraint:   {"contrainte", "constraint"},
	KindExpectation:  {"attente", "expectation"},
	KindMission:      {"mission", "mission"},
	KindChannel:      {"canal", "channel"},
	KindMediaLine:    {"ligne du plan média", "media plan line"},
	KindSynergy:      {"synergie", "synergy"},
	KindBattle:       {"bataille", "battle"},
	KindRisk:         {"risque", "risk"},
	KindCrisisLevel:  {"niveau de crise", "crisis level"},
	KindExposure:     {"exposition", "exposure"},
	KindVision:       {"vision", "vision"},
	KindValue:        {"valeur ajoutée", "added value"},
	KindAction:       {"action", "action"},
	KindSeason:       {"temps fort", "calendar date"},
	KindCharter:      {"charte éditoriale", "editorial charter"},
	KindEvaluation:   {"évaluation", "evaluation"},
	KindReview:       {"revue", "review"},
	KindIndicator:    {"indicateur", "indicator"},
	KindDecision:     {"décision", "decision"},
	KindWaiver:       {"dérogation", "waiver"},
}
