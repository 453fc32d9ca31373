package web

import (
	"context"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"boussole/internal/account"
	"boussole/internal/document"
	"boussole/internal/dossier"
	"boussole/internal/exchange/docx"
	"boussole/internal/exchange/html"
	"boussole/internal/exchange/pdf"
	"boussole/internal/exchange/pptx"
	"boussole/internal/locale"
	"boussole/internal/web/view"
	"boussole/internal/workspace"
)

// format is a form that a report is sent in.
type format struct {
	ext   string
	mime  string
	name  dossier.Text
	write func(*document.Document) ([]byte, error)
}

// formats are the forms of reports, in the order in which they are offered.
var formats = []format{
	{"pdf", "application/pdf", dossier.Text{FR: "PDF, à imprimer", EN: "PDF, to print"}, pdf.Write},
	{"docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", dossier.Text{FR: "Word, à reprendre", EN: "Word, to work on"}, docx.Write},
	{"pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", dossier.Text{FR: "PowerPoint, à présenter", EN: "PowerPoint, to present"}, pptx.Write},
	{"html", "text/html; charset=utf-8", dossier.Text{FR: "Page web en un fichier, à envoyer", EN: "Web page in one file, to send"}, inHTML},
}

func inHTML(doc *document.Document) ([]byte, error) { return html.Write(doc), nil }

// reports lists the reports, and the forms of each.
func (s *Site) reports(w http.ResponseWriter, r *http.Request, v *workspace.Visit) error {
	if v.Latest == nil {
		return errNowhere
	}
	lang := visitOf(r).Lang
	var list []view.Report
	for _, kind := range workspace.Kinds() {
		list = append(list, view.Report{Title: capital(say(lang, workspace.KindLabel(kind))), Text: say(lang, purposes[kind]), Href: base(v) + "/report/" + kind, Forms: forms(lang, base(v)+"/report/"+kind+".")})
	}
	title := say(lang, dossier.Text{FR: "Rapports", EN: "Reports"})
	return s.show(w, r, view.Reports(s.inside(r, v, title), list))
}

// purposes are what each kind of report is for.
var purposes = map[string]dossier.Text{
	workspace.StrategyReport: {FR: "Tout le dossier, maillon par maillon, avec les constats en annexe. Pour ceux qui la portent.", EN: "The whole dossier, link by link, with the findings in an annex. For those who carry it."},
	workspace.PageReport:     {FR: "Les six étapes sur un recto ; au verso la chaîne, la solidité et les refus. Pour la direction.", EN: "The six steps on one side; on the other the chain, the soundness and the refusals. For management."},
	workspace.BriefReport:    {FR: "Ce que l’on demande, pour qui, avec quoi, pour quand, et comment on jugera. Pour un prestataire.", EN: "What is asked, for whom, with what, by when, and how it will be judged. For an agency."},
}

// forms are the addresses of a report's forms.
func forms(lang locale.Lang, before string) []view.Link {
	var list []view.Link
	for _, f := range formats {
		list = append(list, view.Link{Href: before + f.ext, Text: say(lang, f.name)})
	}
	return list
}

// report is a report, on a page or as a file: "strategy", "strategy.pdf".
func (s *Site) report(w http.ResponseWriter, r *http.Request, v *workspace.Visit) error {
	kind, ext, file := strings.Cut(r.PathValue("file"), ".")
	if file {
		return s.sendReport(w, r, v, visitOf(r).Lang, kind, ext)
	}
	return s.showReport(w, r, v, visitOf(r).Lang, kind, base(v)+"/report/"+kind+".")
}

// showReport sends a page with a report in it.
func (s *Site) showReport(w http.ResponseWriter, r *http.Request, v *workspace.Visit, lang locale.Lang, kind, before string) error {
	kept, err := v.Body(r.Context(), s.reportPage(v, kind, "page", lang), func(rd *workspace.Reading) ([]byte, error) {
		doc, err := rd.Compose(kind, lang, nil)
		if err != nil {
			return nil, err
		}
		var scale strings.Builder
		if doc.Scale != nil {
			doc.Scale.WriteSVG(&scale, "scale")
		}
		return s.folded(doc.Title, locale.Lang(doc.OwnLang), doc.Foot[1:], append([]byte(scale.String()), html.Main(doc)...))
	})
	if err != nil {
		return err
	}
	b, err := unfold(kept)
	if err != nil {
		return err
	}
	shell := s.inside(r, v, b.title)
	shell.OwnLang = b.ownLang
	if v.Guest != nil {
		shell.Lang, shell.Home, shell.Tools, shell.More, shell.Guest = lang, "", nil, nil, true
	}
	text, err := b.html.Text()
	if err != nil {
		return err
	}
	scale, main, _ := strings.Cut(string(text), `<div class="rhead">`)
	return s.show(w, r, view.ReportPage(shell, scale, `<div class="rhead">`+main, forms(lang, before), b.foot))
}

// reportPage names what is kept of a report.
func (s *Site) reportPage(v *workspace.Visit, kind, form string, lang locale.Lang) workspace.Page {
	p := workspace.Page{Name: workspace.ReportPage(kind, form), Lang: lang}
	if v.Guest != nil {
		p.Version = v.Guest.Version
	}
	return p
}

// sendReport sends a report as a file.
func (s *Site) sendReport(w http.ResponseWriter, r *http.Request, v *workspace.Visit, lang locale.Lang, kind, ext string) error {
	at := slices.IndexFunc(formats, func(f format) bool { return f.ext == ext })
	if at < 0 {
		return errNowhere
	}
	f := formats[at]
	file, err := v.Body(r.Context(), s.reportPage(v, kind, f.ext, lang), func(rd *workspace.Reading) ([]byte, error) {
		doc, err := rd.Compose(kind, lang, nil)
		if err != nil {
			return nil, err
		}
		return f.write(doc)
	})
	if err != nil {
		return err
	}
	h := w.Header()
	h.Set("Content-Disposition", `attachment; filename="`+v.Organisation.Slug+"-"+kind+"."+f.ext+`"`)
	h.Set("Content-Type", f.mime)
	h.Set("Content-Length", strconv.Itoa(len(file)))
	_, _ = w.Write(file) //nolint:gosec // a file to be kept, of a type of its own, with nosniff
	return nil
}

// guestReport opens a report to whoever holds the token of a link.
func (s *Site) guestReport(w http.ResponseWriter, r *http.Request) error {
	v, lang, err := s.asGuest(r.Context(), r)
	if err != nil {
		return err
	}
	return s.showReport(w, r, v, lang, v.Guest.Kind, "/g/"+r.PathValue("token")+"/"+v.Guest.Kind+".")
}

// guestReportFile sends that report as a file.
func (s *Site) guestReportFile(w http.ResponseWriter, r *http.Request) error {
	v, lang, err := s.asGuest(r.Context(), r)
	if err != nil {
		return err
	}
	kind, ext, _ := strings.Cut(r.PathValue("file"), ".")
	return s.sendReport(w, r, v, lang, kind, ext)
}

// asGuest is the visit of whoever holds the token of a link, in the language of its report.
func (s *Site) asGuest(ctx context.Context, r *http.Request) (*workspace.Visit, locale.Lang, error) {
	v, err := s.Workspace.EnterAsGuest(ctx, account.Token(r.PathValue("token")))
	if err != nil {
		return nil, "", err
	}
	return v, locale.Lang(v.Guest.Lang), nil
}
