package dossier_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"

	"boussole/internal/dossier"
)

// generator makes random dossiers that can be read: every reference leads somewhere,
// every word is allowed, every number is in its range. Texts are chosen to be hard
// for YAML.
type generator struct {
	rand *rand.Rand
	ids  map[reflect.Type][]string
	all  []string
}

var hardTexts = []string{
	"Faire venir 400 familles à l’atelier du samedi", "non", "true", "12", "0x1F", "1e3", "2026-11-22", "12:30", "~", "null",
	"- tiret", "clé: valeur", "fin:", "a # b", "# dièse", "« guillemets »", "[crochets]", "{accolades}", "it's", `dit "oui"`, `chemin\n`,
	" espaces ", "deux  espaces", "a, b", "?", "!", "&ancre", "*alias", "|", ">", "%", "@", "`", "...", "---", "é\u00a0: è", "tab\tulation",
	"ligne une\nligne deux", "ligne\n\nautre\n", "finit\n", "\ncommence", "  retrait\nsuite", "trop\n\n\n", "espace \nfin",
	strings.Repeat("un texte assez long pour être plié, avec des virgules : et des signes # partout, ", 4) + "fin",
	strings.Repeat("sanscoupure", 15), "emoji 🧭", "\u2028séparateur", "DEL\u007f", "cr\rlf", "x:y", "a:", ":", "-", "=", "<<", "0.30", "1_000", "yes", "Off",
}

func newGenerator(seed uint64) *generator {
	return &generator{rand: rand.New(rand.NewPCG(seed, 1)), ids: map[reflect.Type][]string{}}
}

func (g *generator) dossier(size int) *dossier.Dossier {
	var d dossier.Dossier
	v := reflect.ValueOf(&d).Elem()
	// First the elements with their ids, then what they say.
	for _, f := range v.Fields() {
		if f.Kind() == reflect.Slice {
			g.elements(f, size)
		}
	}
	ev := reflect.ValueOf(&d.Evaluation).Elem()
	g.elements(ev.FieldByName("Reviews"), size)
	g.elements(ev.FieldByName("Indicators"), size)
	g.fill(v, 0)
	g.agree(&d)
	return &d
}

// agree mends what an element would say against itself.
func (g *generator) agree(d *dossier.Dossier) {
	inOrder := func(from, to *dossier.Date) {
		if !from.IsZero() && !to.IsZero() && to.Before(*from) {
			*from, *to = *to, *from
		}
	}
	for i := range d.People {
		for j := range d.People[i].Absences {
			inOrder(&d.People[i].Absences[j].From, &d.People[i].Absences[j].To)
		}
	}
	for i := range d.Budget {
		inOrder(&d.Budget[i].From, &d.Budget[i].To)
	}
	for i := range d.MediaPlan {
		inOrder(&d.MediaPlan[i].From, &d.MediaPlan[i].To)
		for _, n := range []*float64{d.MediaPlan[i].Frequency, d.MediaPlan[i].GRP, d.MediaPlan[i].Affinity} {
			positive(n)
		}
	}
	for i := range d.Calendar {
		inOrder(&d.Calendar[i].From, &d.Calendar[i].To)
	}
	for i := range d.Actions {
		inOrder(&d.Actions[i].Date, &d.Actions[i].Until)
		if d.Actions[i].Time != "" {
			d.Actions[i].Time = "09:30"
		}
	}
	for i := range d.Battles {
		if b := &d.Battles[i]; b.ChosenLevel != nil {
			b.ChosenLevel = nil
			if len(b.Levels) > 0 {
				b.ChosenLevel = new(1 + g.rand.IntN(len(b.Levels)))
			}
		}
	}
	for i := range d.Objectives {
		positive(d.Objectives[i].Weight)
	}
	for i := range d.SWOT {
		positive(d.SWOT[i].Weight)
	}
	for i := range d.Offers {
		for j := range d.Offers[i].Quality {
			positive(d.Offers[i].Quality[j].Scale)
		}
	}
	for i := range d.Actors {
		for j := range d.Actors[i].Presences {
			positive(d.Actors[i].Presences[j].PostsPerWeek)
		}
	}
}

func positive(n *float64) {
	if n != nil && *n < 0 {
		*n = -*n
	}
}

func (g *generator) elements(list reflect.Value, size int) {
	id, ok := list.Type().Elem().FieldByName("ID")
	if !ok || size == 0 {
		return
	}
	for range g.rand.IntN(size + 1) {
		e := reflect.New(list.Type().Elem()).Elem()
		name := fmt.Sprintf("e%d", len(g.all))
		g.all = append(g.all, name)
		g.ids[id.Type] = append(g.ids[id.Type], name)
		e.FieldByIndex(id.Index).SetString(name)
		list.Set(reflect.Append(list, e))
	}
}

func (g *generator) fill(v reflect.Value, depth int) {
	t := v.Type()
	if depth > 0 && g.rand.IntN(3) == 0 && t.Kind() != reflect.Struct {
		return
	}
	switch t {
	case reflect.TypeFor[dossier.Date]():
		v.Set(reflect.ValueOf(dossier.NewDate(2020+g.rand.IntN(10), 1, 1+g.rand.IntN(365))))
		return
	case reflect.TypeFor[dossier.Money]():
		v.Set(reflect.ValueOf(dossier.Money{Cents: g.rand.Int64N(1e7), Currency: "EUR"}))
		return
	case reflect.TypeFor[dossier.Cadence]():
		v.Set(reflect.ValueOf(dossier.Cadence{Times: float64(g.rand.IntN(9)), Per: "week"}))
		return
	case reflect.TypeFor[dossier.Recurrence]():
		r, err := dossier.ParseRecurrence([]string{"FREQ=WEEKLY;BYDAY=TU", "FREQ=MONTHLY;BYDAY=1SA", "FREQ=YEARLY"}[g.rand.IntN(3)])
		if err != nil {
			panic(err)
		}
		v.Set(reflect.ValueOf(r))
		return
	case reflect.TypeFor[dossier.Share]():
		v.SetFloat(float64(g.rand.IntN(101)) / 100)
		return
	case reflect.TypeFor[dossier.Exposed]():
		v.SetInt(g.rand.Int64N(5))
		return
	case reflect.TypeFor[dossier.Grade]():
		v.SetInt(1 + g.rand.Int64N(5))
		return
	case reflect.TypeFor[dossier.AnyID]():
		if len(g.all) > 0 {
			v.SetString(g.all[g.rand.IntN(len(g.all))])
		}
		return
	}
	if ids, is := g.ids[t]; is || strings.HasSuffix(t.Name(), "ID") {
		if len(ids) > 0 && v.String() == "" {
			v.SetString(ids[g.rand.IntN(len(ids))])
		}
		return
	}
	if words, is := reflect.TypeAssert[interface{ Values() []string }](v); is {
		all := words.Values()
		v.SetString(all[g.rand.IntN(len(all))])
		return
	}
	switch t.Kind() {
	case reflect.Pointer:
		p := reflect.New(t.Elem())
		g.fill(p.Elem(), 0)
		v.Set(p)
	case reflect.Struct:
		for _, field := range v.Fields() {
			g.fill(field, depth+1)
		}
	case reflect.Slice:
		if v.Len() == 0 {
			if hasID(t.Elem()) {
				return
			}
			for range 1 + g.rand.IntN(3) {
				e := reflect.New(t.Elem()).Elem()
				g.fill(e, 0)
				if !e.IsZero() {
					v.Set(reflect.Append(v, e))
				}
			}
			return
		}
		for i := range v.Len() {
			g.fill(v.Index(i), 0)
		}
	case reflect.Map:
		v.Set(reflect.MakeMap(t))
		for range 1 + g.rand.IntN(3) {
			v.SetMapIndex(reflect.ValueOf(dossier.Skill([]string{"rédaction", "vidéo", "write: up", "on"}[g.rand.IntN(4)])), reflect.ValueOf(dossier.Hours(g.rand.IntN(40))/2))
		}
		if v.Len() == 0 {
			v.SetZero()
		}
	case reflect.String:
		v.SetString(hardTexts[g.rand.IntN(len(hardTexts))])
	case reflect.Bool:
		v.SetBool(g.rand.IntN(2) == 0)
	case reflect.Int:
		v.SetInt(g.rand.Int64N(1e6))
	case reflect.Float64:
		v.SetFloat(float64(g.rand.IntN(2000)-1000) / 8)
		if t == reflect.TypeFor[dossier.Hours]() {
			v.SetFloat(float64(g.rand.IntN(80)) / 2)
		}
	}
}

// commented puts comments into a text: at the ends of lines and between them. It
// keeps out of quoted and block scalars by staying on lines that only hold a key.
func (g *generator) commented(src []byte) (text string, comments []string) {
	var b strings.Builder
	block := -1
	for line := range strings.SplitSeq(strings.TrimSuffix(string(src), "\n"), "\n") {
		indent := len(line) - len(strings.TrimLeft(line, " "))
		if block >= 0 && (strings.TrimSpace(line) == "" || indent > block) {
			b.WriteString(line + "\n")
			continue
		}
		block = -1
		if g.rand.IntN(4) == 0 {
			c := fmt.Sprintf("# dessus %d: « %d »", len(comments), g.rand.IntN(100))
			comments = append(comments, c)
			b.WriteString(strings.Repeat(" ", indent) + c + "\n")
		}
		if strings.HasSuffix(line, "|") || strings.HasSuffix(line, "|-") || strings.HasSuffix(line, ">-") {
			block = indent
			if dash := strings.TrimLeft(line, " "); strings.HasPrefix(dash, "- ") && strings.Contains(dash, ": ") {
				block += 2
			}
		}
		b.WriteString(line)
		if g.rand.IntN(4) == 0 && strings.TrimSpace(line) != "" {
			c := fmt.Sprintf("# à côté %d 'x' \"y", len(comments))
			comments = append(comments, c)
			b.WriteString(" " + c)
		}
		b.WriteByte('\n')
	}
	if g.rand.IntN(2) == 0 {
		c := fmt.Sprintf("# fin %d", len(comments))
		comments = append(comments, c)
		b.WriteString(c + "\n")
	}
	return b.String(), comments
}

func hasID(t reflect.Type) bool {
	if t.Kind() != reflect.Struct {
		return false
	}
	_, has := t.FieldByName("ID")
	return has
}

// restyled writes some items as other programs do, with the dash alone on its line, and
// some files with the line ends of Windows, a byte order mark, or no last line end.
func (g *generator) restyled(src string) string {
	var b strings.Builder
	block := -1
	for line := range strings.SplitSeq(strings.TrimSuffix(src, "\n"), "\n") {
		indent := len(line) - len(strings.TrimLeft(line, " "))
		inBlock := block >= 0 && (strings.TrimSpace(line) == "" || indent > block)
		if !inBlock {
			block = -1
			head, _, _ := strings.Cut(line, " #")
			if strings.HasSuffix(head, "|") || strings.HasSuffix(head, "|-") || strings.HasSuffix(head, ">-") {
				block = indent
				if strings.HasPrefix(strings.TrimLeft(line, " "), "- ") && strings.Contains(line, ": ") {
					block += 2
				}
			}
		}
		if rest, is := strings.CutPrefix(strings.TrimLeft(line, " "), "- id: "); is && !inBlock && g.rand.IntN(3) == 0 {
			line = strings.Repeat(" ", indent) + "-\n" + strings.Repeat(" ", indent+2) + "id: " + rest
		}
		b.WriteString(line + "\n")
	}
	out := b.String()
	if g.rand.IntN(4) == 0 {
		out = strings.ReplaceAll(out, "\n", "\r\n")
	}
	if g.rand.IntN(4) == 0 && block < 0 {
		out = strings.TrimRight(out, "\r\n")
	}
	if g.rand.IntN(4) == 0 {
		out = "\ufeff" + out
	}
	return out
}
