/**
 * The looks of the sample city's form by name, and the styles part that holds those which were used.
 */
const INK = 'FF1F2D3A';
const FONTS = {
  base: { size: 10 },
  bold: { size: 10, bold: true },
  title: { size: 16, bold: true },
  measure: { size: 12, bold: true },
  head: { size: 9.5, bold: true, color: 'FFFFFFFF' },
  hint: { size: 9, color: 'FF5B6670' },
  cover: { size: 20, bold: true, color: 'FF1D4E5F' },
  section: { size: 12, bold: true, color: 'FF1D4E5F' },
};
const FILLS = { band: 'FFE3EFEF', head: 'FF1D4E5F', headAnswer: 'FF8A5A00', answer: 'FFFFF8E1', soft: 'FFF1F5F6' };
const BORDERS = ['none', 'thin', 'bottom'];
const FORMATS = { integer: 3, decimal: 164 };

const left = { h: 'left', wrap: true };
const center = { h: 'center', wrap: true };
const grid = { border: 'thin' };
const LOOKS = {
  title: { font: 'title', h: 'left' },
  measure: { font: 'measure', fill: 'band', h: 'left', border: 'bottom' },
  respondent: { font: 'bold', fill: 'band', h: 'right', border: 'bottom' },
  hint: { font: 'hint', h: 'left' },
  head: { font: 'head', fill: 'head', ...center, ...grid },
  headAnswer: { font: 'head', fill: 'headAnswer', ...center, ...grid },
  center: { ...center, ...grid },
  name: { font: 'bold', ...left, ...grid },
  text: { ...left, ...grid },
  department: { ...center, ...grid },
  number: { h: 'right', indent: 1, format: 'integer', ...grid },
  numberDecimal: { h: 'right', indent: 1, format: 'decimal', ...grid },
  answer: { fill: 'answer', ...left, ...grid },
  answerCenter: { fill: 'answer', ...center, ...grid },
  answerNumber: { fill: 'answer', h: 'right', indent: 1, format: 'integer', ...grid },
  answerNumberDecimal: { fill: 'answer', h: 'right', indent: 1, format: 'decimal', ...grid },
  body: { ...left },
  coverSmall: { font: 'measure', h: 'left' },
  coverTitle: { font: 'cover', h: 'left', border: 'bottom' },
  section: { font: 'section', h: 'left', border: 'bottom' },
  factName: { font: 'bold', fill: 'soft', ...center, ...grid },
  fact: { ...left, indent: 1, ...grid },
  stepNo: { font: 'section', h: 'center' },
  step: { ...left },
};

export class Styles {
  used = new Map([['body', 1]]);

  index(name) {
    if (!LOOKS[name]) throw new RangeError(`no look is called ${name}`);
    if (!this.used.has(name)) this.used.set(name, this.used.size + 1);
    return this.used.get(name);
  }

  xml() {
    const list = (tag, items) => `<${tag} count="${items.length}">${items.join('')}</${tag}>`;
    const fonts = Object.values(FONTS).map(
      ({ size, bold, color }) =>
        `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><color rgb="${color ?? INK}"/><name val="BIZ UDPゴシック"/><family val="3"/><charset val="128"/></font>`,
    );
    const fills = [
      '<fill><patternFill patternType="none"/></fill>',
      '<fill><patternFill patternType="gray125"/></fill>',
    ].concat(
      Object.values(FILLS).map(
        (rgb) =>
          `<fill><patternFill patternType="solid"><fgColor rgb="${rgb}"/><bgColor indexed="64"/></patternFill></fill>`,
      ),
    );
    const line = (side, style, rgb) => `<${side} style="${style}"><color rgb="${rgb}"/></${side}>`;
    const borders = [
      '<border><left/><right/><top/><bottom/><diagonal/></border>',
      `<border>${['left', 'right', 'top', 'bottom'].map((side) => line(side, 'thin', 'FF9AA7AD')).join('')}<diagonal/></border>`,
      `<border><left/><right/><top/>${line('bottom', 'medium', 'FF1D4E5F')}<diagonal/></border>`,
    ];
    const plain = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"><alignment vertical="center"/></xf>';
    const xfs = [plain, ...[...this.used.keys()].map((name) => this.#format(LOOKS[name]))];
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.0"/></numFmts>${list('fonts', fonts)}${list('fills', fills)}${list('borders', borders)}<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>${list('cellXfs', xfs)}<cellStyles count="1"><cellStyle name="標準" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
  }

  #format({ font = 'base', fill, border = 'none', format, h, wrap, indent }) {
    const ids = `numFmtId="${format ? FORMATS[format] : 0}" fontId="${Object.keys(FONTS).indexOf(font)}" fillId="${fill ? Object.keys(FILLS).indexOf(fill) + 2 : 0}" borderId="${BORDERS.indexOf(border)}"`;
    const align = `horizontal="${h}" vertical="center"${wrap ? ' wrapText="1"' : ''}${indent ? ` indent="${indent}"` : ''}`;
    return `<xf ${ids} xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment ${align}/></xf>`;
  }
}
