package rule

import "boussole/internal/text/claim"

// networks are names of social networks and of social media at large.
var networks = claim.Networks()
