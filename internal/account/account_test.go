package account_test

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"boussole/internal/account"
)

func TestPassword_isTheOneThatWasHashed(t *testing.T) {
	t.Parallel()
	p := account.NewPasswords(0)
	hash, err := p.Hash(t.Context(), "cheval agrafe correct pile")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(hash, "$argon2id$v=19$m=19456,t=2,p=1$") {
		t.Errorf("the hash is %s", hash)
	}
	if again, _ := p.Hash(t.Context(), "cheval agrafe correct pile"); again == hash {
		t.Error("two hashes have one salt")
	}
	for password, want := range map[string]bool{"cheval agrafe correct pile": true, "cheval agrafe correct pil": false, "": false} {
		if got, err := p.Verify(t.Context(), hash, password); got != want || err != nil {
			t.Errorf("%q: %v, %v", password, got, err)
		}
	}
	if ok, err := p.Verify(t.Context(), "", ""); ok || err != nil {
		t.Errorf("no hash: %v, %v", ok, err)
	}
}

func TestPassword_waitsItsTurnNoLongerThanAsked(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	p := account.NewPasswords(1)
	refused := 0
	for range 20 { // a turn that is free may be taken before the end is seen
		if _, err := p.Hash(ctx, "x"); errors.Is(err, context.Canceled) {
			refused++
		}
	}
	if refused == 0 {
		t.Error("nothing was refused")
	}
}

func FuzzVerify(f *testing.F) {
	for _, seed := range []string{
		"", "$", "$argon2id$v=19$m=8,t=1,p=1$c2FsdHNhbHQ$AAAAAAAAAAAAAAAAAAAAAA", "$argon2id$v=19$m=99999999,t=1,p=1$c2FsdA$AAAA",
		"$argon2id$v=19$m=8,t=1,p=0$c2FsdA$AAAAAAAAAAAAAAAAAAAAAA", "$argon2i$v=19$m=8,t=1,p=1$a$b", "$argon2id$v=19$m=8,t=-1,p=1$c2FsdA$AAAAAAAAAAAAAAAAAAAAAA",
	} {
		f.Add(seed)
	}
	p := account.NewPasswords(1)
	f.Fuzz(func(t *testing.T, hash string) {
		if strings.Contains(hash, "m=") && len(hash) > 60 {
			return // a hash that is honest, and large, takes the memory that it says
		}
		if ok, _ := p.Verify(t.Context(), hash, "a password of nobody"); ok {
			t.Errorf("%q is the hash of it", hash)
		}
	})
}

func BenchmarkVerify(b *testing.B) {
	p := account.NewPasswords(1)
	hash, err := p.Hash(b.Context(), "cheval agrafe correct pile")
	if err != nil {
		b.Fatal(err)
	}
	for name, phc := range map[string]string{"known": hash, "unknown": ""} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if _, err := p.Verify(b.Context(), phc, "another password"); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func TestCheckPassword_refusesWhatIsGuessed(t *testing.T) {
	t.Parallel()
	for password, want := range map[string]bool{
		"cheval agrafe correct pile": true,
		"éléphant zéro":              true,
		"court":                      false,
		"onze signes":                false,
		"aaaaaaaaaaaaaaaa":           false,
		"abcabcabcabcabc":            false,
		"Ada Lovelace 12":            false,
		"ada@example.org":            false,
		strings.Repeat("long ", 300): false,
	} {
		err := account.CheckPassword(password, "Ada Lovelace", "ada@example.org")
		if (err == nil) != want {
			t.Errorf("%.40q: %v", password, err)
		}
		if err != nil && account.CodeOf(err) != account.Invalid {
			t.Errorf("%.40q: %v", password, err)
		}
	}
}

func TestToken_isKeptAsItsHash(t *testing.T) {
	t.Parallel()
	a, b := account.NewToken(), account.NewToken()
	ha, ok := a.Hash()
	hb, _ := b.Hash()
	if !ok || len(ha) != 32 || bytes.Equal(ha, hb) || len(a) != 43 {
		t.Errorf("%s: %x, %v; %s: %x", a, ha, ok, b, hb)
	}
	for _, bad := range []account.Token{"", "x", a + "A", a[:42], a[:42] + "!", "../../../../etc/passwd"} {
		if _, ok := bad.Hash(); ok {
			t.Errorf("%q is taken for a token", bad)
		}
	}
}

func TestID_isTwentySixLetters(t *testing.T) {
	t.Parallel()
	seen := map[account.PersonID]bool{}
	for range 100 {
		id := account.NewID[account.PersonID]()
		if !account.ValidID(id) || seen[id] {
			t.Errorf("%q", id)
		}
		seen[id] = true
	}
	for _, bad := range []account.PersonID{"", "a", "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "aaaaaaaaaaaaaaaaaaaaaaaaa1", "aaaaaaaaaaaaaaaaaaaaaaaaaaa"} {
		if account.ValidID(bad) {
			t.Errorf("%q is taken for an id", bad)
		}
	}
}

func TestSeal_opensWhereItWasClosed(t *testing.T) {
	t.Parallel()
	key, err := account.ParseSealKey(account.NewSealKey() + "\n")
	if err != nil {
		t.Fatal(err)
	}
	seal, err := account.NewSeal(key)
	if err != nil {
		t.Fatal(err)
	}
	sealed := seal.Close("provider a", []byte("the secret"))
	if bytes.Contains(sealed, []byte("secret")) || bytes.Equal(sealed, seal.Close("provider a", []byte("the secret"))) {
		t.Errorf("sealed: %x", sealed)
	}
	if secret, err := seal.Open("provider a", sealed); err != nil || string(secret) != "the secret" {
		t.Errorf("%q, %v", secret, err)
	}
	other, err := account.NewSeal(make([]byte, account.KeyLength))
	if err != nil {
		t.Fatal(err)
	}
	for name, open := range map[string]func() ([]byte, error){
		"another place": func() ([]byte, error) { return seal.Open("provider b", sealed) },
		"another key":   func() ([]byte, error) { return other.Open("provider a", sealed) },
		"nothing":       func() ([]byte, error) { return seal.Open("provider a", nil) },
		"a piece":       func() ([]byte, error) { return seal.Open("provider a", sealed[:12]) },
		"a changed bit": func() ([]byte, error) {
			changed := bytes.Clone(sealed)
			changed[len(changed)-1] ^= 1
			return seal.Open("provider a", changed)
		},
	} {
		if secret, err := open(); !errors.Is(err, account.ErrSeal) || secret != nil {
			t.Errorf("%s: %q, %v", name, secret, err)
		}
	}
	if _, err := account.NewSeal([]byte("short")); err == nil {
		t.Error("a short key is taken")
	}
	if _, err := account.ParseSealKey("not base64 at all"); err == nil {
		t.Error("a text is taken for a key")
	}
}

func TestFoldEmail_takesAddresses(t *testing.T) {
	t.Parallel()
	for typed, want := range map[string]string{
		" Ada@Example.ORG ":                 "ada@example.org",
		"prenom.nom+lettre@mairie.example":  "prenom.nom+lettre@mairie.example",
		"élodie@mairie.example":             "élodie@mairie.example",
		"":                                  "",
		"ada":                               "",
		"@example.org":                      "",
		"ada@":                              "",
		"Ada <ada@example.org>":             "",
		"a@b.example, c@d.example":          "",
		"a b@example.org":                   "",
		"ada@example.org\nBcc: x@y.example": "",
		strings.Repeat("a", 250) + "@example.org": "",
	} {
		got, err := account.FoldEmail(typed)
		if got != want || (err == nil) != (want != "") {
			t.Errorf("%q: %q, %v", typed, got, err)
		}
	}
}

func TestCleanName_keepsNames(t *testing.T) {
	t.Parallel()
	for typed, want := range map[string]string{
		"  Ada   Lovelace\t":     "Ada Lovelace",
		"Zoë\u202eevil":          "Zoëevil",
		"line\nbreak":            "line break",
		"nul\x00byte":            "nulbyte",
		"\u200d":                 "",
		"می\u200cخواهم":          "می\u200cخواهم",
		"":                       "",
		" \t ":                   "",
		strings.Repeat("é", 120): strings.Repeat("é", 120),
		strings.Repeat("é", 121): "",
	} {
		got, err := account.CleanName("name", typed)
		if got != want || (err == nil) != (want != "") {
			t.Errorf("%q: %q, %v", typed, got, err)
		}
	}
}

// The table of permissions as people read it: what each role may do, in the order of Roles.
func TestAllowed_isTheTable(t *testing.T) {
	t.Parallel()
	want := map[account.Action]string{
		account.ReadDossier:       "osacr",
		account.DownloadDossier:   "osacr",
		account.SeeCosts:          "osa-r",
		account.SaveDossier:       "os---",
		account.ReadLog:           "os---",
		account.ReadMembers:       "osacr",
		account.ManageMembers:     "o----",
		account.ManageDepartments: "os---",
		account.ManageLinks:       "os---",
		account.ManageSignIn:      "o----",
		account.Rename:            "o----",
	}
	got := map[account.Action]string{}
	for _, action := range account.Actions() {
		for _, role := range account.Roles() {
			letter := "-"
			if account.Allowed(role, action) {
				letter = string(role[0])
			}
			got[action] += letter
		}
		for _, nobody := range []account.Role{"", "guest", "emperor"} {
			if account.Allowed(nobody, action) {
				t.Errorf("%q may %s", nobody, action)
			}
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	for _, role := range account.Roles() {
		if l, h := role.Label(), role.Help(); l.FR == "" || l.EN == "" || h.FR == "" || h.EN == "" || !role.Valid() {
			t.Errorf("%s is not told", role)
		}
		if account.Allowed(role, "dance") {
			t.Errorf("%s may dance", role)
		}
	}
}

func TestPasskeys_needANamedAddress(t *testing.T) {
	t.Parallel()
	for origin, want := range map[string]bool{
		"https://boussole.example.org": true, "https://boussole.example.org:8443": true, "http://localhost:8080": true,
		"http://boussole.example.org": false, "https://192.0.2.1": false, "http://127.0.0.1:8080": false, "https://[2001:db8::1]": false, "": false, "boussole": false,
	} {
		_, err := account.NewPasskeys(origin)
		if (err == nil) != want || err != nil && !errors.Is(err, account.ErrPasskeysOff) {
			t.Errorf("%q: %v", origin, err)
		}
	}
}
