package cli

import (
	"cmp"
	"fmt"
	"strings"

	"boussole/internal/dossier"
	"boussole/internal/locale"

	"github.com/alecthomas/kong"
)

// helpTexts are the help texts, by the variable that the grammar names.
var helpTexts = map[string]dossier.Text{
	"about": {
		FR: "Boussole tient la stratégie de communication d’une organisation, de l’identité à la revue, et dit ce qui n’y tient pas, où et pourquoi.",
		EN: "Boussole holds an organisation’s communication strategy, from identity to review, and says what does not hold in it, where and why.",
	},
	"check":      {FR: "Juger un dossier, avec les raisons.", EN: "Judge a dossier, with reasons."},
	"explain":    {FR: "Donner le texte entier d’une règle ; sans code, leur liste.", EN: "Give a rule in full; without a code, list them."},
	"why":        {FR: "Pourquoi cet élément ? Remonter jusqu’au problème et à l’identité.", EN: "Why is this element here? Walk up to the problem and the identity."},
	"whatfor":    {FR: "Pour quoi faire ? Descendre vers ce qui sert cet élément.", EN: "What serves this element? Walk down."},
	"fmt":        {FR: "Mettre un dossier en forme canonique, sans rien perdre.", EN: "Write a dossier in its canonical form, losing nothing."},
	"set":        {FR: "Modifier un élément sans toucher au reste du fichier.", EN: "Change one element and leave the rest of the file as it is."},
	"schema":     {FR: "Écrire le schéma JSON du dossier, pour les éditeurs.", EN: "Write the dossier’s JSON Schema, for editors."},
	"version":    {FR: "Donner la version.", EN: "Print the version."},
	"lang":       {FR: "Langue : fr ou en. Sans cela, celle de l’environnement, ou le français.", EN: "Language: fr or en. Otherwise the environment’s, or French."},
	"file":       {FR: "Le dossier (YAML) ou son répertoire ; « - » pour l’entrée standard.", EN: "The dossier (YAML) or its folder; “-” for standard input."},
	"format":     {FR: "Forme du rapport : text, json, sarif ou github.", EN: "Form of the report: text, json, sarif or github."},
	"failon":     {FR: "Gravité à partir de laquelle le code de sortie est 1 : blocking, warning, advice ou never.", EN: "Severity from which the exit code is 1: blocking, warning, advice or never."},
	"baseline":   {FR: "Rapport JSON antérieur : seuls les constats nouveaux comptent.", EN: "An earlier JSON report: only new findings count."},
	"readings":   {FR: "Relevés des indicateurs : tableau CSV (indicator, date, value, source).", EN: "Readings of the indicators: a CSV table (indicator, date, value, source)."},
	"today":      {FR: "Jour auquel juger, au lieu d’aujourd’hui.", EN: "Day to judge on, instead of today."},
	"id":         {FR: "Identifiant de l’élément, ou nom d’une partie (identity, charter…).", EN: "The element’s id, or a part’s name (identity, charter…)."},
	"treeformat": {FR: "Forme de la réponse : text ou json.", EN: "Form of the answer: text or json."},
	"code":       {FR: "Code de la règle, tel que B201.", EN: "The rule’s code, such as B201."},
	"write":      {FR: "Écrire dans le fichier au lieu de la sortie standard.", EN: "Write to the file instead of standard output."},
	"list":       {FR: "Ne rien écrire ; sortir en 1 si la forme n’est pas canonique.", EN: "Write nothing; exit with 1 if the form is not canonical."},
	"changes":    {FR: "Changements CLE=VALEUR ; la valeur est du YAML, et une valeur vide retire la clé.", EN: "Changes KEY=VALUE; the value is YAML, and an empty one removes the key."},
	"setfile":    {FR: "Le dossier à modifier.", EN: "The dossier to change."},
	"schemalang": {FR: "Langue des explications : both (les deux), fr ou en.", EN: "Language of the explanations: both, fr or en."},
	"help":       {FR: "Montrer cette aide.", EN: "Show this help."},
}

func helpVars(lang locale.Lang) kong.Vars {
	vars := kong.Vars{}
	for name, t := range helpTexts {
		vars[name] = t.EN
		if lang == locale.French {
			vars[name] = locale.Typeset(lang, t.FR)
		}
	}
	return vars
}

// help writes the help of a command in the reader's language; kong's own is in English.
func (sh *shell) help(_ kong.HelpOptions, ctx *kong.Context) error {
	node := ctx.Selected()
	if node == nil {
		node = ctx.Model.Node
	}
	out := func(format string, args ...any) { fmt.Fprintf(sh.Stdout, format, args...) }
	about := node.Help
	if node == ctx.Model.Node {
		about = sh.text(helpTexts["about"])
	}
	out("%s\n\n", locale.Wrap(about, 92, ""))
	out("%s %s\n", sh.text(dossier.Text{FR: "Usage :", EN: "Usage:"}), sh.summary(node))
	if len(node.Children) > 0 {
		out("\n%s\n", sh.text(dossier.Text{FR: "Commandes", EN: "Commands"}))
		for _, c := range node.Children {
			out("  %-10s %s\n", c.Name, c.Help)
		}
	}
	if len(node.Positional) > 0 {
		out("\n%s\n", sh.text(dossier.Text{FR: "Arguments", EN: "Arguments"}))
		for _, p := range node.Positional {
			out("%s\n", entry(p.Summary(), p.Help))
		}
	}
	out("\n%s\n", sh.text(dossier.Text{FR: "Options", EN: "Flags"}))
	for _, group := range node.AllFlags(true) {
		for _, f := range group {
			name, help := "--"+f.Name, f.Help
			if f.Name == "help" {
				help = sh.text(helpTexts["help"])
			}
			if !f.IsBool() {
				name += "=" + cmp.Or(f.PlaceHolder, f.Default)
			}
			out("%s\n", entry(name, help))
		}
	}
	if node == ctx.Model.Node {
		out("\n%s\n", locale.Wrap(sh.text(dossier.Text{
			FR: "Codes de sortie : 0 rien de bloquant ; 1 un constat atteint --fail-on ; 2 fichier ou commande inutilisable ; 130 interrompu.",
			EN: "Exit codes: 0 nothing blocking; 1 a finding reaches --fail-on; 2 unusable file or command; 130 interrupted.",
		}), 92, ""))
	}
	return nil
}

// summary is the shape of a command, its stand-ins in the reader's language.
func (sh *shell) summary(node *kong.Node) string {
	words := strings.Fields("boussole " + strings.TrimPrefix(node.Summary(), "boussole "))
	s := strings.Join(words, " ")
	if sh.lang == locale.French {
		s = strings.NewReplacer("<command>", "<commande>", "<file>", "<fichier>", "[flags]", "[options]", "<changes>", "<changements>").Replace(s)
	}
	return s
}

func entry(name, help string) string {
	if len(name) > 24 {
		return "  " + name + "\n" + locale.Wrap(help, 92, "                             ")
	}
	return strings.Replace(locale.Wrap(help, 92, "                             "), "                             ", fmt.Sprintf("  %-27s", name), 1)
}
