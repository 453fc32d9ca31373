package rule

import (
	"strconv"

	"boussole/internal/dossier"
)

// levelField is the field, within a battle, of the level of intensity that it is
// fought at; the list of levels where there is none such.
func levelField(b *dossier.Battle) string {
	if b.Level() == nil {
		return "levels"
	}
	i := 0
	if b.ChosenLevel != nil {
		i = *b.ChosenLevel - 1
	}
	return itemField("levels", i)
}

// itemField is the field of one item of a list: "needs[2]".
func itemField(field string, i int) string { return field + "[" + strconv.Itoa(i) + "]" }
