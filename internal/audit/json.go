package audit

import (
	"slices"

	"boussole/internal/audit/anchor"
	"boussole/internal/audit/library"
	"boussole/internal/check"
	"boussole/internal/locale"
	"boussole/internal/text"
)

type jsonPassage struct {
	Place string `json:"place"`
	Text  string `json:"text"`
}

type jsonLink struct {
	Link       Part          `json:"link"`
	Name       string        `json:"name"`
	Held       bool          `json:"held"`
	Confidence float64       `json:"confidence"`
	Passages   []jsonPassage `json:"passages"`
}

type jsonObjective struct {
	jsonPassage
	Metric   *string    `json:"metric"`
	Baseline *jsonValue `json:"baseline"`
	Target   *jsonValue `json:"target"`
	Date     *string    `json:"date"`
	Audience *string    `json:"audience"`
}

type jsonValue struct {
	Text  string  `json:"text"`
	Value float64 `json:"value"`
	Unit  string  `json:"unit,omitempty"`
}

type jsonVerdict struct {
	Sentences int                  `json:"sentences"`
	Shares    map[string]jsonShare `json:"shares"`
	Each      []jsonSentence       `json:"each"`
}

type jsonShare struct {
	Sentences int     `json:"sentences"`
	Share     float64 `json:"share"`
}

type jsonSentence struct {
	jsonPassage
	Whose   string   `json:"whose"`
	Anchors []string `json:"anchors,omitempty"`
	Twin    string   `json:"twin,omitempty"`
	Shared  float64  `json:"shared,omitempty"`
}

type jsonText struct {
	ID           string     `json:"id"`
	Title        string     `json:"title"`
	Organisation string     `json:"organisation,omitempty"`
	Relation     string     `json:"relation"`
	Containment  float64    `json:"containment"`
	Passages     []jsonTwin `json:"passages"`
}

type jsonTwin struct {
	Here  string `json:"here"`
	There string `json:"there,omitempty"`
}

type jsonResidue struct {
	jsonPassage
	Name string `json:"name"`
}

var relationNames = map[library.Relation]string{library.Twin: "twin", library.Same: "same", library.Version: "version", library.House: "house", library.Perhaps: "perhaps"}

// values are what the JSON of an audit has beside the findings.
func (a *Audit) values(lang locale.Lang) map[string]any {
	passage := func(block int, span text.Span) jsonPassage {
		b := &a.Blocks[block]
		return jsonPassage{Place: check.Sentence(lang, PlaceWords(b.Place), nil, nil), Text: span.In(b.Text)}
	}
	links := make([]jsonLink, len(a.Coverage))
	for i := range a.Coverage {
		c := &a.Coverage[i]
		links[i] = jsonLink{Link: c.Part, Name: check.Sentence(lang, PartName(c.Part), nil, nil), Held: c.Held, Confidence: c.Confidence, Passages: []jsonPassage{}}
		for _, p := range c.Passages {
			links[i].Passages = append(links[i].Passages, passage(p.Block, p.Span))
		}
	}
	objectives := make([]jsonObjective, len(a.Objectives))
	for i := range a.Objectives {
		o := &a.Objectives[i]
		objectives[i] = jsonObjective{jsonPassage: passage(o.Block, o.Span), Metric: wordsOf(o.Metric), Baseline: valueOf(o.Baseline), Target: valueOf(o.Target), Date: wordsOf(o.Date), Audience: wordsOf(o.Audience)}
	}
	whose := a.Whose
	if whose == nil {
		whose = []string{}
	}
	said, args := a.Standing()
	standing := check.Sentence(lang, said, args, nil)
	out := map[string]any{
		"schema": JSONSchema, "title": a.Title, "language": a.Language, "organisation": whose,
		"standing": standing, "coverage": links, "objectives": objectives,
		"verdict": nil, "texts": []jsonText{}, "residues": []jsonResidue{},
	}
	v := a.Verdict
	if v == nil {
		return out
	}
	verdict := jsonVerdict{Sentences: len(v.Sentences), Shares: map[string]jsonShare{}, Each: []jsonSentence{}}
	for _, k := range kindNames {
		verdict.Shares[k.json] = jsonShare{v.Count(k.kind), v.Share(k.kind)}
	}
	for i := range v.Sentences {
		verdict.Each = append(verdict.Each, a.sentenceJSON(&v.Sentences[i], passage))
	}
	texts := []jsonText{}
	joined := a.Plain()
	for _, m := range slices.Concat(v.Comparison.Twins, v.Comparison.Others) {
		one := jsonText{ID: m.Entry.ID, Title: m.Entry.Title, Organisation: m.Entry.Organisation, Relation: relationNames[m.Relation], Containment: m.Containment, Passages: []jsonTwin{}}
		for _, p := range m.Passages {
			one.Passages = append(one.Passages, jsonTwin{Here: p.Here.In(joined), There: p.There})
		}
		texts = append(texts, one)
	}
	residues := []jsonResidue{}
	for _, r := range v.Residues {
		residues = append(residues, jsonResidue{passage(r.Block, r.Span), r.Name})
	}
	out["verdict"], out["texts"], out["residues"] = verdict, texts, residues
	return out
}

func (a *Audit) sentenceJSON(s *anchor.Sentence, passage func(int, text.Span) jsonPassage) jsonSentence {
	one := jsonSentence{jsonPassage: passage(s.Block, s.Span), Shared: s.Shared}
	for _, k := range kindNames {
		if k.kind == s.Kind {
			one.Whose = k.json
		}
	}
	if s.Kind == anchor.Borrowed {
		one.Twin = a.Verdict.Comparison.Twins[s.Twin].Entry.ID
	}
	if s.Kind == anchor.Own {
		block := a.Blocks[s.Block].Text
		for _, n := range s.Names {
			one.Anchors = append(one.Anchors, n.In(block))
		}
		for _, f := range s.Figures {
			one.Anchors = append(one.Anchors, block[f.Start:f.End])
		}
		one.Anchors = append(one.Anchors, s.Facts...)
	}
	return one
}

func wordsOf(p *Piece) *string {
	if p == nil {
		return nil
	}
	return &p.Words
}

func valueOf(p *Piece) *jsonValue {
	if p == nil {
		return nil
	}
	return &jsonValue{p.Words, p.Value, p.Unit}
}
