package plain_test

import (
	"strings"
	"testing"

	"boussole/internal/exchange"
	"boussole/internal/exchange/plain"
	"boussole/internal/exchange/readtest"

	"github.com/google/go-cmp/cmp"
)

func TestRead_keepsWhatIsSaidAndWhere(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ src, want string }{
		"paragraphs": {
			src: `Dix-neuf fermes
font leur comté.


Une cave.
`,
			want: `01 p Dix-neuf fermes font leur comté.
05 p Une cave.
`,
		},
		"headings": {
			src: `LE PLAN

1. Contexte

1.1 La vallée

Un texte.

Titre
=====
Et la suite
Sous-titre
----------
Fin
`,
			want: `01 # LE PLAN
03 # 1. Contexte
05 ## 1.1 La vallée
07 p Un texte.
09 # Titre
11 p Et la suite
12 ## Sous-titre
14 p Fin
`,
		},
		"no headings": {
			src: `Bonjour à tous

Une phrase.

2026 Rapport annuel

Fin

ABC

OK.

POURQUOI NOUS ?

Oui.
`,
			want: `01 p Bonjour à tous
03 p Une phrase.
05 p 2026 Rapport annuel
07 p Fin
09 p ABC
11 p OK.
13 p POURQUOI NOUS ?
15 p Oui.
`,
		},
		"lists": {
			src: `À faire :
- un
- deux
  et sa suite
- trois

1. Faire

2. Dire

Fin
`,
			want: `01 p À faire :
02 - un
- deux et sa suite
05 - trois
07 - Faire
09 - Dire
11 p Fin
`,
		},
		"a table": {
			src: "Canal\tCoût\nAffiche\t200 €\nStand\t0 €\n",
			want: `01 table Canal | Coût
  Affiche | 200 €
  Stand | 0 €
`,
		},
		"long lines are paragraphs": {
			src: `xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx fin.
Une autre.
`,
			want: `01 p xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx fin.
02 p Une autre.
`,
		},
		"ends of lines": {
			src: "Un\r\ndeux\r\n\r\ntrois\r\rquatre",
			want: `01 p Un deux
04 p trois
06 p quatre
`,
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			doc, err := plain.Read([]byte(c.src))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(readtest.Lines(doc), c.want); diff != "" {
				t.Errorf("got, want:\n%s", diff)
			}
		})
	}
}

// Hostile texts are read or refused; none takes long, for the whole test has a limit.
func TestRead_bearsWhatIsHostile(t *testing.T) {
	t.Parallel()
	const many = 100_000
	for name, c := range map[string]struct {
		src  string
		want exchange.Kind // "": it is read
	}{
		"nothing":             {"", exchange.Wordless},
		"blanks":              {" \n\t\r\n\u00a0", exchange.Wordless},
		"bytes of nought":     {"Le\x00plan", exchange.Unknown},
		"controls":            {strings.Repeat("a\x01", many), exchange.Unknown},
		"one long line":       {strings.Repeat("mot ", 20*many), ""},
		"more than is read":   {strings.Repeat("mot ", 40*many), exchange.Long},
		"many lines":          {strings.Repeat("mot\n", 10*many), ""},
		"many ends of old":    {strings.Repeat("mot\r", 10*many), ""},
		"too many paragraphs": {strings.Repeat("a\n\n", 3*many), exchange.Crowded},
		"half a letter":       {"La cave d’été à côté\xc3", ""},
		"rules":               {strings.Repeat("---\n", many), exchange.Wordless},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if _, err := plain.Read([]byte(c.src)); exchange.KindOf(err) != c.want {
				t.Errorf("%v, want %q", err, c.want)
			}
			readtest.Holds(t, plain.Read, []byte(c.src))
		})
	}
}

func FuzzPlain(f *testing.F) {
	for _, seed := range []string{"LE PLAN\n\n- un\n- deux\n", "a\tb\nc\td", "\xff\xfea\x00", "1.1 Titre\n\nfin", "caf\xe9 \x80"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) { readtest.Holds(t, plain.Read, data) })
}

func BenchmarkPlain(b *testing.B) {
	src := []byte(strings.Repeat("Dix-neuf fermes font leur comté dans la même cave, où l’affineur le retourne à la main. La saison coûte 12 500 €.\n\n", 2000))
	b.SetBytes(int64(len(src)))
	for b.Loop() {
		if _, err := plain.Read(src); err != nil {
			b.Fatal(err)
		}
	}
}

// Texts come in the letters of their time.
func TestDecode_knowsTheLettersOfAText(t *testing.T) {
	t.Parallel()
	const want = "L’été coûte 12 €"
	for name, src := range map[string]string{
		"UTF-8":               want,
		"UTF-8 with its mark": "\ufeff" + want,
		"Windows-1252":        "L\x92\xe9t\xe9 co\xfbte 12 \x80",
		"UTF-16, little end":  wide(want, 1),
		"UTF-16, big end":     wide(want, 0),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if got, err := plain.Decode([]byte(src)); err != nil || got != want {
				t.Errorf("%q, %v", got, err)
			}
		})
	}
	if got := plain.Latin([]byte("12 \xa4")); got != "12 €" {
		t.Errorf("Latin-9: %q", got)
	}
}

// wide is a text in UTF-16 with its mark.
func wide(s string, low int) string {
	var b []byte
	for _, c := range "\ufeff" + s {
		two := [2]byte{byte(c >> 8), byte(c)}
		b = append(b, two[low], two[1-low])
	}
	return string(b)
}
