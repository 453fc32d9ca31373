package request

import (
	"cmp"
	"slices"
	"strings"

	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/text"
	"boussole/internal/text/claim"
)

// questions sets what the request answers to the five questions beside the dossier.
func (k *desk) questions() {
	r := k.Request
	k.a.Questions = [Questions]Reply{
		ForWhom: k.forWhom(), ForWhat: k.forWhat(), WithWhose: k.withWhose(), SayingWhat: k.sayingWhat(), MeasuredHow: k.measuredHow(),
	}
	for q, received := range [Questions]string{r.ForWhom, r.Objective, k.hoursReceived(), r.Saying, r.Measured} {
		k.a.Questions[q].Received = strings.TrimSpace(received)
		k.a.Questions[q].FromFile = k.a.Questions[q].Received == "" && k.a.Questions[q].Good
	}
}

// hoursReceived is what the request says of hours, in words.
func (k *desk) hoursReceived() string {
	r := k.Request
	parts := make([]string, 0, 2)
	if len(r.Whose) > 0 {
		parts = append(parts, k.listed(r.Whose).FR)
	}
	if r.Hours != nil {
		parts = append(parts, k.text(tr("{h} h par semaine", "{h} h a week"), check.Args{"h": float64(*r.Hours)}))
	}
	for _, skill := range check.Sorted(r.ByCraft) {
		parts = append(parts, k.text(tr("{skill} {h} h", "{skill} {h} h"), check.Args{"skill": tr(skill, skill), "h": float64(r.ByCraft[dossier.Skill(skill)])}))
	}
	return strings.Join(parts, ", ")
}

func (k *desk) forWhom() (r Reply) {
	f := k.u.audience
	switch {
	case f.it != nil && f.sure:
		r.Good = true
		rank, _ := dossier.DescribeWord("Rank", string(f.it.Rank))
		t := tr("« {audience} » : {rank}.", "“{audience}”: {rank} audience.")
		if f.it.Rank == "" {
			t = tr("« {audience} », un public du dossier.", "“{audience}”, an audience of the dossier.")
		}
		r.Says = append(r.Says, k.say(t, check.Args{"audience": f.it.ID, "rank": lowered(rank.Label)}, k.cite(dossier.AnyID(f.it.ID), "segment")))
		r.Says = append(r.Says, k.whereTheyAre(f.it)...)
	case k.Request.ForWhom == "":
		r.Says = append(r.Says, k.say(tr("La demande ne dit pas à qui elle s’adresse. Le dossier compte {n:public:publics}{some} {list}.", "The request does not say whom it is for. The dossier has {n:audience:audiences}{some} {list}."), k.audiences()))
	case f.it != nil:
		r.Says = append(r.Says, k.say(tr("Aucun public du dossier ne répond tout à fait à ces mots ; le plus proche : « {audience} ».", "No audience of the dossier quite answers to these words; the nearest: “{audience}”."), check.Args{"audience": f.it.ID}, k.cite(dossier.AnyID(f.it.ID), "segment")))
		r.Says = append(r.Says, k.whereTheyAre(f.it)...)
	default:
		r.Says = append(r.Says, k.say(tr("Aucun public du dossier ne répond à ces mots. Il compte {n:public:publics}{some} {list}.", "No audience of the dossier answers to these words. It has {n:audience:audiences}{some} {list}."), k.audiences()))
	}
	return r
}

func (k *desk) audiences() check.Args {
	const most = 4
	var list []string
	for i := range k.d.Audiences[:min(len(k.d.Audiences), most)] {
		list = append(list, k.text(tr("« {a} »", "“{a}”"), check.Args{"a": k.d.Audiences[i].ID}))
	}
	some := tr("\u00a0:", ":")
	if len(k.d.Audiences) > most {
		some = tr(", dont", ", among them")
	}
	return check.Args{"n": len(k.d.Audiences), "list": k.listed(list), "some": some}
}

// whereTheyAre is how many of an audience the medium reaches, beside the two that reach
// most.
func (k *desk) whereTheyAre(a *dossier.Audience) []Sentence {
	if k.u.medium == "" {
		return nil
	}
	args := check.Args{"medium": k.medium()}
	b := use(a, k.u.medium)
	if b == nil {
		return []Sentence{k.say(tr("Le dossier ne dit pas combien d’entre eux {medium} touche : c’est à leur demander avant d’ouvrir.", "The dossier does not say how many of them {medium} reaches: ask them before opening."), args, k.cite(dossier.AnyID(a.ID), "behaviours"))}
	}
	args["share"] = *b.Share
	var best []*dossier.Behaviour
	for i := range a.Behaviours {
		if one := &a.Behaviours[i]; one.Share != nil && one.Medium != k.u.medium {
			best = append(best, one)
		}
	}
	slices.SortStableFunc(best, func(a, b *dossier.Behaviour) int { return cmp.Compare(*b.Share, *a.Share) })
	cite := k.sourced(k.cite(dossier.AnyID(a.ID), "behaviours"), b.Source, b.Date)
	if len(best) == 0 {
		return []Sentence{k.say(tr("{medium} en touche {share}.", "{medium} reaches {share} of them."), args, cite)}
	}
	var list []string
	for _, one := range best[:min(len(best), 2)] {
		d, _ := dossier.DescribeWord("Medium", string(one.Medium))
		list = append(list, k.text(tr("{medium} {share}", "{medium} {share}"), check.Args{"medium": named(one.Medium, d.Label), "share": *one.Share}))
	}
	args["others"] = k.listed(list)
	return []Sentence{k.say(tr("{medium} en touche {share} ; {others}.", "{medium} reaches {share} of them; {others}."), args, cite)}
}

// named is a medium's name within a sentence; networks keep their capital.
func named(m dossier.Medium, label dossier.Text) dossier.Text {
	if m.Social() {
		return label
	}
	return lowered(label)
}

func lowered(t dossier.Text) dossier.Text {
	low := func(s string) string {
		r := []rune(s)
		if len(r) > 1 && strings.ToUpper(string(r[1])) == string(r[1]) && string(r[1]) != " " {
			return s // SMS
		}
		if len(r) > 0 {
			return strings.ToLower(string(r[:1])) + string(r[1:])
		}
		return s
	}
	return tr(low(t.FR), low(t.EN))
}

func (k *desk) forWhat() (r Reply) {
	f := k.u.objective
	asked := strings.TrimSpace(k.Request.Objective)
	if f.it != nil && f.sure {
		s, counts := k.objective(f.it)
		r.Says, r.Good = append(r.Says, s), counts
		return append1(r, k.already(f.it))
	}
	switch {
	case asked == "" && k.u.medium != "":
		r.Says = append(r.Says, k.say(tr("La demande ne dit pas ce qu’elle doit changer chez ceux à qui l’on parle. Être sur {medium} est un moyen, pas encore un but.", "The request does not say what is to change in those who are addressed. Being on {medium} is a means, not yet an end."), check.Args{"medium": k.medium()}))
	case asked == "":
		r.Says = append(r.Says, k.say(tr("La demande ne dit pas ce qu’elle doit changer chez ceux à qui l’on parle.", "The request does not say what is to change in those who are addressed."), nil))
	case present(asked):
		r.Says = append(r.Says, k.say(tr("Être quelque part est un moyen : il reste à dire ce qui doit changer, chez qui, de combien et pour quand.", "Being somewhere is a means: what remains is to say what is to change, in whom, by how much and by when."), nil))
	default:
		r.Says = append(r.Says, k.say(tr("Aucun objectif du dossier ne demande cela.", "No objective of the dossier asks for that."), nil))
	}
	if o, _ := k.aim(); o != nil {
		s, _ := k.objective(o)
		s.Text = k.text(tr("Le plus proche : {objective}", "The nearest: {objective}"), check.Args{"objective": tr(s.Text, s.Text)})
		r.Says = append(r.Says, s)
	}
	return r
}

func append1(r Reply, list []Sentence) Reply {
	r.Says = append(r.Says, list...)
	return r
}

// objective is an objective in figures; counts is false where it has none.
func (k *desk) objective(o *dossier.Objective) (s Sentence, counts bool) {
	args := check.Args{"objective": k.quoted(cmp.Or(o.Statement, o.Metric, string(o.ID))), "by": o.By}
	cite := k.cite(dossier.AnyID(o.ID), "statement")
	if o.Baseline == nil || o.Baseline.Value == nil || o.Target == nil || *o.Target == *o.Baseline.Value {
		return k.say(tr("« {objective} » n’a pas encore de départ et de cible chiffrés : personne ne pourra dire ce que la demande y gagne.", "“{objective}” has no start and target in figures yet: nobody will be able to say what the request gains on it."), args, cite), false
	}
	args["from"], args["to"] = k.bare(*o.Baseline.Value, o.Unit), k.value(*o.Target, o.Unit)
	cite = k.sourced(k.cite(dossier.AnyID(o.ID), "baseline"), o.Baseline.Source, o.Baseline.Date)
	if o.By.IsZero() {
		return k.say(tr("« {objective} », de {from} à {to}.", "“{objective}”, from {from} to {to}."), args, cite), true
	}
	return k.say(tr("« {objective} », de {from} à {to} d’ici au {by}.", "“{objective}”, from {from} to {to} by {by}."), args, cite), true
}

// already is how far the plan brings an objective without the request.
func (k *desk) already(o *dossier.Objective) []Sentence {
	if k.a.Without == nil {
		return nil
	}
	for _, p := range k.a.Without.Objectives {
		if p.ID == o.ID {
			return []Sentence{k.say(tr("Sans la demande, le plan y fait déjà {share} du chemin en moyenne.", "Without the request the plan makes {share} of the way there already, on average."), check.Args{"share": dossier.Share(p.Share.Mean)})}
		}
	}
	return nil
}

func (k *desk) withWhose() (r Reply) {
	r.Good = k.t != nil && !k.t.probing && len(k.u.strangers) == 0 && (len(k.u.roles) > 0 || len(k.Request.ByCraft) > 0 || k.is())
	for _, name := range k.u.strangers {
		r.Says = append(r.Says, k.say(tr("Le dossier ne connaît pas « {who} » : il n’y a pas d’heures à lui demander.", "The dossier does not know “{who}”: there are no hours to ask of them."), check.Args{"who": name}))
	}
	for _, role := range k.u.roles {
		r.Says = append(r.Says, k.busy(role)...)
		for _, skill := range check.Sorted(k.Request.ByCraft) {
			if len(role.Skills) > 0 && !slices.Contains(role.Skills, dossier.Skill(skill)) {
				r.Says = append(r.Says, k.say(tr("Le dossier ne lui donne pas la compétence « {skill} ».", "The dossier does not give them the skill “{skill}”."), check.Args{"skill": skill}, k.cite(dossier.AnyID(role.ID), "skills")))
			}
		}
	}
	if k.is() && len(k.u.roles) == 0 && k.a.Fought != nil && k.a.Fought.Room != nil {
		var all []dossier.RoleID
		for _, h := range k.a.Fought.Room.Hours {
			for _, id := range h.Who {
				if !slices.Contains(all, id) {
					all = append(all, id)
				}
			}
		}
		names, cites := k.who(all)
		if len(names) > 0 {
			r.Says = append(r.Says, k.say(tr("Au dossier, ceux qui savent le faire : {who}.", "In the dossier, those who can do it: {who}."), check.Args{"who": names}, cites...))
		}
	}
	if len(r.Says) == 0 {
		r.Says = append(r.Says, k.freest())
	}
	if k.t.probing {
		r.Says = append(r.Says, k.say(tr("La demande ne dit pas combien d’heures elle prendrait par semaine.", "The request does not say how many hours a week it would take."), nil))
	}
	return r
}

// busy is what a role has to do already.
func (k *desk) busy(role *dossier.Role) []Sentence {
	cite := k.cite(dossier.AnyID(role.ID), "hours_per_week")
	if role.HoursPerWeek == nil {
		return []Sentence{k.say(tr("{who} : le dossier ne dit pas ses heures.", "{who}: the dossier does not say their hours."), check.Args{"who": roleName(role)}, cite)}
	}
	asked, there, left, ok := free(k.a.Without, role.ID)
	if !ok {
		return []Sentence{k.say(tr("{who} : {there} h par semaine.", "{who}: {there} h a week."), check.Args{"who": roleName(role), "there": float64(*role.HoursPerWeek)}, cite)}
	}
	said := []Sentence{k.say(tr("{who} : {asked} h déjà prises sur {there} en moyenne ; il lui en reste {left} dans sa semaine la plus chargée.", "{who}: {asked} h of {there} taken already on average; {left} left in the fullest week."),
		check.Args{"who": roleName(role), "asked": asked, "there": there, "left": left}, cite)}
	if k.theirs() && len(k.u.roles) == 1 && k.a.Fought != nil && k.a.Fought.Room != nil {
		for _, h := range k.a.Fought.Room.Hours {
			if h.Skill != "" && h.Left > left+1e-6 {
				said = append(said, k.say(tr("Si d’autres reprennent ce qu’ils savent faire, il en reste {left}.", "If others take over what they can do, {left} are left."), check.Args{"left": h.Left}))
			}
		}
	}
	return said
}

// freest says who has the most hours left.
func (k *desk) freest() Sentence {
	type one struct {
		role *dossier.Role
		left float64
	}
	var list []one
	for i := range k.d.People {
		if asked, there, _, ok := free(k.a.Without, k.d.People[i].ID); ok && there-asked > 0 {
			list = append(list, one{&k.d.People[i], round(there - asked)})
		}
	}
	slices.SortStableFunc(list, func(a, b one) int { return cmp.Compare(b.left, a.left) })
	if len(list) == 0 {
		return k.say(tr("La demande ne dit pas qui la fera.", "The request does not say who will do it."), nil)
	}
	var names []string
	var cites []Cite
	for _, f := range list[:min(len(list), 3)] {
		names = append(names, k.text(tr("{who} ({left} h)", "{who} ({left} h)"), check.Args{"who": roleName(f.role), "left": f.left}))
		cites = append(cites, k.cite(dossier.AnyID(f.role.ID), "hours_per_week"))
	}
	return k.say(tr("La demande ne dit pas qui la fera. Ceux à qui le plan laisse le plus d’heures par semaine, en moyenne : {list}.", "The request does not say who will do it. Those to whom the plan leaves most hours a week, on average: {list}."), check.Args{"list": k.listed(names)}, cites...)
}

func (k *desk) sayingWhat() (r Reply) {
	f, asked := k.u.message, strings.TrimSpace(k.Request.Saying)
	r.Good = asked != "" && !chanted(asked)
	switch {
	case f.it != nil && f.sure:
		r.Good = true
		r.Says = append(r.Says, k.say(tr("Le dossier le dit déjà ainsi : « {message} ».", "The dossier says it already, in these words: “{message}”."), check.Args{"message": k.quoted(cmp.Or(f.it.KeyMessage, f.it.Promise))}, k.cite(dossier.AnyID(f.it.ID), "")))
	case asked == "" && k.is() && k.u.battle.Argument != "":
		r.Good = true
		r.Says = append(r.Says, k.say(tr("Au dossier, l’argument : « {argument} ».", "In the dossier, the argument: “{argument}”."), check.Args{"argument": k.quoted(k.u.battle.Argument)}, k.cite(dossier.AnyID(k.u.battle.ID), "argument")))
	case asked == "":
		r.Says = append(r.Says, k.say(tr("La demande ne dit pas ce qu’on y dirait.", "The request does not say what would be said there."), nil))
	case chanted(asked):
		r.Says = append(r.Says, k.say(tr("C’est une raison d’y aller, pas encore quelque chose à dire à quelqu’un.", "That is a reason to go there, not yet something to say to somebody."), nil))
	default:
		r.Says = append(r.Says, k.say(tr("Aucun message du dossier ne dit cela : ce serait une parole nouvelle, à écrire et à prouver.", "No message of the dossier says that: it would be a new word, to be written and proven."), nil))
	}
	return r
}

// is reports whether the request is a battle that the dossier has, as it is or begun again.
func (k *desk) is() bool { return k.t != nil && (!k.t.made || k.t.past) }

func (k *desk) measuredHow() (r Reply) {
	asked := strings.TrimSpace(k.Request.Measured)
	o := k.u.objective
	args := check.Args{"asked": asked}
	var cite Cite
	if o.it != nil && o.sure {
		args["metric"] = k.quoted(o.it.Metric)
		cite = k.cite(dossier.AnyID(o.it.ID), "metric")
	}
	known := args["metric"] != nil && args["metric"] != ""
	span := claim.AdvertisingValue(asked)
	switch {
	case asked == "" && known && k.is():
		r.Good = true
		r.Says = append(r.Says, k.say(tr("Au dossier : {metric}.", "In the dossier: {metric}."), check.Args{"metric": tr(args["metric"].(string), args["metric"].(string))}, cite))
	case asked == "" && known:
		r.Says = append(r.Says, k.say(tr("La demande ne le dit pas. L’objectif se mesure par « {metric} » : il faudrait savoir combien en viennent d’elle.", "The request does not say. The objective is measured by “{metric}”: one would have to know how many come from it."), args, cite))
	case asked == "":
		r.Says = append(r.Says, k.say(tr("La demande ne dit pas à quoi l’on verrait que c’est réussi.", "The request does not say what success would look like."), nil))
	case claim.WhatIsCounted(asked).Vanity(false) || span.End > span.Start:
		t := tr("« {asked} » compte ce qui passe à l’écran, pas ce qui change chez les gens.", "“{asked}” counts what goes by on a screen, not what changes in people.")
		if known {
			t = tr("« {asked} » compte ce qui passe à l’écran. L’objectif se mesure par « {metric} » : il faudrait compter ceux qui en viennent.", "“{asked}” counts what goes by on a screen. The objective is measured by “{metric}”: one would have to count those who come from there.")
		}
		r.Says = append(r.Says, k.say(t, args, cite))
	case known && likeness(telling(asked), o.it.Metric, o.it.Statement) >= surely:
		r.Good = true
		r.Says = append(r.Says, k.say(tr("C’est bien la mesure de l’objectif : {metric}.", "That is indeed the objective’s metric: {metric}."), check.Args{"metric": tr(args["metric"].(string), args["metric"].(string))}, cite))
	case known:
		r.Good = true
		r.Says = append(r.Says, k.say(tr("L’objectif se mesure par « {metric} » : à relier à ce que vous comptez.", "The objective is measured by “{metric}”: to be linked to what you count."), args, cite))
	default:
		r.Good = len(text.Words(asked)) > 0
		r.Says = append(r.Says, k.say(tr("La mesure est dite ; il reste à la relier à un objectif.", "The measure is stated; it remains to be linked to an objective."), nil))
	}
	return r
}
