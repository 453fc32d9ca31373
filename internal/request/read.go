package request

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"boussole/internal/check"
	"boussole/internal/dossier"
)

// Refusal is why something of a request cannot be understood, and where it stands.
type Refusal struct {
	Place dossier.Place
	Key   string
	What  dossier.Text
	Args  check.Args
}

// Refusals are several of them.
type Refusals []Refusal //nolint:errname // what a request has, as a dossier has Faults; Error is only one of its forms

// Error is the first of them, in English.
func (r Refusals) Error() string { return check.Sentence("en", r[0].What, r[0].Args, nil) }

// Field is one key of a request: its name, and what it holds.
type Field struct {
	Key  string
	Kind string // text, list, date, hours, money, effect, exposure
	Says dossier.Text
	set  func(*Request, string) *Refusal
}

// Fields are the keys of a request, in the order in which one reads them.
func Fields() []Field {
	text := func(key, fr, en string, at func(*Request) *string) Field {
		return Field{key, "text", dossier.Text{FR: fr, EN: en}, func(r *Request, s string) *Refusal { *at(r) = strings.TrimSpace(s); return nil }}
	}
	day := func(key, fr, en string, at func(*Request) *dossier.Date) Field {
		return Field{key, "date", dossier.Text{FR: fr, EN: en}, func(r *Request, s string) *Refusal {
			d, err := dossier.ParseDate(strings.TrimSpace(s))
			*at(r) = d
			return refuseIf(err != nil, "« {value} » n’est pas une date : écrivez AAAA-MM-JJ, par exemple 2027-01-18.", "“{value}” is not a date: write YYYY-MM-DD, such as 2027-01-18.", s)
		}}
	}
	return []Field{
		text("what", "ce qui est demandé : une plateforme, un média, une action", "what is asked for: a platform, a medium, an action", func(r *Request) *string { return &r.What }),
		text("words", "la demande, telle qu’elle a été dite", "the request as it was put", func(r *Request) *string { return &r.Words }),
		text("by", "qui demande", "who asks", func(r *Request) *string { return &r.By }),
		day("on", "le jour de la demande", "the day of the request", func(r *Request) *dossier.Date { return &r.On }),
		text("for_whom", "pour qui : un public du dossier, ou des mots", "for whom: an audience of the dossier, or words", func(r *Request) *string { return &r.ForWhom }),
		text("objective", "pour quel objectif : un objectif du dossier, ou des mots", "for which objective: one of the dossier, or words", func(r *Request) *string { return &r.Objective }),
		{"hours_of", "list", dossier.Text{FR: "avec les heures de qui : des fonctions ou des personnes du dossier", EN: "with whose hours: roles or people of the dossier"}, func(r *Request, s string) *Refusal {
			r.Whose = append(r.Whose, names(s)...)
			return nil
		}},
		text("saying", "pour dire quoi", "saying what", func(r *Request) *string { return &r.Saying }),
		text("measured", "mesuré comment", "measured how", func(r *Request) *string { return &r.Measured }),
		{"hours", "hours", dossier.Text{FR: "heures par semaine, en tout (6) ou par compétence (« photo: 3 »)", EN: "hours a week, in all (6) or by skill (“photo: 3”)"}, setHours},
		{"spend", "money", dossier.Text{FR: "dépense par an, ou en tout s’il y a une fin, telle que « 400 EUR »", EN: "spend a year, or in all where there is an end, such as “400 EUR”"}, func(r *Request, s string) *Refusal {
			m, err := dossier.ParseMoney(strings.TrimSpace(s))
			r.Spend = &m
			return refuseIf(err != nil || m.Cents < 0, "« {value} » n’est pas un montant : écrivez un nombre et une monnaie, par exemple 400 EUR.", "“{value}” is not an amount: write a number and a currency, such as 400 EUR.", s)
		}},
		{"effect", "effect", dossier.Text{FR: "effet attendu sur la mesure de l’objectif : un nombre, ou low, likely, high et who", EN: "expected effect on the objective’s metric: a number, or low, likely, high and who"}, func(r *Request, s string) *Refusal { return setEffect(r, "likely", s) }},
		{"exposure", "exposure", dossier.Text{FR: "exposition, de 0 (rien de public) à 4 (chacun peut répondre, en direct)", EN: "exposure, from 0 (nothing in public) to 4 (anybody may answer, live)"}, func(r *Request, s string) *Refusal {
			n, err := strconv.Atoi(strings.TrimSpace(s))
			e := dossier.Exposed(n)
			r.Exposure = &e
			return refuseIf(err != nil || n < 0 || n > 4, "« {value} » n’est pas une exposition : écrivez un nombre entier de 0 à 4.", "“{value}” is not an exposure: write a whole number from 0 to 4.", s)
		}},
		day("start", "le premier jour", "the first day", func(r *Request) *dossier.Date { return &r.Start }),
		day("end", "le dernier jour ; sans cela, cela dure", "the last day; otherwise it lasts", func(r *Request) *dossier.Date { return &r.End }),
	}
}

func refuseIf(bad bool, fr, en, value string) *Refusal {
	if !bad {
		return nil
	}
	return &Refusal{What: dossier.Text{FR: fr, EN: en}, Args: check.Args{"value": dossier.Shorten(value, 60)}}
}

// names are the names in a text: "Claire, Idriss et Nadia".
func names(s string) []string {
	for _, and := range []string{" et ", " and ", ";", "&"} {
		s = strings.ReplaceAll(s, and, ",")
	}
	var list []string
	for name := range strings.SplitSeq(s, ",") {
		if name = strings.TrimSpace(name); name != "" {
			list = append(list, name)
		}
	}
	return list
}

// mostHours is how many hours a week a request may ask for: a firm of four hundred.
const mostHours = 16000

func hours(s string) (dossier.Hours, *Refusal) {
	v, err := strconv.ParseFloat(strings.Replace(strings.TrimSpace(s), ",", ".", 1), 64)
	return dossier.Hours(v), refuseIf(err != nil || !(v > 0) || v > mostHours, "« {value} » n’est pas un nombre d’heures par semaine : écrivez par exemple 6, ou 1.5.", "“{value}” is not a number of hours a week: write 6, for example, or 1.5.", s)
}

// setHours reads "6", or "photo=3, écriture=1.5".
func setHours(r *Request, s string) *Refusal {
	if !strings.ContainsAny(s, "=:") {
		h, refusal := hours(s)
		r.Hours = &h
		return refusal
	}
	for one := range strings.SplitSeq(s, ",") {
		skill, value, ok := strings.Cut(strings.Replace(one, ":", "=", 1), "=")
		if !ok {
			return refuseIf(true, "« {value} » ne dit pas une compétence et ses heures : écrivez par exemple photo=3,écriture=1.5.", "“{value}” does not say a skill and its hours: write photo=3,writing=1.5, for example.", s)
		}
		if refusal := setCraft(r, skill, value); refusal != nil {
			return refusal
		}
	}
	return nil
}

func setCraft(r *Request, skill, value string) *Refusal {
	h, refusal := hours(value)
	if r.ByCraft == nil {
		r.ByCraft = map[dossier.Skill]dossier.Hours{}
	}
	r.ByCraft[dossier.Skill(strings.TrimSpace(skill))] = h
	return refusal
}

func setEffect(r *Request, key, value string) *Refusal {
	if r.Effect == nil {
		r.Effect = &dossier.Effect{Basis: dossier.Estimated}
	}
	if key == "who" {
		r.Effect.Who = strings.TrimSpace(value)
		return nil
	}
	if key == "basis" {
		basis := dossier.Basis(strings.TrimSpace(value))
		r.Effect.Basis = basis
		return refuseIf(!slices.Contains(basis.Values(), string(basis)), "« {value} » n’est pas un fondement : écrivez measured, benchmarked ou estimated.", "“{value}” is not a basis: write measured, benchmarked or estimated.", value)
	}
	v, err := strconv.ParseFloat(strings.TrimSpace(value), 64)
	switch key {
	case "low":
		r.Effect.Low = &v
	case "likely":
		r.Effect.Likely = &v
	case "high":
		r.Effect.High = &v
	default:
		return refuseIf(true, "« {value} » n’est pas connu sous effect : écrivez low, likely, high, basis ou who.", "“{value}” is not known under effect: write low, likely, high, basis or who.", key)
	}
	return refuseIf(err != nil || math.IsNaN(v) || math.Abs(v) > 1e12, "« {value} » n’est pas un effet : écrivez un nombre, dans l’unité de la mesure de l’objectif.", "“{value}” is not an effect: write a number, in the unit of the objective’s metric.", value)
}

// Set gives one key of a request a value, as a flag does.
func (r *Request) Set(key, value string) *Refusal {
	fields := Fields()
	at := slices.IndexFunc(fields, func(f Field) bool { return f.Key == key })
	refusal := fields[at].set(r, value)
	if refusal != nil {
		refusal.Key = key
	}
	return refusal
}

// mostText is how many bytes of a text of a request are read.
const mostText = 4000

// Read reads a request from YAML: what a dossier's Faults refuse, and Refusals of what
// cannot be understood, with their lines.
func Read(file string, src []byte) (*Request, error) {
	outline, err := dossier.ReadOutline(file, src)
	if err != nil {
		return nil, err
	}
	r := &Request{}
	var refused Refusals
	add := func(o dossier.Outline, key string, refusal *Refusal) {
		if refusal != nil {
			refusal.Place, refusal.Key = o.Place, cmp.Or(refusal.Key, key)
			refused = append(refused, *refusal)
		}
	}
	if !outline.Table {
		add(outline, "", &Refusal{What: dossier.Text{FR: "une demande est une suite de clés, telles que « what: TikTok ».", EN: "a request is a set of keys, such as “what: TikTok”."}})
		return nil, refused
	}
	fields := Fields()
	keys := make([]string, len(fields))
	for i := range fields {
		keys[i] = fields[i].Key
	}
	for _, o := range outline.Items {
		at := slices.Index(keys, o.Key)
		if at < 0 {
			add(o, o.Key, unknown(o.Key, keys))
			continue
		}
		add(o, o.Key, fill(r, fields[at], o))
	}
	if len(refused) == 0 && r.What == "" {
		add(outline, "what", missingWhat())
	}
	if len(refused) > 0 {
		return nil, refused
	}
	return r, nil
}

func missingWhat() *Refusal {
	return &Refusal{What: dossier.Text{FR: "la demande ne dit pas ce qui est demandé : écrivez « what », par exemple « what: TikTok ».", EN: "the request does not say what is asked for: write “what”, such as “what: TikTok”."}}
}

func unknown(key string, keys []string) *Refusal {
	if near := dossier.Nearest(key, keys); near != "" {
		return &Refusal{What: dossier.Text{FR: "la clé « {key} » n’est pas connue ; peut-être « {near} » ?", EN: "the key “{key}” is not known; perhaps “{near}”?"}, Args: check.Args{"key": dossier.Cite(key), "near": near}}
	}
	return &Refusal{What: dossier.Text{FR: "la clé « {key} » n’est pas connue. Celles d’une demande : {keys}.", EN: "the key “{key}” is not known. Those of a request: {keys}."}, Args: check.Args{"key": dossier.Cite(key), "keys": keys}}
}

// fill gives a field what an outline holds: one value, a list of them, or a table.
func fill(r *Request, f Field, o dossier.Outline) *Refusal {
	switch {
	case len(o.Text) > mostText:
		return &Refusal{What: dossier.Text{FR: "« {key} » est trop long : {most} caractères au plus.", EN: "“{key}” is too long: {most} characters at most."}, Args: check.Args{"key": o.Key, "most": mostText}}
	case len(o.Items) == 0:
		if strings.TrimSpace(o.Text) == "" {
			return nil // a key left empty is a question left open
		}
		if f.Kind == "list" {
			r.Whose = append(r.Whose, names(o.Text)...)
			return nil
		}
		return f.set(r, o.Text)
	case o.Table && f.Kind == "hours":
		return each(o, func(one dossier.Outline) *Refusal { return setCraft(r, one.Key, one.Text) })
	case o.Table && f.Kind == "effect":
		return each(o, func(one dossier.Outline) *Refusal { return setEffect(r, one.Key, one.Text) })
	case !o.Table && f.Kind == "list":
		return each(o, func(one dossier.Outline) *Refusal { r.Whose = append(r.Whose, strings.TrimSpace(one.Text)); return nil })
	}
	return &Refusal{What: dossier.Text{FR: "« {key} » attend une seule valeur : {says}.", EN: "“{key}” takes one value: {says}."}, Args: check.Args{"key": o.Key, "says": f.Says}}
}

func each(o dossier.Outline, set func(dossier.Outline) *Refusal) *Refusal {
	for _, one := range o.Items {
		if refusal := set(one); refusal != nil {
			return refusal
		}
	}
	return nil
}
