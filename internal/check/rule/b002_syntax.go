package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b002 = &check.Rule{
	Code: dossier.FaultSyntax, Full: check.Blocking, Light: check.Blocking, Since: "0.1",
	Title: check.Text{
		FR: "Le texte n’est pas du YAML",
		EN: "The text is not YAML",
	},
	What: map[string]check.Text{
		"": {
			FR: "À partir d’ici, le texte ne se lit plus comme du YAML. Le lecteur dit, en anglais : « {detail} ».",
			EN: "From here on, the text cannot be read as YAML. The reader says: “{detail}”.",
		},
	},
	Why: check.Text{
		FR: "Un guillemet oublié ou un retrait décalé change ce qui appartient à quoi : mieux vaut ne rien lire que lire de travers.",
		EN: "A forgotten quote or a shifted indent changes what belongs to what: Boussole would rather read nothing than misread.",
	},
	Mend: check.Text{
		FR: "Regardez cette ligne et celle d’avant : guillemet ou crochet non refermé, retrait fait avec des tabulations, texte contenant « : » ou commençant par un signe, à mettre entre guillemets.",
		EN: "Look at this line and the one before it: a quote or bracket left open, an indent made with tabs, a text that holds “: ” or begins with a sign and needs quotes.",
	},
	Bad: check.Text{
		FR: "problems:\n  - id: file\n    statement: \"Quarante minutes d'attente au guichet",
		EN: "problems:\n  - id: queue\n    statement: \"Forty minutes of waiting at the counter",
	},
	Good: check.Text{
		FR: "problems:\n  - id: file\n    statement: \"Quarante minutes d'attente au guichet\"",
		EN: "problems:\n  - id: queue\n    statement: \"Forty minutes of waiting at the counter\"",
	},
	Source: check.Text{
		FR: "YAML 1.2, le format du dossier.",
		EN: "YAML 1.2, the dossier’s format.",
	},
}
