// Package rule holds the rules of the audit, one file each, with their texts in French and
// English. A fault that a dossier may have too names the dossier's rule in its source.
package rule
