package cli

import (
	"fmt"
	"time"
	_ "time/tzdata" // zones on machines that have none

	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/exchange"
	"boussole/internal/locale"
	"boussole/internal/report"
)

type calendarCmd struct {
	File   string `arg:"" optional:"" default:"dossier.yaml" help:"${file}"`
	Output string `short:"o" placeholder:"FILE.ics" help:"${output}"`
	From   string `placeholder:"YYYY-MM-DD" help:"${calendarfrom}"`
	To     string `placeholder:"YYYY-MM-DD" help:"${calendarto}"`
	Tz     string `default:"Europe/Paris" help:"${tz}"`
	Today  string `placeholder:"YYYY-MM-DD" help:"${calendartoday}"`
}

func (c *calendarCmd) Run(sh *shell) error {
	cfg := report.ProgrammeConfig{Lang: sh.lang}
	var err error
	if cfg.Today, err = sh.today(c.Today); err != nil {
		return err
	}
	if cfg.From, err = limit("--from", c.From); err != nil {
		return err
	}
	if cfg.To, err = limit("--to", c.To); err != nil {
		return err
	}
	if !cfg.To.IsZero() && cfg.To.Before(cfg.From) {
		return &problem{
			what: dossier.Text{FR: "--to {to} est avant --from {from}.", EN: "--to {to} is before --from {from}."},
			mend: dossier.Text{FR: "Donnez d’abord le premier jour (--from), puis le dernier (--to).", EN: "Give the first day with --from and the last with --to."},
			args: check.Args{"from": c.From, "to": c.To},
		}
	}
	if cfg.Zone, err = zone(c.Tz); err != nil {
		return err
	}
	doc, err := sh.read(c.File)
	if err != nil {
		return err
	}
	calendar, undated := report.Programme(doc.Dossier, cfg)
	if err := c.write(sh, doc.File, exchange.ICS(calendar)); err != nil {
		return err
	}
	if len(undated) > 0 {
		ids := make([]string, len(undated))
		for i, id := range undated {
			ids[i] = string(id)
		}
		sh.remark(dossier.Text{
			FR: "Sans jour où tomber, donc hors du calendrier : {ids}.",
			EN: "On no day, and so not in the calendar: {ids}.",
		}, check.Args{"ids": ids})
	}
	if len(calendar.Events) == 0 {
		sh.remark(dossier.Text{FR: "Rien n’est daté dans cette période : le calendrier est vide.", EN: "Nothing has a date in this time: the calendar is empty."}, nil)
	}
	return nil
}

// limit reads the day of a flag; none given is the zero Date.
func limit(flag, given string) (dossier.Date, error) {
	if given == "" {
		return dossier.Date{}, nil
	}
	day, err := dossier.ParseDate(given)
	if err != nil {
		return dossier.Date{}, &problem{
			what: dossier.Text{FR: "« {text} » n’est pas une date.", EN: "“{text}” is not a date."},
			mend: dossier.Text{FR: "Écrivez {flag} AAAA-MM-JJ, par exemple {flag} 2027-01-14.", EN: "Write {flag} YYYY-MM-DD, such as {flag} 2027-01-14."},
			args: check.Args{"text": given, "flag": flag}, cause: err,
		}
	}
	return day, nil
}

// zone finds a time zone by its name. "Local" is one that others cannot know.
func zone(name string) (*time.Location, error) {
	found, err := time.LoadLocation(name)
	if err == nil && name != "" && found != time.Local {
		return found, nil
	}
	p := &problem{
		what: dossier.Text{FR: "le fuseau horaire « {zone} » n’est pas connu.", EN: "the time zone “{zone}” is not known."},
		mend: dossier.Text{FR: "Donnez-le par son nom IANA, tel que Europe/Paris ou Indian/Reunion.", EN: "Give its IANA name, such as Europe/Paris or America/New_York."},
		args: check.Args{"zone": name}, cause: err,
	}
	if near := dossier.Nearest(name, commonZones()); near != "" {
		p.mend = dossier.Text{FR: "Vouliez-vous dire {near} ?", EN: "Did you mean {near}?"}
		p.args["near"] = near
	}
	return nil, p
}

// commonZones are those that a mistyped name most likely meant: the French ones, their
// neighbours', and those of the largest English-speaking cities.
func commonZones() []string {
	return []string{
		"Europe/Paris", "Indian/Reunion", "Indian/Mayotte", "America/Guadeloupe", "America/Martinique", "America/Cayenne",
		"America/Miquelon", "Pacific/Noumea", "Pacific/Tahiti", "Pacific/Wallis", "Europe/Brussels", "Europe/Luxembourg",
		"Europe/Zurich", "Europe/London", "Europe/Dublin", "America/Montreal", "America/New_York", "America/Los_Angeles", "UTC",
	}
}

// remark says something on standard error that is no error.
func (sh *shell) remark(t dossier.Text, args check.Args) {
	fmt.Fprintln(sh.Stderr, locale.Wrap(check.Sentence(sh.lang, t, args, nil), 92, ""))
}

// write writes the calendar to a file, or to standard output where none is named. It
// never writes over the dossier that it was made from.
func (c *calendarCmd) write(sh *shell, source string, text []byte) error {
	if c.Output == "" || c.Output == "-" {
		_, err := sh.Stdout.Write(text)
		return err
	}
	if err := spare(c.Output, source); err != nil {
		return err
	}
	return deliver(c.Output, text)
}
