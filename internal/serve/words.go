package serve

import "boussole/internal/dossier"

// words say each kind of fault, and what to do about it.
var words = map[Kind]struct{ what, mend dossier.Text }{
	BadOrigin: {
		what: dossier.Text{FR: "« {value} » n’est pas l’adresse d’un site.", EN: "“{value}” is not the address of a site."},
		mend: dossier.Text{FR: "Écrivez --origin https://strategie.exemple.fr, sans chemin.", EN: "Write --origin https://strategy.example.org, without a path."},
	},
	BadKey: {
		what: dossier.Text{FR: "la clé de {value} n’en est pas une : il faut 32 octets écrits en base64.", EN: "the key of {value} is none: it takes 32 bytes written in base64."},
		mend: dossier.Text{FR: "Remettez la clé d’origine. Une clé neuve s’obtient par : openssl rand -base64 32", EN: "Put the original key back. A new one is made by: openssl rand -base64 32"},
	},
	BadData: {
		what: dossier.Text{FR: "le répertoire {value} ne peut pas servir : {detail}.", EN: "the folder {value} cannot be used: {detail}."},
		mend: dossier.Text{FR: "Donnez un répertoire où vous avez le droit d’écrire : --data RÉPERTOIRE", EN: "Give a folder that you may write in: --data DIR"},
	},
	BadDatabase: {
		what: dossier.Text{FR: "la base {value} ne peut pas servir : {detail}.", EN: "the database {value} cannot be used: {detail}."},
		mend: dossier.Text{FR: "Vérifiez son adresse, et qu’elle est en marche.", EN: "Check its address, and that it is running."},
	},
	LaterTables: {
		what: dossier.Text{FR: "la base {value} a été écrite par une version plus récente de Boussole.", EN: "the database {value} was written by a later version of Boussole."},
		mend: dossier.Text{FR: "Reprenez la version la plus récente du programme : une base ne revient pas en arrière.", EN: "Take the latest version of the program again: a database does not go back."},
	},
	OlderTables: {
		what: dossier.Text{FR: "la base {value} est telle qu’une version plus ancienne de Boussole l’a laissée.", EN: "the database {value} is as an earlier version of Boussole left it."},
		mend: dossier.Text{FR: "Sauvegardez-la avec cette version-là, ou mettez-la d’abord à jour : « boussole serve », puis recommencez.", EN: "Back it up by that version, or bring it up to date first: “boussole serve”, then start over."},
	},
	NoInstance: {
		what: dossier.Text{FR: "il n’y a rien à sauvegarder dans {value}.", EN: "there is nothing to back up in {value}."},
		mend: dossier.Text{FR: "Donnez le répertoire de l’instance par --data, ou sa base PostgreSQL par --database.", EN: "Give the instance’s folder by --data, or its PostgreSQL database by --database."},
	},
	LaterBackup: {
		what: dossier.Text{FR: "cette sauvegarde vient d’une version plus récente de Boussole.", EN: "this backup comes from a later version of Boussole."},
		mend: dossier.Text{FR: "Restaurez-la avec cette version-là du programme, ou une plus récente.", EN: "Restore it by that version of the program, or a later one."},
	},
	NoBackup: {
		what: dossier.Text{FR: "ce fichier n’est pas une sauvegarde de Boussole.", EN: "this file is no backup of Boussole."},
		mend: dossier.Text{FR: "Donnez un fichier que « boussole backup » a écrit.", EN: "Give a file that “boussole backup” wrote."},
	},
	Truncated: {
		what: dossier.Text{FR: "cette sauvegarde s’arrête avant sa fin ; rien n’a été restauré.", EN: "this backup ends before its end; nothing was restored."},
		mend: dossier.Text{FR: "Copiez-la de nouveau, ou prenez la précédente.", EN: "Copy it again, or take the one before."},
	},
	Changed: {
		what: dossier.Text{FR: "cette sauvegarde n’est pas telle qu’elle a été écrite ; rien n’a été restauré ({detail}).", EN: "this backup is not as it was written; nothing was restored ({detail})."},
		mend: dossier.Text{FR: "Copiez-la de nouveau, ou prenez la précédente.", EN: "Copy it again, or take the one before."},
	},
	NotEmpty: {
		what: dossier.Text{FR: "la base {value} contient déjà quelque chose ; rien n’a été restauré.", EN: "the database {value} holds something already; nothing was restored."},
		mend: dossier.Text{FR: "Restaurez dans un répertoire neuf (--data) ou une base vide (--database), puis servez celui-là.", EN: "Restore into a new folder (--data) or an empty database (--database), then serve that one."},
	},
	NotReady: {
		what: dossier.Text{FR: "l’instance de {value} n’est pas prête : {detail}.", EN: "the instance at {value} is not ready: {detail}."},
		mend: dossier.Text{FR: "Son journal dit pourquoi. Si elle répond ailleurs, donnez la même adresse qu’à serve : --listen HÔTE:PORT", EN: "Its log says why. If it answers elsewhere, give the same address as to serve: --listen HOST:PORT"},
	},
	NobodyYet: {
		what: dossier.Text{FR: "il n’y a pas d’instance dans {value}.", EN: "there is no instance in {value}."},
		mend: dossier.Text{FR: "Donnez le répertoire de l’instance par --data, ou sa base PostgreSQL par --database.", EN: "Give the instance’s folder by --data, or its PostgreSQL database by --database."},
	},
	NoAccount: {
		what: dossier.Text{FR: "personne n’a de compte ouvert à l’adresse « {value} ».", EN: "nobody has an open account with the address “{value}”."},
		mend: dossier.Text{FR: "Donnez l’adresse électronique par laquelle la personne se connecte.", EN: "Give the e-mail address by which the person signs in."},
	},
	BadListen: {
		what: dossier.Text{FR: "impossible de répondre à {value} : {detail}.", EN: "cannot answer at {value}: {detail}."},
		mend: dossier.Text{FR: "Donnez une autre adresse, telle que --listen localhost:8081.", EN: "Give another address, such as --listen localhost:8081."},
	},
}
