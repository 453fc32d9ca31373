// Package exchange writes what other programs read, and says why a file of theirs is
// refused: here calendars and refusals; each form of a document has a package below. It
// renders what it is given, and knows no strategy.
package exchange
