package begin

import (
	"slices"

	"boussole/internal/dossier"
	"boussole/internal/locale"
)

// common are the media that people name most, in the order of the list; all others are
// understood by their names.
var common = []dossier.Medium{
	dossier.WordOfMouth, dossier.Shop, dossier.Phone, dossier.Poster, dossier.Leaflet, dossier.Print, dossier.Event,
	dossier.Search, dossier.Web, dossier.Email, dossier.Facebook, dossier.Instagram, dossier.WhatsApp,
}

// said are the other names that people give to media.
var said = map[dossier.Medium][]string{
	dossier.WordOfMouth: {"bouche à oreille", "recommandation", "amis", "voisins", "friends", "a friend", "neighbours"},
	dossier.Shop:        {"boutique", "magasin", "comptoir", "vitrine", "guichet", "accueil", "mairie", "shop", "counter", "shop window", "premises", "hall"},
	dossier.Phone:       {"tel", "appel", "telephone", "calls"},
	dossier.Poster:      {"affiche", "affiches", "panneau", "poster", "noticeboard", "notice board"},
	dossier.Leaflet:     {"tract", "tracts", "dépliant", "flyer", "flyers", "prospectus", "leaflets", "boîte aux lettres"},
	dossier.Print:       {"presse", "journal", "journaux", "bulletin", "presse locale", "newspaper", "local paper", "magazine", "newspapers"},
	dossier.Event:       {"fête", "salon", "marché", "portes ouvertes", "réunion", "fair", "market", "open day", "meeting", "events"},
	dossier.Search:      {"google", "moteur de recherche", "search engine", "fiche google", "google maps", "bing"},
	dossier.Web:         {"site", "site internet", "internet", "site web", "our site", "web site"},
	dossier.Email:       {"mail", "courriel", "lettre d’information", "newsletter", "e-mailing", "emails", "mailing list"},
	dossier.Instagram:   {"insta"},
	dossier.Facebook:    {"fb", "page facebook", "groupe facebook", "facebook page", "facebook group"},
	dossier.X:           {"twitter"},
	dossier.TV:          {"télé", "tv locale", "telly"},
	dossier.Mail:        {"courrier", "la poste", "post", "letters"},
	dossier.SMS:         {"texto", "textos", "text message", "texts"},
}

func mediaChoices(*dossier.Dossier) []Choice {
	list := make([]Choice, 0, len(said))
	add := func(m dossier.Medium, hidden bool) {
		d, _ := dossier.DescribeWord("Medium", string(m))
		list = append(list, Choice{Word: string(m), Label: d.Label, Others: said[m], Hidden: hidden})
	}
	for _, m := range common {
		add(m, false)
	}
	for _, w := range dossier.Medium("").Values() {
		if m := dossier.Medium(w); !slices.Contains(common, m) {
			add(m, true)
		}
	}
	return list
}

func mediumName(lang locale.Lang, m dossier.Medium) string {
	d, _ := dossier.DescribeWord("Medium", string(m))
	if lang == locale.French {
		return d.Label.FR
	}
	return d.Label.EN
}
