package view

// First is the page of the first account.
type First struct {
	Form  Form
	Least int // characters of a password
}

// SignIn is the page where one signs in.
type SignIn struct {
	Form     Form
	Back     string // where to go then
	Passkeys bool
	Provider string // the name of a provider whose private address this is; "" for the common page
	Go       string // the address that leads to the provider
}

// Reset is the page where somebody chooses another password.
type Reset struct {
	Form  Form
	Name  string
	Email string
	To    string
	Least int
}

// Invitation is what somebody is invited to.
type Invitation struct {
	Form         Form
	Organisation string
	Role         string
	Help         string // what the role may do
	Email        string
	Until        string
	Least        int
	Join         string // where a newcomer's answer goes
	Accept       string // where a signed-in person's answer goes
	Person       string // who is signed in; "" where nobody is
	Fits         bool   // whoever is signed in has the address that was invited
	SignIn       string // the address where one signs in and comes back
}
