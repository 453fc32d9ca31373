package solve

import "context"

// Conflict is a smallest set of requirements that cannot hold together: without any
// one of them the others can. It is nil where all can hold together. The error is
// ctx's where it was stopped, or that of Validate. It divides as QuickXplain does (Junker 2004):
// a few requirements among thousands take few solves.
func Conflict(ctx context.Context, in *Instance) ([]Requirement, error) {
	if err := in.Validate(); err != nil {
		return nil, err
	}
	all := in.requirements()
	d := &deletion{ctx: ctx, in: in}
	if d.hold(all) || d.err != nil {
		return nil, d.err
	}
	found := d.explain(nil, nil, all)
	return found, d.err
}

func (in *Instance) requirements() (all []Requirement) {
	for i := range in.Limits {
		all = append(all, Requirement{KeepLimit, i})
	}
	for g, group := range in.Groups {
		if group.Must {
			all = append(all, Requirement{KeepGroup, g})
		}
	}
	for i := range in.Implications {
		all = append(all, Requirement{KeepImplication, i})
	}
	for i := range in.Exclusions {
		all = append(all, Requirement{KeepExclusion, i})
	}
	return all
}

// deletion looks for what cannot hold. Its error ends the search.
type deletion struct {
	ctx context.Context //nolint:containedctx // it lives as long as one call of Conflict
	in  *Instance
	err error
}

// explain gives a smallest part of candidates that cannot hold with the background;
// added is what the background has just been given.
func (d *deletion) explain(background, added, candidates []Requirement) []Requirement {
	if d.err != nil || (len(added) > 0 && !d.hold(background)) {
		return nil
	}
	if len(candidates) == 1 {
		return candidates
	}
	half := len(candidates) / 2
	first, second := candidates[:half], candidates[half:]
	right := d.explain(join(background, first), first, second)
	left := d.explain(join(background, right), right, first)
	return join(left, right)
}

func join(a, b []Requirement) []Requirement {
	return append(append(make([]Requirement, 0, len(a)+len(b)), a...), b...)
}

// hold reports whether a choice holds these requirements, whatever it is worth.
func (d *deletion) hold(kept []Requirement) bool {
	if d.err != nil {
		return true
	}
	part := &Instance{Resources: d.in.Resources, Switches: d.in.Switches, Draws: []float64{1}}
	for _, g := range d.in.Groups {
		bare := Group{ID: g.ID, Options: make([]Option, len(g.Options))}
		for j, o := range g.Options {
			bare.Options[j].Uses = o.Uses
		}
		part.Groups = append(part.Groups, bare)
	}
	for _, r := range kept {
		switch r.Kind {
		case KeepGroup:
			part.Groups[r.Index].Must = true
		case KeepImplication:
			part.Implications = append(part.Implications, d.in.Implications[r.Index])
		case KeepExclusion:
			part.Exclusions = append(part.Exclusions, d.in.Exclusions[r.Index])
		default:
			part.Limits = append(part.Limits, d.in.Limits[r.Index])
		}
	}
	r := newSearch(d.ctx, part, Config{}).run()
	if r.Status == Interrupted {
		d.err = context.Cause(d.ctx)
	}
	return r.Status != Infeasible
}
