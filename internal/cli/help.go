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
	"check":         {FR: "Juger un dossier, avec les raisons.", EN: "Judge a dossier, with reasons."},
	"explain":       {FR: "Donner le texte entier d’une règle ; sans code, leur liste.", EN: "Give a rule in full; without a code, list them."},
	"why":           {FR: "Pourquoi cet élément ? Remonter jusqu’au problème et à l’identité.", EN: "Why is this element here? Walk up to the problem and the identity."},
	"whatfor":       {FR: "Pour quoi faire ? Descendre vers ce qui sert cet élément.", EN: "What serves this element? Walk down."},
	"fmt":           {FR: "Mettre un dossier en forme canonique, sans rien perdre.", EN: "Write a dossier in its canonical form, losing nothing."},
	"set":           {FR: "Modifier un élément sans toucher au reste du fichier.", EN: "Change one element and leave the rest of the file as it is."},
	"diff":          {FR: "Dire ce qui a changé d’une version d’un dossier à l’autre.", EN: "Say what changed from one version of a dossier to another."},
	"diffbefore":    {FR: "La version d’avant (YAML) ou son répertoire ; « - » pour l’entrée standard.", EN: "The version before (YAML) or its folder; “-” for standard input."},
	"diffafter":     {FR: "La version d’après, de même ; l’entrée standard ne sert qu’une fois.", EN: "The version after, likewise; standard input serves once."},
	"exitcode":      {FR: "Sortir en 1 si quelque chose a changé ; sans cela, 0 dans les deux cas.", EN: "Exit with 1 if something changed; otherwise 0 in both cases."},
	"schema":        {FR: "Écrire le schéma JSON du dossier, pour les éditeurs.", EN: "Write the dossier’s JSON Schema, for editors."},
	"report":        {FR: "Mettre la stratégie en document : entière, en une page, ou en cahier des charges.", EN: "Make a document of the strategy: whole, on a page, or as a brief."},
	"reportout":     {FR: "Fichier à écrire ; l’extension de son nom dit le format.", EN: "File to write; the extension of its name says the format."},
	"kind":          {FR: "Ce qu’il faut écrire : strategy (tout), page (une page, recto verso) ou brief (pour une agence).", EN: "What to write: strategy (the whole), page (one page, both sides) or brief (for an agency)."},
	"since":         {FR: "Version antérieure du dossier (YAML) ou son répertoire : dire ce qui a changé depuis.", EN: "An earlier version of the dossier (YAML) or its folder: say what changed since."},
	"version":       {FR: "Donner la version.", EN: "Print the version."},
	"lang":          {FR: "Langue : fr ou en. Sans cela, celle de l’environnement, ou le français.", EN: "Language: fr or en. Otherwise the environment’s, or French."},
	"file":          {FR: "Le dossier (YAML) ou son répertoire ; « - » pour l’entrée standard.", EN: "The dossier (YAML) or its folder; “-” for standard input."},
	"format":        {FR: "Forme du rapport : text, json, sarif ou github.", EN: "Form of the report: text, json, sarif or github."},
	"failon":        {FR: "Gravité à partir de laquelle le code de sortie est 1 : blocking, warning, advice ou never.", EN: "Severity from which the exit code is 1: blocking, warning, advice or never."},
	"baseline":      {FR: "Rapport JSON antérieur : seuls les constats nouveaux comptent.", EN: "An earlier JSON report: only new findings count."},
	"readings":      {FR: "Relevés des indicateurs : tableau CSV (indicator, date, value, source).", EN: "Readings of the indicators: a CSV table (indicator, date, value, source)."},
	"today":         {FR: "Jour auquel juger, au lieu d’aujourd’hui.", EN: "Day to judge on, instead of today."},
	"id":            {FR: "Identifiant de l’élément, ou nom d’une partie (identity, charter…).", EN: "The element’s id, or a part’s name (identity, charter…)."},
	"treeformat":    {FR: "Forme de la réponse : text ou json.", EN: "Form of the answer: text or json."},
	"code":          {FR: "Code de la règle, tel que B201.", EN: "The rule’s code, such as B201."},
	"write":         {FR: "Écrire dans le fichier au lieu de la sortie standard.", EN: "Write to the file instead of standard output."},
	"list":          {FR: "Ne rien écrire ; sortir en 1 si la forme n’est pas canonique.", EN: "Write nothing; exit with 1 if the form is not canonical."},
	"changes":       {FR: "Changements CLE=VALEUR ; la valeur est du YAML, et une valeur vide retire la clé.", EN: "Changes KEY=VALUE; the value is YAML, and an empty one removes the key."},
	"setfile":       {FR: "Le dossier à modifier.", EN: "The dossier to change."},
	"schemalang":    {FR: "Langue des explications : both (les deux), fr ou en.", EN: "Language of the explanations: both, fr or en."},
	"calendar":      {FR: "Écrire le programme au format iCalendar, pour les agendas.", EN: "Write the programme as iCalendar, for diaries."},
	"calendarfrom":  {FR: "Premier jour du programme. Sans cela, tout ; ce qui se répète sans date commence alors aujourd’hui.", EN: "The programme’s first day. Otherwise all of it; what repeats and has no date then begins today."},
	"calendarto":    {FR: "Dernier jour du programme.", EN: "The programme’s last day."},
	"calendartoday": {FR: "Jour où le programme est écrit, au lieu d’aujourd’hui.", EN: "Day on which the programme is written, instead of today."},
	"output":        {FR: "Fichier à écrire ; sans cela, la sortie standard.", EN: "File to write; otherwise standard output."},
	"tz":            {FR: "Fuseau horaire des heures du dossier, par son nom IANA. Une action à heure fixe dure une heure.", EN: "Time zone of the dossier’s hours, by its IANA name. An action at an hour lasts one hour."},
	"new":           {FR: "Commencer un dossier : douze questions, « Qui êtes-vous ? » d’abord.", EN: "Begin a dossier: twelve questions, “Who are you?” first."},
	"newoutput":     {FR: "Le dossier à écrire ; s’il a été laissé en chemin, il est repris.", EN: "The dossier to write; one that was left half-way is gone on with."},
	"newfull":       {FR: "Continuer après les douze questions, vers le niveau complet.", EN: "Go on after the twelve questions, towards the full depth."},
	"newanswers":    {FR: "Réponses préparées (YAML) : clé de la question, puis réponses.", EN: "Prepared answers (YAML): a question’s key, then its answers."},
	"newset":        {FR: "Une réponse préparée, telle que objective.target=58 ; se répète.", EN: "A prepared answer, such as objective.target=58; may be repeated."},
	"help":          {FR: "Montrer cette aide.", EN: "Show this help."},
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
			out("%s\n", entry(sh.translated(p.Summary()), p.Help))
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
	return sh.translated(strings.Join(words, " "))
}

func (sh *shell) translated(s string) string {
	if sh.lang == locale.French {
		s = strings.NewReplacer("<command>", "<commande>", "<file>", "<fichier>", "[flags]", "[options]", "<changes>", "<changements>", "<before>", "<avant>", "<after>", "<après>").Replace(s)
	}
	return s
}

func entry(name, help string) string {
	if len(name) > 24 {
		return "  " + name + "\n" + locale.Wrap(help, 92, "                             ")
	}
	return strings.Replace(locale.Wrap(help, 92, "                             "), "                             ", fmt.Sprintf("  %-27s", name), 1)
}
