package audit

import (
	"boussole/internal/check"
	"boussole/internal/text"
)

// Rule is one check of documents: the same data as a check of dossiers, and a pure
// function of its own.
type Rule struct {
	check.Rule
	Judge func(*Pass)
}

// Data are the rules as the engine's texts, catalogues and explanations know them.
func Data(rules []*Rule) []*check.Rule {
	list := make([]*check.Rule, len(rules))
	for i, r := range rules {
		list[i] = &r.Rule
	}
	return list
}

// Pass is one rule's run over one document.
type Pass struct {
	*Audit
	Organisation string

	rule     *Rule
	findings *[]check.Finding
	notes    *[]check.Note
}

// Report reports a finding on a passage of a block, in the words of one of the rule's
// variants; "" is the usual one.
func (p *Pass) Report(variant string, block int, span text.Span, args check.Args) {
	spot := check.Spot{File: p.File}
	if block >= 0 && block < len(p.Blocks) {
		b := &p.Blocks[block]
		spot.Words, spot.Line = PlaceWords(b.Place), b.Place.Line
		if b.Place.Page > 0 || b.Place.Slide > 0 {
			spot.Line = 0 // the line is that of a page, which no editor goes to
		}
		spot.Passage = Excerpt(span.In(b.Text))
	}
	f := check.Found(&p.rule.Rule, variant, spot, args)
	*p.findings = append(*p.findings, f)
	p.Remarks = append(p.Remarks, Remark{Finding: f, Block: block, Span: span})
}

// ReportWhole reports a finding on the document as a whole.
func (p *Pass) ReportWhole(variant string, args check.Args) {
	p.Report(variant, -1, text.Span{}, args)
}

// Unjudged says that the rule could not judge, and why.
func (p *Pass) Unjudged(variant string, args check.Args) {
	*p.notes = append(*p.notes, check.NotJudged(&p.rule.Rule, variant, p.File, args))
}

// Whole is the span of all of a block's text.
func (p *Pass) Whole(block int) text.Span { return text.Span{End: len(p.Blocks[block].Text)} }

func judge(a *Audit, cfg Config) *check.Report {
	var findings []check.Finding
	var notes []check.Note
	for _, r := range cfg.Rules {
		r.Judge(&Pass{Audit: a, Organisation: cfg.Organisation, rule: r, findings: &findings, notes: &notes})
	}
	report := check.ReportOn(a.File, cfg.Today, findings, notes, len(cfg.Rules))
	if cfg.Dossier != nil {
		report.Waive(cfg.Dossier.Waivers)
	}
	return report
}

// Excerpt is the beginning of a text, enough to know it by.
func Excerpt(s string) string { return text.Excerpt(s, 90) }
