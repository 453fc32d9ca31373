package web_test

import (
	"fmt"
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"boussole/internal/account"
	"boussole/internal/locale"
	"boussole/internal/web"
	"boussole/internal/workspace"
)

// within are the routes of an organisation: who of its people may do what they do, in the
// order of account.Roles (owner, strategist, approver, contributor, reader), and a request
// that could be carried out. To everybody of another organisation they do not exist, and
// whoever is not signed in is sent to where one signs in.
//
// A new route without a row fails TestRoutes_haveARow.
var within = map[string]struct {
	may  string // a letter for who may, a dash for who may not
	form func(*fixture) url.Values
}{
	"GET /o/{org}":                           {may: "osacr"},
	"GET /o/{org}/{$}":                       {may: "osacr"},
	"GET /o/{org}/{room}":                    {may: "osacr"},
	"GET /o/{org}/e/{id}":                    {may: "osacr"},
	"GET /o/{org}/findings":                  {may: "osacr"},
	"GET /o/{org}/reports":                   {may: "osacr"},
	"GET /o/{org}/report/{file}":             {may: "osacr"},
	"GET /o/{org}/versions":                  {may: "osacr"},
	"GET /o/{org}/versions/{n}/changes":      {may: "osacr"},
	"GET /o/{org}/versions/{n}/dossier.yaml": {may: "osacr"},
	"GET /o/{org}/dossier.yaml":              {may: "osacr"},
	"GET /o/{org}/upload":                    {may: "os---"},
	"POST /o/{org}/dossier": {"os---", func(f *fixture) url.Values {
		return url.Values{"text": {small}, "base": {strconv.Itoa(f.saved(f.t, small))}, "why": {"The same again"}}
	}},
	"GET /o/{org}/e/{id}/edit": {may: "os---"},
	"POST /o/{org}/e/{id}": {"os---", func(f *fixture) url.Values {
		return url.Values{"base": {"1"}, "why": {"She has more time"}, "f.hours_per_week": {strconv.Itoa(f.saved(f.t, small))}}
	}},
	"GET /o/{org}/e/{id}/remove": {may: "os---"},
	"POST /o/{org}/e/{id}/remove": {"os---", func(f *fixture) url.Values {
		f.saved(f.t, small)
		return url.Values{"why": {"Nobody took it on"}}
	}},
	"GET /o/{org}/add/{kind}": {may: "os---"},
	"POST /o/{org}/add/{kind}": {"os---", func(f *fixture) url.Values {
		f.saved(f.t, small)
		return url.Values{"f.statement": {"Four families in ten enrol elsewhere"}, "why": {"Counted in September"}}
	}},
	"GET /o/{org}/waive": {may: "os---"},
	"POST /o/{org}/waive": {"os---", func(f *fixture) url.Values {
		f.saved(f.t, small)
		return url.Values{"rule": {unaccepted}, "about": {"answer-residents"}, "f.reason": {"Agreed by word of mouth"}, "f.author": {"Ada"}, "f.expires": {"2027-01-31"}}
	}},
	"POST /o/{org}/e/{id}/lift": {may: "os---"},
	"GET /o/{org}/start":        {may: "os---"},
	"POST /o/{org}/start":       {may: "os---"},
	"GET /o/{org}/members":      {may: "osacr"},
	"POST /o/{org}/members": {"o----", func(f *fixture) url.Values {
		return url.Values{"email": {f.fresh() + "@mairie.example"}, "role": {"reader"}}
	}},
	"POST /o/{org}/members/{person}":                {"o----", func(*fixture) url.Values { return url.Values{"role": {"reader"}} }},
	"POST /o/{org}/members/{person}/remove":         {may: "o----"},
	"POST /o/{org}/invitations/{invitation}/revoke": {may: "o----"},
	"GET /o/{org}/departments":                      {may: "osacr"},
	"POST /o/{org}/departments":                     {"os---", func(f *fixture) url.Values { return url.Values{"name": {f.fresh()}, "mission": {"answer-residents"}} }},
	"POST /o/{org}/departments/{department}":        {"os---", func(f *fixture) url.Values { return url.Values{"name": {f.fresh()}} }},
	"POST /o/{org}/departments/{department}/remove": {may: "os---"},
	"GET /o/{org}/links":                            {may: "os---"},
	"POST /o/{org}/links": {"os---", func(*fixture) url.Values {
		return url.Values{"label": {"Agence"}, "kind": {"page"}, "lang": {"fr"}, "version": {"0"}, "days": {"7"}}
	}},
	"POST /o/{org}/links/{link}/revoke": {may: "os---"},
	"GET /o/{org}/log":                  {may: "os---"},
	"GET /o/{org}/settings":             {may: "o----"},
	"POST /o/{org}/settings":            {"o----", func(*fixture) url.Values { return url.Values{"name": {"Mairie de Saint-Aubin"}} }},
	"POST /o/{org}/settings/provider": {"o----", func(*fixture) url.Values {
		return url.Values{"provider": {"Mairie"}, "issuer": {"https://id.example"}, "client": {"boussole"}, "secret": {"s"}}
	}},
	"POST /o/{org}/settings/provider/remove": {may: "o----"},
}

// unaccepted is a rule that finds something about the mission of small.
const unaccepted = "B407"

// outside are the routes of no organisation, with the statuses for nobody and for somebody
// who is signed in.
var outside = map[string]struct{ nobody, somebody int }{
	"GET /static/":                    {404, 404},
	"GET /{$}":                        {303, 303},
	"/":                               {404, 404},
	"POST /language":                  {303, 303},
	"GET /rules/{code}":               {404, 404},
	"GET /styleguide":                 {404, 404}, // in a demonstration alone
	"GET /g/{token}":                  {404, 404},
	"GET /g/{token}/{file}":           {404, 404},
	"POST /theme":                     {303, 303},
	"GET /first":                      {404, 404}, // somebody has an account
	"POST /first":                     {404, 404},
	"GET /sign-in":                    {200, 303},
	"POST /sign-in":                   {422, 422}, // without an address
	"POST /sign-in/passkey/begin":     {404, 404}, // the instance has no passkeys
	"POST /sign-in/passkey":           {422, 422},
	"GET /sign-in/with/{provider}":    {404, 404},
	"GET /sign-in/with/{provider}/go": {404, 404},
	"GET /sign-in/back":               {422, 422}, // nobody is on the way
	"POST /sign-out":                  {303, 303},
	"GET /reset/{token}":              {404, 404},
	"POST /reset/{token}":             {404, 404},
	"GET /invitation/{token}":         {404, 404},
	"POST /invitation/{token}":        {401, 404},
	"POST /invitation/{token}/join":   {404, 404},
	"GET /me":                         {303, 200},
	"POST /me":                        {401, 422},
	"POST /me/password":               {401, 422},
	"POST /me/sign-out":               {401, 303},
	"POST /me/passkeys/begin":         {401, 404},
	"POST /me/passkeys":               {422, 422},
	"POST /me/passkeys/{key}/remove":  {401, 404},
	"POST /organisations":             {401, 404}, // for administrators of the instance, as what follows
	"GET /people":                     {303, 404},
	"GET /people/log":                 {303, 404},

	"POST /people/{person}/close":         {401, 404},
	"POST /people/{person}/open":          {401, 404},
	"POST /people/{person}/administrator": {401, 404},
}

func TestRoutes_haveARow(t *testing.T) {
	t.Parallel()
	rows := slices.Sorted(maps.Keys(within))
	rows = append(rows, slices.Sorted(maps.Keys(outside))...)
	slices.Sort(rows)
	laid := populated(t, func(_ *workspace.Config, c *web.Config) { c.Demo = true }).site.Routes()
	slices.Sort(laid)
	if diff := cmp.Diff(laid, rows); diff != "" {
		t.Errorf("a route has no row in the tables of permissions, or a row no route (- laid, + rows):\n%s", diff)
	}
}

// fixture makes what the routes are about, anew for each request.
type fixture struct {
	*instance
	t     *testing.T
	slug  string
	actor workspace.Actor // an owner of the organisation
	n     int
}

func (f *fixture) fresh() string {
	f.n++
	return fmt.Sprintf("fresh-%d-%s", f.n, f.slug)
}

// saved makes a text the organisation's latest version, and is its number.
func (f *fixture) saved(t *testing.T, text string) int {
	t.Helper()
	v, err := f.ws.Enter(t.Context(), f.actor, f.slug)
	if err != nil {
		t.Fatal(err)
	}
	made, err := f.ws.Save(t.Context(), f.actor, f.slug, workspace.Save{Base: v.Latest.Number, Text: []byte(text), Why: "For the next request"})
	if err != nil {
		t.Fatal(err)
	}
	return made.Number
}

// path is the address of a route, with things that exist in the fixture's organisation.
func (f *fixture) path(t *testing.T, pattern string) string {
	t.Helper()
	_, path, _ := strings.Cut(strings.TrimSuffix(pattern, "{$}"), " ")
	ctx := t.Context()
	made := map[string]func() (string, error){
		"{org}": func() (string, error) { return f.slug, nil },
		"{person}": func() (string, error) {
			token, _, err := f.ws.Invite(ctx, f.actor, f.slug, f.fresh()+"@x.example", account.Reader, "")
			if err != nil {
				return "", err
			}
			p, _, err := f.ws.Join(ctx, token, workspace.Newcomer{Name: "Somebody", Password: passphrase, Lang: locale.French})
			return string(p.ID), err
		},
		"{invitation}": func() (string, error) {
			_, inv, err := f.ws.Invite(ctx, f.actor, f.slug, f.fresh()+"@x.example", account.Reader, "")
			return string(inv.ID), err
		},
		"{department}": func() (string, error) {
			d, err := f.ws.AddDepartment(ctx, f.actor, f.slug, f.fresh(), nil)
			return string(d.ID), err
		},
		"{link}": func() (string, error) {
			_, l, err := f.ws.MakeLink(ctx, f.actor, f.slug, workspace.LinkRequest{Label: "x", Kind: "page", Lang: locale.French, Days: 1})
			return string(l.ID), err
		},
		"{n}":    func() (string, error) { return "1", nil },
		"{id}":   func() (string, error) { return "press-officer", nil },
		"{room}": func() (string, error) { return "forces", nil },
		"{kind}": func() (string, error) { return "problem", nil },
		"{file}": func() (string, error) { return "page", nil },
	}
	for hole, one := range made {
		if !strings.Contains(path, hole) {
			continue
		}
		value, err := one()
		if err != nil {
			t.Fatalf("%s: %v", pattern, err)
		}
		path = strings.ReplaceAll(path, hole, value)
	}
	switch pattern {
	case "GET /o/{org}/waive":
		f.saved(t, small)
		return path + "?rule=" + unaccepted + "&about=answer-residents"
	case "POST /o/{org}/e/{id}/remove":
		return strings.ReplaceAll(path, "press-officer", "answer-residents")
	case "POST /o/{org}/e/{id}/lift":
		f.saved(t, small+"waivers:\n  - {id: spoken, rule: "+unaccepted+", element: answer-residents, reason: Agreed, author: Ada, expires: 2027-01-31}\n")
		return strings.ReplaceAll(path, "press-officer", "spoken")
	}
	if pattern == "POST /o/{org}/settings/provider/remove" {
		err := f.ws.SetProvider(ctx, f.actor, f.slug, workspace.ProviderSettings{Name: "x", Issuer: "https://id.example", ClientID: "x", Secret: "x"})
		if err != nil {
			t.Fatal(err)
		}
	}
	return path
}

// withProviders lets organisations have a provider.
func withProviders(c *workspace.Config, _ *web.Config) {
	seal, err := account.NewSeal(make([]byte, account.KeyLength))
	if err != nil {
		panic(err)
	}
	c.Seal, c.OpenID = seal, account.NewOpenID(account.OpenIDConfig{Redirect: "http://localhost/sign-in/back"})
}

func send(t *testing.T, c *client, pattern, path string, form url.Values) answer {
	t.Helper()
	method, _, _ := strings.Cut(pattern, " ")
	if method == http.MethodGet {
		return c.get(t, path)
	}
	return c.post(t, path, form)
}

// However somebody signed in, their role alone says what they may do.
func TestRoutes_letEachRoleDoWhatItMay(t *testing.T) {
	t.Parallel()
	for how, sign := range ways() {
		t.Run(how, func(t *testing.T) {
			t.Parallel()
			e := newEntrance(t)
			f := &fixture{instance: e.instance, t: t, slug: e.mairie, actor: e.owner}
			clients := map[account.Role]*client{}
			for role, actor := range e.people {
				clients[role] = sign(t, e, actor)
			}
			for pattern, row := range within {
				for n, role := range account.Roles() {
					path := f.path(t, pattern)
					var form url.Values
					if row.form != nil {
						form = row.form(f)
					}
					res := send(t, clients[role], pattern, path, form)
					may := row.may[n] != '-'
					if done := res.status < 400; done != may || !may && res.status != http.StatusForbidden {
						t.Errorf("%s: %s was answered %d, may: %v\n%s", pattern, role, res.status, may, res.body)
					}
				}
			}
		})
	}
}

// What is another organisation's is not there: the answer is the same, to the byte, as to an
// address that nothing was ever at, but for the address itself.
func TestRoutes_ofAnotherOrganisationDoNotExist(t *testing.T) {
	t.Parallel()
	i := populated(t, withProviders)
	f := &fixture{instance: i, t: t, slug: i.mairie, actor: i.owner}
	baker := i.as(t, i.baker)
	never := strings.Repeat("x", len(i.mairie))
	for pattern, row := range within {
		path := f.path(t, pattern)
		var form url.Values
		if row.form != nil {
			form = row.form(f)
		}
		theirs := send(t, baker, pattern, path, form)
		nowhere := send(t, baker, pattern, strings.Replace(path, i.mairie, never, 1), form)
		if theirs.status != http.StatusNotFound {
			t.Errorf("%s: %d", pattern, theirs.status)
		}
		theirs.body = strings.ReplaceAll(theirs.body, i.mairie, never)
		if theirs.status != nowhere.status || theirs.body != nowhere.body || cmp.Diff(theirs.header, nowhere.header) != "" {
			t.Errorf("%s: what is another's is not answered as what is not:\n%s", pattern,
				cmp.Diff(nowhere, theirs, cmp.AllowUnexported(answer{})))
		}
	}
}

// Things of another organisation do not exist within one's own either.
func TestRoutes_takeNoThingOfAnotherOrganisation(t *testing.T) {
	t.Parallel()
	i := populated(t, withProviders)
	f := &fixture{instance: i, t: t, slug: i.mairie, actor: i.owner}
	baker := i.as(t, i.baker)
	for _, pattern := range []string{
		"POST /o/{org}/members/{person}", "POST /o/{org}/members/{person}/remove", "POST /o/{org}/invitations/{invitation}/revoke",
		"POST /o/{org}/departments/{department}", "POST /o/{org}/departments/{department}/remove", "POST /o/{org}/links/{link}/revoke",
	} {
		path := strings.Replace(f.path(t, pattern), i.mairie, i.bakery, 1)
		parts := strings.Split(path, "/")
		id := parts[4]
		form := url.Values{"role": {"reader"}, "name": {f.fresh()}}
		theirs := send(t, baker, pattern, path, form)
		parts[4] = strings.Repeat("a", len(id))
		nowhere := send(t, baker, pattern, strings.Join(parts, "/"), form)
		theirs.body = strings.ReplaceAll(theirs.body, id, parts[4])
		if theirs.status != http.StatusNotFound || theirs.body != nowhere.body {
			t.Errorf("%s: %d\n%s", pattern, theirs.status, cmp.Diff(nowhere, theirs, cmp.AllowUnexported(answer{})))
		}
	}
}

func TestRoutes_askNobodyInToSignIn(t *testing.T) {
	t.Parallel()
	i := populated(t, withProviders)
	f := &fixture{instance: i, t: t, slug: i.mairie, actor: i.owner}
	for pattern := range within {
		path := f.path(t, pattern)
		res := send(t, i.client(), pattern, path, nil)
		method, _, _ := strings.Cut(pattern, " ")
		if method == http.MethodGet {
			if to := res.header.Get("Location"); res.status != http.StatusSeeOther || to != "/sign-in?"+(url.Values{"back": {path}}).Encode() {
				t.Errorf("%s: %d to %s", pattern, res.status, to)
			}
		} else if res.status != http.StatusUnauthorized {
			t.Errorf("%s: %d", pattern, res.status)
		}
	}
}

func TestRoutes_outsideOrganisationsKnowWhoIsIn(t *testing.T) {
	t.Parallel()
	i := populated(t, nil)
	for pattern, row := range outside {
		method, path, both := strings.Cut(pattern, " ")
		if !both {
			method, path = http.MethodGet, "/nowhere"
		}
		path = strings.NewReplacer("{$}", "", "{provider}", string(account.NewID[account.ProviderID]()), "{token}", string(account.NewToken()), "{person}", string(i.owner.Person.ID), "{key}", "AAAA").Replace(path)
		for who, want := range map[string]int{"nobody": row.nobody, "somebody": row.somebody} {
			c := i.client()
			if who == "somebody" {
				c = i.as(t, i.people[account.Reader])
			}
			if res := send(t, c, method+" ", path, nil); res.status != want {
				t.Errorf("%s for %s: %d, want %d\n%s", pattern, who, res.status, want, res.body)
			}
		}
	}
}
