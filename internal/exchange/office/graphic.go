package office

import (
	"strings"

	"boussole/internal/document"
)

// chart is what a chart says by its titles; nothing where the part is not there.
func (b *builder) chart(p *pack, part string) []document.Block {
	if part == "" || !p.has(part) {
		return nil
	}
	s, err := p.scan(part)
	if err != nil {
		b.refuse(err)
		return nil
	}
	var blocks []document.Block
	for s.next() && b.err == nil {
		if s.kind != opening || s.name != "c:title" {
			continue
		}
		if title := b.lettering(s); title != "" && b.count(1) {
			blocks = append(blocks, document.Paragraph{Place: b.line(), Text: document.Own(title)})
		}
	}
	if err := p.done(part, s); err != nil {
		b.refuse(err)
	}
	return blocks
}

// lettering is the text of DrawingML in the element just opened, in one line.
func (b *builder) lettering(s *scanner) string {
	var text []byte
	for at := s.depth; s.next() && s.depth >= at; {
		if s.kind != opening {
			continue
		}
		switch s.name {
		case "a:p", "a:br":
			text = append(text, ' ')
		case "a:t":
			text = allText(s, text)
		}
	}
	b.text += len(text)
	return strings.Join(strings.Fields(string(text)), " ")
}

// diagram is the texts of a diagram, as a list: those that its drawing shows, or, where
// no program has drawn it, those of its model.
func (b *builder) diagram(p *pack, rels map[string]relation, id string) []document.Block {
	part := rels[id].target
	if part == "" || !p.has(part) {
		return nil
	}
	s, err := p.scan(part)
	if err != nil {
		b.refuse(err)
		return nil
	}
	drawn := ""
	var items []document.Text
	for s.next() && b.err == nil {
		if s.kind != opening {
			continue
		}
		switch s.name {
		case "dgm:t":
			if text := b.lettering(s); text != "" && b.count(1) {
				items = append(items, document.Own(text))
			}
		case "dsp:dataModelExt":
			drawn = rels[s.attr("relId")].target
		}
	}
	if err := p.done(part, s); err != nil {
		b.refuse(err)
		return nil
	}
	if drawn != "" && p.has(drawn) {
		if items, err = b.drawnItems(p, drawn); err != nil {
			b.refuse(err)
			return nil
		}
	}
	if len(items) == 0 {
		return nil
	}
	at := b.line()
	b.place.Line += len(items) - 1
	return []document.Block{document.List{Place: at, Items: items}}
}

// drawnItems are the texts of a diagram’s drawing, one a shape, in the order in which
// it was drawn, which is that of its model.
func (b *builder) drawnItems(p *pack, part string) ([]document.Text, error) {
	s, err := p.scan(part)
	if err != nil {
		return nil, err
	}
	var items []document.Text
	for s.next() && b.err == nil {
		if s.kind != opening || s.name != "dsp:txBody" {
			continue
		}
		if text := b.lettering(s); text != "" && b.count(1) {
			items = append(items, document.Own(text))
		}
	}
	return items, p.done(part, s)
}
