// Package anchor judges a document sentence by sentence: own, where something in it
// belongs to this organisation and to no other; borrowed, where another's text has its
// words; anybody's, where it would be as true with a competitor's name in it.
//
// Three measures stand together, for each misses what another sees: own anchors (names
// that no other organisation of the library uses, and figures that the dossier vouches
// for), containment (another's four-word phrases), residue (another's name left inside).
// Digits as such count for nothing: anybody can make up a number.
//
//	v := anchor.Judge(anchor.Document{Organisation: "Brise-Bise", Blocks: blocks}, view, anchor.Facts{}, anchor.Default())
//	v.Share(anchor.Own)      // 0.31: what share of the sentences is the organisation's own
//	v.Sentences[12].Names    // why the thirteenth is
//	v.Comparison.Twins       // whose words the borrowed ones are
//
// What it cannot see: a text in one's own voice with hardly a name (a charter, say) counts
// as anybody's; invented names count as own where nothing marks them as invented.
package anchor
