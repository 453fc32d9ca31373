package view

// Guest is a guest link.
type Guest struct {
	Label   string
	Report  string
	Version string
	State   string // open until, over since, revoked on
	Open    bool
	Revoke  string
}

// Links are the guest links of an organisation.
type Links struct {
	Heading  string
	Lede     string
	List     []Guest
	Form     Form
	Fault    string
	Action   string // "": there is nothing to share yet
	Kinds    []Option
	Langs    []Option
	Versions []Option
	Fresh    string
	For      string
}

// Line is a line of the log.
type Line struct {
	When string
	Who  string
	What string
	Why  string // in the words of who did it
}

// Log is the log of an organisation.
type Log struct {
	Heading string
	Lede    string
	List    []Line
	Older   string // the address of what was before; "" where this is all
}

// Settings are those of an organisation.
type Settings struct {
	Heading  string
	Name     Form
	Provider Form
	Was      string // the name
	Rename   string
	Set      string // "": the instance allows no provider
	Remove   string // "": there is no provider
	Address  string // at which the organisation's people sign in
	Back     string // the address to tell the provider
	Values   map[string]string
	HasKey   bool // a secret is kept
}
