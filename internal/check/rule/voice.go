package rule

import (
	"strings"

	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/text"
)

// sayNothing reports whether no part of the identity is written: B101 alone says so.
func sayNothing(id *dossier.Identity) bool {
	return blank(id.Purpose, id.Positioning) && len(id.Values) == 0 && len(id.IsNot) == 0 && noVoice(id.Voice)
}

// noVoice reports whether nothing is said of the voice: B103 alone says so.
func noVoice(v dossier.Voice) bool {
	return v.Address == "" && len(v.Traits)+len(v.Use)+len(v.Avoid)+len(v.Us)+len(v.NotUs) == 0
}

// noCharter reports whether no part of the charter is written: B507 alone says so.
func noCharter(c *dossier.Charter) bool {
	return blank(c.Line, c.Tone) && c.Replies == (dossier.Replies{}) &&
		len(c.Themes)+len(c.Formats)+len(c.Do)+len(c.Dont)+len(c.Naming)+len(c.LegalMentions)+len(c.Accessibility)+len(c.Approvals) == 0
}

func blank(texts ...string) bool {
	for _, s := range texts {
		if strings.TrimSpace(s) != "" {
			return false
		}
	}
	return true
}

// sourced reports whether an element's evidence says where it comes from.
func sourced(evidence []dossier.Evidence) bool {
	for _, e := range evidence {
		if !blank(e.Source, e.URL) {
			return true
		}
	}
	return false
}

// addressName is an address as a sentence says it.
func addressName(a dossier.Address) check.Text {
	if a == dossier.Mixed {
		return check.Text{FR: "vous et tu", EN: "vous and tu"}
	}
	return check.Text{FR: string(a), EN: string(a)}
}

// registerPlace is the channel of a register, or words for one that names none.
func registerPlace(r dossier.Register) any {
	if r.Channel == "" {
		return check.Text{FR: "canal non précisé", EN: "channel not given"}
	}
	return r.Channel
}

// traitKey makes alike the forms of one trait: direct, directe, directs; chaleureux,
// chaleureuse.
func traitKey(trait string) string {
	words := text.Words(trait)
	for i, w := range words {
		if len(w) > 4 {
			words[i] = strings.TrimRight(w, "esx")
		}
	}
	return strings.Join(words, " ")
}

var (
	saysTu         = text.NewPhrases("tutoi*", "tutoy*", "dire tu", "dit tu", "disons tu", "le tu", "au tu", "tu form", "say tu", "use tu", "using tu", "with tu")
	saysVous       = text.NewPhrases("vouvoi*", "vouvoy*", "voussoi*", "voussoy*", "dire vous", "dit vous", "disons vous", "le vous", "au vous", "vous form", "say vous", "use vous", "using vous", "with vous")
	deniesIt       = text.NewPhrases("pas", "jamais", "sans", "ni", "non", "aucun", "évit*", "proscri*", "interdi*", "exclu*", "banni*", "refus*", "plutôt que", "never", "no", "not", "without", "avoid*")
	makesException = text.NewPhrases("sauf", "excepté", "hormis", "à l'exception", "except", "unless", "entre nous", "en interne", "internally")
)

// addressesAsked are the addresses that a text on the voice asks for, clause by
// clause: "tutoiement" asks for tu, "jamais de tutoiement" for vous. A clause that
// makes an exception asks for nothing that can be judged.
func addressesAsked(s string) []dossier.Address {
	var asked []dossier.Address
	for _, clause := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(".;,:!?\n", r) }) {
		if makesException.In(clause) {
			continue
		}
		tu, vous, denied := saysTu.In(clause), saysVous.In(clause), deniesIt.In(clause)
		switch {
		case tu && vous && denied, !tu && !vous:
		case tu && vous:
			asked = append(asked, dossier.Mixed)
		case tu != denied:
			asked = append(asked, dossier.Tu)
		default:
			asked = append(asked, dossier.Vous)
		}
	}
	return asked
}
