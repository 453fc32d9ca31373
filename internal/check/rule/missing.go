package rule

import "boussole/internal/check"

// missing gathers what an element lacks: the names for a sentence, and the first
// field at fault for its place.
type missing struct {
	field string
	names []check.Text
}

// unless adds a field to what is missing, unless it is there.
func (m *missing) unless(there bool, field string, name check.Text) {
	if there {
		return
	}
	if m.field == "" {
		m.field = field
	}
	m.names = append(m.names, name)
}

func (m *missing) any() bool { return m.field != "" }
