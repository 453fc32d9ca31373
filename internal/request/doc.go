// Package request answers a request made of an organisation's communication, such as
// "the director wants TikTok": there, not there, or not yet, unless.
//
// Read takes a request from a small YAML. Consider sets it against a dossier: what it
// says is matched to what the dossier holds, the request is made into a battle of a copy
// of the dossier, or is one of its battles already, and that copy is planned by package
// plan three times over: without it, with it in play, and with it imposed. The numbers of
// an answer are those of these plans; what the request does not say is never made up, but
// looked for by solving again (how much it would have to bring to be worth its hours).
//
//	r, err := request.Read("tiktok.yaml", src)
//	a, err := request.Consider(ctx, request.Input{Dossier: doc, Request: r, Plan: config, Lang: locale.French})
//
// Every sentence of an answer says where in the dossier it comes from. The package knows
// no file and no clock. docs/request.md says how a verdict is reached.
package request
