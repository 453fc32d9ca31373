package audit

import (
	"strings"

	"boussole/internal/dossier"
	"boussole/internal/text"
)

// ground fills in the actors and the strengths and weaknesses.
func (w *drafter) ground() {
	names, rest := w.named(Ecosystem)
	for i, q := range names {
		w.d.Actors = append(w.d.Actors, dossier.Actor{ID: dossier.ActorID(w.fresh(dossier.KindActor, q.words)), Name: q.words, Positioning: rest[i], Base: w.evidence(q)})
	}
	for _, q := range w.said(SWOT) {
		e := dossier.SWOTEntry{ID: dossier.SWOTID(w.fresh(dossier.KindSWOT, q.words)), Statement: q.words, Base: w.evidence(q)}
		e.Kind = quarterOf(q.words)
		if b := &w.a.Blocks[q.block]; e.Kind == "" && b.Column != "" {
			e.Kind = quarterOf(b.Column)
		} else if e.Kind == "" && b.Section >= 0 {
			e.Kind = quarterOf(w.a.Blocks[b.Section].Text)
		}
		w.d.SWOT = append(w.d.SWOT, e)
	}
}

// quarterOf is the quarter that a text names, where it names one alone.
func quarterOf(s string) dossier.SWOTKind {
	words := text.Words(s)
	found := dossier.SWOTKind("")
	for _, q := range quarters {
		if q.words.InWords(words) {
			if found != "" {
				return ""
			}
			found = q.kind
		}
	}
	return found
}

var quarters = []struct {
	kind  dossier.SWOTKind
	words *text.Phrases
}{
	{dossier.Strength, text.NewPhrases("notre force", "nos forces", "forces", "atouts", "points forts", "our strength", "our strengths", "strengths", "strength")},
	{dossier.Weakness, text.NewPhrases("faiblesse", "faiblesses", "points faibles", "weakness", "weaknesses")},
	{dossier.Opportunity, text.NewPhrases("opportunité", "opportunités", "opportunity", "opportunities")},
	{dossier.Threat, text.NewPhrases("menace", "menaces", "threat", "threats")},
}

// means fills in people, money, missions and channels.
func (w *drafter) means() {
	for _, q := range w.said(Forces) {
		amount, isMoney := moneyIn(q.words)
		switch {
		case isMoney:
			w.d.Budget = append(w.d.Budget, dossier.BudgetLine{ID: dossier.BudgetID(w.fresh(dossier.KindBudget, q.words)), Amount: amount, Base: dossier.Base{Evidence: w.evidence(q).Evidence, Note: q.words}})
		case someone.In(q.words):
			w.d.People = append(w.d.People, dossier.Role{ID: dossier.RoleID(w.fresh(dossier.KindRole, q.words)), Title: q.words, Base: w.evidence(q)})
		}
	}
	for _, q := range w.said(Missions) {
		w.d.Missions = append(w.d.Missions, dossier.Mission{ID: dossier.MissionID(w.fresh(dossier.KindMission, q.words)), Mission: q.words, Base: w.evidence(q)})
	}
	names, rest := w.named(Channels)
	for i, q := range names {
		w.d.Channels = append(w.d.Channels, dossier.Channel{ID: dossier.ChannelID(w.fresh(dossier.KindChannel, q.words)), Name: q.words, Role: rest[i], Base: w.evidence(q)})
	}
}

// someone are words of a sentence on people and their time.
var someone = text.NewPhrases("heure*", "jours par semaine", "personne", "personnes", "chargé*", "responsable", "directeur", "directrice", "assistant*", "stagiaire", "bénévole*", "équipe", "etp", "temps plein", "agent", "agents",
	"hour*", "days a week", "person", "people", "officer", "manager", "director", "assistant", "intern", "volunteer*", "team", "fte", "staff")

// moneyIn is the one amount of a sentence; none where it has several.
func moneyIn(s string) (*dossier.Money, bool) {
	var found *dossier.Money
	n := 0
	for _, f := range text.Figures(s) {
		currency, is := map[string]string{"€": "EUR", "$": "USD", "£": "GBP"}[f.Unit]
		if !is || f.Value < 0 || f.Value > 1e12 {
			continue
		}
		n++
		found = &dossier.Money{Cents: int64(f.Value*100 + 0.5), Currency: currency}
	}
	if n != 1 {
		return nil, n > 0
	}
	return found, true
}

// namedOrSaid are the names of a part, or its sentences where it names nothing.
func (w *drafter) namedOrSaid(part Part) (names []quote, rest []string) {
	names, rest = w.named(part)
	if len(names) == 0 {
		names = w.said(part)
		rest = make([]string, len(names))
	}
	return names, rest
}

// course fills in battles, actions and risks.
func (w *drafter) course() {
	names, rest := w.namedOrSaid(Battles)
	for i, q := range names {
		w.d.Battles = append(w.d.Battles, dossier.Battle{ID: dossier.BattleID(w.fresh(dossier.KindBattle, q.words)), Name: q.words, Argument: rest[i], Base: w.evidence(q)})
	}
	for _, q := range w.said(Risk) {
		w.d.Risks = append(w.d.Risks, dossier.Risk{ID: dossier.RiskID(w.fresh(dossier.KindRisk, q.words)), Event: q.words, Base: w.evidence(q)})
	}
	for _, q := range w.said(Programme) {
		w.d.Actions = append(w.d.Actions, dossier.Action{ID: dossier.ActionID(w.fresh(dossier.KindAction, q.words)), What: q.words, Date: wholeDate(q.words), Base: w.evidence(q)})
	}
}

func (w *drafter) charter() {
	var of []quote
	c := &w.d.Charter
	for _, q := range w.said(Charter) {
		switch item := w.a.Blocks[q.block].Kind == Item; {
		case item && refusal.In(strings.Join(firstWords(q.words, 3), " ")):
			c.Dont = append(c.Dont, q.words)
		case item:
			c.Do = append(c.Do, q.words)
		case c.Line == "":
			c.Line = q.words
		default:
			continue
		}
		of = append(of, q)
	}
	c.Base = w.evidence(of...)
}

var refusal = text.NewPhrases("ne pas", "ne jamais", "jamais", "pas de", "aucun", "aucune", "éviter", "on ne", "nous ne", "never", "do not", "don't", "no", "avoid", "we do not", "we never")

func firstWords(s string, n int) []string {
	words := text.Words(s)
	return words[:min(n, len(words))]
}

// closing fills in the indicators and the decisions.
func (w *drafter) closing() {
	names, rest := w.namedOrSaid(Evaluation)
	for i, q := range names {
		one := dossier.Indicator{ID: dossier.IndicatorID(w.fresh(dossier.KindIndicator, q.words)), Metric: q.words, Base: w.evidence(q)}
		one.Note = rest[i]
		w.d.Evaluation.Indicators = append(w.d.Evaluation.Indicators, one)
	}
	for _, q := range w.said(Decisions) {
		w.d.Decisions = append(w.d.Decisions, dossier.Decision{ID: dossier.DecisionID(w.fresh(dossier.KindDecision, q.words)), Date: wholeDate(q.words), Decided: q.words, Base: w.evidence(q)})
	}
}
