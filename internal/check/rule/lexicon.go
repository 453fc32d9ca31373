package rule

import "boussole/internal/text"

// networks are names of social networks and of social media at large.
var networks = text.NewPhrases(
	"facebook", "instagram", "insta", "tiktok", "tik tok", "linkedin", "twitter", "youtube", "snapchat", "pinterest", "bluesky", "mastodon", "threads", "whatsapp", "telegram", "discord", "twitch", "reddit", "tumblr",
	"réseaux sociaux", "réseau social", "médias sociaux", "média social", "social media", "social networks",
)
