package rule

import (
	"slices"

	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b405 = &check.Rule{
	Code: "B405", Principle: "P03", Full: check.Blocking, Light: check.Warning, Since: "0.1",
	Title: check.Text{
		FR: "Personne n’a cette compétence",
		EN: "Nobody has this skill",
	},
	What: map[string]check.Text{
		"": {
			FR: "Aucune fonction n’a la compétence « {skill} », que {needed_by?demande:demandent} {needed_by}.",
			EN: "No role has the skill “{skill}”, which {needed_by} {needed_by?asks:ask} for.",
		},
		"near": {
			FR: "Aucune fonction n’a la compétence « {skill} », que {needed_by?demande:demandent} {needed_by} ; « {near} » existe, est-ce la même ?",
			EN: "No role has the skill “{skill}”, which {needed_by} {needed_by?asks:ask} for; there is “{near}”, is it the same?",
		},
	},
	Unjudged: map[string]check.Text{
		"": {
			FR: "On ne sait pas ce que {roles?sait:savent} faire {roles}, et personne d’autre n’a {skills?la compétence:les compétences} {skills}.",
			EN: "Nothing says what {roles} can do, and nobody else has the {skills?skill:skills} {skills}.",
		},
	},
	Why: check.Text{
		FR: "Des heures ne remplacent pas un métier : ce que personne ne sait faire se fait mal, ou ne se fait pas.",
		EN: "Hours do not replace a craft: what nobody can do is done badly, or not at all.",
	},
	Mend: check.Text{
		FR: "Écrivez cette compétence sous « skills » de la fonction qui l’a ; sinon formez, faites appel à quelqu’un, ou choisissez une bataille qui s’en passe.",
		EN: "Write this skill under “skills” of the role that has it; otherwise train somebody, call on somebody, or choose a battle that does without.",
	},
	Bad: check.Text{
		FR: "people: [{id: gerante, hours_per_week: 3, skills: [rédaction]}]\nbattles:\n  - {id: gestes, state: chosen, levels: [{effort: {animation: 2}}]}",
		EN: "people: [{id: owner, hours_per_week: 3, skills: [writing]}]\nbattles:\n  - {id: gestures, state: chosen, levels: [{effort: {animation: 2}}]}",
	},
	Good: check.Text{
		FR: "people: [{id: gerante, hours_per_week: 3, skills: [rédaction, photo]}]\nbattles:\n  - {id: gestes, state: chosen, levels: [{effort: {photo: 1.5}}]}",
		EN: "people: [{id: owner, hours_per_week: 3, skills: [writing, photo]}]\nbattles:\n  - {id: gestures, state: chosen, levels: [{effort: {photo: 1.5}}]}",
	},
	Source: check.Text{
		FR: "« Avant d’aller en guerre, il faut compter ses hommes » (Les stratégies « me-too » du Social Media).",
		EN: "“Before going to war, one must count one’s men” (Les stratégies « me-too » du Social Media).",
	},
	Check: func(p *check.Pass) {
		had := map[string]bool{}
		var names []string
		var untold []dossier.AnyID // roles that may have any skill, for all that is said
		for i := range p.People {
			if len(p.People[i].Skills) == 0 {
				untold = append(untold, dossier.AnyID(p.People[i].ID))
			}
			for _, s := range p.People[i].Skills {
				had[skillKey(s)] = true
				names = append(names, string(s))
			}
		}
		if len(p.People) == 0 {
			return
		}
		names = names[:min(len(names), 100)]
		var perhaps []string
		for _, n := range needsOfSkills(p) {
			if had[skillKey(n.skill)] {
				continue
			}
			if untold != nil {
				perhaps = append(perhaps, string(n.skill))
				continue
			}
			args := check.Args{"skill": string(n.skill), "needed_by": quoted(p.Names(n.by...))}
			variant := ""
			if near := dossier.Nearest(string(n.skill), names); near != "" {
				variant, args["near"] = "near", near
			}
			p.ReportAs(variant, n.at, args)
		}
		if perhaps != nil {
			p.Unjudged("", check.Part("people"), check.Args{"roles": quoted(p.Names(untold...)), "skills": quoted(perhaps)})
		}
	},
}

// skillNeed is a skill, the first place that asks for it, and all elements that do.
type skillNeed struct {
	skill dossier.Skill
	at    check.Place
	by    []dossier.AnyID
}

// needsOfSkills are the skills that the chosen battles and the missions ask for, each once.
func needsOfSkills(p *check.Pass) []*skillNeed {
	var list []*skillNeed
	byKey := map[string]*skillNeed{}
	ask := func(s dossier.Skill, at check.Place) {
		n := byKey[skillKey(s)]
		if n == nil {
			n = &skillNeed{skill: s, at: at}
			byKey[skillKey(s)], list = n, append(list, n)
		}
		if !slices.Contains(n.by[max(0, len(n.by)-1):], at.Element) {
			n.by = append(n.by, at.Element)
		}
	}
	for _, b := range p.Facts.InPlay {
		level := b.Level()
		if level == nil {
			continue
		}
		for _, s := range check.Sorted(level.Effort) {
			if level.Effort[dossier.Skill(s)] > 0 {
				ask(dossier.Skill(s), check.At(b.ID, levelField(b)+".effort."+s))
			}
		}
	}
	for i := range p.Missions {
		m := &p.Missions[i]
		for j, s := range m.Skills {
			ask(s, check.At(m.ID, itemField("skills", j)))
		}
	}
	return list
}
