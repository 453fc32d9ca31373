// Makes the static TrueType faces of this folder: four from the web faces of the HTML
// report, with all of their characters, and three with the further letters of Latin that
// they have not, from what they were made from. Run it by "make fonts"; it needs node,
// and from npm subset-font and the two packages of Source.
//
// Axes are dropped. Its names are set
// so that the family has a regular, an italic and a bold, which is what a word processor
// looks for: the bold of Boussole Sans is its weight 650.
import { readFileSync, writeFileSync } from 'node:fs';
import subsetFont from 'subset-font';

const [from, to] = process.argv.slice(2);
const source = 'node_modules/@fontsource-variable';
const faces = [
  { web: 'serif-400', file: 'serif-400', family: 'Boussole Serif', style: 'Regular', weight: 400 },
  { web: 'serif-400-italic', file: 'serif-400-italic', family: 'Boussole Serif', style: 'Italic', weight: 400 },
  { web: 'sans-var', file: 'sans-400', family: 'Boussole Sans', style: 'Regular', weight: 400, axes: { wght: 400 } },
  { web: 'sans-var', file: 'sans-650', family: 'Boussole Sans', style: 'Bold', weight: 700, axes: { wght: 650 } },
  { web: 'source-serif-4-latin-ext-wght-normal', of: 'source-serif-4', file: 'serif-400-more', family: 'Boussole Serif More', style: 'Regular', weight: 400, axes: { wght: 400 } },
  { web: 'source-sans-3-latin-ext-wght-normal', of: 'source-sans-3', file: 'sans-400-more', family: 'Boussole Sans More', style: 'Regular', weight: 400, axes: { wght: 400 } },
  { web: 'source-sans-3-latin-ext-wght-normal', of: 'source-sans-3', file: 'sans-650-more', family: 'Boussole Sans More', style: 'Bold', weight: 700, axes: { wght: 650 } },
];

for (const face of faces) {
  const web = readFileSync(`${face.of ? `${source}/${face.of}/files` : from}/${face.web}.woff2`);
  const whole = tables(await subsetFont(web, face.of ? further() : everything(), { targetFormat: 'truetype', variationAxes: face.axes }));
  whole.set('name', names(face));
  const os2 = whole.get('OS/2');
  os2.writeUInt16BE(face.weight, 4); // usWeightClass
  os2.writeUInt16BE(0, 8); // fsType: may be embedded, installed and edited
  os2.writeUInt16BE((os2.readUInt16BE(62) & ~0x61) | { Regular: 0x40, Italic: 0x01, Bold: 0x20 }[face.style], 62); // fsSelection
  whole.get('head').writeUInt16BE({ Regular: 0, Italic: 2, Bold: 1 }[face.style], 44); // macStyle
  writeFileSync(`${to}/${face.file}.ttf`, file(whole));
}

// everything is the whole Basic Multilingual Plane: the web face has been chosen from already.
function everything() {
  let s = '';
  for (let c = 0x20; c < 0xffff; c++) if (c < 0xd800 || c > 0xdfff) s += String.fromCharCode(c);
  return s;
}

// further is Latin Extended-A, what Romanian needs besides, capital ß, the dagger and the litre.
function further() {
  let s = '\u0218\u0219\u021a\u021b\u1e9e\u2020\u2113';
  for (let c = 0x100; c < 0x180; c++) s += String.fromCharCode(c);
  return s;
}

function tables(font) {
  const list = new Map();
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const at = 12 + 16 * i;
    const start = font.readUInt32BE(at + 8);
    list.set(font.toString('latin1', at, at + 4), Buffer.from(font.subarray(start, start + font.readUInt32BE(at + 12))));
  }
  return list;
}

function names({ family, style }) {
  const full = style === 'Regular' ? family : `${family} ${style}`;
  const list = [
    [0, 'Adobe (http://www.adobe.com/), with Reserved Font Name \'Source\'. Modified: see OFL.txt.'],
    [1, family], [2, style], [3, `1.0;${full}`], [4, full], [5, 'Version 1.0'],
    [6, `${family.replaceAll(' ', '')}-${style}`],
    [13, 'This Font Software is licensed under the SIL Open Font License, Version 1.1.'],
    [14, 'http://scripts.sil.org/OFL'],
  ];
  const head = Buffer.alloc(6 + 12 * list.length);
  head.writeUInt16BE(list.length, 2);
  head.writeUInt16BE(head.length, 4);
  const texts = [];
  let at = 0;
  list.forEach(([id, text], i) => {
    const bytes = Buffer.from(text, 'utf16le').swap16();
    [3, 1, 0x409, id, bytes.length, at].forEach((v, j) => head.writeUInt16BE(v, 6 + 12 * i + 2 * j));
    texts.push(bytes);
    at += bytes.length;
  });
  return Buffer.concat([head, ...texts]);
}

function sum(bytes) {
  let s = 0;
  for (let i = 0; i < bytes.length; i += 4) {
    let word = 0;
    for (let j = 0; j < 4; j++) word = word * 256 + (i + j < bytes.length ? bytes[i + j] : 0);
    s = (s + word) % 2 ** 32;
  }
  return s;
}

function file(list) {
  const tags = [...list.keys()].sort();
  list.get('head').writeUInt32BE(0, 8);
  const head = Buffer.alloc(12 + 16 * tags.length);
  const power = Math.floor(Math.log2(tags.length));
  head.writeUInt32BE(0x00010000, 0);
  [tags.length, 16 * 2 ** power, power, 16 * (tags.length - 2 ** power)].forEach((v, i) => head.writeUInt16BE(v, 4 + 2 * i));
  const parts = [head];
  let at = head.length;
  tags.forEach((tag, i) => {
    const bytes = list.get(tag);
    head.write(tag, 12 + 16 * i, 'latin1');
    [sum(bytes), at, bytes.length].forEach((v, j) => head.writeUInt32BE(v, 16 + 16 * i + 4 * j));
    const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
    parts.push(padded);
    at += padded.length;
  });
  const whole = Buffer.concat(parts);
  const adjust = (0xb1b0afba - sum(whole) + 2 ** 32) % 2 ** 32;
  whole.writeUInt32BE(adjust, head.readUInt32BE(16 + 16 * tags.indexOf('head') + 4) + 8);
  return whole;
}
