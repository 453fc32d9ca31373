// Package plan chooses, from a dossier, the battles that its people, money, time and
// exposure can carry, and says why: for each battle taken what carries it, for each
// declined what it lacked and the cheapest change that would bring it in.
//
// New reads the dossier into an instance of package solve; what the dossier does not say
// is said in Notes, and never guessed in silence. Solve chooses, Plan puts the choice
// back into the dossier's words, with who works on what in each week, and Explain solves
// again, with a limit moved or a battle imposed, to say what each choice hangs on.
//
//	m, err := plan.New(doc.Dossier, plan.Config{From: monday, Horizon: 26})
//	r, err := m.Solve(ctx, solve.Config{})
//	p := m.Plan(r)
//
// The package knows no file, no clock and no chance but its seed: one dossier and one
// configuration give one plan. docs/plan.md has the formulas.
package plan
