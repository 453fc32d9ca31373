package cli

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"boussole/internal/check"
	"boussole/internal/dossier"

	"github.com/alecthomas/kong"
)

// misuse says what a command line that cannot be parsed gets wrong. It goes over the
// arguments by the grammar itself, for the parser says it in English alone; nil where it
// finds nothing.
func (sh *shell) misuse(parser *kong.Kong, args []string) error {
	m := misuse{sh: sh, node: parser.Model.Node, given: map[*kong.Flag]bool{}}
	for m.args = args; len(m.args) > 0; {
		arg := m.args[0]
		m.args = m.args[1:]
		var p *problem
		switch {
		case arg == "--":
			m.words = append(m.words, m.args...)
			m.args = nil
		case strings.HasPrefix(arg, "--"):
			p = m.long(arg)
		case len(arg) > 1 && arg[0] == '-':
			p = m.short(arg)
		default:
			p = m.word(arg)
		}
		if p != nil {
			return p
		}
	}
	if p := m.missing(); p != nil {
		return p
	}
	return nil
}

// misuse goes over a command line.
type misuse struct {
	sh    *shell
	node  *kong.Node // the command
	args  []string   // that are left
	given map[*kong.Flag]bool
	words []string // the command's arguments
}

// flags are those that the command knows.
func (m *misuse) flags() []*kong.Flag { return slices.Concat(m.node.AllFlags(false)...) }

func (m *misuse) long(arg string) *problem {
	name, value, with := strings.Cut(strings.TrimPrefix(arg, "--"), "=")
	var names []string
	for _, f := range m.flags() {
		names = append(names, f.Name)
		if f.Name == name {
			return m.flag(f, "--"+name, value, with)
		}
	}
	return m.unknown("--"+name, "--", dossier.Nearest(name, names))
}

// short reads short flags, several of which may stand together, the last with its value.
func (m *misuse) short(arg string) *problem {
	rest := []rune(arg)[1:]
	for len(rest) > 0 {
		letter := rest[0]
		rest = rest[1:]
		at := slices.IndexFunc(m.flags(), func(f *kong.Flag) bool { return f.Short == letter })
		if at < 0 {
			return m.unknown("-"+string(letter), "", "")
		}
		f := m.flags()[at]
		if !f.IsBool() {
			value, equals := strings.CutPrefix(string(rest), "=")
			return m.flag(f, "-"+string(letter), value, equals || value != "")
		}
		m.given[f] = true
	}
	return nil
}

// flag takes a flag's value, and checks that it is there and one of those allowed.
func (m *misuse) flag(f *kong.Flag, called, value string, with bool) *problem {
	m.given[f] = true
	if f.IsBool() {
		if with && !slices.Contains([]string{"true", "1", "yes", "false", "0", "no"}, value) {
			return m.notOneOf(called, value, []string{"true", "false"})
		}
		return nil
	}
	if !with {
		if len(m.args) == 0 || strings.HasPrefix(m.args[0], "-") && m.args[0] != "-" {
			return &problem{
				what: dossier.Text{FR: "l’option {flag} attend une valeur.", EN: "the flag {flag} needs a value."},
				mend: dossier.Text{FR: "Écrivez {flag} {value}.", EN: "Write {flag} {value}."},
				args: check.Args{"flag": called, "value": cmp.Or(f.PlaceHolder, f.Default)},
			}
		}
		value, m.args = m.args[0], m.args[1:]
	}
	if allowed := f.EnumSlice(); f.Tag.Enum != "" && !slices.Contains(allowed, value) {
		return m.notOneOf(called, value, allowed)
	}
	return m.unreadable(f, called, value)
}

// unreadable is a number or a duration that cannot be read; nil where it can.
func (m *misuse) unreadable(f *kong.Flag, called, value string) *problem {
	var err error
	var mend dossier.Text
	switch f.Target.Interface().(type) {
	case time.Duration:
		_, err = time.ParseDuration(value)
		mend = dossier.Text{FR: "Donnez une durée avec son unité, telle que 30s ou 5m.", EN: "Give a duration with its unit, such as 30s or 5m."}
	case int:
		_, err = strconv.Atoi(value)
		mend = dossier.Text{FR: "Donnez un nombre entier.", EN: "Give a whole number."}
	case uint64:
		_, err = strconv.ParseUint(value, 10, 64)
		mend = dossier.Text{FR: "Donnez un nombre entier, sans signe.", EN: "Give a whole number without a sign."}
	case float64:
		_, err = strconv.ParseFloat(value, 64)
		mend = dossier.Text{FR: "Donnez un nombre, avec un point pour les décimales.", EN: "Give a number, with a point before the decimals."}
	}
	if err == nil {
		return nil
	}
	return &problem{
		what: dossier.Text{FR: "« {value} » ne convient pas à l’option {flag}.", EN: "“{value}” does not suit the flag {flag}."},
		mend: mend, args: check.Args{"value": value, "flag": called}, cause: err,
	}
}

func (m *misuse) notOneOf(flag, value string, allowed []string) *problem {
	p := &problem{
		what: dossier.Text{FR: "« {value} » ne convient pas à l’option {flag}.", EN: "“{value}” does not suit the flag {flag}."},
		mend: dossier.Text{FR: "Valeurs possibles : {allowed}.", EN: "Possible values: {allowed}."},
		args: check.Args{"value": value, "flag": flag, "allowed": strings.Join(allowed, ", ")},
	}
	if near := dossier.Nearest(value, allowed); near != "" {
		p.mend = dossier.Text{FR: "Vouliez-vous dire {near} ? Valeurs possibles : {allowed}.", EN: "Did you mean {near}? Possible values: {allowed}."}
		p.args["near"] = near
	}
	return p
}

func (m *misuse) unknown(flag, lead, near string) *problem {
	p := &problem{
		what: dossier.Text{FR: "« {command} » n’a pas d’option {flag}.", EN: "“{command}” has no flag {flag}."},
		mend: m.see(),
		args: check.Args{"flag": flag, "command": m.command()},
	}
	if near != "" {
		p.mend = dossier.Text{FR: "Vouliez-vous dire {near} ?", EN: "Did you mean {near}?"}
		p.args["near"] = lead + near
	}
	return p
}

// word takes an argument: the command, or one of its own.
func (m *misuse) word(arg string) *problem {
	if len(m.node.Children) == 0 {
		m.words = append(m.words, arg)
		return nil
	}
	var names []string
	for _, child := range m.node.Children {
		if child.Name == arg {
			m.node = child
			return nil
		}
		names = append(names, child.Name)
	}
	p := &problem{
		what: dossier.Text{FR: "il n’y a pas de commande « {whole} ».", EN: "there is no command “{whole}”."},
		mend: m.see(),
		args: check.Args{"whole": strings.TrimPrefix(m.command()+" "+arg, "boussole "), "command": m.command()},
	}
	if near := dossier.Nearest(arg, names); near != "" {
		p.mend = dossier.Text{FR: "Vouliez-vous dire « {command} {near} » ? « {command} --help » donne les commandes.", EN: "Did you mean “{command} {near}”? “{command} --help” lists the commands."}
		p.args["near"] = near
	}
	return p
}

// missing is what the command lacks, or has too much of.
func (m *misuse) missing() *problem {
	if len(m.node.Children) > 0 {
		var names []string
		for _, child := range m.node.Children {
			names = append(names, m.command()+" "+child.Name)
		}
		return &problem{
			what: dossier.Text{FR: "« {command} » attend une commande.", EN: "“{command}” needs a command."},
			mend: dossier.Text{FR: "Au choix : {names}.", EN: "One of: {names}."},
			args: check.Args{"command": m.command(), "names": strings.Join(names, ", ")},
		}
	}
	most := len(m.node.Positional)
	for _, v := range m.node.Positional {
		if v.IsCumulative() {
			most = len(m.words)
		}
	}
	usage := check.Args{"usage": m.sh.summary(m.node), "command": m.command()}
	shape := dossier.Text{FR: "La commande s’écrit : {usage}", EN: "The command is written: {usage}"}
	if len(m.words) > most {
		usage["arg"] = m.words[most]
		return &problem{what: dossier.Text{FR: "l’argument « {arg} » est de trop.", EN: "the argument “{arg}” is one too many."}, mend: shape, args: usage}
	}
	var lacking []string
	for i, v := range m.node.Positional {
		if v.Required && i >= len(m.words) {
			lacking = append(lacking, m.sh.translated("<"+v.Name+">"))
		}
	}
	if len(lacking) > 0 {
		usage["lacking"] = lacking
		return &problem{what: dossier.Text{FR: "il manque à la commande : {lacking}.", EN: "the command lacks: {lacking}."}, mend: shape, args: usage}
	}
	for _, f := range m.flags() {
		if f.Required && !m.given[f] {
			lacking = append(lacking, "--"+f.Name+"="+cmp.Or(f.PlaceHolder, f.Default))
		}
	}
	if len(lacking) == 0 {
		return nil
	}
	usage["lacking"] = lacking
	return &problem{what: dossier.Text{FR: "il manque à « {command} » : {lacking}.", EN: "“{command}” lacks: {lacking}."}, mend: m.see(), args: usage}
}

// command is the command as it is typed.
func (m *misuse) command() string {
	name := "boussole"
	if m.node.Parent != nil {
		if m.node.Parent.Parent != nil {
			name += " " + m.node.Parent.Name
		}
		name += " " + m.node.Name
	}
	return name
}

func (m *misuse) see() dossier.Text {
	return dossier.Text{FR: "Voyez « {command} --help ».", EN: "See “{command} --help”."}
}
