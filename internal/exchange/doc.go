// Package exchange writes what other programs read: here calendars; each form of a
// document has a package below. It renders what it is given, and knows no strategy.
package exchange
