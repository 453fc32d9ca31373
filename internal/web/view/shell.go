// Package view is the pages as templ components: each takes a plain struct whose words
// are ready to be read, and writes HTML with classes of the style sheet, without an
// inline style or script. It asks nothing of anybody and decides nothing.
//
// The generated files are committed; `make generate` writes them anew.
package view

import (
	"strings"

	"github.com/a-h/templ"

	"boussole/internal/account"
	"boussole/internal/locale"
)

// Files are the addresses of the files that pages fetch.
type Files interface {
	Path(name string) string
	Preloads() []string
}

// Shell is what stands around every page.
type Shell struct {
	Lang         locale.Lang
	Theme        account.Theme // "" is as the browser has it
	Title        string        // of the page, without the names that follow it
	Organisation string        // whose dossier it is; "" where the page is of none
	OwnLang      locale.Lang   // of the organisation's words; "" is the page's
	Home         string        // the address that the mark leads to
	Person       string        // who is signed in; "" where nobody is
	Here         string        // the address of the page, to come back to
	Tools        []Link        // of the head
	More         []Link        // of the head, folded: the pages of the organisation itself
	Chain        bool          // the page has the chain, which the head leads to
	Guest        bool          // the page is for whoever has a link, in the link's language
	Files        Files
}

// Link is a link with its words.
type Link struct {
	Href     string
	Text     string
	Optional bool // left out where there is little room
	Current  bool // it leads to this page
}

// Say is a sentence of the page's language, with its punctuation set.
func (s *Shell) Say(fr, en string) string {
	if s.Lang == locale.French {
		return locale.Typeset(s.Lang, fr)
	}
	return locale.Typeset(s.Lang, en)
}

// Other is the other language.
func (s *Shell) Other() locale.Lang {
	if s.Lang == locale.French {
		return locale.English
	}
	return locale.French
}

// OtherName is the other language's name for itself.
func (s *Shell) OtherName() string {
	if s.Lang == locale.French {
		return "English"
	}
	return "Français"
}

// FullTitle is the title of the window.
func (s *Shell) FullTitle() string {
	parts := []string{s.Title, s.Organisation, "Boussole"}
	if s.Title == "" {
		parts = parts[1:]
	}
	if s.Organisation == "" {
		parts = append(parts[:len(parts)-2], "Boussole")
	}
	return strings.Join(parts, " · ")
}

// OwnAttr is the language of the organisation's words where it is not the page's.
func (s *Shell) OwnAttr() string { return foreign(s.OwnLang, s.Lang) }

// foreign is a language where it is not the page's; "" where it is.
func foreign(own, page locale.Lang) string {
	if own == page {
		return ""
	}
	return string(own)
}

// lang is the attribute of a language that is not the page's, or none.
func lang(name string) templ.Attributes {
	if name == "" {
		return nil
	}
	return templ.Attributes{"lang": name}
}
