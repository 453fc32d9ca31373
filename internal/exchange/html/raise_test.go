package html_test

import (
	"strings"
	"testing"

	"boussole/internal/exchange/html"
	"boussole/internal/locale"
)

func TestRaise_raisesWhatPeopleRead(t *testing.T) {
	t.Parallel()
	const up = "1<sup>er</sup>"
	for given, want := range map[string]string{
		"":    "",
		"1er": up,
		"<p>le " + locale.Date(locale.French, 2027, 3, 1) + ".</p>":                                         "<p>le " + up + "\u00a0mars 2027.</p>",
		"du\u00a01er au 3, puis le\u202f1er":                                                                "du\u00a0" + up + " au 3, puis le\u202f" + up,
		"11er, 1ers, a1er, 1er-né, 01er":                                                                    "11er, 1ers, a1er, 1er-né, 01er",
		`<a title="le 1er mai" href='/1er>'>1er</a>`:                                                        `<a title="le 1er mai" href='/1er>'>` + up + `</a>`,
		"<title>1er</title><h1>1er</h1>":                                                                    "<title>1er</title><h1>" + up + "</h1>",
		"<svg viewBox=\"0\"><text>1er</text></svg>1er":                                                      "<svg viewBox=\"0\"><text>1er</text></svg>" + up,
		"<textarea rows=3>1er</textarea><select><option>1er</option></select><pre class=\"code\">1er</pre>": "<textarea rows=3>1er</textarea><select><option>1er</option></select><pre class=\"code\">1er</pre>",
		"<!-- 1er > --><p>1er</p>":                                                                          "<!-- 1er > --><p>" + up + "</p>",
		"<present>1er</present><svg/>1er":                                                                   "<present>" + up + "</present><svg/>" + up,
		"<style>1er":                                                                                        "<style>1er",
		"1er <":                                                                                             up + " <",
		"1er <a href=\"1er":                                                                                 up + " <a href=\"1er",
	} {
		if got := string(html.Raise([]byte(given))); got != want {
			t.Errorf("%q:\n got %q\nwant %q", given, got, want)
		}
		if got := string(html.Raise([]byte(want))); got != want {
			t.Errorf("raised twice, %q is %q", want, got)
		}
	}
}

func FuzzRaise(f *testing.F) {
	for _, seed := range []string{"1er", "<a b=\"1er\">1er</a>", "<pre>1er</pre>1er<svg", "<!--1er", "<", "<>1er", "<sup>1er</sup>", "<a '"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, page string) {
		got := string(html.Raise([]byte(page)))
		const up = "1<sup>er</sup>"
		if strings.ReplaceAll(got, up, "1er") != strings.ReplaceAll(page, up, "1er") {
			t.Errorf("%q became %q", page, got)
		}
	})
}
