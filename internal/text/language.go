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
	var word smallWord
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			i++
			if lower := fold128[c]; lower >= 'a' {
				letters++
				word.add(lower)
				continue
			}
			if word.size > 0 {
				word.vote(&votes)
				word = smallWord{}
			}
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		i += size
		if unicode.IsLetter(r) || word.size > 0 && unicode.Is(unicode.Mn, r) {
			letters++
			if r > 0x24f && !unicode.Is(unicode.Mn, r) {
				foreign++
			}
			word.addRune(r)
			continue
		}
		if word.size > 0 {
			word.vote(&votes)
			word = smallWord{}
		}
	}
	word.vote(&votes)
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

// smallWord is a word in lower case, in one number where it has no more bytes than the
// longest of the small words, which are eight.
type smallWord struct {
	letters uint64
	size    int
}

func (w *smallWord) add(lower byte) { w.letters, w.size = w.letters<<8|uint64(lower), w.size+1 }

func (w *smallWord) addRune(r rune) {
	var buf [utf8.UTFMax]byte
	for _, c := range buf[:utf8.EncodeRune(buf[:], unicode.ToLower(r))] {
		w.add(c)
	}
}

// language is whose small word it is.
func (w smallWord) language() (language uint8, known bool) {
	if w.size == 0 || w.size > 8 {
		return 0, false
	}
	for i := w.place(); smallWords[i].letters != 0; i = (i + 1) % len(smallWords) {
		if smallWords[i].letters == w.letters {
			return smallWords[i].language, true
		}
	}
	return 0, false
}

func (w smallWord) vote(votes *[3]float64) {
	if language, known := w.language(); known {
		votes[language]++
	}
}

// place is where to look for a word first: a product with 2^64 over the golden ratio
// spreads what is alike (Knuth, The Art of Computer Programming, 6.4).
func (w smallWord) place() int { return int(w.letters * 0x9e3779b97f4a7c15 >> 55) }

func smallWordOf(s string) smallWord {
	var w smallWord
	for _, r := range s {
		w.addRune(r)
	}
	return w
}

// smallWords are words that one of the languages uses all the time and the others hardly:
// those that two share (on, a, me, plan) are left out.
var smallWords = func() (table [512]struct {
	letters  uint64
	language uint8
},
) {
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
			word := smallWordOf(w)
			at := word.place()
			for table[at].letters != 0 && table[at].letters != word.letters {
				at = (at + 1) % len(table)
			}
			if table[at].letters == 0 || i < 2 {
				table[at].letters, table[at].language = word.letters, uint8(i)
			}
		}
	}
	return table
}()
