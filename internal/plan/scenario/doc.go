// Package scenario tries a plan out: the dossier without social media or with nothing
// else, a platform less, somebody away, less money, effects at their low end, a month of
// crisis. Each of these is a Case, that is a dossier and a configuration that differ from
// the real ones in one way, so that whatever is said of it is said by the planner itself,
// and “boussole plan --case NAME” gives the same plan.
//
//	ground := scenario.Ground{Dossier: doc.Dossier, Config: plan.Config{From: monday}}
//	c, err := scenario.Compare(ctx, ground)
//
// Compare stands cases side by side and says of each platform whether to be there; Test
// holds a plan against trials; Trace draws the plans between which there is to choose. The
// package knows no file and no clock; a context that is done gives what there is, and
// says so. docs/scenarios.md has the definitions.
package scenario
