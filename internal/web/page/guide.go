package page

import (
	"boussole/internal/chart"
	"boussole/internal/check"
	"boussole/internal/document"
	"boussole/internal/dossier"
	"boussole/internal/locale"
)

// Guide is a specimen of every component, of an invented cooperative.
type Guide struct {
	Frame
	Findings []Finding
	Asks     *Asks
	Tallies  []Tally
	Blocks   []document.Block // text and tables
	Figures  []document.Block
	Colours  []Colour
}

// Colour is a token of the style sheet, and what it is for.
type Colour struct {
	Token string
	Use   string
}

// NewGuide is the specimen in a language.
func NewGuide(lang locale.Lang) Guide {
	say := func(fr, en string) string { return check.Sentence(lang, tr(fr, en), nil, nil) }
	own := func(fr, en string) document.Text { return document.Own(say(fr, en)) }
	g := Guide{Frame: Frame{Title: say("Composants", "Components"), Lang: lang, OwnLang: lang, Base: "/styleguide"}}
	for i, one := range []struct {
		mark     document.Mark
		severity check.Severity
		waived   bool
	}{{document.MarkBlocking, check.Blocking, false}, {document.MarkWarning, check.Warning, false}, {document.MarkAdvice, check.Advice, false}, {document.MarkWaived, check.Warning, true}} {
		f := Finding{
			ID: "f" + itoa(i+1), Mark: one.mark, Word: check.SeverityWord(lang, one.severity), Code: "B803", Rule: "/rules/B803", Open: i == 0,
			What: say("« La cave en images » n’a pas de seuil d’arrêt.", "“The cellar in pictures” has no point at which to stop."),
			Why:  say("Sans seuil fixé d’avance, on continue par habitude. (P18)", "Without a threshold set beforehand, one goes on by habit. (P18)"),
			Mend: say("Écrivez à partir de quel chiffre, à quelle date, la bataille s’arrête.", "Write at which figure, and on which day, the battle stops."),
		}
		if one.waived {
			f.Waived = say("Dérogation jusqu’au 29 juin 2027 : le compte ouvre en février.", "Waived until 29 June 2027: the account opens in February.")
		}
		g.Findings = append(g.Findings, f)
	}
	g.Tallies = []Tally{{document.MarkBlocking, say("1 bloquant", "1 blocking")}, {document.MarkWarning, say("2 alertes", "2 warnings")}, {document.MarkAdvice, say("3 conseils", "3 pieces of advice")}, {document.MarkSound, say("rien à redire", "nothing to report")}}
	g.Asks = &Asks{
		Why: []Rung{
			{Words: say("menée pour :", "fought for:"), Name: own("Passer de 3 400 à 4 600 visites payantes par an", "From 3,400 to 4,600 paying visits a year")},
			{Words: say("qui répond à :", "which answers:"), Name: own("78 % de nos ventes dépendent d’un seul affineur", "78% of our sales depend on a single affineur"), Source: say("décidé le 12 mars 2026 : conseil", "decided on 12 March 2026: the board")},
			{Words: say("au service de :", "in the service of:"), Name: own("Dix-neuf fermes qui font leur comté elles-mêmes", "Nineteen farms that make their own comté"), End: true},
		},
		For: []Tie{{Words: say("on y fait :", "done for it:"), Names: []document.Text{own("Un plan par semaine, filmé dans la cave", "One shot a week, filmed in the cellar")}}},
	}
	g.Blocks = []document.Block{
		document.Definitions{Form: document.Facts, Entries: []document.Definition{
			{Term: document.Says(say("Rythme", "Rhythm")), Text: []document.Text{document.Says(say("campagne", "campaign"))}},
			{Term: document.Says(say("Heures", "Hours")), Text: []document.Text{document.Says(say("6 par semaine", "6 a week"))}},
			{Term: document.Says(say("Dépense", "Spend")), Text: []document.Text{document.Says(locale.Money(lang, 5200, "EUR"))}},
			{Term: document.Says(say("Exposition", "Exposure")), Text: []document.Text{document.Says(say("1 sur 4", "1 of 4"))}},
		}},
		document.Table{
			Columns: []document.Column{{Label: say("Bataille", "Battle"), Kind: document.Name}, {Label: say("Raison", "Reason")}, {Label: say("Heures", "Hours"), Kind: document.Figures}},
			Rows: [][]document.Text{
				{own("La balade du lait", "The milk walk"), document.Says(say("L’accord des dix-neuf fermes manque.", "The nineteen farms have not agreed yet.")), document.Says("3")},
				{own("Le balado « À cœur »", "The podcast “To the core”"), document.Says(say("Deux heures manquent.", "Two hours are missing.")), document.Says("6")},
			},
		},
		document.Paragraph{Form: document.Quote, Text: own("« On croyait que la cave était fermée au public. »", "“We thought that the cellar was closed to the public.”")},
		document.Note{Form: document.Empty, Text: []document.Text{
			{{Text: say("Aucune bataille ne sert encore l’objectif de notoriété.", "No battle serves the awareness objective yet."), Strong: true}},
			document.Dim(say("C’est peut-être voulu : proposez-en une, ou dites en une phrase pourquoi il attend.", "It may be meant: propose one, or say in a sentence why it waits.")),
		}},
	}
	g.Figures = specimens(lang)
	for _, c := range []struct{ token, fr, en string }{
		{"ink", "texte, filets de section", "text, section rules"},
		{"ink-2", "étiquettes, texte secondaire", "labels, secondary text"},
		{"edge", "bords des champs, contours", "borders of fields, outlines"},
		{"line", "filets sans signification", "hairlines without meaning"},
		{"sea", "liens, données, conseils", "links, data, advice"},
		{"sea-soft", "seconde donnée", "second value"},
		{"block", "ce qui bloque, aujourd’hui", "what blocks, today"},
		{"warn", "alertes", "warnings"},
		{"sound", "ce qui tient", "what holds"},
		{"contour", "graduations, cibles, revues", "graduations, targets, reviews"},
		{"land", "Pourquoi ? et À quoi ça sert ?", "Why? and What for?"},
		{"shoal", "panneaux de l’outil, rarement", "panels of the tool, seldom"},
	} {
		g.Colours = append(g.Colours, Colour{c.token, say(c.fr, c.en)})
	}
	return g
}

// specimens are the figures.
func specimens(lang locale.Lang) []document.Block {
	say := func(fr, en string) string { return check.Sentence(lang, tr(fr, en), nil, nil) }
	f := func(form document.FigureForm, title string, c *chart.Chart) document.Block {
		return document.Figure{Form: form, Title: document.Text{{Text: title, Strong: true}}, Chart: c}
	}
	var bearings [8]chart.Bearing
	for i, held := range []float64{11, 10, 8, 10, 6, 10, 5, 3} {
		of := []float64{11, 14, 12, 11, 10, 12, 7, 7}[i]
		bearings[i] = chart.Bearing{Name: check.Sentence(lang, directions[i], nil, nil), Share: held / of, Value: locale.Number(lang, held, 0) + " / " + locale.Number(lang, of, 0), Blocked: i == 1 || i == 7}
	}
	var stations [12]chart.Station
	for i, t := range []dossier.Text{tr("Identité", "Identity"), tr("Buts", "Goals"), tr("Problèmes", "Problems"), tr("Objectifs", "Objectives"), tr("Publics", "Audiences"), tr("Messages", "Messages"), tr("Batailles", "Battles"), tr("Canaux", "Channels"), tr("Actions", "Actions"), tr("Publications", "Posts"), tr("Mesures", "Measures"), tr("Revues", "Reviews")} {
		stations[i] = chart.Station{Name: check.Sentence(lang, t, nil, nil), Count: itoa(i + 1)}
	}
	hours, small := 21.0, 2.0
	low, likely, high, start, aim := 3870.0, 4530.0, 5170.0, 3400.0, 4600.0
	limit := 7
	months := make([]chart.Month, 12)
	for i := range months {
		months[i] = chart.Month{Stretch: chart.Stretch{From: i * 30, To: i*30 + 29}, Short: say("mois ", "month ") + itoa(i+1), Letter: itoa(i + 1)}
	}
	asked, there := make([]float64, 51), make([]float64, 51)
	for i := range asked {
		asked[i], there[i] = float64(20+i%7*2), 30
	}
	today := say("aujourd’hui", "today")
	return []document.Block{
		f(document.FigureRose, say("La rose", "The rose"), chart.Rose(bearings, say("Rose de solidité, exemple", "Rose of soundness, a specimen"))),
		f(document.FigureChain, say("La chaîne", "The chain"), chart.Chain(stations, []chart.Break{{Before: 9, Text: say("2 publications sans action", "2 posts without an action")}}, say("chaque revue ramène au cap", "each review leads back to the heading"), say("La chaîne, exemple", "The chain, a specimen"))),
		f(document.FigureLoad, say("La charge", "The load"), chart.Load([]chart.Bar{
			{Label: "Claire Vuillet", Note: "communication", Mean: 19, Peak: 24, Capacity: &hours, Value: locale.Number(lang, 19, 0) + "\u00a0h", Of: say("sur 21", "of 21")},
			{Label: "Hervé Jacquin", Note: say("direction", "management"), Mean: 1, Peak: 1, Capacity: &small, Value: locale.Number(lang, 1, 0) + "\u00a0h", Of: say("sur 2", "of 2")},
		}, say("Charge, exemple", "Load, a specimen"))),
		f(document.FigureExposure, say("L’exposition", "Exposure"), chart.Exposure{Levels: []int{2, 2, 1, 1}, Cap: &limit, CapLabel: say("plafond 7", "cap 7"), TotalLabel: say("aujourd’hui 6", "today 6"), Alt: say("Exposition 6, plafond 7", "Exposure 6, cap 7")}.Draw()),
		f(document.FigureInterval, say("L’intervalle", "The interval"), chart.Interval{Low: &low, Likely: &likely, High: &high, Baseline: &start, Target: &aim, Words: say("attendu de 3 870 à 5 170", "expected 3,870 to 5,170"), Value: locale.Number(lang, likely, 0), Aim: say("visé 4 600", "aim 4,600"), BaselineLabel: say("départ 3 400", "start 3,400"), TargetLabel: say("cible 4 600", "target 4,600"), Alt: say("Visites, exemple", "Visits, a specimen")}.Draw()),
		f(document.FigureInterval, say("Sans point de départ", "Without a start"), chart.Interval{Target: &aim, Unmeasured: say("à mesurer", "to be measured"), Aim: say("visé 4 600", "aim 4,600"), Alt: say("Départ à mesurer", "Start to be measured")}.Draw()),
		f(document.FigureTimeline, say("L’année", "The year"), chart.Timeline{Days: 360, Months: months, Today: 52, TodayLabel: today, Reviews: []int{100, 200}, Blackouts: []chart.Stretch{{From: 300, To: 320}}, Alt: say("Programme, exemple", "Programme, a specimen"), Rows: []chart.Row{
			{Label: say("Les caves ouvertes", "Open cellars"), Note: say("campagne", "campaign"), Spans: []chart.Stretch{{From: 120, To: 170}}},
			{Label: say("La lettre du colis", "The parcel letter"), Note: say("relation", "relationship"), Lasting: true, Spans: []chart.Stretch{{From: 0, To: 359}}, Dispatch: []int{60, 150, 240, 330}},
		}}.Draw()),
		f(document.FigureWeeks, say("La charge par semaine", "Load by week"), chart.Weeks{Days: 360, Asked: asked, There: there, Months: months, ThereLabel: say("30 h disponibles", "30 h there"), PeakLabel: say("32 h, 2 de trop", "32 h, 2 too many"), Today: 52, Alt: say("Charge par semaine, exemple", "Load by week, a specimen")}.Draw()),
		f(document.FigureShares, say("Où ils sont", "Where they are"), chart.Shares([]chart.Part{{Label: say("Hebdomadaire local", "Local weekly"), Share: .57, Value: locale.Percent(lang, .57)}, {Label: "Instagram", Share: .41, Value: locale.Percent(lang, .41), Soft: true}}, say("Usages, exemple", "Uses, a specimen"))),
	}
}
