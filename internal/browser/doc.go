// Package browser holds what a browser alone can tell of the pages that Boussole writes:
// that they are accessible, that nothing leaves the screen, that they fetch nothing. It
// has tests only, under the build tag browser, for they need Chromium and axe-core:
//
//	npm install --no-save --prefix "$HOME/.cache/boussole" axe-core@4
//	go test -tags browser ./internal/browser/...
package browser
