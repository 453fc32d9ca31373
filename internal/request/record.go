package request

import (
	"fmt"
	"slices"
	"strings"

	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/locale"
	"boussole/internal/text"
)

// Record is the dossier's text with the request and its answer kept as a decision, on a
// day; all the rest stays as it is, comments included. The error is one of dossier's edits.
func Record(doc *dossier.Document, a *Answer, day dossier.Date, lang locale.Lang) ([]byte, dossier.DecisionID, error) {
	k := &desk{Input: Input{Dossier: doc, Lang: lang, Request: a.Request}, d: doc.Dossier}
	base := fmt.Sprintf("d-%s-%s", text.Slug(dossier.Shorten(a.Request.What, 40)), day)
	id := base
	for n := 2; ; n++ {
		if _, taken := doc.Index.Find(dossier.AnyID(id)); !taken {
			break
		}
		id = fmt.Sprintf("%s-%d", base, n)
	}
	d := dossier.Decision{ID: dossier.DecisionID(id), Date: day, Request: k.asked()}
	d.Verdict = map[Verdict]dossier.Verdict{There: dossier.Adopt, NotThere: dossier.Refuse, NotYet: dossier.Postpone}[a.Verdict]
	var said []string
	for _, s := range a.Lead {
		said = append(said, s.Text)
		for _, c := range s.Cites {
			if e, known := doc.Index.Find(c.Element); known && (e.Kind == dossier.KindBattle || e.Kind == dossier.KindObjective || e.Kind == dossier.KindAudience || e.Kind == dossier.KindRole) && !slices.Contains(d.About, c.Element) {
				d.About = append(d.About, c.Element)
			}
		}
	}
	if _, known := doc.Index.Find(dossier.AnyID(a.Battle)); known && !slices.Contains(d.About, dossier.AnyID(a.Battle)) {
		d.About = append([]dossier.AnyID{dossier.AnyID(a.Battle)}, d.About...)
	}
	d.Decided = plain(k.text(a.Words(), nil))
	if a.Verdict == NotYet && len(a.Changing) > 0 {
		var unless []string
		for _, s := range a.Changing {
			unless = append(unless, s.Text)
		}
		d.Decided = plain(k.text(tr("{words} Voici ce qui changerait la réponse. {unless}", "{words} This would change the answer. {unless}"), check.Args{"words": tr(d.Decided, d.Decided), "unless": tr(strings.Join(unless, " "), strings.Join(unless, " "))}))
	}
	d.Why = plain(strings.Join(said, " "))
	d.By = k.text(tr("Boussole, à confirmer", "Boussole, to be confirmed"), nil)
	out, err := doc.Add("decisions", d)
	if err != nil {
		return nil, "", err
	}
	if _, err := dossier.Read(doc.File, out); err != nil {
		return nil, "", err
	}
	return out, d.ID, nil
}

// asked is the request in a line.
func (k *desk) asked() string {
	r := k.Request
	s := strings.TrimSpace(r.Words)
	if s == "" {
		s = r.What
	}
	if r.By != "" {
		s = k.text(tr("{s} ({by})", "{s} ({by})"), check.Args{"s": tr(s, s), "by": tr(r.By, r.By)})
	}
	return plain(s)
}

// plain is a text as one types it: a dossier's spaces are set when they are shown.
func plain(s string) string {
	return strings.Join(strings.Fields(strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(s)), " ")
}
