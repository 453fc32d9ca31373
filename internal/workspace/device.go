package workspace

import (
	"encoding/base64"
	"encoding/json"
	"slices"

	"boussole/internal/account"
)

// devicePlace is where the names of devices are sealed for.
const devicePlace = "device"

// maxDevicePeople is how many people a browser is known for: those who signed in last.
const maxDevicePeople = 4

// device is what a browser keeps of who signed in by it. It is kept nowhere else: it is
// sealed, so that nobody makes one up. It opens nothing; it only has attempts counted apart.
type device struct {
	ID     account.Token      `json:"id"`
	People []account.PersonID `json:"people"` // who signed in last, first
}

// Device is what a browser is to keep in which somebody has just signed in by a password or a
// passkey; former is what it kept before. It is "" where the instance has no key. Somebody
// whom a provider vouched for has none: else a provider could count its guesses anew.
func (ws *Workspace) Device(former string, p *account.Person) string {
	if ws.seal == nil {
		return ""
	}
	d, ok := ws.device(former)
	if !ok {
		d = device{ID: account.NewToken()}
	}
	d.People = append([]account.PersonID{p.ID}, slices.DeleteFunc(d.People, func(id account.PersonID) bool { return id == p.ID })...)
	d.People = d.People[:min(len(d.People), maxDevicePeople)]
	said, err := json.Marshal(d)
	if err != nil {
		return ""
	}
	return base64.RawURLEncoding.EncodeToString(ws.seal.Close(devicePlace, said))
}

// known is the id of a browser, where a person has signed in by it before.
func (ws *Workspace) known(kept string, p account.PersonID) (id string, ok bool) {
	d, ok := ws.device(kept)
	return string(d.ID), ok && p != "" && slices.Contains(d.People, p)
}

func (ws *Workspace) device(kept string) (d device, ok bool) {
	sealed, err := base64.RawURLEncoding.DecodeString(kept)
	if err != nil || kept == "" || ws.seal == nil {
		return d, false
	}
	said, err := ws.seal.Open(devicePlace, sealed)
	if err != nil || json.Unmarshal(said, &d) != nil {
		return device{}, false
	}
	return d, true
}
