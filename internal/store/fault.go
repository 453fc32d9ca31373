package store

import (
	"context"
	"database/sql/driver"
	"errors"
	"io"
	"io/fs"
	"net"
	"os"
	"syscall"

	"boussole/internal/account"

	"github.com/jackc/pgx/v5/pgconn"
	modernc "modernc.org/sqlite"
	lib "modernc.org/sqlite/lib"
)

// Fault is why a database does not do what it is asked, where the reason lies in where
// and how it runs: whoever runs it can mend that.
type Fault string

// The faults.
const (
	BadAddress  Fault = "address"     // its address cannot be understood
	UnknownHost Fault = "host"        // no machine has the name
	Silent      Fault = "silent"      // nothing answers at its address, or not in time
	Starting    Fault = "starting"    // its server starts or stops
	Crowded     Fault = "crowded"     // its server takes no more connections
	Denied      Fault = "denied"      // the user or the password is not accepted
	NoDatabase  Fault = "no-database" // the server has none of that name
	NotAllowed  Fault = "not-allowed" // the user may not make or change tables
	Locked      Fault = "locked"      // another program holds it
	Full        Fault = "full"        // its disk is full, or fails
	ReadOnly    Fault = "read-only"   // it can only be read
	Shut        Fault = "shut"        // its file cannot be opened
	Damaged     Fault = "damaged"     // its file is none of a database, or is broken
)

// FaultOf is the fault that an error tells of; "" for any other.
func FaultOf(err error) Fault {
	if e, is := errors.AsType[*modernc.Error](err); is {
		return sqliteFaults[e.Code()&0xff] // the lower byte is the code, the others say more
	}
	if e, is := errors.AsType[*pgconn.PgError](err); is {
		if fault, is := postgresFaults[e.Code]; is {
			return fault
		}
		if len(e.Code) == 5 && e.Code[:2] == "08" { // the class of connections that break
			return Silent
		}
		return ""
	}
	if _, is := errors.AsType[*pgconn.ParseConfigError](err); is {
		return BadAddress
	}
	if e, is := errors.AsType[*net.DNSError](err); is && e.IsNotFound {
		return UnknownHost
	}
	if _, is := errors.AsType[*pgconn.ConnectError](err); is {
		return Silent
	}
	if e, is := errors.AsType[*fs.PathError](err); is {
		return fileFault(e)
	}
	if _, is := errors.AsType[*net.OpError](err); is {
		return Silent
	}
	for _, broken := range []error{driver.ErrBadConn, io.EOF, io.ErrUnexpectedEOF, net.ErrClosed, os.ErrDeadlineExceeded, context.DeadlineExceeded} {
		if errors.Is(err, broken) {
			return Silent
		}
	}
	if pgconn.SafeToRetry(err) {
		return Silent
	}
	return ""
}

func fileFault(err error) Fault {
	switch {
	case errors.Is(err, syscall.ENOSPC):
		return Full
	case errors.Is(err, syscall.EROFS):
		return ReadOnly
	default:
		return Shut
	}
}

var sqliteFaults = map[int]Fault{
	lib.SQLITE_BUSY: Locked, lib.SQLITE_LOCKED: Locked, lib.SQLITE_FULL: Full, lib.SQLITE_IOERR: Full,
	lib.SQLITE_READONLY: ReadOnly, lib.SQLITE_CANTOPEN: Shut, lib.SQLITE_PERM: Shut, lib.SQLITE_AUTH: Shut,
	lib.SQLITE_NOTADB: Damaged, lib.SQLITE_CORRUPT: Damaged,
}

// postgresFaults are faults by the codes of appendix A of PostgreSQL's manual.
var postgresFaults = map[string]Fault{
	"28000": Denied, "28P01": Denied, "3D000": NoDatabase, "42501": NotAllowed,
	"53100": Full, "53200": Crowded, "53300": Crowded, "25006": ReadOnly, "58030": Full,
	"57P01": Starting, "57P02": Starting, "57P03": Starting, "57P05": Starting, "55P03": Locked,
	"XX001": Damaged, "XX002": Damaged,
}

// unable is an error as people who use an instance are told of it: where the database
// cannot be used now, a refusal that says so.
func unable(err error) error {
	if err == nil || account.CodeOf(err) != "" || errors.Is(err, context.Canceled) {
		return err
	}
	switch FaultOf(err) {
	case "":
		return err
	case Full, ReadOnly, NotAllowed:
		return &account.Error{Code: account.NoRoom, Cause: err}
	case BadAddress, UnknownHost, Silent, Starting, Crowded, Denied, NoDatabase, Locked, Shut, Damaged:
		return &account.Error{Code: account.Away, Cause: err}
	default:
		return err
	}
}
