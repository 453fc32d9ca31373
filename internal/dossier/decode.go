package dossier

import (
	"cmp"
	"encoding"
	"errors"
	"math"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// Document is a dossier with its text: where each part and element stands, and what
// serves what.
type Document struct {
	File    string
	Dossier *Dossier
	Index   *Index

	source []byte
	places map[string]Place
}

// Place is a place in a file: a line and a column, both from 1, columns in characters.
// The zero Place is nowhere.
type Place struct{ Line, Column int }

// Read reads a dossier from YAML. On an unusable text it returns Faults, all that it
// found, and no document.
func Read(file string, src []byte) (*Document, error) {
	root, faults := parseYAML(file, src)
	if root == nil {
		return nil, faults
	}
	d := decoder{file: file, places: make(map[string]Place, 4096), faults: faults}
	doc := &Document{File: file, Dossier: &Dossier{}, source: src}
	switch root.kind {
	case mapNode:
		d.structure(root, reflect.ValueOf(doc.Dossier).Elem(), "", "")
	case nullNode:
	default:
		d.fault(root, FaultType, "root", "", nil)
	}
	doc.places = d.places
	doc.Index = NewIndex(doc.Dossier)
	d.references(doc)
	if len(d.faults) > 0 {
		slices.SortStableFunc(d.faults, func(a, b Fault) int {
			if a.Line != b.Line {
				return a.Line - b.Line
			}
			return a.Column - b.Column
		})
		return nil, d.faults.more(d.dropped)
	}
	return doc, nil
}

// NewDocument is a document for a dossier that came from no file.
func NewDocument(d *Dossier) *Document {
	return &Document{Dossier: d, Index: NewIndex(d)}
}

// Source is the text that the document was read from.
func (doc *Document) Source() []byte { return doc.source }

// At is the place of a path, or else of the nearest part above it that the file holds.
func (doc *Document) At(path string) Place {
	for path != "" {
		if p, ok := doc.places[path]; ok {
			return p
		}
		path = parentPath(path)
	}
	return Place{}
}

func parentPath(path string) string {
	cut := strings.LastIndexAny(path, ".[")
	if cut < 0 {
		return ""
	}
	return path[:cut]
}

type decoder struct {
	file    string
	places  map[string]Place
	faults  Faults
	dropped int // faults past the limit
}

func (d *decoder) fault(n *node, code, variant, path string, args map[string]any) {
	if len(d.faults) >= maxFaults {
		d.dropped++
	} else {
		d.faults = append(d.faults, Fault{Code: code, Variant: variant, File: d.file, Line: n.line, Column: n.col, Path: path, Args: args})
	}
}

// structure reads a map into a struct. name is the Go name of the type, for the
// labels of its keys.
func (d *decoder) structure(n *node, v reflect.Value, path, key string) {
	p := planOf(v.Type())
	if n.kind != mapNode {
		d.fault(n, FaultType, "map", path, map[string]any{"key": key, "keys": p.keyList()})
		return
	}
	for i, k := range n.keys {
		at := k.text
		if path != "" {
			at = path + "." + k.text
		}
		f := p.byKey[k.text]
		if f == nil {
			args := map[string]any{"key": k.text}
			variant := ""
			if near := p.nearest(v.Type().Name(), k.text); near != "" {
				args["near"], variant = near, "near"
			} else {
				args["keys"] = p.keyList()
			}
			d.fault(k, FaultKey, variant, at, args)
			continue
		}
		value := n.items[i]
		if value.kind == nullNode {
			continue
		}
		d.places[at] = Place{Line: value.line, Column: value.col}
		if value.kind == mapNode || value.kind == listNode {
			d.places[at] = Place{Line: k.line, Column: k.col}
		}
		d.value(value, v.FieldByIndex(f.index), at, k.text)
	}
	if p.idIndex != nil {
		d.id(n, v.FieldByIndex(p.idIndex).String(), path, p.idKind)
	}
	d.together(n, v, path)
}

// together faults what one element says against itself.
func (d *decoder) together(n *node, v reflect.Value, path string) {
	at := func(key string) *node {
		if i := n.at(key); i >= 0 {
			return n.items[i]
		}
		return n
	}
	period := func(fromKey, toKey string, from, to Date) {
		if !from.IsZero() && !to.IsZero() && to.Before(from) {
			d.fault(at(toKey), FaultDate, "order", path+"."+toKey, map[string]any{"key": toKey, "other": fromKey, "text": to, "from": from})
		}
	}
	switch e := v.Addr().Interface().(type) {
	case *Absence:
		period("from", "to", e.From, e.To)
	case *BudgetLine:
		period("from", "to", e.From, e.To)
	case *MediaLine:
		period("from", "to", e.From, e.To)
	case *Season:
		period("from", "to", e.From, e.To)
	case *Action:
		period("date", "until", e.Date, e.Until)
		if e.Time != "" && !clockForm.MatchString(e.Time) {
			d.fault(at("time"), FaultForm, "time", path+".time", map[string]any{"key": "time", "text": e.Time})
		}
	case *Battle:
		if e.ChosenLevel != nil && (*e.ChosenLevel < 1 || *e.ChosenLevel > len(e.Levels)) {
			d.fault(at("chosen_level"), FaultRange, "level", path+".chosen_level", map[string]any{"key": "chosen_level", "text": *e.ChosenLevel, "levels": len(e.Levels)})
		}
	}
}

var clockForm = regexp.MustCompile(`^([01][0-9]|2[0-3]):[0-5][0-9]$`)

var idForm = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

func (d *decoder) id(n *node, id, path string, kind Kind) {
	switch {
	case id == "":
		d.fault(n, FaultID, "missing", path, map[string]any{"kind": kind})
	case len(id) > 64 || !idForm.MatchString(id):
		d.fault(n, FaultID, "form", path, map[string]any{"id": id, "near": cmp.Or(slug(id), string(kind)+"-1")})
	case reserved[AnyID(id)] != "":
		d.fault(n, FaultID, "reserved", path, map[string]any{"id": id})
	}
}

var folding = strings.NewReplacer("à", "a", "â", "a", "ä", "a", "é", "e", "è", "e", "ê", "e", "ë", "e", "î", "i", "ï", "i", "ô", "o", "ö", "o", "ù", "u", "û", "u", "ü", "u", "ç", "c", "œ", "oe", "æ", "ae", "'", "-", "’", "-")

// slug is the id that a text most likely meant.
func slug(s string) string {
	var b strings.Builder
	dash := false
	for _, r := range folding.Replace(strings.ToLower(s)) {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
			if dash && b.Len() > 0 {
				b.WriteByte('-')
			}
			b.WriteRune(r)
			dash = false
		} else {
			dash = true
		}
	}
	return b.String()[:min(b.Len(), 64)]
}

func (d *decoder) value(n *node, v reflect.Value, path, key string) {
	t := v.Type()
	switch {
	case t.Kind() == reflect.Pointer:
		p := reflect.New(t.Elem())
		before := len(d.faults)
		d.value(n, p.Elem(), path, key)
		if len(d.faults) == before {
			v.Set(p)
		}
	case isScalarText(t):
		d.text(n, v, path, key)
	case t.Kind() == reflect.Struct:
		d.structure(n, v, path, key)
	case t.Kind() == reflect.Slice:
		d.list(n, v, path, key)
	case t.Kind() == reflect.Map:
		d.table(n, v, path, key)
	default:
		d.scalar(n, v, path, key)
	}
}

func (d *decoder) list(n *node, v reflect.Value, path, key string) {
	items := n.items
	if n.kind != listNode {
		// One word may stand for a list of one.
		if n.kind == mapNode || v.Type().Elem().Kind() == reflect.Struct {
			d.fault(n, FaultType, "list", path, map[string]any{"key": key})
			return
		}
		items = []*node{n}
	}
	list := reflect.MakeSlice(v.Type(), 0, len(items))
	for _, item := range items {
		if item.kind == nullNode {
			continue
		}
		at := path + "[" + strconv.Itoa(list.Len()) + "]"
		d.places[at] = Place{Line: item.line, Column: item.col}
		one := reflect.New(v.Type().Elem()).Elem()
		d.value(item, one, at, key)
		list = reflect.Append(list, one)
	}
	v.Set(list)
}

func (d *decoder) table(n *node, v reflect.Value, path, key string) {
	if n.kind != mapNode {
		d.fault(n, FaultType, "table", path, map[string]any{"key": key})
		return
	}
	m := reflect.MakeMapWithSize(v.Type(), len(n.keys))
	for i, k := range n.keys {
		item := n.items[i]
		if item.kind == nullNode {
			continue
		}
		at := path + "." + k.text
		d.places[at] = Place{Line: item.line, Column: item.col}
		one := reflect.New(v.Type().Elem()).Elem()
		d.value(item, one, at, k.text)
		m.SetMapIndex(reflect.ValueOf(k.text).Convert(v.Type().Key()), one)
	}
	v.Set(m)
}

func (d *decoder) text(n *node, v reflect.Value, path, key string) {
	args := map[string]any{"key": key, "text": n.text}
	if n.kind != scalarNode {
		d.fault(n, FaultType, "text", path, args)
		return
	}
	err := v.Addr().Interface().(encoding.TextUnmarshaler).UnmarshalText([]byte(n.text))
	switch {
	case err == nil:
	case errors.Is(err, errMoney):
		d.fault(n, FaultForm, "money", path, args)
	case errors.Is(err, errCadence):
		d.fault(n, FaultForm, "cadence", path, args)
	case errors.Is(err, errRecurrence):
		d.fault(n, FaultForm, "repeat", path, args)
	default:
		d.fault(n, FaultDate, "", path, args)
	}
}

type closedWords interface{ Values() []string }

var (
	hoursType   = reflect.TypeFor[Hours]()
	shareType   = reflect.TypeFor[Share]()
	exposedType = reflect.TypeFor[Exposed]()
	gradeType   = reflect.TypeFor[Grade]()
)

func (d *decoder) scalar(n *node, v reflect.Value, path, key string) {
	args := map[string]any{"key": key, "text": n.text}
	if n.kind != scalarNode {
		d.fault(n, FaultType, "text", path, args)
		return
	}
	switch v.Kind() {
	case reflect.String:
		if words, closed := reflect.TypeAssert[closedWords](v); closed {
			all := words.Values()
			if !slices.Contains(all, n.text) {
				args["words"] = all
				variant := ""
				if near := nearestWord(v.Type().Name(), n.text, all); near != "" {
					args["near"], variant = near, "near"
				}
				d.fault(n, FaultWord, variant, path, args)
				return
			}
		}
		v.SetString(n.text)
	case reflect.Bool:
		if n.text != "true" && n.text != "false" {
			d.fault(n, FaultType, "bool", path, args)
			return
		}
		v.SetBool(n.text == "true")
	case reflect.Int:
		d.integer(n, v, path, args)
	case reflect.Float64:
		f, err := strconv.ParseFloat(strings.ReplaceAll(n.text, "_", ""), 64)
		switch {
		case err != nil || !decimalForm.MatchString(n.text) || math.IsNaN(f) || math.IsInf(f, 0):
			d.fault(n, FaultType, "number", path, args)
		case v.Type() == hoursType && f < 0:
			d.fault(n, FaultRange, "hours", path, args)
		case v.Type() == hoursType && f > mostHours:
			d.fault(n, FaultRange, "too_many_hours", path, args)
		case f < 0 && neverNegative[key]:
			d.fault(n, FaultRange, "below", path, args)
		case v.Type() == shareType && (f < 0 || f > 1):
			d.fault(n, FaultRange, "share", path, args)
		default:
			v.SetFloat(f)
		}
	}
}

// decimalForm is a number as every reader of YAML understands it.
var decimalForm = regexp.MustCompile(`^[-+]?([0-9][0-9_]*(\.[0-9]*)?|\.[0-9]+)([eE][-+]?[0-9]+)?$`)

// neverNegative are the keys of plain numbers that nothing can make negative.
var neverNegative = map[string]bool{"weight": true, "posts_per_week": true, "frequency": true, "grp": true, "affinity": true, "scale": true}

func (d *decoder) integer(n *node, v reflect.Value, path string, args map[string]any) {
	i, err := strconv.Atoi(strings.ReplaceAll(n.text, "_", ""))
	low, high := 0, math.MaxInt32
	switch v.Type() {
	case exposedType:
		low, high = 0, 4
	case gradeType:
		low, high = 1, 5
	}
	switch {
	case err != nil:
		d.fault(n, FaultType, "integer", path, args)
	case i < low || i > high:
		args["low"], args["high"] = low, high
		variant := "between"
		if high == math.MaxInt32 {
			variant = "negative"
		}
		d.fault(n, FaultRange, variant, path, args)
	default:
		v.SetInt(int64(i))
	}
}

// references faults the ids given twice and the references that lead nowhere.
func (d *decoder) references(doc *Document) {
	x := doc.Index
	for _, e := range x.Elements {
		first, _ := x.Find(e.ID)
		if e.ID != "" && first.Path != e.Path {
			at, where := doc.At(e.Path+".id"), doc.At(first.Path+".id")
			if at.Line < where.Line {
				at, where = where, at // parts may stand in any order
			}
			d.fault(&node{line: at.Line, col: at.Column}, FaultTwice, "id", e.Path, map[string]any{"id": string(e.ID), "line": where.Line})
		}
	}
	var ids map[Kind][]string
	for _, r := range x.Refs {
		target, found := x.Find(r.To)
		if !found && r.Want == "" {
			// A single part may be named before it is written, and a waiver may be about
			// any part.
			owner, _ := x.Find(r.From)
			found = reserved[r.To] != "" || owner.Kind == KindWaiver && planOf(reflect.TypeFor[Dossier]()).byKey[string(r.To)] != nil
		}
		if found && (r.Want == "" || target.Kind == r.Want) {
			continue
		}
		path := r.Field
		if owner, ok := x.Find(r.From); ok {
			path = owner.Path + "." + r.Field
		}
		at := doc.At(path)
		args := map[string]any{"id": string(r.To), "kind": r.Want, "key": fieldKey(r.Field)}
		variant := "none"
		if found {
			variant, args["is"] = "kind", target.Kind
		} else if len(d.faults) < maxFaults {
			if ids == nil {
				ids = map[Kind][]string{}
				for _, e := range x.Elements {
					ids[e.Kind] = append(ids[e.Kind], string(e.ID))
					ids[""] = append(ids[""], string(e.ID))
				}
			}
			if near := Nearest(string(r.To), ids[r.Want]); near != "" {
				variant, args["near"] = "near", near
			}
		}
		d.fault(&node{line: at.Line, col: at.Column}, FaultReference, variant, path, args)
	}
}

func (p *structPlan) keyList() []string {
	keys := make([]string, len(p.fields))
	for i, f := range p.fields {
		keys[i] = f.key
	}
	return keys
}

// nearest is the key that a mistyped one most likely meant; a French name of a field
// counts as a way to write its key.
func (p *structPlan) nearest(typeName, word string) string {
	if near := Nearest(word, p.keyList()); near != "" {
		return near
	}
	var labels []string
	byLabel := map[string]string{}
	for _, f := range p.fields {
		if desc, ok := DescribeField(typeName, f.key); ok {
			label := slug(desc.Label.FR)
			labels = append(labels, label)
			byLabel[label] = f.key
		}
	}
	if key := synonyms[slug(word)]; p.byKey[key] != nil {
		return key
	}
	return byLabel[Nearest(slug(word), labels)]
}

// synonyms are words of the trade that people write for keys and words of the dossier.
var synonyms = map[string]string{
	"cible": "audience", "cibles": "audiences", "public": "audience", "nom": "name", "titre": "title", "intitule": "name", "enonce": "statement", "objectif": "objective",
	"echeance": "by", "deadline": "by", "date-limite": "by", "depart": "baseline", "valeur": "value", "canal": "channel", "canaux": "channels", "bataille": "battle",
	"responsable": "owner", "pilote": "accountable", "heures": "hours", "cout": "cost", "raison": "reason", "motif": "reason", "preuves": "proofs", "promesse": "promise",
	"insta": "instagram", "twitter": "x", "newsletter": "email", "mailing": "email", "courriel": "email", "mail-de-masse": "email", "journal": "print", "presse": "print", "bulletin": "print", "magazine": "print",
	"affiche": "poster", "affichage": "poster", "flyer": "leaflet", "tract": "leaflet", "prospectus": "leaflet", "boutique": "shop", "magasin": "shop", "accueil": "shop", "guichet": "shop", "telephone": "phone",
	"site": "web", "evenement": "event", "salon": "event", "foire": "event", "bouche-a-oreille": "word-of-mouth", "reseaux-sociaux": "other-social",
}

// nearestWord is the word that a mistyped one most likely meant; its French or
// English name counts as a way to write it, whole or by one of its words.
func nearestWord(typeName, word string, words []string) string {
	if near := Nearest(word, words); near != "" {
		return near
	}
	asked := slug(word)
	if asked == "" || len(asked) > longestWord {
		return ""
	}
	if w := synonyms[asked]; slices.Contains(words, w) {
		return w
	}
	best, least := "", len(asked)/3+1
	for _, w := range words {
		desc, _ := DescribeWord(typeName, w)
		for _, label := range []string{slug(desc.Label.FR), slug(desc.Label.EN)} {
			for _, name := range append(strings.Split(label, "-"), label) {
				if d := distance([]rune(asked), []rune(name)); d < least {
					best, least = w, d
				}
			}
		}
	}
	return best
}
