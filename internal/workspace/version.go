package workspace

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"strings"
	"unicode/utf8"

	"boussole/internal/account"
	"boussole/internal/change"
	"boussole/internal/check"
	"boussole/internal/dossier"
)

// maxWhy is the length of the reason for a version, in characters.
const maxWhy = 500

// Save is a new version of a dossier.
type Save struct {
	Base int    // the version that it was made from; 0 where there was none
	Text []byte // YAML
	Why  string // needed from the second version on
}

// UnreadableError says that a text is no dossier: its findings have the lines.
type UnreadableError struct {
	Report *check.Report
	Source []byte
}

func (e *UnreadableError) Error() string { return "the text is no dossier" }

// Save keeps a text as the next version of the organisation's dossier. A text that cannot be
// read is refused with an *UnreadableError; one that was made from another version than the
// latest, with a conflict. A text that is the latest one to the byte is not kept again.
func (ws *Workspace) Save(ctx context.Context, actor Actor, slug string, save Save) (*Version, error) {
	v, err := ws.Enter(ctx, actor, slug)
	if err != nil {
		return nil, err
	}
	if err := v.must(account.SaveDossier); err != nil {
		return nil, err
	}
	doc, err := ws.readable(ctx, save.Text)
	if err != nil {
		return nil, err
	}
	why, err := cleanWhy(save.Why)
	if err != nil {
		return nil, err
	}
	text, sum := bytes.Clone(save.Text), sha256.Sum256(save.Text)
	var kept *Version
	err = ws.in(ctx, actor, slug, account.SaveDossier, func(tx Tx, v *Visit) error {
		number := 0
		if v.Latest != nil {
			number = v.Latest.Number
			if v.Latest.SHA256 == sum && (save.Base == number || save.Base == v.Latest.Base) {
				kept = v.Latest
				return nil
			}
		}
		if save.Base != number {
			return overtaken(v.Latest)
		}
		if number > 0 && why == "" {
			return missingWhy()
		}
		kept = &Version{
			Organisation: v.Organisation.ID, Number: number + 1, Base: number, Text: text, SHA256: sum, Why: why,
			Author: actor.Person.ID, AuthorName: actor.Person.Name, At: ws.instant(),
		}
		if err := tx.AddVersion(ctx, kept); err != nil {
			if account.CodeOf(err) == account.Conflict {
				return overtaken(nil)
			}
			return err
		}
		return ws.log(ctx, tx, v, VersionSaved, numeral(kept.Number), map[string]string{"n": numeral(kept.Number), "why": why})
	})
	if err != nil {
		return nil, err
	}
	out := *kept
	out.Text = nil
	// Whoever saves looks at it next.
	if key := (readingKey{out.Organisation, out.Number, v.Today, true}); v.May(account.SeeCosts) {
		ws.readings.put(key, v.judge(&out, doc, key), 1)
	}
	return &out, nil
}

// readable reads a text, and refuses one that is no dossier.
func (ws *Workspace) readable(ctx context.Context, src []byte) (*dossier.Document, error) {
	done, err := ws.wait(ctx)
	if err != nil {
		return nil, err
	}
	defer done()
	doc, err := dossier.Read(FileName, src)
	if err == nil {
		return doc, nil
	}
	var faults dossier.Faults
	if !errors.As(err, &faults) {
		return nil, err
	}
	if len(src) > dossier.MaxBytes || !utf8.Valid(src) {
		src = nil
	}
	return nil, &account.Error{
		Code: account.Invalid, Field: "file",
		Say: dossier.Text{
			FR: "Ce fichier n’est pas un dossier lisible. Les fautes sont ci-dessous, chacune avec sa ligne.",
			EN: "This file is not a dossier that can be read. The faults are below, each with its line.",
		},
		Cause: &UnreadableError{Report: check.FaultReport(FileName, faults, ws.rules), Source: src},
	}
}

func cleanWhy(typed string) (string, error) {
	why := strings.TrimSpace(strings.ReplaceAll(strings.ToValidUTF8(typed, ""), "\x00", ""))
	if utf8.RuneCountInString(why) > maxWhy {
		return "", &account.Error{Code: account.Invalid, Field: "why", Say: dossier.Text{
			FR: "La raison est trop longue : {most} caractères au plus.",
			EN: "The reason is too long: {most} characters at most.",
		}, Args: map[string]any{"most": maxWhy}}
	}
	return why, nil
}

func missingWhy() error {
	return &account.Error{Code: account.Invalid, Field: "why", Say: dossier.Text{
		FR: "Dites en une phrase pourquoi le dossier change : qui lira l’historique le saura.",
		EN: "Say in a sentence why the dossier changes: whoever reads its history will know.",
	}}
}

func overtaken(by *Version) error {
	e := &account.Error{Code: account.Conflict, Field: "base", Say: dossier.Text{
		FR: "Le dossier a changé depuis que vous l’avez ouvert. Regardez ce qui a changé, puis refaites votre modification sur la dernière version.",
		EN: "The dossier has changed since you opened it. Look at what changed, then make your change to the latest version.",
	}}
	if by != nil {
		e.Say = dossier.Text{
			FR: "Le dossier a changé depuis que vous l’avez ouvert : {name} a enregistré la version {n}. Regardez ce qui a changé, puis refaites votre modification sur cette version.",
			EN: "The dossier has changed since you opened it: {name} saved version {n}. Look at what changed, then make your change to that version.",
		}
		e.Args = map[string]any{"name": by.AuthorName, "n": by.Number}
	}
	return e
}

// Versions are the versions numbered less than before (0: all), at most limit, the newest
// first, without their texts.
func (v *Visit) Versions(ctx context.Context, limit, before int) (list []Version, err error) {
	if err := v.must(account.ReadDossier); err != nil {
		return nil, err
	}
	err = v.ws.store.View(ctx, func(tx Tx) (err error) {
		list, err = tx.Versions(ctx, v.Organisation.ID, min(max(limit, 1), 200), max(before, 0))
		return err
	})
	return list, err
}

// Changes is what a version changed.
type Changes struct {
	Before, After *Reading
	Story         *change.Story
	Findings      check.Comparison // which came, which left
}

// Changes is what changed from one version to another. It is not found where one of them is
// not there.
func (v *Visit) Changes(ctx context.Context, from, to int) (*Changes, error) {
	if from <= 0 || to <= 0 {
		return nil, notFound()
	}
	before, err := v.Reading(ctx, from)
	if err != nil {
		return nil, err
	}
	after, err := v.Reading(ctx, to)
	if err != nil {
		return nil, err
	}
	return compared(before, after), nil
}

func compared(before, after *Reading) *Changes {
	story := change.Tell(before.Document.Dossier, after.Document.Dossier)
	return &Changes{
		Before: before, After: after, Story: story,
		Findings: check.Compare(before.Report, after.Report, story.Renamed()),
	}
}

// Compare is what a text would change in the latest version, if it were saved; nothing is. A
// text that cannot be read is refused as by Save.
func (v *Visit) Compare(ctx context.Context, text []byte) (*Changes, error) {
	if err := v.must(account.SaveDossier); err != nil {
		return nil, err
	}
	before, err := v.Reading(ctx, 0)
	if err != nil {
		return nil, err
	}
	doc, err := v.ws.readable(ctx, text)
	if err != nil {
		return nil, err
	}
	done, err := v.ws.wait(ctx)
	if err != nil {
		return nil, err
	}
	defer done()
	key := readingKey{v.Organisation.ID, before.Version.Number, v.Today, v.May(account.SeeCosts)}
	if !key.costs {
		if doc, err = redact(doc); err != nil {
			return nil, err
		}
	}
	return compared(before, v.judge(&before.Version, doc, key)), nil
}

// Download is the text of a version (0: the latest): as it was saved, or written anew without
// the costs and the comments where the costs are hidden.
func (v *Visit) Download(ctx context.Context, number int) ([]byte, error) {
	if err := v.must(account.DownloadDossier); err != nil {
		return nil, err
	}
	r, err := v.reading(ctx, number)
	if err != nil {
		return nil, err
	}
	return r.Document.Source(), nil
}
