package change

import (
	"strings"

	"boussole/internal/dossier"
)

// SameOrganisation reports whether two dossiers can be versions of one organisation's:
// they share a name of it or its site, or one of them names none, or, for an
// organisation that changed its name, they share half of the smaller one's ids.
func SameOrganisation(before, after *dossier.Dossier) bool {
	was, is := &before.Organisation, &after.Organisation
	if was.Name == "" || is.Name == "" {
		return true
	}
	known := map[string]bool{}
	for _, name := range called(was) {
		known[name] = true
	}
	for _, name := range called(is) {
		if known[name] {
			return true
		}
	}
	a, b := ids(before), ids(after)
	shared := 0
	for id := range a {
		if b[id] {
			shared++
		}
	}
	return shared > 0 && 2*shared >= min(len(a), len(b))
}

// called are the names of an organisation and its site, as one writes them carelessly.
func called(o *dossier.Organisation) []string {
	var list []string
	for _, s := range append([]string{o.Name, strings.TrimSuffix(o.Site, "/")}, o.Names...) {
		if s = strings.ToLower(strings.Join(strings.Fields(strings.ReplaceAll(s, "'", "’")), " ")); s != "" {
			list = append(list, s)
		}
	}
	return list
}

// ids are the ids that the dossier gave itself: those of single parts are everybody's.
func ids(d *dossier.Dossier) map[dossier.AnyID]bool {
	set := map[dossier.AnyID]bool{}
	for _, e := range dossier.NewIndex(d).Elements {
		if string(e.ID) != string(e.Kind) {
			set[e.ID] = true
		}
	}
	return set
}
