package exchange

// telling is a refusal in words.
type telling struct{ what, mend Sentence }

var brokenPart = Sentence{
	FR: "le fichier {file} est abîmé : sa partie « {part} » ne se lit pas.",
	EN: "the file {file} is damaged: its part “{part}” cannot be read.",
}

// tellings are read only.
var tellings = map[Kind]telling{
	Unknown: {
		what: Sentence{FR: "le fichier {file} n’est d’aucun format que Boussole sait lire.", EN: "the file {file} is of no format that Boussole can read."},
		mend: Sentence{FR: "Donnez un document .docx, .pptx, .odt, .odp, .pdf, .html, .md ou .txt ; enregistrez-le au besoin dans l’un de ces formats.", EN: "Give a .docx, .pptx, .odt, .odp, .pdf, .html, .md or .txt document; save it in one of these formats if need be."},
	},
	Other: {
		what: Sentence{FR: "le fichier {file} ({format}) n’est ni un texte ni un diaporama.", EN: "the file {file} ({format}) is neither a text nor a deck of slides."},
		mend: Sentence{FR: "Donnez le texte ou le diaporama de la stratégie : .docx, .pptx, .odt, .odp, .pdf, .html, .md ou .txt.", EN: "Give the strategy’s text or deck: .docx, .pptx, .odt, .odp, .pdf, .html, .md or .txt."},
	},
	Older: {
		what: Sentence{FR: "le fichier {file} est dans un ancien format ({format}) que Boussole ne lit pas.", EN: "the file {file} is in an old format ({format}) that Boussole does not read."},
		mend: Sentence{FR: "Ouvrez-le dans Word, PowerPoint ou LibreOffice et enregistrez-le en {instead}.", EN: "Open it in Word, PowerPoint or LibreOffice and save it as {instead}."},
	},
	Locked: {
		what: Sentence{FR: "le fichier {file} est protégé par un mot de passe.", EN: "the file {file} is protected by a password."},
		mend: Sentence{FR: "Ouvrez-le avec le mot de passe, enregistrez-en une copie sans protection et donnez cette copie.", EN: "Open it with the password, save a copy without protection and give that copy."},
	},
	Broken: {
		what: Sentence{FR: "le fichier {file} est abîmé ou incomplet.", EN: "the file {file} is damaged or incomplete."},
		mend: Sentence{FR: "Reprenez-le à sa source, ou ouvrez-le dans le logiciel qui l’a écrit et enregistrez-le de nouveau.", EN: "Fetch it again from its source, or open it in the program that wrote it and save it anew."},
	},
	Large: {
		what: Sentence{FR: "le fichier {file} dépasse {limit} Mo, la taille que Boussole accepte.", EN: "the file {file} is larger than {limit} MB, the size that Boussole accepts."},
		mend: Sentence{FR: "Enregistrez-le sans ses images, ou en plusieurs documents : seul son texte est lu.", EN: "Save it without its pictures, or as several documents: only its text is read."},
	},
	Long: {
		what: Sentence{FR: "le fichier {file} contient plus de {limit} Mo de texte, soit quelque deux mille pages.", EN: "the file {file} holds more than {limit} MB of text, some two thousand pages."},
		mend: Sentence{FR: "Donnez la partie qui parle de communication, ou faites-en plusieurs documents.", EN: "Give the part that speaks of communication, or make several documents of it."},
	},
	Swollen: {
		what: Sentence{FR: "le fichier {file} gonfle au-delà de ce que Boussole accepte une fois décompressé.", EN: "the file {file} swells beyond what Boussole accepts once unpacked."},
		mend: Sentence{FR: "Si vous savez d’où il vient, ouvrez-le dans son logiciel et enregistrez-le en plusieurs documents ; sinon, ne l’ouvrez pas.", EN: "If you know where it comes from, open it in its program and save it as several documents; if not, do not open it."},
	},
	Crowded: {
		what: Sentence{FR: "le fichier {file} compte plus de {limit} éléments, ce que Boussole n’accepte pas.", EN: "the file {file} has more than {limit} elements, which Boussole does not accept."},
		mend: Sentence{FR: "Donnez la partie du document qui parle de communication, ou enregistrez-le en plusieurs documents.", EN: "Give the part of the document that speaks of communication, or save it as several documents."},
	},
	Deep: {
		what: Sentence{FR: "le fichier {file} emboîte ses éléments sur plus de {limit} niveaux : aucun logiciel de texte n’écrit ainsi.", EN: "the file {file} nests its elements more than {limit} levels deep: no program for texts writes so."},
		mend: Sentence{FR: "Si vous savez d’où il vient, ouvrez-le dans son logiciel et enregistrez-le de nouveau ; sinon, ne l’ouvrez pas.", EN: "If you know where it comes from, open it in its program and save it anew; if not, do not open it."},
	},
	Forbidden: {
		what: Sentence{FR: "le fichier {file} contient des déclarations qu’aucun logiciel de texte n’écrit et qui peuvent nuire.", EN: "the file {file} holds declarations that no program for texts writes and that can do harm."},
		mend: Sentence{FR: "Si vous savez d’où il vient, ouvrez-le dans son logiciel et enregistrez-le de nouveau ; sinon, ne l’ouvrez pas.", EN: "If you know where it comes from, open it in its program and save it anew; if not, do not open it."},
	},
	Empty: {
		what: Sentence{FR: "le fichier {file} est vide.", EN: "the file {file} is empty."},
		mend: Sentence{FR: "Vérifiez que c’est le bon fichier, ou reprenez-le à sa source.", EN: "Make sure that it is the right file, or fetch it again from its source."},
	},
	Wordless: {
		what: Sentence{FR: "le fichier {file} ne contient pas de texte, seulement des images ou des pages vides.", EN: "the file {file} holds no text, only pictures or empty pages."},
		mend: Sentence{FR: "S’il a été numérisé, passez-le d’abord à la reconnaissance de caractères (OCR), ou donnez le document d’origine.", EN: "If it was scanned, run text recognition (OCR) on it first, or give the original document."},
	},
	Slow: {
		what: Sentence{FR: "le fichier {file} n’a pas pu être lu en {limit} s.", EN: "the file {file} could not be read within {limit} s."},
		mend: Sentence{FR: "Enregistrez-le de nouveau dans son logiciel, ou en plusieurs documents, et donnez le résultat.", EN: "Save it anew in its program, or as several documents, and give the result."},
	},
}
