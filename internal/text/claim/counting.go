package claim

import (
	"slices"
	"strings"

	"boussole/internal/text"
)

// networks are names of social networks and of social media at large.
var networks = text.NewPhrases(
	"facebook", "instagram", "insta", "tiktok", "tik tok", "linkedin", "twitter", "youtube", "snapchat", "pinterest", "bluesky", "mastodon", "threads", "whatsapp", "telegram", "discord", "twitch", "reddit", "tumblr",
	"réseaux sociaux", "réseau social", "médias sociaux", "média social", "social media", "social networks",
)

// Networks are the names of social networks and of social media at large.
func Networks() *text.Phrases { return networks }

// Figures that flatter and decide nothing: what was put out, and the audience that a
// screen displays. Some count nothing else, whatever a strategy takes them for; others
// also have an honest meaning (a theatre's abonnés, a printer's impressions).
var (
	vanityAlways = text.NewPhrases(
		"followers", "likes", "j'aime", "mentions j'aime", "retweets", "impressions publicitaires", "ad impressions",
	)
	vanityUnlessOutcome = text.NewPhrases(
		"fans", "impressions", "portée", "reach", "views", "page views", "video views", "pages vues", "vues", "hits",
		"publications", "posts", "tweets", "articles publiés", "messages publiés", "communiqués", "articles published", "press releases",
		"retombées presse", "retombées dans la presse", "retombées médiatiques", "coupures de presse", "press clippings", "clippings",
	)
	// Subscribers and members are vanity where they follow an account, and people where
	// they pay for a seat or ask for a letter.
	vanityOfAccounts = text.NewPhrases("abonnés", "subscribers", "membres", "members", "communauté", "community")
	accounts         = text.NewPhrases("page", "pages", "compte", "comptes", "chaîne", "chaînes", "account", "accounts", "channel", "channels", "réseaux", "networks")
)

// counting are the words that a metric begins with before it names what it counts.
var counting = wordSet("nombre total volume moyen moyenne médian cumul cumulé évolution croissance progression hausse gain taux nouveaux nouvelles quotidien quotidienne quotidiens mensuel mensuelle mensuels hebdomadaire de des du d l la le les nos notre vos par sur en et un une organique payé " +
	"number total average median mean growth rise gain rate count of the our new daily weekly monthly per on organic paid net")

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range text.Words(words) {
		set[w] = true
	}
	return set
}

// Counted is what a metric counts.
type Counted struct {
	words     []string
	OnAccount bool // it counts on an account of a network
}

// WhatIsCounted reads a metric past its words of counting and the names of networks:
// "inscriptions venues des followers" counts inscriptions.
func WhatIsCounted(metric string) Counted {
	words := text.Words(metric)
	c := Counted{OnAccount: networks.InWords(words) || accounts.InWords(words)}
	for len(words) > 0 && (counting[words[0]] || networks.In(words[0]) || accounts.In(words[0])) {
		words = words[1:]
	}
	c.words = words
	if len(words) == 1 && (words[0] == "abonnes" || words[0] == "subscribers") {
		c.OnAccount = true
	}
	return c
}

// Vanity reports whether what is counted is a figure of vanity. A figure that has an
// honest meaning too is none where it is known to be an outcome.
func (c Counted) Vanity(outcome bool) bool {
	line := strings.Join(c.words, " ") + " "
	begins := func(set *text.Phrases) bool {
		return slices.ContainsFunc(set.FindWords(c.words[:min(len(c.words), 4)]), func(found string) bool { return strings.HasPrefix(line, found+" ") })
	}
	if begins(vanityAlways) {
		return true
	}
	if outcome {
		return false
	}
	return begins(vanityUnlessOutcome) || c.OnAccount && begins(vanityOfAccounts)
}

var (
	advertisingValues = text.NewPhrases(
		"équivalen* publicitaire*", "équivalen* pub", "équivalen* achat d'espace*", "équivalen* en achat d'espace*", "équivalen* d'achat d'espace*", "équivalen* média", "équivalen* médiatique*", "équivalen* espace publicitaire*", "valeur publicitaire", "valeur média", "valeur médiatique", "valeur achat d'espace*", "contre valeur publicitaire", "contrevaleur publicitaire",
		"advertising value*", "ad value*", "advertising equivalen*", "media value*", "earned media value", "pr value*", "publicity value*",
	)
	// What follows one of these is named only to be left out.
	leavingOut = wordSet("hors sans non pas ni jamais without excluding not no never except")
)

// AdvertisingValue is where a text counts advertising value equivalence; empty where it
// does not, or names it to leave it out.
func AdvertisingValue(s string) text.Span { return AdvertisingValueRead(s, text.Read(s), 0) }

// AdvertisingValueRead is AdvertisingValue for a text whose words are known, their places
// counted from so many bytes before it.
func AdvertisingValueRead(s string, read text.Reading, before int) text.Span {
	if !strings.Contains(s, "AVE") && !advertisingValues.InWords(read.Words) {
		return text.Span{}
	}
	tokens, words := slices.Clone(read.Tokens), slices.Clone(read.Words)
	for i := range tokens {
		tokens[i].Start, tokens[i].End = tokens[i].Start-before, tokens[i].End-before
	}
	for i, t := range tokens {
		// Only in capitals is it the initials, and not Ave Maria.
		if w := t.In(s); (w == "AVE" || w == "AVEs") && !slices.ContainsFunc(words[max(0, i-3):i], func(w string) bool { return leavingOut[w] }) {
			return t.Span
		}
	}
	if i := slices.IndexFunc(words, func(w string) bool { return leavingOut[w] }); i >= 0 {
		for j := i; j < min(len(words), i+6); j++ {
			words[j] = "-"
		}
	}
	found := advertisingValues.FindWords(words)
	if len(found) == 0 {
		return text.Span{}
	}
	first := strings.Fields(found[0])
	for i := range words {
		if i+len(first) <= len(words) && slices.Equal(words[i:i+len(first)], first) {
			return text.Span{Start: tokens[i].Start, End: tokens[i+len(first)-1].End}
		}
	}
	return text.Span{}
}
