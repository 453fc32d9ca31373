package pdf

// piece is what no page parts: a line, a row of a table, a figure, a finding.
type piece struct {
	gap    float64 // above it; none at the head of a page
	height float64
	stick  bool     // stands on the page of the next
	ids    []string // of the headings in it
	head   *piece   // what is said again above it at the head of a page
	paint  func(s *sheet, x, y float64)
}

// placement is a piece at its place.
type placement struct {
	piece
	page int     // from 1
	y    float64 // from the top of the page's text
}

// paginate puts pieces on pages of a height after those there are, and returns how many
// there are then. Pieces that stick together move together, unless a page cannot hold
// them; then the first of them still stand with what follows as far as it goes.
func paginate(pieces []piece, pages int, height float64) ([]placement, int) {
	if len(pieces) == 0 {
		return nil, pages
	}
	placed := make([]placement, 0, len(pieces))
	pages++
	y := 0.0
	turn := func() { pages, y = pages+1, 0 }
	put := func(p piece) {
		if y > 0 {
			y += p.gap
		} else if p.head != nil {
			placed = append(placed, placement{*p.head, pages, 0})
			y = p.head.height
		}
		placed = append(placed, placement{p, pages, y})
		y += p.height
	}
	for i := 0; i < len(pieces); {
		j := i
		for j < len(pieces)-1 && pieces[j].stick {
			j++
		}
		group := pieces[i : j+1]
		need := groupHeight(group)
		if y > 0 && y+group[0].gap+need > height {
			switch rest := height - y; {
			case need <= height:
				turn()
			case rest < height/3 || y+group[0].gap+groupHeight(group[:min(len(group), 3)]) > height:
				turn()
			}
		}
		for _, p := range group {
			if y > 0 && y+p.gap+p.height > height {
				turn()
			}
			put(p)
		}
		i = j + 1
	}
	return placed, pages
}

func groupHeight(group []piece) float64 {
	sum := 0.0
	for i, p := range group {
		if i > 0 {
			sum += p.gap
		}
		sum += p.height
	}
	return sum
}

// stack is pieces one under the other as one that no page parts.
func stack(pieces []piece) piece {
	if len(pieces) == 1 {
		return pieces[0]
	}
	whole := piece{height: groupHeight(pieces)}
	for i, p := range pieces {
		if i == 0 {
			whole.gap = p.gap
		}
		whole.ids = append(whole.ids, p.ids...)
	}
	whole.paint = func(s *sheet, x, y float64) {
		for i, p := range pieces {
			if i > 0 {
				y += p.gap
			}
			p.paint(s, x, y)
			y += p.height
		}
	}
	return whole
}

// together is pieces that no page parts, where a page can hold them; else as they are.
func together(pieces []piece) []piece {
	if len(pieces) < 2 || groupHeight(pieces) > textHeight {
		return pieces
	}
	return []piece{stack(pieces)}
}

// column is pieces that stand beside others, at x points from the left and y from the top.
type column struct {
	x, y   float64
	pieces []piece
}

// alignment is where columns beside each other stand.
type alignment int

const (
	atTop alignment = iota
	atMiddle
	atBottom
)

// beside is columns side by side as one piece, where a page can hold it; else one column
// after the other.
func beside(columns []column, at alignment) []piece {
	whole := piece{}
	for _, c := range columns {
		whole.height = max(whole.height, c.y+groupHeight(c.pieces))
		for _, p := range c.pieces {
			whole.ids = append(whole.ids, p.ids...)
		}
	}
	if whole.height > textHeight {
		var list []piece
		for _, c := range columns {
			for _, p := range c.pieces {
				list = append(list, moved(p, c.x))
			}
		}
		return list
	}
	whole.paint = func(s *sheet, x, y float64) {
		for _, c := range columns {
			if len(c.pieces) == 0 {
				continue
			}
			top := y + c.y
			switch free := whole.height - groupHeight(c.pieces); at {
			case atMiddle:
				top += free / 2
			case atBottom:
				top += free
			case atTop:
			}
			stack(c.pieces).paint(s, x+c.x, top)
		}
	}
	return []piece{whole}
}

// moved is a piece further to the right.
func moved(p piece, by float64) piece {
	if by == 0 {
		return p
	}
	inner := p.paint
	p.paint = func(s *sheet, x, y float64) { inner(s, x+by, y) }
	if p.head != nil {
		head := moved(*p.head, by)
		p.head = &head
	}
	return p
}

// spaced gives the first of pieces a gap above.
func spaced(pieces []piece, gap float64) []piece {
	if len(pieces) > 0 {
		pieces[0].gap = gap
	}
	return pieces
}

// stuck makes pieces stand on one page with what follows them.
func stuck(pieces []piece) []piece {
	for i := range pieces {
		pieces[i].stick = true
	}
	return pieces
}
