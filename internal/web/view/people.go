package view

// Human is somebody who has an account in this instance.
type Human struct {
	Name          string
	Email         string
	Since         string
	You           bool
	Administrator bool
	Closed        string // since when the account is closed; "" where it is open
	Close         string // where its end goes
	Open          string // where its return goes
	Set           string // where what it administers goes
}

// People are those who have an account in this instance.
type People struct {
	Heading string
	Lede    string
	Form    Form // what was done just before, or was not
	List    []Human
	Search  bool
	Sought  string
	Found   string // how many there are of those who are sought; "": all are shown
	Log     string // the address of the instance's log
}
