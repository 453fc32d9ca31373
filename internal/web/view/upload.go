package view

// Upload is the form that a dossier is uploaded by.
type Upload struct {
	To      string
	Base    int // the version that it goes on from; 0: there is none
	Why     string
	Held    string // the text of a file that was sent and can be read, as the form sends it back; "": none
	Refusal string // why it was not saved
	Count   string // how many faults there are
	Faults  []Fault

	// Where others saved before:
	Overtaken string // who did
	Between   []Version
	Since     string // the address of all that changed; "" where it is said already
}

// Fault is why a text cannot be read, with the lines where it stands.
type Fault struct {
	Code  string
	Place string
	What  string
	Mend  string
	Lines []SourceLine
}

// SourceLine is a line of a file.
type SourceLine struct {
	Number string
	Indent string // the spaces that it begins with, where the fault stands in it
	Text   string
	At     bool // the fault stands in it
}
