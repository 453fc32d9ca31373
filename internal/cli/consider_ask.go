package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/locale"
	"boussole/internal/request"
)

// counter asks whoever brings a request the questions that it leaves open, one line each;
// an empty line leaves a question open.
type counter struct {
	sh    *shell
	doc   *dossier.Document
	r     *request.Request
	lines <-chan string
}

// counterAsk is one thing that is asked.
type counterAsk struct {
	key   string
	text  dossier.Text
	given bool
}

func (c *counter) run(ctx context.Context) error {
	r := c.r
	asks := []counterAsk{
		{"what", dossier.Text{FR: "Qu’est-ce qui est demandé ? (une plateforme, un média, une action)", EN: "What is asked for? (a platform, a medium, an action)"}, r.What != ""},
		{"for_whom", dossier.Text{FR: "1. Pour qui ?", EN: "1. For whom?"}, r.ForWhom != ""},
		{"objective", dossier.Text{FR: "2. Pour quel objectif ? Qu’est-ce qui doit changer, chez qui ?", EN: "2. For which objective? What is to change, in whom?"}, r.Objective != ""},
		{"hours_of", dossier.Text{FR: "3. Avec les heures de qui ? (des noms, avec des virgules)", EN: "3. With whose hours? (names, with commas)"}, len(r.Whose) > 0 || len(r.ByCraft) > 0},
		{"hours", dossier.Text{FR: "   Combien par semaine ? (par exemple 6)", EN: "   How many a week? (such as 6)"}, r.Asks()},
		{"saying", dossier.Text{FR: "4. Pour dire quoi ?", EN: "4. Saying what?"}, r.Saying != ""},
		{"measured", dossier.Text{FR: "5. Mesuré comment ?", EN: "5. Measured how?"}, r.Measured != ""},
	}
	open := false
	for _, a := range asks {
		open = open || !a.given
	}
	if !open {
		return nil
	}
	c.lines = readLines(ctx, c.sh.Stdin)
	fmt.Fprintln(c.sh.Stdout, locale.Wrap(c.sh.text(dossier.Text{FR: "Cinq questions. Entrée laisse une question ouverte : la demande aura sa réponse quand même.", EN: "Five questions. Enter leaves a question open: the request gets its answer all the same."}), dialogueWidth, "  "))
	for _, a := range asks {
		if a.given {
			continue
		}
		if err := c.ask(ctx, a); err != nil {
			if errors.Is(err, io.EOF) {
				break // what was not answered is left open
			}
			return err
		}
	}
	fmt.Fprintln(c.sh.Stdout)
	return nil
}

// ask asks for one thing until there is an answer that can be understood, or none.
func (c *counter) ask(ctx context.Context, a counterAsk) error {
	fmt.Fprintln(c.sh.Stdout)
	fmt.Fprintln(c.sh.Stdout, locale.Wrap(c.sh.text(a.text), dialogueWidth, "  "))
	for {
		fmt.Fprint(c.sh.Stdout, "  > ")
		select {
		case <-ctx.Done():
			return ctx.Err()
		case line, ok := <-c.lines:
			if !ok {
				fmt.Fprintln(c.sh.Stdout)
				return io.EOF
			}
			if !c.sh.asked() {
				fmt.Fprintln(c.sh.Stdout, line) // a terminal shows what is typed; a script's log shall too
			}
			if line = strings.TrimSpace(line); line == "" && a.key != "what" {
				return nil
			}
			if line == "" {
				fmt.Fprintln(c.sh.Stdout, locale.Wrap(c.sh.text(dossier.Text{FR: "  ! Il faut au moins dire ce qui est demandé.", EN: "  ! What is asked for must be said at least."}), dialogueWidth, "  "))
				continue
			}
			if refusal := c.r.Set(a.key, line); refusal != nil {
				c.r.Hours = nil
				fmt.Fprintln(c.sh.Stdout, locale.Wrap("! "+check.Sentence(c.sh.lang, refusal.What, refusal.Args, nil), dialogueWidth, "  "))
				continue
			}
			return nil
		}
	}
}
