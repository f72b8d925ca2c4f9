/**
 * What of a workbook's styles a reader needs, by style index: the number format, the indent, and how much room a text takes.
 */
import { builtInFormat } from '../../core/grid/number-format/built-in-formats.js';
import { compileFormat, GENERAL, type NumberFormat } from '../../core/grid/number-format/number-format.js';
import { LIMITS } from './limits.js';
import { childNamed, childrenNamed, isTrue, parseXml, type XmlElement } from './small-xml.js';

export interface CellStyle {
  readonly format: NumberFormat;
  readonly indent: number;
  readonly font: Font;
  /** Whether a text that is too long goes on in a further line. */
  readonly wraps: boolean;
  /** Whether a text is made smaller to fit, or turned. */
  readonly isFlexible: boolean;
}

interface Font {
  readonly name: string;
  /** In points. */
  readonly size: number;
}

const USUAL_FONT: Font = { name: 'ＭＳ Ｐゴシック', size: 11 };
const PLAIN: CellStyle = {
  format: compileFormat(GENERAL),
  indent: 0,
  font: USUAL_FONT,
  wraps: false,
  isFlexible: false,
};

export function parseStyles(bytes: Uint8Array, part: string): readonly CellStyle[] {
  const root = parseXml(bytes, part);
  const formats = new Map(
    childrenNamed(childNamed(root, 'numFmts'), 'numFmt').map(({ attributes }) => [
      Number(attributes['numFmtId']),
      attributes['formatCode'] ?? '',
    ]),
  );
  const compiled = new Map<string, NumberFormat>();
  const formatOf = (pattern: string): NumberFormat => {
    const known = compiled.get(pattern) ?? (compiled.size < LIMITS.formats ? compileFormat(pattern) : PLAIN.format);
    compiled.set(pattern, known);
    return known;
  };
  const fonts = childrenNamed(childNamed(root, 'fonts'), 'font').map(fontOf);
  return childrenNamed(childNamed(root, 'cellXfs'), 'xf').map((xf): CellStyle => {
    const id = Number(xf.attributes['numFmtId'] ?? 0);
    const { indent: steps, wrapText, shrinkToFit, textRotation } = childNamed(xf, 'alignment')?.attributes ?? {};
    const indent = Number(steps ?? 0);
    return {
      format: formatOf(formats.get(id) || builtInFormat(id)),
      indent: Number.isFinite(indent) ? indent : 0,
      font: fonts[Number(xf.attributes['fontId'] ?? 0)] ?? USUAL_FONT,
      wraps: isTrue(wrapText),
      isFlexible: isTrue(shrinkToFit) || Number(textRotation ?? 0) !== 0,
    };
  });
}

function fontOf(font: XmlElement): Font {
  const value = (name: string) => childNamed(font, name)?.attributes['val'];
  return { name: value('name') ?? '', size: Number(value('sz')) || USUAL_FONT.size };
}

const JAPANESE = /[^\u0000-\u00ff]|^(?:MS|Meiryo|Yu|BIZ|HG)/u;
const PIXELS = 96 / 72;

/** Pixels of the widest digit of a font, in which Excel counts the widths of columns. */
export function digitWidth({ font: { name, size } }: CellStyle): number {
  const em = size * PIXELS;
  return JAPANESE.test(name) ? Math.ceil(em / 2) : Math.round(em * 0.507);
}

export function styleAt(styles: readonly CellStyle[], index: number): CellStyle {
  return styles[index] ?? PLAIN;
}
