package dossier

// Risk is an event to be ready for.
type Risk struct {
	ID         RiskID `yaml:"id"`
	Event      string `yaml:"event,omitempty"`
	Likelihood *Grade `yaml:"likelihood,omitempty"`
	Impact     *Grade `yaml:"impact,omitempty"`
	Signal     string `yaml:"signal,omitempty"`
	Threshold  string `yaml:"threshold,omitempty"`
	Response   string `yaml:"response,omitempty"`
	Owner      RoleID `yaml:"owner,omitempty"`
	Stop       string `yaml:"stop,omitempty"`
	Base       `yaml:",inline"`
}

// Grade is a judgement from 1 (least) to 5 (most).
type Grade int

// CrisisLevel is a step of the crisis plan, from the mildest.
type CrisisLevel struct {
	ID          CrisisLevelID `yaml:"id"`
	Name        string        `yaml:"name,omitempty"`
	Measure     string        `yaml:"measure,omitempty"` // what the threshold counts
	Threshold   *float64      `yaml:"threshold,omitempty"`
	Lead        RoleID        `yaml:"lead,omitempty"`
	Deputy      RoleID        `yaml:"deputy,omitempty"`
	HoldingLine string        `yaml:"holding_line,omitempty"` // élément d'attente
	Delay       *Hours        `yaml:"delay_hours,omitempty"`
	Base        `yaml:",inline"`
}

// Exposure is the cap on the sum of the chosen battles' exposures.
type Exposure struct {
	Cap       *int   `yaml:"cap,omitempty"`
	Reason    string `yaml:"reason,omitempty"`
	DecidedBy string `yaml:"decided_by,omitempty"`
	DecidedOn Date   `yaml:"decided_on,omitempty"`
	Base      `yaml:",inline"`
}
