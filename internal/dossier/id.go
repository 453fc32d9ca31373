package dossier

// Each kind of element has its own type of id, so that a battle's id cannot stand
// where a channel's is wanted. An id is lower-case words joined by hyphens, unique in
// its dossier.

// OfferID names an offer.
type OfferID string

// Kind is the kind of element that the id names.
func (OfferID) Kind() Kind { return KindOffer }

// GoalID names a goal.
type GoalID string

// Kind is the kind of element that the id names.
func (GoalID) Kind() Kind { return KindGoal }

// ProblemID names a problem.
type ProblemID string

// Kind is the kind of element that the id names.
func (ProblemID) Kind() Kind { return KindProblem }

// ObjectiveID names an objective.
type ObjectiveID string

// Kind is the kind of element that the id names.
func (ObjectiveID) Kind() Kind { return KindObjective }

// AudienceID names an audience.
type AudienceID string

// Kind is the kind of element that the id names.
func (AudienceID) Kind() Kind { return KindAudience }

// MessageID names a message.
type MessageID string

// Kind is the kind of element that the id names.
func (MessageID) Kind() Kind { return KindMessage }

// ActorID names an actor.
type ActorID string

// Kind is the kind of element that the id names.
func (ActorID) Kind() Kind { return KindActor }

// SWOTID names an entry of the SWOT.
type SWOTID string

// Kind is the kind of element that the id names.
func (SWOTID) Kind() Kind { return KindSWOT }

// RoleID names a role.
type RoleID string

// Kind is the kind of element that the id names.
func (RoleID) Kind() Kind { return KindRole }

// BudgetID names a line of the budget.
type BudgetID string

// Kind is the kind of element that the id names.
func (BudgetID) Kind() Kind { return KindBudget }

// ToolID names a tool.
type ToolID string

// Kind is the kind of element that the id names.
func (ToolID) Kind() Kind { return KindTool }

// ArrangementID names a working arrangement.
type ArrangementID string

// Kind is the kind of element that the id names.
func (ArrangementID) Kind() Kind { return KindArrangement }

// ConstraintID names a constraint.
type ConstraintID string

// Kind is the kind of element that the id names.
func (ConstraintID) Kind() Kind { return KindConstraint }

// ExpectationID names an expectation.
type ExpectationID string

// Kind is the kind of element that the id names.
func (ExpectationID) Kind() Kind { return KindExpectation }

// MissionID names a mission.
type MissionID string

// Kind is the kind of element that the id names.
func (MissionID) Kind() Kind { return KindMission }

// ChannelID names a channel.
type ChannelID string

// Kind is the kind of element that the id names.
func (ChannelID) Kind() Kind { return KindChannel }

// MediaLineID names a line of the media plan.
type MediaLineID string

// Kind is the kind of element that the id names.
func (MediaLineID) Kind() Kind { return KindMediaLine }

// SynergyID names a synergy.
type SynergyID string

// Kind is the kind of element that the id names.
func (SynergyID) Kind() Kind { return KindSynergy }

// BattleID names a battle.
type BattleID string

// Kind is the kind of element that the id names.
func (BattleID) Kind() Kind { return KindBattle }

// RiskID names a risk.
type RiskID string

// Kind is the kind of element that the id names.
func (RiskID) Kind() Kind { return KindRisk }

// CrisisLevelID names a level of the crisis plan.
type CrisisLevelID string

// Kind is the kind of element that the id names.
func (CrisisLevelID) Kind() Kind { return KindCrisisLevel }

// ActionID names an action.
type ActionID string

// Kind is the kind of element that the id names.
func (ActionID) Kind() Kind { return KindAction }

// SeasonID names an entry of the calendar.
type SeasonID string

// Kind is the kind of element that the id names.
func (SeasonID) Kind() Kind { return KindSeason }

// ReviewID names a review.
type ReviewID string

// Kind is the kind of element that the id names.
func (ReviewID) Kind() Kind { return KindReview }

// IndicatorID names an indicator.
type IndicatorID string

// Kind is the kind of element that the id names.
func (IndicatorID) Kind() Kind { return KindIndicator }

// DecisionID names a decision.
type DecisionID string

// Kind is the kind of element that the id names.
func (DecisionID) Kind() Kind { return KindDecision }

// WaiverID names a waiver.
type WaiverID string

// Kind is the kind of element that the id names.
func (WaiverID) Kind() Kind { return KindWaiver }

// AnyID names an element of any kind, a single part (identity, charter...) included.
type AnyID string

// Kind is none: the id may name an element of any kind.
func (AnyID) Kind() Kind { return "" }

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
