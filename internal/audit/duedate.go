package audit

// dueDates are the dates by which a text wants something, each from where its first byte
// is to after its last: "d'ici fin juin 2027", "by Q3 2027", "within six months",
// "30/06/2027".
func dueDates(s string) [][2]int {
	var list [][2]int
	for i := 0; i < len(s); i++ {
		c := lower(s[i])
		digit := c >= '0' && c <= '9'
		if !digit && len(dueBegins[c]) == 0 {
			continue
		}
		end := -1
		if digit {
			end = numericDate(s, i)
		} else {
			for _, begin := range dueBegins[c] {
				if at := standsAt(s, i, begin); at >= 0 {
					if end = dueEnd(s, at); end >= 0 {
						break
					}
				}
			}
		}
		if end >= 0 {
			list = append(list, [2]int{i, end})
			i = end - 1
		}
	}
	return list
}

// numericDate is where a date in figures ends: 30/06/2027, 2027-06-30.
func numericDate(s string, i int) int {
	if isWordByte(s, i-1) {
		return -1
	}
	if day := digits(s, i, 2); i+day < len(s) && s[i+day] == '/' {
		month := i + day + 1
		n := digits(s, month, 2)
		year := month + n + 1
		if n > 0 && year <= len(s) && s[year-1] == '/' && digits(s, year, 4) == 4 && !isWordByte(s, year+4) {
			return year + 4
		}
	}
	if end := i + len("2027-06-30"); end <= len(s) && s[i:i+2] == "20" && digits(s, i, 4) == 4 && s[i+4] == '-' &&
		digits(s, i+5, 2) == 2 && s[i+7] == '-' && digits(s, i+8, 2) == 2 && !isWordByte(s, end) {
		return end
	}
	return -1
}

// dueEnd is where what is named after a beginning ends: a month, a quarter, a season, a
// year, so many months, the end of the year; -1: none is named.
func dueEnd(s string, i int) int {
	if q := dueQualifiers.at(s, i); q >= 0 {
		if end := calendarEnd(s, q); end >= 0 {
			return end
		}
	}
	if end := calendarEnd(s, i); end >= 0 {
		return end
	}
	if end := spanEnd(s, i); end >= 0 {
		return end
	}
	return yearEnds.at(s, i)
}

// calendarEnd is where a time of the calendar ends.
func calendarEnd(s string, i int) int {
	day := i
	if n := digits(s, i, 2); n > 0 {
		if space := dayEndings.past(s, i+n); space < len(s) && s[space] == ' ' {
			day = space + 1
		}
	}
	for _, at := range [...]int{day, i} {
		if end := monthNames.at(s, at); end >= 0 {
			if end < len(s) && s[end] == '.' {
				end++
			}
			return yearAfter(s, end)
		}
	}
	if i+1 < len(s) && (lower(s[i]) == 'q' || lower(s[i]) == 't') && s[i+1] >= '1' && s[i+1] <= '4' {
		return yearAfter(s, i+2)
	}
	if end := ordinals.at(s, i); end >= 0 {
		if end = terms.at(s, end); end >= 0 {
			if of := ofYear.at(s, end); of >= 0 && digits(s, of, 4) == 4 {
				return of + 4
			}
			return end
		}
	}
	if end := seasons.at(s, i); end >= 0 {
		return yearAfter(s, end)
	}
	year := yearWords.past(s, i)
	if end := year + 4; end <= len(s) && s[year:year+2] == "20" && digits(s, year, 4) == 4 {
		if end < len(s) && (s[end] == '-' || s[end] == '/') {
			if n := digits(s, end+1, 4); n >= 2 {
				return end + 1 + n
			}
		}
		return end
	}
	return -1
}

// yearAfter is past the year that follows, if one does.
func yearAfter(s string, i int) int {
	if i < len(s) && s[i] == ' ' && digits(s, i+1, 4) == 4 {
		return i + 5
	}
	return i
}

// spanEnd is where so much time ends: "18 mois", "a year".
func spanEnd(s string, i int) int {
	number := i + digits(s, i, 2)
	if number == i {
		number = numberWords.at(s, i)
	}
	if number < 0 || number >= len(s) || s[number] != ' ' {
		return -1
	}
	for _, unit := range timeUnits[lower(s[min(number+1, len(s)-1)])] {
		if end := standsAt(s, number+1, unit); end >= 0 && !isWordByte(s, end) {
			return end
		}
	}
	return -1
}

var (
	dueBegins = literalsOf("d'ici à ", "d'ici au ", "d'ici le ", "d'ici la ", "d'ici l'", "d'ici l’", "d’ici l'", "d'ici ", "avant le ", "avant la ", "avant l'", "avant ",
		"au ", "pour le ", "dès le ", "au cours du ", "à la ", "à ", "en ", "pour ", "fin ", "courant ",
		"by the end of ", "by the ", "by end of ", "by ", "before ", "until ", "in ", "within ", "during ", "sous ", "over ")
	dueQualifiers = literalsOf("fin ", "mi-", "mid-", "early ", "late ", "début ", "la fin ", "end of ", "end-")
	dayEndings    = literalsOf("er", "st", "nd", "rd", "th")
	monthNames    = literalsOf("janvier", "février", "fevrier", "mars", "avril", "mai", "juin", "juillet", "août", "aout", "septembre", "octobre", "novembre", "décembre", "decembre",
		"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
		"janv", "févr", "juil", "sept", "oct", "nov", "déc", "dec", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep")
	ordinals    = literalsOf("premier ", "deuxième ", "second ", "troisième ", "quatrième ", "first ", "third ", "fourth ")
	terms       = literalsOf("trimestre", "semestre", "quarter", "half")
	ofYear      = literalsOf(" de ", " of ", " ")
	seasons     = literalsOf("l'été", "l'automne", "l'hiver", "la rentrée", "printemps", "spring", "summer", "autumn", "winter")
	yearWords   = literalsOf("l'année ", "l'an ", "the year ", "year ")
	numberWords = literalsOf("un", "deux", "trois", "six", "douze", "dix-huit", "one", "two", "three", "twelve", "a")
	timeUnits   = literalsOf("ans", "an", "mois", "semaines", "semestres", "years", "year", "months", "weeks", "quarters")
	yearEnds    = literalsOf("la fin de l'année", "l'année prochaine", "year-end", "year end", "the end of the year", "next year")
)
