package dossier

// Each closed set of words has Values, its words in order, for the reader of files and
// for the schema.

// Values are the words of a SeasonKind.
func (SeasonKind) Values() []string { return words(RecurringDate, Blackout, OwnSeason) }

// Values are the words of a Rank.
func (Rank) Values() []string { return words(Core, Secondary, Relay, Internal) }

// Values are the words of a Purpose.
func (Purpose) Values() []string { return words(Promote, Inform, Answer, Repair, Listen, Mobilise) }

// Values are the words of a Rhythm.
func (Rhythm) Values() []string { return words(Campaign, Relationship) }

// Values are the words of a BattleState.
func (BattleState) Values() []string { return words(Candidate, Chosen, Declined, Parked, Stopped) }

// Values are the words of a Basis.
func (Basis) Values() []string { return words(Measured, Benchmarked, Estimated) }

// Values are the words of a PESO.
func (PESO) Values() []string { return words(Paid, Earned, Shared, Owned) }

// Values are the words of a Depth.
func (Depth) Values() []string { return words(Light, Full) }

// Values are the words of a Interval.
func (Interval) Values() []string {
	return words(Daily, Weekly, Monthly, Quarterly, HalfYearly, Yearly)
}

// Values are the words of a Verdict.
func (Verdict) Values() []string { return words(Adopt, Continue, Correct, Stop, Refuse, Postpone) }

// Values are the words of a BudgetPost.
func (BudgetPost) Values() []string { return words(Space, Production, Fees, Contingency) }

// Values are the words of a ConstraintKind.
func (ConstraintKind) Values() []string {
	return words(LegalConstraint, BrandConstraint, CalendarConstraint, LanguageConstraint, AccessibilityConstraint, OtherConstraint)
}

// Values are the words of a PlanKind.
func (PlanKind) Values() []string {
	return words(PlanProduct, PlanService, PlanStaff, PlanOperations, PlanCommunication)
}

// Values are the words of a Address.
func (Address) Values() []string { return words(Vous, Tu, Mixed) }

// Values are the words of a ActorKind.
func (ActorKind) Values() []string {
	return words(Client, Partner, Competitor, Press, Institution, Stakeholder, Self)
}

// Values are the words of a Part.
func (Part) Values() []string { return words(Sponsor, Approver, Ally, Opponent) }

// Values are the words of a Tone.
func (Tone) Values() []string { return words(Favourable, Neutral, Critical, MixedOpinion, Silent) }

// Values are the words of a SWOTKind.
func (SWOTKind) Values() []string { return words(Strength, Weakness, Opportunity, Threat) }

// Values are the words of a SWOTScope.
func (SWOTScope) Values() []string { return words(ScopeWhole, ScopeSocial) }

// Values are the words of a ObjectiveKind.
func (ObjectiveKind) Values() []string { return words(Know, Feel, Do) }

// Values are the words of a Horizon.
func (Horizon) Values() []string { return words(ShortTerm, MediumTerm, LongTerm) }

// Values are the words of a Level.
func (Level) Values() []string { return words(Output, OutTake, Outcome, Impact) }

// Values are the words of a QualityMeasure.
func (QualityMeasure) Values() []string {
	return words(Reviews, Satisfaction, NPS, Complaints, Returns)
}

// Values are the words of a Medium.
func (Medium) Values() []string {
	return append(append(words(offlineMedia...), words(onlineMedia...)...), words(socialMedia...)...)
}

func words[T ~string](list ...T) []string {
	all := make([]string, len(list))
	for i, w := range list {
		all[i] = string(w)
	}
	return all
}
