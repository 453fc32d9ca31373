// Package account knows who somebody is and what they may do: people, organisations,
// memberships and their roles, departments, guest links and invitations, passwords,
// passkeys and identities of an OpenID Connect provider, and the table of permissions.
//
// It knows no database and no page. Passwords, tokens and keys come in and go out as
// values; whoever keeps them keeps hashes and sealed texts only.
//
//	if !account.Allowed(member.Role, account.SaveDossier) {
//		return &account.Error{Code: account.Forbidden}
//	}
package account
