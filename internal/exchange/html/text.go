package html

import (
	"strings"

	"boussole/internal/document"
)

// text writes runs. What the organisation wrote is marked, with its language where the
// document speaks another.
func (w *writer) text(t document.Text) {
	for _, r := range t {
		if r.Break {
			w.put("<br/>")
		}
		w.run(r)
	}
}

func (w *writer) run(r document.Run) {
	if word := w.whose(r.Mark); word != "" {
		// The sign keeps to the line of the first word.
		first, rest, more := strings.Cut(r.Text, " ")
		w.put(`<span class="nb">`, sign(r.Mark), `<span class="vh">`, word, " </span>")
		r.Mark, r.Text = "", first
		w.run(r)
		w.put("</span>")
		if r.Text = " " + rest; more {
			w.run(r)
		}
		return
	}
	var classes []string
	if r.Voice == document.Organisation {
		classes = append(classes, "own")
	}
	if r.Dim {
		classes = append(classes, "dim")
	}
	if r.Mark != "" && r.Text != "" {
		classes = append(classes, "nb")
	}
	if r.Whose != "" {
		classes = append(classes, "w", "w-"+string(r.Whose))
	}
	link := ""
	switch {
	case r.To != "" && w.address != nil:
		link = w.address(r.To)
	case r.To != "":
		link = "#" + r.To
	case web(r.URL):
		link = r.URL
	}
	var closing string
	if link != "" {
		w.put(`<a href="`, escape(link), `"`)
		if r.To != "" && w.address != nil {
			w.put(` class="ref"`)
		}
		if r.To == "" {
			w.put(` rel="noreferrer"`)
		}
		w.put(">")
		closing = "</a>"
	}
	if r.Strong {
		w.put("<b>")
		closing = "</b>" + closing
	}
	if len(classes) > 0 {
		w.put(`<span class="`, strings.Join(classes, " "), `"`)
		if r.Voice == document.Organisation {
			w.put(w.ownLang())
		}
		w.put(">")
		closing = "</span>" + closing
	}
	if r.Mark != "" {
		w.put(sign(r.Mark))
	}
	w.put(escape(r.Text), closing)
}

// whose is what the sign before a sentence says to those who do not see it.
func (w *writer) whose(m document.Mark) string {
	words, is := whoseWords[m]
	if !is {
		return ""
	}
	return w.say(words[0], words[1])
}

// whoseWords are in French and in English.
var whoseWords = map[document.Mark][2]string{
	document.MarkOwn:      {"[à vous]", "[own]"},
	document.MarkBorrowed: {"[empruntée]", "[borrowed]"},
	document.MarkAnybody:  {"[à n’importe qui]", "[anybody’s]"},
}

// web reports whether an address may stand as a link: one of the web, nothing that runs.
func web(address string) bool {
	return strings.HasPrefix(address, "https://") || strings.HasPrefix(address, "http://")
}

// ownLang is the attribute of the organisation's language, where it is not the
// document's.
func (w *writer) ownLang() string {
	if w.doc.OwnLang == "" || w.doc.OwnLang == w.doc.Lang {
		return ""
	}
	return ` lang="` + escape(w.doc.OwnLang) + `"`
}

// own reports whether all of a text is the organisation's.
func own(t document.Text) bool {
	for _, r := range t {
		if r.Voice != document.Organisation {
			return false
		}
	}
	return len(t) > 0
}

func ownClass(t document.Text) string {
	if own(t) {
		return ` class="own"`
	}
	return ""
}

// sign is the drawing of a mark; the word stands beside it.
func sign(m document.Mark) string {
	return `<svg class="m k-` + string(m) + `" aria-hidden="true"><use href="#` + string(m) + `"/></svg>`
}

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")

// escape makes a text safe within an element and within an attribute. Characters that
// HTML does not allow are dropped.
func escape(s string) string {
	clean := strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' || r == 0x7f || r == 0xfffe || r == 0xffff {
			return -1
		}
		return r
	}, s)
	return escaper.Replace(clean)
}
