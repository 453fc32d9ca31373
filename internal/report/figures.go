package report

import (
	"slices"
	"strings"

	"boussole/internal/chart"
	"boussole/internal/check"
	"boussole/internal/document"
	"boussole/internal/dossier"
)

// bearingNames are the eight directions.
var bearingNames = [8]dossier.Text{
	{FR: "N", EN: "N"},
	{FR: "NE", EN: "NE"},
	{FR: "E", EN: "E"},
	{FR: "SE", EN: "SE"},
	{FR: "S", EN: "S"},
	{FR: "SO", EN: "SW"},
	{FR: "O", EN: "W"},
	{FR: "NO", EN: "NW"},
}

// rosePart is the compass rose with the table of the same facts beside it.
func (w *writer) rosePart() []document.Block {
	held, ran := w.checks()
	if ran == 0 {
		return nil
	}
	var points [8]chart.Bearing
	table := document.Table{
		Form:    document.Bearings,
		Caption: w.say(tr("Contrôles tenus par direction", "Checks that hold, by bearing"), nil),
		Columns: []document.Column{
			{Label: w.say(tr("Direction", "Bearing"), nil), Hush: true},
			{Label: w.say(tr("{held} {held?tenu:tenus} sur {ran}", "{held} of {ran} hold"), check.Args{"held": held, "ran": ran}), Kind: document.Name},
			{Label: w.say(tr("Constats", "Findings"), nil)},
		},
	}
	var words []document.Text
	hollow := []string{}
	for i, b := range w.in.Bearings {
		name, direction := check.LinkName(w.lang, b.Link), w.say(bearingNames[i], nil)
		points[i] = chart.Bearing{Name: direction, Share: b.Share(), Value: w.num(float64(b.Held)) + "\u00a0/\u00a0" + w.num(float64(b.Ran)), Blocked: b.Blocking > 0}
		var found document.Text
		for n, r := range w.tallies(b) {
			if n > 0 {
				found = append(found, document.Run{Text: " "})
			}
			found = append(found, r)
		}
		if len(found) == 0 {
			found = document.Text{{Text: w.say(tr("rien à redire", "nothing to report"), nil), Mark: document.MarkSound}}
		}
		table.Rows = append(table.Rows, []document.Text{document.Says(direction), document.Says(name), found})
		words = append(words, document.Says(name+w.say(tr(" {held} sur {ran}", " {held} of {ran}"), check.Args{"held": b.Held, "ran": b.Ran})))
		if b.Blocking > 0 {
			hollow = append(hollow, name)
		}
	}
	alt := w.say(tr("Rose de solidité ; la longueur de chaque pointe est la part des contrôles tenus. ", "Rose of soundness; the length of each point is the share of the checks that hold. "), nil) + semicolons(w, words) + "."
	if len(hollow) > 0 {
		alt += w.say(tr(" Un constat bloque : {list}.", " Something blocks: {list}."), check.Args{"list": hollow})
	}
	caption := tr("La longueur d’une pointe est la part des contrôles tenus. Creuse et hachurée, la pointe porte un constat bloquant.", "The length of a point is the share of the checks that hold. A point that is hollow and hatched has a blocking finding.")
	if len(hollow) == 0 {
		caption = tr("La longueur d’une pointe est la part des contrôles tenus.", "The length of a point is the share of the checks that hold.")
	}
	return []document.Block{
		document.Heading{Level: 2, Title: w.says(tr("La solidité", "The soundness"), nil), Aside: w.says(tr("huit directions, dans l’ordre de la chaîne", "eight bearings, in the order of the chain"), nil)},
		document.Grid{Form: document.Pair, Cells: []document.Cell{
			{Blocks: []document.Block{document.Figure{Form: document.FigureRose, Chart: chart.Rose(points, alt), Caption: w.says(caption, nil), Words: words}}},
			{Blocks: []document.Block{table}},
		}},
	}
}

// chainLinks are the twelve links of the chain with the kinds of elements of each; posts
// are not kept in a dossier.
var chainLinks = [12]struct {
	name  dossier.Text
	kinds []dossier.Kind
}{
	{dossier.Text{FR: "Identité", EN: "Identity"}, []dossier.Kind{dossier.KindIdentity}},
	{dossier.Text{FR: "Buts", EN: "Goals"}, []dossier.Kind{dossier.KindGoal}},
	{dossier.Text{FR: "Problèmes", EN: "Problems"}, []dossier.Kind{dossier.KindProblem}},
	{dossier.Text{FR: "Objectifs", EN: "Objectives"}, []dossier.Kind{dossier.KindObjective}},
	{dossier.Text{FR: "Publics", EN: "Audiences"}, []dossier.Kind{dossier.KindAudience}},
	{dossier.Text{FR: "Messages", EN: "Messages"}, []dossier.Kind{dossier.KindMessage}},
	{dossier.Text{FR: "Batailles", EN: "Battles"}, []dossier.Kind{dossier.KindBattle}},
	{dossier.Text{FR: "Canaux", EN: "Channels"}, []dossier.Kind{dossier.KindChannel}},
	{dossier.Text{FR: "Actions", EN: "Actions"}, []dossier.Kind{dossier.KindAction}},
	{dossier.Text{FR: "Publications", EN: "Posts"}, nil},
	{dossier.Text{FR: "Mesures", EN: "Measures"}, []dossier.Kind{dossier.KindIndicator}},
	{dossier.Text{FR: "Revues", EN: "Reviews"}, []dossier.Kind{dossier.KindReview}},
}

// orphanWords say of elements of a kind that they serve nothing.
var orphanWords = map[dossier.Kind]dossier.Text{
	dossier.KindGoal:      {FR: "{n:but ne sert:buts ne servent} pas l’identité", EN: "{n:goal does:goals do} not serve the identity"},
	dossier.KindProblem:   {FR: "{n:problème ne relève:problèmes ne relèvent} d’aucun but", EN: "{n:problem stands:problems stand} under no goal"},
	dossier.KindObjective: {FR: "{n:objectif ne répond:objectifs ne répondent} à aucun problème", EN: "{n:objective answers:objectives answer} no problem"},
	dossier.KindAudience:  {FR: "{n:public n’est visé:publics ne sont visés} par rien", EN: "{n:audience is:audiences are} aimed at by nothing"},
	dossier.KindMessage:   {FR: "{n:message n’est dit:messages ne sont dits} pour rien", EN: "{n:message is:messages are} said for nothing"},
	dossier.KindBattle:    {FR: "{n:bataille ne sert:batailles ne servent} aucun objectif", EN: "{n:battle serves:battles serve} no objective"},
	dossier.KindChannel:   {FR: "{n:canal ne sert:canaux ne servent} aucune bataille", EN: "{n:channel serves:channels serve} no battle"},
	dossier.KindAction:    {FR: "{n:action ne sert:actions ne servent} aucune bataille", EN: "{n:action serves:actions serve} no battle"},
	dossier.KindIndicator: {FR: "{n:indicateur ne mesure:indicateurs ne mesurent} rien", EN: "{n:indicator measures:indicators measure} nothing"},
}

// chainPart is the chain as a map, with counts, and breaks where something serves nothing.
func (w *writer) chainPart() []document.Block {
	counts, orphans := map[dossier.Kind]int{}, map[dossier.Kind]int{}
	for _, e := range w.x.Elements {
		if e.Kind == dossier.KindBattle && e.State != dossier.Chosen {
			continue
		}
		counts[e.Kind]++
	}
	for _, e := range w.x.Orphans() {
		if !w.idleChannel(e) {
			orphans[e.Kind]++
		}
	}
	if w.d.Identity.Purpose == "" && w.d.Identity.Positioning == "" {
		counts[dossier.KindIdentity] = 0
	}
	var stations [12]chart.Station
	var breaks []chart.Break
	var words []document.Text
	for i, l := range chainLinks {
		s := chart.Station{Name: w.say(l.name, nil)}
		if l.kinds == nil {
			s.Unknown, s.Count = true, w.say(tr("hors dossier", "not kept here"), nil)
			words = append(words, document.Says(s.Name+" "+s.Count))
			stations[i] = s
			continue
		}
		kind := l.kinds[0]
		n := counts[kind]
		s.Count = w.num(float64(n))
		stations[i] = s
		words = append(words, document.Says(s.Name+" "+s.Count))
		switch {
		case orphans[kind] > 0:
			breaks = append(breaks, chart.Break{Before: i, Text: w.say(orphanWords[kind], check.Args{"n": orphans[kind]})})
		case n == 0 && w.wanted(kind):
			// The break stands where the chain goes into what is not there.
			breaks = append(breaks, chart.Break{Before: max(i, 1), Block: true, Text: w.say(tr("{name} : rien d’écrit", "{name}: nothing written"), check.Args{"name": s.Name})})
		}
	}
	alt := w.say(tr("La chaîne, dans l’ordre : ", "The chain, in order: "), nil) + semicolons(w, words) + "."
	var caption document.Text
	named := []string{alt}
	for i, b := range breaks {
		if i > 0 {
			caption = append(caption, document.Run{Text: w.say(tr(" ; ", "; "), nil)})
		}
		mark := document.MarkWarning
		if b.Block {
			mark = document.MarkBlocking
		}
		caption = append(caption, document.Run{Text: b.Text, Mark: mark})
		words = append(words, document.Says(b.Text))
		named = append(named, w.say(tr("Rupture : ", "Break: "), nil)+b.Text+".")
	}
	if len(breaks) == 0 {
		caption = w.says(tr("Chaque élément dit lequel il sert. Parmi les batailles, seules les choisies sont comptées.", "Each element says which one it serves. Of the battles, only those chosen are counted."), nil)
	}
	return []document.Block{
		document.Heading{Level: 2, Title: w.says(tr("La chaîne", "The chain"), nil), Aside: w.says(tr("du cap à la mesure, et retour", "from heading to measure, and back"), nil)},
		document.Figure{Form: document.FigureChain, Chart: chart.Chain(stations, breaks, w.say(tr("chaque revue ramène au cap", "each review leads back to the heading"), nil), strings.Join(named, " ")), Caption: caption, Words: words},
	}
}

// idleChannel reports whether an orphan is a channel that a battle not fought would use:
// its answer is the battle's.
func (w *writer) idleChannel(e dossier.Element) bool {
	return e.Kind == dossier.KindChannel && slices.ContainsFunc(w.x.RefsTo(e.ID), func(r dossier.Ref) bool {
		from, ok := w.x.Find(r.From)
		return ok && from.State.Unfought()
	})
}

// wanted reports whether a dossier of this depth is to have elements of a kind.
func (w *writer) wanted(kind dossier.Kind) bool {
	switch kind {
	case dossier.KindGoal, dossier.KindAction:
		return !w.light()
	default:
		return true
	}
}

// timeline is the year's programme, of at most so many battles; nil where none is chosen.
func (w *writer) timeline(most int) document.Block {
	if len(w.facts.InPlay) == 0 {
		return nil
	}
	t := chart.Timeline{Days: w.period.days(), Months: w.months(), Today: w.today(), TodayLabel: w.say(tr("aujourd’hui", "today"), nil)}
	var words []document.Text
	dispatched, campaigns, relations, unknown := false, false, false, false
	for _, b := range w.facts.InPlay[:min(len(w.facts.InPlay), most)] {
		row, said := w.row(b)
		dispatched = dispatched || len(row.Dispatch) > 0
		unknown = unknown || row.Unknown
		campaigns, relations = campaigns || !row.Lasting && !row.Unknown, relations || row.Lasting && !row.Unknown
		t.Rows = append(t.Rows, row)
		words = append(words, said)
	}
	key := []document.KeyEntry{}
	if campaigns {
		key = append(key, w.key(document.SampleFill, "campagne", "campaign"))
	}
	if relations {
		key = append(key, w.key(document.SampleBand, "relation", "relationship"))
	}
	if dispatched {
		key = append(key, w.key(document.SampleDispatch, "passage par un canal", "something goes out"))
	}
	for _, r := range w.d.Evaluation.Reviews {
		if day, is := w.period.day(r.Date); is {
			t.Reviews = append(t.Reviews, day)
		}
	}
	if len(t.Reviews) > 0 {
		key = append(key, w.key(document.SampleReview, "revue", "review"))
	}
	for _, s := range w.blackouts() {
		t.Blackouts = append(t.Blackouts, s.stretch)
	}
	switch {
	case len(t.Blackouts) > 0 && unknown:
		key = append(key, w.key(document.SampleOff, "rien ne sort ; sur une ligne, dates non dites", "nothing goes out; on a line, dates not said"))
	case unknown:
		key = append(key, w.key(document.SampleOff, "dates non dites", "dates not said"))
	case len(t.Blackouts) > 0:
		key = append(key, w.key(document.SampleOff, "rien ne sort", "nothing goes out"))
	}
	var caption document.Text
	if t.Today >= 0 {
		key = append(key, w.key(document.SampleToday, "aujourd’hui", "today"))
	} else {
		caption = w.says(tr("Aujourd’hui, {today}, est hors de ces douze mois.", "Today, {today}, is outside these twelve months."), check.Args{"today": w.in.Today})
	}
	if n := len(w.facts.InPlay) - most; n > 0 {
		caption = append(caption, document.Run{Text: w.say(tr(" {n:autre bataille choisie n’est pas dessinée:autres batailles choisies ne sont pas dessinées}.", " {n:other chosen battle is not drawn:other chosen battles are not drawn}."), check.Args{"n": n})})
	}
	t.Alt = capital(w.say(tr("programme {period}. ", "programme, {period}. "), check.Args{"period": w.periodWords()})) + semicolons(w, words) + "."
	return document.Figure{Form: document.FigureTimeline, Chart: t.Draw(), Key: key, Caption: caption, Words: words}
}

// row is a battle on the time line, and in words.
func (w *writer) row(b *dossier.Battle) (chart.Row, document.Text) {
	r := chart.Row{Label: w.label(dossier.AnyID(b.ID)), Note: w.lower("Rhythm", string(b.Rhythm)), Lasting: b.Rhythm == dossier.Relationship || b.Rhythm == "" && b.Lasting}
	from, to := b.Start, b.End
	r.Unknown = !b.Lasting && from.IsZero() && to.IsZero()
	if from.IsZero() {
		from = w.period.from
	}
	if b.Lasting || to.IsZero() {
		to = w.period.to
	}
	if s, is := w.period.stretch(from, to); is {
		r.Spans = append(r.Spans, s)
	}
	for _, a := range w.facts.Actions[b.ID] {
		if a.Channel == "" {
			continue
		}
		days := w.facts.Days(a, w.period.from, w.period.to)
		if a.Repeat == nil && len(days) > 1 {
			days = days[:1] // what lasts goes out when it begins
		}
		for _, d := range days {
			if n, is := w.period.day(d); is {
				r.Dispatch = append(r.Dispatch, n)
			}
		}
	}
	slices.Sort(r.Dispatch)
	r.Dispatch = slices.Compact(r.Dispatch)
	s := r.Label
	if r.Note != "" {
		s += ", " + r.Note
	}
	switch {
	case b.Lasting && !b.Start.IsZero():
		s += w.say(tr(", à partir du {from}", ", from {from}"), check.Args{"from": b.Start})
	case b.Lasting:
		s += w.say(tr(", toute l’année", ", all year"), nil)
	case !b.Start.IsZero() && !b.End.IsZero():
		s += w.say(tr(", du {from} au {to}", ", from {from} to {to}"), check.Args{"from": b.Start, "to": b.End})
	default:
		s += w.say(tr(", sans dates", ", without dates"), nil)
	}
	if n := len(r.Dispatch); n > 0 {
		passes := w.say(tr("{n:jour de passage:jours de passage}", "{n:day with something going out:days with something going out}"), check.Args{"n": n})
		s += ", " + passes
	}
	return r, document.Says(s)
}

// silence is a blackout within the period.
type silence struct {
	season  *dossier.Season
	stretch chart.Stretch
}

// blackouts are the times when nothing at all goes out, within the period.
func (w *writer) blackouts() []silence {
	var list []silence
	for i := range w.d.Calendar {
		s := &w.d.Calendar[i]
		if s.Kind != dossier.Blackout || len(s.Channels) > 0 {
			continue
		}
		for _, from := range w.seasonDays(s) {
			length := 0
			if s.To.After(s.From) {
				length = s.From.DaysUntil(s.To)
			}
			if stretch, is := w.period.stretch(from, from.AddDays(length)); is {
				list = append(list, silence{s, stretch})
			}
		}
	}
	return list
}

// seasonDays are the days on which a calendar entry begins, as far as it reaches into
// the period.
func (w *writer) seasonDays(s *dossier.Season) []dossier.Date {
	if s.From.IsZero() {
		return nil
	}
	if s.Repeat == nil {
		return []dossier.Date{s.From}
	}
	return s.Repeat.Days(s.From, w.period.from.AddMonths(-12), w.period.to)
}

// exposureFigure is the sum of the chosen battles' exposures against its cap; nil where
// neither is known.
func (w *writer) exposureFigure() (document.Block, int) {
	e := chart.Exposure{Cap: w.d.Exposure.Cap}
	total := 0
	var parts []document.Text
	for _, b := range w.facts.InPlay {
		level, ok := w.facts.Exposure(b)
		if !ok {
			continue
		}
		total += level
		e.Levels = append(e.Levels, level)
		parts = append(parts, join(w.name(dossier.AnyID(b.ID)), document.Says(" "+w.num(float64(level)))))
	}
	if len(parts) == 0 && e.Cap == nil {
		return nil, 0
	}
	e.TotalLabel = w.say(tr("batailles choisies {n}", "chosen battles {n}"), check.Args{"n": total})
	e.Alt = w.say(tr("Exposition : {n}", "Exposure: {n}"), check.Args{"n": total})
	if e.Cap != nil {
		e.CapLabel = w.say(tr("plafond {n}", "cap {n}"), check.Args{"n": *e.Cap})
		e.Alt += ", " + e.CapLabel
	}
	e.Alt += ". " + semicolons(w, parts) + "."
	var caption document.Text
	for i, p := range parts {
		if i > 0 {
			caption = append(caption, document.Run{Text: ", "})
		}
		caption = append(caption, p...)
	}
	return document.Figure{Form: document.FigureExposure, Chart: e.Draw(), Caption: append(caption, document.Run{Text: "."}), Words: parts}, total
}
