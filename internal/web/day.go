package web

import (
	"fmt"
	"time"

	"boussole/internal/dossier"
	"boussole/internal/locale"
)

// day is the day of an instant, where the instance is.
func (s *Site) day(lang locale.Lang, at time.Time) string {
	y, m, d := at.In(s.Zone).Date()
	return locale.Date(lang, y, m, d)
}

// moment is the day and the minute of an instant, where the instance is.
func (s *Site) moment(lang locale.Lang, at time.Time) string {
	at = at.In(s.Zone)
	clock := fmt.Sprintf("%d h %02d", at.Hour(), at.Minute())
	if lang == locale.English {
		clock = at.Format("15:04")
	}
	return s.day(lang, at) + ", " + locale.Typeset(lang, clock)
}

// civil is the day of an instant as sentences take it.
func (s *Site) civil(at time.Time) dossier.Date { return dossier.NewDate(at.In(s.Zone).Date()) }
