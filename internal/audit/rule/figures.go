package rule

import (
	"strings"
	"unicode/utf8"

	"boussole/internal/audit"
	"boussole/internal/text"
)

// leastBare is how many figures without a source make it a habit.
const leastBare = 4

// claimed are the figures of a text that claim something of the world: shares, money, and
// large numbers. Dates, hours, numbers of rooms and items of lists do not.
func claimed(s string) []text.Figure {
	if !strings.ContainsAny(s, "0123456789") {
		return nil
	}
	var list []text.Figure
	for _, f := range text.Figures(s) {
		switch {
		case f.Year():
		case f.Unit != "":
			list = append(list, f)
		case f.Value >= 100 && !codeLike(s, f):
			list = append(list, f)
		}
	}
	return list
}

// codeLike is whether a number is part of a code, a telephone number or a measure of size:
// "75014", "06 12 34", "1920x1080", "B201".
func codeLike(s string, f text.Figure) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:f.Start])
	after, _ := utf8.DecodeRuneInString(s[f.End:])
	const glue = "-/#_×x@:.§°"
	return f.Start > 0 && strings.ContainsRune(glue, before) || f.End < len(s) && strings.ContainsRune(glue[:len(glue)-len("§°")], after) && after != ':' && after != '.' ||
		strings.HasPrefix(strings.TrimLeft(s[f.End:], " \u00a0\u202f"), "px")
}

// sourced is whether what stands in a block, or close by it, says where its figures come
// from: a source or a reading in the block, in the next one, in its row or in its heading;
// a baseline beside a target; or a dated survey.
func sourced(p *audit.Pass, i int) bool {
	b := &p.Blocks[i]
	if saysSource.InWords(p.Words(i)) || baselineBeside.InWords(p.Words(i)) {
		return true
	}
	if b.Section >= 0 && saysSource.InWords(p.Words(b.Section)) {
		return true
	}
	for _, j := range [...]int{i - 1, i + 1} {
		if j >= 0 && j < len(p.Blocks) && p.Blocks[j].Section == b.Section && isSourceLine(p.Words(j)) {
			return true
		}
	}
	if b.Kind != audit.Cell {
		return false
	}
	for j := i; j >= 0 && p.Blocks[j].Kind == audit.Cell && p.Blocks[j].Row == b.Row; j-- {
		if saysSource.InWords(p.Words(j)) || saysSource.In(p.Blocks[j].Column) && p.Blocks[j].Text != "" {
			return true
		}
	}
	for j := i + 1; j < len(p.Blocks) && p.Blocks[j].Kind == audit.Cell && p.Blocks[j].Row == b.Row; j++ {
		if saysSource.InWords(p.Words(j)) || saysSource.In(p.Blocks[j].Column) && p.Blocks[j].Text != "" {
			return true
		}
	}
	return false
}

func isSourceLine(words []string) bool {
	return len(words) > 0 && (words[0] == "source" || words[0] == "sources")
}

var (
	saysSource = text.NewPhrases(
		"source", "sources", "d'après", "selon l'insee", "insee", "selon le", "selon la", "selon les", "selon l'", "selon notre", "selon nos", "enquête", "enquêtes", "sondage", "baromètre", "recensement", "comptage", "relevé", "relevés", "relève", "mesuré en", "statistiques de", "rapport annuel", "rapport d'activité", "compte administratif", "réponses", "répondants", "bilan 20*", "registre", "délibération", "votés", "voté", "budget primitif", "facture*", "devis", "observatoire",
		"according to", "survey", "surveys", "poll", "census", "count of", "measured in", "annual report", "statistics", "respondents", "responses", "study by", "register", "office for national statistics", "ons", "eurostat", "audited", "accounts", "logged", "recorded in", "data from", "analytics", "invoice*", "quote of", "barometer",
	)
	baselineBeside = text.NewPhrases(
		"contre", "au lieu de", "passer de", "faire passer de", "est passé* de", "sont passé* de", "point de départ", "aujourd'hui", "l'an dernier", "en 2019", "en 2020", "en 2021", "en 2022", "en 2023", "en 2024", "en 2025", "en 2026",
		"up from", "down from", "instead of", "compared with", "compared to", "baseline", "last year", "in 2019", "in 2020", "in 2021", "in 2022", "in 2023", "in 2024", "in 2025", "in 2026", "currently",
	)
)

// quoteAround are the words around a figure, for a reader to find it by.
func quoteAround(s string, f text.Figure) string {
	const before, after = 24, 34
	from, to := max(0, f.Start-before), min(len(s), f.End+after)
	for from > 0 && from < f.Start && s[from-1] != ' ' {
		from++
	}
	for to < len(s) && to > f.End && s[to] != ' ' {
		to--
	}
	from, to = boundary(s, from), boundary(s, to)
	return strings.TrimFunc(audit.Excerpt(s[from:to]), func(r rune) bool { return strings.ContainsRune(" ,;:.|()–—-*«»\u00a0", r) })
}

// boundary moves an offset back to the beginning of its letter.
func boundary(s string, i int) int {
	for i > 0 && i < len(s) && !utf8.RuneStart(s[i]) {
		i--
	}
	return i
}
