// Package workspace is the only door to what an instance keeps: an actor asks, the
// permission is looked up, a transaction opened, an entry written in the log, and only
// then is a stage (reading, checking, reporting) called.
//
// It writes no SQL and no page: the store satisfies the interfaces declared here, and
// the web shows what comes back. It gives nobody a password's hash, a secret or, where they
// are hidden, a cost.
//
//	visit, err := ws.Enter(ctx, actor, "mairie-de-nara-k3f9ab")
//	if err != nil {
//		return err // not found, for whoever is no member
//	}
//	reading, err := visit.Reading(ctx, 0) // the latest version, judged today
package workspace
