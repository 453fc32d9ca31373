package rule

import (
	"slices"

	"boussole/internal/check"
	"boussole/internal/dossier"
)

// Which battles promote an offer: those in play and not over, whose purpose is promote
// or is not said, and that name the offer, or name none at all. To answer, repair,
// inform or listen is what a poor offer calls for, and is let be. The arithmetic and
// the limits are in quality.go.
var b312 = &check.Rule{
	Code: "B312", Principle: "P09", Full: check.Blocking, Light: check.Warning, Since: "0.1",
	Title: check.Text{
		FR: "On ne promeut pas ce qui déçoit",
		EN: "Do not promote what disappoints",
	},
	What: map[string]check.Text{
		"floor": {
			FR: "« {offer} » est à {value} ({measure}), sous le plancher de {limit} {whose}, et {battles} {count?en fait:en font} la promotion{unnamed}.",
			EN: "“{offer}” stands at {value} ({measure}), under the floor of {limit} {whose}, and {battles} {count?promotes:promote} it{unnamed}.",
		},
		"ceiling": {
			FR: "« {offer} » est à {value} ({measure}), au-dessus du plafond de {limit} {whose}, et {battles} {count?en fait:en font} la promotion{unnamed}.",
			EN: "“{offer}” stands at {value} ({measure}), over the ceiling of {limit} {whose}, and {battles} {count?promotes:promote} it{unnamed}.",
		},
		"fall": {
			FR: "La mesure de « {offer} » ({measure}) est passée de {before} le {before_date} à {value} le {date}, une chute de {loss} de l’échelle, et {battles} {count?en fait:en font} la promotion{unnamed}.",
			EN: "The measure of “{offer}” ({measure}) went from {before} on {before_date} to {value} on {date}, a fall of {loss} of the scale, and {battles} {count?promotes:promote} it{unnamed}.",
		},
		"rise": {
			FR: "La mesure de « {offer} » ({measure}) est passée de {before} le {before_date} à {value} le {date}, une hausse de {loss} de l’échelle, et {battles} {count?en fait:en font} la promotion{unnamed}.",
			EN: "The measure of “{offer}” ({measure}) went from {before} on {before_date} to {value} on {date}, a rise of {loss} of the scale, and {battles} {count?promotes:promote} it{unnamed}.",
		},
	},
	Why: check.Text{
		FR: "Là où l’offre est mauvaise, l’exposition aggrave le mal : chaque personne attirée devient un témoin de plus.",
		EN: "Where the offer is poor exposure makes it worse: every person drawn in becomes one more witness.",
	},
	Mend: check.Text{
		FR: "Réparez d’abord l’offre (étape « product » ou « service » au plan du problème) et mettez la bataille en attente, ou donnez-lui pour objet de répondre ou de réparer (« purpose: answer », « purpose: repair »).",
		EN: "Mend the offer first (a “product” or “service” step in the problem’s plan) and park the battle, or make it answer or repair (“purpose: answer”, “purpose: repair”).",
	},
	Bad: check.Text{
		FR: "offers:\n  - id: cantine\n    quality:\n      - measure: satisfaction\n        value: 48\n        scale: 100\nbattles:\n  - id: affiches\n    offers: [cantine]\n    purpose: promote\n    state: chosen",
		EN: "offers:\n  - id: canteen\n    quality:\n      - measure: satisfaction\n        value: 48\n        scale: 100\nbattles:\n  - id: posters\n    offers: [canteen]\n    purpose: promote\n    state: chosen",
	},
	Good: check.Text{
		FR: "battles:\n  - id: affiches\n    offers: [cantine]\n    state: parked\n    reason: Attendre la nouvelle cuisine (avril) et 60 % de satisfaits\n  - id: cahier-des-plaintes\n    offers: [cantine]\n    purpose: answer\n    state: chosen",
		EN: "battles:\n  - id: posters\n    offers: [canteen]\n    state: parked\n    reason: Wait for the new kitchen (April) and 60% satisfied\n  - id: complaints-book\n    offers: [canteen]\n    purpose: answer\n    state: chosen",
	},
	Source: check.Text{
		FR: "« tout commence (logiquement) par vos produits et services – s’ils ne sont pas bons, ca va se savoir » (Médias sociaux : entre hype et réalité).",
		EN: "“Tout commence (logiquement) par vos produits et services” (it all begins with your products and services; Médias sociaux : entre hype et réalité).",
	},
	Unjudged: map[string]check.Text{
		"scale": {
			FR: "On ne peut juger « {offer} » ({measure}) : le relevé n’a ni échelle (« scale ») ni plancher (« floor »).",
			EN: "“{offer}” cannot be judged ({measure}): the reading has neither a “scale” nor a “floor”.",
		},
		"order": {
			FR: "On ne peut juger « {offer} » ({measure}) : un relevé n’a pas de date, et l’on ne sait lequel est le dernier.",
			EN: "“{offer}” cannot be judged ({measure}): a reading has no date, so which one is the latest is not known.",
		},
		"source": {
			FR: "On ne peut dire si « {offer} » a baissé ({measure}) : les deux derniers relevés n’ont pas la même source.",
			EN: "Whether “{offer}” has fallen cannot be told ({measure}): the last two readings do not have the same source.",
		},
	},
	Check: func(p *check.Pass) {
		named, all := promoters(p)
		for i := range p.Offers {
			o := &p.Offers[i]
			battles := slices.Concat(named[o.ID], all)
			if len(battles) == 0 {
				continue
			}
			var unnamed check.Text
			if len(all) > 0 {
				unnamed = check.Text{
					FR: " (une bataille qui ne nomme pas d’offre les promeut toutes)",
					EN: " (a battle that names no offer promotes them all)",
				}
			}
			for _, v := range judgeQuality(o) {
				at := check.At(o.ID, itemField("quality", v.index))
				args := check.Args{
					"offer": o.ID, "measure": measureNames[v.latest.Measure], "value": *v.latest.Value, "date": v.latest.Date,
					"limit": v.limit, "whose": whoseLimit[v.stated], "loss": dossier.Share(v.loss),
					"battles": quoted(p.Names(battles...)), "count": len(battles), "unnamed": unnamed,
				}
				if v.before.Value != nil {
					args["before"], args["before_date"] = *v.before.Value, v.before.Date
				}
				switch {
				case v.unknown != "":
					p.Unjudged(v.unknown, at, args)
				case v.poor != "":
					p.ReportAs(v.poor, at, args)
				}
			}
		}
	},
}

// promoters are the battles that promote offers: by the offer that they name, and those
// that name none.
func promoters(p *check.Pass) (named map[dossier.OfferID][]dossier.AnyID, all []dossier.AnyID) {
	named = map[dossier.OfferID][]dossier.AnyID{}
	for _, b := range p.Facts.InPlay {
		over := !b.Lasting && !b.End.IsZero() && b.End.Before(p.Today)
		if over || b.Purpose != "" && b.Purpose != dossier.Promote {
			continue
		}
		if len(b.Offers) == 0 {
			all = append(all, dossier.AnyID(b.ID))
		}
		for i, id := range b.Offers {
			if !slices.Contains(b.Offers[:i], id) {
				named[id] = append(named[id], dossier.AnyID(b.ID))
			}
		}
	}
	return named, all
}

var measureNames = map[dossier.QualityMeasure]check.Text{
	dossier.Reviews:      {FR: "avis", EN: "reviews"},
	dossier.Satisfaction: {FR: "satisfaction", EN: "satisfaction"},
	dossier.NPS:          {FR: "NPS", EN: "NPS"},
	dossier.Complaints:   {FR: "réclamations", EN: "complaints"},
	dossier.Returns:      {FR: "retours", EN: "returns"},
}

// whoseLimit says who set the limit, by whether the organisation stated it.
var whoseLimit = map[bool]check.Text{
	true:  {FR: "que vous avez fixé", EN: "that you set"},
	false: {FR: "retenu faute d’un autre", EN: "taken for want of another"},
}
