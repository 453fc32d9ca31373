package web

import "net/http"

// routes are all the pages, from top to bottom.
func (s *Site) routes() http.Handler {
	mux := http.NewServeMux()
	lay := func(pattern string, h http.Handler) {
		s.patterns = append(s.patterns, pattern)
		mux.Handle(pattern, telling(pattern, h))
	}
	page := func(pattern string, h handle) { lay(pattern, s.page(h)) }

	lay("GET /static/", s.files)

	page("GET /{$}", s.front)
	page("POST /language", s.setLanguage)
	page("POST /theme", s.setTheme)
	page("GET /rules/{code}", s.rule)
	if s.Demo {
		page("GET /styleguide", s.guide)
	}

	// An organisation's dossier.
	page("GET /o/{org}", s.in(s.home))
	page("GET /o/{org}/{$}", s.in(toHome))
	page("GET /o/{org}/{room}", s.in(s.room))
	page("GET /o/{org}/e/{id}", s.in(s.element))
	page("GET /o/{org}/findings", s.in(s.findings))
	page("GET /o/{org}/reports", s.in(s.reports))
	page("GET /o/{org}/report/{file}", s.in(s.report))
	page("GET /o/{org}/versions", s.in(s.versions))
	page("GET /o/{org}/versions/{n}/changes", s.in(s.changes))
	page("GET /o/{org}/versions/{n}/dossier.yaml", s.in(s.downloadVersion))
	page("GET /o/{org}/dossier.yaml", s.in(s.download))
	page("GET /o/{org}/upload", s.in(s.uploadForm))
	page("POST /o/{org}/dossier", s.in(s.upload))
	page("GET /o/{org}/e/{id}/edit", s.in(s.edit))
	page("POST /o/{org}/e/{id}", s.in(s.saveEdit))
	page("GET /o/{org}/e/{id}/remove", s.in(s.remove))
	page("POST /o/{org}/e/{id}/remove", s.in(s.saveRemoved))
	page("GET /o/{org}/add/{kind}", s.in(s.add))
	page("POST /o/{org}/add/{kind}", s.in(s.saveAdded))
	page("GET /o/{org}/waive", s.in(s.waive))
	page("POST /o/{org}/waive", s.in(s.saveWaiver))
	page("POST /o/{org}/e/{id}/lift", s.in(s.lift))
	page("GET /o/{org}/start", s.in(s.start))
	page("POST /o/{org}/start", s.in(s.answer))

	// A report, for whoever has a guest's link.
	page("GET /g/{token}", s.guestReport)
	page("GET /g/{token}/{file}", s.guestReportFile)

	s.people(page)

	if s.Welcome != nil {
		page("GET /demo/{token}", s.welcome)
	}

	page("/", s.nowhere)

	return s.headers(s.inSession(s.visiting(s.forgery(mux))))
}

// people are the pages of accounts, members, departments, links and the log.
func (s *Site) people(page func(pattern string, h handle)) {
	page("GET /first", s.first)
	page("POST /first", s.makeFirst)
	page("GET /sign-in", s.signIn)
	page("POST /sign-in", s.doSignIn)
	page("POST /sign-in/passkey/begin", s.beginPasskeySignIn)
	page("POST /sign-in/passkey", s.signInByPasskey)
	page("GET /sign-in/with/{provider}", s.signInWith)
	page("GET /sign-in/with/{provider}/go", s.goToProvider)
	page("GET /sign-in/back", s.backFromProvider)
	page("POST /sign-out", s.signOut)
	page("GET /reset/{token}", s.reset)
	page("POST /reset/{token}", s.doReset)
	page("GET /invitation/{token}", s.invitation)
	page("POST /invitation/{token}", s.accept)
	page("POST /invitation/{token}/join", s.join)

	page("GET /me", s.me)
	page("POST /me", s.setMe)
	page("POST /me/password", s.setPassword)
	page("POST /me/sign-out", s.signOutEverywhere)
	page("POST /me/passkeys/begin", s.beginPasskey)
	page("POST /me/passkeys", s.addPasskey)
	page("POST /me/passkeys/{key}/remove", s.removePasskey)
	page("POST /organisations", s.addOrganisation)

	page("GET /people", s.everybody)
	page("GET /people/log", s.instanceLog)
	page("POST /people/{person}/close", s.closeAccount)
	page("POST /people/{person}/open", s.openAccount)
	page("POST /people/{person}/administrator", s.setAdministrator)

	page("GET /o/{org}/members", s.members)
	page("POST /o/{org}/members", s.invite)
	page("POST /o/{org}/members/{person}", s.setRole)
	page("POST /o/{org}/members/{person}/remove", s.removeMember)
	page("POST /o/{org}/invitations/{invitation}/revoke", s.revokeInvitation)
	page("GET /o/{org}/departments", s.departments)
	page("POST /o/{org}/departments", s.addDepartment)
	page("POST /o/{org}/departments/{department}", s.setDepartment)
	page("POST /o/{org}/departments/{department}/remove", s.removeDepartment)
	page("GET /o/{org}/links", s.links)
	page("POST /o/{org}/links", s.makeLink)
	page("POST /o/{org}/links/{link}/revoke", s.revokeLink)
	page("GET /o/{org}/log", s.log)
	page("GET /o/{org}/settings", s.settings)
	page("POST /o/{org}/settings", s.rename)
	page("POST /o/{org}/settings/provider", s.setProvider)
	page("POST /o/{org}/settings/provider/remove", s.removeProvider)
}
