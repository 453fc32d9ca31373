.DEFAULT_GOAL := help
.PHONY: load help generate build check test race lint bench slow golden fonts eval

help: ## list the targets
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  \1\t/' | expand -t 12

generate: ## write the views of the pages anew from their templates
	go run github.com/a-h/templ/cmd/templ@v0.3.977 generate -path internal/web
	gofmt -w internal/web

build: ## build bin/boussole
	CGO_ENABLED=0 go build -trimpath -ldflags="-s -w" -o bin/boussole ./cmd/boussole

test: ## run all tests, after installing what they use (Debian: a browser, an office suite, PostgreSQL…)
	./.ci/tools
	go test $(FLAGS) ./...

race: ## run all tests with the race detector
	go test -race ./...

lint: ## vet and golangci-lint
	go vet ./...
	golangci-lint run ./...

check: lint race ## what a change must pass

golden: ## write golden files and the catalogue of checks anew, to be reviewed as code
	go test ./internal/check/rule -run 'Examples_have|Catalogue' -update
	go test ./internal/report -run Report_says -update

eval: ## the figures of docs/eval.md, on the corpus (CORPUS=../shared/corpus)
	go run ./internal/audit/eval $(or $(CORPUS),../shared/corpus)
	@echo; echo "## Sentences that were kept unread"; echo
	@go run ./internal/audit/eval sentences internal/audit/testdata/sentences-final.tsv
	@echo; echo "## Sentences that the tables were written by"; echo
	@go run ./internal/audit/eval sentences internal/audit/testdata/sentences-dev.tsv
	@go run ./internal/audit/eval sentences internal/text/claim/testdata/sentences-families.tsv

bench: ## the figures of docs/speed.md
	GOMAXPROCS=1 go test ./internal/check/rule -run '^$$' -bench . -benchtime 2s
	GODEBUG=asyncpreemptoff=1 GOMAXPROCS=1 go test ./internal/audit ./internal/text/claim -run '^$$' -bench . -benchtime 2s
	GOMAXPROCS=1 go test ./internal/audit/library -run '^$$' -bench Compare -benchtime 2s -timeout 30m

load: build ## a server under load, on SQLite and on a PostgreSQL of its own (ORGANISATIONS=1000 FOR=30s)
	go run ./internal/serve/load -organisations $(or $(ORGANISATIONS),1000) -for $(or $(FOR),30s) -postgres own

fonts: ## make the static faces anew from those of the HTML report (needs node and npm)
	mkdir -p bin/fonts && cp internal/exchange/font/make.mjs bin/fonts/ && cd bin/fonts && npm install --silent --no-save subset-font@2.5.0 @fontsource-variable/source-serif-4@5.3.1 @fontsource-variable/source-sans-3@5.3.0
	cd bin/fonts && node make.mjs ../../internal/exchange/html/fonts ../../internal/exchange/font

# Each reader of other people's files, and its fuzz targets: office reads .docx, .pptx, .odt and .odp.
READERS = plain:FuzzPlain markdown:FuzzMarkdown webpage:FuzzHTML office:FuzzDOCX office:FuzzPPTX office:FuzzODF office:FuzzScanner pdfread:FuzzPDF pdfread:FuzzLayout

fuzzreaders: ## fuzz each reader of documents for a minute, and write docs/fuzz.txt
	mkdir -p bin
	printf 'make fuzzreaders, %s, %s\n' "$$(date -u +%F)" "$$(go version | cut -d' ' -f3,4)" > docs/fuzz.txt
	for one in $(READERS); do \
		printf '\n== internal/exchange/%s %s, 60 s\n' "$${one%:*}" "$${one#*:}" >> docs/fuzz.txt; \
		go test "./internal/exchange/$${one%:*}" -run '^$$' -fuzz "^$${one#*:}$$" -fuzztime 60s -fuzzminimizetime 10x > bin/fuzz.log 2>&1 || { cat bin/fuzz.log; exit 1; }; \
		grep -E 'baseline coverage, |^ok|^PASS' bin/fuzz.log | tail -n 2 >> docs/fuzz.txt; \
		grep -E 'execs:' bin/fuzz.log | tail -n 1 >> docs/fuzz.txt; \
	done

slow: fuzzreaders ## kill tests, and long fuzzing of what reads other people's texts
	BOUSSOLE_KILLS=10 go test ./cmd/boussole -count=1 -run Kill -v -timeout 30m
	go test ./internal/dossier -run '^$$' -fuzz '^FuzzRead$$' -fuzztime 5m -fuzzminimizetime 10x
	go test ./internal/dossier -run '^$$' -fuzz '^FuzzFormat$$' -fuzztime 5m -fuzzminimizetime 10x
	go test ./internal/dossier -run '^$$' -fuzz '^FuzzDiff$$' -fuzztime 5m -fuzzminimizetime 10x
	go test ./internal/text -run '^$$' -fuzz '^FuzzFold$$' -fuzztime 1m -fuzzminimizetime 10x
	go test ./internal/plan/scenario -run '^$$' -fuzz '^FuzzCase$$' -fuzztime 1m -fuzzminimizetime 10x
	go test ./internal/text -run '^$$' -fuzz '^FuzzSentences$$' -fuzztime 1m -fuzzminimizetime 10x
	go test ./internal/text -run '^$$' -fuzz '^FuzzTokens$$' -fuzztime 1m -fuzzminimizetime 10x
	go test ./internal/text -run '^$$' -fuzz '^FuzzRead$$' -fuzztime 1m -fuzzminimizetime 10x
	go test ./internal/audit -run '^$$' -fuzz '^FuzzScanners$$' -fuzztime 1m -fuzzminimizetime 10x
	go test ./internal/audit/library -run '^$$' -fuzz '^FuzzOpen$$' -fuzztime 1m -fuzzminimizetime 10x
	go test ./internal/audit/anchor -run '^$$' -fuzz '^FuzzJudge$$' -fuzztime 1m -fuzzminimizetime 10x
	go test ./internal/plan/solve -run '^$$' -fuzz '^FuzzReadLP$$' -fuzztime 1m -fuzzminimizetime 10x
	go test -tags oracle ./internal/plan/solve -run CBC -bench 'CBC|Season|WhatIf' -benchtime 1x -timeout 2h # asks coinor-cbc
	go test ./internal/measure -run '^$$' -fuzz '^FuzzReadCSV$$' -fuzztime 1m -fuzzminimizetime 10x
	go test ./internal/exchange/flow -run '^$$' -fuzz '^FuzzTidy$$' -fuzztime 1m -fuzzminimizetime 10x
	go test ./internal/exchange -run '^$$' -fuzz '^FuzzICS$$' -fuzztime 1m -fuzzminimizetime 10x
	go test ./internal/exchange -run '^$$' -fuzz '^FuzzICS_days$$' -fuzztime 1m -fuzzminimizetime 10x
