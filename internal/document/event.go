package document

import "time"

// Calendar is what happens on given days, for a calendar program.
type Calendar struct {
	Name    string
	Zone    *time.Location // of every Clock in it; nil is UTC
	Written Day            // the day on which it was written
	Events  []Event
}

// Event is one entry of a calendar. It lasts whole days, or begins and ends at an hour.
type Event struct {
	ID         string // of this entry wherever it goes, the same each time it is written
	Title      string
	Text       string // what more there is to say, by lines
	Categories []string
	First      Day         // its first day; where it repeats, that of its first time
	Last       Day         // its last day, included
	Hours      *Hours      // nil: whole days
	Repeat     *Repetition // nil: once
	Busy       bool        // takes up the time of those who read it
}

// Hours are when an event begins on its first day and ends on its last, by the clock
// on the wall.
type Hours struct {
	Begin  Clock
	Length time.Duration // from that hour of the last day to the end
}

// Clock is an hour of the day on the wall.
type Clock struct{ Hour, Minute int }

// Repetition is an event coming again. Event.First is a day on which Rule falls.
type Repetition struct {
	Rule  string // RRULE of RFC 5545 (3.3.10) by days, FREQ first, without COUNT and UNTIL
	Count int    // how many times in all; 0 where Until or nothing ends it
	Until Day    // no time begins after this day; zero where Count or nothing ends it
}

// Day is a day of the civil calendar. The zero Day is none.
type Day struct {
	Year  int
	Month time.Month
	Day   int
}

// IsZero reports whether d is no day.
func (d Day) IsZero() bool { return d == Day{} }

// Next is the day after d.
func (d Day) Next() Day {
	year, month, day := d.At(Clock{}, time.UTC).AddDate(0, 0, 1).Date()
	return Day{Year: year, Month: month, Day: day}
}

// At is an hour of the day in a zone.
func (d Day) At(c Clock, zone *time.Location) time.Time {
	return time.Date(d.Year, d.Month, d.Day, c.Hour, c.Minute, 0, 0, zone)
}
