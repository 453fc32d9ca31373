// Package rule holds the checks, one file each, with their texts in French and
// English beside the code that decides. all.go lists them; testdata/bNNN holds for
// each a dossier that fires it and one that does not.
package rule
