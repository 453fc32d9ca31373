package rule

import "boussole/internal/check"

// All are the rules, in the order of their codes.
func All() []*check.Rule {
	return []*check.Rule{
		b201,
	}
}
