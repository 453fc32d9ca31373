package check

import (
	"fmt"
	"slices"
	"strings"

	"boussole/internal/locale"
)

const ruleWidth = 92

// Explanation is a rule's full text for a terminal.
func Explanation(lang locale.Lang, r *Rule) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s  %s\n", r.Code, Sentence(lang, r.Title, nil, nil))
	fmt.Fprintf(&b, "%s\n", subtitle(lang, r))
	section := func(head Text, body Text) {
		fmt.Fprintf(&b, "\n%s\n%s\n", pick(lang, head), locale.Wrap(Sentence(lang, body, nil, nil), ruleWidth, "  "))
	}
	section(Text{FR: "Pourquoi", EN: "Why"}, r.Why)
	section(Text{FR: "Que faire", EN: "What to do"}, r.Mend)
	for _, example := range []struct{ head, body Text }{
		{Text{FR: "Mauvais exemple", EN: "A bad example"}, r.Bad},
		{Text{FR: "Bon exemple", EN: "A good example"}, r.Good},
	} {
		fmt.Fprintf(&b, "\n%s\n%s\n", pick(lang, example.head), indent(pick(lang, example.body), "    "))
	}
	fmt.Fprintf(&b, "\n%s\n", pick(lang, Text{FR: "Ce que dit la règle", EN: "What the rule says"}))
	for _, variant := range sortedVariants(r.What) {
		fmt.Fprintln(&b, locale.Wrap("– "+Holes(lang, pick(lang, r.What[variant])), ruleWidth, "  "))
	}
	if len(r.Unjudged) > 0 {
		fmt.Fprintf(&b, "\n%s\n", pick(lang, Text{FR: "Ce qu’elle ne juge pas", EN: "What it does not judge"}))
		for _, variant := range sortedVariants(r.Unjudged) {
			fmt.Fprintln(&b, locale.Wrap("– "+Holes(lang, pick(lang, r.Unjudged[variant])), ruleWidth, "  "))
		}
	}
	section(Text{FR: "D’où elle vient", EN: "Where it comes from"}, r.Source)
	return b.String()
}

func subtitle(lang locale.Lang, r *Rule) string {
	parts := []string{LinkName(lang, r.Link())}
	if r.Principle != "" {
		parts = append(parts, pick(lang, Text{FR: "principe ", EN: "principle "})+r.Principle)
	}
	if r.Link() == Audit {
		parts = append(parts, strings.ToLower(SeverityWord(lang, r.Full)), pick(lang, Text{FR: "depuis ", EN: "since "})+r.Since)
		return strings.Join(parts, " · ")
	}
	full := Sentence(lang, Text{FR: "niveau complet : {s}", EN: "full depth: {s}"}, Args{"s": strings.ToLower(SeverityWord(lang, r.Full))}, nil)
	light := pick(lang, Text{FR: "ne s’applique pas au niveau léger", EN: "does not run at light depth"})
	if r.Light != Off {
		light = Sentence(lang, Text{FR: "niveau léger : {s}", EN: "light depth: {s}"}, Args{"s": strings.ToLower(SeverityWord(lang, r.Light))}, nil)
	}
	parts = append(parts, full, light, pick(lang, Text{FR: "depuis ", EN: "since "})+r.Since)
	return strings.Join(parts, " · ")
}

func indent(s, lead string) string {
	lines := strings.Split(strings.TrimRight(s, "\n"), "\n")
	for i, l := range lines {
		lines[i] = strings.TrimRight(lead+l, " ")
	}
	return strings.Join(lines, "\n")
}

// Holes shows a sentence's values as an ellipsis, for a reader of the rule itself.
func Holes(lang locale.Lang, template string) string {
	return locale.Expand(lang, locale.Typeset(lang, template), func(string) (string, float64, bool) { return "…", 2, true })
}

func sortedVariants(m map[string]Text) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// Catalogue is the rules as a Markdown page, by link of the chain. held names the
// tests that hold principles which no rule can judge alone.
func Catalogue(lang locale.Lang, rules []*Rule, held map[string]string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n\n", pick(lang, Text{FR: "Catalogue des règles", EN: "Catalogue of checks"}))
	fmt.Fprintf(&b, "%s\n", Sentence(lang, Text{
		FR: "Page écrite par les règles elles-mêmes ; ne pas la modifier à la main. {n:règle:règles}. Chacune a un code stable, une gravité selon le niveau du dossier, et le principe qu’elle tient.",
		EN: "This page is written by the rules themselves; do not edit it by hand. {n:rule:rules}. Each has a stable code, a severity for each depth of the dossier, and the principle that it holds.",
	}, Args{"n": len(rules)}, nil))
	var link Link
	for _, r := range rules {
		if r.Link() != link {
			link = r.Link()
			fmt.Fprintf(&b, "\n## %s\n", LinkName(lang, link))
		}
		fmt.Fprintf(&b, "\n### %s %s\n\n%s\n\n", r.Code, Sentence(lang, r.Title, nil, nil), subtitle(lang, r))
		for _, variant := range sortedVariants(r.What) {
			fmt.Fprintf(&b, "- %s\n", markdown(Holes(lang, pick(lang, r.What[variant]))))
		}
		fmt.Fprintf(&b, "\n**%s** %s\n\n**%s** %s\n\n", pick(lang, Text{FR: "Pourquoi.", EN: "Why."}), markdown(Sentence(lang, r.Why, nil, nil)), pick(lang, Text{FR: "Que faire.", EN: "What to do."}), markdown(Sentence(lang, r.Mend, nil, nil)))
		fmt.Fprintf(&b, "%s\n\n```yaml\n%s\n```\n\n%s\n\n```yaml\n%s\n```\n\n", pick(lang, Text{FR: "Mauvais exemple", EN: "A bad example"}), strings.TrimSpace(pick(lang, r.Bad)), pick(lang, Text{FR: "Bon exemple", EN: "A good example"}), strings.TrimSpace(pick(lang, r.Good)))
		if len(r.Unjudged) > 0 {
			fmt.Fprintf(&b, "%s\n\n", pick(lang, Text{FR: "Ce qu’elle ne juge pas", EN: "What it does not judge"}))
			for _, variant := range sortedVariants(r.Unjudged) {
				fmt.Fprintf(&b, "- %s\n", markdown(Holes(lang, pick(lang, r.Unjudged[variant]))))
			}
			b.WriteString("\n")
		}
		fmt.Fprintf(&b, "%s %s\n", pick(lang, Text{FR: "D’où elle vient :", EN: "Where it comes from:"}), markdown(Sentence(lang, r.Source, nil, nil)))
	}
	fmt.Fprintf(&b, "\n## %s\n\n| %s | %s |\n| --- | --- |\n", pick(lang, Text{FR: "Les principes et ce qui les tient", EN: "The principles and what holds them"}), pick(lang, Text{FR: "principe", EN: "principle"}), pick(lang, Text{FR: "tenu par", EN: "held by"}))
	for i := 1; i <= 25; i++ {
		p := fmt.Sprintf("P%02d", i)
		var by []string
		for _, r := range rules {
			if r.Principle == p {
				by = append(by, r.Code)
			}
		}
		if held[p] != "" {
			by = append(by, "`"+held[p]+"`")
		}
		fmt.Fprintf(&b, "| %s | %s |\n", p, strings.Join(by, ", "))
	}
	return b.String()
}

func markdown(s string) string {
	return strings.NewReplacer("<", "&lt;", "*", "\\*", "_", "\\_").Replace(s)
}
