package plan

import (
	"boussole/internal/locale"
)

// Tell puts an explanation into the plan, in the words of a language.
func (m *Model) Tell(p *Plan, x *Explanation, lang locale.Lang) {
	all := func(list []Message) (texts []string) {
		for _, one := range list {
			texts = append(texts, one.In(lang, m.index))
		}
		return texts
	}
	for i := range x.Battles {
		r, b := &x.Battles[i], &p.Battles[i]
		b.Reason, b.Costs, b.Change, b.Often = r.Why.In(lang, m.index), all(r.Costs), r.Change, r.Often
		if r.Hinge != nil {
			b.Hinge = r.Hinge.In(lang, m.index)
		}
	}
	for _, margin := range x.Margins {
		one := Gain{Skill: margin.Skill, Gain: round(margin.Gain), Changes: all(margin.Changes)}
		if margin.Skill == "" {
			one.Money = margin.Money.String()
		}
		p.Margins = append(p.Margins, one)
	}
	p.Conflict, p.Unfinished = all(x.Conflict), x.Unfinished
}

// Words are what a change asks for, as a list in a language.
func (c *Change) Words(lang locale.Lang, limit *int) []string {
	var texts []string
	for _, one := range c.words(limit) {
		texts = append(texts, one.In(lang, nil))
	}
	return texts
}
