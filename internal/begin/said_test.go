package begin_test

import (
	"strings"
	"testing"

	"boussole/internal/begin"
	"boussole/internal/locale"

	"github.com/google/go-cmp/cmp"
)

func TestSaid_isReadAsItWasWritten(t *testing.T) {
	t.Parallel()
	iv := begin.New(locale.English, false)
	for _, typed := range []string{"A choir = a hall", "We sing", "", "", "warm, plain"} {
		if r := iv.Answer(typed); r != nil {
			t.Fatal(r)
		}
	}
	said := begin.ParseSaid(strings.ReplaceAll(iv.Said().String(), "\n", "\r\n"))
	want := begin.Said{"who.name 1": "A choir = a hall", "who.purpose 1": "We sing", "who.traits 1": "warm, plain"}
	if diff := cmp.Diff(want, said); diff != "" {
		t.Error(diff)
	}
	iv.Again()
	ask, _ := iv.Ask()
	if got := said.At(ask); got != "A choir = a hall" {
		t.Errorf("at the first prompt: %q", got)
	}
	if diff := cmp.Diff(begin.Said{"a 1": "", "b 1": "y"}, begin.Said{"a 1": "x"}.With(begin.Said{"a 1": "", "b 1": "y"})); diff != "" {
		t.Error(diff)
	}
}

func FuzzParseSaid(f *testing.F) {
	for _, seed := range []string{"", "a 1 = b\n", " = \n", "a 1 =b", "a\x00 = \xff\n= = =\n"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		said := begin.ParseSaid(text)
		again := begin.ParseSaid(said.String())
		for key, value := range said {
			if value != "" && again[key] != value {
				t.Errorf("%q is %q, and read again %q", key, value, again[key])
			}
		}
	})
}
