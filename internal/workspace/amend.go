package workspace

import (
	"bytes"
	"context"

	"boussole/internal/account"
)

// Amendment is a change that somebody made of what they read.
type Amendment struct {
	Base int // the version that they read; 0 is the latest
	Why  string
	// Make is the text with the change in the latest version. It may be called again where
	// somebody else saves meanwhile. Its errors are those of Amend.
	Make func(base, latest *Reading) ([]byte, error)
}

// attempts is how often an amendment is made anew because somebody else saved meanwhile.
const attempts = 4

// Amend changes the latest version, and is the number of the version that this makes; 0 where
// nothing changed. Whoever does not see the costs may not: the text that they read has none.
func (ws *Workspace) Amend(ctx context.Context, actor Actor, slug string, a Amendment) (number int, err error) {
	for range attempts {
		number, err = ws.amend(ctx, actor, slug, a)
		if account.CodeOf(err) != account.Conflict {
			break
		}
	}
	return number, err
}

func (ws *Workspace) amend(ctx context.Context, actor Actor, slug string, a Amendment) (int, error) {
	v, err := ws.Enter(ctx, actor, slug)
	if err != nil {
		return 0, err
	}
	for _, action := range []account.Action{account.SaveDossier, account.SeeCosts} {
		if err := v.must(action); err != nil {
			return 0, err
		}
	}
	latest, err := v.Reading(ctx, 0)
	if err != nil {
		return 0, err
	}
	base, err := v.Reading(ctx, a.Base)
	if err != nil {
		return 0, err
	}
	text, err := ws.made(ctx, a, base, latest)
	if err != nil || bytes.Equal(text, latest.Document.Source()) {
		return 0, err
	}
	version, err := ws.Save(ctx, actor, slug, Save{Base: latest.Version.Number, Text: text, Why: a.Why})
	if err != nil {
		return 0, err
	}
	return version.Number, nil
}

// made waits for its turn, as whatever reads whole dossiers does.
func (ws *Workspace) made(ctx context.Context, a Amendment, base, latest *Reading) ([]byte, error) {
	done, err := ws.wait(ctx)
	if err != nil {
		return nil, err
	}
	defer done()
	return a.Make(base, latest)
}

// Suppose is the latest version as it would be with another text: read and judged, and not
// saved.
func (v *Visit) Suppose(ctx context.Context, text []byte) (*Reading, error) {
	for _, action := range []account.Action{account.SaveDossier, account.SeeCosts} {
		if err := v.must(action); err != nil {
			return nil, err
		}
	}
	done, err := v.ws.wait(ctx)
	if err != nil {
		return nil, err
	}
	defer done()
	return v.read(&Version{Organisation: v.Organisation.ID, Text: text}, readingKey{day: v.Today, costs: true})
}
