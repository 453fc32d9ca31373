package dossier

import "reflect"

// Plain is a value of the model as the file would hold it, made of the types that
// encoding/json writes: maps by key, lists, texts, numbers. What is empty is left out
// of maps.
func Plain(value any) any {
	if value == nil {
		return nil
	}
	return plain(reflect.ValueOf(value))
}

func plain(v reflect.Value) any {
	t := v.Type()
	switch {
	case isScalarText(t):
		return scalarText(v).text
	case t.Kind() == reflect.Pointer || t.Kind() == reflect.Interface:
		if v.IsNil() {
			return nil
		}
		return plain(v.Elem())
	}
	switch t.Kind() {
	case reflect.Struct:
		m := map[string]any{}
		for _, f := range planOf(t).fields {
			if fv := v.FieldByIndex(f.index); !fv.IsZero() {
				m[f.key] = plain(fv)
			}
		}
		return m
	case reflect.Slice:
		list := make([]any, v.Len())
		for i := range list {
			list[i] = plain(v.Index(i))
		}
		return list
	case reflect.Map:
		m := make(map[string]any, v.Len())
		for _, k := range v.MapKeys() {
			m[k.String()] = plain(v.MapIndex(k))
		}
		return m
	case reflect.String:
		return v.String()
	}
	return v.Interface()
}
