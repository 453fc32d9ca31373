// Package workspace is the only door to what an instance keeps: an actor asks, the
// permission is looked up, a transaction opened, an entry written in the log, and only
// then is a stage (reading, checking, reporting) called.
//
// It writes no SQL and no page: the store satisfies the interfaces declared here, and
// the web shows what comes back.
package workspace
