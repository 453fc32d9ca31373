//go:build browser

package browser_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// patience bounds what is done with one page.
const patience = 4 * time.Minute

// browser is a Chromium without a screen, and the rules of axe-core.
type browser struct {
	ctx context.Context //nolint:containedctx // chromedp keeps the browser in a context
	axe string
}

// open starts a browser that ends with the test.
func open(t *testing.T) *browser {
	t.Helper()
	b := &browser{axe: axeCore(t)}
	options := append(slices.Clone(chromedp.DefaultExecAllocatorOptions[:]),
		chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.Flag("disable-quic", true), chromedp.Flag("hide-scrollbars", true), chromedp.Flag("disable-component-update", true))
	allocated, stop := chromedp.NewExecAllocator(context.Background(), options...) // the test's own context ends before its cleanups
	ctx, closed := chromedp.NewContext(allocated)
	t.Cleanup(func() {
		_ = chromedp.Cancel(ctx) // waits until the browser has ended
		closed()
		stop()
	})
	if err := chromedp.Run(ctx); err != nil {
		t.Fatalf("Chromium does not start: %v\nInstall it (on Debian: apt-get install chromium).", err)
	}
	b.ctx = ctx
	return b
}

// axeCore is the text of axe.min.js, which no copy of stands in the repository.
func axeCore(t *testing.T) string {
	t.Helper()
	places := []string{os.Getenv("AXE_CORE")}
	const module = "node_modules/axe-core/axe.min.js"
	if cache, err := os.UserCacheDir(); err == nil {
		places = append(places, filepath.Join(cache, "boussole", module))
	}
	places = append(places, filepath.Join("..", "..", module))
	for _, place := range places {
		if place == "" {
			continue
		}
		if src, err := os.ReadFile(place); err == nil {
			return string(src)
		}
	}
	t.Fatalf("axe-core is not in %s.\nInstall it with: npm install --no-save --prefix \"$HOME/.cache/boussole\" axe-core@4\nOr give the path of its axe.min.js in AXE_CORE.", strings.Join(places[1:], " or "))
	return ""
}

// judge fails for each fault of a page.
func (b *browser) judge(t *testing.T, page []byte) {
	t.Helper()
	for _, fault := range b.faults(t, page) {
		t.Error(fault)
	}
}

// appearances are the ways in which a page is looked at. A theme changes colours alone,
// so that in the dark only the rules on colours are asked.
var appearances = []struct {
	theme string
	width int64
	rules string
}{{"light", 1280, allRules}, {"dark", 1280, colourRules}, {"light", 360, allRules}, {"dark", 360, colourRules}}

const (
	allRules    = `{type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]}`
	colourRules = `{type: "rule", values: ["color-contrast", "link-in-text-block"]}`
)

// faults are what is wrong with a page, in each of its appearances.
func (b *browser) faults(t *testing.T, page []byte) []string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "page.html")
	if err := os.WriteFile(file, page, 0o600); err != nil {
		t.Fatal(err)
	}
	tab, closed := chromedp.NewContext(b.ctx)
	defer closed()
	ctx, stop := context.WithTimeout(tab, patience)
	defer stop()
	var faults []string
	var guard sync.Mutex
	address := "file://" + file
	chromedp.ListenTarget(ctx, func(event any) {
		if e, is := event.(*network.EventRequestWillBeSent); is && e.Request.URL != address && !strings.HasPrefix(e.Request.URL, "data:") {
			guard.Lock()
			defer guard.Unlock()
			faults = append(faults, "fetches "+e.Request.URL)
		}
	})
	if err := chromedp.Run(ctx, network.Enable(), chromedp.Navigate(address), chromedp.Evaluate(b.axe+"\n;true", nil)); err != nil {
		t.Fatal(err)
	}
	for _, look := range appearances {
		var wide []string
		var violations []violation
		err := chromedp.Run(ctx,
			emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: look.theme}}),
			emulation.SetDeviceMetricsOverride(look.width, 900, 1, false),
			chromedp.Evaluate(beyondTheEdge, &wide),
			chromedp.Evaluate(fmt.Sprintf(violationsOfAxe, look.rules), &violations, func(p *runtime.EvaluateParams) *runtime.EvaluateParams { return p.WithAwaitPromise(true) }),
		)
		if err != nil {
			t.Fatal(err)
		}
		name := fmt.Sprintf("%s, %d px: ", look.theme, look.width)
		guard.Lock()
		for _, one := range wide {
			faults = append(faults, name+one)
		}
		for _, v := range violations {
			faults = append(faults, fmt.Sprintf("%s%s (%s), %d times, such as %s: %s", name, v.ID, v.Help, v.Times, v.Target, v.Summary))
		}
		guard.Unlock()
	}
	guard.Lock()
	defer guard.Unlock()
	return faults
}

type violation struct {
	ID      string `json:"id"`
	Help    string `json:"help"`
	Times   int    `json:"times"`
	Target  string `json:"target"`
	Summary string `json:"summary"`
}

// beyondTheEdge tells that the page scrolls sideways, and which elements make it.
const beyondTheEdge = `(() => {
	const room = document.documentElement.clientWidth, wide = document.documentElement.scrollWidth;
	if (wide <= room) return [];
	const who = [...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > room + 1).slice(0, 3)
		.map(e => e.tagName.toLowerCase() + "." + e.getAttribute("class") + " " + e.textContent.slice(0, 60));
	return ["wider than the screen: " + wide + " px of " + room + ": " + who.join(" | ")];
})()`

const violationsOfAxe = `axe.run(document, {preload: false, resultTypes: ["violations"], runOnly: %s})
	.then(r => r.violations.map(v => ({id: v.id, help: v.help, times: v.nodes.length,
		target: v.nodes[0].target.join(" "), summary: v.nodes[0].failureSummary})))`
