package rule

import (
	"slices"
	"strings"

	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/text"
)

// Figures that flatter and decide nothing: what was put out, and the audience that a
// screen displays. Some count nothing else, whatever level the dossier gives them;
// others also have an honest meaning (a theatre's abonnés, a printer's impressions),
// which a level of outcome or impact states.
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

// isVanity reports whether an indicator counts only what was put out or displayed.
func isVanity(p *check.Pass, n *dossier.Indicator) bool {
	o := objectiveServed(p, n)
	level := levelOf(n, o)
	if level == dossier.Output {
		return true
	}
	metric := metricOf(n, o)
	words := text.Words(metric)
	channel := p.Facts.Channels[dossier.ChannelID(n.Serves)]
	onAccount := len(networks.FindWords(words)) > 0 || len(accounts.FindWords(words)) > 0 || channel != nil && channel.Kind.Social()
	if counted := whatIsCounted(metric); len(counted) == 1 && (counted[0] == "abonnes" || counted[0] == "subscribers") {
		onAccount = true
	}
	return countsVanity(metric, level, onAccount) || countsVanity(n.Unit, level, onAccount)
}

// countsVanity reports whether what a text counts is a figure of vanity.
func countsVanity(s string, level dossier.Level, onAccount bool) bool {
	counted := whatIsCounted(s)
	line := strings.Join(counted, " ") + " "
	begins := func(set *text.Phrases) bool {
		return slices.ContainsFunc(set.FindWords(counted[:min(len(counted), 4)]), func(found string) bool { return strings.HasPrefix(line, found+" ") })
	}
	if begins(vanityAlways) {
		return true
	}
	if level == dossier.Outcome || level == dossier.Impact {
		return false
	}
	return begins(vanityUnlessOutcome) || onAccount && begins(vanityOfAccounts)
}

// whatIsCounted are the words of a metric past those of counting and the names of
// networks: "inscriptions venues des followers" counts inscriptions.
func whatIsCounted(metric string) []string {
	words := text.Words(metric)
	for len(words) > 0 && (counting[words[0]] || networks.In(words[0]) || accounts.In(words[0])) {
		words = words[1:]
	}
	return words
}
