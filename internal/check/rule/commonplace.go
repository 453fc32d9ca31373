package rule

import (
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"boussole/internal/check"
	"boussole/internal/text"
)

// A commonplace is a sentence that any organisation could sign: it says "leader",
// "à votre écoute", "des solutions innovantes", and gives nothing to hold on to. The
// test is the swap of brand A for brand B, done on words.
//
// A text is called commonplace when three things come together:
//
//   - it holds at least two different stock phrases of commonplacePhrases;
//   - stock phrases are a third or more of its words that carry meaning, so that one
//     "qualité" and one "savoir-faire" in a sentence that says something are let be;
//   - it has no anchor of its own: no figure with its unit ("400 familles", "48 h",
//     "depuis 1987", "deux ateliers") and no proper name. The organisation's own names
//     are no anchor, for a swap replaces them; nor are names that place nobody: France,
//     Europe, Internet, the networks.

// commonplacePhrases is the lexicon, French and English in one, for a French text is
// full of English words. It holds what copywriters overuse, not what is badly written, and words that
// belong to a trade (an expert-comptable, the air's quality) do not count. A word that
// ends in * stands for all that begin so. To add a phrase, think first of the sentence
// of a real organisation that would be wronged by it.
var commonplacePhrases = text.NewPhrases(
	// Rank.
	"leader*", "numéro un", "acteur majeur", "acteurs majeurs", "acteur incontournable", "acteur clé", "acteur de premier plan", "acteur engagé", "incontournable*", "de référence", "la référence", "une référence", "référence en matière", "pionnier*", "précurseur*", "à la pointe", "de pointe", "meilleur*", "reconnu pour", "reconnue pour", "reconnus pour", "reconnu de tous", "reconnu* dans son domaine",
	"leading", "market leader", "industry leading", "world class", "best in class", "cutting edge", "state of the art", "your go to", "the go to", "pioneer*", "number one", "top notch", "renowned", "second to none",
	// Quality.
	"qualité*", "quality", "excell*", "exigen*", "rigueur", "professionnalisme", "professionalism", "sérieux", "fiab*", "irréprochable*", "haut de gamme", "premium", "high end", "performant*", "haute performance", "high performance", "reliab*", "efficac*", "efficient*",
	// Novelty.
	"innov*", "disrupti*", "révolutionn*", "revolutionary", "revolutioni*", "réinvent*", "nouvelle génération", "next generation", "game chang*", "de demain", "of tomorrow", "tourné* vers l'avenir", "tournée vers l'avenir", "tournés vers l'avenir", "forward thinking", "modernité", "tradition et modernité", "transformation digitale", "digital transformation", "agil*", "dynami*", "créatif*", "creativ*", "audac*", "ambiti*",
	// Closeness.
	"proximité", "au plus près", "proche de vous", "proches de vous", "proche de ses", "proche de nos", "proches de nos", "à l'écoute", "à votre écoute", "écoute active", "disponib*", "réactivité", "réactif*", "réactive*", "proactif*", "proactiv*", "à taille humaine", "l'humain au coeur", "dimension humaine", "valeurs humaines", "humain au centre", "convivial*", "chaleureu*", "bienveillan*", "authenti*", "close to you", "customer centric", "client centric", "customer focused", "people first", "human centred", "human centered", "friendly",
	// Service.
	"solution*", "sur mesure", "clé en main", "clés en main", "de A à Z", "personnalis*", "personali*", "tailor made", "tailored", "bespoke", "one stop shop", "end to end", "à vos besoins", "à votre besoin", "à tous vos besoins", "à toutes vos envies", "vos besoins", "vos attentes", "your needs", "every need", "vous accompagn*", "accompagnement personnalisé", "à vos côtés", "à votre service", "votre partenaire", "client au centre", "au centre de ses préoccupations", "au centre de nos préoccupations", "de la conception à la réalisation", "au service de vos", "au service de votre", "at your service", "vos projets", "votre projet", "votre réussite", "votre succès", "your success", "your projects", "your journey", "satisfaction client*", "satisfaction de nos", "votre satisfaction", "customer satisfaction", "valeur ajoutée", "plus value", "added value", "add* value", "value added", "rapport qualité prix", "value for money", "au meilleur prix", "au juste prix", "large gamme", "large choix", "wide range", "prestation*",
	// Skill and heart.
	"expert*", "savoir faire", "know how", "passion*", "engag*", "dévoué*", "dedicated", "committed", "commitment", "fort* de son expérience", "forte de son expérience", "forts de notre expérience", "fort de notre expérience", "esprit d'équipe", "équipe jeune", "jeune équipe", "équipe soudée", "entreprise familiale", "family run", "family business", "partenaire de confiance", "partenaire privilégié", "de confiance", "en toute confiance", "trusted", "transparen*", "integrity", "intégrité", "nos valeurs", "valeurs fortes", "our values", "core values", "synerg*", "holisti*", "global*", "résolument", "au coeur de nos", "au coeur de notre", "au coeur de vos", "au coeur de votre", "at the heart of", "depuis toujours",
	// Promise.
	"unique*", "uniques en leur genre", "d'exception", "exceptionnel*", "exceptional", "inoubliable*", "unforgettable", "extraordinaire*", "extraordinary", "inspir*", "sublim*", "faire la différence", "fait la différence", "make a difference", "makes a difference", "making a difference", "faire bouger les lignes", "donner du sens", "porteur de sens", "porteuse de sens", "donner vie à", "de vos rêves", "of your dreams", "empower*", "unlock*", "seamless*", "strive*", "delight*", "épanoui*", "bien être", "changer le monde", "changer la vie", "change the world", "monde meilleur", "better world", "succès", "réussite",
	// Town halls and associations.
	"vivre ensemble", "bien vivre", "mieux vivre", "cadre de vie", "qualité de vie", "attracti*", "rayonnement", "faire rayonner", "territoire d'avenir", "territoire attractif", "ville attractive", "créer du lien", "créateur de lien", "lien social", "fédérer", "fédérateur*", "fédératrice*", "co construi*", "coconstrui*", "co construction", "construire ensemble", "construisons ensemble", "ensemble pour", "au service de tous", "au service des habitants", "pour tous", "for all", "développement durable", "durab*", "sustainab*", "responsable*", "éco responsable*", "écoresponsable*", "du territoire", "de notre territoire", "des territoires", "nos territoires", "vibrant", "thriv*",
)

// literalPhrases are words of a trade that only look like stock.
var literalPhrases = text.NewPhrases(
	"expert comptable", "experts comptables", "expertise comptable", "expert judiciaire", "qualité de l'air", "qualité de l'eau", "air quality", "water quality", "taux de disponibilité", "commerce de proximité", "commerces de proximité", "police de proximité", "justice de proximité", "responsable de", "responsable du", "responsables de", "tailleur sur mesure", "costume* sur mesure", "insertion durable", "emploi durable", "solution hydroalcoolique",
)

// wideNames are capitalised words that place nobody: countries, and a trade's initials.
var wideNames = wordSet("france français française européen européenne europe monde planète internet web terre république état british britain english french european europe world american america global earth kingdom rse csr pme tpe eti sme smes b2b b2c ia ai it ux roi adn dna usa uk ue eu")

// hollowWords carry too little meaning to weigh in a sentence.
var hollowWords = wordSet("les des une nos vos ses mes par sur est ont son nous vous notre votre leur leurs avec dans pour chez tous tout toute toutes plus sont avons être etes sommes cette cela celui celle ceux même aussi ainsi grâce entre comme sans sous très bien faire afin elle elles qui que " +
	"the and for our you all new are with your yours from that this these those have their they them will more most into ours about which been being also very than when what")

// numerals are numbers in letters that may count something.
var numerals = wordSet("deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante cinquante soixante cent cents mille two three four five seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty hundred thousand")

// uncounted are words after which a numeral counts nothing.
var uncounted = wordSet("pour percent per parts fois mondes univers worlds")

var (
	// stockFigures are figures that say nothing: 100 %, 360°, 7j/7, 24/7, n° 1, 2.0.
	stockFigures = regexp.MustCompile(`(?i)\b100[\s\x{a0}\x{202f}]*%|\b360\b[\s\x{a0}\x{202f}]*°?|\b24[\s\x{a0}\x{202f}]*h?[\s\x{a0}\x{202f}]*(?:/|sur)[\s\x{a0}\x{202f}]*(?:24|7)\b|\b7[\s\x{a0}\x{202f}]*(?:j|d|jours|days)?[\s\x{a0}\x{202f}]*(?:/|sur)[\s\x{a0}\x{202f}]*7\b|\bn[\s\x{a0}\x{202f}]*[°o]\.?[\s\x{a0}\x{202f}]*1\b|#1\b|\b[1-9]\.0\b|\bb2[bc]\b`)
	// unitFigures are figures with a unit, or a year that something dates from.
	unitFigures = regexp.MustCompile(`(?i)\d[\s\x{a0}\x{202f}]*(?:%|€|\$|\x{a3}|°|\p{L}{1,})|[€$\x{a3}][\s\x{a0}]*\d|\b(?:depuis|dès|avant|since|in|en|from|until)\s+(?:1[5-9]|20)\d\d\b`)
)

func wordSet(list string) map[string]bool {
	set := map[string]bool{}
	for _, w := range text.Words(list) {
		set[w] = true
	}
	return set
}

// anchors are the names by which the sentences of one dossier hold to the ground.
type anchors struct {
	own   map[string]bool // words of the organisation's own names
	known map[string]bool // proper names that other parts of the dossier hold
	learn func()          // fills known, once it is asked for
}

func anchorsOf(p *check.Pass) anchors {
	a := anchors{own: wordSet(p.Organisation.Name + " " + strings.Join(p.Organisation.Names, " ")), known: map[string]bool{}}
	// Few texts are made of stock phrases: the names of all the others are learnt when
	// the first one is met.
	a.learn = sync.OnceFunc(func() { a.learnFrom(p) })
	return a
}

func (a anchors) learnFrom(p *check.Pass) {
	add := func(texts ...string) {
		for _, s := range texts {
			for _, name := range a.names(s) {
				a.known[name] = true
			}
		}
	}
	for i := range p.Audiences {
		add(p.Audiences[i].Segment, p.Audiences[i].Insight)
	}
	for i := range p.Problems {
		add(p.Problems[i].Statement)
	}
	for i := range p.Objectives {
		add(p.Objectives[i].Statement)
	}
	for i := range p.Offers {
		add(p.Offers[i].Name)
	}
	for i := range p.Actors {
		add("de " + p.Actors[i].Name) // a name from its first word on
	}
}

// commonplace are the stock phrases of a text that is made of them, as the text has
// them; none where the text has something of its own.
func (a anchors) commonplace(s string) []string {
	words := figurative(text.Words(s))
	found, stock := stockIn(words)
	if len(found) < 2 {
		return nil
	}
	a.learn()
	if a.holds(s, words) {
		return nil
	}
	all, common := 0, 0
	for i, w := range words {
		if len([]rune(w)) < 4 || hollowWords[w] || a.own[w] {
			continue
		}
		all++
		if stock[i] || len(commonplacePhrases.FindWords(words[i:i+1])) > 0 {
			common++
		}
	}
	if common*3 < all {
		return nil
	}
	return asWritten(s, found)
}

// stockIn are the different stock phrases among words, and which words they take. Two
// that overlap are one: "au service de vos" and "vos projets".
func stockIn(words []string) (phrases []string, stock []bool) {
	stock = make([]bool, len(words))
	joined := make([]bool, len(words)) // with the word before, in one phrase
	for _, phrase := range commonplacePhrases.FindWords(words) {
		parts := strings.Fields(phrase)
		for i := range words {
			if startWith(words[i:], parts) {
				for k := range parts {
					stock[i+k], joined[i+k] = true, joined[i+k] || k > 0
				}
			}
		}
	}
	for i := 0; i < len(words); i++ {
		if !stock[i] {
			continue
		}
		end := i + 1
		for end < len(words) && joined[end] {
			end++
		}
		if phrase := strings.Join(words[i:end], " "); !slices.Contains(phrases, phrase) {
			phrases = append(phrases, phrase)
		}
		i = end - 1
	}
	return phrases, stock
}

// figurative are the words without those of a trade that only look like stock.
func figurative(words []string) []string {
	literal := literalPhrases.FindWords(words)
	if len(literal) == 0 {
		return words
	}
	line := " " + strings.Join(words, " ") + " "
	for _, phrase := range literal {
		line = strings.ReplaceAll(line, " "+phrase+" ", " ")
	}
	return strings.Fields(line)
}

// holds reports whether a text has an anchor of its own.
func (a anchors) holds(s string, words []string) bool {
	if len(a.names(s)) > 0 || unitFigures.MatchString(stockFigures.ReplaceAllString(s, " ")) {
		return true
	}
	for i := range max(len(words)-1, 0) {
		if next := words[i+1]; numerals[words[i]] && len(next) > 2 && !uncounted[next] && !hollowWords[next] {
			return true
		}
	}
	return false
}

// names are the proper names of a text, folded, without those that anchor nothing.
// Where text.Names asks for four letters and small ones among them, this also takes
// Ain and INSEE. The first word of a sentence is one where the dossier has it elsewhere.
func (a anchors) names(s string) []string {
	var names []string
	for _, sentence := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(".!?:\n", r) }) {
		if strings.ToUpper(sentence) == sentence {
			continue // a title in capitals
		}
		first := true
		for field := range strings.FieldsSeq(sentence) {
			w := strings.TrimFunc(field, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
			if cut := strings.LastIndexAny(w, "'’"); cut >= 0 {
				_, size := utf8.DecodeRuneInString(w[cut:])
				w, first = w[cut+size:], false
			}
			r, _ := utf8.DecodeRuneInString(w)
			if !unicode.IsUpper(r) {
				first = first && w == ""
				continue
			}
			name := strings.Join(text.Words(w), " ")
			if (!first || a.known[name]) && a.places(name, w) {
				names = append(names, name)
			}
			first = false
		}
	}
	return names
}

// places reports whether a capitalised word is somebody's or somewhere's name, and
// not the organisation's own, a country's, a network's, or a stock word in capitals.
func (a anchors) places(name, written string) bool {
	if networks.In(name) || commonplacePhrases.In(name) {
		return false
	}
	initials := len(name) < 8 && strings.ToUpper(written) == written
	return slices.ContainsFunc(strings.Fields(name), func(w string) bool {
		return (len(w) >= 3 || initials && len(w) == 2) && !a.own[w] && !wideNames[w] && !hollowWords[w]
	})
}
