package audit

import (
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/locale"
	"boussole/internal/text"
)

// Draft is a dossier that begins from the document: every text in it is a passage of the
// document, with its place as evidence, and every figure and date is one that the document
// writes out. It joins nothing that the document does not join: what has no passage stays
// empty, for a check to ask for. Places are in words of a language.
func (a *Audit) Draft(lang locale.Lang) *dossier.Dossier {
	w := drafter{a: a, lang: lang, d: &dossier.Dossier{}, taken: map[string]bool{}, audiences: map[string]dossier.AudienceID{}}
	w.singleParts()
	w.identity()
	w.problems()
	w.audience()
	w.objectives()
	w.ground()
	w.means()
	w.course()
	w.charter()
	w.closing()
	return w.d
}

// mostOfAPart bounds the elements of a part: a part with more is a list to be sorted by
// hand, not a strategy.
const mostOfAPart = 24

// drafter fills a dossier in.
type drafter struct {
	a         *Audit
	lang      locale.Lang
	d         *dossier.Dossier
	taken     map[string]bool
	audiences map[string]dossier.AudienceID // by their folded words
}

// singleParts keeps the ids of the parts that have one of their own.
func (w *drafter) singleParts() {
	for _, kind := range []dossier.Kind{dossier.KindOrganisation, dossier.KindIdentity, dossier.KindExposure, dossier.KindVision, dossier.KindValue, dossier.KindCharter, dossier.KindEvaluation} {
		w.taken[string(kind)] = true
	}
}

// fresh is an id made of a text's own words.
func (w *drafter) fresh(kind dossier.Kind, words string) string {
	base := text.Slug(words)
	if base == "" {
		base = string(kind)
	}
	id := base
	for n := 2; w.taken[id]; n++ {
		id = base + "-" + strconv.Itoa(n)
	}
	w.taken[id] = true
	return id
}

// quote is a passage of the document.
type quote struct {
	block int
	words string
}

// evidence is where passages stand, each place once.
func (w *drafter) evidence(list ...quote) dossier.Base {
	var base dossier.Base
	for _, q := range list {
		place := PlaceWords(w.a.Blocks[q.block].Place)
		e := dossier.Evidence{Source: filepath.Base(w.a.File), Note: check.Sentence(w.lang, place, nil, nil)}
		if !slices.Contains(base.Evidence, e) {
			base.Evidence = append(base.Evidence, e)
		}
	}
	return base
}

// under are the passages that stand under a part's headings, or before whose colon its
// name stands.
func (w *drafter) under(part Part) []quote {
	var list []quote
	rows := map[int]bool{}
	for i := range w.a.Blocks {
		b := &w.a.Blocks[i]
		if b.Part != part || b.Kind == Heading || b.Kind == Label || b.Kind == Cell && rows[b.Row] || len(Placeholders(b.Text)) > 0 {
			continue
		}
		if b.Kind == Cell {
			rows[b.Row] = true // a row's first cell names it
		}
		list = append(list, quote{i, b.Text})
	}
	return list[:min(len(list), mostOfAPart)]
}

// passages are what the document says of a part: what stands under its headings, or else
// the sentences that speak of it elsewhere.
func (w *drafter) passages(part Part) []quote {
	list := w.under(part)
	if len(list) > 0 {
		return list
	}
	for _, p := range w.a.Covered(part).Passages {
		words := p.Span.In(w.a.Blocks[p.Block].Text)
		if !p.Heading && len(Placeholders(words)) == 0 {
			list = append(list, quote{p.Block, words})
		}
	}
	return list
}

// sentences are passages cut into sentences.
func sentences(list []quote) []quote {
	var cut []quote
	for _, q := range list {
		for _, span := range text.Sentences(q.words) {
			cut = append(cut, quote{q.block, span.In(q.words)})
		}
	}
	return cut[:min(len(cut), mostOfAPart)]
}

// said are the sentences of a part that say something: not those that announce a list.
func (w *drafter) said(part Part) []quote {
	return slices.DeleteFunc(sentences(w.passages(part)), func(q quote) bool {
		return len(text.Words(q.words)) < 3 || announces(q.words)
	})
}

// named are the passages of a part as names with what is said of each, after a colon or a
// dash: the items of a list and short paragraphs.
func (w *drafter) named(part Part) (names []quote, rest []string) {
	for _, q := range w.under(part) {
		name, more := q.words, ""
		if at := divider.FindStringIndex(q.words); at != nil && at[0] <= longName {
			name, more = q.words[:at[0]], strings.TrimSpace(q.words[at[1]:])
		}
		if w.isTitle(name, part) {
			name, more = more, "" // "Canaux : l'affiche" names the poster
		}
		name = strings.TrimRight(strings.TrimSpace(name), ".,;")
		if name == "" || announces(q.words) || len(name) > longName && w.a.Blocks[q.block].Kind == Paragraph {
			continue
		}
		names, rest = append(names, quote{q.block, name}), append(rest, more)
	}
	return names, rest
}

// isTitle is whether words are but those of a heading of a part, said again.
func (w *drafter) isTitle(s string, part Part) bool {
	words := withoutArticle(text.Words(s))
	for i := range w.a.Blocks {
		if b := &w.a.Blocks[i]; b.Kind == Heading && w.a.named[i] == part && slices.Equal(words, withoutArticle(text.Words(b.Text))) {
			return true
		}
	}
	return false
}

func withoutArticle(words []string) []string {
	if len(words) > 1 && slices.Contains([]string{"le", "la", "les", "l", "nos", "notre", "des", "the", "our"}, words[0]) {
		return words[1:]
	}
	return words
}

const longName = 100 // bytes; what is longer is no name

var divider = regexp.MustCompile(`[ \x{a0}\x{202f}]*:[ \x{a0}]+|[ \x{a0}][–—-][ \x{a0}]`)

// announces is whether a sentence only says that something follows.
func announces(s string) bool { return strings.HasSuffix(strings.TrimRight(s, " \u00a0\u202f"), ":") }

func (w *drafter) identity() {
	var of []quote
	for _, q := range w.said(Identity) {
		switch {
		case w.headed(q.block, valuesHeading) && w.a.Blocks[q.block].Kind == Item:
			w.d.Identity.Values = append(w.d.Identity.Values, q.words)
		case w.d.Identity.Purpose == "" && purpose.In(q.words):
			w.d.Identity.Purpose = q.words
		case w.d.Identity.Positioning == "" && positioning.In(q.words):
			w.d.Identity.Positioning = q.words
		default:
			continue
		}
		of = append(of, q)
	}
	w.d.Identity.Base = w.evidence(of...)
	w.name()
}

// name is the organisation's, where the document has it.
func (w *drafter) name() {
	for _, name := range w.a.Whose {
		for i := range w.a.Blocks {
			if strings.Contains(w.a.Blocks[i].Text, name) {
				w.d.Organisation.Name = name
				w.d.Organisation.Base = w.evidence(quote{i, name})
				return
			}
		}
	}
}

// headed is whether the heading that a block stands under has some words.
func (w *drafter) headed(block int, words *text.Phrases) bool {
	at := w.a.Blocks[block].Section
	return at >= 0 && words.In(w.a.Blocks[at].Text)
}

var (
	valuesHeading = text.NewPhrases("valeurs", "values")
	purpose       = text.NewPhrases("raison d'être", "notre mission", "a pour mission", "a pour objet", "existe pour", "our purpose", "our mission", "exists to", "is here to", "purpose is")
	positioning   = text.NewPhrases("positionnement", "contrairement à", "à la différence de", "le seul", "la seule", "nous ne sommes pas", "positioning", "unlike", "the only", "we are not")
)

func (w *drafter) problems() {
	for _, q := range w.said(Problem) {
		w.d.Problems = append(w.d.Problems, dossier.Problem{ID: dossier.ProblemID(w.fresh(dossier.KindProblem, q.words)), Statement: q.words, Base: w.evidence(q)})
	}
}

func (w *drafter) audience() {
	for _, q := range w.said(Audience) {
		w.oneAudience(q)
	}
}

// oneAudience is the audience of some words, made where there is none yet.
func (w *drafter) oneAudience(q quote) dossier.AudienceID {
	key := strings.Join(text.Words(q.words), " ")
	if id, known := w.audiences[key]; known || key == "" {
		return id
	}
	id := dossier.AudienceID(w.fresh(dossier.KindAudience, q.words))
	w.audiences[key] = id
	w.d.Audiences = append(w.d.Audiences, dossier.Audience{ID: id, Segment: q.words, Base: w.evidence(q)})
	return id
}

func (w *drafter) objectives() {
	for i := range w.a.Objectives {
		if i == mostOfAPart {
			break
		}
		from := &w.a.Objectives[i]
		q := quote{from.Block, from.Span.In(w.a.Blocks[from.Block].Text)}
		o := dossier.Objective{ID: dossier.ObjectiveID(w.fresh(dossier.KindObjective, q.words)), Statement: q.words}
		of := []quote{q}
		if p := from.Metric; p != nil {
			o.Metric, of = p.Words, append(of, quote{p.Block, p.Words})
		}
		if p := from.Target; p != nil && p.Unit != "" && strings.Contains(p.Words, p.Unit) {
			o.Unit = p.Unit
		}
		if p := from.Baseline; p != nil {
			o.Baseline, of = &dossier.Baseline{Value: &p.Value}, append(of, quote{p.Block, p.Words})
		}
		if p := from.Target; p != nil && strings.ContainsAny(p.Words, "0123456789") {
			o.Target, of = &p.Value, append(of, quote{p.Block, p.Words})
		}
		if p := from.Date; p != nil {
			o.By, of = wholeDate(p.Words), append(of, quote{p.Block, p.Words})
		}
		if p := from.Audience; p != nil {
			if id := w.oneAudience(quote{p.Block, p.Words}); id != "" {
				o.Audiences = []dossier.AudienceID{id}
			}
		}
		o.Base = w.evidence(of...)
		w.d.Objectives = append(w.d.Objectives, o)
	}
}

// wholeDate is the day that a text writes out whole; none where it leaves the day or the
// year to be guessed.
func wholeDate(s string) dossier.Date {
	if m := isoDay.FindString(s); m != "" {
		d, err := dossier.ParseDate(m)
		if err == nil {
			return d
		}
	}
	m := wordDay.FindStringSubmatch(s)
	if m == nil {
		return dossier.Date{}
	}
	day, _ := strconv.Atoi(m[1])
	year, _ := strconv.Atoi(m[3])
	month, known := monthsByName[text.Fold(m[2])]
	if d := dossier.NewDate(year, month, day); known && d.Day == day {
		return d
	}
	return dossier.Date{}
}

var (
	isoDay       = regexp.MustCompile(`\b20\d{2}-\d{2}-\d{2}\b`)
	wordDay      = regexp.MustCompile(`\b(\d{1,2})(?:er|st|nd|rd|th)?[ \x{a0}](\p{L}+)[ \x{a0}](20\d{2})\b`)
	monthsByName = map[string]time.Month{
		"janvier": 1, "fevrier": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6, "juillet": 7, "aout": 8, "septembre": 9, "octobre": 10, "novembre": 11, "decembre": 12,
		"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
	}
)
