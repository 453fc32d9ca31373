package report

import (
	"boussole/internal/check"
	"boussole/internal/document"
	"boussole/internal/dossier"
)

// messages is the section on what is said, and what proves it.
func (w *writer) messages() []document.Block {
	label := tr("Messages", "Messages")
	if len(w.d.Messages) == 0 {
		if w.light() {
			return nil
		}
		return w.section("messages", label, w.title(tr("Aucun message n’est écrit", "No message is written down"), nil), check.Messages, []document.Block{w.missing(
			tr("Aucun message n’est écrit.", "No message is written down."),
			tr("Pour chaque public : une promesse, ses preuves, et la phrase à retenir.", "For each audience: a promise, its proofs, and the sentence to remember."))})
	}
	var blocks []document.Block
	unproven := 0
	for i := range w.d.Messages {
		m := &w.d.Messages[i]
		if len(m.Proofs) == 0 {
			unproven++
		}
		blocks = append(blocks, w.message(m)...)
	}
	n := len(w.d.Messages)
	args := check.Args{"n": n, "words": w.count(n, false), "some": w.count(unproven, false)}
	title := w.title(tr("{words} {n?message, avec sa preuve:messages, chacun avec sa preuve}", "{words} {n?message, with its proof:messages, each with its proof}"), args)
	if unproven > 0 {
		title = w.title(tr("{words} {n?message:messages}, dont {some} sans preuve", "{words} {n?message:messages}, {some} without proof"), args)
	}
	return w.section("messages", label, title, check.Messages, blocks)
}

func (w *writer) message(m *dossier.Message) []document.Block {
	say := m.KeyMessage
	if say == "" {
		say = m.Promise
	}
	if say == "" {
		say = w.label(dossier.AnyID(m.ID))
	}
	blocks := []document.Block{document.Heading{Level: 3, ID: idOf(w, m.ID), Title: w.own(say)}}
	var to document.Text
	if m.Audience != "" {
		to = join(w.says(tr("À : ", "To: "), nil), w.name(dossier.AnyID(m.Audience)))
	}
	if m.Objective != "" {
		if len(to) > 0 {
			to = append(stopped(to), document.Run{Text: " "})
		}
		to = join(to, w.says(tr("Pour l’objectif : ", "For the objective: "), nil), w.name(dossier.AnyID(m.Objective)))
	}
	if len(to) > 0 {
		blocks = append(blocks, small(stopped(to)))
	}
	if m.Promise != "" && m.Promise != say {
		blocks = append(blocks, paragraph(join(document.Text{{Text: w.say(tr("Promesse. ", "Promise. "), nil), Strong: true}}, w.own(m.Promise))))
	}
	if len(m.Proofs) > 0 {
		var items []document.Text
		for _, p := range m.Proofs {
			items = append(items, below(w.own(p.Text), w.evidence(p.Evidence)))
		}
		blocks = append(blocks, document.Definitions{Entries: []document.Definition{{Term: w.says(tr("Preuves", "Proofs"), nil), Text: items}}})
	} else {
		blocks = append(blocks, small(document.Text{{Text: w.say(tr("Sans preuve.", "Without proof."), nil), Mark: document.MarkWarning}}))
	}
	if len(m.Lines) > 0 {
		blocks = append(blocks, document.Definitions{Entries: []document.Definition{{Term: w.says(tr("Éléments de langage", "Lines to take"), nil), Text: w.owns(m.Lines)}}})
	}
	if len(m.Registers) > 0 {
		table := document.Table{Columns: []document.Column{
			{Label: w.say(tr("Canal", "Channel"), nil), Kind: document.Name},
			{Label: w.say(tr("Ton", "Tone"), nil)},
			{Label: w.say(tr("Manière", "Manner"), nil)},
		}}
		for _, r := range m.Registers {
			tone := w.ownList(r.Traits)
			if r.Address != "" {
				tone = below(tone, document.Dim(w.lower("Address", string(r.Address))))
			}
			table.Rows = append(table.Rows, []document.Text{w.name(dossier.AnyID(r.Channel)), tone, below(w.own(r.Style), w.note(r.Reason))})
		}
		blocks = append(blocks, table)
	}
	return blocks
}

// charter is the section on the editorial charter.
func (w *writer) charter() []document.Block {
	c := &w.d.Charter
	var blocks []document.Block
	if c.Line != "" {
		blocks = append(blocks, document.Paragraph{Form: document.Lead, Text: w.own(c.Line)})
	}
	if c.Tone != "" {
		blocks = append(blocks, paragraph(w.own(c.Tone)))
	}
	if len(c.Themes) > 0 {
		table := document.Table{Columns: []document.Column{
			{Label: w.say(tr("Thème", "Theme"), nil), Kind: document.Name},
			{Label: w.say(tr("Part", "Share"), nil), Kind: document.Figures},
		}}
		for _, t := range c.Themes {
			var share document.Text
			if t.Share != nil {
				share = document.Says(w.percent(*t.Share))
			}
			table.Rows = append(table.Rows, []document.Text{w.own(t.Name), share})
		}
		blocks = append(blocks, table)
	}
	var rules []document.Definition
	for _, one := range []struct {
		term dossier.Text
		list []string
	}{
		{tr("On fait", "We do"), c.Do},
		{tr("On ne fait pas", "We do not"), c.Dont},
		{tr("Formats", "Formats"), c.Formats},
		{tr("Comment on nomme", "How we name"), c.Naming},
		{tr("Mentions légales", "Legal mentions"), c.LegalMentions},
		{tr("Accessibilité", "Accessibility"), c.Accessibility},
	} {
		if len(one.list) > 0 {
			rules = append(rules, document.Definition{Term: w.says(one.term, nil), Text: w.owns(one.list)})
		}
	}
	if len(rules) > 0 {
		blocks = append(blocks, document.Definitions{Form: document.Columns, Entries: rules})
	}
	blocks = append(blocks, w.approvals(c)...)
	if entries := w.replies(c); len(entries) > 0 {
		blocks = append(blocks, w.sub(tr("Comment nous répondons", "How we answer")), document.Definitions{Form: document.Columns, Entries: entries})
	}
	title := w.title(tr("La charte dit ce que l’on fait, ce que l’on ne fait pas, et comment on répond", "The charter says what we do, what we do not do, and how we answer"), nil)
	if len(c.Do) == 0 || len(c.Dont) == 0 || c.Replies == (dossier.Replies{}) {
		title = w.title(tr("La charte est commencée", "The charter is begun"), nil)
	}
	return w.section("charte", tr("Charte éditoriale", "Editorial charter"), title, check.Messages, blocks)
}

func (w *writer) approvals(c *dossier.Charter) []document.Block {
	if len(c.Approvals) == 0 {
		return nil
	}
	table := document.Table{Columns: []document.Column{
		{Label: w.say(tr("Ce qui s’approuve", "What is approved"), nil), Kind: document.Name},
		{Label: w.say(tr("Par qui", "By whom"), nil)},
		{Label: w.say(tr("Sous", "Within"), nil), Kind: document.Figures},
	}}
	for _, a := range c.Approvals {
		var within document.Text
		if a.Within != nil {
			within = document.Says(w.hours(float64(*a.Within)))
		}
		table.Rows = append(table.Rows, []document.Text{w.own(a.What), w.roles(a.Approver), within})
	}
	return []document.Block{table}
}

func (w *writer) replies(c *dossier.Charter) []document.Definition {
	var entries []document.Definition
	for _, one := range []struct {
		term dossier.Text
		text string
	}{
		{tr("À un compliment", "To praise"), c.Replies.Praise},
		{tr("À une question", "To a question"), c.Replies.Question},
		{tr("À une plainte", "To a complaint"), c.Replies.Complaint},
		{tr("À une attaque", "To an attack"), c.Replies.Attack},
		{tr("À un troll", "To a troll"), c.Replies.Troll},
	} {
		if one.text != "" {
			entries = append(entries, document.Definition{Term: w.says(one.term, nil), Text: []document.Text{w.own(one.text)}})
		}
	}
	return entries
}
