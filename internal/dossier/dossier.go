package dossier

// Dossier is a whole strategy. The order of its fields is the order of its parts in
// the canonical file.
type Dossier struct {
	Depth        Depth         `yaml:"depth,omitempty"`
	Organisation Organisation  `yaml:"organisation,omitempty"`
	Identity     Identity      `yaml:"identity,omitempty"`
	Offers       []Offer       `yaml:"offers,omitempty"`
	Goals        []Goal        `yaml:"goals,omitempty"`
	Problems     []Problem     `yaml:"problems,omitempty"`
	Objectives   []Objective   `yaml:"objectives,omitempty"`
	Audiences    []Audience    `yaml:"audiences,omitempty"`
	Messages     []Message     `yaml:"messages,omitempty"`
	Actors       []Actor       `yaml:"actors,omitempty"`
	SWOT         []SWOTEntry   `yaml:"swot,omitempty"`
	People       []Role        `yaml:"people,omitempty"`
	Budget       []BudgetLine  `yaml:"budget,omitempty"`
	Tools        []Tool        `yaml:"tools,omitempty"`
	Arrangements []Arrangement `yaml:"arrangements,omitempty"`
	Constraints  []Constraint  `yaml:"constraints,omitempty"`
	Expectations []Expectation `yaml:"expectations,omitempty"`
	Missions     []Mission     `yaml:"missions,omitempty"`
	Channels     []Channel     `yaml:"channels,omitempty"`
	MediaPlan    []MediaLine   `yaml:"media_plan,omitempty"`
	Synergies    []Synergy     `yaml:"synergies,omitempty"`
	Battles      []Battle      `yaml:"battles,omitempty"`
	Risks        []Risk        `yaml:"risks,omitempty"`
	Crisis       []CrisisLevel `yaml:"crisis,omitempty"`
	Exposure     Exposure      `yaml:"exposure,omitempty"`
	Vision       Vision        `yaml:"vision,omitempty"`
	Value        Value         `yaml:"value,omitempty"`
	Actions      []Action      `yaml:"actions,omitempty"`
	Calendar     []Season      `yaml:"calendar,omitempty"`
	Charter      Charter       `yaml:"charter,omitempty"`
	Evaluation   Evaluation    `yaml:"evaluation,omitempty"`
	Decisions    []Decision    `yaml:"decisions,omitempty"`
	Waivers      []Waiver      `yaml:"waivers,omitempty"`
}

// Depth says how much of the dossier is meant to be filled in; checks scale to it.
type Depth string

// The two depths. A dossier that names none is full.
const (
	Light Depth = "light"
	Full  Depth = "full"
)

// Base is what every element may carry.
type Base struct {
	Evidence []Evidence `yaml:"evidence,omitempty"`
	Note     string     `yaml:"note,omitempty"`
}

// Evidence is where a statement comes from. Value is kept as written, for it may be
// a figure, a share or words.
type Evidence struct {
	Source string `yaml:"source,omitempty"`
	URL    string `yaml:"url,omitempty"`
	Date   Date   `yaml:"date,omitempty"`
	Value  string `yaml:"value,omitempty"`
	Note   string `yaml:"note,omitempty"`
}
