// Package claim reads what a sentence of a strategy asks for, and knows four answers: a
// tool, a presence, survival (an incantation), or none of these.
//
//	c := claim.Of(text.French, "Ouvrir une page Facebook avant l’été.", claim.Anywhere)
//	c.Label == claim.Tool
//
// # How it reads
//
// Words are looked up once; tables of patterns, by language and subject, say which cues stand
// in the sentence (a wish, a threat, a tool, an end, a refusal, somebody else's words);
// a few lines of code then weigh the cues against each other:
//
//   - Words between quotation marks are somebody else's, and so are those of a sentence
//     that reports, mocks or refuses them.
//   - A tool or a presence is at fault where it is what the sentence wants. It is in order
//     where the sentence names an end: people, and what they are to know or do.
//   - An incantation needs a threat or a decree of necessity and something to be adopted;
//     only idioms that mean nothing else stand on their own.
//   - What the tables do not know is none: silence is the usual answer.
//
// The tables hold no names of organisations and no list of documents. A tool is a word of
// a list, and new tools come up every year: a sentence that wants one which the list
// lacks is missed.
package claim
