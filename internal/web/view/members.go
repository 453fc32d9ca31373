package view

// Member is somebody of an organisation.
type Member struct {
	Name       string
	Email      string // "" where it is not shown
	Role       string
	Department string
	Since      string
	You        bool
	Disabled   bool
	At         string // what tells its fields apart
	Set        string // where its change goes; "" where nothing may be changed
	Remove     string // where its removal goes; "" where it may not be removed
	Roles      []Option
	Choices    []Option // departments
}

// Invited is an invitation that can still be accepted.
type Invited struct {
	Email  string
	Role   string
	Until  string
	Revoke string
}

// Members are the people of an organisation.
type Members struct {
	Heading     string
	Lede        string
	List        []Member
	Invitations []Invited
	Manage      bool
	Form        Form // of an invitation
	Fault       string
	Action      string // where an invitation goes
	Roles       []Option
	Departments []Option
	Fresh       string // the address of the invitation that was just made
	For         string // whose it is
}

// Department is a department of an organisation.
type Department struct {
	Name     string
	People   []string
	Missions []Mission
	Set      string
	Remove   string
	At       string
	Form     Form
	Choices  []Option // missions of the dossier
}

// Mission is a mission of the dossier that a department carries.
type Mission struct {
	Name string
	Gone bool // the dossier does not have it any more
}

// Departments are the departments of an organisation.
type Departments struct {
	Heading string
	Lede    string
	List    []Department
	Manage  bool
	Form    Form
	Action  string
	Choices []Option
}
