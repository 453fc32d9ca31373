package dossier

import (
	"bytes"
	"errors"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"
)

// This file alone knows the YAML library: it turns bytes into nodes.

// Limits on what is read, so that a hostile file costs little time and memory.
const (
	MaxBytes    = 1 << 20 // 1 MiB
	maxDepth    = 24      // nested collections; a dossier needs nine
	maxMarks    = 150_000 // commas, colons, dashes and line ends; a dossier of 1 MB has some 80,000
	maxBranches = 64      // collections opened on one line
)

type nodeKind int

const (
	nullNode nodeKind = iota
	scalarNode
	mapNode
	listNode
)

// node is a YAML value with its place. Line and column count from 1, columns in
// characters.
type node struct {
	kind  nodeKind
	style nodeStyle
	flow  bool // of a collection: written in one line, with brackets
	text  string
	line  int
	col   int
	keys  []*node // of a map, in order
	items []*node // a map's values or a list's items
}

type nodeStyle int

const (
	plainStyle nodeStyle = iota
	singleQuoted
	doubleQuoted
	literalBlock
	foldedBlock
)

func parseYAML(file string, src []byte) (*node, Faults) {
	if fault, bad := bounds(file, src); bad {
		return nil, Faults{fault}
	}
	src = bytes.TrimPrefix(src, []byte("\ufeff"))
	loader, err := yaml.NewLoader(bytes.NewReader(src))
	if err != nil {
		return nil, Faults{{Code: FaultSyntax, File: file, Line: 1, Column: 1, Args: map[string]any{"detail": err.Error()}}}
	}
	var doc yaml.Node
	if err := loader.Load(&doc); err != nil {
		if len(bytes.TrimSpace(src)) == 0 || doc.Kind == 0 && onlyComments(src) {
			return &node{kind: nullNode, line: 1, col: 1}, nil
		}
		return nil, Faults{syntaxFault(file, err)}
	}
	var second yaml.Node
	if loader.Load(&second) == nil && second.Kind != 0 {
		return nil, Faults{{Code: FaultForbidden, Variant: "documents", File: file, Line: second.Line, Column: max(second.Column, 1)}}
	}
	c := converter{file: file}
	root := &doc
	if doc.Kind == yaml.DocumentNode {
		if len(doc.Content) == 0 {
			return &node{kind: nullNode, line: 1, col: 1}, nil
		}
		root = doc.Content[0]
	}
	n := c.node(root, 0)
	return n, c.faults.more(c.dropped)
}

func onlyComments(src []byte) bool {
	for line := range strings.Lines(string(src)) {
		line = strings.TrimSpace(line)
		if line != "" && line != "---" && !strings.HasPrefix(line, "#") {
			return false
		}
	}
	return true
}

func syntaxFault(file string, err error) Fault {
	f := Fault{Code: FaultSyntax, File: file, Line: 1, Column: 1, Args: map[string]any{"detail": err.Error()}}
	if load, ok := errors.AsType[*yaml.LoadError](err); ok {
		f.Args["detail"] = load.Message
		if load.Mark.Line > 0 {
			f.Line, f.Column = load.Mark.Line, load.Mark.Column
		}
	}
	return f
}

// bounds refuses what would cost too much to parse, by one look at the bytes.
func bounds(file string, src []byte) (Fault, bool) {
	fault := Fault{Code: FaultSize, File: file, Line: 1, Column: 1}
	if len(src) > MaxBytes {
		fault.Variant, fault.Args = "bytes", map[string]any{"bytes": len(src), "limit": MaxBytes}
		return fault, true
	}
	marks, line, opened, lead, leading := 0, 1, 0, 0, true
	for i := 0; i < len(src); i++ {
		c := src[i]
		switch c {
		case '\n':
			line++
			marks++
			opened, lead, leading = 0, 0, true
			continue
		case ',', ':':
			marks++
		case '[', '{':
			opened++
		case ']', '}':
			opened--
		case '-', '?':
			marks++
			if leading && i+1 < len(src) && (src[i+1] == ' ' || src[i+1] == '\t') {
				if lead++; lead > maxBranches {
					fault.Variant, fault.Line = "depth", line
					return fault, true
				}
				continue
			}
		case ' ', '\t':
			continue
		case '\r':
			if i+1 < len(src) && src[i+1] != '\n' {
				fault.Variant, fault.Line, fault.Column = "separator", line, columnAt(src, i)
				return fault, true
			}
			continue
		case 0xc2, 0xe2:
			// YAML would break the line here, and no editor does.
			if bytes.HasPrefix(src[i:], []byte("\u0085")) || bytes.HasPrefix(src[i:], []byte("\u2028")) || bytes.HasPrefix(src[i:], []byte("\u2029")) {
				fault.Variant, fault.Line, fault.Column = "separator", line, columnAt(src, i)
				return fault, true
			}
		default:
			if c < ' ' || c == 0x7f {
				fault.Variant, fault.Line, fault.Column = "binary", line, columnAt(src, i)
				return fault, true
			}
		}
		if c >= utf8.RuneSelf {
			r, size := utf8.DecodeRune(src[i:])
			if r == utf8.RuneError && size == 1 {
				fault.Variant, fault.Line, fault.Column = "encoding", line, columnAt(src, i)
				return fault, true
			}
			i += size - 1
		}
		leading = false
		if opened > maxBranches {
			fault.Variant, fault.Line = "depth", line
			return fault, true
		}
	}
	if marks > maxMarks {
		fault.Variant = "dense"
		return fault, true
	}
	return Fault{}, false
}

// columnAt is the column of a byte in its line, in characters.
func columnAt(src []byte, at int) int {
	return utf8.RuneCount(src[bytes.LastIndexByte(src[:at], '\n')+1:at]) + 1
}

type converter struct {
	file    string
	faults  Faults
	dropped int // faults past the limit
}

func (c *converter) fault(n *yaml.Node, code, variant string, args map[string]any) {
	if len(c.faults) >= maxFaults {
		c.dropped++
		return
	}
	c.faults = append(c.faults, Fault{Code: code, Variant: variant, File: c.file, Line: n.Line, Column: n.Column, Args: args})
}

func (c *converter) node(y *yaml.Node, depth int) *node {
	n := &node{line: y.Line, col: y.Column}
	if depth > maxDepth {
		if len(c.faults) == 0 || c.faults[len(c.faults)-1].Code != FaultSize {
			c.fault(y, FaultSize, "depth", nil)
		}
		return n
	}
	if y.Anchor != "" {
		c.fault(y, FaultForbidden, "anchor", map[string]any{"name": y.Anchor})
	}
	if y.Style&yaml.TaggedStyle != 0 {
		c.fault(y, FaultForbidden, "tag", map[string]any{"name": y.Tag})
	}
	n.flow = y.Style&yaml.FlowStyle != 0
	switch y.Kind {
	case yaml.MappingNode:
		n.kind = mapNode
		seen := make(map[string]int, len(y.Content)/2)
		for i := 0; i+1 < len(y.Content); i += 2 {
			key := c.node(y.Content[i], depth+1)
			if key.kind != scalarNode {
				c.fault(y.Content[i], FaultType, "key", nil)
				continue
			}
			if key.text == "<<" && key.style == plainStyle {
				c.fault(y.Content[i], FaultForbidden, "merge", nil)
				continue
			}
			if line, twice := seen[key.text]; twice {
				c.fault(y.Content[i], FaultTwice, "key", map[string]any{"key": key.text, "line": line})
				continue
			}
			seen[key.text] = key.line
			n.keys = append(n.keys, key)
			n.items = append(n.items, c.node(y.Content[i+1], depth+1))
		}
	case yaml.SequenceNode:
		n.kind = listNode
		for _, item := range y.Content {
			n.items = append(n.items, c.node(item, depth+1))
		}
	case yaml.AliasNode:
		c.fault(y, FaultForbidden, "alias", map[string]any{"name": y.Value})
	default:
		n.kind, n.text = scalarNode, y.Value
		switch {
		case y.Style&yaml.DoubleQuotedStyle != 0:
			n.style = doubleQuoted
		case y.Style&yaml.SingleQuotedStyle != 0:
			n.style = singleQuoted
		case y.Style&yaml.LiteralStyle != 0:
			n.style = literalBlock
		case y.Style&yaml.FoldedStyle != 0:
			n.style = foldedBlock
		default:
			if y.Value == "" || y.Value == "~" || y.Value == "null" || y.Value == "Null" || y.Value == "NULL" {
				n.kind = nullNode
			}
		}
	}
	return n
}
