package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Language is what a text is written in.
type Language string

// The languages that are told apart. Other is a language, neither French nor English;
// Unsaid is a text too short, or without words, to say.
const (
	Unsaid  Language = ""
	French  Language = "fr"
	English Language = "en"
	Other   Language = "other"
)

// Detect is the language of a text by its small words (articles, prepositions,
// pronouns), and how sure that is, from 0 to 1: how far the first language is ahead of
// the second among the small words found, less where there are few.
func Detect(s string) (Language, float64) {
	var votes [3]float64
	letters, foreign := 0, 0
	count := func(word string) {
		if lang, known := smallWord(word); known {
			votes[lang]++
		}
	}
	from := -1
	for i, r := range s {
		if r < utf8.RuneSelf {
			if lower := fold128[r]; lower >= 'a' {
				letters++
				if from < 0 {
					from = i
				}
			} else if from >= 0 {
				count(s[from:i])
				from = -1
			}
			continue
		}
		if unicode.IsLetter(r) || from >= 0 && unicode.Is(unicode.Mn, r) {
			letters++
			if r > 0x24f && !unicode.Is(unicode.Mn, r) {
				foreign++
			}
			if from < 0 {
				from = i
			}
			continue
		}
		if from >= 0 {
			count(s[from:i])
			from = -1
		}
	}
	if from >= 0 {
		count(s[from:])
	}
	if letters > 0 && foreign*2 > letters {
		return Other, 1
	}
	first, second := 0, 1
	if votes[1] > votes[0] {
		first, second = 1, 0
	}
	switch {
	case votes[2] > votes[first]:
		first, second = 2, first
	case votes[2] > votes[second]:
		second = 2
	}
	if votes[first] == 0 {
		return Unsaid, 0
	}
	sum := votes[0] + votes[1] + votes[2]
	sure := (votes[first] - votes[second]) / sum * min(1, sum/4)
	if sure == 0 {
		return Unsaid, 0
	}
	return [...]Language{French, English, Other}[first], sure
}

// sureEnough is from where a block's own language stands against its neighbours'.
const sureEnough = 0.5

// Languages are the languages of the blocks of one document. A block too short to say,
// or too little sure, has that of the block before it that is sure, or of the document.
func Languages(blocks []string) []Language {
	list := make([]Language, len(blocks))
	weight := map[Language]int{}
	for i, s := range blocks {
		lang, sure := Detect(s)
		if sure >= sureEnough {
			list[i] = lang
			weight[lang] += len(s)
		}
	}
	last := Unsaid
	for _, lang := range [...]Language{French, English, Other} {
		if weight[lang] > weight[last] {
			last = lang
		}
	}
	for i := range list {
		if list[i] == Unsaid {
			list[i] = last
		}
		last = list[i]
	}
	return list
}

// smallWord is whose small word a word is, in any case.
func smallWord(word string) (language uint8, known bool) {
	var buf [24]byte
	b := buf[:0]
	for i := 0; i < len(word); {
		if c := word[i]; c < utf8.RuneSelf {
			if len(b) == longestSmall {
				return 0, false
			}
			if c >= 'A' && c <= 'Z' {
				c += 'a' - 'A'
			}
			b = append(b, c)
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(word[i:])
		if len(b)+utf8.UTFMax > len(buf) {
			return 0, false
		}
		b = utf8.AppendRune(b, unicode.ToLower(r))
		i += size
	}
	language, known = smallWords[string(b)]
	return language, known
}

// longestSmall is how many bytes the longest of the small words has.
var longestSmall = func() int {
	n := 0
	for w := range smallWords {
		n = max(n, len(w))
	}
	return n
}()

// smallWords are words that one of the languages uses all the time and the others hardly:
// those that two share (on, a, me, plan) are left out.
var smallWords = func() map[string]uint8 {
	m := map[string]uint8{}
	for i, words := range [...]string{
		`le la les l un une des du d de et est sont à au aux dans par pour sur avec sans sous chez vers ce cet cette ces qui que
qu dont où nous vous ils elle elles notre nos votre vos leur leurs son sa ses mais ou donc ne n pas plus très être avoir
sera ont été fait peut doit doivent afin ainsi entre comme si il y c s j chaque toute toutes tous tout quel quelle`,
		`the of and to is are was were be been being for with from by at as this that these those which who whom whose what
we you they it its our your their his her he she not no but or if in will would should must can could may might has have
had do does did an into about than then there here how when where why each all any every some`,
		`el los las una del y que en por para con es son como pero más su sus al se lo nuestro der die das und ist nicht mit für
auf von ein eine zu den dem im wir sie il gli della delle di che è sono per con nella o os as uma não em do da dos het een
van en niet voor met zijn op`,
	} {
		for w := range strings.FieldsSeq(words) {
			if i == 2 {
				if _, taken := m[w]; taken {
					continue
				}
			}
			m[w] = uint8(i)
		}
	}
	return m
}()
