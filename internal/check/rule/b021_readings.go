package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b021 = &check.Rule{
	Code: dossier.FaultReadings, Full: check.Blocking, Light: check.Blocking, Since: "0.1",
	Title: check.Text{
		FR: "Un fichier de relevés illisible",
		EN: "A file of readings that cannot be read",
	},
	What: map[string]check.Text{
		"csv": {
			FR: "À partir d’ici, le fichier ne se lit plus comme un tableau CSV : un guillemet est sans doute mal placé ou resté ouvert.",
			EN: "From here on, the file cannot be read as a CSV table: a quote is probably misplaced or left open.",
		},
		"head": {
			FR: "La première ligne doit nommer les colonnes « indicator », « date » et « value » (ou « indicateur », « date » et « valeur »).",
			EN: "The first row must name the columns “indicator”, “date” and “value”.",
		},
		"many": {
			FR: "Le fichier contient plus de {limit:relevé:relevés}.",
			EN: "The file holds more than {limit:reading:readings}.",
		},
		"indicator": {
			FR: "Le dossier n’a pas d’indicateur dont l’id soit « {id} ».",
			EN: "The dossier has no indicator with the id “{id}”.",
		},
		"near": {
			FR: "Le dossier n’a pas d’indicateur dont l’id soit « {id} » : vouliez-vous dire « {near} » ?",
			EN: "The dossier has no indicator with the id “{id}”: did you mean “{near}”?",
		},
		"date": {
			FR: "« {text} » n’est pas un jour écrit année-mois-jour, comme 2027-06-30.",
			EN: "“{text}” is not a day written year-month-day, such as 2027-06-30.",
		},
		"cells": {
			FR: "La ligne a {n:case:cases} pour {columns:colonne:colonnes} : avec une virgule décimale, séparez les colonnes par des points-virgules.",
			EN: "The row has {n:cell:cells} for {columns:column:columns}: with a decimal comma, divide the columns with semicolons.",
		},
		"value": {
			FR: "« {text} » n’est pas un nombre : écrivez la valeur seule, sans unité.",
			EN: "“{text}” is not a number: write the bare value, with no unit.",
		},
	},
	Why: check.Text{
		FR: "Un relevé mal lu ferait continuer ce qu’il faut arrêter ; mieux vaut n’en lire aucun que d’en sauter un.",
		EN: "A misread reading would keep going what should be stopped; better to read none than to skip one.",
	},
	Mend: check.Text{
		FR: "Donnez une ligne par relevé, avec l’id de l’indicateur, le jour et la valeur ; des points-virgules entre les colonnes si les nombres ont une virgule.",
		EN: "Give one row per reading, with the indicator’s id, the day and the value; use semicolons between columns if numbers have a decimal comma.",
	},
	Bad: check.Text{
		FR: "indicateur;date;valeur\nfamilles;juin 2027;environ 310",
		EN: "indicator,date,value\nfamilies,June 2027,about 310",
	},
	Good: check.Text{
		FR: "indicateur;date;valeur;source\nfamilles;2027-06-30;310;registre de l'atelier",
		EN: "indicator,date,value,source\nfamilies,2027-06-30,310,workshop register",
	},
	Source: check.Text{
		FR: "Le format des relevés : un tableau CSV (RFC 4180), une ligne par relevé.",
		EN: "The format of readings: a CSV table (RFC 4180), one row per reading.",
	},
}
