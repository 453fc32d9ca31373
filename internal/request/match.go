package request

import (
	"slices"
	"strings"

	"boussole/internal/dossier"
	"boussole/internal/text"
)

// understood is what a request was taken to mean.
type understood struct {
	medium    dossier.Medium // none where it is no medium
	channel   *dossier.Channel
	battle    *dossier.Battle // one that the dossier has for it already
	audience  found[dossier.Audience]
	objective found[dossier.Objective]
	roles     []*dossier.Role
	strangers []string // people whom the dossier does not know
	message   found[dossier.Message]
	decisions []*dossier.Decision // that answered such a request before, the latest first
}

// found is an element that words stand for.
type found[T any] struct {
	it   *T
	sure bool // else it is only the nearest
}

// otherNames are what people call media, beside the words that the dossier has for them.
func otherNames(m dossier.Medium) []string {
	switch m {
	case dossier.TikTok:
		return []string{"tik tok", "tiktok"}
	case dossier.Instagram:
		return []string{"insta", "reels", "stories"}
	case dossier.Facebook:
		return []string{"fb", "meta"}
	case dossier.X:
		return []string{"twitter", "tweeter"}
	case dossier.YouTube:
		return []string{"youtube shorts", "you tube"}
	case dossier.LinkedIn:
		return []string{"linked in"}
	case dossier.Snapchat:
		return []string{"snap"}
	case dossier.Email:
		return []string{"newsletter", "lettre d’information", "infolettre", "e-mailing", "emailing"}
	case dossier.TV:
		return []string{"télé", "télévision", "television"}
	case dossier.Podcast:
		return []string{"podcast", "balado"}
	case dossier.Leaflet:
		return []string{"tract", "tracts", "prospectus", "flyer", "flyers"}
	case dossier.Poster:
		return []string{"affiche", "affiches", "affichage", "posters", "billboard"}
	case dossier.Web:
		return []string{"site internet", "site web", "website"}
	case dossier.SMS:
		return []string{"texto", "textos", "text messages"}
	case dossier.App:
		return []string{"appli", "application mobile", "mobile app"}
	default:
		return nil
	}
}

// mediumIn is the medium that a text names: the one whose longest name is in it.
func mediumIn(s string) dossier.Medium {
	words := text.Words(s)
	best, long := dossier.Medium(""), 0
	for _, w := range dossier.Medium("").Values() {
		m := dossier.Medium(w)
		if m == dossier.OtherOffline || m == dossier.OtherOnline || m == dossier.OtherSocial {
			continue
		}
		d, _ := dossier.DescribeWord("Medium", w)
		for _, name := range append([]string{w, d.Label.FR, d.Label.EN}, otherNames(m)...) {
			if n := len(text.Words(name)); n > 0 && len(name) > long && (m != dossier.X || len(words) == n || name != "x" && name != "X") && text.NewPhrases(name).InWords(words) {
				best, long = m, len(name)
			}
		}
	}
	return best
}

// idle are words that name nothing.
var idle = text.NewPhrases("les", "des", "une", "nos", "vos", "leurs", "notre", "pour", "par", "sur", "avec", "dans", "aux", "qui", "que", "est", "sont", "plus", "tous", "toutes", "tout", "faire", "etre", "avoir", "cette",
	"the", "our", "your", "their", "for", "with", "and", "who", "that", "are", "more", "all", "make", "from")

// stem is what a word shares with its plural and its kin.
func stem(w string) string {
	for _, end := range []string{"aux", "es", "s", "x", "e"} {
		if cut, ok := strings.CutSuffix(w, end); ok && len(cut) >= 4 {
			return cut
		}
	}
	return w
}

// telling are the words of a text that name something.
func telling(s string) []string {
	var list []string
	for _, w := range text.Words(s) {
		if len(w) >= 3 && !idle.In(w) && !slices.Contains(list, stem(w)) {
			list = append(list, stem(w))
		}
	}
	return list
}

// likeness is how far a text is about what others say: the share of its telling words
// that they have.
func likeness(asked []string, said ...string) float64 {
	if len(asked) == 0 {
		return 0
	}
	words := telling(strings.Join(said, " "))
	n := 0
	for _, w := range asked {
		if slices.ContainsFunc(words, func(other string) bool {
			return w == other || len(w) >= 5 && strings.HasPrefix(other, w) || len(other) >= 5 && strings.HasPrefix(w, other)
		}) {
			n++
		}
	}
	return float64(n) / float64(len(asked))
}

// surely is the likeness from which words are taken to stand for an element.
const surely = 0.5

// among is the element of a list that words stand for: by its id, or by its words.
func among[T any](list []T, asked string, id func(*T) string, said func(*T) []string) found[T] {
	if strings.TrimSpace(asked) == "" {
		return found[T]{}
	}
	words := telling(asked)
	best, most, tied := -1, 0.0, false
	for i := range list {
		if strings.TrimSpace(asked) == id(&list[i]) {
			return found[T]{&list[i], true}
		}
		like := likeness(words, append(said(&list[i]), strings.ReplaceAll(id(&list[i]), "-", " "))...)
		switch {
		case like > most:
			best, most, tied = i, like, false
		case like == most:
			tied = true
		}
	}
	if best < 0 {
		return found[T]{}
	}
	return found[T]{&list[best], most >= surely && !tied}
}

func understand(d *dossier.Dossier, r *Request) *understood {
	u := &understood{}
	u.medium = mediumIn(r.What)
	for i := range d.Channels {
		c := &d.Channels[i]
		if string(c.ID) == r.What || u.medium != "" && c.Kind == u.medium && u.channel == nil {
			u.channel = c
		}
	}
	if u.medium == "" && u.channel != nil {
		u.medium = u.channel.Kind
	}
	u.battle = u.battleIn(d, r)
	u.audience = among(d.Audiences, r.ForWhom, func(a *dossier.Audience) string { return string(a.ID) }, func(a *dossier.Audience) []string { return []string{a.Segment} })
	u.objective = among(d.Objectives, r.Objective, func(o *dossier.Objective) string { return string(o.ID) }, func(o *dossier.Objective) []string { return []string{o.Statement, o.Metric} })
	u.message = among(d.Messages, r.Saying, func(m *dossier.Message) string { return string(m.ID) }, func(m *dossier.Message) []string {
		return append([]string{m.Promise, m.KeyMessage}, m.Lines...)
	})
	for _, name := range r.Whose {
		if f := roleCalled(d, name); f != nil {
			u.roles = append(u.roles, f)
			continue
		}
		u.strangers = append(u.strangers, name)
	}
	if b := u.battle; b != nil {
		u.fromBattle(d, r, b)
	}
	u.decisions = u.decided(d)
	return u
}

// roleCalled is the role that a name stands for: its id, its person, its title.
func roleCalled(d *dossier.Dossier, name string) *dossier.Role {
	f := among(d.People, name, func(r *dossier.Role) string { return string(r.ID) }, func(r *dossier.Role) []string { return []string{r.Person, r.Title} })
	if f.it == nil || !f.sure {
		return nil
	}
	return f.it
}

// fromBattle takes what the request leaves unsaid from the battle that the dossier has.
func (u *understood) fromBattle(d *dossier.Dossier, r *Request, b *dossier.Battle) {
	if r.ForWhom == "" {
		u.audience = found[dossier.Audience]{byID(d.Audiences, func(a *dossier.Audience) bool { return a.ID == b.Audience }), true}
	}
	if r.Objective == "" {
		u.objective = found[dossier.Objective]{byID(d.Objectives, func(o *dossier.Objective) bool { return o.ID == b.Objective }), true}
	}
	if r.Saying == "" {
		u.message = found[dossier.Message]{byID(d.Messages, func(m *dossier.Message) bool { return m.ID == b.Message }), true}
	}
}

func byID[T any](list []T, is func(*T) bool) *T {
	for i := range list {
		if is(&list[i]) {
			return &list[i]
		}
	}
	return nil
}

// does reports whether a battle is fought on the channel that is asked for, or says no
// channel by which one could tell.
func (u *understood) does(b *dossier.Battle) bool {
	return u.channel == nil || len(b.Channels) == 0 || slices.Contains(b.Channels, u.channel.ID)
}

// battleIn is the battle that the dossier has for what is asked: by its id or its name, or
// one fought on that medium: one that is named after it, else one that is fought there
// alone, else, for a request that brings no figures, the one that is chosen and leans on it
// most.
func (u *understood) battleIn(d *dossier.Dossier, r *Request) *dossier.Battle {
	asked := telling(r.What)
	var best *dossier.Battle
	most := 0.0
	for i := range d.Battles {
		b := &d.Battles[i]
		if string(b.ID) == strings.TrimSpace(r.What) || text.Fold(b.Name) == text.Fold(strings.TrimSpace(r.What)) && b.Name != "" {
			return b
		}
		like := 0.0
		switch {
		case u.medium == "":
			if l := likeness(asked, b.Name); l > surely {
				like = l
			}
		case mediumIn(b.Name) == u.medium && !u.does(b):
			// It is named after the medium that it does without.
		case mediumIn(b.Name) == u.medium:
			like = 2 + likeness(asked, b.Name)
		case u.channel == nil || !slices.Contains(b.Channels, u.channel.ID):
		case len(b.Channels) == 1:
			like = 1 + likeness(asked, b.Name)
		case !r.own() && b.State == dossier.Chosen:
			like = 1 / float64(len(b.Channels))
		}
		if like > most {
			best, most = b, like
		}
	}
	return best
}

// decided are the decisions that answered a request for the same, the latest first.
func (u *understood) decided(d *dossier.Dossier) []*dossier.Decision {
	var list []*dossier.Decision
	for i := range d.Decisions {
		one := &d.Decisions[i]
		about := u.battle != nil && slices.Contains(one.About, dossier.AnyID(u.battle.ID)) || u.channel != nil && slices.Contains(one.About, dossier.AnyID(u.channel.ID))
		if about || u.medium != "" && one.Request != "" && mediumIn(one.Request) == u.medium {
			list = append(list, one)
		}
	}
	slices.SortStableFunc(list, func(a, b *dossier.Decision) int { return b.Date.Compare(a.Date) })
	return list
}

// use is how an audience uses a medium, nil where the dossier does not say.
func use(a *dossier.Audience, m dossier.Medium) *dossier.Behaviour {
	if a == nil || m == "" {
		return nil
	}
	return byID(a.Behaviours, func(b *dossier.Behaviour) bool { return b.Medium == m && b.Share != nil })
}
