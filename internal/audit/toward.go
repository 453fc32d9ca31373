package audit

import "regexp"

// audienceIn is where the people that an objective speaks of are named: after « auprès de »
// and its like, else behind a figure; an empty stretch: nowhere.
func audienceIn(t string) (from, to int) {
	if start, _ := towardWords.find(t, 0); start >= 0 {
		if m := toward.FindStringSubmatchIndex(t[start:]); m != nil {
			return start + m[2], start + m[3]
		}
	}
	return countedPeople(t)
}

// countedPeople is where people stand behind a figure: « 300 foyers », “12% of customers”.
func countedPeople(t string) (from, to int) {
	for i := 0; i < len(t); i++ {
		if digits(t, i, 1) == 0 {
			continue
		}
		i = pastNumber(t, i)
		for _, at := range [...]int{pastShareSign(t, i), i} {
			for _, person := range [...]int{personAfter.past(t, ofPerson.past(t, at)), ofPerson.past(t, at), personAfter.past(t, at), at} {
				if end := personEnd(t, person); end >= 0 {
					return person, end
				}
			}
		}
		i-- // where the number ended
	}
	return 0, 0
}

// pastNumber is past the figures, spaces, commas and points from a byte on.
func pastNumber(t string, i int) int {
	for i < len(t) {
		switch {
		case t[i] >= '0' && t[i] <= '9' || t[i] == ' ' || t[i] == ',' || t[i] == '.':
			i++
		case standsAt(t, i, "\u00a0") >= 0:
			i += len("\u00a0")
		case standsAt(t, i, "\u202f") >= 0:
			i += len("\u202f")
		default:
			return i
		}
	}
	return i
}

// pastShareSign is past a sign of per cent and the space behind it.
func pastShareSign(t string, i int) int {
	at := shareSigns.at(t, i)
	if at < 0 {
		return i
	}
	if at < len(t) && t[at] == ' ' {
		at++
	}
	return at
}

// personEnd is where the word for people that stands at a byte ends; -1: none does.
func personEnd(t string, i int) int {
	if end := peopleAlways.at(t, i); end >= 0 && edge(t, end) {
		return end
	}
	if end := peopleOrOne.at(t, i); end >= 0 {
		if end < len(t) && lower(t[end]) == 's' && edge(t, end+1) {
			return end + 1
		}
		if edge(t, end) {
			return end
		}
	}
	if end := peopleOfBoth.at(t, i); end >= 0 {
		last := end
		for last < len(t) && (lower(t[last]) == 'e' || lower(t[last]) == 's') {
			last++
		}
		for ; last >= end; last-- {
			if edge(t, last) {
				return last
			}
		}
	}
	return -1
}

var (
	towardWords = literalsOf("auprès d", "chez les ", "parmi les ", "à destination d", "among", "with our ", "targeting ")
	toward      = regexp.MustCompile(`(?i)(?:auprès d(?:e la |e l['’]|es |u |e )|chez les |parmi les |à destination d(?:es |u )|among (?:the )?|amongst (?:the )?|with our |targeting )([^,;:.()\d]{3,60}?)(?: d['’]ici| avant| by | before| from | de \d| qui | who |[,;:.()]|$)`)

	shareSigns  = literalsOf("%", "pour cent", "percent", "per cent")
	ofPerson    = literalsOf("of ", "des ", "de ", "d'")
	personAfter = literalsOf("nos ", "our ", "the ")

	// Words for people: as they are, with or without an s, with the endings of a woman or several.
	peopleAlways = literalsOf("jeunes", "élus", "families", "staff", "employees", "young people", "businesses", "people", "personnes")
	peopleOrOne  = literalsOf("foyer", "famille", "parent", "élève", "usager", "visiteur", "bénévole", "donateur", "lecteur", "senior", "agriculteur", "commerçant", "artisan", "entreprise", "commune", "agent",
		"resident", "household", "pupil", "student", "customer", "member", "user", "visitor", "volunteer", "donor", "reader", "subscriber", "farmer", "shopkeeper", "firm", "council")
	peopleOfBoth = literalsOf("habitant", "étudiant", "client", "adhérent", "patient", "salarié", "abonné", "retraité", "résident")
)
