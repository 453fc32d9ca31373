package store

import "log/slog"

// silent is for libraries that would log what we already know.
func silent() *slog.Logger { return slog.New(slog.DiscardHandler) }
