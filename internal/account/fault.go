package account

import (
	"errors"
	"fmt"
	"time"

	"boussole/internal/dossier"
)

// Code is what kind of refusal an error is; the edge turns it into an HTTP status.
type Code string

// The codes.
const (
	NotFound  Code = "not-found" // it does not exist, or it is another organisation's
	Forbidden Code = "forbidden" // it is one's own organisation's, and the role does not allow it
	Conflict  Code = "conflict"  // somebody else was first
	Invalid   Code = "invalid"   // what was given cannot be taken
	TooMany   Code = "too-many"  // too many attempts
	SignIn    Code = "sign-in"   // nobody is signed in
	Away      Code = "away"      // the database does not answer now; it was not done
	NoRoom    Code = "no-room"   // the database can be read, and nothing added to it
)

// Error is a refusal that people are told of, in their language, with what to do about it.
type Error struct {
	Code  Code
	Field string       // the field of the form that it is about, if any
	Say   dossier.Text // a template; its values are Args
	Args  map[string]any
	Retry time.Duration // of TooMany: after how long it may be tried again
	Cause error         // for the log
}

// Error is the refusal in English, for logs and tests.
func (e *Error) Error() string {
	said := e.Say.EN
	if said == "" {
		said = string(e.Code)
	}
	if e.Cause != nil {
		return fmt.Sprintf("%s: %v", said, e.Cause)
	}
	return said
}

// Unwrap is the cause.
func (e *Error) Unwrap() error { return e.Cause }

// Is reports whether target is an Error of the same code, without words of its own.
func (e *Error) Is(target error) bool {
	var t *Error
	return errors.As(target, &t) && t.Say == (dossier.Text{}) && t.Code == e.Code
}

// ErrNotFound is what a store says of a row that is not there.
var ErrNotFound error = &Error{Code: NotFound}

// ErrConflict is what a store says of a row that is there already, or has changed since.
var ErrConflict error = &Error{Code: Conflict}

// CodeOf is the code of an error; "" for one that people are not told of.
func CodeOf(err error) Code {
	if e, is := errors.AsType[*Error](err); is {
		return e.Code
	}
	return ""
}
