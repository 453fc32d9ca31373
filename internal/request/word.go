package request

import "boussole/internal/dossier"

// Words is the verdict in a few words: of a place, whether to be there.
func (a *Answer) Words() dossier.Text {
	place := a.Medium != ""
	switch {
	case a.Verdict == There && place:
		return tr("Y être.", "There.")
	case a.Verdict == There:
		return tr("Oui.", "Yes.")
	case a.Verdict == NotThere && place:
		return tr("Ne pas y être.", "Not there.")
	case a.Verdict == NotThere:
		return tr("Non.", "No.")
	}
	return tr("Pas encore.", "Not yet.")
}

// Choices are the three answers that there are, in their order, and which it is.
func (a *Answer) Choices() (words [3]dossier.Text, at int) {
	words = [3]dossier.Text{tr("Y être", "There"), tr("Pas encore, sauf si…", "Not yet, unless…"), tr("Ne pas y être", "Not there")}
	if a.Medium == "" {
		words[0], words[2] = tr("Oui", "Yes"), tr("Non", "No")
	}
	switch a.Verdict {
	case There:
		return words, 0
	case NotYet:
		return words, 1
	case NotThere:
	}
	return words, 2
}

// Titles are the names of the parts of an answer.
type Titles struct{ Questions, Takes, Stopping, Changing, Meanwhile, Notes dossier.Text }

// Titles are the names of the parts of this one.
func (a *Answer) Titles() Titles {
	t := Titles{
		Questions: tr("Cinq questions, cinq réponses", "Five questions, five answers"),
		Takes:     tr("Ce qu’il faudrait", "What it would take"),
		Stopping:  tr("Ce qui devrait s’arrêter", "What would have to stop"),
		Changing:  tr("Ce qui changerait la réponse", "What would change the answer"),
		Meanwhile: tr("D’ici là", "Until then"),
		Notes:     tr("Comment c’est compté", "How this is reckoned"),
	}
	if a.Verdict == There {
		t.Takes = tr("Ce qu’elle prend", "What it takes")
		t.Stopping = tr("Ce qui s’arrête", "What stops")
		if len(a.Stops) == 0 {
			t.Stopping = tr("Ce que cela change", "What that changes")
		}
		t.Meanwhile = tr("Et ensuite", "And then")
	}
	return t
}
