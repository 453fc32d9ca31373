package corpus

import (
	"html"
	"regexp"
	"strings"
)

var (
	comment  = regexp.MustCompile(`(?s)<!--.*?-->`)
	image    = regexp.MustCompile(`!\[[^\]]*\]\([^)]*\)`)
	link     = regexp.MustCompile(`\[([^\]]*)\](\([^)]*\)|\[[^\]]*\])`)
	linkDef  = regexp.MustCompile(`(?m)^\s*\[[^\]]+\]:\s+\S+.*$`)
	address  = regexp.MustCompile(`<?https?://[^\s)>]+>?|\b[\w.+-]+@[\w-]+\.[\w.]+\b`)
	liquid   = regexp.MustCompile(`\{%.*?%\}|\{:.*?\}`)
	tag      = regexp.MustCompile(`</?[a-zA-Z][^>]*>`)
	code     = regexp.MustCompile("`[^`]*`")
	emphasis = regexp.MustCompile(`(\*\*|__|~~|\*|\b_|_\b)`)
	item     = regexp.MustCompile(`^(\s*)([-*+]|\d{1,3}[.)])\s+(\[[ xX]\]\s+)?`)
	rule     = regexp.MustCompile(`^\s*([-*_=]\s*){3,}$`)
	headRule = regexp.MustCompile(`^\s*\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)*\|?\s*$`)
)

// blocks takes Markdown apart: front matter, code, markup and addresses go, what is left
// is headings, paragraphs, items and cells.
func blocks(s string) []Block {
	s = strings.ReplaceAll(s, "\r\n", "\n")
	if rest, ok := strings.CutPrefix(s, "---\n"); ok {
		if _, after, ok := strings.Cut(rest, "\n---"); ok {
			s = after
		}
	}
	s = linkDef.ReplaceAllString(comment.ReplaceAllString(s, ""), "")
	var list []Block
	var paragraph []string
	end := func() {
		if len(paragraph) > 0 {
			list = appendBlock(list, strings.Join(paragraph, " "), 0)
			paragraph = nil
		}
	}
	lines := strings.Split(s, "\n")
	fenced, inMarkdown := false, false
	for i, line := range lines {
		bare := strings.TrimSpace(line)
		if strings.HasPrefix(bare, "```") || strings.HasPrefix(bare, "~~~") {
			end()
			word := strings.ToLower(strings.Trim(bare, "`~ "))
			switch {
			case inMarkdown && !fenced && word == "":
				inMarkdown = false
			case fenced:
				fenced = false
			case word == "markdown" || word == "md":
				inMarkdown = true
			default:
				fenced = true
			}
			continue
		}
		bare = strings.TrimSpace(strings.TrimLeft(bare, "> "))
		switch {
		case fenced:
		case bare == "" || headRule.MatchString(bare) || rule.MatchString(bare):
			end()
		case strings.HasPrefix(bare, "#") && strings.TrimLeft(bare, "#") != "" && strings.TrimLeft(bare, "#")[0] == ' ':
			end()
			level := len(bare) - len(strings.TrimLeft(bare, "#"))
			list = appendBlock(list, strings.Trim(bare, "# "), level)
		case strings.HasPrefix(bare, "|"):
			end()
			head := 0
			if i+1 < len(lines) && headRule.MatchString(lines[i+1]) {
				head = TableHead
			}
			for cell := range strings.SplitSeq(strings.Trim(bare, "|"), "|") {
				list = appendBlock(list, cell, head)
			}
		case item.MatchString(bare):
			end()
			paragraph = []string{item.ReplaceAllString(bare, "")}
		default:
			paragraph = append(paragraph, bare)
			if strings.HasSuffix(line, "  ") || strings.HasSuffix(line, "\\") {
				end()
			}
		}
	}
	end()
	return list
}

func appendBlock(list []Block, s string, level int) []Block {
	s = image.ReplaceAllString(s, "")
	s = link.ReplaceAllString(s, "$1")
	s = address.ReplaceAllString(s, "")
	s = liquid.ReplaceAllString(s, "")
	s = tag.ReplaceAllString(s, " ")
	s = code.ReplaceAllString(s, "")
	s = emphasis.ReplaceAllString(s, "")
	s = strings.TrimSpace(strings.Trim(html.UnescapeString(s), "\\"))
	if s == "" {
		return list
	}
	return append(list, Block{s, level})
}
