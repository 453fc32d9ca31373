package audit

// What tests compare with the patterns that say the same.
var (
	DueDates      = dueDates
	CountedIn     = countedIn
	MovedIn       = movedIn
	MetricEnd     = metricEnd
	CountedPeople = countedPeople
	StartsFrom    = startsFrom
	ComparedTo    = comparedTo
	AudienceIn    = audienceIn
)
