package view

// Place is an organisation of a person's.
type Place struct {
	Href string
	Name string
	Role string
}

// Places are the organisations of a person.
type Places struct {
	Heading string
	List    []Place
	Mine    bool // the person may add one
	Form    Form
}

// Key is a passkey of a person's.
type Key struct {
	Name   string
	Since  string
	Used   string
	Remove string // where its removal goes
}

// Me is a person's own page.
type Me struct {
	Form     Form // of the name, the language and the theme
	Keys     Form // of the password and the passkeys
	Name     string
	Email    string
	Langs    []Option
	Themes   []Option
	Has      bool // a password
	Least    int
	Passkeys []Key
	CanHave  bool // passkeys can be had at this address
}
