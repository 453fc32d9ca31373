// Package audit reads a strategy that already exists: a deck, a plan, a charter, minutes.
// It draws the document onto the chain, takes its objectives apart, and judges it sentence
// by sentence. It takes a document as blocks and returns values; it opens no file.
//
//	a := audit.Read(doc, audit.Config{File: "plan.docx", Rules: rule.All(), Today: today})
//	a.Coverage[3].Held            // does it say which problem it answers?
//	a.Objectives[0].Target.Words  // "19 %"
//	a.Report.WriteText(os.Stdout, locale.French, nil, check.Plain)
//
// Package rule holds the rules, B901 and following; anchor says whose each sentence is.
package audit
