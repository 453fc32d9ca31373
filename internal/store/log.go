package store

import (
	"context"
	"encoding/json"

	"boussole/internal/account"
	"boussole/internal/workspace"
)

const entryColumns = `id, organisation, at, person, person_name, action, element, args`

func scanEntry(r row) (workspace.Entry, error) {
	var e workspace.Entry
	var args string
	if err := r.Scan(&e.ID, &e.Organisation, at(&e.At), &e.Person, &e.PersonName, &e.Action, &e.Element, &args); err != nil {
		return e, err
	}
	return e, json.Unmarshal([]byte(args), &e.Args)
}

// AddLog adds a line to the log. Nothing changes it afterwards: the database refuses.
func (tx *Tx) AddLog(ctx context.Context, e *workspace.Entry) error {
	args, err := words(e.Args)
	if err != nil {
		return err
	}
	return tx.add(ctx, "write in the log", `insert into log_entry (`+entryColumns+`) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
		string(e.ID), string(e.Organisation), millis(e.At), string(e.Person), e.PersonName, string(e.Action), e.Element, args)
}

// Log is what was done in an organisation, or in the instance for "", the latest first:
// at most limit lines, of those before one ("": from the latest).
func (tx *Tx) Log(ctx context.Context, organisation account.OrganisationID, limit int, before account.EntryID) ([]workspace.Entry, error) {
	return list(ctx, tx, scanEntry, `select `+entryColumns+` from log_entry
		where organisation = $1 and ($2 = '' or seq < (select seq from log_entry where id = $2 and organisation = $1))
		order by seq desc limit $3`, string(organisation), string(before), limit)
}
