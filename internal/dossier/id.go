package dossier

// Each kind of element has its own type of id, so that a battle's id cannot stand
// where a channel's is wanted. An id is lower-case words joined by hyphens, unique
// in its dossier.
type (
	OfferID       string
	GoalID        string
	ProblemID     string
	ObjectiveID   string
	AudienceID    string
	MessageID     string
	ActorID       string
	SWOTID        string
	RoleID        string
	BudgetID      string
	ToolID        string
	ArrangementID string
	ConstraintID  string
	ExpectationID string
	MissionID     string
	ChannelID     string
	MediaLineID   string
	SynergyID     string
	BattleID      string
	RiskID        string
	CrisisLevelID string
	ActionID      string
	SeasonID      string
	ReviewID      string
	IndicatorID   string
	DecisionID    string
	WaiverID      string

	// AnyID names an element of any kind, a single part (identity, charter...) included.
	AnyID string
)

// Kind is the kind of an element: the singular of its part's key.
type Kind string

// The kinds of elements. The single parts (organisation, identity, value, exposure,
// charter, evaluation) are elements too, and their id is their key.
const (
	KindOrganisation Kind = "organisation"
	KindIdentity     Kind = "identity"
	KindOffer        Kind = "offer"
	KindGoal         Kind = "goal"
	KindProblem      Kind = "problem"
	KindObjective    Kind = "objective"
	KindAudience     Kind = "audience"
	KindMessage      Kind = "message"
	KindActor        Kind = "actor"
	KindSWOT         Kind = "swot"
	KindRole         Kind = "role"
	KindBudget       Kind = "budget"
	KindTool         Kind = "tool"
	KindArrangement  Kind = "arrangement"
	KindConstraint   Kind = "constraint"
	KindExpectation  Kind = "expectation"
	KindMission      Kind = "mission"
	KindChannel      Kind = "channel"
	KindMediaLine    Kind = "media-line"
	KindSynergy      Kind = "synergy"
	KindBattle       Kind = "battle"
	KindRisk         Kind = "risk"
	KindCrisisLevel  Kind = "crisis-level"
	KindExposure     Kind = "exposure"
	KindVision       Kind = "vision"
	KindValue        Kind = "value"
	KindAction       Kind = "action"
	KindSeason       Kind = "season"
	KindCharter      Kind = "charter"
	KindEvaluation   Kind = "evaluation"
	KindReview       Kind = "review"
	KindIndicator    Kind = "indicator"
	KindDecision     Kind = "decision"
	KindWaiver       Kind = "waiver"
)

// Kind is the kind of element that the id names.
func (OfferID) Kind() Kind { return KindOffer }

// Kind is the kind of element that the id names.
func (GoalID) Kind() Kind { return KindGoal }

// Kind is the kind of element that the id names.
func (ProblemID) Kind() Kind { return KindProblem }

// Kind is the kind of element that the id names.
func (ObjectiveID) Kind() Kind { return KindObjective }

// Kind is the kind of element that the id names.
func (AudienceID) Kind() Kind { return KindAudience }

// Kind is the kind of element that the id names.
func (MessageID) Kind() Kind { return KindMessage }

// Kind is the kind of element that the id names.
func (ActorID) Kind() Kind { return KindActor }

// Kind is the kind of element that the id names.
func (SWOTID) Kind() Kind { return KindSWOT }

// Kind is the kind of element that the id names.
func (RoleID) Kind() Kind { return KindRole }

// Kind is the kind of element that the id names.
func (BudgetID) Kind() Kind { return KindBudget }

// Kind is the kind of element that the id names.
func (ToolID) Kind() Kind { return KindTool }

// Kind is the kind of element that the id names.
func (ArrangementID) Kind() Kind { return KindArrangement }

// Kind is the kind of element that the id names.
func (ConstraintID) Kind() Kind { return KindConstraint }

// Kind is the kind of element that the id names.
func (ExpectationID) Kind() Kind { return KindExpectation }

// Kind is the kind of element that the id names.
func (MissionID) Kind() Kind { return KindMission }

// Kind is the kind of element that the id names.
func (ChannelID) Kind() Kind { return KindChannel }

// Kind is the kind of element that the id names.
func (MediaLineID) Kind() Kind { return KindMediaLine }

// Kind is the kind of element that the id names.
func (SynergyID) Kind() Kind { return KindSynergy }

// Kind is the kind of element that the id names.
func (BattleID) Kind() Kind { return KindBattle }

// Kind is the kind of element that the id names.
func (RiskID) Kind() Kind { return KindRisk }

// Kind is the kind of element that the id names.
func (CrisisLevelID) Kind() Kind { return KindCrisisLevel }

// Kind is the kind of element that the id names.
func (ActionID) Kind() Kind { return KindAction }

// Kind is the kind of element that the id names.
func (SeasonID) Kind() Kind { return KindSeason }

// Kind is the kind of element that the id names.
func (ReviewID) Kind() Kind { return KindReview }

// Kind is the kind of element that the id names.
func (IndicatorID) Kind() Kind { return KindIndicator }

// Kind is the kind of element that the id names.
func (DecisionID) Kind() Kind { return KindDecision }

// Kind is the kind of element that the id names.
func (WaiverID) Kind() Kind { return KindWaiver }

// Kind is none: the id may name an element of any kind.
func (AnyID) Kind() Kind { return "" }
