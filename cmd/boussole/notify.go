package main

import (
	"context"
	"errors"
	"net"
	"os"
)

// notify tells systemd how the service fares, as sd_notify(3) lays down: a datagram to
// the socket that $NOTIFY_SOCKET names. Where nobody asks to be told it does nothing.
func notify(ctx context.Context, state string) error {
	socket := os.Getenv("NOTIFY_SOCKET")
	if socket == "" {
		return nil
	}
	conn, err := (&net.Dialer{}).DialContext(ctx, "unixgram", socket)
	if err != nil {
		return err
	}
	_, err = conn.Write([]byte(state))
	return errors.Join(err, conn.Close())
}
