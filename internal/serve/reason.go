package serve

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"net/url"
	"strings"
	"syscall"

	"boussole/internal/dossier"
	"boussole/internal/store"
)

// why is the reason of a fault, and what to do about it; no mend where that of the kind
// of fault is all there is to say.
type why struct{ what, mend dossier.Text }

// reason is why something did not work, in words; what the system says where it is
// nothing that people meet.
func (e *Error) reason() why {
	fault := store.FaultOf(e.Cause)
	if fault == store.UnknownHost && e.Value == unclear {
		fault = store.BadAddress
	}
	if known, is := faults[fault]; is && e.Kind == BadDatabase {
		return known
	}
	if dns, is := errors.AsType[*net.DNSError](e.Cause); is && dns.IsNotFound {
		return why{what: faults[store.UnknownHost].what}
	}
	for _, one := range causes {
		if errors.Is(e.Cause, one.cause) {
			return one.why
		}
	}
	if _, is := errors.AsType[*net.AddrError](e.Cause); is {
		return why{
			what: dossier.Text{FR: "ce n’est pas une adresse de la forme MACHINE:PORT", EN: "it is no address of the form HOST:PORT"},
			mend: dossier.Text{FR: "Écrivez par exemple localhost:8080, ou :8080 pour toutes les adresses de cette machine.", EN: "Write localhost:8080 for instance, or :8080 for all addresses of this machine."},
		}
	}
	if state, is := errors.AsType[stateError](e.Cause); is {
		return why{what: stateWords[string(state)]}
	}
	if refused, is := errors.AsType[*url.Error](e.Cause); is && refused.Timeout() {
		return why{what: dossier.Text{FR: "pas de réponse à temps", EN: "no answer in time"}}
	}
	cause := e.Cause
	if inner, is := errors.AsType[*fs.PathError](cause); is {
		cause = inner.Err // the name is said already
	}
	detail, _, _ := strings.Cut(fmt.Sprint(cause), "\n") // one of several faults of one thing
	return why{what: dossier.Text{FR: detail, EN: detail}}
}

// causes are what systems answer.
var causes = []struct {
	cause error
	why   why
}{
	{syscall.EADDRINUSE, why{
		dossier.Text{FR: "un autre programme y répond déjà", EN: "another program answers there already"},
		dossier.Text{FR: "Arrêtez-le (ss -ltnp dit lequel), ou donnez une autre adresse, telle que --listen localhost:8081.", EN: "Stop it (ss -ltnp says which), or give another address, such as --listen localhost:8081."},
	}},
	{syscall.EADDRNOTAVAIL, why{
		dossier.Text{FR: "ce n’est pas une adresse de cette machine", EN: "it is no address of this machine"},
		dossier.Text{FR: "Donnez --listen :8080 pour toutes ses adresses, ou --listen localhost:8080 pour elle seule.", EN: "Give --listen :8080 for all its addresses, or --listen localhost:8080 for itself alone."},
	}},
	{syscall.ECONNREFUSED, why{what: dossier.Text{FR: "rien n’y répond", EN: "nothing answers there"}}},
	{syscall.ENOSPC, why{
		dossier.Text{FR: "il n’y a plus de place sur le disque", EN: "there is no room left on the disk"},
		dossier.Text{FR: "Faites de la place, ou donnez un répertoire ailleurs : --data RÉPERTOIRE", EN: "Make room, or give a folder elsewhere: --data DIR"},
	}},
	{syscall.EROFS, why{what: dossier.Text{FR: "son disque ne peut qu’être lu", EN: "its disk can only be read"}}},
	{syscall.ENOTDIR, why{what: dossier.Text{FR: "ce n’est pas un répertoire", EN: "it is no folder"}}},
	{fs.ErrPermission, why{what: dossier.Text{FR: "vous n’en avez pas le droit", EN: "you may not"}}},
	{fs.ErrNotExist, why{what: dossier.Text{FR: "il n’existe pas", EN: "it does not exist"}}},
	{context.DeadlineExceeded, why{what: dossier.Text{FR: "pas de réponse à temps", EN: "no answer in time"}}},
}

// faults are those of databases.
var faults = map[store.Fault]why{
	store.BadAddress: {
		dossier.Text{FR: "son adresse n’est pas comprise", EN: "its address is not understood"},
		dossier.Text{FR: "Écrivez postgres://utilisateur@serveur:5432/base. Dans un mot de passe, les signes / ? # @ : et % s’écrivent %2F %3F %23 %40 %3A et %25.", EN: "Write postgres://user@server:5432/database. In a password the signs / ? # @ : and % are written %2F %3F %23 %40 %3A and %25."},
	},
	store.UnknownHost: {
		dossier.Text{FR: "aucune machine ne porte ce nom", EN: "no machine has that name"},
		dossier.Text{FR: "Vérifiez le nom du serveur dans l’adresse.", EN: "Check the name of the server in the address."},
	},
	store.Silent: {
		dossier.Text{FR: "rien ne répond à cette adresse", EN: "nothing answers at that address"},
		dossier.Text{FR: "Vérifiez l’adresse, et que PostgreSQL est en marche et accepte les connexions de cette machine.", EN: "Check the address, and that PostgreSQL is running and takes connections from this machine."},
	},
	store.Starting: {
		dossier.Text{FR: "PostgreSQL démarre ou s’arrête", EN: "PostgreSQL starts or stops"},
		dossier.Text{FR: "Attendez un instant, puis recommencez.", EN: "Wait a moment, then start over."},
	},
	store.Crowded: {
		dossier.Text{FR: "PostgreSQL n’accepte pas de connexion de plus", EN: "PostgreSQL takes no more connections"},
		dossier.Text{FR: "Relevez son réglage max_connections : chaque nœud de Boussole en tient jusqu’à 9.", EN: "Raise its setting max_connections: each node of Boussole holds up to 9."},
	},
	store.Denied: {
		dossier.Text{FR: "l’utilisateur ou le mot de passe n’est pas accepté", EN: "the user or the password is not accepted"},
		dossier.Text{FR: "Vérifiez-les dans l’adresse, et ce que pg_hba.conf permet à cet utilisateur.", EN: "Check them in the address, and what pg_hba.conf allows that user."},
	},
	store.NoDatabase: {
		dossier.Text{FR: "le serveur n’a pas de base de ce nom", EN: "the server has no database of that name"},
		dossier.Text{FR: "Créez-la : createdb --owner=UTILISATEUR BASE", EN: "Make it: createdb --owner=USER DATABASE"},
	},
	store.NotAllowed: {
		dossier.Text{FR: "cet utilisateur n’a pas le droit d’y faire des tables", EN: "that user may not make tables in it"},
		dossier.Text{FR: "Donnez-la-lui : alter database BASE owner to UTILISATEUR", EN: "Give it to that user: alter database DATABASE owner to USER"},
	},
	store.Locked: {
		dossier.Text{FR: "un autre programme la tient", EN: "another program holds it"},
		dossier.Text{FR: "Fermez ce qui l’ouvre (sqlite3, une copie en cours), puis recommencez.", EN: "Close what has it open (sqlite3, a copy under way), then start over."},
	},
	store.Full: {
		dossier.Text{FR: "son disque est plein, ou défaillant", EN: "its disk is full, or fails"},
		dossier.Text{FR: "Faites de la place, puis recommencez. Rien n’est perdu de ce qui était enregistré.", EN: "Make room, then start over. Nothing that was saved is lost."},
	},
	store.ReadOnly: {
		dossier.Text{FR: "elle ne peut qu’être lue", EN: "it can only be read"},
		dossier.Text{FR: "Donnez au compte qui lance Boussole le droit d’écrire dans ce répertoire et ses fichiers ; pour PostgreSQL, l’adresse du serveur principal.", EN: "Let the account that runs Boussole write in that folder and its files; for PostgreSQL, give the address of the primary server."},
	},
	store.Shut: {
		dossier.Text{FR: "son fichier ne peut pas être ouvert", EN: "its file cannot be opened"},
		dossier.Text{FR: "Donnez au compte qui lance Boussole le droit d’écrire dans ce répertoire et ses fichiers.", EN: "Let the account that runs Boussole write in that folder and its files."},
	},
	store.Damaged: {
		dossier.Text{FR: "ce n’est pas une base de données, ou elle est abîmée", EN: "it is no database, or is damaged"},
		dossier.Text{FR: "Mettez-la de côté, et restaurez la dernière sauvegarde dans un répertoire neuf : boussole restore --data RÉPERTOIRE FICHIER.backup", EN: "Put it aside, and restore the last backup into a new folder: boussole restore --data DIR FILE.backup"},
	},
}
