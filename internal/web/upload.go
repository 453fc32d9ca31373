package web

import (
	"bytes"
	"encoding/base64"
	"errors"
	"io"
	"net/http"
	"strconv"
	"strings"

	"boussole/internal/account"
	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/locale"
	"boussole/internal/web/page"
	"boussole/internal/web/view"
	"boussole/internal/workspace"
)

// unbegun is the home of an organisation that has no dossier yet.
func (s *Site) unbegun(w http.ResponseWriter, r *http.Request, v *workspace.Visit) error {
	shell := s.inside(r, v, say(visitOf(r).Lang, dossier.Text{FR: "Commencer", EN: "Begin"}))
	return s.show(w, r, view.Unbegun(shell, base(v), v.May(account.SaveDossier)))
}

// uploadForm asks for a dossier as a file.
func (s *Site) uploadForm(w http.ResponseWriter, r *http.Request, v *workspace.Visit) error {
	if err := maySave(v); err != nil {
		return err
	}
	return s.showUpload(w, r, v, http.StatusOK, view.Upload{})
}

func (s *Site) showUpload(w http.ResponseWriter, r *http.Request, v *workspace.Visit, status int, p view.Upload) error {
	p.To = base(v) + "/dossier"
	if v.Latest != nil && r.Method == http.MethodGet {
		p.Base = v.Latest.Number
	}
	title := say(visitOf(r).Lang, dossier.Text{FR: "Déposer un dossier", EN: "Upload a dossier"})
	return s.showAs(w, r, status, view.UploadPage(s.inside(r, v, title), p))
}

// upload saves a file as the dossier's next version, or shows what it would change. One that
// cannot be read is shown with its faults at their lines; one that others overtook, with who did.
// What was sent and can be read stays in the page.
func (s *Site) upload(w http.ResponseWriter, r *http.Request, v *workspace.Visit) error {
	if err := maySave(v); err != nil {
		return err
	}
	save, err := uploaded(r)
	var version *workspace.Version
	switch {
	case err != nil:
	case r.FormValue("do") == "compare" && v.Latest != nil:
		err = s.propose(w, r, v, save)
		if err == nil {
			return nil
		}
	default:
		version, err = s.Workspace.Save(r.Context(), visitOf(r).Actor, v.Organisation.Slug, save)
	}
	lang := visitOf(r).Lang
	again := view.Upload{Base: save.Base, Why: save.Why}
	var unreadable *workspace.UnreadableError
	switch {
	case errors.As(err, &unreadable):
		again.Faults, again.Count = faults(lang, unreadable), faultCount(lang, unreadable)
		return s.showUpload(w, r, v, http.StatusUnprocessableEntity, again)
	case account.CodeOf(err) == account.Invalid:
		again.Held, again.Refusal = hold(save.Text), refusal(lang, err)
		return s.showUpload(w, r, v, http.StatusUnprocessableEntity, again)
	case account.CodeOf(err) == account.Conflict:
		return s.showOvertaken(w, r, save)
	case err != nil:
		return err
	}
	if version.Number > 1 {
		return goTo(w, r, base(v)+"/versions/"+strconv.Itoa(version.Number)+"/changes")
	}
	return goTo(w, r, base(v))
}

// mostBetween is how many versions that others saved in between are listed.
const mostBetween = 20

// showOvertaken says who saved since the version that a text was made from, and keeps the text.
func (s *Site) showOvertaken(w http.ResponseWriter, r *http.Request, save workspace.Save) error {
	v, err := s.enter(r) // anew: somebody has just saved
	if err != nil {
		return err
	}
	if v.Latest == nil {
		return errNowhere
	}
	list, err := v.Versions(r.Context(), mostBetween, 0)
	if err != nil {
		return err
	}
	lang := visitOf(r).Lang
	p := view.Upload{
		To: base(v) + "/dossier", Base: v.Latest.Number, Why: save.Why, Held: hold(save.Text),
	}
	who := dossier.Text{FR: "{name} a enregistré la version {n} avant vous", EN: "{name} saved version {n} before you"}
	if v.Latest.Author == v.Actor.Person.ID {
		who = dossier.Text{FR: "Vous avez enregistré la version {n} entre-temps", EN: "You saved version {n} in the meantime"}
	}
	p.Overtaken = sentence(lang, who, map[string]any{"name": v.Latest.AuthorName, "n": v.Latest.Number})
	for i := range list {
		if list[i].Number > save.Base {
			p.Between = append(p.Between, s.versionRow(v, lang, &list[i]))
		}
	}
	if len(p.Between) > 1 && save.Base > 0 {
		p.Since = base(v) + "/versions/" + strconv.Itoa(v.Latest.Number) + "/changes?from=" + strconv.Itoa(save.Base)
	}
	title := say(lang, titles[account.Conflict])
	return s.showAs(w, r, http.StatusConflict, view.OvertakenPage(s.inside(r, v, title), p))
}

// propose shows what a text would change in the latest version.
func (s *Site) propose(w http.ResponseWriter, r *http.Request, v *workspace.Visit, save workspace.Save) error {
	c, err := v.Compare(r.Context(), save.Text)
	if err != nil {
		return err
	}
	sight := s.sight(v, c.After, visitOf(r).Lang)
	sight.Edits = false
	p := page.New(sight).Proposed(c.Story, c.Findings, c.Before.Report)
	shell := s.inside(r, v, p.Title)
	shell.OwnLang = p.OwnLang
	return s.show(w, r, view.ProposalPage(shell, &p, view.Upload{To: base(v) + "/dossier", Base: v.Latest.Number, Why: save.Why, Held: hold(save.Text)}))
}

// hold is a text as a form keeps it, byte for byte.
func hold(text []byte) string {
	if len(text) > dossier.MaxBytes {
		return ""
	}
	return base64.StdEncoding.EncodeToString(text)
}

// uploaded is what a form says is to be saved: a file, or a text that was typed.
func uploaded(r *http.Request) (workspace.Save, error) {
	//nolint:gosec // guard.go limits every body
	if err := r.ParseMultipartForm(2 * dossier.MaxBytes); err != nil && !errors.Is(err, http.ErrNotMultipart) {
		if tooLarge := (*http.MaxBytesError)(nil); errors.As(err, &tooLarge) {
			return workspace.Save{}, &account.Error{Code: account.Invalid, Say: dossier.Text{FR: "Le fichier dépasse 1 Mo, bien plus qu’aucun dossier. Vérifiez que c’est le bon.", EN: "The file is larger than 1 MB, far more than any dossier. Check that it is the right one."}}
		}
		return workspace.Save{}, &account.Error{Code: account.Invalid, Cause: err}
	}
	save := workspace.Save{Text: []byte(r.FormValue("text")), Why: strings.TrimSpace(r.FormValue("why"))}
	save.Base, _ = strconv.Atoi(r.FormValue("base"))
	if file, _, err := r.FormFile("file"); err == nil { // else what was typed counts
		defer func() { _ = file.Close() }()
		if save.Text, err = io.ReadAll(io.LimitReader(file, 2*dossier.MaxBytes)); err != nil {
			return save, err
		}
	}
	if held := r.FormValue("held"); held != "" && len(save.Text) == 0 {
		var err error
		if save.Text, err = base64.StdEncoding.DecodeString(held); err != nil {
			return save, &account.Error{Code: account.Invalid, Cause: err}
		}
	}
	if len(bytes.TrimSpace(save.Text)) == 0 {
		return save, &account.Error{Code: account.Invalid, Say: dossier.Text{FR: "Le fichier est vide. Choisissez celui du dossier.", EN: "The file is empty. Choose that of the dossier."}}
	}
	return save, nil
}

// refusal is what an error says to people.
func refusal(lang locale.Lang, err error) string {
	var one *account.Error
	if errors.As(err, &one) && one.Say.FR != "" {
		return check.Sentence(lang, one.Say, one.Args, nil)
	}
	return say(lang, mends[account.CodeOf(err)])
}

func faultCount(lang locale.Lang, u *workspace.UnreadableError) string {
	return check.Sentence(lang, dossier.Text{FR: "Le fichier n’a pas été enregistré : {n:point ne se lit pas:points ne se lisent pas}.", EN: "The file was not saved: {n:point cannot be read:points cannot be read}."}, check.Args{"n": len(u.Report.Findings)}, nil)
}

// around is how many lines stand before and after a fault.
const around = 2

// faults are why a text is no dossier, each with the lines where it stands.
func faults(lang locale.Lang, u *workspace.UnreadableError) []view.Fault {
	lines := strings.Split(strings.ToValidUTF8(string(u.Source), "�"), "\n")
	var list []view.Fault
	for i := range u.Report.Findings {
		f := &u.Report.Findings[i]
		w := u.Report.Words(lang, f)
		one := view.Fault{What: w.What, Mend: w.Mend, Code: f.Code}
		if f.Line > 0 {
			one.Place = check.Sentence(lang, dossier.Text{FR: "Ligne {line}, colonne {column}", EN: "Line {line}, column {column}"}, check.Args{"line": f.Line, "column": f.Column}, nil)
		}
		for n := max(f.Line-around, 1); f.Line > 0 && n <= min(f.Line+around, len(lines)); n++ {
			line := view.SourceLine{Number: strconv.Itoa(n), Text: cut(lines[n-1]), At: n == f.Line}
			if line.At {
				text := strings.TrimLeft(line.Text, " ")
				line.Indent, line.Text = line.Text[:len(line.Text)-len(text)], text
			}
			one.Lines = append(one.Lines, line)
		}
		list = append(list, one)
	}
	return list
}

// longLine is how much of a line of a file is shown, in letters.
const longLine = 160

// cut is a line of a file, as far as it is shown.
func cut(line string) string {
	line = strings.TrimRight(line, "\r")
	if letters := []rune(line); len(letters) > longLine {
		return string(letters[:longLine]) + "…"
	}
	return line
}
