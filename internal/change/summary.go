package change

import "boussole/internal/dossier"

// Highlight is what happened to some elements of a kind, in a few words. Text names
// their number twice: {words}, for a number in words, and {n?one:many}.
type Highlight struct {
	N        int
	Feminine bool // what is counted is feminine in French
	Text     dossier.Text
}

// Highlights are what touches the strategy, each in a few words: what commits the
// organisation most comes first. There are none where only details changed.
func (s *Story) Highlights() []Highlight {
	seen := map[string]map[dossier.AnyID]bool{}
	for _, part := range s.Parts {
		for i := range part.Lines {
			l := &part.Lines[i]
			key := string(l.Event)
			if l.Event == BattleState {
				state, _ := l.Changes[0].New.(dossier.BattleState)
				key += " " + string(state)
			}
			for _, one := range sames {
				if key == one.event {
					key = one.as
				}
			}
			if seen[key] == nil {
				seen[key] = map[dossier.AnyID]bool{}
			}
			seen[key][l.Element] = true
		}
	}
	var list []Highlight
	for _, one := range highlights {
		if n := len(seen[one.event]); n > 0 {
			list = append(list, Highlight{N: n, Feminine: one.feminine, Text: one.text})
		}
	}
	return list
}

// sames are events that count as one: an objective that moved in two ways moved once.
var sames = [...]struct{ event, as string }{
	{string(ObjectiveBy), string(ObjectiveTarget)},
	{string(ObjectiveBaseline), string(ObjectiveTarget)},
	{string(RoleAdded), string(RoleHours)},
	{string(RoleRemoved), string(RoleHours)},
	{string(ReviewAdded), string(ReviewMoved)},
	{string(ReviewRemoved), string(ReviewMoved)},
}

// highlights are the words, in the order of what commits most.
var highlights = [...]struct {
	event    string
	feminine bool
	text     dossier.Text
}{
	{string(ProblemAdded), false, dossier.Text{FR: "{words} {n?nouveau problème:nouveaux problèmes}", EN: "{words} new {n?problem:problems}"}},
	{string(ProblemRemoved), false, dossier.Text{FR: "{words} {n?problème retiré:problèmes retirés}", EN: "{words} {n?problem:problems} taken out"}},
	{string(ObjectiveTarget), false, dossier.Text{FR: "{words} {n?objectif modifié:objectifs modifiés}", EN: "{words} {n?objective:objectives} changed"}},
	{string(BattleState) + " stopped", true, dossier.Text{FR: "{words} {n?bataille arrêtée:batailles arrêtées}", EN: "{words} {n?battle:battles} stopped"}},
	{string(BattleState) + " chosen", true, dossier.Text{FR: "{words} {n?bataille choisie:batailles choisies}", EN: "{words} {n?battle:battles} chosen"}},
	{string(BattleState) + " declined", true, dossier.Text{FR: "{words} {n?bataille déclinée:batailles déclinées}", EN: "{words} {n?battle:battles} declined"}},
	{string(BattleState) + " parked", true, dossier.Text{FR: "{words} {n?bataille mise:batailles mises} en attente", EN: "{words} {n?battle:battles} parked"}},
	{string(BattleState) + " candidate", true, dossier.Text{FR: "{words} {n?bataille remise:batailles remises} à l’étude", EN: "{words} {n?battle:battles} under study again"}},
	{string(ObjectiveAdded), false, dossier.Text{FR: "{words} {n?nouvel objectif:nouveaux objectifs}", EN: "{words} new {n?objective:objectives}"}},
	{string(ObjectiveRemoved), false, dossier.Text{FR: "{words} {n?objectif retiré:objectifs retirés}", EN: "{words} {n?objective:objectives} taken out"}},
	{string(BattleAdded), true, dossier.Text{FR: "{words} {n?nouvelle bataille:nouvelles batailles}", EN: "{words} new {n?battle:battles}"}},
	{string(BattleRemoved), true, dossier.Text{FR: "{words} {n?bataille retirée:batailles retirées} du dossier", EN: "{words} {n?battle:battles} taken out"}},
	{string(BudgetTotal), false, dossier.Text{FR: "un budget modifié", EN: "a changed budget"}},
	{string(AudienceAdded), false, dossier.Text{FR: "{words} {n?nouveau public:nouveaux publics}", EN: "{words} new {n?audience:audiences}"}},
	{string(AudienceRemoved), false, dossier.Text{FR: "{words} {n?public retiré:publics retirés}", EN: "{words} {n?audience:audiences} taken out"}},
	{string(ExposureCap), false, dossier.Text{FR: "un plafond d’exposition modifié", EN: "a changed exposure cap"}},
	{string(ChannelLeft), false, dossier.Text{FR: "{words} {n?canal quitté:canaux quittés}", EN: "{words} {n?channel:channels} left"}},
	{string(ChannelAdded), false, dossier.Text{FR: "{words} {n?nouveau canal:nouveaux canaux}", EN: "{words} new {n?channel:channels}"}},
	{string(RoleHours), false, dossier.Text{FR: "des forces modifiées", EN: "changed forces"}},
	{string(DecisionTaken), true, dossier.Text{FR: "{words} {n?décision prise:décisions prises}", EN: "{words} {n?decision:decisions} taken"}},
	{string(ReviewHeld), true, dossier.Text{FR: "{words} {n?revue tenue:revues tenues}", EN: "{words} {n?review:reviews} held"}},
	{string(ReviewMoved), true, dossier.Text{FR: "un calendrier de revues modifié", EN: "changed review dates"}},
	{string(Renamed), false, dossier.Text{FR: "{words} {n?identifiant renommé:identifiants renommés}", EN: "{words} {n?id:ids} renamed"}},
}

// Renamed are the elements that have another id since, by the one that they had.
func (s *Story) Renamed() map[dossier.AnyID]dossier.AnyID {
	ids := map[dossier.AnyID]dossier.AnyID{}
	for i := range s.Changes {
		if c := &s.Changes[i]; c.Type == dossier.ElementRenamed {
			ids[c.Was.ID] = c.Is.ID
		}
	}
	return ids
}
