package web

import (
	"net/http"
	"strconv"
	"strings"

	"boussole/internal/dossier"
	"boussole/internal/web/view"
)

// policy is what a page may fetch and do: files of the site, and nothing inline.
const policy = "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"

// headers are those of every answer.
func (s *Site) headers(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", policy)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "same-origin")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()")
		h.Set("Cache-Control", "private, no-store")
		if s.Secure {
			h.Set("Strict-Transport-Security", "max-age=31536000")
		}
		next.ServeHTTP(w, r)
	})
}

// forgery refuses what another site makes a browser send here, and bodies larger than
// any form of the site is.
func (s *Site) forgery(next http.Handler) http.Handler {
	guard := http.NewCrossOriginProtection()
	guard.SetDenyHandler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		lang := visitOf(r).Lang
		s.problem(w, r, view.Problem{
			Status: http.StatusForbidden,
			Title:  say(lang, dossier.Text{FR: "La demande vient d’un autre site", EN: "The request comes from another site"}),
			Mend:   []string{say(lang, dossier.Text{FR: "Rien n’a été fait. Ouvrez la page ici, et recommencez.", EN: "Nothing was done. Open the page here, and start over."})},
			Links:  []view.Link{{Href: "/", Text: say(lang, dossier.Text{FR: "Aller à l’accueil", EN: "Go to the home page"})}},
		})
	}))
	return guard.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		r.Body = http.MaxBytesReader(w, r.Body, MaxBody)
		next.ServeHTTP(w, r)
	}))
}

// MaxBody is the size in bytes of the largest request: a dossier, and room for what a
// form adds to it.
const MaxBody = 2*dossier.MaxBytes + 64<<10

// wish is a language of a browser, and how much it is wished for, from 0 to 1.
type wish struct {
	name   string
	weight float64
}

// mostWishes is how many languages of a browser are looked at.
const mostWishes = 20

// acceptable are the languages of an Accept-Language header, in its order.
func acceptable(header string) []wish {
	var list []wish
	for one := range strings.SplitSeq(header, ",") {
		name, rest, _ := strings.Cut(strings.TrimSpace(one), ";")
		weight := 1.0
		if value, is := strings.CutPrefix(strings.TrimSpace(rest), "q="); is {
			if q, err := strconv.ParseFloat(value, 64); err == nil && q >= 0 && q <= 1 {
				weight = q
			}
		}
		if list = append(list, wish{name, weight}); len(list) == mostWishes {
			break
		}
	}
	return list
}
