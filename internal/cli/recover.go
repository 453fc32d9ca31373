package cli

import (
	"context"
	"fmt"
	"time"

	"boussole/internal/check"
	"boussole/internal/dossier"
)

// RecoverOptions are whose password is to be chosen anew, and where people come by.
type RecoverOptions struct {
	Place
	Origin string
	Email  string
}

type recoverCmd struct {
	placeFlags
	Email  string `arg:"" help:"${recoveremail}"`
	Origin string `placeholder:"URL" help:"${serveorigin}"`
}

// Run prints an address to be sent to somebody who forgot their password.
func (c *recoverCmd) Run(ctx context.Context, sh *shell) error {
	place, err := c.place(sh)
	if err != nil {
		return err
	}
	address, until, err := sh.Instance.Recover(ctx, RecoverOptions{Place: place, Origin: c.Origin, Email: c.Email})
	if err != nil {
		return told(err)
	}
	fmt.Fprintln(sh.Stdout, address)
	y, m, d := until.In(time.Local).Date()
	sh.remark(dossier.Text{
		FR: "Envoyez cette adresse à {email}, et à personne d’autre : elle sert une fois, jusqu’au {day}.",
		EN: "Send this address to {email}, and to nobody else: it is good once, until {day}.",
	}, check.Args{"email": c.Email, "day": dossier.NewDate(y, m, d)})
	return nil
}
