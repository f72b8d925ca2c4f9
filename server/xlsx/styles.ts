/**
 * What of a workbook's styles a reader needs, by style index: the number format and the indent.
 */
import { builtInFormat } from '../../core/grid/number-format/built-in-formats.js';
import { compileFormat, GENERAL, type NumberFormat } from '../../core/grid/number-format/number-format.js';
import { LIMITS } from './limits.js';
import { childNamed, childrenNamed, parseXml } from './small-xml.js';

export interface CellStyle {
  readonly format: NumberFormat;
  readonly indent: number;
}

const PLAIN: CellStyle = { format: compileFormat(GENERAL), indent: 0 };

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
  return childrenNamed(childNamed(root, 'cellXfs'), 'xf').map((xf) => {
    const id = Number(xf.attributes['numFmtId'] ?? 0);
    const indent = Number(childNamed(xf, 'alignment')?.attributes['indent'] ?? 0);
    return { format: formatOf(formats.get(id) || builtInFormat(id)), indent: Number.isFinite(indent) ? indent : 0 };
  });
}

export function styleAt(styles: readonly CellStyle[], index: number): CellStyle {
  return styles[index] ?? PLAIN;
}
