/**
 * Where rows and cells stand in the bytes of a sheet's XML: every row's tag, and the cells of the rows that are asked
 * for.
 */
import { damaged } from '../refusals.js';
import { TagReader } from '../tag-reader.js';

export interface CellElement {
  readonly column: number;
  readonly style: number;
  readonly start: number;
  /** Behind the start tag; equal to `end` for `<c/>`. */
  readonly tagEnd: number;
  readonly end: number;
  /** Attributes of its `<f>`: undefined without a formula. */
  readonly formula: { readonly type: string; readonly hasRange: boolean } | undefined;
}

export interface RowElement {
  readonly row: number;
  readonly start: number;
  readonly tagEnd: number;
  /** Where its end tag begins; equal to `tagEnd` for `<row/>`. */
  readonly close: number;
  readonly selfClosing: boolean;
  /** Only of rows that were asked for. */
  readonly cells: readonly CellElement[];
}

export interface SheetLayout {
  readonly rows: readonly RowElement[];
  /** Where `</sheetData>` begins, or the whole of `<sheetData/>`. */
  readonly dataStart: number;
  readonly dataEnd: number;
  readonly dataSelfClosing: boolean;
  /** The namespace prefix of the sheet's elements with its colon, or `''`. */
  readonly prefix: string;
  /** The `ref` attribute's value of `<dimension>`. */
  readonly dimension: { readonly start: number; readonly end: number; readonly ref: string } | undefined;
}

export function layOut(bytes: Buffer, part: string, wanted: (row: number) => boolean): SheetLayout {
  const tag = new TagReader(bytes, part);
  const rows: RowElement[] = [];
  let dimension: SheetLayout['dimension'];
  let row = 0;
  while (tag.next()) {
    if (tag.name === 'dimension' && !tag.closing) dimension = attributeSpan(bytes, tag, 'ref');
    if (tag.name !== 'sheetData' || tag.closing) continue;
    const { start, end, selfClosing } = tag;
    const prefix = prefixAt(bytes, start + 1);
    if (selfClosing) return { rows, dataStart: start, dataEnd: end, dataSelfClosing: true, prefix, dimension };
    while (tag.next()) {
      if (tag.name === 'sheetData')
        return { rows, dataStart: tag.start, dataEnd: tag.end, dataSelfClosing: false, prefix, dimension };
      if (tag.name !== 'row' || tag.closing) continue;
      const element = readRow(tag, row, wanted);
      row = element.row;
      rows.push(element);
    }
  }
  throw damaged(`part ${part} has no sheet data`);
}

function readRow(tag: TagReader, before: number, wanted: (row: number) => boolean): RowElement {
  const { start, end: tagEnd, selfClosing } = tag;
  const row = Number(tag.attribute('r') ?? before + 1);
  if (selfClosing) return { row, start, tagEnd, close: tagEnd, selfClosing, cells: [] };
  const cells: CellElement[] = [];
  const collect = wanted(row);
  let column = 0;
  while (tag.next()) {
    if (tag.closing && tag.name === 'row') return { row, start, tagEnd, close: tag.start, selfClosing, cells };
    if (!collect || tag.name !== 'c' || tag.closing) continue;
    const cell = readCell(tag, column);
    column = cell.column;
    cells.push(cell);
  }
  throw damaged(`row ${row} has no end`);
}

function readCell(tag: TagReader, before: number): CellElement {
  const { start, end: tagEnd, selfClosing } = tag;
  const { reference, style } = tag.cellAttributes();
  const column = reference?.[0] ?? before + 1;
  if (selfClosing) return { column, style, start, tagEnd, end: tagEnd, formula: undefined };
  let formula: CellElement['formula'];
  while (tag.next()) {
    if (tag.closing && tag.name === 'c') return { column, style, start, tagEnd, end: tag.end, formula };
    if (tag.name === 'f' && !tag.closing) {
      formula = { type: tag.attribute('t') ?? 'normal', hasRange: tag.attribute('ref') !== undefined };
    }
  }
  throw damaged('a cell has no end');
}

function prefixAt(bytes: Buffer, nameStart: number): string {
  const text = bytes.toString('latin1', nameStart, nameStart + 64);
  return /^([\w.-]+:)/.exec(text)?.[1] ?? '';
}

function attributeSpan(bytes: Buffer, tag: TagReader, name: string): SheetLayout['dimension'] {
  const ref = tag.attribute(name);
  if (ref === undefined) return undefined;
  const text = bytes.toString('latin1', tag.start, tag.end);
  const at = new RegExp(`\\s${name}\\s*=\\s*["']`).exec(text);
  const start = tag.start + (at ? at.index + at[0].length : 0);
  return { start, end: start + ref.length, ref };
}
