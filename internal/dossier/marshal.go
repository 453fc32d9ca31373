package dossier

import (
	"encoding"
	"reflect"
	"slices"
	"strconv"
)

// nodeOf is a Go value of the model as a node, nil where it is empty.
func nodeOf(v reflect.Value) *node {
	t := v.Type()
	switch {
	case t.Kind() == reflect.Pointer:
		if v.IsNil() {
			return nil
		}
		if n := nodeOf(v.Elem()); n != nil {
			return n
		}
		// A pointer to an empty value was set: 0 hours are not unknown hours.
		return zeroNode(v.Elem())
	case isScalarText(t):
		if v.IsZero() {
			return nil
		}
		return scalarText(v)
	}
	switch t.Kind() {
	case reflect.Struct:
		n := &node{kind: mapNode}
		for _, f := range planOf(t).fields {
			if value := nodeOf(v.FieldByIndex(f.index)); value != nil {
				n.keys = append(n.keys, &node{kind: scalarNode, text: f.key})
				n.items = append(n.items, value)
			}
		}
		if len(n.keys) == 0 && t != reflect.TypeFor[Dossier]() {
			return nil
		}
		return n
	case reflect.Slice:
		if v.Len() == 0 {
			return nil
		}
		n := &node{kind: listNode}
		for i := range v.Len() {
			item := nodeOf(v.Index(i))
			if item == nil {
				item = zeroNode(v.Index(i))
			}
			n.items = append(n.items, item)
		}
		return n
	case reflect.Map:
		if v.Len() == 0 {
			return nil
		}
		n := &node{kind: mapNode}
		keys := v.MapKeys()
		slices.SortFunc(keys, func(a, b reflect.Value) int {
			if a.String() < b.String() {
				return -1
			}
			return 1
		})
		for _, k := range keys {
			n.keys = append(n.keys, &node{kind: scalarNode, text: k.String()})
			item := nodeOf(v.MapIndex(k))
			if item == nil {
				item = zeroNode(v.MapIndex(k))
			}
			n.items = append(n.items, item)
		}
		return n
	}
	if v.IsZero() {
		return nil
	}
	return zeroNode(v)
}

// zeroNode writes a value even where it is empty.
func zeroNode(v reflect.Value) *node {
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() {
			return &node{kind: nullNode}
		}
		return zeroNode(v.Elem())
	case reflect.Struct:
		if isScalarText(v.Type()) {
			return scalarText(v)
		}
		return &node{kind: mapNode}
	case reflect.Bool:
		return &node{kind: scalarNode, text: strconv.FormatBool(v.Bool())}
	case reflect.Int:
		return &node{kind: scalarNode, text: strconv.FormatInt(v.Int(), 10)}
	case reflect.Float64:
		return &node{kind: scalarNode, text: strconv.FormatFloat(v.Float(), 'f', -1, 64)}
	case reflect.String:
		return &node{kind: scalarNode, text: v.String(), style: doubleQuoted}
	}
	return &node{kind: nullNode}
}

func scalarText(v reflect.Value) *node {
	text, err := v.Interface().(encoding.TextMarshaler).MarshalText()
	if err != nil || len(text) == 0 {
		return &node{kind: nullNode}
	}
	return &node{kind: scalarNode, text: string(text)}
}
