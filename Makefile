.DEFAULT_GOAL := help
.PHONY: help build check test race lint bench slow golden

help: ## list the targets
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  \1\t/' | expand -t 12

build: ## build bin/boussole
	CGO_ENABLED=0 go build -trimpath -ldflags="-s -w" -o bin/boussole ./cmd/boussole

test: ## run all tests
	go test ./...

race: ## run all tests with the race detector
	go test -race ./...

lint: ## vet and golangci-lint
	go vet ./...
	golangci-lint run ./...

check: lint race ## what a change must pass

golden: ## write golden files and the catalogue of checks anew, to be reviewed as code
	go test ./internal/check/rule -run 'Examples_have|Catalogue' -update
	go test ./internal/report -run Report_says -update

bench: ## the figures of docs/speed.md
	GOMAXPROCS=1 go test ./internal/check/rule -run '^$$' -bench . -benchtime 2s

slow: ## long fuzzing of what reads other people's texts
	go test ./internal/dossier -run '^$$' -fuzz '^FuzzRead$$' -fuzztime 5m -fuzzminimizetime 10x
	go test ./internal/dossier -run '^$$' -fuzz '^FuzzFormat$$' -fuzztime 5m -fuzzminimizetime 10x
	go test ./internal/dossier -run '^$$' -fuzz '^FuzzDiff$$' -fuzztime 5m -fuzzminimizetime 10x
	go test ./internal/text -run '^$$' -fuzz '^FuzzFold$$' -fuzztime 1m -fuzzminimizetime 10x
	go test ./internal/measure -run '^$$' -fuzz '^FuzzReadCSV$$' -fuzztime 1m -fuzzminimizetime 10x
