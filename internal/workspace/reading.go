package workspace

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"boussole/internal/account"
	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/locale"
)

// FileName is the name that a dossier's text has in findings and downloads.
const FileName = "dossier.yaml"

// Reading is a version of a dossier as somebody may see it: where the costs are hidden from
// them, it never held any. It is shared: whoever has it changes nothing in it.
type Reading struct {
	Organisation account.Organisation
	Version      Version // without its text
	Document     *dossier.Document
	Report       *check.Report
	Bearings     [8]check.Bearing
	Today        dossier.Date
	Costs        bool // the costs of roles are in it
}

type readingKey struct {
	organisation account.OrganisationID
	version      int
	day          dossier.Date
	costs        bool
}

// Reading is a version of the organisation's dossier, read and judged; 0 is the latest. It
// is not found where there is none.
func (v *Visit) Reading(ctx context.Context, number int) (*Reading, error) {
	if err := v.must(account.ReadDossier); err != nil {
		return nil, err
	}
	return v.reading(ctx, number)
}

func (v *Visit) reading(ctx context.Context, number int) (*Reading, error) {
	number, err := v.number(number)
	if err != nil {
		return nil, err
	}
	key := readingKey{v.Organisation.ID, number, v.Today, v.May(account.SeeCosts)}
	if r, ok := v.ws.readings.get(key); ok {
		return r, nil
	}
	done, err := v.ws.wait(ctx)
	if err != nil {
		return nil, err
	}
	defer done()
	if r, ok := v.ws.readings.get(key); ok {
		return r, nil
	}
	var version *Version
	err = v.ws.store.Look(ctx, func(tx Tx) (err error) {
		version, err = tx.Version(ctx, v.Organisation.ID, number)
		return err
	})
	if err != nil {
		return nil, gone(err)
	}
	r, err := v.read(version, key)
	if err != nil {
		return nil, err
	}
	v.ws.readings.put(key, r, 1)
	return r, nil
}

// number is a version's number, for 0 the latest one's.
func (v *Visit) number(number int) (int, error) {
	switch {
	case v.Latest == nil, number < 0, number > v.Latest.Number:
		return 0, notFound()
	case number == 0:
		return v.Latest.Number, nil
	}
	return number, nil
}

func (v *Visit) read(version *Version, key readingKey) (*Reading, error) {
	doc, err := dossier.Read(FileName, version.Text)
	if err != nil {
		return nil, fmt.Errorf("read version %d of %s: %w", version.Number, v.Organisation.ID, err)
	}
	if !key.costs {
		if doc, err = redact(doc); err != nil {
			return nil, fmt.Errorf("hide the costs of version %d of %s: %w", version.Number, v.Organisation.ID, err)
		}
	}
	return v.judge(version, doc, key), nil
}

// judge is the reading of a version whose text has been read.
func (v *Visit) judge(version *Version, doc *dossier.Document, key readingKey) *Reading {
	report := check.Run(doc, v.ws.rules, check.Config{Today: key.day})
	r := &Reading{
		Organisation: v.Organisation, Version: *version, Document: doc, Report: report,
		Bearings: report.Bearings(v.ws.rules), Today: key.day, Costs: key.costs,
	}
	r.Version.Text = nil
	return r
}

// redact is a dossier without what its roles cost. Its text is written anew, for a comment
// beside a cost may tell it.
func redact(doc *dossier.Document) (*dossier.Document, error) {
	d := *doc.Dossier
	d.People = slices.Clone(d.People)
	for i := range d.People {
		d.People[i].CostPerHour = nil
	}
	return dossier.Read(doc.File, dossier.Marshal(&d))
}

func (ws *Workspace) wait(ctx context.Context) (done func(), err error) {
	select {
	case ws.turn <- struct{}{}:
		return func() { <-ws.turn }, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// Page names a body that is made of a version and kept.
type Page struct {
	Version int    // 0: the latest
	Name    string // such as "battles" or "report/strategy/html"
	Lang    locale.Lang
}

type pageKey struct {
	readingKey
	name string
	lang locale.Lang
}

// ReportPage is the name of the body of a report in a format, the only one that a guest's
// link opens.
func ReportPage(kind, format string) string { return "report/" + kind + "/" + format }

// Body is the body of a page of a version: as it was kept, or else as it is made now, which is
// then kept. It is made anew each day, for each language, and apart for those from whom the
// costs are hidden. An error of the making is not kept.
func (v *Visit) Body(ctx context.Context, page Page, build func(*Reading) ([]byte, error)) ([]byte, error) {
	if v.Guest != nil {
		if !strings.HasPrefix(page.Name, ReportPage(v.Guest.Kind, "")) || page.Version != v.Guest.Version || string(page.Lang) != v.Guest.Lang {
			return nil, notFound()
		}
	} else if err := v.must(account.ReadDossier); err != nil {
		return nil, err
	}
	number, err := v.number(page.Version)
	if err != nil {
		return nil, err
	}
	key := pageKey{readingKey{v.Organisation.ID, number, v.Today, v.May(account.SeeCosts)}, page.Name, page.Lang}
	if body, ok := v.ws.pages.get(key); ok {
		return body, nil
	}
	body, err := v.kept(ctx, key)
	if err != nil {
		return nil, err
	}
	if body == nil {
		r, err := v.reading(ctx, number)
		if err != nil {
			return nil, err
		}
		if body, err = build(r); err != nil {
			return nil, err
		}
		_ = v.keep(ctx, key, body) // what could not be kept is made again
	}
	v.ws.pages.put(key, body, len(body)+len(key.name)+200)
	return body, nil
}

// bodyForm is the form in which bodies are kept: another form gets another number, so that no
// body of an earlier program is read as one of this.
const bodyForm = "3"

// text is a page's key beside its organisation, version and day, as it is kept.
func (k pageKey) text() string {
	seen := "without-costs"
	if k.costs {
		seen = "with-costs"
	}
	return strings.Join([]string{bodyForm, string(k.lang), seen, k.name}, "|")
}

func (v *Visit) kept(ctx context.Context, key pageKey) (body []byte, err error) {
	err = v.ws.store.Look(ctx, func(tx Tx) (err error) {
		body, err = tx.Derived(ctx, key.organisation, key.version, key.day, key.text())
		return err
	})
	if errors.Is(err, account.ErrNotFound) {
		return nil, nil
	}
	return body, err
}

func (v *Visit) keep(ctx context.Context, key pageKey, body []byte) error {
	return v.ws.store.Update(ctx, func(tx Tx) error {
		return tx.PutDerived(ctx, &Derived{Organisation: key.organisation, Version: key.version, Day: key.day, Key: key.text(), Body: body})
	})
}
