package plan

import (
	"boussole/internal/check"
	"boussole/internal/locale"
)

// Tell puts an explanation into the plan, in the words of a language.
func (m *Model) Tell(p *Plan, x *Explanation, lang locale.Lang) {
	for i := range x.Battles {
		m.TellOne(&p.Battles[i], &x.Battles[i], lang)
	}
	for _, margin := range x.Margins {
		one := Gain{Skill: margin.Skill, Gain: round(margin.Gain), Changes: m.words(lang, margin.Changes)}
		if margin.Skill == "" {
			one.Money = margin.Money.String()
		}
		p.Margins = append(p.Margins, one)
	}
	p.Conflict, p.Unfinished = m.words(lang, x.Conflict), x.Unfinished
}

// TellOne puts the reading of one battle into the plan.
func (m *Model) TellOne(b *Fought, r *Reading, lang locale.Lang) {
	b.Reason, b.Costs, b.Change, b.Often, b.Room = r.Why.In(lang, m.index), m.words(lang, r.Costs), r.Change, r.Often, r.Room
	if r.Hinge != nil {
		b.Hinge = r.Hinge.In(lang, m.index)
	}
}

func (m *Model) words(lang locale.Lang, list []Message) (texts []string) {
	for _, one := range list {
		texts = append(texts, one.In(lang, m.index))
	}
	return texts
}

// Words are what a change asks for, as a list in a language.
func (c *Change) Words(lang locale.Lang, limit *int) []string {
	var texts []string
	for _, one := range c.words(limit) {
		texts = append(texts, one.In(lang, nil))
	}
	return texts
}

// Sentence says what a change would do, in a language; limit is the present exposure cap.
// It is empty where there is nothing to say.
func (c *Change) Sentence(lang locale.Lang, limit *int) string {
	args := check.Args{"words": c.Words(lang, limit)}
	var text Message
	switch none := len(c.words(limit)) == 0; {
	case none && c.Needs:
		text = say("Ce préalable réuni, elle entrerait dans le plan.", "With what it needs in place, it would enter the plan.", args)
	case none:
		return ""
	case c.Elsewhere:
		text = say("Il faudrait {words} pour la mener sans que le plan y perde ; mais il en ferait un meilleur usage ailleurs.", "It would take {words} to fight it with nothing lost to the plan; but the plan would put that to a better use.", args)
	case c.Needs:
		text = say("Ce préalable réuni, il faudrait encore {words}.", "With what it needs in place, it would still take {words}.", args)
	default:
		text = say("Ce qui la ferait entrer : {words}.", "What would bring it in: {words}.", args)
	}
	return text.In(lang, nil)
}

// What is what a change asks for, in a message.
func (c *Change) What(limit *int) Message {
	list := c.words(limit)
	if c.Needs {
		list = append([]Message{say("ce qu’elle attend encore", "what it is still waiting for", nil)}, list...)
	}
	return say("{list}", "{list}", check.Args{"list": list})
}
