package check_test

import (
	"fmt"
	"time"

	"boussole/internal/check"
	"boussole/internal/check/rule"
	"boussole/internal/dossier"
	"boussole/internal/locale"
)

func ExampleRun() {
	const source = `
depth: light
objectives:
  - id: presence
    statement: Être présents sur Instagram
`
	doc, err := dossier.Read("dossier.yaml", []byte(source))
	if err != nil {
		fmt.Println(err)
		return
	}
	report := check.Run(doc, rule.All(), check.Config{Today: dossier.NewDate(2027, time.January, 14)})
	for i := range report.Findings {
		if f := &report.Findings[i]; f.Element == "presence" && f.Code == "B201" {
			fmt.Printf("%s:%d:%d %s %s: %s\n", f.File, f.Line, f.Column, f.Severity, f.Code, report.Words(locale.English, f).Title)
		}
	}
	// Output: dossier.yaml:5:16 blocking B201: Being present is not an objective
}
