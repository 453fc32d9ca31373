package web

import (
	"context"
	"encoding/json"
	"time"

	"boussole/internal/workspace"
)

// draftLasts is how long answers that are not saved yet are kept after the last of them.
const draftLasts = 30 * 24 * time.Hour

// longestDraft is the length in bytes of the answers that are kept: far more than twelve
// questions take.
const longestDraft = 128 << 10

// draft is how far somebody is with the questions that a dossier begins with, so that they may
// leave and go on another day, on another machine. It is theirs alone.
type draft struct {
	Text   string `json:"text"`   // the dossier so far
	Before string `json:"before"` // the same as it was before the present question
	Said   string `json:"said"`   // what was answered to this question before it is asked again
}

// draftKey is where the draft of whoever visits is kept. It stands beside the sessions, whose
// keys are hashes of their tokens: no cookie opens it.
func draftKey(v *workspace.Visit) string {
	return "draft/" + string(v.Organisation.ID) + "/" + string(v.Actor.Person.ID)
}

// draftOf is the draft of whoever visits; ok is false where they have none.
func (s *Site) draftOf(ctx context.Context, v *workspace.Visit) (d draft, ok bool, err error) {
	written, ok, err := s.Sessions.FindCtx(ctx, draftKey(v))
	if err != nil || !ok {
		return d, false, err
	}
	return d, json.Unmarshal(written, &d) == nil && d.Text != "", nil
}

// keepDraft keeps the draft of whoever visits, in place of the one before.
func (s *Site) keepDraft(ctx context.Context, v *workspace.Visit, d draft) error {
	written, err := json.Marshal(d)
	if err != nil || len(written) > longestDraft {
		return err // what is too long to be kept still travels with the form
	}
	return s.Sessions.CommitCtx(ctx, draftKey(v), written, s.Now().Add(draftLasts))
}

// dropDraft forgets the draft of whoever visits.
func (s *Site) dropDraft(ctx context.Context, v *workspace.Visit) error {
	return s.Sessions.DeleteCtx(ctx, draftKey(v))
}
