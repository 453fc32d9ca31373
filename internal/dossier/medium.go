package dossier

import "slices"

// Medium is a kind of channel: the same words for the channels that the organisation
// has, those where its audiences are, and those of its competitors.
type Medium string

// The media. A network that has no word here is "other-social".
const (
	TV           Medium = "tv"
	Radio        Medium = "radio"
	Cinema       Medium = "cinema"
	Print        Medium = "print" // newspapers, magazines, a bulletin
	PressOffice  Medium = "press" // press relations
	Poster       Medium = "poster"
	Event        Medium = "event"
	Shop         Medium = "shop" // shop, counter, reception, the premises
	Mail         Medium = "mail"
	Leaflet      Medium = "leaflet"
	Phone        Medium = "phone"
	WordOfMouth  Medium = "word-of-mouth"
	OtherOffline Medium = "other-offline"

	Web         Medium = "web"
	Search      Medium = "search"
	Email       Medium = "email"
	SMS         Medium = "sms"
	App         Medium = "app"
	Podcast     Medium = "podcast"
	Blog        Medium = "blog"
	Forum       Medium = "forum"
	Display     Medium = "display"
	Marketplace Medium = "marketplace"
	ReviewSite  Medium = "review-site"
	OtherOnline Medium = "other-online"

	Bluesky     Medium = "bluesky"
	Discord     Medium = "discord"
	Facebook    Medium = "facebook"
	Flickr      Medium = "flickr"
	Instagram   Medium = "instagram"
	LinkedIn    Medium = "linkedin"
	Mastodon    Medium = "mastodon"
	Pinterest   Medium = "pinterest"
	Reddit      Medium = "reddit"
	Snapchat    Medium = "snapchat"
	Telegram    Medium = "telegram"
	Threads     Medium = "threads"
	TikTok      Medium = "tiktok"
	Tumblr      Medium = "tumblr"
	Twitch      Medium = "twitch"
	WhatsApp    Medium = "whatsapp"
	X           Medium = "x" // formerly Twitter
	YouTube     Medium = "youtube"
	OtherSocial Medium = "other-social"
)

var (
	offlineMedia = []Medium{TV, Radio, Cinema, Print, PressOffice, Poster, Event, Shop, Mail, Leaflet, Phone, WordOfMouth, OtherOffline}
	onlineMedia  = []Medium{Web, Search, Email, SMS, App, Podcast, Blog, Forum, Display, Marketplace, ReviewSite, OtherOnline}
	socialMedia  = []Medium{Bluesky, Discord, Facebook, Flickr, Instagram, LinkedIn, Mastodon, Pinterest, Reddit, Snapchat, Telegram, Threads, TikTok, Tumblr, Twitch, WhatsApp, X, YouTube, OtherSocial}
)

// Social reports whether the medium is a social network.
func (m Medium) Social() bool { return among(m, socialMedia) }

// Online reports whether the medium is on the internet, social networks included.
func (m Medium) Online() bool { return m.Social() || among(m, onlineMedia) }

func among(m Medium, list []Medium) bool {
	return slices.Contains(list, m)
}
