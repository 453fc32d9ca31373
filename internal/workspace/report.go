package workspace

import (
	"boussole/internal/document"
	"boussole/internal/dossier"
	"boussole/internal/locale"
	"boussole/internal/report"
)

// The kinds of reports.
const (
	StrategyReport = "strategy"
	PageReport     = "page"
	BriefReport    = "brief"
)

// Kinds are the kinds of reports that a dossier makes.
func Kinds() []string { return []string{StrategyReport, PageReport, BriefReport} }

// KindLabel is what people call a kind of report.
func KindLabel(kind string) dossier.Text {
	switch kind {
	case StrategyReport:
		return dossier.Text{FR: "la stratégie", EN: "the strategy"}
	case PageReport:
		return dossier.Text{FR: "la stratégie en une page", EN: "the strategy on a page"}
	case BriefReport:
		return dossier.Text{FR: "le brief d’agence", EN: "the agency brief"}
	}
	return dossier.Text{}
}

// Compose is a report of the reading as a document; since is an earlier reading from which it
// tells what changed, nil for none. A kind that there is not is not found.
func (r *Reading) Compose(kind string, lang locale.Lang, since *Reading) (*document.Document, error) {
	in := report.Input{Dossier: r.Document, Report: r.Report, Bearings: r.Bearings, Today: r.Today, Lang: lang}
	if since != nil {
		in.Since = &report.Earlier{
			Name:    date(lang, dossier.NewDate(since.Version.At.Date())),
			Dossier: since.Document, Report: since.Report,
		}
	}
	switch kind {
	case StrategyReport:
		return report.Strategy(in), nil
	case PageReport:
		return report.Page(in), nil
	case BriefReport:
		return report.Brief(in), nil
	}
	return nil, notFound()
}
