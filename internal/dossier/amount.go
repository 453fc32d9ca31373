package dossier

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"
)

// Hours is a length of work, in hours: a week's where the field says so, else in all.
// It is never negative.
type Hours float64

// mostHours is more than any team has: a greater number is a slip of the hand, and sums
// of it would drown all others.
const mostHours = 1e6

// Share is a part of a whole, from 0 to 1.
type Share float64

// Money is an amount in hundredths of a currency, written "1200 EUR" or "89.90 EUR".
type Money struct {
	Cents    int64
	Currency string // ISO 4217
}

var errMoney = errors.New(`an amount is a number and a currency of three letters, such as "1200 EUR"`)

// ParseMoney reads an amount. A negative one is refused.
func ParseMoney(s string) (Money, error) {
	number, currency, ok := strings.Cut(strings.TrimSpace(s), " ")
	if !ok || len(currency) != 3 || strings.ToUpper(currency) != currency || strings.Trim(currency, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "" {
		return Money{}, fmt.Errorf("read amount %q: %w", s, errMoney)
	}
	value, err := strconv.ParseFloat(number, 64)
	if err != nil || value < 0 || value > 1e13 || math.IsNaN(value) {
		return Money{}, fmt.Errorf("read amount %q: %w", s, errMoney)
	}
	return Money{Cents: int64(math.Round(value * 100)), Currency: currency}, nil
}

// Amount is the amount in units of its currency.
func (m Money) Amount() float64 { return float64(m.Cents) / 100 }

// String is the amount as ParseMoney reads it.
func (m Money) String() string {
	if m.Cents%100 == 0 {
		return fmt.Sprintf("%d %s", m.Cents/100, m.Currency)
	}
	return fmt.Sprintf("%.2f %s", m.Amount(), m.Currency)
}

// MarshalText writes the amount as String does.
func (m Money) MarshalText() ([]byte, error) { return []byte(m.String()), nil }

// UnmarshalText reads an amount as ParseMoney does.
func (m *Money) UnmarshalText(text []byte) error {
	parsed, err := ParseMoney(string(text))
	if err != nil {
		return err
	}
	*m = parsed
	return nil
}

// Cadence is how many times something comes out in a period, written "2/week".
type Cadence struct {
	Times float64
	Per   string // day, week, month, quarter, year
}

var weeksIn = map[string]float64{"day": 1.0 / 7, "week": 1, "month": 52.0 / 12, "quarter": 13, "year": 52}

var errCadence = errors.New(`a cadence is a number of times per period, such as "2/week", with day, week, month, quarter or year`)

// ParseCadence reads a cadence.
func ParseCadence(s string) (Cadence, error) {
	times, per, ok := strings.Cut(strings.TrimSpace(s), "/")
	n, err := strconv.ParseFloat(strings.TrimSpace(times), 64)
	per = strings.TrimSpace(per)
	if !ok || err != nil || weeksIn[per] == 0 || !(n >= 0) || n > 1e6 {
		return Cadence{}, fmt.Errorf("read cadence %q: %w", s, errCadence)
	}
	return Cadence{Times: n, Per: per}, nil
}

// PerWeek is the mean number of times a week, a year being 52 weeks.
func (c Cadence) PerWeek() float64 {
	weeks := weeksIn[c.Per]
	if weeks == 0 {
		return 0
	}
	return c.Times / weeks
}

// String is the cadence as ParseCadence reads it.
func (c Cadence) String() string {
	return strconv.FormatFloat(c.Times, 'f', -1, 64) + "/" + c.Per
}

// MarshalText writes the cadence as String does.
func (c Cadence) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// UnmarshalText reads a cadence as ParseCadence does.
func (c *Cadence) UnmarshalText(text []byte) error {
	parsed, err := ParseCadence(string(text))
	if err != nil {
		return err
	}
	*c = parsed
	return nil
}
