package serve_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"boussole/internal/locale"
	"boussole/internal/serve"
	"boussole/internal/workspace"
)

func TestRecover_givesAnAddressToTheAccountAlone(t *testing.T) {
	t.Parallel()
	c := serve.Config{Data: t.TempDir(), Now: time.Now, Origin: "https://strategy.example.org"}
	wantKind := func(email string, want serve.Kind) {
		t.Helper()
		_, _, err := serve.Recover(t.Context(), c, email)
		var fault *serve.Error
		if !errors.As(err, &fault) || fault.Kind != want {
			t.Errorf("%s: %v, want the kind %s", email, err, want)
		}
	}
	wantKind("ada@example.org", serve.NobodyYet)
	i, err := serve.Open(t.Context(), c)
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := i.Close(); err != nil {
			t.Error(err)
		}
	}()
	_, _, err = i.Workspace.First(t.Context(), workspace.First{Name: "Ada", Email: "ada@example.org", Password: "cheval agrafe correct pile", Organisation: "Mairie", Lang: locale.French})
	if err != nil {
		t.Fatal(err)
	}
	wantKind("nobody@example.org", serve.NoAccount)
	wantKind("nobody", serve.NoAccount)
	address, until, err := serve.Recover(t.Context(), c, "ada@example.org")
	token, ours := strings.CutPrefix(address, "https://strategy.example.org/reset/")
	if err != nil || !ours || time.Until(until) > 24*time.Hour || time.Until(until) < 23*time.Hour {
		t.Fatalf("%s until %v, %v", address, until, err)
	}
	if p, err := i.Workspace.Resetting(t.Context(), token); err != nil || p.Name != "Ada" {
		t.Errorf("%v, %v", p, err)
	}
}
