package report

import (
	"boussole/internal/check"
	"boussole/internal/document"
)

var severityMarks = map[check.Severity]document.Mark{
	check.Blocking: document.MarkBlocking, check.Warning: document.MarkWarning, check.Advice: document.MarkAdvice,
}

// annex is the findings with their reasons, by link of the chain and by rule, and what
// could not be judged. Those that are waived stay visible.
func (w *writer) annex() []document.Block {
	r := w.in.Report
	blocking, warning, advice := r.Count(check.Blocking), r.Count(check.Warning), r.Count(check.Advice)
	args := check.Args{"b": blocking, "w": warning, "a": advice}
	title := w.title(tr("Rien à redire", "Nothing to report"), nil)
	if aside := len(r.Findings) - blocking - warning - advice; aside > 0 {
		args["aside"] = aside
		title = w.title(tr("Rien d’ouvert, {aside:constat écarté:constats écartés} avec sa raison", "Nothing open, {aside:finding set aside:findings set aside} with its reason"), args)
	}
	if blocking+warning+advice > 0 {
		title = w.title(tr("{b:constat bloquant:constats bloquants}, {w:alerte:alertes}, {a:conseil:conseils}", "{b:blocking finding:blocking findings}, {w:warning:warnings}, {a:piece of advice:pieces of advice}"), args)
	}
	var blocks []document.Block
	unjudged := w.unjudged()
	if len(r.Findings)+len(unjudged) > 0 {
		blocks = append(blocks, document.Break{Kind: document.NewPage})
	}
	blocks = append(blocks, document.Heading{Level: 2, ID: "constats", Label: w.say(tr("Annexe. Les constats et leurs raisons", "Annex. The findings and their reasons"), nil), Title: title})
	if len(r.Findings) > 0 {
		blocks = append(blocks, small(w.says(tr("Chaque constat cite le principe qu’il tient (P et deux chiffres) et sa règle (B et trois chiffres), que « boussole explain » donne en entier.", "Each finding cites the principle that it holds (P and two figures) and its rule (B and three figures), which “boussole explain” gives in full."), nil)))
	}
	var link check.Link
	for i := 0; i < len(r.Findings); {
		f := &r.Findings[i]
		if f.Link != link {
			link = f.Link
			blocks = append(blocks, document.Heading{Level: 3, ID: annexID(link), Title: document.Says(check.LinkName(w.lang, link))})
		}
		j := i + 1
		for j < len(r.Findings) && r.Findings[j].Code == f.Code {
			j++
		}
		blocks = append(blocks, w.findings(r.Findings[i:j])...)
		i = j
	}
	if len(r.Findings) == 0 {
		held, ran := w.checks()
		blocks = append(blocks, small(w.says(tr("{ran:contrôle:contrôles}, {held} {held?tenu:tenus}.", "{ran:check:checks}, {held} of which {held?holds:hold}."), check.Args{"ran": ran, "held": held})))
	}
	return append(blocks, unjudged...)
}

// findings are those of one rule: what counts as one block, each that is set aside as
// one of its own.
func (w *writer) findings(list []check.Finding) []document.Block {
	words := w.in.Report.Words(w.lang, &list[0])
	why := words.Why
	if p := list[0].Principle; p != "" {
		why += " (" + p + ")"
	}
	open := document.Finding{Mark: severityMarks[list[0].Severity], Word: check.SeverityWord(w.lang, list[0].Severity), Code: list[0].Code, Why: why, Mend: words.Mend}
	var aside []document.Block
	for i := range list {
		f := &list[i]
		what := w.where(f, document.Says(w.in.Report.Words(w.lang, f).What))
		if f.Counts() {
			open.What = append(open.What, what)
			continue
		}
		one := open
		one.Mark, one.What = document.MarkWaived, []document.Text{what}
		one.Waived = w.say(tr("déjà connu", "known before"), nil)
		if f.Waived != nil {
			one.Waived = w.say(tr("Dérogation jusqu’au {date} : {reason} ({author})", "Waived until {date}: {reason} ({author})"),
				check.Args{"date": f.Waived.Expires, "reason": f.Waived.Reason, "author": f.Waived.Author})
		}
		aside = append(aside, one)
	}
	if len(open.What) == 0 {
		return aside
	}
	return append([]document.Block{open}, aside...)
}

// where adds the line of the file that a finding points to, or its place in a document.
func (w *writer) where(f *check.Finding, what document.Text) document.Text {
	if place := w.in.Report.Place(w.lang, f); w.audited {
		if place == "" {
			return what
		}
		return append(what, document.Run{Text: " (" + place + ")", Dim: true})
	}
	if f.Line <= 1 {
		return what
	}
	return append(what, document.Run{Text: w.say(tr(" (ligne {n})", " (line {n})"), check.Args{"n": f.Line}), Dim: true})
}

// unjudged is what the checks could not judge, and why.
func (w *writer) unjudged() []document.Block {
	notes := w.in.Report.Notes
	if len(notes) == 0 {
		return nil
	}
	var items []document.Text
	for i := range notes {
		items = append(items, document.Text{{Text: w.in.Report.Unjudged(w.lang, &notes[i])}, {Text: " " + notes[i].Code, Dim: true}})
	}
	return []document.Block{w.sub(tr("Ce qui n’a pas pu être jugé", "What could not be judged")), document.List{Items: items}}
}
