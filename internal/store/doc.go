// Package store keeps what an instance knows, in SQLite or PostgreSQL. It holds all the
// SQL and nothing else: no permission is looked up here, no rule applied.
//
// One text of SQL serves both engines; what differs is in dialect.go and in the two
// folders of migrations. Instants are integer milliseconds of UTC, civil days text,
// lists JSON. Versions and the log are only ever added to: the databases themselves
// refuse anything else.
//
//	s, err := store.Open(ctx, store.Config{Database: "boussole.db"})
//	if err != nil { … }
//	defer s.Close()
//	if err := s.Migrate(ctx); err != nil { … }
//	err = s.Update(ctx, func(tx workspace.Tx) error { return tx.AddPerson(ctx, person) })
package store
