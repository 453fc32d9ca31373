package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b001 = &check.Rule{
	Code: dossier.FaultSize, Full: check.Blocking, Light: check.Blocking, Since: "0.1",
	Title: check.Text{
		FR: "Le fichier est trop lourd ou n’est pas du texte",
		EN: "The file is too heavy or is not text",
	},
	What: map[string]check.Text{
		"bytes": {
			FR: "Le fichier pèse {bytes:octet:octets} ; Boussole en lit au plus {limit}.",
			EN: "The file weighs {bytes:byte:bytes}; Boussole reads {limit} at most.",
		},
		"depth": {
			FR: "Trop de listes ou de clés sont emboîtées ici : un dossier en compte neuf niveaux, Boussole en lit 24.",
			EN: "Too many lists or keys are nested here: a dossier has nine levels, and Boussole reads 24.",
		},
		"dense": {
			FR: "Le fichier compte plus de 150 000 virgules, deux-points, tirets et fins de ligne, soit le double d’un très gros dossier.",
			EN: "The file has more than 150,000 commas, colons, dashes and line ends, twice those of a very large dossier.",
		},
		"binary": {
			FR: "Cette ligne contient un caractère de contrôle, qui n’a pas sa place dans un texte : le fichier est abîmé, ou d’un autre format.",
			EN: "This line holds a control character, which has no place in a text: the file is damaged, or of another format.",
		},
		"separator": {
			FR: "Un séparateur de lignes invisible, venu d’un copier-coller, s’est glissé ici.",
			EN: "An invisible line separator, from a copy and paste, has slipped in here.",
		},
		"encoding": {
			FR: "Le fichier n’est pas enregistré en UTF-8 : ses lettres accentuées ne peuvent pas être lues.",
			EN: "The file is not saved as UTF-8: its accented letters cannot be read.",
		},
	},
	Why: check.Text{
		FR: "Un dossier est un texte que des personnes lisent ; un fichier démesuré ou abîmé n’en est pas un, et le lire à moitié le fausserait.",
		EN: "A dossier is a text that people read; an outsized or damaged file is none, and reading half of it would falsify it.",
	},
	Mend: check.Text{
		FR: "Vérifiez que c’est bien le fichier du dossier, enregistrez-le en UTF-8, et laissez hors de lui les images, les exports et les relevés de mesure.",
		EN: "Check that this is the dossier’s file, save it as UTF-8, and keep images, exports and readings out of it.",
	},
	Bad: check.Text{
		FR: "# dossier.yaml, enregistré au format Word ou en Latin-1\norganisation:\n  name: Cr\ufffdmerie du Jura",
		EN: "# dossier.yaml, saved as a Word file or in Latin-1\norganisation:\n  name: Caf\ufffd of the Old Bridge",
	},
	Good: check.Text{
		FR: "# dossier.yaml, texte brut en UTF-8\norganisation:\n  name: Crèmerie du Jura",
		EN: "# dossier.yaml, plain text in UTF-8\norganisation:\n  name: Café of the Old Bridge",
	},
	Source: check.Text{
		FR: "Le format du dossier : un texte de moins de 1 Mio, en UTF-8.",
		EN: "The dossier’s format: a text of less than 1 MiB, in UTF-8.",
	},
}
