package rule

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"boussole/internal/text"
)

// An objective is about a presence when what it asks for is a place where to be ("être
// présents sur"), a vehicle to have ("ouvrir une page", "lancer un podcast"), the
// vehicle's own figures ("5 000 abonnés") or output ("publier trois fois par semaine").
//
// What the statement asks for stands at its opening, once dates and "nous voulons" are
// taken off; that is where most patterns look. So a network named in passing is no
// fault: "réduire les appels auxquels répond déjà la page Facebook", "que les 16-25 ans
// présents sur Snapchat sachent où se faire vacciner". Words between quotation marks are
// somebody else's and are not read.

// presence is the phrase by which a statement makes a tool or a presence its subject,
// as it is written, or nothing.
func presence(statement string) string {
	s := withoutLead(withoutQuotes(statement))
	words, spans := text.Words(s), wordSpans(s)
	if len(words) != len(spans) || len(words) == 0 {
		return ""
	}
	quote := func(from, to int) string {
		return strings.TrimSpace(s[spans[from][0]:spans[to-1][1]])
	}
	for _, start := range openings(words) {
		rest := words[start:]
		if len(rest) == 0 {
			break
		}
		for _, ends := range []func([]string) int{beingThere, aPresence, anAccount, itsFigures, publishing, beingSeen} {
			if n := ends(rest); n > 0 {
				return quote(start, start+n)
			}
		}
	}
	if !beingAnywhere.In(s) {
		return ""
	}
	for i := range words {
		if n := beingOn(words[i:]); n > 0 && !turnedAway(words[:i]) {
			return quote(i, i+n)
		}
	}
	return ""
}

// openings are where a statement's own verbs may stand: at its beginning, and after the
// first "et" of "fédérer et développer".
func openings(words []string) []int {
	start := leadOf(words, intentions)
	at := []int{start}
	for i := start + 1; i <= start+3 && i+1 < len(words); i++ {
		if words[i] == "et" || words[i] == "and" {
			return append(at, i+1)
		}
	}
	return at
}

// withoutLead drops a first clause that only says when, or what for: "D’ici juin, …".
func withoutLead(s string) string {
	first, rest, ok := strings.Cut(s, ",")
	words := text.Words(first)
	if ok && len(words) > 0 && len(words) <= 6 && leadWords[words[0]] {
		return rest
	}
	if ok || len(words) < 3 || !datePrepositions[words[0]] {
		return s
	}
	// The same without the comma: "D’ici fin 2027 ouvrir …".
	last := -1
	for i, w := range words[:min(6, len(words))] {
		if timeWords[w] || strings.ContainsFunc(w, unicode.IsDigit) {
			last = i
		}
	}
	if spans := wordSpans(s); last >= 0 && last+1 < len(spans) {
		return s[spans[last+1][0]:]
	}
	return s
}

// withoutQuotes blanks what stands between quotation marks, so that places hold. A text
// that is one quotation from end to end loses its marks only.
func withoutQuotes(s string) string {
	s = strings.ToValidUTF8(s, " ")
	if !strings.ContainsAny(s, "«“\"„") {
		return s
	}
	var b strings.Builder
	var until rune
	lastOf := map[rune]int{}
	for _, end := range closingQuotes {
		lastOf[end] = strings.LastIndex(s, string(end))
	}
	for i, r := range s {
		switch end := closingQuotes[r]; {
		case until != 0 && r == until:
			until = 0
		case until != 0:
		case end != 0 && i < lastOf[end]:
			until = end
		default:
			b.WriteRune(r)
			continue
		}
		b.WriteString(strings.Repeat(" ", utf8.RuneLen(r)))
	}
	if strings.TrimSpace(b.String()) == "" {
		return strings.Trim(s, "«»“”\" \u00a0\u202f")
	}
	return b.String()
}

var closingQuotes = map[rune]rune{'«': '»', '“': '”', '"': '"', '„': '“'}

// leadOf is how many words the longest phrase of a set at the beginning takes, taken
// again and again: "nous voulons" and then "nous".
func leadOf(words []string, set *text.Phrases) int {
	at := 0
	for n := phraseAt(words, set); n > 0; n = phraseAt(words[at:], set) {
		at += n
	}
	return at
}

// phraseAt is the length of the longest phrase of a set that stands at the very
// beginning of words, none longer than five, or 0.
func phraseAt(words []string, set *text.Phrases) int {
	for n := min(5, len(words)); n > 0; n-- {
		for _, found := range set.FindWords(words[:n]) {
			if strings.Count(found, " ")+1 == n {
				return n
			}
		}
	}
	return 0
}

// placeWithin is where the first network or other place of media ends among the first
// words, or 0.
func placeWithin(words []string, first int) int {
	for i := range min(first, len(words)) {
		if n := placeAt(words[i:]); n > 0 {
			return i + n
		}
	}
	return 0
}

func placeAt(words []string) int { return max(phraseAt(words, networks), phraseAt(words, places)) }

// onPlace is where "sur Instagram" ends at the beginning of words, or 0.
func onPlace(words []string) int {
	if len(words) == 0 {
		return 0
	}
	if n := phraseAt(words, onlineAdjectives); n > 0 {
		return n
	}
	if !placePrepositions[words[0]] {
		return 0
	}
	if n := placeWithin(words[1:], 4); n > 0 {
		return 1 + n
	}
	return 0
}

func beingThere(words []string) int {
	n := phraseAt(words, beingPresent)
	if n == 0 || n < len(words) && phraseAt(words[n:], servingPeople) > 0 {
		return 0
	}
	return max(n, n+onPlace(words[n:]))
}

// beingOn is "être actifs sur TikTok", wherever it stands.
func beingOn(words []string) int {
	n := phraseAt(words, beingAnywhere)
	if n == 0 {
		return 0
	}
	if n+2 < len(words) && (words[n] == "et" || words[n] == "and") {
		n += 2 // "visibles et présents"
	}
	if m := onPlace(words[n:]); m > 0 {
		return n + m
	}
	return 0
}

// turnedAway reports whether what comes before denies the presence ("arrêter d’être
// présents sur six réseaux") or gives it to others ("aider 60 artisans à être visibles").
func turnedAway(before []string) bool {
	return turning.FindWords(before[max(0, len(before)-6):]) != nil
}

func aPresence(words []string) int {
	at := phraseAt(words, building)
	of := fillers(words[at:])
	i := at + of
	if i >= len(words) || words[i] != "presence" && phraseAt(words[i:], presenceNouns) == 0 {
		return 0
	}
	if n := phraseAt(words[i:], presenceNouns); n > 0 {
		return i + n
	}
	i++
	if n := onPlace(words[i:]); n > 0 {
		return i + n
	}
	// "Renforcer notre présence", and nothing more.
	if at > 0 && of > 0 && (i == len(words) || !leadWords[words[i]] && !placePrepositions[words[i]] && phraseAt(words[i:], servingPeople) == 0) {
		return i
	}
	return 0
}

func anAccount(words []string) int {
	at := phraseAt(words, making)
	if at == 0 {
		return 0
	}
	i := at + fillers(words[at:])
	if i >= len(words) {
		return 0
	}
	if n := placeAt(words[i:]); n > 0 {
		return accountEnd(words, i+n)
	}
	if !accountNouns[words[i]] {
		return 0
	}
	return accountEnd(words, i+1)
}

// accountEnd is the end of the phrase, or 0 where what follows makes the noun another
// thing: "une page de notre histoire", "un compte à 300 lycéens". "Internet" or a
// network beside it leaves no doubt.
func accountEnd(words []string, end int) int {
	if n := phraseAt(words[end:], onlineAdjectives); n > 0 {
		return end + n
	}
	for end < len(words) && accountNouns[words[end]] {
		end++
	}
	if n := placeWithin(words[end:], 2); n > 0 {
		return end + n
	}
	if end < len(words) && ofAnother[words[end]] {
		return 0
	}
	return end
}

// itsFigures is a count of followers, asked for by a verb or by nothing but its number.
func itsFigures(words []string) int {
	verb := phraseAt(words, reaching)
	numbered := strings.ContainsFunc(words[0], unicode.IsDigit)
	if verb == 0 && !numbered {
		return 0
	}
	online := placeWithin(words, len(words)) > 0
	for i := verb; i < min(8, len(words)); i++ {
		kind := followerNouns[words[i]]
		if kind == 0 || !slices.ContainsFunc(words[max(0, i-4):i], isCount) {
			continue
		}
		offline := otherSubscriptions.FindWords(words) != nil || i+1 < len(words) && ofAnother[words[i+1]]
		if kind == 'f' || online || kind == 'a' && !offline {
			return i + 1
		}
	}
	return 0
}

func isCount(w string) bool {
	return countWords[w] || strings.ContainsFunc(w, unicode.IsDigit)
}

func publishing(words []string) int {
	n := phraseAt(words, publish)
	if n == 0 {
		return 0
	}
	for i := n; i < min(9, len(words)); i++ {
		if m := max(phraseAt(words[i:], oftenEnough), phraseAt(words[i:], networks)); m > 0 {
			return i + m
		}
	}
	return 0
}

// beingSeen is "augmenter notre visibilité sur les réseaux", "faire le buzz".
func beingSeen(words []string) int {
	if n := phraseAt(words, goingViral); n > 0 {
		return n
	}
	at := phraseAt(words, building)
	if at == 0 {
		return 0
	}
	i := at + fillers(words[at:])
	if i >= len(words) || !visibilityNouns[words[i]] {
		return 0
	}
	if n := onPlace(words[i+1:]); n > 0 {
		return i + 1 + n
	}
	return 0
}

// fillers are how many words at the beginning only lead to a noun: "notre nouvelle".
func fillers(words []string) int {
	n := 0
	for n < len(words) && fillerWords[words[n]] {
		n++
	}
	return n
}

var (
	intentions = text.NewPhrases(
		"nous voulons", "nous souhaitons", "nous devons", "on veut", "nous allons", "notre objectif est", "notre but est", "l'objectif est", "le but est", "l'enjeu est", "objectif", "il s'agit", "il faut", "absolument", "ambition", "réussir à", "continuer à", "de", "d'", "à", "s'", "se", "nous", "mieux", "enfin", "aussi",
		"we want to", "we need to", "we must", "we will", "we aim to", "our goal is to", "our aim is to", "the aim is to", "the goal is to", "objective", "goal", "to", "must", "finally", "aim to",
	)
	places = text.NewPhrases(
		"internet", "web", "la toile", "google", "plateforme*", "platform*", "les réseaux", "nos réseaux", "tous les réseaux", "réseaux", "every network", "all networks", "social", "socials", "médias", "media", "presse", "press", "télévision", "télé", "tv", "radio", "x",
	)
	onlineAdjectives = text.NewPhrases("en ligne", "online", "digital*", "numérique*", "web", "internet", "médiatique", "sociale")
	beingPresent     = text.NewPhrases("être présent*", "être visible* partout", "être partout", "exister sur les réseaux", "be present", "being present", "be everywhere", "be seen everywhere")
	servingPeople    = text.NewPhrases("auprès", "aux côtés", "pour", "dès", "quand", "lorsque", "chez", "beside", "alongside", "for", "when", "at the bedside")
	beingAnywhere    = text.NewPhrases(
		"être", "être présent*", "être actif*", "être active*", "être visible*", "étant présent*", "étant", "étant actif*", "en étant présent*", "exister", "s'imposer", "avoir une présence", "assurer une présence", "assurer notre présence", "une présence", "notre présence",
		"be", "being", "be present", "being present", "be active", "being active", "be visible", "being visible", "have a presence", "a presence", "our presence",
	)
	turning = text.NewPhrases(
		"arrêter", "cesser", "réduire", "limiter", "quitter", "sans", "plutôt que", "au lieu", "ne plus", "ne pas", "éviter", "aider", "aidant", "permettre", "inciter", "amener", "apprendre", "accompagner", "former", "faire", "convaincre", "que", "qui", "sachent", "peuvent", "puissent",
		"stop", "quit", "leave", "reduce", "without", "rather than", "instead", "not", "avoid", "help", "helping", "enable", "let", "teach", "encourage", "train", "that", "who", "from", "should", "can", "will",
	)
	building = text.NewPhrases(
		"avoir", "assurer", "développer", "renforcer", "accroître", "augmenter", "améliorer", "construire", "bâtir", "créer", "consolider", "asseoir", "affirmer", "maintenir", "optimiser", "booster", "étendre", "établir", "installer", "gagner en", "doubler",
		"have", "establish", "build", "grow", "strengthen", "maintain", "develop", "increase", "improve", "boost", "create", "expand", "raise", "keep", "optimise", "optimize", "enhance", "double",
	)
	presenceNouns = text.NewPhrases("présence digitale", "présence numérique", "présence en ligne", "présence web", "présence sociale", "online presence", "digital presence", "web presence", "internet presence", "social presence", "social media presence")
	making        = text.NewPhrases(
		"ouvrir", "créer", "lancer", "relancer", "animer", "alimenter", "tenir", "nourrir", "dynamiser", "développer", "faire vivre", "faire grandir", "faire grossir", "refaire", "refondre", "moderniser", "mettre en place", "avoir", "investir", "rejoindre", "aller", "lancer sur", "passer sur", "occuper",
		"refonte", "création", "ouverture", "lancement", "animation",
		"open", "create", "launch", "relaunch", "run", "build", "start", "set up", "redesign", "revamp", "feed", "grow", "animate", "join", "get", "go", "have", "manage",
	)
	fillerWords  = wordSet("un une notre nos le la les l des sa son ses sur dans on onto to in a an the our its new nouveau nouvelle nouveaux nouvelles officiel officielle propre vrai vraie forte strong bonne good joli d de du of up grande dynamique active")
	accountNouns = wordSet("compte comptes page pages chaine chaines profil profils communaute reseaux newsletter newsletters podcast podcasts blog site appli application account accounts channel channels profile profiles community following website app feed vitrine officiel officielle pro professionnel professionnelle")
	ofAnother    = wordSet("a au aux de d du des chez pour to of at in from for with auprès payants where that ou qui epargne bancaire bancaires historique")
	reaching     = text.NewPhrases(
		"avoir", "atteindre", "gagner", "obtenir", "passer", "dépasser", "doubler", "tripler", "augmenter", "accroître", "développer", "conquérir", "recruter", "attirer", "compter",
		"have", "reach", "gain", "get", "grow", "double", "triple", "increase", "earn", "win", "hit", "attract", "achieve", "pass",
	)
	// Followers are followers (f); abonnés may be a theatre's (a); views may be from a
	// hill (v) unless a network is named.
	followerNouns      = map[string]rune{"followers": 'f', "follower": 'f', "likes": 'f', "retweets": 'f', "abonnes": 'a', "subscribers": 'a', "fans": 'a', "vues": 'v', "views": 'v', "impressions": 'v', "interactions": 'v', "partages": 'v', "shares": 'v', "commentaires": 'v', "comments": 'v', "clics": 'v', "clicks": 'v', "posts": 'v', "mentions": 'v'}
	otherSubscriptions = text.NewPhrases("saison*", "théâtre*", "spectacle*", "concert*", "journal", "revue", "magazine", "bulletin", "bus", "tram", "transport*", "carte", "papier", "match*", "stade", "bibliothèque*", "médiathèque*", "eau", "réseau de chaleur", "newsletter", "lettre", "season*", "theatre", "newspaper", "print*", "printed", "stadium", "derby", "library", "tickets")
	countWords         = wordSet("nos notre des plus nombre mille milliers our more number thousand thousands million millions")
	publish            = text.NewPhrases("publier", "poster", "tweeter", "post", "publish", "tweet", "produire des contenus", "publish content")
	oftenEnough        = text.NewPhrases("fois par", "par semaine", "par jour", "tous les jours", "chaque jour", "quotidiennement", "régulièrement", "plus souvent", "daily", "every day", "a week", "per week", "a day", "per day", "regularly", "more often", "every week")
	goingViral         = text.NewPhrases("faire le buzz", "faire du buzz", "créer le buzz", "créer du buzz", "devenir viral*", "go viral", "make a buzz", "create a buzz", "generate buzz")
	visibilityNouns    = wordSet("visibilite engagement audience portee visibility reach taux rate reputation image activite activity")
	leadWords          = wordSet("d avant en pour des a au by before in from during cette this pendant within apres after to over")
	datePrepositions   = wordSet("d avant en by before within in")
	timeWords          = wordSet("janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre ete hiver printemps automne rentree noel an ans mois fin annee january february march april may june july august september october november december summer winter spring autumn year years months end christmas")
	placePrepositions  = wordSet("sur dans on in across onto a au aux")
)
