//go:build browser

package browser_test

import (
	"fmt"
	"testing"

	"boussole/internal/exchange/html"
	"boussole/internal/locale"
	"boussole/internal/plan"
	"boussole/internal/plan/solve"
	"boussole/internal/report"
	"boussole/internal/request"
)

// The computed plan has figures of its own: the load of each, week by week.
func TestReports_areAccessibleWithAPlan(t *testing.T) {
	t.Parallel()
	b := open(t)
	doc := read(t, string(source(t, "fr-boutique")))
	for _, lang := range []locale.Lang{locale.French, locale.English} {
		t.Run(string(lang), func(t *testing.T) {
			t.Parallel()
			m, err := plan.New(doc.Dossier, plan.Config{From: plan.Beginning(doc.Dossier, today), Caution: 0.3, Seed: 1})
			if err != nil {
				t.Fatal(err)
			}
			r, err := m.Solve(t.Context(), solve.Config{})
			if err != nil {
				t.Fatal(err)
			}
			x, err := m.Explain(t.Context(), r)
			if err != nil {
				t.Fatal(err)
			}
			in := input(doc, lang)
			if in.Plan, err = m.Plan(r); err != nil {
				t.Fatal(err)
			}
			m.Tell(in.Plan, x, lang)
			b.judge(t, html.Write(report.Strategy(in)))
		})
	}
}

// The answer to a request stands in three columns, and in one on a telephone.
func TestVerdicts_areAccessible(t *testing.T) {
	t.Parallel()
	b := open(t)
	for name, asked := range map[string]string{
		"fr-entreprise": "what: TikTok\nwords: La direction veut TikTok.\nby: Hervé Jacquin\non: 2026-11-19\n",
		"fr-boutique":   "what: Une lettre par courriel\nhours: 1\nhours_of: Idriss\nobjective: retrouver-le-samedi\nmeasured: les vues\n",
		"nara":          "what: TikTok\n",
	} {
		doc := read(t, string(source(t, name)))
		for _, lang := range []locale.Lang{locale.French, locale.English} {
			t.Run(fmt.Sprintf("%s %s", name, lang), func(t *testing.T) {
				t.Parallel()
				r, err := request.Read("request.yaml", []byte(asked))
				if err != nil {
					t.Fatal(err)
				}
				a, err := request.Consider(t.Context(), request.Input{
					Dossier: doc, Request: r, Today: today, Lang: lang,
					Plan: plan.Config{From: plan.Beginning(doc.Dossier, today), Caution: 0.3, Seed: 1},
				})
				if err != nil {
					t.Fatal(err)
				}
				b.judge(t, html.Write(report.Verdict(input(doc, lang), a)))
			})
		}
	}
}
