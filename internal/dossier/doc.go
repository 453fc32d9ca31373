// Package dossier holds an organisation's communication strategy as data: the
// parts and elements of the document, its YAML form with a line and a column for
// each element, the references between elements, and the two questions that can be
// asked of any of them, Why and WhatFor.
//
// A dossier is a plain value. This package knows no database, no network and no
// clock; it does not judge a strategy either: what is readable but weak is for
// package check to say. What it refuses is a file that cannot be understood, such
// as an unknown key, a share of 40, or a reference to nothing, and then it says
// where, and how to mend it.
//
//	doc, err := dossier.Read("dossier.yaml", source)
//	if err != nil {
//		return err // a dossier.Errors, each with file:line:column
//	}
//	tree, err := doc.Why("summer-open-day")
package dossier
