package solve

import (
	"math/bits"
	"slices"
)

// SkillSet is a set of skills, one bit each.
type SkillSet uint64

// SkillSets gives the sets of skills whose limits say together whether roles with
// these skills can do the hours asked of them: for each set S, the hours asked of the
// skills in S may not exceed the hours of the roles that have any skill of S (Hall 1935,
// Gale 1957). No variable is needed for who does what. Sets that others make needless
// are left out: those that could hold one skill more for the same roles, and those that
// fall into parts without a role in common. asked holds the skills that anybody asks for. ok is
// false where more than most sets would be needed.
func SkillSets(roles []SkillSet, asked SkillSet, most int) (sets []SkillSet, ok bool) {
	served := SkillSet(0)
	for _, r := range roles {
		served |= r
	}
	for orphans := asked &^ served; orphans != 0; orphans &= orphans - 1 {
		sets = append(sets, orphans&-orphans) // nobody has it: no hours
	}
	asked &= served
	// A set that is closed is the skills that only some roles serve; closed sets are
	// the complements of unions of the other roles' skills.
	closed := map[SkillSet]bool{asked: true}
	list := []SkillSet{asked}
	for _, r := range roles {
		for _, s := range slices.Clip(list) {
			if t := s &^ r; !closed[t] {
				closed[t] = true
				list = append(list, t)
			}
		}
		if len(list) > 64*max(most, 1) {
			return nil, false
		}
	}
	for _, s := range list {
		if s != 0 && connected(roles, s) {
			sets = append(sets, s)
		}
	}
	slices.SortFunc(sets, func(a, b SkillSet) int {
		if n := bits.OnesCount64(uint64(a)) - bits.OnesCount64(uint64(b)); n != 0 {
			return n
		}
		if a < b {
			return -1
		}
		return 1
	})
	return sets, len(sets) <= most
}

// connected reports whether the skills of s hang together through roles.
func connected(roles []SkillSet, s SkillSet) bool {
	part := s & -s
	for grown := true; grown; {
		grown = false
		for _, r := range roles {
			if r&part != 0 && r&s&^part != 0 {
				part |= r & s
				grown = true
			}
		}
	}
	return part == s
}
