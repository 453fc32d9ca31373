package dossier

// Goal is one of the organisation's overall goals, with which communication must agree.
type Goal struct {
	ID        GoalID `yaml:"id"`
	Statement string `yaml:"statement,omitempty"`
	Horizon   Date   `yaml:"horizon,omitempty"`
	Owner     string `yaml:"owner,omitempty"`
	Base      `yaml:",inline"`
}

// Problem is a business problem and the decision to solve it.
type Problem struct {
	ID                ProblemID  `yaml:"id"`
	Statement         string     `yaml:"statement,omitempty"`
	Goal              GoalID     `yaml:"goal,omitempty"`
	CostOfInaction    string     `yaml:"cost_of_inaction,omitempty"`
	DecidedBy         string     `yaml:"decided_by,omitempty"`
	DecidedOn         Date       `yaml:"decided_on,omitempty"`
	Plan              []PlanStep `yaml:"plan,omitempty"`
	CommunicationPart string     `yaml:"communication_part,omitempty"`
	// CannotSolve is the reason why communication cannot solve the problem, where it cannot.
	CannotSolve string `yaml:"communication_cannot_solve,omitempty"`
	Base        `yaml:",inline"`
}

// PlanStep is one step of what solves a problem, beyond communication or by it.
type PlanStep struct {
	Kind PlanKind `yaml:"kind,omitempty"`
	What string   `yaml:"what,omitempty"`
	Who  string   `yaml:"who,omitempty"`
	By   Date     `yaml:"by,omitempty"`
}

// PlanKind is the means of a plan's step.
type PlanKind string

// The means by which a problem is solved.
const (
	PlanProduct       PlanKind = "product"
	PlanService       PlanKind = "service"
	PlanStaff         PlanKind = "staff"
	PlanOperations    PlanKind = "operations"
	PlanCommunication PlanKind = "communication"
)
