package chart

import "strings"

// Face is a typeface of charts.
type Face int

// The tool's words, the same heavier, and the organisation's words.
const (
	Sans Face = iota
	Strong
	Serif
)

// Measure is the width of a text in px, from the advances of Boussole's own fonts.
// Kerning is left out; a letter outside the table counts as the widest usual one.
func Measure(s string, size float64, face Face) float64 {
	sum := 0
	for _, r := range s {
		sum += advance(r, face)
	}
	return float64(sum) * size / 1000
}

const widest = 1000

func advance(r rune, face Face) int {
	if r >= 0x20 && r < 0x100 {
		return latin[face][r-0x20]
	}
	for i, other := range beyond {
		if r == other {
			return further[face][i]
		}
	}
	return widest
}

// Wrap breaks a text at its spaces into lines of at most width px, and ends the last of
// most lines with an ellipsis where there is more. A word wider than a line is cut.
func Wrap(s string, size float64, face Face, width float64, most int) []string {
	var lines []string
	line := ""
	words := strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '\n' || r == '\t' })
	for i, word := range words {
		joined := word
		if line != "" {
			joined = line + " " + word
		}
		if Measure(joined, size, face) <= width {
			line = joined
			continue
		}
		if line != "" {
			lines = append(lines, line)
		}
		line = word
		if len(lines) == most {
			return append(lines[:most-1], ellipsis(lines[most-1]+" "+strings.Join(words[i:], " "), size, face, width))
		}
		if Measure(word, size, face) > width {
			line = ellipsis(word, size, face, width)
		}
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}

// fitting is a text cut to one line of a width, and empty where the text is.
func fitting(s string, size float64, face Face, width float64) string {
	lines := Wrap(s, size, face, width, 1)
	if len(lines) == 0 {
		return ""
	}
	return lines[0]
}

// ellipsis is as much of a text as fits into a width, with an ellipsis.
func ellipsis(s string, size float64, face Face, width float64) string {
	runes := []rune(s)
	for n := min(len(runes)-1, held(runes, size, face, width)); n > 0; n-- {
		cut := strings.TrimRight(string(runes[:n]), " ,;:.\u00a0\u202f") + "…"
		if Measure(cut, size, face) <= width {
			return cut
		}
	}
	return "…"
}

// held is how many runes at the beginning of a text fit into a width, and one more. Of a text of
// any length it looks at no more than a line holds.
func held(runes []rune, size float64, face Face, width float64) int {
	used := 0
	for i, r := range runes {
		if float64(used)*size/1000 > width {
			return i
		}
		used += advance(r, face)
	}
	return len(runes)
}

// Advances in thousandths of an em, measured in the fonts of the HTML report.
var latin = [3][224]int{
	Sans: {
		200, 289, 426, 497, 497, 824, 609, 249, 303, 303, 418, 497, 249, 311, 249, 350, 497, 497, 497, 497, 497, 497, 497, 497, 497, 497, 249, 249,
		497, 497, 497, 425, 847, 543, 588, 571, 615, 527, 494, 617, 652, 263, 479, 579, 486, 727, 647, 664, 566, 664, 569, 534, 536, 645, 515, 786,
		513, 476, 539, 303, 350, 303, 497, 500, 542, 504, 553, 456, 555, 496, 292, 504, 544, 246, 247, 495, 255, 829, 547, 542, 555, 555, 347, 419,
		338, 544, 467, 719, 446, 467, 425, 303, 241, 303, 497, 653, 653, 653, 653, 653, 653, 653, 653, 653, 653, 653, 653, 653, 653, 653, 653, 653,
		653, 653, 653, 653, 653, 653, 653, 653, 653, 653, 653, 653, 653, 653, 653, 653, 200, 289, 497, 497, 497, 497, 241, 497, 542, 744, 345, 429,
		497, 0, 423, 542, 331, 497, 367, 367, 542, 562, 560, 249, 542, 367, 365, 429, 781, 808, 796, 425, 544, 544, 544, 544, 544, 544, 822, 571,
		527, 527, 527, 527, 263, 263, 263, 263, 639, 647, 664, 664, 664, 664, 664, 497, 664, 645, 645, 645, 645, 476, 583, 576, 504, 504, 504, 504,
		504, 504, 778, 456, 496, 496, 496, 496, 246, 246, 246, 246, 544, 547, 542, 542, 542, 542, 542, 497, 542, 544, 544, 544, 544, 467, 555, 467,
	},
	Strong: {
		200, 327, 510, 519, 520, 849, 653, 287, 334, 334, 447, 520, 287, 327, 287, 341, 520, 520, 520, 520, 520, 520, 520, 520, 520, 520, 287, 287,
		520, 520, 520, 454, 885, 563, 601, 578, 629, 543, 517, 633, 667, 289, 499, 606, 508, 752, 660, 677, 589, 679, 602, 551, 549, 659, 546, 805,
		554, 510, 541, 334, 341, 334, 520, 500, 552, 520, 567, 464, 569, 511, 329, 527, 564, 269, 270, 535, 277, 850, 567, 552, 569, 569, 385, 437,
		369, 560, 509, 759, 497, 508, 452, 334, 261, 334, 520, 679, 679, 679, 679, 679, 679, 679, 679, 679, 679, 679, 679, 679, 679, 679, 679, 679,
		679, 679, 679, 679, 679, 679, 679, 679, 679, 679, 679, 679, 679, 679, 679, 679, 200, 327, 520, 520, 520, 519, 261, 520, 552, 748, 356, 467,
		520, 0, 452, 552, 357, 520, 374, 374, 552, 586, 618, 287, 552, 374, 371, 467, 802, 836, 813, 454, 566, 566, 566, 566, 566, 566, 839, 579,
		543, 543, 543, 543, 292, 292, 292, 292, 653, 661, 679, 679, 679, 679, 679, 520, 677, 659, 659, 659, 659, 513, 609, 619, 521, 521, 521, 521,
		521, 521, 780, 465, 513, 513, 513, 513, 269, 269, 269, 269, 554, 567, 552, 552, 552, 552, 552, 520, 551, 563, 563, 563, 563, 508, 569, 508,
	},
	Serif: {
		237, 289, 381, 525, 518, 932, 728, 182, 362, 362, 458, 534, 302, 320, 302, 341, 529, 529, 529, 529, 529, 529, 529, 529, 529, 529, 302, 302,
		534, 534, 534, 414, 834, 712, 653, 662, 739, 638, 612, 723, 814, 376, 381, 710, 618, 935, 768, 738, 621, 738, 690, 544, 632, 758, 709, 1005,
		672, 667, 586, 335, 341, 335, 534, 514, 400, 541, 619, 520, 614, 533, 369, 557, 641, 329, 303, 594, 329, 955, 643, 579, 622, 601, 456, 465,
		359, 628, 579, 836, 569, 586, 490, 359, 290, 359, 534, 640, 640, 640, 640, 640, 640, 640, 640, 640, 640, 640, 640, 640, 640, 640, 640, 640,
		640, 640, 640, 640, 640, 640, 640, 640, 640, 640, 640, 640, 640, 640, 640, 640, 237, 289, 518, 519, 501, 518, 290, 494, 400, 756, 376, 540,
		534, 0, 460, 400, 344, 534, 381, 381, 400, 617, 599, 302, 400, 381, 400, 540, 902, 932, 902, 414, 712, 712, 712, 712, 712, 712, 956, 662,
		638, 638, 638, 638, 376, 376, 376, 376, 739, 768, 738, 738, 738, 738, 738, 534, 738, 758, 758, 758, 758, 667, 624, 630, 541, 541, 541, 541,
		541, 541, 827, 520, 533, 533, 533, 533, 329, 329, 329, 329, 565, 643, 579, 579, 579, 579, 579, 534, 579, 628, 628, 628, 628, 586, 607, 586,
	},
}

// beyond are the letters and signs of the fonts that are not Latin-1; further are their
// advances.
var beyond = [...]rune{'\u0152', '\u0153', '\u0178', '\u2013', '\u2014', '\u2018', '\u2019', '\u201c', '\u201d', '\u2026', '\u202f', '\u20ac', '\u2212', '\u2191', '\u2192', '\u25a0', '\u2011'}

var further = [3][len(beyond)]int{
	Sans:   {847, 839, 722, 480, 800, 249, 249, 426, 426, 948, 165, 497, 497, 619, 1000, 604, 311},
	Strong: {865, 828, 722, 480, 800, 287, 287, 510, 510, 971, 165, 519, 520, 617, 1000, 604, 327},
	Serif:  {971, 916, 722, 514, 814, 225, 225, 440, 440, 826, 185, 518, 534, 680, 1000, 604, 320},
}
