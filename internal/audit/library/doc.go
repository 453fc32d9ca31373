// Package library is the reference library: what other organisations' strategies say, as
// an index of hashed four-word phrases and hashed names, without their texts. It answers
// two questions of a document: whose words are these (containment, with the passages), and
// who else uses this name.
//
//	lib, err := library.Open(data)                        // or library.New()
//	err = lib.Add(library.Document{Entry: entry, Text: s}) // the caller writes lib.Bytes()
//	view := lib.For("agence", "client-a")                  // what this reader may see
//	for _, m := range view.Compare(library.Query{Organisation: "Bit", Text: s}).Twins {
//		… m.Entry.Title, m.Containment, m.Passages
//	}
//	n := view.NameUse("Carrément", nil)
//
// # Who sees what
//
// Every document stands in a scope; the empty scope is everybody's. Each scope is an index
// of its own, and a View holds only those that its reader may see: a document of another
// scope is not filtered out of an answer, it is never looked at, so that it can be no twin,
// no part of a score and no hint.
//
// # Right, and in what way
//
// The containment of a Match is exact: shared shingles over the document's shingles, each
// counted once. Hashes are cut to 34 bits in the index, so that a phrase which a text does
// not have seems to be in it with a chance of its number of shingles in 17 billion. What
// decides which texts become a Match are the phrases that at most 64 texts of an index
// have: a text that shares with the document nothing but phrases more common than that,
// which are nobody's, or less than one phrase in a thousand of the rarer ones, is not
// found. That bounds the work, whatever the library's size.
//
// # The file
//
// One file, the same bytes for the same documents in whatever order they came, with its
// version and a checksum. It is read where it lies, without a copy. The package opens no
// file: it takes bytes and returns bytes, and the caller writes them atomically.
package library
