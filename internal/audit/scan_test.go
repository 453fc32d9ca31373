package audit_test

import (
	"math/rand/v2"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"boussole/internal/audit"
)

const (
	months = `(?:janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre|décembre|decembre|january|february|march|april|may|june|july|august|september|october|november|december|janv|févr|juil|sept|oct|nov|déc|jan|feb|mar|apr|jun|jul|aug|sep|dec)`
	people = `habitant[es]*|foyers?|familles?|parents?|élèves?|étudiant[es]*|client[es]*|adhérent[es]*|usagers?|visiteurs?|patient[es]*|salarié[es]*|bénévoles?|donateurs?|lecteurs?|abonné[es]*|retraité[es]*|jeunes|seniors?|agriculteurs?|commerçants?|artisans?|entreprises?|communes?|élus|agents?|résident[es]*|residents?|households?|families|pupils?|students?|customers?|members?|users?|visitors?|patients?|staff|employees|volunteers?|donors?|readers?|subscribers?|young people|farmers?|shopkeepers?|businesses|firms?|councils?|people|personnes`
	toward = `(?:auprès d(?:e la |e l['’]|es |u |e )|chez les |parmi les |à destination d(?:es |u )|among (?:the )?|amongst (?:the )?|with our |targeting )([^,;:.()\d]{3,60}?)(?: d['’]ici| avant| by | before| from | de \d| qui | who |[,;:.()]|$)`
)

// patterns say what the scanners find, and are too slow to find it with.
var patterns = struct{ dueDate, counted, moved, metricEnds, people, toward, startsFrom, comparedTo *regexp.Regexp }{
	dueDate: regexp.MustCompile(`(?i)(?:d['’]ici (?:à |au |le |la |l['’])?|avant (?:le |la |l['’])?|(?:au|pour le|dès le|au cours du) |à (?:la )?|en |pour |fin |courant |by (?:the )?(?:end of )?|before |until |in |within |during |sous |over )` +
		`(?:(?:fin |mi-|mid-|early |late |début |la fin |end of |end-)?(?:(?:\d{1,2}(?:er|st|nd|rd|th)? )?` + months + `\.?(?: \d{4})?|[QT][1-4](?: \d{4})?|(?:premier|deuxième|second|troisième|quatrième|first|second|third|fourth) (?:trimestre|semestre|quarter|half)(?: (?:de |of )?\d{4})?|(?:l['’]été|l['’]automne|l['’]hiver|la rentrée|printemps|spring|summer|autumn|winter)(?: \d{4})?|(?:l['’]année |l['’]an |the year |year )?20\d{2}(?:[-/]\d{2,4})?)` +
		`|(?:\d{1,2}|un|deux|trois|six|douze|dix-huit|one|two|three|six|twelve|a) (?:an|ans|mois|semaines|semestres|year|years|months|weeks|quarters)\b|la fin de l['’]année|l['’]année prochaine|year[- ]end|the end of the year|next year)` +
		`|\b\d{1,2}/\d{1,2}/\d{4}\b|\b20\d{2}-\d{2}-\d{2}\b`),
	counted:    regexp.MustCompile(`(?i)(?:taux|part|nombre|proportion|délai|durée|chiffre|montant|panier|score|note|fréquentation|number|rate|share|proportion|percentage|average|amount|time|revenue|income|score|attendance|membership) (?:d['’]|de |des |du |of |moyen |spent |between )`),
	moved:      regexp.MustCompile(`(?i)(?:augmenter|réduire|diminuer|accroître|améliorer|faire passer|porter|doubler|tripler|développer|baisser|recruter|convaincre|obtenir|amener|gagner|increase|raise|reduce|cut|lower|improve|grow|double|triple|lift|halve|boost|bring|recruit|persuade|get|attract|win) (?:de \d[^ ]* ?%? )?(?:le |la |les |l['’]|nos |notre |our |the )?([^.;:]*)`),
	metricEnds: regexp.MustCompile(`(?i)[,;:(]| (?:de|d['’]|from|à|to|by|jusqu|contre|up|above|over|au-delà|sous|en dessous|under|below) ?(?:à |to |de )?[\d]| d['’]ici| by (?:Q|the|end|\d|` + months + `)| before | avant `),
	people:     regexp.MustCompile(`(?i)\d[\d \x{a0}\x{202f},.]* ?(?:%|pour cent|percent|per cent)? ?(?:of |des |de |d['’])?(?:nos |our |the )?(` + people + `)\b`),
	toward:     regexp.MustCompile(`(?i)` + toward),
	startsFrom: regexp.MustCompile(`(?:\bde|\bd['’]|\bfrom|\bentre|\bbetween)[ \x{a0}\x{202f}]*$`),
	comparedTo: regexp.MustCompile(`(?:contre|au lieu de|up from|down from|against|compared (?:to|with)|instead of|aujourd['’]hui|actuellement|currently|now|today|\(base|référence|baseline)[ \x{a0}\x{202f}:]*$`),
}

// compareScanners reports where a scanner and its pattern differ.
func compareScanners(t *testing.T, s string) {
	t.Helper()
	if strings.ContainsAny(s, "ſK") || strings.ToValidUTF8(s, "") != s {
		return // letters that fold to s and k, which no French or English has
	}
	var dates [][2]int
	for _, m := range patterns.dueDate.FindAllStringIndex(s, -1) {
		dates = append(dates, [2]int{m[0], m[1]})
	}
	if got := audit.DueDates(s); !slices.Equal(got, dates) {
		t.Errorf("dates of %q: got %v, want %v", s, got, dates)
	}
	counted := -1
	if m := patterns.counted.FindStringIndex(s); m != nil {
		counted = m[0]
	}
	if got := audit.CountedIn(s); got != counted {
		t.Errorf("counting word of %q: got %d, want %d", s, got, counted)
	}
	moved := -1
	if m := patterns.moved.FindStringSubmatchIndex(s); m != nil && m[2] < m[3] {
		moved = m[2]
	}
	if got := audit.MovedIn(s); got != moved {
		t.Errorf("what is moved in %q: got %d, want %d", s, got, moved)
	}
	end := len(s)
	if m := patterns.metricEnds.FindStringIndex(s); m != nil {
		end = m[0]
	}
	if got := audit.MetricEnd(s, 0, nil); got != end {
		t.Errorf("end of the metric %q: got %d, want %d", s, got, end)
	}
	var counts [2]int
	if m := patterns.people.FindStringSubmatchIndex(s); m != nil {
		counts = [2]int{m[2], m[3]}
	}
	if from, to := audit.CountedPeople(s); [2]int{from, to} != counts {
		t.Errorf("people in %q: got %d to %d, want %v", s, from, to, counts)
	}
	if m := patterns.toward.FindStringSubmatchIndex(s); m != nil {
		counts = [2]int{m[2], m[3]}
	}
	if from, to := audit.AudienceIn(s); [2]int{from, to} != counts {
		t.Errorf("audience of %q: got %d to %d, want %v", s, from, to, counts)
	}
	low := strings.ToLower(s)
	if got, want := audit.StartsFrom(low), patterns.startsFrom.MatchString(low); got != want {
		t.Errorf("%q starts from: %t", low, got)
	}
	if got, want := audit.ComparedTo(low), patterns.comparedTo.MatchString(low); got != want {
		t.Errorf("%q compares with: %t", low, got)
	}
}

// crumbs are what scanners look at, put together by chance.
var crumbs = strings.Split("d'ici |d’ici |à |au |la |l’|l'|avant |pour le |au cours du |dès le |en |fin |by |by the |end of |the end of the year|within |in |mi-|mid-|début |12|1|3|31|2027|20|1er |2nd |juin|JUIN|juil.|Août|sept|mars|mar|dec|Q3|t2|premier trimestre|second half of 2027|l'été|la rentrée| 2026|-27|/28| mois|an|ans|un |a |six |weeks|year-end|30/06/2027|2027-06-30|x|é|É| |  |%| %| % |,|.|;|:|(|)|\u00a0|\u202f|de |des |d’|of |our |nos |the |foyers|foyer|abonné|abonnées|Habitants|young people|élus|users|pour cent |percent |per cent|taux |part |départ |moyen |nombre |score |number |average |augmenter |faire passer |budget |get |réduire |les |from|from |entre|between |contre |au lieu de |up from |(base |baseline: |now|today|auprès des |auprès de l’|parmi les |among the |among |targeting |with our | qui | who |to |to de |jusqu|up |by Q|before | avant |sous |below 3|habitante|s|e", "|")

func TestScanners_findWhatThePatternsFind(t *testing.T) {
	t.Parallel()
	var lines []string
	for _, file := range []string{"testdata/sentences-dev.tsv", "testdata/read/mairie.txt", "testdata/read/ngo.txt", "testdata/read/deck.txt", "testdata/read/minutes.txt"} {
		raw, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		lines = append(lines, strings.Split(string(raw), "\n")...)
	}
	chance := rand.New(rand.NewPCG(4, 4))
	for range 1_500 {
		var b strings.Builder
		for range 1 + chance.IntN(7) {
			b.WriteString(crumbs[chance.IntN(len(crumbs))])
		}
		lines = append(lines, b.String())
	}
	for _, line := range lines {
		compareScanners(t, line)
	}
}

func FuzzScanners(f *testing.F) {
	for _, s := range []string{"Faire passer de 12 % à 19 % la part des foyers d’ici fin juin 2027", "Raise bookings by 10% among our customers before Q3 2027", "avant l’été", "300 abonnées"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) < 400 {
			compareScanners(t, s)
		}
	})
}
