package cli

import (
	"context"
	"fmt"

	"boussole/internal/check"
	"boussole/internal/dossier"
)

type healthCmd struct {
	listenFlag
}

// Run ends with 1 where the instance is not ready, which is what those who watch over it
// understand.
func (c *healthCmd) Run(ctx context.Context, sh *shell) error {
	if err := sh.Instance.Health(ctx, c.address(sh)); err != nil {
		sh.fail(told(err))
		return exit(ExitFindings)
	}
	fmt.Fprintln(sh.Stdout, check.Sentence(sh.lang, dossier.Text{FR: "Boussole est prête.", EN: "Boussole is ready."}, nil, nil))
	return nil
}
