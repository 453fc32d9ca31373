package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/text/claim"
)

// isVanity reports whether an indicator counts only what was put out or displayed.
func isVanity(p *check.Pass, n *dossier.Indicator) bool {
	o := objectiveServed(p, n)
	level := levelOf(n, o)
	if level == dossier.Output {
		return true
	}
	metric := metricOf(n, o)
	counted := claim.WhatIsCounted(metric)
	channel := p.Facts.Channels[dossier.ChannelID(n.Serves)]
	counted.OnAccount = counted.OnAccount || channel != nil && channel.Kind.Social()
	unit := claim.WhatIsCounted(n.Unit)
	unit.OnAccount = counted.OnAccount
	outcome := level == dossier.Outcome || level == dossier.Impact
	return counted.Vanity(outcome) || unit.Vanity(outcome)
}
