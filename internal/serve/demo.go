package serve

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"slices"

	"boussole/examples"
	"boussole/internal/account"
	"boussole/internal/dossier"
	"boussole/internal/locale"
	"boussole/internal/web"
	"boussole/internal/workspace"
)

// Demo is what a demonstration tells when it is ready.
type Demo struct {
	Lang locale.Lang // of the pages
	// Ready is called once with an address that signs in by itself.
	Ready func(address string, organisations int)
}

// RunDemo answers until the context ends, with the examples in a folder that goes with
// it. Where the address to listen at is taken, another one of this machine serves.
func RunDemo(ctx context.Context, c Config) (err error) {
	c.Data, err = os.MkdirTemp("", "boussole-demo-")
	if err != nil {
		return &Error{Kind: BadData, Value: os.TempDir(), Cause: err}
	}
	defer func() { err = errors.Join(err, os.RemoveAll(c.Data)) }()
	c.Database, c.Key = "", ""
	listener, err := listen(ctx, c.Listen)
	if err != nil {
		if listener, err = listen(ctx, "localhost:0"); err != nil {
			return err
		}
	}
	c.Listen = listener.Addr().String()
	i, err := Open(ctx, c)
	if err != nil {
		return errors.Join(err, listener.Close())
	}
	defer func() { err = errors.Join(err, i.Close()) }()
	organisations, err := i.fill(ctx)
	if err != nil {
		return errors.Join(fmt.Errorf("load the examples: %w", err), listener.Close())
	}
	i.config.Ready = func(address string) { c.Demo.Ready(address+"/demo/"+string(i.welcome.Token), organisations) }
	return i.serve(ctx, listener)
}

// fill makes an organisation of each example, and a person who owns them all, whose
// password nobody knows.
func (i *Instance) fill(ctx context.Context) (organisations int, err error) {
	texts, err := examples.Dossiers()
	if err != nil {
		return 0, err
	}
	var who *account.Person
	for _, name := range slices.Sorted(maps.Keys(texts)) {
		doc, err := dossier.Read(name, texts[name])
		if err != nil {
			return 0, err
		}
		called := doc.Dossier.Organisation.Name
		var org *account.Organisation
		if who == nil {
			who, org, err = i.Workspace.First(ctx, workspace.First{
				Name: "Camille Démo", Email: "camille@demo.example", Password: string(account.NewToken()), Organisation: called, Lang: i.config.Demo.Lang,
			})
		} else {
			org, err = i.Workspace.AddOrganisation(ctx, workspace.Actor{Person: *who}, called)
		}
		if err != nil {
			return 0, fmt.Errorf("%s: %w", name, err)
		}
		if _, err := i.Workspace.Save(ctx, workspace.Actor{Person: *who}, org.Slug, workspace.Save{Text: texts[name]}); err != nil {
			return 0, fmt.Errorf("%s: %w", name, err)
		}
	}
	i.welcome = &web.Welcome{Token: account.NewToken(), Person: who}
	return len(texts), nil
}
