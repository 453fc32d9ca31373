package rule

// Feature is a test that holds a principle by what Boussole does, and not by what it
// finds in a dossier.
type Feature struct {
	Principle string
	Test      string // name of the test function
	Where     string // its package's directory, from the top of the repository
}

// Features are the principles that a named feature test holds, beside the rules.
func Features() []Feature {
	return []Feature{
		{Principle: "P23", Test: "TestWhy_answersForEveryElementOfTheChain", Where: "internal/dossier"},
		{Principle: "P25", Test: "TestCheckText_isLegible", Where: "internal/check"},
	}
}
