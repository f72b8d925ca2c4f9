/**
 * Where the pieces of a `<c>` element stand in the bytes of a sheet's XML.
 */
import { parseArea, type Area } from '../../../core/grid/address.js';
import { damaged } from '../refusals.js';
import type { TagReader } from '../tag-reader.js';

export interface FormulaElement {
  readonly start: number;
  /** Behind its start tag; equal to `end` for `<f/>`. */
  readonly tagEnd: number;
  readonly textEnd: number;
  readonly end: number;
  readonly type: 'normal' | 'shared' | 'array' | 'dataTable';
  /** The number of the formula that it shares with others. */
  readonly shared: string | undefined;
  /** The cells that a shared, array or table formula covers; only its first cell says so. */
  readonly area: Area | undefined;
}

export interface CellElement {
  readonly row: number;
  readonly column: number;
  /** Whether it says its address itself. */
  readonly hasAddress: boolean;
  readonly style: number;
  readonly type: string;
  readonly start: number;
  /** Behind the start tag; equal to `end` for `<c/>`. */
  readonly tagEnd: number;
  readonly end: number;
  readonly formula: FormulaElement | undefined;
  /** What stands between the tags of `<v>` or `<is>`. */
  readonly content: readonly [number, number] | undefined;
  /** The `<v>` element, tags and all. */
  readonly value: readonly [number, number] | undefined;
}

/** Reads the cell whose start tag is the present tag, up to its end tag. `column` and `row` hold if it names none. */
export function readCell(tag: TagReader, row: number, column: number): CellElement {
  const { start, end: tagEnd, selfClosing } = tag;
  const { reference, style, type } = tag.cellAttributes();
  const place = { row: reference?.[1] ?? row, column: reference?.[0] ?? column, hasAddress: reference !== undefined };
  let formula: FormulaElement | undefined;
  let content: CellElement['content'];
  let value: CellElement['value'];
  while (!selfClosing && tag.next()) {
    if (tag.closing && tag.name === 'c') break;
    if (tag.closing) continue;
    if (tag.name === 'f') formula = readFormula(tag);
    else if (tag.name === 'v') {
      const from = tag.start;
      content = tag.selfClosing ? undefined : tag.textRange();
      value = [from, tag.end];
    } else if (tag.name === 'is' && !tag.selfClosing) content = tag.elementRange('is');
  }
  if (!selfClosing && !(tag.closing && tag.name === 'c'))
    throw damaged({ ja: 'セルに終わりがありません', en: 'a cell has no end' });
  return { ...place, style, type, start, tagEnd, end: tag.end, formula, content, value };
}

function readFormula(tag: TagReader): FormulaElement {
  const { start, end: tagEnd } = tag;
  const type = tag.attribute('t');
  const shared = type === 'shared' ? tag.attribute('si') : undefined;
  const area = parseArea(tag.attribute('ref') ?? '');
  const textEnd = tag.selfClosing ? tagEnd : tag.textRange()[1];
  const known = type === 'shared' || type === 'array' || type === 'dataTable' ? type : 'normal';
  return { start, tagEnd, textEnd, end: tag.end, type: known, shared, area };
}
