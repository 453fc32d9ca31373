package store

import (
	"bytes"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"

	"boussole/internal/account"
	"boussole/internal/dossier"
	"boussole/internal/job"
	"boussole/internal/workspace"
)

const versionColumns = `version.organisation, version.number, version.sha256, version.author, version.author_name, version.at, version.why, version.base`

func versionTargets(v *workspace.Version, sum *[]byte) []any {
	return []any{&v.Organisation, &v.Number, sum, &v.Author, &v.AuthorName, at(&v.At), &v.Why, &v.Base}
}

func scanVersion(r row) (workspace.Version, error) {
	var v workspace.Version
	var sum []byte
	err := r.Scan(versionTargets(&v, &sum)...)
	copy(v.SHA256[:], sum)
	return v, err
}

func scanVersionText(r row) (workspace.Version, error) {
	var v workspace.Version
	var sum, packed []byte
	if err := r.Scan(append(versionTargets(&v, &sum), &packed)...); err != nil {
		return v, err
	}
	copy(v.SHA256[:], sum)
	var err error
	if v.Text, err = unpack(packed); err == nil && sha256.Sum256(v.Text) != v.SHA256 {
		err = errors.New("its text is not the one that was saved")
	}
	if err != nil {
		return v, fmt.Errorf("read version %d of %s: %w", v.Number, v.Organisation, err)
	}
	return v, nil
}

// AddVersion keeps a new version of an organisation's dossier, with its hash. It is a
// conflict where its number does not follow the latest one: somebody else has saved.
// It asks for the job that forgets the pages made of earlier versions.
func (tx *Tx) AddVersion(ctx context.Context, v *workspace.Version) error {
	latest, err := tx.number(ctx, `select coalesce(max(number), 0) from version where organisation = $1`, string(v.Organisation))
	if err != nil {
		return err
	}
	if v.Number != latest+1 {
		return fmt.Errorf("add version %d after %d: %w", v.Number, latest, account.ErrConflict)
	}
	packed, err := pack(v.Text)
	if err != nil {
		return err
	}
	sum := sha256.Sum256(v.Text)
	err = tx.add(ctx, "add a version", `insert into version (organisation, number, text, sha256, author, author_name, at, why, base)
		values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
		string(v.Organisation), v.Number, packed, sum[:], string(v.Author), v.AuthorName, millis(v.At), v.Why, v.Base)
	if err != nil {
		return err
	}
	return tx.enqueue(ctx, job.ForgetPages{Organisation: string(v.Organisation)})
}

// LatestVersion is the last saved version of an organisation's dossier, without its text.
func (tx *Tx) LatestVersion(ctx context.Context, organisation account.OrganisationID) (*workspace.Version, error) {
	return one(ctx, tx, scanVersion, `select `+versionColumns+` from version where organisation = $1 order by number desc limit 1`,
		string(organisation))
}

// Version is a saved version, with its text, which is held against its hash.
func (tx *Tx) Version(ctx context.Context, organisation account.OrganisationID, number int) (*workspace.Version, error) {
	return one(ctx, tx, scanVersionText, `select `+versionColumns+`, version.text from version where organisation = $1 and number = $2`,
		string(organisation), number)
}

// Versions are saved versions without their texts, the latest first: at most limit, of
// those before a number (0: from the latest).
func (tx *Tx) Versions(ctx context.Context, organisation account.OrganisationID, limit, before int) ([]workspace.Version, error) {
	return list(ctx, tx, scanVersion, `select `+versionColumns+` from version
		where organisation = $1 and ($2 = 0 or number < $2) order by number desc limit $3`,
		string(organisation), before, limit)
}

// pack makes a text smaller: a dossier to about a fifth.
func pack(text []byte) ([]byte, error) {
	var out bytes.Buffer
	w, err := gzip.NewWriterLevel(&out, gzip.BestSpeed)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(text); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

func unpack(packed []byte) ([]byte, error) {
	r, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, err
	}
	text, err := io.ReadAll(io.LimitReader(r, maxText+1))
	if err == nil && len(text) > maxText {
		err = fmt.Errorf("the text is longer than %d bytes", maxText)
	}
	return text, err
}

// maxText bounds what a packed version may hold.
const maxText = dossier.MaxBytes
