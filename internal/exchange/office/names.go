package office

// foreign is the prefix of all namespaces that are not read.
const foreign = "?"

// short is the prefix that this package knows a namespace by, whatever the file calls
// it: those that Word, PowerPoint and LibreOffice write, and the strict ones of
// ISO/IEC 29500, which begin with http://purl.oclc.org/ooxml.
func short(uri []byte) string {
	switch string(uri) {
	case "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main":
		return "w"
	case "http://schemas.openxmlformats.org/presentationml/2006/main", "http://purl.oclc.org/ooxml/presentationml/main":
		return "p"
	case "http://schemas.openxmlformats.org/drawingml/2006/main", "http://purl.oclc.org/ooxml/drawingml/main":
		return "a"
	case "http://schemas.openxmlformats.org/drawingml/2006/chart", "http://purl.oclc.org/ooxml/drawingml/chart":
		return "c"
	case "http://schemas.openxmlformats.org/drawingml/2006/diagram", "http://purl.oclc.org/ooxml/drawingml/diagram":
		return "dgm"
	case "http://schemas.microsoft.com/office/drawing/2008/diagram":
		return "dsp"
	case "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships":
		return "r"
	case "http://schemas.openxmlformats.org/package/2006/relationships":
		return "rel"
	case "http://schemas.openxmlformats.org/markup-compatibility/2006":
		return "mc"
	case "http://schemas.openxmlformats.org/officeDocument/2006/math", "http://purl.oclc.org/ooxml/officeDocument/math":
		return "m"
	case "http://schemas.openxmlformats.org/package/2006/metadata/core-properties":
		return "cp"
	case "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties", "http://purl.oclc.org/ooxml/officeDocument/extendedProperties":
		return "ep"
	case "http://purl.org/dc/elements/1.1/":
		return "dc"
	case "urn:oasis:names:tc:opendocument:xmlns:office:1.0":
		return "office"
	case "urn:oasis:names:tc:opendocument:xmlns:text:1.0":
		return "text"
	case "urn:oasis:names:tc:opendocument:xmlns:table:1.0":
		return "table"
	case "urn:oasis:names:tc:opendocument:xmlns:style:1.0":
		return "style"
	case "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0":
		return "draw"
	case "urn:oasis:names:tc:opendocument:xmlns:presentation:1.0":
		return "presentation"
	case "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0":
		return "svg"
	case "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0":
		return "fo"
	case "urn:oasis:names:tc:opendocument:xmlns:meta:1.0":
		return "meta"
	case "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0":
		return "manifest"
	case "http://www.w3.org/1999/xlink":
		return "xlink"
	}
	return foreign
}
