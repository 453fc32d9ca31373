package begin

import (
	"cmp"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/locale"
	"boussole/internal/text"
)

// Value is an answer that was understood, in the field of its kind.
type Value struct {
	Text   string   // Line, Word
	List   []string // List, Words
	Day    dossier.Date
	Number float64 // Number, Count, Grade, Work, Share
	Money  dossier.Money
}

// Refusal says why an answer was not taken, and what to write.
type Refusal struct { //nolint:errname // a refusal is what it is; Error is only one of its forms
	What Text
	Args check.Args
	// Faults are what the reader of dossiers says, where it is the one that refuses.
	Faults dossier.Faults
}

// Error is the refusal in English.
func (r *Refusal) Error() string {
	if len(r.Faults) > 0 {
		return r.Faults.Error()
	}
	return check.Sentence(locale.English, r.What, r.Args, nil)
}

func refuse(fr, en string, args ...any) *Refusal {
	r := &Refusal{What: Text{FR: fr, EN: en}, Args: check.Args{}}
	for i := 0; i+1 < len(args); i += 2 {
		value := args[i+1]
		if text, is := value.(string); is {
			value = dossier.Cite(text)
		}
		r.Args[args[i].(string)] = value
	}
	return r
}

// maxAnswer is how long an answer may be, in characters: a long paragraph.
const maxAnswer = 2000

// clean is an answer as one line of plain spaces, or a refusal of what no file can hold.
func clean(s string) (string, *Refusal) {
	if !utf8.ValidString(s) {
		return "", refuse("Ces caractères ne se lisent pas. Retapez la réponse (le terminal doit être en UTF-8).", "These characters cannot be read. Type the answer again (the terminal must use UTF-8).")
	}
	s = strings.Map(func(r rune) rune {
		switch r {
		case '\t', '\r', '\n', '\v', '\f', '\u0085', '\u2028', '\u2029':
			return ' '
		}
		return r
	}, s)
	for _, r := range s {
		if unicode.IsControl(r) || r == utf8.RuneError || r == '\ufeff' || r > 0xfffd && r < 0x10000 {
			return "", refuse("Il s’est glissé une touche de commande dans la réponse. Retapez-la.", "A control key slipped into the answer. Type it again.")
		}
	}
	for strings.Contains(s, "  ") {
		s = strings.ReplaceAll(s, "  ", " ")
	}
	s = strings.TrimSpace(s)
	if n := utf8.RuneCountInString(s); n > maxAnswer {
		return "", refuse("C’est trop long ({n:signe:signes}) : dites-le en une phrase ou deux.", "That is too long ({n:character:characters}): say it in a sentence or two.", "n", n)
	}
	return s, nil
}

// read understands an answer of a kind, written by somebody who speaks lang. An amount
// that names no currency is in the one given, where there is one.
func read(lang locale.Lang, kind Kind, s string, choices []Choice, currency string) (Value, *Refusal) {
	switch kind {
	case Line:
		return Value{Text: unquote(s)}, nil
	case List:
		list := divide(s)
		if len(list) == 0 {
			return Value{}, refuse("Écrivez au moins un mot.", "Write at least one word.")
		}
		return Value{List: list}, nil
	case Day:
		return readDay(lang, s)
	case Number:
		n, r := readNumber(lang, s)
		return Value{Number: n}, r
	case Count:
		return whole(lang, s, 0, math.MaxInt32)
	case Grade:
		return whole(lang, s, 1, 5)
	case Amount:
		return readAmount(lang, s, currency)
	case Work:
		return readHours(lang, s)
	case Share:
		return readShare(lang, s)
	case Word:
		c, r := choose(s, choices)
		return Value{Text: c.Word}, r
	case Words:
		var v Value
		for _, one := range divide(s) {
			c, r := choose(one, choices)
			if r != nil {
				return Value{}, r
			}
			v.List = append(v.List, c.Word)
		}
		if v.List == nil {
			return Value{}, refuse("Donnez au moins un numéro.", "Give at least one number.")
		}
		return v, nil
	}
	return Value{}, nil
}

// Understand is the value of an answer of a kind that has no choices, as somebody who speaks
// lang writes it: "30 juin 2027", "1 200 €", "2 h 30", "15 %".
func Understand(lang locale.Lang, kind Kind, answer string) (Value, *Refusal) {
	line, refusal := clean(answer)
	if refusal != nil {
		return Value{}, refusal
	}
	return read(lang, kind, line, nil, "")
}

// unquote takes away the quotation marks around a whole answer: the page sets its own.
func unquote(s string) string {
	for _, marks := range [][2]string{{"«", "»"}, {"“", "”"}, {`"`, `"`}} {
		inner, open := strings.CutPrefix(s, marks[0])
		inner, closed := strings.CutSuffix(inner, marks[1])
		if inner = strings.Trim(inner, " \u00a0\u202f"); open && closed && inner != "" && !strings.Contains(inner, marks[0]) && !strings.Contains(inner, marks[1]) {
			return inner
		}
	}
	return s
}

// divide is a list written with semicolons, or else with commas, each item once.
func divide(s string) []string {
	var list []string
	seen := map[string]bool{}
	mark := ","
	if strings.Contains(s, ";") {
		mark = ";"
	}
	for item := range strings.SplitSeq(s, mark) {
		if item = strings.TrimSpace(item); item != "" && !seen[text.Fold(item)] {
			seen[text.Fold(item)] = true
			list = append(list, item)
		}
	}
	return list
}

var (
	isoDay   = regexp.MustCompile(`^\d{4}-\d\d-\d\d$`)
	slashDay = regexp.MustCompile(`^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$`)
	namedDay = regexp.MustCompile(`^(\d{1,2})(?:er|st|nd|rd|th)? (?:of )?([a-z]+),? (\d{4})$`)
	monthDay = regexp.MustCompile(`^([a-z]+) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$`)
)

// readDay reads 2027-06-30, 30 juin 2027, 30 June 2027, and in French 30/06/2027: in
// English nobody can tell whether 4/6 is in April or in June.
func readDay(lang locale.Lang, s string) (Value, *Refusal) {
	folded := strings.Join(strings.Fields(text.Fold(s)), " ")
	year, month, day := 0, 0, 0
	atoi := func(s string) int { n, _ := strconv.Atoi(s); return n }
	if m := namedDay.FindStringSubmatch(folded); m != nil {
		day, month, year = atoi(m[1]), monthNamed(m[2]), atoi(m[3])
	} else if m := monthDay.FindStringSubmatch(folded); m != nil && lang == locale.English {
		day, month, year = atoi(m[2]), monthNamed(m[1]), atoi(m[3])
	} else if m := slashDay.FindStringSubmatch(folded); m != nil {
		day, month, year = atoi(m[1]), atoi(m[2]), atoi(m[3])
		if lang == locale.English && day != month {
			return Value{}, refuse("", "“{text}”: which is the month? Write the day in full, such as 30 June 2027.", "text", s)
		}
	} else if isoDay.MatchString(folded) {
		year, month, day = atoi(folded[:4]), atoi(folded[5:7]), atoi(folded[8:])
	}
	// The dossier's own reader has the last word: there is no 31 June.
	d, err := dossier.ParseDate(dossier.Date{Year: year, Month: time.Month(month), Day: day}.String())
	if err != nil || year == 0 || month == 0 {
		return Value{}, refuse("« {text} » n’est pas un jour du calendrier. Écrivez-le en entier, par exemple 30/06/2027.", "“{text}” is not a day of the calendar. Write it in full, such as 30 June 2027.", "text", s)
	}
	return Value{Day: d}, nil
}

// monthNamed is the number of a month by its French or English name, or its first
// letters where they tell it from the others; 0 where there is none.
func monthNamed(name string) int {
	if len(name) < 3 {
		return 0
	}
	found := 0
	for month := time.January; month <= time.December; month++ {
		for _, lang := range []locale.Lang{locale.French, locale.English} {
			full := strings.Fields(text.Fold(locale.Date(lang, 2027, month, 2)))[1]
			switch {
			case full == name:
				return int(month)
			case strings.HasPrefix(full, name) && found != 0 && found != int(month):
				return 0
			case strings.HasPrefix(full, name):
				found = int(month)
			}
		}
	}
	return found
}

var (
	groupedFrench  = regexp.MustCompile(`^-?\d{1,3}( \d{3})+(,\d+)?$`)
	plainFrench    = regexp.MustCompile(`^-?\d+([,.]\d+)?$`)
	groupedEnglish = regexp.MustCompile(`^-?\d{1,3}([, ]\d{3})+(\.\d+)?$`)
	plainEnglish   = regexp.MustCompile(`^-?\d+(\.\d+)?$`)
	doubtfulPoint  = regexp.MustCompile(`^-?\d{1,3}\.\d{3}$`)
)

// figures is a number as it is written in lang, as strconv reads it.
func figures(lang locale.Lang, s string) (string, bool) {
	s = strings.ReplaceAll(text.Fold(s), "−", "-")
	if lang == locale.French {
		if groupedFrench.MatchString(s) || plainFrench.MatchString(s) && !doubtfulPoint.MatchString(s) {
			return strings.ReplaceAll(strings.ReplaceAll(s, " ", ""), ",", "."), true
		}
		return "", false
	}
	if groupedEnglish.MatchString(s) || plainEnglish.MatchString(s) {
		return strings.NewReplacer(" ", "", ",", "").Replace(s), true
	}
	return "", false
}

func readNumber(lang locale.Lang, s string) (float64, *Refusal) {
	plain, ok := figures(lang, s)
	n, err := strconv.ParseFloat(plain, 64)
	switch {
	case !ok && lang == locale.French && doubtfulPoint.MatchString(s):
		left, right, _ := strings.Cut(s, ".")
		return 0, refuse("« {text} » se lit de deux façons : écrivez {thousands}, ou {decimal}.", "", "text", s, "thousands", left+" "+right, "decimal", left+","+right)
	case !ok || err != nil || math.Abs(n) > 1e13:
		return 0, refuse("« {text} » n’est pas un nombre. Écrivez-le en chiffres, par exemple 58 ou 2,5.", "“{text}” is not a number. Write it in figures, such as 58 or 2.5.", "text", s)
	}
	return n, nil
}

func whole(lang locale.Lang, s string, low, high int) (Value, *Refusal) {
	n, r := readNumber(lang, s)
	switch {
	case r != nil:
		return Value{}, r
	case n != math.Trunc(n) || n < float64(low) || n > float64(high):
		if high == math.MaxInt32 {
			return Value{}, refuse("« {text} » : il faut un nombre entier, par exemple 1900.", "“{text}”: it must be a whole number, such as 1900.", "text", s)
		}
		return Value{}, refuse("« {text} » : il faut un nombre de {low} à {high}.", "“{text}”: it must be a number from {low} to {high}.", "text", s, "low", low, "high", high)
	}
	return Value{Number: n}, nil
}

var (
	amountAfter  = regexp.MustCompile(`^(-?[\d][\d ,.]*?) ?(€|\$|£|euros?|dollars?|pounds?|livres?|[a-z]{3})$`)
	amountBefore = regexp.MustCompile(`^(€|\$|£) ?(-?[\d][\d ,.]*)$`)
	currencies   = map[string]string{"€": "EUR", "$": "USD", "£": "GBP", "euro": "EUR", "euros": "EUR", "dollar": "USD", "dollars": "USD", "pound": "GBP", "pounds": "GBP", "livre": "GBP", "livres": "GBP"}
)

func readAmount(lang locale.Lang, s, known string) (Value, *Refusal) {
	folded := text.Fold(s)
	number, currency := "", ""
	if m := amountAfter.FindStringSubmatch(folded); m != nil {
		number, currency = m[1], m[2]
	} else if m := amountBefore.FindStringSubmatch(folded); m != nil {
		number, currency = m[2], m[1]
	} else if _, ok := figures(lang, s); ok && known != "" {
		number, currency = folded, known
	} else if ok {
		return Value{}, refuse("« {text} », mais de quelle monnaie ? Écrivez par exemple {text} € ou {text} CHF.", "“{text}”, but of which currency? Write for instance £{text} or {text} EUR.", "text", s)
	}
	plain, ok := figures(lang, strings.TrimSpace(number))
	code := cmp.Or(currencies[currency], strings.ToUpper(currency))
	money, err := dossier.ParseMoney(plain + " " + code)
	if !ok || err != nil {
		return Value{}, refuse("« {text} » n’est pas un montant. Écrivez une somme et sa monnaie, par exemple 650 €.", "“{text}” is not an amount. Write a sum and its currency, such as £400.", "text", s)
	}
	return Value{Money: money}, nil
}

var (
	hoursMinutes = regexp.MustCompile(`^(\d{1,3}) ?h ?([0-5]\d)$`)
	minutesOnly  = regexp.MustCompile(`^(\d{1,3}) ?(?:min|mn|minutes?)$`)
	hoursUnit    = regexp.MustCompile(`^(.*\d) ?(?:h|heures?|hours?|hrs?)$`)
)

func readHours(lang locale.Lang, s string) (Value, *Refusal) {
	folded := text.Fold(s)
	if m := hoursMinutes.FindStringSubmatch(folded); m != nil {
		h, _ := strconv.Atoi(m[1])
		minutes, _ := strconv.Atoi(m[2])
		return Value{Number: float64(h) + math.Round(float64(minutes)/60*100)/100}, nil
	}
	if m := minutesOnly.FindStringSubmatch(folded); m != nil {
		minutes, _ := strconv.Atoi(m[1])
		return Value{Number: math.Round(float64(minutes)/60*100) / 100}, nil
	}
	if m := hoursUnit.FindStringSubmatch(folded); m != nil {
		folded = m[1]
	}
	n, r := readNumber(lang, folded)
	if r != nil || n < 0 {
		return Value{}, refuse("« {text} » n’est pas un nombre d’heures. Écrivez par exemple 2,5 ou 2 h 30.", "“{text}” is not a number of hours. Write for instance 2.5.", "text", s)
	}
	return Value{Number: n}, nil
}

func readShare(lang locale.Lang, s string) (Value, *Refusal) {
	number, percent := strings.CutSuffix(strings.TrimSpace(text.Fold(s)), "%")
	n, r := readNumber(lang, strings.TrimSpace(number))
	switch {
	case r != nil:
	case percent && n >= 0 && n <= 100:
		return Value{Number: n / 100}, nil
	case percent:
	case n == 1:
		return Value{}, refuse("« 1 » : est-ce 1 % ou 100 % ? Écrivez le signe.", "“1”: is it 1% or 100%? Write the sign.")
	case n >= 0 && n < 1:
		return Value{Number: n}, nil
	case n > 1 && n <= 100:
		return Value{Number: n / 100}, nil
	}
	return Value{}, refuse("« {text} » n’est pas une part. Écrivez un pourcentage, de 0 à 100 %, par exemple 40 %.", "“{text}” is not a share. Write a percentage, from 0 to 100%, such as 40%.", "text", s)
}

// choose is the choice that an answer names: by its number in the list, its word, its
// name in either language, or another name.
func choose(s string, choices []Choice) (Choice, *Refusal) {
	if n, err := strconv.Atoi(strings.TrimSuffix(s, ".")); err == nil {
		at := 0
		for _, c := range choices {
			if c.Hidden {
				continue
			}
			if at++; at == n {
				return c, nil
			}
		}
		return Choice{}, refuse("Il n’y a pas de numéro {n} dans la liste, qui va de 1 à {last}.", "There is no number {n} in the list, which goes from 1 to {last}.", "n", n, "last", at)
	}
	asked := key(s)
	var names []string
	byName := map[string]Choice{}
	for _, c := range choices {
		for _, name := range append([]string{c.Word, c.Label.FR, c.Label.EN}, c.Others...) {
			k := key(name)
			if k == "" {
				continue
			}
			if k == asked {
				return c, nil
			}
			if _, taken := byName[k]; !taken {
				byName[k], names = c, append(names, k)
			}
		}
	}
	// One word of a name is enough where no other name has it.
	var those []Choice
	for _, c := range choices {
		if asked != "" && (hasWord(c.Label.FR, asked) || hasWord(c.Label.EN, asked)) {
			those = append(those, c)
		}
	}
	if len(those) == 1 {
		return those[0], nil
	}
	if near := dossier.Nearest(asked, names); near != "" {
		return Choice{}, refuse("« {text} » n’est pas dans la liste : vouliez-vous dire « {near} » ?", "“{text}” is not in the list: did you mean “{near}”?", "text", s, "near", byName[near].Label)
	}
	return Choice{}, refuse("« {text} » n’est pas dans la liste. Donnez le numéro d’une réponse.", "“{text}” is not in the list. Give the number of an answer.", "text", s)
}

func hasWord(name, word string) bool { return slices.Contains(text.Words(name), word) }

// key is a name as its folded words, without brackets and what they hold.
func key(s string) string {
	s, _, _ = strings.Cut(s, "(")
	words := text.Words(s)
	if len(words) > 1 && strings.Contains(" le la les l un une the a ", " "+words[0]+" ") {
		words = words[1:]
	}
	return strings.Join(words, " ")
}
