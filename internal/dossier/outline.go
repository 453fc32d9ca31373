package dossier

// Outline is a YAML text as the words it is made of, for small files that stand beside
// a dossier and have no model of their own, such as prepared answers.
type Outline struct {
	Place Place
	Key   string    // under which it stands; none for an item of a list
	Text  string    // of a single value
	Items []Outline // of a list or a table
	Table bool      // the items have keys
}

// ReadOutline reads a YAML text with the same limits as a dossier's. On an unusable
// text it returns Faults.
func ReadOutline(file string, src []byte) (Outline, error) {
	root, faults := parseYAML(file, src)
	if len(faults) > 0 {
		return Outline{}, faults
	}
	return outlineOf(root), nil
}

func outlineOf(n *node) Outline {
	o := Outline{Place: Place{Line: n.line, Column: n.col}, Text: n.text, Table: n.kind == mapNode}
	for i, item := range n.items {
		one := outlineOf(item)
		if o.Table {
			one.Key, one.Place = n.keys[i].text, Place{Line: n.keys[i].line, Column: n.keys[i].col}
		}
		o.Items = append(o.Items, one)
	}
	return o
}

// Comment is a comment of a file, with its #.
type Comment struct {
	Place Place
	Text  string
}

// Comments are the comments of the document's text, in its order. A document that came
// from no text has none.
func (doc *Document) Comments() []Comment {
	root, faults := parseYAML(doc.File, doc.source)
	if root == nil || len(faults) > 0 {
		return nil
	}
	var list []Comment
	for _, c := range newLayout(string(doc.source), root).comments() {
		list = append(list, Comment{Place: Place{Line: c.line, Column: c.col}, Text: c.text})
	}
	return list
}
