package dossier

import (
	"reflect"
	"strings"
)

// Format is the canonical form of a dossier's text: parts and keys in the order of
// the model, two spaces of indent, short collections on one line, long texts folded
// at a hundred columns. Values and comments are all kept; a comment goes with what it
// stands above, beside or below. Faults of meaning (a reference to nothing) do not
// stop it, faults of form do.
func Format(file string, src []byte) ([]byte, error) {
	root, faults := parseYAML(file, src)
	if len(faults) > 0 {
		return nil, faults
	}
	d := decoder{file: file, places: map[string]Place{}}
	switch root.kind {
	case mapNode:
		d.structure(root, reflect.ValueOf(&Dossier{}).Elem(), "", "")
	case nullNode:
	default:
		d.fault(root, FaultType, "root", "", nil)
	}
	if len(d.faults) > 0 {
		return nil, d.faults
	}
	return []byte(emitDocument(root, newLayout(string(src), root))), nil
}

func emitDocument(root *node, l *layout) string {
	em := newEmitter(l)
	em.comments(0, l.head)
	if len(l.head) > 0 && len(root.keys) > 0 {
		em.b.WriteByte('\n')
	}
	em.pairs(root, reflect.TypeFor[Dossier](), 0, false)
	if len(l.foot) > 0 && em.b.Len() > 0 && len(root.keys) > 0 {
		em.b.WriteByte('\n')
	}
	em.comments(0, l.foot)
	return strings.TrimLeft(em.b.String(), "\n")
}

// Marshal is a dossier as canonical YAML.
func Marshal(d *Dossier) []byte {
	n := nodeOf(reflect.ValueOf(d).Elem())
	return []byte(emitDocument(n, &layout{}))
}
