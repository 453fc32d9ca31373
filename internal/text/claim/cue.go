package claim

// cue is what a pattern shows.
type cue int

const (
	// What is wanted.
	cueWantsTool     cue = iota + 1 // a tool is what the sentence asks for, whatever else it says
	cueTool                         // a tool is asked for, if the sentence is a wish at all
	cueWantsPresence                // being there is what the sentence asks for
	cuePresence                     // being there is spoken of, as what one would have
	cueWish                         // the sentence is a wish: objective, priority, must, want

	// Survival.
	cueDecree    // nobody can do without: an idiom that means nothing else
	cueTopicless // the same, where a tool must be in sight
	cueLack      // going without: "sans", "if you don't"
	cueElse      // the same, where what one goes without may stand anywhere: "sinon", "les réfractaires"
	cueDoom      // what comes of it: death, oblivion
	cueHarm      // what comes of it, less than death
	cueOnly      // "seuls", "nobody": a rule for all
	cuePressure  // "bientôt", "now", "in ten years": time runs out
	cueAnybody   // "un festival", "brands": it would be said of anybody
	cueWaitsNot  // the thing goes on without us
	cueEquip     // somebody is to be given a tool
	cueRhetoric  // a question whose answer is plainly nobody

	// What makes it none.
	cueEnd      // (the first of these) people, and what they are to know or do
	cueOutcome  // what is wanted is a change in people or in sales
	cueRefusal  // not wanted
	cueReport   // somebody else's words
	cueCritic   // mocked, denied, called a slogan
	cueFact     // it happened, it is so
	cueRule     // a rule of conduct
	cueReal     // a condition that is really one
	cueSpared   // death denied
	cueNotMedia // what is visible or present is a thing or a person in a place
)

// cues are some cues, a bit each. Of a graph of classes they say nothing.
type cues uint32
