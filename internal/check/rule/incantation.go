package rule

import (
	"strings"

	"boussole/internal/text"
)

// An incantation takes a tool's necessity for granted, so that nobody has to show it.
// It comes in four shapes:
//
//   - doom: who is not on it will die. A condition that denies a medium or a fashion
//     ("si vous n’utilisez pas TikTok", "those who don’t post"), and a death, in one sentence;
//   - the herd: everybody is on it, our competitors are;
//   - the duty: "il faut absolument être sur", "we can’t afford not to be on", and a medium;
//   - the idol: "incontournable", "game changer", said of a medium or a fashion.
//
// Three things are not incantations, and are let be: what is quoted between quotation
// marks; what the sentence holds at a distance ("on nous répète que", "ce n’est pas parce
// que"); and a herd or a duty of which the text gives the measure ("71 % des parents,
// enquête de septembre"). Doom needs a medium that is denied, so "sans relève, la section
// disparaîtra" is a problem like another, and so is a market that disappears because
// people buy online. Nor is it doom not to die of it ("nous n’en mourrons pas"), or to
// disappear from a list ("disparaissent de nos enquêtes").

// incantatory are all the words without which there is no incantation.
var incantatory = text.Union(spells, herd, duty, vagueDuty, dying, idols)

// incantation is the phrase by which a text invokes a tool instead of arguing for it, as
// it is written, or nothing.
func incantation(s string) string {
	s = strings.ToValidUTF8(s, " ")
	blanked := withoutQuotes(s)
	if len(blanked) != len(s) {
		return "" // all of it is a quotation
	}
	spoken := text.Words(blanked)
	if !incantatory.InWords(spoken) {
		return "" // the usual case, and a quick one
	}
	somewhere := placeWithin(spoken, len(spoken)) > 0 || fads.FindWords(spoken) != nil
	measured := isMeasured.FindWords(spoken) != nil || strings.Contains(blanked, "%")
	for _, sentence := range clauses(blanked) {
		words, spans := text.Words(sentence), wordSpans(sentence)
		if len(words) != len(spans) || atADistance.FindWords(words) != nil {
			continue
		}
		doomed := doomEnd(words)
		for i := range words {
			n := max(phraseAt(words[i:], spells), idolAt(words, i))
			if doomed > 0 {
				if condition := conditionAt(words, i); condition > 0 {
					n = max(n, condition, doomed-i)
				}
			}
			if !measured {
				n = max(n, phraseAt(words[i:], herd), dutyAt(words[i:]))
				if somewhere {
					n = max(n, phraseAt(words[i:], vagueDuty))
				}
			}
			if n > 0 {
				return sentence[spans[i][0]:spans[i+n-1][1]]
			}
		}
	}
	return ""
}

// doomEnd is where the first death of a sentence ends, or 0. With a condition that
// denies a medium, it is a doom.
func doomEnd(words []string) int {
	if dying.FindWords(words) == nil {
		return 0
	}
	for i := range words {
		n := phraseAt(words[i:], dying)
		if n == 0 || denial.FindWords(words[max(0, i-1):i]) != nil || phraseAt(words[max(0, i-2):i], notDying) > 0 {
			continue
		}
		if rest := words[i+n:]; len(rest) == 0 || rest[0] != "pas" && (phraseAt(rest, outOf) == 0 || phraseAt(rest, outOfBusiness) > 0) {
			return i + n
		}
	}
	return 0
}

// conditionAt is the length of a condition at word i that denies a medium or a fashion
// ("si vous n’êtes pas sur TikTok", "sans Instagram"), or 0.
func conditionAt(words []string, i int) int {
	n := phraseAt(words[i:], denying)
	if n == 0 {
		return 0
	}
	near := 8
	if w := words[i]; w == "sans" || w == "without" {
		near = 3
	}
	denied := words[i+n : min(len(words), i+n+near)]
	for j := 2; j < len(denied); j++ {
		if otherVerbs[denied[j]] { // "qui ne lisent plus le bulletin sont sur TikTok"
			denied = denied[:j]
		}
	}
	if placeWithin(denied, len(denied)) == 0 && fads.FindWords(denied) == nil {
		return 0
	}
	return n
}

// dutyAt is the length of "il faut absolument être sur TikTok" at the beginning, or 0.
func dutyAt(words []string) int {
	n := phraseAt(words, duty)
	for n > 0 && n < len(words) && (dutyFillers[words[n]] || fillerWords[words[n]]) {
		n++
	}
	if n == 0 {
		return 0
	}
	if m := placeAt(words[n:]); m > 0 {
		return n + m
	}
	return 0
}

// idolAt is the length of an idol's word at word i, where a medium stands near and
// nothing denies it, or 0.
func idolAt(words []string, i int) int {
	n := phraseAt(words[i:], idols)
	if n == 0 || denial.FindWords(words[max(0, i-4):i]) != nil {
		return 0
	}
	near := words[max(0, i-8):min(len(words), i+n+4)]
	if placeWithin(near, len(near)) == 0 && fads.FindWords(near) == nil {
		return 0
	}
	return n
}

var (
	// spells are incantations by themselves.
	spells = text.NewPhrases(
		"s'adapter ou mourir", "s'adapter ou disparaître", "innover ou mourir", "innover ou disparaître", "rater le train", "manquer le train", "rater le virage", "manquer le virage", "rater le coche du", "virage du numérique", "virage numérique", "virage du digital", "virage digital", "train du numérique", "prendre le train en marche",
		"adopt or die", "adapt or die", "innovate or die", "tweet or die", "post or die", "digital or die", "miss the boat", "jump on the bandwagon", "get left behind", "be left behind",
	)
	herd = text.NewPhrases(
		"tout le monde y est", "tout le monde y va", "tout le monde y publie", "le monde s'y met", "tout le monde est sur", "tout le monde le fait", "tous y sont", "tous les autres y", "concurrents y sont", "concurrents y sont tous", "concurrents sont tous sur", "les autres mairies y", "voisins y sont", "tout se passe sur",
		"everyone is on", "everybody is on", "everyone's on", "everybody's on", "everyone is there", "everybody is there", "everyone else is", "everybody else is", "everyone is doing it", "everybody is doing it", "competitors are on it", "competitors are all on", "competitors are all there", "competitors are there",
	)
	duty = text.NewPhrases(
		"il faut absolument être", "il faut être", "il faut absolument aller", "il faut aller", "nous devons être", "on doit être", "nous nous devons d'être", "on se doit d'être", "obligé* d'être", "obligation d'être", "impossible de ne pas être", "ne pas être", "impossible d'ignorer", "plus possible d'ignorer", "ne peut plus ignorer", "ne peut pas ignorer", "ne pouvons plus ignorer", "plus se passer", "plus se passer de",
		"must be on", "have to be on", "has to be on", "need to be on", "needs to be on", "ought to be on", "can't ignore", "cannot ignore", "can't afford not", "cannot afford not", "no choice but to",
	)
	vagueDuty   = text.NewPhrases("il faut y être", "il faut absolument y", "on doit y être", "nous devons y être", "il faut en être", "we must be there", "we have to be", "need to be there", "have to be there")
	dutyFillers = wordSet("be on being to go get join actif actifs active actives presents present visible visibles aujourd hui absolument vite")
	denying     = text.NewPhrases(
		"si vous n*", "si nous n*", "si l'on n*", "si on n*", "si je n*", "si la mairie n*", "si elle n*", "s'ils n*", "qui n*", "ne pas être", "n'être pas", "sans",
		"if you don't", "if you aren't", "if you're not", "if you are not", "if you do not", "if we don't", "if we aren't", "if we're not", "if we are not", "if we do not", "who don't", "that don't", "who are not", "who is not", "that are not", "that is not", "without", "unless you", "unless we", "not being on",
	)
	dying = text.NewPhrases(
		"mourir", "mourr*", "meurt", "meurent", "meurs", "mourez", "mourons", "morts", "êtes mort*", "est mort*", "sera mort*", "sont mort*", "condamné*", "disparaîtr*", "disparaît", "disparais", "disparaissez", "disparaissons", "disparaissent", "vont disparaître", "obsolète*", "ringard*", "hors jeu", "dépassé*", "largué*", "coulé*", "périr*", "périt", "périssent", "périssez", "périssons", "cesse* d'exister", "survivr* pas", "survit pas", "survivent pas", "clé sous la porte", "clef sous la porte", "invisible*", "n'existe* pas", "n'exist* plus",
		"die", "dies", "dying", "you're dead", "we're dead", "be dead", "are dead", "disappear*", "obsolete", "irrelevant", "extinct", "left behind", "doomed", "perish", "vanish*", "out of business", "won't survive", "will not survive", "cease* to exist", "won't exist", "don't exist", "doesn't exist", "invisible",
	)
	idols = text.NewPhrases(
		"incontournable*", "passage obligé", "inévitable*", "eldorado", "panacée", "l'avenir de", "l'avenir du", "le futur de", "solution miracle", "révolutionn*",
		"unavoidable", "inescapable", "must have", "must haves", "game changer*", "game changing", "no brainer", "the future of", "silver bullet", "is the future", "the only way", "revolutioni*",
	)
	fads = text.NewPhrases(
		"ia", "intelligence artificielle", "chatbot*", "métavers", "influenceu*", "vidéo*", "podcast*", "reels", "stories", "newsletter*", "numérique*", "digital*", "en ligne", "appli", "applis",
		"ai", "artificial intelligence", "metaverse", "influencer*", "video*", "online", "app", "apps",
	)
	isMeasured = text.NewPhrases("enquête", "enquêtes", "sondage*", "relevé", "relevés", "mesuré*", "comptage*", "comptés", "pour cent", "sur dix", "sur 10", "survey*", "poll*", "measured", "counted", "per cent", "in ten", "out of 10")
	denial     = text.NewPhrases("pas", "plus", "jamais", "guère", "nullement", "aucun*", "ni", "not", "isn't", "aren't", "no", "never", "hardly", "nor")
	notDying   = text.NewPhrases("won t", "don t", "doesn t", "isn t", "aren t", "will not", "do not", "does not")
	otherVerbs = wordSet("sont est vont va ont are is were")
	outOf      = text.NewPhrases("de", "des", "du", "d", "from")
	// Out of these, one is out of business.
	outOfBusiness = text.NewPhrases("de la carte", "du marché", "du paysage", "des radars", "des écrans", "d'ici", "dans", "from the map", "from the market", "from view", "from sight")
	atADistance   = text.NewPhrases(
		"on nous dit", "on nous répète", "nous dis* qu*", "nous répèt* qu*", "affirm* qu*", "assur* qu*", "annonc* qu*", "à en croire", "se tromp*", "à tort", "fable*", "mythe*", "chantage", "nous dit on", "on entend", "on lit", "on dit", "dit on", "paraît il", "prétend*", "soi disant", "prétendu*", "croi* que", "croire que", "parce que tout", "pas parce que", "il ne suffit", "contrairement à", "contrairement aux", "est faux", "c'est faux", "n'est pas vrai", "pas vrai que", "rien ne montre", "rien ne prouve", "rien n'indique", "reste à prouver", "reste à démontrer", "incantation*", "slogan*", "effet de mode", "l'agence nous", "nous vend*",
		"we are told", "we're told", "they say", "who says", "says that", "is wrong", "are wrong", "they tell us", "it is said", "some say", "people say", "supposed*", "so called", "claim*", "myth", "not true", "isn't true", "untrue", "no evidence", "nothing shows", "just because", "not because", "is not enough", "isn't enough", "hype", "incantation*", "slogan*",
	)
)
