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
	"check":             {FR: "Juger un dossier, avec les raisons.", EN: "Judge a dossier, with reasons."},
	"explain":           {FR: "Donner le texte entier d’une règle ; sans code, leur liste.", EN: "Give a rule in full; without a code, list them."},
	"why":               {FR: "Pourquoi cet élément ? Remonter jusqu’au problème et à l’identité.", EN: "Why is this element here? Walk up to the problem and the identity."},
	"whatfor":           {FR: "Pour quoi faire ? Descendre vers ce qui sert cet élément.", EN: "What serves this element? Walk down."},
	"fmt":               {FR: "Mettre un dossier en forme canonique, sans rien perdre.", EN: "Write a dossier in its canonical form, losing nothing."},
	"set":               {FR: "Modifier un élément sans toucher au reste du fichier.", EN: "Change one element and leave the rest of the file as it is."},
	"diff":              {FR: "Dire ce qui a changé d’une version d’un dossier à l’autre.", EN: "Say what changed from one version of a dossier to another."},
	"diffbefore":        {FR: "La version d’avant (YAML) ou son répertoire ; « - » pour l’entrée standard.", EN: "The version before (YAML) or its folder; “-” for standard input."},
	"diffafter":         {FR: "La version d’après, de même ; l’entrée standard ne sert qu’une fois.", EN: "The version after, likewise; standard input serves once."},
	"exitcode":          {FR: "Sortir en 1 si quelque chose a changé ; sans cela, 0 dans les deux cas.", EN: "Exit with 1 if something changed; otherwise 0 in both cases."},
	"schema":            {FR: "Écrire le schéma JSON du dossier, pour les éditeurs.", EN: "Write the dossier’s JSON Schema, for editors."},
	"report":            {FR: "Mettre la stratégie en document : entière, en une page, ou en cahier des charges.", EN: "Make a document of the strategy: whole, on a page, or as a brief."},
	"reportout":         {FR: "Fichier à écrire ; l’extension de son nom dit le format.", EN: "File to write; the extension of its name says the format."},
	"kind":              {FR: "Ce qu’il faut écrire : strategy (tout), page (une page, recto verso) ou brief (pour une agence).", EN: "What to write: strategy (the whole), page (one page, both sides) or brief (for an agency)."},
	"since":             {FR: "Version antérieure du dossier (YAML) ou son répertoire : dire ce qui a changé depuis.", EN: "An earlier version of the dossier (YAML) or its folder: say what changed since."},
	"version":           {FR: "Donner la version.", EN: "Print the version."},
	"lang":              {FR: "Langue : fr ou en. Sans cela, celle de l’environnement, ou le français.", EN: "Language: fr or en. Otherwise the environment’s, or French."},
	"file":              {FR: "Le dossier (YAML) ou son répertoire ; « - » pour l’entrée standard.", EN: "The dossier (YAML) or its folder; “-” for standard input."},
	"format":            {FR: "Forme du rapport : text, json, sarif ou github.", EN: "Form of the report: text, json, sarif or github."},
	"failon":            {FR: "Gravité à partir de laquelle le code de sortie est 1 : blocking, warning, advice ou never.", EN: "Severity from which the exit code is 1: blocking, warning, advice or never."},
	"baseline":          {FR: "Rapport JSON antérieur : seuls les constats nouveaux comptent.", EN: "An earlier JSON report: only new findings count."},
	"readings":          {FR: "Relevés des indicateurs : tableau CSV (indicator, date, value, source).", EN: "Readings of the indicators: a CSV table (indicator, date, value, source)."},
	"today":             {FR: "Jour auquel juger, au lieu d’aujourd’hui.", EN: "Day to judge on, instead of today."},
	"id":                {FR: "Identifiant de l’élément, ou nom d’une partie (identity, charter…).", EN: "The element’s id, or a part’s name (identity, charter…)."},
	"treeformat":        {FR: "Forme de la réponse : text ou json.", EN: "Form of the answer: text or json."},
	"code":              {FR: "Code de la règle, tel que B201.", EN: "The rule’s code, such as B201."},
	"write":             {FR: "Écrire dans le fichier au lieu de la sortie standard.", EN: "Write to the file instead of standard output."},
	"list":              {FR: "Ne rien écrire ; sortir en 1 si la forme n’est pas canonique.", EN: "Write nothing; exit with 1 if the form is not canonical."},
	"changes":           {FR: "Changements CLE=VALEUR ; la valeur est du YAML, et une valeur vide retire la clé.", EN: "Changes KEY=VALUE; the value is YAML, and an empty one removes the key."},
	"setfile":           {FR: "Le dossier à modifier.", EN: "The dossier to change."},
	"schemalang":        {FR: "Langue des explications : both (les deux), fr ou en.", EN: "Language of the explanations: both, fr or en."},
	"schemaof":          {FR: "De quoi donner le schéma : dossier, ou request (une demande).", EN: "What to give the schema of: dossier, or request."},
	"calendar":          {FR: "Écrire le programme au format iCalendar, pour les agendas.", EN: "Write the programme as iCalendar, for diaries."},
	"calendarfrom":      {FR: "Premier jour du programme. Sans cela, tout ; ce qui se répète sans date commence alors aujourd’hui.", EN: "The programme’s first day. Otherwise all of it; what repeats and has no date then begins today."},
	"calendarto":        {FR: "Dernier jour du programme.", EN: "The programme’s last day."},
	"calendartoday":     {FR: "Jour où le programme est écrit, au lieu d’aujourd’hui.", EN: "Day on which the programme is written, instead of today."},
	"output":            {FR: "Fichier à écrire ; sans cela, la sortie standard.", EN: "File to write; otherwise standard output."},
	"tz":                {FR: "Fuseau horaire des heures du dossier, par son nom IANA. Une action à heure fixe dure une heure.", EN: "Time zone of the dossier’s hours, by its IANA name. An action at an hour lasts one hour."},
	"new":               {FR: "Commencer un dossier : douze questions, « Qui êtes-vous ? » d’abord.", EN: "Begin a dossier: twelve questions, “Who are you?” first."},
	"newoutput":         {FR: "Le dossier à écrire ; s’il a été laissé en chemin, il est repris.", EN: "The dossier to write; one that was left half-way is gone on with."},
	"newfull":           {FR: "Continuer après les douze questions, vers le niveau complet.", EN: "Go on after the twelve questions, towards the full depth."},
	"newanswers":        {FR: "Réponses préparées (YAML) : clé de la question, puis réponses.", EN: "Prepared answers (YAML): a question’s key, then its answers."},
	"newset":            {FR: "Une réponse préparée, telle que objective.target=58 ; se répète.", EN: "A prepared answer, such as objective.target=58; may be repeated."},
	"audit":             {FR: "Lire une stratégie qui existe déjà, et dire où elle est à n’importe qui.", EN: "Read a strategy that already exists, and say where it is anybody’s."},
	"auditfile":         {FR: "Le document : .docx, .pptx, .odt, .odp, .pdf, .html, .md ou .txt ; « - » pour l’entrée standard.", EN: "The document: .docx, .pptx, .odt, .odp, .pdf, .html, .md or .txt; “-” for standard input."},
	"auditdossier":      {FR: "Le dossier de l’organisation : ses noms, ses faits et ses concurrents.", EN: "The organisation’s dossier: its names, its facts and its competitors."},
	"auditname":         {FR: "Organisation à qui est le document ; sans cela, celle du dossier, ou celle que dit le fichier.", EN: "Organisation whose document it is; otherwise the dossier’s, or the one that the file names."},
	"auditcompetitor":   {FR: "Nom à mettre à la place du vôtre dans le test de l’échange, et à chercher dans le document ; se répète.", EN: "Name to put in the place of yours in the swap test, and to look for in the document; may be repeated."},
	"auditformat":       {FR: "Forme du rapport : text, json ou sarif.", EN: "Form of the report: text, json or sarif."},
	"auditout":          {FR: "Écrire aussi le rapport dans un fichier, dans la forme que dit son nom : .html (le document, annoté), .json, .sarif ou .txt.", EN: "Write the report to a file too, in the form that its name says: .html (the document, annotated), .json, .sarif or .txt."},
	"auditbaseline":     {FR: "État de référence, que « audit --format json » a écrit du même document : ses constats sont connus et ne comptent plus.", EN: "Baseline that “audit --format json” wrote of the same document: its findings are known and no longer count."},
	"auditdraft":        {FR: "Écrire aussi un brouillon de dossier, fait des seuls passages du document ; ne remplace aucun fichier.", EN: "Write a draft dossier too, made of the document’s passages alone; replaces no file."},
	"library":           {FR: "Tenir la bibliothèque à laquelle un audit compare.", EN: "Keep the library that an audit compares with."},
	"libraryadd":        {FR: "Ajouter des documents à votre bibliothèque : un index, non leur texte.", EN: "Add documents to your library: an index, not their text."},
	"librarylist":       {FR: "Donner la liste des documents.", EN: "List the documents."},
	"libraryremove":     {FR: "Retirer un document ; rien de lui ne reste.", EN: "Remove a document; nothing of it stays."},
	"librarystats":      {FR: "Dire ce que contient votre bibliothèque, et celle qui est livrée.", EN: "Say what your library holds, and the one that ships."},
	"libraryfiles":      {FR: "Documents : .docx, .pptx, .odt, .odp, .pdf, .html, .md ou .txt ; « - » pour l’entrée standard.", EN: "Documents: .docx, .pptx, .odt, .odp, .pdf, .html, .md or .txt; “-” for standard input."},
	"libraryid":         {FR: "Identifiant du document ; sans cela, le nom du fichier. Un identifiant déjà pris remplace.", EN: "The document’s id; otherwise its file’s name. An id in use is replaced."},
	"libraryorg":        {FR: "Organisation à qui est le document ; sans cela, celle que dit le fichier.", EN: "Organisation whose document it is; otherwise the one that the file names."},
	"libraryalias":      {FR: "Autre nom de cette organisation (« NARA » pour les Archives nationales américaines) ; peut se répéter.", EN: "Another name of that organisation (“NARA” for the US National Archives); may be given again."},
	"librarytitle":      {FR: "Titre ; sans cela, celui du document.", EN: "Title; otherwise the document’s."},
	"librarykeep":       {FR: "Garder aussi le texte, pour montrer côte à côte un passage et son jumeau.", EN: "Keep the text too, to show a passage beside its twin."},
	"libraryfile":       {FR: "Fichier de votre bibliothèque ; sans cela, $BOUSSOLE_LIBRARY, ou boussole/library dans le répertoire des données.", EN: "Your library’s file; otherwise $BOUSSOLE_LIBRARY, or boussole/library in the data folder."},
	"libraryshipped":    {FR: "La bibliothèque livrée avec Boussole, avec les licences et les auteurs.", EN: "The library that ships with Boussole, with its licences and authors."},
	"libraryformat":     {FR: "Forme de la réponse : text ou json.", EN: "Form of the answer: text or json."},
	"libraryremoveid":   {FR: "Identifiant du document à retirer.", EN: "The id of the document to remove."},
	"plan":              {FR: "Choisir les batailles que les forces peuvent tenir, et dire pourquoi.", EN: "Choose the battles that the forces can carry, and say why."},
	"compare":           {FR: "Comparer côte à côte : avec les réseaux sociaux, sans, seuls, et le plan d’aujourd’hui ; puis dire de chaque réseau s’il faut y être.", EN: "Compare side by side: with social media, without, alone, and today’s plan; then say of each network whether to be there."},
	"stress":            {FR: "Éprouver le plan : une absence, un budget réduit, un réseau qui ferme, des effets au plus bas, un mois de crise.", EN: "Test the plan: an absence, a smaller budget, a network that closes, effects at their lowest, a month of crisis."},
	"frontier":          {FR: "Donner les plans entre lesquels choisir, selon ce qu’on accepte : exposure (exposition), hours (heures) ou budget.", EN: "Give the plans to choose from, by what one accepts: exposure, hours or budget."},
	"case":              {FR: "Planifier un cas : with-social, without-social, social-only, today, absence, low, crisis, without:CANAL, budget:80, hours:80, exposure:5.", EN: "Plan a case: with-social, without-social, social-only, today, absence, low, crisis, without:CHANNEL, budget:80, hours:80, exposure:5."},
	"planfrom":          {FR: "Premier jour du plan. Sans cela, le lundi de la semaine où commence la première bataille.", EN: "The plan’s first day. Otherwise the Monday of the week in which the first battle begins."},
	"horizon":           {FR: "Nombre de semaines du plan, de 13 à 52.", EN: "How many weeks the plan takes, 13 to 52."},
	"caution":           {FR: "De 0 (viser la meilleure moyenne) à 1 (se garder des pires cas).", EN: "From 0 (aim for the best mean) to 1 (guard against the worst cases)."},
	"seed":              {FR: "Graine des tirages : une même graine donne un même plan.", EN: "Seed of the draws: one seed gives one plan."},
	"draws":             {FR: "Nombre de tirages des effets.", EN: "How many times the effects are drawn."},
	"reopen":            {FR: "Batailles écartées à remettre en jeu, par leurs identifiants, ou all.", EN: "Battles set aside that compete again, by their ids, or all."},
	"maxtime":           {FR: "Durée du calcul, au plus ; le plan donné dit alors à combien il est du mieux possible.", EN: "How long to compute, at most; the plan then says how far from the best possible it is."},
	"lp":                {FR: "Écrire le modèle au format LP, pour d’autres solveurs, sans le résoudre.", EN: "Write the model in LP format, for other solvers, and do not solve it."},
	"fromlp":            {FR: "Résoudre un modèle au format LP qu’écrit --lp, au lieu d’un dossier.", EN: "Solve a model in the LP format that --lp writes, instead of a dossier."},
	"verify":            {FR: "Vérifier un plan (JSON) contre le dossier, sans rien calculer de nouveau.", EN: "Hold a plan (JSON) against the dossier, and compute nothing anew."},
	"reportplan":        {FR: "Ajouter le plan calculé : batailles, charge de chacun, ce qu’il ne mène pas et pourquoi ; avec ou sans réseaux sociaux, à l’épreuve, et les plans entre lesquels choisir.", EN: "Add the computed plan: battles, what each has to do, what it does not fight and why; with or without social media, put to the test, and the plans to choose from."},
	"consider":          {FR: "Répondre à une demande (« la direction veut TikTok ») : y être, ne pas y être, ou pas encore.", EN: "Answer a request (“the director wants TikTok”): there, not there, or not yet."},
	"considerfile":      {FR: "La demande (YAML) : what, for_whom, objective, hours_of, saying, measured… ; « - » pour l’entrée standard.", EN: "The request (YAML): what, for_whom, objective, hours_of, saying, measured…; “-” for standard input."},
	"considerwhat":      {FR: "Ce qui est demandé : une plateforme, un média, une action.", EN: "What is asked for: a platform, a medium, an action."},
	"considerwords":     {FR: "La demande, telle qu’elle a été dite.", EN: "The request as it was put."},
	"considerby":        {FR: "Qui demande.", EN: "Who asks."},
	"consideron":        {FR: "Jour de la demande.", EN: "Day of the request."},
	"considerwhom":      {FR: "Pour qui : un public du dossier, ou des mots.", EN: "For whom: an audience of the dossier, or words."},
	"considerobjective": {FR: "Pour quel objectif : un objectif du dossier, ou des mots.", EN: "For which objective: one of the dossier, or words."},
	"considerwhose":     {FR: "Avec les heures de qui : des noms, séparés par des virgules.", EN: "With whose hours: names, with commas between them."},
	"considersaying":    {FR: "Pour dire quoi.", EN: "Saying what."},
	"considermeasured":  {FR: "Mesuré comment.", EN: "Measured how."},
	"considerhours":     {FR: "Heures par semaine : 6, ou par compétence photo=3,écriture=1.5.", EN: "Hours a week: 6, or by skill photo=3,writing=1.5."},
	"considerspend":     {FR: "Dépense par an.", EN: "Spend a year."},
	"considereffect":    {FR: "Effet attendu sur la mesure de l’objectif ; sans cela, Boussole cherche celui qu’il faudrait.", EN: "Expected effect on the objective’s metric; otherwise Boussole looks for the one that it would take."},
	"considerexposure":  {FR: "Exposition, de 0 à 4.", EN: "Exposure, 0 to 4."},
	"considerask":       {FR: "Poser les questions qui restent ouvertes, même sans terminal.", EN: "Ask the questions that are left open, even without a terminal."},
	"considerout":       {FR: "Écrire aussi la réponse en une page : .html, .pdf, .docx ou .pptx.", EN: "Write the answer as a page too: .html, .pdf, .docx or .pptx."},
	"considertrial":     {FR: "Écrire le dossier avec la demande dedans, pour refaire les mêmes plans.", EN: "Write the dossier with the request in it, to make the same plans again."},
	"considerrecord":    {FR: "Garder la demande et sa réponse dans le dossier, comme une décision.", EN: "Keep the request and its answer in the dossier, as a decision."},
	"apply":             {FR: "Écrire les états, les niveaux et les raisons dans le dossier, avec une décision qui le dit.", EN: "Write states, levels and reasons into the dossier, with a decision that says so."},
	"serve":             {FR: "Ouvrir l’atelier à toute l’organisation, dans un navigateur.", EN: "Open the workshop to the whole organisation, in a browser."},
	"demo":              {FR: "Montrer l’atelier avec les organisations d’exemple, sans rien garder.", EN: "Show the workshop with the example organisations, and keep nothing."},
	"health":            {FR: "Dire si l’instance de cette machine est prête : code 0 si oui, 1 sinon. Pour ce qui la surveille.", EN: "Say whether this machine’s instance is ready: code 0 if it is, 1 if not. For what watches over it."},
	"recover":           {FR: "Donner une adresse où choisir un autre mot de passe, à qui a oublié le sien.", EN: "Give an address at which to choose another password, to somebody who forgot theirs."},
	"recoveremail":      {FR: "L’adresse électronique du compte.", EN: "The account’s e-mail address."},
	"servedata":         {FR: "Répertoire de la base et de la clé ; sans cela, $BOUSSOLE_DATA, ou boussole dans le répertoire des données.", EN: "Folder of the database and the key; otherwise $BOUSSOLE_DATA, or boussole in the data folder."},
	"servedatabase":     {FR: "Base PostgreSQL (postgres://…) ; sans cela, $BOUSSOLE_DATABASE, ou SQLite dans le répertoire.", EN: "PostgreSQL database (postgres://…); otherwise $BOUSSOLE_DATABASE, or SQLite in the folder."},
	"servelisten":       {FR: "Où l’atelier répond aux navigateurs, « :8080 » pour tout le réseau ; sans cela, $BOUSSOLE_LISTEN, ou localhost:8080.", EN: "Where the workshop answers browsers, “:8080” for the whole network; otherwise $BOUSSOLE_LISTEN, or localhost:8080."},
	"serveorigin":       {FR: "Adresse par laquelle on vient, telle que https://strategie.exemple.fr ; https rend les témoins de connexion sûrs.", EN: "Address that people come by, such as https://strategy.example.org; https makes cookies secure."},
	"serveproxy":        {FR: "Un serveur mandataire est devant : croire ses en-têtes sur l’origine des visites.", EN: "A proxy stands before: believe its headers on where visits come from."},
	"servemetrics":      {FR: "Où donner les mesures à Prometheus, à part des pages.", EN: "Where to give figures to Prometheus, apart from the pages."},
	"serveprivate":      {FR: "Les fournisseurs OpenID Connect peuvent être à des adresses privées.", EN: "OpenID Connect providers may be at private addresses."},
	"servetz":           {FR: "Fuseau horaire des jours affichés, par son nom IANA ; sans cela, celui de la machine.", EN: "Time zone of the days that are shown, by its IANA name; otherwise the machine’s."},
	"serveverbose":      {FR: "Noter chaque requête dans le journal, sans adresse ni nom.", EN: "Log every request, without address or name."},
	"demolisten":        {FR: "Où répondre ; si c’est pris, ailleurs sur cette machine.", EN: "Where to answer; if it is taken, elsewhere on this machine."},
	"backup":            {FR: "Sauvegarder l’instance, pendant qu’elle sert.", EN: "Back the instance up while it serves."},
	"backupout":         {FR: "Fichier à écrire, ou à remplacer d’un coup ; « - » pour la sortie standard.", EN: "File to write, or to replace at once; “-” for standard output."},
	"restore":           {FR: "Faire une instance d’une sauvegarde, là où il n’y en a pas.", EN: "Make an instance of a backup, where there is none."},
	"restorefile":       {FR: "La sauvegarde ; « - » pour l’entrée standard.", EN: "The backup; “-” for standard input."},
	"demonobrowser":     {FR: "Ne pas ouvrir de navigateur.", EN: "Open no browser."},
	"help":              {FR: "Montrer cette aide.", EN: "Show this help."},
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
			FR: "Codes de sortie : 0 rien de bloquant ; 1 un constat atteint --fail-on, ou aucun plan ne tient ; 2 fichier ou commande inutilisable ; 130 interrompu.",
			EN: "Exit codes: 0 nothing blocking; 1 a finding reaches --fail-on, or no plan holds; 2 unusable file or command; 130 interrupted.",
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
