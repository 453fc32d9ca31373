package cli_test

import (
	"os/exec"
	"strings"
	"testing"
)

// The command knows the time zones on a machine that has none.
func TestCalendar_bringsTheTimeZones(t *testing.T) {
	t.Parallel()
	out, err := exec.CommandContext(t.Context(), "go", "list", "-deps", "boussole/cmd/boussole").Output()
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains("\n"+string(out), "\ntime/tzdata\n") {
		t.Error("time/tzdata is not in the binary")
	}
}
