package html

import "boussole/internal/document"

func (w *writer) figure(f document.Figure) {
	w.put(`<figure class="f-`, string(f.Form), `">`)
	if len(f.Title) > 0 {
		w.put(`<p class="ttl">`)
		w.text(f.Title)
		w.put("</p>")
	}
	if f.Chart != nil {
		f.Chart.WriteSVG(&w.b, "")
	}
	if len(f.Key) > 0 {
		w.put(`<ul class="key" aria-label="`, w.say("Légende", "Key"), `">`)
		for _, k := range f.Key {
			w.put("<li>", samples[k.Sample], escape(k.Label), "</li>")
		}
		w.put("</ul>")
	}
	if len(f.Caption) > 0 {
		w.put("<figcaption>")
		w.text(f.Caption)
		w.put("</figcaption>")
	}
	w.put("</figure>\n")
}

func sample(width, height, marks string) string {
	return `<svg class="fig keyi" aria-hidden="true" width="` + width + `" height="` + height + `">` + marks + `</svg>`
}

var samples = map[document.Sample]string{
	document.SampleFill:     sample("26", "12", `<rect class="fill" width="26" height="12"/>`),
	document.SampleSoft:     sample("26", "12", `<rect class="soft" width="26" height="12"/>`),
	document.SampleOver:     sample("26", "12", `<rect class="over" x=".5" y=".5" width="25" height="11"/>`),
	document.SampleOff:      sample("26", "12", `<rect class="off" width="26" height="12"/>`),
	document.SampleCap:      sample("4", "16", `<line class="cap" x1="2" x2="2" y1="0" y2="16"/>`),
	document.SampleBand:     sample("26", "12", `<rect class="soft" y="2" width="26" height="8"/><line class="lo" x2="26" y1="6" y2="6"/>`),
	document.SampleDispatch: sample("14", "12", `<circle class="pt" cx="7" cy="6" r="5"/>`),
	document.SampleReview:   sample("16", "16", `<path class="tgtf" d="M8 0l8 8-8 8-8-8z"/>`),
	document.SampleOwn:      sample("52", "16", `<svg width="14" height="14" class="k-s-own"><use href="#s-own"/></svg><line class="u-own" x1="18" x2="52" y1="13" y2="13"/>`),
	document.SampleBorrowed: sample("52", "16", `<svg width="14" height="14" class="k-s-borrowed"><use href="#s-borrowed"/></svg><line class="u-borrowed" x1="18" x2="52" y1="11" y2="11"/><line class="u-borrowed" x1="18" x2="52" y1="14.5" y2="14.5"/>`),
	document.SampleAnybody:  sample("52", "16", `<svg width="14" height="14" class="k-s-anybody"><use href="#s-anybody"/></svg><line class="u-anybody" x1="19" x2="52" y1="13" y2="13"/>`),
	document.SampleToday:    sample("4", "16", `<line class="now" x1="2" x2="2" y1="0" y2="16"/>`),
}
