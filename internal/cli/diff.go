package cli

import (
	"fmt"
	"strings"

	"boussole/internal/change"
	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/locale"
)

type diffCmd struct {
	Before   string `arg:"" help:"${diffbefore}"`
	After    string `arg:"" help:"${diffafter}"`
	Format   string `enum:"text,json" default:"text" help:"${treeformat}"`
	ExitCode bool   `help:"${exitcode}"`
}

func (c *diffCmd) Run(sh *shell) error {
	if c.Before == "-" && c.After == "-" {
		return &problem{
			what: dossier.Text{FR: "l’entrée standard ne peut donner qu’une des deux versions.", EN: "standard input can give only one of the two versions."},
			mend: dossier.Text{FR: "Donnez l’autre par son fichier, par exemple : git show HEAD:dossier.yaml | boussole diff - dossier.yaml", EN: "Give the other by its file, such as: git show HEAD:dossier.yaml | boussole diff - dossier.yaml"},
		}
	}
	before, err := sh.read(c.Before)
	if err != nil {
		return err
	}
	after, err := sh.read(c.After)
	if err != nil {
		return err
	}
	story := change.Tell(before.Dossier, after.Dossier)
	if c.Format == "json" {
		err = sh.json(jsonStory(sh.lang, before.File, after.File, story))
	} else {
		sh.story(before.File, after.File, story)
	}
	if err == nil && c.ExitCode && len(story.Changes) > 0 {
		return exit(ExitFindings)
	}
	return err
}

// story writes what changed: under each part what touches the strategy, then the
// details, under the element that they are of.
func (sh *shell) story(before, after string, story *change.Story) {
	out := func(lead, text string) {
		indent := strings.Repeat(" ", len([]rune(lead)))
		wrapped := locale.Wrap(text, 92, indent)
		fmt.Fprintln(sh.Stdout, lead+strings.TrimPrefix(wrapped, indent))
	}
	if len(story.Changes) == 0 {
		out("", sh.text(dossier.Text{FR: "Rien n’a changé.", EN: "Nothing changed."}))
		return
	}
	count := dossier.Text{FR: "De {before} à {after} : {count:changement:changements}.", EN: "From {before} to {after}: {count:change:changes}."}
	out("", check.Sentence(sh.lang, count, check.Args{"before": before, "after": after, "count": len(story.Changes)}, nil))
	paint := sh.paint(sh.Terminal)
	for _, part := range story.Parts {
		fmt.Fprintf(sh.Stdout, "\n%s\n", paint(check.StyleStrong, sh.text(part.Label)))
		subject := ""
		for i := range part.Lines {
			l := &part.Lines[i]
			if l.Telling() {
				out("• ", l.Sentence(sh.lang))
				continue
			}
			lead, now := "    – ", l.Subject(sh.lang)
			switch {
			case now == "":
				lead = "– "
			case now != subject:
				out("  ", now)
			}
			subject = now
			out(lead, l.What(sh.lang))
		}
	}
}

// DiffSchema names the form of the JSON that diff writes.
const DiffSchema = "boussole/diff/1"

type storyJSON struct {
	Schema  string      `json:"schema"`
	Before  string      `json:"before"`
	After   string      `json:"after"`
	Lang    locale.Lang `json:"lang"`
	Changed bool        `json:"changed"`
	Parts   []partJSON  `json:"parts"`
}

type partJSON struct {
	Part  string     `json:"part"`
	Label string     `json:"label"`
	Lines []lineJSON `json:"lines"`
}

// lineJSON is a sentence, what touches the strategy under its event, and the changes
// that it tells.
type lineJSON struct {
	Event    change.Event  `json:"event,omitempty"`
	Kind     dossier.Kind  `json:"kind,omitempty"`
	Element  dossier.AnyID `json:"element,omitempty"`
	Sentence string        `json:"sentence"`
	Changes  []changeJSON  `json:"changes"`
}

type changeJSON struct {
	Type  dossier.ChangeType `json:"type"`
	Was   *elementJSON       `json:"was,omitempty"`
	Is    *elementJSON       `json:"is,omitempty"`
	Field string             `json:"field,omitempty"`
	Old   any                `json:"old,omitempty"`
	New   any                `json:"new,omitempty"`
	Gone  any                `json:"gone,omitempty"`
	Came  any                `json:"came,omitempty"`
}

type elementJSON struct {
	ID    dossier.AnyID `json:"id"`
	Label string        `json:"label,omitempty"`
}

func jsonStory(lang locale.Lang, before, after string, story *change.Story) storyJSON {
	out := storyJSON{Schema: DiffSchema, Before: before, After: after, Lang: lang, Changed: len(story.Changes) > 0, Parts: []partJSON{}}
	for _, part := range story.Parts {
		p := partJSON{Part: part.Key, Label: part.Label.EN}
		if lang == locale.French {
			p.Label = locale.Typeset(lang, part.Label.FR)
		}
		for i := range part.Lines {
			l := &part.Lines[i]
			line := lineJSON{Event: l.Event, Kind: l.Kind, Element: l.Element, Sentence: l.Sentence(lang), Changes: []changeJSON{}}
			for j := range l.Changes {
				line.Changes = append(line.Changes, jsonChange(&l.Changes[j]))
			}
			p.Lines = append(p.Lines, line)
		}
		out.Parts = append(out.Parts, p)
	}
	return out
}

func jsonChange(c *dossier.Change) changeJSON {
	one := changeJSON{Type: c.Type, Was: jsonElement(c.Was), Is: jsonElement(c.Is), Field: c.Field, Old: dossier.Plain(c.Old), New: dossier.Plain(c.New)}
	if len(c.Gone) > 0 {
		one.Gone = dossier.Plain(c.Gone)
	}
	if len(c.Came) > 0 {
		one.Came = dossier.Plain(c.Came)
	}
	return one
}

func jsonElement(e dossier.Element) *elementJSON {
	if e.ID == "" {
		return nil
	}
	return &elementJSON{ID: e.ID, Label: e.Label}
}
