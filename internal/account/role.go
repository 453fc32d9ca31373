package account

import (
	"slices"

	"boussole/internal/dossier"
)

// Role is what a person may do in an organisation.
type Role string

// The roles. A guest has none: a guest holds a link to one report.
const (
	Owner       Role = "owner"
	Strategist  Role = "strategist"
	Contributor Role = "contributor"
	Approver    Role = "approver"
	Reader      Role = "reader"
)

// Roles are all roles, from the one that may most.
func Roles() []Role { return []Role{Owner, Strategist, Approver, Contributor, Reader} }

// Valid reports whether the role is one of Roles.
func (r Role) Valid() bool { return slices.Contains(Roles(), r) }

// Label is what people call the role.
func (r Role) Label() dossier.Text {
	switch r {
	case Owner:
		return dossier.Text{FR: "responsable", EN: "owner"}
	case Strategist:
		return dossier.Text{FR: "stratège", EN: "strategist"}
	case Approver:
		return dossier.Text{FR: "valideur", EN: "approver"}
	case Contributor:
		return dossier.Text{FR: "contributeur", EN: "contributor"}
	case Reader:
		return dossier.Text{FR: "lecteur", EN: "reader"}
	}
	return dossier.Text{}
}

// Help is what somebody in the role may do.
func (r Role) Help() dossier.Text {
	switch r {
	case Owner:
		return dossier.Text{FR: "Tout : le dossier, les membres, les services, les liens, le nom.", EN: "Everything: the dossier, members, departments, links, the name."}
	case Strategist:
		return dossier.Text{FR: "Lit et modifie le dossier, voit les coûts, tient les services, partage des rapports.", EN: "Reads and changes the dossier, sees costs, keeps departments, shares reports."}
	case Approver:
		return dossier.Text{FR: "Lit tout, coûts compris, pour donner son accord.", EN: "Reads everything, costs included, to give approval."}
	case Contributor:
		return dossier.Text{FR: "Lit le dossier sans les coûts, pour y tenir sa part.", EN: "Reads the dossier without the costs, to carry a part of it."}
	case Reader:
		return dossier.Text{FR: "Lit tout, coûts compris, sans rien changer.", EN: "Reads everything, costs included, changes nothing."}
	}
	return dossier.Text{}
}

// Action is something that somebody does in an organisation.
type Action string

// The actions within an organisation.
const (
	ReadDossier       Action = "read-dossier"       // its rooms, findings, reports, versions and their differences
	DownloadDossier   Action = "download-dossier"   // its text, without the costs where they are hidden
	SeeCosts          Action = "see-costs"          // what an hour of a role costs, and what is computed from it
	SaveDossier       Action = "save-dossier"       // a new version of it
	ReadLog           Action = "read-log"           // who did what
	ReadMembers       Action = "read-members"       // who is in the organisation, in which role
	ManageMembers     Action = "manage-members"     // invitations, roles, departures
	ManageDepartments Action = "manage-departments" // departments and their missions
	ManageLinks       Action = "manage-links"       // guest links
	ManageSignIn      Action = "manage-sign-in"     // the organisation's own OpenID Connect provider
	Rename            Action = "rename"             // the organisation's name
)

// Actions are all actions within an organisation.
func Actions() []Action {
	return []Action{
		ReadDossier, DownloadDossier, SeeCosts, SaveDossier, ReadLog, ReadMembers,
		ManageMembers, ManageDepartments, ManageLinks, ManageSignIn, Rename,
	}
}

// Allowed reports whether a role may do something in its own organisation. In another
// one nobody may do anything.
func Allowed(role Role, action Action) bool {
	switch role {
	case Owner:
		return slices.Contains(Actions(), action)
	case Strategist:
		return slices.Contains([]Action{
			ReadDossier, DownloadDossier, SeeCosts, SaveDossier, ReadLog, ReadMembers, ManageDepartments, ManageLinks,
		}, action)
	case Approver, Reader:
		return slices.Contains([]Action{ReadDossier, DownloadDossier, SeeCosts, ReadMembers}, action)
	case Contributor:
		return slices.Contains([]Action{ReadDossier, DownloadDossier, ReadMembers}, action)
	default:
		return false
	}
}
