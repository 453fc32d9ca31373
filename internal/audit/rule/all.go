package rule

import "boussole/internal/audit"

// All are the rules, in the order of their codes.
func All() []*audit.Rule {
	return []*audit.Rule{b901, b902, b903, b904, b905, b906, b907, b908, b909, b910, b911, b912, b913, b914, b915, b916}
}
