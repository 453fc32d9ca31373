package cli

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"boussole/internal/audit"
	"boussole/internal/audit/library"
	"boussole/internal/check"
	"boussole/internal/document"
	"boussole/internal/dossier"
	"boussole/internal/locale"
	"boussole/internal/text"
)

type libraryCmd struct {
	Add    libraryAddCmd    `cmd:"" help:"${libraryadd}"`
	List   libraryListCmd   `cmd:"" help:"${librarylist}"`
	Remove libraryRemoveCmd `cmd:"" help:"${libraryremove}"`
	Stats  libraryStatsCmd  `cmd:"" help:"${librarystats}"`
}

type libraryAddCmd struct {
	Files        []string `arg:"" name:"file" help:"${libraryfiles}"`
	ID           string   `placeholder:"ID" help:"${libraryid}"`
	Organisation string   `placeholder:"NAME" help:"${libraryorg}"`
	Alias        []string `sep:"none" placeholder:"NAME" help:"${libraryalias}"`
	Title        string   `placeholder:"TITLE" help:"${librarytitle}"`
	KeepText     bool     `help:"${librarykeep}"`
	Library      string   `placeholder:"FILE" help:"${libraryfile}"`
}

func (c *libraryAddCmd) Run(ctx context.Context, sh *shell) error {
	if len(c.Files) > 1 && c.ID != "" || len(c.Files) > 1 && c.Title != "" {
		return &problem{
			what: dossier.Text{FR: "--id et --title nomment un seul document, et vous en donnez {n}.", EN: "--id and --title name one document, and you give {n}."},
			mend: dossier.Text{FR: "Ajoutez-les un par un, ou laissez Boussole prendre les noms des fichiers.", EN: "Add them one by one, or let Boussole take the names of the files."},
			args: check.Args{"n": len(c.Files)},
		}
	}
	// All are read before any is added: a file that cannot be read leaves the library alone.
	list := make([]library.Document, len(c.Files))
	for i, name := range c.Files {
		one, err := c.entry(sh, name)
		if err != nil {
			return err
		}
		if same := slices.IndexFunc(list[:i], func(d library.Document) bool { return d.ID == one.ID }); same >= 0 {
			return &problem{
				what: dossier.Text{FR: "{a} et {b} auraient le même identifiant, « {id} ».", EN: "{a} and {b} would have one id, “{id}”."},
				mend: dossier.Text{FR: "Ajoutez-les un par un, chacun avec --id.", EN: "Add them one by one, each with --id."},
				args: check.Args{"a": c.Files[same], "b": name, "id": one.ID},
			}
		}
		list[i] = one
	}
	var known []string
	added := map[string]library.Entry{}
	if err := sh.changeLibrary(ctx, c.Library, func(lib *library.Library) error {
		for _, e := range lib.For().List() {
			known = append(known, e.ID)
		}
		if err := lib.Add(list...); err != nil {
			return err
		}
		for _, e := range lib.For().List() {
			added[e.ID] = e
		}
		return nil
	}); err != nil {
		return err
	}
	for i := range list {
		e := added[list[i].ID]
		said := dossier.Text{FR: "{id} : ajouté, {words:mot:mots}, {phrases:suite de quatre mots:suites de quatre mots différentes}, {of}.", EN: "{id}: added, {words:word:words}, {phrases:four-word phrase:different four-word phrases}, {of}."}
		if slices.Contains(known, e.ID) {
			said = dossier.Text{FR: "{id} : remplacé, {words:mot:mots}, {phrases:suite de quatre mots:suites de quatre mots différentes}, {of}.", EN: "{id}: replaced, {words:word:words}, {phrases:four-word phrase:different four-word phrases}, {of}."}
		}
		whose := dossier.Text{FR: "sans organisation (--organisation)", EN: "with no organisation (--organisation)"}
		if e.Organisation != "" {
			whose = dossier.Text{FR: "de « " + e.Organisation + " »", EN: "of “" + e.Organisation + "”"}
		}
		fmt.Fprintln(sh.Stdout, check.Sentence(sh.lang, said, check.Args{"id": e.ID, "words": e.Words, "phrases": e.Shingles, "of": whose}, nil))
	}
	return nil
}

// entry reads a document for the library.
func (c *libraryAddCmd) entry(sh *shell, name string) (library.Document, error) {
	if name == "-" && c.ID == "" {
		return library.Document{}, &problem{
			what: dossier.Text{FR: "un document venu de l’entrée standard n’a pas de nom.", EN: "a document from standard input has no name."},
			mend: dossier.Text{FR: "Donnez-lui un identifiant : --id plan-2027", EN: "Give it an id: --id plan-2027"},
		}
	}
	file, doc, err := sh.document(name)
	if err != nil {
		return library.Document{}, err
	}
	a := audit.Read(doc, audit.Config{File: file})
	pages := 0
	for i := range a.Blocks {
		pages = max(pages, a.Blocks[i].Place.Page, a.Blocks[i].Place.Slide)
	}
	d := library.Document{Text: a.Plain()}
	d.ID = cmp.Or(c.ID, idOf(file))
	d.Title = cmp.Or(c.Title, titleOf(doc, a), filepath.Base(file))
	d.Organisation = cmp.Or(c.Organisation, doc.Owner)
	if d.Organisation == "" && len(c.Alias) > 0 {
		return library.Document{}, &problem{
			what: dossier.Text{FR: "{alias} est l’autre nom d’une organisation que rien ne nomme.", EN: "{alias} is another name of an organisation that nothing names."},
			mend: dossier.Text{FR: "Dites d’abord son nom : --organisation NOM", EN: "Say its name first: --organisation NAME"},
			args: check.Args{"alias": c.Alias[0]},
		}
	}
	d.Names = c.Alias
	d.Language = a.Language
	d.Pages = cmp.Or(pages, (len(text.Tokens(d.Text))+wordsAPage-1)/wordsAPage)
	d.KeepText = c.KeepText
	if name != "-" {
		d.Source = sourceOf(name)
	}
	if d.ID == "" {
		return library.Document{}, &problem{
			what: dossier.Text{FR: "le nom de {file} n’a pas de quoi faire un identifiant.", EN: "the name of {file} has nothing to make an id of."},
			mend: dossier.Text{FR: "Donnez-en un : --id plan-2027", EN: "Give one: --id plan-2027"},
			args: check.Args{"file": file},
		}
	}
	return d, nil
}

// wordsAPage is how many words a page is taken to have where the document has no pages.
const wordsAPage = 350

// titleOf is a document's title: its own, or its first heading.
func titleOf(doc *document.Document, a *audit.Audit) string {
	if doc.Title != "" {
		return doc.Title
	}
	for i := range a.Blocks {
		if a.Blocks[i].Kind == audit.Heading {
			return a.Blocks[i].Text
		}
	}
	return ""
}

// idOf is the id that a file's name makes: its words in plain letters.
func idOf(file string) string {
	base := filepath.Base(file)
	words := text.Words(strings.TrimSuffix(base, filepath.Ext(base)))
	for i, w := range words {
		words[i] = strings.Map(func(r rune) rune {
			if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
				return r
			}
			return -1
		}, w)
	}
	return strings.Join(slices.DeleteFunc(words, func(w string) bool { return w == "" }), "-")
}

// sourceOf is where a document of the library came from: its whole path, so that two
// files of one name in two folders are two documents.
func sourceOf(name string) string {
	whole, err := filepath.Abs(name)
	if err != nil {
		return name
	}
	return whole
}

type libraryListCmd struct {
	Shipped bool   `help:"${libraryshipped}"`
	Format  string `enum:"text,json" default:"text" help:"${libraryformat}"`
	Library string `placeholder:"FILE" help:"${libraryfile}"`
}

func (c *libraryListCmd) Run(sh *shell) error {
	view, where, err := sh.libraryShown(c.Library, c.Shipped)
	if err != nil {
		return err
	}
	list := view.List()
	if c.Format == "json" {
		out := make([]map[string]any, len(list))
		for i, e := range list {
			out[i] = map[string]any{
				"id": e.ID, "title": e.Title, "organisation": e.Organisation, "names": append([]string{}, e.Names...), "language": e.Language, "licence": e.Licence,
				"attribution": e.Attribution, "source": e.Source, "date": e.Date, "pages": e.Pages, "words": e.Words, "text": e.KeepText,
			}
		}
		return sh.writeJSON(map[string]any{"schema": "boussole/library/1", "file": where, "documents": out})
	}
	if len(list) == 0 {
		fmt.Fprintln(sh.Stdout, check.Sentence(sh.lang, dossier.Text{
			FR: "Votre bibliothèque est vide ({file}). Ajoutez un document : boussole library add PLAN.docx --organisation NOM",
			EN: "Your library is empty ({file}). Add a document: boussole library add PLAN.docx --organisation NAME",
		}, check.Args{"file": where}, nil))
		return nil
	}
	rows := [][]string{{"ID", sh.text(dossier.Text{FR: "Organisation", EN: "Organisation"}), sh.text(dossier.Text{FR: "Titre", EN: "Title"}), sh.text(dossier.Text{FR: "Langue", EN: "Language"}), sh.text(dossier.Text{FR: "Mots", EN: "Words"}), sh.text(dossier.Text{FR: "Texte gardé", EN: "Text kept"})}}
	if c.Shipped {
		rows[0][5] = sh.text(dossier.Text{FR: "Licence et auteur", EN: "Licence and author"})
	}
	for _, e := range list {
		last := sh.text(dossier.Text{FR: "non", EN: "no"})
		if e.KeepText {
			last = sh.text(dossier.Text{FR: "oui", EN: "yes"})
		}
		if c.Shipped {
			last = strings.TrimPrefix(e.Licence+", "+e.Attribution, ", ")
		}
		rows = append(rows, []string{e.ID, cmp.Or(e.Organisation, "–"), cut(e.Title, 40), string(e.Language), locale.Number(sh.lang, float64(e.Words), 0), last})
	}
	sh.columns(rows)
	return nil
}

// cut is a text of at most some characters.
func cut(s string, most int) string {
	r := []rune(s)
	if len(r) <= most {
		return s
	}
	return strings.TrimRight(string(r[:most-1]), " ,;:.") + "…"
}

// columns writes rows in columns, the first of them a heading.
func (sh *shell) columns(rows [][]string) {
	wide := make([]int, len(rows[0]))
	for _, row := range rows {
		for i, s := range row {
			wide[i] = max(wide[i], utf8.RuneCountInString(s))
		}
	}
	paint := sh.paint(sh.Terminal)
	for n, row := range rows {
		var b strings.Builder
		for i, s := range row {
			b.WriteString(s + strings.Repeat(" ", wide[i]-utf8.RuneCountInString(s)+2))
		}
		line := strings.TrimRight(locale.Visible(b.String()), " ")
		if n == 0 {
			line = paint(check.StyleQuiet, line)
		}
		fmt.Fprintln(sh.Stdout, line)
	}
}

type libraryRemoveCmd struct {
	ID      string `arg:"" help:"${libraryremoveid}"`
	Library string `placeholder:"FILE" help:"${libraryfile}"`
}

func (c *libraryRemoveCmd) Run(ctx context.Context, sh *shell) error {
	path, err := sh.libraryPath(c.Library)
	if err != nil {
		return err
	}
	if _, err := sh.openLibrary(path, true); err != nil { // there is nothing to make a folder for
		return err
	}
	if err = sh.changeLibrary(ctx, c.Library, func(lib *library.Library) error {
		var ids []string
		removed := false
		for _, scope := range append([]string{""}, lib.Scopes()...) {
			for _, e := range lib.For(scope).List() {
				ids = append(ids, e.ID)
			}
			removed = lib.Remove(scope, c.ID) || removed
		}
		if removed {
			return nil
		}
		p := &problem{
			what: dossier.Text{FR: "votre bibliothèque n’a pas de document « {id} ».", EN: "your library has no document “{id}”."},
			mend: dossier.Text{FR: "« boussole library list » donne les siens.", EN: "“boussole library list” lists those that it has."},
			args: check.Args{"id": c.ID},
		}
		if near := dossier.Nearest(c.ID, ids); near != "" {
			p.mend = dossier.Text{FR: "Vouliez-vous dire {near} ? « boussole library list » donne les siens.", EN: "Did you mean {near}? “boussole library list” lists those that it has."}
			p.args["near"] = near
		}
		return p
	}); err != nil {
		return err
	}
	fmt.Fprintln(sh.Stdout, check.Sentence(sh.lang, dossier.Text{FR: "{id} : retiré. Rien de lui ne reste dans l’index.", EN: "{id}: removed. Nothing of it stays in the index."}, check.Args{"id": c.ID}, nil))
	return nil
}

type libraryStatsCmd struct {
	Format  string `enum:"text,json" default:"text" help:"${libraryformat}"`
	Library string `placeholder:"FILE" help:"${libraryfile}"`
}

func (c *libraryStatsCmd) Run(sh *shell) error {
	own, where, err := sh.libraryShown(c.Library, false)
	if err != nil {
		return err
	}
	shipped, err := library.Shipped()
	if err != nil {
		return err
	}
	mine, came := own.Stats(), shipped.Stats()
	if c.Format == "json" {
		return sh.writeJSON(map[string]any{"schema": "boussole/library/1", "file": where, "own": statsJSON(mine), "shipped": statsJSON(came)})
	}
	fmt.Fprintln(sh.Stdout, check.Sentence(sh.lang, dossier.Text{FR: "Votre bibliothèque : {file}", EN: "Your library: {file}"}, check.Args{"file": where}, nil))
	number := func(n int) string { return locale.Number(sh.lang, float64(n), 0) }
	rows := [][]string{{"", sh.text(dossier.Text{FR: "La vôtre", EN: "Yours"}), sh.text(dossier.Text{FR: "Livrée", EN: "Shipped"})}}
	for _, one := range []struct {
		name dossier.Text
		of   func(library.Stats) string
	}{
		{dossier.Text{FR: "Documents", EN: "Documents"}, func(s library.Stats) string { return number(s.Documents) }},
		{dossier.Text{FR: "Organisations", EN: "Organisations"}, func(s library.Stats) string { return number(s.Organisations) }},
		{dossier.Text{FR: "Langues", EN: "Languages"}, func(s library.Stats) string { return sh.languageCounts(s) }},
		{dossier.Text{FR: "Pages", EN: "Pages"}, func(s library.Stats) string { return number(s.Pages) }},
		{dossier.Text{FR: "Mots", EN: "Words"}, func(s library.Stats) string { return number(s.Words) }},
		{dossier.Text{FR: "Suites de quatre mots", EN: "Four-word phrases"}, func(s library.Stats) string { return number(s.Shingles) }},
		{dossier.Text{FR: "Noms", EN: "Names"}, func(s library.Stats) string { return number(s.Names) }},
		{dossier.Text{FR: "Taille", EN: "Size"}, func(s library.Stats) string {
			return sh.text(dossier.Text{FR: number((s.Bytes+1023)/1024) + " ko", EN: number((s.Bytes+1023)/1024) + " kB"})
		}},
	} {
		rows = append(rows, []string{sh.text(one.name), one.of(mine), one.of(came)})
	}
	sh.columns(rows)
	return nil
}

// languageNames are the languages that text.Detect tells.
var languageNames = map[string]dossier.Text{
	"":   {FR: "langue non dite", EN: "language unsaid"},
	"fr": {FR: "français", EN: "French"},
	"en": {FR: "anglais", EN: "English"},
}

// languageCounts are how many documents each language has, the languages that are not known
// last.
func (sh *shell) languageCounts(s library.Stats) string {
	var list []string
	for _, lang := range slices.Backward(check.Sorted(s.Languages)) {
		name, known := languageNames[lang]
		if !known {
			name = dossier.Text{FR: lang, EN: lang}
		}
		list = append(list, sh.text(name)+" "+locale.Number(sh.lang, float64(s.Languages[lang]), 0))
	}
	return cmp.Or(strings.Join(list, ", "), "–")
}

func statsJSON(s library.Stats) map[string]any {
	return map[string]any{
		"documents": s.Documents, "organisations": s.Organisations, "languages": s.Languages, "pages": s.Pages,
		"words": s.Words, "phrases": s.Shingles, "names": s.Names, "bytes": s.Bytes,
	}
}

func (sh *shell) writeJSON(value any) error {
	enc := json.NewEncoder(sh.Stdout)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(value)
}
