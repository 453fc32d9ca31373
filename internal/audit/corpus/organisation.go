package corpus

import "strings"

// organisation is whose the texts of a repository are, by the repository or the account
// that holds it.
type organisation struct {
	repo  string // "owner/name", or "owner/" for all that an account holds
	name  string
	names []string // the other ones
}

var organisations = [...]organisation{
	{"usnationalarchives/", "National Archives", []string{"NARA", "National Archives and Records Administration", "U.S. National Archives", "US National Archives"}},
	{"kubernetes/", "Kubernetes", nil},
	{"debrief/", "Debrief", nil},
	{"finos/", "FINOS", []string{"Fintech Open Source Foundation"}},
	{"Mbaroudi/ISEB", "ISEB", nil},
	{"teremuhamblin/LaRoulotteSolidaireToulouse", "La Roulotte Solidaire", []string{"La Roulotte Solidaire Toulouse"}},
	{"Plumtree3D/trenteneufdegres", "Trente-neuf degrés", []string{"39 degrés"}},
	{"zophiezlan/nuaa-cli", "NUAA", []string{"NSW Users and AIDS Association"}},
	{"github/opensource.guide", "GitHub", []string{"Open Source Guides"}},
	{"truchot/", "truchot (modèles d’agence)", nil},
	{"PQuod/MaisondelaPoesiedeRennes", "Maison de la Poésie de Rennes", []string{"Maison de la Poésie"}},
	{"betagouv/", "beta.gouv.fr", nil},
	{"tresorkazama-design/egoejo", "Egoejo", nil},
	{"bmatge/maturity-model", "SIRCOM", nil},
	{"SWIIIN/Digitallz", "Digitallz", nil},
	{"cncf/", "CNCF", []string{"Cloud Native Computing Foundation"}},
	{"cosmos/", "Cosmos", []string{"Cosmos Hub"}},
	{"bitprj/", "Bit Project", nil},
	{"OpenBlatam/", "OpenBlatam", nil},
	{"solid/", "Solid", nil},
	{"aletheia-foundation/", "Aletheia", []string{"Aletheia Foundation"}},
}

// organisationOf is whose the texts of a repository are: its owner's, where nothing else
// is known.
func organisationOf(repo string) (name string, names []string) {
	for _, o := range organisations {
		if repo == o.repo || strings.HasSuffix(o.repo, "/") && strings.HasPrefix(repo, o.repo) {
			return o.name, o.names
		}
	}
	owner, _, _ := strings.Cut(repo, "/")
	return owner, nil
}
