package report_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"boussole/internal/document"
	"boussole/internal/dossier"
	"boussole/internal/locale"
	"boussole/internal/report"

	"github.com/google/go-cmp/cmp"
	"github.com/teambition/rrule-go"
)

func programmeOf(t *testing.T, source string, change func(*report.ProgrammeConfig)) (document.Calendar, []dossier.AnyID) {
	t.Helper()
	doc, err := dossier.Read("dossier.yaml", []byte(source))
	if err != nil {
		t.Fatal(err)
	}
	cfg := report.ProgrammeConfig{Lang: locale.French, Zone: time.UTC, Today: dossier.NewDate(2026, time.December, 1)}
	if change != nil {
		change(&cfg)
	}
	return report.Programme(doc.Dossier, cfg)
}

// when is an event's days, hour and repetition on a line.
func when(e document.Event) string {
	s := fmt.Sprintf("%s/%s", dossier.Date(e.First), dossier.Date(e.Last))
	if e.Hours != nil {
		s += fmt.Sprintf(" %02d:%02d+%s", e.Hours.Begin.Hour, e.Hours.Begin.Minute, e.Hours.Length)
	}
	if r := e.Repeat; r != nil {
		s += " " + r.Rule
		if r.Count > 0 {
			s += fmt.Sprintf(" ×%d", r.Count)
		}
		if !r.Until.IsZero() {
			s += " →" + dossier.Date(r.Until).String()
		}
	}
	if e.Busy {
		s += " busy"
	}
	return s
}

const battles = `
battles:
  - {id: gagnee, state: chosen, rhythm: relationship, lasting: true}
  - {id: eclair, state: chosen, rhythm: campaign, start: 2027-03-08, end: 2027-07-03}
  - {id: bornee, state: chosen, rhythm: relationship, start: 2027-01-01, end: 2027-12-31}
  - {id: sans-fin, state: chosen, rhythm: campaign, lasting: true, start: 2026-01-01, end: 2027-07-03}
  - {id: a-l-etude, state: candidate}
  - {id: refusee, state: declined}
  - {id: arretee, state: stopped}
`

func TestProgramme_says(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ element, want string }{
		"a day":                          {"date: 2027-05-03", "2027-05-03/2027-05-03"},
		"an hour":                        {"date: 2027-05-03, time: '09:30'", "2027-05-03/2027-05-03 09:30+1h0m0s busy"},
		"several days":                   {"date: 2027-05-03, until: 2027-05-07", "2027-05-03/2027-05-07"},
		"several days at an hour":        {"date: 2027-05-03, until: 2027-05-07, time: '09:30'", "2027-05-03/2027-05-07 09:30+1h0m0s busy"},
		"no battle":                      {"battle: , date: 2027-05-03", "2027-05-03/2027-05-03"},
		"a battle not chosen":            {"battle: a-l-etude, date: 2027-05-03", ""},
		"a battle declined":              {"battle: refusee, date: 2027-05-03", ""},
		"a battle stopped":               {"battle: arretee, date: 2027-05-03, repeat: FREQ=WEEKLY", ""},
		"a day that is not of the rule":  {"date: 2027-05-05, repeat: FREQ=WEEKLY;BYDAY=MO", "2027-05-10/2027-05-10 FREQ=WEEKLY;BYDAY=MO"},
		"every other week":               {"date: 2027-05-05, repeat: INTERVAL=2;FREQ=WEEKLY;BYDAY=MO", "2027-05-17/2027-05-17 FREQ=WEEKLY;INTERVAL=2;BYDAY=MO"},
		"a rule spelt oddly":             {"date: 2027-05-03, repeat: 'RRULE:freq=monthly;bymonthday=+03;interval=+2;count=05'", "2027-05-03/2027-05-03 FREQ=MONTHLY;BYMONTHDAY=3;INTERVAL=2 ×5"},
		"a last day":                     {"date: 2027-05-03, repeat: FREQ=WEEKLY;UNTIL=20270614T120000Z", "2027-05-03/2027-05-03 FREQ=WEEKLY →2027-06-14"},
		"a last day before the first":    {"date: 2027-05-03, repeat: FREQ=WEEKLY;UNTIL=20270101", ""},
		"no date":                        {"repeat: FREQ=WEEKLY;BYDAY=TU", "2026-12-01/2026-12-01 FREQ=WEEKLY;BYDAY=TU"},
		"no date, in a battle to come":   {"battle: eclair, repeat: FREQ=WEEKLY;BYDAY=TU", "2027-03-09/2027-03-09 FREQ=WEEKLY;BYDAY=TU →2027-07-03"},
		"no date, in a battle begun":     {"battle: sans-fin, repeat: FREQ=WEEKLY;BYDAY=TU", "2026-12-01/2026-12-01 FREQ=WEEKLY;BYDAY=TU →2027-07-03"},
		"an until beyond the campaign":   {"battle: eclair, date: 2027-05-03, until: 2027-12-31, repeat: FREQ=WEEKLY", "2027-05-03/2027-05-03 FREQ=WEEKLY →2027-07-03"},
		"a rule beyond the calendar":     {"date: 9999-12-30, repeat: FREQ=YEARLY;BYMONTH=1", "undated"},
		"a campaign's end":               {"battle: eclair, date: 2027-05-03, repeat: FREQ=WEEKLY", "2027-05-03/2027-05-03 FREQ=WEEKLY →2027-07-03"},
		"an end before the campaign's":   {"battle: eclair, date: 2027-05-03, repeat: FREQ=WEEKLY;UNTIL=20270601", "2027-05-03/2027-05-03 FREQ=WEEKLY →2027-06-01"},
		"a count within the campaign":    {"battle: eclair, date: 2027-05-03, repeat: FREQ=WEEKLY;COUNT=9", "2027-05-03/2027-05-03 FREQ=WEEKLY ×9"},
		"a count beyond the campaign":    {"battle: eclair, date: 2027-05-03, repeat: FREQ=WEEKLY;COUNT=10", "2027-05-03/2027-05-03 FREQ=WEEKLY →2027-07-03"},
		"a relationship with an end":     {"battle: bornee, date: 2027-05-03, repeat: FREQ=WEEKLY", "2027-05-03/2027-05-03 FREQ=WEEKLY →2027-12-31"},
		"once, after the campaign":       {"battle: eclair, date: 2027-08-02", "2027-08-02/2027-08-02"},
		"three days every month":         {"date: 2027-05-03, until: 2027-05-05, repeat: FREQ=MONTHLY", "2027-05-03/2027-05-05 FREQ=MONTHLY"},
		"an until that is the rule's":    {"date: 2027-05-03, until: 2027-06-14, repeat: FREQ=WEEKLY", "2027-05-03/2027-05-03 FREQ=WEEKLY →2027-06-14"},
		"a rule that falls on no day":    {"date: 2027-05-03, repeat: FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "undated"},
		"neither a date nor repeating":   {"time: '09:00'", "undated"},
		"no date, of a battle unfought":  {"battle: refusee, time: '09:00'", ""},
		"a rule begun sixty years ago":   {"date: 1967-05-03, repeat: FREQ=YEARLY", "1967-05-03/1967-05-03 FREQ=YEARLY"},
		"a count begun sixty years ago":  {"date: 1967-05-03, repeat: FREQ=YEARLY;COUNT=70", "1967-05-03/1967-05-03 FREQ=YEARLY ×70"},
		"a leap day":                     {"date: 2027-01-01, repeat: FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "2028-02-29/2028-02-29 FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29"},
		"the calendar's last day":        {"date: 9999-12-30, repeat: FREQ=DAILY;COUNT=9", "9999-12-30/9999-12-30 FREQ=DAILY ×9"},
		"the last Friday of each month":  {"date: 2027-05-03, repeat: FREQ=MONTHLY;BYDAY=-1FR", "2027-05-28/2027-05-28 FREQ=MONTHLY;BYDAY=-1FR"},
		"the first working day of each":  {"date: 2027-05-04, repeat: 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1'", "2027-06-01/2027-06-01 FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1"},
		"a first Monday written with +":  {"date: 2027-05-03, repeat: FREQ=MONTHLY;BYDAY=+1MO", "2027-05-03/2027-05-03 FREQ=MONTHLY;BYDAY=1MO"},
		"the thirty-first of each month": {"date: 2027-05-31, repeat: FREQ=MONTHLY", "2027-05-31/2027-05-31 FREQ=MONTHLY"},
	} {
		c.element = strings.ReplaceAll(c.element, "battle: ,", "")
		source := battles + "actions: [{id: une-action, " + strings.TrimSpace(c.element) + "}]\n"
		calendar, undated := programmeOf(t, source, nil)
		got := ""
		for _, e := range calendar.Events {
			got += when(e)
		}
		if len(undated) > 0 {
			got += "undated"
		}
		if diff := cmp.Diff(got, c.want); diff != "" {
			t.Errorf("%s (got, want): %s", name, diff)
		}
	}
}

// From and To cut the programme to size: what repeats begins with its first day within,
// and counts on from there; what is going on already is in it.
func TestProgramme_keepsWithinItsDays(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ source, want string }{
		"before":                          {"actions: [{id: x, date: 2027-03-31}]", ""},
		"on the first day":                {"actions: [{id: x, date: 2027-04-01}]", "2027-04-01/2027-04-01"},
		"on the last day":                 {"actions: [{id: x, date: 2027-06-30}]", "2027-06-30/2027-06-30"},
		"after":                           {"actions: [{id: x, date: 2027-07-01}]", ""},
		"going on":                        {"actions: [{id: x, date: 2027-03-01, until: 2027-04-01}]", "2027-03-01/2027-04-01"},
		"again and again":                 {"actions: [{id: x, date: 2027-01-04, repeat: FREQ=WEEKLY;INTERVAL=2}]", "2027-04-12/2027-04-12 FREQ=WEEKLY;INTERVAL=2 →2027-06-30"},
		"so many times, some before":      {"actions: [{id: x, date: 2027-02-01, repeat: FREQ=MONTHLY;COUNT=4}]", "2027-04-01/2027-04-01 FREQ=MONTHLY ×2"},
		"so many times, some after":       {"actions: [{id: x, date: 2027-02-01, repeat: FREQ=MONTHLY;COUNT=9}]", "2027-04-01/2027-04-01 FREQ=MONTHLY →2027-06-30"},
		"so many times, all before":       {"actions: [{id: x, date: 2027-01-01, repeat: FREQ=MONTHLY;COUNT=3}]", ""},
		"for sixty years":                 {"calendar: [{id: x, kind: recurring, from: 1967-05-03, repeat: FREQ=YEARLY}]", "2027-05-03/2027-05-03 FREQ=YEARLY →2027-06-30"},
		"for sixty years, seventy in all": {"calendar: [{id: x, kind: recurring, from: 1967-05-03, repeat: FREQ=YEARLY;COUNT=70}]", "2027-05-03/2027-05-03 FREQ=YEARLY →2027-06-30"},
		"for sixty years, sixty in all":   {"calendar: [{id: x, kind: recurring, from: 1967-05-03, repeat: FREQ=YEARLY;COUNT=60}]", ""},
		"without a date":                  {"actions: [{id: x, repeat: FREQ=WEEKLY}]", "2027-04-01/2027-04-01 FREQ=WEEKLY →2027-06-30"},
		"a season that goes on":           {"calendar: [{id: x, kind: season, from: 2026-11-01, to: 2027-04-15, repeat: FREQ=YEARLY}]", "2026-11-01/2027-04-15 FREQ=YEARLY →2027-06-30"},
		"a season of last year's":         {"calendar: [{id: x, kind: season, from: 2025-05-01, to: 2025-05-15, repeat: FREQ=YEARLY}]", "2027-05-01/2027-05-15 FREQ=YEARLY →2027-06-30"},
		"a review":                        {"evaluation: {reviews: [{id: x, date: 2027-03-30}, {id: y, date: 2027-06-29}]}", "2027-06-29/2027-06-29"},
		"an objective":                    {"objectives: [{id: x, by: 2027-05-31}, {id: y, by: 2027-12-31}]", "2027-05-31/2027-05-31"},
	} {
		calendar, undated := programmeOf(t, c.source, func(cfg *report.ProgrammeConfig) {
			cfg.From, cfg.To = dossier.NewDate(2027, time.April, 1), dossier.NewDate(2027, time.June, 30)
		})
		got := ""
		for _, e := range calendar.Events {
			got += when(e)
		}
		if diff := cmp.Diff(got, c.want); diff != "" || len(undated) > 0 {
			t.Errorf("%s (got, want), undated %v: %s", name, undated, diff)
		}
	}
}

const shop = `
organisation: {name: Quincaillerie Calmels}
people:
  - {id: patronne, title: Gérante, person: Hélène Calmels}
  - {id: vendeur, title: Vendeur}
channels:
  - {id: comptoir, name: 'Comptoir, et établi'}
  - {id: affiches, name: Affiches}
objectives:
  - {id: samedi, statement: 'Cinquante-huit tickets le samedi', metric: Tickets de caisse, unit: tickets, baseline: {value: 44.5, source: caisse, date: 2026-11-01}, target: 58, by: 2027-09-25, owner: patronne}
  - {id: un-jour-peut-etre, statement: 'Cent tickets'}
battles:
  - {id: piece, name: Apportez la pièce cassée, state: chosen, lasting: true}
actions:
  - {id: etabli, battle: piece, what: 'Tenir l’établi', accountable: [patronne], responsible: [vendeur, patronne], channel: comptoir, date: 2027-01-09, time: '14:00', hours: {écriture: 0.25, conseil: 2}, deliverable: 'Un registre', note: 'Prévoir les vis.'}
  - {id: nue, date: 2027-01-10}
calendar:
  - {id: inventaire, name: Inventaire, kind: blackout, from: 2027-02-01, to: 2027-02-03, channels: [comptoir, affiches], reason: On compte}
  - {id: silence, name: Deuil, kind: blackout, from: 2027-02-05}
  - {id: soldes, name: Soldes, kind: recurring, from: 2027-02-10}
  - {id: ruche, name: Saison des ruches, kind: season, from: 2027-03-01, to: 2027-03-31}
  - {id: un-jour, name: Un jour, kind: season}
evaluation:
  sits: [patronne]
  reviews:
    - {id: avril, date: 2027-04-03, held: 2027-04-10, about: [samedi, piece], decisions: [garder], note: 'À la boutique.'}
    - {id: sans-date}
decisions:
  - {id: garder, date: 2027-04-10, about: [piece], verdict: continue, decided: 'Garder l’établi tout l’hiver.'}
`

func TestProgramme_tellsWhatEachEventIs(t *testing.T) {
	t.Parallel()
	plain := strings.NewReplacer("\u00a0", " ", "\u202f", " ")
	tell := func(lang locale.Lang) string {
		calendar, undated := programmeOf(t, shop, func(cfg *report.ProgrammeConfig) { cfg.Lang = lang })
		var b strings.Builder
		fmt.Fprintln(&b, calendar.Name, undated)
		for _, e := range calendar.Events {
			id, _, _ := strings.Cut(e.ID, "@")
			fmt.Fprintf(&b, "%s %s\n  %s %q\n", id, when(e), e.Title, e.Categories)
			if e.Text != "" {
				fmt.Fprintln(&b, "  "+strings.ReplaceAll(e.Text, "\n", "\n  "))
			}
		}
		return plain.Replace(b.String())
	}
	if diff := cmp.Diff(tell(locale.French), `Programme de communication : Quincaillerie Calmels [un-jour]
etabli 2027-01-09/2027-01-09 14:00+1h0m0s busy
  Tenir l’établi ["Action" "Apportez la pièce cassée"]
  Bataille : Apportez la pièce cassée
  Pilote : Hélène Calmels (Gérante)
  Réalisation : Vendeur ; Hélène Calmels (Gérante)
  Canal : Comptoir, et établi
  Travail : conseil 2 h, écriture 0,25 h
  Livrable : Un registre
  Prévoir les vis.
nue 2027-01-10/2027-01-10
  nue ["Action"]
inventaire 2027-02-01/2027-02-03 busy
  Période interdite : Inventaire ["Période interdite"]
  Silence sur : Comptoir, et établi ; Affiches
  Raison : On compte
silence 2027-02-05/2027-02-05 busy
  Période interdite : Deuil ["Période interdite"]
  Silence sur : tous les canaux
soldes 2027-02-10/2027-02-10
  Soldes ["Marronnier"]
ruche 2027-03-01/2027-03-31
  Saison des ruches ["Saison propre"]
avril 2027-04-10/2027-04-10
  Revue de la stratégie ["Revue"]
  Porte sur : Cinquante-huit tickets le samedi ; Apportez la pièce cassée
  Participants : Hélène Calmels (Gérante)
  Décisions : Garder l’établi tout l’hiver
  À la boutique.
samedi 2027-09-25/2027-09-25
  Échéance : Cinquante-huit tickets le samedi ["Échéance"]
  Indicateur : Tickets de caisse
  Unité : tickets
  Situation de départ : 44,5
  Valeur cible : 58
  Responsable : Hélène Calmels (Gérante)
`); diff != "" {
		t.Errorf("in French (got, want): %s", diff)
	}
	english := tell(locale.English)
	for _, want := range []string{
		"Communication programme: Quincaillerie Calmels", "\n  Accountable: Hélène Calmels (Gérante)", "Work: conseil 2 h, écriture 0.25 h",
		"Blackout: Deuil", "Silent on: all channels", "Strategy review", "Due: Cinquante-huit", `["Recurring date"]`, "Baseline: 44.5",
	} {
		if !strings.Contains(english, want) {
			t.Errorf("no %q in English:\n%s", want, english)
		}
	}
}

// An event's id is the same each time it is written, in any language and on any day,
// and differs between elements and between organisations.
func TestProgramme_givesLastingIDs(t *testing.T) {
	t.Parallel()
	ids := func(source string, change func(*report.ProgrammeConfig)) []string {
		calendar, _ := programmeOf(t, source, change)
		var list []string
		for _, e := range calendar.Events {
			list = append(list, e.ID)
		}
		return list
	}
	first := ids(shop, nil)
	if want := "etabli@18ad3bf31246517c.boussole"; first[0] != want {
		t.Errorf("%s, want %s: calendars that people keep would hold it twice", first[0], want)
	}
	if diff := cmp.Diff(ids(strings.ReplaceAll(shop, "name: Quincaillerie Calmels", "name: ' Quincaillerie Calmels '"), nil), first); diff != "" {
		t.Errorf("spaces around the name (got, want): %s", diff)
	}
	later := ids(shop, func(cfg *report.ProgrammeConfig) {
		cfg.Lang, cfg.Today = locale.English, dossier.NewDate(2027, time.March, 1)
	})
	if diff := cmp.Diff(later, first); diff != "" {
		t.Errorf("another day, in English (got, want): %s", diff)
	}
	if once := slices.Compact(slices.Sorted(slices.Values(first))); len(once) != len(first) {
		t.Errorf("some of %v are the same", first)
	}
	for _, id := range ids(strings.ReplaceAll(shop, "name: Quincaillerie Calmels", "name: Quincaillerie Delmas"), nil) {
		if slices.Contains(first, id) {
			t.Errorf("%s is of two organisations", id)
		}
	}
}

// A random rule, cut to random days, falls on the days on which an independent reader
// has the whole rule fall within them.
func TestProgramme_agreesWithAnIndependentReader(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(27, 9))
	pick := func(list ...string) string { return list[r.IntN(len(list))] }
	fell := 0
	for range 500 {
		freq := pick("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
		parts := []string{"FREQ=" + freq}
		if r.IntN(2) == 0 {
			parts = append(parts, fmt.Sprintf("INTERVAL=%d", 1+r.IntN(4)))
		}
		if r.IntN(2) == 0 {
			parts = append(parts, pick("COUNT=7", "COUNT=1", "COUNT=60", "UNTIL=20281231"))
		}
		if r.IntN(2) == 0 {
			switch freq {
			case "MONTHLY", "YEARLY":
				parts = append(parts, "BYDAY="+pick("1SA", "-1FR", "TU", "MO,TU,WE,TH,FR", "2MO,-2MO"))
				if r.IntN(4) == 0 {
					parts = append(parts, "BYSETPOS="+pick("1", "-1", "2"))
				}
			default:
				parts = append(parts, "BYDAY="+pick("TU", "MO,WE,FR", "SU", "SA,SU"))
			}
		}
		if r.IntN(4) == 0 {
			parts = append(parts, "BYMONTH="+pick("1", "9,10", "2"))
		}
		if r.IntN(5) == 0 {
			parts = append(parts, "WKST="+pick("MO", "SU"))
		}
		text := strings.Join(parts, ";")
		start := dossier.NewDate(2026, time.January, 1+r.IntN(365))
		from := start.AddDays(r.IntN(400) - 100)
		to := from.AddDays(r.IntN(900))

		var want []string
		for _, d := range expand(t, text, start, to) {
			if d >= from.String() {
				want = append(want, d)
			}
		}
		var got []string
		calendar, _ := programmeOf(t, fmt.Sprintf("actions: [{id: x, date: %s, repeat: '%s'}]", start, text), func(cfg *report.ProgrammeConfig) {
			cfg.From, cfg.To = from, to
		})
		for _, e := range calendar.Events {
			rule := e.Repeat.Rule
			if e.Repeat.Count > 0 {
				rule += fmt.Sprintf(";COUNT=%d", e.Repeat.Count)
			}
			if !e.Repeat.Until.IsZero() {
				rule += ";UNTIL=" + strings.ReplaceAll(dossier.Date(e.Repeat.Until).String(), "-", "")
			}
			got = expand(t, rule, dossier.Date(e.First), to.AddDays(400))
			if len(got) == 0 || got[0] != dossier.Date(e.First).String() {
				t.Errorf("%s: begins on %s, on which %s does not fall", text, dossier.Date(e.First), rule)
			}
		}
		if diff := cmp.Diff(got, want); diff != "" {
			t.Fatalf("%s from %s, within %s to %s (got, want): %s", text, start, from, to, diff)
		}
		fell += len(got)
	}
	if fell < 10_000 {
		t.Errorf("only %d days in all", fell)
	}
}

func expand(t *testing.T, text string, start, to dossier.Date) []string {
	t.Helper()
	option, err := rrule.StrToROption(text)
	if err != nil {
		t.Fatal(err)
	}
	option.Dtstart = start.Time()
	rule, err := rrule.NewRRule(*option)
	if err != nil {
		t.Fatal(err)
	}
	var days []string
	for _, d := range rule.Between(start.Time(), to.Time(), true) {
		days = append(days, d.Format(time.DateOnly))
	}
	return days
}
