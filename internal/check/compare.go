package check

import "boussole/internal/dossier"

// Comparison is how the findings of two versions of a dossier differ, in the order of
// the reports that they are of. What does not count in either is left out.
type Comparison struct {
	Gained []*Finding // of the later version: they count, and did not before
	Lost   []*Finding // of the earlier one: they counted, and are found no more
	Aside  []*Finding // of the later version: they counted, and have been set aside since
}

// Compare compares the findings of two versions of a dossier. A finding is the same in
// both where its rule, its element and its field are, wherever they stand in the file;
// renamed are the elements that have another id in the later version, by the earlier one.
func Compare(before, after *Report, renamed map[dossier.AnyID]dossier.AnyID) Comparison {
	left := map[fingerprint][]*Finding{}
	for i := range before.Findings {
		f := &before.Findings[i]
		element := f.Element
		if id, is := renamed[element]; is {
			element = id
		}
		key := fingerprintOf(f.Code, element, f.Field)
		left[key] = append(left[key], f)
	}
	var c Comparison
	known := map[*Finding]bool{}
	for i := range after.Findings {
		f := &after.Findings[i]
		key := fingerprintOf(f.Code, f.Element, f.Field)
		was := take(left, key, f.variant)
		if was != nil {
			known[was] = true
		}
		switch counted := was != nil && was.Counts(); {
		case f.Counts() && !counted:
			c.Gained = append(c.Gained, f)
		case !f.Counts() && counted:
			c.Aside = append(c.Aside, f)
		}
	}
	for i := range before.Findings {
		if f := &before.Findings[i]; f.Counts() && !known[f] {
			c.Lost = append(c.Lost, f)
		}
	}
	return c
}

// take takes one of the findings that are left of a key, one that says the same where
// there is one.
func take(left map[fingerprint][]*Finding, key fingerprint, variant string) *Finding {
	list := left[key]
	if len(list) == 0 {
		return nil
	}
	at := 0
	for i, f := range list {
		if f.variant == variant {
			at = i
			break
		}
	}
	f := list[at]
	left[key] = append(list[:at:at], list[at+1:]...)
	return f
}
