package dossier

import (
	"fmt"
	"time"
)

// Date is a day of the civil calendar, without a time or a time zone. The zero Date
// is no date.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// NewDate returns the day, normalised as time.Date does.
func NewDate(year int, month time.Month, day int) Date {
	return dateOf(time.Date(year, month, day, 0, 0, 0, 0, time.UTC))
}

// ParseDate reads an ISO 8601 day, YYYY-MM-DD. A year alone, or a year and a month,
// is refused: a date that is compared must be a day.
func ParseDate(s string) (Date, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return Date{}, fmt.Errorf("read date %q: %w", s, err)
	}
	return dateOf(t), nil
}

func dateOf(t time.Time) Date {
	y, m, d := t.Date()
	return Date{Year: y, Month: m, Day: d}
}

// IsZero reports whether d is no date.
func (d Date) IsZero() bool { return d == Date{} }

// Time is midnight UTC of the day, for arithmetic and formatting.
func (d Date) Time() time.Time {
	return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC)
}

// Before reports whether d is an earlier day than e.
func (d Date) Before(e Date) bool { return d.Compare(e) < 0 }

// After reports whether d is a later day than e.
func (d Date) After(e Date) bool { return d.Compare(e) > 0 }

// Compare returns -1, 0 or 1 as d is before, on or after e.
func (d Date) Compare(e Date) int {
	a, b := d.Year*512+int(d.Month)*32+d.Day, e.Year*512+int(e.Month)*32+e.Day
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// AddDays is the day n days after d.
func (d Date) AddDays(n int) Date { return dateNumbered(d.number() + n) }

// AddMonths is the day n months after d, or the month's last where it is shorter.
func (d Date) AddMonths(n int) Date {
	months := d.Year*12 + int(d.Month) - 1 + n
	year := months / 12
	if months < 0 {
		year = (months - 11) / 12
	}
	month := time.Month(months - year*12 + 1)
	return Date{Year: year, Month: month, Day: min(d.Day, daysIn(year, month))}
}

func daysIn(year int, month time.Month) int {
	switch month {
	case time.April, time.June, time.September, time.November:
		return 30
	case time.February:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	default:
		return 31
	}
}

// DaysUntil is the number of days from d to e, negative where e is before d.
func (d Date) DaysUntil(e Date) int { return e.number() - d.number() }

// Weekday is the day of the week.
func (d Date) Weekday() time.Weekday { return weekdayNumbered(d.number()) }

// number counts days from 1 March of year 0 in the Gregorian calendar, for which leap
// days come last; the method is Hinnant's days_from_civil. Repetitions are followed
// day by day, for which time.Time is ten times slower.
func (d Date) number() int {
	y, m := d.Year, int(d.Month)-3
	if m < 0 {
		y, m = y-1, m+12
	}
	era := y / 400
	if y < 0 {
		era = (y - 399) / 400
	}
	ofEra := y - era*400
	ofYear := (153*m+2)/5 + d.Day - 1
	return era*146097 + ofEra*365 + ofEra/4 - ofEra/100 + ofYear
}

// dateNumbered is the inverse of number.
func dateNumbered(n int) Date {
	era := n / 146097
	if n < 0 {
		era = (n - 146096) / 146097
	}
	day := n - era*146097
	year := (day - day/1460 + day/36524 - day/146096) / 365
	ofYear := day - (365*year + year/4 - year/100)
	m := (5*ofYear + 2) / 153
	d := Date{Year: year + era*400, Month: time.Month(m + 3), Day: ofYear - (153*m+2)/5 + 1}
	if d.Month > 12 {
		d.Month -= 12
		d.Year++
	}
	return d
}

// weekdayNumbered is the weekday of a day's number: 1 March of year 0 was a Wednesday.
func weekdayNumbered(n int) time.Weekday { return time.Weekday(((n+3)%7 + 7) % 7) }

// String is the day as YYYY-MM-DD, or nothing for no date.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, int(d.Month), d.Day)
}

// MarshalText writes the day as String does.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads a day as ParseDate does; an empty text is no date.
func (d *Date) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*d = Date{}
		return nil
	}
	parsed, err := ParseDate(string(text))
	if err != nil {
		return err
	}
	*d = parsed
	return nil
}
