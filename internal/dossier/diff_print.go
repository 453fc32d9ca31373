package dossier

import (
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// version is one of the two that are compared.
type version int

const (
	versionBefore version = iota
	versionAfter
)

// print is a value as one text, by which equal values are known. References are
// printed as they are after; one to an element that left or came, which equals no
// other, under a sign.
func (d *differ) print(v reflect.Value, side version) string {
	if v.Kind() == reflect.String {
		if _, isRef := idKinds[v.Type()]; !isRef {
			return v.String()
		}
	}
	p := printer{d: d, side: side}
	p.value(v)
	return p.b.String()
}

type printer struct {
	d    *differ
	side version
	blur bool // print references to what left or came all alike
	open bool // there was one, and it was not blurred
	b    strings.Builder
}

func (p *printer) value(v reflect.Value) {
	t := v.Type()
	if isScalarText(t) {
		if !v.IsZero() {
			p.b.WriteString(scalarText(v).text)
		}
		return
	}
	switch t.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			p.value(v.Elem())
		}
	case reflect.Struct:
		plan := planOf(t)
		p.b.WriteByte('{')
		for _, f := range plan.fields {
			fv := v.FieldByIndex(f.index)
			if fv.IsZero() || f.key == "id" && plan.idIndex != nil {
				continue
			}
			p.b.WriteString(f.key + ":")
			p.value(fv)
			p.b.WriteByte(';')
		}
		p.b.WriteByte('}')
	case reflect.Slice:
		p.b.WriteByte('[')
		for i := range v.Len() {
			p.value(v.Index(i))
			p.b.WriteByte(',')
		}
		p.b.WriteByte(']')
	case reflect.Map:
		keys := v.MapKeys()
		slices.SortFunc(keys, func(a, b reflect.Value) int { return strings.Compare(a.String(), b.String()) })
		for _, k := range keys {
			p.b.WriteString(strconv.Quote(k.String()) + ":")
			p.value(v.MapIndex(k))
			p.b.WriteByte(',')
		}
	case reflect.String:
		if _, isRef := idKinds[t]; isRef {
			p.b.WriteString(p.reference(AnyID(v.String())))
			return
		}
		p.b.WriteString(strconv.Quote(v.String()))
	case reflect.Bool:
		p.b.WriteString(strconv.FormatBool(v.Bool()))
	case reflect.Int:
		p.b.WriteString(strconv.FormatInt(v.Int(), 10))
	case reflect.Float64:
		p.b.WriteString(strconv.FormatFloat(v.Float(), 'g', -1, 64))
	}
}

func (p *printer) reference(id AnyID) string {
	sign, gone := "+", p.d.newIDs[id] && !p.d.taken[id]
	if p.side == versionBefore {
		if now, same := p.d.now[id]; same {
			return string(now)
		}
		sign, gone = "-", p.d.oldIDs[id]
	}
	switch {
	case !gone:
		return string(id) // of what stayed, of a single part, or of nothing at all
	case p.blur:
		return "?"
	}
	p.open = true
	return sign + string(id)
}
