package request

import (
	"math"
	"slices"
	"strings"

	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/plan"
)

// tell puts the answer into sentences.
func (k *desk) tell() {
	k.lead()
	k.takes()
	k.stopping()
	k.changing()
	k.meanwhile()
	k.notes()
}

// unanswered are the questions that want an answer, within a sentence.
func (k *desk) unanswered() []string {
	var list []string
	for i, q := range k.a.Questions {
		if !q.Good {
			list = append(list, k.text([Questions]dossier.Text{
				tr("à qui elle s’adresse", "whom it is for"), tr("quel objectif elle sert", "which objective it serves"), tr("qui y donnerait ses heures", "who would give it their hours"), tr("ce que l’on y dirait", "what would be said there"), tr("comment on la mesurerait", "how it would be measured"),
			}[i], nil))
		}
	}
	return list
}

func (k *desk) lead() {
	a := k.a
	add := func(t dossier.Text, args check.Args, cites ...Cite) {
		a.Lead = append(a.Lead, k.say(t, args, cites...))
	}
	if s := k.Request; chanted(s.Words) || chanted(s.What) || chanted(s.Objective) || chanted(s.Saying) {
		k.chant()
	}
	switch {
	case a.Unplanned != nil:
		why := a.Unplanned.What.In(k.Lang, k.Dossier.Index)
		add(tr("Le dossier ne permet pas encore de peser cette demande. {why}", "The dossier does not allow this request to be weighed yet. {why}"), check.Args{"why": tr(capital(why), capital(why))}, k.cite(a.Unplanned.Element, a.Unplanned.Field))
	case a.Fought == nil:
		add(tr("Aucun plan ne tient dans les limites du dossier, même sans cette demande : c’est à mettre d’aplomb avant d’ajouter quoi que ce soit.", "No plan holds within the limits of the dossier, even without this request: that is to be put right before anything is added."), nil)
	case k.t.probing:
		add(tr("La demande prendrait des heures, et ne dit pas combien : sans cela, on ne peut dire ni si elles existent, ni ce qui s’arrêterait.", "The request would take hours, and does not say how many: without that, one can say neither whether they exist nor what would stop."), nil)
	case a.Fought.Level > 0:
		k.leadTaken()
	default:
		k.leadLeft()
	}
	if missing := k.unanswered(); len(missing) > 0 && a.Unplanned == nil && a.Verdict != NotThere {
		add(tr("Il reste à dire {list}. C’est ce qui manque pour décider, non pour refuser.", "What remains to be said: {list}. That is what is missing to decide, not to refuse."), check.Args{"list": missing})
	}
	if b := k.u.battle; b != nil && b.State.Unfought() && b.Reason != "" {
		add(tr("Le dossier a cette bataille, et dit pourquoi elle est {state} : « {reason} »", "The dossier has this battle, and says why it is {state}: “{reason}”"), check.Args{"state": stateWords(b.State), "reason": k.own(dossier.Shorten(strings.Join(strings.Fields(b.Reason), " "), 300))}, k.cite(dossier.AnyID(b.ID), "reason"))
	}
	for i, d := range k.u.decisions {
		if i == 0 && d.Decided != "" {
			args := check.Args{"on": d.Date, "by": d.By, "decided": k.quoted(d.Decided)}
			t := tr("La question a déjà été posée. Réponse du {on}, par {by} : « {decided} ».", "The question was asked before. Answer of {on}, by {by}: “{decided}”.")
			if d.By == "" {
				t = tr("La question a déjà été posée. Réponse du {on} : « {decided} ».", "The question was asked before. Answer of {on}: “{decided}”.")
			}
			add(t, args, k.cite(dossier.AnyID(d.ID), ""))
		}
	}
}

// chant answers, kindly, that everybody is there.
func (k *desk) chant() {
	t := tr("Que d’autres y soient ne dit pas encore que vos publics y sont, ni ce que vous auriez à leur y dire : c’est ce que la suite regarde.", "That others are there does not yet say that your audiences are, nor what you would have to tell them there: that is what follows looks at.")
	var cites []Cite
	args := check.Args{}
	if f := k.u.audience; f.it != nil {
		if b := use(f.it, k.u.medium); b != nil {
			t = tr("Tout le monde n’y est pas : {medium} touche {share} de « {audience} ».", "Not everybody is there: {medium} reaches {share} of “{audience}”.")
			args = check.Args{"medium": k.medium(), "share": *b.Share, "audience": f.it.ID}
			cites = append(cites, k.sourced(k.cite(dossier.AnyID(f.it.ID), "behaviours"), b.Source, b.Date))
		}
	}
	k.a.Lead = append(k.a.Lead, k.say(t, args, cites...))
}

// there are the battles of the plan that the channel that is asked for carries, among
// other channels.
func (k *desk) there() []string {
	var list []string
	if k.t.made || k.u.channel == nil || k.u.battle.State != dossier.Chosen || len(k.u.battle.Channels) < 2 || !slices.Contains(k.u.battle.Channels, k.u.channel.ID) {
		return nil
	}
	for i := range k.d.Battles {
		b := &k.d.Battles[i]
		if slices.Contains(b.Channels, k.u.channel.ID) && slices.ContainsFunc(k.a.With.Battles, func(f plan.Fought) bool { return f.ID == b.ID && f.Level > 0 }) {
			list = append(list, k.text(tr("« {battle} »", "“{battle}”"), check.Args{"battle": b.ID}))
		}
	}
	return list
}

func (k *desk) leadTaken() {
	a := k.a
	args := check.Args{"battle": a.Battle}
	cite := k.cite(dossier.AnyID(a.Battle), "")
	add := func(t dossier.Text) { a.Lead = append(a.Lead, k.say(t, args, cite)) }
	switch {
	case len(k.there()) > 0:
		args["battles"], args["channel"], args["many"] = k.there(), k.u.channel.ID, len(k.there())
		add(tr("Vous y êtes déjà : le meilleur plan garde « {channel} », {many?qu’emploie:qu’emploient} {battles}.", "You are there already: the best plan keeps “{channel}”, which {battles} {many?uses:use}."))
	case !k.t.made && k.u.battle.State == dossier.Chosen:
		add(tr("Vous y êtes déjà : « {battle} » est au dossier, et le meilleur plan la garde.", "You are there already: “{battle}” is in the dossier, and the best plan keeps it."))
	case !k.t.made:
		add(tr("Le dossier a une bataille pour cela, « {battle} » : remise en jeu, le meilleur plan la retient.", "The dossier has a battle for that, “{battle}”: back in play, the best plan takes it."))
	case !k.t.effect:
		add(tr("Les heures qu’elle demande existent. Mais rien ne dit encore ce qu’elle apporterait.", "The hours that it asks for exist. But nothing says yet what it would bring."))
	default:
		add(tr("Mise en jeu avec tout le reste, la demande entre dans le meilleur plan.", "In play with all the rest, the request enters the best plan."))
	}
	if len(k.there()) > 0 {
		add(tr("Les chiffres qui suivent sont ceux de « {battle} » entière, qui a d’autres canaux ; ce que vaut ce canal seul se lit par « boussole plan --compare ».", "The figures that follow are those of all of “{battle}”, which has other channels; what this one is worth alone is told by “boussole plan --compare”."))
		return
	}
	k.way(a.With)
	if len(a.Stops) == 0 {
		a.Lead = append(a.Lead, k.say(tr("Rien ne s’arrête pour elle.", "Nothing stops for it."), nil))
	}
}

// way says how far the objectives come with and without the request.
func (k *desk) way(with *plan.Plan) {
	if k.a.Without == nil || with == nil || !holds(with) || !holds(k.a.Without) {
		return
	}
	args := check.Args{"without": dossier.Share(k.a.Without.Mean), "with": dossier.Share(with.Mean)}
	t := tr("Avec elle, le chemin fait vers les objectifs passerait en moyenne de {without} à {with}.", "With it, the way made towards the objectives would go from {without} to {with} on average.")
	if !k.t.effect {
		t = tr("Sans compter ce qu’elle apporterait, que personne n’a chiffré, le chemin fait vers les objectifs passerait en moyenne de {without} à {with}.", "Not counting what it would bring, which nobody has put into figures, the way made towards the objectives would go from {without} to {with} on average.")
	}
	if k.text(tr("{with}", "{with}"), args) == k.text(tr("{without}", "{without}"), args) {
		t = tr("Avec elle, le chemin fait vers les objectifs resterait en moyenne de {with}.", "With it, the way made towards the objectives would stay at {with} on average.")
	}
	k.a.Lead = append(k.a.Lead, k.say(t, args))
}

func (k *desk) leadLeft() {
	a := k.a
	lacks, cites := k.lacks()
	args := check.Args{"lacks": k.clauses(lacks)}
	add := func(t dossier.Text, cites ...Cite) { a.Lead = append(a.Lead, k.say(t, args, cites...)) }
	switch {
	case len(lacks) > 0:
		add(tr("La demande ne tient pas à côté de ce qui est déjà engagé : {lacks}.", "The request does not fit beside what is committed already: {lacks}."), cites...)
	case !k.t.effect && a.BreakEven != nil && a.BreakEven.Slight, !k.t.effect && len(a.Stops) == 0:
		add(tr("Les heures que prend cette demande existent. Mais rien ne dit ce qu’elle apporterait, et sans effet attendu rien ne permet de la choisir.", "The hours that this request takes exist. But nothing says what it would bring, and without an expected effect nothing allows it to be chosen."))
	case !k.t.effect:
		add(tr("Rien ne dit ce que la demande apporterait, alors que les heures qu’elle prendrait servent déjà.", "Nothing says what the request would bring, while the hours that it would take are of use already."))
	case a.Fought.Reason != "":
		args["why"] = tr(a.Fought.Reason, a.Fought.Reason)
		add(tr("Le meilleur plan ne la retient pas : {why}.", "The best plan does not take it: {why}."), k.cite(dossier.AnyID(a.Battle), "effect"))
	}
	switch {
	case a.Imposed != nil && !holds(a.Imposed):
		a.Lead = append(a.Lead, k.say(tr("Même seule avec ce que le dossier doit garder, elle ne tiendrait pas.", "Even alone with what the dossier must keep, it would not fit."), nil))
	case a.Imposed != nil && len(a.Stops) > 0:
		a.Lead = append(a.Lead, k.say(tr("La mener quand même, c’est prendre ces moyens à {n?une bataille qui sert:des batailles qui servent} déjà les objectifs.", "Carrying it out all the same means taking these means from {n?a battle that serves:battles that serve} the objectives already."), check.Args{"n": len(a.Stops)}))
		k.way(a.Imposed)
	}
}

// lacks are what the request asks for and the plan does not leave, in words.
func (k *desk) lacks() (list []string, cites []Cite) {
	room := k.a.Fought.Room
	if room == nil {
		return nil, nil
	}
	for _, h := range room.Hours {
		missing := round(h.Asked - h.Left)
		if missing <= 1e-6 {
			continue
		}
		who, from := k.who(h.Who)
		cites = append(cites, from...)
		args := check.Args{"missing": missing, "skill": k.skill(h.Skill), "asked": h.Asked, "left": h.Left, "who": who}
		switch {
		case k.theirs() && len(who) > 0 && h.Left > 1e-6:
			list = append(list, k.text(tr("elle demande {asked} h par semaine à {who}, à qui il n’en reste que {left} dans la semaine la plus chargée", "it asks {who} for {asked} h a week, of which {left} are left in the fullest week"), args))
		case k.theirs() && len(who) > 0:
			list = append(list, k.text(tr("elle demande {asked} h par semaine à {who}, à qui il n’en reste pas dans la semaine la plus chargée", "it asks {who} for {asked} h a week, of which none are left in the fullest week"), args))
		case len(who) == 0:
			list = append(list, k.text(tr("personne n’a d’heures en {skill}, et elle en demande {asked} par semaine", "nobody has hours for {skill}, of which it asks for {asked} h a week"), args))
		case h.Left <= 1e-6:
			list = append(list, k.text(tr("elle demande {asked} h par semaine en {skill}, et il n’en reste pas à {who} dans la semaine la plus chargée", "it asks for {asked} h a week of {skill}, and {who} have none left in the fullest week"), args))
		default:
			list = append(list, k.text(tr("elle demande {asked} h par semaine en {skill}, et il n’en reste que {left} à {who} dans la semaine la plus chargée", "it asks for {asked} h a week of {skill}, and {who} have only {left} left in the fullest week"), args))
		}
	}
	if m := room.Money; m != nil && m.Asked > m.Left+1e-6 {
		list = append(list, k.text(tr("elle coûte {asked}, et il ne reste que {left} au budget", "it costs {asked}, and only {left} is left in the budget"), check.Args{"asked": k.money(math.Ceil(m.Asked - 1e-6)), "left": k.money(math.Floor(max(0, m.Left)))}))
		cites = append(cites, k.budget()...)
	}
	if e := room.Exposure; e != nil && e.Asked > e.Left && k.d.Exposure.Cap != nil {
		list = append(list, k.text(tr("l’exposition passerait à {sum}, pour un plafond de {cap}", "exposure would come to {sum}, for a cap of {cap}"), check.Args{"sum": round(float64(*k.d.Exposure.Cap) - e.Left + e.Asked), "cap": *k.d.Exposure.Cap}))
		cites = append(cites, k.cite("exposure", "cap"))
	}
	return list, cites
}

// budget cites the lines that pay for the plan.
func (k *desk) budget() []Cite {
	var list []Cite
	seen := map[dossier.BudgetID]bool{}
	for _, period := range k.a.With.Spend {
		for _, l := range period.Lines {
			if !seen[l.Line] && len(list) < 3 {
				seen[l.Line] = true
				list = append(list, k.cite(dossier.AnyID(l.Line), "amount"))
			}
		}
	}
	return list
}

// theirs reports whether the hours asked for are of the people whom the request names, or
// of everybody, and of no skill.
func (k *desk) theirs() bool { return k.t.people }

// skill is the name of a skill; that which stands for the hours of some people is theirs.
func (k *desk) skill(name string) dossier.Text {
	switch {
	case name == "":
		return tr("entretien des canaux", "upkeep of channels")
	case k.theirs():
		return tr("travail", "work")
	}
	return tr(name, name)
}

// takes is what the request asks for, beside what the rest leaves.
func (k *desk) takes() {
	a := k.a
	add := func(t dossier.Text, args check.Args, cites ...Cite) {
		a.Takes = append(a.Takes, k.say(t, args, cites...))
	}
	if a.Fought == nil || a.Fought.Room == nil {
		return
	}
	room := a.Fought.Room
	if k.t.probing {
		k.roomLeft()
		return
	}
	total := 0.0
	var parts []string
	for _, h := range room.Hours {
		total += h.Asked
		if h.Skill != "" && !k.theirs() {
			parts = append(parts, k.text(tr("{skill} {h} h", "{skill} {h} h"), check.Args{"skill": k.skill(h.Skill), "h": h.Asked}))
		}
	}
	args := check.Args{"total": round(total), "parts": k.listed(parts), "what": k.what()}
	cite := Cite{}
	if k.is() {
		cite = k.cite(dossier.AnyID(k.u.battle.ID), "levels")
	}
	if len(parts) > 1 {
		add(tr("Par semaine, {total} h : {parts}.", "A week, {total} h: {parts}."), args, cite)
	} else if total > 0 {
		add(tr("{total} h par semaine.", "{total} h a week."), args, cite)
	}
	for _, h := range room.Hours {
		who, cites := k.who(h.Who)
		if missing := round(h.Asked - h.Left); missing > 1e-6 {
			t := tr("En {skill}, il manque {missing} h par semaine.", "{missing} h a week of {skill} are missing.")
			if k.theirs() && len(who) > 0 {
				t = tr("Il manque {missing} h par semaine à {who}.", "{missing} h a week are missing for {who}.")
			}
			add(t, check.Args{"skill": k.skill(h.Skill), "missing": missing, "who": who}, cites...)
		}
	}
	k.spends(room)
	if e := room.Exposure; e != nil && k.d.Exposure.Cap != nil {
		args := check.Args{"asked": e.Asked, "left": max(0, e.Left), "cap": *k.d.Exposure.Cap, "sum": round(float64(*k.d.Exposure.Cap) - e.Left + e.Asked)}
		add(tr("Exposition : {sum} en tout avec elle, pour un plafond de {cap}.", "Exposure: {sum} in all with it, for a cap of {cap}."), args, k.cite("exposure", "cap"))
	}
}

func (k *desk) spends(room *plan.Room) {
	if m := room.Money; m != nil && m.Asked > 0 {
		args := check.Args{"asked": k.money(math.Ceil(m.Asked - 1e-6)), "left": k.money(math.Floor(max(0, m.Left)))}
		t := tr("La dépense, {asked}, tient dans ce qui reste au budget : {left}.", "The spend, {asked}, fits within what is left of the budget: {left}.")
		if m.Asked > m.Left+1e-6 {
			args["over"] = k.money(math.Ceil(m.Asked-1e-6) - math.Floor(max(0, m.Left)))
			t = tr("La dépense, {asked}, dépasse de {over} ce qui reste au budget : {left}.", "The spend, {asked}, is {over} more than what is left of the budget: {left}.")
		}
		k.a.Takes = append(k.a.Takes, k.say(t, args, k.budget()...))
	} else if k.t.made && !k.t.past && k.Request.Spend == nil {
		k.a.Takes = append(k.a.Takes, k.say(tr("La demande ne dit pas ce qu’elle coûterait : la dépense compte ici pour rien.", "The request does not say what it would cost: the spend counts for nothing here."), nil))
	}
}

// roomLeft says, where nothing says the hours, how many a week nothing would stop for.
func (k *desk) roomLeft() {
	for _, h := range k.a.Fought.Room.Hours {
		if h.Skill == "" {
			continue
		}
		who, cites := k.who(h.Who)
		if len(who) == 0 {
			continue
		}
		k.a.Takes = append(k.a.Takes, k.say(tr("Jusqu’à {left} h par semaine, prises à {who}, rien ne s’arrêterait.", "Up to {left} h a week, taken from {who}, nothing would stop."), check.Args{"left": h.Left, "who": who}, cites...))
	}
}

// stopping is what would give way, and what that costs the objectives.
func (k *desk) stopping() {
	a := k.a
	add := func(t dossier.Text, args check.Args, cites ...Cite) {
		a.Stopping = append(a.Stopping, k.say(t, args, cites...))
	}
	switch {
	case a.Imposed == nil || k.t.probing || a.Without == nil:
		return
	case !holds(a.Imposed):
		add(tr("Rien de ce qui peut s’arrêter n’y suffirait :", "Nothing that can stop would be enough:"), nil)
		for _, c := range a.Imposed.Conflict {
			if c == check.Sentence(k.Lang, tr("« {battle} » est à conserver", "“{battle}” must be kept"), check.Args{"battle": a.Battle}, k.t.doc.Index) {
				continue // it is the request itself that is imposed
			}
			add(tr("{c}.", "{c}."), check.Args{"c": tr(capital(c), capital(c))})
		}
		return
	case len(a.Stops) == 0:
		add(tr("Rien n’aurait à s’arrêter.", "Nothing would have to stop."), nil)
	}
	for _, s := range a.Stops {
		args := check.Args{"battle": s.Battle, "hours": dossier.Hours(s.Hours), "from": s.From, "to": s.To}
		t := tr("« {battle} » s’arrêterait. Elle prend {hours} h par semaine.", "“{battle}” would stop. It takes {hours} h a week.")
		if s.To > 0 {
			t = tr("« {battle} » passerait du niveau {from} au niveau {to}.", "“{battle}” would go from level {from} to level {to}.")
		}
		add(t, args, k.cite(dossier.AnyID(s.Battle), ""))
	}
	for _, before := range a.Without.Objectives {
		at := slices.IndexFunc(a.Imposed.Objectives, func(p plan.Progress) bool { return p.ID == before.ID })
		if at < 0 {
			continue
		}
		after := a.Imposed.Objectives[at]
		unit := k.unit(before.ID)
		args := check.Args{"objective": before.ID, "before": k.bare(before.Value.Mean, unit), "after": k.value(after.Value.Mean, unit), "low": k.bare(min(after.Value.Low, after.Value.High), unit), "high": k.bare(max(after.Value.Low, after.Value.High), unit)}
		if figure(before.Value.Mean) != figure(after.Value.Mean) {
			t := tr("« {objective} » : {after} au lieu de {before} en moyenne.", "“{objective}”: {after} instead of {before} on average.")
			if figure(after.Value.Low) != figure(after.Value.High) {
				t = tr("« {objective} » : {after} au lieu de {before} en moyenne (de {low} à {high}, huit fois sur dix).", "“{objective}”: {after} instead of {before} on average ({low} to {high}, eight times in ten).")
			}
			add(t, args, k.cite(dossier.AnyID(before.ID), "target"))
		}
	}
}

// figure is a value to one decimal where it is large, so that nobody reads more into it
// than there is.
func figure(v float64) float64 {
	if v >= 10 || v <= -10 {
		return math.Round(v*10) / 10
	}
	return v
}

func (k *desk) unit(id dossier.ObjectiveID) string {
	if o := byID(k.d.Objectives, func(o *dossier.Objective) bool { return o.ID == id }); o != nil {
		return o.Unit
	}
	return ""
}

func capital(s string) string {
	r := []rune(s)
	if len(r) == 0 {
		return s
	}
	return strings.ToUpper(string(r[:1])) + string(r[1:])
}
