package page

import (
	"strconv"
	"unicode"
	"unicode/utf8"

	"boussole/internal/check"
	"boussole/internal/document"
	"boussole/internal/dossier"
)

func itoa(n int) string { return strconv.Itoa(n) }

// Home is the first page of a dossier.
type Home struct {
	Frame
	Heading  string // where things stand
	Lede     string
	Rose     *document.Figure // nil: nothing was checked
	Held     string           // how many checks hold
	Bearings []Bearing
	Todo     []Task
	TodoNote string
	More     *Link // the other findings; nil: there are none
	Late     []Late
	LateNote string
	Next     string // the next review
	Chain    *document.Figure
}

// Bearing is a row of the table beside the rose.
type Bearing struct {
	Direction string
	Link
	Tallies []Tally
}

// Task is what to do next.
type Task struct {
	Href string
	Text string
	What string
	Mark document.Mark
	Word string
}

// directions are the eight directions, from identity round to evaluation.
var directions = [8]dossier.Text{{FR: "N", EN: "N"}, {FR: "NE", EN: "NE"}, {FR: "E", EN: "E"}, {FR: "SE", EN: "SE"}, {FR: "S", EN: "S"}, {FR: "SO", EN: "SW"}, {FR: "O", EN: "W"}, {FR: "NO", EN: "NW"}}

// tasks is how many things are to be done next: what is more than a morning is a list.
const tasks = 4

// Home is the first page.
func (a *Atlas) Home() Home {
	held, ran := a.held()
	p := Home{
		Frame: a.frame(a.say(tr("Accueil", "Home"), nil), ""), Heading: a.screen.Heading(), Lede: a.lede(),
		Rose: a.screen.Rose(), Chain: a.screen.Chain(),
		Held: a.say(tr("{held} {held?tenu:tenus} sur {ran}", "{held} of {ran} hold"), check.Args{"held": held, "ran": ran}),
	}
	for i, b := range a.Bearings {
		row := Bearing{Direction: a.say(directions[i], nil), Link: Link{a.Base + "/" + string(b.Link), check.LinkName(a.Lang, b.Link)}, Tallies: a.tallies(b)}
		if len(row.Tallies) == 0 {
			row.Tallies = []Tally{{document.MarkSound, a.say(tr("rien à redire", "nothing to report"), nil)}}
			if b.Ran == 0 {
				row.Tallies = []Tally{{MarkNone, a.say(tr("rien à juger encore", "nothing to judge yet"), nil)}}
			}
		}
		p.Bearings = append(p.Bearings, row)
	}
	a.todo(&p)
	p.Late = a.late()
	p.LateNote = a.say(tr("au {today}", "on {today}"), check.Args{"today": a.Today})
	p.Next = a.next()
	return p
}

// lede says where it blocks, and what holds.
func (a *Atlas) lede() string {
	var blocked, sound []string
	for _, b := range a.Bearings {
		mark := bearingMark(b)
		if mark == document.MarkBlocking {
			blocked = append(blocked, check.LinkName(a.Lang, b.Link))
		}
		if mark == document.MarkSound {
			sound = append(sound, check.LinkName(a.Lang, b.Link))
		}
	}
	held, ran := a.held()
	args := check.Args{"blocked": blocked, "sound": sound, "held": held, "ran": ran, "n": len(blocked)}
	switch {
	case len(blocked) == 0 && len(sound) == len(a.Bearings):
		return a.say(tr("Les huit directions tiennent. Il reste à faire ce qui est écrit, et à y revenir à chaque revue.", "All eight bearings hold. What remains is to do what is written down, and to come back to it at each review."), nil)
	case len(blocked) == 0:
		return a.say(tr("{held} contrôles tenus sur {ran}. Ce qui reste mérite d’être regardé, sans rien arrêter.", "{held} of {ran} checks hold. What remains deserves a look, and stops nothing."), args)
	case len(blocked) > 5:
		return a.say(tr("Presque chaque direction a un point qui bloque. Commencez par « {first} » : le reste en dépend.", "Almost every bearing has something that blocks. Begin with “{first}”: the rest hangs on it."), check.Args{"first": dossier.Text{FR: blocked[0], EN: blocked[0]}})
	case len(sound) == 0:
		return a.say(tr("Ce qui bloque est ici : {blocked}.", "What blocks is here: {blocked}."), args)
	}
	return a.say(tr("Ce qui bloque est ici : {blocked}. Ce qui tient déjà : {sound}.", "What blocks is here: {blocked}. What holds already: {sound}."), args)
}

// todo is what to do next.
func (a *Atlas) todo(p *Home) {
	all := a.gravest()
	for _, i := range all[:min(len(all), tasks)] {
		f := &a.Report.Findings[i]
		w := a.Report.Words(a.Lang, f)
		t := Task{Text: w.Title, What: w.What, Mark: findingMark(f), Word: lower(check.SeverityWord(a.Lang, f.Severity))}
		_, there := a.x.Find(f.Element)
		switch {
		case there && f.Element != "":
			t.Href = a.Base + "/e/" + string(f.Element)
		case a.room(f.Link) != "":
			t.Href = a.room(f.Link)
		default:
			t.Href = a.Base + "/findings#" + string(f.Link)
		}
		p.Todo = append(p.Todo, t)
	}
	n := 0
	for i := range a.Report.Findings {
		if a.Report.Findings[i].Counts() {
			n++
		}
	}
	if more := n - len(p.Todo); more > 0 {
		words := tr("Les {n} autres constats, par direction", "The {n} other findings, by bearing")
		if more == 1 {
			words = tr("L’autre constat", "The other finding")
		}
		p.More = &Link{a.Base + "/findings", a.say(words, check.Args{"n": more})}
		p.TodoNote = a.say(tr("le plus grave d’abord", "the gravest first"), nil)
	}
}

// next is when the strategy is looked at again.
func (a *Atlas) next() string {
	d := a.screen.NextReview()
	if d.IsZero() {
		return a.say(tr("Aucune revue n’est prévue.", "No review is planned."), nil)
	}
	days := a.Today.DaysUntil(d)
	switch days {
	case 0:
		return a.say(tr("Prochaine revue : aujourd’hui.", "Next review: today."), nil)
	case 1:
		return a.say(tr("Prochaine revue : demain.", "Next review: tomorrow."), nil)
	}
	return a.say(tr("Prochaine revue : {day}, dans {n} jours.", "Next review: {day}, in {n} days."), check.Args{"day": d, "n": days})
}

// lower is a text with a small first letter.
func lower(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToLower(r)) + s[n:]
}
