package dossier

// DescribeRelation puts a relation into words: what the lower element does for the upper
// one, before the upper one's name, and the upper one's side of it, before the lower one's.
func DescribeRelation(r Relation) (up, down Text) {
	words := relationWords[r]
	return words[0], words[1]
}

// relationWords are keyed by relation: upward, then downward.
var relationWords = map[Relation][2]Text{
	StandsUnder:   {{FR: "qui relève de :", EN: "which stands under:"}, {FR: "s’y rattache :", EN: "under it stands:"}},
	Pursues:       {{FR: "que poursuit :", EN: "pursued by:"}, {FR: "elle poursuit :", EN: "it pursues:"}},
	AnswersTo:     {{FR: "qui répond à :", EN: "which answers:"}, {FR: "y répond :", EN: "answered by:"}},
	ConcernedBy:   {{FR: "que vise :", EN: "aimed at by:"}, {FR: "vise :", EN: "it aims at:"}},
	SaidTo:        {{FR: "adressé à :", EN: "addressed to:"}, {FR: "on lui adresse :", EN: "addressed by:"}},
	SaidFor:       {{FR: "dit pour :", EN: "said for:"}, {FR: "on dit pour cela :", EN: "what is said for it:"}},
	FoughtFor:     {{FR: "menée pour :", EN: "fought for:"}, {FR: "on mène pour cela :", EN: "fought for it:"}},
	FoughtWith:    {{FR: "que vise :", EN: "aimed at by:"}, {FR: "vise :", EN: "it aims at:"}},
	Carries:       {{FR: "qui porte :", EN: "which carries:"}, {FR: "porté par :", EN: "carried by:"}},
	UsedBy:        {{FR: "qu’emploie :", EN: "used by:"}, {FR: "emploie :", EN: "uses:"}},
	PromotedBy:    {{FR: "que met en avant :", EN: "promoted by:"}, {FR: "met en avant :", EN: "promotes:"}},
	PartOf:        {{FR: "qui fait partie de :", EN: "part of:"}, {FR: "on y fait :", EN: "done for it:"}},
	GoesThrough:   {{FR: "qui passe par :", EN: "which goes through:"}, {FR: "y passe :", EN: "through it goes:"}},
	Bought:        {{FR: "acheté pour :", EN: "bought for:"}, {FR: "on achète pour cela :", EN: "bought for it:"}},
	Reaches:       {{FR: "qui touche :", EN: "which reaches:"}, {FR: "touché par :", EN: "reached by:"}},
	Feeds:         {{FR: "qui nourrit :", EN: "which feeds:"}, {FR: "nourri par :", EN: "fed by:"}},
	Measures:      {{FR: "qui mesure :", EN: "which measures:"}, {FR: "mesuré par :", EN: "measured by:"}},
	LooksAt:       {{FR: "qui examine :", EN: "which looks at:"}, {FR: "examiné par :", EN: "looked at by:"}},
	Decides:       {{FR: "qui porte sur :", EN: "which is about:"}, {FR: "décidé à ce sujet :", EN: "decided about it:"}},
	TakenAt:       {{FR: "prise lors de :", EN: "taken at:"}, {FR: "on y a pris :", EN: "taken there:"}},
	Guards:        {{FR: "dont se garde :", EN: "guarded against by:"}, {FR: "se garde de :", EN: "guards against:"}},
	AnswersFor:    {{FR: "qui répond de :", EN: "which answers for:"}, {FR: "en répond :", EN: "answered for by:"}},
	Does:          {{FR: "à qui revient :", EN: "in charge of:"}, {FR: "en charge :", EN: "in charge:"}},
	Supports:      {{FR: "qui soutient :", EN: "which supports:"}, {FR: "soutenu par :", EN: "supported by:"}},
	AskedOf:       {{FR: "à quoi répond :", EN: "met by:"}, {FR: "répond à l’attente :", EN: "it meets:"}},
	BearsOn:       {{FR: "qui pèse sur :", EN: "which bears on:"}, {FR: "pèse sur cela :", EN: "bearing on it:"}},
	Waives:        {{FR: "qui concerne :", EN: "which concerns:"}, {FR: "dérogation :", EN: "waived by:"}},
	Benefits:      {{FR: "dont tient compte :", EN: "counted in:"}, {FR: "profite à :", EN: "benefits:"}},
	Needed:        {{FR: "dont dépend :", EN: "needed by:"}, {FR: "dépend de :", EN: "needs:"}},
	Excludes:      {{FR: "qui exclut :", EN: "which excludes:"}, {FR: "exclue par :", EN: "excluded by:"}},
	Silences:      {{FR: "qui fait taire :", EN: "which silences:"}, {FR: "suspendu par :", EN: "silenced by:"}},
	ServesPurpose: {{FR: "au service de :", EN: "in the service of:"}, {FR: "à son service :", EN: "in its service:"}},
}
