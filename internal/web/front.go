package web

import (
	"net/http"

	"boussole/internal/dossier"
	"boussole/internal/web/view"
)

// front is the first page: one's organisations, or where one signs in.
func (s *Site) front(w http.ResponseWriter, r *http.Request) error {
	v := visitOf(r)
	title := say(v.Lang, dossier.Text{FR: "Bienvenue", EN: "Welcome"})
	return s.show(w, r, view.ProblemPage(s.shell(r, title), view.Problem{Title: title}))
}
