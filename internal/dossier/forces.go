package dossier

// Role is a person, or a post that somebody holds: hours, skills, absences.
type Role struct {
	ID           RoleID    `yaml:"id"`
	Title        string    `yaml:"title,omitempty"`
	Person       string    `yaml:"person,omitempty"`
	Headcount    *int      `yaml:"headcount,omitempty"` // people in this role; 1 unless said
	Department   string    `yaml:"department,omitempty"`
	HoursPerWeek *Hours    `yaml:"hours_per_week,omitempty"` // for communication, all its people together
	Skills       []Skill   `yaml:"skills,omitempty"`
	Absences     []Absence `yaml:"absences,omitempty"`
	CostPerHour  *Money    `yaml:"cost_per_hour,omitempty"`
	Base         `yaml:",inline"`
}

// People is the number of people in the role.
func (r Role) People() int {
	if r.Headcount == nil {
		return 1
	}
	return *r.Headcount
}

// Skill is a craft that work asks for and people have; the dossier chooses its words.
type Skill string

// Absence is a time when nobody is in the role, both days included.
type Absence struct {
	From   Date   `yaml:"from,omitempty"`
	To     Date   `yaml:"to,omitempty"`
	Reason string `yaml:"reason,omitempty"`
}

// BudgetLine is money for a period and a post.
type BudgetLine struct {
	ID     BudgetID   `yaml:"id"`
	Post   BudgetPost `yaml:"post,omitempty"`
	From   Date       `yaml:"from,omitempty"`
	To     Date       `yaml:"to,omitempty"`
	Amount *Money     `yaml:"amount,omitempty"`
	Base   `yaml:",inline"`
}

// BudgetPost is what money is for.
type BudgetPost string

// Achat d'espace, production, honoraires, réserve.
const (
	Space       BudgetPost = "space"
	Production  BudgetPost = "production"
	Fees        BudgetPost = "fees"
	Contingency BudgetPost = "contingency"
)

// Tool is a tool at hand.
type Tool struct {
	ID          ToolID          `yaml:"id"`
	Name        string          `yaml:"name,omitempty"`
	Use         string          `yaml:"use,omitempty"`
	Arrangement []ArrangementID `yaml:"arrangements,omitempty"` // the working arrangements that it widens
	CostPerYear *Money          `yaml:"cost_per_year,omitempty"`
	Owner       RoleID          `yaml:"owner,omitempty"`
	Base        `yaml:",inline"`
}

// Arrangement is a way of working that stands already in real life.
type Arrangement struct {
	ID       ArrangementID `yaml:"id"`
	What     string        `yaml:"what,omitempty"`
	Who      string        `yaml:"who,omitempty"`
	Since    string        `yaml:"since,omitempty"`
	Channels []ChannelID   `yaml:"channels,omitempty"`
	Base     `yaml:",inline"`
}

// Constraint is a limit that the strategy must keep within.
type Constraint struct {
	ID        ConstraintID   `yaml:"id"`
	Kind      ConstraintKind `yaml:"kind,omitempty"`
	Statement string         `yaml:"statement,omitempty"`
	Base      `yaml:",inline"`
}

// ConstraintKind is the nature of a constraint.
type ConstraintKind string

// The kinds of constraints.
const (
	LegalConstraint         ConstraintKind = "legal"
	BrandConstraint         ConstraintKind = "brand"
	CalendarConstraint      ConstraintKind = "calendar"
	LanguageConstraint      ConstraintKind = "language"
	AccessibilityConstraint ConstraintKind = "accessibility"
	OtherConstraint         ConstraintKind = "other"
)

// Expectation is what management expects of communication.
type Expectation struct {
	ID         ExpectationID `yaml:"id"`
	From       string        `yaml:"from,omitempty"`
	Statement  string        `yaml:"statement,omitempty"`
	Objectives []ObjectiveID `yaml:"objectives,omitempty"` // the objectives that answer it
	Answer     string        `yaml:"answer,omitempty"`     // or what was answered
	Base       `yaml:",inline"`
}

// Mission is what a department does for the strategy, in fact.
type Mission struct {
	ID           MissionID `yaml:"id"`
	Department   string    `yaml:"department,omitempty"`
	Mission      string    `yaml:"mission,omitempty"`
	CarriedBy    RoleID    `yaml:"carried_by,omitempty"`
	AnswersFor   []AnyID   `yaml:"answers_for,omitempty"`
	AnswerWithin *Hours    `yaml:"answer_within_hours,omitempty"`
	Skills       []Skill   `yaml:"skills,omitempty"`
	HoursPerWeek *Hours    `yaml:"hours_per_week,omitempty"` // granted
	AcceptedBy   string    `yaml:"accepted_by,omitempty"`
	AcceptedOn   Date      `yaml:"accepted_on,omitempty"`
	Base         `yaml:",inline"`
}
