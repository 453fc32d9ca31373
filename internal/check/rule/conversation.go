package rule

import (
	"slices"

	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/text"
)

// Where people outside can speak back, somebody must be ready to answer. They cannot
// on a channel that only the organisation's own people see, nor on one that goes one
// way: a newsletter, a page closed to comments (exposure 0).

// answeredInPublic reports whether people speak there, and anybody reads the answer.
func answeredInPublic(f *check.Facts, c *dossier.Channel) bool {
	public := c.Kind.Social() || c.Kind == dossier.Forum || c.Kind == dossier.Blog || c.Kind == dossier.ReviewSite
	return public && !staysInside(f, c) && (c.Exposure == nil || *c.Exposure > 0)
}

// answeredInPrivate reports whether people ask there and are answered one by one.
func answeredInPrivate(f *check.Facts, c *dossier.Channel) bool {
	switch c.Kind {
	case dossier.Phone:
	case dossier.Email, dossier.SMS:
		if newsletters.In(c.Name) {
			return false
		}
	default:
		return false
	}
	return !staysInside(f, c)
}

// staysInside reports whether a channel is used for the organisation's own people only.
func staysInside(f *check.Facts, c *dossier.Channel) bool {
	used := f.UsedBy[c.ID]
	return c.Duty == "" && len(used) > 0 && !slices.ContainsFunc(used, func(b *dossier.Battle) bool {
		a := f.Audiences[b.Audience]
		return a == nil || a.Rank != dossier.Internal
	})
}

// newsletters are names of what is sent to a list and waits for no answer.
var newsletters = text.NewPhrases(
	"newsletter*", "lettre*", "infolettre*", "bulletin*", "gazette*", "alerte*", "lettre d'information", "flash info*", "mailing*",
	"digest*", "alert", "alerts", "mailing list*", "e-zine*",
)
